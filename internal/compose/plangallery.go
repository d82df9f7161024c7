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
	cost         flow.Cost
}

// galleryPlan chooses the rows of a gallery: how many pictures each has and how high it is, so that
// pages are full and rows as wide as the measure.
type galleryPlan struct {
	p     *planner
	c     *copyist
	figs  []*figure
	last  bool        // nothing of the issue comes behind it
	foot  unit.Length // from what is seen last above it to its band
	known map[[3]int]*galleryChoice
	rows  map[[3]int][]*bandOfPictures
}

// galleryChoice is the cheapest way to set what is left of a gallery.
type galleryChoice struct {
	band  *bandOfPictures // nil where the page is turned, or nothing is left
	cost  flow.Cost
	next  *galleryChoice
	turns bool
}

// What the plan of a gallery pays for.
const (
	costOneAbreast    = 60 * flow.Point  // a picture that has its row alone, and
	costThreeAbreast  = 25 * flow.Point  // three in a row
	costRowNarrow     = 6 * flow.Point   // a hundredth of the measure that a row does not fill
	costCaptionsApart = 20 * flow.Point  // a line by which captions of a row differ
	costPageWhite     = 3 * flow.Point   // times the square of the lines that a page is short
	costImprintAlone  = 900 * flow.Point // no room is left for the imprint
	costEndWhite      = 12 * flow.Point  // a line of white below the last row of an issue, past what any page may have
)

// Where a row stands on its page.
const (
	atHead = iota
	belowText
	belowRow
)

// galleryScales is the sizes in which a row is tried, of its largest.
var galleryScales = []unit.Ratio{1000, 930, 860, 790, 720, 650}

// bands is the rows that pictures from a number on may stand in.
func (x *galleryPlan) bands(from, place int) []*bandOfPictures {
	key := [3]int{from, place}
	if out, ok := x.rows[key]; ok {
		return out
	}
	t := x.p.t
	white := t.Whites.Picture.Of(t.Leading)
	above, below := white-x.foot, white-x.c.textHead()
	switch place {
	case atHead:
		above = t.CapTop()
	case belowRow:
		above = x.c.textHead()
	}
	var out []*bandOfPictures
	for n := 1; n <= mostAbreast && from+n <= len(x.figs); n++ {
		var figs []*figure
		for _, f := range x.figs[from : from+n] {
			v := *f
			v.shape = x.c.shapeOf(f.pic, t.FullMeasure(), x.c.mostAcross())
			figs = append(figs, &v)
		}
		row := x.c.largeRow(figs, t.FullMeasure())
		if row == nil {
			continue
		}
		seen := 0
		for _, scale := range galleryScales {
			lines := int((above + scale.Of(row.h) + row.drop() + below) / t.Leading)
			if lines < minRowLines || lines == seen {
				continue
			}
			seen = lines
			v := row.inDepth(x.c, unit.Length(lines)*t.Leading-above-below)
			b := &bandOfPictures{row: v, lines: lines, above: above, below: below}
			b.cost = costRowNarrow * flow.Cost(max(0, int64(t.FullMeasure()-v.w)*100/int64(t.FullMeasure())))
			b.cost += costCaptionsApart * flow.Cost(v.captionsApart())
			switch n {
			case 1:
				b.cost += costOneAbreast
			case 3:
				b.cost += costThreeAbreast
			}
			out = append(out, b)
		}
	}
	x.rows[key] = out
	return out
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
	out := &galleryChoice{}
	if from == len(x.figs) {
		switch {
		case x.last && room < x.p.imprint.lines():
			out.cost = costImprintAlone
		case x.last:
			out.cost = costEndWhite * flow.Cost(max(0, room-x.p.imprint.lines()-mostLeftOver))
		case !x.last && room <= minUnder:
			out.cost = costPageWhite * flow.Cost(room*room)
		}
		x.known[key] = out
		return out
	}
	out.cost = -1
	try := func(band *bandOfPictures, cost flow.Cost, next *galleryChoice, turns bool) {
		if next.cost >= 0 && (out.cost < 0 || cost+next.cost < out.cost) {
			*out = galleryChoice{band, cost + next.cost, next, turns}
		}
	}
	for _, b := range x.bands(from, place) {
		if b.lines <= room {
			try(b, b.cost, x.best(from+len(b.row.figs), room-b.lines, belowRow), false)
		}
	}
	if place != atHead && room <= mostLeftOver {
		try(nil, costPageWhite*flow.Cost(room*room), x.best(from, x.p.grid, atHead), true)
	}
	x.known[key] = out
	return out
}

// gallery puts the gallery that an article of pictures opens with across the columns. Below copy, and
// where no row has room on the page, its pictures stand in the columns, which they help to level.
func (p *planner) gallery(c *copyist, g *gallery) {
	t := p.try(false)
	n := len(p.pending)
	if !opensWith(p.pending) || t.page < p.wideOn || t.page == 0 && p.boxed > 0 {
		p.append(g.inColumns(c)...)
		return
	}
	before := p.checkpoint()
	x := &galleryPlan{p: p, c: c, figs: g.figures(c), last: p.following(c.number) == 0,
		foot: p.textFoot(), known: map[[3]int]*galleryChoice{}, rows: map[[3]int][]*bandOfPictures{}}
	place := belowText
	if t.bottom == 0 {
		place = atHead
	}
	switch {
	case n > 0:
		x.foot = cmp.Or(p.pending[n-1].foot, x.foot)
	default:
		x.foot = cmp.Or(p.sheet(t.page).foot, x.foot)
	}
	way := x.best(0, p.limit(t.page)-t.bottom, place)
	if way.cost < 0 || way.turns && p.limit(t.page)-t.bottom > mostApart {
		p.back(before)
		p.append(g.inColumns(c)...)
		return
	}
	p.sheet(t.page).next = p.t.Whites.Picture.Of(p.t.Leading) - p.textFoot()
	p.commit(false)
	p.sheet(t.page).next = 0
	for way != nil && (way.turns || way.band != nil) {
		if way.turns {
			p.turn()
			way = way.next
			continue
		}
		way = p.placeRows(way)
	}
}

// opensWith reports whether elements are those of an opening, if there are any.
func opensWith(elems []*element) bool {
	return !slices.ContainsFunc(elems, func(e *element) bool { return e.Keep == 0 || e.over })
}

// placeRows puts the rows of a page at the cursor, and returns what comes behind them. Where the page
// is turned then, what is left of it is shared by the white above and below them; where the issue ends,
// they stand as far apart as others, and its end is made below them.
func (p *planner) placeRows(way *galleryChoice) *galleryChoice {
	rows, end := 0, p.line
	last := way
	for ; last != nil && last.band != nil; last = last.next {
		rows, end = rows+1, end+last.band.lines
	}
	more := 0
	if last != nil && last.turns {
		more = max(0, p.limit(p.page)-end) / (rows + 1)
	}
	for ; way != last; way = way.next {
		s := way.band.spanned(p.t.Leading)
		if p.line > 0 {
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

// spanned is the band across the columns.
func (b *bandOfPictures) spanned(grid unit.Length) *spanned {
	return &spanned{lines: b.lines, foot: b.below, draw: func(pt *painter, x, y unit.Length, topped bool) {
		b.row.stand(pt, x, y+b.above, y+unit.Length(b.lines)*grid-b.below, topped, false)
	}}
}
