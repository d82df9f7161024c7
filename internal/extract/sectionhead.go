package extract

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// underSection is the heading behind the page's only h1 that says word for word what the
// window's title is, where the h1 is a few words that it has nothing of: systems head all
// pages of a section so. The names of sites, which stand in headings beside the copy and
// below it, are in such windows, too: the copy must follow the heading, in a box that the
// h1 is not in, and be most of what the page says. It is nil for none.
func (f *facts) underSection(h1 *html.Node) *html.Node {
	name, window := fold(shortText(h1)), fold(f.window)
	if !hasFourWords(window) || letterCount(name) > maxPlainHead || strings.Contains(window, name) || f.portal.isName(window) ||
		isOfficeName(f.window) || !f.isOfSection(h1) {
		return nil
	}
	behind := false
	for _, n := range f.find("h1, h2, h3") {
		if n == h1 {
			behind = true
			continue
		}
		if behind && fold(shortText(n)) == window && !isLinked(n) && !f.isAside(n) {
			if f.headsCopy(n, h1) {
				return n
			}
			return nil
		}
	}
	return nil
}

// isOfSection reports whether a heading is a link, is called as sections are, or as a link of the
// page that leads to one.
func (f *facts) isOfSection(n *html.Node) bool {
	l := fold(shortText(n))
	if isLinked(n) || isNamedAsSection(l) {
		return true
	}
	name := spoken(l)
	return slices.ContainsFunc(f.find("a"), func(a *html.Node) bool { return hasHref(a) && spoken(shortText(a)) == name })
}

// isNamedAsSection reports whether a line, in lower case, is a name as sections have.
func isNamedAsSection(s string) bool {
	return sections()[s] || strings.HasPrefix(s, "tin ") || strings.HasPrefix(s, "hoạt động ")
}

// isMenuBox reports whether a box of three links is named for a menu and not for a way to the page, and the
// last of them does not lead on from the one before it, as those of a way do: menus seldom nest.
func isMenuBox(box *html.Node) bool {
	l := labelOf(box)
	return l.holds("nav", "menu") != "" && l.holds("path", "crumb", "way", "vitri", "vi-tri") == "" && !goesOnBelow(box)
}

// goesOnBelow reports whether the address of a link in a box goes on from that of the link before it. The first
// is that of the site, from which all go on.
func goesOnBelow(box *html.Node) bool {
	last, links := "", 0
	for n := range box.Descendants() {
		if n.Type != html.ElementNode || n.Data != "a" || !hasHref(n) {
			continue
		}
		u, err := url.Parse(strings.TrimSpace(attr(n, "href")))
		if err != nil {
			return false
		}
		at := strings.Trim(u.Path, "/")
		if links++; links > 2 && last != "" && strings.HasPrefix(at, last+"/") {
			return true
		}
		last = strings.TrimSuffix(at, path.Ext(at))
	}
	return false
}

// headsCopy reports whether a box that another heading is not in has most of what the page
// says in whole lines, all of it below a heading. Boxes need not have been measured.
func (f *facts) headsCopy(n, other *html.Node) bool {
	box := n
	for box.Parent != nil && !within(other, []*html.Node{box.Parent}) {
		box = box.Parent
	}
	all, below, behind := 0, 0, false
	for c := range f.root.Descendants() {
		behind = behind || c == n
		if c.Type != html.TextNode || c.Parent.Data == "script" || c.Parent.Data == "style" || c.Parent.Data == "a" ||
			letterCount(c.Data) < minRunning {
			continue
		}
		all++
		if within(c, []*html.Node{box}) {
			if !behind {
				return false
			}
			below++
		}
	}
	return below > 1 && below*2 > all
}

// isHeadOfSection reports whether a text where a profile looks for the headline is the
// name of a section: a few words of which the window's title has none, above a heading that
// heads the copy and says word for word what the window's title is.
func (f *facts) isHeadOfSection(s string, at *html.Node) bool {
	n := f.headline
	return n != nil && n != at && f.isOfSection(at) && letterCount(s) <= maxPlainHead && !strings.Contains(fold(f.window), fold(s)) &&
		fold(shortText(n)) == fold(f.window) && f.headsCopy(n, at)
}
