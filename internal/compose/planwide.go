package compose

// A table across the columns goes where its article has it, if there is room
// below the run so far; else at the top of the next page, while the article's
// text flows on before it; or behind the article's end. It is never above
// its headline, nor in the article after its own, unless a caption names it and
// much white would be left otherwise.

// flow adds an article's elements to the run, and its wide tables between.
func (p *planner) flow(c *copyist) {
	c.anchor()
	c.endCode()
	from, after := 0, 0
	var late []*table
	for _, w := range c.wide {
		p.append(c.out[from:w.after]...)
		from = w.after
		waited := len(late) > 0
		late = p.here(append(late, w.tab.split(p.grid-4)...))
		if len(late) > 0 && !waited {
			after = p.try(false).page // to which its heading may have gone ahead
		}
	}
	p.append(c.out[from:]...)
	for _, tab := range late {
		p.later(tab, after)
	}
}

// minUnder is the lines of copy that are below a table in the midst of its article.
const minUnder = 3

// here places tables where the run ends, as long as there is room, and returns
// the others.
func (p *planner) here(tabs []*table) []*table {
	for len(tabs) > 0 {
		s := spannedTable(tabs[0])
		if !p.hasRoom(s.lines + minUnder) {
			held := p.holdHeading()
			if held == nil {
				break
			}
			// Its heading goes with it to the next page.
			p.fill()
			p.turn()
			p.append(held...)
			if !p.hasRoom(s.lines + minUnder) {
				break
			}
		}
		p.commit(false)
		p.placeTable(s)
		tabs = tabs[1:]
	}
	return tabs
}

// hasRoom reports whether so many lines fit below the run, behind the tables
// that are placed already.
func (p *planner) hasRoom(lines int) bool {
	t := p.try(false)
	return t.page >= p.wideOn && t.bottom+lines <= p.limit(t.page)
}

// holdHeading takes the opening or the headings that end the run off it; nil
// when text ends it, or nothing but what it would take.
func (p *planner) holdHeading() []*element {
	n := len(p.pending)
	for n > 0 && p.pending[n-1].Keep > 0 && p.pending[n-1].White > 0 {
		n--
	}
	if n == len(p.pending) || n == 0 && p.line == 0 || n > 0 && p.pending[n-1].Keep > 0 {
		return nil
	}
	held := append([]*element(nil), p.pending[n:]...)
	p.pending, p.trialed = p.pending[:n], nil
	return held
}

// placeTable puts a table at the cursor.
func (p *planner) placeTable(s *spanned) {
	p.place(s)
	p.sheet(p.page).under = p.line
	p.wideOn = p.page
}

// later places a table whose place is on page after but had no room there,
// when all of its article is in the run.
func (p *planner) later(tab *table, after int) {
	s := spannedTable(tab)
	page := max(after+1, p.wideOn, p.page)
	if page == p.page && p.line > p.head(page) {
		page++ // something is on it already
	}
	for p.head(page) > 0 && p.head(page)+s.lines > p.grid {
		page++
	}
	t := p.try(false)
	switch {
	case t.page >= page: // the article goes on below it
		p.reserve(s, page)
	case p.hasRoom(s.lines):
		p.commit(false)
		p.placeTable(s)
	case tab.caption != nil && p.grid-t.bottom > p.grid/muchWhite:
		// Its caption says what it is: better that than a page of white.
		p.reserve(s, page)
	default:
		p.fill()
		p.page, p.line = page, p.head(page)
		p.placeTable(s)
	}
}

// muchWhite is the part of a page, one in so many, that is too much to leave
// white before a table that has no room on it.
const muchWhite = 4

// reserve puts a table at the top of a page that the run has yet to fill.
func (p *planner) reserve(s *spanned, page int) {
	sh := p.sheet(page)
	y := sh.reserved
	sh.reserved += s.lines
	sh.under = sh.reserved
	p.wideOn = page
	s.draw(p.painter(page), p.t.Inner, p.t.LineTop(y), true)
	p.trialed = nil
}
