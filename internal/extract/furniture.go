package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/source"
)

// Rules that make a box furniture.
const (
	ruleElement rule = "furniture-element" // nav, footer, aside, dialog, menu
	ruleRole    rule = "furniture-role"
	ruleTeaser  rule = "furniture-teaser" // a small box with a heading that leads to another page
	ruleForm    rule = "furniture-form"
	rulePair    rule = "furniture-pair" // two words of its names
	ruleWidget  rule = "furniture-widget"
	ruleWord    rule = "furniture-word" // one word of its names
	ruleFoot    rule = "furniture-foot" // who answers for the page, and where to reach him
)

// The furniture of a page is what surrounds an article: menus, columns of other
// articles, share bars, comments, the foot. It is known by its element or role,
// by its shape, and by the words of its class and id (furniturenames.go): those
// of "never" are not copy however much they say, those of "seldom" not unless
// they hold several paragraphs, those of "rarely" not unless they hold more than
// a few words.

// isFurniture reports whether a box belongs to the page and not to an article.
func (f *facts) isFurniture(n *html.Node) bool { return f.furniture(n).rule != "" }

// furniture is the rule that makes a box furniture, the zero reason for copy.
func (f *facts) furniture(n *html.Node) reason {
	if m := f.extents[n]; m != nil {
		return *f.verdict(n, m)
	}
	return f.judge(n, &extent{})
}

// verdict is the rule that makes a box that is seen, of an extent, furniture.
func (f *facts) verdict(n *html.Node, m *extent) *reason {
	known := &f.verdicts[m.place]
	if *known == nil {
		*known = f.noReason
		if why := f.judge(n, m); why.rule != "" {
			own := why
			*known = &own
		}
	}
	return *known
}

func (f *facts) judge(n *html.Node, m *extent) reason {
	furniture := func(yes bool, by rule, detail string) reason {
		if !yes {
			return reason{}
		}
		return reason{rule: by, node: n, detail: detail}
	}
	if m.h1 || n.Data == "body" || n.Data == "html" {
		return reason{}
	}
	if f.offers[n] {
		return furniture(true, rulePaywall, "")
	}
	half := m.paras*2 > f.of(f.root).paras // holds most of what the page says
	switch n.Data {
	case "nav":
		return furniture(!half && !f.swallows(n, n), ruleElement, n.Data)
	case "footer":
		note := n.Parent.Data == "section" && m.links == 0 && m.pics == 0 && m.text <= maxFoot &&
			(endsSentence(text(n)) || isAttributed(text(n))) // of a part of the copy
		return furniture(!note && (!half || m.paras == 1 && f.isOfOffice(n, m)), ruleElement, n.Data)
	case "aside":
		return furniture(!half && !isInfoBox(n, m) && (m.paras < 3 || m.paras < 6 && (m.link*4 > m.text || m.pics > 0)),
			ruleElement, n.Data)
	case "dialog", "menu":
		return furniture(true, ruleElement, n.Data)
	}
	switch role := attr(n, "role"); role {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog":
		return furniture(!half, ruleRole, role)
	}
	foot, only := f.isFoot(n, m)
	if only && half && !f.isTitled() { // though the page says nothing more than its foot
		return furniture(true, ruleFoot, "")
	}
	if half && m.paras > 1 && (f.headline == nil || !holdsComments(n)) {
		return reason{}
	}
	if f.loose || isHeading(n) {
		return furniture(f.loose && f.isBareFoot(n, m), ruleFoot, "")
	}
	if isTeaser(n, m) || f.isReel(n, m) {
		return furniture(true, ruleTeaser, "")
	}
	if f.isForm(n, m) {
		return furniture(true, ruleForm, "")
	}
	if f.isShareBar(n, m) || f.isScriptedBar(n, m) {
		return furniture(true, ruleShare, "")
	}
	if foot {
		return furniture(true, ruleFoot, "")
	}
	if f.isBiography(n, m) {
		return furniture(true, ruleBiography, "")
	}
	names := f.furnitureNames(n)
	if names.pair != "" {
		return furniture(m.paras < 6, rulePair, names.pair)
	}
	if names.widget {
		return furniture(m.paras < 2 && !names.panel, ruleWidget, "")
	}
	rare := ""
	for _, w := range names.words {
		if never().has(w) && !(misleading().has(w) && f.isAmidCopy(n, m)) {
			// A column is often named for what is beside it.
			return furniture(!besides().has(w) || m.paras < 5 || m.link*3 > m.text, ruleWord, w)
		}
		if tools().has(w) && f.holdsCopy(n, m) {
			continue
		}
		if seldom().has(w) && m.paras < 2 && !f.holdsQuote(n) {
			return furniture(true, ruleWord, w)
		}
		if rare == "" && rarely().has(w) && !f.holdsQuote(n) && !f.isOfNote(n, w) && !f.isOfCard(n, w) && !(m.text <= maxAttachmentsHead && beginsAttachments(n)) {
			rare = w
		}
	}
	little := m.paras == 0 && m.pics == 0 && m.text < 200 && m.heads == 0 && (m.tables == 0 || m.text < minLetters/2) &&
		!(notes()[rare] && (m.link*3 < m.text && saysNote(text(n)) || saysContact(text(n)) && !idleContact().MatchString(text(n))))
	return furniture(rare != "" && little && !f.holdsList(n, m), ruleWord, rare)
}

// isInfoBox reports whether a box beside the copy tells something more about it:
// a heading over running text, or a picture with its caption, that leads nowhere.
// What repeats a sentence of the copy has no heading.
func isInfoBox(n *html.Node, m *extent) bool {
	if leadsElsewhere(n) {
		return false
	}
	return m.heads > 0 && (m.paras > 1 || m.paras > 0 && m.pics == 0) || m.pics > 0 && m.text > 0 && isFigureBox(n)
}

// leadsElsewhere reports whether some link in a box leads further than to a place
// on the same page.
func leadsElsewhere(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && hasHref(c) && !strings.HasPrefix(attr(c, "href"), "#") {
			return true
		}
	}
	return false
}

// isFigureBox reports whether a box holds figures with captions and nothing else.
func isFigureBox(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0, c.Type == html.ElementNode && c.Data != "figure" && !isFigureBox(c):
			return false
		}
	}
	return n.FirstChild != nil
}

// holdsCopy reports whether a box with the name of a tool holds what no tool
// has: running text, or a picture that is large and leads nowhere.
func (f *facts) holdsCopy(n *html.Node, m *extent) bool {
	if m.links > 0 || m.text > 0 && m.paras == 0 {
		return false
	}
	if m.paras > 0 {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" && !hasLinkAncestor(c) && f.isLarge(c) {
			return true
		}
	}
	return false
}

// isAmidCopy reports whether a box holds running text that leads nowhere and is
// between two paragraphs: what readers say, and other articles, follow the copy.
func (f *facts) isAmidCopy(n *html.Node, m *extent) bool {
	if m.paras == 0 || m.links > 0 || m.pics > 0 {
		return false
	}
	isCopy := func(c *html.Node) bool {
		return c != nil && c.Data == "p" && f.of(c).paras > 0 && f.of(c).link*3 < f.of(c).text
	}
	before, after := n.PrevSibling, n.NextSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	for after != nil && after.Type != html.ElementNode {
		after = after.NextSibling
	}
	return isCopy(before) && isCopy(after)
}

// isOfNote reports whether a box is part of one around it that is named for notes with
// the same word, and is copy: what holds the title of a note is called after the note.
// A notice may be the whole page, with all that surrounds it.
func (f *facts) isOfNote(n *html.Node, w string) bool {
	if !notes()[w] || w == "notice" {
		return false
	}
	for p, up := n.Parent, 0; p != nil && p.Type == html.ElementNode && up < maxInNote; p, up = p.Parent, up+1 {
		if f.of(p).text > f.of(n).text && slices.Contains(f.furnitureNames(p).words, w) {
			return !f.isFurniture(p)
		}
	}
	return false
}

// maxInNote is how many boxes may be between a note and what is named as its part.
const maxInNote = 4

// isLarge reports whether a picture is known to be too large for an icon, by
// what the page says or by the file.
func (f *facts) isLarge(img *html.Node) bool {
	if max(pixels(img, "width"), pixels(img, "height")) >= minCopy {
		return true
	}
	for _, c := range candidates(img) {
		if key, match := f.page.Pictures.Find(c.src); match != source.Missing {
			size := f.page.Pictures.Size(key)
			return max(size.Width, size.Height) >= minCopy
		}
	}
	return false
}

// holdsList reports whether a box is or holds a list without links of two items
// or more, or a table of rows and columns: too much for a tool of the page.
func (f *facts) holdsList(n *html.Node, m *extent) bool {
	switch {
	case m.links > 0 || m.text < 40:
		return false
	case n.Data == "table":
		return isGrid(n)
	case n.Data == "ul" || n.Data == "ol":
		items := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && f.of(c).text >= 10 {
				items++
			}
		}
		return items >= 2
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f.holdsList(c, f.of(c)) {
			return true
		}
	}
	return false
}

// holdsQuote reports whether a box is a quotation or holds one: what somebody
// posted elsewhere, and the article shows.
func (f *facts) holdsQuote(n *html.Node) bool {
	if n.Data == "blockquote" {
		return f.of(n).text >= 40
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f.holdsQuote(c) {
			return true
		}
	}
	return false
}

// insideFurniture reports whether a node is in a piece of furniture below top.
func (f *facts) insideFurniture(n, top *html.Node) bool {
	for ; n != nil && n != top; n = n.Parent {
		if isBlock(n) && f.isFurniture(n) {
			return true
		}
	}
	return false
}

// elsewhere reports whether a node is in the comments or in a teaser.
func (f *facts) elsewhere(n *html.Node) bool {
	for p := n.Parent; p != nil && p.Type == html.ElementNode && p.Data != "body"; p = p.Parent {
		m := f.of(p)
		if m.h1 {
			return false
		}
		if p.Data == "aside" || p.Data == "footer" || isTeaser(p, m) || holdsComments(p) {
			return true
		}
	}
	return false
}

// isForm reports whether n is a small box with a field to fill in, or one that asks
// readers what they think.
func (f *facts) isForm(n *html.Node, m *extent) bool {
	if m.text > 600 || m.paras > 2 || m.text == 0 || !f.elements.tags.has("input") {
		return false
	}
	var field *html.Node
	choices := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "input" {
			switch attr(c, "type") {
			case "email", "text", "tel", "":
				field = c
			case "radio":
				choices++
			}
		}
	}
	if field == nil && choices > 1 {
		return f.isPoll(n, m)
	}
	return field != nil && !f.swallows(n, field)
}

// swallows reports whether a box was never closed, so that the rest of the copy is in it:
// paragraphs that say sentences are behind its last field, or behind its own beginning, a button
// is nowhere, and nothing comes after the box.
func (f *facts) swallows(n, field *html.Node) bool {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.ElementNode || s.Type == html.TextNode && letterCount(s.Data) > 0 {
			return false
		}
	}
	behind, sentences := field == n, 0
	for c := range n.Descendants() {
		behind = behind || c == field
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "button", "select", "textarea":
			return false
		case "input":
			if t := attr(c, "type"); t == "submit" || t == "button" || t == "image" {
				return false
			}
		case "p":
			if m := f.of(c); behind && m.link == 0 && m.text >= minStandfirst && endsSentence(text(c)) {
				sentences++
			}
		}
	}
	return sentences > 1
}
