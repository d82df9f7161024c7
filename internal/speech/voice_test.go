package speech

import (
	"os/exec"
	"strings"
	"testing"

	"bantin/internal/golden"
)

// TestAVoiceReadsIt has a Vietnamese voice read all that is put in words: it
// says a word that no Vietnamese syllable is with an English mouth.
func TestAVoiceReadsIt(t *testing.T) {
	program := golden.Tool(t, "espeak-ng")
	voice := func(text string) string {
		t.Helper()
		c := exec.Command(program, "-v", "vi", "-q", "-x", "--stdin")
		c.Stdin = strings.NewReader(text)
		out, err := c.Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	if !strings.Contains(voice("weekend"), "(en)") {
		t.Skip("this voice reads all words as Vietnamese")
	}
	var said []string
	for _, c := range cases(t, "spoken.tsv") {
		for _, s := range Text(c[0], Options{}) {
			if s.Mark != Written && s.Text != "" && !strings.Contains(s.Text, " chấm ") && s.Text != s.Was {
				said = append(said, s.Text)
			}
		}
	}
	for _, c := range columns([]byte(abbreviationLines)) {
		said = append(said, c[1])
	}
	for _, s := range symbolTable() {
		said = append(said, s.name)
	}
	if !strings.Contains(voice(strings.Join(said, ".\n")), "(en)") {
		return
	}
	for _, s := range said {
		if strings.Contains(voice(s), "(en)") {
			t.Errorf("%q is not read as Vietnamese", s)
		}
	}
}
