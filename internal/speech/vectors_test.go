package speech

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// vectors is the tables of the design, which are not part of the repository.
func vectors(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../../shared/vectors", name))
	if err != nil {
		t.Skip("no ../shared")
	}
	return data
}

// columns yields the columns of a table's lines.
func columns(data []byte) [][]string {
	var out [][]string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
		}
	}
	return out
}

func TestVectorsOfSpeech(t *testing.T) {
	var cases []struct{ In, Spoken string }
	if err := json.Unmarshal(vectors(t, "speech.json"), &cases); err != nil || len(cases) < 40 {
		t.Fatal(len(cases), err)
	}
	for _, c := range cases {
		if got := Text(c.In, Options{}).String(); got != c.Spoken {
			t.Errorf("%s: %q, want %q", c.In, got, c.Spoken)
		}
	}
}

func TestVectorsOfNumbers(t *testing.T) {
	lines := columns(vectors(t, "numbers_spoken.tsv"))
	if len(lines) < 500 {
		t.Fatal(len(lines))
	}
	for _, c := range lines {
		if got := Text(c[0], Options{}).String(); got != c[1] {
			t.Errorf("%s in the north: %q, want %q", c[0], got, c[1])
		}
		if got := Text(c[0], Options{South: true}).String(); got != c[2] {
			t.Errorf("%s in the south: %q, want %q", c[0], got, c[2])
		}
	}
}

func TestVectorsOfAbbreviations(t *testing.T) {
	lines := columns(vectors(t, "abbreviations.tsv"))
	if len(lines) < 60 {
		t.Fatal(len(lines))
	}
	for _, c := range lines {
		if got := Text(c[0], Options{}).String(); got != c[1] {
			t.Errorf("%s: %q, want %q", c[0], got, c[1])
		}
	}
}
