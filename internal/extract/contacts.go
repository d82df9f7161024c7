package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// isContacts reports whether each link in a box says a number to call or an address to write to, and
// leads to nothing else: the box tells whom readers can ask, and not what else they can read. Buttons
// to call the office, which hang over the page, are below the copy and have classes; what an editor
// writes there has none.
func (f *facts) isContacts(n *html.Node) bool {
	links, classes := 0, attr(n, "class") != ""
	for c := range n.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		if classes = classes || attr(c, "class") != ""; c.Data != "a" {
			continue
		}
		s := text(c)
		if s == "" && !hasHref(c) {
			continue // a mark of a place
		}
		if to := strings.TrimSpace(attr(c, "href")); !staysOnPage(c) && !beginsFold(to, "tel:") && !beginsFold(to, "mailto:") || !saysContact(s) {
			return false
		}
		links++
	}
	return links > 0 && (!classes || f.isAboveCopy(n))
}

// isAboveCopy reports whether running text is among the next boxes below one.
func (f *facts) isAboveCopy(n *html.Node) bool {
	for k := 0; n != nil && k < maxAboveCopy; n, k = n.NextSibling, k+1 {
		if n.Type == html.ElementNode && f.of(n).paras > 0 && f.of(n).link*3 < f.of(n).text {
			return true
		}
	}
	return false
}

// maxAboveCopy is how many nodes are looked at for that.
const maxAboveCopy = 20

// saysContact reports whether a text holds a number to call or an address to write to.
func saysContact(s string) bool {
	if at := strings.IndexByte(s, '@'); at > 0 && strings.IndexByte(s[at:], '.') > 0 {
		return true
	}
	digits := 0
	for _, c := range s {
		switch {
		case unicode.IsDigit(c):
			digits++
		case strings.ContainsRune(" .-()+", c):
			continue
		default:
			if digits >= minNumber {
				return digits <= maxNumber
			}
			digits = 0
		}
	}
	return digits >= minNumber && digits <= maxNumber
}

// minNumber and maxNumber are how many digits a number to call has; a date has eight, with strokes.
const (
	minNumber = 8
	maxNumber = 15
)

// isTermOf reports whether a node is in a term that its list says something of: "Zalo" over a number is no
// button.
func isTermOf(n *html.Node) bool {
	for n != nil && n.Data != "dt" && n.Data != "dl" {
		n = n.Parent
	}
	if n == nil || n.Data == "dl" {
		return false
	}
	for n = n.NextSibling; n != nil && n.Type != html.ElementNode; {
		n = n.NextSibling
	}
	return n != nil && n.Data == "dd" && saysContact(text(n))
}
