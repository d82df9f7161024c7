// Package article is the model of what a saved page says: its copy, apart
// from where it will be printed. Extraction makes it, normalisation maps it to
// itself, composition reads it.
package article

import (
	"cmp"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"
)

// Article is the copy of one saved page.
type Article struct {
	File       string   // input as the user named it
	Profile    string   // profile that found it, or "engine", or "text"
	URL        string   // address of the page, "" when unknown
	Saved      string   // RFC 3339 time of saving, "" when unknown
	Language   string   // BCP 47, "vi" unless the page or its words say otherwise
	Title      string   // headline
	Standfirst string   // standfirst (sapô), "" when none
	TitleLang  string   // BCP 47 of all words of the headline, where it is another language than that of the article; "" is that
	LeadLang   string   // likewise, of the standfirst
	Date       string   // ISO 8601: date alone, or date and time with zone; "" when none
	Authors    []string // people only
	Source     string   // where the text was first published, as printed after "Nguồn:"
	Site       string   // name of the portal
	Section    []string // path of sections, outermost first
	EndMark    string   // "./." or "../." when the copy closes with one (it is in the body, too)
	Doubtful   string   // reason why the page may be no article, "" when it is one
	Body       []Block
	LeftOut    []Omission // what reads like copy on the page and is not printed
	Breaks     Breaks     // where its long words may break
}

// Omission is a line or a table of the page that is not in the article.
type Omission struct {
	Rule  string // that left it out
	Place string // CSS path in the page
	Text  string // its first words
}

// Block is one block of the body: Paragraph, Heading, List, Table, Quote or
// Image. Those who only want the copy use Inlines and Map; the others (the
// renditions and compose) switch over the types, and panic with the name of one
// that they do not know.
type Block interface{ block() }

// Paragraph is running text, or copy whose lines stand as its form says.
type Paragraph struct {
	Text Inline
	Form Form
}

// Heading is a heading inside the body; Level is 2 to 6.
type Heading struct {
	Level   int
	Text    Inline
	Centred bool // over the middle of its text, as the chapters of a law
}

// List is a list of items.
type List struct {
	Numbering
	Items  []Item
	Notes  bool // the notes of the article, at its end
	Quoted bool // is in a quotation
}

// Item is one item of a list, with the items below it.
type Item struct {
	Text  Inline
	Value int       // number of its own in an ordered list; 0 for the one after the item before
	Below Numbering // of Items
	Items []Item
}

// Table is a grid of cells. Rows may differ in length; spans count.
type Table struct {
	HeaderRows int
	Caption    string
	Rows       [][]Cell
}

// Cell is one cell of a table. ColSpan and RowSpan are at least 1.
type Cell struct {
	Text    Inline
	ColSpan int
	RowSpan int
	Scope   Scope // of a cell below the rows of the head
}

// Scope is the cells that a cell is the head of. Its words are those of the JSON, and of HTML.
type Scope string

// The scopes. The cells of a table's head rows are heads of their columns, and have none.
const (
	NoScope     Scope = ""    // a head of nothing
	RowScope    Scope = "row" // of those right of it
	ColumnScope Scope = "col" // of those below it
)

// Quote is a quotation set apart, or a paragraph of one: see GoesOn.
type Quote struct {
	Text        Inline
	Attribution string
}

// Image is a picture with its caption.
type Image struct {
	Src     string // address as the page gives it
	File    string // key to read it by (source.Store); "" when it was not saved
	Caption string // without the credit
	Styled  Inline // the caption with its links and languages, nil where it has none; see CaptionText
	Href    string // absolute address that the picture leads to, "" when none
	Credit  string // name after "Ảnh:"
	Alt     string
	Place   string // CSS path in the page, for diagnostics
	Bare    bool   // is to have no caption
	Cover   bool   // comes before the body (above or beside the standfirst)
	Guessed bool   // File is known by its name only: one like it, or in a folder that is not its page's alone

	// CaptionGuessed says that only the place of the caption makes it one: it may
	// be a paragraph of the copy.
	CaptionGuessed bool
}

// CaptionText is the caption with its links and languages. Where somebody gave the picture other
// words, these have none.
func (im Image) CaptionText() Inline {
	if im.Styled.String() == im.Caption {
		return im.Styled
	}
	return Plain(im.Caption)
}

// WithCaption is the picture with a caption, which is a text of some characters or a part of it:
// what of that has links or languages is kept.
func (im Image) WithCaption(caption string, of Inline) Image {
	im.Caption, im.Styled = caption, nil
	from := strings.Index(of.String(), caption)
	if caption == "" || from < 0 {
		return im
	}
	end, at, marked := from+len(caption), 0, false
	var out Inline
	for _, r := range of {
		if a, b := max(0, from-at), min(len(r.Text), end-at); a < b {
			out = out.Append(Run{Text: r.Text[a:b], Href: r.Href, Lang: r.Lang})
			marked = marked || r.Href != "" || r.Lang != ""
		}
		at += len(r.Text)
	}
	if marked {
		im.Styled = out
	}
	return im
}

// Recaptioned is the picture with a caption that somebody gave it in the place of its own: the
// words of that which led somewhere, and are in the new one, in their order, still do.
func (im Image) Recaptioned(caption string) Image {
	own := im.CaptionText()
	if as := im.WithCaption(caption, own); as.Styled != nil || caption == "" {
		return as
	}
	var out Inline
	rest, linked := caption, false
	for _, r := range own {
		words := strings.TrimSpace(r.Text)
		if r.Href == "" || words == "" {
			continue
		}
		before, after, ok := strings.Cut(rest, words)
		if !ok {
			continue
		}
		out = out.Append(Run{Text: before}).Append(Run{Text: words, Href: r.Href, Lang: r.Lang})
		rest, linked = after, true
	}
	im.Caption, im.Styled = caption, nil
	if linked {
		im.Styled = out.Append(Run{Text: rest})
	}
	return im
}

// Remainder is what stays of a picture where it is not shown: a caption that may
// be a paragraph. It is nil when nothing stays.
func (im Image) Remainder() Inline {
	if !im.CaptionGuessed {
		return nil
	}
	return im.CaptionText()
}

// Name returns what messages call the picture: the last part of its address.
// One that is in the page itself has no name but its description or, without
// one, its type.
func (im Image) Name() string {
	name := cmp.Or(im.Src, im.File)
	if kind, ok := strings.CutPrefix(name, "data:"); ok {
		kind, _, _ = strings.Cut(kind, ",")
		kind, _, _ = strings.Cut(kind, ";")
		return cmp.Or(im.Alt, im.Caption, kind, "data")
	}
	name, _, _ = strings.Cut(strings.ReplaceAll(name, "\\", "/"), "?")
	name = path.Base(name)
	if plain, err := url.PathUnescape(name); err == nil && utf8.ValidString(plain) {
		return plain
	}
	return name
}

func (Paragraph) block() {}
func (Heading) block()   {}
func (List) block()      {}
func (Table) block()     {}
func (Quote) block()     {}
func (Image) block()     {}

// Inline is a line of copy as runs of one style each. A "\n" inside a text is
// a forced line break. Neighbouring runs differ in style, none is empty, and
// the text has no white space at either end.
type Inline []Run

// Run is text of one style.
type Run struct {
	Text         string
	Bold, Italic bool
	Super, Sub   bool
	Struck       bool   // crossed out: no longer valid
	Code         bool   // of a program, or set as it is typed: its marks stay
	Spelled      bool   // put in words to be read aloud
	Doubtful     bool   // spelled, and perhaps not as it should be
	Breath       bool   // a mark of where to pause, no part of what is said
	Label        bool   // the bullet or number of an item of a list in a cell, which begins a line
	Note         int    // number of the note of the article that it calls, 0 for none; see WithNoteMarks
	Href         string // absolute address, "" when no link
	Lang         string // language of its words, BCP 47; "" is that of the article
}

// Plain is unstyled copy; nil for "".
func Plain(s string) Inline {
	if s == "" {
		return nil
	}
	return Inline{{Text: s}}
}

// Count is how many characters of Unicode the text has: bytes that begin one, which is a third of the
// time of decoding them.
func (in Inline) Count() (n int) {
	for i := range in {
		for _, b := range []byte(in[i].Text) {
			if b&0xc0 != 0x80 {
				n++
			}
		}
	}
	return n
}

// String is the text without its styles.
func (in Inline) String() string {
	switch len(in) {
	case 0:
		return ""
	case 1:
		return in[0].Text
	}
	n := 0
	for _, r := range in {
		n += len(r.Text)
	}
	var b strings.Builder
	b.Grow(n)
	for _, r := range in {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Append returns the text with a run behind it, which goes on the last run when
// their styles are the same. A run without text adds nothing.
func (in Inline) Append(r Run) Inline {
	if r.Text == "" {
		return in
	}
	if last := len(in) - 1; last >= 0 && in[last].SameStyle(r) {
		in[last].Text += r.Text
		return in
	}
	return append(in, r)
}

// SameStyle reports whether two runs differ in text at most.
func (r Run) SameStyle(o Run) bool {
	r.Text, o.Text = "", ""
	return r == o
}
