package extract

import (
	"unicode"

	"golang.org/x/net/html"
)

// minLabel is how many letters a label has at least.
const minLabel = 3

// isValueOf reports whether a text is the value in a row of a label and a value, with no
// space between: only style sheets keep the two apart, and a capital or a figure behind a
// small letter says so. Words that are cut within ("Mc", "Donald") and raised figures are
// none: another such row, of the same classes, is above or below it.
func isValueOf(n *html.Node) bool {
	value := n.Parent
	if value == nil || value.Data != "span" || value.FirstChild != n || value.NextSibling != nil {
		return false
	}
	row := value.Parent
	label, same := labelAndValue(row)
	if label == "" || same == "" {
		return false
	}
	above, below := before(row), row.NextSibling
	for below != nil && below.Type == html.TextNode && letterCount(below.Data) == 0 {
		below = below.NextSibling
	}
	for _, other := range [...]*html.Node{above, below} {
		if l, classes := labelAndValue(other); classes == same && l != label {
			return true
		}
	}
	return false
}

// labelAndValue is the label of a row, and the classes of its two elements; "" for anything
// else.
func labelAndValue(row *html.Node) (label, classes string) {
	if row == nil || row.Type != html.ElementNode || row.Data != "li" && row.Data != "div" {
		return "", ""
	}
	l := row.FirstChild
	for l != nil && l.Type == html.TextNode && letterCount(l.Data) == 0 {
		l = l.NextSibling
	}
	if l == nil || l.Type != html.ElementNode || l.NextSibling == nil {
		return "", ""
	}
	v := l.NextSibling
	a, b := attr(l, "class"), attr(v, "class")
	if l.Data != "span" || v.Data != "span" || a == "" || b == "" || a == b || l.LastChild == nil || v.FirstChild == nil {
		return "", ""
	}
	for s := v.NextSibling; s != nil; s = s.NextSibling {
		if s.Type != html.TextNode || letterCount(s.Data) > 0 {
			return "", ""
		}
	}
	end, begin := l.LastChild.Data, v.FirstChild.Data
	if l.LastChild.Type != html.TextNode || v.FirstChild.Type != html.TextNode || letterCount(end) < minLabel ||
		letterCount(begin) < minLabel || !unicode.IsLower(lastRune(end)) && !(unicode.IsDigit(lastRune(end)) && unicode.IsUpper(firstRune(begin))) ||
		!unicode.IsUpper(firstRune(begin)) && !unicode.IsDigit(firstRune(begin)) {
		return "", ""
	}
	return end, a + " / " + b
}
