package flow

import (
	"cmp"
	"slices"
)

// spots follows the chain of a way in the arena.
func (b *breaker) spots(w *way) []Spot {
	n := 0
	if w.last.Lines > 0 {
		n++
	}
	for k := w.node; k >= 0; k = b.arena[k].prev {
		if b.arena[k].spot.Lines > 0 {
			n++
		}
	}
	out := make([]Spot, n)
	if w.last.Lines > 0 {
		n--
		out[n] = w.last
	}
	for k := w.node; k >= 0; k = b.arena[k].prev {
		if b.arena[k].spot.Lines > 0 {
			n--
			out[n] = b.arena[k].spot
		}
	}
	return out
}

// beam is how many column ends are kept from one column to the next.
const (
	beam      = 12
	beamClose = 4 // the same while a last page is balanced
)

// step fills the next column from every end and keeps the best.
func (b *breaker) step(froms []*end, h, full int, closing bool, beam int) []*end {
	b.arena, b.ways, b.order = b.arena[:0], b.ways[:0], b.order[:0]
	dearer := func(i, j int32) int { return cmp.Compare(b.ways[i].cost, b.ways[j].cost) }
	for _, from := range froms {
		first := len(b.ways)
		b.ways = b.fill(from, h, full, closing, b.ways)
		begin := len(b.order)
		for i := first; i < len(b.ways); i++ {
			if b.ways[i].fig >= 0 {
				b.ways[i].cost += costWait
			}
			b.order = append(b.order, int32(i))
		}
		slices.SortStableFunc(b.order[begin:], dearer)
		b.order = b.order[:min(len(b.order), begin+beam)]
	}
	slices.SortStableFunc(b.order, dearer)
	kept := distinct(b.order, beam, func(i, j int32) bool {
		x, y := &b.ways[i], &b.ways[j]
		return x.state == y.state && (!closing || x.col.Used == y.col.Used)
	})
	ends := make([]end, len(kept))
	out := make([]*end, len(kept))
	for i, k := range kept {
		ends[i], out[i] = b.ways[k].end, &ends[i]
		ends[i].col.Spots = b.spots(&b.ways[k])
	}
	return out
}

// best is the cheapest ends, one a state.
func best(ends []*end, most int) []*end {
	slices.SortStableFunc(ends, func(a, b *end) int { return cmp.Compare(a.cost, b.cost) })
	return distinct(ends, most, func(a, b *end) bool { return a.state == b.state })
}

// distinct is the first of the ends without those that are the same as an
// earlier one, at most so many.
func distinct[E any](ends []E, most int, same func(a, b E) bool) []E {
	out := make([]E, 0, most)
	for _, x := range ends {
		if len(out) == most {
			break
		}
		if !slices.ContainsFunc(out, func(o E) bool { return same(o, x) }) {
			out = append(out, x)
		}
	}
	return out
}
