// Package font knows the embedded faces: their bytes, exact widths, coverage
// and kerning. Its widths are the numbers that the PDF carries.
package font

import "bantin/internal/unit"

// Face is one face, read from an embedded static TrueType file. It is safe
// for concurrent use.
type Face struct {
	name string // "NotoSerif-Bold"
	data []byte
	face // the parsed tables
}

// Glyphs is a piece of text set in one face: what it takes to place every
// character. Widths and kerns are thousandths of an em, as in the PDF.
type Glyphs struct {
	Width int32   // sum of advances and kerns
	Kern  []int16 // kern after rune i, for i < number of runes; nil when all are zero
	Runes int     // number of runes
	Text  string  // what it says
}

// Name is the key of the face, such as "NotoSerif-Bold": plain ASCII, stable.
func (f *Face) Name() string { return f.name }

// Bytes is the TrueType file. Callers must not write to it.
func (f *Face) Bytes() []byte { return f.data }

// Space is the natural advance of the word space at a type size.
func (f *Face) Space(size unit.Length) unit.Length { return unit.Em(f.Advance(' '), size) }
