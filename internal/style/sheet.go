package style

import "bantin/internal/unit"

// Sheet is how the pages go on sheets of paper. The zero value prints each page
// on a side of its own size.
type Sheet struct {
	Kind   SheetKind   `yaml:"kind" of:"page|booklet|repeat|tiles"`
	Width  unit.Length `yaml:"width" like:"297mm"` // of the sheet as it is read
	Height unit.Length `yaml:"height" like:"210mm"`
	Duplex Duplex      `yaml:"duplex" of:"short|long|manual"` // how the printer turns the sheets of a booklet

	Signature int         `yaml:"signature"`           // sheets folded together; 0 is all of them
	Creep     unit.Length `yaml:"creep" like:"0.1mm"`  // towards the fold, a sheet further in,
	CreepFrom int         `yaml:"creep_from"`          // where more than so many are folded together
	Overlap   unit.Length `yaml:"overlap" like:"10mm"` // of tiles, to glue
	Marks     bool        `yaml:"marks"`               // of folds and staples, of cuts, of glue
	Guide     bool        `yaml:"guide"`               // a page in front that says how to print the two files by hand
}

// SheetKind is what is made of the pages.
type SheetKind string

// The kinds of sheets.
const (
	PageSheet    SheetKind = "page"    // a page each, as "" is
	BookletSheet SheetKind = "booklet" // to fold and staple
	RepeatSheet  SheetKind = "repeat"  // one page as often as it fits, to cut
	TilesSheet   SheetKind = "tiles"   // a page on as many sheets as it takes, to glue together
)

// Duplex is how a printer prints both sides.
type Duplex string

// The ways of duplex.
const (
	ShortEdge Duplex = "short"  // turns the sheet over its short edge
	LongEdge  Duplex = "long"   // turns it over its long edge
	Manual    Duplex = "manual" // prints one side only: fronts and backs are two files
)

// MaxCreep is the most that the pages of a sheet move against those of the next:
// more is a slip of the pen, since no paper is as thick.
var MaxCreep = unit.MM(2)

// TileMargin is the white around what a tile shows: its marks are there, where
// printers still reach.
var TileMargin = unit.MM(12)

// MaxSignature is the most sheets that are folded together.
const MaxSignature = 1000

// faults says which keys of the sheet keep pages from being put on it.
func (s *Sheet) faults(t *Template, bad func(keys ...string)) {
	if s.Signature < 0 || s.Signature > MaxSignature || s.CreepFrom < 0 || s.Creep < 0 || s.Creep > MaxCreep {
		bad("sheet.signature", "sheet.creep", "sheet.creep_from")
	}
	switch s.Kind {
	case TilesSheet:
		if room := min(s.Width, s.Height) - 2*TileMargin; s.Overlap < 0 || room < unit.MM(50) || s.Overlap > room/2 {
			bad("sheet.overlap", "sheet.width", "sheet.height")
		}
	case BookletSheet:
		if s.Width < 2*t.Width-unit.MM(1) || s.Height < t.Height-unit.MM(1) {
			bad("sheet.width", "sheet.height", "width", "height")
		}
	case RepeatSheet:
		if s.Width < t.Width-unit.MM(1) || s.Height < t.Height-unit.MM(1) {
			bad("sheet.width", "sheet.height", "width", "height")
		}
	}
}
