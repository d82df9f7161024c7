package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// documentKind is what a document calls itself, in a line of its own.
var documentKind = pattern(`(?i)^(?:thông báo|kế hoạch|giấy mời|thư mời|thư ngỏ|lời kêu gọi|quyết định|hiến pháp|(?:bộ )?luật|pháp lệnh|nghị định|thông tư|báo cáo|công văn|` +
	`công điện|hướng dẫn|chương trình|tờ trình|nghị quyết|chỉ thị|quy chế|quy định|thông cáo(?: báo chí)?|đề án|phương án|` +
	`kết luận|biên bản)[ :.]*$`)

// documentSubject begins the line that says what a document is about.
var documentSubject = pattern(`(?i)^(?:v/v|về việc|về)[ :]`)

// withLines joins the two lines of a headline, what a document is and what it is
// about, each of which may be taken for all of it.
func (f *facts) withLines(h headline) headline {
	switch {
	case h.node == nil:
	case documentKind().MatchString(h.value):
		n := f.lineBehind(h.node)
		if n != nil && f.isSubjectLine(n) {
			h.value, h.other = strings.TrimRight(h.value, " :.")+" "+titleText(n), n
		}
	case documentSubject().MatchString(h.value):
		n := f.lineBefore(h.node)
		if n != nil && documentKind().MatchString(text(n)) && f.of(n).link == 0 && !f.isAside(n) {
			h.value, h.other = strings.TrimRight(text(n), " :.")+" "+h.value, n
		}
	case isCapitals(h.value):
		if n := f.lineBefore(h.node); n != nil && f.isKindAbove(n, h) {
			h.value, h.other = strings.TrimRight(text(n), " :.")+" "+h.value, n
		}
	}
	return h
}

// actKind is what an act of the state calls itself, as no section of a portal is called.
var actKind = pattern(`^(?:HIẾN PHÁP|PHÁP LỆNH|NGHỊ ĐỊNH)[ :.]*$`)

// isKindAbove reports whether a line in capitals right above a headline in capitals says what kind
// of document it is: elsewhere it names the section. The state and its motto are above that, or no
// section has its name.
func (f *facts) isKindAbove(n *html.Node, h headline) bool {
	s := text(n)
	if n.Parent != h.node.Parent || !documentKind().MatchString(s) || !isCapitals(s) || f.of(n).link > 0 || f.isAside(n) ||
		beginsFold(h.value, strings.TrimRight(s, " :.")) || fold(f.portal.trim(f.window)) == fold(h.value) ||
		fold(f.portal.trim(f.tags.first("og:title", "twitter:title"))) == fold(h.value) {
		return false
	}
	if actKind().MatchString(s) {
		return true
	}
	for range 4 { // who issues it, and its number, may be between
		if n = f.lineBefore(n); n == nil {
			return false
		}
		if motto().MatchString(text(n)) {
			return true
		}
	}
	return false
}

// isSubjectLine reports whether a line says what the document above it is about:
// it says so, or is set as a title.
func (f *facts) isSubjectLine(n *html.Node) bool {
	s := text(n)
	if f.of(n).boxes || f.of(n).link > 0 || letterCount(s) > maxTitle || closes(s) ||
		titleWords(s) < 4 || isDateLine(s) {
		return false
	}
	if documentSubject().MatchString(s) || isHeading(n) {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && titleRank(c, "") >= 2 && text(c) == s {
			return true
		}
	}
	return false
}

// lineBehind is the box of the next line that readers see behind a box, nil for
// none.
func (f *facts) lineBehind(n *html.Node) *html.Node {
	for c := behind(n, nil); c != nil; {
		switch {
		case c.Type == html.ElementNode && f.unseen(c) != "":
			c = behind(c, nil)
		case c.Type == html.TextNode && letterCount(c.Data) > 0:
			return otherBox(c, n)
		default:
			c = next(c, nil)
		}
	}
	return nil
}

// lineBefore is the box of the last line that readers see before a box, nil for
// none.
func (f *facts) lineBefore(n *html.Node) *html.Node {
	c := n
	for {
		for c != nil && c.PrevSibling == nil {
			c = c.Parent
		}
		if c == nil {
			return nil
		}
		c = c.PrevSibling
		for c.LastChild != nil && f.unseen(c) == "" {
			c = c.LastChild
		}
		if c.Type == html.TextNode && letterCount(c.Data) > 0 {
			return otherBox(c, n)
		}
	}
}

// otherBox is the box that a text is in; nil when it is the one of a line.
func otherBox(c, line *html.Node) *html.Node {
	box := boxAround(c)
	if box == nil || within(line, []*html.Node{box}) {
		return nil
	}
	return box
}
