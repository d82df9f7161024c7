package compose

import "bantin/internal/unit"

// minContents is how many entries a table of contents has.
const minContents = 2

// placeContents finds the place of the table of contents on page one: a box at
// the foot of the last column, or of all columns, else a box above the lead
// article, else columns of its own before it, or a box that fills the page where
// neither leaves room for it. The lead's opening and the text below it need opening
// lines, without its picture bare lines.
func (p *planner) placeContents(opening, bare int) {
	numbers, titles := p.contentsOf()
	if !p.t.Contents || len(numbers) < minContents {
		return
	}
	var k *contents
	n := 0
	for columns := 1; columns <= p.t.Columns; columns++ {
		width := p.t.Measure()
		if columns > 1 {
			width = p.t.FullMeasure()
		}
		k = p.makeContents(p.in, numbers, titles, width, columns)
		n = k.lines()
		if p.takes(n, p.t.Shares.ContentsFoot) && p.line+opening+n <= p.grid {
			k.enter()
			p.contents, p.boxed, p.across = k, n, columns > 1
			return
		}
	}
	above := p.takes(n, p.t.Shares.ContentsAbove) && p.line+n+1+bare <= p.grid
	if alone := !above && p.line+n <= p.grid && !p.listed(k, bare); above || alone {
		if alone { // the lead opens the next page
			k.loosen(p.grid - p.line)
			n = k.lines()
		}
		k.enter()
		foot := p.t.LineTop(p.line + n)
		pt := p.painter(p.page)
		p.late = append(p.late, func() { k.draw(pt, p.t.Inner, foot) })
		p.line += n + 1
		return
	}
	p.flowContents(p.makeContents(p.in, numbers, titles, p.t.Measure(), 1))
}

// takes reports whether lines are at most a share of what is left of the page.
func (p *planner) takes(lines int, share unit.Ratio) bool {
	return lines*1000 <= (p.grid-p.line)*int(share)
}

// listed reports whether the contents without a box leave room for an opening.
func (p *planner) listed(k *contents, opening int) bool {
	n := 0
	for _, e := range k.elements() {
		n += e.Heights[0]
	}
	return p.line+(n+p.t.Columns-1)/p.t.Columns+1+opening <= p.grid
}

// contentsOf is what the contents name: every article but the lead, the briefs
// as one.
func (p *planner) contentsOf() (numbers []int, titles []string) {
	lead, briefs := p.lead(), false
	for i := range p.in.Entries {
		e := &p.in.Entries[i]
		switch {
		case i+1 == lead:
		case e.Brief && briefs:
		case e.Brief:
			briefs = true
			numbers, titles = append(numbers, i+1), append(titles, p.in.Words.Briefs)
		case e.Article.Title != "":
			numbers, titles = append(numbers, i+1), append(titles, e.Article.Title)
		}
	}
	return numbers, titles
}

// flowContents sets the contents in columns of their own, from the cursor on.
func (p *planner) flowContents(k *contents) {
	k.enter()
	p.pending = k.elements()
	elems := p.pending
	t := p.try(false)
	for _, fl := range t.filled {
		pt := p.painter(fl.Page)
		p.late = append(p.late, func() { p.drawColumns(pt, elems, fl) })
	}
	p.page, p.line = t.page, t.bottom+1
	p.pending, p.trialed = nil, nil
}

// drawContents draws the box of contents at the foot of page one, above the
// imprint when that is there too.
func (p *planner) drawContents(pt *painter, last bool) {
	column, foot := p.t.Columns-1, p.grid
	if p.across {
		column = 0
	}
	if last {
		foot -= p.imprint.lines()
	}
	p.contents.draw(pt, p.t.Left(column), p.t.LineTop(foot))
}
