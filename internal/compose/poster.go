package compose

import (
	"slices"
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Poster is what the issue file says of its posters.
type Poster struct {
	Points []string // of the first; "5/12 | xong cây ưa ấm" has a head
	Until  string   // last day on the wall, as printed: "1/12/2026"
}

// poster makes a poster, one page, of each article that the issue file marks, or
// of the lead article alone. What is not on it is said.
func poster(s *setter, in *Input) *frame.Document {
	doc := in.document(s.t.Name)
	doc.Duplex = frame.OneSided
	var left []string
	points, first := in.Poster.Points, ""
	codes, ok := s.codes(in.Entries, func(number int) bool { return onPoster(in.Entries, number-1) })
	if !ok {
		return nil
	}
	for i := range in.Entries {
		e := &in.Entries[i]
		if !onPoster(in.Entries, i) {
			left = append(left, e.Article.Title)
			continue
		}
		items := s.posterOf(in, i, points, codes[i+1])
		if items == nil {
			return nil
		}
		if len(points) > 0 {
			points, first = nil, e.Article.Title
		}
		doc.Pages = append(doc.Pages, frame.Page{Label: strconv.Itoa(len(doc.Pages) + 1), Width: s.t.Width,
			Height: s.t.Height, Items: items})
		doc.Outline = append(doc.Outline, frame.Bookmark{Title: e.Article.Title, To: i + 1, Node: s.tree.Headlines()[i+1]})
	}
	if len(doc.Pages) == 0 {
		return nil
	}
	if first != "" && len(doc.Pages) > 1 {
		s.Say(diag.Diag{Code: diag.PosterPointsOnce, Severity: diag.Warning, Args: []any{s.t.Name, first, len(doc.Pages) - 1}})
	}
	if len(left) > 0 {
		severity := diag.Info // they were chosen
		if !slices.ContainsFunc(in.Entries, func(e Entry) bool { return e.Poster }) {
			severity = diag.Warning
		}
		s.Say(diag.Diag{Code: diag.PosterLeaves, Severity: severity,
			Args: []any{s.t.Name, len(left), diag.Listing{Texts: left, Between: "; "}}})
	}
	doc.Structure = *s.tree
	return doc
}

// onPoster reports whether an entry has a poster: those that are marked, or else
// the first that is no brief, or else the first.
func onPoster(entries []Entry, i int) bool {
	if slices.ContainsFunc(entries, func(e Entry) bool { return e.Poster }) {
		return entries[i].Poster
	}
	return i+1 == max(leadOf(entries), 1)
}

// wall is a poster as it is being made: a headline, a picture, points, and what
// is at its foot.
type wall struct {
	*copyist
	issue  *Input
	points []string
	text   article.Inline // in the place of points
	image  article.Image
	pic    *picture.Picture // nil for none
	top    unit.Length      // of the headline
	foot   unit.Length      // above which the points end
}

// posterOf is the items of the poster of an entry; nil when it cannot be, which
// is said.
func (s *setter) posterOf(in *Input, i int, points []string, its *code) []frame.Item {
	e := &in.Entries[i]
	t := s.t
	w := &wall{issue: in, points: points, copyist: &copyist{setter: s.of(e.Article), in: e, words: &in.Words,
		number: i + 1, measure: t.FullMeasure(), code: its}}
	if e.Article.Title == "" {
		return w.refuse(diag.PosterNoHeadline)
	}
	w.largest()
	if w.pic != nil && w.coarse() {
		return w.refuse(diag.PosterCoarse, w.image.Name(), w.pic.Width, w.pic.Height)
	}
	if w.code != nil {
		w.code.module = mostCode / unit.Length(w.code.Size)
	}
	line := &t.Masthead.Label
	w.top = t.Top + line.Leading + t.Rules.Masthead + t.Whites.MastheadBelow.Of(t.Leading)
	w.foot = t.Height - t.Foot - w.footHeight() - t.Whites.BriefsEnd.Of(t.Leading)
	shown := w.pic != nil
	best := w.fitText()
	if best == nil {
		said := len(w.points)
		if w.points = nil; said > 0 && w.fit(true) != nil {
			return w.refuse(diag.PosterPoints, said)
		}
		return w.refuse(diag.PosterHeadline, len(strings.Fields(e.Article.Title)))
	}
	if w.pic == nil && shown {
		w.warn(diag.PosterNoPicture, w.image.Place, t.Name, w.image.Name())
	}
	pt := &painter{Painter: typeset.Painter{Structure: s.tree}}
	w.heads.article = s.tree.Add(frame.Node{Role: frame.Article, Number: int32(w.number), Lang: e.Article.Language})
	pt.Add(&frame.Anchor{ID: w.number, X: t.Inner, Y: t.Top})
	w.drawHead(&pt.Painter)
	w.draw(pt, best)
	w.drawFoot(&pt.Painter)
	return pt.Items
}

// refuse says why a poster cannot be.
func (w *wall) refuse(code diag.Code, args ...any) []frame.Item {
	w.Say(diag.Diag{Code: code, Severity: diag.Fault, File: w.in.Article.File, Args: append([]any{w.t.Name}, args...)})
	return nil
}

// largest finds the picture with the most pixels.
func (w *wall) largest() {
	for _, im := range w.in.Article.Images() {
		if p := w.picture(im); p != nil && (w.pic == nil || p.Width*p.Height > w.pic.Width*w.pic.Height) {
			w.image, w.pic = im, p
		}
	}
	if isFileName(w.image.Alt) {
		w.image.Alt = w.image.Caption
	}
	if w.image.Caption != "" { // the points say what there is to say
		w.Say(diag.Diag{Code: diag.PosterNoCaption, Severity: diag.Info, File: w.in.Article.File, Place: w.image.Place,
			Args: []any{w.t.Name, firstWords(w.image.Caption)}})
		w.image.Caption = ""
	}
}

// coarse reports whether the picture has too few pixels for the size that it
// should have on a poster, the full measure unless that makes it too high.
func (w *wall) coarse() bool {
	highest := unit.Length(float64(w.t.Height) * w.t.PictureMax)
	wanted := min(w.measure, highest*unit.Length(w.pic.Width)/unit.Length(w.pic.Height))
	return int64(w.pic.Width)*72000 < int64(w.t.Shares.PicturePixels.Of(wanted))*int64(w.t.MinPPI)
}

// drawHead draws the line with the name of the bulletin and of the issue.
func (w *wall) drawHead(pt *typeset.Painter) {
	t := w.t
	left, right := t.Masthead.Label, t.Masthead.Date
	left.Align, right.Align = "left", "right"
	half := t.FullMeasure() / 2
	y := t.Top + t.Baselines.MastheadLabel.Of(left.Leading)
	node := w.add(0, frame.Masthead)
	if name := w.oneLine(w.issue.FolioTitle, left, half); name != nil {
		name.DrawAll(pt, t.Inner, y, left.Leading, w.add(node, frame.Paragraph))
	}
	if number := w.oneLine(w.issue.IssueLine, right, half); number != nil {
		number.DrawAll(pt, t.Inner+t.FullMeasure()-half, y, right.Leading, w.add(node, frame.Paragraph))
	}
	pt.Rule(t.Inner, t.Top+left.Leading, t.FullMeasure(), t.Rules.Masthead, frame.Color(t.Accent))
}

// footLines is what stands at the foot, beside the code.
func (w *wall) footLines() []string {
	var out []string
	if body := w.issue.Masthead.Body; body != "" {
		out = append(out, body)
	}
	if until := w.issue.Poster.Until; until != "" {
		out = append(out, w.words.Until+" "+until)
	}
	if w.code != nil {
		out = append(out, w.words.Address+" "+w.code.host())
	}
	return out
}

// footMeasure is the width of the lines at the foot.
func (w *wall) footMeasure() unit.Length {
	if w.code == nil {
		return w.measure
	}
	return w.measure - w.code.side() - max(w.code.quiet(), w.t.Gutter)
}

func (w *wall) footHeight() unit.Length {
	h := unit.Length(0)
	for _, text := range w.footLines() {
		p := w.Plain(text, &w.t.Styles.Byline, w.footMeasure(), typeset.Running)
		h += unit.Length(p.Lines()) * w.t.Styles.Byline.Leading
	}
	if w.code != nil {
		h = max(h, w.code.side()+max(0, w.code.quiet()-w.t.Foot))
	}
	return h
}

// drawFoot draws the foot, its last line level with the foot of the code.
func (w *wall) drawFoot(pt *typeset.Painter) {
	t := w.t
	st := &t.Styles.Byline
	bottom := t.Height - t.Foot
	if w.code != nil {
		side, quiet := w.code.side(), w.code.quiet()
		bottom -= max(0, quiet-t.Foot)
		w.code.draw(pt, t.Width-t.Outer-side-max(0, quiet-t.Outer), bottom-side, w.add(w.heads.article, frame.Figure))
	}
	var lines []*typeset.Paragraph
	n := 0
	for _, text := range w.footLines() {
		p := w.Plain(text, st, w.footMeasure(), typeset.Running)
		lines, n = append(lines, p), n+p.Lines()
	}
	y := bottom - unit.Length(n-1)*st.Leading
	for _, p := range lines {
		p.DrawAll(pt, t.Inner, y, st.Leading, w.addOurs(w.heads.article, frame.Paragraph))
		y += unit.Length(p.Lines()) * st.Leading
	}
}

// pinned is headline and points in one pair of sizes.
type pinned struct {
	headline *typeset.Paragraph
	leading  unit.Length // of the headline
	first    unit.Length // to its first baseline
	head     unit.Length // height of the headline
	points   *pointSet
	room     unit.Length // for the picture, its credit included
	size     unit.Length // of the headline
}

// Steps between the largest and the least size of headline and points.
const (
	headSteps  = 22
	pointSteps = 8
)

// between is a style on the way from one to another.
func between(from, to *style.Text, step, steps unit.Length) style.Text {
	st := *from
	st.Size += (to.Size - from.Size) * step / steps
	st.Leading += (to.Leading - from.Leading) * step / steps
	return st
}

// Heights of the page that the picture has at least, one in so many: at first,
// and with less room.
var pictureParts = []unit.Length{6, 12}

// fit finds the sizes that show most from afar; nil when the headline has no room
// in its least. A picture for which nothing leaves any is dropped where bare allows
// it.
func (w *wall) fit(bare bool) *pinned {
	t := w.t
	var sets []*pointSet
	for k := range unit.Length(pointSteps + 1) {
		st := between(&t.Styles.Standfirst, &t.Styles.Body, k, pointSteps)
		sets = append(sets, w.setPoints(&st))
	}
	var heads []pinned
	for k := range unit.Length(headSteps + 1) {
		st := between(&t.Styles.Lead, &t.Styles.Third, k, headSteps)
		p := w.Plain(w.in.Article.Title, &st, w.measure, typeset.Headline)
		if p == nil || p.Lines() > t.HeadlineLines {
			continue
		}
		h := pinned{headline: p, leading: p.ClearLeading(st.Leading), size: st.Size}
		h.first = max(t.Baselines.Headline.Of(st.Size), p.Rises())
		h.head = h.first + unit.Length(p.Lines()-1)*h.leading + t.Whites.HeadlineBelow.Of(st.Size)
		heads = append(heads, h)
	}
	if w.pic == nil {
		return w.best(heads, sets, 0)
	}
	for _, part := range pictureParts {
		if best := w.best(heads, sets, t.Height/part); best != nil {
			return best
		}
	}
	if !bare {
		return nil
	}
	w.pic = nil
	return w.best(heads, sets, 0)
}

// best is the pair of sizes that counts most, whose picture has a height at
// least, unless its pixels make it less high.
func (w *wall) best(heads []pinned, sets []*pointSet, height unit.Length) *pinned {
	t := w.t
	var best *pinned
	bestScore := 0.0
	for _, h := range heads {
		for _, set := range sets {
			h.points = set
			h.room = w.foot - w.top - h.head - set.height()
			if set != nil {
				h.room -= t.Whites.PictureLeadBelow.Of(t.Leading)
			}
			score := float64(h.size)/float64(t.Styles.Lead.Size) - breakWeight*h.headline.Settings[0].Demerits -
				lineWeight*float64(max(0, h.headline.Lines()-easyLines))
			if set != nil {
				score += pointWeight * float64(set.style.Size) / float64(t.Styles.Standfirst.Size)
			}
			least := height
			if w.pic == nil {
				score -= fullWeight * float64(h.room) / float64(w.foot-w.top)
			} else {
				h.room -= t.Whites.PictureLead.Of(t.Leading)
				s := w.shapeOf(w.pic, w.measure, t.Height)
				_, full := s.whole()
				least = min(least, full)
				got := min(full, w.highest(h.room))
				score += pictureWeight * float64(got) / float64(full)
			}
			if h.room-w.creditHeight() < least || h.room < 0 {
				continue
			}
			if best == nil || score > bestScore {
				made := h
				best, bestScore = &made, score
			}
		}
	}
	return best
}

// What the sizes of picture and points, and a full page, count against the size of
// the headline; what each line of it costs that is past those taken in at a glance,
// and each demerit of its breaks: a line that ends inside a word costs a seventh.
const (
	pictureWeight = 0.85
	pointWeight   = 0.66
	fullWeight    = 0.4
	lineWeight    = 0.085
	easyLines     = 3
	breakWeight   = 0.35e-6
)

// highest is the height that the picture may have in a room with its credit.
func (w *wall) highest(room unit.Length) unit.Length {
	return min(room-w.creditHeight(), unit.Length(float64(w.t.Height)*w.t.PictureMax))
}

// creditHeight is the height of the line below the picture.
func (w *wall) creditHeight() unit.Length {
	if w.pic == nil || w.image.Credit == "" {
		return 0
	}
	st := &w.t.Styles.Caption
	return st.Leading*2 + w.t.Whites.Caption.Of(st.Leading)
}

// draw draws headline, picture and points. The white that the largest sizes leave
// is shared out between them and the foot; a picture stays with its headline.
func (w *wall) draw(pt *painter, p *pinned) {
	t := w.t
	y, white := w.top, p.room
	var fig *figure
	if w.pic != nil {
		fig = w.makeFigure(w.image, w.pic, w.measure, w.highest(p.room))
		white -= fig.height()
	}
	shares := unit.Length(1)
	if fig == nil {
		shares++
	}
	if p.points != nil {
		shares++
	}
	white = max(0, white/shares)
	if fig == nil {
		y += white
	}
	p.headline.DrawAll(&pt.Painter, t.Inner, y+p.first, p.leading,
		w.tree.Add(frame.Node{Parent: w.heads.article, Role: frame.Headline, Level: 1, Lang: w.in.Article.TitleLang}))
	y += p.head
	if fig != nil {
		y += t.Whites.PictureLead.Of(t.Leading)
		fig.enter(w.setter, w.heads.article)
		fig.draw(pt, t.Inner, y)
		y += fig.height()
	}
	if p.points != nil {
		p.points.draw(w, &pt.Painter, y+white+t.Whites.PictureLeadBelow.Of(t.Leading))
	}
}
