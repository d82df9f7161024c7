package facsimile

import (
	"image"
	"image/color"
	"image/draw"
	"math"
)

// Sizes of a contact sheet in pixels: thumb is how wide a page is, narrow where there are
// many of them, and ground what is seen between them.
const (
	thumb, narrow = 320, 100
	between       = 16
	manyThumbs    = 24
)

var ground = color.Gray{Y: 0xc8}

// Contact is a contact sheet: small pages in rows, in the order of the document.
type Contact struct {
	columns int
	cell    image.Point // of the largest page
	pages   []image.Image
}

// NewContact is a sheet for so many pages. The dots an inch are those at which pages have to
// be drawn for it whose width is so many points.
func NewContact(pages int, width float64) (c *Contact, dpi float64) {
	w := float64(thumb)
	if pages > manyThumbs {
		w = max(narrow, thumb*math.Sqrt(float64(manyThumbs)/float64(pages)))
	}
	// A page is higher than wide: a third more columns than rows makes a sheet of a screen's shape.
	return &Contact{columns: max(1, min(pages, int(math.Ceil(math.Sqrt(float64(pages)*1.8)))))}, w * 72 / width
}

// Add puts the next page on the sheet.
func (c *Contact) Add(im image.Image) {
	size := im.Bounds().Size()
	c.cell = image.Pt(max(c.cell.X, size.X), max(c.cell.Y, size.Y))
	c.pages = append(c.pages, im)
}

// Image is the sheet with all its pages.
func (c *Contact) Image() image.Image {
	step := c.cell.Add(image.Pt(between, between))
	rows := (len(c.pages) + c.columns - 1) / c.columns
	area := image.Rect(0, 0, between+c.columns*step.X, between+rows*step.Y)
	var sheet draw.Image = image.NewGray(area)
	for _, p := range c.pages {
		if _, grey := p.(*image.Gray); !grey {
			sheet = image.NewRGBA(area)
			break
		}
	}
	draw.Draw(sheet, area, image.NewUniform(ground), image.Point{}, draw.Src)
	for i, p := range c.pages {
		at := image.Pt(between+i%c.columns*step.X, between+i/c.columns*step.Y)
		draw.Draw(sheet, image.Rectangle{Min: at, Max: at.Add(p.Bounds().Size())}, p, p.Bounds().Min, draw.Src)
	}
	return sheet
}
