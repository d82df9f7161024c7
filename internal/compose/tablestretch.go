package compose

import "bantin/internal/unit"

// stretch is the lines that a table is higher in its column where that ends level then: its first part,
// or the last one. Its rows share them; by few rows that would show there, and is white above.
type stretch struct {
	lines int
	last  bool
}

// stretchedRows is the rows that share a line at least.
const stretchedRows = 4

// natural is a line of a stretched table, where a part of it ends, in the table as it is.
func (x stretch) natural(k int) int {
	if x.last {
		return k
	}
	return k - x.lines
}

// rowsBefore is the rows above each line of the rows, and above the foot, but those of the head.
func (tab *table) rowsBefore() []int {
	out := make([]int, tab.total()+1)
	for _, r := range tab.rows[min(tab.head, len(tab.rows)):] {
		out[r.from+1]++
	}
	for i := range tab.total() {
		out[i+1] += out[i]
	}
	return out
}

// spannedTables is a table across the columns as it is, and in up to so many lines more as its rows share.
func spannedTables(tab *table, most int) (out []*spanned) {
	for more := 0; more <= min(most, (len(tab.rows)-tab.head)/stretchedRows); more++ {
		out = append(out, &spanned{lines: tab.lines() + more, foot: tab.footWhite(), draw: func(pt *painter, x, y unit.Length, _ bool) {
			tab.draw(pt, x, y, 0, tab.lines(), unit.Length(more)*tab.t.Leading)
		}})
	}
	return out
}
