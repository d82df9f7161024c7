package linebreak

import (
	"math"
	"math/rand"
	"testing"

	"bantin/internal/unit"
)

// byClass is the least demerits of a paragraph, found break by break without
// regard to the number of lines: what total fit must reach at any length.
func byClass(items []Item, p *Params, limit float64) float64 {
	var b Breaker
	b.prefix(items)
	type way struct {
		start int32
		line  int32
		dem   [classes]float64
	}
	fresh := func() (w way) {
		for i := range w.dem {
			w.dem[i] = math.Inf(1)
		}
		return w
	}
	first := fresh()
	first.start = after0(items)
	first.dem[natural] = 0
	ways := []way{first}
	for i := range len(items) + 1 {
		if i < len(items) && !legal(items, i) {
			continue
		}
		next := fresh()
		next.line = 1
		for _, w := range ways {
			s := b.span(items, p, &node{start: w.start, line: w.line}, i)
			m := judge(&s, p)
			if int(w.start) >= i || m.over || limit > 0 && refused(&s, &m, p, limit) {
				continue
			}
			for c, dem := range w.dem {
				next.dem[m.class] = min(next.dem[m.class], dem+m.dem+jump(int8(c), m.class))
			}
		}
		if i == len(items) {
			ways = []way{next}
			break
		}
		next.start = after(items, i)
		if items[i].Kind == Penalty && items[i].Penalty <= Forced {
			ways = ways[:0]
		}
		ways = append(ways, next)
	}
	best := math.Inf(1)
	for _, dem := range ways[0].dem {
		best = min(best, dem)
	}
	return best
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
		want := math.Inf(1)
		if !p.Ragged {
			want = byClass(items, &p, looseFirst)
		}
		if math.IsInf(want, 1) {
			want = byClass(items, &p, 0)
		}
		got := Break(items, p)[0].Demerits
		if math.Abs(got-want) > 1e-9*want {
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
