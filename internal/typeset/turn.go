package typeset

import (
	"bantin/internal/binding"
	"bantin/internal/linebreak"
	"bantin/internal/unit"
)

// What a headline of one line must be to be set in two: so much of its measure wide before, in parts of a
// thousand, and then neither line less than so much of the other: a word or two alone on a line look forgotten.
const (
	leastTurned     unit.Ratio = 500
	leastTurnedLine unit.Ratio = 550
)

// turnedWidths is the measures that are tried for that, in thousandths of half its line.
var turnedWidths = []unit.Ratio{1100, 1200, 1300}

// Turned is a headline of one line set anew in two of nearly equal length, which end and begin with a phrase;
// it reports whether there is such a setting.
func (s *Setter) Turned(p *Paragraph) (linebreak.Setting, bool) {
	width := p.Widest()
	if p.how != Headline || p.Lines() != 1 || width < leastTurned.Of(p.Measure) {
		return linebreak.Setting{}, false
	}
	// Of syllables within a phrase nobody knows for sure which are one word; without marks of Vietnamese
	// around it a word is one by itself.
	most := int32(binding.Words)
	if binding.IsMarked(p.Text()) {
		most = binding.Phrase
	}
	s.items = linebreak.Room(s.items, len(p.pieces))
	for i := range p.pieces {
		if it := s.itemOf(&p.pieces[i]); it.Kind != linebreak.Box && p.pieces[i].penalty > most {
			it.Penalty = linebreak.Never
		}
	}
	par := s.params(p)
	for _, part := range turnedWidths {
		par.Measure = []unit.Length{part.Of(width / 2)}
		if set := s.breaker.Break(s.items, par); len(set) > 0 && isTurned(set[0].Lines, par.Measure[0]) {
			return set[0], true
		}
	}
	return linebreak.Setting{}, false
}

// isTurned reports whether lines are two of nearly equal length, within a measure.
func isTurned(lines []linebreak.Line, measure unit.Length) bool {
	if len(lines) != 2 {
		return false
	}
	a, b := lines[0].Width, lines[1].Width
	return max(a, b) <= measure && min(a, b) >= leastTurnedLine.Of(max(a, b))
}
