package extract

import (
	"slices"

	"golang.org/x/net/html"
)

// isLinkBox reports whether n is a box of links inside the body: related articles. A
// table of several rows and columns is none, whatever is in its cells.
func (r *reader) isLinkBox(n *html.Node) bool {
	if n.Data != "ul" && n.Data != "ol" && n.Data != "div" && n.Data != "section" && n.Data != "table" {
		return false
	}
	m := r.of(n)
	l := m.text
	if l == 0 || l > 1500 || m.link*10 < l*8 || r.announced(n) || n.Data == "table" && isGrid(n) {
		return false
	}
	if n.Data == "div" && m.paras <= 1 && endsSentence(text(n)) {
		return false // a paragraph that is one link
	}
	if holdsFiles(n) {
		r.files = append(r.files, n)
		return false
	}
	if r.leadsAway(n) || r.isLikeFiles(n) || r.isContacts(n) {
		return false
	}
	for c := range n.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		if c.Data == "table" && r.of(c).text == l && isGrid(c) && !r.isLayout(c) {
			return false // all that is in its frame
		}
		if c.Data == "figure" || c.Data == "img" && n.Data != "ul" && l < 300 && !hasLinkAncestor(c) {
			return false
		}
	}
	return true
}

// leadsAway reports whether a numbered list leads to other sites by all its links:
// its numbers are those of the sources that the article goes back to.
func (r *reader) leadsAway(n *html.Node) bool {
	if n.Data != "ol" {
		return false
	}
	links := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && hasHref(c) {
			host := hostOf(attr(c, "href"))
			if host == "" || r.portal.host == "" || r.portal.host == host {
				return false
			}
			links++
		}
	}
	return links > 0
}

// holdsFiles reports whether half of the links below a node lead to documents
// to keep, and so are what the article is about.
func holdsFiles(n *html.Node) bool {
	links, files := 0, 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && hasHref(c) {
			links++
			if isFile(attr(c, "href")) {
				files++
			}
		}
	}
	return files > 0 && files*2 >= links
}

// announced reports whether the line above announces a box of links, or the one before
// it, right above: editors begin each item anew, and what announces the first announces all.
// Lists of links with a line of copy between them are one list, which tells where the
// links above it lead further.
func (r *reader) announced(n *html.Node) bool {
	switch {
	case r.listed == nil:
	case within(n, []*html.Node{r.listed}):
		return true
	case lastBefore(n) == r.listed, isList(n) && isList(r.listed) && lastBefore(lineAbove(n)) == r.listed:
		r.listed = n
		return true
	}
	last := r.runs
	if isEmpty(last) && len(r.out) > 0 {
		if in, ok := lineOf(r.out[len(r.out)-1].block); ok {
			last = in
		}
	}
	if !announces(squeeze(last.String())) {
		return false
	}
	r.listed = n
	return true
}

// isLikeFiles reports whether a box has the names of one that holds files: the page
// sets what it gives its readers in such boxes, be it a file or a page.
func (r *reader) isLikeFiles(n *html.Node) bool {
	class := attr(n, "class")
	return class != "" && slices.ContainsFunc(r.files, func(m *html.Node) bool {
		return m.Data == n.Data && n.Data == "div" && attr(m, "class") == class
	})
}

// lineAbove is the paragraph of one line right above a node; nil when something else is
// there.
func lineAbove(n *html.Node) *html.Node {
	p := lastBefore(n)
	if p == nil || p.Data != "p" || letterCount(text(p)) >= minRunning {
		return nil
	}
	return p
}

func isList(n *html.Node) bool {
	return n.Type == html.ElementNode && (n.Data == "ul" || n.Data == "ol")
}

// lastBefore is the element right before a node, with no words between; nil for none, and of none.
func lastBefore(n *html.Node) *html.Node {
	if n == nil {
		return nil
	}
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if p.Type == html.ElementNode {
			return p
		}
		if p.Type == html.TextNode && letterCount(p.Data) > 0 {
			return nil
		}
	}
	return nil
}
