package compose

import (
	"slices"

	"bantin/internal/flow"
)

// What does not end level is tried again: the paragraphs of pages whose columns end
// apart, or well above their foot, and of those before it, get variants that are not
// set at first, since few pages need them and they are half of what setting costs.

// mostVaried is the pages of a run that is tried again: a longer one is a book, which
// would be filled twice for its last page. Where pages have one column, they are filled
// in a fraction of the time.
const (
	mostVaried      = 80
	mostVariedAlone = 600
)

// mostTimes is how often a run is tried again: what is made up for on one page may be
// wanting on another.
const mostTimes = 3

// pagesBefore is the pages before one that is not level whose paragraphs may help it, twice as
// many the next time; where pages have one column, each has less that gives.
const (
	pagesBefore      = 2
	pagesBeforeAlone = 6
)

// vary gives variants to the paragraphs and pictures around the pages of a run that are not
// level, the further around the oftener it was tried before, and on those before a last page that
// has too little; it reports whether there are any that it has not been tried with.
func (p *planner) vary(t *trial, closing bool, turn int) bool {
	most, before := mostVaried, pagesBefore
	if p.t.Columns == 1 {
		most, before = mostVariedAlone, pagesBeforeAlone
	}
	if len(t.filled) > most {
		return false
	}
	before *= turn
	last, found := len(t.filled)-1, false
	scant := closing && last > 0 && linesOn(t.filled[last])*leastLast < p.grid*p.t.Columns
	for i := range t.filled {
		if p.endsWell(t, i) && !(scant && i == last-1) {
			continue
		}
		for _, fl := range t.filled[max(0, i-before) : i+1] {
			for _, col := range fl.Columns {
				found = p.varied(col) || found
			}
		}
		if i < last { // what would have followed on it
			found = p.varied(t.filled[i+1].Columns[0]) || found
		}
	}
	return found
}

// varied gives variants to what stands in a column; it reports whether there are any.
func (p *planner) varied(col flow.Column) (found bool) {
	for _, sp := range col.Spots {
		if e := p.pending[sp.Elem]; e.vary != nil {
			found = e.vary() || found
			e.vary = nil
		}
	}
	return found
}

// endsWell reports whether the columns of page i of a run end as they should: level, but for
// an odd line where the run ends, and is to go on below: there white below a picture shows.
func (p *planner) endsWell(t *trial, i int) bool {
	if i == len(t.filled)-1 && !p.stretch {
		return p.apart(t) <= mostApart && !p.gapes(t.filled[i])
	}
	return p.isLevel(t, i, level) && !p.tears(t.filled[i])
}

// tears reports whether a column of a page ends with a table of which it, or the next one, has few rows.
func (p *planner) tears(fl flow.Page) bool {
	return slices.ContainsFunc(fl.Columns, func(col flow.Column) bool {
		n := len(col.Spots)
		if n == 0 {
			return false
		}
		sp := col.Spots[n-1]
		e := p.pending[sp.Elem]
		return sp.To < e.Heights[sp.Variant] && e.Tear(sp.Variant, sp.To) > 0
	})
}

// gapes reports whether a picture ends a column of a page above the foot of the lowest one.
func (p *planner) gapes(fl flow.Page) bool {
	lowest := 0
	for _, col := range fl.Columns {
		lowest = max(lowest, col.Used)
	}
	return slices.ContainsFunc(fl.Columns, func(col flow.Column) bool {
		n := len(col.Spots)
		return n > 0 && col.Used < lowest && p.pending[col.Spots[n-1].Elem].Air
	})
}

// unevenness is how far columns may end from each other, and from the foot of their page.
type unevenness struct{ lines, low int }

// What is wanted of columns, and what is put up with below an opening across them.
var (
	level       = unevenness{0, 1}
	nearlyLevel = unevenness{mostApart, 2}
)

// isLevel reports whether the columns of page i of a run end no further apart than so.
func (p *planner) isLevel(t *trial, i int, so unevenness) bool {
	fl := t.filled[i]
	caps := p.roomOf(false)(fl.Page).Caps
	least, most := caps[0], 0
	for c, col := range fl.Columns {
		least, most = min(least, caps[c]-col.Used), max(most, caps[c]-col.Used)
	}
	return most-least <= so.lines && least <= so.low
}

// below is the copy of an article below its opening across the columns, which ends at a
// line of a page; nil where its columns end further apart on that page than they may. What
// ends the article on that page is levelled above what comes behind it; where nothing does, it
// should be nearly level.
func (p *planner) below(c *copyist, page, line int, most unevenness) (t *trial) {
	c.anchor()
	c.endCode()
	elems := c.out
	if len(c.wide) > 0 {
		elems = elems[:c.wide[0].after]
	}
	p.supposing(page, line, elems, func() {
		switch t = p.try(false); {
		case len(t.filled) > 1 && !p.isLevel(t, 0, most):
			t = nil
		case len(t.filled) == 1 && p.following(c.number) == 0 && p.apart(t) > mostShort && most == level:
			t = nil
		}
	})
	return t
}

// endsLevel reports whether the page on which an article opens in the column ends no further apart than so;
// where the issue ends there, whether it does so but for an odd line. It returns the run as it was tried.
func (p *planner) endsLevel(c *copyist, so unevenness) (t *trial, is bool) {
	all, closing := append(slices.Clip(p.pending), c.out...), p.following(c.number) == 0
	p.supposing(p.page, p.line, all, func() {
		t = p.try(closing)
		if closing && p.apart(t) > mostApart {
			return
		}
		for i := range t.filled {
			for _, col := range t.filled[i].Columns {
				for _, sp := range col.Spots {
					if sp.Elem == len(all)-len(c.out) {
						is = i+1 == len(t.filled) || p.isLevel(t, i, so)
					}
				}
			}
		}
	})
	return t, is
}

// supposing does something as if these elements were the run, from a line of a page on.
func (p *planner) supposing(page, line int, elems []*element, do func()) {
	run, trialed, at, y, around, given := p.pending, p.trialed, p.page, p.line, p.waited, p.given
	if len(run) == 0 || len(elems) == 0 || elems[0] != run[0] {
		p.waited = nil // it is another run
	}
	p.pending, p.trialed, p.page, p.line = elems, nil, page, line
	do()
	p.pending, p.trialed, p.page, p.line, p.waited, p.given = run, trialed, at, y, around, given
}

// again has an article set again, from its opening on.
func (p *planner) again(c *copyist, before checkpoint) {
	heads := c.heads
	p.back(before)
	*c = *p.copyist(c.in, c.number)
	c.heads = heads
}
