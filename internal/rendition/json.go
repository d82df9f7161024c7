// Package rendition prints an article: as JSON for programs, as plain text,
// Markdown or HTML for people.
package rendition

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// page is an article as JSON shows it, up to its body.
type page struct {
	Version  int      `json:"version"`
	File     string   `json:"file"`
	Article  bool     `json:"article"`
	Doubtful string   `json:"doubtful,omitempty"`
	Profile  string   `json:"profile"`
	URL      string   `json:"url"`
	Saved    string   `json:"saved"`
	Language string   `json:"language"`
	Title    string   `json:"title"`
	TitleIn  string   `json:"title_language,omitempty"`
	Lead     string   `json:"lead"`
	LeadIn   string   `json:"lead_language,omitempty"`
	Date     string   `json:"date"`
	Authors  []string `json:"authors"`
	Source   string   `json:"source"`
	Site     string   `json:"site"`
	Section  []string `json:"section"`
	EndMark  string   `json:"end_mark"`
}

// rest is what JSON shows behind the body.
type rest struct {
	Diagnostics []Diag     `json:"diagnostics"`
	LeftOut     []omission `json:"left_out"`
	Seal        string     `json:"seal,omitempty"` // of a file: see SealedJSON
}

type omission struct {
	Rule  string `json:"rule"`
	Place string `json:"place"`
	Text  string `json:"text"`
}

type refusal struct {
	Version int       `json:"version"`
	File    string    `json:"file"`
	Article bool      `json:"article"`
	Reason  diag.Code `json:"reason"`
	Text    string    `json:"text"`
	Seal    string    `json:"seal,omitempty"`
}

// Diag is a diagnostic as JSON shows it.
type Diag struct {
	Code     diag.Code `json:"code"`
	Severity string    `json:"severity"`
	File     string    `json:"file,omitempty"`
	Place    string    `json:"place"`
	Text     string    `json:"text"`
	Hint     string    `json:"hint"`
}

type run struct {
	Text   string `json:"text"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
	Super  bool   `json:"super,omitempty"`
	Sub    bool   `json:"sub,omitempty"`
	Struck bool   `json:"struck,omitempty"`
	Code   bool   `json:"code,omitempty"`
	Label  bool   `json:"label,omitempty"`
	Href   string `json:"href,omitempty"`
	Lang   string `json:"lang,omitempty"`
}

type paragraph struct {
	Type string       `json:"type"`
	Form article.Form `json:"form,omitempty"`
	Text string       `json:"text"`
	Runs []run        `json:"runs"`
}

type heading struct {
	Type    string `json:"type"`
	Level   int    `json:"level"`
	Centred bool   `json:"centred,omitempty"`
	Text    string `json:"text"`
}

type list struct {
	Type      string `json:"type"`
	Ordered   bool   `json:"ordered"`
	Start     int    `json:"start"`
	Numbering string `json:"numbering,omitempty"`
	Reversed  bool   `json:"reversed,omitempty"`
	Notes     bool   `json:"notes,omitempty"`
	Quoted    bool   `json:"quoted,omitempty"`
	Items     []item `json:"items"`
}

type item struct {
	Text      string `json:"text"`
	Value     int    `json:"value,omitempty"`
	Ordered   bool   `json:"ordered,omitempty"` // of the items below, as the next three
	Start     int    `json:"start,omitempty"`
	Numbering string `json:"numbering,omitempty"`
	Reversed  bool   `json:"reversed,omitempty"`
	Items     []item `json:"items"`
}

type table struct {
	Type    string   `json:"type"`
	Header  int      `json:"header_rows"`
	Caption string   `json:"caption"`
	Rows    [][]cell `json:"rows"`
}

type cell struct {
	Text    string `json:"text"`
	ColSpan int    `json:"colspan"`
	RowSpan int    `json:"rowspan"`

	Scope article.Scope `json:"scope,omitempty"` // of a cell below the head that is a head
}

type quote struct {
	Type        string `json:"type"`
	Text        string `json:"text"`
	Attribution string `json:"attribution"`
}

// Diags renders diagnostics in a language.
func Diags(in []diag.Diag, l diag.Lang) []Diag {
	out := []Diag{}
	for _, d := range in {
		out = append(out, Diag{d.Code, d.Severity.String(), d.File, d.Place, d.Whole(l), d.Hint(l)})
	}
	return out
}

// JSON writes one article as an object; keys are English and stable. A page may
// hold its pictures, tens of megabytes of text in their addresses: so each block
// is written by itself, and each address by itself.
func JSON(w io.Writer, a *article.Article, diags []diag.Diag, l diag.Lang) error {
	head := page{
		Version: 1, File: a.File, Article: true, Doubtful: a.Doubtful, Profile: a.Profile, URL: a.URL, Saved: a.Saved,
		Language: a.Language,
		Title:    a.Title, TitleIn: a.TitleLang, Lead: a.Standfirst, LeadIn: a.LeadLang, Date: a.Date, Authors: some(a.Authors), Source: a.Source, Site: a.Site,
		Section: some(a.Section), EndMark: a.EndMark,
	}
	tail := rest{Diagnostics: Diags(diags, l), LeftOut: []omission{}}
	for _, o := range a.LeftOut {
		tail.LeftOut = append(tail.LeftOut, omission(o))
	}
	for i := range tail.Diagnostics {
		tail.Diagnostics[i].File = ""
	}
	p := printer{w: w}
	p.write(bytes.TrimSuffix(p.marshal(head), []byte("}")))
	p.text(`,"body":[`)
	for i, b := range a.Body {
		if i > 0 {
			p.text(",")
		}
		p.block(b)
	}
	p.text("],")
	p.write(bytes.TrimPrefix(p.marshal(tail), []byte("{")))
	return p.err
}

// printer writes JSON piece by piece, up to the first error.
type printer struct {
	w   io.Writer
	err error
}

// write writes bytes.
func (p *printer) write(data []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(data)
	}
}

// text writes a text as it is.
func (p *printer) text(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// value writes a value.
func (p *printer) value(v any) { p.write(p.marshal(v)) }

// marshal is a value as JSON.
func (p *printer) marshal(v any) []byte {
	data, err := Marshal(v)
	p.err = cmp.Or(p.err, err)
	return data
}

// block writes a block of the body.
func (p *printer) block(b article.Block) {
	im, ok := b.(article.Image)
	if !ok {
		p.value(block(b))
		return
	}
	p.text(`{"type":"image","src":`)
	p.address(im.Src)
	p.text(`,"file":`)
	if im.File == "" {
		p.text("null")
	} else {
		p.address(im.File)
	}
	for _, f := range [...]struct{ key, value string }{
		{"caption", im.Caption}, {"credit", im.Credit}, {"alt", im.Alt},
	} {
		p.text(`,"` + f.key + `":`)
		p.value(f.value)
	}
	if im.Styled != nil && im.Styled.String() == im.Caption {
		p.text(`,"caption_runs":`)
		p.value(runs(im.Styled))
	}
	if im.Href != "" {
		p.text(`,"href":`)
		p.value(im.Href)
	}
	if im.CaptionGuessed {
		p.text(`,"caption_guessed":true`)
	}
	p.text("}")
}

// address writes the address of a picture. One that holds the picture is written
// as it is, where nothing in it is to be escaped.
func (p *printer) address(s string) {
	if !isPlain(s) {
		p.value(s)
		return
	}
	p.text(`"`)
	p.text(s)
	p.text(`"`)
}

// isPlain reports whether JSON has a text as it is.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x7F {
			return false
		}
	}
	return true
}

// Refusal is a page without an article.
func Refusal(file string, reason diag.Code, text string) ([]byte, error) {
	return Marshal(refusal{Version: 1, File: file, Reason: reason, Text: text})
}

// Marshal is JSON on one line without escapes for HTML, and with those that keep a terminal from
// obeying it.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return escaped(bytes.TrimRight(b.Bytes(), "\n")), nil
}

func some(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// runs is copy as JSON shows it.
func runs(in article.Inline) []run {
	out := []run{}
	for _, r := range in {
		out = append(out, run{r.Text, r.Bold, r.Italic, r.Super, r.Sub, r.Struck, r.Code, r.Label, r.Href, r.Lang})
	}
	return out
}

// block is a block that is no picture as JSON shows it.
func block(b article.Block) any {
	switch b := b.(type) {
	case article.Paragraph:
		p := paragraph{Type: "paragraph", Form: b.Form, Text: b.Text.String(), Runs: runs(b.Text)}
		return p
	case article.Heading:
		return heading{"heading", b.Level, b.Centred, b.Text.String()}
	case article.List:
		return list{"list", b.Ordered, b.First(len(b.Items)), b.Style, b.Reversed, b.Notes, b.Quoted, items(b.Items)}
	case article.Table:
		t := table{Type: "table", Header: b.HeaderRows, Caption: b.Caption, Rows: [][]cell{}}
		for _, r := range b.Rows {
			row := []cell{}
			for _, c := range r {
				row = append(row, cell{c.Text.String(), c.ColSpan, c.RowSpan, c.Scope})
			}
			t.Rows = append(t.Rows, row)
		}
		return t
	case article.Quote:
		return quote{"quote", b.Text.String(), b.Attribution}
	}
	panic(fmt.Sprintf("rendition: unknown block %T", b))
}

func items(in []article.Item) []item {
	out := []item{}
	for _, it := range in {
		one := item{Text: it.Text.String(), Value: it.Value, Items: items(it.Items)}
		if n := it.Below; n.Ordered {
			one.Ordered, one.Numbering, one.Reversed = true, n.Style, n.Reversed
			if first := n.First(len(it.Items)); first != 1 {
				one.Start = first
			}
		}
		out = append(out, one)
	}
	return out
}
