package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// ruleButton leaves out a line that is nothing but what a reader may press.
const ruleButton rule = "button"

// bidding begins the words on a link that bids the reader to take something,
// which shops do and offices.
var bidding = pattern(`(?i)^[^\p{L}\d]*(?:shop|buy|try|get|order|book|view|check|compare|join|create|schedule|request|` +
	`register|discover|explore|claim|redeem|enroll|enrol|apply|subscribe|see (?:price|deal|course|it|the|more|all|review)|` +
	`start (?:your|my|free|a|now|shopping)|read (?:the|our|full|more)|download|play video|sign up|visit|take the|` +
	`use the|add to|đặt mua|mua ngay|đăng ký ngay|xem ngay|đặt hàng|nhận ngay|liên hệ ngay)(?:\PL|$)`)

// offering begins those words where an office has a document or a list.
var offering = pattern(`(?i)^(?:download|view|tải|xem danh sách)(?:\PL|$)`)

// maxButton is how many letters the words of a button have at most.
const maxButton = 60

// isButton reports whether block i is a line that a reader may press, and no
// copy: all of it is links, and they are drawn as buttons or name a price, or
// bid the reader to take something where things are sold: a price is beside it,
// or it leads to another site than that of the host. Offices bid, too, to take
// what they have: that, and a document to keep, is copy.
func isButton(in []bodyLine, i int, host string) bool {
	l := in[i]
	_, ok := l.block.(article.Paragraph)
	if !ok || l.letters > maxButton*2 || l.linked*10 < l.letters*9 || leadsToFile(l.in) || endsSentence(l.text) {
		return false
	}
	if isDrawnAsButton(l.node, l.text) || prices(l.text, 1) > 0 {
		return true
	}
	return l.letters <= maxButton && bidding().MatchString(l.text) &&
		(leadsToOther(l.in, host) || isBesidePrice(in, i))
}

// isOffer reports whether a line of links offers a document or a list: it is copy
// though it leads to the page's own site.
func (l bodyLine) isOffer() bool { return l.letters <= maxButton && offering().MatchString(l.text) }

// leadsToOther reports whether a link in a text leads to another site than that of
// the host, which is known.
func leadsToOther(in article.Inline, host string) bool {
	for _, r := range in {
		if to := hostOf(r.Href); host != "" && to != "" && to != host {
			return true
		}
	}
	return false
}

// isBesidePrice reports whether the line above or below block i names a price.
func isBesidePrice(in []bodyLine, i int) bool {
	return i > 0 && prices(in[i-1].text, 1) > 0 || i+1 < len(in) && prices(in[i+1].text, 1) > 0
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
