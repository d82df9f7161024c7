package source

import (
	"strings"

	"golang.org/x/net/html"
)

// maxStreamed bounds the pieces of a page that arrive late.
const maxStreamed = 5000

// joinStreamed puts the pieces of a page that its server sent late to their
// places, as the page's scripts would: React writes a placeholder, B:n with
// what is shown meanwhile or P:n with nothing, and at the end of the page the
// piece in a hidden S:n. (A page that a browser saved has them in place.)
func joinStreamed(root *html.Node) {
	places := map[string]*html.Node{}
	var pieces []*html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		id := idOf(n)
		switch {
		case n.Data == "template" && (strings.HasPrefix(id, "B:") || strings.HasPrefix(id, "P:")):
			places[id] = n
		case strings.HasPrefix(id, "S:") && len(pieces) < maxStreamed:
			pieces = append(pieces, n)
		}
	}
	for _, piece := range pieces {
		n := idOf(piece)[len("S:"):]
		place := places["P:"+n]
		if place == nil {
			place = places["B:"+n]
		}
		if place == nil || place.Parent == nil || isBelow(place, piece) {
			continue
		}
		for c := piece.FirstChild; c != nil; c = piece.FirstChild {
			piece.RemoveChild(c)
			place.Parent.InsertBefore(c, place)
		}
		if strings.HasPrefix(idOf(place), "B:") {
			dropMeanwhile(place)
		}
		place.Parent.RemoveChild(place)
		if piece.Parent != nil { // not in what was shown until now
			piece.Parent.RemoveChild(piece)
		}
	}
}

// dropMeanwhile removes what is shown until a piece arrives: all between its
// place and the comment that closes it.
func dropMeanwhile(place *html.Node) {
	var shown []*html.Node
	open := 1
	for c := place.NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.CommentNode {
			switch c.Data {
			case "$", "$?", "$!", "$~":
				open++
			case "/$":
				open--
			}
		}
		if open == 0 {
			for _, n := range shown {
				n.Parent.RemoveChild(n)
			}
			return
		}
		shown = append(shown, c)
	}
}

// isBelow reports whether a node is another or inside it.
func isBelow(n, in *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == in {
			return true
		}
	}
	return false
}

func idOf(n *html.Node) string { return attrOf(n, "id") }

func attrOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
