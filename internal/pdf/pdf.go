// Package pdf draws a composed document. It is the only package that knows
// fpdf, and decides nothing about layout: fpdf is driven at operator level,
// and its bytes go through package finish. Fonts are ours: each face goes in as
// simple fonts of the glyphs drawn, by one-byte codes.
package pdf

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"bantin/internal/frame"
	"bantin/internal/pdf/finish"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// Options are what the file says of itself.
type Options struct {
	Created  time.Time       // creation and modification time; zero is 1970, never the clock
	Producer string          // "bantin 0.1.0"
	Rasters  picture.Rasters // a clean raster for every Image of the document, by Image.Key()
	Spoken   io.Writer       // takes the structure as text, as a screen reader says it; nil for none, and of a plain file there is none
	Plain    bool            // no structure, no metadata, no profile: some kilobytes less, and no PDF/A or PDF/UA
}

// Write draws doc to w. Same document and options, same bytes. An error means
// that the document asks for what it does not carry (a rune without a glyph,
// a picture without a raster), or that w failed.
func Write(w io.Writer, doc *frame.Document, o Options) (err error) {
	// fpdf panics on what it does not expect; nothing of it may reach a user.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pdf: %v", r)
		}
	}()
	if len(doc.Pages) == 0 {
		return fmt.Errorf("pdf: no page")
	}
	d := &drawing{doc: doc, o: o, faces: map[string]*face{}, images: map[[32]byte]string{}, places: frame.Places(doc)}
	if !o.Plain {
		d.tree = newTree(doc)
		if o.Spoken != nil {
			d.tree.said = make(spoken, len(doc.Pages))
		}
	}
	if err := d.gather(); err != nil {
		return err
	}
	if d.tree != nil {
		d.tree.grow()
	}
	if err := d.draw(); err != nil {
		return err
	}
	var raw whole
	if err := d.f.Output(&raw); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	d.f = nil // it has all pages a second time
	fin, err := d.finishing()
	if err != nil {
		return err
	}
	return finish.Finish(w, raw.data, fin)
}

// whole takes what fpdf writes. That is all of the file in its own buffer, at once, and nobody
// writes to that any more: it is not copied.
type whole struct{ data []byte }

func (w *whole) Write(p []byte) (int, error) {
	if w.data == nil {
		w.data = p
	} else {
		w.data = append(slices.Clip(w.data), p...)
	}
	return len(p), nil
}

// drawing is the state of one document.
type drawing struct {
	doc    *frame.Document
	o      Options
	f      *fpdf.Fpdf
	faces  map[string]*face // by name
	order  []*face          // as first used
	images map[[32]byte]string
	places map[int]frame.Place // of the anchors
	links  []finish.Link       // in the order drawn
	left   []string            // of the places that the bookmarks lead to
	tree   *tree               // nil of a plain file
	drawn  int64               // items drawn
	colour bool                // a rule or a text has a colour
	buf    []byte
}

// draw draws all pages.
func (d *drawing) draw() error {
	first := d.doc.Pages[0]
	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: first.Width.Pt(),
		Ht: first.Height.Pt()}})
	d.f = f
	f.SetCatalogSort(true)
	f.SetCompression(false) // the finisher compresses
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	about := d.about()
	f.SetCreationDate(about.Created)
	f.SetModificationDate(about.Created)
	f.SetProducer(text(about.Producer), false)
	f.SetTitle(text(about.Title), false)
	f.SetAuthor(text(strings.Join(about.Authors, "; ")), false)
	f.SetSubject(text(about.Subject), false)
	f.SetKeywords(text(strings.Join(about.Keywords, ", ")), false)
	// Places in the document must exist before a link to them is drawn.
	for n := range d.doc.Pages {
		p := &d.doc.Pages[n]
		f.AddPageFormat("P", fpdf.SizeType{Wd: p.Width.Pt(), Ht: p.Height.Pt()})
		if err := d.page(n); err != nil {
			return fmt.Errorf("page %s: %w", p.Label, err)
		}
		if err := f.Error(); err != nil {
			return fmt.Errorf("page %s: %w", p.Label, err)
		}
	}
	return d.outline()
}

// about is what the file says of itself. It needs a title (ISO 14289-1, 7.1).
func (d *drawing) about() finish.About {
	plain := func(all []string) (out []string) {
		for _, s := range all {
			out = append(out, finish.Within(finish.Plain(s), maxName))
		}
		return out
	}
	joined := func(all []string) []string { // in the information, which has to say the same, a list is one string
		units := 0
		for i, s := range all {
			if units += len(utf16.Encode([]rune(s))) + len("; "); units > finish.MaxText {
				return all[:i]
			}
		}
		return all
	}
	a := finish.About{Title: finish.Within(finish.Plain(d.doc.Title), maxName), Authors: joined(plain(d.doc.Authors)), Contributors: plain(d.doc.Contributors),
		Subject: finish.Within(finish.Plain(d.doc.Subject), maxName), Keywords: joined(plain(d.doc.Keywords)), Producer: d.o.Producer, Created: d.o.Created.UTC()}
	for _, s := range d.doc.Sources {
		a.Sources = append(a.Sources, address(s))
	}
	for i := range d.doc.Structure {
		if n := &d.doc.Structure[i]; n.Role == frame.Article || n.Role == frame.Brief {
			if l := languageTag(n.Lang); l != "" && l != d.doc.Language && !slices.Contains(a.Languages, l) {
				a.Languages = append(a.Languages, l)
			}
		}
	}
	if a.Title == "" && len(d.doc.Outline) > 0 {
		a.Title = finish.Within(finish.Plain(d.doc.Outline[0].Title), maxName)
	}
	a.Title = cmp.Or(a.Title, d.doc.Edition)
	if a.Created.IsZero() { // fpdf would take the clock's time
		a.Created = time.Unix(0, 0).UTC()
	}
	return a
}

// outline writes the bookmarks in the order of the document, which is not that of
// its pages where they are imposed.
func (d *drawing) outline() error {
	last := len(d.doc.Pages)
	for _, b := range d.doc.Outline {
		at, ok := d.places[b.To]
		if !ok {
			return fmt.Errorf("pdf: the bookmark %q has no place to go to", b.Title)
		}
		// fpdf measures every bookmark from the foot of the last page.
		y := at.Y + d.doc.Pages[last-1].Height - d.doc.Pages[at.Page].Height
		d.f.SetPage(at.Page + 1)
		d.f.Bookmark(text(finish.Within(b.Title, maxName)), b.Level, y.Pt())
		d.left = append(d.left, string(pt3(nil, at.X)))
		if d.tree != nil {
			d.tree.bookmarks = append(d.tree.bookmarks, d.tree.own[b.Node])
		}
	}
	d.f.SetPage(last)
	return d.f.Error()
}

// page draws the items of one page.
func (d *drawing) page(n int) error {
	p := &d.doc.Pages[n]
	c := &content{d: d, page: n, read: n + 1, height: p.Height, buf: d.buf[:0]}
	if err := c.items(p.Items); err != nil {
		return err
	}
	c.flush()
	d.buf = c.buf
	return nil
}

// isSaid reports whether a link belongs to what is read out. One in the head of a
// table that is drawn again on the next page is furniture: it would be heard alone,
// at the end of all.
func (d *drawing) isSaid(l *frame.Link) bool {
	return d.tree == nil || l.Node != 0 || len(d.doc.Structure) == 0
}

// link makes a rectangle of the page active.
func (d *drawing) link(l *frame.Link, dx, dy unit.Length) error {
	link := finish.Link{Says: l.Text}
	x, y := (l.X + dx).Pt(), (l.Y + dy).Pt()
	if l.URL != "" {
		d.links = append(d.links, link)
		d.f.LinkString(x, y, l.W.Pt(), l.H.Pt(), address(l.URL))
		return nil
	}
	at, ok := d.places[l.To]
	if !ok {
		return fmt.Errorf("the link %q has no place to go to", l.Text)
	}
	link.Left = string(pt3(nil, at.X))
	d.links = append(d.links, link)
	id := d.f.AddLink()
	d.f.SetLink(id, at.Y.Pt(), at.Page+1)
	d.f.Link(x, y, l.W.Pt(), l.H.Pt(), id)
	return nil
}

// image registers a raster once and returns its name.
func (d *drawing) image(im *frame.Image) (string, error) {
	r := d.o.Rasters[im.Key()]
	if r == nil {
		return "", fmt.Errorf("picture %s has no raster", im.Name)
	}
	if name, ok := d.images[r.Hash]; ok {
		return name, nil
	}
	name := hex.EncodeToString(r.Hash[:])
	kind := "JPG"
	if r.Format == "png" {
		kind = "PNG"
	}
	d.f.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: kind}, bytes.NewReader(r.Data))
	if err := d.f.Error(); err != nil {
		return "", fmt.Errorf("picture %s: %w", im.Name, err)
	}
	d.images[r.Hash] = name
	return name, nil
}

// finishing is what the finisher needs to know.
func (d *drawing) finishing() (finish.Options, error) {
	fonts, err := d.programs()
	if err != nil {
		return finish.Options{}, err
	}
	o := finish.Options{Language: d.doc.Language, Fonts: fonts, Links: d.links, Left: d.left, Duplex: duplexNames[d.doc.Duplex],
		Unscaled: d.doc.Unscaled, About: d.about(), Colour: d.colour}
	if d.tree != nil {
		o.Tree = d.tree.finished()
		if d.tree.said != nil {
			if err := d.tree.said.dump(d.o.Spoken, o.Tree, d.doc.Language); err != nil {
				return finish.Options{}, err
			}
		}
	}
	for i := range d.doc.Pages {
		o.Labels = append(o.Labels, d.doc.Pages[i].Label)
		o.Turned = append(o.Turned, d.doc.Pages[i].Turned)
	}
	return o, nil
}

// duplexNames is the ways of duplex as /Duplex has them (ISO 32000-1, table 150).
var duplexNames = [...]string{frame.AnyDuplex: "", frame.OneSided: "Simplex", frame.FlipShortEdge: "DuplexFlipShortEdge",
	frame.FlipLongEdge: "DuplexFlipLongEdge"}

// maxName is how many UTF-16 units a bookmark has, or what a file says of itself: more than any
// window shows.
const maxName = 500

// text is a text string of a PDF: plain, or UTF-16 with its mark. fpdf's own
// conversion panics beyond the basic plane.
func text(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] >= ' ' && s[i] <= '~'
	}
	if plain {
		return s
	}
	b := []byte("\xfe\xff")
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

// address is an address in ASCII, as /URI wants it.
func address(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// pt3 is a length as an operand: points with at most three decimals.
func pt3(b []byte, l unit.Length) []byte {
	if l < 0 {
		b = append(b, '-')
		l = -l
	}
	b = appendInt(b, int64(l/1000))
	if r := l % 1000; r != 0 {
		b = append(b, '.', byte('0'+r/100))
		if r%100 != 0 {
			b = append(b, byte('0'+r/10%10))
			if r%10 != 0 {
				b = append(b, byte('0'+r%10))
			}
		}
	}
	return b
}
