package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// holdsParts reports whether a page may tell of parts that have pages of their
// own: it has an address below which they can be, and copy of its own.
func (f *facts) holdsParts(roots []*html.Node) bool {
	switch addressKind(f.page.URL) {
	case "home", "list":
		return false
	}
	u, err := url.Parse(f.page.URL)
	return err == nil && strings.Trim(u.Path, "/") != "" && f.passage(roots) >= minPassage
}

// isPart reports whether a box of links tells of parts of the page's article:
// all of them lead to addresses below the page's own. Cards of other articles
// lead beside it.
func (r *reader) isPart(n *html.Node) bool {
	if r.parts == nil || !r.parts() {
		return false
	}
	own, err := url.Parse(r.page.URL)
	if err != nil {
		return false
	}
	below := strings.TrimSuffix(own.Path, "/") + "/"
	links := 0
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || c.Data != "a" || !hasHref(c) {
			continue
		}
		to, err := own.Parse(strings.TrimSpace(attr(c, "href")))
		if err != nil || to.Host != own.Host || !strings.HasPrefix(to.Path, below) || len(to.Path) == len(below) {
			return false
		}
		links++
	}
	return links > 0
}
