package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// ruleBiography makes a box furniture that says who wrote the article.
const ruleBiography rule = "biography"

// Bounds of a biography, in letters.
const (
	minBiography = 60
	maxBiography = 900
)

// told is how a biography goes on after the name.
var told = pattern(`^(?: \([^)]{1,40}\))?(?:['’]s|,)? ?(?:is|was|has|an?|covers?|writes|works|worked|joined|lives|holds|loves|` +
	`started|began|specializ?s?es|reports?|brings|serves|studied|là (?:nhà|phóng|biên|tác|chuyên|giảng|cây))(?:\PL|$)`)

// isBiography reports whether a box says who wrote the article: it begins with
// the name of somebody whom the page's data give as its author, or with the
// first part of the name, and goes on as such texts do.
func (f *facts) isBiography(n *html.Node, m *extent) bool {
	if len(f.writers) == 0 || n.Data == "p" || m.text < minBiography || m.text > maxBiography || m.paras == 0 ||
		m.paras > 3 || m.h1 {
		return false
	}
	begins := firstText(n)
	for _, name := range f.writers {
		first, _, _ := strings.Cut(name, " ")
		if !strings.HasPrefix(begins, first) {
			continue
		}
		s := text(n)
		for _, called := range [...]string{name, first} {
			if rest, ok := strings.CutPrefix(s, called); ok && told().MatchString(rest) {
				return true
			}
		}
	}
	return false
}

// firstText is the first visible text below a node that is not white space.
func firstText(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if s := squeeze(c.Data); s != "" {
				return s
			}
		case c.Type == html.ElementNode && !invisible(c):
			if s := firstText(c); s != "" {
				return s
			}
		}
	}
	return ""
}
