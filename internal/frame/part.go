package frame

import (
	"slices"
)

// Part adds to a structure what some nodes of this one say: these, what they are in, and of
// tables the rows from the first of them to the last, with all their cells. It returns the new
// nodes, by the old ones.
func (s Structure) Part(nodes []int32, to *Structure) map[int32]int32 {
	as := map[int32]int32{0: 0}
	var used []int32
	for _, node := range nodes {
		for ; node != 0; node = s[node].Parent {
			if _, seen := as[node]; seen {
				break
			}
			as[node] = 0
			used = append(used, node)
		}
	}
	slices.Sort(used)
	for _, node := range used {
		if as[node] != 0 {
			continue // a row or a cell
		}
		n := s[node]
		n.Parent = as[n.Parent]
		as[node] = to.Add(n)
		if n.Role == Table {
			s.partOfTable(node, to, as)
		}
	}
	return as
}

// partOfTable adds the rows of a table that are wanted, and those between them. What of a cell
// is in others is no part of it; one that began above the first row is an empty cell there.
func (s Structure) partOfTable(table int32, to *Structure, as map[int32]int32) {
	rows, cells := s.Grid(table)
	first, last := int32(-1), int32(-1)
	for y, row := range rows {
		if _, wanted := as[row]; wanted {
			if first < 0 {
				first = int32(y)
			}
			last = int32(y)
		}
	}
	if first < 0 {
		return
	}
	var part [][]GridCell
	for range last - first + 1 {
		part = append(part, nil)
	}
	for _, c := range cells {
		if c.Bottom <= first || c.Top > last {
			continue
		}
		y := max(c.Top, first) - first
		part[y] = append(part[y], c)
	}
	slices.SortStableFunc(part[0], func(a, b GridCell) int { return int(a.Left - b.Left) })
	if caption := table + 1; int(caption) < len(s) && s[caption].Role == Caption && s[caption].Parent == table {
		if _, wanted := as[caption]; wanted {
			n := s[caption]
			n.Parent = as[table]
			as[caption] = to.Add(n)
		}
	}
	for y, row := range part {
		n := s[rows[first+int32(y)]]
		n.Parent = as[table]
		in := to.Add(n)
		as[rows[first+int32(y)]] = in
		for _, c := range row {
			n := s[c.Node]
			n.Parent, n.RowSpan = in, uint16(min(c.Bottom, last+1)-max(c.Top, first))
			if c.Top < first {
				n.Role, n.Scope = TableCell, NoScope
			}
			if is := to.Add(n); c.Top >= first {
				as[c.Node] = is
			}
		}
	}
}
