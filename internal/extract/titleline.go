package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/syllable"
)

// titleLine is the line above the running text that is set as a title, with how
// much it looks like one: one near the copy, else the last on the page.
func titleLine(f *facts, b *body) (*html.Node, int) {
	near, rank := nearTitle(f, b)
	if rank > 1 {
		return near, rank
	}
	far, k := farTitle(f, b)
	if near != nil && k <= 1 {
		return near, 1
	}
	return far, k
}

// farTitle is the last line before the running text, wherever on the page, that
// is set as a title.
func farTitle(f *facts, b *body) (found *html.Node, rank int) {
	passed := 0
	for i := range f.seen {
		m := &f.seen[i]
		n := m.node
		if m.boxes || m.text == 0 || n.Type != html.ElementNode {
			continue
		}
		named := titleRank(n, "") == titleNamed && m.text <= maxTitle
		long := m.text >= 60 && m.link*3 < m.text && n.Data == "p" || m.text > 200
		if long && !named && within(n, b.roots) {
			break // the copy begins
		}
		above := n
		if named {
			above = n.Parent // the word for a title outweighs the others of its name
		}
		if m.text < 15 && !(named && m.text >= 8) || m.text > maxTitle || m.link > 0 || n.Data == "a" ||
			f.insideFurniture(above, f.root) || f.isAside(n) {
			continue
		}
		if within(n, b.roots) {
			if passed++; passed > 6 {
				break // the body does not begin with its title
			}
		}
		s := text(n)
		if found != nil && isEndMark(s) {
			break // what follows the article, where no running text is above
		}
		if strings.ContainsAny(s[len(s)-1:], ".:;,") || isDateLine(s) || isOpening(s) ||
			f.portal.isName(s) || isNoHeadline(fold(s)) && !isInArticle(n) ||
			titleWords(s) < 4 && !(named && wordCount(s) >= 3) {
			continue
		}
		if k := titleRank(n, s); k > 0 && k >= rank && (found == nil || !within(n, []*html.Node{found})) {
			found, rank = n, k
		}
	}
	return found, rank
}

// maxTitle is how many letters a title has at most.
const maxTitle = 220

// nearTitle is the line near the copy, above its first running text, that looks
// most like a title; the nearest of several. Where nothing there is set as one, a
// line of five words that is alone in its box is as good: style sheets, which
// are not read, make titles of such lines. One of three words may be one. Headings that are known to be
// none may be given.
func nearTitle(f *facts, b *body, none ...*html.Node) (found *html.Node, rank int) {
	var plain, short *html.Node // the nearest lines that are alone, with no mark of a title
	var above *html.Node        // the former, if a date is below it
	dated := false              // a date is nearer to the copy
	section := f.sectionOfWindow()
	for _, l := range f.linesAbove(b) {
		dated = dated || isDateLine(strings.Trim(l.text, "[]() ")) || isOpening(l.text) && hasDigit(l.text)
		n, parted := titleBox(f, l)
		if n == nil || slices.Contains(none, n) {
			continue
		}
		s := titleText(n)
		k := letterCount(s)
		if !parted && k > letterCount(l.text)+1 || k < 6 || k > maxTitle || ofPerson().MatchString(s) {
			continue
		}
		words := wordCount(s)
		if words < 2 || strings.ContainsAny(s[len(s)-1:], ".:;,)") || isDateLine(s) || isOpening(s) ||
			isIdle(s) || f.portal.isName(s) || isNoHeadline(fold(s)) && !isInArticle(n) ||
			isOfficeName(s) && (found != nil || plain != nil) {
			continue
		}
		r := max(titleRank(l.box, s), titleRank(n, s))
		if parted {
			r = max(r, titleNamed)
		}
		if r < titleNamed && f.of(n).paras > 0 && !(dated && (!closes(s) || strings.HasSuffix(s, "?"))) {
			r = 0 // copy may begin in bold, too
		}
		if r == 0 && isBlock(n) && !f.insideFurniture(n, f.root) || r == 0 && isBlock(n) && isNamedHead(n) && !f.insideFurniture(n.Parent, f.root) {
			switch {
			case words >= 5 && (plain == nil || f.of(plain).paras > 0): // that one may be the standfirst
				plain = n
				if dated {
					above = n
				}
			case words >= 3 && short == nil:
				short = n
			}
		}
		if section != "" && spoken(s) == section {
			continue
		}
		if r < titleNamed && words < 3 || words < 4 && f.isLinkText(s) && l.links == 0 {
			continue // the latter may be the section's name
		}
		if r > rank && !(found == nil && plain != nil && f.isSectionOver(n, plain)) &&
			!(rank == 2 && r > rank && f.isSectionOver(n, found)) {
			found, rank = n, r
		}
	}
	switch {
	case rank <= 1 && plain != nil && (f.of(plain).paras == 0 || above == plain && !closes(text(plain))):
		return plain, titleNamed
	case found == nil && plain != nil:
		return plain, 2 // as long as running text, it may be the first of it
	case found == nil && short != nil:
		return short, 1
	}
	return found, rank
}

// isSectionOver reports whether a heading of few words, which the page's data do not
// repeat, is the name of the section over a headline that nothing marks: a line of
// more than twice as many words, which ends as no sentence does.
func (f *facts) isSectionOver(heading, plain *html.Node) bool {
	s, line := titleText(heading), titleText(plain)
	if k := wordCount(s); k > maxSectionWords || wordCount(line) < 2*k || wordCount(line) < 8 || closes(line) {
		return false
	}
	return !f.isTitleOfPage(s)
}

// isNamedHead reports whether a line is named for a head: most often that of a page or
// a box, but that of an article, too.
func isNamedHead(n *html.Node) bool { return labelOf(n).begins("head") != "" && n.Data == "p" }

// sectionOfWindow is the section that the window's title names between the site or its office and what
// portals call any of their articles, as spoken: "Chi cục Thuế > Hỗ trợ > Bài viết"; "" for none.
func (f *facts) sectionOfWindow() string {
	parts := windowParts(f.window)
	if !f.isWayWindow(parts) {
		return ""
	}
	return spoken(parts[len(parts)-2])
}

// isWayWindow reports whether the parts of a window's title lead from the site's name, or an
// office's, over a section to what portals call any of their articles.
func (f *facts) isWayWindow(parts []string) bool {
	if len(parts) < 3 {
		return false
	}
	first, last := bareName(parts[0]), fold(parts[len(parts)-1])
	return (f.portal.isName(first) || isOfficeName(first)) && (sections()[last] || ofAnyArticle().MatchString(last))
}

// maxSectionWords is how many words the name of a section has at most.
const maxSectionWords = 5

// isTitleOfPage reports whether the page's data say a text as its title or as part of
// it.
func (f *facts) isTitleOfPage(s string) bool {
	s = spoken(s)
	if strings.Contains(spoken(f.window), s) || strings.Contains(spoken(f.tags.first("og:title", "twitter:title")), s) {
		return true
	}
	return f.declared != nil && strings.Contains(spoken(f.declared.Headline), s)
}

// titleBox is the box of a line that may be a title near the copy; nil for a line of a box of
// the page, and for one that leads elsewhere. parted says that breaks part the title.
func titleBox(f *facts, l nearLine) (n *html.Node, parted bool) {
	n = boxOf(f, l)
	if p := partedTitle(f, n); p != nil {
		n, parted = p, true
	} else if m := f.of(n); m.boxes || m.text > maxTitle+maxNearBox { // more than a title with a date beside it
		return nil, false
	}
	if l.links > 0 && !f.isOwnLink(l, n) || f.isAside(n) || isBoxHead(n) {
		return nil, false
	}
	return n, parted
}

// linesAbove is the lines near the copy of a body, above its first running text, the
// nearest first. They are gathered once: several rules ask for them.
func (f *facts) linesAbove(b *body) []nearLine {
	if f.aboveOf != b {
		var near nearby
		if first := firstProse(f, b); first != nil {
			near.upward(f, nil, first)
		}
		f.aboveOf, f.above = b, near.between
	}
	return f.above
}

// partedTitle is the box of a title that breaks part into lines: nothing else
// is in it, and it is a heading or all bold; nil when the box of a line is
// none.
func partedTitle(f *facts, n *html.Node) *html.Node {
	for n.Parent != nil && !isBlock(n) {
		n = n.Parent
	}
	m := f.of(n)
	if m.text < 20 || m.text > maxTitle || m.links > 0 {
		return nil
	}
	breaks, bold := 0, 0
	for c := range n.Descendants() {
		switch {
		case c.Type != html.ElementNode:
		case isBlock(c):
			return nil
		case c.Data == "br":
			breaks++
		case c.Data == "b" || c.Data == "strong":
			bold = max(bold, f.of(c).text)
		}
	}
	if breaks == 0 || breaks > 3 || !isHeading(n) && bold+breaks < m.text {
		return nil
	}
	return n
}

// isOwnLink reports whether a line near the copy that is all a link is a headline
// which leads to its own page, as in blogs: it is set as a title, and the window
// gives no other.
func (f *facts) isOwnLink(l nearLine, n *html.Node) bool {
	return l.links >= letterCount(l.text) && titleRank(n, "") == titleNamed &&
		(f.portal.isName(f.window) || isOfficeName(bareName(f.window)))
}

// ofPerson begins the lines above an answer or a document that say who asks or
// signs, and whereabouts.
var ofPerson = pattern(`(?i)^(?:người (?:gửi|hỏi|đăng|viết|trả lời|ký)|họ (?:và )?tên|địa chỉ|email|điện thoại|ngày (?:gửi|hỏi)|` +
	`lĩnh vực|cơ quan|đơn vị)[^:]{0,20}:`)

// firstProse is where the running text of a body begins: behind a headline, and a
// standfirst, that are as long as running text.
func firstProse(f *facts, b *body) *html.Node {
	var begun, first *html.Node
	groups := 0 // of such lines
	for _, root := range b.roots {
		for m := range f.inside(root) {
			n := m.node
			if m.paras == 0 && begun != nil && m.text > 0 && titleRank(n, "") > 1 && !within(n, []*html.Node{first}) {
				return begun // a heading of the copy
			}
			if m.paras == 0 || m.boxes || titleRank(n, "") == titleNamed {
				continue
			}
			if begun == nil {
				begun = n
			}
			if first == nil || first.Parent != n.Parent || first.Data != n.Data || isCentred(first) && !isCentred(n) {
				first = n
				groups++
			}
			switch {
			case groups > 3:
				return begun
			case !f.isTitleShaped(n):
				return first
			}
		}
	}
	return begun
}

// isTitleShaped reports whether a line of running text may be a headline by its
// length, and that it does not end as sentences do.
func (f *facts) isTitleShaped(n *html.Node) bool {
	m := f.of(n)
	if m.text > maxTitle || m.link > 0 {
		return false
	}
	s := titleText(n)
	return s != "" && !strings.ContainsAny(s[len(s)-1:], ".:;,)") && !strings.HasSuffix(s, "…")
}

// titleNamed is the rank of a line that is a heading or has the class of a
// title.
const titleNamed = 3

// titleRank is how much a line looks like a title, 0 for not at all.
func titleRank(n *html.Node, s string) int {
	if l := labelOf(n); isHeading(n) || isTitleField(n) || l.holds("title", "tieude", "tieu-de", "headline", "tit-bai") != "" && !isSubtitle(l) {
		return titleNamed
	}
	for c := n; c != nil; c = c.Parent {
		if size := attr(c, "size"); c.Data == "font" && len(size) > 0 && size[len(size)-1] >= '4' || isSetLarge(c) ||
			c.Type == html.ElementNode && labelOf(c).whole(largeNames[:]...) != "" {
			return 2
		}
		if isBlock(c) {
			break
		}
	}
	switch {
	case n.Data == "b" || n.Data == "strong":
		return 2
	case s != "" && strings.ToUpper(s) == s:
		return 1
	}
	return 0
}

// isTitleField reports whether a page marks an element as the title of an article.
func isTitleField(n *html.Node) bool {
	switch attr(n, "itemprop") {
	case "headline":
		return true
	case "name":
		for p, k := n.Parent, 0; p != nil && k < 4; p, k = p.Parent, k+1 {
			if kind := attr(p, "itemtype"); kind != "" {
				return strings.HasSuffix(kind, "Article")
			}
		}
	}
	return false
}

// largeNames are the classes by which libraries of styles set a line as large as
// a heading.
var largeNames = [...]string{"text-h1", "text-h2", "text-h3", "text-h4", "text-h5", "text-h6", "text-xl", "text-2xl", "text-3xl",
	"text-4xl", "display-1", "display-2", "display-3", "display-4", "fs-1", "fs-2", "fs-3"}

// largeType are sizes and weights that a style gives to a title and not to copy,
// without spaces.
var largeType = pattern(`font-weight:(?:bold|[6-9]00)|font-size:(?:(?:2\d|3\d|1[89])(?:\.\d+)?px|` +
	`(?:1[6-9]|2\d|3\d)(?:\.\d+)?pt|(?:1\.[3-9]\d*|2(?:\.\d+)?)r?em|x-large|xx-large)`)

// isSetLarge reports whether an element's own style sets its text bold or larger
// than copy.
func isSetLarge(n *html.Node) bool {
	style := attr(n, "style")
	return strings.Contains(style, "font") && largeType().MatchString(strings.ReplaceAll(strings.ToLower(style), " ", ""))
}

// isSubtitle reports whether a box is named for the line below the title.
func isSubtitle(l label) bool {
	return l.whole("subtitle", "sub-title", "subheadline", "sub-headline", "sub-tieude", "tieude-phu", "tieu-de-phu") != ""
}

// isInSubtitle reports whether a line is in a box named so.
func isInSubtitle(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && (isSubtitle(labelOf(n)) || isBlock(n)) {
			return isSubtitle(labelOf(n))
		}
	}
	return false
}

// titleWords counts the words of a title; Vietnamese writes a word of two
// syllables as two, so that four fifths of them count.
func titleWords(s string) float64 {
	n := 0.0
	for w := range strings.FieldsSeq(s) {
		if hasLetter(w) {
			n++
		}
	}
	if strings.ContainsFunc(s, syllable.IsOwn) {
		return n * 0.8
	}
	return n
}
