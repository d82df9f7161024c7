package compose

import (
	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// imprint is the block that closes the last page.
type imprint struct {
	s *setter
	p *typeset.Paragraph
}

// makeImprint sets the imprint over the full measure; nil when it is empty.
func (s *setter) makeImprint(pairs []Pair) *imprint {
	st := s.t.Styles.Imprint
	bold := st
	if st.Bold != "" {
		bold.Face = st.Bold
	}
	var parts []typeset.Part
	for _, p := range pairs {
		if p.Label != "" {
			parts = append(parts, typeset.Part{In: article.Plain(p.Label), Style: &bold})
		}
		if p.Text != "" {
			parts = append(parts, typeset.Part{In: article.Plain(p.Text), Style: &st})
		}
	}
	if len(parts) == 0 {
		return nil
	}
	m := &imprint{s, s.Join(parts, s.t.FullMeasure(), false, typeset.Running)}
	s.cut(m.p, st.Leading, unit.Length(s.t.Lines()-2)*s.t.Leading)
	return m
}

// lines is the lines of the grid it takes at the foot of the last page, half
// a line of white above included.
func (m *imprint) lines() int {
	if m == nil || m.p == nil {
		return 0
	}
	return linesOf(m.height()+m.s.t.Whites.ImprintAbove.Of(m.s.t.Leading), m.s.t.Leading)
}

// clear is the lines that copy has in a column of h lines above the imprint.
func (m *imprint) clear(h int) int { return max(0, h-m.lines()) }

func (m *imprint) height() unit.Length {
	t := m.s.t
	return t.Rules.ImprintAbove + unit.Length(m.p.Lines())*t.Styles.Imprint.Leading + t.Rules.ImprintBelow
}

// draw draws the imprint above the foot of the grid.
func (m *imprint) draw(pt *painter) {
	if m == nil || m.p == nil {
		return
	}
	t := m.s.t
	y := t.LineTop(t.Lines()) - m.height() + t.Rules.ImprintAbove
	pt.Rule(t.Inner, y, t.FullMeasure(), t.Rules.Imprint, frame.Color{})
	node := m.s.add(m.s.add(0, frame.Imprint), frame.Paragraph)
	m.p.DrawAll(&pt.Painter, t.Inner, y+t.Styles.Imprint.Leading, t.Styles.Imprint.Leading, node)
}

// finish ends the issue; the imprint gets a page of its own where something
// across the columns leaves no room for it.
func (p *planner) finish() {
	text := len(p.pending) > 0
	framed := text && p.pending[len(p.pending)-1].box > 0
	p.keepOrder(true)
	p.endsAcross()
	p.over = p.copyOver()
	p.commit(true)
	p.chargeLeft()
	last := len(p.pages) - 1
	used := p.pages[last].reserved
	switch {
	case text:
	case p.page > last: // a table ends the last one
		used = p.grid
	case p.page == last:
		used = max(used, p.line)
	}
	if n := p.imprint.lines(); n > 0 && used+n > p.limit(last) { // where there is none, the copy may go down to the foot beside the contents
		p.sheet(last + 1)
		p.alone = true
	}
	p.end(framed)
}
