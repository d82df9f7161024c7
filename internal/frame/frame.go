// Package frame is the model of where everything goes: pages of positioned
// items that carry their structure. Nothing measures after it is made.
package frame

import (
	"bantin/internal/font"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// Document is a finished set of pages.
type Document struct {
	Title        string
	Authors      []string // who answers for it: the publishing body or, where none is known, who wrote the articles
	Contributors []string // who wrote the articles of a publishing body
	Subject      string
	Keywords     []string
	Sources      []string // addresses of the saved pages that it was made of
	Language     string   // "vi"
	Edition      string   // template name: "a4"
	Pages        []Page
	Outline      []Bookmark

	Structure Structure        // what the items' nodes are indexes of
	Continued map[int32]string // what an article or a brief is called, by its node, where it goes on behind pages of another file; nil for none
	Says      map[int32]string // what is said in the place of Blanks, by their nodes
	Makeup    *Makeup          // how the articles of a bulletin were made up; nil of other documents

	Duplex   Duplex // how a printer should print both sides; the zero value leaves that to its user
	Unscaled bool   // a sheet: printed smaller, its pages would not meet at the fold
}

// Page is one page. The origin is its top left corner, y grows downwards.
type Page struct {
	Label         string // folio as printed: "1"
	Width, Height unit.Length
	Items         []Item // in reading order
	Turned        bool   // shown and printed turned by 180 degrees
}

// Duplex is how a printer should print both sides of the sheets.
type Duplex uint8

// The ways of duplex.
const (
	AnyDuplex Duplex = iota // as the user of the printer says
	OneSided
	FlipShortEdge
	FlipLongEdge
)

// Item is something on a page: *Text, *Rule, *Image, *Link, *Anchor or *Group.
type Item interface{ item() }

// SoftHyphen is what a hyphen says that is drawn at a line's end amid a word, and is no part of it.
const SoftHyphen = "\u00ad"

// Text is one run of one face, size and colour on one baseline. A line of
// several runs is several Texts. Spaces, the one at the end of a broken line
// too, are part of String, so that extraction finds words apart.
type Text struct {
	Node   int32       // in the document's structure; 0 is an artifact
	X, Y   unit.Length // start of the baseline
	Face   *font.Face
	Size   unit.Length
	Color  Color
	String string      // NFC; every rune has a glyph in Face
	Says   string      // what is said and copied in its place, "²" of a raised 2; "" is String
	Kern   []int16     // kern after rune i, thousandths of an em; nil when none
	Space  unit.Length // set width of every space on the page; 0 is natural
	Scale  int         // glyph scaling in thousandths; 0 and 1000 are none
	Track  int         // tracking in thousandths of an em after every rune, spaces included
	Rise   unit.Length // of super- and subscripts above the baseline; Y already holds it
}

// Rule is a filled rectangle from its top left corner.
type Rule struct {
	Node       int32
	X, Y, W, H unit.Length
	Color      Color
}

// Image is a picture scaled into a rectangle.
type Image struct {
	Node       int32
	X, Y, W, H unit.Length
	Picture    *picture.Picture
	Treatment  picture.Treatment
	Name       string // base name of its file, for the dump
	Alt        string
	Lang       string // of Alt, BCP 47; "" is that of its node
}

// Key names the raster that the image shows.
func (im *Image) Key() picture.Key { return im.Picture.Key(im.W, im.H, im.Treatment) }

// Link is an active rectangle over the items before it: an address, or a place
// in the document.
type Link struct {
	Node       int32
	X, Y, W, H unit.Length
	URL        string // absolute; "" for a place in the document
	To         int    // ID of an Anchor when URL is ""
	Text       string // what the link says, for /Contents
}

// Anchor is a place that links and bookmarks go to. It is an item, so that it
// moves with the group that it is in: nothing else knows page and height.
type Anchor struct {
	ID   int // from 1 for an article and what else is linked, below 0 for a heading
	X, Y unit.Length
}

// Group is items moved together: a page on a sheet, or a part of one.
type Group struct {
	X, Y  unit.Length // added to the items' places
	Items []Item
	Clip  *Area // what shows of the items, where they are before they are moved; nil is all

	// Sheets do not have their pages in the order in which these are read.
	Page  int     // that the items are of, from 1; 0 is the page that the group is on
	Order []int32 // of each item, its place on that page, where only some of its items are in the group; nil is as they come
}

func (*Text) item()   {}
func (*Rule) item()   {}
func (*Image) item()  {}
func (*Link) item()   {}
func (*Anchor) item() {}
func (*Group) item()  {}

// Color is an RGB colour, 8 bits a channel. The zero value is black.
type Color struct{ R, G, B uint8 }

// Bookmark is one entry of the outline.
type Bookmark struct {
	Title string
	Level int   // from 0
	To    int   // ID of an Anchor
	Node  int32 // of the structure, what stands there: a headline or a heading; 0 for none
}
