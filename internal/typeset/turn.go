package typeset

import (
	"bantin/internal/binding"
	"bantin/internal/linebreak"
	"bantin/internal/unit"
)

// What a headline in a line more must be: so much of its measure wide before, in parts of a thousand, and
// then no line of it less than so much of the widest one: a word or two alone on a line look forgotten.
const (
	leastTurned     unit.Ratio = 450
	leastTurnedLine unit.Ratio = 450
)

// turnedWidths is the measures that are tried for that, in thousandths of what its lines would take if they
// were all as wide.
var turnedWidths = []unit.Ratio{1100, 1200, 1350}

// Turned is a headline set anew, in a line more than its best setting has and in lines of nearly equal
// length, which parts nothing that is read as one; it reports whether there is one.
func (s *Setter) Turned(p *Paragraph) (linebreak.Setting, bool) {
	widest, n := p.Widest(), p.Lines()
	if p.how != Headline || widest < leastTurned.Of(p.Measure) {
		return linebreak.Setting{}, false
	}
	s.items = linebreak.Room(s.items, len(p.pieces))
	for i := range p.pieces {
		s.itemOf(&p.pieces[i])
	}
	par := s.params(p)
	for _, part := range turnedWidths {
		par.Measure = []unit.Length{min(part.Of(widest*unit.Length(n)/unit.Length(n+1)), widest-1)}
		set := s.breaker.Break(s.items, par)
		if len(set) > 0 && isTurned(set[0].Lines, n, par.Measure[0]) && p.isLoose(set[0].Lines) {
			return set[0], true
		}
	}
	return linebreak.Setting{}, false
}

// isTurned reports whether lines are one more than n, within a measure, and of nearly equal length.
func isTurned(lines []linebreak.Line, n int, measure unit.Length) bool {
	if len(lines) != n+1 {
		return false
	}
	least, most := lines[0].Width, lines[0].Width
	for _, l := range lines {
		least, most = min(least, l.Width), max(most, l.Width)
	}
	return most <= measure && least >= leastTurnedLine.Of(most)
}

// isLoose reports whether lines of a headline end where nothing is parted that is read as one.
func (p *Paragraph) isLoose(lines []linebreak.Line) bool {
	for _, l := range lines[:len(lines)-1] {
		if p.pieces[l.End].penalty > binding.Loose {
			return false
		}
	}
	return true
}
