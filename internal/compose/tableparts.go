package compose

import "bantin/internal/unit"

// leastRows is the rows that either part of a table has at least that begins on what
// is left of a page.
const leastRows = 3

// fewRows is the rows that its first part has at least where else a hole would be left, or one of as many lines as
// these have with the white between them.
const fewRows = 2

// cutAt cuts a table into what fits so many lines and the rest; nil where one of the
// two would be too small, the first one of less than so many rows.
func (tab *table) cutAt(limit, least int) (first, rest *table) {
	n := 0 // rows of the first part
	for i := tab.head + 1; i <= len(tab.rows)-leastRows; i++ {
		if i < tab.head+least && (least > fewRows || tab.rows[i].from-tab.headLines() < 2*least) {
			continue
		}
		if !tab.covered[i] && tab.captionLines()+tab.rows[i].from+1 <= limit {
			n = i
		}
	}
	if n == 0 {
		return nil, nil
	}
	return tab.rowsOf(tab.head, n), tab.rowsOf(n, len(tab.rows))
}

// split cuts a table that is higher than limit lines into several, each with
// the head.
func (tab *table) split(limit int) (out []*table) {
	if tab.lines() <= limit || limit < tab.headLines()+4 {
		return []*table{tab}
	}
	from, line, caption := tab.head, tab.headHeight(), tab.captionLines()
	for i := tab.head; i < len(tab.rows); i++ {
		room := unit.Length(limit-caption-1)*tab.t.Leading - line
		full := tab.block(i) > room || i > from+1 && tab.leavesOne(i, room) || i >= from+leastRows && tab.leavesFew(i, room)
		if i > from && !tab.covered[i] && full {
			out = append(out, tab.rowsOf(from, i))
			from, line, caption = i, tab.headHeight(), tab.resumedLines()
		}
		line += tab.rows[i].high
	}
	return append(out, tab.rowsOf(from, len(tab.rows)))
}

// leavesOne reports whether one low row would be left alone below those that hold
// together from row i on, where there is so much room for them.
func (tab *table) leavesOne(i int, room unit.Length) bool {
	next := i + 1
	for next < len(tab.rows) && tab.covered[next] {
		next++
	}
	if next != len(tab.rows)-1 {
		return false
	}
	return tab.isLow(&tab.rows[next]) && tab.block(i)+tab.rows[next].high > room
}

// leavesFew reports whether fewer rows than a part should have would be left where row i is the
// last that has such a room, and no hole is in its stead where it goes with them.
func (tab *table) leavesFew(i int, room unit.Length) bool {
	left := tab.rows[len(tab.rows)-1].foot() - tab.rows[i].top
	return len(tab.rows)-i <= leastRows && left > room && room < (mostHole+1)*tab.t.Leading
}

// rowsOf is the part of a table from one of its rows to another, with the head.
func (tab *table) rowsOf(from, to int) *table {
	whole, up := tab, 0
	if tab.whole != nil { // of a part the rows of the whole
		whole, up = tab.whole, tab.begins-tab.head
	}
	return whole.part(from+up, to+up)
}

// part is the rows of a whole table from one to another, with the head.
func (tab *table) part(from, to int) *table {
	if from <= tab.head && to == len(tab.rows) {
		return tab
	}
	out := *tab
	out.whole, out.begins, out.ends = tab, from, to
	out.rows, out.covered, out.goesOn = tab.rows[:to:to], tab.covered[:to:to], to < len(tab.rows)
	if from <= tab.head {
		return &out
	}
	out.caption, out.resumes = nil, true
	out.rows, out.covered = append(tab.again(), tab.rows[from:to]...), append(tab.covered[:tab.head:tab.head], tab.covered[from:to]...)
	out.stand()
	return &out
}

// again is the rows of the head, as they are repeated.
func (tab *table) again() []tableRow {
	rows := append([]tableRow(nil), tab.rows[:tab.head]...)
	for k := range rows {
		rows[k].again = true
	}
	return rows
}

// with is a part of a table together with the next one; nil where they are no such parts.
func (tab *table) with(next *table) *table {
	if tab.whole == nil || next.whole != tab.whole || next.begins != tab.ends {
		return nil
	}
	return tab.whole.part(tab.begins, next.ends)
}

// joined is tables of which the first one goes together with the parts of it behind it that have room with it.
func joined(tabs []*table, hasRoom func(*table) bool) []*table {
	for len(tabs) > 1 {
		both := tabs[0].with(tabs[1])
		if both == nil || !hasRoom(both) {
			break
		}
		tabs = append([]*table{both}, tabs[2:]...)
	}
	return tabs
}

// rejoined is tables that wait for the heads of pages: the parts of each are cut anew for these, since what was
// left of another page is not there.
func rejoined(tabs []*table, limit int) (out []*table) {
	for len(tabs) > 0 {
		tabs = joined(tabs, func(*table) bool { return true })
		out, tabs = append(out, tabs[0].split(limit)...), tabs[1:]
	}
	return out
}
