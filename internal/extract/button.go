package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleButton leaves out a line that is nothing but what a reader may press.
const ruleButton rule = "button"

// bidding begins the words on a link that offers something: it bids the reader
// to take it.
var bidding = pattern(`(?i)^[^\p{L}\d]*(?:shop|buy|try|get|order|book|view|check|compare|join|create|schedule|request|` +
	`register|discover|explore|claim|redeem|enroll|enrol|apply|subscribe|see (?:price|deal|course|it|the|more|all|review)|` +
	`start (?:your|my|free|a|now|shopping)|read (?:the|our|full|more)|download|play video|sign up|visit|take the|` +
	`use the|add to|đặt mua|mua ngay|đăng ký ngay|xem ngay|đặt hàng|nhận ngay|liên hệ ngay)(?:\PL|$)`)

// maxButton is how many letters the words of a button have at most.
const maxButton = 60

// isButton reports whether a line is one that a reader may press, and no copy:
// all of it is links, and they are drawn as buttons, bid the reader to take
// something, or name its price. A document to keep is copy.
func (l bodyLine) isButton() bool {
	_, ok := l.block.(article.Paragraph)
	if !ok || l.letters > maxButton*2 || l.linked*10 < l.letters*9 || leadsToFile(l.in) || endsSentence(l.text) {
		return false
	}
	return isDrawnAsButton(l.node, l.text) || l.letters <= maxButton && bidding().MatchString(l.text) ||
		prices(l.text, 1) > 0
}

// isDrawnAsButton reports whether the link that holds all of the line that
// begins at n has the name of a button.
func isDrawnAsButton(n *html.Node, line string) bool {
	for n != nil && n.Type != html.ElementNode {
		n = n.Parent
	}
	for n != nil && n.Data != "a" && !isBlock(n) {
		n = n.Parent
	}
	if n == nil {
		return false
	}
	if n.Data != "a" { // the line begins with the space before it
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && c.Data == "a" {
				n = c
				break
			}
		}
	}
	return n.Data == "a" && (attr(n, "role") == "button" || labelOf(n).whole("btn", "button", "cta") != "") &&
		strings.EqualFold(text(n), line)
}
