package pdf

import (
	"slices"
	"strconv"

	"bantin/internal/frame"
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
	return "/O/Table" + out
}

// pad gives the rows of tables that are shorter than others empty cells: all must
// have as many columns (ISO 14289-1, 7.2).
func (t *tree) pad() {
	for i := range t.nodes {
		if t.nodes[i].Role == frame.Table && t.isPart(int32(i)) {
			t.padTable(int32(i))
		}
	}
}

func (t *tree) padTable(table int32) {
	var rows, columns []int32 // nodes; columns that each has
	var on []int32            // for each column that a cell of a row above goes on in: for how many rows
	for i := table + 1; int(i) < len(t.nodes) && t.nodes[i].Parent >= table; i++ {
		switch n := &t.nodes[i]; n.Role {
		case frame.Row:
			for k := range on {
				on[k]--
			}
			rows, columns = append(rows, i), append(columns, int32(len(on)))
			on = slices.DeleteFunc(on, func(left int32) bool { return left == 0 })
		case frame.TableHeader, frame.TableCell:
			wide := max(1, int32(n.ColSpan))
			columns[len(columns)-1] += wide
			for range wide {
				if n.RowSpan > 1 {
					on = append(on, int32(n.RowSpan)-1)
				}
			}
		}
	}
	if len(rows) == 0 {
		return
	}
	most := slices.Max(columns)
	for k, row := range rows {
		for range most - columns[k] {
			t.add(t.below[row], "TD")
		}
	}
}
