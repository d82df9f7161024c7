package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// titleBelowMenu is the line above the copy that is set as its title, where all headings that may be
// the headline head the site, and nothing that the page says of itself is another title; nil for none.
func titleBelowMenu(f *facts, b *body, heads []*html.Node) *html.Node {
	if len(heads) == 0 || len(heads) > maxSiteHeads || slices.ContainsFunc(heads, func(h *html.Node) bool { return !f.isSiteHead(h, b) }) {
		return nil
	}
	above := slices.Clone(heads)
	for _, h := range f.find("h2, h3, h4") {
		if f.isAboveMenu(h, b) {
			above = append(above, h)
		}
	}
	n, rank := nearTitle(f, b, above...)
	if n == nil || rank < 2 {
		return nil
	}
	s := titleText(n)
	if wordCount(spoken(s)) < 5 || closes(s) || isOfficeName(s) {
		return nil
	}
	if f.isNamedOtherwise(s) || f.hasMoreBelowMenu(n, b) {
		return nil
	}
	return n
}

// hasMoreBelowMenu reports whether another heading, a picture, or more than dates, fields, counters and links, stands between
// the menu and the copy beside a line: that may be the headline as well, or be copy that would go with
// the head of the site.
func (f *facts) hasMoreBelowMenu(n *html.Node, b *body) bool {
	menu, copyAt := f.menuAbove(b), f.of(firstProse(f, b)).place
	isBetween := func(m *html.Node) bool {
		e, seen := f.extents[m]
		return seen && e.end > menu && e.place < copyAt && !within(m, []*html.Node{n}) && !within(n, []*html.Node{m})
	}
	isOther := func(m *html.Node) bool { return isBetween(m) && f.of(m).text > 0 }
	isPicture := func(m *html.Node) bool { return isBetween(m) && !f.isInLinkWithText(m) }
	if slices.ContainsFunc(f.find("h1, h2, h3, h4, h5, h6"), isOther) || slices.ContainsFunc(f.find("img"), isPicture) {
		return true
	}
	for _, l := range f.lines() {
		if l.links*2 > letterCount(l.text) || !isOther(l.box) {
			continue
		}
		if s := squeeze(l.text); !isDateLine(s) && !isOpening(s) && !isField(s) && !counter().MatchString(s) {
			return true
		}
	}
	return false
}

// isInLinkWithText reports whether a picture is in a link that says something: the sign of an entry of a menu.
func (f *facts) isInLinkWithText(img *html.Node) bool {
	for n := img.Parent; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data == "a" {
			return f.of(n).text > 0
		}
	}
	return false
}

// isNamedOtherwise reports whether the page says of itself that its article has a title that a line is no part of.
func (f *facts) isNamedOtherwise(line string) bool {
	line = spoken(line)
	declared := ""
	if f.declared != nil {
		declared = f.declared.Headline
	}
	for _, s := range []string{declared, f.tags.first("og:title", "twitter:title"), f.window} {
		if s != "" && !isOfficeName(bareName(s)) && !f.portal.isName(s) && !f.portal.isPath(s) && !f.isOnlyNames(s) && !f.isSiteAndFirstPage(s) &&
			!strings.Contains(spoken(s), line) {
			return true
		}
	}
	return false
}

// isSiteAndFirstPage reports whether a title is that of the first page: "Sông Vạc - Trang chủ".
func (f *facts) isSiteAndFirstPage(s string) bool {
	return slices.ContainsFunc(windowParts(s), func(s string) bool { return isFirstPage(fold(s)) })
}

// maxSiteHeads is how many headings head a site at most.
const maxSiteHeads = 4

// isSiteHead reports whether a heading heads the site and not the article: the menu of the site is
// between it and the copy, and the page says elsewhere that it is a name: it is the one that the page gives
// the site, leads to the first page, is one of several that name a school, or the page's foot has its words in the name of an
// office.
func (f *facts) isSiteHead(h *html.Node, b *body) bool {
	if isInArticle(h) || wordCount(spoken(text(h))) > maxSiteHead || !f.isAboveMenu(h, b) {
		return false
	}
	return f.portal.isName(text(h)) || f.isInLinkToRoot(h) || f.isOfficeInHeads(h) || f.isSaidInFoot(h, b)
}

// maxSiteHead is how many words the name of a site in a heading has at most.
const maxSiteHead = 15

// isInLinkToRoot reports whether a heading is in a link to the first page of the site.
func (f *facts) isInLinkToRoot(h *html.Node) bool {
	for n := h.Parent; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data == "a" {
			return f.leadsToRoot(n)
		}
	}
	return false
}

// minMenuLinks is how many links a menu has at least.
const minMenuLinks = 3

// isAboveMenu reports whether a menu of the site with a link to its first page is between a heading
// and the copy.
func (f *facts) isAboveMenu(h *html.Node, b *body) bool {
	m, seen := f.extents[h]
	return seen && m.end <= f.menuAbove(b)
}

// menuAbove is the place of the first link of the menu that is the nearest above the copy of a body: so many
// links, one of which leads to the first page. It is -1 for none, and looked for once.
func (f *facts) menuAbove(b *body) int32 {
	if f.menuOf == b {
		return f.menu
	}
	f.menuOf, f.menu = b, -1
	first := firstProse(f, b)
	if first == nil {
		return -1
	}
	links, home, to := 0, false, f.of(first).place
	for _, a := range slices.Backward(f.find("a")) {
		m, seen := f.extents[a]
		if !seen || m.place >= to || m.text == 0 || !hasHref(a) {
			continue
		}
		links++
		home = home || m.text <= maxFirstPage && isFirstPage(fold(text(a)))
		if home && links >= minMenuLinks {
			f.menu = m.place
			break
		}
	}
	return f.menu
}

// maxFirstPage is how many letters a link to the first page has at most.
const maxFirstPage = 20

// isSaidInFoot reports whether a line behind the copy is the name of an office with the words of a heading
// at its end, and no link.
func (f *facts) isSaidInFoot(h *html.Node, b *body) bool {
	name := spoken(text(h))
	if wordCount(name) < 3 {
		return false
	}
	for _, l := range f.lines() {
		if l.links > 0 || len(l.text) > maxFootName || !f.isBehind(l.box, b) {
			continue
		}
		if s := spoken(l.text); (s == name || strings.HasSuffix(s, " "+name)) && isOfficeName(withoutPoints(bareName(l.text))) {
			return true
		}
	}
	return false
}

// maxFootName is how long such a line is at most, in bytes.
const maxFootName = 240
