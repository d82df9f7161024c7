package flow

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// part is a Spot of an end, in half its bytes: an issue has tens of thousands, of which hundreds are on its pages.
type part struct {
	elem, variant, from, to, line, lines int32
	topped                               bool
}

func (p *part) set(elem, variant, from, to, line, lines int, topped bool) {
	p.elem, p.variant, p.from, p.to = int32(elem), int32(variant), int32(from), int32(to)
	p.line, p.lines, p.topped = int32(line), int32(lines), topped
}

// column is the column of an end.
func (x *end) column() Column {
	c := Column{Spots: make([]Spot, len(x.parts)), Used: x.used}
	for i, p := range x.parts {
		c.Spots[i] = Spot{int(p.elem), int(p.variant), int(p.from), int(p.to), int(p.line), int(p.lines), p.topped}
	}
	return c
}

// parts follows the chain of a way in the arena.
func (b *Breaker) parts(w *way) []part {
	n := 0
	if w.last.lines > 0 {
		n++
	}
	for k := w.node; k >= 0; k = b.arena[k].prev {
		if b.arena[k].spot.lines > 0 {
			n++
		}
	}
	out := make([]part, n)
	if w.last.lines > 0 {
		n--
		out[n] = w.last
	}
	for k := w.node; k >= 0; k = b.arena[k].prev {
		if b.arena[k].spot.lines > 0 {
			n--
			out[n] = b.arena[k].spot
		}
	}
	return out
}

// width is how many column ends are kept from one column to the next.
type width struct {
	open, close int  // on the way, and while a last page is balanced
	min         int  // so many are kept whatever they cost
	within      Cost // past that, only what costs no more than this above the cheapest
}

// usual is the width of the beam. In 450 random runs through pages of two and
// three columns, a beam of 12 and 4 ends was dearer than one of 300 in 78, this
// one in none; a cheap end seldom comes of one that is two short columns behind.
var usual = width{open: 64, close: 32, min: 16, within: 200 * Point}

// patient is the width of the beam where a page has one column: it ends in few ways,
// and what pages lack before an opening that has no room on one of them must be made
// up over several pages, which all cost first.
var patient = width{open: 64, close: 32, min: 64, within: 200 * Point}

// widest is the width of the beam where the last page has too little.
var widest = width{open: 200, close: 100, min: 200, within: 200 * Point}

// step fills the next column from every end and keeps the best, at most n.
func (b *Breaker) step(froms []*end, h, full int, closing bool, n int) []*end {
	b.fill(froms, h, full, closing)
	for i := range b.ways {
		w := &b.ways[i]
		if b.turns && (b.begun > 0 || b.shown > 0) {
			w.cost += b.behind(&w.state)
		}
		w.left = 0
		if b.verso {
			w.left = min(max(0, b.height-w.used), mostLeft)
		}
		if w.fig >= 0 {
			w.cost += costWait
		}
		if b.turns {
			w.cost += b.scrap(&w.state)
		}
	}
	kept := b.keep(n)
	out := make([]*end, len(kept))
	for i, k := range kept {
		w := &b.ways[k]
		// Each by itself: one that a page far behind comes from would keep all others of its column.
		out[i] = &end{state: w.state, cost: w.cost, parts: b.parts(w), used: w.used, prev: b.froms[w.from]}
	}
	return out
}

// unlimited is more than anything costs, and leaves room to add to it.
const unlimited = Cost(math.MaxInt64 / 2)

// cheapest is what the cheapest way costs.
func (b *Breaker) cheapest() Cost {
	cost := unlimited
	for i := range b.ways {
		cost = min(cost, b.ways[i].cost)
	}
	return cost
}

// keep is the cheapest ways, one a state: those that cost little more than the
// cheapest of all, and some more where these are few, since what is cheap now
// may leave no room for the rest.
func (b *Breaker) keep(n int) []int32 {
	if b.closing { // what the foot of the last column costs comes on top
		return b.below(b.limit, len(b.ways))
	}
	kept := b.below(min(b.cheapest()+b.beam.within, b.limit), n)
	if len(kept) < b.beam.min {
		kept = b.below(b.limit, min(n, b.beam.min))
	}
	return kept
}

// alike reports whether two ways leave the same to those that go on from them.
func (b *Breaker) alike(x, y *way) bool {
	return x.state == y.state && (!b.closing || x.used == y.used)
}

// hash is the same for ways that are alike.
func (b *Breaker) hash(w *way) uint32 {
	h := uint64(w.e)*0x9E3779B97F4A7C15 + uint64(w.v)*0xC2B2AE3D27D4EB4F + uint64(w.l)*0x165667B19E3779F9 +
		uint64(w.fig)*0xD6E8FEB86659FD93 + uint64(w.left)*0xA0761D6478BD642F
	if b.closing {
		h += uint64(w.used) * 0xE7037ED1A0B428DB
	}
	return uint32(h >> 32)
}

// price is what a way costs.
type price struct {
	cost Cost
	way  int32
}

// under reports whether a way is cheaper than another, or as cheap and earlier.
func (p price) under(o price) bool { return p.cost < o.cost || p.cost == o.cost && p.way < o.way }

// below is the ways that cost less than a limit, the cheapest first, the earlier first of
// equals: of those that are alike the first, and at most n. Most often a few of them are taken
// of hundreds: they come off a heap, which costs less than to sort them all.
func (b *Breaker) below(limit Cost, n int) []int32 {
	h := b.heap[:0]
	for i := range b.ways {
		if b.ways[i].cost < limit {
			h = append(h, price{b.ways[i].cost, int32(i)})
		}
	}
	b.heap = h
	for i := len(h)/2 - 1; i >= 0; i-- {
		sink(h, i)
	}
	out := make([]int32, 0, min(n, len(h)))
	places := 1 << bits.Len(uint(2*cap(out)))
	b.places = slices.Grow(b.places[:0], places)[:places]
	clear(b.places)
	for len(h) > 0 && len(out) < n {
		cheapest, last := h[0], len(h)-1
		h[0], h = h[last], h[:last]
		sink(h, 0)
		if place := b.among(out, cheapest.way); *place == 0 {
			out = append(out, cheapest.way)
			*place = int32(len(out))
		}
	}
	return out
}

// among is where the place of a way among those that are kept is written: that of the one
// that is like it, from 1, or 0 when there is none yet.
func (b *Breaker) among(kept []int32, i int32) *int32 {
	w := &b.ways[i]
	for at := b.hash(w); ; at++ {
		place := &b.places[at&uint32(len(b.places)-1)]
		if *place == 0 || b.alike(w, &b.ways[kept[*place-1]]) {
			return place
		}
	}
}

// sink brings the price at i down to its place in a heap that is in order below.
func sink(h []price, i int) {
	for c := 2*i + 1; c < len(h); c = 2*i + 1 {
		if c+1 < len(h) && h[c+1].under(h[c]) {
			c++
		}
		if !h[c].under(h[i]) {
			return
		}
		h[i], h[c] = h[c], h[i]
		i = c
	}
}

// best is the cheapest ends, one a state, at most n.
func best(ends []*end, n int) []*end {
	slices.SortStableFunc(ends, func(a, b *end) int { return cmp.Compare(a.cost, b.cost) })
	out := make([]*end, 0, min(n, len(ends)))
	for _, x := range ends {
		if len(out) == n {
			break
		}
		if !slices.ContainsFunc(out, func(o *end) bool { return o.state == x.state }) {
			out = append(out, x)
		}
	}
	return out
}
