package compose

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// briefs makes the box "Tin vắn": short items whose heads run in. The box
// may break between columns; its frame is drawn around what is in each.
func (p *planner) briefs(in []*Entry, numbers []int) []*element {
	s := p.setter
	t := s.t
	inset := min(t.Insets.Briefs.Of(t.Styles.Body.Size), t.Measure()/maxInset)
	measure := t.Measure() - 2*inset
	const box = 1 // there is one
	node := s.add(0, frame.Briefs)
	headNode := s.tree.Add(frame.Node{Parent: node, Role: frame.Headline, Level: 1})
	head := s.Plain(p.in.Words.Briefs, &t.Styles.BriefHead, measure, typeset.Headline)
	out := []*element{{Element: flow.Element{Heights: []int{3, 4}, Costs: []flow.Cost{0, costBriefs},
		White: 1, Keep: 3, First: true}, box: box,
		head: func(_ bool, lines int) unit.Length { return unit.Length(lines-2)*t.Leading + t.CapTop() },
		draw: func(pt *painter, at place) {
			lines := at.to
			if at.topped {
				lines-- // its white above fell away
			}
			y := at.y + unit.Length(lines-1)*pt.grid + t.Baselines.BriefHead.Of(pt.grid)
			head.DrawAll(&pt.Painter, at.x+inset, y, pt.grid, headNode)
		}}}
	for i, e := range in {
		c := &copyist{setter: s.of(e.Article), in: e, words: &p.in.Words, number: numbers[i], measure: measure,
			inset: inset, box: box, code: p.codes[numbers[i]]}
		c.heads.article = s.tree.Add(frame.Node{Parent: node, Role: frame.Brief, Number: int32(numbers[i]),
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
		for _, e := range c.out {
			e.Float = false // pictures keep their place inside the box
		}
		out = append(out, c.out...)
	}
	out[len(out)-1].Keep = 1 // the foot of the frame keeps with its last line
	return append(out, &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}}, box: box,
		head: func(bool, int) unit.Length { return t.Leading - t.Whites.BriefsEnd.Of(t.Leading) },
		draw: func(*painter, place) {}})
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
		nodes = append(nodes, c.tree.Add(frame.Node{Parent: c.heads.article, Role: frame.Headline, Level: 2}))
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
