package wording

import "testing"

func TestSentencesAreOfTheirLanguage(t *testing.T) {
	for _, c := range []struct {
		key    Key
		args   []any
		en, vi string
	}{
		{"%d pages", []any{1}, "1 page", "1 trang"},
		{"%d pages", []any{0}, "0 pages", "0 trang"},
		{"%d pages", []any{1200}, "1,200 pages", "1.200 trang"},
		{"%g %%", []any{9.8}, "9.8 %", "9,8 %"},
		{"done", nil, "done", "xong"},
		{" (default: %s)", []any{Key("done")}, " (default: done)", " (mặc định: xong)"},
		{"%s: %s", []any{"a%b", "2026"}, "a%b: 2026", "a%b: 2026"},
		{"what nobody has written down: %[2]q", []any{1, "x"}, `what nobody has written down: "x"`,
			`what nobody has written down: "x"`},
	} {
		if got := Text(English, c.key, c.args...); got != c.en {
			t.Errorf("%q, want %q", got, c.en)
		}
		if got := Text(Vietnamese, c.key, c.args...); got != c.vi {
			t.Errorf("%q, want %q", got, c.vi)
		}
	}
}

// TestManySpeakAtOnce says messages for the first time in many goroutines.
func TestManySpeakAtOnce(t *testing.T) {
	said := make(chan string)
	for range 8 {
		go func() {
			text := ""
			for _, e := range All() {
				text += e.In(English, 1, 2, 3, 4)
			}
			said <- text
		}()
	}
	first := <-said
	for range 7 {
		if <-said != first {
			t.Error("one of them says it otherwise")
		}
	}
}
