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
	last, parted := "", false
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		parted = parted || c.Data == "li" || strings.ContainsAny(rawText(c), "»›/>→|") || c.Type == html.TextNode && strings.ContainsAny(c.Data, "»›/>→|") ||
			c.Type == html.ElementNode && (c.Data == "i" || c.Data == "svg" || c.Data == "img")
		if c.Type == html.TextNode && letterCount(c.Data) == 0 || c.Type == html.ElementNode && !hasLetter(text(c)) {
			continue
		}
		if c.Type == html.ElementNode && c.Data != "span" && c.Data != "li" && c.Data != "strong" {
			continue
		}
		last = squeeze(strings.Trim(text(c), "»›/> "))
	}
	if last == "" || !parted || !f.isInMenu(last) || beginsFold(title, last) {
		return path
	}
	for _, s := range sectionOf(last, title) {
		if !slices.Contains(path, s) {
			path = append(path[:len(path):len(path)], s)
		}
	}
	return path
}

// partsBehindHome is the parts of a way to an article that is one link, to the site's first
// page, and what is behind it: only style sheets draw the sign between.
func partsBehindHome(l nearLine, parts []string) []string {
	if len(parts) != 1 || l.link == nil {
		return parts
	}
	first := text(l.link)
	rest, ok := strings.CutPrefix(squeeze(parts[0]), first)
	if !ok || !isHome(fold(first)) || !hasLetter(rest) {
		return parts
	}
	return []string{first, squeeze(rest)}
}
