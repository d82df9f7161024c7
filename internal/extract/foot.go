package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// office is what the foot of a page says of the office that it belongs to.
var office = pattern(`(?i)(?:địa chỉ|trụ sở|điện thoại|đt|tel|fax|e-?mail|website|hotline) ?:|chịu trách nhiệm|` +
	`giấy phép|bản quyền|©|copyright|ghi rõ nguồn|thiết kế bởi`)

// saysWhere reports whether a text says two things of an office: a box beside
// the article, at the very end of a page, is its foot then.
func saysWhere(s string) bool {
	found := office().FindAllString(s, 5)
	for _, m := range found {
		if !strings.EqualFold(m, found[0]) {
			return true
		}
	}
	return false
}

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
	is = says > 0 && says+tells >= 2 && long <= 1
	return is, is && long == 0 && short <= maxFootLines
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
