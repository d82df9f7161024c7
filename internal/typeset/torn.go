package typeset

import (
	"slices"

	"bantin/internal/binding"
	"bantin/internal/linebreak"
)

// mend sets a headline whose lines part a word, or a name, anew in a line more that part none, where it has such lines: a
// reader stumbles over "thương | binh", and not over a third line.
func (s *Setter) mend(p *Paragraph) {
	set := p.Settings[0].Lines
	if len(set) < 2 || binding.IsTitled(s.words) || !slices.ContainsFunc(set[:len(set)-1], func(l linebreak.Line) bool { return s.tears(l) }) {
		return
	}
	for i := range s.items {
		if it := &s.items[i]; it.Kind != linebreak.Box && it.Penalty >= binding.Torn {
			it.Penalty = linebreak.Never
		}
	}
	par := s.params(p)
	again := s.breaker.Break(s.items, par)
	if len(again) == 0 || len(again[0].Lines) > len(set)+1 ||
		slices.ContainsFunc(again[0].Lines, func(l linebreak.Line) bool { return l.Width > p.Measure }) {
		return
	}
	p.Settings = again
}

// tears reports whether the end of a line that is not the last one is inside a word.
func (s *Setter) tears(l linebreak.Line) bool {
	it := &s.items[l.End]
	return it.Kind != linebreak.Box && it.Penalty >= binding.Torn && it.Penalty < linebreak.Never
}
