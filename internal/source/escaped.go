package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Programs that expect text and are given HTML write its tags as text, "&lt;p&gt;": what
// readers would see is the source of the copy.

// Letters that escaped markup must have to be taken for copy: in one text, and in all of a
// page. What an article on HTML shows as an example is shorter, or in a box for code.
const (
	escapedInText = 30
	escapedInPage = 150
)

// unescapeCopy puts the elements that the texts of a page describe in the place of these
// texts, no more of them than a page may have. It reports whether any were cut off.
func unescapeCopy(root *html.Node, markup string) (cut bool) {
	unescapeLetters(root, markup)
	isIn := func(sign string) bool { return strings.Contains(markup, sign) }
	if !slices.ContainsFunc([]string{"&lt;/", "&#60;/", "&amp;lt;/"}, isIn) {
		return false
	}
	var texts []*html.Node
	letters := 0
	for n := range root.Descendants() {
		if n.Type != html.TextNode || isCode(n.Parent) {
			continue
		}
		if got := lettersOfEscaped(n.Data); got >= escapedInText {
			letters += got
			texts = append(texts, n)
		}
	}
	if letters < escapedInPage {
		return false
	}
	left := maxParts
	for _, n := range texts {
		fits, parts := fittingParts(n.Data, left)
		cut = cut || fits < len(n.Data)
		left = max(0, left-parts)
		put(n, n.Data[:fits])
	}
	return cut
}

// unescapeLetters puts letters in the place of references that readers would see,
// "S&amp;#225;ng", and what stands for tags then.
func unescapeLetters(root *html.Node, markup string) {
	if !strings.Contains(markup, "&amp;#") && !strings.Contains(markup, "&amp;lt;/") {
		return
	}
	for n := range root.Descendants() {
		if n.Type == html.TextNode && !isCode(n.Parent) {
			n.Data = unescapedText(n.Data)
		}
	}
}

// put puts what markup describes in the place of a text: of a paragraph that has nothing
// else too, since it may hold paragraphs.
func put(text *html.Node, markup string) {
	place := text
	if p := text.Parent; p.Data == "p" && p.FirstChild == text && p.LastChild == text && p.Parent != nil {
		place = p
	}
	nodes, err := html.ParseFragmentWithOptions(strings.NewReader(markup),
		&html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}, html.ParseOptionEnableScripting(false))
	if err != nil {
		return
	}
	for _, n := range nodes {
		place.Parent.InsertBefore(n, place)
	}
	place.Parent.RemoveChild(place)
}

// isCode reports whether the text of an element is not read, or is code that is shown.
func isCode(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		switch n.Data {
		case "pre", "code", "kbd", "samp", "tt", "xmp", "textarea", "script", "style", "title", "noscript", "template":
			return true
		}
	}
	return false
}

// lettersOfEscaped returns how many letters a text has outside tags that is markup: it
// begins with the tag of a box or a style, ends with a tag, and the first one is closed.
// 0 for any other text.
func lettersOfEscaped(text string) (letters int) {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, "<") || !strings.HasSuffix(text, ">") {
		return 0
	}
	first, _, _ := strings.Cut(text[1:], ">")
	name := strings.ToLower(tagName(first))
	switch name {
	case "p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "figure", "section", "article",
		"blockquote", "strong", "em", "b", "i", "font", "center":
	default:
		return 0
	}
	if !strings.Contains(strings.ToLower(text), "</"+name+">") {
		return 0
	}
	inside := false
	for _, r := range text {
		switch {
		case r == '<':
			inside = true
		case r == '>':
			inside = false
		case !inside && unicode.IsLetter(r):
			letters++
		}
	}
	return letters
}

// unescapedText returns a text without the references that stand for its tags or for its
// letters, as when the source of a page was copied: "&lt;p&gt;", "h&#7891;".
func unescapedText(text string) string {
	const least = 5 // of letters
	if !strings.Contains(text, "&") {
		return text
	}
	head := strings.ToLower(strings.TrimSpace(text))
	closed := strings.Count(head, "&lt;/p&gt;") + strings.Count(head, "&lt;/div&gt;")
	begins := strings.HasPrefix(head, "&lt;") || strings.Contains(head, "\n&lt;p&gt;") ||
		strings.Contains(head, "\n&lt;div")
	if begins && closed > 1 {
		return html.UnescapeString(text)
	}
	letters := 0
	for rest := text; letters < least; {
		_, after, ok := strings.Cut(rest, "&")
		if !ok {
			return text
		}
		name, _, ok := strings.Cut(after[:min(len(after), 10)], ";")
		if r, n := utf8.DecodeRuneInString(html.UnescapeString("&" + name + ";")); ok && n > 1 && unicode.IsLetter(r) {
			letters++
		}
		rest = after
	}
	return html.UnescapeString(text)
}
