package linebreak

import (
	"math"
	"math/rand"
	"testing"

	"bantin/internal/unit"
)

// byClass is the least demerits of a paragraph, found break by break without
// regard to the number of lines: what total fit must reach at any length; and
// the q of the loosest line there.
func byClass(items []Item, p *Params, first bool) (demerits, loosest float64) {
	type way struct {
		start, line int
		dem         [12]float64 // by the class of the line before
		q           [12]float64 // of the loosest line there
	}
	fresh := func() (w way) {
		for i := range w.dem {
			w.dem[i] = math.Inf(1)
		}
		return w
	}
	begin := fresh()
	begin.dem[2] = 0
	ways := []way{begin}
	for i := range len(items) + 1 {
		if !mayEnd(items, i) {
			continue
		}
		next := fresh()
		next.line = 1
		near := 0 // ways that can still reach a break
		for k, w := range ways {
			if w.start >= i {
				continue
			}
			line := priceOf(items, w.start, i, w.line, p)
			if line.over {
				near = k + 1
				continue
			}
			if first && line.refused {
				continue
			}
			for c, dem := range w.dem {
				if sum := dem + line.demerits + jumpPrice(c, line.class); sum < next.dem[line.class] {
					next.dem[line.class], next.q[line.class] = sum, max(w.q[c], line.q)
				}
			}
		}
		if i == len(items) {
			ways = []way{next}
			break
		}
		next.start = starts(items, i)
		if items[i].Kind == Penalty && items[i].Penalty <= Forced {
			near = len(ways)
		}
		ways = append(ways[near:], next)
	}
	demerits = math.Inf(1)
	for c, dem := range ways[0].dem {
		if dem < demerits {
			demerits, loosest = dem, ways[0].q[c]
		}
	}
	return demerits, loosest
}

// bestOf is the demerits of the setting that Break promises: the best of a first pass, or one of
// letters that give more, or any.
func bestOf(items []Item, p Params) float64 {
	want, loosest := math.Inf(1), 0.0
	if !p.Ragged {
		if want, loosest = byClass(items, &p, true); p.Wide > 0 && (loosest > 1 || math.IsInf(want, 1)) {
			p.TrackMin, p.TrackMax = p.TrackMin*p.Wide/p.TrackMax, p.Wide
			want, _ = byClass(items, &p, true)
		}
	}
	if math.IsInf(want, 1) {
		want, _ = byClass(items, &p, false)
	}
	return want
}

// longCopy is a paragraph of many words, some of them wide, with forced breaks.
func longCopy(rng *rand.Rand, n int) []Item {
	var items []Item
	for len(items) < 2*n {
		widths := make([]int, 1+rng.Intn(n))
		for i := range widths {
			widths[i] = 6 + rng.Intn(22)
			if rng.Intn(60) == 0 {
				widths[i] = 150 // no first pass
			}
		}
		if len(items) > 0 {
			items = append(items, Item{Kind: Penalty, Penalty: Forced})
		}
		items = append(items, words(widths, nil)...)
	}
	return items
}

func TestTotalFitIsTheBestSettingAtAnyLength(t *testing.T) {
	rng := rand.New(rand.NewSource(5))
	for n := range 120 {
		items := longCopy(rng, 40+rng.Intn(260))
		p := params(unit.Length(155+rng.Intn(150)) * 1000)
		p.Ragged = n%2 == 0
		got, want := Break(items, p)[0].Demerits, bestOf(items, p)
		if math.Abs(got-want) > 1e-6*want {
			t.Fatalf("case %d, ragged %v, %d items: demerits %g, want %g", n, p.Ragged, len(items), got, want)
		}
	}
}

// TestTheWorkGrowsWithTheParagraphOnly counts the ways that are kept: a page
// saved as one paragraph, or an imprint set ragged, must not take minutes.
func TestTheWorkGrowsWithTheParagraphOnly(t *testing.T) {
	rng := rand.New(rand.NewSource(6))
	for mode, set := range map[string]func(*Params){
		"justified": func(*Params) {},
		"ragged":    func(p *Params) { p.Ragged = true },
		"headline":  func(p *Params) { p.Balance = true },
	} {
		items := longCopy(rng, 4000)
		p := params(218000)
		set(&p)
		var b Breaker
		b.Break(items, p)
		if most := len(items) / 2 * (2*apart + 1 + classes) * 2; len(b.nodes) > most {
			t.Errorf("%s: %d ways of %d items", mode, len(b.nodes), len(items))
		}
	}
}

// TestAParagraphOfAnyLengthIsBounded sets words of one letter, of which every break has hundreds of
// ways to it: the ways that are kept do not grow with the words, and the lines are as full as any.
func TestAParagraphOfAnyLengthIsBounded(t *testing.T) {
	const words = 20_000
	var items []Item
	for range words {
		items = append(items, Item{Kind: Box, Width: 5000, Glyphs: 1, Em: 10_000},
			Item{Kind: Glue, Width: 2600, Glyphs: 1, Em: 10_000})
	}
	items = items[:len(items)-1]
	p := Params{Measure: []unit.Length{232_000}, Stretch: .5, Shrink: 1. / 3, Scale: .02, TrackMin: -10, TrackMax: 15, LastMin: .15, Runt: .1}
	var b Breaker
	set := b.Break(items, p)
	if len(set) == 0 {
		t.Fatal("it is not set")
	}
	if len(b.nodes) > fewest*(words+2) {
		t.Errorf("%d ways to %d breaks", len(b.nodes), words)
	}
	for i, l := range set[0].Lines[:len(set[0].Lines)-1] {
		if !l.Justified || l.Ratio < -1 || l.Ratio > 1 {
			t.Fatalf("line %d of %d: %+v", i, len(set[0].Lines), l)
		}
	}
}
