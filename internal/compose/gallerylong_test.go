package compose

import (
	"cmp"
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

// TestGalleriesLeaveNoHole: random pictures of all shapes at the beginning, in the midst and at the end of an article leave no
// column of a page of two or three empty over more than 28 mm, from baseline to picture, but on the last one.
func TestGalleriesLeaveNoHole(t *testing.T) {
	fonts := font.NewSet()
	for _, template := range []string{"extends: a4", "extends: bao-dang", "extends: a4\ncolumns: 3"} {
		tpl, diags := style.Read("test.yaml", []byte(template+"\nname: test\n"))
		if tpl == nil {
			t.Fatal(diags)
		}
		pages := 0
		for seed := range int64(12) {
			rng := rand.New(rand.NewSource(seed))
			var b strings.Builder
			copies := func() {
				for range 5 + rng.Intn(8) {
					fmt.Fprintln(&b, randomText(rng, 30+rng.Intn(60)))
				}
			}
			b.WriteString("= Tin đầu\n")
			copies()
			b.WriteString("= Xã qua ống kính\n")
			where := seed % 3
			if where > 0 {
				copies()
			}
			for range manyPictures + rng.Intn(31) {
				s := [][2]int{{1200, 800}, {1600, 900}, {900, 1200}, {1000, 1000}, {2400, 700}, {600, 1500}, {600, 400}}[rng.Intn(7)]
				fmt.Fprintf(&b, "![%dx%d] %s\n", s[0], s[1], randomText(rng, 2+rng.Intn(12)))
			}
			if where < 2 {
				copies()
			}
			for range 3 {
				b.WriteString("= Tin sau\n")
				copies()
			}
			doc, _, err := Pages(markup(t, b.String()), tpl, fonts)
			if err != nil {
				t.Fatal(err)
			}
			all := ungrouped(doc).Pages
			for k := range all[:len(all)-1] {
				for c := range tpl.Columns {
					pages++
					if hole := holeIn(&all[k], tpl, c); hole > unit.MM(28) {
						t.Errorf("%q, seed %d, page %d, column %d: %v of white", template, seed, k+1, c+1, hole)
					}
				}
			}
		}
		if pages < 100 {
			t.Errorf("%q: only %d columns", template, pages)
		}
	}
}

// holeIn is the highest white of a column of a page.
func holeIn(pg *frame.Page, tpl *style.Template, column int) (most unit.Length) {
	left := tpl.Left(column)
	right := left + tpl.Measure()
	var inked [][2]unit.Length
	add := func(x, w, y, to unit.Length) {
		if x < right-unit.MM(2) && x+w > left+unit.MM(2) {
			inked = append(inked, [2]unit.Length{y, to})
		}
	}
	for _, it := range pg.Items {
		switch it := it.(type) {
		case *frame.Text:
			add(it.X, unit.Em(advance(it), it.Size), it.Y-it.Size, it.Y)
		case *frame.Image:
			add(it.X, it.W, it.Y, it.Y+it.H)
		case *frame.Rule:
			add(it.X, it.W, it.Y, it.Y+it.H)
		}
	}
	slices.SortFunc(inked, func(a, b [2]unit.Length) int { return cmp.Compare(a[0], b[0]) })
	at := tpl.LineTop(0)
	for _, v := range inked {
		if v[0] > tpl.LineTop(tpl.Lines()) {
			break
		}
		most, at = max(most, v[0]-at), max(at, v[1])
	}
	return max(most, tpl.LineTop(tpl.Lines())-at)
}

// advance is the width of a text in thousandths of its size, without what its spaces are set wider.
func advance(it *frame.Text) (w int) {
	for _, r := range it.String {
		w += it.Face.Advance(r)
	}
	return w
}
