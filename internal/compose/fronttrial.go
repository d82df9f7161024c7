package compose

import (
	"slices"

	"bantin/internal/flow"
)

// Page one has the lead's headline and picture in the sizes that let most stand on it. Where
// its columns do not end level then, or well above their foot, it is tried in others, which
// costs the setting of the articles on it; with the best one the issue is planned again.

// frontShapes is what page one is tried with: its picture so many lines deeper, its
// headline a size larger or smaller, other whites in all openings.
var frontShapes = []tight{
	{deeper: 1}, {deeper: -1}, {deeper: 2}, {deeper: -2}, {deeper: 3}, {deeper: -3}, {deeper: 4}, {deeper: 5}, {deeper: 6},
	{large: true}, {small: true}, {small: true, deeper: 1}, {small: true, deeper: -1}, {small: true, deeper: -2},
	{white: closeWhites}, {white: wideWhites},
}

// What page one costs that does not end as it should, and what other sizes do.
const (
	costFrontLow   = 200 * flow.Point // a line that all its columns end above their foot, past the first, squared
	costFrontShape = 20 * flow.Point  // a line by which the picture is lower or deeper
	costFrontLarge = 150 * flow.Point // a headline of another size, or other whites in openings,
	costFrontSunk  = 120 * flow.Point // and white above the lead's
)

// mostFronts is the pages up to which an issue is planned again for page one.
const mostFronts = 200

// frontCost is what the feet of page one cost.
func (p *planner) frontCost() flow.Cost {
	if len(p.feet) == 0 {
		return 0
	}
	least, most := slices.Min(p.feet), slices.Max(p.feet)
	apart, low := flow.Cost(most-least), flow.Cost(max(0, least-1))
	return costFrontLow*low*low + flow.Apart(int(apart))
}

// isFrontLow reports whether page one ends unlevel, or so far above its foot that it shows.
func (p *planner) isFrontLow() bool { return p.frontCost() > 0 }

// onFront is how many articles open on page one, or have a teaser there.
func (p *planner) onFront() (n int) {
	for _, page := range p.openings {
		if page == 1 {
			n++
		}
	}
	if p.teaser != nil {
		n++
	}
	return n
}

// headsAsWell reports whether page one has as many articles as that of another plan, the lead's picture if that has it, and
// no copy that would be read as the lead's where that has none.
func (p *planner) headsAsWell(than *planner) bool {
	return p.onFront() >= than.onFront() && (!p.wraps || than.wraps) && (p.pictured || !than.pictured)
}

// mostUnwrapped is in how many shapes of page one in which none of its copy would be read as the lead's an issue is planned.
const mostUnwrapped = 2

// unwrapped is the issue planned again where copy would be read as the lead's on page one, in the first shape of that in
// which none would, and with which no page is worse; nil where there need not or cannot be one.
func (p *planner) unwrapped() *planner {
	if !p.wraps {
		return nil
	}
	planned := 0
	for _, x := range frontShapes {
		if x.deeper != 0 && !p.pictured {
			continue
		}
		x = x.telling(p.tight.told)
		p.fronts++
		front := p.like(x)
		front.upTo, front.resigned = 1, false
		if !front.plan() || front.sameFront || front.wraps || front.onFront() < p.onFront() || front.frontCost() > p.frontCost() {
			continue
		}
		again := p.like(x)
		again.resigned = false
		if again.plan() && len(again.pages) <= len(p.pages) && again.feetCost() <= p.feetCost() && again.headsAsWell(p) &&
			!again.wraps && (!again.isScant() || p.isScant()) {
			return again
		}
		if planned++; planned == mostUnwrapped {
			break
		}
	}
	return nil
}

// fronted is the issue planned again where its page one is low, with what it is best with;
// nil where it need not or cannot be.
func (p *planner) fronted() *planner {
	if p.tight != (tight{}.telling(p.tight.told)) || len(p.pages) < 2 || len(p.pages) > mostFronts {
		return nil
	}
	if p.teaser != nil && p.teaser.small && p.frontCost() > farAbove {
		return nil // page one is planned without it
	}
	if again := p.unwrapped(); again != nil || !p.isFrontLow() {
		return again
	}
	best, least, feet := p.tight, p.frontCost(), p.frontCost()
	try := func(x tight) {
		p.fronts++
		again := p.like(x)
		again.upTo = 1
		if !again.plan() || !again.headsAsWell(p) {
			return
		}
		if cost := again.frontCost() + x.frontShapeCost(); cost < least {
			best, least, feet = again.tight, cost, again.frontCost()
		}
	}
	for _, x := range frontShapes {
		if x.deeper == 0 || p.pictured { // else it would be page one as it is, or with the headline of the one before
			try(x.telling(p.tight.told))
		}
	}
	if feet > 0 {
		x := best
		x.sunk = true
		try(x)
	}
	if best == p.tight {
		return nil
	}
	again := p.like(best)
	if !again.plan() || again.frontCost()+again.apartInside() >= p.frontCost()+p.apartInside() || again.isScant() && !p.isScant() ||
		!again.headsAsWell(p) {
		return nil
	}
	return again
}

// frontShapeCost is what page one costs in other sizes.
func (x tight) frontShapeCost() flow.Cost {
	cost := costFrontShape * flow.Cost(max(x.deeper, -x.deeper))
	if x.large || x.small || x.white > 0 {
		cost += costFrontLarge
	}
	if x.sunk {
		cost += costFrontSunk
	}
	return cost
}

// like is a plan of the same issue with another page one.
func (p *planner) like(x tight) *planner {
	again := newPlanner(p.anew(x.of(p.t)), p.in)
	again.short, again.unnamed, again.tight, again.fronts = p.short, p.unnamed, x, p.fronts
	again.resigned = p.resigned
	return again
}

// isFarEnough reports whether the pages that are wanted are as they will be, where no more are.
func (p *planner) isFarEnough() bool { return p.upTo > 0 && p.try(false).page >= p.upTo }

// noteFeet keeps how far the columns of a page that a run has filled end above their feet.
func (p *planner) noteFeet(fl flow.Page) {
	var feet []int
	for c, h := range p.roomOf(false)(fl.Page).Caps {
		feet = append(feet, h-fl.Columns[c].Used)
	}
	if fl.Page == 0 {
		p.feet = feet
	}
	p.sheet(fl.Page).apart = slices.Max(feet) - slices.Min(feet)
	p.sheet(fl.Page).noteGaps(feet)
}

// turnAcross turns the page below what ends it across the columns.
func (p *planner) turnAcross() {
	if p.page == 0 {
		p.feet = []int{p.limit(p.page) - p.line}
	}
	p.sheet(p.page).apart = 0
	p.turn()
}

// chargeLeft keeps how much is left of each page but the last one below all that is on it, however the issue came
// to the next page: past a table that has no room, behind the part of one, or where a run ends. What the runs cost
// has nothing of that, so that it comes on top where it is a hole.
func (p *planner) chargeLeft() {
	for n, sh := range p.pages[:max(0, len(p.pages)-1)] {
		sh.low = max(0, p.bottom(n)-p.contentsFoot(n, 0)-max(sh.lowest, sh.reserved))
		if sh.low > mostHole {
			p.spent += flow.Apart(sh.low)
		}
	}
}

// apartInside is what the pages cost that end apart between page one and the last, or with a hole.
func (p *planner) apartInside() (cost flow.Cost) {
	for n := 1; n < len(p.pages)-1; n++ {
		cost += flow.Apart(p.pages[n].apart) + p.pages[n].holeCost()
	}
	return cost
}

// holeCost is what a page costs that ends so low that it has a hole.
func (sh *sheet) holeCost() flow.Cost {
	if sh.low <= mostLow {
		return 0
	}
	return flow.Apart(sh.low)
}
