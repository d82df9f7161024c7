package linebreak

import (
	"math"

	"bantin/internal/unit"
)

// line sets a line. The set width of a space is (natural + tracking)·Scale/1000
// + Space, that of a box (natural + tracking of its characters)·Scale/1000.
func (sp *lettered) line(items []Item, p *Params) Line {
	l := Line{Start: int(sp.node.start), End: sp.end, Scale: 1000, Ratio: sp.m.spaces}
	if l.Start < len(items) && l.Start < l.End {
		l.X = -items[l.Start].HangL
	}
	if sp.node.line == 0 {
		l.X += p.Indent
	}
	if f := sp.m.letters; !sp.m.ragged {
		l.Scale = 1000 + int(math.Round(f*p.Scale*1000))
		if f >= 0 {
			l.Track = int(math.Round(f * float64(p.TrackMax)))
		} else {
			l.Track = -int(math.Round(f * float64(p.TrackMin)))
		}
		l.Justified = !sp.loose && !sp.m.over
	}
	if sp.m.ragged && !sp.m.over {
		l.Ratio = 0
	}
	width := unit.Length(0)
	for i := l.Start; i < l.End; i++ {
		it := &items[i]
		if it.Kind == Penalty {
			continue
		}
		width += Scaled(it.Width+unit.Em(l.Track*it.Glyphs, it.Em), l.Scale)
	}
	if n := unit.Length(sp.spaces); n > 0 && !sp.loose && !sp.m.ragged {
		l.Space = (sp.measure - width) / n
		if l.Space*n > sp.measure-width {
			l.Space-- // never past the measure
		}
		if sp.m.over {
			l.Space = -Scaled(sp.glue/n, l.Scale) * unit.Length(math.Round(p.Shrink*1000)) / 1000
		}
		width += l.Space * n
	}
	l.Width = width
	return l
}

// Scaled applies glyph scaling in thousandths to a width.
func Scaled(w unit.Length, scale int) unit.Length {
	if scale == 1000 {
		return w
	}
	return unit.Em(int(w), unit.Length(scale))
}
