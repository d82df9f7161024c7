package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// slideWords are the words on the buttons of a row of slides. Lessons teach them, so that
// they say nothing only where they are such a button.
var slideWords = lineSet("next", "previous", "prev", "next slide", "previous slide")

// isSlideButton reports whether a line has no words but those of the buttons of a row of
// slides, and each is one by its name and that of its box.
func isSlideButton(n *html.Node, s string) bool {
	if len(s) > 40 || n == nil || !isSlideWord(s) {
		return false
	}
	if n.Type != html.TextNode {
		for c := range n.Descendants() {
			if c.Type == html.TextNode && hasLetter(c.Data) && !isSlideButton(c, squeeze(c.Data)) {
				return false
			}
		}
		return hasLetter(text(n))
	}
	// The button, and the box of the slides.
	control := false
	for k := 0; n != nil && k < maxSlideDepth; n, k = n.Parent, k+1 {
		if n.Type != html.ElementNode {
			continue
		}
		l := labelOf(n)
		control = control || attr(n, "role") == "button" || n.Data == "a" && staysOnPage(n) ||
			isSlider(l) && l.holds("prev", "next", "control", "arrow") != ""
		if control && isSlider(l) {
			return true
		}
	}
	return false
}

// maxSlideDepth is how far above the word of a button the box of its slides is at most.
const maxSlideDepth = 6

// isSlideWord reports whether a line has such words only, be there arrows or bars between them.
func isSlideWord(s string) bool {
	said := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|<>‹›«»←→/", r) }) {
		if !hasLetter(part) {
			continue
		}
		if said = holdsPlain(slideWords(), strings.TrimSpace(part)); !said {
			return false
		}
	}
	return said
}
