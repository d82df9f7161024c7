// Package compose lays articles out: it turns copy and a template into pages
// of positioned items.
package compose

import (
	"cmp"
	"net/url"
	"strings"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
)

// Input is what one issue is composed from. All texts are NFC and in the
// language of the bulletin; compose knows no words of its own.
type Input struct {
	Masthead   Masthead
	Words      Words
	Title      string // of the document: "Bản tin Tân Hòa số 47"
	Author     string // publishing body
	FolioTitle string // running title in the folio line: "Bản tin Tân Hòa"
	IssueLine  string // right of the folio line: "Số 47 · 23/11/2026"
	Imprint    []Pair
	Entries    []Entry
	Fill       style.Fill // of pages that would be empty; "" is the template's
	Notice     string     // paragraphs, a line each
	Pages      int        // how many the user asked for, to which the template fills them up, or 0,
	Multiple   bool       // or a multiple of which
	Script     Script
	Poster     Poster
	Idle       func() // begun, and not waited for, once planning leaves a core idle; nil for nothing
}

// document is a document without pages: what an edition says of itself.
func (in *Input) document(edition string) *frame.Document {
	doc := &frame.Document{Title: in.Title, Subject: in.IssueLine, Language: ownLanguage, Edition: edition}
	var keywords, writers, sources eachOnce
	for i := range in.Entries {
		e := &in.Entries[i]
		keywords.add(e.Kicker)
		for _, name := range e.Article.Authors {
			writers.add(name)
		}
		if isWebAddress(e.Article.URL) {
			sources.add(e.Article.URL)
		}
	}
	doc.Keywords, doc.Sources = keywords.list, sources.list
	if doc.Authors = writers.list; in.Author != "" {
		doc.Authors, doc.Contributors = []string{in.Author}, writers.list
	}
	return doc
}

// eachOnce is texts as they come, each once and none empty.
type eachOnce struct {
	list []string
	seen map[string]bool
}

func (d *eachOnce) add(s string) {
	if s == "" || d.seen[s] {
		return
	}
	if d.seen == nil {
		d.seen = map[string]bool{}
	}
	d.seen[s] = true
	d.list = append(d.list, s)
}

// isWebAddress reports whether an address is one of the web: that of a file tells others nothing.
func isWebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// Masthead is the head of page one (măng sét). An empty Name leaves it out.
type Masthead struct {
	Label string // "BẢN TIN"
	Name  string // "Tân Hòa"
	Body  string // publishing body
	Date  string // "Số 47 · Thứ Hai, ngày 23 tháng 11 năm 2026"
	Short string // "Số 47 · 23/11/2026", where Date would take more than two lines beside the name; "" for none
}

// Words are the words of the furniture.
type Words struct {
	Contents string // "Trong số này"
	Briefs   string // "Tin vắn"
	Photo    string // "Ảnh:"
	Source   string // "Nguồn:"
	Until    string // "Treo đến hết ngày", on a poster
	Address  string // "Đọc bài trên mạng:", beside a QR code
	Notes    string // "Ghi chép"
	Notice   string // "Thông báo"
	JumpTo   string // "Xem tiếp trang"
	JumpFrom string // "Tiếp theo trang"
	SeePage  string // "Xem trang"
	FromLeft string // "Từ trái sang:", before the captions of a row of pictures

	Said []SaidWords // in all languages that there are words in: first that of the bulletin
}

// SaidWords are what a screen reader says, in one language, of what is seen and has no words.
type SaidWords struct {
	Lang    string // "vi"
	Picture string // "Ảnh": of one whose caption is read beside it
	In      string // "Ảnh trong bài", before the headline: of one without words
	Page    string // "trang", before a number of the contents
	Note    string // "chú thích", before that of a note which is called

	Blank     string // "chỗ để điền", for dots to fill in
	Continued string // "tiếp theo", behind the headline of an article that begins in another file
}

// said is the words in a language or, where there are none, in that of the bulletin.
func (w *Words) said(language string) (out SaidWords) {
	for i, words := range w.Said {
		if i == 0 || isIn(language, words.Lang) {
			out = words
		}
	}
	return out
}

// ownLanguage is the language of the words that are printed around the copy.
const ownLanguage = "vi"

// isIn reports whether a language tag is of a language; "" is of the bulletin's.
func isIn(tag, language string) bool {
	tag, _, _ = strings.Cut(tag, "-")
	return strings.EqualFold(cmp.Or(tag, ownLanguage), language)
}

// Pair is one entry of the imprint: "Chịu trách nhiệm xuất bản:", "Nguyễn Thị Hạnh".
type Pair struct{ Label, Text string }

// Entry is one article with what belongs to its place in the bulletin.
type Entry struct {
	Article  *article.Article
	Kicker   string                      // section above the headline; set in capitals where the style says so
	Date     string                      // as printed in the byline: "21/11/2026"
	Spoken   Spoken                      // of an article that is read aloud
	Brief    bool                        // goes to the box of briefs
	Poster   bool                        // the issue file asks for a poster of it
	QR       bool                        // the issue file asks for the QR code of its address
	Opens    bool                        // the issue file has it open the issue,
	Front    bool                        // wants it on page one,
	Contents bool                        // names it in the contents
	Pictures map[string]*picture.Picture // by article.Image.File; what is absent is left out
}

// Spoken is the copy of an article as it is read aloud, with marks of what was put
// in words.
type Spoken struct {
	Title, Standfirst article.Inline
	Body              []article.Block
	Doubts            []string // words to look at: "XYZ → ích-xì, i-cờ-rét, dét"
}
