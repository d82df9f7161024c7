package compose

import (
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestNoMastheadRisesAboveItsPage gives names and publishing bodies of all lengths
// to all templates.
func TestNoMastheadRisesAboveItsPage(t *testing.T) {
	fonts := font.NewSet()
	for _, name := range bulletins(t) {
		tpl, _ := style.Embedded(name)
		for _, long := range []int{1, 3, 6, 9, 14} {
			for _, body := range []int{1, 4, 10, 18, 30} {
				in := markup(t, "= Tít\nMột đoạn.\n")
				in.Masthead.Label = "Bản tin"
				in.Masthead.Name = strings.Repeat("Tân ", long)
				in.Masthead.Body = strings.Repeat("Ủy ban ", body)
				in.Masthead.Date = "Số 47 · Thứ Hai, 23/11/2026"
				doc, _, err := Pages(in, tpl, fonts)
				if err != nil {
					t.Fatal(err)
				}
				if doc == nil {
					continue // a page is no booklet
				}
				for _, it := range ungrouped(doc).Pages[0].Items {
					if x, ok := it.(*frame.Text); ok && x.Y-x.Size*3/4 < tpl.Top-unit.Point {
						t.Errorf("%s: %q of a name of %d words and a body of %d stands above the page", name, x.String, long, 2*body)
					}
				}
			}
		}
	}
}

// TestALongHeadlineStaysOne: one that is longer than editors mean is set smaller,
// above its body, in large print too.
func TestALongHeadlineStaysOne(t *testing.T) {
	fonts := font.NewSet()
	for _, tpl := range limited(t) {
		for _, words := range []int{20, 30, 36, 42} {
			doc, _, err := Pages(markup(t, "= "+strings.Repeat("nghiêng ", words)+"\nMột đoạn.\n"), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, pg := range ungrouped(doc).Pages {
				for _, it := range pg.Items {
					if x, ok := it.(*frame.Text); ok && doc.Structure.Role(x.Node) == frame.Headline {
						n += len(strings.Fields(x.String))
						if x.Size <= tpl.Styles.Body.Size {
							t.Fatalf("%s: a headline of %d words in the size of the body", tpl.Name, words)
						}
					}
				}
			}
			if n != words {
				t.Errorf("%s: %d of %d words are in the headline", tpl.Name, n, words)
			}
		}
	}
}

// TestTheDayStandsInTwoLinesBesideTheName: where the long form would take three, a short one
// stands there; where it has room it stays.
func TestTheDayStandsInTwoLinesBesideTheName(t *testing.T) {
	fonts := font.NewSet()
	for _, x := range []struct{ edition, name, want string }{
		{"a4", "Bản tin Tân Hòa", "tháng 11"},
		{"a5", "Bản tin Tân Hòa", "23/11/2026"},
		{"a5", "Hòa", "tháng 11"},
	} {
		tpl, _ := style.Embedded(x.edition)
		in := markup(t, "= Tít\nMột đoạn.\n")
		in.Masthead = Masthead{Label: "Bản tin", Name: x.name, Date: "Số 47 · Thứ Hai, ngày 23 tháng 11 năm 2026", Short: "Số 47 · 23/11/2026"}
		doc, _, err := Pages(in, tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, it := range ungrouped(doc).Pages[0].Items {
			if x, ok := it.(*frame.Text); ok && x.Y < tpl.Top+tpl.TextHeight()/4 {
				said = append(said, x.String)
			}
		}
		if all := strings.Join(said, ""); !strings.Contains(all, x.want) {
			t.Errorf("%s, %s: %q", x.edition, x.name, said)
		}
	}
}
