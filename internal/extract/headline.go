package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// headline is the title of an article.
type headline struct {
	datum[string]
	node  *html.Node // heading that the copy is below; nil when the page has none
	other *html.Node // another line of it, nil when it has one only
}

// isOver reports whether the headline is a heading of the page, or a line set as
// one in the box that the body is in: a table alone is an article only below
// such a line.
func (h headline) isOver(b *body) bool {
	return h.node != nil && (h.why.rule != ruleTitleLine || isHeading(h.node) ||
		titleRank(h.node, "") == titleNamed && holds(h.node.Parent, b))
}

// Rules that find the headline.
const (
	ruleRepeated     rule = "heading-repeated" // a heading that the page's own data repeat
	ruleOnlyHeading  rule = "heading-only"     // its only h1
	ruleFirstHeading rule = "heading-first"
	ruleHeadingNear  rule = "heading-near" // the first heading right above the copy
	ruleWindow       rule = "window-title"
	ruleTitleLine    rule = "title-line" // a line above the copy that is set as a title
	ruleHeadingAbove rule = "heading-outside-body"
)

// findHeadline returns the heading that the page's own data repeat, else a line
// of any kind that they repeat word for word, else the only h1, which may name
// the section, else nil.
func (f *facts) findHeadline() *html.Node {
	var names []string // the window's last
	declared := ""
	if f.declared != nil {
		declared = f.declared.Headline
	}
	for _, s := range []string{f.tags.first("og:title", "twitter:title"), declared, f.window} {
		if s != "" {
			names = append(names, fold(s))
		}
	}
	var seen []*html.Node
	for _, n := range f.find("h1") {
		s := fold(text(n))
		if len(s) < 8 || f.portal.isName(s) || isBoxHead(n) || f.isLinkToRoot(n) || isNoHeadline(s) && !isInArticle(n) {
			continue
		}
		for _, m := range names {
			if sameTitle(s, m) {
				return n
			}
		}
		seen = append(seen, n)
	}
	if n := f.repeatedLine(names, false); n != nil {
		return n
	}
	if len(seen) == 1 {
		if n := f.underSection(seen[0]); n != nil {
			return n
		}
		return seen[0]
	}
	for _, n := range f.find("h2, h3, .title, [class*=title]") {
		s := fold(shortText(n))
		if len(s) < 20 || len(seen) > 0 && isLinked(n) || isNoHeadline(s) ||
			isOfficeName(text(n)) && f.isWindowOf(text(n)) {
			continue
		}
		for _, m := range names {
			m = f.portal.trim(m)
			if hasFourWords(m) && (strings.HasPrefix(m, s) || strings.HasPrefix(s, m)) && len(s) < 2*len(m)+40 {
				return n
			}
		}
	}
	return nil
}

// isWindowOf reports whether the window's title is a name, or that and what portals call
// any article or the section of their news.
func (f *facts) isWindowOf(name string) bool {
	rest, ok := strings.CutPrefix(fold(f.window), fold(name))
	rest = fold(bareName(rest))
	return ok && (rest == "" || sections()[rest] || ofAnyArticle().MatchString(rest))
}

// behindLabel is a title in lower case behind a word that names the site, or behind the
// section as a heading of the page has it: "Tin nhà trường: …"; "" for any other.
func (f *facts) behindLabel(title string) string {
	label, rest, ok := strings.Cut(title, ": ")
	if !ok || wordCount(label) != 1 && !slices.ContainsFunc(f.find("h1, h2, h3"), func(n *html.Node) bool {
		return fold(shortText(n)) == label
	}) {
		return ""
	}
	return squeeze(rest)
}

// repeatedLine is the element of a line that says word for word what the page's
// data give as its title, or the longer part of it, the other being the site's
// name; the longest where there are several, the first of equal ones. A line that is
// a link leads to another article, unless it is said that it may be one.
func (f *facts) repeatedLine(names []string, linked bool) (found *html.Node) {
	wanted := map[string]bool{}
	var begun []string // of titles that are cut
	for i, m := range names {
		begun = appendCut(begun, m)
		if i < len(names)-1 || m != fold(f.window) { // the window's alone may be the site's name, as its banner has it
			wanted[m] = true
		}
		if rest := f.behindLabel(m); len(rest)*2 > len(m) {
			wanted[rest] = true
		}
		for _, sep := range separators {
			for part := range strings.SplitSeq(m, sep) {
				if part != m && len(part)*2 > len(m) && !ofAnyArticle().MatchString(squeeze(part)) {
					wanted[squeeze(part)] = true
					begun = appendCut(begun, part)
					if rest := f.behindLabel(part); len(rest)*2 > len(m) {
						wanted[rest] = true
					}
				}
			}
		}
	}
	lengths, most := map[int]bool{}, 0 // in letters, of what is wanted
	for m := range wanted {
		n := letterCount(m)
		lengths[n] = true
		most = max(most, n)
	}
	longest := 0
	for _, l := range f.lines() {
		if len(l.text) < 20 || len(l.text) > most*utf8.UTFMax {
			continue // as nearly all: they need not be counted
		}
		n := letterCount(l.text)
		if !lengths[n] && hasDigit(l.text) && !isBlock(l.box) { // the date is beside it
			l.text = text(l.box)
			n = letterCount(l.text)
		}
		if n < 20 || n <= longest || l.links > 0 && !linked || !lengths[n] || !hasFourWords(l.text) {
			continue
		}
		if s := fold(l.text); !wanted[s] || f.portal.isName(s) || f.isAside(l.box) {
			continue
		}
		longest, found = n, l.box
		for found.Parent != nil && !isBlock(found) && squeeze(rawText(found.Parent)) == l.text {
			found = found.Parent
		}
	}
	if found == nil && len(begun) > 0 {
		return f.lineBegun(begun)
	}
	return found
}

// appendCut adds the beginning of a title that is cut, "Hơn ba trăm người ra quân…", to others.
func appendCut(begun []string, title string) []string {
	title = squeeze(title)
	cut := strings.TrimRight(title, ".… ")
	if strings.HasSuffix(title, "...") || strings.HasSuffix(title, "…") {
		if letterCount(cut) >= 20 && hasFourWords(cut) {
			begun = append(begun, cut)
		}
	}
	return begun
}

// lineBegun is the element of the first line that goes on from one of the beginnings of
// titles, which are in lower case; nil when none does.
func (f *facts) lineBegun(beginnings []string) *html.Node {
	for _, l := range f.lines() {
		if l.links > 0 || len(l.text) > maxTitle*utf8.UTFMax || letterCount(l.text) > maxTitle {
			continue
		}
		goesOn := slices.ContainsFunc(beginnings, func(b string) bool { return len(l.text) > len(b) && beginsFold(l.text, b) })
		if !goesOn || strings.HasSuffix(l.text, "...") || strings.HasSuffix(l.text, "…") || f.isAside(l.box) {
			continue
		}
		return l.box
	}
	return nil
}

// headlineOf takes the best of what the page offers: what the profile says, the
// heading near the body, the metadata; the window's title last, without the
// site's name.
func headlineOf(f *facts, b *body) headline {
	h := titleOf(f, b)
	h.value = f.withoutWay(bareTitle(h.value))
	return f.withLines(h)
}

// titleOf is the headline as the page prints it.
func titleOf(f *facts, b *body) headline {
	at := func(text string, n *html.Node, why reason) headline {
		return headline{datum: datum[string]{text, why}, node: n}
	}
	if p := b.profile; p != nil {
		for _, sel := range p.Title {
			if s, n := f.first(sel.Text); s != "" && !f.portal.isName(s) && !f.isBehind(n, b) && !f.isLinkToRoot(n) && !f.isHeadOfSection(s, n) {
				if f.headline != nil || f.isAside(n) {
					return at(s, f.headline, reason{ruleProfile, n, sel.Text})
				}
				return at(s, n, reason{ruleProfile, n, sel.Text})
			}
		}
	}
	og, ld := f.tags.tag("og:title", "twitter:title"), ""
	if f.declared != nil {
		ld = f.declared.Headline
	}
	var heads []*html.Node
	below := f.belowCopy(b)
	for _, n := range f.find("h1") {
		if s := text(n); len([]rune(s)) >= 8 && !f.portal.isName(s) && !below[n] && !isBoxHead(n) && !f.isLinkToRoot(n) &&
			(!isNoHeadline(fold(s)) || isInArticle(n)) {
			heads = append(heads, n)
		}
	}
	heads = notOfSite(f, b, heads)
	if n := titleBelowOffice(f, b, heads); n != nil {
		return at(titleText(n), n, reason{rule: ruleTitleLine, node: n})
	}
	if n := titleBelowMenu(f, b, heads); n != nil {
		return at(titleText(n), n, reason{rule: ruleTitleLine, node: n})
	}
	for _, n := range heads { // the heading that is the declared title, before one that holds it
		s := spoken(text(n))
		if s == spoken(ld) || s == spoken(f.portal.trim(og.content)) {
			return at(text(n), f.headline, reason{rule: ruleRepeated, node: n})
		}
	}
	if n := titleBehindSite(f, b, heads); n != nil {
		return at(titleText(n), n, reason{rule: ruleRepeated, node: n})
	}
	for _, n := range heads { // a heading that the metadata repeats
		s := text(n)
		if longer := f.fullTitle(s, og.content); longer != "" {
			return at(longer, f.headline, og.because())
		}
		for _, m := range []string{og.content, ld, f.window} {
			if sameTitle(s, m) {
				return at(titleText(n), f.headline, reason{rule: ruleRepeated, node: n})
			}
		}
	}
	if n := f.headline; n != nil && n.Data != "h1" {
		return at(titleText(n), n, reason{rule: ruleRepeated, node: n})
	}
	heads = f.notBehind(heads, b)
	if n := headingOver(f, b, heads); n != nil {
		return at(titleText(n), n, reason{rule: ruleHeadingNear, node: n})
	}
	if n := ownField(f, b, heads); n != nil {
		return at(titleText(n), n, reason{rule: ruleTitleLine, node: n})
	}
	if text, why := declaredTitle(f, heads, og, ld); text != "" {
		return at(text, f.headline, why)
	}
	if n := firstOfWindow(f, b); n != nil {
		return at(titleText(n), n, reason{rule: ruleRepeated, node: n})
	}
	return plainTitle(f, b, f.portal.trim(f.window))
}

// firstOfWindow is the nearest line above the copy that is set as a title, if it says
// what the window's title begins with, however short it is and wherever it leads:
// the section and the site follow there.
func firstOfWindow(f *facts, b *body) *html.Node {
	parts := windowParts(f.window)
	if len(parts) < 2 || f.portal.isName(parts[0]) || isOfficeName(parts[0]) ||
		ofAnyArticle().MatchString(fold(parts[0])) {
		return nil
	}
	for _, l := range f.linesAbove(b) {
		n := boxOf(f, l)
		if titleRank(n, "") != titleNamed || f.isAside(n) || isBoxHead(n) {
			continue
		}
		s := spoken(titleText(n))
		again := func(a *html.Node) bool { return spoken(text(a)) == s && !within(a, []*html.Node{n}) }
		if s != spoken(parts[0]) || slices.ContainsFunc(f.find("a"), again) {
			return nil // or a section of the menu
		}
		return n
	}
	return nil
}

// headingOver is the heading that is right above the copy as a headline does,
// with nothing but short lines between: what readers see, whatever the page says
// of itself to others. A short one may only name the section.
func headingOver(f *facts, b *body, heads []*html.Node) *html.Node {
	for _, l := range f.linesAbove(b) {
		n := boxOf(f, l)
		if !slices.Contains(heads, n) && !(isHeading(n) && isNamedHeadline(n)) {
			continue
		}
		if s := titleText(n); l.links == 0 && !f.isAside(n) && titleWords(s) >= 4 && !f.portal.isName(s) {
			return n
		}
	}
	return nil
}

// isNamedHeadline reports whether an element is marked as the headline of an
// article.
func isNamedHeadline(n *html.Node) bool {
	return attr(n, "itemprop") == "headline" ||
		labelOf(n).whole("entry-title", "post-title", "article-title", "headline") != ""
}

// boxOf is the outermost box that says no more than a line, and its date.
func boxOf(f *facts, l nearLine) *html.Node {
	n, s := l.box, ""
	for p := n.Parent; p != nil && !isBlock(n); p = p.Parent {
		more := f.of(p).text - f.of(n).text // a date beside the title is not long
		if more > maxNearBox {
			break
		}
		if more != 0 {
			if s == "" {
				s = titleText(l.box)
			}
			if titleText(p) != s {
				break
			}
		}
		n = p
	}
	for p := n.Parent; p != nil && !isBlock(n); p = p.Parent {
		if isBlock(p) && f.of(p).text <= letterCount(l.text)+1 && !f.of(p).boxes {
			return p // the line begins in bold, or is made of pieces
		}
		if isBlock(p) {
			break
		}
	}
	return n
}

// fullTitle returns the title that a heading is only a part of, or that has a
// date or a word such as "Title:" before it in the heading; "" when the heading
// is all there is. The longer one counts if the window has it too, and what
// it has more is words: behind a dash is the name of a site.
func (f *facts) fullTitle(heading, declared string) string {
	title := f.portal.trim(declared)
	h, t := fold(heading), fold(title)
	if !hasFourWords(title) || h == t {
		return ""
	}
	if before, ok := strings.CutSuffix(h, t); ok {
		before = strings.TrimSpace(before)
		if isDateLine(before) || strings.HasSuffix(before, ":") && wordCount(before) == 1 {
			return title
		}
		return ""
	}
	more, ok := strings.CutPrefix(t, h+" ")
	if ok && hasFourWords(heading) && fold(f.portal.trim(f.window)) == t && !strings.ContainsRune(".?!", lastRune(heading)) &&
		unicode.In([]rune(more)[0], unicode.L, unicode.N) {
		return title
	}
	return ""
}

// ownField is the line above the copy that is set as a title where the page's
// headings head its boxes.
func ownField(f *facts, b *body, heads []*html.Node) *html.Node {
	if len(heads) == 0 {
		return nil
	}
	for _, n := range heads {
		if hasFourWords(text(n)) || within(n, b.roots) {
			return nil
		}
	}
	n, rank := titleLine(f, b)
	if n == nil || rank < titleNamed || slices.Contains(heads, n) || !hasFourWords(text(n)) {
		return nil
	}
	return n
}

// titleText is the text of a headline without the date that is in its box,
// and without empty brackets, where a portal found no date to print.
func titleText(n *html.Node) string {
	all := text(n)
	s := bareTitle(all)
	if m := question().FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	for _, l := range stampsIn(n, all) {
		s = squeeze(strings.TrimPrefix(strings.TrimSuffix(s, l.text), l.text))
	}
	return s
}

// question is one that readers of a portal ask, behind the word for it.
var question = pattern(`^(?:Câu hỏi|CÂU HỎI|Hỏi|HỎI)(?: số)?(?: \d+)? ?: *(.+\?)$`)

// declaredTitle chooses between headings that no data repeat, the JSON-LD and
// the metadata; "" when the page has none of them.
func declaredTitle(f *facts, heads []*html.Node, tag metaTag, ld string) (string, reason) {
	og := f.portal.trim(tag.content)
	ld = f.portal.trim(ld)
	if w := f.portal.trim(f.window); len(w)*3 > len(og)*2 && strings.HasSuffix(og, ": "+w) {
		og = w // a label before the title
	}
	isSite := f.portal.isName(og) || isOfficeName(og) || f.portal.isPath(tag.content)
	first := ""
	if len(heads) > 0 {
		first = text(heads[0])
	}
	only := len(heads) == 1 && len([]rune(first)) < 150
	switch {
	case only && (titleWords(first) >= 4 || !hasFourWords(ld) && !hasFourWords(og)):
		return first, reason{rule: ruleOnlyHeading, node: heads[0]}
	case hasFourWords(ld):
		return ld, f.declared.because()
	case hasFourWords(og) && !isSite:
		return og, tag.because()
	case len(heads) > 0:
		return first, reason{rule: ruleFirstHeading, node: heads[0]}
	case ld != "":
		return ld, f.declared.because()
	case og != "" && !isSite:
		return og, tag.because()
	}
	return "", reason{}
}
