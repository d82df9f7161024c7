package finish

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		s    string
		most int
		want string
	}{
		{"Làng Bến", 8, "Làng Bến"},
		{"Làng Bến", 7, "Làng…"},
		{"Làng Bến họp", 9, "Làng Bến…"},
		{"aaaaaaaaaa", 5, "aaaa…"},
		{"a bbbbbbbbbbbb", 8, "a bbbbb…"}, // half of it would go for a whole word
		{"🙂🙂🙂", 5, "🙂🙂…"},
		{"🙂🙂🙂", 6, "🙂🙂🙂"},
		{"", 3, ""},
	} {
		if got := Within(c.s, c.most); got != c.want {
			t.Errorf("%q in %d: %q, not %q", c.s, c.most, got, c.want)
		}
	}
}

func FuzzWithin(f *testing.F) {
	f.Add("Đại hội thôn Bến 🙂", 7)
	f.Add("\xff\xfe \xff", 3)
	f.Fuzz(func(t *testing.T, s string, most int) {
		if most < 2 || most > 1000 {
			return
		}
		got := Within(s, most)
		if n := len(utf16.Encode([]rune(got))); n > most {
			t.Errorf("%q in %d: %d units", s, most, n)
		}
		if kept := strings.TrimSuffix(got, "…"); got != s && !strings.HasPrefix(s, kept) || utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("%q in %d: %q", s, most, got)
		}
	})
}
