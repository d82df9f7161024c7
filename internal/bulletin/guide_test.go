package bulletin

import (
	"bytes"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestTheGuideIsItsOwn: what a booklet makes of its articles is nothing to the
// guide, which is one page of a headline and its steps.
func TestTheGuideIsItsOwn(t *testing.T) {
	fonts := font.NewSet()
	guide := func(values string) string {
		tpl, diags := style.Read("t.yaml", []byte("extends: booklet\nname: t\n"+values))
		if tpl == nil {
			t.Fatal(values, diags)
		}
		doc, diags, err := guideTo(tpl, fonts)
		if err != nil || len(diags) > 0 {
			t.Fatal(values, diags, err)
		}
		if len(doc.Pages) != 1 {
			t.Errorf("%s: %d pages", values, len(doc.Pages))
		}
		var b bytes.Buffer
		if err := frame.Dump(&b, doc); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := guide("")
	for _, values := range []string{"qr: all\n", "arrangement: poster\n", "arrangement: script\n", "new_page_from: 1\n",
		"contents: true\n", "columns: 2\n", "spread: 1\n", "even: 8\n"} {
		if got := guide(values); got != want {
			t.Errorf("%sThe guide is\n%s\nnot\n%s", values, got, want)
		}
	}
}

// TestTheGuideNamesThePaper of the sheets, in type to be read beside the printer.
func TestTheGuideNamesThePaper(t *testing.T) {
	for edition, want := range map[string]string{"booklet": "giấy A4,", "booklet-a4": "giấy A3,",
		"booklet-khu-dan-cu": "giấy A3,"} {
		tpl, diags := style.Embedded(edition)
		if tpl == nil {
			t.Fatal(diags)
		}
		doc, _, err := guideTo(tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var says strings.Builder
		frame.Walk(doc.Pages[0].Items, func(it frame.Item, _, _ unit.Length) {
			if x, ok := it.(*frame.Text); ok && x.Node != 0 {
				says.WriteString(x.String)
				if x.Size < 13*unit.Point {
					t.Errorf("%s: %q is set in %v", edition, x.String, x.Size)
				}
			}
		})
		if !strings.Contains(says.String(), want) {
			t.Errorf("%s: %q is not in\n%s", edition, want, says.String())
		}
	}
	if got := paper(unit.MM(320), unit.MM(450)); got != "320 × 450 mm" {
		t.Error(got)
	}
}
