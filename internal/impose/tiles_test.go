package impose

import (
	"fmt"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// TestTilesMakeThePageWhenTheyAreGluedTogether cuts pages that are covered with
// squares into tiles, and puts the tiles back where they belong: every square
// shows whole, and is read once; neighbours share the overlap; nothing is where
// printers do not reach.
func TestTilesMakeThePageWhenTheyAreGluedTogether(t *testing.T) {
	step := unit.MM(7)
	for _, c := range []struct{ w, h, overlap, tiles, across int }{
		{297, 420, 10, 4, 2}, // A3 on A4
		{210, 297, 10, 4, 2}, // A4 with its margins cut off
		{180, 270, 10, 1, 1},
		{594, 841, 15, 16, 4},
		{420, 297, 0, 6, 3},
	} {
		w, h := unit.MM(float64(c.w)), unit.MM(float64(c.h))
		overlap := unit.MM(float64(c.overlap))
		page := frame.Page{Label: "1", Width: w, Height: h}
		var squares []*frame.Rule
		inner := &frame.Group{X: step, Y: step}
		for y := unit.Length(0); y+2*step <= h; y += step {
			for x := unit.Length(0); x+2*step <= w; x += step {
				r := &frame.Rule{Node: int32(len(squares) + 1), X: x, Y: y, W: step, H: step}
				squares = append(squares, r)
				inner.Items = append(inner.Items, r)
			}
		}
		page.Items = []frame.Item{inner, &frame.Link{X: step, Y: step, W: step, H: step, URL: "https://a.vn/"}}
		sheet := style.Sheet{Kind: style.TilesSheet, Width: unit.MM(210), Height: unit.MM(297), Overlap: overlap, Marks: true}
		parts := Sheets(&frame.Document{Pages: []frame.Page{page}}, &sheet)
		pages := parts[0].Document.Pages
		where := fmt.Sprintf("%d × %d mm", c.w, c.h)
		if len(pages) != c.tiles {
			t.Fatalf("%s: %d tiles, want %d", where, len(pages), c.tiles)
		}
		covered := map[int]unit.Length{} // area of each square that shows
		read := map[int32]int{}
		links := 0
		for n, p := range pages {
			g := p.Items[0].(*frame.Group)
			clip := *g.Clip
			if x, y := clip.X+g.X, clip.Y+g.Y; x < unit.MM(12) || y < unit.MM(12) || x+clip.W > p.Width-unit.MM(12)+2 ||
				y+clip.H > p.Height-unit.MM(12)+2 {
				t.Errorf("%s: tile %d shows something at %v,%v %v × %v", where, n+1, x, y, clip.W, clip.H)
			}
			if n%c.across > 0 {
				before := pages[n-1].Items[0].(*frame.Group).Clip
				if got := before.X + before.W - clip.X; got != overlap || before.Y != clip.Y {
					t.Errorf("%s: tile %d overlaps the one at its left by %v", where, n+1, got)
				}
			}
			if n >= c.across {
				above := pages[n-c.across].Items[0].(*frame.Group).Clip
				if got := above.Y + above.H - clip.Y; got != overlap || above.X != clip.X {
					t.Errorf("%s: tile %d overlaps the one above by %v", where, n+1, got)
				}
			}
			shown := map[[2]unit.Length]bool{}
			frame.Walk(g.Items, func(it frame.Item, dx, dy unit.Length) {
				switch it := it.(type) {
				case *frame.Rule:
					shown[[2]unit.Length{it.X + dx, it.Y + dy}] = true
					read[it.Node]++
				case *frame.Link:
					links++
				}
			})
			for i, r := range squares {
				x0, y0 := max(r.X+step, clip.X), max(r.Y+step, clip.Y)
				x1, y1 := min(r.X+2*step, clip.X+clip.W), min(r.Y+2*step, clip.Y+clip.H)
				if x1 <= x0 || y1 <= y0 {
					continue
				}
				if !shown[[2]unit.Length{r.X + step, r.Y + step}] {
					t.Fatalf("%s: tile %d lacks the square at %v,%v", where, n+1, r.X, r.Y)
				}
				covered[i] += (x1 - x0) * (y1 - y0)
			}
			frame.Walk(p.Items[1:], func(it frame.Item, _, _ unit.Length) {
				r := it.(*frame.Rule)
				edge := unit.MM(8) - 1
				if r.Node != 0 || r.X < edge || r.Y < edge || r.X+r.W > p.Width-edge || r.Y+r.H > p.Height-edge {
					t.Errorf("%s: tile %d has a mark at %v,%v", where, n+1, r.X, r.Y)
				}
				if r.X < clip.X+g.X+clip.W && clip.X+g.X < r.X+r.W && r.Y < clip.Y+g.Y+clip.H && clip.Y+g.Y < r.Y+r.H {
					t.Errorf("%s: tile %d has a mark on what it shows, at %v,%v", where, n+1, r.X, r.Y)
				}
			})
		}
		for i, r := range squares {
			if covered[i] < step*step || read[r.Node] != 1 {
				t.Errorf("%s: square %d is shown %v of %v, read %d times", where, i, covered[i], step*step, read[r.Node])
			}
		}
		if links != 1 {
			t.Errorf("%s: %d links", where, links)
		}
	}
}
