package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// The standfirst is between the headline and the copy. Portals mark it by
// a class of its own, repeat it in their metadata, or only set it bold.

// standfirstNames are parts of names that sites give to the standfirst's box.
var standfirstNames = [...]string{
	"sapo", "sa-po", "lead", "standfirst", "hometext", "summary", "description", "excerpt", "desc",
	"subtitle", "sub-title", "subhead", "subheadline", "subheading", "sub-headline", "sub-heading", "short-des", "shortdes", "dek", "deck", "chapeau", "chappeau", "teaser", "trichdan",
	"trich-dan", "tomtat", "tom-tat", "intro", "mo-ta", "mota", "kicker-text", "brief", "abstract",
	"noidungngan", "noi-dung-ngan", "motangan", "trichyeu", "trich-yeu",
}

// Rules that find the standfirst.
const (
	ruleNamedBox      rule = "named-box"
	ruleBelowHeadline rule = "below-headline" // a sentence right below it, in the box at the head of the article
	ruleUnnamedBox    rule = "unnamed-box"    // the one paragraph between the headline and the copy
	ruleFirstBold     rule = "first-bold"     // first paragraph, all bold or italic
	ruleFirstQuote    rule = "first-quote"    // the copy begins with a quotation of nobody
	ruleLongHeading   rule = "long-heading"   // a heading as long as a sentence that the copy begins with
	ruleDescribed     rule = "described"      // first paragraph, which the page's description repeats
	ruleUnlikeCopy    rule = "unlike-copy"    // first paragraph, in a box of another kind than the rest
)

// Rules that leave a standfirst out.
const (
	ruleStandfirstTwice rule = "standfirst-twice" // the copy begins with it as well
	ruleTitleTwice      rule = "title-twice"      // it is the headline again
)

// isStandfirstBox reports whether a box is named for the standfirst. What is called
// short is one on Vietnamese sites; elsewhere anything may be.
func isStandfirstBox(n *html.Node) bool {
	l := labelOf(n)
	return l.whole(standfirstNames[:]...) != "" ||
		l.whole("short", "short-text") != "" && strings.ContainsFunc(shortText(n), syllable.IsOwn)
}

// A standfirst is a sentence or a few: of how many letters at least and at most.
const (
	minStandfirst = 40
	maxStandfirst = 900
)

// isStandfirstLength reports whether a text can be a standfirst.
func isStandfirstLength(letters int) bool {
	return letters >= minStandfirst && letters <= maxStandfirst
}

// standfirstBox is where the standfirst is: where the profile keeps it, else
// a box named for it after the headline and before the first running text, in
// the body or above it. The value is nil when there is none.
func standfirstBox(f *facts, b *body, h headline) datum[*html.Node] {
	because := func(by rule, n *html.Node) datum[*html.Node] { return datum[*html.Node]{n, reason{rule: by, node: n}} }
	switch {
	case b.standfirst != nil:
		return because(ruleProfile, b.standfirst)
	case b.profile != nil && len(b.profile.Standfirst) > 0:
		return datum[*html.Node]{}
	}
	if n := f.belowHeadline(b, h); n != nil {
		return because(ruleBelowHeadline, n)
	}
	if n := f.namedBehind(b, h); n != nil {
		return because(ruleNamedBox, f.withoutDateBox(n))
	}
	top, seen := b.roots[0], h.node == nil
	for _, root := range b.roots { // what is before the one with the headline is above it
		if h.node != nil && within(h.node, []*html.Node{root}) {
			top = root
		}
	}
	for range 4 {
		if p := top.Parent; p != nil && p.Type == html.ElementNode && p.Data != "body" {
			top = p
		}
	}
	if h.node != nil && !within(h.node, []*html.Node{top}) {
		seen = true
	}
	if found := f.standfirstIn(b, h, top, seen); found.value != nil || !seen || h.node == nil {
		return found
	}
	return f.bareStandfirst(b, h, top)
}

// bareStandfirst is the box named for the standfirst where headline, standfirst and copy are
// right in the body of the page, with nothing around them: what is deeper in another box
// there may be of another article, or of its writer.
func (f *facts) bareStandfirst(b *body, h headline, piece *html.Node) datum[*html.Node] {
	if p := piece.Parent; p == nil || p.Data != "body" || !f.isLittleBetween(h.node, piece) {
		return datum[*html.Node]{}
	}
	at := h.node
	for at.Parent != piece.Parent {
		at = at.Parent
	}
	for n := at.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode && !invisible(n) {
			if f.mayBeStandfirst(b, n) {
				return datum[*html.Node]{f.withoutDateBox(n), reason{rule: ruleNamedBox, node: n}}
			}
			if f.of(n).paras > 0 && !f.insideFurniture(n, n.Parent) {
				break // the copy has begun
			}
		}
		if n == piece {
			break
		}
	}
	return datum[*html.Node]{}
}

// mayBeStandfirst reports whether a box that is named for the standfirst can be it.
func (f *facts) mayBeStandfirst(b *body, n *html.Node) bool {
	m := f.of(n)
	return isStandfirstBox(n) && isStandfirstLength(m.text) && m.link*3 < m.text && m.paras <= 3 && !f.isFurniture(n) &&
		!isCaptionBox(n) && !holds(n, b) && !photoCredit().MatchString(text(n))
}

// standfirstIn is the box of the standfirst in the one at the top of the article; seen is
// whether the headline is above all of it.
func (f *facts) standfirstIn(b *body, h headline, top *html.Node, seen bool) datum[*html.Node] {
	because := func(by rule, n *html.Node) datum[*html.Node] { return datum[*html.Node]{n, reason{rule: by, node: n}} }
	pictured := false     // nothing was read since a picture, so that what follows may be its caption
	announced := false    // the line read last ends in a colon: what follows is what it names
	var plain *html.Node  // running text above the body that no name marks
	var read []*html.Node // headline and that text: what is in them is no other line
	for n := range top.Descendants() {
		if n == h.node {
			seen = true
			read = append(read, n)
		}
		if n == b.main && !f.of(n).h1 && plain != nil {
			if f.goesOnBehind(b, plain) {
				return datum[*html.Node]{}
			}
			return because(ruleUnnamedBox, plain)
		}
		if n.Type == html.TextNode {
			if s := strings.TrimRight(n.Data, " \t\n\r\u00a0"); s != "" {
				pictured, announced = false, strings.HasSuffix(s, ":")
			}
		}
		if n.Type != html.ElementNode || !seen || invisible(n) {
			continue
		}
		m := f.of(n)
		switch n.Data {
		case "img":
			pictured = true
			continue
		case "summary", "button":
			if plain == nil && !inSentence(n) {
				return datum[*html.Node]{} // what it heads is below it
			}
			continue
		case "p", "div", "h2", "h3", "h4", "strong", "b", "span", "section", "header", "td":
		default:
			continue
		}
		if within(n, read) {
			continue
		}
		if f.mayBeStandfirst(b, n) {
			return because(ruleNamedBox, f.withoutDateBox(n))
		}
		if m.boxes || m.text < minStandfirst {
			continue
		}
		said := text(n)
		sentence := m.link == 0 && isBlock(n) && !pictured && endsSentence(said)
		if (m.paras > 0 || sentence) && !f.insideFurniture(n, top) {
			begun := b.main == nil || within(n, []*html.Node{b.main}) || plain != nil // the copy has
			if isOpening(said) {
				continue // fields of the page
			}
			if begun || announced || m.link*3 > m.text || m.text > maxStandfirst || isCaptionBox(n) || isHeading(n) ||
				photoCredit().MatchString(said) || f.isQuestion(n, b.roots) {
				break
			}
			plain = n
			read = append(read, n)
		}
	}
	return datum[*html.Node]{}
}

// withoutDateBox is the one box with a standfirst in a box named for it that has nothing but
// dates in boxes beside that: systems keep both in what they call the summary. It is
// the box itself where it holds anything else.
func (f *facts) withoutDateBox(n *html.Node) *html.Node {
	var said *html.Node
	dates := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0:
			return n
		case c.Type != html.ElementNode || f.of(c).text == 0:
		case !isBlock(c):
			return n
		case isDateLine(text(c)) && said == nil: // behind it, it is what the standfirst tells of
			dates++
		case said != nil || !isStandfirstLength(f.of(c).text):
			return n
		default:
			said = c
		}
	}
	if said == nil || dates == 0 {
		return n
	}
	return said
}

// goesOnBehind reports whether a paragraph is a piece of the body, and others of its element
// and class are behind the piece that says most, a table: it is copy as they are.
func (f *facts) goesOnBehind(b *body, plain *html.Node) bool {
	if b.main.Data != "table" || plain.Data != "p" || !slices.Contains(b.roots, plain) {
		return false
	}
	at := slices.Index(b.roots, b.main)
	return slices.ContainsFunc(b.roots[at+1:], func(n *html.Node) bool {
		return n.Data == plain.Data && attr(n, "class") == attr(plain, "class") && f.of(n).paras > 0
	})
}

// belowHeadline is the box right below the headline if it says a sentence in
// Vietnamese, and is in a box with the headline that none of the copy is in: the
// head of an article, which may be far above its copy. What blogs in other languages
// set there is as often a line that advertises the article.
func (f *facts) belowHeadline(b *body, h headline) *html.Node {
	head := f.headOf(b, h)
	if head == nil {
		return nil
	}
	return f.sentenceBehind(h.node, head)
}

// headOf is the largest box with the headline that none of the copy is in; nil when
// there is none, or the headline is in the copy.
func (f *facts) headOf(b *body, h headline) *html.Node {
	if h.node == nil || b.main == nil || within(h.node, b.roots) {
		return nil
	}
	head := h.node
	for p := head.Parent; p != nil && p.Type == html.ElementNode && !within(b.main, []*html.Node{p}); p = p.Parent {
		head = p
	}
	return head
}

// namedBehind is the box named for the standfirst that is behind the headline, with no
// more than short lines such as dates and counts between, in the head of the article,
// which may be far above its copy.
func (f *facts) namedBehind(b *body, h headline) *html.Node {
	head := f.headOf(b, h)
	if head == nil {
		return nil
	}
	for n := behind(h.node, head); n != nil; n = next(n, head) {
		switch {
		case n.Type == html.TextNode && letterCount(n.Data) >= minStandfirst:
			return nil
		case n.Type != html.ElementNode || f.unseen(n) != "" || !isStandfirstBox(n) || isCaptionBox(n):
		case isStandfirstLength(f.of(n).text) && f.of(n).link*3 < f.of(n).text && f.of(n).paras <= 3 &&
			!f.insideFurniture(n, head):
			return n
		}
	}
	return nil
}

// sentenceBehind is the box right behind a headline, and in another one around it,
// if it says a sentence in Vietnamese. Only dates may be between; it is nil when
// something else is there.
func (f *facts) sentenceBehind(h, head *html.Node) *html.Node {
	for n := behind(h, head); n != nil; {
		switch {
		case n.Type == html.ElementNode && f.unseen(n) != "":
			n = behind(n, head)
			continue
		case n.Type != html.TextNode || letterCount(n.Data) == 0:
			n = next(n, head)
			continue
		}
		box := boxAround(n)
		switch {
		case within(h, []*html.Node{box}):
			return nil
		case isDateLine(text(box)):
			n = behind(box, head)
		case f.maySayStandfirst(box) && !f.insideFurniture(box, head):
			return box
		default:
			return nil
		}
	}
	return nil
}

// maySayStandfirst reports whether a box says one thing, in a sentence or more of
// Vietnamese.
func (f *facts) maySayStandfirst(box *html.Node) bool {
	s := text(box)
	return !f.of(box).boxes && isStandfirstLength(letterCount(s)) && f.of(box).link == 0 && endsSentence(s) &&
		strings.ContainsFunc(s, syllable.IsOwn) && !isCaptionBox(box) && !photoCredit().MatchString(s)
}

// photoCredit ends the caption of a press photograph: who took it for whom, in
// brackets.
var photoCredit = pattern(`(?i)\((?:[^()]*/[^()]*|[^()]*\b(?:photo|image|via|getty)\b[^()]*|(?:ảnh|nguồn ảnh)[^()]*)\)\.?$`)

// holds reports whether a box has all of the body in it: its name is that of the
// copy, then.
func holds(n *html.Node, b *body) bool {
	for _, root := range b.roots {
		if !within(root, []*html.Node{n}) {
			return false
		}
	}
	return true
}

// standfirstOf is the standfirst, out of its box or off the beginning of the
// copy, and the copy without it.
func standfirstOf(f *facts, b *body, box datum[*html.Node], title, language string, c bodyCopy) (datum[string], bodyCopy) {
	var found datum[string]
	if box.value != nil {
		found = datum[string]{f.standfirstText(b, box.value), box.why}
	}
	begins := len(c.nodes) > 1 && b.subtitle != nil && within(c.nodes[0], []*html.Node{b.subtitle}) // the copy, with it
	if found.value == "" && language == "vi" {
		rest := c
		if begins {
			rest.blocks, rest.nodes = c.blocks[1:], c.nodes[1:]
		}
		found = setOff(rest, f.tags.tag("description", "og:description"))
	}
	if found.value == "" && begins && b.named {
		found = datum[string]{text(b.subtitle), reason{rule: ruleNamedBox, node: b.subtitle}}
	}
	if found.value == "" {
		return datum[string]{}, c
	}
	// The body may begin with the standfirst as well.
	for i, block := range c.blocks {
		if _, ok := block.(article.Image); ok || begins && i == 0 && found.why.node != b.subtitle {
			continue
		}
		if in, ok := lineOf(block); (ok || found.why.rule == ruleFirstQuote) && squeeze(in.String()) == found.value {
			c = c.without(i, ruleStandfirstTwice)
		}
		break
	}
	if found.value == title {
		c.left = append(c.left, fate{reason: reason{rule: ruleTitleTwice, node: found.why.node}})
		return datum[string]{}, c
	}
	return found, c
}

// standfirstText is the text of a standfirst's box. Where its first words are
// the place that the news is from, in an element of its own, style sheets draw
// the dash behind them.
func (f *facts) standfirstText(b *body, box *html.Node) string {
	if b.pictures != nil && f.of(box).pics > 0 {
		return f.besidePictures(b, box)
	}
	place := box.FirstChild
	for place != nil && place.Type == html.TextNode && letterCount(place.Data) == 0 {
		place = place.NextSibling
	}
	if place == nil || place.Data != "span" || attr(place, "class") == "" || place.NextSibling == nil ||
		place.NextSibling.Type != html.TextNode {
		return text(box)
	}
	first, _ := utf8.DecodeRuneInString(place.NextSibling.Data)
	where := text(place)
	rest, ok := strings.CutPrefix(text(box), where)
	if !ok || !unicode.IsUpper(first) || letterCount(where) > 30 || strings.HasSuffix(where, ".") {
		return text(box)
	}
	return where + " - " + rest
}

// besidePictures is what a box says beside the boxes in it that are pieces of the body:
// pictures with their captions, which systems keep with the standfirst. Words that are
// written together stay so: only what a picture or a box parts is set apart.
func (f *facts) besidePictures(b *body, box *html.Node) string {
	var said []byte
	for c := box.FirstChild; c != nil; c = c.NextSibling {
		if b.pictures[c] || b.captions[c] {
			said = appendGap(said)
			continue
		}
		said = gather(c, said)
	}
	return settled(said)
}

// isLittleBetween reports whether the headline's box is before another one in the same box,
// and no menu or column is between the two.
func (f *facts) isLittleBetween(headline, box *html.Node) bool {
	for s := box.PrevSibling; s != nil; s = s.PrevSibling {
		if within(headline, []*html.Node{s}) {
			return f.of(s).links <= maxNearLinks
		}
		if m := f.of(s); m.links > maxNearLinks || m.text > maxStandfirst || s.Type == html.TextNode && letterCount(s.Data) > 0 {
			return false
		}
	}
	return false
}
