package extract

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
)

// extent is how much text a reader sees in an element. All extents are counted
// in one pass, from the leaves up.
type extent struct {
	text    int // letters
	link    int // of them inside links
	paras   int // lines of running text
	links   int // links with text
	heads   int // headings
	teasers int // headings that are links into the same site
	pics    int
	tables  int     // itself included
	own     float64 // worth of the lines that are in no box in it
	node    *html.Node
	place   int32 // among all extents, which are in the order of the page
	end     int32 // the place behind all in it
	h1      bool  // holds the page's headline
	boxes   bool  // boxes are in it, or lines that breaks part
	block   bool  // isBlock of it, which is asked again and again
}

// line is a stretch of inline text between two boxes.
type line struct{ text, link int }

// isProse reports whether a line is copy rather than a label or a list of links.
func (l line) isProse() bool { return l.text >= 80 && l.link*3 < l.text }

// textCursor goes through the texts of a page in their order, to the letters of each.
type textCursor struct {
	*facts
	at int
}

// find goes on to a text.
func (c *textCursor) find(n *html.Node) *int32 {
	for c.elements.texts[c.at] != n {
		c.at++
	}
	return &c.facts.letters[c.at]
}

// count fills in the extent of an element and of all below it; texts is where in
// the page it begins.
func (f *facts) count(n *html.Node, texts *textCursor) *extent {
	m := f.place(n)
	var l line
	breaks := 0
	end := func() {
		m.text += l.text
		m.link += l.link
		if l.isProse() && !isHeading(n) {
			m.paras++
		}
		m.own += worthOf(l, n)
		l = line{}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if k := letterCount(c.Data); k > 0 {
				*texts.find(c) = int32(k)
				l.text += k
				breaks = 0
			}
		case c.Type != html.ElementNode || f.isHidden(c):
		case c.Data == "br":
			if breaks++; breaks == 2 && l.text > 0 {
				end() // as a paragraph ends
				m.boxes = true
			}
		default:
			breaks = 0
			k := f.count(c, texts)
			linked := c.Data == "a" && hasHref(c)
			m.pics += k.pics
			if linked && k.text > 0 {
				m.links++
			} else {
				m.links += k.links
			}
			if !k.block && !k.boxes {
				l.text += k.text
				if linked {
					l.link += k.text
				} else {
					l.link += k.link
				}
				if c.Data == "img" {
					m.pics++
				}
				continue
			}
			end()
			m.boxes = true
			m.text += k.text
			if linked {
				m.link += k.text
			} else {
				m.link += k.link
				m.paras += k.paras
			}
			m.heads += k.heads
			m.teasers += k.teasers
			if linked && f.staysInside(c) {
				m.teasers += k.heads
			}
			m.h1 = m.h1 || k.h1
			m.tables += k.tables
		}
	}
	end()
	if n.Data == "table" {
		m.tables++
	}
	if isHeading(n) && m.text > 0 {
		m.heads++
		if m.text > 12 && m.link*10 >= m.text*8 && f.linksInside(n) {
			m.teasers++
		}
	}
	m.h1 = m.h1 || n == f.headline
	m.end = int32(len(f.seen))
	return m
}

// isHidden reports whether no reader sees the text of an element, and keeps the rule
// where it takes long to find.
func (f *facts) isHidden(n *html.Node) bool {
	by := unseen(n)
	if by == ruleHidden || by == ruleStyled || by == ruleControl {
		f.hidden[n] = by
	}
	return by != ""
}

// place gives the next element of the page that is seen its place.
func (f *facts) place(n *html.Node) *extent {
	at := len(f.seen)
	f.seen = f.seen[:at+1] // there is room for all, so that none moves
	m := &f.seen[at]
	m.node, m.place, m.block = n, int32(at), isBlock(n)
	f.extents[n] = m
	return m
}

// within yields the extents of the elements that are straight in one, in their
// order.
func (f *facts) within(m *extent) iter.Seq[*extent] {
	return func(yield func(*extent) bool) {
		for at := m.place + 1; at < m.end; at = f.seen[at].end {
			if !yield(&f.seen[at]) {
				return
			}
		}
	}
}

// inside yields the extents of a node and of all elements in it, in their order.
func (f *facts) inside(n *html.Node) iter.Seq[*extent] {
	return func(yield func(*extent) bool) {
		m := f.of(n)
		for at := m.place; at < m.end; at++ {
			if !yield(&f.seen[at]) {
				return
			}
		}
	}
}

// extentCursor goes through the elements of the page that are seen in their order.
type extentCursor struct {
	*facts
	at int32 // place of the next one
}

// cursorAt is a cursor to a node, or to the first element below the page's root.
func (f *facts) cursorAt(n *html.Node) extentCursor {
	switch m := f.extents[n]; {
	case m == nil:
		return extentCursor{f, int32(len(f.seen))}
	case n == f.root:
		return extentCursor{f, m.place + 1}
	default:
		return extentCursor{f, m.place}
	}
}

// next is whether the next element is a block, or the rule by which no reader sees
// its text: the cursor goes on into what is seen.
func (c *extentCursor) next(n *html.Node) (block bool, unseen rule) {
	if int(c.at) < len(c.seen) && c.seen[c.at].node == n {
		c.at++
		return c.seen[c.at-1].block, ""
	}
	if by := c.unseen(n); by != "" {
		return false, by
	}
	return isBlock(n), ""
}

// linksInside reports whether the first link below a node stays on the site.
func (f *facts) linksInside(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && hasHref(c) {
			return f.staysInside(c)
		}
	}
	return false
}

// staysInside reports whether a links to another page of the same site.
func (f *facts) staysInside(a *html.Node) bool {
	href := strings.TrimSpace(attr(a, "href"))
	if strings.HasPrefix(href, "#") || strings.HasPrefix(href, "mailto:") {
		return false
	}
	host := hostOf(href)
	return host == "" || f.portal.host == "" || host == f.portal.host
}

// hostOf is the host of an absolute address without "www.", else "".
func hostOf(address string) string {
	_, rest, ok := strings.Cut(address, "//")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		rest = rest[:i]
	}
	if i := strings.LastIndexByte(rest, ':'); i >= 0 {
		rest = rest[:i]
	}
	return strings.TrimPrefix(strings.ToLower(rest), "www.")
}

// hasHref reports whether an element leads somewhere, and does not only unfold what is below it.
func hasHref(n *html.Node) bool {
	href := attr(n, "href")
	return href != "" && !(href[0] == '#' && (attr(n, "data-toggle") == "collapse" || attr(n, "data-bs-toggle") == "collapse"))
}

// staysOnPage reports whether a link stays on the page, as those do that a script answers.
func staysOnPage(n *html.Node) bool {
	to := strings.TrimSpace(attr(n, "href"))
	return to == "" || to[0] == '#' || beginsFold(to, "javascript:")
}

func isHeading(n *html.Node) bool {
	return len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6'
}
