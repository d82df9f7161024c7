// Package style reads a template (edition): page geometry and text styles.
package style

import "bantin/internal/unit"

// Template is one edition, ready to compose by.
type Template struct {
	Name    string `yaml:"name"`    // "a4"
	Extends string `yaml:"extends"` // embedded template whose values stand where this one has none

	// Page geometry. Inner and Outer are the side margins (equal unless the
	// edition is folded); Top is the height above the first grid line's
	// band, Foot the height below the last.
	Width            unit.Length `yaml:"width"`
	Height           unit.Length `yaml:"height"`
	Inner            unit.Length `yaml:"inner"`
	Outer            unit.Length `yaml:"outer"`
	Top              unit.Length `yaml:"top"`
	Foot             unit.Length `yaml:"foot"`
	Columns          int         `yaml:"columns"`
	Gutter           unit.Length `yaml:"gutter"`
	Leading          unit.Length `yaml:"leading"`    // of the baseline grid
	FolioDrop        unit.Length `yaml:"folio_drop"` // from the last grid line to the folio's rule
	Accent           Color       `yaml:"accent"`
	Grey             Color       `yaml:"grey"`
	Tint             Color       `yaml:"tint"`
	Justify          bool        `yaml:"justify"`            // body; ragged right otherwise
	IndentFirst      bool        `yaml:"indent_first"`       // first paragraphs are indented too
	PictureMax       float64     `yaml:"picture_max"`        // greatest share of the page's text height for a picture across the columns
	PictureMaxColumn float64     `yaml:"picture_max_column"` // the same for a picture in a column
	PPI              int         `yaml:"ppi"`                // pictures are resampled down to it
	MinPPI           int         `yaml:"min_ppi"`            // and never drawn below it
	NewPageFrom      int         `yaml:"new_page_from"`      // articles of more body lines open a new page; 0 never
	Contents         bool        `yaml:"contents"`           // "Trong số này"
	Spread           int         `yaml:"spread"`             // articles of at least so many body lines may open across the columns; 0 never

	Masthead MastheadStyle `yaml:"masthead"`
	Styles   Styles        `yaml:"styles"`
}

// MastheadStyle is the look of the head of page one.
type MastheadStyle struct {
	Kind   string `yaml:"kind"`  // "modern": left and right; "centred"
	Label  Text   `yaml:"label"` // BẢN TIN
	Name   Text   `yaml:"name"`
	Body   Text   `yaml:"body"`
	Date   Text   `yaml:"date"`
	Double bool   `yaml:"double"` // rule of two strengths below
}

// Styles are the text styles by role.
type Styles struct {
	Body         Text `yaml:"body"`
	Lead         Text `yaml:"lead"`   // headlines, by weight of the article
	Second       Text `yaml:"second"` // headlines, by weight of the article
	Third        Text `yaml:"third"`  // headlines, by weight of the article
	Kicker       Text `yaml:"kicker"`
	Standfirst   Text `yaml:"standfirst"`
	Byline       Text `yaml:"byline"`
	Heading      Text `yaml:"heading"` // inside the body
	Caption      Text `yaml:"caption"`
	Credit       Text `yaml:"credit"` // face and colour of "Ảnh: …" after a caption
	Quote        Text `yaml:"quote"`
	Table        Text `yaml:"table"`
	TableHead    Text `yaml:"table_head"`
	Contents     Text `yaml:"contents"`
	ContentsHead Text `yaml:"contents_head"`
	BriefHead    Text `yaml:"brief_head"` // title of the "Tin vắn" box
	Folio        Text `yaml:"folio"`
	FolioNumber  Text `yaml:"folio_number"`
	Imprint      Text `yaml:"imprint"`
}

// Text is one text style. Faces are keys of package font; an empty Bold,
// Italic or BoldItalic means that the style has no such face and uses Face.
type Text struct {
	Face       string      `yaml:"face"`
	Bold       string      `yaml:"bold"`
	Italic     string      `yaml:"italic"`
	BoldItalic string      `yaml:"bold_italic"`
	Size       unit.Length `yaml:"size"`
	Leading    unit.Length `yaml:"leading"`
	Track      int         `yaml:"track"` // thousandths of an em
	Upper      bool        `yaml:"upper"`
	Align      string      `yaml:"align"`  // "justify", "left", "center", "right"
	Color      string      `yaml:"color"`  // "black", "accent", "grey"
	Indent     float64     `yaml:"indent"` // first line, em
}
