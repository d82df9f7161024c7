package compose

import (
	"cmp"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/style"
)

// What goes on behind page one stands at the head of page two, and there it may end a few lines apart, or low,
// where each of it has a column or all of it a page. It is a line longer or shorter where page one parts its
// articles a line higher or lower. So page one is tried with its articles parted in the other ways in which it
// is as it should be, the best ones first, and with one by which page two ends better the issue is planned again.

const (
	mostParted   = 4               // ways in which page one is parted that are tried,
	mostOnwards  = 60              // pages up to which an issue is tried in them,
	mostReparted = 2               // and of these the ones with which the issue is planned again
	partedNear   = 5               // lines by which the lead's piece is longer or shorter then
	costParted   = 10 * flow.Point // what each is worse than the one before it
	wellParted   = costFrontLow    // what one costs less than that is good enough
)

// otherwise is what page one is parted in, where that is not to be the best way: one of the others, which
// are in their order.
func otherwise[T any](p *planner, best T, others []T) T {
	if k := p.tight.parted; k <= len(others) {
		return others[k-1]
	}
	p.sameFront = true
	return best
}

// otherFronts is the ways to fill page one with pieces of lengths near those of the best one, the cheapest
// first, in which no column is worse headed than in that.
func (p *planner) otherFronts(pieces []*piece, best *frontTrial) (out []*frontTrial) {
	room := p.roomOf(false)(0)
	lines := 0
	for _, h := range room.Caps {
		lines += h
	}
	for _, x := range pieces {
		lines -= x.opens
	}
	seen := [][]int{best.lines}
	for first := best.lines[0] - partedNear; first <= best.lines[0]+partedNear; first++ {
		if first < pieces[0].least() || first > pieces[0].longest() {
			continue
		}
		for off := -spareLines; off <= 1; off++ {
			f := p.weighFront(pieces, room, first, lines+off, best.lines[0], tilt{})
			if f == nil || f.stray && !best.stray || f.under > best.under ||
				slices.ContainsFunc(seen, func(lines []int) bool { return slices.Equal(lines, f.lines) }) {
				continue
			}
			seen, out = append(seen, f.lines), append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *frontTrial) int { return cmp.Compare(a.cost, b.cost) })
	return out
}

// behindCost is what the foot of page two costs, where copy of page one goes on there and the issue behind it.
func (p *planner) behindCost() flow.Cost {
	if len(p.jumped) == 0 || len(p.pages) < 3 {
		return 0
	}
	return p.pages[1].feetCost()
}

// feetCost is what the feet of a page cost that is to be full.
func (sh *sheet) feetCost() flow.Cost {
	cost := flow.Apart(sh.apart) + sh.holeCost()
	if low := flow.Cost(sh.low - 1); 0 < low && sh.low <= mostLow {
		cost += costFrontLow * low * low
	}
	return cost
}

// allFeetCost is what the feet of all pages but the last one cost.
func (p *planner) allFeetCost() flow.Cost {
	cost := p.frontCost()
	for n := 1; n < len(p.pages)-1; n++ {
		cost += p.pages[n].feetCost()
	}
	return cost
}

// partedShapes is what page one is tried with in each of these ways, so that more goes on, or less: its picture so
// many lines deeper, or where it has none across the columns, its headline in another size, or other whites.
var partedShapes = []tight{{}, {deeper: 1}, {deeper: -1}, {deeper: 2}, {deeper: -2}, {small: true}, {large: true}, {white: wideWhites}}

// reparted is the issue planned again with its articles parted on page one in another way by which page two ends
// better, and no page worse for it; nil where it need not or cannot be.
func (p *planner) reparted() *planner {
	if p.tight != (tight{}) || len(p.pages) > mostOnwards || p.behindCost() == 0 {
		return nil
	}
	ways := p.waysToPart()
	for _, w := range ways[:min(len(ways), mostReparted)] {
		again := p.like(w.tight)
		if again.plan() && again.allFeetCost() < p.allFeetCost() && again.endsAsWell(p) {
			return again
		}
	}
	return nil
}

// wayToPart is page one with its articles parted otherwise, and what the feet of it and page two cost then.
type wayToPart struct {
	tight
	cost flow.Cost
}

// waysToPart is those by which the two pages end better than they do, the best one first. No other shape is
// tried once one does well.
func (p *planner) waysToPart() (ways []wayToPart) {
	good := func(w wayToPart) bool { return w.cost < wellParted }
	for _, x := range partedShapes {
		plain := x == (tight{})
		if !plain && (p.pictured != (x.deeper != 0) || slices.ContainsFunc(ways, good)) {
			continue
		}
		if plain {
			x.parted = 1 // in the best way it is as it is
		}
		for ; x.parted <= mostParted; x.parted++ {
			again := p.like(x)
			again.upTo = 2
			p.fronts++
			if !again.plan() || again.sameFront {
				break
			}
			cost := again.frontCost() + again.behindCost() + costParted*flow.Cost(x.parted) + x.frontShapeCost()
			if again.headsAsWell(p) && cost < p.frontCost()+p.behindCost() {
				ways = append(ways, wayToPart{x, cost})
			}
		}
	}
	slices.SortStableFunc(ways, func(a, b wayToPart) int { return cmp.Compare(a.cost, b.cost) })
	return ways
}

// refronted is a plan, in another leading than the template's or not, with what mends its page one, where only
// that leading has it end low, and page two.
func (p *planner) refronted(base *style.Template) *planner {
	more := p.more
	for i, try := range []func(*planner) *planner{(*planner).fronted, (*planner).reparted} {
		if i == 0 && more == 0 {
			continue // it has been tried
		}
		if again := try(p); again != nil && again.onPageOne() == nil && len(again.pages) <= len(p.pages) &&
			(!again.isLittle() || p.isLittle()) {
			if p = again; more != 0 {
				p.ledBy(more, base)
			}
		}
	}
	return p
}
