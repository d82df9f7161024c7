package impose

import (
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Alike is how many copies of a document are cut from its sheets.
func Alike(doc *frame.Document, s *style.Sheet) int {
	if s.Kind != style.RepeatSheet || len(doc.Pages) == 0 {
		return 1
	}
	across, down := fitting(&doc.Pages[0], s)
	return across * down
}

// Printed is how often what is on a page is printed on the sheets of one copy, or
// of as many as are cut from them: once, and what tiles overlap again.
func Printed(doc *frame.Document, s *style.Sheet) float64 {
	if s.Kind != style.TilesSheet || len(doc.Pages) == 0 {
		return float64(Alike(doc, s))
	}
	p := &doc.Pages[0]
	t := tilingOf(p, s)
	return float64(t.across*t.down) * t.w.Pt() * t.h.Pt() / (p.Width.Pt() * p.Height.Pt())
}

// fitting is how often a page fits across a sheet and down it. A page that the
// sheet holds but for a millimetre is taken to fit.
func fitting(p *frame.Page, s *style.Sheet) (across, down int) {
	slack := unit.MM(1)
	return max(1, int((s.Width+slack)/p.Width)), max(1, int((s.Height+slack)/p.Height))
}

// repeated puts each page on a side of its own as often as it fits, to be cut
// apart: two pages of A5 on one of A4. Only the first of them is heard by a
// screen reader and has links; the others are said to be furniture.
func repeated(doc *frame.Document, s *style.Sheet) *frame.Document {
	var pages []frame.Page
	for i := range doc.Pages {
		from := &doc.Pages[i]
		across, down := fitting(from, s)
		p := frame.Page{Label: from.Label, Width: s.Width, Height: s.Height}
		left := (s.Width - from.Width*unit.Length(across)) / 2
		top := (s.Height - from.Height*unit.Length(down)) / 2
		copied := unsaid(from.Items)
		for row := range down {
			for column := range across {
				g := moved(from, i+1, left+unit.Length(column)*from.Width, top+unit.Length(row)*from.Height)
				if row+column > 0 {
					g.Items = copied
				}
				p.Items = append(p.Items, g)
			}
		}
		if s.Marks {
			p.Items = append(p.Items, cuts(s, across, down, from.Width, from.Height)...)
		}
		pages = append(pages, p)
	}
	return sides(doc, pages, frame.FlipShortEdge)
}

// unsaid is items as furniture: they belong to no node, and lead nowhere.
func unsaid(items []frame.Item) []frame.Item {
	return frame.Map(items, func(it frame.Item) frame.Item {
		switch it.(type) {
		case *frame.Link, *frame.Anchor:
			return nil
		}
		return frame.WithNode(it, 0)
	})
}
