package compose

import (
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// masthead is the head of page one (măng sét).
type masthead struct {
	s                       *setter
	label, name, body, date *paragraph
	lines                   int
}

// makeMasthead sets the masthead; nil when the issue has no name.
func (s *setter) makeMasthead(m Masthead) *masthead {
	if m.Name == "" {
		return nil
	}
	st := &s.t.Masthead
	full := fullMeasure(s.t)
	h := &masthead{s: s, label: s.plain(m.Label, &st.Label, full, running)}
	h.name = s.plain(m.Name, &st.Name, full*7/10, headline)
	side := full - h.name.widest() - s.t.Gutter
	if st.Kind == "centred" || side < full/4 {
		side = full
	}
	h.body = s.plain(m.Body, &st.Body, side, running)
	h.date = s.plain(m.Date, &st.Date, side, running)
	h.lines = linesOf(h.height(side == full)+s.t.Leading*6/10, s.t.Leading)
	return h
}

// below reports whether body and date stand below the name, for want of room
// beside it.
func (h *masthead) below() bool {
	full := fullMeasure(h.s.t)
	return (h.body != nil && h.body.measure == full) || (h.date != nil && h.date.measure == full)
}

func (h *masthead) height(below bool) unit.Length {
	st := &h.s.t.Masthead
	y := unit.Length(h.label.lines0())*st.Label.Leading + unit.Length(h.name.lines0())*st.Name.Leading
	if below {
		y += unit.Length(h.body.lines0())*st.Body.Leading + unit.Length(h.date.lines0())*st.Date.Leading
	}
	return y + unit.Pt(6)
}

func (h *masthead) draw(pt *painter) {
	t := h.s.t
	st := &t.Masthead
	tag := frame.Tag{Role: frame.Masthead}
	x, y := t.Inner, t.Top
	full := fullMeasure(t)
	h.label.drawAll(pt, tag, x, y+st.Label.Size*80/100, st.Label.Leading)
	y += unit.Length(h.label.lines0()) * st.Label.Leading
	h.name.drawAll(pt, tag, x, y+st.Name.Size*86/100, st.Name.Leading)
	foot := y + unit.Length(h.name.lines0()-1)*st.Name.Leading + st.Name.Size*86/100 // last baseline of the name
	y += unit.Length(h.name.lines0()) * st.Name.Leading
	if h.below() {
		h.body.drawAll(pt, tag, x, y+st.Body.Size, st.Body.Leading)
		y += unit.Length(h.body.lines0()) * st.Body.Leading
		h.date.drawAll(pt, tag, x, y+st.Date.Size, st.Date.Leading)
		y += unit.Length(h.date.lines0()) * st.Date.Leading
	} else {
		side := unit.Length(0)
		for _, p := range []*paragraph{h.body, h.date} {
			if p != nil {
				side = p.measure
			}
		}
		// The last line stands on the name's baseline.
		at := foot - unit.Length(h.date.lines0()-1)*st.Date.Leading
		if h.date == nil {
			at = foot + st.Date.Leading
		}
		h.body.drawAll(pt, tag, x+full-side, at-unit.Length(h.body.lines0()-1)*st.Body.Leading-st.Date.Leading, st.Body.Leading)
		h.date.drawAll(pt, tag, x+full-side, at, st.Date.Leading)
	}
	accent := frame.Color(t.Accent)
	pt.rule(x, y, full, unit.Pt(2.4), accent)
	if st.Double {
		pt.rule(x, y+unit.Pt(4), full, unit.Pt(0.4), frame.Color{})
	}
}

// folio draws the line below the grid: running title, number, issue.
func (s *setter) folio(pt *painter, running, edition string, number int) {
	t := s.t
	full := fullMeasure(t)
	y := lineTop(t, gridLines(t)) + t.FolioDrop
	pt.rule(t.Inner, y, full, unit.Pt(0.6), frame.Color{})
	base := y + t.Styles.Folio.Leading
	side := full*9/20 - t.Gutter
	left := s.plain(running, &t.Styles.Folio, side, headline)
	right := t.Styles.Folio
	right.Align = "right"
	pt.furniture(left, t.Inner, base)
	num := t.Styles.FolioNumber
	num.Align = "center"
	pt.furniture(s.plain(strconv.Itoa(number), &num, full, headline), t.Inner, base)
	pt.furniture(s.plain(edition, &right, side, headline), t.Inner+full-side, base)
}

// furniture draws one line that is no part of the copy.
func (pt *painter) furniture(p *paragraph, x, y unit.Length) {
	if p != nil {
		p.drawLine(pt, frame.Tag{}, 0, 0, x, y)
	}
}

// contents is "Trong số này": the articles inside, with their pages.
type contents struct {
	s       *setter
	head    *paragraph
	entries []contentsEntry
	measure unit.Length
	pad     unit.Length
}

type contentsEntry struct {
	article int
	p       *paragraph
	lines   int
}

// makeContents sets the table of contents for a measure.
func (s *setter) makeContents(in *Input, numbers []int, titles []string, measure unit.Length) *contents {
	st := &s.t.Styles
	k := &contents{s: s, measure: measure, pad: st.Contents.Size}
	k.head = s.plain(in.Words.Contents, &st.ContentsHead, measure-2*k.pad, headline)
	for i, n := range numbers {
		p := s.plain(titles[i], &st.Contents, measure-2*k.pad-3*st.Contents.Size, running)
		if p == nil {
			continue
		}
		k.entries = append(k.entries, contentsEntry{n, p, linesOf(unit.Length(p.lines0()-1)*k.tight()+s.t.Leading, s.t.Leading)})
	}
	return k
}

// tight is the leading within an entry of several lines.
func (k *contents) tight() unit.Length { return k.s.t.Styles.Contents.Size * 132 / 100 }

// lines is the height of the box: its head, its entries, and white.
func (k *contents) lines() int {
	return linesOf(k.box()+k.s.t.Leading/2, k.s.t.Leading)
}

// box is the height of the tinted box.
func (k *contents) box() unit.Length {
	h := k.s.t.Leading * 17 / 10
	for _, e := range k.entries {
		h += k.entryHeight(e)
	}
	return h + k.s.t.Leading*6/10
}

func (k *contents) entryHeight(e contentsEntry) unit.Length {
	return unit.Length(e.p.lines0())*k.tight() + k.s.t.Leading*3/10
}

// draw draws the box with its foot at the foot of a band that ends at y.
func (k *contents) draw(pt *painter, x, foot unit.Length) {
	t := k.s.t
	// The foot of the box stands level with the descenders of the last line.
	y := foot - t.Leading/8 - k.box()
	pt.rule(x, y, k.measure, k.box(), frame.Color(t.Tint))
	pt.rule(x, y, k.measure, unit.Pt(1.2), frame.Color(t.Accent))
	tag := frame.Tag{Role: frame.Contents}
	k.head.drawAll(pt, tag, x+k.pad, y+t.Leading*13/10, t.Leading)
	y += t.Leading * 17 / 10
	for _, e := range k.entries {
		k.entry(pt, e, x+k.pad, y+t.Styles.Contents.Size, k.measure-2*k.pad)
		y += k.entryHeight(e)
	}
}

// entry draws one entry with its first baseline at y: the page number stands
// on its last line.
func (k *contents) entry(pt *painter, e contentsEntry, x, y, w unit.Length) {
	tag := frame.Tag{Role: frame.Contents}
	e.p.drawAll(pt, tag, x, y, k.tight())
	last := y + unit.Length(e.p.lines0()-1)*k.tight()
	at := pt.pages.at(e.article)
	st := k.s.t.Styles.Contents
	if st.Bold != "" {
		st.Face = st.Bold
	}
	st.Color, st.Align = "accent", "right"
	num := k.s.plain(strconv.Itoa(at.page+1), &st, w, headline)
	num.drawAll(pt, tag, x, last, k.tight())
	pt.links = append(pt.links, frame.Link{X: x, Y: y - st.Size, W: w, H: last - y + st.Size*13/10, Page: at.page, Dest: at.y,
		Text: titleOf(e.p)})
}

// elements is the contents as a flow of its own, for an issue of so many
// articles that no box holds them.
func (k *contents) elements() []*element {
	t := k.s.t
	var out []*element
	head := k.head
	out = append(out, &element{heights: []int{2}, costs: []float64{0}, need: 2,
		draw: func(pt *painter, at place) {
			pt.rule(at.x, at.y+capTop(t), k.measure, unit.Pt(1.2), frame.Color(t.Accent))
			head.drawAll(pt, frame.Tag{Role: frame.Contents}, at.x, at.y+pt.grid+pt.base-pt.grid/4, t.Leading)
		}})
	for _, e := range k.entries {
		out = append(out, &element{heights: []int{e.lines}, costs: []float64{0},
			draw: func(pt *painter, at place) { k.entry(pt, e, at.x, at.y+pt.base, k.measure) }})
	}
	return out
}

// titleOf is the text of a set paragraph.
func titleOf(p *paragraph) string {
	var b strings.Builder
	for i := range p.pieces {
		if p.pieces[i].text == "" {
			if b.Len() > 0 && !p.inside(i) {
				b.WriteByte(' ')
			}
			continue
		}
		b.WriteString(p.pieces[i].text)
	}
	return b.String()
}

// imprint is the block that closes the last page.
type imprint struct {
	s *setter
	p *paragraph
}

// makeImprint sets the imprint over the full measure; nil when it is empty.
func (s *setter) makeImprint(pairs []Pair) *imprint {
	st := s.t.Styles.Imprint
	bold := st
	if st.Bold != "" {
		bold.Face = st.Bold
	}
	var parts []part
	for _, p := range pairs {
		if p.Label != "" {
			parts = append(parts, part{article.Plain(p.Label), &bold})
		}
		if p.Text != "" {
			parts = append(parts, part{article.Plain(p.Text), &st})
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return &imprint{s, s.join(parts, fullMeasure(s.t), false, running)}
}

// lines is the lines of the grid it takes at the foot of the last page, half
// a line of white above included.
func (m *imprint) lines() int {
	if m == nil || m.p == nil {
		return 0
	}
	return linesOf(m.height()+m.s.t.Leading*8/10, m.s.t.Leading)
}

func (m *imprint) height() unit.Length {
	return unit.Length(m.p.lines0())*m.s.t.Styles.Imprint.Leading + unit.Pt(5)
}

// draw draws the imprint above the foot of the grid.
func (m *imprint) draw(pt *painter) {
	if m == nil || m.p == nil {
		return
	}
	t := m.s.t
	y := lineTop(t, gridLines(t)) - m.height() + unit.Pt(2)
	pt.rule(t.Inner, y, fullMeasure(t), unit.Pt(0.8), frame.Color{})
	m.p.drawAll(pt, frame.Tag{Role: frame.Imprint}, t.Inner, y+t.Styles.Imprint.Leading, t.Styles.Imprint.Leading)
}
