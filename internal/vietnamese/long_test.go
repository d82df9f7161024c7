package vietnamese

import (
	"strings"
	"testing"
	"time"

	"bantin/internal/article"
)

// TestMarksThatSteerTakeNoSearch: the language of a text is looked at once, not for each
// mark of direction, or space of another language, in it.
func TestMarksThatSteerTakeNoSearch(t *testing.T) {
	for in, want := range map[string]string{
		strings.Repeat("\u202e", 300_000) + "Xã":                     "Xã",
		strings.Repeat("\u202e", 1000) + "\u05d0":                    strings.Repeat("\u202e", 1000) + "\u05d0", // an alef
		"Quelle joie dans ce village" + strings.Repeat("\u00a0!", 3): "Quelle joie dans ce village" + strings.Repeat("\u00a0!", 3),
		"\u00d7\u0090\u202ea":                                        "\u05d0\u202ea", // its bytes, read as Latin-1
	} {
		from := time.Now()
		a, _, _ := Normalize(&article.Article{Title: in}, Options{})
		if took := time.Since(from); a.Title != want || took > 10*time.Second {
			t.Errorf("%.30q: %.40q after %v, want %.40q", in, a.Title, took, want)
		}
	}
}
