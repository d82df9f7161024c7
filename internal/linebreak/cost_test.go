package linebreak

import (
	"math"
	"testing"

	"bantin/internal/unit"
)

// price is what a line costs by the promises in the comments of this package,
// worked out from the items and without the code that it judges: the oracles
// add such prices up.
type price struct {
	demerits float64
	class    int  // of the width of its spaces
	over     bool // wider than the measure
	refused  bool // by the first pass
	q        float64
}

// priceOf is the price of items[start:end] as line number line.
func priceOf(items []Item, start, end, line int, p *Params) price {
	var boxes, glue, glyphs float64 // glyphs: what a thousandth of an em of tracking adds
	spaces := 0
	for _, it := range items[start:end] {
		switch it.Kind {
		case Box:
			boxes += float64(it.Width)
			glyphs += float64(it.Glyphs) * float64(it.Em) / 1000
		case Glue:
			glue += float64(it.Width)
			glyphs -= float64(it.Em) / 1000
			spaces++
		}
	}
	measure := float64(p.Measure[min(line, len(p.Measure)-1)] + items[start].HangL + items[end-1].HangR)
	if line == 0 {
		measure -= float64(p.Indent)
	}
	final := end == len(items)
	closing, bound := final, 0
	if !final {
		closing, bound = items[end].Penalty <= -10000, items[end].Penalty
	}
	white := measure - boxes - glue
	last := 0.0
	if final {
		last = lastPrice(spaces, (boxes+glue)/measure, p)
	}
	bond := 0.0
	if bound > 0 {
		bond = float64(bound) * float64(bound)
	}
	switch {
	case p.Ragged || p.Balance:
		if white < 0 {
			return price{over: true}
		}
		if closing && !p.Balance {
			white = 0
		}
		return price{demerits: math.Pow(1000*white/measure, 2) + bond + last, class: 2}
	case closing && white >= 0:
		return price{demerits: 100 + last, class: 2, refused: final && last > 1e7}
	}
	q := share(white, glue, p.Scale*boxes, glyphs, p)
	if q < -1-1e-9 {
		return price{over: true}
	}
	space := 1 + q*p.Stretch // the width of a space, natural = 1
	if q < 0 {
		space = 1 + q*p.Shrink
	}
	class := 0
	for class < 11 && space >= 2.0/3+float64(class+1)/8 {
		class++
	}
	dem := math.Pow(10+100*math.Pow(math.Abs(q), 3), 2)
	if math.Abs(q) > 6 {
		dem = 2e9 * (1 + 8*math.Pow(white/measure, 2))
	}
	return price{dem + bond + last, class, false, !closing && q > 2 || final && last > 1e7, q}
}

// share is the share of the spaces' give that fills the white, found by
// halving: the letters have given all of theirs at a share of one half.
func share(white, glue, scale, glyphs float64, p *Params) float64 {
	give, track := p.Stretch, float64(p.TrackMax)
	if white < 0 {
		give, track = p.Shrink, -float64(p.TrackMin)
	}
	filled := func(q float64) float64 { return q*glue*give + min(1, 2*q)*(scale+track*glyphs) }
	low, high := 0.0, 1.0
	for filled(high) < math.Abs(white) {
		if high *= 2; high > 1e6 {
			return math.Copysign(11, white) // nothing there that gives so much
		}
	}
	for range 200 {
		if q := (low + high) / 2; filled(q) < math.Abs(white) {
			low = q
		} else {
			high = q
		}
	}
	return math.Copysign(high, white)
}

// lastPrice is what a last line costs that fills such a share of the measure.
func lastPrice(spaces int, fills float64, p *Params) float64 {
	switch {
	case spaces == 0:
		return 4e7
	case fills < p.Runt:
		return 2e7
	case fills < p.LastMin:
		return 4e5 * math.Pow(1-fills/p.LastMin, 2)
	}
	return 0
}

// jumpPrice is what two lines cost that follow each other.
func jumpPrice(a, b int) float64 {
	d := max(a-b, b-a)
	if d <= 2 {
		return 0
	}
	return 5000 * float64((d-2)*(d-2))
}

// starts is the item that a line begins with behind a break at item i.
func starts(items []Item, i int) int {
	for i < len(items) && items[i].Kind != Box {
		i++
	}
	return i
}

// mayEnd reports whether a line may end before item i.
func mayEnd(items []Item, i int) bool {
	return i == len(items) || items[i].Kind != Box && items[i].Penalty < 10000
}

// two is a paragraph that can be broken in one place only: a line of five words
// of 16 pt and four spaces of 5 pt, 100 pt in all, and a last line of so many
// words.
func two(last, penalty int) []Item {
	var items []Item
	for i := range 5 + last {
		if i > 0 {
			bond := Never
			if i == 5 {
				bond = penalty
			}
			items = append(items, Item{Kind: Glue, Width: 5000, Glyphs: 1, Em: 10000, Penalty: bond})
		}
		items = append(items, Item{Kind: Box, Width: 16000, Glyphs: 3, Em: 10000})
	}
	return items
}

// hung is two(3, 0) with a first and a fifth word that hang out 2 and 3 pt.
func hung() []Item {
	items := two(3, 0)
	items[0].HangL, items[8].HangR = 2000, 3000
	return items
}

// TestDemeritsWorkedOutByHand sets a line of 100 pt to measures around that.
// Its spaces give 10 pt to stretch and 5 pt to shrink at q = 1; an eighth of a
// space is a class; and the last line, set at its natural width, is of class 2
// and costs (10 + 0)² = 100.
func TestDemeritsWorkedOutByHand(t *testing.T) {
	track := Params{TrackMin: -20, TrackMax: 20} // 5 × 3 letters less 4 spaces at 10 pt: 0.11 pt × 20 = 2.2 pt
	scale := Params{Scale: 0.01}                 // of 80 pt: 0.8 pt
	for _, c := range []struct {
		name    string
		items   []Item
		measure float64 // points
		p       Params
		want    float64
	}{
		{"natural", two(3, 0), 100, Params{}, 100 + 100},
		{"stretched by half: q³ = 1/8, class 4", two(3, 0), 105, Params{}, 22.5*22.5 + 100},
		{"stretched: q = 1, class 6, twice 2 beyond", two(3, 0), 110, Params{}, 110*110 + 100 + 2*5000*2*2},
		{"the loosest of a first pass: q = 2, class 10", two(3, 0), 120, Params{}, 810*810 + 100 + 2*5000*6*6},
		{"looser: q = 3, the last class, 11", two(3, 0), 130, Params{}, 2710*2710 + 100 + 2*5000*7*7},
		{"looser: q = 6, the last class", two(4, 0), 160, Params{}, 21610*21610 + 100 + 2*5000*7*7},
		{"too loose, q = 6.2: 62 of 162 pt white", two(4, 0), 162, Params{}, 2e9*(1+8*(62./162)*(62./162)) + 100 + 2*5000*7*7},
		{"shrunk by half: class 1", two(3, 0), 97.5, Params{}, 22.5*22.5 + 100},
		{"shrunk: q = -1, class 0", two(3, 0), 95, Params{}, 110*110 + 100},
		{"a bond of 100", two(3, 100), 100, Params{}, 200 + 100*100},
		{"a bond of 2,000", two(3, 2000), 100, Params{}, 200 + 2000*2000},
		{"a place to break at costs nothing", two(3, -50), 100, Params{}, 200},
		{"letters first: half a space's stretch and all tracking", two(3, 0), 107.2, track, 22.5*22.5 + 100},
		{"then the spaces alone", two(3, 0), 112.2, track, 110*110 + 100 + 2*5000*2*2},
		{"tracking shrinks, too", two(3, 0), 100 - 2.5 - 2.2, track, 22.5*22.5 + 100},
		{"a quarter: q = 1/4, (10 + 100/64)²", two(3, 0), 103.6, track, 11.5625*11.5625 + 100},
		{"scaling", two(3, 0), 105.8, scale, 22.5*22.5 + 100},
		{"scaling shrinks, too", two(3, 0), 100 - 2.5 - 0.8, scale, 22.5*22.5 + 100},
		{"the first line is indented", two(3, 0), 110, Params{Indent: 10000}, 200},
		{"what hangs out is room", hung(), 95, Params{}, 200},
		{"a last line of 37 pt of the 50 asked for", two(2, 0), 100, Params{LastMin: 0.5}, 200 + 4e5*0.26*0.26},
		{"a last line of 37 pt of 38 that are wanted", two(2, 0), 100, Params{LastMin: 0.8, Runt: 0.38}, 200 + 2e7},
		{"and of 36", two(2, 0), 100, Params{LastMin: 0.37, Runt: 0.36}, 200},
		{"a last line of one word", two(1, 0), 100, Params{}, 200 + 4e7},
		{"ragged: 25 of 125 pt white", two(3, 0), 125, Params{Ragged: true}, 200 * 200},
		{"ragged with a bond", two(3, 100), 125, Params{Ragged: true}, 200*200 + 100*100},
		{"a headline's last line counts: 67 of 125 pt", two(3, 0), 125, Params{Balance: true}, 200*200 + 536*536},
	} {
		c.p.Measure, c.p.Stretch, c.p.Shrink = []unit.Length{unit.Length(math.Round(c.measure * 1000))}, 1.0/2, 1.0/4
		s := Break(c.items, c.p)
		if got := s[0].Demerits; len(s[0].Lines) != 2 || math.Abs(got-c.want) > 1e-6*c.want {
			t.Errorf("%s: %g in %d lines, want %g in 2", c.name, got, len(s[0].Lines), c.want)
		}
		// The oracles' prices are the same.
		a, z := priceOf(c.items, 0, 9, 0, &c.p), priceOf(c.items, 10, len(c.items), 1, &c.p)
		sum := a.demerits + z.demerits + jumpPrice(2, a.class) + jumpPrice(a.class, z.class)
		if math.Abs(sum-c.want) > 1e-6*c.want {
			t.Errorf("%s: the oracle says %g, want %g", c.name, sum, c.want)
		}
	}
	p := Params{Measure: []unit.Length{94000}, Stretch: 1.0 / 2, Shrink: 1.0 / 4}
	if s := Break(two(3, 0), p); s[0].Demerits < 1e13 || s[0].Lines[0].Ratio >= -1 {
		t.Errorf("an overfull line: %+v", s[0])
	}
}

// TestLettersGiveWithTheSpaces looks at how the line of 100 pt is set.
func TestLettersGiveWithTheSpaces(t *testing.T) {
	for _, c := range []struct {
		measure      unit.Length
		track, scale int
		ratio        float64
		space        unit.Length // added to each space
	}{
		{100000, 0, 1000, 0, 0},
		// Full tracking and scaling: 15 letters + 4 spaces at 0.1 pt, all wider
		// by 1 %, leave 100 + 6.9 − 102.919 pt for four spaces.
		{106900, 10, 1010, 0.5, (106900 - 102919) / 4},
		{111900, 10, 1010, 1, (111900 - 102919) / 4},
		// 98.1 pt by the letters alone, of which 1 % is 0.981.
		{95600, -10, 990, -0.5, (95600 - 97119) / 4},
	} {
		p := Params{Measure: []unit.Length{c.measure}, Stretch: 1.0 / 2, Shrink: 1.0 / 4, Scale: 0.01,
			TrackMin: -10, TrackMax: 10} // too little for letters to differ from those of the last line
		l := Break(two(3, 0), p)[0].Lines[0]
		near := l.Space >= c.space-1 && l.Space <= c.space+1
		if l.Track != c.track || l.Scale != c.scale || math.Abs(l.Ratio-c.ratio) > 1e-6 || !near {
			t.Errorf("to %v: %+v, want %+v", c.measure, l, c)
		}
	}
}

func TestALineBeginsWhereItsFirstCharacterHangs(t *testing.T) {
	p := Params{Measure: []unit.Length{105000}, Indent: 10000, Stretch: 1.0 / 2, Shrink: 1.0 / 4}
	l := Break(hung(), p)[0].Lines
	if l[0].X != 8000 || l[0].Width != 100000 || l[1].X != 0 {
		t.Errorf("the first line is %v wide at %v, want 100 at 8; the second at %v", l[0].Width, l[0].X, l[1].X)
	}
}

// TestNoLooseLineForTheSakeOfABond: five words to 122 pt, a q of 2.2, cost less
// than a sixth behind a bond of 2,000; but the first pass takes no line that
// loose. At 120 pt, a q of 2, it does.
func TestNoLooseLineForTheSakeOfABond(t *testing.T) {
	items := two(4, 0)
	items[11].Penalty = 2000
	for measure, want := range map[unit.Length]int{122000: 11, 120000: 9} {
		p := Params{Measure: []unit.Length{measure}, Stretch: 1.0 / 2, Shrink: 1.0 / 4}
		if got := Break(items, p)[0].Lines[0].End; got != want {
			t.Errorf("to %v the first line ends at item %d, want %d", measure, got, want)
		}
	}
}
