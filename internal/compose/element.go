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
	number int  // of its article; 0 of what is of none
	box    int  // number of the framed box it is in; 0 none
	over   bool // a heading, or a question: its Keep is of the copy up to the next one
	turned int  // variant of a heading in a line more than it needs; 0 for none
	pulled int  // first variant of an opening that is pulled away from its headline and its text; 0 for none
	draw   func(pt *painter, at place)
	across func() *table // is the same across the columns; nil of what is no table, or has no room there
	vary   func() bool   // gives it the variants of letters that give more, and reports whether there are any; nil for none

	// What is above and below it reckons its white from these; nil and 0 are those
	// of text on the grid.
	head func(topped bool, variant, lines int) unit.Length // from the top of its band to what is seen first
	foot unit.Length                                       // from what is seen last to the foot of its band
}

// xHeight is the height of small letters, in the size of their type.
const xHeight unit.Ratio = 520

// textHead is the distance from the top of a line's band to the small letters of
// its text, and textFoot that from their baseline to the foot of the band.
func (s *setter) textHead() unit.Length { return s.t.Baseline() - xHeight.Of(s.t.Styles.Body.Size) }
func (s *setter) textFoot() unit.Length { return s.t.Leading - s.t.Baseline() }

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
	costWithin  = 25 * flow.Point // the same of the whites within it,
	costWithin2 = 100 * flow.Point
	costPulled  = 100 * flow.Point // and with two between byline and text
	costBriefs  = 14 * flow.Point  // the head of the briefs with a line more of white
	costSlack   = 16 * flow.Point  // a table with a line more of white around it
	costFewRows = 400 * flow.Point // a part of a table that has few rows,
	costTorn    = 300 * flow.Point // and a table that goes on at the next page, of all that the issue costs
	costSize    = 14 * flow.Point  // a picture cut or scaled to be a line lower or higher,
	costSmaller = 24 * flow.Point  // the same of sizes that are tried where columns end apart
	costNarrow  = 10 * flow.Point  // and less wide than it might be,
	costSlip    = 150 * flow.Point // nearly as wide,
	costStamp   = 450 * flow.Point // of a panorama, any less wide than that,
	costLoose   = 200 * flow.Point // or with white that it cannot fill, and
	costLooser  = 100 * flow.Point // for each tenth of a line
	costSetting = 14 * flow.Point  // a paragraph set a line long or short, and
	costUneasy  = 45 * flow.Point  // times what its lines are the worse for it
	costTurned  = 120 * flow.Point // a heading in a line more than it needs,
	costStubby  = 200 * flow.Point // and one whose lines are short then
	costLetters = 25 * flow.Point  // letters that give more for that
	costFurther = 200 * flow.Point // copy with a line more of white than there is around quotations
	costBelowIt = 60 * flow.Point  // and below the headline of what goes on
)

// gaping is the looseness of a line, as linebreak.Line.Ratio, past which a
// paragraph is not run long or short for the columns' sake.
const gaping = 1.1

// gapingMost is the same where columns would end apart all the same.
const gapingMost = 1.9

// place is where an element, or a part of it, goes.
type place struct {
	x, y     unit.Length // top left corner of its first line's band
	v        int         // variant
	from, to int         // lines of the element; to is its height when it is whole
	topped   bool        // its white above fell away: it is the first in its column, or below a picture
	above    unit.Length // from what is seen last above it to the top of its band
	below    unit.Length // from the foot of its band to what is seen next
	heads    bool        // nothing is above it on its page,
	under    bool        // only what goes across the columns,
	ends     bool        // and nothing is below it on its page
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
