// Package style reads a template (edition): page geometry and text styles.
package style

import "bantin/internal/unit"

// Template is one edition, ready to compose by.
type Template struct {
	Name    string `yaml:"name"`    // "a4"
	Extends string `yaml:"extends"` // template whose values count where this one has none: the name of an embedded one, or a path

	Arrangement Arrangement `yaml:"arrangement" of:"bulletin|script|poster"` // what the pages are made of; "" is a bulletin

	// Page geometry. Inner and Outer are the side margins (equal unless the
	// edition is folded); Top is the height above the first grid line's
	// band, Foot the height below the last.
	Width        unit.Length `yaml:"width" like:"20mm"`
	Height       unit.Length `yaml:"height" like:"20mm"`
	Inner        unit.Length `yaml:"inner" like:"20mm"`
	Outer        unit.Length `yaml:"outer" like:"20mm"`
	Top          unit.Length `yaml:"top" like:"20mm"`
	Foot         unit.Length `yaml:"foot" like:"20mm"`
	Columns      int         `yaml:"columns" like:"2" within:"1..8"`
	Gutter       unit.Length `yaml:"gutter" like:"20mm"`
	GivenLeading Given       `yaml:"leading" like:"13.5pt, 1.35x"` // of the baseline grid
	Leading      unit.Length // what GivenLeading comes to
	LeadingGive  float64     `yaml:"leading_give" like:"0.02" within:"0..0.1"` // share of the leading by which that of a whole issue may change for its last page, and farther times that where it would have a few lines; 0 is none
	FolioDrop    unit.Length `yaml:"folio_drop" like:"10pt"`                   // from the last grid line to the folio's rule

	LeastSize unit.Length `yaml:"least_size" like:"12pt"` // nothing but raised and lowered figures is set smaller; 0 is no limit

	LeastBody unit.Length `yaml:"least_body" like:"9pt"` // to which the body may shrink where the issue is fitted to a number of pages; 0 leaves it

	Mono    bool  `yaml:"mono"`                   // one ink: colours become black, tints frames, pictures grey
	Screen  int   `yaml:"screen" of:"0|53|72|85"` // with one ink: pictures are dots, in so many lines an inch; 0 leaves that to the printer
	InkSave bool  `yaml:"ink_save"`               // frames instead of tints, smaller and lighter pictures
	Accent  Color `yaml:"accent" like:"#b01c2e"`
	Grey    Color `yaml:"grey" like:"#b01c2e"`
	Tint    Color `yaml:"tint" like:"#b01c2e"`

	Justify     bool `yaml:"justify"`      // false sets ragged right what its style justifies
	IndentFirst bool `yaml:"indent_first"` // first paragraphs are indented too

	// PictureMax is the greatest height of a picture across the columns, as a
	// share of the page's height; PictureMaxColumn that of one in a column, as a
	// share of the height of the grid. PictureCrop is the share of its width, or
	// of its height, that a picture may lose at two opposite edges to fill whole
	// lines, or its column.
	PictureMax       float64 `yaml:"picture_max" within:"0..1"`
	PictureMaxColumn float64 `yaml:"picture_max_column" within:"0..1"`
	PictureCrop      float64 `yaml:"picture_crop" like:"0.05" within:"0..0.25"`
	PPI              int     `yaml:"ppi" like:"300" within:"36..1200"` // pictures are resampled down to it
	MinPPI           int     `yaml:"min_ppi" within:"0..1200"`         // and never drawn below it

	NewPageFrom    int  `yaml:"new_page_from" within:"0.."` // articles of at least so many body lines open a new page, unless most of the last is empty; 0 never
	Contents       bool `yaml:"contents"`                   // "Trong số này"
	CaptionsBeside bool `yaml:"captions_beside"`            // captions of pictures that leave room there in the only column of a page
	BriefsAcross   bool `yaml:"briefs_across"`              // briefs that end the issue stand across the columns
	QR             QR   `yaml:"qr" of:"none|asked|all"`     // articles that end with the QR code of their address; "" is those asked for
	Leaders        bool `yaml:"leaders"`                    // dots lead to the pages in the contents
	Spread         int  `yaml:"spread" within:"0.."`        // articles of at least so many may open across the columns; 0 never

	Pace int `yaml:"pace" like:"130" within:"0..400"` // syllables a minute that a script is read at

	Facing   bool  `yaml:"facing"`                      // left pages have their outer margin at the left
	Even     int   `yaml:"even" within:"0..64"`         // pages are filled up to a multiple of it, before the last; 0 and 1 are not
	Fill     Fill  `yaml:"fill" of:"notes|notice|none"` // with what
	FillLast bool  `yaml:"fill_last"`                   // what is left of the last page, too; else where the issue file asks for it
	Sheet    Sheet `yaml:"sheet"`                       // how the pages go on paper

	Look
	Masthead MastheadStyle `yaml:"masthead"`
	Styles   Styles        `yaml:"styles"`

	unsaved *Template // that it would be if it saved no ink

	file string // that it was read from, for faults that show later
	data []byte
}

// Arrangement is what the articles become. Package compose has a function for
// each.
type Arrangement string

// The arrangements.
const (
	Bulletin Arrangement = "bulletin" // the articles run on through columns and pages
	Script   Arrangement = "script"   // each is read aloud from pages of its own
	Poster   Arrangement = "poster"   // a page each of the headline, a picture and a few points of one article
)

// Fill is what pages that would be empty are filled with.
type Fill string

// The kinds of fill.
const (
	NotesFill  Fill = "notes"  // lines to write on, as "" is
	NoticeFill Fill = "notice" // the notice of the issue on the first of them; lines on the others
	NoFill     Fill = "none"
)

// QR is which articles have the QR code of their address.
type QR string

// Articles with a QR code.
const (
	NoQR    QR = "none"
	AskedQR QR = "asked" // those that the issue file asks for, as "" does
	EveryQR QR = "all"
)

// MastheadStyle is the look of the head of page one.
type MastheadStyle struct {
	Kind     string `yaml:"kind" of:"modern|centred|banner"` // "modern": left and right; "centred"; "banner": as modern, on the accent
	Label    Text   `yaml:"label"`                           // BẢN TIN
	Name     Text   `yaml:"name"`
	Body     Text   `yaml:"body"`
	Date     Text   `yaml:"date"`
	Double   bool   `yaml:"double"`   // rule of two strengths below
	Dateline bool   `yaml:"dateline"` // the date has a line of its own below the rules
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
	Heading      Text `yaml:"heading"`       // inside the body, of the highest level in its article
	Subheading   Text `yaml:"subheading"`    // of the next level, in body's bold where no face is given
	MinorHeading Text `yaml:"minor_heading"` // of those below it, in body's bold italic
	Caption      Text `yaml:"caption"`
	Credit       Text `yaml:"credit"` // face and colour of "Ảnh: …" after a caption
	Quote        Text `yaml:"quote"`
	Note         Text `yaml:"note"` // of an article, at its end
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
	Face         string      `yaml:"face"`
	Bold         string      `yaml:"bold"`
	Italic       string      `yaml:"italic"`
	BoldItalic   string      `yaml:"bold_italic"`
	GivenSize    Given       `yaml:"size" like:"26pt, 2.6x"`
	GivenLeading Given       `yaml:"leading" like:"34pt, 3.4x"`
	Size         unit.Length // what GivenSize comes to
	Leading      unit.Length // what GivenLeading comes to
	Track        int         `yaml:"track"` // thousandths of an em
	Upper        bool        `yaml:"upper"`
	Align        string      `yaml:"align" of:"justify|left|center|right"` // "justify", "left", "center", "right"
	Color        string      `yaml:"color" of:"black|accent|grey|white"`   // "black", "accent", "grey"; "white" in a banner
	Indent       float64     `yaml:"indent"`                               // first line, em
}

// SetsAs reports whether copy is set into the same lines as by another style: what differs is
// the leading alone.
func (x *Text) SetsAs(y *Text) bool {
	led := *x
	led.GivenLeading, led.Leading = y.GivenLeading, y.Leading
	return led == *y
}
