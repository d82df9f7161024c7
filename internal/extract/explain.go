package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/profile"
	"bantin/internal/source"
)

// Explain says why a page is read as it is; named says that somebody names it as
// an article.
func Explain(p *source.Page, named bool, profiles ...*profile.Profile) *article.Reasons {
	r := readAs(p, named, profiles...)
	out := &article.Reasons{File: p.File}
	at := places{}
	because := func(why reason) article.Reason {
		n := why.node
		if n != nil && n.Type == html.TextNode {
			n = n.Parent
		}
		return article.Reason{Rule: string(why.rule), Detail: why.detail, Place: at.path(n)}
	}
	fact := func(name, value string, why reason) {
		if value != "" {
			out.Facts = append(out.Facts, article.Fact{Reason: because(why), Name: name, Value: value})
		}
	}
	if r.body != nil {
		for _, c := range r.body.contenders {
			out.Boxes = append(out.Boxes, article.Box{Reason: because(c.reason), Score: int(c.score)})
		}
	}
	if r.refused != nil {
		out.Refused = string(r.refused.Reason)
		fact("refused", out.Refused, r.why)
	} else {
		m := r.metadata
		out.Profile = r.article.Profile
		fact("title", r.article.Title, r.headline.why)
		fact("standfirst", r.article.Standfirst, m.standfirst.why)
		fact("date", r.article.Date, m.date.why)
		fact("authors", strings.Join(r.article.Authors, ", "), m.authors.why)
		fact("source", r.article.Source, m.source.why)
		fact("site", r.article.Site, m.site.why)
		fact("section", strings.Join(r.article.Section, " > "), m.section.why)
		fact("language", r.article.Language, m.language.why)
	}
	for _, e := range r.account() {
		out.Lines = append(out.Lines, article.Fated{Reason: because(e.placed()), Fate: e.fate, Text: e.text})
	}
	return out
}

// placed is the reason of a line, at the place of the line.
func (e *pageLine) placed() reason { return reason{e.rule, e.begins, e.detail} }
