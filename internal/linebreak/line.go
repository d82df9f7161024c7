package linebreak

import (
	"math"

	"bantin/internal/unit"
)

// line sets the line from a node to a break at item end. The set width of a
// space is (natural + tracking)·Scale/1000 + Space, that of a box (natural +
// tracking of its characters)·Scale/1000.
func (b *Breaker) line(items []Item, p *Params, a *node, end int) Line {
	sp := b.span(items, p, a, end)
	m := judge(&sp, p)
	l := Line{Start: int(a.start), End: end, Scale: 1000, Ratio: m.spaces}
	hang := unit.Length(0)
	if l.Start < len(items) && l.Start < end {
		hang = items[l.Start].HangL
	}
	l.X = -hang
	if a.line == 0 {
		l.X += p.Indent
	}
	natural := (sp.closing && m.letters == 0 && m.spaces == 0) || m.ragged
	if !natural {
		f := m.letters
		l.Scale = 1000 + int(math.Round(f*p.Scale*1000))
		if f >= 0 {
			l.Track = int(math.Round(f * float64(p.TrackMax)))
		} else {
			l.Track = -int(math.Round(f * float64(p.TrackMin)))
		}
		l.Justified = !m.over
	}
	if m.ragged {
		l.Ratio = 0
		if m.over {
			l.Ratio = m.spaces
		}
	}
	width := unit.Length(0)
	for i := l.Start; i < end; i++ {
		it := &items[i]
		if it.Kind == Penalty {
			continue
		}
		width += Scaled(it.Width+unit.Em(l.Track*it.Glyphs, it.Em), l.Scale)
	}
	if !natural && sp.spaces > 0 {
		n := unit.Length(sp.spaces)
		l.Space = (sp.measure - width) / n
		if l.Space*n > sp.measure-width {
			l.Space-- // never past the measure
		}
		if m.over {
			l.Space = -Scaled(sp.glue/unit.Length(sp.spaces), l.Scale) * unit.Length(math.Round(p.Shrink*1000)) / 1000
		}
		width += l.Space * unit.Length(sp.spaces)
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
