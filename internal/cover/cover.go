// Package cover draws the cover of a book: the head of an issue, a picture and
// headlines, as the front page of a newspaper has them. Readers of books show it
// small, among others, so that it has few and large words.
package cover

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"

	"bantin/internal/font"
)

// Width and Height of a cover in pixels: two to three, as shelves of books have them.
const (
	Width  = 1200
	Height = 1800
)

// Cover is what is on a cover. What is empty is left out.
type Cover struct {
	Label, Name, Date string      // of the masthead
	Picture           image.Image // nil for none
	Headlines         []string    // that of the first article first
}

// Measures of a cover, in pixels.
const (
	margin      = 84
	labelSize   = 46
	dateSize    = 42
	nameSize    = 230 // at most
	leadSize    = 82
	otherSize   = 48
	leadLines   = 4
	otherLines  = 2
	picturePart = 5 // of twelve parts of the height a picture has at most
	quality     = 88
)

// JPEG draws a cover. The same one gives the same bytes.
func JPEG(c *Cover, fonts *font.Set) ([]byte, error) {
	bold, err := fonts.Face("NotoSerif-Bold")
	if err != nil {
		return nil, err
	}
	regular, err := fonts.Face("NotoSerif-Regular")
	if err != nil {
		return nil, err
	}
	s := newSheet(fonts)
	s.y = margin
	s.centred(c.Label, bold, labelSize)
	s.centred(c.Name, bold, nameSize)
	s.rule(6)
	if c.Date != "" {
		s.centred(c.Date, regular, dateSize)
		s.rule(2)
	}
	if c.Picture != nil {
		s.picture(c.Picture, Height*picturePart/12)
	}
	for i, headline := range c.Headlines {
		face, size, most := bold, leadSize, leadLines
		if i > 0 {
			face, size, most = regular, otherSize, otherLines
		}
		if !s.headline(headline, face, size, most, i > 0) {
			break
		}
	}
	var out bytes.Buffer
	err = jpeg.Encode(&out, s.pixels, &jpeg.Options{Quality: quality})
	return out.Bytes(), err
}

// sheet is a cover that is drawn from above.
type sheet struct {
	pixels *image.RGBA
	fonts  *font.Set
	y      int // what is above is taken
}

func newSheet(fonts *font.Set) *sheet {
	s := &sheet{pixels: image.NewRGBA(image.Rect(0, 0, Width, Height)), fonts: fonts}
	draw.Draw(s.pixels, s.pixels.Bounds(), image.White, image.Point{}, draw.Src)
	return s
}

// room is how wide what is on a cover may be.
const room = Width - 2*margin

// ink is that of all that is drawn.
var ink = image.NewUniform(color.Gray{0x1A})

// rule draws a line across the cover.
func (s *sheet) rule(weight int) {
	s.y += 18
	draw.Draw(s.pixels, image.Rect(margin, s.y, Width-margin, s.y+weight), ink, image.Point{}, draw.Src)
	s.y += weight + 18
}

// picture draws a picture as wide as the cover, cut at foot and head to a height. It
// is enlarged or made smaller by whole steps between its pixels.
func (s *sheet) picture(p image.Image, most int) {
	from := p.Bounds()
	if from.Dx() < 2 || from.Dy() < 2 {
		return
	}
	height := from.Dy() * room / from.Dx()
	shown := min(height, most, Height-margin-s.y)
	top := (height - shown) / 3 // heads are above the middle
	scaled(s.pixels, image.Rect(margin, s.y, margin+room, s.y+shown), p, top, height)
	s.y += shown + 40
}
