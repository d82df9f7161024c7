package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// isVerse reports whether the lines of a text are those of its source: verse,
// and whatever else is set line by line.
func isVerse(n *html.Node) bool {
	for k := 0; n != nil && k < 6; n, k = n.Parent, k+1 {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "pre" || n.Data == "listing" || n.Data == "xmp" {
			return true
		}
		if style := attr(n, "style"); strings.Contains(style, "white-space") {
			_, v, _ := strings.Cut(strings.ReplaceAll(style, " ", ""), "white-space:")
			return strings.HasPrefix(v, "pre")
		}
	}
	return false
}

// isProse reports whether a text that is set line by line is running text: two of its
// lines, and most of them, are long and end as sentences do.
func isProse(s string) bool {
	long, other := 0, 0
	for l := range strings.Lines(s) {
		switch {
		case letterCount(l) >= longLine && endsSentence(squeeze(l)):
			long++
		case letterCount(l) > 0:
			other++
		}
	}
	return long >= 2 && long > other
}

// prose reads running text that is set line by line: each line is what a break ends.
func (r *reader) prose(s string, n *html.Node) {
	for i, l := range strings.Split(s, "\n") {
		if i > 0 {
			r.lineBreak(n)
		}
		r.text(strings.TrimSuffix(l, "\r"), n)
	}
}
