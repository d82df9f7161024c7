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

// TestAPictureOfTheCopyOpensPageOne: where the lead has no picture near its head, the first one that says in
// a caption what it shows stands on page one, once; not one below a heading, or that the copy announces or
// speaks of, or that says nothing, nor one from the second half of the copy, or of an article inside.
func TestAPictureOfTheCopyOpensPageOne(t *testing.T) {
	const picture = "![1600x1067] Chú thích của ảnh | Văn Lâm\n"
	for _, edition := range []string{"a4", "a5"} {
		for _, c := range []struct {
			name, before, picture string
			inside, on            bool
		}{
			{"said", "", picture, false, true},
			{"silent", "", "![1600x1067]\n", false, false},
			{"high", "", "![1067x1600] Chú thích của ảnh\n", false, false},
			{"small", "", "![200x133] Chú thích của ảnh\n", false, false},
			{"heading", "## Một mục của bài\n", picture, false, false},
			{"announced", "Đây là lúa của thôn:\n", picture, false, false},
			{"spoken of", "Trong bức ảnh dưới đây, bà con gặt lúa.\n", picture, false, false},
			{"hình", "Xem hình dưới: bà con gặt lúa.\n", picture, false, false},
			{"tình hình", "Trước tình hình này, xã họp trên đồng.\n", picture, false, true},
			{"late", "", picture, false, false},
			{"inside", "", picture, true, false},
		} {
			rng := rand.New(rand.NewSource(43))
			tpl, fonts := tplOf(t, edition), font.NewSet()
			text := func(n int) (out string) {
				for range n {
					out += randomText(rng, 60) + "\n"
				}
				return out
			}
			with := "= " + randomText(rng, 8) + "\n" + text(24) + c.before + text(1) + c.picture + text(28)
			switch c.name {
			case "announced", "spoken of", "hình", "tình hình":
				with = "= " + randomText(rng, 8) + "\n" + text(24) + c.before + c.picture + text(28)
			case "late":
				with = "= " + randomText(rng, 8) + "\n" + text(24) + c.picture + text(20)
			}
			plain := "= " + randomText(rng, 8) + "\n" + text(20)
			if c.inside {
				with, plain = plain, with
			}
			doc, _, err := Pages(markup(t, with+plain), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			on, n := false, 0
			for i, page := range doc.Pages {
				for _, it := range page.Items {
					if _, ok := it.(*frame.Image); ok {
						on, n = on || i == 0, n+1
					}
				}
			}
			if on != c.on || n != 1 {
				t.Errorf("%s, %s: on page one: %v; shown %d times", edition, c.name, on, n)
			}
		}
	}
}
