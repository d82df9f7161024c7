package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// headline is the heading that the page's own data repeat, else the only h1.
func (x *page) headline() *html.Node {
	var names []string
	for _, s := range []string{x.meta("og:title", "twitter:title"), text1(x, "title")} {
		if s != "" {
			names = append(names, fold(s))
		}
	}
	if x.json != nil && x.json.Headline != "" {
		names = append(names, fold(x.json.Headline))
	}
	var seen []*html.Node
	for _, n := range x.Doc.Find("h1").Nodes {
		s := fold(text(n))
		if len(s) < 8 || x.isSiteName(s) {
			continue
		}
		for _, m := range names {
			if sameTitle(s, m) {
				return n
			}
		}
		seen = append(seen, n)
	}
	if len(seen) == 1 {
		return seen[0]
	}
	for _, n := range x.Doc.Find("h2, h3, .title, [class*=title]").Nodes {
		s := fold(text(n))
		if len(s) < 20 || len(seen) > 0 && isLinked(n) {
			continue
		}
		for _, m := range names {
			if strings.HasPrefix(m, s) {
				return n
			}
		}
	}
	return nil
}
