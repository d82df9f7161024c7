package impose

import (
	"slices"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// pagesASheet is what a folded sheet has: two on either side.
const pagesASheet = 4

// side is one side of a sheet: the pages left and right of the fold, from 1,
// and how far they move towards it.
type side struct {
	left, right int
	creep       unit.Length
}

// order is the sides of a booklet of n pages, front and back in turn, in
// signatures of at most that many sheets; 0 is all in one. In each, sheet k
// (from 0, the outermost) has pages n-2k and 2k+1 in front, 2k+2 and n-2k-1
// behind. The pages of inner sheets move towards the fold, where a signature
// has more sheets than s.CreepFrom: folded, the outer ones push them out.
func order(n int, s *style.Sheet) []side {
	sheets := (n + pagesASheet - 1) / pagesASheet
	most := s.Signature
	if most == 0 {
		most = sheets
	}
	var out []side
	for done := 0; done < sheets; done += most {
		here := min(most, sheets-done)
		base, last := pagesASheet*done, pagesASheet*(done+here)
		for k := range here {
			creep := unit.Length(0)
			if here > s.CreepFrom {
				creep = unit.Length(k) * s.Creep
			}
			out = append(out, side{last - 2*k, base + 2*k + 1, creep}, side{base + 2*k + 2, last - 2*k - 1, creep})
		}
	}
	return out
}

// booklet puts two pages on each side of the sheets.
func booklet(doc *frame.Document, s *style.Sheet) []Part {
	var fronts, backs, all []frame.Page
	for i, sd := range order(len(doc.Pages), s) {
		p := sd.page(doc, s)
		switch {
		case i%2 == 0:
			if s.Marks {
				p.Items = append(p.Items, marks(s, doc.Pages[0].Width, doc.Pages[0].Height)...)
			}
			fronts = append(fronts, p)
		default:
			p.Turned = s.Duplex == style.LongEdge
			backs = append(backs, p)
		}
		all = append(all, p)
	}
	switch s.Duplex {
	case style.Manual:
		// The pile lies with the last sheet printed on top, and the printer
		// takes that first.
		slices.Reverse(backs)
		return []Part{{Fronts, apart(sides(doc, fronts, frame.OneSided), doc.Outline)}, {Backs, apart(sides(doc, backs, frame.OneSided), doc.Outline)}}
	case style.LongEdge:
		return []Part{{Document: sides(doc, all, frame.FlipLongEdge)}}
	}
	return []Part{{Document: sides(doc, all, frame.FlipShortEdge)}}
}

// page is the side with its pages beside the fold.
func (sd side) page(doc *frame.Document, s *style.Sheet) frame.Page {
	p := frame.Page{Width: s.Width, Height: s.Height}
	for _, place := range []struct {
		n    int
		left bool
	}{{sd.left, true}, {sd.right, false}} {
		if place.n > len(doc.Pages) {
			continue
		}
		page := &doc.Pages[place.n-1]
		x := s.Width/2 - sd.creep
		if place.left {
			x = s.Width/2 - page.Width + sd.creep
		}
		if p.Label != "" {
			p.Label += "·"
		}
		p.Label += page.Label
		p.Items = append(p.Items, moved(page, place.n, x, (s.Height-page.Height)/2))
	}
	return p
}
