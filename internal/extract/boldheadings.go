package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// numberedLine begins the first of several headings.
var numberedLine = pattern(`^(?:1|I)[.)/]\s*\p{L}`)

// boldHeadings makes headings of short paragraphs that are all bold and are
// over copy that is not: editors without a style for headings set them so. The
// first line of a body is one only with a number, or as the part of a law, which may have a second
// line for its title.
func boldHeadings(in []bodyLine) []bodyLine {
	in = titled(in)
	for i := 0; i+1 < len(in); i++ {
		p, ok := in[i].block.(article.Paragraph)
		if !ok || !allBold(p.Text) || isTerm(in[i].node) || isSignedRight(in[i].node) {
			continue
		}
		s := in[i].said
		part := isNamedPart(s) || i > 0 && isUntitledHead(in[i-1])
		if i == 0 && !part && !numberedLine().MatchString(s) {
			continue
		}
		if !isHeadingText(s) && !(part && isHeadingForm(s, 260)) && !(isTopic(s) && in[i+1].isCopy(120)) {
			continue
		}
		if next, ok := in[i+1].block.(article.Paragraph); ok && !part {
			if i > 1 && isBoldName(in[i-1], in[i]) && isBoldName(in[i-2], in[i-1]) {
				continue // the last line of who somebody is
			}
			if n := letterCount(in[i+1].said); n < 40 || n < 120 && allBold(next.Text) {
				continue // no copy is under it
			}
		}
		in[i].block = article.Heading{Level: 3, Text: plainHeading(p.Text)}
	}
	return in
}

// isBoldName reports whether a line right above another is such a line in bold as names and offices are, and no heading:
// "1. Ông Nguyễn Văn An", "Chức vụ: Giám đốc".
func isBoldName(l, below bodyLine) bool {
	p, ok := l.block.(article.Paragraph)
	if !ok || !allBold(p.Text) || letterCount(l.said) > maxRightLine || isParted(l.node, below.node) {
		return false
	}
	s := strings.TrimLeft(l.said, "0123456789")
	if name := strings.TrimLeft(s, ".) "); len(s) < len(l.said) && len(name) < len(s) && isPersonLine(name) {
		s = name
	}
	return !strings.ContainsAny(s, ".?!") && !strings.HasSuffix(s, ":")
}

// mostTitle is the lines of the title of a part, below its number, at most.
const mostTitle = 3

// titled makes lines by themselves of paragraphs all in bold that are the number of a part and its title, "Chương II"
// over "QUYỀN VÀ NGHĨA VỤ": most pages have a paragraph for each.
func titled(in []bodyLine) []bodyLine {
	for i := 0; i < len(in); i++ {
		p, ok := in[i].block.(article.Paragraph)
		if !ok || strings.IndexByte(in[i].said, '\n') < 0 || !allBold(p.Text) || isTerm(in[i].node) || isSignedRight(in[i].node) {
			continue
		}
		lines := p.Text.Lines()
		if len(lines) < 2 || len(lines) > 1+mostTitle || !isUntitledPart(lines[0].String()) {
			continue
		}
		title := article.Inline{}
		for k, l := range lines[1:] {
			if k > 0 {
				title = title.Append(article.Run{Text: " ", Bold: true})
			}
			for _, r := range l {
				title = title.Append(r)
			}
		}
		if s := title.String(); !isHeadingForm(s, 260) || isNamedPart(s) {
			continue
		}
		in = slices.Insert(slices.Clip(in), i+1, bodyLineOf(piece{article.Paragraph{Text: title}, in[i].node}))
		in[i] = bodyLineOf(piece{article.Paragraph{Text: lines[0]}, in[i].node})
		i++
	}
	return in
}

// untitledPart is a line that has no more than the number of a part.
var untitledPart = pattern(`(?i)^(?:phụ lục|phần|chương|mục|tiểu mục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)\s*[.:]?$`)

// isUntitledPart reports whether a line is the number of a part alone, whose title is in the next one.
func isUntitledPart(s string) bool { return len(s) < 40 && untitledPart().MatchString(s) }

// isUntitledHead reports whether a line is such a heading.
func isUntitledHead(l bodyLine) bool {
	_, ok := l.block.(article.Heading)
	return ok && isUntitledPart(l.said)
}

// isTerm reports whether a text is in the term of a definition: bold enough.
func isTerm(n *html.Node) bool {
	for k := 0; n != nil && k < 4; n, k = n.Parent, k+1 {
		if n.Data == "dt" {
			return true
		}
	}
	return false
}

// isSignedRight reports whether a line is set to the right, as signatures are.
func isSignedRight(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && (isSetRight(n) || isBlock(n)) {
			return isSetRight(n)
		}
	}
	return false
}

// isTopic reports whether a line says what comes next, and may be its heading
// though it ends in a colon: the word of somebody who speaks is longer, or no
// more than a name.
func isTopic(s string) bool {
	n := letterCount(s)
	return strings.HasSuffix(s, ":") && n <= 60 && wordCount(s) >= 3 &&
		isHeadingText(strings.TrimSuffix(s, ":"))
}

// isHeadingText reports whether a line can be a heading: short, not a sentence,
// not somebody's question or words.
func isHeadingText(s string) bool { return isHeadingForm(s, 140) }

// isHeadingForm reports whether a line of at most so many letters has the form
// of a heading. Those of a law's parts may be long.
func isHeadingForm(s string, most int) bool {
	n := letterCount(s)
	first, _ := utf8.DecodeRuneInString(s)
	return n >= 4 && n <= most && !strings.Contains(s, "\n") && !strings.ContainsAny(s[len(s)-1:], ".,;:!") &&
		!(strings.HasSuffix(s, "?") && n > 60) &&
		!strings.HasSuffix(s, "…") && !strings.ContainsRune("-–—“\"'*•(", first) && !strings.HasPrefix(s, "PV")
}
