package compose

import (
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// element is one thing in the flow of a column: a paragraph, the opening of
// an article, a picture, a table. Its heights are whole lines of the grid.
type element struct {
	heights []int     // by variant; the first is the natural one
	costs   []float64 // of the variants; the first is 0
	top     int       // lines of white that fall away at the top of a column
	need    int       // lines of what follows that must stand in the same column
	float   bool      // a picture: may stand later in its article, at the top of a column
	first   bool      // opens an article, or the briefs
	again   int       // lines repeated above a continuation (the head of a table)
	box     int       // number of the framed box it stands in; 0 none
	breaks  func(v, k int) bool
	draw    func(pt *painter, at place)
}

// place is where an element, or a part of it, stands.
type place struct {
	x, y     unit.Length // top left corner of its first line's band
	v        int         // variant
	from, to int         // lines of the element; to is its height when it is whole
	topped   bool        // first in its column: its white above fell away
}

// mayBreak reports whether a column may end after k lines of variant v.
func (e *element) mayBreak(v, k int) bool {
	return e.breaks != nil && k > 0 && k < e.heights[v] && e.breaks(v, k)
}

// painter gathers the items of one page.
type painter struct {
	page  int
	items []frame.Item
	links []frame.Link
	base  unit.Length // from the top of a line's band to its baseline
	grid  unit.Length // leading
	pages *pageIndex  // where articles open; complete before anything is drawn
}

func (pt *painter) add(it frame.Item) { pt.items = append(pt.items, it) }

// rule draws a filled rectangle that is no part of the copy.
func (pt *painter) rule(x, y, w, h unit.Length, c frame.Color) {
	pt.add(&frame.Rule{X: x, Y: y, W: w, H: h, Color: c})
}

// link makes the text from x, w wide, with its baseline at y active.
func (pt *painter) link(x, y, w, size unit.Length, url, text string) {
	pt.links = append(pt.links, frame.Link{X: x, Y: y - size*8/10, W: w, H: size * 11 / 10, URL: url, Text: text})
}

// linesOf is how many lines of the grid a height takes.
func linesOf(h, grid unit.Length) int { return int((h + grid - 1) / grid) }
