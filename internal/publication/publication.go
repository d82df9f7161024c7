// Package publication writes an issue for screens: without pages, as one HTML page
// that needs no other file, as a book for readers of books, or in Markdown. The words, their order and their pictures are
// those that are printed.
package publication

import (
	"time"

	"bantin/internal/article"
)

// Issue is what a publication is made of. All texts are NFC and in the language of
// the bulletin; the package knows no words of its own.
type Issue struct {
	Masthead Masthead
	Words    Words
	Title    string // of the whole: "Bản tin Tân Hòa số 47"
	Body     string // publishing body
	Day      string // of the issue, ISO 8601
	Created  time.Time
	Producer string // "bantin 0.1.0"
	Entries  []Entry
	Imprint  []Pair
	Cover    func() ([]byte, error) // JPEG, drawn for a book only; nil for none
}

// Masthead is the head of the issue (măng sét). An empty Name leaves it out.
type Masthead struct {
	Label string // "BẢN TIN"
	Name  string // "Tân Hòa"
	Date  string // "Số 47 · Thứ Hai, ngày 23 tháng 11 năm 2026"
}

// Words are the words around the copy.
type Words struct {
	Contents string // "Trong số này"
	Briefs   string // "Tin vắn"
	Source   string // "Nguồn:"
	Address  string // "Đọc bài trên mạng:"
	Start    string // "Bài mở đầu": where the copy of a book begins

	// What readers who cannot see are told of a book: how it is made, and that there are
	// pictures without a description.
	Structured, Undescribed string
}

// Entry is one article with what belongs to it in the issue.
type Entry struct {
	Article  *article.Article
	Kicker   string              // section above the headline
	Date     string              // as it stands in the byline: "21/11/2026"
	Brief    bool                // stands among the briefs
	Linked   bool                // its address stands below it
	Pictures map[string]*Picture // by article.Image.File; what is absent is left out
}

// HasAddress reports whether readers can follow the address of the article.
func (e *Entry) HasAddress() bool { return isLink(e.Article.URL) }

// Picture is a picture ready to be shown.
type Picture struct {
	Format        string // "jpeg" or "png"
	Width, Height int    // pixels
	Data          []byte
}

// Pair is one entry of the imprint: "Chịu trách nhiệm xuất bản:", "Nguyễn Thị Hạnh".
type Pair struct{ Label, Text string }

// section is what stands together in an issue: an article, or the briefs.
type section struct {
	title   string   // as the contents name it
	entries []*Entry // one, unless they are the briefs
	numbers []int    // theirs, from 1
	briefs  bool
}

// sections is what an issue is made of, in the order in which it is printed: all
// briefs stand where the first of them is, but never before the article that opens
// the issue.
func (is *Issue) sections() []section {
	briefs := section{title: is.Words.Briefs, briefs: true}
	var out []section
	at := -1
	for i := range is.Entries {
		e := &is.Entries[i]
		if e.Brief {
			if at < 0 {
				at = len(out)
			}
			briefs.entries, briefs.numbers = append(briefs.entries, e), append(briefs.numbers, i+1)
			continue
		}
		out = append(out, section{title: titleOf(e.Article), entries: []*Entry{e}, numbers: []int{i + 1}})
	}
	if at < 0 {
		return out
	}
	at = min(max(at, 1), len(out))
	return append(out[:at:at], append([]section{briefs}, out[at:]...)...)
}
