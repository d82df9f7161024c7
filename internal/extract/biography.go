package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/syllable"
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
// given name, and goes on as such texts do. Amid copy the given name alone may
// be that of anybody; a Vietnamese name begins with that of the family.
func (f *facts) isBiography(n *html.Node, m *extent) bool {
	if len(f.writers) == 0 || n.Data == "p" || m.text < minBiography || m.text > maxBiography || m.paras == 0 ||
		m.paras > 3 || m.h1 {
		return false
	}
	begins := firstText(n)
	for _, name := range f.writers {
		given, _, _ := strings.Cut(name, " ")
		if !strings.HasPrefix(begins, given) {
			continue
		}
		s := text(n)
		if rest, ok := strings.CutPrefix(s, name); ok && told().MatchString(rest) {
			return true
		}
		rest, ok := strings.CutPrefix(s, given)
		if ok && told().MatchString(rest) && !strings.ContainsFunc(name, syllable.IsOwn) && !f.isFollowedByCopy(n) {
			return true
		}
	}
	return false
}

// isFollowedByCopy reports whether running text is in the next box beside one.
func (f *facts) isFollowedByCopy(n *html.Node) bool {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if m := f.of(c); c.Type == html.ElementNode && m.text > 0 {
			return m.paras > 0 && m.link*3 < m.text
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
