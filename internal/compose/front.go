package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/frame"
)

// The front is what stands below the lead article's opening on page one: pieces of
// two to four articles, the lead's first. A piece is the whole of a short article, or the head of
// one that goes on inside, behind the rest of the lead; a line at its end says on which page (jump.go).

// front fills page one below the lead article's opening, of whose elements the first
// ones are what goes with that, and the one behind them the picture that it has in its column, if it
// does. Where page one would have no picture it has a feature instead, if it may have one (feature.go).
// It returns the numbers of the articles that stand there, also where they stand there as well
// when they just run on, as they then do.
func (p *planner) front(lead *copyist, o *opening, head int, pictured, mayFeature bool) []int {
	x := p.pieceOf(lead, lead.number, head)
	if x == nil {
		return nil
	}
	pieces := []*piece{x}
	for _, s := range p.beside {
		before := p.checkpoint()
		c := p.copyist(&p.in.Entries[s.number-1], s.number)
		c.heads = p.enter(c.in, s.number)
		p.shaped(s.number, frame.ColumnShape)
		c.open(&p.t.Styles.Third, c.measure, c.measure).inColumn()
		c.body(c.in.Article.Body, -1)
		p.begun[s.number] = c
		x := p.pieceOf(c, s.number, 1)
		if x == nil {
			p.forget(s.number, before)
			continue
		}
		x.before = before
		pieces = append(pieces, x)
	}
	best, n := (*frontTrial)(nil), 0
	if pictured {
		if pieces[0] = p.picturedOf(lead, lead.number, head); pieces[0] != nil {
			best, n = p.chooseFront(pieces)
		}
	}
	grey := n == 0
	if grey {
		pieces[0] = x // its picture goes on inside
		best, n = p.chooseFront(pieces)
	}
	for _, x := range slices.Backward(pieces[max(1, n):]) {
		p.forget(x.number, x.before)
	}
	if n == 0 {
		return nil
	}
	pieces = pieces[:n]
	if best == nil || p.follow(pieces) && best.runsOn(pieces) {
		return numbersOf(pieces)
	}
	if grey && mayFeature && len(p.features()) > 0 {
		for _, x := range slices.Backward(pieces[1:]) {
			p.forget(x.number, x.before)
		}
		if on := p.featured(lead, o, head); on != nil {
			return on
		}
		return p.front(lead, o, head, pictured, false)
	}
	if !best.isHeaded() && p.picky {
		for _, x := range slices.Backward(pieces[1:]) {
			p.forget(x.number, x.before)
		}
		return p.folded(pieces[0], o, p.foremost(numbersOf(pieces[1:])))
	}
	if p.tight.parted > 0 {
		best = otherwise(p, best, p.otherFronts(pieces, best))
	}
	p.putFront(pieces, best)
	return numbersOf(pieces)
}

// chooseFront is page one with as many of some pieces, from the first one on, as can be, and
// how many these are: none where not even two fill it. The page is nil where their copy just
// runs on. With one piece fewer, that the issue file does not want there, a page is taken on
// which none strays.
func (p *planner) chooseFront(pieces []*piece) (best *frontTrial, n int) {
	for k := len(pieces); k > 1; k-- {
		if p.runOn(pieces[:k]) {
			return nil, k
		}
		f := p.bestFront(pieces[:k], best != nil || k == 2)
		if f != nil && (best == nil || f.cost < best.cost) {
			best, n = f, k
		}
		if p.picky && best == nil && p.in.Entries[pieces[k-1].number-1].Front {
			break // it would give way
		}
		if best != nil && (best.isHeaded() || !best.stray && !p.namesMore() || k < n || p.in.Entries[pieces[k-1].number-1].Front) {
			break
		}
	}
	return best, n
}

// forget has the article that was set last set again at its place in the order: its
// place in the structure is there, and it may open across the columns.
func (p *planner) forget(number int, before checkpoint) {
	delete(p.begun, number)
	p.back(before)
}

func numbersOf(pieces []*piece) (numbers []int) {
	for _, x := range pieces {
		numbers = append(numbers, x.number)
	}
	return numbers
}

// follow reports whether pieces are set one behind the other when the copy runs on: the
// lead's comes first, and all briefs are where the first one is.
func (p *planner) follow(pieces []*piece) bool {
	lead, n := pieces[0].number, 0
	var seen bool
	for i := range p.in.Entries {
		switch brief := p.in.Entries[i].Brief; {
		case n == len(pieces)-1:
			return true
		case i+1 == lead || brief && seen:
		case i+1 != pieces[n+1].number:
			return false
		default:
			n++
		}
		seen = seen || p.in.Entries[i].Brief
	}
	return n == len(pieces)-1
}

// runOn reports whether page one has room for all of some articles that follow each other.
func (p *planner) runOn(pieces []*piece) bool {
	lines := 0
	for _, h := range p.roomOf(false)(0).Caps {
		lines += h
	}
	for _, x := range pieces {
		lines -= x.opens + x.whole
		if x.whole == 0 {
			return false
		}
	}
	return lines >= 0 && p.follow(pieces)
}

// frontTrial is page one as it is tried: the lines of each piece, and the columns.
type frontTrial struct {
	lines []int
	elems []*element
	rests [][]*element
	page  flow.Page
	cost  flow.Cost
	stray bool // a column begins with a few lines of another piece than the lead's,
	wraps bool // or with more of them: copy of an article that opens low in the column before it,
	under int  // and so many with what is none of the lead's, below the headline of that
}

// runsOn reports whether only the last piece is less than its article: where no article is
// passed over, the copy can just run on.
func (f *frontTrial) runsOn(pieces []*piece) bool {
	for i, x := range pieces {
		if i < len(pieces)-1 && f.lines[i] != x.whole {
			return false
		}
	}
	return true
}

const (
	leadCuts     = 6                 // lengths of the lead's piece that are tried
	spareLines   = 3                 // lines by which the pieces may miss the feet of the columns, as they are set best
	mostUneven   = 700 * flow.Point  // what the columns of page one may cost
	mostPicky    = 400 * flow.Point  // and as long as other articles may be tried there
	costOffIdeal = 3 * flow.Point    // a line by which the lead's piece is not half as long again as the others
	costStray    = 1000 * flow.Point // a piece that strays
	costWraps    = 900 * flow.Point  // and copy that goes on there so, which is read as the lead's
	costUnder    = 200 * flow.Point  // a column below the lead's headline that has none of its copy
	wholeCuts    = 3                 // and of it where it has whole columns
	fineCuts     = 12                // the same where none of them ends level, or a piece strays in all
)

// tilts is the lines that are tried then of a piece past its share.
var tilts = [...]int{-3, 3, 9}

// bestFront tries pieces of several lengths and returns the best; nil where none
// fills the columns. Where in all of them a piece strays more are tried, and, if it is to be
// fine, where there is none.
func (p *planner) bestFront(pieces []*piece, fine bool) *frontTrial {
	room := p.roomOf(false)(0)
	lines := 0
	for _, h := range room.Caps {
		lines += h
	}
	least := 0
	for _, x := range pieces {
		lines -= x.opens
		least += x.least() + 1
	}
	ideal := (lines * 3) / (len(pieces)*2 + 1)
	most := min(lines-least+pieces[0].least(), pieces[0].longest())
	var best *frontTrial
	try := func(first, lines int, t tilt) {
		if f := p.weighFront(pieces, room, first, lines, ideal, t); f != nil && (best == nil || f.cost < best.cost) {
			best = f
		}
	}
	for k := range leadCuts {
		first := most - k*max(1, (most-minPiece)/leadCuts)
		if first < pieces[0].least() {
			break
		}
		for off := -spareLines; off <= 1; off++ {
			try(first, lines+off, tilt{})
		}
	}
	if best == nil && !fine || best != nil && best.isHeaded() {
		return best
	}
	// The lead has the first columns, and the next article opens at the head of another.
	first := -pieces[0].opens - 1 // for the jump
	for c := range len(room.Caps) - 1 {
		first += room.Caps[c]
		for less := range wholeCuts {
			for off := -spareLines; off <= 1 && minPiece <= first-less && first-less <= pieces[0].longest(); off++ {
				try(first-less, lines+off, tilt{})
			}
		}
	}
	if best != nil && best.isHeaded() || p.coarse {
		return best
	}
	for k := range fineCuts {
		first := most - k*max(1, (most-minPiece)/fineCuts)
		if first < pieces[0].least() {
			break
		}
		for off := -2; off <= 0; off++ {
			try(first, lines+off, tilt{})
			for i := 1; i < len(pieces)-1; i++ {
				for _, more := range tilts {
					try(first, lines+off, tilt{i, more})
				}
			}
		}
	}
	return best
}

// weighFront is page one as tryFront has it, with what it costs in all, where the lead's piece had best an
// ideal length; nil where that is too much.
func (p *planner) weighFront(pieces []*piece, room flow.Room, first, lines, ideal int, t tilt) *frontTrial {
	f := p.tryFront(pieces, room, first, lines, t)
	if f == nil {
		return nil
	}
	f.cost += costOffIdeal * flow.Cost(max(ideal-first, first-ideal))
	most := mostUneven
	if p.picky {
		most = mostPicky
	}
	if f.cost >= most {
		return nil
	}
	f.cost += costUnder * flow.Cost(f.under)
	switch {
	case f.stray:
		f.cost += costStray
	case f.wraps:
		f.cost += costWraps
	}
	return f
}

// tilt is a piece that takes some lines more than its share, or fewer.
type tilt struct{ piece, lines int }

// tryFront fills page one with the lead's piece of so many lines, and the others
// alike but for one, so that all copy with its jumps takes so many; nil where that is not to be.
func (p *planner) tryFront(pieces []*piece, room flow.Room, first, lines int, t tilt) *frontTrial {
	f := &frontTrial{}
	own := 0
	for i, x := range pieces {
		n := first
		if i > 0 {
			n = lines / (len(pieces) - i)
			if x.whole == 0 || n < x.whole {
				n-- // for the jump
			}
			if i == t.piece {
				n = min(n+t.lines, lines)
			}
			n = min(n, x.longest())
		}
		piece, rest, n := x.nearest(n)
		if n == 0 {
			return nil
		}
		lines -= n
		f.elems = append(f.elems, piece...)
		if n != x.whole {
			f.elems = append(f.elems, p.jump(x.c))
			lines--
		}
		if i == 0 {
			own = len(f.elems)
		}
		f.lines, f.rests = append(f.lines, n), append(f.rests, rest)
	}
	var ok bool
	if f.page, f.cost, ok = p.breaker.Fit(flowing(f.elems), 0, room); !ok {
		return nil
	}
	f.stray, f.wraps, f.under = f.strays(own), f.goesOnUnder(own), f.opensUnder(own)
	return f
}

// strays reports whether a column begins with a few lines of another piece than the lead's,
// whose elements are the first ones: right below the headline of the lead they would be
// read as copy of that.
func (f *frontTrial) strays(own int) bool {
	for _, col := range f.page.Columns[1:] {
		n := 0
		for _, s := range col.Spots {
			if s.Elem < own || s.From == 0 && f.elems[s.Elem].First {
				break
			}
			n += s.Lines
		}
		if n > 0 && n <= minPiece { // the jump is one of them
			return true
		}
	}
	return false
}

// goesOnUnder reports whether a column begins with copy of another piece than the lead's, whose
// elements are the first ones, that goes on there.
func (f *frontTrial) goesOnUnder(own int) bool {
	for _, col := range f.page.Columns[1:] {
		if len(col.Spots) > 0 && col.Spots[0].Elem >= own && !(col.Spots[0].From == 0 && f.elems[col.Spots[0].Elem].First) {
			return true
		}
	}
	return false
}

// isHeaded reports whether all columns begin with copy of the lead, or with a headline of their own.
func (f *frontTrial) isHeaded() bool { return !f.stray && !f.wraps }

// opensUnder is how many columns begin with what is none of the lead's, whose elements are the
// first ones.
func (f *frontTrial) opensUnder(own int) (n int) {
	for _, col := range f.page.Columns[1:] {
		if len(col.Spots) > 0 && col.Spots[0].Elem >= own {
			n++
		}
	}
	return n
}

// putFront draws page one, and leaves of its articles what goes on inside.
func (p *planner) putFront(pieces []*piece, f *frontTrial) {
	p.spent += f.cost
	p.wraps = f.wraps
	p.sinks(&f.page)
	p.drawColumns(p.painter(0), f.elems, f.page, false)
	p.given = 0
	p.turn()
	for i, x := range pieces {
		p.leave(x, f.lines[i], f.rests[i])
	}
}

// leave leaves of an article, of which page one has a piece of so many lines, what goes on inside.
func (p *planner) leave(x *piece, lines int, rest []*element) {
	p.begun[x.number] = nil
	if lines == x.whole {
		return
	}
	c := x.c
	cut := len(c.out)
	c.out = append([]*element{p.resume(c)}, rest...)
	for k := range c.wide { // all are in the rest
		c.wide[k].after += len(c.out) - cut
	}
	p.begun[x.number] = c
	p.jumped = append(p.jumped, x.number)
}

// goOn adds what is left of the articles that page one has begun, in their order: right behind the
// lead's, so that a reader need not leaf through the issue for it.
func (p *planner) goOn() {
	for _, number := range p.jumped {
		if rest := p.begun[number]; rest != nil {
			p.begun[number] = nil
			p.flow(rest)
		}
	}
}
