package preview

import (
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/bulletin"
	"bantin/internal/diag"
	"bantin/internal/issue"
)

// state is all that the page shows but the drawings, in JSON.
type state struct {
	Revision int       `json:"revision"`
	Title    string    `json:"title"`
	Editions []string  `json:"editions"`
	Edition  int       `json:"edition"`
	Faults   []message `json:"faults"`   // the issue file cannot be used; all else is from before
	Messages []message `json:"messages"` // about the issue as a whole
	Pages    []pageRow `json:"pages"`
	Articles []row     `json:"articles"`
	CanUndo  bool      `json:"can_undo"`
}

// message is a diagnostic for a person.
type message struct {
	Place string `json:"place"`
	Text  string `json:"text"`
	Hint  string `json:"hint"`
}

// pageRow is one page.
type pageRow struct {
	ID     string  `json:"id"`
	Label  string  `json:"label"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

// row is one article of the list.
type row struct {
	File     string    `json:"file"`
	Title    string    `json:"title"`
	OK       bool      `json:"ok"`
	Page     int       `json:"page"`
	Number   int       `json:"number"` // in the drawings; 0 when it has none
	Brief    bool      `json:"brief"`
	Messages []message `json:"messages"`
}

// messages is diagnostics for a person, each sentence once.
func (d *desk) messages(diags []diag.Diag) []message {
	out := []message{}
	for _, x := range diags {
		if x.Severity == diag.Info {
			continue
		}
		m := message{Text: x.Text(d.o.Lang), Hint: x.Hint(d.o.Lang)}
		if x.File != "" && strings.HasPrefix(x.Place, x.File+":") {
			m.Place = x.Place
		}
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// state is what there is to show.
func (d *desk) state() *state {
	request := d.plan.Request
	s := &state{Revision: d.revision, Title: request.Series.Name, Edition: d.edition, Faults: d.messages(d.faults),
		Messages: d.messages(slices.Concat(d.plan.Diags, d.general())), Pages: []pageRow{}, Articles: []row{},
		CanUndo: len(d.past) > 0}
	for _, t := range request.Templates {
		s.Editions = append(s.Editions, t.Name)
	}
	for _, p := range d.sheets {
		s.Pages = append(s.Pages, pageRow{p.id, p.label, p.w, p.h})
	}
	n := 0
	for i, e := range d.entries {
		r := row{File: filepath.ToSlash(e.File), Page: d.opens[i], OK: e.Article != nil, Brief: e.Given.Brief,
			Messages: d.messages(slices.Concat(e.Diags, d.about(e)))}
		if e.Article != nil {
			n++
			r.Title, r.Number = e.Article.Title, n
		}
		s.Articles = append(s.Articles, r)
	}
	return s
}

// general is what composition says of no page alone.
func (d *desk) general() []diag.Diag {
	return slices.DeleteFunc(slices.Clone(d.said), func(x diag.Diag) bool {
		return slices.ContainsFunc(d.entries, func(e *bulletin.Entry) bool { return e.File == x.File })
	})
}

// about is what composition says of a page.
func (d *desk) about(e *bulletin.Entry) []diag.Diag {
	return slices.DeleteFunc(slices.Clone(d.said), func(x diag.Diag) bool { return x.File != e.File })
}

// serveState answers with the state, or with nothing when that of ?revision is
// still so.
func (d *desk) serveState(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.refresh(r.Context()); err != nil {
		answer(w, nil, err)
		return
	}
	if r.URL.Query().Get("revision") == strconv.Itoa(d.revision) {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	answer(w, d.state(), nil)
}

// serveShelf answers with the drawing of a page or a picture in one.
func (d *desk) serveShelf(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	it := d.shelf.things[strings.TrimPrefix(r.URL.Path, "/")]
	d.mu.Unlock()
	if it == nil {
		http.NotFound(w, r)
		return
	}
	keep(w)
	send(w, it.kind, it.data)
}

// details is one article with all that can be chosen of it, in JSON.
type details struct {
	Revision   int         `json:"revision"`
	Headline   string      `json:"headline"`
	Standfirst string      `json:"standfirst"`
	Own        ownWords    `json:"own"` // what the page has
	Brief      bool        `json:"brief"`
	Pictures   []choice    `json:"pictures"`
	Paragraphs []paragraph `json:"paragraphs"`
}

// ownWords is what a page says where the issue file may say something else.
type ownWords struct {
	Headline   string `json:"headline"`
	Standfirst string `json:"standfirst"`
}

// choice is a picture of the page.
type choice struct {
	Name    string `json:"name"`
	Caption string `json:"caption"`
	Credit  string `json:"credit"`
	Printed bool   `json:"printed"`
	There   bool   `json:"there"` // it was saved with the page
}

// paragraph is a paragraph of the page.
type paragraph struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
	Cut    bool   `json:"cut"`
}

// serveArticle answers with one article.
func (d *desk) serveArticle(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	e, err := d.entry(r.PathValue("n"))
	if err == nil && e.Article == nil {
		err = &trouble{http.StatusNotFound, d.word("no_article")}
	}
	if err != nil {
		answer(w, nil, err)
		return
	}
	answer(w, d.details(e), nil)
}

// details is what can be chosen of an article.
func (d *desk) details(e *bulletin.Entry) *details {
	found := e.Found()
	out := &details{Revision: d.revision, Headline: e.Article.Title, Standfirst: e.Article.Standfirst,
		Own: ownWords{found.Title, found.Standfirst}, Brief: e.Given.Brief, Pictures: []choice{},
		Paragraphs: []paragraph{}}
	printed := map[string]article.Image{}
	for _, im := range e.Article.Images() {
		printed[im.Place] = im
	}
	for i, im := range found.Images() {
		shown, ok := printed[im.Place]
		if ok {
			im = shown
		} else if given := d.givenCaption(e, i); given != "" {
			im.Caption = given
		}
		out.Pictures = append(out.Pictures, choice{im.Name(), im.Caption, im.Credit, ok, im.File != ""})
	}
	cut := map[int]bool{}
	for _, c := range e.Cut {
		cut[c.Number] = true
	}
	for i, text := range bulletin.Paragraphs(found) {
		out.Paragraphs = append(out.Paragraphs, paragraph{i + 1, text, cut[i+1]})
	}
	return out
}

// givenCaption is the caption that the issue file has for a picture; "" for none.
func (d *desk) givenCaption(e *bulletin.Entry, n int) string {
	key := d.captionKey(e, n)
	for _, p := range e.Given.Captions {
		if p.Key == key && p.Value != issue.None {
			return p.Value
		}
	}
	return ""
}

// entry is the entry of a number.
func (d *desk) entry(number string) (*bulletin.Entry, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n >= len(d.entries) {
		return nil, &trouble{http.StatusNotFound, d.word("no_article")}
	}
	return d.entries[n], nil
}

// serveThumb answers with a picture as the page has it.
func (d *desk) serveThumb(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	e, err := d.entry(r.PathValue("n"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	n, err := strconv.Atoi(r.PathValue("picture"))
	p := e.Picture(n)
	if err != nil || p == nil {
		http.NotFound(w, r)
		return
	}
	data, err := p.Bytes()
	if err != nil {
		http.NotFound(w, r)
		return
	}
	send(w, "image/"+p.Format, data)
}

// word is one of the words of the page.
func (d *desk) word(name string) string { return d.words[name] }
