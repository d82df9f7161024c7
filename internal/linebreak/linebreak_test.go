package linebreak

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"bantin/internal/unit"
)

// words makes a paragraph of words of the given widths (in em tenths) at ten
// points, with spaces of 260 thousandths of an em.
func words(widths []int, penalties []int) []Item {
	var items []Item
	for i, w := range widths {
		if i > 0 {
			pen := 0
			if i-1 < len(penalties) {
				pen = penalties[i-1]
			}
			items = append(items, Item{Kind: Glue, Width: 2600, Glyphs: 1, Em: 10000, Penalty: pen})
		}
		items = append(items, Item{Kind: Box, Width: unit.Length(w) * 1000, Glyphs: max(1, w/5), Em: 10000,
			HangR: unit.Length(w%3) * 400})
	}
	return items
}

func params(measure unit.Length) Params {
	return Params{Measure: []unit.Length{measure}, Indent: 10000, Stretch: 1.0 / 2, Shrink: 1.0 / 3, Scale: 0.02,
		TrackMin: -10, TrackMax: 15, Wide: 20, LastMin: 0.15, Runt: 0.1}
}

// found is what an oracle finds: lines 0 when there is no setting at all.
type found struct {
	lines    int
	demerits float64
	loosest  float64 // q of its loosest line
}

// oracle is the setting that Break promises: the best of a first pass, of one
// with letters that give more when the first finds none or one that gapes, or
// of a last that takes any line.
func oracle(items []Item, p Params) found {
	if p.Ragged || p.Balance {
		return search(items, &p, false)
	}
	best := search(items, &p, true)
	if best.lines == 0 || best.loosest > 1 {
		p.TrackMin, p.TrackMax = -13, p.Wide
		best = search(items, &p, true)
	}
	if best.lines == 0 {
		best = search(items, &p, false)
	}
	return best
}

// search tries every set of breaks: the fewest lines and the least demerits
// of a setting without an overfull line, in a headline those of the fewest
// lines.
func search(items []Item, p *Params, first bool) found {
	best := found{demerits: math.Inf(1)}
	var breaks []int
	for i := range items {
		if mayEnd(items, i) {
			breaks = append(breaks, i)
		}
	}
	for set := range 1 << len(breaks) {
		start, class, n, sum, loosest := 0, 2, 0, 0.0, 0.0
		ok := true
		for k := 0; ok && k <= len(breaks); k++ {
			end := len(items)
			if k < len(breaks) {
				if set&(1<<k) == 0 {
					ok = items[breaks[k]].Penalty > Forced
					continue
				}
				end = breaks[k]
			}
			line := priceOf(items, start, end, n, p)
			ok = !line.over && !(first && line.refused)
			sum += line.demerits + jumpPrice(class, line.class)
			loosest = max(loosest, line.q)
			start, class, n = starts(items, end), line.class, n+1
		}
		better := sum < best.demerits
		if p.Balance {
			better = best.lines == 0 || n < best.lines || n == best.lines && sum < best.demerits
		}
		if ok && better {
			best = found{n, sum, loosest}
		}
	}
	return best
}

func TestTotalFitEqualsTheBruteForceOracle(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	checked := 0
	for n := range 3000 {
		widths := make([]int, 2+rng.Intn(11))
		pens := make([]int, len(widths))
		for i := range widths {
			widths[i] = 6 + rng.Intn(40)
			if rng.Intn(4) == 0 {
				pens[i] = []int{100, 400, 1000, 2000, Never}[rng.Intn(5)]
			}
		}
		items := words(widths, pens)
		p := params(unit.Length(60+rng.Intn(120)) * 1000)
		switch n % 3 {
		case 1:
			p.Ragged = true
		case 2:
			p.Balance, p.Indent = true, 0
		}
		got := Break(items, p)
		want := oracle(items, p)
		if want.lines == 0 {
			continue // nothing but overfull lines
		}
		checked++
		if d := got[0].Demerits; len(got[0].Lines) != want.lines ||
			math.Abs(d-want.demerits) > 1e-6*math.Max(1, want.demerits) {
			t.Fatalf("case %d: demerits %g in %d lines, oracle %+v\nwidths %v\npenalties %v measure %v",
				n, d, len(got[0].Lines), want, widths, pens, p.Measure)
		}
	}
	if checked < 1500 {
		t.Fatalf("only %d cases checked", checked)
	}
}

func TestLinesHoldEveryItemAndFillTheMeasure(t *testing.T) {
	rng := rand.New(rand.NewSource(2))
	for range 500 {
		widths := make([]int, 30+rng.Intn(120))
		for i := range widths {
			widths[i] = 6 + rng.Intn(25)
		}
		items := words(widths, nil)
		p := params(218000)
		for _, s := range Break(items, p) {
			next := 0
			for i, l := range s.Lines {
				if l.Start != next {
					t.Fatalf("line %d starts at %d, want %d", i, l.Start, next)
				}
				next = l.End + 1
				hang := items[l.End-1].HangR
				measure := p.Measure[0]
				if l.Justified {
					if d := l.X + l.Width - hang - measure; d < -40 || d > 0 {
						t.Fatalf("line %d ends %v from the measure", i, d)
					}
				} else if i < len(s.Lines)-1 {
					t.Fatalf("line %d of %d is not justified", i, len(s.Lines))
				}
				if l.Scale < 980 || l.Scale > 1020 || l.Track < -13 || l.Track > 20 {
					t.Fatalf("line %d: scale %d track %d", i, l.Scale, l.Track)
				}
			}
			if next != len(items)+1 {
				t.Fatalf("the last line ends at %d of %d", next-1, len(items))
			}
			last := s.Lines[len(s.Lines)-1]
			if last.End-last.Start < 3 {
				t.Fatalf("last line of one syllable")
			}
		}
	}
}

func TestSettingsDifferByOneLine(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	shorter, longer := 0, 0
	for range 300 {
		widths := make([]int, 100)
		for i := range widths {
			widths[i] = 6 + rng.Intn(25)
		}
		s := Break(words(widths, nil), params(218000))
		for _, x := range s[1:] {
			switch len(x.Lines) - len(s[0].Lines) {
			case -1:
				shorter++
			case 1:
				longer++
			default:
				t.Fatalf("%d lines beside %d", len(x.Lines), len(s[0].Lines))
			}
			if x.Demerits < s[0].Demerits {
				t.Fatal("the first setting is not the best")
			}
		}
	}
	if shorter == 0 || longer == 0 {
		t.Errorf("shorter %d, longer %d of 300", shorter, longer)
	}
}

func TestForcedBreaksAndOverfullBoxes(t *testing.T) {
	items := append(words([]int{20, 20}, nil), Item{Kind: Penalty, Penalty: Forced})
	items = append(items, words([]int{900, 20}, nil)...)
	s := Break(items, params(100000))
	var ends []int
	for _, l := range s[0].Lines {
		ends = append(ends, l.End)
	}
	if !slices.Equal(ends, []int{3, 5, 7}) {
		t.Fatalf("ends %v", ends)
	}
	if s[0].Lines[1].Ratio >= -1 {
		t.Errorf("the overfull line is not told: %+v", s[0].Lines[1])
	}
}

func TestHeadlinesHaveEqualLinesAndNoLoneSyllable(t *testing.T) {
	p := Params{Measure: []unit.Length{150000}, Balance: true}
	s := Break(words([]int{40, 30, 30, 30, 20, 12}, nil), p)
	if len(s) != 1 || len(s[0].Lines) != 2 {
		t.Fatalf("%+v", s)
	}
	if l := s[0].Lines[1]; l.End-l.Start < 5 {
		t.Errorf("second line %+v", l)
	}
}

func BenchmarkBreak100Words(b *testing.B) {
	rng := rand.New(rand.NewSource(4))
	widths := make([]int, 100)
	for i := range widths {
		widths[i] = 6 + rng.Intn(22)
	}
	items := words(widths, nil)
	p := params(218000)
	var br Breaker
	b.ReportAllocs()
	for b.Loop() {
		br.Break(items, p)
	}
}

// TestOthersAreTheBestOfTheirLines holds settings in letters that give more to those that
// Break finds of as many lines in the same letters, and to what they promise.
func TestOthersAreTheBestOfTheirLines(t *testing.T) {
	rng := rand.New(rand.NewSource(4))
	found, more := 0, 0
	for range 300 {
		widths := make([]int, 60+rng.Intn(60))
		for i := range widths {
			widths[i] = 6 + rng.Intn(25)
		}
		items := words(widths, nil)
		p := params(218000)
		best := Break(items, p)
		p.Scale, p.TrackMin, p.TrackMax, p.Wide = 0.025, -15, 25, 0
		var b Breaker
		others := b.Others(items, p, len(best[0].Lines))
		if len(others) > len(best)-1 {
			more++
		}
		for _, x := range others {
			found++
			if d := len(x.Lines) - len(best[0].Lines); d != -1 && d != 1 {
				t.Fatalf("%d lines beside %d", len(x.Lines), len(best[0].Lines))
			}
			for i, l := range x.Lines {
				if l.Ratio < -1-1e-9 || l.Justified && l.Ratio > looseFirst {
					t.Fatalf("line %d has a ratio of %g", i, l.Ratio)
				}
			}
			for _, y := range Break(items, p) {
				if len(y.Lines) == len(x.Lines) && math.Abs(y.Demerits-x.Demerits) > 1e-6*y.Demerits {
					t.Fatalf("%d lines at %g, and at %g", len(x.Lines), x.Demerits, y.Demerits)
				}
			}
		}
	}
	if found < 100 || more < 20 {
		t.Errorf("%d settings, more than before in %d of 300", found, more)
	}
	p := params(218000)
	p.Ragged = true
	if got := new(Breaker).Others(words([]int{60, 60, 60, 60, 60, 60}, nil), p, 2); got != nil {
		t.Errorf("ragged lines have %d others", len(got))
	}
}

// Where a long word leaves a line that nothing can fill, the line is as full as it
// can be: all lines that are set ragged cost alike only to one that counts them.
func TestARaggedLineIsAsFullAsItCanBe(t *testing.T) {
	for _, c := range []struct {
		name   string
		widths []int // tenths of an em
		want   int   // boxes of the first line
	}{
		{"this shop has been compensated by #collective, inc.", []int{18, 20, 14, 20, 52, 10, 100, 20, 24, 30, 60, 24, 60, 40, 20}, 6},
		{"a word and a long one", []int{20, 40, 210, 30, 40, 50, 30}, 2},
		{"a long one last", []int{20, 40, 30, 220}, 3},
	} {
		items := words(c.widths, nil)
		l := Break(items, params(232000))[0].Lines[0]
		if got := boxesOf(items, l); got != c.want || l.Justified {
			t.Errorf("%s: %d words in the first line (justified: %v), want %d", c.name, got, l.Justified, c.want)
		}
	}
}
