package compose

import (
	"cmp"
	"slices"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Page one has the masthead at its head, then the lead article across the
// columns, and the contents at the foot of the last column, where there is room
// for them (plancontents.go). Below the lead's opening stand pieces of several
// articles (front.go); where one has room there, or none needs to be cut for another, the
// copy runs on as on any page (plan.go).

// begin opens the issue with its masthead.
func (p *planner) begin() {
	p.sheet(0)
	if head := p.makeMasthead(p.in.Masthead); head != nil {
		p.line = head.lines
		head.draw(p.painter(0))
	}
}

// lead is the number of the article that opens the issue; 0 when all are briefs.
func (p *planner) lead() int { return p.opener }

// leadOf is the number of the article that opens the issue: the first one that is to,
// else the first of all; 0 when all are briefs.
func leadOf(entries []Entry) int {
	first := 0
	for i := range entries {
		switch {
		case entries[i].Brief:
		case entries[i].Opens:
			return i + 1
		case first == 0:
			first = i + 1
		}
	}
	return first
}

// minBeside is how many lines must be below the lead article's opening, in
// every column: its standfirst and byline with three lines of text at least.
const minBeside = 4

// leadArticle puts the lead article, whose copy c sets, below the masthead, and
// the contents at the foot of the page. pic is its picture, number skip of its
// body.
func (p *planner) leadArticle(c *copyist, pic *openPicture, skip int) {
	st := &p.t.Styles
	heads := []*style.Text{&st.Lead, &st.Second, &st.Third}
	o := c.openBy(heads, p.t.FullMeasure(), p.t.Measure())
	if k := slices.Index(heads, o.head); p.tight.large && k > 0 {
		o = c.open(heads[k-1], p.t.FullMeasure(), p.t.Measure())
	}
	below := max(minBeside, o.rest(0).lines+p.headingsOf(c, skip)+3, o.rest(0).lines+c.leastRow(skip))
	fig, inColumn := p.makeUp(c, o, pic, below)
	if fig == nil && !inColumn {
		skip = -1
	}
	p.enterContents()
	c.heads = p.enter(c.in, c.number)
	p.shaped(c.number, frame.LeadShape)
	s := o.across(fig, true, false)
	if p.line > 0 && s.lines > p.grid-p.line-below {
		p.turn()
	}
	p.sink(s, o.headline)
	o.mayGrow = true
	o.pushRest()
	head := len(c.out)
	if inColumn {
		inColumn = c.openingFigure(pic)
	}
	c.body(c.in.Article.Body, skip)
	if p.t.Columns == 1 && head > 0 { // in several copy stands beside it
		uncountBelow(c.out, head-1)
	}
	p.foot(c, o, head, inColumn)
}

// enterContents puts the contents into the structure, if page one has them.
func (p *planner) enterContents() {
	switch {
	case p.contents != nil:
		p.contents.enter()
		p.listed.node, p.listed.title = p.contents.node, p.contents.title
	case p.teaser != nil:
		p.listed.node = p.add(0, frame.Contents)
	}
}

// headingsOf is the lines of the headings that an article's body begins with, without
// picture skip: they keep with its first lines of text.
func (p *planner) headingsOf(c *copyist, skip int) (lines int) {
	for i, b := range c.in.Article.Body {
		if i == skip {
			continue
		}
		h, ok := b.(article.Heading)
		if !ok {
			break
		}
		if x := p.Set(h.Text, c.headingStyle(h.Level), c.measure, false, typeset.Headline); x != nil {
			lines += 1 + x.Lines()
		}
	}
	return lines
}

// foot is what stands below the lead article's opening, of whose elements the first ones
// go with that, and the one behind them is its picture where it has that in its column.
func (p *planner) foot(c *copyist, o *opening, head int, inColumn bool) {
	if p.page > 0 {
		p.flow(c)
		return
	}
	var on []int
	if len(p.beside) > 0 {
		p.sheet(0).under = p.line // of the lead: what opens at the head of a column has its rule
		if p.t.Columns == 1 {
			on = p.frontOfOne(c, o, head)
		} else {
			on = p.frontOfMany(c, o, head, inColumn)
		}
	}
	if len(on) == 0 && !p.pictured && !p.shows(c) {
		on = p.featured(c, o, head)
	}
	if len(on) == 0 && p.t.Columns > 1 {
		p.tellInColumn(c)
	}
	p.beside = slices.DeleteFunc(p.beside, func(s second) bool { return !slices.Contains(on, s.number) })
	if p.contents != nil {
		was, lines := p.contents, p.boxed // which page one has kept
		if p.nameInside(lines - p.teaser.lines()); p.contents == nil {
			p.contents = was
		}
		p.boxed = lines
	}
	if _, isBegun := p.begun[c.number]; !isBegun {
		p.flow(c)
		return
	}
	p.goOn()
}

// What the make-up of page one is chosen by, in thousandths.
const (
	costGrey       = 400  // there is no picture, though the lead has one for a column
	costUnnamed    = 300  // there are no contents beside such a picture, which more is left out for than one across
	costNoPicture  = 1000 // the lead article's picture is not in its opening
	costPicture    = 1000 // it stands there at no width at all, less as it is wider
	costSlipAcross = 75   // it is nearly as wide as the page
	costNoContents = 300  // there are no contents
	costNoName     = 200  // they name none of the articles, less as they name more
	costNoHeadline = 350  // an article that should stand on page one does not
)

// makeUp is what page one has beside the lead article's headline.
type makeUp struct {
	fig     *figure // the lead's picture, across the columns; nil for none
	column  bool    // it stands in a column, below the headline
	lines   int     // that the contents take; 0 for none
	seconds int     // articles below the lead
	cost    int
	slip    int // what its picture costs beside the same one otherwise wide
}

// isBetter reports whether it is better than another one. A picture nearly as wide as the page is worse than the same one in another
// width, and better than one in a column.
func (m *makeUp) isBetter(than *makeUp) bool {
	if m.fig != nil && than.fig != nil {
		return m.cost+m.slip < than.cost+than.slip
	}
	return m.cost < than.cost
}

// frontSizes is the widths that the lead's picture is tried in where other articles
// want to stand on page one, of its own.
var frontSizes = []unit.Ratio{1000, 950, 900, 850}

// makeUp chooses what page one has beside the lead article's headline and the
// lines below: its picture, as wide as that leaves it, the contents, of as many
// entries as there is room for, and other articles. It returns the picture; nil for
// none, or where it is to stand in a column.
func (p *planner) makeUp(c *copyist, o *opening, pic *openPicture, below int) (fig *figure, inColumn bool) {
	k := p.fullContents()
	fig, high := p.acrossPicture(c, pic), 0
	if p.beside = p.seconds(p.fewBelow()); len(p.beside) > 0 {
		high = p.columnPicture(c, pic)
	}
	best := p.leastMakeUp(c, o, fig, k, below, high)
	if p.t.Columns == 1 {
		best, below = p.ofOne(c, o, fig, k, below, best)
	}
	p.beside = p.beside[:best.seconds]
	slices.SortFunc(p.beside, func(a, b second) int { return cmp.Compare(a.number, b.number) })
	p.listed = k
	p.nameInside(best.lines)
	p.pictured = best.fig != nil
	fig = p.deeper(c, o, pic, best.fig, p.grid-p.line-below)
	if p.tight.promoted > 0 {
		fig = p.promote(c, o, p.acrossPicture(c, pic), fig, best.lines)
	}
	return fig, best.column
}

// ofOne is what page one has in one column, with others of the articles below the lead than those that usual is made up of,
// or a teaser, and how many lines are to be left below the lead's opening then. A picture that is square or upright, which
// takes the more lines for what it shows, stays inside where there would be none of these.
func (p *planner) ofOne(c *copyist, o *opening, fig *figure, k *contents, below int, usual *makeUp) (best *makeUp, left int) {
	beside := p.beside
	p.beside, p.spares = p.spared(p.leftBelow(o, p.frontPictures(c, fig)))
	if best = p.leastMakeUp(c, o, fig, k, below, 0); usual.seconds == 0 {
		p.elseBoxed = usual.lines
	}
	left = below
	if best.seconds == 0 {
		best, left = p.teased(c, o, fig, k, below, best)
	}
	if best.seconds > 0 || p.teaser != nil || !p.isUpright(best.fig) {
		return best, left
	}
	spared, spares, boxed := p.beside, p.spares, p.elseBoxed
	p.beside = beside
	without, room := p.ofOne(c, o, nil, k, below, p.leastMakeUp(c, o, nil, k, below, 0))
	if without.seconds > 0 || p.teaser != nil {
		return without, room
	}
	p.beside, p.spares, p.elseBoxed = spared, spares, boxed
	return best, left
}

// leastMakeUp is what costs least of the lead's picture, no larger than fig or so many lines high in a column, contents of
// any size, and as many of the articles that page one should have below it.
func (p *planner) leastMakeUp(c *copyist, o *opening, fig *figure, k *contents, below, high int) (best *makeUp) {
	try := func(fig *figure, high, cost int) {
		for lines := range p.mostContents(k) + 1 {
			m := p.weigh(c, o, fig, k, lines, below, high)
			if m == nil || m.column && m.seconds == 0 {
				continue
			}
			if m.column && k != nil && lines == 0 {
				m.cost += costUnnamed
			}
			if m.cost += cost; best == nil || m.isBetter(best) {
				best = m
			}
		}
	}
	for _, f := range p.frontPictures(c, fig) {
		if f == nil && high > 0 {
			try(nil, 0, costGrey)
		} else {
			try(f, 0, 0)
		}
	}
	switch {
	case high > 0 && fig != nil:
		try(nil, high, p.costOfWidth(c.measure))
	case high > 0:
		try(nil, high, 0)
	}
	return best
}

// deeper is the lead's picture as much deeper as page one is planned again with, where its
// opening has so many lines; as it is where that has no room.
func (p *planner) deeper(c *copyist, o *opening, pic *openPicture, fig *figure, room int) *figure {
	if fig == nil || p.tight.deeper == 0 {
		return fig
	}
	full := p.acrossPicture(c, pic)
	f := p.lowered(c, full, fig.depth()+unit.Length(p.tight.deeper)*p.t.Leading)
	if f == nil || o.across(f, true, false).lines > room || f.h == fig.h || p.losesWidth(o, fig, f) {
		p.sameFront = true
		return fig
	}
	return f
}

// losesWidth reports whether a picture above the only column of a page that is as wide as that would no longer be.
func (p *planner) losesWidth(o *opening, fig, f *figure) bool {
	full := nearly.Of(p.t.FullMeasure())
	return p.t.Columns == 1 && o.widthOf(fig) >= full && o.widthOf(f) < full
}

// nameInside has the contents name what does not stand on page one, in a box of so many
// lines at most.
func (p *planner) nameInside(lines int) {
	p.contents, p.boxed = nil, p.teaser.lines()
	if p.listed == nil {
		return
	}
	without := p.beside
	if p.teaser != nil {
		without = append(slices.Clone(without), second{number: p.teaser.article})
	}
	k := p.listed.without(without)
	if lines > 0 && k.fit(lines) > 0 && (p.teaser == nil || len(k.named) > 1) { // one name more is no contents
		p.contents, p.boxed = k, k.lines()+p.teaser.lines()
	}
}

// mostContents is the lines that the contents may take.
func (p *planner) mostContents(k *contents) int {
	if k == nil {
		return 0
	}
	return k.mostLines()
}

// frontPictures is the lead's picture across the columns in the sizes that are tried,
// one that is nil where it cannot stand there.
func (p *planner) frontPictures(c *copyist, fig *figure) []*figure {
	if fig == nil || len(p.beside) == 0 && p.tight.picture == 0 {
		return []*figure{fig}
	}
	var out []*figure
	for _, size := range p.tight.sizes(frontSizes) {
		if f := p.lowered(c, fig, size.Of(fig.depth())); f != nil {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		out = append(out, nil)
	}
	return out
}

// weigh is page one with the lead's picture no larger than fig, or so many lines high in a column,
// and contents of so many lines; nil where that has no room.
func (p *planner) weigh(c *copyist, o *opening, fig *figure, k *contents, lines, below, high int) *makeUp {
	m := &makeUp{lines: lines, column: high > 0}
	named, room := 0, p.grid-p.line-below
	if lines > 0 {
		if named = k.fit(lines); named == 0 || k.lines() < lines {
			return nil
		}
		room = p.openingRoom(below, lines)
	}
	if fig != nil {
		m.fig = p.lowered(c, fig, o.figureRoom(room))
		m.cost = costNoPicture
		if m.fig != nil {
			m.cost, m.slip = p.costOfWidth(m.fig.w), p.slipOf(m.fig.w)
		}
	}
	opening := o.across(m.fig, true, false).lines
	left := p.grid - p.line - opening
	switch {
	case k == nil:
	case lines == 0:
		m.cost += costNoContents
	case opening > room || p.t.Columns > 1 && lines*2 > left:
		return nil // more room for the contents than for the copy beside them
	default:
		m.cost += costNoName * (len(k.entries) - named) / len(k.entries)
	}
	m.seconds = p.packed(o, left, lines, high)
	m.cost += costNoHeadline * (len(p.beside) - m.seconds)
	return m
}

// costOfWidth is what page one costs with a picture so wide.
func (p *planner) costOfWidth(w unit.Length) int {
	return costPicture - int(int64(costPicture)*int64(w)/int64(p.t.FullMeasure()))
}

// slipOf is what it costs that a picture is nearly as wide as the page.
func (p *planner) slipOf(w unit.Length) int {
	if full := p.t.FullMeasure(); w <= clearly.Of(full) || w >= flush.Of(full) {
		return 0
	}
	return costSlipAcross
}

// openingRoom is the lines that the lead article's opening may take where the
// contents take so many at the foot of the last column.
func (p *planner) openingRoom(below, lines int) int {
	if p.t.Columns == 1 {
		return p.grid - p.line - below - lines
	}
	return p.grid - p.line - max(below, minBeside+lines)
}
