package pdf

import (
	"cmp"
	"fmt"
	"strconv"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"

	"bantin/internal/frame"
	"bantin/internal/pdf/finish"
	"bantin/internal/unit"
)

// content writes the operators of one page.
type content struct {
	d      *drawing
	page   int // index
	height unit.Length
	buf    []byte
	font   *subset
	size   unit.Length
	color  frame.Color
	colour bool // a colour has been set
	scale  int
	track  unit.Length // Tc
	space  unit.Length // Tw
	inText bool        // between BT and ET
	x, y   unit.Length // where the last line began, from BT or from the last Td on

	marked bool    // in a marked-content sequence,
	node   int32   // of what belongs to this node,
	says   string  // and in whose place this is said; "" for itself
	read   int     // page that the items are read on, from 1
	parts  []int32 // of the group that they are in: Order
	order  int64   // of the item being drawn: where it is read, among all of the document
	last   int64   // and of the one marked before
}

func appendInt(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

// beginText opens a run of lines.
func (c *content) beginText() {
	if !c.inText {
		c.unmark()
		c.buf = append(c.buf, "BT\n"...)
		c.inText, c.x, c.y = true, 0, 0
	}
}

// endText closes a run of lines. A mark within it ends before it does (ISO
// 32000-1, 14.6.1).
func (c *content) endText() {
	if c.inText {
		c.unmark()
		c.buf = append(c.buf, "ET\n"...)
		c.inText = false
	}
}

// mark says what node the operators that follow belong to: an element of the
// structure or, without one, an artifact (ISO 32000-1, 14.8.2.2).
func (c *content) mark(node int32) { c.markSaid(node, "") }

// markSaid does so of operators in whose place something else is said, and copied; "" for
// themselves.
func (c *content) markSaid(node int32, says string) {
	if c.d.tree == nil {
		return
	}
	goesOn := c.parts == nil || c.order == c.last+1
	c.last = c.order
	if c.marked && c.node == node && (node == 0 || goesOn && says == "" && c.says == "") {
		return
	}
	c.unmark()
	c.marked, c.node, c.says = true, node, says
	if node == 0 {
		c.buf = append(c.buf, "/Artifact BMC\n"...)
		return
	}
	id, kind := c.d.tree.mark(node, says, c.page, c.order)
	c.buf = append(append(append(c.buf, '/'), kind...), "<</MCID "...)
	c.buf = appendInt(c.buf, int64(id))
	if says != "" { // for those who copy, and do not ask the structure
		c.buf = append(append(c.buf, "/ActualText"...), finish.TextString(says)...)
	}
	c.buf = append(c.buf, ">>BDC\n"...)
}

// unmark ends a marked-content sequence.
func (c *content) unmark() {
	if c.marked {
		c.buf = append(c.buf, "EMC\n"...)
		c.marked = false
	}
}

// flush hands what is written to fpdf.
func (c *content) flush() {
	if len(c.buf) > 0 {
		c.d.f.RawWriteStr(string(c.buf))
		c.buf = c.buf[:0]
	}
}

// items draws the items of the page. Links are no content: they go to fpdf as
// annotations.
func (c *content) items(items []frame.Item) error {
	err := c.moved(items, 0, 0)
	c.endText()
	c.unmark()
	return err
}

// moved draws items so far from where they are.
func (c *content) moved(items []frame.Item, dx, dy unit.Length) error {
	for i, it := range items {
		var err error
		c.order = c.place(i)
		switch it := it.(type) {
		case *frame.Text:
			c.text(it, dx, dy)
		case *frame.Rule:
			c.endText()
			c.mark(it.Node)
			c.covers(it.Node, frame.AreaOf(it), dx, dy)
			c.setColor(it.Color)
			c.buf = c.rect(c.buf, it.X+dx, it.Y+dy, it.W, it.H)
			c.buf = append(c.buf, " re f\n"...)
		case *frame.Image:
			err = c.image(it, dx, dy)
		case *frame.Link:
			if c.d.isSaid(it) {
				err = c.d.link(it, dx, dy)
				if c.d.tree != nil {
					c.d.tree.link(it.Node, c.page, c.order)
				}
			}
		case *frame.Anchor:
		case *frame.Group:
			err = c.group(it, dx+it.X, dy+it.Y)
		default:
			panic(fmt.Sprintf("pdf: unknown item %T", it))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// group draws the items of a group, or what shows of them. What is set within a
// clip is forgotten behind it, by the viewer and by c.
func (c *content) group(g *frame.Group, dx, dy unit.Length) error {
	read, parts := c.read, c.parts
	if c.parts = g.Order; g.Page > 0 {
		c.read = g.Page
	}
	defer func() { c.read, c.parts = read, parts }()
	if g.Clip == nil {
		return c.moved(g.Items, dx, dy)
	}
	c.endText()
	c.unmark()
	c.buf = append(c.rect(append(c.buf, "q "...), g.Clip.X+dx, g.Clip.Y+dy, g.Clip.W, g.Clip.H), " re W n\n"...)
	before := *c
	err := c.moved(g.Items, dx, dy)
	c.endText()
	c.unmark()
	c.buf = append(c.buf, "Q\n"...)
	c.font, c.size, c.color, c.colour = before.font, before.size, before.color, before.colour
	c.scale, c.track, c.space = before.scale, before.track, before.space
	return err
}

// place is where item i of those being drawn is read: on which page, and where
// there.
func (c *content) place(i int) int64 {
	on := int64(c.read) << 32
	if c.parts != nil {
		return on + int64(c.parts[i]) + 1
	}
	c.d.drawn++
	return on + c.d.drawn
}

// covers tells the tree where a figure is.
func (c *content) covers(node int32, a frame.Area, dx, dy unit.Length) {
	if c.d.tree != nil && node != 0 && c.d.doc.Structure[node].Role == frame.Figure {
		x, y := a.X+dx, c.height-a.Y-dy
		c.d.tree.covers(node, x, y-a.H, x+a.W, y)
	}
}

// rect writes the operands of re: lower left corner, width, height.
func (c *content) rect(b []byte, x, y, w, h unit.Length) []byte {
	b = append(pt3(b, x), ' ')
	b = append(pt3(b, c.height-y-h), ' ')
	b = append(pt3(b, w), ' ')
	return pt3(b, h)
}

func (c *content) setColor(k frame.Color) {
	if c.colour && k == c.color {
		return
	}
	c.color, c.colour = k, true
	if k.R == k.G && k.G == k.B {
		c.buf = append(channel(c.buf, k.R), " g\n"...)
		return
	}
	c.d.colour = true
	c.buf = append(channel(c.buf, k.R), ' ')
	c.buf = append(channel(c.buf, k.G), ' ')
	c.buf = append(channel(c.buf, k.B), " rg\n"...)
}

// channel is an 8-bit channel as a number from 0 to 1.
func channel(b []byte, v uint8) []byte {
	return pt3(b, unit.Length((int(v)*1000+127)/255))
}

func (c *content) image(im *frame.Image, dx, dy unit.Length) error {
	name, err := c.d.image(im)
	if err != nil {
		return err
	}
	c.endText()
	c.mark(im.Node)
	c.covers(im.Node, frame.AreaOf(im), dx, dy)
	c.flush()
	// A picture that begins left of its sheet is where it is; fpdf would put it elsewhere.
	c.d.f.ImageOptions(name, (im.X + dx).Pt(), (im.Y + dy).Pt(), im.W.Pt(), im.H.Pt(), false,
		fpdf.ImageOptions{AllowNegativePosition: true}, 0, "")
	return nil
}

// text writes one TJ. The space glyph is always written: without it
// Ghostscript runs words together.
func (c *content) text(t *frame.Text, dx, dy unit.Length) {
	if t.String == "" {
		return
	}
	f := c.d.face(t.Face)
	c.beginText()
	c.markSaid(t.Node, t.Says)
	if c.d.tree != nil && t.Node != 0 && t.Says != frame.SoftHyphen { // the word goes on
		c.d.tree.say(c.page, cmp.Or(t.Says, t.String))
	}
	c.setColor(t.Color)
	scale := t.Scale
	if scale == 0 {
		scale = 1000
	}
	// Tracking is Tc, in unscaled points; Tw brings the spaces to their width.
	tc := unit.Length(int64(t.Track) * int64(t.Size) / 1000)
	tw := unit.Length(0)
	if t.Space != 0 {
		want := (int64(t.Space)*1000 + int64(scale)/2) / int64(scale)
		tw = unit.Length(want) - unit.Em(t.Face.Advance(' '), t.Size) - tc
	}
	b := c.buf
	if scale != c.scaleNow() {
		b = append(pt3(b, unit.Length(scale)*100), " Tz "...)
		c.scale = scale
	}
	if tc != c.track {
		b = append(pt3(b, tc), " Tc "...)
		c.track = tc
	}
	if tw != c.space {
		b = append(pt3(b, tw), " Tw "...)
		c.space = tw
	}
	r, _ := utf8.DecodeRuneInString(t.String)
	b = c.setFont(b, f.fonts[f.codes.at(r)>>8], t.Size)
	// Lines of a column follow each other by one leading: Td from line to line
	// says the same again and again, which packs well.
	x, y := t.X+dx, c.height-t.Y-dy
	b = append(pt3(b, x-c.x), ' ')
	b = append(pt3(b, y-c.y), " Td["...)
	c.x, c.y = x, y
	b = c.strings(b, f, t)
	c.buf = append(b, "]TJ\n"...)
}

func (c *content) scaleNow() int {
	if c.scale == 0 {
		return 1000
	}
	return c.scale
}

// setFont writes Tf unless the font is set.
func (c *content) setFont(b []byte, f *subset, size unit.Length) []byte {
	if c.font == f && c.size == size {
		return b
	}
	c.font, c.size = f, size
	b = append(append(append(b, '/'), f.key...), ' ')
	return append(pt3(b, size), " Tf "...)
}

// strings writes the array of TJ: strings of codes with kerns between. Where
// the face goes on in another font, so does the text, in an array of its own.
func (c *content) strings(b []byte, f *face, t *frame.Text) []byte {
	open := false
	i := 0
	for _, r := range t.String {
		code := f.codes.at(r)
		if font := f.fonts[code>>8]; font != c.font && r != ' ' {
			if open {
				b = append(b, ')')
				open = false
			}
			b = append(c.setFont(append(b, "]TJ "...), font, t.Size), '[')
		}
		if !open {
			b = append(b, '(')
			open = true
		}
		b = append(b, byte(code))
		if i < len(t.Kern) && t.Kern[i] != 0 {
			b = append(b, ')')
			open = false
			// A number in TJ moves back.
			b = appendInt(b, -int64(t.Kern[i]))
		}
		i++
	}
	if open {
		b = append(b, ')')
	}
	return b
}
