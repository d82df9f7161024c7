package compose

import (
	"bantin/internal/article"
	"bantin/internal/flow"
)

// A table that is not parted stands whole in one column of the page that ends the issue, where nothing behind that
// page makes up for it: the other column may end as far above it as the table is high. It stands across the columns there
// instead, where these end level above it and below.

// costAcross is what it costs to have a table across the columns that has room in one, where its cells are further from each other.
const costAcross = 240 * flow.Point

// leastAcrossCells is the columns of a table that goes across those of its page at least: the cells of a row of two would be half
// a page from each other.
const leastAcrossCells = 3

// wider is what sets a table of a column for the full measure, with the same nodes; nil where it is in a box, or nothing is wider.
func (c *copyist) wider(b article.Table, tab *table) func() *table {
	if c.t.Columns == 1 || c.box > 0 || c.inset > 0 || len(tab.widths) < leastAcrossCells {
		return nil
	}
	return func() *table {
		wide := c.makeTable(b, c.t.FullMeasure(), false)
		if wide != nil {
			wide.captionNode = tab.captionNode
			for i := range wide.rows {
				for k := range wide.rows[i].cells {
					wide.rows[i].cells[k].node = tab.rows[i].cells[k].node
				}
			}
		}
		return wide
	}
}

// endsAcross has a table of the page that ends the issue stand across its columns, where that costs less than what
// it does to their feet: the run above it is committed then, and that below it is what is left to end the issue.
func (p *planner) endsAcross() {
	t := p.try(true)
	if p.t.Columns == 1 || p.band != nil || len(t.filled) == 0 || t.cost <= costAcross {
		return
	}
	for _, col := range t.filled[len(t.filled)-1].Columns {
		for _, sp := range col.Spots {
			if e := p.pending[sp.Elem]; e.across != nil && sp.From == 0 && sp.To == e.Heights[sp.Variant] && p.putAcross(sp.Elem, t) {
				return
			}
		}
	}
}

// putAcross has the table that is element i of the run stand across the columns of its last page, if that costs less than
// the run as it was tried; it reports whether it did.
func (p *planner) putAcross(i int, t *trial) bool {
	run, behind := p.pending, p.pending[i+1:]
	if i == 0 || len(behind) == 0 || run[i-1].Keep > 0 || len(p.waited) > 0 {
		return false
	}
	tab := run[i].across()
	if tab == nil {
		return false
	}
	s := spannedTable(tab)
	p.pending, p.trialed = run[:i:i], nil
	above := p.try(false)
	fits := above.page == t.page && p.keepsOrder() && p.apart(above) <= mostApart && p.hasRoom(s.lines+minUnder)
	if fits {
		p.supposing(above.page, above.bottom+s.lines, behind, func() {
			below := p.try(true)
			fits = below.page == t.page && above.cost+below.cost+costAcross < t.cost
		})
	}
	if !fits {
		p.pending = run
		p.adopt(t)
		return false
	}
	p.commit(false)
	p.hangTable(tab)
	p.append(behind...)
	return true
}
