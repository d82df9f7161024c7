package compose

import (
	"slices"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// quoted is an element of a quotation, with its rule at the left of all its lines; where it goes
// on the one above it, the rule does.
func (c *copyist) quoted(e *element, goesOn bool) *element {
	text := e.draw
	e.draw = func(pt *painter, at place) {
		top, foot := at.y+c.t.CapTop(), at.y+unit.Length(at.to-at.from)*c.t.Leading-c.textFoot()
		if goesOn && at.from == 0 && !at.topped {
			top = at.y - c.textFoot()
		}
		pt.Rule(at.x+c.inset, top, c.t.Rules.Quote, foot-top, frame.Color(c.t.Accent))
		text(pt, at)
	}
	return e
}

// enterQuote puts a quotation into the structure, unless it goes on the one above.
func (c *copyist) enterQuote(goesOn bool) int32 {
	if !goesOn || c.quotation == 0 {
		c.quotation = c.add(c.heads.article, frame.Quote)
	}
	return c.quotation
}

// quoteInset is how far a quotation is set in, from either side.
func (c *copyist) quoteInset() unit.Length {
	return min(c.t.Insets.Quote.Of(c.t.Styles.Quote.Size), c.measure/maxInset)
}

// begun is a block of the body, and the number of the element that it begins with.
type begun struct {
	block  article.Block // nil is a break between sections
	from   int
	goesOn bool // the quotation above it
}

// partQuotes gives quotations, and the copy below them, the white that parts the two: the same above and
// below, in whole lines. What brings white of its own, as headings and pictures do, has no more; nor have
// briefs, which are told apart by that white.
func (c *copyist) partQuotes(all []begun) {
	white := int(c.t.Whites.Quote / 1000)
	for i, b := range all {
		below := i > 0 && article.IsQuoted(all[i-1].block)
		if b.from == 0 || b.from >= len(c.out) || b.goesOn || c.box > 0 || !below && !article.IsQuoted(b.block) || !isCopy(b.block) {
			continue
		}
		above := c.out[b.from-1]
		across := slices.ContainsFunc(c.wide, func(w *wide) bool { return w.after == b.from })
		if !above.Air && !above.over && !across {
			apartBy(c.out[b.from], white)
			partFurther(c.out[b.from])
		}
	}
}

// partFurther has an element with white above it get a line more of that where columns would end apart, or low: no
// white of the copy shows it less than that around quotations.
func partFurther(e *element) {
	if e.White == 0 {
		return
	}
	text, vary, further := e.draw, e.vary, 0 // the variant with that white; 0 while there is none
	e.vary = func() bool {
		if vary != nil {
			vary()
		}
		natural := e.Element
		further = len(natural.Heights)
		e.Heights = append(slices.Clone(natural.Heights), natural.Heights[0]+1)
		e.Costs = append(slices.Clone(natural.Costs), costFurther)
		if natural.Breaks != nil {
			e.Breaks = func(v, k int) bool {
				if v == further {
					return natural.Breaks(0, k-1)
				}
				return natural.Breaks(v, k)
			}
		}
		return true
	}
	e.draw = func(pt *painter, at place) {
		if further > 0 && at.v == further {
			if at.from == 0 {
				at.y += pt.grid
			}
			at.v, at.from, at.to = 0, max(0, at.from-1), at.to-1
		}
		text(pt, at)
	}
}

// isCopy reports whether a block is text on the grid without white of its own.
func isCopy(b article.Block) bool {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Form == article.Running
	case article.List:
		return !b.Notes
	case article.Quote:
		return true
	}
	return false
}

// quotedList adds a list in a quotation.
func (c *copyist) quotedList(l article.List, goesOn bool) {
	in, from := c.quoteInset(), len(c.out)
	inset, measure := c.inset, c.measure
	c.inset, c.measure = inset+in, measure-2*in
	c.list(c.enterQuote(goesOn), l.Items, l.Numbering, 0, &c.t.Styles.Quote)
	c.inset, c.measure = inset, measure
	for i, e := range c.out[from:] {
		c.quoted(e, goesOn || i > 0)
	}
}

// quote adds a quotation, set in from both sides, or a paragraph that goes on one.
func (c *copyist) quote(q article.Quote, goesOn bool) {
	in := c.quoteInset()
	node, before := c.enterQuote(goesOn), len(c.out)
	if p := c.Set(q.Text, &c.t.Styles.Quote, c.measure-2*in, false, typeset.Running); p != nil {
		c.push(c.quoted(c.paragraph(p, c.inset+in, c.addText(node, frame.Body, q.Text)), goesOn))
	}
	if q.Attribution != "" {
		st := c.t.Styles.Byline
		st.Align = "right"
		if p := c.Plain(q.Attribution, &st, c.measure-2*in, typeset.Running); p != nil {
			if n := len(c.out); n > before {
				c.out[n-1].Keep = min(p.Lines(), keptAttribution)
			}
			c.push(c.paragraph(p, c.inset+in, c.add(node, frame.Attribution)))
		}
	}
}

// keptAttribution is the lines of an attribution that stand in the column in which its quotation ends.
const keptAttribution = 2
