package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// Those who sign side by side, in lines with white between them: only spaces that do not break say which words are whose.

// gapsIn is a line parted at such white, into what is said at each side; nil for a text of several lines, and where the
// page has no such white.
func gapsIn(l bodyLine) []article.Inline {
	if l.in == nil || l.longest > maxCentredLine || strings.IndexByte(l.said, '\n') >= 0 {
		return nil
	}
	n := boxAround(l.node)
	if n == nil {
		return nil
	}
	var b strings.Builder
	allWords(n, &b)
	var out []article.Inline
	rest := l.in
	for part := range strings.SplitSeq(wideGap().compiled().ReplaceAllString(b.String(), "\x00"), "\x00") {
		if part = squeeze(part); part == "" {
			continue
		}
		if !strings.HasPrefix(rest.String(), part) {
			return nil
		}
		var said article.Inline
		said, rest = cutLine(rest, len(part))
		out = append(out, said)
	}
	if len(rest) > 0 || len(out) < 2 {
		return nil
	}
	return out
}

// wideGap is white of so many spaces that do not break that somebody has put it there.
var wideGap = pattern(`(?:\s*\x{a0}){4,}\s*`)

// signersInLines parts lines that say at the left and at the right who signs: duties in capitals, then, in as many parts, the
// room to sign or names.
func signersInLines(in []bodyLine) []bodyLine {
	for i := 0; i+1 < len(in); i++ {
		if in[i].in == nil || !isCapitals(in[i].said) || in[i].longest > maxCentredLine {
			continue
		}
		columns := gapsIn(in[i])
		if columns == nil || len(columns) > maxSigners {
			continue
		}
		lines := make([][]article.Inline, len(columns))
		signs, k := false, i
		for ; k < len(in) && k-i < mostSigners; k++ {
			parts := gapsIn(in[k])
			if len(parts) != len(columns) {
				break
			}
			names := !slices.ContainsFunc(parts, func(p article.Inline) bool {
				s := p.String()
				return !signedLine().MatchString(s) && (!isPersonLine(s) || isCapitals(s))
			})
			if !names && (signs || slices.ContainsFunc(parts, func(p article.Inline) bool { return !isCapitals(p.String()) })) {
				break
			}
			signs = signs || names
			for c, p := range parts {
				lines[c] = append(lines[c], p)
			}
		}
		if !signs {
			continue
		}
		var out []bodyLine
		for c, l := range lines {
			form := article.Beside
			if c+1 == len(lines) {
				form = article.Signed
			}
			out = append(out, bodyLineOf(piece{article.Paragraph{Text: ofLines(l), Form: form}, in[i].node}))
		}
		in = slices.Replace(slices.Clip(in), i, k, out...)
		i += len(out) - 1
	}
	return in
}

// maxSigners is how many sign side by side at most.
const maxSigners = 3
