package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// The engine scores paragraphs and hands their points to their ancestors, up
// to five of them, with less for each step; the best one is the body.

// unlikely are class and id tokens of what is never copy.
var unlikely = [...]string{"comment", "footer", "sidebar", "side-bar", "menu", "navbar", "breadcrumb", "related", "relate", "share", "social",
	"newsletter", "subscribe", "promo", "sponsor", "advert", "banner", "popup", "cookie", "recommend", "tin-lien-quan", "tinlienquan", "lienquan",
	"other-news", "othernews", "most-read", "mostread", "toolbar", "paging", "pagination", "login", "search", "tags", "tag-list", "disqus",
	"outbrain", "taboola", "box-category", "morenews", "more-news", "read-more", "readmore", "widget", "masthead", "copyright", "signup",
	"print-only", "hotnews", "tinkhac", "tin-khac"}

// keepers are tokens that outweigh an unlikely one.
var keepers = [...]string{"article-body", "article__body", "articlebody", "content-body", "entry-content", "post-content", "story-body", "article-content", "detail-content"}

func isUnlikely(n *html.Node) bool {
	if n.Data == "nav" || n.Data == "footer" || n.Data == "aside" && !hasParagraphs(n, 6) {
		return true
	}
	s := names(n)
	if s == " " || n.Data == "body" || n.Data == "html" || n.Data == "article" || n.Data == "main" {
		return false
	}
	for _, k := range keepers {
		if strings.Contains(s, k) {
			return false
		}
	}
	switch attr(n, "role") {
	case "navigation", "complementary", "banner", "contentinfo", "search":
		return !hasParagraphs(n, 4)
	}
	for _, u := range unlikely {
		if i := strings.Index(s, u); i >= 0 && (i == 0 || !isLetter(s[i-1])) {
			return !hasParagraphs(n, 3)
		}
	}
	return false
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }

// hasParagraphs reports whether a box holds so many real paragraphs: long
// ones that are not mostly links.
func hasParagraphs(n *html.Node, want int) bool {
	found := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "p" {
			if l := textLength(c); l > 120 && linkText(c)*3 < l {
				if found++; found >= want {
					return true
				}
			}
		}
	}
	return false
}

// engine finds the body without a profile.
func (x *page) engine() bool {
	scores := map[*html.Node]float64{}
	var order []*html.Node
	add := func(n *html.Node, v float64) {
		if n == nil || n.Type != html.ElementNode || n.Data == "html" {
			return
		}
		if _, ok := scores[n]; !ok {
			order = append(order, n)
		}
		scores[n] += v
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || invisible(c) || isUnlikely(c) {
				continue
			}
			if isParagraph(c) {
				t := text(c)
				l := len([]rune(t))
				if l < 25 {
					continue
				}
				links := linkText(c)
				if links*2 > len(t) {
					continue
				}
				v := 1 + float64(strings.Count(t, ",")) + float64(strings.Count(t, ".")) + min(float64(l)/80, 6)
				share := 1.0
				for a, k := c.Parent, 1; a != nil && k <= 5; a, k = a.Parent, k+1 {
					add(a, v*share)
					share *= 0.55
				}
				continue
			}
			// Text that stands in a box itself, between its line breaks.
			if l, commas := directText(c); l > 80 {
				v := 1 + float64(commas) + min(float64(l)/80, 30)
				share := 1.0
				for a, k := c, 1; a != nil && k <= 5; a, k = a.Parent, k+1 {
					add(a, v*share)
					share *= 0.55
				}
			}
			walk(c)
		}
	}
	walk(x.root)
	var best *html.Node
	for _, n := range order {
		s := scores[n]
		if l := textLength(n); l > 0 {
			s *= 1 - float64(linkText(n))/float64(l)
		}
		if strings.Contains(names(n), "content") || n.Data == "article" {
			s *= 1.1
		}
		scores[n] = s
		if best == nil || s > scores[best] {
			best = n
		}
	}
	if best == nil {
		return false
	}
	// Climb where an ancestor holds as much again: the body is in pieces.
	for p := best.Parent; p != nil && p.Type == html.ElementNode && p.Data != "body" && p.Data != "html"; p = p.Parent {
		if scores[p] > scores[best]*0.95 {
			best = p
		}
	}
	x.body = x.joined(best, scores)
	return true
}

// isParagraph reports elements that hold running text themselves.
func isParagraph(n *html.Node) bool {
	switch n.Data {
	case "p", "pre", "blockquote", "li", "dd":
		return true
	case "div", "section", "td", "span", "font", "center", "article":
		direct := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.TextNode {
				direct += len(squeeze(c.Data))
			} else if c.Type == html.ElementNode && isBlock(c) {
				return false
			}
		}
		return direct > 40
	}
	return false
}

// directText is the length of the text that stands in an element itself or
// in its inline children, links left out, and its commas.
func directText(n *html.Node) (length, commas int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			t := squeeze(c.Data)
			length += len([]rune(t))
			commas += strings.Count(t, ",")
		case c.Type == html.ElementNode && !isBlock(c) && !invisible(c) && c.Data != "a":
			l, k := directText(c)
			length, commas = length+l, commas+k
		}
	}
	return length, commas
}

// joined is the best node with those siblings that are clearly more of the
// same.
func (x *page) joined(best *html.Node, scores map[*html.Node]float64) []*html.Node {
	if best.Parent == nil || best.Data == "body" {
		return []*html.Node{best}
	}
	least := max(12, scores[best]*0.25)
	var out []*html.Node
	for c := best.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || invisible(c) {
			continue
		}
		switch {
		case c == best:
			out = append(out, c)
		case isUnlikely(c) || hasLinkedHeading(c):
		case scores[c] >= least && attr(c, "class") == attr(best, "class"):
			out = append(out, c)
		case c.Data == "p" || c.Data == "blockquote":
			if l := textLength(c); l > 80 && linkText(c)*4 < l {
				out = append(out, c)
			}
		}
	}
	return out
}

// hasLinkedHeading reports a teaser: a heading that is a link.
func hasLinkedHeading(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "h1" || c.Data == "h2" || c.Data == "h3" || c.Data == "h4") {
			if l := textLength(c); l > 0 && linkText(c)*10 >= l*9 {
				return true
			}
		}
	}
	return false
}

// isList reports a page that lists articles: most of its text is links, or
// its long texts are teasers under linked headings.
func (x *page) isList() bool {
	if x.prof != nil {
		return false
	}
	total, links, paras, teasers := 0, 0, 0, 0
	for _, n := range x.body {
		total += textLength(n)
		links += linkText(n)
		for c := range n.Descendants() {
			if c.Type != html.ElementNode {
				continue
			}
			switch c.Data {
			case "h1", "h2", "h3", "h4", "h5":
				if l := textLength(c); l > 15 && linkText(c)*10 >= l*9 {
					teasers++
				}
			case "p":
				if l := textLength(c); l > 100 && linkText(c)*3 < l {
					paras++
				}
			}
		}
	}
	switch {
	case total == 0 || links*2 > total:
		return true
	case teasers >= 4 && teasers*3 >= paras*2:
		return true
	case x.json == nil && paras < 2 && links*3 > total:
		return true
	}
	return x.frontPage(paras, total)
}

// frontPage reports a page that says itself that it is no article, or whose
// headings are mostly links while it has little text of its own.
func (x *page) frontPage(paras, total int) bool {
	kind, _ := x.Doc.Find(`meta[property="og:type"]`).Attr("content")
	if x.json == nil && (x.sectionHead() || x.longLinks()) {
		return true
	}
	if x.json != nil || strings.EqualFold(kind, "article") && total > 600 {
		return false
	}
	heads, linked := 0, 0
	for c := range x.root.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "h2" || c.Data == "h3" || c.Data == "h4") {
			if l := textLength(c); l > 15 {
				heads++
				if linkText(c)*10 >= l*9 {
					linked++
				}
			}
		}
	}
	return linked >= 8 && linked*4 > heads*3 && (paras < 3 || total < 1200)
}

// longLinks reports a body of teasers: long links on their own, about as many
// as there are texts.
func (x *page) longLinks() bool {
	long, total := 0, 0
	for _, n := range x.body {
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && c.Data == "a" && attr(c, "href") != "" && c.Parent.Data != "p" {
				if l := len([]rune(text(c))); l >= 30 {
					long++
				}
			}
		}
		total += textLength(n)
	}
	return long >= 8 && total < long*700
}

// sectionHead reports a page whose only heading is the short name of a
// section, above headings that are links.
func (x *page) sectionHead() bool {
	linked := 0
	for _, n := range x.Doc.Find("h2, h3, h4").Nodes {
		if l := textLength(n); l > 20 && linkText(n)*10 >= l*9 {
			linked++
		}
	}
	if linked < 10 {
		return false
	}
	for _, n := range x.Doc.Find("h1").Nodes {
		if len([]rune(text(n))) > 25 {
			return false
		}
	}
	return true
}
