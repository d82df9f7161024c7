package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// isInfoRow reports whether a list above the copy, which is named for what the page says of
// an article or sets a sign before each item, says when it was published and, beside that,
// no more than who wrote it, its section and counts: the signs say which is which.
func isInfoRow(l article.List, n *html.Node) bool {
	if l.Ordered || len(l.Items) > maxInfoItems || n == nil || n.Data != "ul" || !isInfoList(n) && !areSigned(n) {
		return false
	}
	days := 0
	at := n.FirstChild
	for _, it := range l.Items {
		for at != nil && (at.Type != html.ElementNode || strings.TrimSpace(rawText(at)) == "") {
			at = at.NextSibling
		}
		s := squeeze(it.Text.String())
		field := isField(s)
		day := isDateLine(s) && !isLabelled(s)
		if day || field && hasDigit(s) && isDateLine(s[strings.IndexByte(s, ':')+1:]) {
			days++
		}
		linked := linked(it.Text) == letterCount(s) && sections()[fold(s)]
		if len(it.Items) > 0 || letterCount(s) > maxField || endsSentence(s) || day && days > 1 ||
			!(day || linked || field || isCountAlone(s) || counter().MatchString(s) || looksLikePerson(s) && mayNameWriter(at)) {
			return false
		}
		if at != nil {
			at = at.NextSibling
		}
	}
	return days > 0
}

// mayNameWriter reports whether an item that names a person has the sign of one before it, or
// no sign.
func mayNameWriter(item *html.Node) bool {
	sign := firstSaying(item)
	return sign == nil || !isIcon(sign) ||
		labelOf(sign).holds("user", "author", "person", "pencil", "pen", "edit", "account", "profile", "member") != ""
}

// firstSaying is the first node of an element that is no white space.
func firstSaying(n *html.Node) *html.Node {
	if n == nil {
		return nil
	}
	c := n.FirstChild
	for c != nil && c.Type == html.TextNode && strings.TrimSpace(c.Data) == "" {
		c = c.NextSibling
	}
	return c
}

// maxInfoItems is how many items such a list has at most.
const maxInfoItems = 6

// isCountAlone reports whether a text is a number and nothing else: how often an article
// was read, say.
func isCountAlone(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.,") == ""
}

// areSigned reports whether each item of a list begins with a sign: an element that says
// nothing, named for an icon.
func areSigned(list *html.Node) bool {
	items := 0
	for it := list.FirstChild; it != nil; it = it.NextSibling {
		if it.Type != html.ElementNode {
			continue
		}
		if sign := firstSaying(it); sign == nil || !isIcon(sign) {
			return false
		}
		items++
	}
	return items > 0
}

// isIcon reports whether an element says nothing and is drawn as a sign.
func isIcon(n *html.Node) bool {
	if n.Type != html.ElementNode || strings.TrimSpace(rawText(n)) != "" {
		return false
	}
	switch n.Data {
	case "svg":
		return true
	case "i", "em", "span":
		return labelOf(n).whole("fa", "fas", "far", "fal", "fab", "icon", "icons", "glyphicon", "bi") != ""
	}
	return false
}
