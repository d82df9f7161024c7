package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// What goes across the columns gives lines of white where the columns below it would end apart, or all of
// them more than one above the foot of their page, and nothing of theirs gives that: around the rule of an
// opening it shows less than at the foot. It is drawn when the run below it is.

// mostGiven is the lines that something across the columns gives.
const mostGiven = 2

// giver is something across the columns with the run below it still to come.
type giver struct {
	page, line int            // where that run starts,
	most       int            // lines by which it may be lower,
	draw       func(more int) // and what draws it so
}

// open puts the opening of an article across the columns at the cursor. It gives white above its rule,
// or below its headline where a picture ends a column above: what is below a picture is that of all
// pictures, as is what is below one of its own.
func (p *planner) open(s *spanned, underPicture bool) {
	topped := p.line <= p.head(p.page)
	if topped || underPicture && s.enter != nil {
		p.place(s)
		return
	}
	p.settle()
	pt, page, y := p.painter(p.page), p.page, p.line
	p.occupy(s)
	p.giver = &giver{page, p.line, mostGiven, func(more int) {
		if underPicture {
			p.sheet(page).foot += p.t.Leading * unit.Length(more)
		} else {
			y += more
		}
		s.draw(pt, p.t.Inner, p.t.LineTop(y), false)
	}}
}

// hang puts something at the cursor that stands across the columns in one of some sizes, the best one
// first: in one of more lines where it is to give them.
func (p *planner) hang(sizes []*spanned) {
	p.settle()
	pt, page, y := p.painter(p.page), p.page, p.line
	p.occupy(sizes[0])
	higher := func(more int) int {
		return slices.IndexFunc(sizes, func(s *spanned) bool { return s.lines == sizes[0].lines+more })
	}
	most := 0
	for most < mostGiven && higher(most+1) > 0 {
		most++
	}
	p.giver = &giver{page, p.line, most, func(more int) {
		sizes[higher(more)].draw(pt, p.t.Inner, p.t.LineTop(y), y == 0)
		p.sheet(page).under += more
		p.sheet(page).foot = sizes[higher(more)].foot
	}}
}

// gives has what is above a run, t so far, give the lines by which that costs least: where its columns end apart,
// only those by which they are level, and no page more is needed.
func (p *planner) gives(t *trial, closing bool) *trial {
	g := p.giver
	isLow := func(t *trial) bool { return p.isLow(t) || p.stretch && !p.isLevel(t, 0, level) }
	if g == nil || g.page != p.page || g.line != p.line || !isLow(t) {
		return t
	}
	apart := !p.isLevel(t, 0, unevenness{mostApart, p.grid}) || p.isLevel(t, 0, unevenness{mostApart, level.low})
	for n := 1; n <= g.most && isLow(t); n++ {
		p.given = n
		again := p.run(closing)
		if apart && (again.page > t.page || !p.isLevel(again, 0, level)) {
			p.given = t.given
			continue
		}
		if again.cost+costWhite*flow.Cost(n-t.given) < t.cost {
			again.given, again.final = n, t.final
			t = again
		}
		p.given = t.given
	}
	return t
}

// settle draws what is above the run that is committed.
func (p *planner) settle() {
	if g := p.giver; g != nil {
		g.draw(p.given)
		p.giver = nil
	}
}

// sink puts the lead's opening at the cursor; where page one is to be tried so, it gives white above its headline, if
// that is so wide that it reaches over the last column: beside a short one the white there would be a hole.
func (p *planner) sink(s *spanned, headline *typeset.Paragraph) {
	if s.enter != nil {
		s.enter()
	}
	short := headline.Lines() == 0 || headline.Widest() <= p.t.FullMeasure()-p.t.Measure()
	if !p.tight.sunk || short || p.line <= p.head(p.page) {
		p.place(s)
		return
	}
	pt, page, y := p.painter(p.page), p.page, p.line
	p.occupy(s)
	p.giver = &giver{page, p.line, mostGiven, func(more int) {
		s.draw(pt, p.t.Inner, p.t.LineTop(y+more), false)
	}}
}

// sinks has the lead's opening give the lines by which the columns of page one, as they were filled with pieces of
// articles, end no more than a line above its foot.
func (p *planner) sinks(fl *flow.Page) {
	if p.giver == nil {
		return
	}
	least := p.grid
	for c, h := range p.roomOf(false)(fl.Page).Caps {
		least = min(least, h-fl.Columns[c].Used)
	}
	p.given = min(max(0, least-level.low), p.giver.most)
	fl.Line += p.given
	p.spent += costWhite * flow.Cost(p.given)
	p.settle()
}

// isLow reports whether the columns of the first page of a run that goes on behind it end apart, or all more than a
// line above their foot.
func (p *planner) isLow(t *trial) bool { return len(t.filled) > 1 && !p.isLevel(t, 0, level) }

// endsInPicture reports whether a column of the run ends on a page with a picture.
func (p *planner) endsInPicture(page int) bool {
	t := p.try(false)
	n := len(t.filled)
	return n > 0 && t.page == page && slices.ContainsFunc(t.filled[n-1].Columns, func(col flow.Column) bool {
		k := len(col.Spots)
		return k > 0 && p.pending[col.Spots[k-1].Elem].Air
	})
}
