package compose

import (
	"cmp"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/unit"
)

// bandOfPictures is a row of a gallery in whole lines across the columns.
type bandOfPictures struct {
	row          *largeRow
	lines        int
	above, below unit.Length
	ends         bool // nothing stands below it on its page
}

// galleryPlan chooses the rows of a gallery: how many pictures each has and how high it is, so that
// pages are full and rows as wide as the measure.
type galleryPlan struct {
	p     *planner
	c     *copyist
	of    *gallery // where it is long, no row may leave a column white, and what does not stand in rows may stand in the columns
	figs  []*figure
	last  bool                 // nothing of the issue comes behind it
	tails map[[2]int]flow.Cost // what the white costs that these leave
	foot  unit.Length          // from what is seen last above it to its band
	known map[[3]int]*galleryChoice
	rows  map[[2]int][]rowSize
}

// galleryChoice is the cheapest way to set what is left of a gallery.
type galleryChoice struct {
	band  *rowSize // nil where the page is turned, or nothing is left
	place int      // of that
	cost  flow.Cost
	next  *galleryChoice
	turns bool
	stops bool // what is left stands in the columns
	from  int  // the first picture of it
}

// What the plan of a gallery pays for.
const (
	costOneAbreast    = 60 * flow.Point  // a picture that has its row alone, and
	costThreeAbreast  = 25 * flow.Point  // three in a row,
	costFourAbreast   = 90 * flow.Point  // or four
	costRowNarrow     = 6 * flow.Point   // a hundredth of the measure that a row does not fill
	costCaptionsApart = 20 * flow.Point  // a line by which captions of a row differ
	costPageWhite     = 3 * flow.Point   // times the square of the lines that a page is short
	costImprintAlone  = 900 * flow.Point // no room is left for the imprint
	costStops         = 500 * flow.Point // rows of a long gallery end before it does, and
	costInColumn      = 10 * flow.Point  // a picture of it that is left
	costEndWhite      = 12 * flow.Point  // a line of white below the last row of an issue, past what any page may have
)

// Where a row stands on its page.
const (
	atHead = iota
	belowText
	belowRow  // and so many more as there are rows with white above them that may grow, up to
	belowRows = belowRow + mostLeftOver/minUnder
)

// leavesColumn reports whether a row is so narrow that beside it a column of two or three is empty, or as much as one of two
// of more: there rows of few pictures would be too high else.
func (x *galleryPlan) leavesColumn(r *largeRow) bool {
	n := unit.Length(2)
	if x.p.t.Columns == 3 {
		n = 3
	}
	return n*(r.measure-r.w)+(n-1)*r.apart >= r.measure
}

// mostLeftOver is the lines of a page that may be left when it is turned.
const mostLeftOver = 6

// minRowLines is the lines of the lowest row.
const minRowLines = 6

// best is the cheapest way to set the pictures from a number on where a page has so many lines left.
func (x *galleryPlan) best(from, room, place int) *galleryChoice {
	key := [3]int{from, room, place}
	if known, ok := x.known[key]; ok {
		return known
	}
	out := &galleryChoice{from: from}
	if from == len(x.figs) {
		switch {
		case x.last && room < x.p.imprint.lines():
			out.cost = costImprintAlone
		case x.last:
			out.cost = costEndWhite * flow.Cost(max(0, room-x.p.imprint.lines()-mostLeftOver))
		case room <= minUnder:
			out.cost = costPageWhite * flow.Cost(room*room)
		case x.of.isLong:
			out.cost = x.tail(from, room)
		}
		x.known[key] = out
		return out
	}
	out.cost = -1
	try := func(band *rowSize, cost flow.Cost, next *galleryChoice, turns bool) {
		if next.cost >= 0 && (out.cost < 0 || cost+next.cost < out.cost) {
			*out = galleryChoice{from: from, band: band, place: place, cost: cost + next.cost, next: next, turns: turns}
		}
	}
	for _, b := range x.sizes(from, place) {
		if b.lines <= room {
			below := min(place, belowRows-1) + 1
			if place == atHead {
				below = belowRow
			}
			try(&b, b.cost, x.best(from+b.pictures, room-b.lines, below), false)
		}
	}
	var turned *galleryChoice
	if place != atHead && room <= x.mostLeft(place) {
		if turned = x.best(from, x.p.grid, atHead); turned.cost < 0 {
			turned = nil
		}
	}
	white := costPageWhite * flow.Cost(room*room)
	if least := x.leastStopped(from, place); least >= 0 && (out.cost < 0 || least < out.cost) && (turned == nil || least <= white+turned.cost) {
		if cost := least + x.stopped(from, room); out.cost < 0 || cost < out.cost {
			*out = galleryChoice{from: from, cost: cost, stops: true}
		}
	}
	if turned != nil {
		try(nil, white, turned, true)
	}
	x.known[key] = out
	return out
}

// mostLeft is the lines of a page that may be left when it is turned: those of a long gallery are shared by
// the whites above rows.
func (x *galleryPlan) mostLeft(place int) int {
	if x.of.isLong && place >= belowRow {
		return minUnder * max(1, place-belowRow)
	}
	return mostLeftOver
}

// leastStopped is what pictures from a number on cost at least in the columns below rows: the last ones, or those that
// begin a page; -1 where they cannot be there.
func (x *galleryPlan) leastStopped(from, place int) flow.Cost {
	if !x.of.isLong || from == 0 || !x.endsIn(from) && place != atHead {
		return -1
	}
	return costStops + costInColumn*flow.Cost(len(x.figs)-from)
}

// endsIn reports whether the pictures from a number on are so few that they end the gallery in the columns.
func (x *galleryPlan) endsIn(from int) bool { return len(x.figs)-from <= mostLevelling && !x.last }

// stopped is what these cost more by the white that they leave.
func (x *galleryPlan) stopped(from, room int) flow.Cost {
	if x.endsIn(from) {
		return x.tail(from, room)
	}
	return 0
}

// tail is the cost of the white that is left in the columns of a page of which so many lines are left, and of those
// behind it, by pictures from a number on and what comes behind the gallery.
func (x *galleryPlan) tail(from, room int) (cost flow.Cost) {
	key := [2]int{from, room}
	if cost, ok := x.tails[key]; ok {
		return cost
	}
	elems := slices.Concat(x.of.columns[from:], x.of.after)
	page := len(x.p.pages)
	x.p.supposing(page, x.p.grid-room, elems, func() {
		t := x.p.run(false)
		for _, fl := range t.filled {
			foot := x.p.grid
			if fl.Page == page {
				foot = room
			}
			if fl.Page == t.page {
				foot = 0
				for _, col := range fl.Columns {
					foot = max(foot, col.Used)
				}
			}
			for _, col := range fl.Columns {
				if short := flow.Cost(foot - col.Used - minUnder); short > 0 {
					cost += costPageWhite * short * short
				}
			}
		}
	})
	x.tails[key] = cost
	return cost
}

// gallery puts a gallery across the columns that an article of pictures opens with. Below copy, and where no row has
// room on the page, its pictures stand in the columns, which they help to level: all of them, or of a long one as many
// as fill that page, or bring its columns level above rows.
func (p *planner) gallery(c *copyist, g *gallery) {
	if rest, ok := p.rows(c, g); ok {
		p.galleryBehind(c, rest)
		return
	}
	if rest := p.fillAbove(g); rest != nil {
		p.gallery(c, rest)
		return
	}
	for k := 0; g.isLong && k <= mostLevelling && k < len(g.columns); k++ {
		n := len(p.pending)
		rest := g.behind(k)
		p.append(g.columns[:k]...)
		if p.apart(p.try(false)) <= mostApart {
			if rest, ok := p.rows(c, rest); ok {
				p.galleryBehind(c, rest)
				return
			}
		}
		p.pending, p.trialed = p.pending[:n], nil
	}
	p.append(g.inColumns(c)...)
}

// galleryBehind goes on with a gallery of which rows are placed.
func (p *planner) galleryBehind(c *copyist, rest *gallery) {
	if len(rest.figs) > 0 {
		p.gallery(c, rest)
	}
}

// mostBehind is what is looked at of the copy behind a gallery.
const mostBehind = 6

// mostTooHigh is the lines, of a page of one column, by which the pictures that fill a page may be too high in their
// best sizes: wide columns have pictures that give more.
const mostTooHigh = 12

// mostLevelling is the pictures of a long gallery that stand in the columns, at most, so that these are level above rows.
const mostLevelling = 4

// behind is a gallery without its first pictures.
func (g *gallery) behind(k int) *gallery {
	return &gallery{isLong: g.isLong, after: g.after, figs: g.figs[k:], columns: g.columns[k:]}
}

// rows puts a gallery across the columns, or as much of a long one as is well set in rows; it returns what is left,
// and reports whether it placed any.
func (p *planner) rows(c *copyist, g *gallery) (rest *gallery, ok bool) {
	t := p.try(false)
	n := len(p.pending)
	if !opensWith(p.pending) && !(g.isLong && p.apart(t) <= mostApart) ||
		t.page < p.wideOn || t.page == 0 && p.boxed > 0 {
		return nil, false
	}
	before := p.checkpoint()
	x := &galleryPlan{p: p, c: c, of: g, figs: g.figures(c), last: p.following(c.number) == 0, tails: map[[2]int]flow.Cost{},
		foot: p.textFoot(), known: map[[3]int]*galleryChoice{}, rows: map[[2]int][]rowSize{}}
	place := belowText
	if t.bottom == 0 {
		place = atHead
	}
	switch {
	case n > 0 && !p.pending[n-1].Air: // a picture stands as far above them as copy does
		x.foot = cmp.Or(p.pending[n-1].foot, x.foot)
	case n > 0:
	default:
		x.foot = cmp.Or(p.sheet(t.page).foot, x.foot)
	}
	way := x.best(0, p.limit(t.page)-t.bottom, place)
	if way.cost < 0 || way.turns && p.limit(t.page)-t.bottom > mostApart {
		p.back(before)
		return nil, false
	}
	p.sheet(t.page).next = p.t.Whites.Picture.Of(p.t.Leading) - p.textFoot()
	p.lowerRun(x.leftAbove(way, p.limit(t.page)-t.bottom))
	p.commit(false)
	p.sheet(t.page).next = 0
	for way != nil && (way.turns || way.band != nil) {
		if way.turns {
			p.turn()
			way = way.next
			continue
		}
		way = x.placeRows(way)
	}
	if way != nil && way.stops {
		return g.behind(way.from), true
	}
	return &gallery{}, true
}

// fillAbove fills the page on which the run ends with the first pictures of a long gallery, in its columns, and
// turns it; it returns the gallery of the others, and nil, with the run as it was, where none end that page as it should.
func (p *planner) fillAbove(g *gallery) *gallery {
	t, n := p.try(false), len(p.pending)
	if !g.isLong || t.page < p.wideOn {
		return nil
	}
	page, was := t.page, p.trialed
	room := 0 // of its columns
	for c := range p.t.Columns {
		room += p.bottom(page) - p.contentsFoot(page, c) - t.bottom
	}
	best, least, lines := -1, flow.Cost(0), 0
	p.stretch = true
	for k := range len(g.columns) - galleryFrom {
		if room-lines <= maxStretched*p.t.Columns {
			p.trialed = nil
			if t = p.try(false); t.page != page {
				break
			}
			if len(t.filled) > 0 && p.isLevel(t, len(t.filled)-1, nearlyLevel) && (best < 0 || t.cost < least) {
				best, least = k, t.cost
			}
		}
		p.pending = append(p.pending, g.columns[k])
		if lines += g.columns[k].Heights[0]; lines > room+mostTooHigh/p.t.Columns {
			break
		}
	}
	p.pending, p.trialed = p.pending[:n], nil
	if best < 0 {
		p.stretch = false
		p.adopt(was)
		return nil
	}
	p.append(g.columns[:best]...)
	p.commit(false)
	p.stretch = false
	p.turn()
	return g.behind(best)
}

// opensWith reports whether elements are those of an opening, if there are any.
func opensWith(elems []*element) bool {
	return !slices.ContainsFunc(elems, func(e *element) bool { return e.Keep == 0 || e.over })
}

// rowsOn is the rows of a page of which so many lines are left, the lines more above each, and what comes behind them. Where nothing
// stands below them on that page, the last one ends at its foot: what is left of the page makes them higher, as long as they fill
// that, and then is shared by the white above them. Where the issue ends, they stand as far apart as others, and its end is made
// below them.
func (x *galleryPlan) rowsOn(way *galleryChoice, left int, topped bool) (bands []*bandOfPictures, whites []int, last *galleryChoice) {
	for last = way; last != nil && last.band != nil; last = last.next {
		b := x.band(last)
		bands, left = append(bands, b), left-b.lines
	}
	whites = make([]int, len(bands))
	if len(bands) == 0 || !(last != nil && last.turns || left <= minUnder && !x.last) {
		return bands, whites, last
	}
	bands[len(bands)-1].below, bands[len(bands)-1].ends = x.c.textFoot(), true
	for k, idle := 0, 0; left > 0 && idle < len(bands); k = (k + 1) % len(bands) {
		if idle++; bands[k].heighten(x.c) {
			left, idle = left-1, 0
		}
	}
	for k := len(bands) - 1; left > 0; k-- {
		if k < 0 {
			k = len(bands) - 1
		}
		if k == 0 && topped && len(bands) > 1 {
			continue
		}
		whites[k]++
		left--
	}
	return bands, whites, last
}

// placeRows puts the rows of a page at the cursor, and returns what comes behind them.
func (x *galleryPlan) placeRows(way *galleryChoice) *galleryChoice {
	p := x.p
	bands, whites, last := x.rowsOn(way, p.limit(p.page)-p.line, p.line == 0)
	for k, b := range bands {
		s := b.spanned(p.t.Leading)
		if more := whites[k]; more > 0 {
			draw := s.draw
			s.lines += more
			s.draw = func(pt *painter, x, y unit.Length, topped bool) {
				draw(pt, x, y+unit.Length(more)*p.t.Leading, topped)
			}
		}
		p.placeTable(s)
		p.sheet(p.page).pictured = true
	}
	return last
}

// heighten makes a row a line higher, and reports whether it fills that: it may be made larger, or lose so much at the
// sides of its pictures.
func (b *bandOfPictures) heighten(c *copyist) bool {
	depth := unit.Length(b.lines+1)*c.t.Leading - b.above - b.below
	v := b.row.inDepth(c, depth)
	if v == nil || v.w > b.row.measure || v.h+v.drop() < depth-c.unseen() {
		return false
	}
	b.row, b.lines = v, b.lines+1
	return true
}

// spanned is the band across the columns.
func (b *bandOfPictures) spanned(grid unit.Length) *spanned {
	return &spanned{lines: b.lines, foot: b.below, draw: func(pt *painter, x, y unit.Length, topped bool) {
		b.row.stand(pt, x, y+b.above, y+unit.Length(b.lines)*grid-b.below, topped || b.ends, false)
	}}
}
