package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// isInfoRow reports whether a list above the copy says when the article was published and,
// beside that, no more than who wrote it, its section and counts, each behind the sign of
// that. Birthdays, events, offers and notices are told in such lists, too: only the name of
// the list, or how often it was read, tells that it is the article's.
func isInfoRow(l article.List, n *html.Node) bool {
	if l.Ordered || len(l.Items) > maxInfoItems || n == nil || n.Data != "ul" || !isInfoList(n) && !areSigned(n) || isOfOtherThings(n) {
		return false
	}
	days, told := 0, labelOf(n).holds("meta", "post", "article", "entry", "news") != ""
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
		count := isCountAlone(s)
		told = told || count || reads().MatchString(s)
		linked := linked(it.Text) == letterCount(s) && sections()[fold(s)]
		switch {
		case len(it.Items) > 0 || letterCount(s) > maxField || endsSentence(s) || day && days > 1:
			return false
		case day && !hasSign(at, "clock", "calendar", "time", "date") && !hasNoSign(at), count && !hasSign(at, "eye", "view", "comment", "chart"):
			return false
		case !(day || linked || field || count || counter().MatchString(s) ||
			looksLikePerson(s) && hasSign(at, "user", "author", "person", "pencil", "pen", "edit", "account", "profile", "member")):
			return false
		}
		if at != nil {
			at = at.NextSibling
		}
	}
	return days > 0 && told
}

// reads is how often an article was read, in words.
var reads = pattern(`(?i)^(?:(?:số )?(?:lượt|lần) (?:xem|đọc)|đã xem|views?)\b ?:? ?\d|^\d[\d.,]* (?:lượt xem|lượt đọc|views?)$`)

// isOfOtherThings reports whether a list, or a box around it, is named for what has days and
// people, too, and is no article.
func isOfOtherThings(n *html.Node) bool {
	for up := 0; n != nil && n.Type == html.ElementNode && n.Data != "body" && up < 3; n, up = n.Parent, up+1 {
		l := labelOf(n)
		if l.holds("event", "job", "match", "profile", "recipe", "product", "course", "speaker", "tuyen-dung", "su-kien") != "" ||
			up == 0 && l.holds("doc", "list", "person", "member", "staff") != "" {
			return true
		}
	}
	return false
}

// hasSign reports whether an item begins with a sign that is named for one of these: "pen" is none in "open".
func hasSign(item *html.Node, names ...string) bool {
	sign := firstSaying(item)
	return sign != nil && isIcon(sign) && labelOf(sign).begins(names...) != ""
}

// hasNoSign reports whether an item begins with its words.
func hasNoSign(item *html.Node) bool {
	sign := firstSaying(item)
	return sign == nil || !isIcon(sign)
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
	if n.Type != html.ElementNode {
		return false
	}
	switch n.Data {
	case "svg":
	case "i", "em", "span":
		if labelOf(n).whole("fa", "fas", "far", "fal", "fab", "icon", "icons", "glyphicon", "bi") == "" {
			return false
		}
	default:
		return false // before its text is gathered: it may be most of the page
	}
	return strings.TrimSpace(rawText(n)) == ""
}
