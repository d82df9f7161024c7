package quality

import (
	"slices"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

const size = 10 * unit.Point

// page sets lines of one paragraph each a leading below the other.
type page struct {
	t     *testing.T
	face  *font.Face
	doc   *frame.Document
	y     unit.Length
	node  int32       // of what is being set
	space unit.Length // natural

	article int32
}

func newPage(t *testing.T) *page {
	face, err := font.NewSet().Face("NotoSerif-Regular")
	if err != nil {
		t.Fatal(err)
	}
	doc := &frame.Document{Pages: []frame.Page{{}}}
	article := doc.Structure.Add(frame.Node{Role: frame.Article, Number: 1})
	return &page{t: t, face: face, doc: doc, article: article, y: 100 * unit.Point, space: face.Space(size)}
}

// column begins another column.
func (p *page) column() { p.y = 100 * unit.Point }

// par begins another element of the article.
func (p *page) par() { p.node = 0 }

// line sets a line with spaces of so many times the natural one.
func (p *page) line(role frame.Role, ratio float64, text string) *frame.Text {
	if p.doc.Structure.Role(p.node) != role {
		p.node = p.doc.Structure.Add(frame.Node{Parent: p.article, Role: role})
	}
	it := &frame.Text{Node: p.node, X: 50 * unit.Point, Y: p.y, Face: p.face, Size: size, String: text,
		Space: unit.Length(float64(p.space)*ratio + 0.5)}
	pages := p.doc.Pages
	pages[len(pages)-1].Items = append(pages[len(pages)-1].Items, it)
	p.y += 14 * unit.Point
	return it
}

var sheet = Sheet{Measure: 200 * unit.Point, Leading: 14 * unit.Point, Top: 50 * unit.Point, Bottom: 250 * unit.Point,
	Justify: true}

func TestSpaces(t *testing.T) {
	p := newPage(t)
	p.line(frame.Paragraph, 0.8, "một hai ba ")
	p.line(frame.Paragraph, 1.2, "một hai ba ")
	p.line(frame.Paragraph, 1.6, "một hai ba ")
	p.line(frame.Paragraph, 2.4, "một hai ba ")
	p.line(frame.Paragraph, 1, "hết bài ở đây")
	p.line(frame.Caption, 9, "một hai ba ")
	f := Measure(p.doc, sheet)
	if f.Lines != 4 || f.Mean < 1.499 || f.Mean > 1.501 || f.Over15 != 0.5 || f.Over2 != 0.25 ||
		f.NeighboursApart != 0.3333 || f.Least < 0.799 || f.Least > 0.801 || f.P99 < 2.39 {
		t.Errorf("%+v", f)
	}
	s := sheet
	s.Justify = false
	if f := Measure(p.doc, s); f.Lines != 0 || f.Mean != 0 {
		t.Errorf("ragged: %+v", f)
	}
}

func TestTrackingShowsInTheSpace(t *testing.T) {
	p := newPage(t)
	it := p.line(frame.Paragraph, 1, "một hai ba ")
	it.Track = 15
	p.line(frame.Paragraph, 1, "hết bài ở đây")
	want := float64(p.space+150) / float64(p.space)
	if f := Measure(p.doc, sheet); f.Mean-want > 1e-4 || want-f.Mean > 1e-4 {
		t.Errorf("%v, want %v", f.Mean, want)
	}
}

func TestWhereParagraphsBreak(t *testing.T) {
	p := newPage(t)
	p.line(frame.Paragraph, 1, "một hai ba ") // alone at the foot
	p.column()
	p.line(frame.Paragraph, 1, "bốn năm sáu ")
	p.line(frame.Paragraph, 1, "bảy tám chín ")
	p.column()
	p.line(frame.Paragraph, 1, "mười mười một") // alone on top
	p.par()
	p.line(frame.Heading, 1, "Một tít phụ") // last of its column
	p.column()
	p.par()
	p.line(frame.Paragraph, 1, "ông ")
	p.line(frame.Paragraph, 1, "Nguyễn")
	if f := Measure(p.doc, sheet); f.Paragraphs != 2 || f.Orphans != 1 || f.Widows != 1 || f.StrandedHeadings != 1 ||
		f.Runts != 1 {
		t.Errorf("%+v", f)
	}
}

// TestOrphansAndWidowsOfShortParagraphs breaks paragraphs of two to five lines
// at each place: a first line left behind is an orphan, a last line sent ahead
// a widow, and of two lines each is both.
func TestOrphansAndWidowsOfShortParagraphs(t *testing.T) {
	for n := 2; n <= 5; n++ {
		for at := 1; at < n; at++ {
			p := newPage(t)
			for k := range n {
				if k == at {
					p.column()
				}
				text := "một hai ba "
				if k == n-1 {
					text = "bốn năm sáu"
				}
				p.line(frame.Paragraph, 1, text)
			}
			orphans, widows := 0, 0
			if at == 1 {
				orphans = 1
			}
			if at == n-1 {
				widows = 1
			}
			if f := Measure(p.doc, sheet); f.Orphans != orphans || f.Widows != widows || f.Paragraphs != 1 {
				t.Errorf("%d lines broken after %d: %d orphans, %d widows in %d paragraphs", n, at, f.Orphans,
					f.Widows, f.Paragraphs)
			}
		}
	}
}

func TestBrokenBindings(t *testing.T) {
	p := newPage(t)
	p.line(frame.Paragraph, 1, "theo Điều ")
	p.line(frame.Paragraph, 1, "5 của luật, có 150 ")
	p.line(frame.Paragraph, 1, "đại biểu và 20 đại biểu trẻ")
	if f := Measure(p.doc, sheet); f.HardBroken != 1 || f.SoftBroken != 0.3333 {
		t.Errorf("%+v", f)
	}
}

func TestGridAndLastPage(t *testing.T) {
	p := newPage(t)
	p.line(frame.Paragraph, 1, "một hai ba ")
	p.y += unit.Point / 2
	p.line(frame.Paragraph, 1, "bốn năm sáu")
	p.doc.Pages[0].Items = append(p.doc.Pages[0].Items,
		&frame.Text{Y: 260 * unit.Point, Face: p.face, Size: size, String: "1"},
		&frame.Group{Y: 10 * unit.Point, Items: []frame.Item{&frame.Image{Y: 100 * unit.Point, H: 40 * unit.Point}}})
	if f := Measure(p.doc, sheet); f.OffGrid != 0.5 || f.LastPage != 0.5 {
		t.Errorf("%+v", f)
	}
}

// TestRunsOfOneLineBelongTogether sets a bold word inside a line.
func TestRunsOfOneLineBelongTogether(t *testing.T) {
	p := newPage(t)
	for _, text := range []string{"một ", "hai ", "ba bốn "} {
		it := p.line(frame.Paragraph, 1.3, text)
		it.X += unit.Length(len(p.doc.Pages[0].Items)) * 20 * unit.Point
		p.y -= 14 * unit.Point
	}
	p.y += 14 * unit.Point
	p.line(frame.Paragraph, 1, "hết bài ở đây")
	if f := Measure(p.doc, sheet); f.Lines != 1 || f.Paragraphs != 1 {
		t.Errorf("%+v", f)
	}
	if f := Measure(&frame.Document{}, sheet); f != (Figures{}) {
		t.Errorf("an empty document: %+v", f)
	}
}

// TestLinesOfOneBlockBelongTogether: a label is in the line of its item, a link
// in that of its paragraph, and the head of a brief runs into its text.
func TestLinesOfOneBlockBelongTogether(t *testing.T) {
	p := newPage(t)
	tree := &p.doc.Structure
	brief := tree.Add(frame.Node{Role: frame.Brief, Number: 2})
	head := tree.Add(frame.Node{Parent: brief, Role: frame.Headline})
	text := tree.Add(frame.Node{Parent: brief, Role: frame.Paragraph})
	link := tree.Add(frame.Node{Parent: text, Role: frame.LinkText})
	item := tree.Add(frame.Node{Parent: tree.Add(frame.Node{Parent: brief, Role: frame.List}), Role: frame.ListItem})
	label := tree.Add(frame.Node{Parent: item, Role: frame.Label})
	body := tree.Add(frame.Node{Parent: item, Role: frame.Body})
	for _, x := range []struct {
		node int32
		x, y unit.Length
		text string
	}{
		{head, 0, 0, "Tin một. "}, {text, 40, 0, "Sáng nay, "},
		{link, 0, 14, "theo báo "}, {text, 40, 14, "của xã."},
		{label, 0, 28, "• "}, {body, 20, 28, "Một việc"},
	} {
		p.doc.Pages[0].Items = append(p.doc.Pages[0].Items,
			&frame.Text{Node: x.node, X: x.x * unit.Point, Y: x.y * unit.Point, Face: p.face, Size: size,
				String: x.text})
	}
	var got []string
	for _, l := range linesOf(p.doc) {
		got = append(got, l.role.String()+": "+l.text)
	}
	if want := []string{"p: Tin một. Sáng nay, ", "p: theo báo của xã.", "item: • Một việc"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if f := Measure(p.doc, sheet); f.Paragraphs != 1 {
		t.Errorf("%d paragraphs", f.Paragraphs)
	}
}

// TestPicturesThatAreCut counts those that lost an edge, and by how much.
func TestPicturesThatAreCut(t *testing.T) {
	p := &picture.Picture{Width: 1000, Height: 500}
	image := func(w, h int) frame.Item {
		return &frame.Image{Picture: p, Treatment: picture.Treatment{Trim: picture.Trim{W: w, H: h}}}
	}
	doc := &frame.Document{Pages: []frame.Page{{Items: []frame.Item{image(0, 0), image(20, 0),
		&frame.Group{Items: []frame.Item{image(0, 25)}}}}}}
	if f := Measure(doc, Sheet{}); f.PicturesCut != 2 || f.PictureCutMost != 0.05 {
		t.Errorf("%d are cut, by %v at most", f.PicturesCut, f.PictureCutMost)
	}
}
