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
//
// It reports whether the notice of the issue is on them.
func (p *planner) fillUp() (noticed bool) {
	even, n := max(1, p.t.Even), len(p.pages)
	lack := (even - n%even) % even
	if lack == 0 {
		return false
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
	for i, page := range p.resumed {
		if page > at {
			p.resumed[i] += lack
		}
	}
	p.filler(at, at+lack)
	said := diag.Diag{Code: diag.PagesFilled, Severity: diag.Warning, Args: []any{p.t.Name, n, p.fold(), lack}}
	if p.in.Fill != "" { // whoever says what is on them knows of them
		said.Code, said.Severity = diag.PagesAdded, diag.Info
	}
	if p.in.Pages == even && !p.in.Multiple { // and no sheet asks for so many
		said.Code = diag.PagesWanted
	}
	p.Say(said)
	return cmp.Or(p.in.Fill, p.t.Fill) == style.NoticeFill
}

// fold is the number of which pages are a multiple once they are filled up: that of the user, or the template's.
func (p *planner) fold() int {
	if p.in.Multiple && p.t.Even%p.in.Pages == 0 {
		return p.in.Pages
	}
	return p.t.Even
}

// goesOn reports whether the copy of a page begins with that of an article
// which opens before it, or within a box of briefs.
func (p *planner) goesOn(page int) bool {
	for _, pt := range p.pages[page].parts {
		for _, it := range pt.Items {
			node := frame.NodeOf(it)
			if box := p.tree.Within(node, frame.Briefs); box > 0 {
				return page > 0 && p.has(page-1, box)
			}
			if number := p.tree.Article(node); number > 0 {
				return p.openings[number] <= page
			}
		}
	}
	return false
}

// has reports whether something of a node is on a page.
func (p *planner) has(page int, node int32) bool {
	for _, pt := range p.pages[page].parts {
		for _, it := range pt.Items {
			if p.tree.Within(frame.NodeOf(it), p.tree.Role(node)) == node {
				return true
			}
		}
	}
	return false
}

// noteLines is the distance of the lines for notes, in lines of the grid; the
// first is so far below the head.
const noteLines = 2

// filler draws pages of filler, up to another: the notice of the issue takes as
// many as it needs, lines for notes the others.
func (p *planner) filler(page, end int) {
	kind := cmp.Or(p.in.Fill, p.t.Fill)
	if kind == style.NoticeFill {
		page = p.notice(page, end)
	}
	if kind == style.NoFill {
		return
	}
	for ; page < end; page++ {
		p.notes(p.painter(page), 0, p.fillerLines(page))
	}
}

// fillerLines is the lines of the grid that a page of filler has.
func (p *planner) fillerLines(page int) int {
	if page == len(p.pages)-1 {
		return p.grid - p.imprint.lines()
	}
	return p.grid
}

// notes draws lines to write on, between two lines of the grid.
func (p *planner) notes(pt *painter, line, bottom int) {
	line = p.fillerHead(pt, line, p.in.Words.Notes, p.add(0, frame.Filler))
	for line += noteLines; line < bottom; line += noteLines {
		pt.Rule(p.t.Inner, p.t.LineTop(line), p.t.FullMeasure(), p.t.Rules.Folio, frame.Color(p.t.Grey))
	}
}

// fillerHead draws the head of filler below a line of the grid, and returns the line behind it.
func (p *planner) fillerHead(pt *painter, line int, words string, node int32) int {
	st := &p.t.Styles.Third
	head := p.Plain(words, st, p.t.FullMeasure(), typeset.Headline)
	if head == nil {
		return line
	}
	top := p.t.Baselines.Headline.Of(st.Leading)
	head.DrawAll(&pt.Painter, p.t.Inner, p.t.LineTop(line)+top, st.Leading,
		p.tree.Add(frame.Node{Parent: node, Role: frame.Headline, Level: 1}))
	return line + p.fillerHeight(words)
}

// fillerHeight is the lines of the grid that the head of filler takes.
func (p *planner) fillerHeight(words string) int {
	st := &p.t.Styles.Third
	head := p.Plain(words, st, p.t.FullMeasure(), typeset.Headline)
	return linesOf(unit.Length(head.Lines())*st.Leading, p.t.Leading)
}

// noticeSize is the size of a notice, of the body's: it is read from the wall.
const noticeSize unit.Ratio = 1400

// notice draws the notice of the issue on pages up to another, and returns the page
// behind it. How many of its lines go past the last page, and are not drawn, is said.
func (p *planner) notice(page, end int) int {
	st := p.noticeStyle(noticeSize)
	node := p.add(0, frame.Filler)
	pt := p.painter(page)
	y := p.t.LineTop(p.fillerHead(pt, 0, p.in.Words.Notice, node)) + st.Leading
	drawn, lines := 0, 0
	for text := range strings.Lines(p.in.Notice) {
		par := p.Plain(strings.TrimSpace(text), &st, p.t.FullMeasure(), typeset.Running)
		if par == nil {
			continue
		}
		n := par.Lines()
		lines += n
		block := int32(0)
		for from := 0; from < n; {
			lowest := p.t.LineTop(p.fillerLines(page)) - st.Size // baseline
			to := min(n, from+max(0, int((lowest-y+st.Leading)/st.Leading)))
			if to < n && page+1 < end {
				if to = min(to, n-2); to-from < 2 { // no line stands alone
					to = from
				}
			}
			if from < to && block == 0 {
				block = p.add(node, frame.Paragraph)
			}
			for ; from < to; from++ {
				par.DrawLine(&pt.Painter, 0, from, p.t.Inner, y, block)
				y += st.Leading
				drawn++
			}
			if from == n || page+1 == end {
				break
			}
			page++
			pt = p.painter(page)
			y = p.t.LineTop(0) + p.t.Baselines.Line.Of(st.Leading)
		}
		y += st.Leading / 2
	}
	if drawn < lines {
		p.Say(diag.Diag{Code: diag.NoticeTooLong, Severity: diag.Warning, Args: []any{p.t.Name, drawn, lines}})
	}
	return page + 1
}
