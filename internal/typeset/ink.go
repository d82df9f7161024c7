package compose

import (
	"bantin/internal/linebreak"
	"bantin/internal/unit"
)

// inked is a word of a line with the ink of its letters.
type inked struct {
	from, to     unit.Length // across the measure
	above, below unit.Length // from the baseline, both positive
	size         unit.Length
}

// inked is the words of a line of the best setting, unjustified.
func (p *paragraph) inked(n int) []inked {
	ln := p.settings[0].Lines[n]
	x := ln.X
	switch p.align {
	case "right":
		x += p.measure - ln.Width
	case "center":
		x += (p.measure - ln.Width) / 2
	}
	var out []inked
	for i := ln.Start; i < ln.End; i++ {
		switch pc := &p.pieces[i]; pc.kind {
		case linebreak.Glue:
			x += pc.look.space()
		case linebreak.Box:
			top, bottom := pc.look.face.Ink(pc.text)
			out = append(out, inked{x, x + pc.width, unit.Em(top, pc.look.size) + pc.look.rise, unit.Em(-bottom, pc.look.size) - pc.look.rise, pc.look.size})
			x += pc.width
		}
	}
	return out
}

// inkGap is the least white between the ink of two lines, in hundredths of the
// type size.
const inkGap = 5

// clearLeading is the leading at which no word's marks touch those of the word
// above or below it: least, or more where capitals with stacked marks stand
// under letters with marks below (ẨỄỔ under ẶỘỢ).
func (p *paragraph) clearLeading(least unit.Length) unit.Length {
	for n := 1; n < p.lines0(); n++ {
		upper, lower := p.inked(n-1), p.inked(n)
		for _, u := range upper {
			for _, l := range lower {
				if u.from < l.to && l.from < u.to {
					least = max(least, u.below+l.above+l.size*inkGap/100)
				}
			}
		}
	}
	return least
}

// rises is how far the ink of the first line rises above its baseline.
func (p *paragraph) rises() unit.Length {
	top := unit.Length(0)
	if p.lines0() > 0 {
		for _, w := range p.inked(0) {
			top = max(top, w.above)
		}
	}
	return top
}
