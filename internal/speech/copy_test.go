package speech

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bantin/internal/syllable"
)

// texts returns all texts of a value of JSON.
func texts(v any) []string {
	var out []string
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case []any:
		for _, x := range v {
			out = append(out, texts(x)...)
		}
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			out = append(out, texts(v[k])...)
		}
	}
	return out
}

// TestRealCopyKeepsItsWords reads the copy of real pages aloud, line by line: no
// figure is left, and every syllable in small letters stays, in its order.
func TestRealCopyKeepsItsWords(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/pages/*/truth.json")
	if len(files) == 0 {
		t.Skip("no ../shared")
	}
	read := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(data, &v); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.Join(texts(v), "\n"), "\n") {
			said := Text(line, Options{}).String()
			if strings.ContainsAny(said, "0123456789") {
				t.Errorf("%.60q leaves figures: %.200q", line, said)
			}
			rest := plainWords(said)
			for _, w := range plainWords(line) {
				i := slices.Index(rest, w)
				if i < 0 {
					t.Errorf("%.300q loses %q: %.300q", line, w, said)
					break
				}
				rest = rest[i+1:]
				read++
			}
		}
	}
	if read < 20000 {
		t.Errorf("only %d words read", read)
	}
}

// plainWords is the syllables in small letters of a text, units apart.
func plainWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		w = strings.Trim(w, "“”\"'‘’.,;:!?…()[]")
		if w == strings.ToLower(w) && strings.IndexFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) < 0 &&
			syllable.IsSyllable([]rune(w)) && measureName(w) == "" && w != "phút" {
			out = append(out, w)
		}
	}
	return out
}
