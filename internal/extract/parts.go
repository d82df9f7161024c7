package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// aboveParts is the address of a page that may tell of parts which have pages of
// their own: below it they can be, and the page has copy of its own. It is nil for
// any other page.
func (f *facts) aboveParts(roots []*html.Node) *url.URL {
	switch addressKind(f.page.URL) {
	case "home", "list":
		return nil
	}
	u, err := url.Parse(f.page.URL)
	if err != nil || strings.Trim(u.Path, "/") == "" || f.passage(roots) < minPassage {
		return nil
	}
	return u
}

// isPart reports whether a box of links tells of parts of the page's article:
// all of them lead to addresses below the page's own. Cards of other articles
// lead beside it.
func (r *reader) isPart(n *html.Node) bool {
	if r.parts == nil {
		return false
	}
	own := r.parts()
	if own == nil {
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
