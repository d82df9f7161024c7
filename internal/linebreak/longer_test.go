package linebreak

import (
	"math/rand"
	"testing"

	"bantin/internal/unit"
)

// boxesOf counts the boxes of a line.
func boxesOf(items []Item, l Line) (n int) {
	for _, it := range items[l.Start:l.End] {
		if it.Kind == Box {
			n++
		}
	}
	return n
}

// TestLongerIsALineMoreInANarrowerMeasure holds what a ragged paragraph is set in to have a
// line more: all its words, within a measure that is no narrower than need be.
func TestLongerIsALineMoreInANarrowerMeasure(t *testing.T) {
	rng := rand.New(rand.NewSource(7))
	const measure = 300000
	found, none := 0, 0
	for n := range 400 {
		widths := make([]int, 20+rng.Intn(60))
		for i := range widths {
			widths[i] = 6 + rng.Intn(25)
		}
		items := words(widths, nil)
		p := params(measure)
		p.Ragged, p.LastMin, p.Runt = true, 0.35, 0.175
		lines := len(Break(items, p)[0].Lines)
		setting, ok := new(Breaker).Longer(items, p, lines)
		narrower := 0 // thousandths of the widest measure in which Break needs a line more
		for k := 1000 - narrowStep; k >= narrowLeast; k -= narrowStep {
			q := p
			q.Measure = []unit.Length{unit.Length(measure * k / 1000)}
			if x := Break(items, q)[0]; len(x.Lines) == lines+1 && x.Demerits < runtDemerits/2 {
				narrower = k
				break
			}
		}
		if ok != (narrower > 0) {
			t.Fatalf("case %d: found %v, in %d thousandths of the measure", n, ok, narrower)
		}
		if !ok {
			none++
			continue
		}
		found++
		if len(setting.Lines) != lines+1 {
			t.Fatalf("case %d: %d lines beside %d", n, len(setting.Lines), lines)
		}
		boxes := 0
		for i, l := range setting.Lines {
			boxes += boxesOf(items, l)
			if w := l.X + l.Width - 2000; w > unit.Length(measure*narrower/1000) { // what hangs is less than that
				t.Errorf("case %d: line %d is %d wide in %d thousandths of the measure", n, i, w, narrower)
			}
		}
		if boxes != len(widths) {
			t.Errorf("case %d: %d of %d words", n, boxes, len(widths))
		}
		if last := setting.Lines[lines]; boxesOf(items, last) < 2 {
			t.Errorf("case %d: the last line has one word", n)
		}
	}
	if found < 50 || none < 50 {
		t.Errorf("%d have a line more, %d have not", found, none)
	}
	p := params(measure)
	if _, ok := new(Breaker).Longer(words([]int{60, 60, 60, 60, 60, 60, 60}, nil), p, 2); ok {
		t.Error("a justified paragraph has a narrower measure")
	}
}
