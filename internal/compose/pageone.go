package compose

import "bantin/internal/style"

// Page one has the masthead at its head, then the lead article across the
// columns, and the contents where they fit: in a box at its foot, in one above
// the lead, or in columns of their own before it (plancontents.go). Below the
// lead the other articles follow as on any page (plan.go).

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
// the contents beside it. pic is its picture, number skip of its body.
func (p *planner) leadArticle(c *copyist, pic *openPicture, skip int) {
	st := &p.t.Styles
	fig := p.acrossPicture(c, pic)
	if fig == nil {
		skip = -1
	}
	o := c.openBy([]*style.Text{&st.Lead, &st.Second, &st.Third}, p.t.FullMeasure(), p.t.Measure())
	s := o.across(fig, true)
	below := max(minBeside, o.rest(0).lines+3)
	bare := o.across(nil, true)
	p.placeContents(s.lines+below, bare.lines+below)
	c.heads = p.enter(c.in, c.number)
	room := p.limit(p.page) - p.line - below
	if fig != nil && s.lines > room && (bare.lines <= room || s.lines+below > p.grid) {
		// Not enough room for it and for text below, or on no page: without its
		// picture, which then goes into the column.
		s, skip = bare, -1
	}
	if p.line > 0 && s.lines > room {
		p.turn()
	}
	p.place(s)
	o.pushRest()
	c.body(c.in.Article.Body, skip)
	p.flow(c)
}
