package compose

import (
	"strings"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// pointSet is the points of a poster in one size, or its standfirst. All of its
// methods do for nil, which has none.
type pointSet struct {
	style   style.Text
	leading unit.Length
	hang    unit.Length // from the heads to the points
	heads   []*typeset.Paragraph
	points  []*typeset.Paragraph
}

// setPoints sets the points of a poster, or the standfirst where it has none.
func (w *wall) setPoints(st *style.Text) *pointSet {
	set := &pointSet{style: *st, leading: st.Leading}
	if len(w.points) == 0 {
		p := w.Plain(w.in.Article.Standfirst, st, w.measure, typeset.Running)
		if p == nil {
			return nil
		}
		set.points = append(set.points, p)
		set.leading = p.ClearLeading(set.leading)
		return set
	}
	head := w.t.Styles.BriefHead
	head.Size, head.Leading = st.Size, st.Leading
	var texts []string
	for _, point := range w.points {
		name, text, ok := strings.Cut(point, "|")
		if !ok {
			name, text = "•", point
		}
		p := w.Plain(strings.TrimSpace(name), &head, w.measure/2, typeset.Headline)
		set.heads, texts = append(set.heads, p), append(texts, strings.TrimSpace(text))
		if p != nil {
			set.hang = max(set.hang, p.Widest()+w.t.Insets.ListNumber.Of(st.Size))
		}
	}
	for _, text := range texts {
		p := w.Plain(text, st, w.measure-set.hang, typeset.Running)
		set.points = append(set.points, p)
		set.leading = max(set.leading, p.ClearLeading(st.Leading))
	}
	return set
}

// lines is the lines of a point: its head may have more than its text.
func (s *pointSet) lines(i int) int {
	n := s.points[i].Lines()
	if len(s.heads) > 0 {
		n = max(n, s.heads[i].Lines())
	}
	return n
}

// height is the height of all points, with a little white between them.
func (s *pointSet) height() unit.Length {
	if s == nil {
		return 0
	}
	h := unit.Length(0)
	for i := range s.points {
		h += unit.Length(s.lines(i)) * s.leading
	}
	return h + unit.Length(len(s.points)-1)*s.between()
}

// between is the white between two points.
func (s *pointSet) between() unit.Length { return s.leading / 5 }

// draw draws the points from y down.
func (s *pointSet) draw(w *wall, pt *typeset.Painter, y unit.Length) {
	x := w.t.Inner
	y += w.t.Baselines.Line.Of(s.leading)
	if len(s.heads) == 0 {
		s.points[0].DrawAll(pt, x, y, s.leading, w.add(w.heads.article, frame.Standfirst))
		return
	}
	list := w.add(w.heads.article, frame.List)
	for i, p := range s.points {
		item := w.add(list, frame.ListItem)
		if s.heads[i] != nil {
			s.heads[i].DrawAll(pt, x, y, s.leading, w.add(item, frame.Label))
		}
		p.DrawAll(pt, x+s.hang, y, s.leading, w.add(item, frame.Body))
		y += unit.Length(s.lines(i))*s.leading + s.between()
	}
}
