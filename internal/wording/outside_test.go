package wording

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestNoNameMakesALineOfItsOwn gives what file names may hold, in each way that
// messages show them.
func TestNoNameMakesALineOfItsOwn(t *testing.T) {
	for _, c := range []struct{ name, shown, quoted string }{
		{"Bản tin số 5.pdf", "Bản tin số 5.pdf", `"Bản tin số 5.pdf"`},
		{`C:\ban tin\"a".pdf`, `C:\ban tin\"a".pdf`, `"C:\\ban tin\\\"a\".pdf"`},
		{"e\x1b[31m", `e\x1b[31m`, `"e\x1b[31m"`},
		{"c\nbantin: error: x", `c\nbantin: error: x`, `"c\nbantin: error: x"`},
		{"a\r\tb\u009b\u2028", `a\r\tb\u009b\u2028`, `"a\r\tb\u009b\u2028"`},
		{"a\u202efdp.exe\u2066", `a\u202efdp.exe\u2066`, `"a\u202efdp.exe\u2066"`},
		{"a\xff", `a\xff`, `"a\xff"`},
		{"'\x7f", `'\x7f`, `"'\x7f"`},
	} {
		if got := Visible(c.name); got != c.shown {
			t.Errorf("%q: %s, want %s", c.name, got, c.shown)
		}
		for _, arg := range []any{c.name, errors.New(c.name)} {
			for verb, want := range map[string]string{"%s": c.shown, "%v": c.shown, "%q": c.quoted, "%40.3s|": Entry{En: "%40.3s|"}.In(English, c.shown)} {
				if got := (Entry{En: verb, Vi: verb}).In(Vietnamese, Outside(arg)); got != want {
					t.Errorf("%s of %q: %s, want %s", verb, c.name, got, want)
				}
			}
		}
	}
	if got := (Entry{En: "%d of %d"}).In(English, Outside(1), Outside(2)); got != "1 of 2" {
		t.Errorf("numbers: %s", got)
	}
}

// TestNoTextIsLongerThanAMessage: of a long name or headline the beginning and the end are shown,
// in whole letters, however it is given; names of a listing are shortened each.
func TestNoTextIsLongerThanAMessage(t *testing.T) {
	long := "đầu" + strings.Repeat("ữ", 50_000) + "cuối"
	for how, got := range map[string]string{
		"visible": Visible(long), "text": Entry{En: "%s"}.In(English, Outside(long)), "quoted": Entry{En: "%q"}.In(English, Outside(long)),
		"error": Entry{En: "%v"}.In(English, Outside(errors.New(long))), "listing": Entry{En: "%s"}.In(English, Outside(Listing{Texts: []string{long}})),
	} {
		text := strings.Trim(got, `"`)
		if len(text) > 1000 || !utf8.ValidString(text) || !strings.HasPrefix(text, "đầuữ") || !strings.HasSuffix(text, "ữcuối") || strings.Contains(text, `\x`) {
			t.Errorf("%s: %d bytes: %.20s", how, len(text), text)
		}
	}
	if path := strings.Repeat("thư-mục/", 90); Visible(path) != path {
		t.Error("a path of 990 bytes is shortened")
	}
	names := Listing{slices.Repeat([]string{"ảnh.jpg"}, 2000), ", "}
	if got := (Entry{En: "%s"}).In(English, Outside(names)); strings.Count(got, "ảnh.jpg") != 2000 {
		t.Errorf("%d of 2,000 names", strings.Count(got, "ảnh.jpg"))
	}
}
