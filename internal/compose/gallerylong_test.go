package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestLongGalleriesFillTheirPages: of ten to sixty pictures of one place, among which are panoramas and small ones,
// the pages are rows from top to foot, wherever on its page the gallery begins: the last row of each page but the
// last ends on its last line, and no row stands more than three lines further from the one above it than it should.
func TestLongGalleriesFillTheirPages(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	tpl, pages, rows := tplOf(t, "a4"), 0, 0
	white := tpl.Whites.Picture.Of(tpl.Leading)
	last := tpl.LineTop(tpl.Lines()-1) + tpl.Baseline()
	for n := range 10 {
		var b strings.Builder
		b.WriteString("= Xã qua ống kính\n" + strings.Repeat("Một đoạn của bài.\n", rng.Intn(90)*rng.Intn(2)))
		pictures := manyPictures + rng.Intn(50)
		for range pictures {
			w, h := 900+rng.Intn(900), 700+rng.Intn(900)
			switch rng.Intn(6) {
			case 0:
				w *= 3
			case 1:
				w, h = w/3, h/3
			}
			fmt.Fprintf(&b, "![%dx%d] Lời của ảnh\n", w, h)
		}
		doc, _, err := Pages(markup(t, b.String()), tpl, font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for k, pg := range ungrouped(doc).Pages {
			copies, foot, top, here := 0, unit.Length(0), unit.Length(-1), 0
			for _, it := range pg.Items {
				switch it := it.(type) {
				case *frame.Text:
					switch {
					case doc.Structure.Within(it.Node, frame.Figure) > 0:
						foot = max(foot, it.Y)
					case it.Node > 0:
						copies++
					}
				case *frame.Image:
					seen++
					if gap := it.Y - foot; copies == 0 && here > 0 && it.Y > top {
						rows++
						if gap < white-unit.Point || gap > white+minUnder*tpl.Leading+unit.Point {
							t.Errorf("issue %d, page %d: a row %v below the one above it, want %v", n, k+1, gap, white)
						}
					}
					here, top = here+1, it.Y
				}
			}
			if copies > 0 || k+1 == len(doc.Pages) {
				continue
			}
			if pages++; foot < last-unit.Point || foot > last+unit.Point {
				t.Errorf("issue %d, page %d: ends at %v, want %v", n, k+1, foot, last)
			}
		}
		if seen != pictures {
			t.Errorf("issue %d: %d pictures of %d", n, seen, pictures)
		}
	}
	if pages < 15 || rows < 50 {
		t.Errorf("only %d pages of rows, with %d rows below others", pages, rows)
	}
}
