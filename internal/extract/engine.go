package extract

import (
	"golang.org/x/net/html"
)

// The engine goes down from the page's root to the box that holds the
// article: into the one child that has nearly all of the running text, or
// that has the headline or is named as an article; where the text is in
// pieces, it stays, and takes the pieces.

// engine finds the body without a profile.
func (x *page) engine() bool {
	x.worth = map[*html.Node]float64{}
	top := x.named("body")
	if top == nil {
		top = x.root
	}
	if x.weigh(top) < leastLetters && x.head != nil {
		// Little copy, or tables: what stands under the headline.
		for n := x.head.Parent; n != nil && n != top; n = n.Parent {
			if m := x.of(n); m.text-m.link-x.of(x.head).text >= leastLetters {
				x.body = []*html.Node{n}
				return true
			}
		}
	}
	if x.worth[top] <= 0 {
		return false
	}
	x.body = x.descend(x.within(top))
	for _, n := range x.body {
		if x.main == nil || x.worth[n] > x.worth[x.main] {
			x.main = n
		}
	}
	return true
}

// weigh gives every box the worth of the copy in it: letters of running text,
// less for links, nothing for the page's furniture.
func (x *page) weigh(n *html.Node) float64 {
	sum := 0.0
	var l line
	breaks := 0
	end := func() {
		sum += worthOf(l, n)
		l = line{}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if k := letterCount(c.Data); k > 0 {
				l.text += k
				breaks = 0
			}
		case c.Type != html.ElementNode || invisible(c):
		case c.Data == "br":
			if breaks++; breaks == 2 {
				end()
			}
		case !isBlock(c) && !x.of(c).boxes:
			k := x.of(c)
			l.text += k.text
			if c.Data == "a" && hasHref(c) {
				l.link += k.text
			} else {
				l.link += k.link
			}
		default:
			end()
			if !x.isChrome(c) && (c.Data != "a" || !hasHref(c)) {
				sum += max(0, x.weigh(c))
			}
		}
	}
	end()
	x.worth[n] = sum
	return sum
}

func worthOf(l line, n *html.Node) float64 {
	t, k := float64(l.text), float64(l.link)
	switch {
	case l.text == 0 || isHeading(n) || n.Data == "figcaption":
		return 0
	case k*2 > t:
		return -min(k, 40)
	case t < 25:
		return -4
	case n.Data == "li":
		return (t - 2*k) * 0.7
	}
	return t - 2*k
}

// descend follows the copy down.
func (x *page) descend(n *html.Node) []*html.Node {
	for {
		total := x.worth[n]
		var best *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && (best == nil || x.worth[c] > x.worth[best]) {
				best = c
			}
		}
		if best == nil || x.worth[best] <= 0 || x.isLeaf(best) {
			return []*html.Node{n}
		}
		if x.worth[best] < total*0.4 {
			return []*html.Node{n}
		}
		parts := x.pieces(n, best, x.worth[best] >= total*0.92)
		if len(parts) > 1 {
			return parts
		}
		n = best
	}
}

// within is the part of the page that says itself that it holds the article:
// the one main element, the article around the headline.
func (x *page) within(top *html.Node) *html.Node {
	if n := x.Doc.Find("main, [role=main]").Nodes; len(n) > 0 && len(x.Doc.Find("main main, [role=main] main").Nodes) == len(n)-1 {
		if w := x.worth[n[0]]; w > 200 && (w*4 > x.worth[top] || x.of(n[0]).h1) {
			top = n[0]
		}
	}
	for n := x.head; n != nil && n != top; n = n.Parent {
		if n.Data == "article" && x.worth[n] > 200 && x.worth[n]*5 > x.worth[top]*2 {
			return n
		}
	}
	return top
}

// named is the first element of a name.
func (x *page) named(name string) *html.Node {
	for c := range x.root.Descendants() {
		if c.Type == html.ElementNode && c.Data == name {
			return c
		}
	}
	return nil
}

// isLeaf reports elements that are copy themselves.
func (x *page) isLeaf(n *html.Node) bool {
	switch n.Data {
	case "p", "ul", "ol", "blockquote", "pre", "li", "dl", "figure":
		return true
	case "table":
		return !x.isLayout(n)
	}
	return isHeading(n)
}

// pieces are the best child and those beside it that are more of the same:
// alike in name or in weight, and whatever copy stands between them and the
// headline. When the best child has nearly everything, nothing after it is.
func (x *page) pieces(n, best *html.Node, nearly bool) []*html.Node {
	var out []*html.Node
	last, after, begun := 0, false, !x.of(n).h1
	if n.Data == "body" && x.of(best).h1 {
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || invisible(c) || c != best && x.isChrome(c) {
			continue
		}
		m := x.of(c)
		begun = begun || m.h1
		if !begun {
			continue
		}
		if after && (nearly || holdsOther(c)) {
			break
		}
		after = after || c == best
		alike := m.paras >= 1 && m.link*4 < m.text && x.worth[c] > 0 && (x.worth[c] >= x.worth[best]*0.1 || attr(c, "class") == attr(best, "class"))
		switch {
		case m.h1 && c != best && m.paras < 2:
		case c == best, m.h1, alike, x.isLeaf(c) && m.text > 0 && m.link*2 <= m.text && n.Data != "body":
			out = append(out, c)
			last = len(out)
		case m.paras >= 1 && x.worth[c] >= 80 && m.link*4 < m.text || m.heads > 0 && m.links == 0 && m.text < 150 || isLone(c, m):
			out = append(out, c) // if a piece follows
		}
	}
	return out[:last]
}

// isLone reports a box that holds a picture and little else.
func isLone(n *html.Node, m *measure) bool {
	return m.pics == 1 && m.link == 0 && m.text < 300 && n.Data == "figure"
}

// holdsOther reports a box with a headline of its own.
func holdsOther(n *html.Node) bool {
	if n.Data == "h1" {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "h1" {
			return true
		}
	}
	return false
}
