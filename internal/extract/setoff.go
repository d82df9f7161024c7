package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// setOff is the first paragraph of a Vietnamese article when all of it is bold or
// italic, but for the place before it, a quotation of nobody, a heading as long as a sentence, repeated by the
// page's description, or in a box unlike those of the copy, and copy follows: editors
// without a field for the standfirst mark it so.
func setOff(c bodyCopy, description metaTag) datum[string] {
	for i, b := range c.blocks {
		var in article.Inline
		by := ruleLongHeading
		switch b := b.(type) {
		case article.Image:
			continue
		case article.Heading:
			if in = b.Text; isHeadingText(in.String()) {
				return datum[string]{}
			}
		case article.Quote:
			in, by = b.Text, ruleFirstQuote
			if s := in.String(); b.Attribution != "" || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") ||
				strings.Contains(s, "\n") || !endsSentence(squeeze(s)) {
				return datum[string]{}
			}
		case article.Paragraph:
			if in, by = b.Text, ruleFirstBold; holdsMotto(in.String()) || b.Form == article.Centred && len(in.Lines()) > 1 {
				return datum[string]{} // the head of a letter
			}
		default:
			return datum[string]{}
		}
		s := squeeze(in.String())
		letters := letterCount(s)
		if !isStandfirstLength(letters) || strings.HasSuffix(s, ":") || addressed().MatchString(s) || // what it announces is below it
			!hasCopyLetters(c.blocks[i+1:], 2*letters) && pictured(c.blocks[i+1:]) < leastPictured || linked(in) > 0 {
			return datum[string]{}
		}
		if by == ruleLongHeading || by == ruleFirstQuote || isSetOffText(in) || isBoldBox(c.nodes[i]) || isSetOffBehindPlace(in) {
			return datum[string]{s, reason{rule: by, node: c.nodes[i]}}
		}
		if s == description.content {
			return datum[string]{s, reason{ruleDescribed, c.nodes[i], description.name}}
		}
		if endsSentence(s) && isUnlikeCopy(c, i, s) && strings.ContainsFunc(s, syllable.IsOwn) {
			return datum[string]{s, reason{rule: ruleUnlikeCopy, node: c.nodes[i]}}
		}
		break
	}
	return datum[string]{}
}

// addressed begins a line that says to whom a notice or a letter is.
var addressed = pattern(`(?i)^(?:kính (?:gửi|thưa)|thân gửi)[^.!?:]{0,40}:`)

// leastPictured is what three pictures with their captions count for: a story told in
// photographs has no other copy behind its standfirst.
const leastPictured = 120

// isSetOffText reports whether all words of a text are bold, or all in italics, whatever the
// signs between them are.
func isSetOffText(in article.Inline) bool {
	words := slices.DeleteFunc(slices.Clone(in), func(r article.Run) bool { return !hasLetter(r.Text) })
	return len(words) > 0 && (allBold(words) || allItalic(words))
}

// setOffNames are the classes by which libraries of styles set a line bold or in
// italics.
var setOffNames = [...]string{"fw-bold", "fw-bolder", "fw-semibold", "font-bold", "font-semibold", "font-weight-bold", "text-bold",
	"fst-italic", "font-italic", "font-weight-bolder"}

// isBoldBox reports whether the paragraph that a text is in is set bold or
// in italics by its own style.
func isBoldBox(n *html.Node) bool {
	for n != nil && (n.Type != html.ElementNode || !isBlock(n)) {
		n = n.Parent
	}
	if n == nil || n.Data != "p" && n.Data != "div" {
		return false
	}
	if labelOf(n).whole(setOffNames[:]...) != "" {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	for _, set := range [...]string{"font-weight:bold", "font-weight:700", "font-weight:600", "font-style:italic"} {
		if strings.Contains(style, set) {
			return true
		}
	}
	return false
}

// placeBefore is what may be before a standfirst that is set bold: the place that the
// news is from, or who reports it, perhaps with the day, and a dash, or brackets around it.
var placeBefore = pattern(`^(?:[(\[][^()\[\]]{2,40}[)\]]\s*[-–—:]?|\p{Lu}[^.!?:;()]{1,40}(?:\([^()]{2,20}\))?\s*[-–—:])\s*$`)

// isSetOffBehindPlace reports whether all of a line is bold, or all in italics, but for
// the place that it begins with.
func isSetOffBehindPlace(in article.Inline) bool {
	if len(in) < 2 || in[0].Bold || in[0].Italic || !placeBefore().MatchString(in[0].Text) {
		return false
	}
	rest := in[1:]
	return (allBold(rest) || allItalic(rest)) && letterCount(rest.String()) >= minStandfirst
}

// isUnlikeCopy reports whether block i, the first of the copy, which says s, is alone in
// a div with a name, while the paragraphs below it are elements for such, beside that box.
func isUnlikeCopy(c bodyCopy, i int, s string) bool {
	box := boxAround(c.nodes[i])
	if box == nil || box.Data != "div" || attr(box, "class") == "" || text(box) != s {
		return false
	}
	alike := 0
	for k := i + 1; k < len(c.blocks); k++ {
		if _, ok := c.blocks[k].(article.Paragraph); !ok {
			continue
		}
		other := boxAround(c.nodes[k])
		if other == nil || other.Parent != box.Parent || other.Data != "p" {
			break
		}
		alike++
	}
	return alike >= leastClosed
}
