package compose

// room is the space of one page for a run: the columns start at line y of the
// page and are caps lines high; close is what of them may be used when the
// run ends on this page (the imprint needs its place).
type room struct {
	y       int
	caps    []int
	close   []int
	first   bool // the run begins on this page
	full    int  // height of an undisturbed column
	stretch bool // a run that ends on this page goes to its foot: the next thing turns the page
	under   bool // the columns begin below a table: what opens there keeps its white above
}

// filled is the columns of one page of a run.
type filled struct {
	page int
	y    int
	cols []column
}

// run fills pages from the first on until the elements are all placed; the
// last page is balanced. It returns the columns by page, and the line of the
// last page below them.
func (f *flow) run(first int, roomOf func(page int) room) (pages []filled, page, bottom int) {
	ends := []*end{{state: state{fig: -1}}}
	var rooms []room
	for page = first; ; page++ {
		r := roomOf(page)
		r.first = page == first
		rooms = append(rooms, r)
		f.under, f.alone = r.under, len(r.caps) == 1
		if best := f.balance(ends, r); best != nil {
			return f.collect(best, first, rooms), page, r.y + lowest(best, len(r.caps))
		}
		ends = f.page(ends, r)
		if done := finished(f, ends, r); done != nil {
			return f.collect(done, first, rooms), page, r.y + lowest(done, len(r.caps))
		}
	}
}

// page fills the columns of one page: to the foot, or all of them to a line or
// two above it, which levels many a page that nothing else would (a page may
// run short, Mittelbach 2016, but not its columns apart).
func (f *flow) page(froms []*end, r room) []*end {
	ends := f.columns(froms, r.caps, 0, r.full)
	if !even(r.caps) || r.caps[0] < leastShort {
		return ends
	}
	for n, cost := range costLow {
		for _, x := range f.columns(froms, r.caps, n+1, r.full) {
			x.cost += cost
			ends = append(ends, x)
		}
	}
	return best(ends, beam)
}

// columns fills columns that are short lines lower than caps.
func (f *flow) columns(froms []*end, caps []int, short, full int) []*end {
	ends := froms
	for _, h := range caps {
		ends = f.step(ends, h-short, full-short, false, beam)
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
func finished(f *flow, ends []*end, r room) *end {
	for _, x := range ends {
		if x.e < len(f.elems) || x.fig >= 0 {
			return nil
		}
	}
	x := ends[0]
	for c := len(r.close) - 1; c >= 0; c-- {
		if x.col.used > r.close[c] {
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
		low = max(low, x.col.used)
		x = x.prev
	}
	return low
}

func (f *flow) collect(x *end, first int, rooms []room) []filled {
	pages := make([]filled, len(rooms))
	for i := len(rooms) - 1; i >= 0; i-- {
		r := rooms[i]
		pages[i] = filled{page: first + i, y: r.y, cols: make([]column, len(r.caps))}
		for c := len(r.caps) - 1; c >= 0; c-- {
			pages[i].cols[c] = x.col
			x = x.prev
		}
	}
	return pages
}

// balance ends the run on this page with columns as level as can be; nil when
// the rest of the copy does not fit.
func (f *flow) balance(froms []*end, r room) *end {
	top := 0
	total := 0
	for _, c := range r.close {
		top = max(top, c)
		total += max(c, 0)
	}
	var best *end
	bestCost := 0.0
	n := len(r.close)
	for _, from := range froms[:min(len(froms), beamClose)] {
		found := 0
		rest := f.rest(from.state)
		if rest > total+2*n {
			continue
		}
		least := max(1, (rest+n-1)/n-2)
		// A column cut short by furniture leaves more to the others.
		for least < top && capacity(r.close, least) < rest-2*n {
			least++
		}
		for h := least; h <= top && (found < 3 || r.stretch); h++ {
			if found > 0 {
				found++
			}
			ends := []*end{from}
			for c := 0; c < n-1 && len(ends) > 0; c++ {
				ends = f.step(ends, min(h, r.close[c]), r.full, false, beamClose)
			}
			ends = f.step(ends, min(h, r.close[n-1]), r.full, true, beamClose)
			for _, x := range ends {
				if x.e < len(f.elems) {
					continue
				}
				found = max(found, 1)
				want := min(h, r.close[n-1])
				cost := x.cost
				if rest == 0 && !r.first { // a page with nothing but the imprint
					cost += costEmpty
				}
				if r.stretch {
					cost += f.low(top-h) + f.short(want-x.col.used)
				} else {
					cost += costTaller*float64(h-least) + costUneven*float64(max(0, want-x.col.used))
				}
				if best == nil || cost < bestCost {
					best, bestCost = x, cost
				}
			}
		}
	}
	return best
}

// low is what a page costs whose columns all end n lines above its foot: less
// than one that does alone.
func (f *flow) low(n int) float64 {
	switch {
	case n <= 0:
		return 0
	case n <= len(costLow):
		return costLow[n-1]
	}
	return f.short(n) / 2
}

func capacity(caps []int, h int) int {
	n := 0
	for _, c := range caps {
		n += min(c, h)
	}
	return n
}
