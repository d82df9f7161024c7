package impose

import (
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Marks for hands and machines. What is nearer to the edge of the sheet than
// markFrom most printers do not print.
var (
	markFrom   = unit.MM(8)
	markTo     = unit.MM(11)
	markWeight = unit.Pt(0.4)
	stapleLong = unit.MM(12) // the wire of a stapler
)

// marks is where to fold a sheet of two pages and where to trim it, and where the
// two staples go: a quarter of the page's height from its head and from its foot.
func marks(s *style.Sheet, width, height unit.Length) []frame.Item {
	items := cuts(s, 2, 1, width, height)
	top := (s.Height - height) / 2
	for _, y := range []unit.Length{top + height/4, top + height*3/4} {
		items = append(items, &frame.Rule{X: s.Width/2 - markWeight/2, Y: y - stapleLong/2, W: markWeight, H: stapleLong})
	}
	return items
}

// cuts is where to cut, or to fold, around pages and between their columns and
// rows: short marks at the edges of the sheet, where it is larger than the pages.
func cuts(s *style.Sheet, across, down int, w, h unit.Length) []frame.Item {
	var items []frame.Item
	left, top := (s.Width-w*unit.Length(across))/2, (s.Height-h*unit.Length(down))/2
	for i := range across + 1 {
		x := left + w*unit.Length(i) - markWeight/2
		if x < markFrom || x > s.Width-markFrom {
			continue
		}
		items = append(items, &frame.Rule{X: x, Y: markFrom, W: markWeight, H: markTo - markFrom},
			&frame.Rule{X: x, Y: s.Height - markTo, W: markWeight, H: markTo - markFrom})
	}
	for i := range down + 1 {
		y := top + h*unit.Length(i) - markWeight/2
		if y < markFrom || y > s.Height-markFrom {
			continue
		}
		items = append(items, &frame.Rule{X: markFrom, Y: y, W: markTo - markFrom, H: markWeight},
			&frame.Rule{X: s.Width - markTo, Y: y, W: markTo - markFrom, H: markWeight})
	}
	return items
}
