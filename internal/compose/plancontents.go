package compose

import (
	"cmp"
	"slices"

	"bantin/internal/diag"
)

// fewContents is how many entries a table of contents has at least where it does not name
// all articles.
const fewContents = 3

// contentsTitle is what the contents may name.
type contentsTitle struct {
	article int
	weight  int
	text    string
	lang    string // BCP 47
}

// contentsOf is what the contents may name: every article but the lead and those without,
// the briefs as one; where the issue file chooses some, these alone.
func (p *planner) contentsOf(without []int) (titles []contentsTitle) {
	lead, briefs, chosen := p.lead(), false, p.choosesContents()
	for i := range p.in.Entries {
		e := &p.in.Entries[i]
		switch {
		case i+1 == lead || chosen && !e.Contents:
		case e.Brief && briefs:
		case slices.Contains(without, i+1):
			briefs = briefs || e.Brief
		case e.Brief:
			briefs = true
			titles = append(titles, contentsTitle{i + 1, 0, p.in.Words.Briefs, ownLanguage})
		case e.Article.Title != "":
			titles = append(titles, contentsTitle{i + 1, p.bodyLines(e), e.Article.Title, cmp.Or(e.Article.TitleLang, e.Article.Language)})
		}
	}
	return titles
}

// choosesContents reports whether the issue file says what the contents name.
func (p *planner) choosesContents() bool {
	return slices.ContainsFunc(p.in.Entries, func(e Entry) bool { return e.Contents })
}

// fullContents sets all that the contents may name; nil where there are none.
func (p *planner) fullContents() *contents {
	if !p.t.Contents || p.short {
		return nil
	}
	titles := p.contentsOf(p.unnamed) // which stand on page one
	if len(titles) == 0 {
		return nil
	}
	return p.makeContents(p.in, titles)
}

// inside is how many articles the contents name, and how many they should: those that do not
// open on page one.
func (p *planner) inside() (named, all int) {
	for _, x := range p.contentsOf(nil) {
		switch {
		case p.teaser != nil && p.teaser.article == x.article:
			named, all = named+1, all+1
		case p.contents != nil && slices.ContainsFunc(p.contents.named, func(e contentsEntry) bool { return e.article == x.article }):
			named, all = named+1, all+1
		case p.openings[x.article] > 1:
			all++
		}
	}
	return named, all
}

// sayContents says how many articles the contents name, when these are not all that do not
// open on page one.
func (p *planner) sayContents() {
	if p.listed == nil {
		return
	}
	switch named, all := p.inside(); {
	case named == all || all == 1: // one article inside is no lack of room
	case named == 0:
		p.Say(diag.Diag{Code: diag.ContentsNone, Severity: diag.Info, Args: []any{p.t.Name, all}})
	default:
		p.Say(diag.Diag{Code: diag.ContentsPart, Severity: diag.Info, Args: []any{p.t.Name, named, all}})
	}
}

// drawContents draws the teaser and the box of contents at the foot of page one, above the
// imprint when that is there too.
func (p *planner) drawContents(pt *painter, last bool) {
	foot := p.grid
	if last {
		foot -= p.imprint.lines()
	}
	x := p.t.Left(p.t.Columns - 1)
	if p.teaser != nil {
		p.teaser.draw(pt, x, p.t.LineTop(foot-p.boxed), p.listed.node)
	}
	if p.contents != nil {
		p.contents.draw(pt, x, p.t.LineTop(foot))
	}
}
