package compose

import (
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestTheLeadHasItsPictureOnPageOne: a picture that has the pixels for a column only stands in the
// column below its headline, with other articles and the contents on the page. One that has the
// pixels for the page stands across it, and one with less than a column's goes on inside.
func TestTheLeadHasItsPictureOnPageOne(t *testing.T) {
	rng := rand.New(rand.NewSource(41))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	for _, c := range []struct {
		size    string
		on      bool
		columns bool
	}{{"800x333", true, false}, {"700x467", true, false}, {"640x427", true, false}, {"1600x900", true, true}, {"300x200", false, false}} {
		var b strings.Builder
		b.WriteString("= " + randomText(rng, 8) + "\n![" + c.size + "] Chú thích của ảnh | Văn Lâm\n")
		for range 8 {
			b.WriteString(randomText(rng, 60) + "\n")
		}
		for range 7 {
			b.WriteString("= " + randomText(rng, 8) + "\n" + randomText(rng, 60) + "\n" + randomText(rng, 60) + "\n" + randomText(rng, 60) + "\n")
		}
		doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		var shown *frame.Image
		headlines, named := map[int]bool{}, false
		for _, it := range doc.Pages[0].Items {
			switch x := it.(type) {
			case *frame.Image:
				shown = x
				if n := doc.Structure.Article(x.Node); n != 1 {
					t.Errorf("%s: page one has a picture of article %d", c.size, n)
				}
			case *frame.Text:
				if role := doc.Structure.Role(doc.Structure.Block(x.Node)); role == frame.Headline && doc.Structure.Article(x.Node) > 0 {
					headlines[doc.Structure.Article(x.Node)] = true
				}
				named = named || doc.Structure.Within(x.Node, frame.Entry) > 0
			}
		}
		switch {
		case (shown != nil) != c.on:
			t.Errorf("%s: the lead's picture is on page one: %v", c.size, shown != nil)
		case shown != nil && (shown.W > tpl.Measure()) != c.columns:
			t.Errorf("%s: it is %v wide, a column %v", c.size, shown.W, tpl.Measure())
		case len(headlines) < 2 || !named:
			t.Errorf("%s: with %d headlines, and contents: %v", c.size, len(headlines), named)
		}
	}
}
