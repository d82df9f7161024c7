package typeset

import (
	"strings"
	"unicode"

	"bantin/internal/linebreak"
)

// RunIn is the lines of setting k that a text begins with and that are all in bold, where it goes
// on in other type: the head that runs in, or the question. It is 0 where there are none.
func (p *Paragraph) RunIn(k int) int {
	lines := p.Settings[k].Lines
	for n, l := range lines {
		for _, pc := range p.pieces[l.Start:l.End] {
			if pc.kind == linebreak.Box && !pc.look.bold {
				return n
			}
		}
	}
	return 0
}

// IsLow reports whether the first line of setting k of a text has a small letter; else what is seen of
// it first are its capitals and figures.
func (p *Paragraph) IsLow(k int) bool {
	l := p.Settings[k].Lines[0]
	for i := l.Start; i < l.End; i++ {
		if strings.ContainsFunc(p.pieces[i].text(), unicode.IsLower) {
			return true
		}
	}
	return false
}
