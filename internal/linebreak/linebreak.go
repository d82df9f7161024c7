// Package linebreak breaks a paragraph into lines by total fit (Knuth &
// Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience
// 11, 1981), with two more sources of width than the paper: glyph scaling and
// tracking, each the same over a whole line, shared out with the spaces in
// proportion.
package linebreak

import "bantin/internal/unit"

// Kind says what an item of a paragraph is.
type Kind uint8

// The kinds of items (Knuth & Plass 1981, p. 1121).
const (
	Box     Kind = iota // type: never broken, never stretched as white
	Glue                // a word space: a legal break when a box comes before it
	Penalty             // a break without white: after a slash, a forced line break
)

// Penalties with a meaning of their own.
const (
	Never  = 10000  // no break here
	Forced = -10000 // always a break here
)

// Item is a box, a glue or a penalty.
type Item struct {
	Kind    Kind
	Width   unit.Length // box: advance with kerning; glue: natural space; penalty: width added when broken here
	Glyphs  int         // box: characters, each of which tracking widens by Track; glue: 1
	Em      unit.Length // box, glue: type size, what tracking and its limits are thousandths of
	Penalty int         // penalty, glue: cost of breaking here; ≥ Never forbids, ≤ Forced forces
	HangL   unit.Length // box: how far its first character may hang left out of the measure at a line's start
	HangR   unit.Length // box: how far its last character may hang right at a line's end
}

// Params says how lines are set. The zero value of a limit means none of it; in
// brackets the house's values.
type Params struct {
	Measure  []unit.Length // width of line 0, 1, …; the last entry serves all further lines
	Indent   unit.Length   // of the first line, taken from its measure
	Ragged   bool          // set ragged right: total fit over the white at line ends
	Stretch  float64       // of a space, as a share of its natural width (1/2)
	Shrink   float64       // likewise (1/3)
	Scale    float64       // glyph scaling either way (0.02)
	TrackMin int           // tracking, thousandths of an em (-10)
	TrackMax int           // (+15)
	Wide     int           // TrackMax of a paragraph that would gape (+20), TrackMin in proportion; 0: it has no other
	LastMin  float64       // share of the measure that the last line should fill (0.15)
	Runt     float64       // and that it must, where that can be had (0.1)
	Balance  bool          // headlines: few lines of equal length, never a last line of one syllable
}

// Line is one set line: items[Start:End] without the glue it was broken at.
type Line struct {
	Start, End int
	X          unit.Length // of the first box: indent, less what hangs left
	Width      unit.Length // set width of the line from X, what hangs right included
	Ratio      float64     // q: share of the spaces' stretch (> 0) or shrink (< 0) in use
	Space      unit.Length // added to every space's natural width, before scaling, tracking apart
	Scale      int         // glyph scaling in thousandths: 1000 is none
	Track      int         // tracking in thousandths of an em
	Justified  bool        // set to the full measure
}

// Setting is one way to set a paragraph: the best for its number of lines.
type Setting struct {
	Lines    []Line
	Demerits float64
}
