package compose

import (
	"cmp"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// planner puts the articles of an issue on pages: it runs them through the
// columns one after another, and closes the columns level above whatever
// goes across them.
type planner struct {
	*setter
	in        *Input
	grid      int // lines of a page
	opener    int // number of the article that opens the issue: asked for with each of thousands
	briefly   int // and of the first brief; 0 for none
	pages     []*sheet
	page      int // where the next run starts
	line      int
	pending   []*element             // of the run being gathered
	trialed   *trial                 // of pending as it is
	giver     *giver                 // what is across the columns above it, if that may give lines,
	given     int                    // and those that it gives
	waited    []waited               // tables and panoramas that the run goes around
	stretch   bool                   // the run ends at the foot of its page
	listed    *contents              // all that the contents may name; nil where there are none,
	contents  *contents              // and what they name
	unnamed   []int                  // articles that the contents do not name, as they stand on page one
	teaser    *teaser                // what page one says of one of them, above these; nil for none
	tells     []contentsTitle        // articles of which that may be, once they are asked for,
	tellings  [tellings][]*teaser    // and what it may be,
	narrowest unit.Length            // how wide the lead's picture is there at least, where that is less than usual
	boxed     int                    // lines that both take at the foot of the last column of page one
	short     bool                   // the issue is tried without contents: page one may have room for all of it
	tight     tight                  // what the issue is planned again with
	more      int                    // lines that its pages have more than the template's; less than 0: fewer
	feet      []int                  // lines by which the columns of page one end above their feet
	made      []*frame.ArticleMakeup // what is told of the articles, by their number,
	spent     flow.Cost              // what the runs cost,
	fronts    int                    // and in how many ways page one was tried
	sameFront bool                   // page one is as it is anyway, though it was to be otherwise
	picky     bool                   // page one is left where copy would be read as the lead's on it
	resigned  bool                   // but not in plans like one in which it was, in vain
	coarse    bool                   // and tried with few lengths of the pieces
	wraps     bool                   // copy of another article than the lead goes on right below the headline of that
	astray    bool                   // or that begins a column of page one
	upTo      int                    // no more than this page is wanted; 0 for all
	most      *most                  // what it may have to be chosen; nil for anything
	turned    int                    // headings that take a line more than they need
	hasTables bool                   // tables stand across the columns,
	other     tabling                // and how they might be put otherwise
	torn      int                    // tables that would fit a page, and go on at the next one
	pictured  bool                   // the lead's picture is in its opening
	imprint   *imprint
	wideOn    int // page of the last table across the columns: the next one may not come before it
	openings  openings
	resumed   openings         // the pages on which articles of page one go on
	beside    []second         // articles that page one should have below the lead
	spares    []second         // others for one of these, where there is one column,
	elseBoxed int              // and lines of the contents there where none has room after all
	begun     map[int]*copyist // what is left of articles that are set already, by their number; nil for nothing
	jumped    []int            // the articles that go on behind page one
	codes     []*code          // of the articles, by their number
	band      *briefBand       // the briefs across the columns, which are the run; nil where it is another one
	last      ending
	alone     bool     // the imprint has the last page to itself
	least     *planner // of those tried with less at the head of the issue, with the fewest lines on the last page; nil where none was
	over      int      // lines of copy on the last page, where it is not the first
	late      []func() // draw the contents, once it is known where the articles open
}

// sheet is the plan of one page.
type sheet struct {
	reserved int               // lines at its top taken by tables across the columns
	footed   int               // and at its foot by a panorama,
	atFoot   func(pt *painter) // which this draws behind all else,
	apart    int               // lines by which its columns end apart,
	gap      int               // the white beside the lowest of these, if it shows, in lines,
	gaps     int               // that of columns above them,
	low      int               // lines left below the last thing on it, once the issue is planned
	lowest   int               // below the line on which that ends, the last of its columns or what is across them,
	airy     bool              // and one of the columns ends with a picture there
	under    int               // line below what parts its columns, such as a table across them; 0 when none
	pictured bool              // and that is a picture,
	bare     bool              // which has no caption
	foot     unit.Length       // from what is seen last across the columns to line under them; 0 is that of text
	next     unit.Length       // from the foot of the run above to what is seen first across the columns; 0 is that of a rule
	parts    []*painter        // what is drawn of it, in reading order
}

// lowers notes the line below which a column, or something across them, ends, and whether with a picture.
func (sh *sheet) lowers(line int, picture bool) {
	switch {
	case line > sh.lowest:
		sh.lowest, sh.airy = line, picture
	case line == sh.lowest:
		sh.airy = sh.airy || picture
	}
}

// minBelow is how many lines must be below an opening across the
// columns, in every column.
const minBelow = 9

// belowGallery is the same where a row of pictures comes first, and then copy: that may not be on the next page.
const belowGallery = 2 * minBelow

// painter is a new part of a page, behind what is drawn of it already.
func (p *planner) painter(page int) *painter {
	pt := &painter{Painter: typeset.Painter{Structure: p.tree}, page: page, base: p.t.Baseline(), grid: p.t.Leading,
		openings: p.openings}
	sh := p.sheet(page)
	sh.parts = append(sh.parts, pt)
	return pt
}

func (p *planner) sheet(page int) *sheet {
	for len(p.pages) <= page {
		p.pages = append(p.pages, &sheet{})
	}
	return p.pages[page]
}

// limit is the first line of a page that openings may not use.
func (p *planner) limit(page int) int {
	if page == 0 {
		return p.grid - p.boxed
	}
	return p.bottom(page)
}

// bottom is the line of a page at which its columns end: above what stands across its foot.
func (p *planner) bottom(page int) int {
	if page < len(p.pages) {
		return p.grid - p.pages[page].footed
	}
	return p.grid
}

// roomOf is the room of a page for the run that starts at the cursor.
func (p *planner) roomOf(closing bool) func(int) flow.Room {
	return func(page int) flow.Room {
		r := flow.Room{Full: p.grid, Stretch: p.stretch, Verso: page%2 == 1 && p.t.Columns == 1}
		if page == p.page {
			r.Line = p.line + p.given
		}
		if page < len(p.pages) {
			r.Line = max(r.Line, p.head(page))
			under := p.pages[page].under
			if page == p.page && under > 0 {
				under += p.given
			}
			r.Under = r.Line > 0 && r.Line == under
			r.Air = r.Under && p.pages[page].pictured
			r.Bare = r.Air && p.pages[page].bare
		}
		for c := range p.t.Columns {
			h := max(0, p.bottom(page)-r.Line-p.contentsFoot(page, c))
			r.Caps = append(r.Caps, h)
			switch {
			case closing && p.bottom(page) < p.grid: // the imprint is at its foot
				h = 0
			case closing:
				h = p.imprint.clear(h)
			}
			if p.band != nil { // the foot of its frame
				h = max(0, h-1)
			}
			r.Close = append(r.Close, h)
		}
		p.parted(&r, page)
		if closing {
			r.Least, r.Fair = p.grid*p.t.Columns/leastLast, p.grid*p.t.Columns/fairLast
			if p.tight.driven {
				r.Need = p.few()
			}
		}
		return r
	}
}

// contentsFoot is the lines that the box of contents takes at the foot of a
// column.
func (p *planner) contentsFoot(page, column int) int {
	if page > 0 || column < p.t.Columns-1 {
		return 0
	}
	return p.boxed
}

// maxStretched is the lines that a run may lack to the foot of its page to be
// stretched to it.
const maxStretched = 8

// fill commits a run behind which the page is turned: what little is left of
// the page is taken up by the white in the run.
func (p *planner) fill() {
	if t := p.try(false); p.bottom(t.page)-t.bottom <= maxStretched {
		p.stretch, p.trialed = true, nil
		if !p.keepsOrder() || p.try(false).page != t.page {
			p.stretch = false
			p.adopt(t)
		}
	}
	p.commit(false)
	p.stretch = false
}

// append adds elements to the run.
func (p *planner) append(elems ...*element) {
	if len(elems) > 0 {
		p.pending = append(p.pending, elems...)
		p.trialed = nil
	}
}

// turn moves the cursor to the head of the next page.
func (p *planner) turn() {
	p.page++
	p.line = p.head(p.page)
}

// head is the first line of a page that no table at its top takes.
func (p *planner) head(page int) int {
	if page < len(p.pages) {
		return p.pages[page].reserved
	}
	return 0
}

// place puts something across the columns at the cursor.
func (p *planner) place(s *spanned) {
	y, topped := p.line, p.line == 0
	s.draw(p.painter(p.page), p.t.Inner, p.t.LineTop(y), topped)
	p.occupy(s)
}

// occupy has the cursor below something across the columns.
func (p *planner) occupy(s *spanned) {
	topped := p.line == 0
	p.line += s.height(p.line)
	foot := s.foot
	if topped {
		foot += s.raised
	}
	sh := p.sheet(p.page)
	sh.foot = foot
	sh.lowers(p.line, false)
}

// spanAt is where the run ends, for an opening across the columns; it reports whether
// there is room for it and for so many lines of each column below it.
func (p *planner) spanAt(s *spanned, below int) (page, y int, ok bool) {
	t := p.try(false)
	page, y = t.page, t.bottom
	if p.bottom(page)-y <= 2 { // the page is full: the next one begins with it
		page++
		y = p.head(page)
	}
	return page, y, y+s.height(y)+below <= p.limit(page) && (page != t.page || p.apart(t) <= mostApart)
}

// span puts an opening across the columns where the run ends, with the copy of its
// article below it; it reports whether there was room for that, and whether the columns
// below it end no further apart than so, and are not refused for something else.
func (p *planner) span(s *spanned, c *copyist, most unevenness, refuse func(*trial) bool) bool {
	least := max(minBelow, keptTogether(c.out))
	if len(c.wide) > 0 && c.wide[0].gallery != nil && opensWith(c.out[:c.wide[0].after]) && len(c.out) > c.wide[0].after {
		least = max(least, belowGallery)
	}
	page, y, ok := p.spanAt(s, least)
	if !ok {
		return false
	}
	t := p.below(c, page, y+s.height(y), most)
	if t == nil || refuse != nil && refuse(t) {
		return false
	}
	inPicture := p.endsInPicture(page)
	if p.try(false).page < page {
		p.fill()
	} else {
		p.commit(false)
	}
	p.page, p.line = page, y
	p.open(s, inPicture)
	if p.flow(c); len(c.wide) == 0 && !p.isLow(t) {
		p.adopt(t)
	}
	return true
}

// mostEmpty is the part of a page, one in so many, that stays empty at most before
// an article that opens the next one for its length.
const mostEmpty = 5

// isSpent reports whether so little of a page is left below a line that it is turned there.
func (p *planner) isSpent(page, line int) bool { return (p.bottom(page)-line)*mostEmpty <= p.grid }

// costBelow is what it costs where a long article opens below another one in the only
// column of a page: a page that ends three lines short to let it open the next one costs
// as much.
const costBelow = 450 * flow.Point

// article puts one article on the pages.
func (p *planner) article(e *Entry, number int) {
	if p.ahead != nil {
		p.ahead.Reached(turnOf(number, p.lead()))
	}
	if c, ok := p.begun[number]; ok {
		if c != nil {
			p.flow(c)
		}
		return
	}
	c := p.copyist(e, number)
	if number == p.lead() {
		pic, skip := p.frontPicture(e)
		p.leadArticle(c, pic, skip)
		return
	}
	pic, skip := p.openingPicture(e)
	c.heads = p.enter(e, number)
	long := p.bodyLines(e)
	turns := p.t.NewPageFrom > 0 && long >= p.t.NewPageFrom
	if turns && p.t.Columns > 1 {
		p.fill()
		switch {
		case p.isSpent(p.page, p.line):
			p.turn()
		case p.line > 0:
			p.sheet(p.page).under = p.line // of the copy above
		}
	}
	if p.t.Spread > 0 && p.t.Columns > 1 && long >= p.t.Spread && p.spreads(c, pic, skip) {
		return
	}
	before := p.checkpoint()
	p.inColumn(c)
	if turns && p.t.Columns == 1 {
		c.out[0].Below = costBelow
	}
	run, done := p.acrossInstead(c, pic, skip, before)
	if done {
		return
	}
	if p.flow(c); run != nil {
		p.adopt(run) // a second time it takes as long as all articles before it
	}
}

func (p *planner) copyist(e *Entry, number int) *copyist {
	return &copyist{setter: p.setter.of(e.Article), in: e, words: &p.in.Words, number: number,
		measure: p.t.Measure(), code: p.codes[number], unturned: p.tight.unturned, roomy: p.tight.roomy}
}

// What bodyLines takes blocks for, before they are set. The template's spread
// and new_page_from are compared with the sum, so that a few lines more or less
// matter little.
const (
	letterWidth  = 480 // of body copy, spaces included, in thousandths of an em
	itemLines    = 2   // an item of a list
	headingLines = 2   // a heading with the white above
	pictureLines = 12  // a picture in a column, with its caption
)

func (p *planner) bodyLines(e *Entry) int { return bodyLines(e, p.t) }

// bodyLines estimates the lines that a body takes in a column.
func bodyLines(e *Entry, t *style.Template) int {
	perLine := max(1, int(t.Measure())/max(1, int(unit.Em(letterWidth, t.Styles.Body.Size))))
	n := 0
	text := func(in article.Inline) { n += 1 + in.Count()/perLine }
	for _, b := range e.Article.Body {
		switch b := b.(type) {
		case article.List:
			n += itemLines * len(b.Items)
		case article.Table:
			n += len(b.Rows)
		case article.Heading:
			n += headingLines
		case article.Image:
			if e.hasPicture(b) {
				n += pictureLines
			} else if in := b.Remainder(); in != nil {
				text(in)
			}
		default:
			for in := range article.Inlines(b) {
				text(in)
			}
		}
	}
	return n
}

// hasPicture reports whether there is a picture to print.
func (e *Entry) hasPicture(im article.Image) bool {
	return im.File != "" && e.Pictures[im.File] != nil
}

// drawColumns draws the columns of one page of a run, which turns the page behind them
// or not.
func (p *planner) drawColumns(pt *painter, elems []*element, fl flow.Page, turns bool) {
	p.noteFeet(fl)
	p.ruleColumns(pt, fl)
	p.bandFrame(pt, fl, turns)
	sh := p.sheet(fl.Page)
	for c, col := range fl.Columns {
		if fl.Page == 0 && c > 0 && len(col.Spots) > 0 && len(fl.Columns[0].Spots) > 0 {
			first := elems[col.Spots[0].Elem]
			p.astray = p.astray || elems[fl.Columns[0].Spots[0].Elem].number == p.lead() && first.number != p.lead() &&
				(col.Spots[0].From > 0 || !first.First)
		}
		sh.lowers(fl.Line+col.Used, len(col.Spots) > 0 && elems[col.Spots[len(col.Spots)-1].Elem].Air)
		x := p.left(c)
		p.frames(pt, elems, col, x, fl.Line)
		for i, sp := range col.Spots {
			e := elems[sp.Elem]
			p.charge(e, sp)
			if turns && c+1 == len(fl.Columns) && sp.From == 0 && sp.To < e.Heights[sp.Variant] && e.Repeat > 0 {
				p.tear(e.Heights[0])
			}
			y := p.t.LineTop(fl.Line + sp.Line)
			at := place{x: x, y: y, v: sp.Variant, from: sp.From, to: sp.To, topped: sp.Topped}
			p.neighbours(&at, elems, fl, col.Spots, i)
			at.ends = i+1 == len(col.Spots) && (at.ends || turns && p.contentsFoot(fl.Page, c) == 0)
			e.draw(pt, at)
		}
	}
}

// neighbours says what is above and below the element of spot i in its column.
func (p *planner) neighbours(at *place, elems []*element, fl flow.Page, spots []flow.Spot, i int) {
	at.above, at.below = p.textFoot(), p.textHead()
	above := p.sheet(fl.Page).foot
	switch {
	case i > 0:
		above = elems[spots[i-1].Elem].foot
	case fl.Line == 0:
		at.heads = true
	default:
		at.under = true
	}
	if above > 0 {
		at.above = above
	}
	if i+1 == len(spots) {
		// What goes across the columns below has its rule in the middle of a line.
		if at.ends = fl.Line+spots[i].Line+spots[i].Lines >= p.bottom(fl.Page); !at.ends {
			at.below = cmp.Or(p.sheet(fl.Page).next, p.t.Leading/2)
		}
		return
	}
	next := spots[i+1]
	if e := elems[next.Elem]; e.head != nil && next.From == 0 {
		at.below = e.head(next.Topped, next.Variant, next.To)
	}
}
