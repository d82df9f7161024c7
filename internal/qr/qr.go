// Package qr makes QR codes of addresses, as rectangles to draw.
package qr

import (
	"fmt"

	code "rsc.io/qr"
)

// Quiet is how many modules around a code must be white.
const Quiet = 4

// Code is a QR code of level M: a sixth of it may be dirty or torn.
type Code struct {
	Size  int // modules along each side, without the quiet zone
	Black []Rect
}

// Rect is a rectangle of black modules, from the top left corner of the code.
// The rectangles of a code do not overlap.
type Rect struct{ X, Y, W, H int }

// New makes the code of a text. What is longer than any code holds is an error.
func New(text string) (*Code, error) {
	made, err := code.Encode(text, code.M)
	if err != nil {
		return nil, fmt.Errorf("qr: %w", err)
	}
	c := &Code{Size: made.Size}
	var above []int // rectangles that end with the row above, by their place in Black
	for y := range c.Size {
		var row []int
		for x := 0; x < c.Size; x++ {
			from := x
			for x < c.Size && made.Black(x, y) {
				x++
			}
			if x == from {
				continue
			}
			row = append(row, c.extend(above, Rect{from, y, x - from, 1}))
		}
		above = row
	}
	return c, nil
}

// extend adds a run of black modules: to the rectangle that ends above it where
// that is as wide, which leaves fewer to draw and no seam between the two.
func (c *Code) extend(above []int, run Rect) int {
	for _, i := range above {
		if r := &c.Black[i]; r.X == run.X && r.W == run.W {
			r.H++
			return i
		}
	}
	c.Black = append(c.Black, run)
	return len(c.Black) - 1
}
