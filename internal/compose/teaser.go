package compose

import (
	"cmp"
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Where a page has one column, the lead's picture leaves no room for six lines of it and of another article on page
// one, as a rule. Then the foot of page one has a teaser: the headline of an article inside, what it begins with,
// and its page. All of the article stands there, so that the lead's copy just runs on.

// teaser is what page one says of an article inside.
type teaser struct {
	article  int
	lang     string      // BCP 47
	opens    *opening    // its headline
	headRows int         // lines of the grid that this takes,
	slack    unit.Length // and what is left of them: above the rule, so that the whites around the headline are alike
	text     *typeset.Paragraph
	rows     int // lines of the grid that the text takes, with the page: beside its last line, or below that
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

// leastPicture is how wide the lead's picture is beside a teaser at least, of what it would be without one.
const leastPicture unit.Ratio = 700

// teasers is the teasers that page one may have, in the order of their choice: of the articles that the issue file
// wants there, then of the others that the contents may name.
func (p *planner) teasers() (out []*teaser) {
	if p.t.Columns > 1 || !p.t.Contents || p.short || p.tight.untold || p.fewBelow() == 0 {
		return nil
	}
	titles := p.contentsOf(p.unnamed)
	for _, wanted := range []bool{true, false} {
		for _, x := range titles {
			e := &p.in.Entries[x.article-1]
			if e.Brief || e.Front != wanted || len(out) == mostTeasers {
				continue
			}
			if t := p.makeTeaser(e, x); t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

// makeTeaser sets the teaser of an article; nil where its headline is too deep, or what it begins with too long or
// too short for one.
func (p *planner) makeTeaser(e *Entry, x contentsTitle) *teaser {
	st := &p.t.Styles
	text, of := e.Article.Standfirst, &st.Standfirst
	lang := cmp.Or(e.Article.LeadLang, e.Article.Language)
	if text == "" {
		text, of, lang = beginning(e.Article.Body), &st.Body, e.Article.Language
	}
	if text == "" || lang != x.lang || strings.HasSuffix(strings.TrimSpace(text), ":") { // what it announces is not there
		return nil
	}
	s, measure := p.of(e.Article), p.t.Measure()
	o := &opening{c: p.copyist(e, x.article), head: &st.Third}
	o.headed(s.Body(typeset.Body{In: article.Plain(x.text), Style: o.head, Measure: measure, How: typeset.Headline}))
	if n := o.headline.Lines(); n == 0 || n > mostSecond {
		return nil
	}
	t := &teaser{article: x.article, lang: x.lang, opens: o, see: p.in.Words.SeePage}
	words := strings.Fields(text)
	for n := min(len(words), mostWords); n > 0; n-- {
		if n < len(words) && pause(words[n-1], words[n]) != longBreath {
			continue
		}
		t.text = s.Body(typeset.Body{In: article.Plain(strings.Join(words[:n], " ")), Style: of, Measure: measure, How: typeset.Running})
		if t.text.Lines() <= mostTeased {
			break
		}
	}
	if n := t.text.Lines(); n < leastTeased || n > mostTeased {
		return nil
	}
	t.rows = t.text.Lines()
	widest := s.Plain(t.sees(widestPage), p.jumpStyle(), measure, typeset.Running).Widest()
	if t.text.End()+of.Size+widest > measure {
		t.rows++
	}
	o.underRule((p.t.Leading - p.t.Rules.Opening) / 2)
	h := o.above()
	t.headRows = linesOf(h, p.t.Leading)
	t.slack = unit.Length(t.headRows)*p.t.Leading - h
	return t
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
			if strings.ContainsRune(text, '\n') || !closesSentence(b.Text) {
				return ""
			}
			return text
		default:
			return ""
		}
	}
	return ""
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
	pt.Rule(x, y+t.slack+(grid-s.t.Rules.Opening)/2, w, s.t.Rules.Opening, frame.Color{})
	y += grid
	top := y
	node := s.tree.Add(frame.Node{Parent: contents, Role: frame.Entry, Lang: t.lang})
	t.opens.c.heads.headline = node
	t.opens.drawAbove(pt, x, y+t.slack)
	y += unit.Length(t.headRows) * grid
	t.text.DrawAll(&pt.Painter, x, y+pt.base, grid, node)
	y += unit.Length(t.rows-1) * grid
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
	for i, t := range p.teasers() {
		room := below + leadTeased + t.lines()
		m := p.leastMakeUp(c, o, fig, k, room, 0)
		m.cost += costNoHeadline*len(beside) - costTeaser + costLater*i
		if m.fig != nil && m.fig.w < leastPicture.Of(usual) {
			continue
		}
		if m.cost < best.cost && o.across(m.fig, true, false).lines+room+m.lines <= p.grid-p.line {
			p.teaser, best, rooms = t, m, room
		}
	}
	return best, rooms
}

// withoutTeaser is the issue planned again without one, where that saves a last page of little, or where a page ends badly or
// low and the feet of the pages are better then, or the lead's copy far above it and less so then; nil where it does not.
func (p *planner) withoutTeaser() *planner {
	bad := p.endsBadly() || p.lowInside() > 0 || p.isFrontLow()
	if p.teaser == nil || !bad && !p.isLittle() {
		return nil
	}
	x := p.tight
	x.untold = true
	again := p.like(x)
	if !again.plan() || again.onPageOne() != nil {
		return nil
	}
	if front := again.fronted(); front != nil {
		again = front
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

// farAbove is what page one costs at most whose copy ends three lines above the teaser.
const farAbove = 4 * costFrontLow
