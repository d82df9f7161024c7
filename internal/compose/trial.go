package compose

import "bantin/internal/flow"

// trial is a run of the pending elements that is not committed.
type trial struct {
	filled       []flow.Page
	page, bottom int
	cost         flow.Cost
	closing      bool // the run ends the issue
	given        int  // lines by which it begins lower than at the cursor
	final        bool // what was run last is the best, and nothing can be varied any more: to run it again gives the same
}

// try runs the pending elements without committing them.
func (p *planner) try(closing bool) *trial {
	if p.trialed == nil || p.trialed.closing != closing {
		t := &trial{page: p.page, bottom: p.line}
		if p.given = 0; len(p.pending) > 0 {
			t = p.run(closing)
			n, last := 1, true
			for ; n <= mostTimes && p.vary(t, closing, n); n++ {
				again := p.run(closing)
				if last = again.cost < t.cost; last {
					t = again
				}
			}
			t.final = last && n <= mostTimes
			if p.t.Columns == 1 && p.leavesLow(t) {
				if wide := p.runWide(closing); wide.cost < t.cost {
					t, t.final = wide, false
				}
			}
			t = p.gives(t, closing)
		}
		t.closing = closing
		p.trialed = t
	}
	return p.trialed
}

// adopt has a trial be that of the pending elements, as they are; nil for none.
func (p *planner) adopt(t *trial) {
	p.trialed, p.given = t, 0
	if t != nil {
		p.given = t.given
	}
}

// run is the pending elements in columns.
func (p *planner) run(closing bool) *trial { return p.runBy(p.breaker.Run, closing) }

// runBy is run by a way to fill pages.
func (p *planner) runBy(fill func([]*flow.Element, int, func(int) flow.Room) ([]flow.Page, int, int), closing bool) *trial {
	t := &trial{}
	t.filled, t.page, t.bottom = fill(flowing(p.pending), p.page, p.roomOf(closing))
	t.cost = p.breaker.Spent()
	return t
}

// leavesLow reports whether the only column of a page of a run, but the last one, ends above its foot so that it shows.
func (p *planner) leavesLow(t *trial) bool {
	for i := range t.filled[:max(0, len(t.filled)-1)] {
		if !p.isLevel(t, i, level) {
			return true
		}
	}
	return false
}

// runWide is run with more ways followed.
func (p *planner) runWide(closing bool) *trial { return p.runBy(p.breaker.RunWide, closing) }

// commit draws the pending elements and moves the cursor below. The copy that
// is set for them is not kept.
func (p *planner) commit(closing bool) {
	t := p.try(closing)
	p.settle()
	p.spent += t.cost
	for _, fl := range t.filled {
		p.drawColumns(p.painter(fl.Page), p.pending, fl, fl.Page < t.page || p.stretch && p.isSpent(t.page, t.bottom))
	}
	if len(t.filled) > 0 {
		p.sheet(t.page).foot = 0
	}
	p.page, p.line = t.page, t.bottom
	p.pending, p.waited = nil, nil
	p.adopt(nil)
}

// mostApart is the lines by which columns above something across them may end
// apart: an odd line cannot be helped.
const mostApart = 1

// apart is the lines by which the columns of the last page of a run end apart.
func (p *planner) apart(t *trial) int {
	if len(t.filled) == 0 {
		return 0
	}
	fl := t.filled[len(t.filled)-1]
	caps, lowest, most := p.roomOf(false)(fl.Page).Caps, 0, 0
	for _, col := range fl.Columns {
		lowest = max(lowest, col.Used)
	}
	for c, col := range fl.Columns {
		most = max(most, min(lowest, caps[c])-col.Used)
	}
	return most
}
