// Package testsheet makes a sheet that asks a printer how it prints: which edge
// it turns paper over, how near to the edges it reaches, whether it keeps
// sizes, and how small and how grey print may be. It is a drawing, not a layout
// of copy.
package testsheet

import (
	"strconv"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Words are the words of the sheet.
type Words struct {
	Language     string // "vi"
	Title        string
	Front, Back  string   // of the two sides
	Top          string   // beside the arrow
	Steps        []string // in front: how to print, and what to read
	Answers      []string // behind: what is seen, and what to say to bantin
	Length       string   // beside a line of 100 mm
	Edges        string   // about the rulers
	Greys, Sizes string   // heads
	Sample       string   // in each size
}

// The sheet is A4 in landscape, as the sheets of a booklet are.
var (
	width  = unit.MM(297)
	height = unit.MM(210)
	margin = unit.MM(27) // of all but the rulers
	thin   = unit.Pt(0.4)
	thick  = unit.Pt(1)
)

// Pages draws both sides. An error means that a template asks for a face that
// does not exist.
func Pages(w *Words, t *style.Template, fonts *font.Set) (*frame.Document, error) {
	doc := &frame.Document{Title: w.Title, Language: w.Language, Edition: "testsheet", Unscaled: true}
	for i, side := range []string{w.Front, w.Back} {
		d := &drawing{Setter: typeset.NewSetter(fonts, t), t: t, tree: &doc.Structure}
		d.Structure = d.tree
		d.both(w, side)
		if i == 0 {
			d.front(w)
		} else {
			d.list(w.Answers, margin, d.y, width-2*margin)
		}
		if err := d.Err(); err != nil {
			return nil, err
		}
		doc.Pages = append(doc.Pages, frame.Page{Label: strconv.Itoa(i + 1), Width: width, Height: height, Items: d.Items})
	}
	return doc, nil
}

// drawing is one side.
type drawing struct {
	*typeset.Setter
	typeset.Painter
	t    *style.Template
	tree *frame.Structure
	y    unit.Length // below what both sides have
}

// text sets a paragraph with its first baseline a line below y, and returns the
// place below it.
func (d *drawing) text(words string, x, y, measure, size unit.Length, bold bool, role frame.Role) unit.Length {
	st := d.t.Styles.Body
	if bold {
		st = d.t.Styles.Lead
	}
	st.Size, st.Leading, st.Align = size, size*14/10, "left"
	p := d.Plain(words, &st, measure, typeset.Running)
	if p == nil {
		return y
	}
	n := frame.Node{Role: role}
	if role == frame.Headline {
		n.Level = 1
	}
	p.DrawAll(&d.Painter, x, y+size, st.Leading, d.tree.Add(n))
	return y + unit.Length(p.Lines())*st.Leading
}

// list sets numbered paragraphs.
func (d *drawing) list(texts []string, x, y, measure unit.Length) unit.Length {
	const size = 11 * unit.Point
	indent := unit.MM(7)
	for i, text := range texts {
		d.text(strconv.Itoa(i+1)+".", x, y, indent, size, false, frame.Paragraph)
		y = d.text(text, x+indent, y, measure-indent, size, false, frame.Paragraph) + size/2
	}
	return y
}

// both draws what both sides have: the head with its arrow to the upper edge,
// the rulers at the edges, and a cross in the middle, by which one sees against
// the light how far the sides are apart.
func (d *drawing) both(w *Words, side string) {
	d.arrow(width/2, unit.MM(23))
	d.text(w.Top, width/2+unit.MM(10), unit.MM(27), unit.MM(60), 14*unit.Point, true, frame.Paragraph)
	d.text(side, margin, unit.MM(24), width/2-margin-unit.MM(12), 20*unit.Point, true, frame.Headline)
	for _, at := range []unit.Length{width / 4, width * 3 / 4} {
		d.ruler(at, 0, 0, 1)
		d.ruler(at, height, 0, -1)
	}
	d.ruler(0, height/2, 1, 0)
	d.ruler(width, height/2, -1, 0)
	arm := unit.MM(6)
	d.Rule(width/2-arm, height/2-thin/2, 2*arm, thin, frame.Color{})
	d.Rule(width/2-thin/2, height/2-arm, thin, 2*arm, frame.Color{})
	d.y = unit.MM(44)
}

// arrow points to the upper edge, its tip at x, y: rows of rules.
func (d *drawing) arrow(x, y unit.Length) {
	const rows = 24
	step := unit.MM(0.5)
	for i := range unit.Length(rows) {
		half := (i + 1) * unit.MM(0.35)
		d.Rule(x-half, y+i*step, 2*half, step, frame.Color{})
	}
	d.Rule(x-unit.MM(2), y+rows*step, unit.MM(4), unit.MM(6), frame.Color{})
}

// rulerLong is how far from the edge a ruler goes, in millimetres.
const rulerLong = 20

// ruler draws a mark each millimetre from an edge inwards, at x, y on it: along
// dx or dy. The first mark that is printed is the margin of the printer.
func (d *drawing) ruler(x, y, dx, dy unit.Length) {
	st := d.t.Styles.Folio
	st.Size, st.Leading, st.Align = 7*unit.Point, 9*unit.Point, "left"
	for mm := range rulerLong + 1 {
		long := unit.MM(2)
		if mm%5 == 0 {
			long = unit.MM(4)
		}
		at := unit.MM(float64(mm))
		if dx != 0 {
			d.Rule(x+dx*at-thin/2, y-long, thin, long, frame.Color{})
		} else {
			d.Rule(x-long, y+dy*at-thin/2, long, thin, frame.Color{})
		}
		if mm%5 != 0 || mm == 0 {
			continue
		}
		p := d.Plain(strconv.Itoa(mm), &st, unit.MM(10), typeset.Running)
		if dx != 0 {
			p.DrawLine(&d.Painter, 0, 0, x+dx*at-unit.MM(1), y+unit.MM(3))
		} else {
			p.DrawLine(&d.Painter, 0, 0, x+unit.MM(1), y+dy*at+unit.MM(1))
		}
	}
}

// The greys, in per cent of black, and the sizes of type, in points.
var (
	greySteps = []int{10, 20, 30, 40, 50, 60, 70, 80, 90, 100}
	sizes     = []int{5, 6, 7, 8, 9, 10, 12, 14}
)

// front draws what is read off one side alone.
func (d *drawing) front(w *Words) {
	column := width/2 - margin - unit.MM(10)
	y := d.list(w.Steps, margin, d.y, column)
	y = d.text(w.Edges, margin, y+unit.MM(2), column, 11*unit.Point, false, frame.Paragraph)
	y += unit.MM(6)
	line := unit.MM(100)
	d.Rule(margin, y, line, thick, frame.Color{})
	for _, x := range []unit.Length{margin, margin + line - thick} {
		d.Rule(x, y-unit.MM(2), thick, unit.MM(4), frame.Color{})
	}
	d.text(w.Length, margin, y+unit.MM(2), column, 10*unit.Point, false, frame.Paragraph)

	x, wide := width/2+unit.MM(12), width/2-unit.MM(12)-margin
	y = d.text(w.Greys, x, d.y, wide, 11*unit.Point, true, frame.Paragraph) + unit.MM(1)
	box := wide / unit.Length(len(greySteps))
	for i, g := range greySteps {
		v := uint8(255 - 255*g/100)
		left := x + unit.Length(i)*box
		d.Rule(left, y, box-unit.MM(1), unit.MM(9), frame.Color{R: v, G: v, B: v})
		d.text(strconv.Itoa(g), left, y+unit.MM(9.5), box, 8*unit.Point, false, frame.Paragraph)
	}
	y = d.text(w.Sizes, x, y+unit.MM(18), wide, 11*unit.Point, true, frame.Paragraph) + unit.MM(1)
	for _, size := range sizes {
		y = d.text(strconv.Itoa(size)+" pt: "+w.Sample, x, y, wide, unit.Length(size)*unit.Point, false, frame.Paragraph)
		y += unit.MM(1)
	}
}
