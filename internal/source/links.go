package source

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// longLink is how many letters no link has that somebody meant: the headline
// and the first lines of another article are shorter.
const longLink = 400

// endLinks ends the links that a page never closes. A browser goes on with such
// a link in each box that follows, down to the next link of the page: the rest
// of an article is one link then, as menus and lists of other articles are.
// What is left is the link to the end of the paragraph that it begins in.
func endLinks(root *html.Node) {
	var run linkRun
	for n := root; n != nil; {
		switch {
		case n.Type == html.TextNode && !isBlank(n.Data) && !isUnseenText(n):
			run.end()
			run = linkRun{}
		case n.Type == html.ElementNode && n.Data == "a" && attrOf(n, "href") != "":
			if !run.goesOn(n) {
				run.end()
				run = linkRun{}
			}
			run.links = append(run.links, n)
			run.letters += lettersIn(n)
			n = nodeBehind(n)
			continue
		}
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		n = nodeBehind(n)
	}
	run.end()
}

// linkRun is links on end, no text between them, that may be one link in the
// boxes that it goes on in.
type linkRun struct {
	links   []*html.Node
	letters int
}

// goesOn reports whether a link may be the same one in a further box.
func (r linkRun) goesOn(a *html.Node) bool {
	return len(r.links) > 0 && slices.Equal(a.Attr, r.links[0].Attr)
}

// end takes the links out of the boxes that nobody meant them for.
func (r linkRun) end() {
	if len(r.links) == 0 {
		return
	}
	first := r.links[0]
	if r.letters >= longLink || beginsInText(first) {
		for _, a := range r.links[1:] {
			unwrap(a)
		}
	}
	if r.letters >= longLink && holdsParagraphs(first) {
		unwrap(first)
	}
}

// nodeBehind is the node that follows n and all in it on the page.
func nodeBehind(n *html.Node) *html.Node {
	for n != nil && n.NextSibling == nil {
		n = n.Parent
	}
	if n == nil {
		return nil
	}
	return n.NextSibling
}

// unwrap puts what an element holds in its place.
func unwrap(n *html.Node) {
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

// maxBefore is how many nodes are looked at for text before a link.
const maxBefore = 20

// beginsInText reports whether there is text before a link in its paragraph.
func beginsInText(a *html.Node) bool {
	for c, k := a.PrevSibling, 0; c != nil && k < maxBefore; c, k = c.PrevSibling, k+1 {
		switch {
		case c.Type == html.TextNode && !isBlank(c.Data):
			return true
		case c.Type == html.ElementNode && (c.Data == "br" || c.Data == "p" || c.Data == "div"):
			return false
		}
	}
	return false
}

// holdsParagraphs reports whether two paragraphs or more are in an element.
func holdsParagraphs(n *html.Node) bool {
	found := 0
	for c := n.FirstChild; c != nil && found < 2; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "p" && lettersIn(c) > 0 {
			found++
		}
	}
	return found >= 2
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// isUnseenText reports whether a text is that of a script or a style.
func isUnseenText(n *html.Node) bool {
	return n.Parent != nil && (n.Parent.Data == "script" || n.Parent.Data == "style")
}

// lettersIn is how many letters are in an element, white space at their ends
// not counted.
func lettersIn(n *html.Node) int {
	sum := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode && !isUnseenText(c) {
			sum += utf8.RuneCountInString(strings.TrimSpace(c.Data))
		}
	}
	return sum
}
