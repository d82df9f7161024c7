// Package style reads a template (edition): page geometry and text styles.
package style

import "bantin/internal/unit"

// Template is one edition, ready to compose by.
type Template struct {
	Name string // "a4"

	// Page geometry. Inner and Outer are the side margins (equal unless the
	// edition is folded); Top is the height above the first grid line's
	// band, Foot the height below the last.
	Width, Height           unit.Length
	Inner, Outer, Top, Foot unit.Length
	Columns                 int
	Gutter                  unit.Length
	Leading                 unit.Length // of the baseline grid
	FolioDrop               unit.Length // from the last grid line to the folio's rule
	Accent, Grey, Tint      Color
	Justify                 bool    // body; ragged right otherwise
	IndentFirst             bool    // first paragraphs are indented too
	PictureMax              float64 // greatest share of the page's text height for a picture across the columns
	PictureMaxColumn        float64 // the same for a picture in a column
	PPI                     int     // pictures are resampled down to it
	MinPPI                  int     // and never drawn below it
	NewPageFrom             int     // articles of more body lines open a new page; 0 never
	Contents                bool    // "Trong số này"
	Spread                  int     // articles of at least so many body lines may open across the columns; 0 never

	Masthead MastheadStyle
	Styles   Styles
}

// MastheadStyle is the look of the head of page one.
type MastheadStyle struct {
	Kind   string // "modern": left and right; "centred"
	Label  Text   // BẢN TIN
	Name   Text
	Body   Text
	Date   Text
	Double bool // rule of two strengths below
}

// Styles are the text styles by role.
type Styles struct {
	Body                   Text
	Lead, Second, Third    Text // headlines, by weight of the article
	Kicker                 Text
	Standfirst             Text
	Byline                 Text
	Heading                Text // inside the body
	Caption                Text
	Credit                 Text // face and colour of "Ảnh: …" after a caption
	Quote                  Text
	Table, TableHead       Text
	Contents, ContentsHead Text
	BriefHead              Text // title of the "Tin vắn" box
	Folio, FolioNumber     Text
	Imprint                Text
}

// Text is one text style. Faces are keys of package font; an empty Bold,
// Italic or BoldItalic means that the style has no such face and uses Face.
type Text struct {
	Face, Bold, Italic, BoldItalic string
	Size, Leading                  unit.Length
	Track                          int // thousandths of an em
	Upper                          bool
	Align                          string  // "justify", "left", "center", "right"
	Color                          string  // "black", "accent", "grey"
	Indent                         float64 // first line, em
}

// Color is an RGB colour, 8 bits a channel.
type Color struct{ R, G, B uint8 }
