package extract

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// Rules that find the authors.
const (
	ruleByline     rule = "byline"     // last lines of the copy
	ruleAuthorBox  rule = "author-box" // a small box named for the author
	ruleAuthorLine rule = "author-line"
)

// maxAuthors is how many authors an article has at most; the rest of a longer
// list are no authors.
const maxAuthors = 6

// findAuthors finds the authors: those of the last lines, the profile's,
// JSON-LD's persons, the metadata's; the site is no author. Of two lists the
// one that holds all of the other wins: some portals print only the first name.
func findAuthors(f *facts, p *profile.Profile, last datum[[]string]) datum[[]string] {
	best := last
	consider := func(names []string, why reason) {
		if len(best.value) == 0 && len(names) > 0 || len(names) > len(best.value) && holdsAll(names, best.value) {
			best = datum[[]string]{names, why}
		}
	}
	consider(authorsBy(f, p))
	if f.declared != nil {
		consider(f.portal.persons(f.declared.Authors...), f.declared.because())
	}
	tag := f.tags.tag("author", "article:author", "dc.creator")
	consider(f.portal.persons(tag.content), tag.because())
	if len(best.value) == 0 {
		if n := authorBox(f); n != nil {
			consider(f.portal.persons(text(n)), reason{rule: ruleAuthorBox, node: n})
		}
	}
	if len(best.value) == 0 {
		s, n := namedIn(f, "Tác giả")
		consider(f.portal.persons(s), reason{rule: ruleAuthorLine, node: n})
	}
	return best
}

// authorsBy is the people where a profile has the authors; nil has none.
func authorsBy(f *facts, p *profile.Profile) ([]string, reason) {
	if p == nil {
		return nil, reason{}
	}
	for _, s := range p.Author {
		nodes := f.find(s.Text)
		var texts []string
		for _, n := range nodes[:min(len(nodes), 12)] {
			texts = append(texts, text(n))
		}
		if names := f.portal.persons(texts...); len(names) > 0 {
			return names, reason{ruleProfile, nodes[0], s.Text}
		}
	}
	return nil, reason{}
}

// persons is the names of people in texts, each once.
func (p portal) persons(texts ...string) (names []string) {
	for _, s := range texts {
		for _, part := range splitNames(s) {
			if looksLikePerson(part) && !p.isOrganisation(part) && !slices.ContainsFunc(names, sameName(part)) {
				names = append(names, part)
			}
		}
	}
	return names[:min(len(names), maxAuthors)]
}

// sameName reports whether a name is another's but for case.
func sameName(name string) func(string) bool {
	return func(other string) bool { return fold(other) == fold(name) }
}

// authorBoxes are the selectors of boxes named for the author, of links to an
// author's page, and of what may hold a line "By …".
var authorBoxes = [...]string{
	`[rel=author], [itemprop=author], .author-name, .author__name, .byline .name, .author, .tac-gia, .tacgia, ` +
		`.but-danh, .detail-author, .article-author`,
	`a[href*="/author/"], a[href*="/authors/"], a[href*="/tac-gia/"], a[href*="/staff/"]`,
	`[class*=byline], [class*=author], [class*=Author], [class*=meta] p, [class*=meta] span`,
}

// authorBox is the first small box with the name of a person, named for the
// author; not in the comments or beside other articles.
func authorBox(f *facts) *html.Node {
	for _, sel := range authorBoxes {
		nodes := f.find(sel)
		for _, n := range nodes[:min(len(nodes), 41)] {
			m := f.of(n)
			if m.text == 0 || m.text > 60 || f.elsewhere(n) {
				continue
			}
			s := text(n)
			if low := strings.ToLower(s); strings.HasPrefix(sel, "[class") && !strings.HasPrefix(low, "by ") &&
				!strings.HasPrefix(low, "written by ") && !strings.HasPrefix(s, "Tác giả") {
				continue
			}
			for _, name := range splitNames(s) {
				if looksLikePerson(name) && !f.portal.isOrganisation(name) && strings.Contains(name, " ") {
					return n
				}
			}
		}
	}
	return nil
}

// holdsAll reports whether a list of names holds all of another.
func holdsAll(names, others []string) bool {
	for _, o := range others {
		if !slices.ContainsFunc(names, sameName(o)) {
			return false
		}
	}
	return true
}

// splitNames parts a list of names.
func splitNames(s string) []string {
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "Tác giả bài viết:"), "Tác giả:"))
	for _, mark := range [...]string{"written by ", "by: ", "by "} {
		if len(s) > len(mark) && strings.EqualFold(s[:len(mark)], mark) {
			s = strings.TrimSpace(s[len(mark):])
			break
		}
	}
	var out []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '/' || r == '&' }) {
		for _, q := range strings.Split(strings.NewReplacer(" và ", " - ", " and ", " - ").Replace(p), " - ") {
			if q = squeeze(q); q != "" {
				out = append(out, q)
			}
		}
	}
	return out
}

// looksLikePerson reports whether a text is one to six words that begin with
// capitals.
func looksLikePerson(s string) bool {
	w := strings.Fields(s)
	if len(w) == 0 || len(w) > 6 || len([]rune(s)) > 50 {
		return false
	}
	for _, p := range w {
		r := []rune(p)[0]
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return !strings.ContainsAny(s, "@:0123456789|<>")
}
