package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// office begins what the foot of a page says of the office that it belongs to.
var office = pattern(`(?i)^(?:(?:địa chỉ|trụ sở|điện thoại|đt|tel|fax|e-?mail|website|hotline) ?:|chịu trách nhiệm|` +
	`giấy phép|bản quyền|©|copyright|ghi rõ nguồn|thiết kế bởi)`)

// mostSaid is how many things that a text says of an office are looked at.
const mostSaid = 5

// saysWhere reports whether a text says two things of an office: a box beside
// the article, at the very end of a page, is its foot then.
func saysWhere(s string) bool {
	first := ""
	for said := 0; s != "" && said < mostSaid; {
		found := office().FindString(s) // at its beginning: a search goes through all of it at a tenth of the speed
		if found == "" {
			_, size := utf8.DecodeRuneInString(s)
			s = s[size:]
			continue
		}
		if first = cmp.Or(first, found); !strings.EqualFold(found, first) {
			return true
		}
		said++
		s = s[len(found):]
	}
	return false
}

// isOfOffice reports whether a <footer> that has all of the running text of a page is its foot
// nonetheless, as the article is too short to have any: it begins with whose site it is, says nothing but that
// and where the office is, and a sentence is left without it. That of an article may say whom to apply to.
func (f *facts) isOfOffice(n *html.Node, m *extent) bool {
	if m.text > maxFoot || f.holdsTitle(n) || !f.isLast(n) || !saysWhere(text(n)) || !f.isOfPage(n) {
		return false
	}
	lines := f.linesIn(n, nil)
	return len(lines) > 0 && f.isOfSite(lines[0].text) && f.isPureFoot(lines) && f.saysMore(n)
}

// isOfPage reports whether a box is beside the parts of a page, and in none of them: the box it is
// in has all that readers see, and is neither the article nor begins with a headline.
func (f *facts) isOfPage(n *html.Node) bool {
	if f.of(n.Parent).text < f.of(f.root).text {
		return false
	}
	if isBelowHeading(n) {
		return false
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == "article" || p.Data == "main" || attr(p, "role") == "main" {
			return false
		}
	}
	return true
}

// isBelowHeading reports whether a heading is beside a box: they are parts of the same.
func isBelowHeading(n *html.Node) bool {
	for c := range n.Parent.ChildNodes() {
		if isHeading(c) {
			return true
		}
	}
	return false
}

// isPureFoot reports whether lines are those of a foot and nothing else: whose site it is, who
// answers for it, where to reach him, and the name of the office.
func (f *facts) isPureFoot(lines []nearLine) bool {
	ofSite := false
	for _, l := range lines {
		if f.isOfSite(l.text) {
			ofSite = true
		} else if !colophon().MatchString(l.text) && !contact().MatchString(l.text) && !isOfficeName(l.text) {
			return false
		}
	}
	return ofSite
}

// isOfSite reports whether a line says whose site a page is of. Who answers, by which licence, and
// where to call is also said by rosters of those on duty; and a picture is somebody's, not an office's.
func (f *facts) isOfSite(s string) bool {
	if f.portal.isName(s) || rights().MatchString(s) {
		return true
	}
	owner := owned().FindStringSubmatch(s)
	return owner != nil && (f.portal.isName(owner[1]) || isOffice(owner[1]))
}

// rights begins a line that says whose a site is, which is a colophon that copy has not.
var rights = pattern(`(?i)^(?:©|®|copyright|thiết kế bởi|designed by|all rights reserved)`)

// owned is a line that says whose the rights are.
var owned = pattern(`(?i)^bản quyền(?: ?:| ©| của| thuộc(?: về)?)* ([^.,;]+)`)

// maxFoot is how many letters the foot of a page has at most.
const maxFoot = 900

// maxFootLines is how many lines of another kind are in a foot at most, where
// it is all that the page says: the site's name, links, a word on the site.
const maxFootLines = 3

// isFoot reports whether n is the foot of a page, whatever its name: a box of
// few lines, two or more of which say who answers for the page, by which licence
// it appears, or where its office is. Copy may say where to apply, but not who
// answers for the page. only says that it holds no line that copy may have.
func (f *facts) isFoot(n *html.Node, m *extent) (is, only bool) {
	if m.text < minBody || m.text > maxFoot || !m.boxes || m.heads > 1 || isBlock(n) && !f.holdsColophon(n) {
		return false, false
	}
	if f.holdsTitle(n) {
		return false, false // all of a page around a short article
	}
	says, tells, long, short := f.footLines(n)
	if says == 0 || says+tells < 2 || long > 1 {
		return false, false
	}
	only = long == 0 && short <= maxFootLines
	return only || !f.isAroundFoot(n, m), only
}

// isAroundFoot reports whether a box that has most of what the page says is no foot, but
// holds one: what says who answers for the page is in a box of it, and above that is a short notice.
// Beside and below it are the columns of the foot.
func (f *facts) isAroundFoot(n *html.Node, m *extent) bool {
	if m.text*2 <= f.of(f.root).text {
		return false
	}
	says, _, _, _ := f.footLines(n)
	above := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
		case !f.holdsColophon(c):
			above = above || f.holdsNotice(c)
		default:
			if inside, _, _, _ := f.footLines(c); inside == says {
				return above || f.isAroundFoot(c, f.of(c))
			}
		}
	}
	return false
}

// holdsNotice reports whether a box is, or holds, a dated text with a line of copy: that of the weather,
// or on the portal, has no date.
func (f *facts) holdsNotice(n *html.Node) bool {
	lines := f.linesIn(n, nil)
	for _, l := range lines {
		if l.links > 0 || letterCount(l.text) < longLine {
			continue
		}
		for box := l.box; box != n.Parent; box = box.Parent {
			plain, dated := 0, false
			for _, o := range lines {
				if within(o.box, []*html.Node{box}) {
					if o.links > 0 {
						plain = 0
						break
					}
					plain++
					dated = dated || isDateLine(o.text)
				}
			}
			if dated && plain > maxFootLines {
				return true
			}
		}
	}
	return false
}

// isBareFoot reports whether n is the foot of a page that is read without the rules for
// furniture: with it the page ends, and it says nothing that copy may say. Without a foot, a page may be
// about who answers for something: a sentence is right above it, or there is but a menu.
func (f *facts) isBareFoot(n *html.Node, m *extent) bool {
	if m.h1 || m.heads > 1 || m.text > maxFoot || m.text*10 > f.of(f.root).text*9 || !isBlock(n) || f.isLeaf(n) ||
		!f.holdsColophon(n) || f.holdsTitle(n) || !f.isLast(n) || isBelowHeading(n) || !f.isPureFoot(f.linesIn(n, nil)) {
		return false
	}
	last := f.lineAbove(n)
	if last.links == 0 && closes(last.text) && wordCount(last.text) >= minTitle {
		return true
	}
	return !f.isTitled() && f.isBesideMenu(n, last)
}

// saysMore reports whether the page has a sentence beside a box, be it a short one.
func (f *facts) saysMore(n *html.Node) bool {
	return slices.ContainsFunc(f.lines(), func(l nearLine) bool {
		return l.links == 0 && closes(l.text) && wordCount(l.text) >= minTitle && !within(l.box, []*html.Node{n})
	})
}

// lineAbove is the line right above a box, the zero value for none.
func (f *facts) lineAbove(n *html.Node) (above nearLine) {
	for _, l := range f.lines() {
		if within(l.box, []*html.Node{n}) {
			break
		}
		above = l
	}
	return above
}

// isBesideMenu reports whether a page has links, dates and headings beside a box, and one line
// of another kind at most. What is right below a heading is what it announces.
func (f *facts) isBesideMenu(n *html.Node, above nearLine) bool {
	if inHeading(above.box) && !f.isBelowPicture(n) {
		return false
	}
	others := 0
	for _, l := range f.lines() {
		if l.links == 0 && !isDateLine(l.text) && !inHeading(l.box) && !within(l.box, []*html.Node{n}) {
			others++
		}
	}
	return others <= 1
}

// isBelowPicture reports whether what is right above a box has a picture.
func (f *facts) isBelowPicture(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		for c := n.PrevSibling; c != nil; c = c.PrevSibling {
			if m := f.of(c); m.text > 0 || m.pics > 0 {
				return m.pics > 0
			}
		}
	}
	return false
}

// isTitled reports whether a page has a headline that is not the name of its site,
// or shows the title of its window in a line of its own.
func (f *facts) isTitled() bool {
	isTitle := func(s string) bool { return s != "" && !f.portal.isName(s) && !isOfficeName(s) }
	if f.headline != nil && isTitle(text(f.headline)) {
		return true
	}
	title := fold(f.window)
	return isTitle(f.window) && slices.ContainsFunc(f.lines(), func(l nearLine) bool {
		return l.links == 0 && foldsTo(l.text, title)
	})
}

// minTitle is how many words the title of a window has at least that shows which line is the
// headline: fewer may be a section, which feet name as well.
const minTitle = 4

// holdsTitle reports whether a box holds the first line that says what the window's title, or
// its first part, does, and is no name of a site: no foot has that, unless it is a motto right above who
// answers for the page.
func (f *facts) holdsTitle(n *html.Node) bool {
	if f.titled == nil {
		f.titled = map[*html.Node]bool{}
		for _, title := range [...]string{f.window, windowParts(f.window)[0]} {
			title = squeeze(title)
			if wordCount(title) < minTitle || f.portal.isName(title) || isOffice(title) || f.portal.isOrganisation(title) {
				continue
			}
			lines, low := f.lines(), strings.ToLower(title)
			for i, l := range lines {
				if l.links == 0 && len(l.text) < 2*len(title) && foldsTo(l.text, low) {
					if i+1 < len(lines) && !colophon().MatchString(lines[i+1].text) {
						mark(f.titled, l.box)
					}
					break
				}
			}
		}
	}
	return f.titled[n]
}

// footLines counts the lines of a box: those that say who answers for the page,
// those that tell where to reach him, and the other ones, long and short.
func (f *facts) footLines(n *html.Node) (says, tells, long, short int) {
	for _, l := range f.linesIn(n, nil) {
		switch {
		case colophon().MatchString(l.text):
			says++
		case contact().MatchString(l.text):
			tells++
		case letterCount(l.text) >= longLine:
			long++
		default:
			short++
		}
	}
	return says, tells, long, short
}

// holdsColophon reports whether a block holds a line that says who answers for
// the page. All such lines are found at once, since nearly no box has one.
func (f *facts) holdsColophon(n *html.Node) bool {
	if f.colophons == nil {
		f.colophons = map[*html.Node]bool{}
		for _, l := range f.lines() {
			if colophon().MatchString(l.text) {
				mark(f.colophons, l.box)
			}
		}
	}
	return f.colophons[n]
}

// mark adds a node and all around it to a set.
func mark(set map[*html.Node]bool, n *html.Node) {
	for ; n != nil && !set[n]; n = n.Parent {
		set[n] = true
	}
}
