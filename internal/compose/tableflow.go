package compose

import (
	"cmp"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// highest is the lines of the highest row.
func (tab *table) highest() int {
	n := 0
	for _, r := range tab.rows {
		n = max(n, linesOf(r.high, tab.t.Leading))
	}
	return n
}

// total is the lines of the grid that the rows take.
func (tab *table) total() int {
	if len(tab.rows) == 0 {
		return 0
	}
	last := tab.rows[len(tab.rows)-1]
	return last.from + last.lines
}

// headLines is the lines of the head.
func (tab *table) headLines() int {
	if tab.head == 0 || tab.head > len(tab.rows) {
		return 0
	}
	r := tab.rows[tab.head-1]
	return r.from + r.lines
}

// captionLines is the lines of the grid of the caption above, or of what says that a part goes on.
func (tab *table) captionLines() int {
	if tab.resumes {
		return tab.resumedLines()
	}
	return linesOf(unit.Length(tab.caption.Lines())*tab.leading, tab.t.Leading)
}

// resumedLines is the lines of the grid above a head that is repeated.
func (tab *table) resumedLines() int {
	return linesOf(unit.Length(tab.resumed.Lines())*tab.leading, tab.t.Leading)
}

// lines is the height of the whole: half a line of white above and below.
func (tab *table) lines() int { return tab.captionLines() + tab.total() + 1 }

// footWhite is the white below it: what that above leaves of a line.
func (tab *table) footWhite() unit.Length {
	return tab.t.Leading - tab.t.Whites.TableAbove.Of(tab.t.Leading)
}

// element is the table in the flow of a column: it may break between rows
// and repeats its head. Each part has its half lines of white like the whole. In its further
// variants one part is a line or two higher.
func (tab *table) element(inset unit.Length) *element {
	n := tab.lines()
	ends, rows, more := tab.mayEnd(), tab.rowsBefore(), tab.more()
	all, few := rows[tab.total()], tab.few()
	variants := []stretch{{}, {lines: 1}}
	if all >= 2*stretchedRows {
		variants = append(variants, stretch{lines: 2}, stretch{lines: 1, last: true})
	}
	e := &element{
		Element: flow.Element{
			Repeat: tab.resumedLines() + tab.headLines() + 1,
			Breaks: func(v, k int) bool {
				x := variants[v]
				row := tab.rowLine(x.natural(k))
				if row <= 0 || row >= len(ends) || !ends[row] {
					return false
				}
				if x.last {
					return all-rows[row] >= stretchedRows
				}
				return rows[row] >= x.lines*stretchedRows
			},
			Tears: func(v, k int) flow.Cost {
				if row := tab.rowLine(variants[v].natural(k)); row > 0 && row < len(few) && few[row] {
					return costFewRows
				}
				return 0
			},
			More: func(v, k int) bool {
				row := tab.rowLine(variants[v].natural(k))
				return row > 0 && row < len(more) && more[row]
			},
		},
		head: func(bool, int, int) unit.Length { return tab.t.Whites.TableAbove.Of(tab.t.Leading) }, foot: tab.footWhite(),
		draw: func(pt *painter, at place) {
			x := variants[at.v]
			from, to, whole := x.natural(at.from), x.natural(at.to), at.to == n+x.lines
			if at.from == 0 {
				from = 0
			}
			if whole {
				to = n
			}
			y, higher := at.y+tab.down(at), unit.Length(0)
			if at.from == 0 && !x.last || whole && x.last {
				higher = unit.Length(x.lines) * tab.t.Leading
			}
			if all < stretchedRows && !at.heads {
				y += higher
				higher = 0
			}
			tab.draw(pt, at.x+inset, y, from, to, higher)
		},
	}
	for _, x := range variants {
		e.Heights, e.Costs = append(e.Heights, n+x.lines), append(e.Costs, flow.Cost(x.lines)*costSlack)
	}
	return e
}

// down is how far below the top of its place a table begins: what ends a page stands on the
// baseline of its last line, level with the page beside it.
func (tab *table) down(at place) unit.Length {
	if at.ends {
		return max(0, tab.footWhite()-(tab.t.Leading-tab.t.Baseline()))
	}
	return 0
}

// rowLine is the line of the rows that is at line k of the element, where
// a part of the table ends: the caption and the white are above it.
func (tab *table) rowLine(k int) int { return k - tab.captionLines() - 1 }

// isSmall reports whether a table is not parted.
func (tab *table) isSmall() bool {
	return len(tab.rows)-tab.head <= mostWhole && tab.lines() <= tab.t.Lines()*2/fifths
}

// mayEnd returns which lines of the rows a column may end at.
func (tab *table) mayEnd() []bool {
	if tab.isSmall() {
		return nil
	}
	alone := func(i int) bool { return tab.isLow(&tab.rows[i]) }
	out := make([]bool, tab.total())
	for i := tab.head + 1; i < len(tab.rows); i++ {
		if i == tab.head+1 && alone(tab.head) || i == len(tab.rows)-1 && alone(i) {
			continue
		}
		out[tab.rows[i].from] = !tab.covered[i]
	}
	return out
}

// few returns at which lines of the rows a column ends with so few low rows above it, or below, that they are no
// part of a table to a reader.
func (tab *table) few() []bool {
	if tab.isSmall() {
		return nil
	}
	out := make([]bool, tab.total())
	low := func(rows []tableRow) bool {
		return len(rows) < leastRows && !slices.ContainsFunc(rows, func(r tableRow) bool { return !tab.isLow(&r) })
	}
	for i := tab.head + 1; i < len(tab.rows); i++ {
		out[tab.rows[i].from] = low(tab.rows[tab.head:i]) || low(tab.rows[i:])
	}
	return out
}

// isLow reports whether a row is not alone in a column.
func (tab *table) isLow(r *tableRow) bool {
	return r.high <= unit.Length(tab.t.Lines()/lowRow-1)*tab.t.Leading
}

// more returns at which lines of the rows a continuation takes a line more than its head: the rows there begin above
// that line, and there is less in the line of the head.
func (tab *table) more() []bool {
	out := make([]bool, tab.total())
	for i := tab.head + 1; i < len(tab.rows); i++ {
		r := &tab.rows[i]
		up := unit.Length(r.from)*tab.t.Leading - r.top
		out[r.from] = linesOf(tab.headHeight()+up, tab.t.Leading) > tab.headLines()
	}
	return out
}

// headHeight is how high the head is.
func (tab *table) headHeight() unit.Length {
	if tab.headLines() == 0 {
		return 0
	}
	return tab.rows[tab.head-1].foot()
}

// Parts of a page, one in so many.
const (
	lowRow  = 8 // a row less high is not alone in a column
	maxHeld = 2 // rows that hold together are at most as high, for a table to be one to a reader,
	maxTop  = 3 // and its caption and head, which is repeated
)

// cover finds the rows that cells of earlier rows reach into. Where such cells
// hold together more than half a page, the table may break below what they say.
func (tab *table) cover() {
	tab.covered = make([]bool, len(tab.rows))
	held := unit.Length(tab.t.Lines()/maxHeld) * tab.t.Leading
	for k, row := range tab.rows {
		for _, cell := range row.cells {
			last := min(k+cell.span, len(tab.rows)) - 1
			for i := k; i < last; i++ {
				tab.rows[i].below = append(tab.rows[i].below, breadth{cell.x, cell.x + cell.w + tab.pad})
			}
			foot := tab.rows[last].foot()
			for i := k + 1; i <= last; i++ {
				if foot-row.top > held && row.top+tab.heightOf(cell, row.first) <= tab.rows[i].top {
					break
				}
				tab.covered[i] = true
			}
		}
	}
	for i := range tab.rows {
		slices.SortFunc(tab.rows[i].below, func(a, b breadth) int { return cmp.Compare(a.from, b.from) })
	}
}

// block is how high the rows from i on are that hold together.
func (tab *table) block(i int) unit.Length {
	h := tab.rows[i].high
	for i++; i < len(tab.rows) && tab.covered[i]; i++ {
		h += tab.rows[i].high
	}
	return h
}

// readable reports whether all parts of the table that hold together find
// room on a page: the head, and half a page below it.
func (tab *table) readable() bool {
	for i := range tab.rows {
		if !tab.covered[i] && tab.block(i) > unit.Length(tab.t.Lines()/maxHeld)*tab.t.Leading {
			return false
		}
	}
	return tab.captionLines()+tab.headLines() <= tab.t.Lines()/maxTop
}

// draw draws the lines from to to of the table with its band's top at y. All rows share what its
// lines have more than they need, and what it is higher.
func (tab *table) draw(pt *painter, x, y unit.Length, from, to int, higher unit.Length) {
	grid := tab.t.Leading
	y += tab.t.Whites.TableAbove.Of(grid)
	base := y + tab.t.Baselines.TableCaption.Of(tab.leading)
	switch {
	case from > 0 || tab.resumes:
		tab.resumed.DrawAll(&pt.Painter, x, base, tab.leading)
		y += unit.Length(tab.resumedLines()) * grid
	default:
		tab.caption.DrawAll(&pt.Painter, x, base, tab.leading, tab.captionNode)
		y += unit.Length(tab.captionLines()) * grid
	}
	ink := frame.Color{}
	pt.Rule(x, y, tab.measure, tab.t.Rules.Table, ink)
	rows, lines := tab.rowsOfLines(from, to)
	higher += unit.Length(lines) * grid
	for _, i := range rows {
		higher -= tab.rows[i].high
	}
	for k, i := range rows {
		more := higher / unit.Length(len(rows)-k)
		higher -= more
		y = tab.drawRow(pt, x, y, i, more, from > 0 && k < tab.head || tab.rows[i].again)
	}
	pt.Rule(x, y, tab.measure, tab.t.Rules.Table, ink)
}

// rowsOfLines is the rows that stand in the lines from to to of a table, with its head if it is repeated, and
// how many of these lines they have.
func (tab *table) rowsOfLines(from, to int) (rows []int, lines int) {
	first, last := max(0, tab.rowLine(from)), tab.total()
	if to < tab.lines() {
		last = tab.rowLine(to)
	}
	lines = last - first
	if from > 0 {
		for i := range tab.head {
			rows = append(rows, i)
		}
		if lines += tab.headLines(); first < last && tab.more()[first] {
			lines++
		}
	}
	for i, r := range tab.rows {
		if r.from >= first && r.from < last {
			rows = append(rows, i)
		}
	}
	return rows, lines
}

// drawRow draws a row, so much higher than it need be, and returns the top of what follows. Rows that
// are there again are artifacts: a screen reader has read them.
func (tab *table) drawRow(pt *painter, x, y unit.Length, i int, higher unit.Length, again bool) unit.Length {
	r := &tab.rows[i]
	for _, cell := range r.cells {
		node := cell.node
		if again {
			node = 0
		}
		cell.p.DrawAll(&pt.Painter, x+cell.x, y+r.first+higher/2, cell.leading, node)
	}
	h := r.high + higher
	tab.columnRules(pt, x, y, h, i)
	y += h
	switch {
	case i == tab.head-1:
		pt.Rule(x, y, tab.measure, tab.t.Rules.TableHead, frame.Color{})
	case i >= tab.head && i < len(tab.rows)-1:
		tab.ruleBelow(pt, x, y, i)
	}
	return y
}

// ruleBelow rules off row i from the next one, a total as the head is ruled off, but
// for the cells that reach over both.
func (tab *table) ruleBelow(pt *painter, x, y unit.Length, i int) {
	st := &tab.t.Rules
	from := unit.Length(0)
	to := func(end unit.Length) {
		switch {
		case end <= from:
		case i+1 < len(tab.rows) && tab.rows[i+1].total:
			pt.Rule(x+from, y, end-from, st.TableHead, frame.Color{})
		default:
			pt.Rule(x+from, y, end-from, st.TableRow, frame.Color(st.TableRowColor))
		}
	}
	for _, b := range tab.rows[i].below {
		to(b.from)
		from = max(from, b.to)
	}
	to(tab.measure)
}

// columnRules rules off the columns of row i, so high, but in the cells that reach over
// several of them.
func (tab *table) columnRules(pt *painter, x, y, h unit.Length, i int) {
	st := &tab.t.Rules
	r := &tab.rows[i]
	at := unit.Length(0)
	for _, w := range tab.widths[:len(tab.widths)-1] {
		at += w
		inside := func(b breadth) bool { return b.from < at && at < b.to }
		if slices.ContainsFunc(r.cells, func(c tableCell) bool { return inside(breadth{c.x, c.x + c.w}) }) ||
			i > 0 && slices.ContainsFunc(tab.rows[i-1].below, inside) {
			continue
		}
		pt.Rule(x+at-(tab.pad+st.TableColumn)/2, y, st.TableColumn, h, frame.Color(st.TableRowColor))
	}
}
