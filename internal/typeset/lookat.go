package typeset

import "bantin/internal/linebreak"

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
