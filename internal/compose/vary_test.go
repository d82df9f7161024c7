package compose

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// hangs is how far a mark may hang out of its column, and more.
const hangs = 5 * unit.Point

// feetOf is the lowest baseline of body copy in each column of a page, by its left edge.
func feetOf(pg *frame.Page, t *style.Template) []unit.Length {
	feet := make([]unit.Length, t.Columns)
	frame.Walk(pg.Items, func(it frame.Item, dx, dy unit.Length) {
		x, ok := it.(*frame.Text)
		if !ok || x.Size != t.Styles.Body.Size {
			return
		}
		for c := range feet {
			if left := t.Left(c) - hangs; dx+x.X >= left && dx+x.X < left+t.Measure() {
				feet[c] = max(feet[c], dy+x.Y)
			}
		}
	})
	return feet
}

// TestColumnsAreTriedAgain: of full pages of random copy with headings, one in twenty at
// most ends apart, and none by more than a line.
func TestColumnsAreTriedAgain(t *testing.T) {
	tpl, diags := style.Read("test.yaml", []byte("extends: a4\nname: test\n"))
	if tpl == nil {
		t.Fatal(diags)
	}
	fonts := font.NewSet()
	pages, apart := 0, 0
	for seed := range int64(6) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		b.WriteString("= " + randomText(rng, 8) + "\n")
		for range 150 {
			if rng.Intn(2) == 0 {
				b.WriteString("\n## " + randomText(rng, 4) + "\n")
			}
			b.WriteString("\n" + randomText(rng, 20+rng.Intn(90)) + "\n")
		}
		doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
		if err != nil {
			t.Fatal(err)
		}
		for i := range doc.Pages[:len(doc.Pages)-1] {
			feet := feetOf(&doc.Pages[i], tpl)
			pages++
			if d := slices.Max(feet) - slices.Min(feet); d > 0 {
				apart++
				if d > tpl.Leading {
					t.Errorf("seed %d: columns of page %d end %v apart", seed, i+1, d)
				}
			}
		}
	}
	t.Logf("%d of %d pages end apart", apart, pages)
	if pages < 30 || apart*20 > pages {
		t.Errorf("%d of %d pages end apart", apart, pages)
	}
}

// TestPagesEndLevelBeforeOpenings: a page behind which an article opens across the columns at
// the head of the next one, ends level as any other.
func TestPagesEndLevelBeforeOpenings(t *testing.T) {
	tpl := tplOf(t, "a4")
	before, apart := 0, 0
	for seed := range int64(24) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		for n := range 8 {
			fmt.Fprintf(&b, "\n= Bài thứ %d %s\n", n+1, randomText(rng, 4))
			for range 8 + rng.Intn(14) {
				b.WriteString("\n" + randomText(rng, 20+rng.Intn(90)) + "\n")
			}
		}
		doc, _ := lay(t, b.String(), "contents: false\nspread: 25\n")
		for i := range doc.Pages[:len(doc.Pages)-1] {
			if i == 0 || !opensAcross(doc, &doc.Pages[i+1], tpl) {
				continue
			}
			before++
			feet := feetOf(&doc.Pages[i], tpl)
			if slices.Max(feet) > slices.Min(feet) {
				apart++
			}
		}
	}
	if t.Logf("%d of %d pages end apart", apart, before); before < 8 || apart*10 > before {
		t.Errorf("%d of %d pages before an opening across the columns end apart", apart, before)
	}
}

// opensAcross reports whether a page begins with a headline in a size of those across the columns.
func opensAcross(doc *frame.Document, pg *frame.Page, tpl *style.Template) (is bool) {
	frame.Walk(pg.Items, func(it frame.Item, dx, dy unit.Length) {
		x, ok := it.(*frame.Text)
		if ok && doc.Structure.Within(x.Node, frame.Headline) != 0 && x.Size > tpl.Styles.Third.Size {
			is = is || dy+x.Y < tpl.LineTop(4)
		}
	})
	return is
}

// TestPagesOfOneColumnEndAlike: of full pages of one column with headings, questions, pictures and
// openings, one in a hundred at most ends more than a line above its foot.
func TestPagesOfOneColumnEndAlike(t *testing.T) {
	unraced(t)
	tpl := tplOf(t, "a5")
	pages, low := 0, 0
	for seed := range int64(8) {
		rng := rand.New(rand.NewSource(seed))
		var b strings.Builder
		for n := range 10 {
			fmt.Fprintf(&b, "\n= Bài thứ %d %s\n", n+1, randomText(rng, 4))
			for range 6 + rng.Intn(20) {
				switch rng.Intn(5) {
				case 0:
					b.WriteString("\n## " + randomText(rng, 4) + "\n")
				case 1:
					fmt.Fprintf(&b, "![1500x%d] %s\n", 700+rng.Intn(900), randomText(rng, 6))
				case 2:
					b.WriteString("\n*" + randomText(rng, 8+rng.Intn(20)) + "?*\n")
				}
				b.WriteString("\n" + randomText(rng, 15+rng.Intn(35)) + "\n")
			}
		}
		doc, _, err := Pages(markup(t, b.String()), tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		foot := tpl.LineTop(tpl.Lines()-1) + tpl.Baseline()
		for i := range doc.Pages[:len(doc.Pages)-1] {
			lowest := unit.Length(0)
			frame.Walk(doc.Pages[i].Items, func(it frame.Item, _, dy unit.Length) {
				if x, ok := it.(*frame.Text); ok && x.Node != 0 {
					lowest = max(lowest, dy+x.Y)
				} else if x, ok := it.(*frame.Image); ok {
					lowest = max(lowest, dy+x.Y+x.H)
				}
			})
			pages++
			if foot-lowest > tpl.Leading+tpl.Leading/10 {
				low++
				t.Logf("seed %d: page %d ends %v above its foot", seed, i+1, foot-lowest)
			}
		}
	}
	t.Logf("%d of %d pages end more than a line above their foot", low, pages)
	if pages < 100 || low*100 > pages {
		t.Errorf("%d of %d pages end more than a line above their foot", low, pages)
	}
}
