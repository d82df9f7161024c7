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

// gridCell is a cell where it stands: rows and columns are from 0, the last ones behind it.
type gridCell struct {
	node                     int32
	top, left, bottom, right int32
}

// grid is the rows of a table, as nodes, how many columns each has a cell in, and the cells in
// their order. A cell begins at the first column that no cell of a row above reaches down to.
func (t *tree) grid(table int32) (rows, columns []int32, cells []gridCell) {
	var below []int32 // for each column: the first row that no cell above it reaches
	x := int32(0)
	free := func(y int32) bool { return x >= int32(len(below)) || below[x] <= y }
	for i := table + 1; int(i) < len(t.nodes) && t.nodes[i].Parent >= table; i++ {
		switch n := &t.nodes[i]; n.Role {
		case frame.Row:
			y := int32(len(rows))
			taken := int32(0)
			for _, b := range below {
				if b > y {
					taken++
				}
			}
			rows, columns, x = append(rows, i), append(columns, taken), 0
		case frame.TableHeader, frame.TableCell:
			y := int32(len(rows)) - 1
			for !free(y) {
				x++
			}
			c := gridCell{i, y, x, y + max(1, int32(n.RowSpan)), x + max(1, int32(n.ColSpan))}
			columns[y] += c.right - c.left
			for ; x < c.right; x++ {
				if x == int32(len(below)) {
					below = append(below, 0)
				}
				below[x] = max(below[x], c.bottom)
			}
			cells = append(cells, c)
		}
	}
	return rows, columns, cells
}

// tables gives the rows of tables that are shorter than others empty cells, since all must have
// as many columns (ISO 14289-1, 7.2), and cells whose heads their scopes do not tell the names
// of these.
func (t *tree) tables() {
	heads := 0 // named so far
	for i := range t.nodes {
		if t.nodes[i].Role != frame.Table || !t.isPart(int32(i)) {
			continue
		}
		rows, columns, cells := t.grid(int32(i))
		if len(rows) == 0 {
			continue
		}
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
func (t *tree) nameHeads(cells []gridCell, named *int) {
	if !t.isUneven(cells) {
		return
	}
	h := headed{above: map[int32][]gridCell{}}
	for _, c := range cells {
		if t.isHead(c) {
			h.forget(c, t.nodes[c.node].Scope)
		}
		list := ""
		for _, head := range h.of(c) {
			list += finish.TextString(t.elements[t.below[head.node]].ID)
		}
		if list != "" {
			x := &t.elements[t.below[c.node]]
			x.Attributes = cmp.Or(x.Attributes, tableAttributes) + "/Headers[" + list + "]"
		}
		if t.isHead(c) {
			*named++
			t.elements[t.below[c.node]].ID = "th-" + strconv.Itoa(*named)
			h.add(c, t.nodes[c.node].Scope)
		}
	}
}

// isHead reports whether a cell is a head that says something.
func (t *tree) isHead(c gridCell) bool {
	return t.nodes[c.node].Role == frame.TableHeader && t.has[c.node]&present != 0
}

// isUneven reports whether the heads of a table are more than one row above its columns, and
// one cell each before its rows.
func (t *tree) isUneven(cells []gridCell) bool {
	row := int32(-1) // of the heads of columns
	for _, c := range cells {
		if !t.isHead(c) {
			continue
		}
		if c.right-c.left > 1 {
			return true
		}
		if t.nodes[c.node].Scope == frame.RowScope {
			if c.bottom-c.top > 1 {
				return true
			}
			continue
		}
		if row >= 0 && row != c.top {
			return true
		}
		row = c.top
	}
	return false
}

// headed is the heads that the next cell of a table is below and right of.
type headed struct {
	above map[int32][]gridCell // of each column, from the top
	left  []gridCell           // from the left
}

// mostHeads is how many heads of a column a reader hears before each cell.
const mostHeads = 8

// of is the heads of a cell: those above it, from the top, then those of its row, from the
// left.
func (h *headed) of(c gridCell) []gridCell {
	var out []gridCell
	for x := c.left; x < c.right; x++ {
		for _, head := range h.above[x] {
			if !slices.Contains(out, head) {
				out = append(out, head)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b gridCell) int { return cmp.Or(cmp.Compare(a.top, b.top), cmp.Compare(a.left, b.left)) })
	for _, head := range h.left {
		if head.bottom > c.top && head.right <= c.left {
			out = append(out, head)
		}
	}
	return out
}

// forget takes out the heads in whose place a cell is one. Below a column's cells that is one
// over as many columns above them; right below other heads it is said after these.
func (h *headed) forget(c gridCell, scope frame.Scope) {
	if scope == frame.RowScope {
		h.left = slices.DeleteFunc(h.left, func(o gridCell) bool { return o.bottom <= c.top })
		return
	}
	for x := c.left; x < c.right; x++ {
		if heads := h.above[x]; len(heads) > 0 && heads[len(heads)-1].bottom < c.top {
			h.above[x] = slices.DeleteFunc(heads, func(o gridCell) bool { return o.left == c.left && o.right == c.right })
		}
	}
}

// add makes a cell a head of those behind it.
func (h *headed) add(c gridCell, scope frame.Scope) {
	if scope == frame.RowScope {
		i, _ := slices.BinarySearchFunc(h.left, c.left, func(o gridCell, left int32) int { return cmp.Compare(o.left, left) })
		h.left = slices.Insert(h.left, i, c)
		return
	}
	for x := c.left; x < c.right; x++ {
		if len(h.above[x]) < mostHeads {
			h.above[x] = append(h.above[x], c)
		}
	}
}
