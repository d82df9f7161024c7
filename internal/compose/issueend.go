package compose

import (
	"cmp"
	"strings"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// What is left of the last page below the copy. The issue file may have it filled, with lines
// for notes or with its notice; where it is not filled and much is left, a sign ends the copy, and the
// imprint is set as a block of its own size, so that the end looks made.

// ending is the last page of copy, once all is committed.
type ending struct {
	sheet  *sheet
	used   int  // lines down to where its copy ends
	framed bool // which is the foot of a frame
	rows   bool // pictures across the columns end it: nothing above takes up what they leave
}

// end notes where the copy ends, and whether it does in a frame.
func (p *planner) end(framed bool) {
	n := len(p.pages) - 1
	sh := p.pages[n]
	p.last = ending{sh, max(sh.lowest, sh.reserved), framed, sh.pictured && sh.under > 0 && sh.lowest <= sh.under}
	switch {
	case p.page == n:
		if p.last.used = max(p.last.used, p.line); p.band != nil {
			p.last.used++ // its foot
		}
	case p.page > n: // what stands across its columns ends it
		p.last.used = p.grid
	}
	if sh.footed > 0 {
		p.last.used = p.grid
	}
}

// filling is what the rest of the last page is filled with; "" is nothing.
func (p *planner) filling() style.Fill {
	if p.in.Fill == "" && !p.t.FillLast {
		return ""
	}
	return cmp.Or(p.in.Fill, p.t.Fill)
}

// madeEnd draws what is below the copy of the last page, and the imprint at its foot.
func (p *planner) madeEnd(noticed bool) {
	n := len(p.pages) - 1
	if p.pages[n] != p.last.sheet {
		p.imprint.draw(p.painter(n)) // on a page of filler
		return
	}
	used, foot := p.last.used, p.imprint.clear(p.grid)
	if n == 0 && p.boxed > 0 {
		used, p.last.used = p.grid, p.grid
	}
	block := p.roomyBlock(used)
	end := used
	if block != nil {
		foot = p.grid - block.lines
		end = p.filledBelow(n, used, foot, noticed)
	}
	if end == used {
		least := p.imprint.clear(p.grid)
		if end = p.filledBelow(n, used, least, noticed); end > used { // it has the room of the block
			block, foot = nil, least
		}
	}
	pt := p.painter(n)
	if end == p.last.used && end+leastRest <= foot {
		p.endSign(pt, end)
	}
	if block != nil {
		block.draw(pt)
		return
	}
	p.imprint.draw(pt)
}

// filledBelow fills the last page below its copy, down to a line, with what the issue wants there, and returns the line
// where that ends: that of the copy, where there is nothing, or no room for it.
func (p *planner) filledBelow(page, used, foot int, noticed bool) int {
	switch kind := p.filling(); {
	case used+leastRest > foot:
	case kind == style.NoticeFill && !noticed:
		return p.noticeBelow(page, used, foot)
	case kind == style.NotesFill || kind == style.NoticeFill:
		pt := p.painter(page)
		p.ruleOff(pt, used)
		p.notes(pt, used+1, foot)
		return foot
	}
	return used
}

// Where the copy takes more of the page than the template wants for the imprint as a block, by so much at most, that has
// so many lines of white above it: with fewer it would crowd the copy.
const (
	moreForBlock unit.Ratio = 200
	aboveBlock   int        = 5
)

// roomyBlock is the imprint as a block, where the last page has room for it below a line; nil where it has none.
func (p *planner) roomyBlock(used int) *imprintBlock {
	above, share, least := 2, unit.Ratio(used*1000), p.t.Shares.ImprintBlock
	if !p.last.rows && share >= least*unit.Ratio(p.grid) {
		above = aboveBlock
		if share >= (least+moreForBlock)*unit.Ratio(p.grid) {
			return nil
		}
	}
	b := p.imprintBlock()
	if b == nil || used+b.lines+above > p.grid {
		return nil
	}
	return b
}

// signWidth is the part of the measure, one in so many, that the sign is wide that ends the copy.
const signWidth = 8

// endSign draws a short rule in the middle of the page below where the copy ends, with the white that a picture
// has: one over all of the measure would stand over nothing.
func (p *planner) endSign(pt *painter, line int) {
	if line > 0 && !p.last.framed {
		w := p.t.FullMeasure() / signWidth
		y := p.t.LineTop(line) - p.textFoot() + p.t.Whites.Picture.Of(p.t.Leading)
		if p.last.sheet.airy && line == p.last.sheet.lowest { // a picture ends with the white to the middle of the line below it
			y = p.t.LineTop(line) + p.t.Leading/2
		}
		pt.Rule(p.t.Inner+(p.t.FullMeasure()-w)/2, y, w, p.t.Rules.Masthead, frame.Color(p.t.Accent))
	}
}

// leastRest is the lines that are filled at least: a head, and three lines to write on.
const leastRest = 10

// ruleOff rules off the copy above a line of the grid, in the middle of it.
func (p *planner) ruleOff(pt *painter, line int) {
	if line > 0 && !p.last.framed {
		pt.Rule(p.t.Inner, p.t.LineTop(line)+(p.t.Leading-p.t.Rules.Opening)/2, p.t.FullMeasure(), p.t.Rules.Opening, frame.Color{})
	}
}

// noticeSizes is the sizes, of the body's, that a notice below copy is tried in.
var noticeSizes = []unit.Ratio{noticeSize, 1200, 1000}

// noticeBelow sets the notice of the issue below the copy of a page that ends at a line, above
// another, and returns the line where it ends; it is not set where that has no room for all of it.
func (p *planner) noticeBelow(page, used, foot int) int {
	head := p.fillerHeight(p.in.Words.Notice)
	room := unit.Length(foot-used-1-head) * p.t.Leading
	for _, size := range noticeSizes {
		st := p.noticeStyle(size)
		set, height := p.setNotice(&st)
		if len(set) == 0 || height > room {
			continue
		}
		pt := p.painter(page)
		p.ruleOff(pt, used)
		node := p.add(0, frame.Filler)
		y := p.t.LineTop(p.fillerHead(pt, used+1, p.in.Words.Notice, node)) + st.Leading
		for _, par := range set {
			block := p.add(node, frame.Paragraph)
			par.DrawAll(&pt.Painter, p.t.Inner, y, st.Leading, block)
			y += unit.Length(par.Lines())*st.Leading + st.Leading/2
		}
		return linesOf(y-st.Leading-p.t.LineTop(0), p.t.Leading)
	}
	return used
}

// noticeStyle is the style of a notice in a size of the body's.
func (p *planner) noticeStyle(size unit.Ratio) style.Text {
	st := p.t.Styles.Body
	st.Size, st.Leading, st.Align = size.Of(st.Size), size.Of(st.Leading), "left"
	return st
}

// setNotice is the paragraphs of the notice, and their height with half a line between them.
func (p *planner) setNotice(st *style.Text) (set []*typeset.Paragraph, height unit.Length) {
	for text := range strings.Lines(p.in.Notice) {
		if par := p.Plain(strings.TrimSpace(text), st, p.t.FullMeasure(), typeset.Running); par != nil {
			set = append(set, par)
			height += unit.Length(par.Lines())*st.Leading + st.Leading/2
		}
	}
	return set, height
}

// imprintBlock is the imprint as a block that ends an issue: below rules like those of the masthead
// the name of the bulletin and its publisher, and then each statement by itself, in the
// columns of the page.
type imprintBlock struct {
	p           *planner
	style       style.Text
	name, body  *typeset.Paragraph
	columns     [][]*typeset.Paragraph
	lines       int // of the grid, with the rules
	headLines   int
	columnLines int
}

// imprintBlock is the imprint as a block; nil when it is empty.
func (p *planner) imprintBlock() *imprintBlock {
	if p.imprint == nil || p.imprint.p == nil {
		return nil
	}
	b := &imprintBlock{p: p, style: p.t.Styles.Imprint}
	b.style.Size, b.style.Leading = p.t.ImprintBlock.Of(b.style.Size), p.t.Leading
	bold := b.style
	if bold.Bold != "" {
		bold.Face = bold.Bold
	}
	half := (p.t.FullMeasure() - p.t.Gutter) / 2
	named := bold
	named.Color = "accent"
	if b.name = p.Plain(p.in.FolioTitle, &named, half, typeset.Headline); b.name != nil {
		right := b.style
		right.Align = "right"
		b.body = p.Plain(p.in.Masthead.Body, &right, half, typeset.Headline)
		b.headLines = max(b.name.Lines(), b.body.Lines())
	}
	var set []*typeset.Paragraph
	heights := []int{}
	for _, x := range p.in.Imprint {
		var parts []typeset.Part
		if x.Label != "" {
			parts = append(parts, typeset.Part{In: article.Plain(x.Label), Style: &bold})
		}
		if x.Text != "" {
			parts = append(parts, typeset.Part{In: article.Plain(x.Text), Style: &b.style})
		}
		if len(parts) > 0 {
			par := p.Join(parts, p.t.Measure(), false, typeset.Running)
			set, heights = append(set, par), append(heights, par.Lines())
		}
	}
	for _, n := range shared(heights, p.t.Columns) {
		lines := 0
		for _, par := range set[:n] {
			lines += par.Lines()
		}
		b.columns, set = append(b.columns, set[:n]), set[n:]
		b.columnLines = max(b.columnLines, lines)
	}
	b.lines = b.headLines + b.columnLines
	return b
}

// shared is how many of things in a row go into each of so many columns, so that the highest
// column is as low as it can be, and the first ones hold no less than the others.
func shared(heights []int, columns int) []int {
	most := 0
	for _, h := range heights {
		most = max(most, h)
	}
	for ; ; most++ {
		var out []int
		n, used := 0, 0
		for _, h := range heights {
			if n > 0 && used+h > most {
				out, n, used = append(out, n), 0, 0
			}
			n, used = n+1, used+h
		}
		if out = append(out, n); len(out) <= columns {
			return out
		}
	}
}

// draw draws the block above the foot of the grid.
func (b *imprintBlock) draw(pt *painter) {
	t := b.p.t
	y := t.LineTop(t.Lines()-b.lines) - t.Rules.ImprintBelow
	node := b.p.add(0, frame.Imprint)
	if b.name != nil {
		pt.Rule(t.Inner, y-t.Rules.Masthead, t.FullMeasure(), t.Rules.Masthead, frame.Color(t.Accent))
		b.name.DrawAll(&pt.Painter, t.Inner, y+t.Baseline(), t.Leading, b.p.add(node, frame.Paragraph))
		if b.body != nil {
			b.body.DrawAll(&pt.Painter, t.Inner+t.FullMeasure()-(t.FullMeasure()-t.Gutter)/2, y+t.Baseline(), t.Leading, b.p.add(node, frame.Paragraph))
		}
		y += unit.Length(b.headLines) * t.Leading
	}
	pt.Rule(t.Inner, y-t.Rules.Imprint/2, t.FullMeasure(), t.Rules.Imprint, frame.Color{})
	for c, set := range b.columns {
		at := t.LineTop(t.Lines()-b.columnLines) + t.Baseline() - t.Rules.ImprintBelow
		for _, par := range set {
			par.DrawAll(&pt.Painter, t.Left(c), at, t.Leading, b.p.add(node, frame.Paragraph))
			at += unit.Length(par.Lines()) * t.Leading
		}
	}
}
