package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Where a page has one column, the lead's picture leaves no room for six lines of it and of another article on page
// one, as a rule. Then the foot of page one has a teaser: the headline of an article inside, what it begins with,
// and its page. All of the article stands there, so that the lead's copy just runs on.

// teaser is what page one says of an article inside: in a smaller kind, in short, or by its headline alone (promo.go).
type teaser struct {
	article  int
	lang     string             // BCP 47
	opens    *opening           // its headline,
	small    bool               // and that is smaller than any above an article
	kind     told               // the first by which page one has such
	headRows int                // lines of the grid that this takes,
	slack    unit.Length        // and what is left of them: above the rule, so that the whites around the headline are alike
	text     *typeset.Paragraph // nil for a promo, which is its headline alone
	rows     int                // lines of the grid that the text takes, with the page: beside its last line, or below that
	see      string
}

const (
	leastTeased = 2   // lines of its text, at least
	mostTeased  = 4   // and at most
	mostTeasers = 4   // articles of which one is tried
	leadTeased  = 2   // lines that the lead has above it more than it needs
	costTeaser  = 400 // what it is worth, in thousandths: a headline, and one of the names of contents,
	costLater   = 5   // and what each costs that is not the first
)

// told is what page one may say of articles inside.
type told int

const (
	allTold    told = iota // teasers, short ones where these have no room, cut ones, and else promos
	cutsTold               // teasers that are cut, else promos
	promosTold             // promos
	noneTold
)

// dominant is how wide the lead's picture is beside a teaser, of what it would be without one, where one of them, be it
// short or cut, leaves it that: about four fifths, as it is as deep as whole lines have it. A promo, whose headline has no
// copy below it, is not asked for that.
const dominant unit.Ratio = 780

// leastPicture is how wide the lead's picture is beside a teaser else.
const leastPicture unit.Ratio = 700

// leadLeast is the lines of the lead's copy that are asked for in turn above what page one says of an article inside: with those of
// its standfirst as many as of any piece, then those that an opening keeps, then but fewAbove of them below a standfirst, all that
// for the sake of copy below the headline; then again what an opening keeps, above a headline alone; then any, below a wide picture.
var leadLeast = [...]int{minPiece, kept, keptFew, keptPromo, 0}

const (
	keptFew = -1 - iota
	keptPromo
)

const fewAbove = 2

// mayTell reports whether page one may have a teaser, or a promo.
func (p *planner) mayTell() bool {
	return p.t.Contents && !p.short
}

// What a plan has of each kind is set once.
const (
	fullTellings = iota
	shortTellings
	cutTellings
	deepTellings
	promoTellings
	tellings
)

// once is what page one may say of articles inside in one of these ways, up to the one of told by which it may.
func (p *planner) once(way int, upTo told, of func() []*teaser) []*teaser {
	if p.tight.told > upTo || !p.mayTell() {
		return nil
	}
	if p.tellings[way] == nil {
		p.tellings[way] = append([]*teaser{}, of()...)
	}
	return p.tellings[way]
}

// teasers is the teasers that page one may have, in the order of their choice.
func (p *planner) teasers() []*teaser {
	return p.once(fullTellings, allTold, func() []*teaser {
		if p.fewBelow() == 0 {
			return nil
		}
		return p.told(p.makeTeaser)
	})
}

// told is what page one may say of articles inside, of some: of those that the issue file wants there, then of the
// others that the contents may name.
func (p *planner) told(of func(*Entry, contentsTitle) *teaser) (out []*teaser) {
	for _, wanted := range []bool{true, false} {
		for _, x := range p.tellable() {
			e := &p.in.Entries[x.article-1]
			if e.Front != wanted || len(out) == mostTeasers {
				continue
			}
			if t := of(e, x); t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// tellable is the articles of which page one may say something: those whose title says something, and in the language of the
// lead, where there are any in that of which the headline can stand there, but for those that the issue file wants on page one.
func (p *planner) tellable() []contentsTitle {
	if p.tells != nil {
		return p.tells
	}
	var lead string
	if n := p.lead(); n > 0 {
		a := p.in.Entries[n-1].Article
		lead, _, _ = strings.Cut(cmp.Or(a.TitleLang, a.Language), "-")
	}
	p.tells = slices.DeleteFunc(p.contentsOf(p.unnamed), func(x contentsTitle) bool {
		return isAddress(x.text) || p.in.Entries[x.article-1].Brief
	})
	ours := func(x contentsTitle) bool {
		return p.in.Entries[x.article-1].Front || isIn(x.lang, cmp.Or(lead, ownLanguage))
	}
	if slices.ContainsFunc(p.tells, func(x contentsTitle) bool { return ours(x) && p.makePromo(&p.in.Entries[x.article-1], x) != nil }) {
		p.tells = slices.DeleteFunc(p.tells, func(x contentsTitle) bool { return !ours(x) })
	}
	return p.tells
}

// isAddress reports whether a title is the address of a page and nothing else.
func isAddress(title string) bool {
	title = strings.TrimSpace(title)
	return !strings.ContainsFunc(title, unicode.IsSpace) && (strings.Contains(title, "://") || strings.HasPrefix(title, "www."))
}

// makeTeaser sets the teaser of an article; nil where its headline is too deep, or what it begins with too long or
// too short for one.
func (p *planner) makeTeaser(e *Entry, x contentsTitle) *teaser {
	o := p.teasedBy(e, x, &p.t.Styles.Third, mostSecond)
	if o == nil {
		return nil
	}
	t := &teaser{article: x.article, lang: x.lang, opens: o, see: p.in.Words.SeePage}
	if !p.begins(t, e, mostTeased) {
		return nil
	}
	o.underRule((p.t.Leading - p.t.Rules.Opening) / 2)
	h := o.above()
	t.headRows = linesOf(h, p.t.Leading)
	t.slack = unit.Length(t.headRows)*p.t.Leading - h
	return t
}

// teasedBy is the headline of a teaser, of so many lines at most; nil where there is none, or it is deeper.
func (p *planner) teasedBy(e *Entry, x contentsTitle, head *style.Text, most int) *opening {
	headline := p.of(e.Article).Body(typeset.Body{In: article.Plain(x.text), Style: head, Measure: p.t.Measure(), How: typeset.Headline})
	if n := headline.Lines(); n == 0 || n > most {
		return nil
	}
	o := &opening{c: p.copyist(e, x.article), head: head}
	o.headed(headline)
	return o
}

// seenBelow gives a teaser a line more for its page where the last one, which ends there, has no room for it.
func (t *teaser) seenBelow(s *setter, end unit.Length) {
	if end+s.pageWidth(t) > s.t.Measure() {
		t.rows++
	}
}

// pageWidth is how wide what leads to the page of a teaser is at most.
func (s *setter) pageWidth(t *teaser) unit.Length {
	return s.Plain(t.sees(widestPage), s.jumpStyle(), s.t.Measure(), typeset.Running).Widest()
}

// saysLittle reports whether it has no copy, or one line of it, as one that page one is planned for again may have.
func (t *teaser) saysLittle() bool { return t.text == nil || t.text.Lines() < leastTeased }

// lines is the lines of the grid that it takes, with the rule above; 0 without one.
func (t *teaser) lines() int {
	if t == nil {
		return 0
	}
	return 1 + t.headRows + t.rows
}

// widestPage is a number as wide as any of a page.
const widestPage = 888

// sees is the words that lead to a page: "Xem trang 4".
func (t *teaser) sees(page int) string { return t.see + " " + strconv.Itoa(page) }

// draw draws it from the top of its lines down.
func (t *teaser) draw(pt *painter, x, y unit.Length, contents int32) {
	s := t.opens.c.setter
	grid := s.t.Leading
	w := s.t.Measure()
	node := s.tree.Add(frame.Node{Parent: contents, Role: frame.Entry, Lang: t.lang})
	top := y + grid
	if t.small {
		t.drawPromo(pt, x, y, node)
	} else {
		pt.Rule(x, y+t.slack+(grid-s.t.Rules.Opening)/2, w, s.t.Rules.Opening, frame.Color{})
		t.opens.c.heads.headline = node
		t.opens.drawAbove(pt, x, top+t.slack)
	}
	if t.text != nil {
		t.text.DrawAll(&pt.Painter, x, top+unit.Length(t.headRows)*grid+pt.base, grid, node)
	}
	y = top + unit.Length(t.headRows+t.rows-1)*grid // its last line
	says := t.sees(max(pt.openings[t.article], 1))
	st := s.jumpStyle()
	st.Align = "right"
	ours := node
	if !isIn(t.lang, ownLanguage) {
		ours = s.tree.Add(frame.Node{Parent: node, Role: frame.Phrase, Lang: ownLanguage})
	}
	s.Plain(says, st, w, typeset.Running).DrawAll(&pt.Painter, x, y+pt.base, grid, ours)
	pt.Add(&frame.Link{Node: node, X: x, Y: top, W: w, H: y + grid - top, To: t.article, Text: t.opens.headline.Text() + ", " + says})
}

// teased is what page one is made up of with a teaser in the place of another article, and how many lines are
// to be left below the lead's opening then, where that is better than the best without one.
func (p *planner) teased(c *copyist, o *opening, fig *figure, k *contents, below int, best *makeUp) (*makeUp, int) {
	beside := p.beside
	defer func() { p.beside = beside }()
	p.beside = nil
	rooms, usual := below, unit.Length(0)
	free, fair := best.fig, unit.Ratio(0) // the picture as large as it may be without one, and contents
	if free != nil {
		free = cmp.Or(p.weigh(c, o, fig, nil, 0, below, 0).fig, free)
		usual = free.w
	}
	full := nearly.Of(p.t.FullMeasure())
	type trial struct {
		t         *teaser
		room      int
		narrowest unit.Length
	}
	weighed := map[trial]makeUp{} // most are asked for again
	try := func(teasers []*teaser, least unit.Ratio, above int) {
		for i, t := range teasers {
			room := below + above + t.lines()
			named, is := k.besides(t), trial{t, room, p.narrowest}
			x, ok := weighed[is]
			if !ok {
				x = *p.leastMakeUp(c, o, fig, named, room, 0)
				weighed[is] = x
			}
			m := &x
			if fair == nearly && o.widthOf(m.fig) < full {
				m = p.weigh(c, o, fig, named, 0, room, 0)
			}
			m.cost += costNoHeadline*len(beside) - costTeaser + costLater*i
			switch w := o.widthOf(m.fig); {
			case fair == nearly && w < full:
				continue
			case fair < nearly && usual > 0 && (m.fig == nil || m.fig.w < least.Of(usual) || w < fair.Of(o.widthOf(free))):
				continue
			}
			if m.cost < best.cost && o.across(m.fig, true, false).lines+room+m.lines <= p.grid-p.line {
				p.teaser, best, rooms = t, m, room
			}
		}
	}
	said := o.standfirst.Lines()
	kinds := []struct {
		of    func() []*teaser
		rooms []promoRoom
		above int // lines of the lead's copy more than it needs
	}{{of: p.teasers, rooms: promoRooms[:1], above: leadTeased}, {of: p.shorts, rooms: promoRooms[:2], above: max(0, leadTeased-said)},
		{of: p.cuts, rooms: promoRooms, above: max(0, leadTeased-said)}, {of: p.deeps, rooms: promoRooms, above: max(0, leadTeased-said)},
		{of: p.promos, rooms: promoRooms[:3], above: max(0, leadTeased-said)}}
	for _, fair = range [...]unit.Ratio{nearly, dominant, 0} { // two lines below a wide picture are better than four below a narrow one
		if fair == nearly && o.widthOf(fig) < full || fair > 0 && free == nil {
			continue
		}
		for _, least := range leadLeast {
			if least == 0 && (fair == 0 || p.isUpright(fig)) {
				break
			}
			if least < 0 && fair > 0 {
				continue
			}
			for i := range kinds {
				if isPromo := i+1 == len(kinds); isPromo != (least == keptPromo) {
					continue
				}
				kind := &kinds[i]
				widths, above := kind.rooms, max(kind.above, least-kept-said)
				switch {
				case fair > 0:
					widths = promoRooms[:1]
				case least == keptFew:
					above = max(fewAbove-kept, -said)
				}
				if least == 0 {
					above = 0
				}
				for _, x := range widths {
					if x.narrow {
						p.narrowest = max(x.least.Of(usual), leastNarrow.Of(p.t.FullMeasure()))
					}
					try(kind.of(), x.least, above)
					if p.narrowest = 0; p.teaser != nil {
						return best, rooms
					}
				}
			}
		}
	}
	return best, rooms
}

// withoutTeaser is the issue planned again without one, where that saves a last page of little, or where a page ends badly or
// low and the feet of the pages are better then, or the lead's copy far above it and less so then; nil where it does not.
func (p *planner) withoutTeaser() *planner {
	bad := p.endsBadly() || p.lowInside() > 0 || p.isFrontLow()
	if p.teaser == nil || !bad && !p.isLittle() && p.fewBelow() > 0 {
		return nil
	}
	var none *planner
	if !p.isFrontLow() { // where page one is low, something smaller does as a rule
		if none = p.toldLess(noneTold, bad); none == nil {
			return nil
		}
	}
	for told := p.teaser.kind + 1; told < noneTold; told++ {
		if again := p.toldLess(told, bad); again != nil {
			return again
		}
	}
	if none != nil {
		return none
	}
	return p.toldLess(noneTold, bad)
}

// telling is the same with less on page one of articles inside.
func (x tight) telling(told told) tight {
	x.told = told
	return x
}

// retold is the issue planned again with less on page one of articles inside; nil where it cannot be.
func (p *planner) retold(told told) *planner {
	plain := p.tight
	if p.fronts > 0 {
		plain = tight{} // its page one has been tried in other sizes for the teaser
	}
	again := p.like(plain.telling(told))
	if !again.plan() || again.onPageOne() != nil || again.pictured != p.pictured {
		return nil
	}
	if front := again.fronted(); front != nil {
		return front
	}
	return again
}

// toldLess is the same, where it ends better then; nil where it does not.
func (p *planner) toldLess(told told, bad bool) *planner {
	again := p.retold(told)
	if again == nil {
		return nil
	}
	if without := again.withoutContents(); without != nil {
		again = without
	}
	if len(again.pages) > len(p.pages) {
		return nil
	}
	if len(again.pages) < len(p.pages) || bad && again.allFeetCost() < p.allFeetCost() && !again.endsBadly() ||
		p.frontCost() > farAbove && again.frontCost() < p.frontCost() {
		return again
	}
	return nil
}

// untold is the issue planned again without a teaser and in another leading, where pages end badly or low with it however they
// are led, and none does so then, or not as low; nil where it need not be, or does not help.
func (p *planner) untold(base *style.Template) *planner {
	low := p.lowInside()
	if p.teaser == nil || p.more != 0 || !p.endsBadly() && low == 0 {
		return nil
	}
	again := p.retold(noneTold)
	if again == nil {
		return nil
	}
	again = again.led(base)
	if again == nil || again.endsBadly() || len(again.pages) > len(p.pages) || !p.endsBadly() && again.lowInside() >= low {
		return nil
	}
	return again
}

// farAbove is what page one costs at most whose copy ends three lines above the teaser.
const farAbove = 4 * costFrontLow
