package compose

import (
	"bantin/internal/flow"
	"bantin/internal/style"
)

// Where columns inside still end apart, or a page low, so that it is seen, the issue is planned again with the lead's
// picture by a line or two deeper, with the articles of page one parted otherwise, or with other whites in openings: all that
// comes behind stands by as much lower then, and often it falls well. Nobody sees that anything is other than it would have been.

// nudges is what is tried, in this order.
var nudges = []tight{
	{deeper: 1}, {deeper: -1}, {deeper: 2}, {deeper: -2}, {parted: 1}, {parted: 2}, {parted: 3},
	{white: wideWhites}, {white: closeWhites}, {unturned: true},
}

const (
	mostNudges = 6    // how many of them are planned to the end,
	mostNudged = 4000 // and lines of the columns of an issue up to which they are: 35 pages of A4
)

// nudged is the issue planned again with one of the nudges: the first with which all pages end as they should, else
// the one with which their feet are best, where that is by half; nil where there is none, or need not be.
func (p *planner) nudged(base *style.Template) (best *planner) {
	if len(p.pages)*p.grid*p.t.Columns > mostNudged || !p.endsBadly() && p.lowInside() == 0 || p.in.isGiant() {
		return nil
	}
	planned := 0
	for _, x := range nudges {
		x, ok := p.nudge(x)
		if !ok {
			continue
		}
		head := p.like(x)
		if head.upTo = 1; !head.plan() || head.sameFront {
			continue // page one is as it is
		}
		if planned++; planned > mostNudges {
			break
		}
		again := p.like(x)
		again.most = p.mostOf(max(flow.Apart(seen)-1, p.allFeetCost()/2))
		if !again.plan() || !again.endsAsWell(p) {
			continue
		}
		if !again.endsBadly() && again.lowInside() == 0 {
			best = again
			break
		}
		if least := p.allFeetCost() / 2; again.allFeetCost() <= least && (best == nil || again.allFeetCost() < best.allFeetCost()) {
			best = again
		}
	}
	if best != nil && p.more != 0 {
		best.ledBy(p.more, base)
	}
	return best
}

// nudge is what an issue is planned with that has a nudge besides what it has; it reports false where it may have none.
func (p *planner) nudge(x tight) (tight, bool) {
	y := p.tight
	switch {
	case y.white != 0: // the template has these whites already
		return y, false
	case x.deeper != 0:
		y.deeper = x.deeper
		return y, p.pictured && p.tight.deeper == 0
	case x.parted != 0:
		y.parted = x.parted
		return y, len(p.jumped) > 0 && p.tight.parted == 0
	case x.unturned:
		y.unturned = true
		return y, p.turned > 0 && !p.tight.unturned
	}
	y.white = x.white
	return y, true
}

// endsAsWell reports whether a plan is no worse than another in all but the feet of its pages: no page more, as much on
// page one and the last one, and a cost that nobody sees.
func (p *planner) endsAsWell(than *planner) bool {
	return len(p.pages) <= len(than.pages) && p.headsAsWell(than) && p.spent <= worth(than.spent) &&
		p.onPageOne() == nil && (!p.isLittle() || than.isLittle() && p.over >= than.over)
}
