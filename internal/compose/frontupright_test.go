package compose

import (
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestTheLeadHasAnUprightPictureOnPageOne: a square or upright picture at the head of the lead stands on page one, in one
// column below its headline, no higher than half of the page and next to nothing cut off, with the headline of another
// article below it; a pole, or one with few pixels, goes on inside, and so does one below a long headline, but in a column.
func TestTheLeadHasAnUprightPictureOnPageOne(t *testing.T) {
	for _, edition := range []string{"a5", "large", "mot-cot", "a4"} {
		for _, c := range []struct {
			size  string
			words int // of the headline
			on    bool
		}{{"1000x1000", 6, true}, {"900x1200", 4, true}, {"300x1500", 6, false}, {"300x360", 6, false}, {"1000x1300", 50, edition == "a4" || edition == "mot-cot"}} {
			rng := rand.New(rand.NewSource(47))
			tpl := tplOf(t, edition)
			var b strings.Builder
			b.WriteString("= " + randomText(rng, c.words) + "\n" + randomText(rng, 30) + "\n![" + c.size + "] Chú thích của ảnh\n")
			for range 8 {
				b.WriteString(randomText(rng, 60) + "\n")
			}
			for range 3 {
				b.WriteString("= " + randomText(rng, 6) + "\n")
				for range 5 {
					b.WriteString(randomText(rng, 60) + "\n")
				}
			}
			doc, _, err := Pages(markup(t, b.String()), tpl, font.NewSet())
			if err != nil {
				t.Fatal(err)
			}
			shown, headlines := pageOneOf(doc)
			if (shown != nil) != c.on {
				t.Errorf("%s, %s: on page one: %v", edition, c.size, shown != nil)
			}
			if headlines < 2 {
				t.Errorf("%s, %s: page one has %d headlines", edition, c.size, headlines)
			}
			if shown == nil {
				continue
			}
			share := float64(shown.W) / float64(tpl.Measure())
			if share < 0.45 || shown.H > tpl.TextHeight()/2+tpl.Leading {
				t.Errorf("%s, %s: it has %.2f of the measure, and %v of %v", edition, c.size, share, shown.H, tpl.TextHeight())
			}
			cut := shown.Treatment.Trim
			if pic := shown.Picture; cut.W*19 > pic.Width || cut.H*19 > pic.Height {
				t.Errorf("%s, %s: %v is cut off", edition, c.size, cut)
			}
		}
	}
}

// pageOneOf is the lead's picture on page one, nil for none, and how many articles have their headline there, or are told of.
func pageOneOf(doc *frame.Document) (shown *frame.Image, headlines int) {
	seen := map[int]bool{}
	told := 0
	for _, it := range doc.Pages[0].Items {
		switch x := it.(type) {
		case *frame.Image:
			if doc.Structure.Article(x.Node) == 1 {
				shown = x
			}
		case *frame.Text:
			n := doc.Structure.Article(x.Node)
			if role := doc.Structure.Role(doc.Structure.Block(x.Node)); role == frame.Headline && n > 0 {
				seen[n] = true
			}
			if strings.Contains(x.String, "Xem trang") {
				told = 1
			}
		}
	}
	return shown, len(seen) + told
}

// TestAnUprightPictureStaysWithItsCopy: one that the copy announces, that stands below a heading or behind a table, or in a
// row with others, is not taken from its place for page one.
func TestAnUprightPictureStaysWithItsCopy(t *testing.T) {
	const picture, text = "![900x1200] Chú thích của ảnh\n", "Bà con gặt lúa trên đồng.\n"
	tpl := tplOf(t, "a5")
	for _, c := range []struct {
		copy string
		at   int
		on   bool
	}{
		{text + picture + text + text, 1, true},
		{text + text + text + text + picture + text + text + text + text + text, 4, true},
		{picture + text, 0, true},
		{"Đây là lúa của thôn:\n" + picture + text, 1, false},
		{"Trong bức ảnh dưới đây, bà con gặt lúa.\n" + picture + text, 1, false},
		{text + "## Một mục của bài\n" + picture + text, 2, false},
		{text + picture + picture + text, 1, false},
	} {
		in := markup(t, "= Một bài\n"+c.copy)
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		pic, at := p.frontPicture(&in.Entries[0])
		if (pic != nil) != c.on || c.on && at != c.at {
			t.Errorf("%q: block %d may open page one: %v", c.copy, at, pic != nil)
		}
	}
}
