// Package extract finds the article in a saved page: by the profile of its
// publishing system when one fits, else by an engine that scores paragraphs.
package extract

import (
	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/source"

	"golang.org/x/net/html"
)

// Refusal is the error of a page without an article.
type Refusal struct{ Reason string } // "list-page", "no-article"

// Error is the stable English reason.
func (r *Refusal) Error() string { return r.Reason }

// leastLetters is how much text the body of a profile must hold to win.
const leastLetters = 200

// Article finds the article of a page. The error is a *Refusal when there is
// none: a guess would be worse.
func Article(p *source.Page) (*article.Article, []diag.Diag, error) {
	if p.Doc == nil {
		return pasted(p)
	}
	x := &page{Page: p, root: p.Doc.Nodes[0], out: &article.Article{File: p.File, URL: p.URL, Saved: p.Saved, Language: "vi"}}
	x.read()
	if x.refuse != "" {
		return nil, nil, &Refusal{x.refuse}
	}
	return x.out, x.diags, nil
}

// page is the state of one extraction.
type page struct {
	*source.Page
	root   *html.Node
	out    *article.Article
	diags  []diag.Diag
	refuse string
	json   *ldArticle
	body   []*html.Node // roots of the body, in order
	lead   *html.Node   // standfirst outside the body
	drop   map[*html.Node]bool
	prof   *profile

	metas  map[string]string
	ld     []any      // JSON-LD of the page
	head   *html.Node // headline
	host   string     // of the page's own address
	size   map[*html.Node]*measure
	chrome map[*html.Node]bool    // boxes judged so far
	worth  map[*html.Node]float64 // of the copy in a box
	main   *html.Node             // piece of the body with most of it
}

func (x *page) read() {
	x.json = x.linkedData()
	x.drop = map[*html.Node]bool{}
	x.chrome = map[*html.Node]bool{}
	x.host = hostOf(x.URL)
	x.head = x.headline()
	x.measures()
	if !x.profiled() {
		if !x.engine() {
			if x.refuse == "" {
				x.refuse = x.without()
			}
			return
		}
		x.out.Profile = "engine"
	}
	x.title()
	if x.lead == nil && (x.prof == nil || x.prof.lead == "") {
		x.lead = x.findLead()
	}
	x.blocks()
	x.out.Language = x.language()
	if n := running(x.out.Body); n < leastBody && (x.head == nil || n+tabled(x.out.Body) < leastBody) {
		x.refuse = x.without()
		return
	}
	if x.isList() {
		x.refuse = "list-page"
		return
	}
	absoluteLinks(x.out.Body)
	x.leadText()
	x.tail()
	x.dates()
	x.people()
	x.origin()
	x.section()
	x.site()
}

// without is why a page without copy is refused: it may hold nothing but cards
// that lead to articles.
func (x *page) without() string {
	if cards, _ := x.cards(); cards >= leastCards {
		return "list-page"
	}
	return "no-article"
}

// leastCards is more cards than stand below an article to be read next.
const leastCards = 10

// leastBody is how many letters of copy an article has at least.
const leastBody = 80
