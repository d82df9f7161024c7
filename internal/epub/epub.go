// Package epub writes publications as EPUB 3: documents of XHTML, their pictures and
// a style, in a zip. It knows nothing of what they say. The same book gives the same
// bytes.
package epub

import (
	"crypto/sha1"
	"encoding/binary"
	"fmt"
	"strings"
	"time"
)

// Book is one publication. Its texts are plain, its documents well-formed.
type Book struct {
	Title     string
	Language  string    // BCP 47
	Publisher string    // "" when unknown
	Date      string    // of publication, ISO 8601
	Modified  time.Time // of all files; never the clock
	Generator string    // "bantin 0.1.0"
	Contents  string    // heading of the contents: "Trong số này"
	Start     string    // where the copy begins, as readers name it: "Bài"
	Style     string    // CSS
	Documents []Document
	Pictures  []Picture
	Cover     *Picture // that readers show among other books; nil for none
	Access    Access
}

// Document is one document of the book, in reading order.
type Document struct {
	Name  string // "bai-1.xhtml": in ASCII, and of this document alone
	Title string
	Label string // as the contents name it; "" leaves it out
	Front bool   // stands before the contents
	Body  string // elements of XHTML
	Parts []Part // that the contents name below it
}

// Part is a part of a document that has a name of its own.
type Part struct {
	Anchor string // id of its element
	Label  string
}

// Picture is a picture that documents show by its name.
type Picture struct {
	Name string // "anh/1.jpg"
	Type string // "image/jpeg"
	Data []byte
}

// Access is what readers who cannot see, or not well, are told of the book.
type Access struct {
	Visual    bool // there are pictures
	Described bool // all that pictures show is in words, too
	Summary   string
}

// namespace is that of the names that identifiers are made of: any bytes do, as long
// as they stay.
const namespace = "\x6b\xa7\xb8\x14\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"

// identifier names the book by what is in it: a UUID of version 5.
func (b *Book) identifier() string {
	h := sha1.New()
	add := func(s string) {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(s)))
		h.Write(n[:])
		h.Write([]byte(s))
	}
	h.Write([]byte(namespace))
	for _, s := range []string{b.Title, b.Language, b.Publisher, b.Date, b.Style} {
		add(s)
	}
	for _, d := range b.Documents {
		add(d.Name)
		add(d.Title)
		add(d.Body)
	}
	for _, p := range b.pictures() {
		add(p.Name)
		add(string(p.Data))
	}
	id := h.Sum(nil)[:16]
	id[6] = id[6]&0x0F | 0x50
	id[8] = id[8]&0x3F | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}

// pictures is those of the documents, behind the cover.
func (b *Book) pictures() []Picture {
	if b.Cover == nil {
		return b.Pictures
	}
	return append([]Picture{*b.Cover}, b.Pictures...)
}

// Names of the files of the book, below its folder.
const (
	folder   = "EPUB/"
	opfName  = "package.opf"
	navName  = "muc-luc.xhtml"
	cssName  = "style.css"
	xhtml    = "application/xhtml+xml"
	mimetype = "application/epub+zip"
)

// container says where the book is described.
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="` + folder + opfName + `" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

// document is a document as a file.
func (b *Book) document(title, body string, attributes string) string {
	var w strings.Builder
	w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
	fmt.Fprintf(&w, "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "+
		"lang=\"%[1]s\" xml:lang=\"%[1]s\">\n", escape(b.Language))
	fmt.Fprintf(&w, "<head>\n<meta charset=\"utf-8\"/>\n<title>%s</title>\n"+
		"<link rel=\"stylesheet\" type=\"text/css\" href=\"%s\"/>\n</head>\n", escape(title), cssName)
	fmt.Fprintf(&w, "<body%s>\n%s</body>\n</html>\n", attributes, body)
	return w.String()
}

// navigation is the contents: what readers list, and a document to read.
func (b *Book) navigation() string {
	var w strings.Builder
	fmt.Fprintf(&w, "<nav epub:type=\"toc\" id=\"toc\">\n<h1>%s</h1>\n<ol>\n", escape(b.Contents))
	start := ""
	for _, d := range b.Documents {
		if d.Label == "" {
			continue
		}
		if start == "" && !d.Front {
			start = d.Name
		}
		fmt.Fprintf(&w, "<li><a href=\"%s\">%s</a>", d.Name, escape(d.Label))
		if len(d.Parts) > 0 {
			w.WriteString("\n<ol>\n")
			for _, p := range d.Parts {
				fmt.Fprintf(&w, "<li><a href=\"%s#%s\">%s</a></li>\n", d.Name, p.Anchor, escape(p.Label))
			}
			w.WriteString("</ol>\n")
		}
		w.WriteString("</li>\n")
	}
	w.WriteString("</ol>\n</nav>\n")
	fmt.Fprintf(&w, "<nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"hidden\">\n<ol>\n"+
		"<li><a epub:type=\"toc\" href=\"#toc\">%s</a></li>\n", escape(b.Contents))
	if start != "" {
		fmt.Fprintf(&w, "<li><a epub:type=\"bodymatter\" href=\"%s\">%s</a></li>\n", start, escape(b.Start))
	}
	w.WriteString("</ol>\n</nav>\n")
	return b.document(b.Contents, w.String(), "")
}

// description is the package document: what the book is, what files it has, and in
// which order they are read.
func (b *Book) description() string {
	var w strings.Builder
	w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	fmt.Fprintf(&w, "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"%s\">\n"+
		"<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n", escape(b.Language))
	add := func(element, text string) {
		if text != "" {
			name, _, _ := strings.Cut(element, " ")
			fmt.Fprintf(&w, "<%s>%s</%s>\n", element, escape(text), name)
		}
	}
	add(`dc:identifier id="id"`, b.identifier())
	add("dc:title", b.Title)
	add("dc:language", b.Language)
	add("dc:publisher", b.Publisher)
	add("dc:date", b.Date)
	add(`meta property="dcterms:modified"`, b.Modified.UTC().Format("2006-01-02T15:04:05Z"))
	for _, m := range b.Access.metadata() {
		add(fmt.Sprintf("meta property=\"schema:%s\"", m[0]), m[1])
	}
	if b.Cover != nil { // as readers of EPUB 2 look for it
		w.WriteString("<meta name=\"cover\" content=\"cover\"/>\n")
	}
	fmt.Fprintf(&w, "<meta name=\"generator\" content=\"%s\"/>\n</metadata>\n<manifest>\n", escape(b.Generator))
	item := func(id, name, kind, more string) {
		fmt.Fprintf(&w, "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n", id, name, kind, more)
	}
	item("nav", navName, xhtml, " properties=\"nav\"")
	item("css", cssName, "text/css", "")
	if c := b.Cover; c != nil {
		item("cover", c.Name, c.Type, " properties=\"cover-image\"")
	}
	for i, d := range b.Documents {
		item(fmt.Sprintf("d%d", i+1), d.Name, xhtml, "")
	}
	for i, p := range b.Pictures {
		item(fmt.Sprintf("p%d", i+1), p.Name, p.Type, "")
	}
	w.WriteString("</manifest>\n<spine>\n")
	listed := false
	for i, d := range b.Documents {
		if !d.Front && !listed {
			listed = true
			w.WriteString("<itemref idref=\"nav\"/>\n")
		}
		fmt.Fprintf(&w, "<itemref idref=\"d%d\"/>\n", i+1)
	}
	w.WriteString("</spine>\n</package>\n")
	return w.String()
}

// metadata is the properties of accessibility, as schema.org names them.
func (a *Access) metadata() [][2]string {
	all := [][2]string{{"accessMode", "textual"}}
	enough := "textual"
	if a.Visual {
		all = append(all, [2]string{"accessMode", "visual"})
		if !a.Described {
			enough = "textual,visual"
		}
	}
	all = append(all, [2]string{"accessModeSufficient", enough})
	for _, f := range []string{"tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"} {
		all = append(all, [2]string{"accessibilityFeature", f})
	}
	if a.Visual && a.Described {
		all = append(all, [2]string{"accessibilityFeature", "alternativeText"})
	}
	return append(all, [2]string{"accessibilityHazard", "none"}, [2]string{"accessibilitySummary", a.Summary})
}

// escape is a text among markup.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
