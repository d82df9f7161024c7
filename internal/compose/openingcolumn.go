package compose

import (
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// inColumn adds the opening to the flow of the column: a rule in the white
// above, which falls away at the top of a column. Of two lines more of white one is above the rule and one in
// the opening, where it has whites that give: rules side by side have one of two whites above them. Where the
// only column of pages would end low, its own whites may be wider yet, too: these show at the top of a column.
func (o *opening) inColumn() {
	c := o.c
	grid := c.t.Leading
	o.underRule((grid - c.t.Rules.Opening) / 2)
	r := []rest{o.rest(o.above())}
	c.grounded = r[0].grounded
	n := 1 + r[0].lines
	number := c.number
	within := []int{0, 0, 0} // of each variant, the lines that its whites have more
	if looser, ok := o.loosened(r[0], o.above(), 1); ok {
		r, within[2] = append(r, looser), 1
	}
	e := &element{Element: flow.Element{Heights: []int{n, n + 1, n + 2}, Costs: []flow.Cost{0, costWhite, costWhite2},
		White: 1, Keep: 3, First: true}, foot: r[0].foot(o),
		draw: func(pt *painter, at place) {
			y := at.y
			if !at.topped {
				y += grid * unit.Length(at.to-n-within[at.v]) // a headline keeps its distance from its rule
				pt.Rule(at.x, y+(grid-c.t.Rules.Opening)/2, c.measure, c.t.Rules.Opening, frame.Color{})
				y += grid
			}
			pt.opens(number, at.x, y)
			o.drawAbove(pt, at.x, y)
			o.drawRest(pt, r[within[at.v]], at.x, y)
		}}
	if c.t.Columns == 1 && len(r) > 1 { // where pages have several, openings in all of them would take a page more
		e.vary = func() bool {
			e.Within = make([]bool, len(e.Heights))
			for i, cost := range [...]flow.Cost{costWithin, costWithin2} {
				more := i + 1
				if more == len(r) {
					looser, ok := o.loosened(r[0], o.above(), more)
					if !ok {
						break
					}
					r = append(r, looser)
				}
				for above := range more + 1 { // two only where all else gives two
					e.Heights = append(e.Heights, n+above+more)
					e.Costs = append(e.Costs, e.Costs[above]+cost)
					e.Within = append(e.Within, above == 0)
					within = append(within, more)
				}
			}
			return true
		}
	}
	e.head = func(topped bool, v, lines int) unit.Length { return ruleHead(n, grid)(topped, v, lines-within[v]) }
	c.push(e)
}

// ruleHead is the head of what begins below a rule, in the middle of the line above its
// n natural lines without white.
func ruleHead(n int, grid unit.Length) func(bool, int, int) unit.Length {
	return func(_ bool, _, lines int) unit.Length { return grid*unit.Length(lines-n) + grid/2 }
}
