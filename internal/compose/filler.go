package compose

import (
	"cmp"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// fillUp fills the pages up to a multiple, as a folded sheet wants it. The last
// page stays the last, since it is the back of the booklet and has the imprint.
// Where its copy goes on from the page before, nothing may come between the two:
// the new pages follow it, and the imprint goes on to the last of them.
func (p *planner) fillUp() {
	even, n := max(1, p.t.Even), len(p.pages)
	lack := (even - n%even) % even
	if lack == 0 {
		return
	}
	at := n - 1
	if p.goesOn(at) {
		at = n
	}
	var filler []*sheet
	for range lack {
		filler = append(filler, &sheet{})
	}
	p.pages = append(p.pages[:at:at], append(filler, p.pages[at:]...)...)
	for i, page := range p.openings {
		if page > at {
			p.openings[i] += lack
		}
	}
	for i := range lack {
		p.filler(at+i, i == 0)
	}
	p.Say(diag.Diag{Code: diag.PagesFilled, Severity: diag.Warning, Args: []any{p.t.Name, n, even, lack}})
}

// goesOn reports whether the copy of a page begins with that of an article
// which opens before it.
func (p *planner) goesOn(page int) bool {
	for _, pt := range p.pages[page].parts {
		for _, it := range pt.Items {
			if number := p.tree.Article(frame.NodeOf(it)); number > 0 {
				return p.openings[number] <= page
			}
		}
	}
	return false
}

// noteLines is the distance of the lines for notes, in lines of the grid; the
// first is so far below the head.
const noteLines = 2

// filler draws a page of filler; the first of an issue may have its notice.
func (p *planner) filler(page int, first bool) {
	kind := cmp.Or(p.in.Fill, p.t.Fill)
	pt := p.painter(page)
	bottom := p.grid
	if page == len(p.pages)-1 {
		bottom -= p.imprint.lines()
	}
	switch {
	case kind == style.NoticeFill && first:
		p.notice(pt, bottom)
	case kind != style.NoFill:
		p.notes(pt, bottom)
	}
}

// notes draws lines to write on, above line bottom of the grid.
func (p *planner) notes(pt *painter, bottom int) {
	line := p.fillerHead(pt, p.in.Words.Notes, p.add(0, frame.Filler))
	for line += noteLines; line < bottom; line += noteLines {
		pt.Rule(p.t.Inner, p.t.LineTop(line), p.t.FullMeasure(), p.t.Rules.Folio, frame.Color(p.t.Grey))
	}
}

// fillerHead draws the head of a page of filler, and returns the line of the
// grid behind it.
func (p *planner) fillerHead(pt *painter, words string, node int32) int {
	st := &p.t.Styles.Third
	head := p.Plain(words, st, p.t.FullMeasure(), typeset.Headline)
	if head == nil {
		return 0
	}
	top := p.t.Baselines.Headline.Of(st.Leading)
	head.DrawAll(&pt.Painter, p.t.Inner, p.t.LineTop(0)+top, st.Leading,
		p.tree.Add(frame.Node{Parent: node, Role: frame.Headline, Level: 1}))
	return linesOf(unit.Length(head.Lines())*st.Leading, p.t.Leading)
}

// noticeSize is the size of a notice, of the body's: it is read from the wall.
const noticeSize unit.Ratio = 1400

// notice draws the notice of the issue; how many of its lines go past line bottom
// of the grid, and are not drawn, is said.
func (p *planner) notice(pt *painter, bottom int) {
	st := p.t.Styles.Body
	st.Size, st.Leading, st.Align = noticeSize.Of(st.Size), noticeSize.Of(st.Leading), "left"
	node := p.add(0, frame.Filler)
	line := p.fillerHead(pt, p.in.Words.Notice, node)
	y := p.t.LineTop(line) + st.Leading
	lowest := p.t.LineTop(bottom) - st.Size // baseline
	drawn, lines := 0, 0
	for text := range strings.Lines(p.in.Notice) {
		par := p.Plain(strings.TrimSpace(text), &st, p.t.FullMeasure(), typeset.Running)
		if par == nil {
			continue
		}
		room := max(0, int((lowest-y+st.Leading)/st.Leading))
		if drawn < lines {
			room = 0 // nothing follows what is cut
		}
		lines += par.Lines()
		if par.Lines() > room {
			par.Cut(room)
		}
		if room == 0 {
			continue
		}
		par.DrawAll(&pt.Painter, p.t.Inner, y, st.Leading, p.add(node, frame.Paragraph))
		drawn += par.Lines()
		y += unit.Length(par.Lines())*st.Leading + st.Leading/2
	}
	if drawn < lines {
		p.Say(diag.Diag{Code: diag.NoticeTooLong, Severity: diag.Warning, Args: []any{p.t.Name, drawn, lines}})
	}
}
