package compose

import "bantin/internal/flow"

// Rows of pictures that end a page below copy leave lines of it, which would be white above the first of them.

// leftAbove is the lines that the rows of a page on which they stand below something leave for the whites above them.
func (x *galleryPlan) leftAbove(way *galleryChoice, room int) (lines int) {
	_, whites, _ := x.rowsOn(way, room, false)
	for _, n := range whites {
		lines += n
	}
	return lines
}

// costLowered is what it costs the run above rows, at most, to end a line lower, so that these have no white above them.
const costLowered = 150 * flow.Point

// lowerRun has the run, or what is across the columns above it, give so many lines, or as many as these have, if its columns end as
// level then: it ends lower by as many.
func (p *planner) lowerRun(lines int) {
	t := p.try(false)
	if g := p.giver; lines > 0 && g != nil && g.page == t.page && g.page == p.page && g.line == p.line && t.given == 0 && g.most > 0 {
		given := min(lines, g.most)
		if len(t.filled) == 0 {
			p.given = given
			p.settle()
			p.line += given
			p.adopt(nil)
			return
		}
		p.given = given
		again := p.run(false)
		if p.given = t.given; again.page == t.page && again.bottom == t.bottom+given && p.apart(again) <= p.apart(t) {
			again.given = given
			p.adopt(again)
			return
		}
	}
	for n := lines; n > 0 && t.page > 0 && len(t.filled) > 0; n-- {
		if again := p.runTo(t.bottom + n); again != nil && again.bottom > t.bottom && p.apart(again) <= p.apart(t) &&
			again.cost <= t.cost+costLowered*flow.Cost(again.bottom-t.bottom) {
			p.adopt(again)
			return
		}
	}
}
