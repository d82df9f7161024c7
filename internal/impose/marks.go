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

// marks is where to fold, at head and foot of the sheet, and where the two
// staples go: a quarter of the page's height from its head and from its foot.
func marks(s *style.Sheet, height unit.Length) []frame.Item {
	fold := s.Width/2 - markWeight/2
	items := []frame.Item{
		&frame.Rule{X: fold, Y: markFrom, W: markWeight, H: markTo - markFrom},
		&frame.Rule{X: fold, Y: s.Height - markTo, W: markWeight, H: markTo - markFrom},
	}
	top := (s.Height - height) / 2
	for _, y := range []unit.Length{top + height/4, top + height*3/4} {
		items = append(items, &frame.Rule{X: fold, Y: y - stapleLong/2, W: markWeight, H: stapleLong})
	}
	return items
}

// cuts is where to cut, between columns and rows of pages: short marks at the
// edges of the sheet.
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
