package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// withLast is a path with the section that the way to an article ends with, which is no
// link where readers are in it already. It is in the page's menu: what else such a way ends
// with is the headline, cut as often as not, or a call. The path is as it was for none.
func (f *facts) withLast(path []string, links []*html.Node, title string) []string {
	n, box := links[len(links)-1], links[0].Parent
	for box != nil && !within(n, []*html.Node{box}) {
		box = box.Parent
	}
	for n.Parent != nil && n.Parent != box && n.NextSibling == nil {
		n = n.Parent
	}
	last := ""
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && letterCount(c.Data) == 0 || c.Type == html.ElementNode && !hasLetter(text(c)) {
			continue
		}
		if c.Type == html.ElementNode && c.Data != "span" && c.Data != "li" && c.Data != "strong" {
			continue
		}
		last = squeeze(strings.Trim(text(c), "»›/> "))
	}
	if last == "" || !f.isInMenu(last) || beginsFold(title, last) {
		return path
	}
	for _, s := range sectionOf(last, title) {
		if !slices.Contains(path, s) {
			path = append(path[:len(path):len(path)], s)
		}
	}
	return path
}
