package typeset

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
func (p *Paragraph) inked(n int) []inked {
	ln := p.Settings[0].Lines[n]
	x := ln.X
	switch p.align {
	case "right":
		x += p.Measure - ln.Width
	case "center":
		x += (p.Measure - ln.Width) / 2
	}
	var out []inked
	for i := ln.Start; i < ln.End; i++ {
		switch pc := &p.pieces[i]; pc.kind {
		case linebreak.Glue:
			x += pc.look.space()
		case linebreak.Box:
			top, bottom := pc.look.face.Ink(pc.text())
			out = append(out, inked{x, x + pc.width(), unit.Em(top, pc.look.size) + pc.look.rise,
				max(unit.Em(-bottom, pc.look.size)-pc.look.rise, pc.look.underlines()), pc.look.size})
			x += pc.width()
		}
	}
	return out
}

// InkGap is the least white between the ink of two lines, in hundredths of the
// type size.
const InkGap = 5

// ClearLeading is the leading at which no word's marks touch those of the word
// above or below it: the one given, or more where capitals with stacked marks are
// under letters with marks below (ẨỄỔ under ẶỘỢ).
func (p *Paragraph) ClearLeading(leading unit.Length) unit.Length {
	for n := 1; n < p.Lines(); n++ {
		upper, lower := p.inked(n-1), p.inked(n)
		for _, u := range upper {
			for _, l := range lower {
				if u.from < l.to && l.from < u.to {
					leading = max(leading, u.below+l.above+l.size*InkGap/100)
				}
			}
		}
	}
	return leading
}

// Rises is how far the ink of the first line rises above its baseline.
func (p *Paragraph) Rises() unit.Length {
	top := unit.Length(0)
	if p.Lines() > 0 {
		for _, w := range p.inked(0) {
			top = max(top, w.above)
		}
	}
	return top
}

// Drops is how far the ink of the last line drops below its baseline.
func (p *Paragraph) Drops() unit.Length {
	foot := unit.Length(0)
	if n := p.Lines(); n > 0 {
		for _, w := range p.inked(n - 1) {
			foot = max(foot, w.below)
		}
	}
	return foot
}
