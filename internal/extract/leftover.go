package extract

import "bantin/internal/article"

// ruleLeftover leaves out a line that is a mark of the publishing system which a script should
// have put something for.
const ruleLeftover rule = "leftover"

// leftover is a text that is such a mark and nothing else, as templates write it: "{{ads.top}}",
// "{% include %}", "[CTA_MODULE]".
var leftover = pattern(`^(?:\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\])$`)

// releaseEnd is the mark that press releases end their copy with.
var releaseEnd = pattern(`^#(?: ?#){1,4}$`)

// maxLeftovers is how many such marks are looked back over for the line that announces them.
const maxLeftovers = 12

// isLeftover reports whether line i is such a mark. What is a listing is meant as it is, and so is
// what a line announces.
func isLeftover(in []bodyLine, i int) bool {
	l := in[i]
	if _, ok := l.block.(article.Paragraph); !ok || l.letters > maxButton || l.text == "" {
		return false
	}
	switch l.text[0] {
	case '{', '[':
		if !leftover().MatchString(l.text) || isCode(l.node) {
			return false
		}
		above := i - 1 // the first line that is none, but for many
		for above >= max(0, i-maxLeftovers) && leftover().MatchString(in[above].text) {
			above--
		}
		return above < 0 || !announces(in[above].text)
	case '#':
		return releaseEnd().MatchString(l.text)
	}
	return false
}
