package extract

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"
)

// people finds the authors: the profile's, JSON-LD's persons, the metadata's;
// the site is no author. Of two lists the one that holds all of the other
// wins: some portals print only the first name.
func (x *page) people() {
	pick := func(texts ...string) (names []string) {
		for _, s := range texts {
			for _, part := range splitNames(s) {
				if looksLikePerson(part) && !x.isOrganisation(part) && !slices.ContainsFunc(names, func(n string) bool { return fold(n) == fold(part) }) {
					names = append(names, part)
				}
			}
		}
		return names[:min(len(names), 6)]
	}
	best := x.out.Authors // of the last lines
	lists := [][]string{}
	if x.prof != nil && x.prof.author != "" {
		lists = append(lists, pick(x.all(x.prof.author)...))
	}
	if x.json != nil {
		lists = append(lists, pick(x.json.Authors...))
	}
	lists = append(lists, pick(x.meta("author", "article:author", "dc.creator")))
	for _, l := range lists {
		if len(best) == 0 || len(l) > len(best) && holdsAll(l, best) {
			best = l
		}
	}
	if len(best) == 0 {
		best = pick(x.authorBox())
	}
	if len(best) == 0 {
		best = pick(x.namedIn("Tác giả"))
	}
	x.out.Authors = best
}

// authorBox is the text of the first small box that is named for the author,
// of a link to an author's page, or of a line "By …"; not in the comments or
// beside other articles.
func (x *page) authorBox() string {
	for _, sel := range [...]string{
		`[rel=author], [itemprop=author], .author-name, .author__name, .byline .name, .author, .tac-gia, .tacgia, .but-danh, .detail-author, .article-author`,
		`a[href*="/author/"], a[href*="/authors/"], a[href*="/tac-gia/"], a[href*="/staff/"]`,
		`[class*=byline], [class*=author], [class*=Author], [class*=meta] p, [class*=meta] span`,
	} {
		for i, n := range x.Doc.Find(sel).Nodes {
			m := x.of(n)
			if i > 40 || m.text == 0 || m.text > 60 || x.elsewhere(n) {
				continue
			}
			s := text(n)
			if strings.HasPrefix(sel, "[class") && !strings.HasPrefix(strings.ToLower(s), "by ") && !strings.HasPrefix(strings.ToLower(s), "written by ") && !strings.HasPrefix(s, "Tác giả") {
				continue
			}
			for _, name := range splitNames(s) {
				if looksLikePerson(name) && !x.isOrganisation(name) && strings.Contains(name, " ") {
					return s
				}
			}
		}
	}
	return ""
}

// elsewhere reports a node in the comments or in a teaser.
func (x *page) elsewhere(n *nethtml.Node) bool {
	for p := n.Parent; p != nil && p.Type == nethtml.ElementNode && p.Data != "body"; p = p.Parent {
		m := x.of(p)
		if m.h1 {
			return false
		}
		if p.Data == "aside" || p.Data == "footer" || x.isTeaser(p, m) || comments().MatchString(label(p)) {
			return true
		}
	}
	return false
}

// holdsAll reports whether a list of names holds all of another.
func holdsAll(names, others []string) bool {
	for _, o := range others {
		if !slices.ContainsFunc(names, func(n string) bool { return fold(n) == fold(o) }) {
			return false
		}
	}
	return true
}

func splitNames(s string) []string {
	s = strings.TrimSpace(strings.TrimPrefix(s, "Tác giả:"))
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

// looksLikePerson reports two to six words that begin with capitals, or one.
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

// isOrganisation reports names of sites and bodies.
func (x *page) isOrganisation(s string) bool {
	l := fold(s)
	if u, err := url.Parse(x.URL); err == nil && u.Host != "" {
		host := strings.TrimPrefix(u.Host, "www.")
		stem, _, _ := strings.Cut(host, ".")
		bare := strings.ReplaceAll(l, " ", "")
		if bare == stem || bare == strings.ReplaceAll(host, ".", "") || strings.HasPrefix(bare, stem) && len(stem) > 5 {
			return true
		}
	}
	if site := fold(x.meta("og:site_name")); site != "" && (l == site || strings.HasPrefix(site, l)) {
		return true
	}
	for _, t := range []string{"báo ", "cổng ", "ban ", "bộ ", "sở ", "ubnd", "ủy ban", "tạp chí", "đài ", "trung tâm", "phòng ", ".vn", ".com", "admin", "vtv", "ttxvn", "news", "editor", "staff"} {
		if strings.HasPrefix(l, t) || strings.HasPrefix(t, ".") && strings.Contains(l, t) || l == strings.TrimSpace(t) {
			return true
		}
	}
	return false
}
