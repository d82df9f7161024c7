package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/unit"
)

// A table across the columns goes where its article has it, if there is room
// below the run so far; else at the top of the next page, while the article's
// text flows on before it; or behind the article's end. It is never above
// its headline, nor in the article after its own, unless a caption names it and
// much white would be left otherwise.

// flow adds an article's elements to the run, and its wide tables and panoramas between.
func (p *planner) flow(c *copyist) {
	c.anchor()
	c.endCode()
	from, after := 0, 0
	var opening *element // of the copy in columns; nil where there is none, as below an opening that says all
	if len(c.out) > 0 {
		opening = c.out[0]
	}
	var late []*table
	for i, w := range c.wide {
		late = p.until(late, c.out, from, w.after, after, opening)
		p.keepOrder(false)
		from = w.after
		if w.pic != nil {
			next := len(c.out)
			if i+1 < len(c.wide) {
				next = c.wide[i+1].after
			}
			from = p.panorama(c, w.pic, opening, from, next)
			continue
		}
		if w.gallery != nil {
			w.gallery.after = c.behind(i)
			p.gallery(c, w.gallery)
			continue
		}
		late = p.beforeHeadings(late, c.out[from:], opening)
		if len(late) > 0 && p.headed() > 0 {
			late = append(late, p.parts(w.tab, c.out[from:])...) // what stands below a heading is what that is of
			continue
		}
		waited := len(late) > 0
		late = p.here(append(late, p.parts(w.tab, c.out[from:])...), c.out[from:], opening)
		if len(late) > 0 && !waited {
			after = p.try(false).page // to which its heading may have gone ahead
		}
	}
	late = p.until(late, c.out, from, len(c.out), after, opening)
	for late = rejoined(late, p.grid-4); len(late) > 0; {
		late = joined(late, func(tab *table) bool { return tab.lines() <= p.grid })
		if first, rest := p.cutBelow(late[0], after); first != nil {
			p.headPage(first)
			p.turnAcross()
			p.tear(first.whole.lines())
			late = append(rest.split(p.grid-4), late[1:]...)
			continue
		}
		p.later(late[0], after, opening)
		late = late[1:]
	}
}

// until adds copy from one of its elements to another to the run. Tables that wait, whose place is on page after, go
// between two paragraphs of it as long as it is on that page, so that they are as near to their place as they can be.
func (p *planner) until(late []*table, out []*element, from, to, after int, opening *element) []*table {
	for ; len(late) > 0 && from < to; from++ {
		if p.append(out[from]); p.pending[len(p.pending)-1].Keep > 0 || p.headed() > 0 {
			continue
		}
		t := p.try(false)
		if t.page > after {
			from++
			break
		}
		if p.hasRoom(late[0].lines()+linesUnder(late[0])) && p.apart(t) <= mostApart {
			late = p.here(late, out[from+1:], opening)
		}
	}
	p.append(out[from:to]...)
	return late
}

// beforeHeadings is tables that wait, but for those that have room before the headings that end the run.
func (p *planner) beforeHeadings(late []*table, behind []*element, opening *element) []*table {
	if len(late) == 0 {
		return nil
	}
	held := p.holdHeading()
	late = p.here(late, append(slices.Clip(held), behind...), opening)
	p.append(held...)
	return late
}

// minUnder is the lines of copy that are below a table in the midst of its article.
const minUnder = 3

// parts is a table as it goes on pages, one part each. It begins on what is left of
// the page of the run where it is higher than a page, or where the copy behind it
// would not fill that: there is not enough, or a heading ends the run, which would go
// with the table to the next page. Where all of it fits and no copy below it, it stands at the foot.
func (p *planner) parts(tab *table, behind []*element) []*table {
	p.hasTables = true
	t, lines := p.try(false), 0
	for _, e := range behind {
		lines += e.Heights[0]
	}
	room := p.limit(t.page) - t.bottom
	if !tab.isSmall() && t.page >= p.wideOn && !p.hasRoom(tab.lines()+minUnder) && !p.fitsFoot(spannedTable(tab), minUnder) &&
		(tab.lines() > p.grid-4 || lines < room*p.t.Columns || p.headed() > 0 && room > mostHole) {
		if first, rest := p.cutTable(tab, room); first != nil {
			return append([]*table{first}, rest.split(p.grid-4)...)
		}
	}
	return tab.split(p.grid - 4)
}

// here places tables where the run ends, as long as there is room, and returns
// the others. One that the copy behind it, of the article that opens with an element, would leave a
// hole below is at the head of the next page.
func (p *planner) here(tabs []*table, behind []*element, opening *element) []*table {
	for len(tabs) > 0 {
		tabs = joined(tabs, func(tab *table) bool { return p.hasRoom(tab.lines() + linesUnder(tab)) })
		s, under := spannedTable(tabs[0]), linesUnder(tabs[0])
		if p.fitsFoot(s, under) {
			p.toFoot(s)
			p.placeTable(filledTable(tabs[0], p.limit(p.page)-p.line))
			if p.turnAcross(); tabs[0].goesOn && !tabs[0].resumes {
				p.tear(tabs[0].whole.lines())
			}
			tabs = tabs[1:]
			continue
		}
		if !p.hasRoom(s.lines + under) {
			if tabs[0].resumes && p.reserve(s, p.pageFor(s, p.try(false).page+1), opening, false) {
				tabs = tabs[1:] // what begins on one page goes on at the head of the next
				continue
			}
			if !tabs[0].goesOn && p.squeezed(s) {
				p.placeTable(filledTable(tabs[0], p.limit(p.page)-p.line))
				p.turnAcross()
				tabs = tabs[1:]
				continue
			}
			held := p.holdHeading()
			if held == nil {
				break
			}
			// Its heading goes with it to the next page.
			p.fill()
			p.turn()
			p.append(held...)
			tabs = p.cutAnew(tabs)
			if s, under = spannedTable(tabs[0]), linesUnder(tabs[0]); !p.hasRoom(s.lines + under) {
				break
			}
		}
		if n := p.apart(p.try(false)); n > mostHole && (tabs[0].caption != nil || n > minBelow || p.headed() < len(p.pending)) && !p.staysApart(behind) {
			break // nothing but headings has white beside it rather than that they say nothing of their table
		}
		if len(tabs) == 1 && !tabs[0].goesOn && p.leavesHole(s, behind) && p.reserve(s, p.pageFor(s, p.try(false).page+1), opening, false) {
			return nil
		}
		p.commit(false)
		if left := p.limit(p.page) - p.line - s.lines; tabs[0].goesOn && left > 0 && (left <= mostGiven || left <= minUnder && tabs[0].hides(unit.Length(left)*p.t.Leading)) {
			p.placeTable(filledTable(tabs[0], p.limit(p.page)-p.line)) // no line has room below it
		} else {
			p.hangTable(tabs[0])
		}
		if tabs[0].goesOn && !p.fillsBelow(behind) {
			p.turnAcross()
		}
		if tabs[0].goesOn && !tabs[0].resumes {
			p.tear(tabs[0].whole.lines())
		}
		tabs = tabs[1:]
	}
	return tabs
}

// cutAnew is tables, the first of which was cut for another page than that on which the run ends now, cut for
// this one.
func (p *planner) cutAnew(tabs []*table) []*table {
	tabs = joined(tabs, func(*table) bool { return true })
	if p.hasRoom(tabs[0].lines() + linesUnder(tabs[0])) {
		return tabs
	}
	t := p.try(false)
	parts := tabs[0].split(p.grid - 4)
	if first, rest := p.cutTable(tabs[0], p.limit(t.page)-t.bottom); first != nil && !tabs[0].isSmall() {
		parts = append([]*table{first}, rest.split(p.grid-4)...)
	}
	return append(parts, tabs[1:]...)
}

// tear charges that a table of so many lines goes on at the next page, if one has room for all of it.
func (p *planner) tear(lines int) {
	if lines <= p.grid {
		p.torn++
		p.spent += costTorn
	}
}

// linesUnder is the lines of copy that are below a table, or a part of one, in the midst of its article.
func linesUnder(tab *table) int {
	if tab.goesOn {
		return 0
	}
	return minUnder
}

// fillsBelow reports whether the copy behind the part of a table at the cursor fills what that leaves of its
// page: nothing else may stand between the part and what goes on at the head of the next page.
func (p *planner) fillsBelow(behind []*element) bool {
	left := p.limit(p.page) - p.line
	lines := left * p.t.Columns
	for i := 0; i < len(behind) && lines > 0; i++ {
		lines -= behind[i].Heights[0]
	}
	return left > mostHole && lines <= 0
}

// leavesHole reports whether something across the columns where the run ends would have a hole below it on its
// page, with the copy behind it, which fills that page without.
func (p *planner) leavesHole(s *spanned, behind []*element) (leaves bool) {
	t, lines, n := p.try(false), 0, 0
	for ; n < len(behind) && lines < 2*p.grid*p.t.Columns; n++ { // what is further back changes nothing
		lines += behind[n].Heights[0]
	}
	behind = slices.Clip(behind[:n])
	p.supposing(t.page, t.bottom+s.lines, behind, func() {
		below := p.try(false)
		leaves = below.page > t.page && !p.isFull(below, t.page, mostHole)
	})
	if !leaves {
		return false
	}
	without, _ := p.tryWith(behind)
	return without.page > t.page && p.isFull(without, t.page, mostShort)
}

// fitsFoot reports whether what is left of the page of the run has room for something across the
// columns, but not for as many lines below it as there should be: it stands at the foot then.
func (p *planner) fitsFoot(s *spanned, under int) bool {
	return p.t.Columns > 1 && p.hasRoom(s.lines) && !p.hasRoom(s.lines+under) && len(p.try(false).filled) > 0 &&
		p.apart(p.try(false)) <= mostApart
}

// toFoot commits the run above something across the columns that stands at the foot of the
// page: stretched so far that no white is below that, where it can be.
func (p *planner) toFoot(s *spanned) {
	t := p.try(false)
	if line := p.bottom(t.page) - s.lines; line > t.bottom && t.page > 0 {
		if again := p.runTo(line); again != nil && again.bottom == line {
			p.adopt(again)
		}
	}
	p.commit(false)
}

// runTo is the run filled down to a line of its page, or nearly so; nil where its columns do not end level there.
func (p *planner) runTo(line int) *trial {
	t := p.try(false)
	sh := p.sheet(t.page)
	footed := sh.footed
	sh.footed = p.grid - line
	p.stretch, p.trialed = true, nil
	again, ordered := p.try(false), p.keepsOrder()
	sh.footed, p.stretch = footed, false
	p.adopt(t)
	if again.page != t.page || again.bottom > line || p.apart(again) > mostApart || !ordered {
		return nil
	}
	return again
}

// hasRoom reports whether so many lines fit below the run, behind the tables
// that are placed already.
func (p *planner) hasRoom(lines int) bool {
	t := p.try(false)
	return t.page >= p.wideOn && t.bottom+lines <= p.limit(t.page)
}

// headed is how many openings and headings end the run; 0 when text does.
func (p *planner) headed() (n int) {
	for n < len(p.pending) && p.pending[len(p.pending)-1-n].Keep > 0 && p.pending[len(p.pending)-1-n].White > 0 {
		n++
	}
	return n
}

// holdHeading takes the opening or the headings that end the run off it; nil
// when text ends it, or nothing but what it would take.
func (p *planner) holdHeading() []*element {
	n := len(p.pending) - p.headed()
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
	p.under()
}

// hangTable puts a table at the cursor, whose rows may share lines that it is to give.
func (p *planner) hangTable(tab *table) {
	p.hang(spannedTables(tab, mostGiven))
	p.under()
}

// under notes that what follows stands below a table.
func (p *planner) under() {
	p.sheet(p.page).under, p.sheet(p.page).pictured, p.sheet(p.page).bare = p.line, false, false
	p.wideOn = p.page
}

// later places a table whose place is on page after but had no room there,
// when all of its article, which opens with an element, is in the run.
func (p *planner) later(tab *table, after int, opening *element) {
	s := spannedTable(tab)
	page := p.pageFor(s, after+1)
	t := p.try(false)
	switch {
	case s.lines > p.grid-4: // too little is left of its page for copy below it
		p.headPage(tab)
		p.turnAcross()
	case t.page >= page && p.reserve(s, page, opening, false): // the article goes on below it
	case p.hasRoom(s.lines):
		p.commit(false)
		p.hangTable(tab)
	case p.mayGoOn(tab, t) && p.reserve(s, page, opening, false):
	default:
		p.headPage(tab)
	}
}

// cutBelow cuts a table, whose place is on page after, for what is left below another one at the head of a page that
// the run does not reach, where white would be instead; nil where it need not or cannot be.
func (p *planner) cutBelow(tab *table, after int) (first, rest *table) {
	t, page := p.try(false), max(after+1, p.wideOn)
	room := p.limit(page) - p.head(page)
	if t.page >= page || p.head(page) == 0 || tab.lines() <= room || room <= mostHole || tab.isSmall() || p.mayGoOn(tab, t) {
		return nil, nil
	}
	return p.cutTable(tab, room)
}

// mayGoOn reports whether a table that has no room where the run ends may be in the midst of the next article: its
// caption says what it is, and better that than a page of white.
func (p *planner) mayGoOn(tab *table, t *trial) bool {
	return tab.caption != nil && p.grid-t.bottom > p.grid/muchWhite
}

// headPage ends the run, and puts a table at the head of the next page that has room for it.
func (p *planner) headPage(tab *table) {
	p.fill() // which may end on a page before the one that the trial came to
	page := p.pageFor(spannedTable(tab), p.page)
	p.page, p.line = page, p.head(page)
	p.hangTable(tab)
}

// pageFor is the first page from one on at whose top there is room for something across the
// columns: nothing is below what is placed there already.
func (p *planner) pageFor(s *spanned, from int) int {
	page := max(from, p.wideOn, p.page)
	if page == p.page && p.line > p.head(page) {
		page++ // something is on it already
	}
	for p.head(page) > 0 && p.head(page)+s.lines > p.limit(page) {
		page++
	}
	return page
}

// muchWhite is the part of a page, one in so many, that is too much to leave
// white before a table that has no room on it.
const muchWhite = 4

// reserve puts a table or a panorama at the top of a page that the run has yet to fill, and reports
// whether it did: not where its article would open below it then.
func (p *planner) reserve(s *spanned, page int, opening *element, pictured bool) bool {
	pages, sh := len(p.pages), p.sheet(page)
	was := *sh
	y := sh.reserved
	sh.reserved += s.lines
	sh.under, sh.pictured, sh.bare = sh.reserved, false, false
	p.trialed = nil
	if !p.opensBefore(opening, page) {
		*sh, p.pages, p.trialed = was, p.pages[:max(pages, p.page+1)], nil
		return false
	}
	wideOn := p.wideOn
	p.wideOn = page
	k := p.keeps(sh, &was, pages, wideOn)
	p.wait(opening, page, pictured, k)
	k.drawn = p.painter(page)
	s.draw(k.drawn, p.t.Inner, p.t.LineTop(y), true)
	return true
}

// waited is a table or a panorama between a page and the one before it, and the opening of
// its article, which the run has before that page.
type waited struct {
	opening *element
	page    int
	begun   int      // elements of the run up to the opening; 0 where it is not in it
	shown   int      // and up to the panorama, which parts the pictures; 0 for a table
	edge    *edge    // how its page was before it,
	column  *element // and the panorama in its column; nil for a table
}

// wait keeps the run as it is now around something that is placed between a page and the one
// before it: what is added to the run may move all of it.
func (p *planner) wait(opening *element, page int, pictured bool, k *edge) {
	w := waited{opening: opening, page: page, edge: k, begun: slices.Index(p.pending, opening) + 1}
	if pictured {
		w.shown = len(p.pending)
	}
	p.waited = append(p.waited, w)
}

// parted gives the room of a page what parts the run there.
func (p *planner) parted(r *flow.Room, page int) {
	for _, w := range p.waited {
		if page == w.page-1 {
			r.Begun, r.Shown = max(r.Begun, w.begun), max(r.Shown, w.shown)
		}
		if page < w.page && w.shown > 0 && (r.Later == 0 || w.shown < r.Later) {
			r.Later = w.shown
		}
	}
}

// keepsOrder reports whether the run as it would be set now has the openings of
// all tables that wait at the top of a page before these.
func (p *planner) keepsOrder() bool {
	for _, w := range p.waited {
		if !p.opensBefore(w.opening, w.page) {
			return false
		}
	}
	return true
}

// opensBefore reports whether an element of the run comes before a page, as one does
// that is committed.
func (p *planner) opensBefore(e *element, page int) bool {
	return p.opensBeforeIn(p.try(false), e, page)
}

// opensBeforeIn is the same in a trial.
func (p *planner) opensBeforeIn(t *trial, e *element, page int) bool {
	for _, fl := range t.filled {
		for _, col := range fl.Columns {
			for _, sp := range col.Spots {
				if p.pending[sp.Elem] == e {
					return fl.Page < page
				}
			}
		}
	}
	return true
}
