package compose

import (
	"cmp"
	"strconv"
	"strings"

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
	headRows int                // lines of the grid that this takes,
	slack    unit.Length        // and what is left of them: above the rule, so that the whites around the headline are alike
	text     *typeset.Paragraph // nil for a promo, which is its headline alone
	rows     int                // lines of the grid that the text takes, with the page: beside its last line, or below that
	see      string
}

const (
	leastTeased = 2   // lines of its text, at least
	mostTeased  = 4   // and at most
	mostWords   = 100 // more than these lines have
	mostTeasers = 4   // articles of which one is tried
	leadTeased  = 2   // lines that the lead has above it more than it needs
	costTeaser  = 400 // what it is worth, in thousandths: a headline, and one of the names of contents,
	costLater   = 5   // and what each costs that is not the first
)

// told is what page one may say of articles inside.
type told int

const (
	allTold    told = iota // teasers, short ones where these have no room, and else promos
	promosTold             // promos
	noneTold
)

// leastPicture is how wide the lead's picture is beside a teaser at least, of what it would be without one.
const leastPicture unit.Ratio = 700

// mayTell reports whether page one may have a teaser, or a promo.
func (p *planner) mayTell() bool {
	return p.t.Contents && !p.short
}

// teasers is the teasers that page one may have, in the order of their choice.
func (p *planner) teasers() []*teaser {
	if p.tight.told > allTold || !p.mayTell() || p.fewBelow() == 0 {
		return nil
	}
	return p.told(p.makeTeaser)
}

// told is what page one may say of articles inside, of some: of those that the issue file wants there, then of the
// others that the contents may name.
func (p *planner) told(of func(*Entry, contentsTitle) *teaser) (out []*teaser) {
	titles := p.contentsOf(p.unnamed)
	for _, wanted := range []bool{true, false} {
		for _, x := range titles {
			e := &p.in.Entries[x.article-1]
			if e.Brief || e.Front != wanted || len(out) == mostTeasers {
				continue
			}
			if t := of(e, x); t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// makeTeaser sets the teaser of an article; nil where its headline is too deep, or what it begins with too long or
// too short for one.
func (p *planner) makeTeaser(e *Entry, x contentsTitle) *teaser {
	o := p.teasedBy(e, x, &p.t.Styles.Third)
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

// teasedBy is the headline of a teaser; nil where there is none, or it is too deep for one.
func (p *planner) teasedBy(e *Entry, x contentsTitle, head *style.Text) *opening {
	headline := p.of(e.Article).Body(typeset.Body{In: article.Plain(x.text), Style: head, Measure: p.t.Measure(), How: typeset.Headline})
	if n := headline.Lines(); n == 0 || n > mostSecond {
		return nil
	}
	o := &opening{c: p.copyist(e, x.article), head: head}
	o.headed(headline)
	return o
}

// begins gives a teaser what its article begins with, in so many lines at most; it reports false where that is too long
// or too short.
func (p *planner) begins(t *teaser, e *Entry, most int) bool {
	text, of := e.Article.Standfirst, &p.t.Styles.Standfirst
	lang := cmp.Or(e.Article.LeadLang, e.Article.Language)
	if text == "" {
		text, of, lang = beginning(e.Article.Body), &p.t.Styles.Body, e.Article.Language
	}
	if text == "" || lang != t.lang || strings.HasSuffix(strings.TrimSpace(text), ":") { // what it announces is not there
		return false
	}
	s, measure := p.of(e.Article), p.t.Measure()
	words := withoutMarks(strings.Fields(text))
	for n := min(len(words), mostWords); n > 0; n-- {
		if n < len(words) && pause(words[n-1], words[n]) != longBreath {
			continue
		}
		t.text = s.Body(typeset.Body{In: article.Plain(strings.Join(words[:n], " ")), Style: of, Measure: measure, How: typeset.Running})
		if t.text.Lines() <= most {
			break
		}
	}
	t.rows = t.text.Lines()
	if t.rows < leastTeased || t.rows > most {
		return false
	}
	t.seenBelow(s, t.text.End()+of.Size)
	return true
}

// seenBelow gives a teaser a line more for its page where the last one, which ends there, has no room for it.
func (t *teaser) seenBelow(s *setter, end unit.Length) {
	measure := s.t.Measure()
	if end+s.Plain(t.sees(widestPage), s.jumpStyle(), measure, typeset.Running).Widest() > measure {
		t.rows++
	}
}

// withoutMarks is words without the marks of notes, as "(1)", that end a sentence: the notes stand with the article.
func withoutMarks(words []string) (out []string) {
	for i, w := range words {
		n := len(out) - 1
		mark := strings.TrimRight(w, ".")
		if n >= 0 && isNoteMark(mark) && (mark != w || i+1 == len(words)) && !strings.ContainsAny(out[n][len(out[n])-1:], ",;:") {
			out[n] += w[len(mark):]
			continue
		}
		out = append(out, w)
	}
	return out
}

// isNoteMark reports whether a word is the mark of a note: a number in brackets that is no year.
func isNoteMark(word string) bool {
	n := len(word) - 1
	return n > 1 && n < 4 && (word[0] == '(' && word[n] == ')' || word[0] == '[' && word[n] == ']') && strings.Trim(word[1:n], "0123456789") == ""
}

// beginning is the paragraph that a body begins with, where that says something by itself.
func beginning(body []article.Block) string {
	for _, b := range body {
		switch b := b.(type) {
		case article.Image:
			continue
		case article.Paragraph:
			for _, r := range b.Text {
				if r.Note > 0 || r.Lang != "" {
					return ""
				}
			}
			text := b.Text.String()
			if strings.ContainsRune(text, '\n') || !closesSentence(b.Text) || isTrail(text) {
				return ""
			}
			return text
		default:
			return ""
		}
	}
	return ""
}

// isTrail reports whether a text is the way to a page of a site, by its headings: "Home > Blog > Houses".
func isTrail(text string) bool {
	signs := 0
	for _, w := range strings.Fields(text) {
		switch w {
		case ">", "»", "›", "❯", "→":
			signs++
		}
	}
	return signs > 1
}

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
	if best.fig != nil {
		usual = best.fig.w
	}
	try := func(teasers []*teaser, least unit.Ratio, above int) {
		for i, t := range teasers {
			room := below + above + t.lines()
			m := p.leastMakeUp(c, o, fig, k, room, 0)
			m.cost += costNoHeadline*len(beside) - costTeaser + costLater*i
			if usual > 0 && (m.fig == nil || m.fig.w < least.Of(usual)) {
				continue
			}
			if m.cost < best.cost && o.across(m.fig, true, false).lines+room+m.lines <= p.grid-p.line {
				p.teaser, best, rooms = t, m, room
			}
		}
	}
	if try(p.teasers(), leastPicture, leadTeased); p.teaser != nil {
		return best, rooms
	}
	for _, small := range []struct {
		of    func() []*teaser
		rooms []promoRoom
	}{{p.shorts, promoRooms[:2]}, {p.promos, promoRooms}} {
		told := small.of()
		for _, x := range small.rooms {
			if x.narrow {
				p.narrowest = max(x.least.Of(usual), leastNarrow.Of(p.t.FullMeasure()))
			}
			try(told, x.least, max(0, leadTeased-o.standfirst.Lines()))
			if p.narrowest = 0; p.teaser != nil {
				return best, rooms
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
	if p.teaser.small {
		return p.toldLess(noneTold, bad)
	}
	first, last := promosTold, noneTold // where page one is low, that has a promo as a rule
	if !p.isFrontLow() {
		first, last = noneTold, promosTold
	}
	again := p.toldLess(first, bad)
	if (again == nil) == (first == promosTold) {
		if other := p.toldLess(last, bad); other != nil {
			return other
		}
	}
	return again
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
	if !again.plan() || again.onPageOne() != nil {
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

// untold is the issue planned again without a teaser and in another leading, where pages end badly with it however they are
// led, and none does so then; nil where it need not be, or does not help.
func (p *planner) untold(base *style.Template) *planner {
	if p.teaser == nil || p.more != 0 || !p.endsBadly() {
		return nil
	}
	again := p.retold(noneTold)
	if again == nil {
		return nil
	}
	if again = again.led(base); again == nil || again.endsBadly() || len(again.pages) > len(p.pages) {
		return nil
	}
	return again
}

// farAbove is what page one costs at most whose copy ends three lines above the teaser.
const farAbove = 4 * costFrontLow
