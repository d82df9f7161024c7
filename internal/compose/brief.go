package compose

import (
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// briefsBox is the box "Tin vắn" while its briefs are set: in a column, or across the columns of
// a page, in as many of its own.
type briefsBox struct {
	measure, inset unit.Length // of the copy, and from the edge of its column
	node, head     int32       // of the structure
}

const numberOfBox = 1 // there is one

// newBox enters the box into the structure.
func (p *planner) newBox(measure, inset unit.Length) briefsBox {
	b := briefsBox{measure: measure, inset: inset, node: p.add(0, frame.Briefs)}
	b.head = p.tree.Add(frame.Node{Parent: b.node, Role: frame.Headline, Level: 1})
	return b
}

// briefs makes the box of briefs in the column: short items whose heads run in. The box
// may break between columns; its frame is drawn around what is in each.
func (p *planner) briefs(in []*Entry, numbers []int) []*element {
	t := p.t
	inset := p.boxInset()
	b := p.newBox(t.Measure()-2*inset, inset)
	head := p.Plain(p.in.Words.Briefs, &t.Styles.BriefHead, b.measure, typeset.Headline)
	out := []*element{{Element: flow.Element{Heights: []int{3, 4}, Costs: []flow.Cost{0, costBriefs},
		White: 1, Keep: 3, First: true}, box: numberOfBox,
		head: func(_ bool, _, lines int) unit.Length { return unit.Length(lines-2)*t.Leading + t.CapTop() },
		draw: func(pt *painter, at place) {
			lines := at.to
			if at.topped {
				lines-- // its white above fell away
			}
			y := at.y + unit.Length(lines-1)*pt.grid + t.Baselines.BriefHead.Of(pt.grid)
			head.DrawAll(&pt.Painter, at.x+inset, y, pt.grid, b.head)
		}}}
	out = append(out, p.briefItems(b, in, numbers)...)
	out[len(out)-1].Keep = 1 // the foot of the frame keeps with its last line
	return append(out, &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}, Tied: true}, box: numberOfBox,
		head: func(bool, int, int) unit.Length { return t.Leading - t.Whites.BriefsEnd.Of(t.Leading) },
		draw: func(*painter, place) {}})
}

// boxInset is how far the copy of the briefs is from their frame.
func (p *planner) boxInset() unit.Length {
	return min(p.t.Insets.Briefs.Of(p.t.Styles.Body.Size), p.t.Measure()/maxInset)
}

// mostWholeBrief is the part of a page, one in so many, up to which a brief is not torn over
// two pages.
const mostWholeBrief = 3

// briefItems sets the briefs of a box, white between them.
func (p *planner) briefItems(b briefsBox, in []*Entry, numbers []int) (out []*element) {
	for i, e := range in {
		c := &copyist{setter: p.setter.of(e.Article), in: e, words: &p.in.Words, number: numbers[i], measure: b.measure,
			unturned: p.tight.unturned, roomy: p.tight.roomy, inset: b.inset, box: numberOfBox, code: p.codes[numbers[i]]}
		c.heads.article = p.tree.Add(frame.Node{Parent: b.node, Role: frame.Brief, Number: int32(numbers[i]),
			Lang: e.Article.Language})
		first := c.runIn(e.Article)
		number := numbers[i]
		if len(c.out) > 0 {
			begins := c.out[0]
			text := begins.draw
			begins.draw = func(pt *painter, at place) {
				if at.from == 0 {
					pt.opens(number, at.x, at.y)
				}
				text(pt, at)
			}
		}
		c.body(e.Article.Body[first:], -1)
		c.endCode()
		lines := 0
		for _, e := range c.out {
			e.Float = false // pictures keep their place inside the box
			lines += e.Heights[0]
		}
		for k, e := range c.out {
			e.Whole = lines*mostWholeBrief <= p.grid
			e.Tied = e.Whole && k > 0
		}
		if i > 0 && len(c.out) > 0 {
			apartBy(c.out[0], int(p.t.Whites.Brief/1000))
		}
		out = append(out, c.out...)
	}
	return out
}

// apartBy has a text begin so many lines lower, but at the head of a column: no more where its column
// would end short, so that all briefs of a box, and what is around quotations, are as far apart.
func apartBy(e *element, white int) {
	if white == 0 || e.White > 0 {
		return
	}
	text, vary := e.draw, e.vary
	var natural flow.Element // without the white
	lower := func() {
		natural = e.Element
		e.Heights, e.White = slices.Clone(natural.Heights), white
		for v := range e.Heights {
			e.Heights[v] += white
		}
		if may := natural.Breaks; may != nil {
			e.Breaks = func(v, k int) bool { return may(v, k-white) }
		}
		if tears := natural.Tears; tears != nil {
			e.Tears = func(v, k int) flow.Cost { return tears(v, k-white) }
		}
	}
	lower()
	if vary != nil {
		e.vary = func() bool {
			e.Heights, e.Costs, e.Breaks, e.White = natural.Heights, natural.Costs, natural.Breaks, 0
			e.Tears = natural.Tears
			more := vary()
			lower()
			return more
		}
	}
	e.draw = func(pt *painter, at place) {
		if at.from == 0 && !at.topped {
			at.y += unit.Length(white) * pt.grid
		}
		at.from, at.to = max(0, at.from-white), at.to-white
		text(pt, at)
	}
}

// runIn sets the head of a brief in bold before its first words, and returns
// how many blocks of the body that used up.
func (c *copyist) runIn(a *article.Article) int {
	st := c.t.Styles.Body
	bold := st
	if st.Bold != "" {
		bold.Face = st.Bold
	}
	title := a.Title
	if title != "" && !strings.ContainsAny(title[len(title)-1:], ".!?:…") && !strings.HasSuffix(title, "…") {
		title += "."
	}
	var parts []typeset.Part
	var nodes []int32
	if title != "" {
		parts = append(parts, typeset.Part{In: article.Plain(title), Style: &bold})
		nodes = append(nodes, c.tree.Add(frame.Node{Parent: c.heads.article, Role: frame.Headline, Level: 2, Lang: c.in.Article.TitleLang}))
	}
	used := 0
	if a.Standfirst != "" {
		parts = append(parts, typeset.Part{In: article.Plain(a.Standfirst), Style: &st})
	} else if len(a.Body) > 0 {
		if p, ok := a.Body[0].(article.Paragraph); ok {
			parts = append(parts, typeset.Part{In: p.Text, Style: &st})
			used = 1
		}
	}
	if len(parts) > len(nodes) {
		nodes = append(nodes, c.add(c.heads.article, frame.Paragraph))
	}
	if len(parts) > 0 {
		if p := c.Join(parts, c.measure, false, typeset.Running); p != nil {
			c.push(c.paragraph(p, c.inset, nodes...))
		}
	}
	return used
}
