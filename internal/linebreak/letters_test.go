package linebreak

import (
	"math"
	"math/rand"
	"testing"
)

// given is a line of a setting as the oracle of the letters sees it, worked out
// from the items and without the code that it judges.
type given struct {
	white, glue, boxes float64
	ems, tracked       float64 // of its letters; the same without those before a space
	closing            bool
}

func givenOf(items []Item, l *Line, n int, p *Params) given {
	g := given{closing: l.End == len(items), white: float64(p.Measure[0] + items[l.Start].HangL + items[l.End-1].HangR)}
	if n == 0 {
		g.white -= float64(p.Indent)
	}
	for _, it := range items[l.Start:l.End] {
		g.white -= float64(it.Width)
		if it.Kind == Glue {
			g.glue += float64(it.Width)
			g.tracked -= float64(it.Em) / 1000
			continue
		}
		g.boxes += float64(it.Width)
		g.ems += float64(it.Glyphs) * float64(it.Em) / 1000
	}
	g.tracked += g.ems
	return g
}

// bounds is the least and the most that letters may be wider, in thousandths of
// an em.
func (g *given) bounds(p *Params) (least, most float64) {
	scaled := p.Scale * g.boxes / g.ems
	least, most = float64(p.TrackMin)-scaled, float64(p.TrackMax)+scaled
	if g.closing {
		room := p.Scale*(g.boxes+g.glue) + float64(p.TrackMax)*(2*g.ems-g.tracked)
		most *= min(1, g.white/room)
	}
	return least, most
}

// spaces is how wide the spaces are, natural = 1, with letters so much wider.
func (g *given) spaces(p *Params, wider float64) float64 {
	least, most := float64(p.TrackMin), float64(p.TrackMax)
	scaled := p.Scale * g.boxes / g.ems
	track := wider * most / (most + scaled)
	if wider < 0 {
		track = wider * least / (least - scaled)
	}
	return 1 + (g.white-(wider-track)*g.ems-track*g.tracked)/g.glue
}

// price is the price of a line by the comments of letters.go.
func (g *given) price(p *Params, wider float64) float64 {
	if g.closing {
		return 0.5 * wider * wider
	}
	q := (g.spaces(p, wider) - 1) / p.Stretch
	if q < 0 {
		if q *= p.Stretch / p.Shrink; q < -1 {
			return math.Inf(1)
		}
	}
	return math.Pow(10+100*math.Pow(math.Abs(q), 3), 2)
}

// pair is the price of two neighbours.
func pair(a, b *given, p *Params, wa, wb float64) float64 {
	c := 30 * math.Pow(max(0, math.Abs(wa-wb)-18), 2)
	if !a.closing && !b.closing {
		c += 8e5 * math.Pow(max(0, math.Abs(a.spaces(p, wa)-b.spaces(p, wb))-0.45), 2)
	}
	return c
}

// TestLettersAreEvenedAsBruteForceWouldDo compares what lines cost together to
// the least that any letters cost, in steps of two thousandths of an em, where
// the letters of each line differ too much from those of a neighbour.
func TestLettersAreEvenedAsBruteForceWouldDo(t *testing.T) {
	rng := rand.New(rand.NewSource(7))
	checked, before, after := 0, 0, 0
	for range 4000 {
		widths := make([]int, 20+rng.Intn(25))
		for i := range widths {
			widths[i] = 6 + rng.Intn(25)
		}
		items, p := words(widths, nil), params(218000)
		p.Wide = 0
		s := Break(items, p)[0]
		lines, wider := make([]given, len(s.Lines)), make([]float64, len(s.Lines))
		natural := make([]float64, len(lines)) // before they were evened
		usable := len(lines) > 1
		for i := range s.Lines {
			l := &s.Lines[i]
			lines[i] = givenOf(items, l, i, &p)
			g := &lines[i]
			least, most := g.bounds(&p)
			usable = usable && g.glue > 0 && (!g.closing || g.white > 0)
			wider[i] = float64(l.Track) + float64(l.Scale-1000)*g.boxes/g.ems/1000
			if !g.closing && usable {
				q := share(g.white, g.glue, p.Scale*g.boxes, g.tracked, &p)
				natural[i] = min(1, 2*q) * most
				if q < 0 {
					natural[i] = min(1, -2*q) * least
				}
			}
		}
		if !usable {
			continue
		}
		touched := true
		for i := range lines {
			near := func(k int) bool {
				return k < 0 || k >= len(lines) || math.Abs(natural[i]-natural[k]) <= 18
			}
			touched = touched && !(near(i-1) && near(i+1))
			if i > 0 && math.Abs(natural[i]-natural[i-1]) > 20 {
				before++
			}
			if i > 0 && math.Abs(wider[i]-wider[i-1]) > 20 {
				after++
			}
		}
		if !touched {
			continue
		}
		checked++
		got := 0.0
		for i := range lines {
			got += lines[i].price(&p, wider[i])
			if i > 0 {
				got += pair(&lines[i-1], &lines[i], &p, wider[i-1], wider[i])
			}
		}
		if best := leastOf(lines, &p); got > 1.1*best+60*float64(len(lines)) {
			t.Fatalf("%d lines cost %.0f, could cost %.0f: %.1f from %.1f", len(lines), got, best, wider, natural)
		}
	}
	if checked < 100 || before < 1000 || after*3 > before {
		t.Fatalf("%d paragraphs checked; %d of %d pairs are still apart", checked, after, before)
	}
}

// leastOf is the least that lines cost together.
func leastOf(lines []given, p *Params) float64 {
	const step = 2.0
	var steps [][]float64
	for i := range lines {
		least, most := lines[i].bounds(p)
		var s []float64
		for w := least; w <= most; w += step {
			s = append(s, w)
		}
		steps = append(steps, append(s, most))
	}
	costs := make([]float64, len(steps[0]))
	for k, w := range steps[0] {
		costs[k] = lines[0].price(p, w)
	}
	for i := 1; i < len(lines); i++ {
		next := make([]float64, len(steps[i]))
		for k, w := range steps[i] {
			next[k] = math.Inf(1)
			for j, v := range steps[i-1] {
				next[k] = min(next[k], costs[j]+pair(&lines[i-1], &lines[i], p, v, w))
			}
			next[k] += lines[i].price(p, w)
		}
		costs = next
	}
	least := math.Inf(1)
	for _, c := range costs {
		least = min(least, c)
	}
	return least
}
