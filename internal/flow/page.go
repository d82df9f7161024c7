package flow

import "slices"

// run fills pages from the first on until the elements are all placed; the
// last page is balanced. It returns the columns by page, and the line of the
// last page below them. Where the last page has less than it should have, more ways
// are followed: lines are pulled back, or driven over, on all the pages before.
func (b *Breaker) run(first int, room func(page int) Room) (pages []Page, page, bottom int, cost Cost) {
	pages, page, bottom, cost = b.fillPages(first, room)
	if page > first && page-first < mostAgain && copyOn(pages[len(pages)-1]) < max(room(page).Least, room(page).Fair) {
		b.beam = widest
		if wide, last, line, c := b.fillPages(first, room); last < page || c < cost {
			return wide, last, line, c
		}
	}
	return pages, page, bottom, cost
}

// mostAgain is the pages of a run that are filled again for its last page: that costs
// three times as much, and longer runs are books, where it matters less. So many are kept of a run as they
// were filled, too: with the last one all ways that led to it are.
const mostAgain = 80

// copyOn is the lines of copy on a page.
func copyOn(p Page) (n int) {
	for _, c := range p.Columns {
		n += c.Used
	}
	return n
}

// fillPages is run with the beam as it is.
func (b *Breaker) fillPages(first int, room func(page int) Room) (pages []Page, page, bottom int, cost Cost) {
	ends := []*end{{state: state{fig: -1}}}
	b.verso, b.at = false, 0
	var rooms []Room
	for page = first; ; page++ {
		r := room(page)
		rooms = append(rooms, r)
		b.under, b.air, b.captionless, b.alone = r.Under, r.Air, r.Bare, len(r.Caps) == 1
		b.least, b.fair, b.need = r.Least, r.Fair, max(r.Need, leastPage)
		b.begun, b.shown, b.later = r.Begun, r.Shown, r.Later
		b.recto, b.verso = b.verso, r.Verso
		if b.alone && b.beam == usual {
			b.beam = patient
		}
		if best, cost := b.balance(ends, r, page == first); best != nil {
			if full := before(best, len(r.Caps)); full != nil && page > first && b.isDone(full) && clears(full, rooms[len(rooms)-2]) {
				// what ends the page before to its last line was one way among others, and needs no page more
				r = rooms[len(rooms)-2]
				return b.collect(full, first, rooms[:len(rooms)-1]), page - 1, r.Line + lowest(full, len(r.Caps)), full.cost
			}
			return b.collect(best, first, rooms), page, r.Line + lowest(best, len(r.Caps)), cost
		}
		if page-first < mostAgain {
			ends = b.pageAgain(ends, r)
		} else {
			ends = b.page(ends, r)
		}
		if done := finished(b, ends, r); done != nil {
			return b.collect(done, first, rooms), page, r.Line + lowest(done, len(r.Caps)), done.cost
		}
	}
}

// page fills the columns of one page: to the foot, or all of them to a line or
// two above it, which levels many a page that nothing else would (a page may
// run short, Mittelbach 2016, but not its columns apart).
func (b *Breaker) page(froms []*end, r Room) []*end {
	ends := b.columns(froms, r.Caps, 0, r.Full)
	if b.alone || !even(r.Caps) || r.Caps[0] < minShort { // the only column prices its own
		return ends
	}
	for n, cost := range costLow {
		for _, x := range b.columns(froms, r.Caps, n+1, r.Full) {
			x.cost += cost
			ends = append(ends, x)
		}
	}
	return best(b.deeper(froms, ends, r), b.beam.open)
}

// deeper adds, to the ways in which a page is filled, those of which all columns end more lines above its foot, where
// these are the cheaper ones: what comes next has no room on it then, and whatever way is taken leaves white, which
// shows less below columns that are level.
func (b *Breaker) deeper(froms, ends []*end, r Room) []*end {
	from, least := cheapestOf(froms), cheapestOf(ends)
	for n := len(costLow) + 1; n*leastFilled <= r.Caps[0]; n++ {
		cost := costSeen + curved(n, costShort, costShorter)
		if from+cost >= least {
			break
		}
		for _, x := range b.columns(froms, r.Caps, n, r.Full) {
			x.cost += cost
			ends, least = append(ends, x), min(least, x.cost)
		}
	}
	return ends
}

// leastFilled is the part of the columns of a page, one in so many, that all of them end above its foot at most, where
// they would end apart else.
const leastFilled = 4

// cheapestOf is what the cheapest of some ends costs.
func cheapestOf(ends []*end) Cost {
	least := unlimited
	for _, x := range ends {
		least = min(least, x.cost)
	}
	return least
}

// columns fills columns that are short lines lower than caps.
func (b *Breaker) columns(froms []*end, caps []int, short, full int) []*end {
	ends := froms
	for c, h := range caps {
		b.turns = c == len(caps)-1
		ends = b.step(ends, h-short, full-short, false, b.beam.open)
	}
	b.turns = false
	return ends
}

// minShort is the height of columns from which a page may run a line short.
const minShort = 6

func even(caps []int) bool {
	for _, c := range caps[1:] {
		if c != caps[0] {
			return false
		}
	}
	return true
}

// finished is the best end when all copy is placed in every way left, and
// clear of what is at the foot of the page where the run ends.
func finished(b *Breaker, ends []*end, r Room) *end {
	for _, x := range ends {
		if !b.isDone(x) {
			return nil
		}
	}
	if !clears(ends[0], r) {
		return nil
	}
	return ends[0]
}

// isDone reports whether all copy and all pictures are placed.
func (b *Breaker) isDone(x *end) bool { return x.e >= len(b.elems) && x.fig < 0 }

// clears reports whether the columns of a page are clear of what is at its foot where the run ends.
func clears(x *end, r Room) bool {
	for c := len(r.Close) - 1; c >= 0; c-- {
		if x.used > r.Close[c] {
			return false
		}
		x = x.prev
	}
	return true
}

// before is the end of n columns before; nil where there are not so many.
func before(x *end, n int) *end {
	for ; n > 0 && x != nil; n-- {
		x = x.prev
	}
	return x
}

// lowest is the greatest height used in the last n columns.
func lowest(x *end, n int) int {
	low := 0
	for ; n > 0 && x != nil; n-- {
		low = max(low, x.used)
		x = x.prev
	}
	return low
}

func (b *Breaker) collect(x *end, first int, rooms []Room) []Page {
	pages := make([]Page, len(rooms))
	for i := len(rooms) - 1; i >= 0; i-- {
		r := rooms[i]
		pages[i] = Page{Page: first + i, Line: r.Line, Columns: make([]Column, len(r.Caps))}
		for c := len(r.Caps) - 1; c >= 0; c-- {
			pages[i].Columns[c] = x.column()
			x = x.prev
		}
	}
	return pages
}

// balance ends the run on this page with columns as level as can be; nil when
// the rest of the copy does not fit.
func (b *Breaker) balance(froms []*end, r Room, opens bool) (best *end, cost Cost) {
	// What costs more lets a picture out of its article that a further page
	// would keep in it.
	b.limit = (froms[0].cost/costFloatPast + 1) * costFloatPast
	for _, from := range froms[:min(len(froms), b.beam.close)] {
		if x := b.band(from, r, opens); x != nil {
			best, cost = x, b.limit
		}
	}
	b.limit = unlimited
	return best, cost
}

// leastPage is the lines that the last page of a run of several should have, in its
// first column, before the next one has any: fewer are lost on it.
const leastPage = 5

// leastBand is the least height of columns on a last page whose copy would be lost
// in all of them: of as few as hold it in leastPage lines.
func leastBand(rest, columns int) int {
	n := (rest + leastPage - 1) / leastPage
	if n == 0 || n >= columns {
		return 0
	}
	return (rest + n - 1) / n
}

// scrap is what it costs to turn the page with only so much left.
func (b *Breaker) scrap(s *state) Cost {
	rest := b.rest(s)
	b.leaves = min(b.leaves, rest)
	if rest <= 0 || rest >= max(b.need, b.least, b.fair) {
		return 0
	}
	b.scraps = true
	return costScrap*Cost(max(0, b.need-rest)) + costLittle*Cost(max(0, b.least-max(rest, b.need))) +
		costPoor*Cost(max(0, b.fair-max(rest, b.need, b.least)))
}

// taller is how many heights are tried past the first that holds a band.
const taller = 2

// band ends the run after one end, in columns of one height but where furniture
// cuts them short: the lowest that hold the rest of the copy, or a little
// taller where that costs less. A run that is stretched may take all heights.
// It returns nil when none holds it for less than the limit, else what it costs
// is the limit from then on.
func (b *Breaker) band(from *end, r Room, opens bool) (best *end) {
	rest := b.rest(&from.state)
	low, high := bandHeights(r.Close, rest)
	if spare := b.spare[len(b.elems)] - b.spare[min(from.e, len(b.elems))]; low > high && rest-spare <= capacity(r.Close, high) {
		low = high // pictures may be much lower
	}
	if !opens {
		low = max(low, min(leastBand(rest, len(r.Close)), high))
	}
	last := high
	for h := low; h <= last && from.cost < b.limit; h++ {
		lower := Cost(0)
		if r.Stretch && !b.alone {
			if lower = b.lower(r.Close, h); from.cost+lower+b.lacks(&from.state, r.Close, h) >= b.limit {
				continue
			}
		}
		for _, x := range b.fillBand(from, r, h, b.limit-lower) {
			if !r.Stretch {
				last = min(last, h+taller)
			}
			cost := x.cost
			if rest == 0 && !opens { // a page with nothing but the imprint
				cost += costEmpty
			} else if !opens && r.Least > 0 && b.bare(x, len(r.Close)) {
				cost += costBare
			}
			short := min(h, r.Close[len(r.Close)-1]) - x.used
			switch {
			case r.Stretch && b.alone: // what it is short of the band, and the band of the page, is one
				cost += b.short(r.Close[0] - x.used)
			case r.Stretch:
				cost += lower + b.short(short)
			default:
				cost += costTaller*Cost(h-low) + b.uneven(x.parts, max(0, short), r.Least > 0)
			}
			if cost < b.limit {
				best, b.limit = x, cost
			}
		}
	}
	return best
}

// lacks is what columns of at most h lines cost at least because the copy from a state on does not fill them: where it ends in
// the last one, what all of them lack together, and before that, that the last one is empty.
func (b *Breaker) lacks(s *state, caps []int, h int) Cost {
	n := Cost(len(caps))
	white := Cost(capacity(caps, h) - b.most(s, len(caps)))
	return max(0, min(white*(costShorter*shortCurved+costShort)-n*leastShort, b.short(min(h, caps[n-1]))))
}

// leastShort is how much less a column costs, at most, that ends some lines above its foot than as many as shortCurved and
// more do a line.
const leastShort = costShorter * shortCurved * shortCurved / 4

// most is the most lines that the copy from a state on takes in so many columns.
func (b *Breaker) most(s *state, columns int) int {
	for i := len(b.tall); i <= len(b.elems); i++ {
		if i == 0 {
			b.tall = append(b.tall, 0)
			continue
		}
		e := b.elems[i-1]
		b.tall = append(b.tall, b.tall[i-1]+slices.Max(e.Heights)+columns*e.mostAgain())
	}
	from := min(s.e, len(b.elems))
	if s.fig >= 0 {
		from = min(s.fig, from) // with what is between it and the copy, of which some waits, too
	}
	return b.tall[len(b.elems)] - b.tall[from]
}

// bare reports whether nothing but pictures is in the last n columns.
func (b *Breaker) bare(x *end, n int) bool {
	for ; n > 0 && x != nil; n-- {
		for _, s := range x.parts {
			if !b.elems[s.elem].Air {
				return false
			}
		}
		x = x.prev
	}
	return true
}

// uneven is what it costs where the last column of a band is so many lines shorter than the others: more where nothing comes
// behind it.
func (b *Breaker) uneven(last []part, short int, ends bool) Cost {
	c := costUneven * Cost(short)
	if ends {
		c += curved(max(0, short-slightlyUneven), 0, costUnevener)
	}
	if n := len(last); n > 0 && b.elems[last[n-1].elem].Air {
		c += costGap * Cost(short)
	}
	return c
}

// lower is what it costs to have all columns end at h lines that might be higher: where one of them is no
// higher, as above a box at its foot, the others end apart from it.
func (b *Breaker) lower(caps []int, h int) (cost Cost) {
	if even(caps) {
		return b.low(caps[0] - h)
	}
	for _, c := range caps {
		cost += b.short(c - h)
	}
	return cost
}

// fillBand fills columns of h lines from an end, and returns the ways in which
// all copy finds its place for less than a limit.
func (b *Breaker) fillBand(from *end, r Room, h int, limit Cost) []*end {
	ends, was := []*end{from}, b.limit
	b.limit = limit
	last := len(r.Close) - 1
	b.ending = !r.Stretch
	for c := 0; c < last && len(ends) > 0; c++ {
		ends = b.step(ends, min(h, r.Close[c]), r.Full, false, b.beam.close)
	}
	ends = b.step(ends, min(h, r.Close[last]), r.Full, true, b.beam.close)
	b.ending, b.limit = false, was
	return slices.DeleteFunc(ends, func(x *end) bool { return x.e < len(b.elems) })
}

// bandHeights is the lowest and the greatest height of a band for so many
// natural lines: two lines a column may be saved by shorter variants. A column
// cut short by furniture leaves more to the others. The lowest is above the
// greatest when no band holds the rest.
func bandHeights(caps []int, rest int) (low, high int) {
	n := len(caps)
	high = slices.Max(caps)
	low = max(1, (rest+n-1)/n-2)
	for low <= high && capacity(caps, low) < rest-2*n {
		low++
	}
	return low, high
}

// capacity is the lines of columns that are no taller than h.
func capacity(caps []int, h int) int {
	n := 0
	for _, c := range caps {
		n += min(c, h)
	}
	return n
}
