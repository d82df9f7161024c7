package compose

import (
	"strconv"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Pages lays an issue out. Articles run on in their order; what the user
// should see of it (a character without a glyph, a picture too small) comes
// back as diagnostics. An error means that the template asks for a face that
// does not exist.
func Pages(in Input, t *style.Template, fonts *font.Set) (*frame.Document, []diag.Diag, error) {
	s := &setter{typeset.NewSetter(fonts, t), t}
	p := &planner{setter: s, in: &in, grid: t.Lines()}
	p.imprint = s.makeImprint(in.Imprint)
	head := s.makeMasthead(in.Masthead)
	p.sheet(0)
	if head != nil {
		p.line = head.lines
		p.sheet(0).segments = append(p.sheet(0).segments, segment{draw: head.draw})
	}
	p.articles()
	p.finish()
	if err := s.Err(); err != nil {
		return nil, nil, err
	}
	doc := p.document()
	return doc, s.Diags(), nil
}

// articles plans all articles; the briefs gather where the first one stands,
// or behind the lead article, which opens the issue.
func (p *planner) articles() {
	var briefs []*Article
	var numbers []int
	for i := range p.in.Articles {
		if p.in.Articles[i].Brief {
			briefs = append(briefs, &p.in.Articles[i])
			numbers = append(numbers, i+1)
		}
	}
	at := 0
	if len(briefs) > 0 {
		at = max(numbers[0], p.lead())
	}
	for i := range p.in.Articles {
		if a := &p.in.Articles[i]; !a.Brief {
			p.article(a, i+1)
		}
		if i+1 == at {
			p.append(p.briefs(briefs, numbers)...)
		}
	}
}

// finish ends the issue; the imprint gets a page of its own where something
// across the columns leaves no room for it.
func (p *planner) finish() {
	text := len(p.pending) > 0
	p.commit(true)
	last := len(p.pages) - 1
	used := p.pages[last].reserved
	if p.page == last && !text {
		used = max(used, p.line)
	}
	if used+p.imprint.lines() > p.limit(last) {
		p.sheet(last + 1)
	}
}

// pageIndex is where the articles open.
type pageIndex struct{ open []opened }

type opened struct {
	page int
	y    unit.Length
	set  bool
}

// opened notes where an article opens.
func (x *pageIndex) opened(number, page int, y unit.Length) {
	for len(x.open) <= number {
		x.open = append(x.open, opened{})
	}
	x.open[number] = opened{page, y, true}
}

// at is where an article opens.
func (x *pageIndex) at(number int) opened {
	if number < len(x.open) {
		return x.open[number]
	}
	return opened{}
}

// document draws the plan: first everything that stands still, then what
// shows page numbers.
func (p *planner) document() *frame.Document {
	index := &pageIndex{}
	base := p.t.Baseline()
	drawn := make([][]*painter, len(p.pages))
	for _, late := range []bool{false, true} {
		for n, sh := range p.pages {
			for i, seg := range sh.segments {
				if len(drawn[n]) <= i {
					drawn[n] = append(drawn[n], &painter{page: n, base: base, grid: p.t.Leading, pages: index})
				}
				if seg.late == late {
					seg.draw(drawn[n][i])
				}
			}
		}
	}
	doc := &frame.Document{Title: p.in.Title, Author: p.in.Author, Language: "vi", Edition: p.t.Name}
	for n := range p.pages {
		pg := frame.Page{Label: strconv.Itoa(n + 1), Width: p.t.Width, Height: p.t.Height}
		for _, pt := range drawn[n] {
			pg.Items = append(pg.Items, pt.Items...)
			pg.Links = append(pg.Links, pt.Links...)
		}
		last := &painter{page: n, base: base, grid: p.t.Leading, pages: index}
		if n == 0 && p.contents != nil && p.boxed > 0 {
			p.drawContents(last, n == len(p.pages)-1)
		}
		if n == len(p.pages)-1 {
			p.imprint.draw(last)
		}
		p.folio(last, p.in.Running, p.in.Edition, n+1)
		pg.Items = append(pg.Items, last.Items...)
		pg.Links = append(pg.Links, last.Links...)
		doc.Pages = append(doc.Pages, pg)
	}
	for i := range p.in.Articles {
		if at := index.at(i + 1); at.set && p.in.Articles[i].Copy.Title != "" {
			doc.Outline = append(doc.Outline, frame.Bookmark{Title: p.in.Articles[i].Copy.Title, Page: at.page, Y: at.y})
		}
	}
	return doc
}
