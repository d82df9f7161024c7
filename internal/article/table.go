package article

import (
	"iter"
	"slices"
)

// Head is the rows of the head. A table that is all head has none: there is
// nothing that it heads.
func (t *Table) Head() int {
	if t.HeaderRows >= len(t.Rows) {
		return 0
	}
	return t.HeaderRows
}

// Cells yields the cells of a table with their row and column, both from 0.
func (t *Table) Cells() iter.Seq2[[2]int, *Cell] {
	return func(yield func([2]int, *Cell) bool) {
		taken := map[[2]int]bool{} // places of cells that reach over several rows
		for y := range t.Rows {
			x := 0
			for i := range t.Rows[y] {
				c := &t.Rows[y][i]
				for taken[[2]int{y, x}] {
					x++
				}
				wide := max(1, c.ColSpan)
				for dy := 1; dy < c.RowSpan && y+dy < len(t.Rows); dy++ {
					for dx := range wide {
						taken[[2]int{y + dy, x + dx}] = true
					}
				}
				if !yield([2]int{y, x}, c) {
					return
				}
				x += wide
			}
		}
	}
}

// Values is the cells of each row as they read in running copy, each behind the
// head of its column, "Diện tích: 12 ha"; the rows of the head have none, nor have
// empty cells. A cell over columns with heads of their own stands alone.
func (t *Table) Values() [][]Inline {
	heads := map[int]Inline{}
	out := make([][]Inline, len(t.Rows))
	for at, c := range t.Cells() {
		y, x := at[0], at[1]
		last := x + max(1, c.ColSpan) - 1
		switch {
		case len(c.Text) == 0:
		case y < t.Head():
			for k := x; k <= last; k++ {
				heads[k] = heads[k].Join(" ", c.Text)
			}
		case heads[x].String() != heads[last].String():
			out[y] = append(out[y], c.Text)
		default:
			out[y] = append(out[y], heads[x].Join(": ", c.Text))
		}
	}
	return out
}

// Lines is the rows as Values has them, a line each: "Thôn: Đông; Diện tích: 12 ha".
func (t *Table) Lines() []Inline {
	out := make([]Inline, len(t.Rows))
	for y, row := range t.Values() {
		for _, value := range row {
			out[y] = out[y].Join("; ", value)
		}
	}
	return out
}

// Join returns a line of copy with another behind it, and words between them where
// there are both.
func (in Inline) Join(between string, more Inline) Inline {
	if len(in) == 0 {
		return more
	}
	out := slices.Clone(in).Append(Run{Text: between})
	for _, r := range more {
		out = out.Append(r)
	}
	return out
}
