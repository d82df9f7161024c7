// Package proofsheet makes what is handed round before an issue is printed: a page to
// sign, and a contact sheet of the pictures of its articles. It is a drawing, not a
// layout of copy.
package proofsheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Issue is what is signed.
type Issue struct {
	Name     string   // "Bản tin Tân Hòa · Số 47 · 23/11/2026"
	Editions []string // each with its pages
	ToLookAt int      // things in the proof list
	Articles []Article
	Lost     []string // what else was asked for and is not there, in sentences
}

// Article is one article of it.
type Article struct {
	Number   int // in the proof list
	Title    string
	Lost     string // why its page, whose file is the title, is not printed; "" when it is
	Page     int    // of the first edition that it opens on; 0 when it is not in it
	Cut      []Cut  // paragraphs that the issue file leaves out
	LeftOut  int    // lines that read like copy and are not printed
	Pictures []Picture
}

// printed is how many articles there are: pages without one are none.
func (is *Issue) printed() int {
	n := 0
	for i := range is.Articles {
		if is.Articles[i].Lost == "" {
			n++
		}
	}
	return n
}

// Cut is a paragraph that is left out, by its number.
type Cut struct {
	Number int
	Text   string // its first words
}

// Picture is one picture of an article, by its number in the issue file.
type Picture struct {
	Number  int
	Name    string
	Picture *picture.Picture // nil when it was not saved, or cannot be read
	Printed []Size           // in the first edition
}

// Size is the size of a picture in print.
type Size struct {
	W, H   unit.Length
	Pixels int // across it; fewer than the picture has where its sides are cut off
}

// Words are the words of the sheets. Those with figures are for fmt.
type Words struct {
	Language           string // "vi"
	Title, Pictures    string // heads: of the page to sign, of the contact sheet
	Editions, Articles string // before these
	Page, NotThere     string // "trang %d"; in no page
	Cut, LeftOut       string // "đã cắt đoạn %d: %s"; "%d dòng …"
	ToLookAt, Clean    string // "%d …"; of an issue with nothing to look at
	Approved           string // "ĐÃ DUYỆT"
	Fields             []string
	Pixels, Printed    string // "%d × %d …"; "%.0f × %.0f mm, %d ppi"
	NotPrinted, NoFile string
	Number             string // "Bài %d · ảnh %d"
	Picture            string // "Ảnh %s", of a picture for who cannot see it
}

// The sheets are A4.
var (
	width  = unit.MM(210)
	height = unit.MM(297)
	margin = unit.MM(18)
	full   = width - 2*margin
	thin   = unit.Pt(0.5)
)

// Sizes of type.
const (
	titleSize = 20 * unit.Point
	headSize  = 12 * unit.Point
	textSize  = 10 * unit.Point
	smallSize = 8 * unit.Point
)

// Pages draws the page to sign, on more where the articles need them, and the contact
// sheet. An error means that a template asks for a face that does not exist.
func Pages(is *Issue, w *Words, t *style.Template, fonts *font.Set) (*frame.Document, error) {
	d := &drawing{Setter: typeset.NewSetter(fonts, t), t: t, w: w,
		doc: &frame.Document{Title: w.Title + " · " + is.Name, Language: w.Language, Edition: "proofsheet"}}
	d.Structure = &d.doc.Structure
	d.y = margin
	d.sign(is)
	for i := range is.Articles {
		if len(is.Articles[i].Pictures) > 0 {
			d.turn()
			d.contact(is.Articles)
			break
		}
	}
	d.turn()
	return d.doc, d.Err()
}

// drawing is a document with the page in hand.
type drawing struct {
	*typeset.Setter
	typeset.Painter
	t   *style.Template
	w   *Words
	doc *frame.Document
	y   unit.Length // below what is on the page
}

// turn ends the page in hand and begins another.
func (d *drawing) turn() {
	d.doc.Pages = append(d.doc.Pages, frame.Page{Label: strconv.Itoa(len(d.doc.Pages) + 1), Width: width, Height: height,
		Items: d.Items})
	d.Items, d.y = nil, margin
}

// need begins another page where less than a height is left.
func (d *drawing) need(h unit.Length) {
	if d.y+h > height-margin {
		d.turn()
	}
}

// set sets a text in one size.
func (d *drawing) set(words string, measure, size unit.Length, bold bool) (*typeset.Paragraph, unit.Length) {
	st := d.t.Styles.Body
	if bold {
		st = d.t.Styles.Lead
	}
	st.Size, st.Leading, st.Align = size, size*14/10, "left"
	p := d.Plain(words, &st, measure, typeset.Running)
	return p, p.ClearLeading(st.Leading)
}

// text draws a paragraph below what is there, whole on one page.
func (d *drawing) text(words string, indent, size unit.Length, bold bool, node frame.Node) {
	p, leading := d.set(words, full-indent, size, bold)
	high := unit.Length(p.Lines()) * leading
	d.need(high)
	p.DrawAll(&d.Painter, margin+indent, d.y+size, leading, d.Structure.Add(node))
	d.y += high
}

// sign draws what is signed, and where.
func (d *drawing) sign(is *Issue) {
	w := d.w
	d.text(w.Title, 0, titleSize, true, frame.Node{Role: frame.Headline, Level: 1})
	d.y += smallSize / 2
	d.text(is.Name, 0, headSize, false, frame.Node{Role: frame.Paragraph})
	d.Rule(margin, d.y+smallSize/2, full, thin, frame.Color{})
	d.y += 2 * smallSize
	d.text(w.Editions+" "+strings.Join(is.Editions, "; "), 0, textSize, false, frame.Node{Role: frame.Paragraph})
	said := w.Clean
	if is.ToLookAt > 0 {
		said = fmt.Sprintf(w.ToLookAt, is.ToLookAt)
	}
	d.text(said, 0, textSize, false, frame.Node{Role: frame.Paragraph})
	d.y += smallSize
	d.text(fmt.Sprintf(w.Articles, is.printed()), 0, headSize, true, frame.Node{Role: frame.Heading, Level: 2})
	indent := unit.MM(7)
	for i := range is.Articles {
		a := &is.Articles[i]
		page := w.NotThere
		if a.Lost != "" {
			page = w.NotPrinted + ": " + a.Lost
		} else if a.Page > 0 {
			page = fmt.Sprintf(w.Page, a.Page)
		}
		d.text(fmt.Sprintf("%d. %s · %s", a.Number, a.Title, page), 0, textSize, false, frame.Node{Role: frame.Paragraph})
		for _, c := range a.Cut {
			d.text(fmt.Sprintf(w.Cut, c.Number, c.Text), indent, smallSize, false, frame.Node{Role: frame.Paragraph})
		}
		if a.LeftOut > 0 {
			d.text(fmt.Sprintf(w.LeftOut, a.LeftOut), indent, smallSize, false, frame.Node{Role: frame.Paragraph})
		}
	}
	for _, lost := range is.Lost {
		d.text("– "+lost, 0, textSize, false, frame.Node{Role: frame.Paragraph})
	}
	d.approve()
}

// approve draws the box to sign in.
func (d *drawing) approve() {
	pad, row := unit.MM(5), unit.MM(14)
	high := 2*pad + headSize + unit.Length(len(d.w.Fields))*row
	d.y += textSize
	d.need(high)
	top := d.y
	d.box(margin, top, full, high)
	d.y += pad
	d.text(d.w.Approved, pad, headSize, true, frame.Node{Role: frame.Heading, Level: 2})
	d.y = top + pad + headSize
	for _, field := range d.w.Fields {
		d.y += row
		p, leading := d.set(field, full/3, textSize, false)
		p.DrawAll(&d.Painter, margin+pad, d.y, leading, d.Structure.Add(frame.Node{Role: frame.Paragraph}))
		from := margin + pad + p.Widest() + unit.MM(2)
		d.Rule(from, d.y+thin, margin+full-pad-from, thin, frame.Color{})
	}
	d.y = top + high
}

// box draws the frame of a rectangle.
func (d *drawing) box(x, y, w, h unit.Length) {
	for _, at := range []unit.Length{y, y + h - thin} {
		d.Rule(x, at, w, thin, frame.Color{})
	}
	for _, at := range []unit.Length{x, x + w - thin} {
		d.Rule(at, y, thin, h, frame.Color{})
	}
}

// The contact sheet has so many pictures a row, none higher.
const columns = 3

var (
	cellHigh = unit.MM(42)
	gap      = unit.MM(5)
	cellWide = (full - (columns-1)*gap) / columns
)

// contact draws the pictures of all articles in rows.
func (d *drawing) contact(articles []Article) {
	d.text(d.w.Pictures, 0, titleSize, true, frame.Node{Role: frame.Headline, Level: 1})
	var cells []cell
	for i := range articles {
		for k := range articles[i].Pictures {
			cells = append(cells, d.cellOf(articles[i].Number, &articles[i].Pictures[k]))
		}
	}
	for from := 0; from < len(cells); from += columns {
		d.row(cells[from:min(from+columns, len(cells))])
	}
}

// cell is a picture as the contact sheet has it.
type cell struct {
	*Picture
	w, h    unit.Length // of the thumbnail
	caption []*typeset.Paragraph
	lines   int // of the caption
	leading unit.Length
}

// cellOf is the cell of a picture of an article.
func (d *drawing) cellOf(article int, p *Picture) cell {
	c := cell{Picture: p, w: cellWide, h: cellHigh / 2, leading: smallSize * 14 / 10}
	if pic := p.Picture; pic != nil {
		if c.h = cellWide * unit.Length(pic.Height) / unit.Length(pic.Width); c.h > cellHigh {
			c.w, c.h = cellHigh*unit.Length(pic.Width)/unit.Length(pic.Height), cellHigh
		}
		c.w, c.h = max(c.w, unit.Point), max(c.h, unit.Point)
	}
	for k, text := range d.captionOf(article, p) {
		set, clear := d.set(text, cellWide, smallSize, k == 0)
		c.caption, c.lines, c.leading = append(c.caption, set), c.lines+set.Lines(), max(c.leading, clear)
	}
	return c
}

// row draws pictures beside each other, with what is said of each below it.
func (d *drawing) row(cells []cell) {
	var picture, words unit.Length
	for _, c := range cells {
		picture, words = max(picture, c.h), max(words, unit.Length(c.lines)*c.leading)
	}
	d.need(textSize + picture + smallSize/2 + words)
	d.y += textSize
	for i, c := range cells {
		x := margin + unit.Length(i)*(cellWide+gap)
		figure := d.Structure.Add(frame.Node{Role: frame.Figure})
		d.thumbnail(&c, x, d.y+picture-c.h, figure)
		y := d.y + picture + smallSize/2 + smallSize
		caption := d.Structure.Add(frame.Node{Parent: figure, Role: frame.Caption})
		for _, p := range c.caption {
			p.DrawAll(&d.Painter, x, y, c.leading, caption)
			y += unit.Length(p.Lines()) * c.leading
		}
	}
	d.y += picture + smallSize/2 + words
}

// thumbnail draws a picture, or an empty frame for one that is not there.
func (d *drawing) thumbnail(c *cell, x, y unit.Length, node int32) {
	if c.Picture.Picture == nil {
		d.box(x, y, c.w, c.h)
		return
	}
	d.Add(&frame.Image{Node: node, X: x, Y: y, W: c.w, H: c.h, Picture: c.Picture.Picture,
		Treatment: picture.Treatment{PPI: 150}, Name: c.Name, Alt: fmt.Sprintf(d.w.Picture, c.Name)})
}

// captionOf is what is said of a picture: its article, number and name, its pixels, and how large it
// is printed with how many of them an inch.
func (d *drawing) captionOf(article int, p *Picture) []string {
	out := []string{fmt.Sprintf(d.w.Number, article, p.Number), p.Name}
	if p.Picture == nil {
		return append(out, d.w.NoFile)
	}
	out = append(out, fmt.Sprintf(d.w.Pixels, p.Picture.Width, p.Picture.Height))
	for _, s := range p.Printed {
		ppi := float64(s.Pixels) / (s.W.MM() / 25.4)
		out = append(out, fmt.Sprintf(d.w.Printed, s.W.MM(), s.H.MM(), int(math.Round(ppi))))
	}
	if len(p.Printed) == 0 {
		out = append(out, d.w.NotPrinted)
	}
	return out
}
