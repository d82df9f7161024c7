package compose

import (
	"bantin/internal/article"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// openPicture is the picture that an article can open with.
type openPicture struct {
	*picture.Picture
	image article.Image
}

// openingWithin is how far into the body an opening picture may stand.
const openingWithin = 3

// openingPicture is the first picture of an article if it stands near its
// top, and its place in the body; -1 when there is none.
func (p *planner) openingPicture(e *Entry) (*openPicture, int) {
	for i, b := range e.Article.Body {
		if i >= openingWithin {
			break
		}
		if im, ok := b.(article.Image); ok && p.picture(e, im) {
			return &openPicture{e.Pictures[im.File], im}, i
		}
	}
	return nil, -1
}

// landscape reports whether a picture is clearly wider than high.
func (o *openPicture) landscape() bool { return o.Width*10 >= o.Height*12 }

// fillsColumn reports whether a picture has the pixels for a column's width.
func (p *planner) fillsColumn(o *openPicture) bool { return p.enough(o, p.t.Measure()) }

func (p *planner) enough(o *openPicture, w unit.Length) bool {
	return p.t.MinPPI == 0 || int64(o.Width)*72000 >= int64(w)*int64(p.t.MinPPI)
}

// Least shares of the full measure for a picture across the columns, in
// hundredths: what its pixels are enough for, and its width once its height is
// limited. A narrower one would stand lost between the margins.
const (
	minPixels = 90
	minWidth  = 85
)

// acrossPicture sets a picture over all columns; nil when it has not the
// shape or the pixels for it.
func (p *planner) acrossPicture(c *copyist, o *openPicture) *figure {
	full := p.t.FullMeasure()
	if o == nil || !o.landscape() || !p.enough(o, full*minPixels/100) {
		return nil
	}
	most := unit.Length(float64(p.t.Height) * p.t.PictureMax)
	if w, _, _ := c.scale(o.Picture, full, most); w < full*minWidth/100 {
		return nil
	}
	return c.makeFigure(o.image, o.Picture, full, most)
}
