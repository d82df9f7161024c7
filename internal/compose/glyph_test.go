package compose

import (
	"testing"

	"bantin/internal/font"
	"bantin/internal/style"
)

// TestMissingGlyphsAreToldWhereTheyStand: titles in the contents belong to
// their articles, the folio to none.
func TestMissingGlyphsAreToldWhereTheyStand(t *testing.T) {
	tpl, diags := style.Embedded("a4")
	if tpl == nil {
		t.Fatal(diags)
	}
	in := markup(t, "= Bài đầu\nThân bài.\n= Bài 漢\nThân bài.\n= Bài 字\nThân bài.\n")
	in.FolioTitle = "Bản tin 村"
	for i, name := range []string{"1.html", "2.html", "3.html"} {
		in.Entries[i].Article.File = name
	}
	_, diags, err := Pages(in, tpl, font.NewSet())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, d := range diags {
		if d.Code == "glyph-missing" {
			got[d.Args[0].(string)] += d.File + ";"
		}
	}
	for r, want := range map[string]string{"漢": "2.html;", "字": "3.html;", "村": ";"} {
		if got[r] != want {
			t.Errorf("%s is told of %q, not %q", r, got[r], want)
		}
	}
}
