package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/profile"
)

// Rules that find the authors.
const (
	ruleByline     rule = "byline"     // last lines of the copy
	ruleAuthorBox  rule = "author-box" // a small box named for the author
	ruleAuthorLine rule = "author-line"
	ruleNearByline rule = "byline-below" // a line behind the copy, outside its box
)

// maxAuthors is how many authors an article has at most; the rest of a longer
// list are no authors.
const maxAuthors = 6

// findAuthors finds the authors: those of the last lines, the profile's,
// JSON-LD's persons, the metadata's; the site is no author. Of two lists the
// one that holds all of the other wins: some portals print only the first name.
func findAuthors(f *facts, p *profile.Profile, last datum[[]string], near nearby) datum[[]string] {
	best := last
	consider := func(names []string, why reason) {
		if len(best.value) == 0 && len(names) > 0 || len(names) > len(best.value) && holdsAll(names, best.value) {
			best = datum[[]string]{names, why}
		}
	}
	consider(authorsBy(f, p))
	if f.declared != nil {
		consider(f.portal.persons(f.declared.Authors...), f.declared.because())
	}
	tag := f.tags.tag("author", "article:author", "dc.creator")
	consider(f.portal.persons(tag.content), tag.because())
	if len(best.value) == 0 {
		if n := authorBox(f); n != nil {
			consider(f.portal.persons(text(n)), reason{rule: ruleAuthorBox, node: n})
		}
	}
	if len(best.value) == 0 {
		consider(signedNear(f, near))
	}
	if len(best.value) == 0 {
		s, n := namedIn(f, "Tác giả")
		consider(f.portal.persons(s), reason{rule: ruleAuthorLine, node: n})
	}
	best.value = withoutDuties(best.value)
	return f.orOffice(best, near)
}

// withoutDuties is names without what the one before each is: "Una Price, Parish Correspondent".
func withoutDuties(names []string) []string {
	if len(names) < 2 || !slices.ContainsFunc(names[1:], roles().MatchString) {
		return names
	}
	out := names[:1:1]
	for _, s := range names[1:] {
		if !roles().MatchString(s) {
			out = append(out, s)
		}
	}
	return out
}

// signedNear is the people that a line near the headline names, with a word that
// says so, or one of the first lines behind the copy: it says so, or is set to the
// right, bold, in italics or in a box for it.
func signedNear(f *facts, near nearby) ([]string, reason) {
	for l := range inTurn(near.between, near.above, near.fields) {
		if !credits().MatchString(l.text) {
			continue // as nearly all
		}
		if names, said := f.portal.namesIn(l.text); said && len(names) > 0 {
			return names, reason{rule: ruleAuthorLine, node: l.box}
		}
	}
	if name, node := f.writerBehind(near.between); name != "" {
		return []string{name}, reason{rule: ruleAuthorLine, node: node}
	}
	for _, l := range near.between {
		if names, node := f.writerIn(l); len(names) > 0 {
			return names, reason{rule: ruleAuthorLine, node: node}
		}
	}
	for l := range inTurn(near.between, near.above) {
		if l.link != nil || wordCount(l.text) < 2 || !f.isWriterBox(l.box) && !isSign(before(l.box)) {
			continue
		}
		if names, _ := f.portal.namesIn(l.text); len(names) > 0 && strings.ToUpper(l.text) != l.text && !roles().MatchString(l.text) {
			return names, reason{rule: ruleAuthorBox, node: l.box}
		}
	}
	for _, l := range near.between {
		name := f.nameBeforeDate(l)
		if m := byEnd().FindStringSubmatch(l.text); m != nil && !f.portal.isOrganisation(m[1]) && hasDigit(l.text) {
			name = m[1]
		}
		if name != "" {
			return []string{name}, reason{rule: ruleAuthorLine, node: l.box}
		}
	}
	for i, l := range near.between {
		if f.isNameBesideDate(l, near.between[max(0, i-1):min(len(near.between), i+2)]) {
			return []string{l.text}, reason{rule: ruleAuthorLine, node: l.box}
		}
	}
	below := near.below[:min(len(near.below), 3)]
	for _, l := range below {
		if names, node := f.writerInBox(l); len(names) > 0 {
			return names, reason{rule: ruleAuthorBox, node: node}
		}
	}
	if name, _, l := near.posted(); name != "" && !f.portal.isOrganisation(name) && !f.elsewhere(l.box) {
		return []string{name}, reason{rule: ruleNearByline, node: l.box}
	}
	for l := range inTurn(below, fieldsOf(below)) {
		names, said := f.portal.namesIn(l.text)
		if _, source := cutSource(l.text); source || len(names) == 0 || l.links > 0 ||
			!said && (!isSetOff(l.box) || wordCount(l.text) < 2) {
			continue
		}
		return names, reason{rule: ruleNearByline, node: l.box}
	}
	for _, l := range near.signed {
		if names, _ := f.portal.namesIn(l.text); len(names) == 1 && names[0] == l.text && wordCount(l.text) > 1 {
			return names, reason{rule: ruleAuthorBox, node: l.box}
		}
	}
	return nil, reason{}
}

// byEnd ends a line that says when and by whom.
var byEnd = pattern(`[\s|,.–-][Bb]ởi:? (\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4})$`)

// nameBeforeDate is the person that a line between headline and copy names before
// the date, and says nothing else: "Thanh Tâm | 25/11/2026". What the page's menu has
// is a section, what a comma follows a place; "" for none.
func (f *facts) nameBeforeDate(l nearLine) string {
	if l.link != nil || !hasDigit(l.text) {
		return ""
	}
	s := beforeDate(l.text)
	if s == l.text || strings.HasPrefix(l.text[len(s):], ",") || // a place
		wordCount(s) < 2 || sections()[fold(s)] || f.isInMenu(s) || labelOf(l.box).whole(sectionNames[:]...) != "" {
		return ""
	}
	_, source := cutSource(s)
	names, _ := f.portal.namesIn(s)
	if len(names) != 1 || names[0] != s || source || holdsPlain(dateWords(), s[:strings.IndexByte(s, ' ')]) {
		return ""
	}
	return s
}

// isNameBesideDate reports whether a line is the name of a person and nothing else, an item
// beside one that is a date, among the lines next to it.
func (f *facts) isNameBesideDate(l nearLine, next []nearLine) bool {
	if l.link != nil || !slices.ContainsFunc(next, func(o nearLine) bool {
		return o.box != l.box && hasDigit(o.text) && areItems(boxAround(l.box), boxAround(o.box)) && isDateLine(o.text)
	}) {
		return false
	}
	names, _ := f.portal.namesIn(l.text)
	return len(names) == 1 && names[0] == l.text && wordCount(l.text) > 1 && !sections()[fold(l.text)] && !f.isInMenu(l.text)
}

// areItems reports whether two boxes are items of one list, or boxes of one class beside
// each other; the date may have a box of its own in the second.
func areItems(a, b *html.Node) bool {
	for k := 0; a != nil && b != nil && k < 2; b, k = b.Parent, k+1 {
		if a != b && a.Parent == b.Parent && a.Data == b.Data && (a.Data == "li" || shareClass(a, b)) {
			return true
		}
	}
	return false
}

// shareClass reports whether two boxes have a class in common.
func shareClass(a, b *html.Node) bool {
	of := strings.Fields(attr(b, "class"))
	for class := range strings.FieldsSeq(attr(a, "class")) {
		if slices.Contains(of, class) {
			return true
		}
	}
	return false
}

// roles are what a box for who wrote an article says without a name.
var roles = pattern(`(?i)(?:^| )(?:reviewer|editor|writer|author|contributor|correspondent|reporter|columnist|team|staff)s?$`)

// isWriterBox reports whether a line is in a small box named for the one who wrote an
// article.
func (f *facts) isWriterBox(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if f.of(n).text > maxNearBox {
			return false
		}
		if isSignatureBox(n) {
			return true
		}
	}
	return false
}

// writerIn is the people named in a line between headline and copy that has the date
// too, in an element of their own: it is named for the author, or behind the sign
// of a person or a portrait.
func (f *facts) writerIn(l nearLine) ([]string, *html.Node) {
	if !hasDigit(l.text) || letterCount(l.text) > maxNearBox {
		return nil, nil
	}
	box := boxAround(l.box)
	if box == nil || f.of(box).text > maxNearBox {
		return nil, nil
	}
	for n := range box.Descendants() {
		if names := f.writerSaid(n); len(names) > 0 {
			return names, n
		}
		if n.Type != html.TextNode || letterCount(n.Data) == 0 {
			continue
		}
		s := squeeze(n.Data)
		names := f.portal.persons(s)
		if len(names) == 0 || strings.Join(names, ", ") != s || wordCount(s) < 2 || f.hasLink(n) && !leadsToWriter(n.Parent) {
			continue
		}
		if isSignBefore(n) || n.Parent != box && (isSignatureBox(n.Parent) || labelOf(n.Parent).whole("name") != "" && isSignatureBox(box)) {
			return names, n.Parent
		}
	}
	return nil, nil
}

// writerSaid is the people whom an element names, with a word that says so and nothing
// else: only style sheets keep it apart from the date beside it.
func (f *facts) writerSaid(n *html.Node) []string {
	if n.Type != html.ElementNode || isBlock(n) || f.of(n).text > maxField {
		return nil
	}
	s := text(n)
	names, said := f.portal.namesIn(s)
	if rest, by := strings.CutPrefix(s, "By "); by && len(names) == 1 && names[0] == rest && wordCount(rest) > 1 {
		return names
	}
	if !said {
		return nil
	}
	return names
}

// writerInBox is the person whom an element names in a small box for the one who wrote
// the article, behind a portrait, whatever else is said of him.
func (f *facts) writerInBox(l nearLine) ([]string, *html.Node) {
	box := boxAround(l.box)
	if box == nil || !isSignatureBox(box) || f.of(box).text > maxNearBox || f.of(box).pics != 1 {
		return nil, nil
	}
	for n := range box.Descendants() {
		if n.Type != html.ElementNode || isBlock(n) {
			continue
		}
		if s := text(n); wordCount(s) > 1 {
			if names, _ := f.portal.namesIn(s); len(names) == 1 && names[0] == s {
				return names, n
			}
		}
	}
	return nil, nil
}

// hasLink reports whether a text is all that a link says.
func (f *facts) hasLink(n *html.Node) bool {
	return n.Parent != nil && n.Parent.Data == "a" && hasHref(n.Parent)
}

// isSignBefore reports whether the sign of a person, or a portrait, is right before a
// text or the element that it is alone in.
func isSignBefore(n *html.Node) bool {
	if n.PrevSibling == nil && !isBlock(n.Parent) {
		n = n.Parent
	}
	return isSign(before(n))
}

// before is the node before another one, past white space.
func before(n *html.Node) *html.Node {
	n = n.PrevSibling
	for n != nil && n.Type == html.TextNode && letterCount(n.Data) == 0 {
		n = n.PrevSibling
	}
	return n
}

// isSign reports whether a node is the sign of a person, or a portrait.
func isSign(sign *html.Node) bool {
	if sign == nil || sign.Type != html.ElementNode {
		return false
	}
	switch sign.Data {
	case "img":
		return true
	case "i", "em", "span", "svg", "mat-icon":
		if s := squeeze(rawText(sign)); s != "" {
			return s == "person" || s == "account_circle"
		}
		return labelOf(sign).whole("user", "author", "account", "person", "avatar", "pencil", "pen", "user-edit") != "" ||
			personIcon().MatchString(attr(sign, "data-testid")+" "+attr(sign, "data-icon"))
	}
	return false
}

// personIcon is what libraries call their drawings of a person, in data of the element.
var personIcon = pattern(`(?i)(?:^| )(?:person|user|account)`)

// signatureNames are names of boxes for the one who wrote an article.
var signatureNames = [...]string{"auth", "author", "tacgia", "tac-gia", "nguoiviet", "nguoi-viet", "byline", "signature",
	"sign", "kyten", "ky-ten", "butdanh", "but-danh", "nguoidang", "nguoi-dang"}

// signInNames are names of boxes for those who have an account.
var signInNames = [...]string{"sign-in", "sign-up", "sign-out", "log-in"}

// isSetOff reports whether a line is set to the right, bold or in italics, or has
// a box for who wrote the article.
func isSetOff(n *html.Node) bool {
	if n != nil && n.Type == html.TextNode {
		n = n.Parent
	}
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		switch n.Data {
		case "b", "strong", "i", "em":
			return true
		}
		if isSetRight(n) || isSignatureBox(n) {
			return true
		}
		if isBlock(n) {
			return n.Parent != nil && isSignatureBox(n.Parent) && shortText(n.Parent) == shortText(n)
		}
	}
	return false
}

// isSignatureBox reports whether a box is named for the one who wrote an article.
func isSignatureBox(n *html.Node) bool {
	l := labelOf(n)
	return l.whole(signatureNames[:]...) != "" && l.whole(signInNames[:]...) == ""
}

// authorsBy is the people where a profile has the authors; nil has none.
func authorsBy(f *facts, p *profile.Profile) ([]string, reason) {
	if p == nil {
		return nil, reason{}
	}
	for _, s := range p.Author {
		nodes := f.find(s.Text)
		var texts []string
		for _, n := range nodes[:min(len(nodes), 12)] {
			texts = append(texts, text(n))
		}
		if names := f.portal.persons(texts...); len(names) > 0 {
			return names, reason{ruleProfile, nodes[0], s.Text}
		}
	}
	return nil, reason{}
}

// persons is the names of people in texts, each once.
func (p portal) persons(texts ...string) (names []string) {
	for _, s := range texts {
		for _, part := range splitNames(s) {
			if looksLikePerson(part) && !p.isOrganisation(part) && !p.isTakenFrom(part) && !slices.ContainsFunc(names, sameName(part)) {
				names = append(names, part)
			}
		}
	}
	return names[:min(len(names), maxAuthors)]
}

// sameName reports whether a name is another's but for case.
func sameName(name string) func(string) bool {
	return func(other string) bool { return fold(other) == fold(name) }
}

// authorBoxes are the selectors of boxes named for the author, of links to an
// author's page, and of what may hold a line "By …".
var authorBoxes = [...]string{
	`[rel=author], [itemprop=author], .author-name, .author__name, .byline .name, .author, .tac-gia, .tacgia, ` +
		`.but-danh, .detail-author, .article-author`,
	`a[href*="/author/"], a[href*="/authors/"], a[href*="/tac-gia/"], a[href*="/staff/"]`,
	`[class*=byline], [class*=author], [class*=Author], [class*=meta] p, [class*=meta] span`,
}

// authorBox is the first small box with the name of a person, named for the
// author; not in the comments or beside other articles.
func authorBox(f *facts) *html.Node {
	for _, sel := range authorBoxes {
		nodes := f.find(sel)
		for _, n := range nodes[:min(len(nodes), 41)] {
			m := f.of(n)
			if m.text == 0 || m.text > 60 {
				continue
			}
			s := text(n)
			if low := strings.ToLower(s); strings.HasPrefix(sel, "[class") && !strings.HasPrefix(low, "by ") &&
				!strings.HasPrefix(low, "written by ") && !strings.HasPrefix(s, "Tác giả") &&
				!(initials().MatchString(s) && labelOf(n).whole("author") != "") || f.elsewhere(n) || isInCaption(n) {
				continue
			}
			for _, name := range splitNames(s) {
				if looksLikePerson(name) && !f.portal.isOrganisation(name) &&
					(strings.Contains(name, " ") || initials().MatchString(name)) {
					return n
				}
			}
		}
	}
	return nil
}

// holdsAll reports whether a list of names holds all of another.
func holdsAll(names, others []string) bool {
	for _, o := range others {
		if !slices.ContainsFunc(names, sameName(o)) {
			return false
		}
	}
	return true
}

// initials is how papers print a reporter's name in short: "T.TU.", "H.Y.T.".
var initials = pattern(`^(?:\p{Lu}{1,3}\.){1,4}\p{Lu}{0,4}\.?$`)
