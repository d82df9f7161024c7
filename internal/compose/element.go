package compose

import (
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// element is something in the flow of a column and how it is drawn.
type element struct {
	flow.Element
	box  int // number of the framed box it is in; 0 none
	draw func(pt *painter, at place)
}

// flowing is what the flow knows of elements.
func flowing(elems []*element) []*flow.Element {
	out := make([]*flow.Element, len(elems))
	for i, e := range elems {
		out[i] = &e.Element
	}
	return out
}

// Costs of the variants of elements; see flow for what they are weighed
// against.
const (
	costWhite   = 20 * flow.Point // an opening with a line more of white above, and
	costWhite2  = 80 * flow.Point // with two
	costBriefs  = 14 * flow.Point // the head of the briefs with a line more of white
	costSlack   = 16 * flow.Point // a picture or a table with a line more of white around it
	costSetting = 14 * flow.Point // a paragraph set a line long or short, and
	costUneasy  = 45 * flow.Point // times what its lines are the worse for it
)

// gaping is the looseness of a line, as linebreak.Line.Ratio, past which a
// paragraph is not run long or short for the columns' sake.
const gaping = 1.4

// place is where an element, or a part of it, goes.
type place struct {
	x, y     unit.Length // top left corner of its first line's band
	v        int         // variant
	from, to int         // lines of the element; to is its height when it is whole
	topped   bool        // first in its column: its white above fell away
}

// painter draws a part of one page.
type painter struct {
	typeset.Painter
	page     int
	base     unit.Length // from the top of a line's band to its baseline
	grid     unit.Length // leading
	openings openings    // complete when the contents are drawn
}

// frame draws the edges of a box, within it.
func (pt *painter) frame(x, y, w, h, weight unit.Length) {
	ink := frame.Color{}
	pt.Rule(x, y, w, weight, ink)
	pt.Rule(x, y+h-weight, w, weight, ink)
	pt.Rule(x, y, weight, h, ink)
	pt.Rule(x+w-weight, y, weight, h, ink)
}

// linesOf is how many lines of the grid a height takes.
func linesOf(h, grid unit.Length) int { return int((h + grid - 1) / grid) }
