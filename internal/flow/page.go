package flow

// run fills pages from the first on until the elements are all placed; the
// last page is balanced. It returns the columns by page, and the line of the
// last page below them.
func (b *breaker) run(first int, room func(page int) Room) (pages []Page, page, bottom int, cost Cost) {
	ends := []*end{{state: state{fig: -1}}}
	var rooms []Room
	for page = first; ; page++ {
		r := room(page)
		rooms = append(rooms, r)
		b.under, b.alone = r.Under, len(r.Caps) == 1
		if best, cost := b.balance(ends, r, page == first); best != nil {
			return b.collect(best, first, rooms), page, r.Line + lowest(best, len(r.Caps)), cost
		}
		ends = b.page(ends, r)
		if done := finished(b, ends, r); done != nil {
			return b.collect(done, first, rooms), page, r.Line + lowest(done, len(r.Caps)), done.cost
		}
	}
}

// page fills the columns of one page: to the foot, or all of them to a line or
// two above it, which levels many a page that nothing else would (a page may
// run short, Mittelbach 2016, but not its columns apart).
func (b *breaker) page(froms []*end, r Room) []*end {
	ends := b.columns(froms, r.Caps, 0, r.Full)
	if !even(r.Caps) || r.Caps[0] < leastShort {
		return ends
	}
	for n, cost := range costLow {
		for _, x := range b.columns(froms, r.Caps, n+1, r.Full) {
			x.cost += cost
			ends = append(ends, x)
		}
	}
	return best(ends, b.beam.open)
}

// columns fills columns that are short lines lower than caps.
func (b *breaker) columns(froms []*end, caps []int, short, full int) []*end {
	ends := froms
	for _, h := range caps {
		ends = b.step(ends, h-short, full-short, false, b.beam.open)
	}
	return ends
}

// leastShort is the height of columns from which a page may run a line short.
const leastShort = 8

func even(caps []int) bool {
	for _, c := range caps[1:] {
		if c != caps[0] {
			return false
		}
	}
	return true
}

// finished is the best end when all copy is placed in every way left, and
// clear of what stands at the foot of the page where the run ends.
func finished(b *breaker, ends []*end, r Room) *end {
	for _, x := range ends {
		if x.e < len(b.elems) || x.fig >= 0 {
			return nil
		}
	}
	x := ends[0]
	for c := len(r.Close) - 1; c >= 0; c-- {
		if x.col.Used > r.Close[c] {
			return nil
		}
		x = x.prev
	}
	return ends[0]
}

// lowest is the greatest height used in the last n columns.
func lowest(x *end, n int) int {
	low := 0
	for ; n > 0 && x != nil; n-- {
		low = max(low, x.col.Used)
		x = x.prev
	}
	return low
}

func (b *breaker) collect(x *end, first int, rooms []Room) []Page {
	pages := make([]Page, len(rooms))
	for i := len(rooms) - 1; i >= 0; i-- {
		r := rooms[i]
		pages[i] = Page{Page: first + i, Line: r.Line, Columns: make([]Column, len(r.Caps))}
		for c := len(r.Caps) - 1; c >= 0; c-- {
			pages[i].Columns[c] = x.col
			x = x.prev
		}
	}
	return pages
}

// balance ends the run on this page with columns as level as can be; nil when
// the rest of the copy does not fit.
func (b *breaker) balance(froms []*end, r Room, opens bool) (*end, Cost) {
	top := 0
	total := 0
	for _, c := range r.Close {
		top = max(top, c)
		total += max(c, 0)
	}
	var best *end
	bestCost := Cost(0)
	n := len(r.Close)
	for _, from := range froms[:min(len(froms), b.beam.close)] {
		found := 0
		rest := b.rest(from.state)
		if rest > total+2*n {
			continue
		}
		least := max(1, (rest+n-1)/n-2)
		// A column cut short by furniture leaves more to the others.
		for least < top && capacity(r.Close, least) < rest-2*n {
			least++
		}
		for h := least; h <= top && (found < 3 || r.Stretch); h++ {
			if found > 0 {
				found++
			}
			ends := []*end{from}
			for c := 0; c < n-1 && len(ends) > 0; c++ {
				ends = b.step(ends, min(h, r.Close[c]), r.Full, false, b.beam.close)
			}
			ends = b.step(ends, min(h, r.Close[n-1]), r.Full, true, b.beam.close)
			for _, x := range ends {
				if x.e < len(b.elems) {
					continue
				}
				if x.cost < costFloatPast { // else a taller band may keep the picture at home
					found = max(found, 1)
				}
				want := min(h, r.Close[n-1])
				cost := x.cost
				if rest == 0 && !opens { // a page with nothing but the imprint
					cost += costEmpty
				}
				if r.Stretch {
					cost += b.low(top-h) + b.short(want-x.col.Used)
				} else {
					cost += costTaller*Cost(h-least) + costUneven*Cost(max(0, want-x.col.Used))
				}
				if best == nil || cost < bestCost {
					best, bestCost = x, cost
				}
			}
		}
	}
	return best, bestCost
}

func capacity(caps []int, h int) int {
	n := 0
	for _, c := range caps {
		n += min(c, h)
	}
	return n
}
