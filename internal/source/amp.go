package source

import "golang.org/x/net/html"

// ampNames are the elements of AMP pages that stand for plain ones: their
// scripts, which a saved page is read without, put those in.
var ampNames = map[string]string{"amp-img": "img", "amp-anim": "img", "amp-video": "video", "amp-audio": "audio",
	"amp-iframe": "iframe", "amp-youtube": "iframe", "amp-facebook": "iframe", "amp-twitter": "iframe",
	"amp-ad": "iframe", "amp-embed": "iframe", "amp-sticky-ad": "iframe"}

// plainAMP makes plain elements of those of AMP pages. What is in one is for
// readers without scripts, and has its picture again; in a page that a browser
// saved it holds the plain element itself.
func plainAMP(root *html.Node) {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && ampNames[n.Data] != "" {
			found = append(found, n)
		}
	}
	for _, n := range found {
		name := ampNames[n.Data]
		if holds(n, name) {
			continue
		}
		n.Data, n.DataAtom = name, 0
		if name != "img" {
			for _, key := range [...]string{"data-videoid", "data-href"} { // where scripts have the frame from
				if v := attrOf(n, key); v != "" && attrOf(n, "src") == "" {
					n.Attr = append(n.Attr, html.Attribute{Key: "src", Val: v})
				}
			}
			continue
		}
		for c := n.FirstChild; c != nil; c = n.FirstChild {
			n.RemoveChild(c)
		}
	}
}

// holds reports whether an element of a name is below a node, seen by
// readers with scripts.
func holds(n *html.Node, name string) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data != "noscript" && (c.Data == name || holds(c, name)) {
			return true
		}
	}
	return false
}
