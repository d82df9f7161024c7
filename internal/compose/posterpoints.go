package compose

import (
	"sort"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// pointSet is the points of a poster in one size, or its text. All of its
// methods do for nil, which has none.
type pointSet struct {
	style   style.Text
	leading unit.Length
	hang    unit.Length // from the heads to the points
	heads   []*typeset.Paragraph
	points  []*typeset.Paragraph
}

// setPoints sets the points of a poster, or its text where it has none.
func (w *wall) setPoints(st *style.Text) *pointSet {
	set := &pointSet{style: *st, leading: st.Leading}
	if len(w.points) == 0 {
		p := w.Set(w.text, st, w.measure, false, typeset.Running)
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
		name, text := headOf(point)
		p := w.Plain(name, &head, w.measure/2, typeset.Headline)
		set.heads, texts = append(set.heads, p), append(texts, text)
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

// headOf parts a point at its bar: a point without a head has a bullet.
func headOf(point string) (head, text string) {
	head, text, ok := strings.Cut(point, "|")
	head, text = strings.TrimSpace(head), strings.TrimSpace(text)
	switch {
	case !ok || text == "":
		return "•", head
	case head == "":
		return "•", text
	}
	return head, text
}

// openingWords is how many words of the copy a poster has at most, in whole sentences,
// where there is neither point nor standfirst: as many as a long standfirst.
const openingWords = 70

// sentences is the words of the text of a poster without points, and how many of
// them each sentence ends behind: its standfirst, or else the first paragraph that
// is one, which is copied.
func (w *wall) sentences() (words []word, ends []int, copied bool) {
	text := article.Plain(w.in.Article.Standfirst)
	if copied = len(text) == 0; copied {
		for _, b := range w.in.Article.Body {
			if p, ok := b.(article.Paragraph); ok && closesSentence(p.Text) {
				text = p.Text
				break
			}
		}
	}
	words = wordsIn(text)
	for i := range words {
		words[i].breath = noBreath
		if i+1 == len(words) || pause(words[i].text(), words[i+1].text()) == longBreath {
			ends = append(ends, i+1)
		}
	}
	for copied && len(ends) > 0 && ends[len(ends)-1] > openingWords {
		ends = ends[:len(ends)-1]
	}
	return words, ends, copied
}

// fitText fits a poster with as many sentences as find room, and says what it does
// without. A picture is worth more than copy, but not than a standfirst.
func (w *wall) fitText() *pinned {
	if len(w.points) > 0 {
		return w.fit(true)
	}
	words, ends, copied := w.sentences()
	ends = append([]int{0}, ends...)
	pic, n := w.pic, 0
	try := func(k int) *pinned {
		w.pic, n = pic, ends[k]
		w.text = marked(words[:n])
		return w.fit(!copied || k == 0)
	}
	without := sort.Search(len(ends)-1, func(less int) bool { return try(len(ends)-1-less) != nil })
	best := try(len(ends) - 1 - without)
	switch {
	case best == nil:
	case n == 0:
		w.warn(diag.PosterBare, "", w.t.Name)
	case copied:
		w.warn(diag.PosterCopy, "", w.t.Name)
	case n < len(words):
		w.warn(diag.PosterCut, "", w.t.Name, firstWords(marked(words[n:]).String()))
	}
	return best
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
