package publication

import (
	_ "embed"
	"fmt"

	"bantin/internal/article"
	"bantin/internal/epub"
)

//go:embed book.css
var bookStyle string

// EPUB is the issue as a book for readers of books: a document an article, one for
// all briefs, a title page and the imprint.
func EPUB(is *Issue) ([]byte, error) {
	b := &binder{is: is, names: map[string]string{}, book: epub.Book{
		Title: flat(is.Title), Language: bulletinLanguage, Publisher: flat(is.Body), Date: is.Day, Modified: is.Created,
		Generator: is.Producer, Contents: is.Words.Contents, Start: is.Words.Start, Style: commonStyle + bookStyle,
		Access: epub.Access{Described: true, Summary: is.Words.Structured}}}
	b.titlePage()
	for _, s := range is.sections() {
		b.section(&s)
	}
	b.imprint()
	if is.Cover != nil {
		data, err := is.Cover()
		if err != nil {
			return nil, err
		}
		b.book.Cover = &epub.Picture{Name: "anh/bia.jpg", Type: "image/jpeg", Data: data}
	}
	if !b.book.Access.Described {
		b.book.Access.Summary += " " + is.Words.Undescribed
	}
	return b.book.Bytes()
}

// IsOurBook reports whether a program, by the beginning of its name, made a book.
func IsOurBook(data []byte, program string) bool { return epub.MadeBy(data, program) }

// TitleOfBook is the title of a book that is EPUB; "" if it has none.
func TitleOfBook(data []byte) string { return epub.TitleOf(data) }

// binder makes a book of an issue.
type binder struct {
	is    *Issue
	book  epub.Book
	names map[string]string // of pictures in the book, by what they are
}

// writer is what documents are written with.
func (b *binder) writer() *writer { return &writer{words: &b.is.Words, address: b.picture} }

// titlePage begins the book.
func (b *binder) titlePage() {
	w := b.writer()
	w.WriteString("<section epub:type=\"titlepage\" class=\"title\">\n")
	if b.is.Masthead.Name != "" {
		w.masthead(b.is)
	} else {
		w.line("h1", b.is.Title)
		w.line("p", b.is.Body)
	}
	w.WriteString("</section>\n")
	b.book.Documents = append(b.book.Documents, epub.Document{Name: "bia.xhtml", Title: b.book.Title, Front: true,
		Body: w.String()})
}

// section adds an article, or the briefs.
func (b *binder) section(s *section) {
	w := b.writer()
	w.section(s)
	d := epub.Document{Name: s.anchor() + ".xhtml", Title: s.title, Label: s.title, Body: w.String()}
	if s.briefs {
		for i, e := range s.entries {
			d.Parts = append(d.Parts, epub.Part{Anchor: anchor(s.numbers[i]), Label: titleOf(e.Article)})
		}
	}
	b.book.Documents = append(b.book.Documents, d)
}

// imprint ends the book.
func (b *binder) imprint() {
	if len(b.is.Imprint) == 0 {
		return
	}
	w := b.writer()
	w.WriteString("<section epub:type=\"colophon\" class=\"imprint\">\n")
	w.imprint(b.is.Imprint)
	w.WriteString("</section>\n")
	b.book.Documents = append(b.book.Documents, epub.Document{Name: "xuat-ban.xhtml", Title: b.book.Title, Body: w.String()})
}

// picture is the name of a picture in the book, which has each once.
func (b *binder) picture(e *Entry, im article.Image) string {
	p := e.Pictures[im.File]
	b.book.Access.Visual = true
	b.book.Access.Described = b.book.Access.Described && im.Alt != ""
	key := string(p.Data)
	if b.names[key] == "" {
		b.names[key] = fmt.Sprintf("anh/%d.%s", len(b.names)+1, fileEnding(p.Format))
		b.book.Pictures = append(b.book.Pictures, epub.Picture{Name: b.names[key], Type: "image/" + p.Format, Data: p.Data})
	}
	return b.names[key]
}
