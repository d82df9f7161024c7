// Package svg draws the pages of a composed document for a screen. Every
// character stands where the PDF has it: it is placed by the widths that the
// PDF carries, whatever a browser would have made of the words.
package svg

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// Options say what a drawing goes with.
type Options struct {
	Picture func(*frame.Image) string // address of the raster of an image
}

// Page draws a page of a document. Its texts ask for faces by their names, as
// @font-face gives them; what belongs to an article is in a group with its
// number in the issue, data-article. One unit is a point.
func Page(doc *frame.Document, page int, o Options) []byte {
	p := &doc.Pages[page]
	d := &drawing{doc: doc, o: o}
	d.put(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `)
	d.numbers(' ', p.Width, p.Height)
	d.put(`" xml:space="preserve">`)
	if p.Turned {
		d.put(`<g transform="rotate(180,`)
		d.numbers(',', p.Width/2, p.Height/2)
		d.put(`)">`)
	}
	d.items(p.Items, 0, 0)
	d.belongs(0)
	if p.Turned {
		d.put(`</g>`)
	}
	d.put("</svg>\n")
	return d.buf
}

// drawing is a page as far as it is drawn.
type drawing struct {
	doc     *frame.Document
	o       Options
	buf     []byte
	article int // whose group is open; 0 is none
}

func (d *drawing) put(s string) { d.buf = append(d.buf, s...) }

// numbers writes lengths in points.
func (d *drawing) numbers(between byte, all ...unit.Length) {
	for i, l := range all {
		if i > 0 {
			d.buf = append(d.buf, between)
		}
		d.buf = decimal(d.buf, int64(l))
	}
}

// decimal writes a number of thousandths.
func decimal(b []byte, n int64) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/1000, 10)
	if r := n % 1000; r != 0 {
		digits := [...]byte{'.', byte('0' + r/100), byte('0' + r/10%10), byte('0' + r%10)}
		b = append(b, strings.TrimRight(string(digits[:]), "0")...)
	}
	return b
}

// items draws items so far from where they are.
func (d *drawing) items(items []frame.Item, dx, dy unit.Length) {
	for _, it := range items {
		switch it := it.(type) {
		case *frame.Text:
			d.belongs(d.doc.Structure.Article(it.Node))
			d.text(it, dx, dy)
		case *frame.Rule:
			d.belongs(d.doc.Structure.Article(it.Node))
			d.put(`<rect`)
			d.box(it.X+dx, it.Y+dy, it.W, it.H)
			d.color(it.Color)
			d.put(`/>`)
		case *frame.Image:
			d.belongs(d.doc.Structure.Article(it.Node))
			d.image(it, dx, dy)
		case *frame.Link, *frame.Anchor:
		case *frame.Group:
			d.group(it, dx+it.X, dy+it.Y)
		default:
			panic(fmt.Sprintf("svg: unknown item %T", it))
		}
	}
}

// belongs opens the group of an article, and ends the one that is open.
func (d *drawing) belongs(article int) {
	if article == d.article {
		return
	}
	if d.article != 0 {
		d.put("</g>\n")
	}
	if article != 0 {
		d.put(`<g data-article="` + strconv.Itoa(article) + `">`)
	}
	d.article = article
}

// group draws the items of a group, or what shows of them: an <svg> in another
// shows nothing beyond its box.
func (d *drawing) group(g *frame.Group, dx, dy unit.Length) {
	if g.Clip == nil {
		d.items(g.Items, dx, dy)
		return
	}
	d.belongs(0)
	c := g.Clip
	d.put(`<svg`)
	d.box(c.X+dx, c.Y+dy, c.W, c.H)
	d.put(` viewBox="`)
	d.numbers(' ', c.X+dx, c.Y+dy, c.W, c.H)
	d.put(`">`)
	d.items(g.Items, dx, dy)
	d.belongs(0)
	d.put(`</svg>`)
}

// box writes the attributes of a rectangle.
func (d *drawing) box(x, y, w, h unit.Length) {
	for _, a := range [...]struct {
		name  string
		value unit.Length
	}{{"x", x}, {"y", y}, {"width", w}, {"height", h}} {
		d.attribute(a.name)
		d.numbers(' ', a.value)
		d.put(`"`)
	}
}

// attribute begins an attribute.
func (d *drawing) attribute(name string) { d.put(` ` + name + `="`) }

// color writes a colour; black is what SVG takes without one.
func (d *drawing) color(c frame.Color) {
	if c != (frame.Color{}) {
		d.buf = fmt.Appendf(d.buf, ` fill="#%02x%02x%02x"`, c.R, c.G, c.B)
	}
}

func (d *drawing) image(im *frame.Image, dx, dy unit.Length) {
	d.put(`<image`)
	d.box(im.X+dx, im.Y+dy, im.W, im.H)
	d.put(` preserveAspectRatio="none" href="`)
	d.words(d.o.Picture(im))
	d.put(`"/>`)
}

// text draws one run. Where its letters are scaled, the places are those before
// scaling.
func (d *drawing) text(t *frame.Text, dx, dy unit.Length) {
	if t.String == "" {
		return
	}
	d.put(`<text font-family="` + t.Face.Name())
	d.put(`" font-size="`)
	d.numbers(' ', t.Size)
	d.put(`"`)
	d.color(t.Color)
	x := t.X + dx
	if t.Scale != 0 && t.Scale != 1000 {
		d.put(` transform="matrix(`)
		d.numbers(',', unit.Length(t.Scale), 0, 0, unit.Point, x, t.Y+dy)
		d.put(`)" y="0`)
		x = 0
	} else {
		d.attribute("y")
		d.numbers(' ', t.Y+dy)
	}
	d.put(`" x="`)
	d.places(t, x)
	d.put(`">`)
	d.words(t.String)
	d.put(`</text>`)
}

// places writes where each character begins, in the arithmetic of the PDF: kerns
// and advances in thousandths of an em, tracking behind each character, and what
// brings spaces to their width, all before scaling.
func (d *drawing) places(t *frame.Text, x unit.Length) {
	scale := int64(1000)
	if t.Scale != 0 {
		scale = int64(t.Scale)
	}
	track := int64(t.Track) * int64(t.Size) / 1000
	space := int64(0)
	if t.Space != 0 {
		space = (int64(t.Space)*1000+scale/2)/scale - int64(unit.Em(t.Face.Advance(' '), t.Size)) - track
	}
	at := int64(x) * 1000 // millionths of a point
	for i, r := range []rune(t.String) {
		if i > 0 {
			d.buf = append(d.buf, ' ')
		}
		d.buf = hundredths(d.buf, at)
		at += int64(t.Face.Advance(r))*int64(t.Size) + track*1000
		if i < len(t.Kern) {
			at += int64(t.Kern[i]) * int64(t.Size)
		}
		if r == ' ' {
			at += space * 1000
		}
	}
}

// hundredths writes a number of millionths, rounded: a hundredth of a point is
// finer than any screen.
func hundredths(b []byte, n int64) []byte {
	if n < 0 {
		return decimal(b, (n-5000)/10000*10)
	}
	return decimal(b, (n+5000)/10000*10)
}

// words writes a text so that it means itself. What XML cannot hold is a mark:
// each character has its place.
func (d *drawing) words(s string) {
	for _, r := range s {
		switch {
		case r == '&':
			d.put("&amp;")
		case r == '<':
			d.put("&lt;")
		case r == '>':
			d.put("&gt;")
		case r == '"':
			d.put("&quot;")
		case r < ' ' || r == 0x7F || r == 0xFFFE || r == 0xFFFF:
			d.put("\uFFFD")
		default:
			d.buf = utf8.AppendRune(d.buf, r)
		}
	}
}
