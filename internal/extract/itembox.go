package extract

import "golang.org/x/net/html"

// maxAroundList is how many boxes of an item may be around a list in it.
const maxAroundList = 3

// boxesOfList is the boxes around a list that an item ends with, the outermost first: what
// else they say is above it, and they hold no other list. It is nil for an item that ends
// otherwise.
func (r *reader) boxesOfList(item *html.Node) (boxes []*html.Node) {
	last := r.lastSaying(item)
	for len(boxes) < maxAroundList && last != nil && last.Data == "div" && last.Type == html.ElementNode {
		boxes = append(boxes, last)
		last = r.lastSaying(last)
	}
	if len(boxes) == 0 || last == nil || last.Type != html.ElementNode || !isList(last) {
		return nil
	}
	for _, box := range boxes {
		for c := box.FirstChild; c != nil && c != last; c = c.NextSibling {
			if c.Type == html.ElementNode && !within(last, []*html.Node{c}) && (isList(c) || holdsAList(c)) {
				return nil
			}
		}
	}
	return boxes
}

// lastSaying is the last child of a node that says something, nil for none.
func (r *reader) lastSaying(n *html.Node) *html.Node {
	for c := n.LastChild; c != nil; c = c.PrevSibling {
		if c.Type == html.TextNode && letterCount(c.Data) > 0 || c.Type == html.ElementNode && r.of(c).text > 0 {
			return c
		}
	}
	return nil
}

// holdsAList reports whether a list is somewhere below a node.
func holdsAList(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && isList(c) {
			return true
		}
	}
	return false
}
