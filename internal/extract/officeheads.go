package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// titleBelowOffice is the line right above the copy that is set as its title, where all the
// headings that may be the headline are the name of an office: schools set theirs in several
// headings, "Trường Đại học" over "Sư phạm Kỹ thuật", and the title of an article, which leads
// to itself, in a box named for it.
func titleBelowOffice(f *facts, b *body, heads []*html.Node) *html.Node {
	names := heads
	if len(heads) == 0 { // those that are the site's name, as the page gives it
		names = f.find("h1")
	}
	offices, sites := f.namesOfSite(b, names)
	if offices+sites == 0 {
		return nil // the name of an office in one heading is known elsewhere
	}
	n := f.titleOverCopy(b, names)
	switch {
	case n == nil, len(heads) == 0 && !isLinked(n), sites > 0 && f.hasMoreBelowMenu(n, b), (len(heads) == 0 || sites > 0) && f.isNamedOtherwise(titleText(n)):
		return nil
	}
	return n
}

// namesOfSite is how many of some headings name an office with others, and how many are the name of the
// site; none where another heading may be the headline.
func (f *facts) namesOfSite(b *body, heads []*html.Node) (offices, sites int) {
	few := len(heads) <= maxSiteHeads
	for _, h := range heads {
		office, site := f.isOfficeInHeads(h), false
		if !office && few {
			site = f.isSiteHead(h, b)
		}
		switch {
		case within(h, b.roots) && !office && !site:
			return 0, 0
		case office:
			if titleWords(text(h)) >= 4 && !isOfficeName(text(h)) && strings.HasPrefix(spoken(f.window), spoken(text(h))) {
				return 0, 0 // the window has it as the page's title
			}
			offices++
		case site:
			sites++
		case !isOfficeName(text(h)):
			return 0, 0
		}
	}
	return offices, sites
}

// titleOverCopy is the only line right above the copy that is set as a title, beside some headings.
func (f *facts) titleOverCopy(b *body, heads []*html.Node) *html.Node {
	window := "" // of the browser, where it says what the article is
	if titleWords(f.window) >= 5 && !isOfficeName(f.window) {
		window = spoken(f.window)
	}
	var found *html.Node
	for _, l := range f.linesAbove(b) {
		if s := squeeze(l.text); isDateLine(s) || isOpening(s) || isField(s) || counter().MatchString(s) {
			continue
		}
		n := boxOf(f, l)
		s := titleText(n)
		if titleRank(n, "") != titleNamed || f.isAside(n) || isBoxHead(n) || f.insideFurniture(n, f.root) || wordCount(spoken(s)) < 5 ||
			letterCount(s) > maxTitle || closes(s) || isStandfirstBox(n) || isOfficeName(s) || f.portal.isName(s) || f.isSaidByOtherLink(n, s) || slices.Contains(heads, n) ||
			found != nil && isLinked(n) && wordCount(spoken(s)) <= maxNameOfSection && isNamedAsSection(fold(s)) {
			return found
		}
		if found != nil || window != "" && !strings.Contains(window, spoken(s)) {
			return nil // which of them
		}
		found = n
	}
	return found
}

// maxNameOfSection is how many words a section above a title has at most, in which that is set, too.
const maxNameOfSection = 6

// isOfficeInHeads reports whether a heading is a part of the name of an office that several
// headings in one box say, which has nothing else in it.
func (f *facts) isOfficeInHeads(h *html.Node) bool {
	if h.Parent == nil {
		return false
	}
	letters, said := 0, ""
	var heads []*html.Node
	for c := h.Parent.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0:
			return false
		case c.Type != html.ElementNode || f.of(c).text == 0:
		case !isHeading(c) || f.of(c).link > 0:
			return false
		default:
			heads = append(heads, c)
			if letters += f.of(c).text; letters > maxTitle {
				return false
			}
		}
	}
	at := slices.Index(heads, h)
	if len(heads) < 2 || at < 0 {
		return false
	}
	for _, c := range heads[at:min(len(heads), at+3)] { // the words of a kind may be in this one, its name below
		said = squeeze(said + " " + text(c))
		if isSchool(said) {
			return true
		}
	}
	said = text(h)
	for i := at - 1; i >= 0 && i >= at-2; i-- {
		said = squeeze(text(heads[i]) + " " + said)
		if isSchool(said) {
			return true
		}
	}
	return false
}

// schoolWords begin the names of schools, and of the offices that they set above theirs: words
// that no headline begins with, as it does with those of other offices.
var schoolWords = pattern(`(?i)^(?:trường (?:đại học|cao đẳng|trung cấp|tiểu học|mầm non|mẫu giáo|trung học|thcs|thpt|th|ptdtnt|ptdtbt|phổ thông|` +
	`chính trị|dân tộc nội trú)|đại học|học viện|phòng giáo dục|phòng gd|sở giáo dục|sở gd|(?:ủy|uỷ) ban nhân dân|ubnd)(?:[ &-]|$)`)

// isSchool reports whether a text is the name of a school, or of the office above it.
func isSchool(s string) bool { return schoolWords().MatchString(s) && isOfficeName(withoutPoints(s)) }

// withoutPoints is the name of an office without the points of "TP." in it, which no other
// words of such names have.
func withoutPoints(s string) string {
	return strings.NewReplacer("TP.", "TP", "Tp.", "Tp", "tp.", "tp").Replace(s)
}

// maxEmblems is how many pictures the head of a page with such a name has at most.
const maxEmblems = 3

// isSaidByOtherLink reports whether a link that is not in a line says the same: a section of
// the menu, then, or another article.
func (f *facts) isSaidByOtherLink(line *html.Node, s string) bool {
	said := spoken(s)
	return slices.ContainsFunc(f.find("a"), func(a *html.Node) bool {
		return f.of(a).text <= len(said) && hasHref(a) && !within(a, []*html.Node{line}) && spoken(text(a)) == said
	})
}

// isBesideOffice reports whether a picture is in a box with the name of an office in several
// headings, and before all of these: its emblem. What is behind them may be the picture of
// the article.
func (f *facts) isBesideOffice(n *html.Node) bool {
	for up := 0; n != nil && n.Parent != nil && n.Parent.Data != "body" && up < 3; n, up = n.Parent, up+1 {
		if m := f.of(n.Parent); m.paras > 0 || m.pics > maxEmblems {
			return false
		}
		above := false
		for h := range n.Parent.Descendants() {
			above = above || h == n
			if h.Type == html.ElementNode && isHeading(h) && f.isOfficeInHeads(h) {
				return above
			}
		}
	}
	return false
}
