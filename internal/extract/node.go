package extract

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/source"
)

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Rules by which no reader sees the text of an element.
const (
	ruleUnseen   rule = "unseen" // scripts, styles, the page's head
	ruleNoscript rule = "noscript"
	ruleFrame    rule = "frame"
	ruleDrawing  rule = "drawing"
	ruleFilm     rule = "film" // and sound
	ruleControl  rule = "control"
	ruleHidden   rule = "hidden"
	ruleStyled   rule = "hidden-by-style" // by a style sheet; a script that is not in the file may show it
)

// invisible reports whether no reader sees the text of an element.
func invisible(n *html.Node) bool { return unseen(n) != "" }

// holdsProse reports whether an element that is for a few words has paragraphs of sentences in
// it: it was never closed, and browsers show them. (That text is not asked here keeps its room on the stack.)
func holdsProse(n *html.Node) bool {
	sentences := 0
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "p" {
			if s := settled(gather(c, nil)); letterCount(s) >= minStandfirst && endsSentence(s) {
				sentences++
			}
		}
	}
	return sentences > 1
}

// unseen is the rule by which no reader sees the text of an element, "" when
// readers do.
func unseen(n *html.Node) rule {
	switch n.Data {
	case "script", "style", "template", "head", "link", "meta":
		return ruleUnseen
	case "annotation", "annotation-xml": // a formula once more, for programs
		return ruleHidden
	case "noscript":
		return ruleNoscript
	case "iframe", "object", "embed":
		return ruleFrame
	case "svg", "canvas":
		return ruleDrawing
	case "mat-icon": // the name of an icon, which is drawn
		return ruleHidden
	case "audio", "video":
		return ruleFilm
	case "select", "input", "textarea":
		return ruleControl
	case "button":
		if !inHeading(n) && !unfolds(n) && !inSentence(n) && !holdsProse(n) {
			return ruleControl
		}
	}
	for _, a := range n.Attr {
		hides := false
		switch a.Key {
		case "class":
			hides = strings.Contains(a.Val, "-") && hiddenClass(a.Val) || isHoverText(n, a.Val)
			if hides {
				return ruleHidden
			}
		case "hidden":
			hides = true
		case source.HiddenByStyle:
			if !revealed(n) {
				return ruleStyled
			}
		case "style":
			hides = hiddenStyle(a.Val)
		case "role":
			if a.Val == "tooltip" && attr(n, "id") != "" {
				return ruleHidden // until the reader points at what names it
			}
		case "aria-hidden":
			hides = a.Val == "true" && n.Data != "img" && n.Data != "figure"
		}
		if hides && !revealed(n) {
			return ruleHidden
		}
	}
	return ""
}

// unfolds reports whether a button opens a folded part of the copy, and so holds
// the heading of it: it asks a question, or says that the part can be open.
func unfolds(n *html.Node) bool {
	var b []byte
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b = gather(c, b)
	}
	s := string(bytes.TrimSuffix(b, gap))
	return letterCount(s) >= shortLine && (strings.HasSuffix(s, "?") || attr(n, "aria-expanded") != "") || s != "" && (isOverFolded(n) || headsRow(n))
}

// isOverFolded reports whether a button is named for what it folds, and a box with text is
// right below it.
func isOverFolded(n *html.Node) bool {
	if labelOf(n).whole("accordion", "accordion-button", "accordion-header", "accordion-title", "collapsible", "faq", "faq-question") == "" {
		return false
	}
	below := n.NextSibling
	for below != nil && below.Type != html.ElementNode {
		below = below.NextSibling
	}
	return below != nil && isBlock(below) && !isHeading(below) && letterCount(rawText(below)) >= shortLine
}

// inHeading reports whether an element is in a heading or in the line that
// a folded part is opened by: a button there holds the heading's words.
func inHeading(n *html.Node) bool {
	for k := 0; n != nil && k < 4; n, k = n.Parent, k+1 {
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt":
			return true
		}
	}
	return false
}

// inSentence reports whether an element is in the middle of a sentence: a
// button there is a word that is explained when the reader presses it.
func inSentence(n *html.Node) bool {
	before, after := n.PrevSibling, n.NextSibling
	if before == nil || after == nil || before.Type != html.TextNode || after.Type != html.TextNode {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(after.Data))
	return strings.Contains(strings.TrimSpace(before.Data), " ") && !endsSentence(squeeze(before.Data)) &&
		(unicode.IsLower(next) || next != 0 && strings.ContainsRune(",.;:)?!", next))
}

// hidingWords are the words of styles that hide their element, as pages write them.
var hidingWords = [...]string{"none", "hidden", "None", "Hidden", "NONE", "HIDDEN"}

// hiddenStyle reports whether a style hides its element.
func hiddenStyle(style string) bool {
	if len(style) < 12 {
		return false
	}
	if !slices.ContainsFunc(hidingWords[:], func(w string) bool { return strings.Contains(style, w) }) {
		return false
	}
	v := strings.ReplaceAll(strings.ToLower(style), " ", "")
	return strings.Contains(v, "display:none") || strings.Contains(v, "visibility:hidden")
}

// hiddenClass reports whether a class is one that common style sheets hide by.
func hiddenClass(class string) bool {
	for class != "" {
		end := 0
		for end < len(class) && class[end] > ' ' {
			end++
		}
		switch class[:end] {
		case "sr-only", "screen-reader-text", "visually-hidden", "w-condition-invisible", "u-hidden",
			"element-invisible", "slick-cloned", "swiper-slide-duplicate", // a slide once more, to go round
			"hide-accessible", "material-icons", "material-icons-outlined", "material-icons-round", "material-icons-sharp",
			"material-symbols-outlined", "material-symbols-rounded", "material-symbols-sharp": // the name of an icon, which is drawn
			return true
		}
		class = class[min(end+1, len(class)):]
	}
	return false
}

// isHoverText reports whether an element of a class is shown only while the
// reader points at the word that it is beside, in a box named alike.
func isHoverText(n *html.Node, class string) bool {
	if n.Data == "a" || n.Parent == nil || !isHoverName(class) || !isHoverName(attr(n.Parent, "class")) {
		return false
	}
	for _, part := range [...]string{"text", "content", "box", "body", "bubble", "block", "card", "panel"} {
		if strings.Contains(class, part) {
			return true // and not the word that is pointed at
		}
	}
	return false
}

// isHoverName reports whether a class is one that such boxes have.
func isHoverName(class string) bool {
	if strings.Contains(class, "over") { // few classes hold even that
		for _, name := range [...]string{"rollover", "popover", "hovercard"} {
			if strings.Contains(class, name) {
				return true
			}
		}
	}
	return strings.Contains(class, "tooltip")
}

// hasLinkAncestor reports whether a node is in a link.
func hasLinkAncestor(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "a" {
			return true
		}
	}
	return false
}

// within reports whether n is one of the nodes or is in one of them.
func within(n *html.Node, nodes []*html.Node) bool {
	for _, o := range nodes {
		for a := n; a != nil; a = a.Parent {
			if a == o {
				return true
			}
		}
	}
	return false
}

// rawText is all text below a node, whether readers see it or not.
func rawText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// gap is what a squeezed text may end in that goes on.
var gap = []byte{' '}

// roomOfText is how many bytes most texts that are asked for have at most.
const roomOfText = 256

// text is the visible text below a node, squeezed.
func text(n *html.Node) string {
	if c := n.FirstChild; n.Type == html.ElementNode && c != nil && c == n.LastChild && c.Type == html.TextNode {
		if invisible(n) {
			return ""
		}
		return unescaped(squeeze(c.Data)) // as nearly all: what the page has need not be copied
	}
	return settled(gather(n, make([]byte, 0, roomOfText)))
}

// settled is a text that was gathered.
func settled(b []byte) string { return unescaped(string(bytes.TrimSuffix(b, gap))) }

// unescaped is a squeezed text without codes in it.
func unescaped(s string) string {
	if strings.Contains(s, "&") && strings.Contains(s, ";") {
		s = squeeze(unescape(s)) // codes that were escaped twice
	}
	return s
}

// shortText is the visible text below a node, "" when it is longer than any
// title, name or date: boxes named for one of these may hold each other and the
// whole page.
func shortText(n *html.Node) string {
	size := 0
	for c := n.FirstChild; c != nil; {
		if c.Type == html.ElementNode && unseen(c) == ruleUnseen {
			c = behind(c, n)
			continue
		}
		if c.Type == html.TextNode {
			if size += len(c.Data); size > maxShort {
				return ""
			}
		}
		c = next(c, n)
	}
	return text(n)
}

// maxShort is how many bytes a short text has at most, white space included.
const maxShort = 4 << 10

// textUpTo is what the visible text below a node begins with: all of one that has no more bytes
// than that, and so many at least of a longer one.
func textUpTo(n *html.Node, bytes int) string {
	return settled(gatherUpTo(n, make([]byte, 0, roomOfText), bytes))
}

// gather adds the visible text below a node to a squeezed one; see appendSqueezed.
func gather(n *html.Node, to []byte) []byte { return gatherUpTo(n, to, math.MaxInt) }

// gatherUpTo does so until there are so many bytes.
func gatherUpTo(n *html.Node, to []byte, bytes int) []byte {
	switch n.Type {
	case html.TextNode:
		return appendSqueezed(to, n.Data)
	case html.ElementNode, html.DocumentNode:
		if n.Type == html.ElementNode && invisible(n) {
			return to
		}
		block := n.Type == html.ElementNode && isBlock(n)
		if block || n.Type == html.ElementNode && n.Data == "br" {
			to = appendGap(to)
		}
		for c := n.FirstChild; c != nil && len(to) <= bytes; c = c.NextSibling {
			to = gatherUpTo(c, to, bytes)
		}
		if block {
			to = appendGap(to)
		}
	}
	return to
}

// isBlock reports whether an element ends the paragraph before it.
func isBlock(n *html.Node) bool {
	switch n.Data {
	case "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
		"figcaption",
		"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
		"p", "pre",
		"section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "html", "details", "summary", "caption",
		"legend":
		return true
	}
	return strings.IndexByte(n.Data, '-') > 0 && isCustomBlock(n.Data)
}

// isCustomBlock reports whether the name of an element that a page has made itself
// says that it is a box: such are set in lines of their own ("mat-card-title").
func isCustomBlock(name string) bool {
	switch name[strings.LastIndexByte(name, '-')+1:] {
	case "title", "subtitle", "header", "content", "body", "footer", "card", "detail", "details", "page", "sidebar", "toolbar",
		"menu", "breadcrumb", "list", "root", "layout", "main", "article", "section", "panel":
		return true
	}
	return false
}

// isLinked reports whether an element is in a link or holds one.
func isLinked(n *html.Node) bool {
	if hasLinkAncestor(n) {
		return true
	}
	for c := range n.Descendants() {
		if c.Data == "a" && c.Type == html.ElementNode && hasHref(c) {
			return true
		}
	}
	return false
}

// places gives elements paths that can be pasted into a browser's console. It
// numbers the children of a parent with many of them once: a page may have
// thousands of pictures in one box.
type places map[*html.Node]place

// place is which of its parent's children of its name an element is, from 1,
// and how many there are.
type place struct{ nth, of int }

// path is the path of an element: the nearest id above, or five levels.
func (p places) path(n *html.Node) string {
	var way [5]*html.Node
	levels, id := 0, ""
	for ; n != nil && n.Type == html.ElementNode && levels < len(way) && id == ""; n = n.Parent {
		way[levels] = n
		levels++
		if id = attr(n, "id"); strings.ContainsAny(id, " .:#$[]'\"") {
			id = ""
		}
	}
	var room [192]byte // more than nearly all take
	path := room[:0]
	for k, n := range slices.Backward(way[:levels]) {
		if path = append(path, n.Data...); k == levels-1 && id != "" {
			path = append(append(path, '#'), id...)
		} else if at := p.of(n); at.of > 1 {
			path = append(path, ":nth-of-type("...)
			path = append(strconv.AppendInt(path, int64(at.nth), 10), ')')
		}
		if k > 0 {
			path = append(path, " > "...)
		}
	}
	return string(path)
}

// fewChildren is how many children of a parent are gone through for each place.
const fewChildren = 256

// amongFew is the place of an element among the children of its parent, if they are
// few.
func amongFew(n *html.Node) (at place, few bool) {
	children := 0
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if children++; children > fewChildren {
			return place{}, false
		}
		if c.Type == html.ElementNode && c.Data == n.Data {
			if at.of++; c == n {
				at.nth = at.of
			}
		}
	}
	return at, true
}

// of is the place of an element among the children of its parent.
func (p places) of(n *html.Node) place {
	if at, ok := p[n]; ok || n.Parent == nil {
		return at
	}
	if at, few := amongFew(n); few {
		return at
	}
	count := map[string]int{}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			count[c.Data]++
			p[c] = place{nth: count[c.Data]}
		}
	}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			p[c] = place{p[c].nth, count[c.Data]}
		}
	}
	return p[n]
}

// allWords gathers the words below a node, hidden ones too.
func allWords(n *html.Node, b *strings.Builder) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		return
	}
	if n.Type == html.ElementNode {
		switch unseen(n) {
		case ruleUnseen, ruleNoscript, ruleFrame, ruleFilm:
			return
		}
	}
	part := !isInline(n)
	if part {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		allWords(c, b)
	}
	if part {
		b.WriteByte(' ')
	}
}

// boxAround is the block that a node is in.
func boxAround(n *html.Node) *html.Node {
	for n != nil && (n.Type != html.ElementNode || !isBlock(n)) {
		n = n.Parent
	}
	return n
}
