package compose

import "bantin/internal/unit"

// stretch is the lines that a table is higher in its column where that ends level then: its first part,
// or the last one. Its rows share them; by few rows that would show there, and is white above, but at the head
// of a column, where none is.
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

// whiteOver is the lines of white that stand above a table across the columns, where its rows have no more to share.
const whiteOver = 1

// spannedTables is a table across the columns as it is, and in up to so many lines more: as its rows share
// them, and then with white above, so that what is below it is as below all tables. At the head of its page
// its rows have that, too.
func spannedTables(tab *table, most int) (out []*spanned) {
	share := (len(tab.rows) - tab.head) / stretchedRows
	for more := 0; more <= min(most, share+whiteOver); more++ {
		white := unit.Length(max(0, more-share)) * tab.t.Leading
		higher := unit.Length(more)*tab.t.Leading - white
		s := &spanned{lines: tab.lines() + more, foot: tab.footWhite()}
		s.draw = func(pt *painter, x, y unit.Length, topped bool) {
			if topped {
				tab.draw(pt, x, y, 0, tab.lines(), higher+white)
				return
			}
			tab.draw(pt, x, y+white, 0, tab.lines(), higher)
		}
		out = append(out, s)
	}
	return out
}

// filledTable is a table across the columns at the foot of its page, of which a few lines more are left: no white is
// below it. Its rows share them all where each has no more than half of one, since there is no other table beside it.
func filledTable(tab *table, left int) *spanned {
	white, higher := unit.Length(max(0, left-tab.lines()))*tab.t.Leading, unit.Length(0)
	if tab.hides(white) {
		white, higher = 0, white
	}
	return &spanned{lines: max(left, tab.lines()), foot: tab.footWhite(), draw: func(pt *painter, x, y unit.Length, _ bool) {
		tab.draw(pt, x, y+white, 0, tab.lines(), higher)
	}}
}

// hides reports whether rows that share so much white, with no other table beside them, look as they do without: each has half
// a line more at most, or a quarter of what it has.
func (tab *table) hides(white unit.Length) bool {
	rows := tab.rows[tab.head:]
	return unit.Length(len(rows))*tab.t.Leading >= 2*white || len(rows) > 0 && rows[len(rows)-1].foot()-rows[0].top >= 4*white
}
