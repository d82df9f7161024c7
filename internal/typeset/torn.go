package typeset

import (
	"slices"

	"bantin/internal/binding"
	"bantin/internal/linebreak"
	"bantin/internal/unit"
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

// How a ragged standfirst keeps its words whole: what a line costs that ends inside one, as much as so many thousandths of
// white at its end, and the least that all lines but the last are filled, in thousandths of the measure.
const (
	tornInside            = 600
	leastWhole unit.Ratio = 600
)

// keepWhole sets a ragged standfirst whose lines part a word, or a name, anew in as many lines that part fewer, as far as
// none gets short for that. Words of languages without marks on their letters are whole by themselves.
func (s *Setter) keepWhole(p *Paragraph) {
	set := p.Settings[0].Lines
	if len(set) < 2 || !s.isRagged(p.parts, p.Measure) || !slices.ContainsFunc(s.words, binding.IsMarked) {
		return
	}
	s.gaps = binding.Headline(s.words, s.Under(), s.gaps[:0])
	gap, held := 0, []int{}
	for i := range p.pieces {
		pc := &p.pieces[i]
		if pc.kind == linebreak.Box || pc.inside {
			continue
		}
		if gap < len(s.gaps) && pc.kind == linebreak.Glue && s.gaps[gap] >= binding.Torn && s.items[i].Penalty < tornInside {
			s.items[i].Penalty = tornInside
			held = append(held, i)
		}
		gap++
	}
	torn := func(lines []linebreak.Line) (n int) {
		for _, l := range lines[:len(lines)-1] {
			if _, is := slices.BinarySearch(held, l.End); is {
				n++
			}
		}
		return n
	}
	least := torn(set)
	if least == 0 {
		return
	}
	again := s.breaker.Break(s.items, s.params(p))
	if len(again) > 0 && len(again[0].Lines) <= len(set) && torn(again[0].Lines) < least && isFilled(again[0].Lines, p.Measure) {
		p.Settings = again
	}
}

// isFilled reports whether no line but the last is short.
func isFilled(lines []linebreak.Line, measure unit.Length) bool {
	return !slices.ContainsFunc(lines[:len(lines)-1], func(l linebreak.Line) bool { return l.Width < leastWhole.Of(measure) })
}

// tears reports whether the end of a line that is not the last one is inside a word.
func (s *Setter) tears(l linebreak.Line) bool {
	it := &s.items[l.End]
	return it.Kind != linebreak.Box && it.Penalty >= binding.Torn && it.Penalty < linebreak.Never
}
