package typeset

import (
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// Painter gathers the items of one page in reading order.
type Painter struct {
	Items     []frame.Item
	Structure *frame.Structure // takes a node for each link that is drawn

	// Of the text that is being written. A text keeps what it is long: there are a hundred on a page.
	str  []byte
	kern []int16
}

// Add puts an item on the page.
func (pt *Painter) Add(it frame.Item) { pt.Items = append(pt.Items, it) }

// Rule draws a filled rectangle that is no part of the copy; one without a
// width or a height is left out.
func (pt *Painter) Rule(x, y, w, h unit.Length, c frame.Color) {
	if w <= 0 || h <= 0 {
		return
	}
	pt.Add(&frame.Rule{X: x, Y: y, W: w, H: h, Color: c})
}

// Link makes the text from x, w wide, with its baseline at y active: from
// about the tops of its ascenders to the feet of its descenders.
func (pt *Painter) Link(node int32, x, y, w, size unit.Length, url, text string) {
	pt.Add(&frame.Link{Node: node, X: x, Y: y - size*8/10, W: w, H: size * 11 / 10, URL: url, Text: text})
}
