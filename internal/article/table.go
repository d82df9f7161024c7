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

// Cells yields the cells of a table with their row and column, both from 0. A cell
// begins at the first column that no cell of a row above reaches down to.
func (t *Table) Cells() iter.Seq2[[2]int, *Cell] {
	return func(yield func([2]int, *Cell) bool) {
		var taken, next []reach // by cells above, and by them and those of the row
		for y := range t.Rows {
			x, k := 0, 0
			next = next[:0]
			for i := range t.Rows[y] {
				c := &t.Rows[y][i]
				for ; k < len(taken) && taken[k].from <= x; k++ {
					x = max(x, taken[k].to)
				}
				if !yield([2]int{y, x}, c) {
					return
				}
				end := x + max(1, c.ColSpan)
				if c.RowSpan > 1 {
					next = append(next, reach{x, end, min(y+c.RowSpan, len(t.Rows))})
				}
				x = end
			}
			taken = below(taken, next, y+1)
		}
	}
}

// reach is the columns that a cell takes, and the first row below it.
type reach struct{ from, to, below int }

// below is the columns that are taken in row y, by cells of the rows above it and of
// the one right above, from the left. Those that end with the same row and have no room
// between them are one: as many as there are rows may say that they go on to the last.
func below(above, row []reach, y int) (out []reach) {
	for len(above)+len(row) > 0 {
		from := &above
		if len(above) == 0 || len(row) > 0 && row[0].from < above[0].from {
			from = &row
		}
		r := (*from)[0]
		*from = (*from)[1:]
		if last := len(out) - 1; last >= 0 && out[last].below == r.below && out[last].to >= r.from {
			out[last].to = max(out[last].to, r.to)
		} else if r.below > y {
			out = append(out, r)
		}
	}
	return out
}

// Fitted is a table with the spans that it really has, and how many columns there are. A
// column is where a cell begins ("colspan=100" is what editors write for "all there
// are"), and no cell reaches below the last row.
func (t Table) Fitted() (fitted Table, columns int) {
	var begins []int
	for at := range t.Cells() {
		begins = append(begins, at[1])
	}
	slices.Sort(begins)
	begins = slices.Compact(begins)
	before := func(x int) int { k, _ := slices.BinarySearch(begins, x); return k }
	out := make([][]Cell, len(t.Rows))
	for at, c := range t.Cells() {
		y, x := at[0], at[1]
		cell := *c
		cell.ColSpan = before(x+max(1, c.ColSpan)) - before(x)
		cell.RowSpan = min(max(1, c.RowSpan), len(t.Rows)-y)
		out[y] = append(out[y], cell)
	}
	t.Rows = out
	return t, len(begins)
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
