package compose

import "bantin/internal/flow"

// An issue is planned again many times, and most of these plans are given up: what they cost only grows from
// article to article, so that many are known to be worse than the plan that they are to better long before their end.

// most is what a plan may have to be chosen.
type most struct {
	spent, feet flow.Cost // what its runs cost, and the feet of its pages but the last one, as columns end apart there
	pages       int
}

// mostOf is what a plan may have that is to end better, or as well, than another, whose feet may cost so much; what
// that one was to have itself is the bound, too.
func (p *planner) mostOf(feet flow.Cost) *most {
	m := &most{worth(p.spent), feet, len(p.pages)}
	if was := p.most; was != nil {
		m.spent, m.feet, m.pages = min(m.spent, was.spent), min(m.feet, was.feet), min(m.pages, was.pages)
	}
	return m
}

// isLost reports whether the plan, as far as it has come, has more already than it may.
func (p *planner) isLost() bool {
	if p.most == nil {
		return false
	}
	return p.spent > p.most.spent || len(p.pages) > p.most.pages || p.page > 0 && p.feetSoFar() > p.most.feet
}

// feetSoFar is what the feet of the pages cost that nothing comes to any more.
func (p *planner) feetSoFar() flow.Cost {
	cost := p.frontCost()
	for n := 1; n < min(p.page, len(p.pages)); n++ {
		cost += flow.Apart(p.pages[n].apart)
	}
	return cost
}
