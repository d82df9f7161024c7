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
			if m = x.trimSite(m); isSentence(m) && (strings.HasPrefix(m, s) || strings.HasPrefix(s, m)) && len(s) < 2*len(m)+40 {
				return n
			}
		}
	}
	return nil
}

// plainTitle is the title of a page without a heading that its data repeat:
// the window's title if it is one, else a heading or a line that is set as
// one (bold, large, in capitals, of a telling class) above the copy.
func (x *page) plainTitle(window string) string {
	if isHeadline(window) && !x.isSiteName(window) {
		return window
	}
	if n := x.titleLine(); n != nil {
		x.head = n
		return text(n)
	}
	for _, n := range x.Doc.Find("h2, h3, .title").Nodes {
		if m := x.of(n); m.text > 20 && m.text < 250 && m.link == 0 && !within(n, x.body) {
			return text(n)
		}
	}
	return window
}

// titleLine is the last line before the running text that is set as a title.
func (x *page) titleLine() *html.Node {
	var found *html.Node
	rank, passed := 0, 0
	for n := range x.root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		m := x.of(n)
		if m.boxes || m.text == 0 {
			continue
		}
		if m.text >= 60 && m.link*3 < m.text && n.Data == "p" && within(n, x.body) || m.text > 200 && within(n, x.body) {
			break // the copy begins
		}
		if m.text < 15 || m.text > 220 || m.link > 0 || n.Data == "li" || n.Data == "a" || x.insideChrome(n, x.root) {
			continue
		}
		if within(n, x.body) {
			if passed++; passed > 6 {
				break // the body does not begin with its title
			}
		}
		s := text(n)
		if strings.ContainsAny(s[len(s)-1:], ".:;,") || isDateLine(s) || opening().MatchString(s) || x.isSiteName(s) || !isHeadline(s) {
			continue
		}
		if k := titleRank(n, s); k > 0 && k >= rank && (found == nil || !within(n, []*html.Node{found})) {
			found, rank = n, k
		}
	}
	return found
}

// titleRank is how much a line looks like a title.
func titleRank(n *html.Node, s string) int {
	l := label(n)
	for _, t := range [...]string{"title", "tieude", "tieu-de", "headline", "tit-bai"} {
		if strings.Contains(l, t) {
			return 3
		}
	}
	if isHeading(n) {
		return 3
	}
	for c := n; c != nil && !isBlock(c); c = c.Parent {
		if size := attr(c, "size"); c.Data == "font" && len(size) > 0 && size[len(size)-1] >= '4' {
			return 2
		}
	}
	switch {
	case n.Data == "b" || n.Data == "strong":
		return 2
	case strings.ToUpper(s) == s:
		return 1
	}
	return 0
}
