package compose

import (
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Page one has the masthead at its head, then the lead article across the
// columns, and the contents at the foot of the last column, where there is room
// for them (plancontents.go). Below the lead the other articles follow as on any
// page (plan.go).

// begin opens the issue with its masthead.
func (p *planner) begin() {
	p.sheet(0)
	if head := p.makeMasthead(p.in.Masthead); head != nil {
		p.line = head.lines
		head.draw(p.painter(0))
	}
}

// lead is the number of the article that opens the issue; 0 when all are briefs.
func (p *planner) lead() int {
	for i := range p.in.Entries {
		if !p.in.Entries[i].Brief {
			return i + 1
		}
	}
	return 0
}

// minBeside is how many lines must be below the lead article's opening, in
// every column: its standfirst and byline with three lines of text at least.
const minBeside = 4

// leadArticle puts the lead article, whose copy c sets, below the masthead, and
// the contents at the foot of the page. pic is its picture, number skip of its
// body.
func (p *planner) leadArticle(c *copyist, pic *openPicture, skip int) {
	st := &p.t.Styles
	o := c.openBy([]*style.Text{&st.Lead, &st.Second, &st.Third}, p.t.FullMeasure(), p.t.Measure())
	below := max(minBeside, o.rest(0).lines+3)
	fig := p.makeUp(c, o, pic, below)
	if fig == nil {
		skip = -1
	}
	if p.contents != nil {
		p.contents.enter()
	}
	c.heads = p.enter(c.in, c.number)
	s := o.across(fig, true)
	if p.line > 0 && s.lines > p.grid-p.line-below {
		p.turn()
	}
	p.place(s)
	o.pushRest()
	c.body(c.in.Article.Body, skip)
	p.flow(c)
}

// What the make-up of page one is chosen by, in thousandths.
const (
	costNoPicture  = 1000 // the lead article's picture is not in its opening
	costPicture    = 1000 // it stands there at no width at all, less as it is wider
	costNoContents = 300  // there are no contents
	costNoName     = 200  // they name none of the articles, less as they name more
)

// makeUp chooses what page one has beside the lead article's headline and the
// lines below: the contents, of as many entries as that leaves room for, and its
// picture, as wide as that leaves it. It returns the picture; nil for none.
func (p *planner) makeUp(c *copyist, o *opening, pic *openPicture, below int) *figure {
	fig := p.acrossPicture(c, pic)
	k := p.fullContents()
	best, bestFig, bestLines := 0, (*figure)(nil), -1
	most := 0
	if k != nil {
		most = k.mostLines()
	}
	for lines := range most + 1 {
		named, room := 0, p.grid-p.line-below
		if lines > 0 {
			if named = k.fit(lines); named == 0 || k.lines() < lines {
				continue
			}
			room = p.openingRoom(below, lines)
		}
		cost := 0
		var f *figure
		if fig != nil {
			f = p.lowered(c, pic, fig, o.figureRoom(room))
			cost += costNoPicture
			if f != nil {
				cost += costPicture*int(fig.w-f.w)/int(fig.w) - costNoPicture
			}
		}
		opening := o.across(f, true).lines
		switch {
		case k == nil:
		case lines == 0:
			cost += costNoContents
		case opening > room || p.t.Columns > 1 && lines*2 > p.grid-p.line-opening:
			continue // more room for the contents than for the copy beside them
		default:
			cost += costNoName * (len(k.entries) - named) / len(k.entries)
		}
		if bestLines < 0 || cost < best {
			best, bestFig, bestLines = cost, f, lines
		}
	}
	if bestLines > 0 {
		k.fit(bestLines)
		p.contents, p.boxed = k, k.lines()
	} else if k != nil {
		k.named = nil
	}
	p.sayContents(k)
	return bestFig
}

// openingRoom is the lines that the lead article's opening may take where the
// contents take so many at the foot of the last column.
func (p *planner) openingRoom(below, lines int) int {
	if p.t.Columns == 1 {
		return p.grid - p.line - below - lines
	}
	return p.grid - p.line - max(below, minBeside+lines)
}

// figureRoom is the height that a picture with its caption may have in an opening across
// the columns of so many lines.
func (o *opening) figureRoom(lines int) unit.Length {
	w, grid := &o.c.t.Whites, o.c.t.Leading
	return unit.Length(lines)*grid - o.above() - w.PictureLead.Of(grid) - w.PictureLeadBelow.Of(grid)
}
