package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// isContacts reports whether each link in a box says a number to call or an address to write to, and
// leads to nothing else: the box tells whom readers can ask, and not what else they can read. What asks
// for advertisements or tells of the page itself does not, nor do buttons that hang over the page. What
// an editor writes has no classes, or words before the number, and copy behind it.
func (f *facts) isContacts(n *html.Node) bool {
	if hangsOver(n) {
		return false
	}
	links, classes := 0, attr(n, "class") != ""
	for c := range n.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		if hangsOver(c) {
			return false
		}
		if classes = classes || attr(c, "class") != ""; c.Data != "a" {
			continue
		}
		if to := strings.TrimSpace(attr(c, "href")); !staysOnPage(c) && !beginsFold(to, "tel:") && !beginsFold(to, "mailto:") {
			return false // as nearly always
		}
		s := text(c)
		if s == "" && !hasHref(c) {
			continue // a mark of a place
		}
		if !saysContact(s) {
			return false
		}
		links++
	}
	return links > 0 && (!classes || labelledContact().MatchString(text(n)) && f.isAboveCopy(n)) && !idleContact().MatchString(text(n))
}

// hangsOver reports whether a box is one of those that hang over the page wherever the reader is.
func hangsOver(n *html.Node) bool {
	return strings.Contains(attr(n, "style"), "fixed") || labelOf(n).holds("float", "hotline", "zalo", "sticky", "fixed") != "" ||
		labelOf(n).whole("call", "callnow", "ring", "widget") != ""
}

// idleContact is in what asks readers for something else than their business with the office.
var idleContact = pattern(`(?i)quảng cáo|gọi (?:ngay|mua)|đặt (?:mua|hàng)|mua ngay|(?:gửi|góp ý|phản hồi) bài|báo lỗi|tòa soạn|toà soạn|toasoan|quangcao|bản quyền|advertising|advertisement|isbn|issn`)

// labelledContact begins with words that say whose number it is, or is an address, which says that itself.
var labelledContact = pattern(`^(?:\p{L}[^\d@]*: ?[(+\d\p{L}]|\S+@\S+$)`)

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
	for _, run := range figures().FindAllString(s, -1) {
		if canBeCalled(run) {
			return true
		}
	}
	return false
}

// figures are those that may be one number, with what parts them.
var figures = pattern(`[\d+(][\d .()+-]{6,}`)

// dayIn is a day among figures.
var dayIn = pattern(`\d{4}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4}`)

// canBeCalled reports whether figures are a number that can be called: it begins with the 0 of a place or
// the + of a country, or is one of those for all of Vietnam. "12.345.678" are readers.
func canBeCalled(run string) bool {
	if dayIn().MatchString(run) {
		return false
	}
	var number []byte
	country := false
	for i := range len(run) {
		switch c := run[i]; {
		case c >= '0' && c <= '9':
			number = append(number, c)
		case c == '+' && len(number) == 0:
			country = true
		}
	}
	digits := len(number)
	switch n := string(number); {
	case country:
		return digits >= 9 && digits <= 13
	case strings.HasPrefix(n, "1800"), strings.HasPrefix(n, "1900"):
		return digits >= 8 && digits <= 10 && !strings.Contains(run, "-")
	default:
		return digits >= 9 && digits <= 11 && n[0] == '0' && n[1] != '0'
	}
}

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
