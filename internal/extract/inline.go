package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// text adds text in the style at hand; n is where it is.
func (r *reader) text(s string, n *html.Node) {
	if s == "" {
		return
	}
	s = r.mended(s, n)
	if mayHaveRoom(s) {
		s = r.withRoom(s, n)
	}
	lines := s != "\n" && strings.IndexByte(s, '\n') >= 0
	kept := lines && isVerse(n)
	if kept && isProse(s) {
		r.prose(s, n)
		return
	}
	if r.mark != "" && strings.IndexFunc(s, isNoSpace) >= 0 {
		r.runs = append(r.runs, article.Run{Text: r.mark, Label: true})
		s, r.mark = strings.TrimLeftFunc(s, isSpace), ""
	}
	if len(r.runs) == 0 {
		r.start = n
	} else if isValueOf(n) {
		r.runs = append(r.runs, article.Run{Text: " "})
	}
	if r.broken > 0 && strings.IndexFunc(s, isNoSpace) >= 0 {
		r.broken = 0
	}
	run := r.style
	if run.Text = s; lines && !kept { // a line break of the source is a space
		run.Text = withoutBreaks(s)
	}
	r.runs = append(r.runs, run)
}

// withoutBreaks is a text with single spaces for the white space in it, at its ends too.
func withoutBreaks(s string) string {
	if isBlank(s) {
		return " "
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && spaceAt(s, i) > 0 {
			i += spaceAt(s, i)
		}
		if i > from {
			b.WriteByte(' ')
		}
		end := stretchEnd(s, i)
		b.WriteString(s[i:end])
		i = end
	}
	return b.String()
}

// mended is a text with what programs made of its characters set right: codes
// escaped twice, and the bullets of Word's symbol fonts.
func (r *reader) mended(s string, n *html.Node) string {
	if mayBeMarked(s) && !isCode(n) {
		s = unmarked(s)
	}
	if strings.IndexByte(s, 0xEF) >= 0 && strings.ContainsFunc(s, isSymbolFont) { // all begin with that byte
		s = strings.Map(func(c rune) rune {
			if isSymbolFont(c) {
				return '•'
			}
			return c
		}, s)
	}
	if len(s) <= 8 && isWingding(s, n) {
		s = "• "
	}
	if rest, ok := strings.CutPrefix(s, "o\u00a0\u00a0"); ok && len(r.runs) == 0 {
		s = "• " + rest // Word's round bullet, a letter of Courier
	}
	return s
}

// isWingding reports whether a text is one character set in a font of signs
// instead of letters: those of pasted lists are bullets.
func isWingding(s string, n *html.Node) bool {
	if n.Parent == nil || utf8.RuneCountInString(strings.TrimFunc(s, isSpace)) != 1 {
		return false
	}
	face := attr(n.Parent, "style") + attr(n.Parent, "face")
	return strings.Contains(face, "Wingdings") || strings.Contains(face, "Symbol") && strings.Contains(s, "·")
}

// officeTag is an element of Word's that is in a text as words, since the
// page has escaped it.
var officeTag = pattern(`</?(?:o|w|v|x|m|st1):[a-zA-Z]+(?:\s[^<>]*)?/?>|<!(?:--)?\[(?:end)?if[^<>]*\](?:--)?>`)

// shortcode is a mark of WordPress that its theme should have put a picture, a
// film or a column for.
var shortcode = pattern(`\[/?(?:caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+|su_\w+|fusion_\w+)` +
	`(?: [^\[\]]*)?/?\]`)

// mayBeMarked reports whether a text holds what a code or an element begins with.
func mayBeMarked(s string) bool {
	return strings.IndexByte(s, '&') >= 0 || strings.IndexByte(s, '<') >= 0 || strings.IndexByte(s, '[') >= 0
}

// unmarked is a text with the codes in it resolved, and without Word's elements.
func unmarked(s string) string {
	if strings.Contains(s, "&") && strings.Contains(s, ";") {
		s = unescape(s)
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = officeTag().ReplaceAllString(s, "")
	}
	if holdsShortcode(s) {
		s = shortcode().ReplaceAllString(s, "")
	}
	return s
}

// holdsShortcode reports whether a text may hold such a mark: most brackets are
// around a note, a figure or a word that was left out.
func holdsShortcode(s string) bool {
	for {
		_, rest, ok := strings.Cut(s, "[")
		if !ok {
			return false
		}
		s = rest
		if name := strings.TrimPrefix(s, "/"); name != "" && strings.IndexByte("cgeavpsf", name[0]) >= 0 {
			return strings.IndexByte(name, ']') >= 0
		}
	}
}

// isSymbolFont reports whether a character is one of those that Symbol and
// Wingdings keep in the private range: in pasted lists they are bullets.
func isSymbolFont(c rune) bool { return c >= 0xF020 && c <= 0xF0FF }

// isCode reports whether a text is a listing, which is meant letter by letter.
func isCode(n *html.Node) bool {
	for k := 0; n != nil && k < 4; n, k = n.Parent, k+1 {
		if n.Type == html.ElementNode && (n.Data == "code" || n.Data == "pre" || n.Data == "kbd" || n.Data == "samp") {
			return true
		}
	}
	return false
}

// unescape resolves the character references that are left in a text: they were
// escaped twice. What looks like markup stays as it is.
func unescape(s string) string {
	out := html.UnescapeString(s)
	if strings.Contains(out, "&") && strings.Contains(out, ";") {
		out = html.UnescapeString(out)
	}
	return out
}

func isSpace(c rune) bool { return unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' }

func isNoSpace(c rune) bool { return !isSpace(c) }

// take ends the text read so far.
func (r *reader) take() article.Inline {
	if r.spoke {
		r.runs = heard(r.runs)
		r.spoke = r.style.Lang != ""
	}
	in := tidy(r.runs)
	r.runs = r.runs[:0]
	return in
}

// inline reads the text below a node as one line of copy, whatever boxes it
// is in; pictures in it come out as blocks of their own.
func (r *reader) inline(n *html.Node) {
	if n.Type == html.ElementNode {
		before := r.speak(n)
		r.inlineIn(n)
		r.style.Lang = before
		return
	}
	r.inlineIn(n)
}

// inlineIn does so in the language at hand.
func (r *reader) inlineIn(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, n)
		return
	case html.ElementNode:
	default:
		return
	}
	if r.isLeft(n) {
		return
	}
	switch n.Data {
	case "br":
		r.text("\n", n)
		return
	case "img", "picture":
		r.image(n, "", "")
		return
	case "rt":
		r.reading(n, r.inline)
		return
	case "q":
		r.quoteMarks(n, func() { r.inlineChildren(n) })
		return
	case "math":
		r.formula(n)
		return
	case "ul", "ol":
		if r.lines {
			r.listInCell(n)
			return
		}
	case "a":
		if isBackLink(n) {
			r.leave(n, ruleBackLink)
			return
		}
	}
	old := r.style
	r.restyle(n)
	seam := "" // what parts a box from the text around it
	switch {
	case isBlock(n) && r.lines && n.Data != "td" && n.Data != "th":
		seam = "\n"
	case isBlock(n), n == r.creditBox:
		seam = " "
	}
	r.text(seam, n)
	r.inlineChildren(n)
	r.text(seam, n)
	r.style = old
}

func (r *reader) inlineChildren(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.inline(c)
	}
}

// quoteMarks reads an element that browsers set between quotation marks, and
// adds them, unless the page has some of its own there.
func (r *reader) quoteMarks(n *html.Node, read func()) {
	opening, closing := "“", "”"
	for p := n.Parent; p != nil && !isBlock(p); p = p.Parent {
		if p.Data == "q" {
			opening, closing = "‘", "’"
		}
	}
	if s := firstText(n); s == "" || startsQuoted(s) || startsQuoted(lastText(r.runs)) {
		read()
		return
	}
	r.text(opening, n)
	read()
	r.text(closing, n)
}

// startsQuoted reports whether a text begins with a quotation mark.
func startsQuoted(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("\"“”„«‘'", c) && s != ""
}

// lastText is the last character of what was read.
func lastText(runs article.Inline) string {
	if len(runs) == 0 {
		return ""
	}
	s := runs[len(runs)-1].Text
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// reading reads how a character is read (ruby), in brackets where the page has
// none for those who cannot set it above.
func (r *reader) reading(n *html.Node, read func(*html.Node)) {
	bare := true
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		bare = bare && c.Data != "rp"
	}
	if bare {
		r.text(" (", n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		read(c)
	}
	if bare {
		r.text(")", n)
	}
}

// isBackLink reports whether a link is but an arrow back to where a note is
// called from.
func isBackLink(n *html.Node) bool {
	if !strings.HasPrefix(attr(n, "href"), "#") {
		return false
	}
	s := text(n)
	return s != "" && len(s) <= 12 && strings.Trim(s, "↩↑⤴⮌^\ufe0e\ufe0f \u00a0") == ""
}

// styled reads an inline element that may hold boxes all the same.
func (r *reader) styled(n *html.Node, depth int) {
	old := r.style
	r.restyle(n)
	r.children(n, depth)
	r.style = old
}

// allBold reports whether all of a text is bold.
func allBold(in article.Inline) bool {
	for _, r := range in {
		if !r.Bold && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}

// allItalic reports whether all of a text is in italics.
func allItalic(in article.Inline) bool {
	for _, r := range in {
		if !r.Italic && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return true
}

// outward is an address of a link as it leads out of the page's site: its scheme in small letters;
// "" for one that does not, that hides a line's end or another control, by which one letter
// becomes another, or that is so long that browsers and PDF do not take it.
func outward(address string) string {
	given, rest, ok := strings.Cut(address, ":")
	if !ok || len(address) > maxAddress || holdsControl(address) {
		return ""
	}
	scheme := strings.ToLower(given)
	switch {
	case (scheme == "http" || scheme == "https") && strings.HasPrefix(rest, "//"),
		scheme == "mailto" && !escapedControl().MatchString(rest):
		if scheme == given {
			return address // as nearly all
		}
		return scheme + ":" + rest
	}
	return ""
}

// maxAddress is how long an address is followed, in bytes, each of which a PDF may write as three.
const maxAddress = 8000

// escapedControl is a control character as addresses write it.
var escapedControl = pattern(`%(?:[01][0-9A-Fa-f]|7[Ff])`)

// withAbsoluteLinks is the copy without the links that lead nowhere outside the
// page's site.
func (c bodyCopy) withAbsoluteLinks() bodyCopy {
	relative := func(r article.Run) bool { return r.Href != "" && outward(r.Href) != r.Href }
	var out article.Inline // tidy gives others
	fix := func(in article.Inline) article.Inline {
		if !slices.ContainsFunc(in, relative) {
			return in
		}
		out = append(out[:0], in...)
		for k := range out {
			if out[k].Href != "" {
				out[k].Href = outward(out[k].Href)
			}
		}
		return tidy(merged(out))
	}
	blocks := make([]article.Block, len(c.blocks))
	for k, b := range c.blocks {
		blocks[k] = b
		for in := range article.Inlines(b) {
			if slices.ContainsFunc(in, relative) {
				blocks[k] = article.Map(b, fix, nil)
				break
			}
		}
		if im, ok := b.(article.Image); ok && slices.ContainsFunc(im.Styled, relative) {
			blocks[k] = im.WithCaption(im.Caption, fix(im.Styled))
		}
	}
	c.blocks = blocks
	return c
}
