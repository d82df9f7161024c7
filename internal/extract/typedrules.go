package extract

import (
	"strings"

	"bantin/internal/article"
)

// Rules that people type: a line of hyphens, of equals signs, of asterisks. By itself it is a
// break of the copy, which layout draws; among lines that a page parts by breaks it is one, too.

// leastTypedRule is the signs of such a line at least.
const leastTypedRule = 3

// isTypedRule reports whether a line is such a rule. Underscores may be room to write as well.
func isTypedRule(s string) bool {
	signs := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("-–—―=~*", r):
			signs++
		case !isSpace(r):
			return false
		}
	}
	return signs >= leastTypedRule
}

// atTypedRules is a paragraph of several lines parted at its rules, which are paragraphs by themselves; nil for one that
// has none, or is a listing.
func atTypedRules(l bodyLine) []bodyLine {
	if strings.IndexByte(l.said, '\n') < 0 || !strings.ContainsAny(l.said, "-–—―=~*") {
		return nil
	}
	found := false
	for s := range linesSaid(l.said) {
		found = found || isTypedRule(s)
	}
	if !found {
		return nil
	}
	for n := l.node; n != nil; n = n.Parent {
		if n.Data == "pre" || isCode(n) {
			return nil
		}
	}
	var out []bodyLine
	var lines []article.Inline
	end := func() {
		if len(lines) > 0 {
			out = append(out, bodyLineOf(piece{article.Paragraph{Text: ofLines(lines)}, l.node}))
		}
		lines = nil
	}
	for _, line := range l.in.Lines() {
		if isTypedRule(line.String()) {
			end()
			lines = append(lines, line)
			end()
			continue
		}
		lines = append(lines, line)
	}
	end()
	return out
}

// ornament is the sign that many a document has below its head.
var ornament = pattern(`^[-–—―=*_~. ]*[oO0]{2,5}[-–—―=*_~. ]*$`)

// isOrnament reports whether a line is nothing but that: "-----o0o-----".
func isOrnament(s string) bool {
	return len(s) < 60 && strings.ContainsAny(s, "oO") && strings.ContainsAny(s, "-–—―=*_~") && ornament().MatchString(s)
}
