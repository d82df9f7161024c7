package compose

import (
	"sort"
	"strconv"
	"strings"

	"bantin/internal/binding"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// jump is the line that ends a piece of an article: "Xem tiếp trang 4". The page is
// known when all have their place.
func (p *planner) jump(c *copyist) *element {
	st, number := p.jumpStyle(), c.number
	st.Align = "right"
	return &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}},
		draw: func(pt *painter, at place) {
			p.late = append(p.late, func() {
				text := p.in.Words.JumpTo + " " + strconv.Itoa(p.resumed[number])
				p.drawJump(pt, p.Plain(text, st, p.t.Measure(), typeset.Running), at.x, at.y, p.t.Measure(),
					c.heads.article, p.resumes(number))
			})
		}}
}

// drawJump draws a line that leads to another part of an article, as a link over all of the
// measure: a finger hits it. The line's band begins at y.
func (p *planner) drawJump(pt *painter, line *typeset.Paragraph, x, y, w unit.Length, article int32, to int) {
	if line == nil {
		return
	}
	node := p.addOurs(article, frame.Jump)
	line.DrawAll(&pt.Painter, x, y+pt.base, pt.grid, node)
	pt.Add(&frame.Link{Node: node, X: x, Y: y, W: w, H: pt.grid, To: to, Text: line.Text()})
}

// resumes is the ID of the anchor where an article goes on that page one has begun: those of
// the openings are the numbers of the articles.
func (p *planner) resumes(number int) int { return len(p.in.Entries) + number }

// jumpStyle is the style of what leads from one part of an article to the other.
func (s *setter) jumpStyle() *style.Text {
	st := s.t.Styles.Byline
	if st.Italic != "" {
		st.Face = st.Italic
	}
	st.Color, st.Align = "accent", "left"
	return &st
}

// resume is what stands above the rest of an article that page one has begun: a rule
// in the white above, "Tiếp theo trang 1" where a kicker would be, and the headline, in
// one line: larger than the headings of the copy, smaller than headlines.
func (p *planner) resume(c *copyist) *element {
	grid, t := p.t.Leading, p.t
	label := p.jumpStyle()
	label.Align = t.Styles.Kicker.Align
	from := p.Plain(p.in.Words.JumpFrom+" 1", label, c.measure, typeset.Running)
	st := t.Styles.Third
	st.Size = (t.Styles.Heading.Size + st.Size) / 2
	title := c.shortTitle(c.in.Article.Title, &st)
	kicker := t.Baselines.Kicker.Of(t.Styles.Kicker.Leading)
	number, n := c.number, 2+title.Lines()
	const below = 3 // the variant with a line of white below the headline, where columns would end apart
	e := &element{Element: flow.Element{Heights: []int{n, n + 1, n + 2}, Costs: []flow.Cost{0, costWhite, costWhite2},
		White: 1, Keep: 3, First: true}, head: func(topped bool, v, lines int) unit.Length {
		if v == below {
			lines = n
		}
		return ruleHead(n, grid)(topped, v, lines)
	}}
	e.vary = func() bool {
		e.Heights, e.Costs, e.Within = append(e.Heights, n+1), append(e.Costs, costBelowIt), []bool{false, false, false, true}
		return true
	}
	e.draw = func(pt *painter, at place) {
		y := at.y
		if !at.topped {
			if at.v != below {
				y += grid * unit.Length(at.to-n) // it keeps its distance from its rule
			}
			pt.Rule(at.x, y+(grid-t.Rules.Opening)/2, c.measure, t.Rules.Opening, frame.Color{})
			y += grid
		}
		p.resumed[number] = pt.page + 1
		pt.Add(&frame.Anchor{ID: p.resumes(number), X: at.x, Y: y})
		p.drawJump(pt, from, at.x, y+min(0, kicker-pt.base), c.measure, c.heads.article, number)
		title.DrawAll(&pt.Painter, at.x, y+grid+pt.base, grid)
	}
	return e
}

// costCut is what a word that a short title leaves out weighs against the penalty of the
// break that it is cut at, as binding.Headline has them.
const costCut = 60

// shortTitle sets as many words of a headline as one line has room for, but ends where a
// phrase does rather than within one, and never inside a compound or a name. It has half of these words
// at least: what stands before the first comma may say nothing.
func (c *copyist) shortTitle(text string, st *style.Text) *typeset.Paragraph {
	set := func(text string) *typeset.Paragraph { return c.Plain(text, st, c.measure, typeset.Headline) }
	if p := set(text); p.Lines() <= 1 {
		return p
	}
	words := strings.Fields(text)
	begin := func(n int) string { return strings.TrimRight(strings.Join(words[:n], " "), ",;:–-") + "…" }
	n := sort.Search(len(words)-1, func(k int) bool { return set(begin(k+1)).Lines() > 1 })
	breaks := binding.Headline(words, c.Under(), nil)
	best := max(1, n)
	for k := n - 1; k > 0 && 2*k >= n; k-- {
		if breaks[k-1]+costCut*(n-k) < breaks[best-1]+costCut*(n-best) {
			best = k
		}
	}
	return set(begin(best))
}
