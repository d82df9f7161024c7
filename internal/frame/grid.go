package frame

// GridCell is a cell of a table where it stands: rows and columns from 0, and the ones behind it.
type GridCell struct {
	Node                     int32
	Top, Left, Bottom, Right int32
}

// Grid is the rows of a table, as nodes, and its cells in their order. A cell begins at the first
// column that no cell of a row above reaches down to.
func (s Structure) Grid(table int32) (rows []int32, cells []GridCell) {
	var below []int32 // of each column: the first row that no cell above it reaches
	x := int32(0)
	for i := table + 1; int(i) < len(s) && s[i].Parent >= table; i++ {
		switch n := &s[i]; n.Role {
		case Row:
			rows, x = append(rows, i), 0
		case TableHeader, TableCell:
			y := int32(len(rows)) - 1
			for x < int32(len(below)) && below[x] > y {
				x++
			}
			c := GridCell{i, y, x, y + max(1, int32(n.RowSpan)), x + max(1, int32(n.ColSpan))}
			for ; x < c.Right; x++ {
				if x == int32(len(below)) {
					below = append(below, 0)
				}
				below[x] = max(below[x], c.Bottom)
			}
			cells = append(cells, c)
		}
	}
	return rows, cells
}
