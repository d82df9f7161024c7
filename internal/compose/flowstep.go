package compose

import (
	"cmp"
	"slices"
)

// spots follows the chain of a way in the arena.
func (f *flow) spots(w *way) []spot {
	n := 0
	if w.last.lines > 0 {
		n++
	}
	for k := w.node; k >= 0; k = f.arena[k].prev {
		if f.arena[k].spot.lines > 0 {
			n++
		}
	}
	out := make([]spot, n)
	if w.last.lines > 0 {
		n--
		out[n] = w.last
	}
	for k := w.node; k >= 0; k = f.arena[k].prev {
		if f.arena[k].spot.lines > 0 {
			n--
			out[n] = f.arena[k].spot
		}
	}
	return out
}

// step fills the next column from every end and keeps the best.
func (f *flow) step(froms []*end, h, full int, closing bool, beam int) []*end {
	f.arena, f.ways, f.order = f.arena[:0], f.ways[:0], f.order[:0]
	dearer := func(a, b int32) int { return cmp.Compare(f.ways[a].cost, f.ways[b].cost) }
	for _, from := range froms {
		first := len(f.ways)
		f.ways = f.fill(from, h, full, closing, f.ways)
		begin := len(f.order)
		for i := first; i < len(f.ways); i++ {
			if f.ways[i].fig >= 0 {
				f.ways[i].cost += costWait
			}
			f.order = append(f.order, int32(i))
		}
		slices.SortStableFunc(f.order[begin:], dearer)
		f.order = f.order[:min(len(f.order), begin+beam)]
	}
	slices.SortStableFunc(f.order, dearer)
	kept := distinct(f.order, beam, func(a, b int32) bool {
		x, y := &f.ways[a], &f.ways[b]
		return x.state == y.state && (!closing || x.col.used == y.col.used)
	})
	ends := make([]end, len(kept))
	out := make([]*end, len(kept))
	for i, k := range kept {
		ends[i], out[i] = f.ways[k].end, &ends[i]
		ends[i].col.spots = f.spots(&f.ways[k])
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
