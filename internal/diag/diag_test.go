package diag

import (
	"testing"

	"bantin/internal/wording"
)

func TestSentences(t *testing.T) {
	d := Diag{Code: "glyph-missing", Args: []any{"𝒜", 0x1d49c, "gần", 1}}
	if got, want := d.Text(English), "no font has \"𝒜\" (U+1D49C), near \"gần\""; got != want {
		t.Errorf("%s", got)
	}
	d.Args[3] = 3
	if got, want := d.Text(English), "no font has \"𝒜\" (U+1D49C; 3 words), near \"gần\""; got != want {
		t.Errorf("%s", got)
	}
	if got := d.Hint(English); got != "[…] is printed in its place; see what the page meant" {
		t.Errorf("a hint without verbs: %s", got)
	}
	if got := (Diag{Code: "no-such-code"}).Text(Vietnamese); got != "no-such-code" {
		t.Errorf("an unknown code shows as %s", got)
	}
}

func TestErrorNamesItsPlace(t *testing.T) {
	d := Diag{Code: "config-twice", File: "a.yaml", Place: "a.yaml:2:1", Args: []any{"name"}}
	for want, e := range map[string]*Error{
		`a.yaml:2:1: key "name" is given twice`: {Diag: d},
		`a.yaml: key "name" is given twice`:     {Diag: Diag{Code: d.Code, File: d.File, Args: d.Args}},
	} {
		if e.Error() != want {
			t.Error(e.Error())
		}
	}
}

func TestNamesShowInTheLanguageOfTheSentence(t *testing.T) {
	d := Diag{Code: "legal-missing", Args: []any{"imprint: licence", wording.Key("the number of the licence")}}
	for lang, want := range map[Lang]string{
		English:    "the rules for bulletins require the number of the licence (imprint: licence), which is missing",
		Vietnamese: "theo quy định, bản tin phải ghi số giấy phép (imprint: licence); hiện còn thiếu",
	} {
		if got := d.Text(lang); got != want {
			t.Error(got)
		}
	}
}
