package typeset

import (
	"strings"

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

// endWord ends the last word on the page with a space where it belongs to the same
// block as a paragraph that begins now: the lines of an address, or a title and the
// number of its page, stay words apart for whoever does not see where they are.
func (pt *Painter) endWord(node int32) {
	for i := len(pt.Items) - 1; i >= 0 && node != 0; i-- {
		if last, ok := pt.Items[i].(*frame.Text); ok {
			if pt.under(last.Node) == pt.under(node) && !strings.HasSuffix(last.String, " ") {
				last.String += " "
				if last.Says != "" {
					last.Says += " "
				}
			}
			return
		}
	}
}

// under is a node or, of a part of a text, the node that it is in.
func (pt *Painter) under(node int32) int32 {
	for pt.Structure != nil && (pt.Structure.Role(node).InText() || pt.Structure.Role(node) == frame.Line) {
		node = (*pt.Structure)[node].Parent
	}
	return node
}

// Link makes the text from x, w wide, with its baseline at y active: from
// about the tops of its ascenders to the feet of its descenders.
func (pt *Painter) Link(node int32, x, y, w, size unit.Length, url, text string) {
	pt.Add(&frame.Link{Node: node, X: x, Y: y - size*8/10, W: w, H: size * 11 / 10, URL: url, Text: text})
}
