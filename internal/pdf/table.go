package pdf

import (
	"cmp"
	"slices"
	"strconv"

	"bantin/internal/frame"
	"bantin/internal/pdf/finish"
)

// cellAttributes is what a reader must know of a cell (ISO 32000-1, table 349).
func cellAttributes(n *frame.Node) string {
	out := ""
	switch n.Scope {
	case frame.ColumnScope:
		out += "/Scope/Column"
	case frame.RowScope:
		out += "/Scope/Row"
	}
	if n.RowSpan > 1 {
		out += "/RowSpan " + strconv.Itoa(int(n.RowSpan))
	}
	if n.ColSpan > 1 {
		out += "/ColSpan " + strconv.Itoa(int(n.ColSpan))
	}
	if out == "" {
		return ""
	}
	return tableAttributes + out
}

// tableAttributes is how the attributes of cells begin: whose they are.
const tableAttributes = "/O/Table"

// tables gives the rows of tables that are shorter than others empty cells, since all must have
// as many columns (ISO 14289-1, 7.2), and cells whose heads their scopes do not tell the names
// of these.
func (t *tree) tables() {
	heads := 0 // named so far
	for i := range t.nodes {
		if t.nodes[i].Role != frame.Table || !t.isPart(int32(i)) {
			continue
		}
		rows, cells := t.nodes.Grid(int32(i))
		if len(rows) == 0 {
			continue
		}
		columns := make([]int32, len(rows)+1) // of each row how many more than of the one above
		for _, c := range cells {
			columns[c.Top] += c.Right - c.Left
			columns[min(c.Bottom, int32(len(rows)))] -= c.Right - c.Left
		}
		for y := 1; y < len(rows); y++ {
			columns[y] += columns[y-1]
		}
		columns = columns[:len(rows)]
		most := slices.Max(columns)
		for k, row := range rows {
			for range most - columns[k] {
				t.add(t.below[row], "TD")
			}
		}
		t.nameHeads(cells, &heads)
	}
}

// nameHeads says of each cell which heads it is below and right of, where a reader could not
// tell by the scopes alone: where a head is over several columns or rows, or there are some in
// several rows (ISO 32000-1, table 349; ISO 14289-1, 7.5).
func (t *tree) nameHeads(cells []frame.GridCell, named *int) {
	if !t.isUneven(cells) {
		return
	}
	h := headed{above: map[int32][]frame.GridCell{}}
	for _, c := range cells {
		if t.isHead(c) {
			h.forget(c, t.nodes[c.Node].Scope)
		}
		list := ""
		for _, head := range h.of(c) {
			list += finish.TextString(t.elements[t.below[head.Node]].ID)
		}
		if list != "" {
			x := &t.elements[t.below[c.Node]]
			x.Attributes = cmp.Or(x.Attributes, tableAttributes) + "/Headers[" + list + "]"
		}
		if t.isHead(c) {
			*named++
			t.elements[t.below[c.Node]].ID = "th-" + strconv.Itoa(*named)
			h.add(c, t.nodes[c.Node].Scope)
		}
	}
}

// isHead reports whether a cell is a head that says something.
func (t *tree) isHead(c frame.GridCell) bool {
	return t.nodes[c.Node].Role == frame.TableHeader && t.has[c.Node]&present != 0
}

// isUneven reports whether the heads of a table are more than one row above its columns, and
// one cell each before its rows.
func (t *tree) isUneven(cells []frame.GridCell) bool {
	row := int32(-1) // of the heads of columns
	for _, c := range cells {
		if !t.isHead(c) {
			continue
		}
		if c.Right-c.Left > 1 {
			return true
		}
		if t.nodes[c.Node].Scope == frame.RowScope {
			if c.Bottom-c.Top > 1 {
				return true
			}
			continue
		}
		if row >= 0 && row != c.Top {
			return true
		}
		row = c.Top
	}
	return false
}

// headed is the heads that the next cell of a table is below and right of.
type headed struct {
	above map[int32][]frame.GridCell // of each column, from the top
	left  []frame.GridCell           // from the left
}

// mostHeads is how many heads of a column a reader hears before each cell.
const mostHeads = 8

// of is the heads of a cell: those above it, from the top, then those of its row, from the
// left.
func (h *headed) of(c frame.GridCell) []frame.GridCell {
	var out []frame.GridCell
	for x := c.Left; x < c.Right; x++ {
		for _, head := range h.above[x] {
			if !slices.Contains(out, head) {
				out = append(out, head)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b frame.GridCell) int { return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left)) })
	for _, head := range h.left {
		if head.Bottom > c.Top && head.Right <= c.Left {
			out = append(out, head)
		}
	}
	return out
}

// forget takes out the heads in whose place a cell is one. Below a column's cells that is one
// over as many columns above them; right below other heads it is said after these.
func (h *headed) forget(c frame.GridCell, scope frame.Scope) {
	if scope == frame.RowScope {
		h.left = slices.DeleteFunc(h.left, func(o frame.GridCell) bool { return o.Bottom <= c.Top })
		return
	}
	for x := c.Left; x < c.Right; x++ {
		if heads := h.above[x]; len(heads) > 0 && heads[len(heads)-1].Bottom < c.Top {
			h.above[x] = slices.DeleteFunc(heads, func(o frame.GridCell) bool { return o.Left == c.Left && o.Right == c.Right })
		}
	}
}

// add makes a cell a head of those behind it.
func (h *headed) add(c frame.GridCell, scope frame.Scope) {
	if scope == frame.RowScope {
		i, _ := slices.BinarySearchFunc(h.left, c.Left, func(o frame.GridCell, left int32) int { return cmp.Compare(o.Left, left) })
		h.left = slices.Insert(h.left, i, c)
		return
	}
	for x := c.Left; x < c.Right; x++ {
		if len(h.above[x]) < mostHeads {
			h.above[x] = append(h.above[x], c)
		}
	}
}
