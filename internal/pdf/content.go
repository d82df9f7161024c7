package pdf

import (
	"fmt"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// content writes the operators of one page.
type content struct {
	d      *drawing
	height unit.Length
	buf    []byte
	face   *face
	size   unit.Length
	color  frame.Color
	colour bool // a colour has been set
	scale  int
	track  int64 // Tc in thousandths of a point
}

func appendInt(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

// flush hands what is written to fpdf.
func (c *content) flush() {
	if len(c.buf) > 0 {
		c.d.f.RawWriteStr(string(c.buf))
		c.buf = c.buf[:0]
	}
}

func (c *content) items(items []frame.Item, dx, dy unit.Length) error {
	for _, it := range items {
		switch it := it.(type) {
		case *frame.Text:
			c.text(it, dx, dy)
		case *frame.Rule:
			c.setColor(it.Color)
			c.buf = c.rect(c.buf, it.X+dx, it.Y+dy, it.W, it.H)
			c.buf = append(c.buf, " re f\n"...)
		case *frame.Image:
			if err := c.image(it, dx, dy); err != nil {
				return err
			}
		case *frame.Group:
			if err := c.items(it.Items, dx+it.X, dy+it.Y); err != nil {
				return err
			}
		default:
			panic(fmt.Sprintf("pdf: unknown item %T", it))
		}
	}
	return nil
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
	c.flush()
	c.d.f.ImageOptions(name, (im.X + dx).Pt(), (im.Y + dy).Pt(), im.W.Pt(), im.H.Pt(), false, fpdf.ImageOptions{}, 0, "")
	return nil
}

// text writes one TJ. The space glyph is always written: without it
// Ghostscript runs words together.
func (c *content) text(t *frame.Text, dx, dy unit.Length) {
	f := c.d.face(t.Face)
	c.setColor(t.Color)
	if c.face != f || c.size != t.Size {
		c.flush()
		c.d.f.SetFont(f.key, "", t.Size.Pt())
		c.face, c.size = f, t.Size
	}
	scale := t.Scale
	if scale == 0 {
		scale = 1000
	}
	b := append(c.buf, "BT "...)
	if scale != c.scaleNow() {
		b = append(pt3(b, unit.Length(scale)*100), " Tz "...)
		c.scale = scale
	}
	// Tracking is Tc, in unscaled points.
	tc := int64(t.Track) * int64(t.Size) / 1000
	if tc != c.track {
		b = append(pt3(b, unit.Length(tc)), " Tc "...)
		c.track = tc
	}
	b = append(pt3(b, t.X+dx), ' ')
	b = append(pt3(b, c.height-t.Y-dy), " Td["...)
	b = c.strings(b, t, scale, tc)
	c.buf = append(b, "]TJ ET\n"...)
}

func (c *content) scaleNow() int {
	if c.scale == 0 {
		return 1000
	}
	return c.scale
}

// strings writes the array of TJ: UTF-16 strings with kerns, and after every
// space what brings it to its set width.
func (c *content) strings(b []byte, t *frame.Text, scale int, tc int64) []byte {
	// A number n in TJ moves back by n/1000·size·scale.
	adjust := int64(0) // in hundredths
	if t.Space != 0 {
		natural := int64(t.Face.Advance(' '))*int64(t.Size)/1000 + tc // unscaled
		want := int64(t.Space) * 1000 / int64(scale)
		adjust = -(want - natural) * 100000 / int64(t.Size)
	}
	open := false
	i := 0
	for _, r := range t.String {
		if !open {
			b = append(b, '(')
			open = true
		}
		b = code(b, byte(r>>8))
		b = code(b, byte(r))
		move := int64(0)
		if r == ' ' {
			move = adjust
		}
		if i < len(t.Kern) && t.Kern[i] != 0 {
			move -= int64(t.Kern[i]) * 100
		}
		i++
		if move != 0 {
			b = append(b, ')')
			open = false
			b = hundredths(b, move)
		}
	}
	if open {
		b = append(b, ')')
	}
	return b
}

// hundredths writes n/100 with at most two decimals.
func hundredths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = appendInt(b, n/100)
	if r := n % 100; r != 0 {
		b = append(b, '.', byte('0'+r/10))
		if r%10 != 0 {
			b = append(b, byte('0'+r%10))
		}
	}
	return b
}

// code writes one byte of a literal string.
func code(b []byte, v byte) []byte {
	switch v {
	case '(', ')', '\\':
		return append(b, '\\', v)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, v)
}
