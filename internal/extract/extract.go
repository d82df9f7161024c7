// Package extract finds the article in a saved page: by the profile of its
// publishing system when one fits, else by an engine that weighs the copy in
// each box. It is a chain of values, each made from those before it:
//
//	facts → body → headline, standfirst → copy → metadata → article
package extract

import (
	"slices"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/profile"
	"bantin/internal/source"
)

// Refusal is the error of a page without an article.
// Reason is diag.ListPage, NoArticle, ErrorPage, LoginPage, SearchPage or
// PageNotDrawn.
type Refusal struct{ Reason diag.Code }

// Error is the stable English reason.
func (r *Refusal) Error() string { return string(r.Reason) }

// Article finds the article of a page. The first of the profiles that fits is
// used; without any those that are built in are tried. The error is a *Refusal
// when there is no article: a guess would be worse.
func Article(p *source.Page, profiles ...*profile.Profile) (*article.Article, []diag.Diag, error) {
	return readAs(p, false, profiles...).ended(p)
}

// Named finds the article of a page that somebody names as one: nothing that
// looks like a list, and no little copy, makes it another thing.
func Named(p *source.Page, profiles ...*profile.Profile) (*article.Article, []diag.Diag, error) {
	return readAs(p, true, profiles...).ended(p)
}

// ended is what a reading of a page comes to of which nobody asks more.
func (r reading) ended(p *source.Page) (*article.Article, []diag.Diag, error) {
	if r.article != nil && p.Doc != nil {
		boxes := p.Doc.Nodes
		if r.facts != nil {
			boxes = r.facts.breakingBoxes()
		}
		r.article.Breaks = breaksOf(boxes, r.article)
	}
	if r.facts != nil {
		r.facts.room.leave()
	}
	return r.result()
}

// result is what a reading comes to.
func (r reading) result() (*article.Article, []diag.Diag, error) {
	if r.refused != nil {
		return nil, nil, r.refused
	}
	return r.article, r.warnings, nil
}

// reading is a page read: the value of each step, with its reasons.
// A step that was not taken has none.
type reading struct {
	facts    *facts // nil for pasted text, and for a page that bantin wrote
	body     *body  // nil for these, and for a page without copy
	headline headline
	copy     bodyCopy
	listing  listing
	metadata metadata
	article  *article.Article
	albums   []article.Omission // that may be the article's, and are not taken
	warnings []diag.Diag
	refused  *Refusal // nil for an article
	why      reason   // of the refusal
}

// metadata is what is known of an article beside its headline and copy.
type metadata struct {
	standfirst, date, source, site, language datum[string]
	authors, section                         datum[[]string]
	endMark                                  string
}

// read takes the steps from a page to its article.
func read(p *source.Page) reading { return readAs(p, false) }

// readAs reads a page; named says that somebody names it as an article. Where
// the rules for furniture leave no copy, they may be what is wrong: the page is
// read again without those that go by shape and name.
func readAs(p *source.Page, named bool, profiles ...*profile.Profile) reading {
	switch {
	case p.Doc == nil:
		return readText(p, named)
	case p.Marked:
		return readMarked(p)
	}
	f := measure(p, profiles)
	r := f.read(named)
	if why := f.notAnArticle(r, named); why != "" {
		return r.refuse(why, rule(why))
	}
	if r.refused == nil || r.why.rule == ruleListScore {
		return r
	}
	if blocks := f.declaredCopy(); len(blocks) > 0 {
		return f.readDeclared(blocks)
	}
	loose := f.loosened()
	if again := loose.read(named); again.refused == nil && (named || again.isCertain()) {
		return again
	}
	if gallery, ok := f.readGallery(named); ok {
		return gallery
	}
	if f.isUndrawn() {
		return r.refuse(diag.PageNotDrawn, ruleUndrawn)
	}
	return r
}

// isCertain reports whether an article is found without the rules for furniture
// beyond doubt: it has copy, and no sign of a list.
func (r reading) isCertain() bool {
	return r.article.Doubtful == "" && r.listing.signs == 0 && !r.listing.isAmongLinks() && r.listing.sum > 0 &&
		copyLetters(r.copy.blocks) >= minLetters && hasSentence(r.copy.blocks)
}

// read takes the steps from the facts of a page to its article.
func (f *facts) read(named bool) reading {
	r := reading{facts: f}
	if r.body = findBody(f, f.profiles, named); r.body == nil {
		return r.refuse(withoutCopy(f, nil))
	}
	r.headline = headlineOf(f, r.body)
	box := standfirstBox(f, r.body, r.headline)
	r.body = r.body.withSubtitle(f, r.headline, box.value).withLeadPictures(f, r.headline, box.value)
	r.copy = readBody(f, r.body, r.headline, box.value)
	said := r.copy.said
	if !(named && len(r.copy.blocks) > 0) &&
		said.copy < minBody && (!r.headline.isOver(r.body) || said.copy+shown(r.copy.blocks) < minBody) {
		return r.refuse(withoutCopy(f, r.body.roots))
	}
	r.listing = judgeListing(f, r.body, r.headline, r.copy.blocks, said)
	r.listing.named = r.listing.named || named
	if r.listing.isList() {
		return r.refuse(diag.ListPage, ruleListScore)
	}
	r.copy = r.copy.withAbsoluteLinks()
	r.metadata, r.copy, r.warnings = findMetadata(f, r.body, r.headline, box, r.copy)
	r = r.withAlbum().withAttachments()
	r.warnings = slices.Concat(r.copy.warnings, r.warnings, stub(f, r.body, r.copy))
	r.copy.blocks = article.WithoutLanguage(r.copy.blocks, primary(r.metadata.language.value))
	r.article = assemble(f.page, r.body.name(), r.headline, r.metadata, r.copy)
	r = r.withOmissions()
	if r.listing.isDoubtful() {
		return r.doubted()
	}
	return r
}

// withOmissions is the reading with what was left out of its article.
func (r reading) withOmissions() reading {
	own := *r.article
	own.LeftOut = slices.Concat(leftOut(r), r.albums)
	r.article = &own
	if left := own.LeftOut; len(left) > 0 {
		r.warnings = append(r.warnings, diag.Diag{Code: diag.CopyLeftOut, Severity: diag.Warning,
			File: r.article.File, Place: left[0].Place, Args: []any{len(left), left[0].Text}})
	}
	return r
}

// doubted is the reading of an article that may be a list.
func (r reading) doubted() reading {
	own := *r.article
	own.Doubtful = string(diag.ListPage)
	r.article = &own
	r.warnings = append(r.warnings, diag.Diag{Code: diag.ArticleDoubtful, Severity: diag.Warning, File: r.facts.page.File})
	return r
}

// listingTitle is the title that says whether a page is a list: a line that is
// set as a title is above each entry of one.
func listingTitle(f *facts, h headline) string {
	if w := f.portal.trim(f.window); h.why.rule == ruleTitleLine && hasFourWords(w) && !f.portal.isName(f.window) {
		return w
	}
	return h.value
}

// refuse is the reading of a page without an article.
func (r reading) refuse(as diag.Code, by rule) reading {
	r.refused, r.why = &Refusal{as}, reason{rule: by}
	return r
}

// findMetadata finds what is known of an article beside its headline, and gives
// its copy without the lines that say so.
func findMetadata(f *facts, b *body, h headline, box datum[*html.Node], c bodyCopy) (metadata, bodyCopy, []diag.Diag) {
	m := metadata{language: findLanguage(f, c.blocks)}
	near := surroundings(f, h, box.value, c)
	m.standfirst, c = standfirstOf(f, b, box, h.value, m.language.value, c)
	last, c := readTail(f, b, c)
	m.endMark = last.endMark
	date, warnings := findDate(f, b, near)
	m.date = date
	if date.value == "" {
		m.date = last.date
	}
	if m.date.value == "" {
		m.date = (&dateReader{file: f.page.File}).reportedOn(m.standfirst, c)
	}
	m.authors = findAuthors(f, b.profile, last.authors, near)
	c = f.withOtherWriters(c, m.authors.value)
	m.source = findSource(f, b.profile, last.source, near)
	m.section = findSection(f, b.profile, h.value, near)
	m.site = findSite(f, b.roots, h.value)
	return m, c, warnings
}

// assemble makes the article that a page was found to hold by a profile.
func assemble(p *source.Page, profile string, h headline, m metadata, c bodyCopy) *article.Article {
	lang := m.language.value
	return &article.Article{File: p.File, Profile: profile, URL: p.URL, Saved: p.Saved, Language: lang,
		Title: h.value, TitleLang: spokenLanguage(h.node, lang), Standfirst: m.standfirst.value, LeadLang: spokenLanguage(m.standfirst.why.node, lang), Date: m.date.value, Authors: m.authors.value,
		Source: m.source.value, Site: m.site.value, Section: m.section.value, EndMark: m.endMark, Body: c.blocks}
}

// withoutCopy is why a page with too little copy is refused: it may hold
// nothing but cards that lead to articles.
func withoutCopy(f *facts, body []*html.Node) (diag.Code, rule) {
	if most, _ := cards(f, body); most >= minCards {
		return diag.ListPage, ruleCards
	}
	return diag.NoArticle, ruleNoCopy
}

// minCards is more cards than are below an article to be read next.
const minCards = 10

// minBody is how many letters of copy an article has at least.
const minBody = 80
