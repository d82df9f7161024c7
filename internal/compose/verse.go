package compose

import (
	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// longStanza is the lines of a stanza from which it may part: it then stands on the grid.
const longStanza = 8

// stood adds a paragraph whose lines do not run on, with those after it that belong to
// it. It returns how many blocks it took; 0 for running text.
func (c *copyist) stood(blocks []article.Block) int {
	p, ok := blocks[0].(article.Paragraph)
	if !ok || p.Form == article.Running {
		return 0
	}
	switch p.Form { // each stands alone, whatever follows: a list of terms may have thousands
	case article.Term:
		c.term(p.Text)
		return 1
	case article.Definition:
		c.definition(p.Text)
		return 1
	case article.Entry:
		c.entry(p.Text)
		return 1
	case article.Lines, article.Right:
		c.set([]article.Inline{p.Text}, p.Form)
		return 1
	}
	if p.Form.IsFoot() {
		return c.letterFoot(blocks)
	}
	if p.Form == article.Agency || p.Form == article.Motto {
		return c.letterHead(blocks)
	}
	same := []article.Inline{p.Text}
	for _, b := range blocks[1:] {
		if next, ok := b.(article.Paragraph); !ok || next.Form != p.Form {
			break
		} else {
			same = append(same, next.Text)
		}
	}
	switch p.Form {
	case article.Verse:
		c.verse(same, beginHeading(blocks[len(same):]))
	case article.Note:
		c.notes(same)
	case article.Centred:
		c.set(same, p.Form)
	}
	return len(same)
}

// beginHeading reports whether blocks begin with a heading.
func beginHeading(blocks []article.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	_, is := blocks[0].(article.Heading)
	return is
}

// verse adds a poem: its lines as they are, without an indent, a little white between
// stanzas, what is turned over set in. A heading below it brings its own white.
func (c *copyist) verse(stanzas []article.Inline, underHead bool) {
	st := c.t.Styles.Body
	st.Align = "left"
	inset := min(c.t.Insets.Verse.Of(st.Size), c.measure/maxInset)
	turn := c.t.Insets.Turn.Of(st.Size)
	gap := c.t.Whites.Stanza.Of(c.t.Leading)
	for _, s := range stanzas {
		if len(s.Lines()) > longStanza {
			gap = unit.Length(linesOf(gap, c.t.Leading)) * c.t.Leading
			break
		}
	}
	b := &keptBlock{}
	for i, s := range stanzas {
		if i > 0 {
			b.height += gap
			b.mayPart()
		}
		node, from := c.addLines(c.heads.article, s), len(b.lines)
		for _, line := range s.Lines() {
			if p, hang := c.kept(line, &st, c.measure-inset, turn); p != nil {
				b.add(p, c.inset+inset, hang, c.t.Baseline(), c.t.Leading, node.next(line))
			}
		}
		if n := len(b.lines) - from; n > longStanza {
			for k := from + 2; k <= len(b.lines)-2; k++ {
				b.starts = append(b.starts, k)
			}
		}
	}
	if len(b.lines) == 0 {
		return
	}
	if len(c.out) > 0 {
		b.around(gap, c.t.Leading, underHead)
	}
	c.push(b.element(c.t.Leading, c.textFoot(), c.mostTogether(), nil))
}

// withWhite is an element with a line of white above it, and what its lines leave of the
// last one, so that what is below has its own white: both fall away at the head of a column.
// Only one that is long may part.
func (c *copyist) withWhite(e *element, left unit.Length) *element {
	n := e.Heights[0]
	breaks, draw := e.Breaks, e.draw
	e.Heights, e.White = []int{n + 1}, 1
	e.Breaks = nil
	if n > c.mostTogether() {
		left = 0
		e.Breaks = func(v, k int) bool { return k > 1 && breaks(v, k-1) }
	}
	e.draw = func(pt *painter, at place) {
		if at.from == 0 && !at.topped {
			at.y += pt.grid + left
		}
		at.from, at.to = max(0, at.from-1), at.to-1
		draw(pt, at)
	}
	return e
}

// set adds paragraphs whose lines are kept, and stand at the left, at the right or over
// the middle of the measure. What stands over the middle in several lines or in bold is
// the head of what follows: white is above it, and between its parts; below a heading over
// the middle, as of a chapter, it goes on with that.
func (c *copyist) set(parts []article.Inline, form article.Form) {
	st := c.t.Styles.Body
	st.Align = map[article.Form]string{article.Centred: "center", article.Right: "right"}[form]
	if st.Align == "" {
		st.Align = "left"
	}
	turn := c.t.Insets.Turn.Of(st.Size)
	b := &keptBlock{}
	head, asked := false, 0 // asked is the lines down to the last in bold, which keeps with those below it
	for i, in := range parts {
		lines := in.Lines()
		stands := form == article.Centred && isCentredHead(in)
		if head = head || stands; i > 0 && stands && !goesOn(parts[i-1], in) { // in whole lines, so that all heads have the same white above
			b.height += unit.Length(linesOf(c.t.Whites.Stanza.Of(c.t.Leading), c.t.Leading)) * c.t.Leading
		}
		node := c.addLines(c.heads.article, in)
		for _, line := range lines {
			of := node.next(line)
			for _, part := range c.withBlanks(line, &st, c.measure) {
				asks := allBold(part)
				p, hang := (*typeset.Paragraph)(nil), unit.Length(0)
				if asks && form == article.Centred { // a head breaks between its phrases
					p = c.Set(part, &st, c.measure, false, typeset.Headline)
				} else {
					p, hang = c.kept(part, &st, c.measure, turn)
				}
				if p != nil {
					if len(b.lines) > 1 && (asks || asked == 0 || len(b.lines) >= asked+keptBelow) {
						b.mayPart()
					}
					b.add(p, c.inset, hang, c.t.Baseline(), c.t.Leading, of)
					if asks {
						asked = len(b.lines)
					}
				}
			}
		}
	}
	if len(b.lines) == 0 {
		return
	}
	if last := len(b.lines) - 1; len(b.starts) > 0 && b.starts[len(b.starts)-1] == last {
		b.starts = b.starts[:len(b.starts)-1] // no widow
	}
	e := b.element(c.t.Leading, c.textFoot(), c.mostTogether(), nil)
	if head {
		if e.Keep = 2; len(c.out) > c.centred {
			e = c.withWhite(e, unit.Length(e.Heights[0])*c.t.Leading-b.height)
		} else if e.Heights[0] <= c.mostTogether() {
			e.Breaks = nil
		}
	}
	c.push(e)
}

// term adds what a definition explains; its first lines keep with it.
func (c *copyist) term(in article.Inline) {
	st := c.t.Styles.Body
	st.Align = "left"
	if p := c.Set(in, &st, c.measure, false, typeset.Running); p != nil {
		e := c.paragraph(p, c.inset, c.addText(c.heads.article, frame.Paragraph, in))
		e.Keep = 2
		c.push(e)
	}
}

// definition adds what explains a term, set in below it.
func (c *copyist) definition(in article.Inline) {
	st := &c.t.Styles.Body
	hang := min(c.t.Insets.List.Of(st.Size), c.measure/maxInset)
	if p := c.Set(in, st, c.measure-hang, false, typeset.Running); p != nil {
		c.push(c.paragraph(p, c.inset+hang, c.addText(c.heads.article, frame.Paragraph, in)))
	}
}

// costTornEntry is what it costs that one of several columns, which are to end level, ends within an entry, below its second line
// or one behind that. The only column of a page does not: it may end two lines higher.
const costTornEntry = 300 * flow.Point

// entry adds one of a list of persons: who at the edge, what he is set in below, so that each shows without white, which
// would be a third of such a list.
func (c *copyist) entry(in article.Inline) {
	st := c.t.Styles.Body
	st.Align = "left"
	inset := min(c.t.Insets.List.Of(st.Size), c.measure/maxInset)
	node := c.addLines(c.heads.article, in)
	b := &keptBlock{}
	lines := in.Lines()
	for i, line := range lines {
		x := unit.Length(0)
		if i > 0 {
			x = inset
		}
		p, hang := c.kept(line, &st, c.measure-x, inset)
		if p == nil {
			continue
		}
		if len(b.lines) > 1 && (i+1 < len(lines) || c.t.Columns > 1) {
			b.mayPart()
		}
		b.add(p, c.inset+x, hang, c.t.Baseline(), c.t.Leading, node.next(line))
	}
	if len(b.lines) == 0 {
		return
	}
	e := b.element(c.t.Leading, c.textFoot(), c.mostTogether(), nil)
	e.Tears = func(int, int) flow.Cost { return costTornEntry }
	c.push(e)
}
