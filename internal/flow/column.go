package flow

// state is where the next column begins: at line l of variant v of element e.
// fig is the first picture still waiting for a place (it comes before e), or
// -1 when none waits.
type state struct{ e, v, l, fig int }

// end is a way to fill one column, and what led to it.
type end struct {
	state
	cost Cost
	col  Column // made when the end is kept
	prev *end
}

// way is an end before it is kept: its column is a chain in the arena.
type way struct {
	end
	node int32
	last Spot // a part placed after the node
}

// node is a state inside a column, before element e and below h lines. keep is
// how many lines must still follow what stands above before the column may end.
type node struct {
	e, h, keep, fig int
	cost            Cost
	prev            int32 // in the arena; -1 at the head of the column
	spot            Spot  // placed last; Lines 0 when none
}

// closed is the element of a node that no further one is made from.
const closed = -1

// Breaker breaks runs into columns and pages. The zero value is ready. It keeps
// the scratch of its search from run to run and serves one goroutine.
type Breaker struct {
	elems []*Element
	sum   []int // natural lines of elems[:i]
	alone bool  // a page has one column only: nothing stands beside its foot
	under bool  // the columns of this page begin below a table
	beam  width

	// Scratch of step: much is tried, little kept.
	arena []node  // of one column, from all ends
	base  int     // where the nodes from the present end begin in it
	ways  []way   // of one column, from all ends
	order []int32 // of the ways that may be kept
}

// begin sets the elements of a run.
func (b *Breaker) begin(elems []*Element, beam width) {
	b.elems, b.beam = elems, beam
	b.sum = append(b.sum[:0], 0)
	for i, e := range elems {
		b.sum = append(b.sum, b.sum[i]+e.Heights[0])
	}
}

// rest is the natural number of lines from a state to the end.
func (b *Breaker) rest(s state) int {
	n := b.sum[len(b.elems)] - b.sum[min(s.e, len(b.elems))] - s.l
	if s.fig >= 0 {
		for i := s.fig; i < s.e; i++ {
			if b.elems[i].Float {
				n += b.elems[i].Heights[0]
			}
		}
	}
	return n
}

// nextFloat is the first picture behind fig and before element e; -1 for none.
func (b *Breaker) nextFloat(fig, e int) int {
	for j := fig + 1; j < e && j < len(b.elems); j++ {
		if b.elems[j].Float {
			return j
		}
	}
	return -1
}

// fill finds the ways to fill one column of h lines from an end. With closing,
// only the end of the copy counts; otherwise ends above the foot cost by their
// distance. full is the height of an undisturbed column: what is taller than
// that is set all the same.
func (b *Breaker) fill(from *end, h, full int, closing bool, out []way) []way {
	b.base = len(b.arena)
	before := len(out)
	if from.e >= len(b.elems) && from.fig < 0 {
		return append(out, way{end: end{state: from.state, cost: from.cost, prev: from}, node: -1})
	}
	start := node{e: from.e, fig: from.fig, cost: from.cost, prev: -1}
	if from.l > 0 {
		out = b.resume(from, h, closing, start, out)
	} else {
		b.arena = append(b.arena, start)
	}
	out = b.walk(from, h, closing, out)
	if len(out) == before && !closing {
		out = b.despair(from, h, full, out)
	}
	return out
}

// resume continues an element broken in the column before.
func (b *Breaker) resume(from *end, h int, closing bool, start node, out []way) []way {
	e := b.elems[from.e]
	lines := e.Heights[from.v] - from.l + e.Repeat
	if lines <= h {
		start.e++
		start.h = lines
		start.keep = e.Keep
		start.spot = Spot{Elem: from.e, Variant: from.v, From: from.l, To: e.Heights[from.v], Lines: lines, Topped: true}
		b.arena = append(b.arena, start)
	}
	if closing {
		return out
	}
	// Longer than the column, or ending a few lines above its foot.
	for k := min(from.l+h-e.Repeat, e.Heights[from.v]-1); k > from.l; k-- {
		if !e.mayBreak(from.v, k) {
			continue
		}
		used := k - from.l + e.Repeat
		b.arena = append(b.arena, node{e: closed, fig: from.fig, cost: from.cost, prev: -1})
		return append(out, way{
			end: end{
				state: state{from.e, from.v, k, from.fig}, cost: from.cost + b.short(h-used), prev: from,
				col: Column{Used: used},
			},
			node: int32(len(b.arena) - 1),
			last: Spot{Elem: from.e, Variant: from.v, From: from.l, To: k, Lines: used, Topped: true},
		})
	}
	return out
}

// walk goes through the nodes of the arena in order, and each makes further
// ones behind it: a picture that waited, the next element in each variant. A
// node where the column may end gives a way.
func (b *Breaker) walk(from *end, h int, closing bool, out []way) []way {
	for i := b.base; i < len(b.arena); i++ {
		n := b.arena[i]
		if n.e == closed {
			continue
		}
		if n.fig >= 0 {
			b.placeFloat(int32(i), n, h)
		}
		if n.e == len(b.elems) {
			out = b.endOfCopy(from, int32(i), h, closing, out)
			continue
		}
		if !closing && n.keep <= 0 && n.h > 0 {
			out = append(out, b.endAt(from, int32(i), n.cost+b.short(h-n.h)))
		}
		e := b.elems[n.e]
		if e.First && n.fig >= 0 {
			n.cost += costFloatPast
		}
		if e.Float {
			fig := n.fig
			if fig < 0 {
				fig = n.e
			}
			b.push(node{e: n.e + 1, h: n.h, keep: n.keep, fig: fig, cost: n.cost + costFloat, prev: int32(i)})
			if n.fig >= 0 {
				continue // pictures keep their order
			}
		}
		for v := range e.Heights {
			out = b.place(from, int32(i), n, v, h, closing, out)
		}
	}
	return out
}

// endOfCopy ends the column, and the run, after node i: at a quarter of the
// price of a short column where another page would follow, at none where the
// last page is balanced. Pictures that still wait need a further column.
func (b *Breaker) endOfCopy(from *end, i int32, h int, closing bool, out []way) []way {
	n := &b.arena[i]
	switch {
	case n.fig < 0 && closing:
		return append(out, b.endAt(from, i, n.cost))
	case n.fig < 0:
		return append(out, b.endAt(from, i, n.cost+b.short(h-n.h)/4))
	case !closing && n.h > 0 && n.keep <= 0:
		return append(out, b.endAt(from, i, n.cost+b.short(h-n.h)))
	}
	return out
}

// place sets variant v of the element of node n below it: whole where it fits,
// and as far down as the column and its own rule allow.
func (b *Breaker) place(from *end, i int32, n node, v, h int, closing bool, out []way) []way {
	e := b.elems[n.e]
	lines := e.Heights[v]
	drop := 0
	if n.h == 0 && !b.under {
		drop = e.White
		if v > 0 && drop > 0 {
			return out // white above would not show
		}
	}
	take := lines - drop
	cost := n.cost + e.Costs[v]
	if n.h+take <= h {
		b.push(node{
			e: n.e + 1, h: n.h + take, keep: max(e.Keep, n.keep-take), fig: n.fig, cost: cost, prev: i,
			spot: Spot{Elem: n.e, Variant: v, To: lines, Line: n.h, Lines: take, Topped: drop > 0},
		})
	}
	if closing || e.Breaks == nil {
		return out
	}
	for k := min(h-n.h+drop, lines-1); k > drop; k-- {
		if !e.mayBreak(v, k) || k-drop < n.keep {
			continue
		}
		return append(out, way{
			end: end{
				state: state{n.e, v, k, n.fig}, cost: cost + b.short(h-n.h-k+drop), prev: from,
				col: Column{Used: n.h + k - drop},
			},
			node: i,
			last: Spot{Elem: n.e, Variant: v, To: k, Line: n.h, Lines: k - drop, Topped: drop > 0},
		})
	}
	return out
}

// endAt ends the column after node i.
func (b *Breaker) endAt(from *end, i int32, cost Cost) way {
	n := &b.arena[i]
	return way{end: end{state: state{n.e, 0, 0, n.fig}, cost: cost, prev: from, col: Column{Used: n.h}}, node: i}
}

// placeFloat sets the first waiting picture here, between two elements.
func (b *Breaker) placeFloat(at int32, n node, h int) {
	if n.keep > 0 {
		return // not between a heading and its text
	}
	e := b.elems[n.fig]
	for v, lines := range e.Heights {
		if n.h+lines > h || (v > 0 && n.h == 0) {
			break
		}
		b.push(node{
			e: n.e, h: n.h + lines, fig: b.nextFloat(n.fig, n.e), cost: n.cost + e.Costs[v], prev: at,
			spot: Spot{Elem: n.fig, Variant: v, To: lines, Line: n.h, Lines: lines, Topped: n.h == 0},
		})
	}
}

// push adds a node unless a cheaper one stands at the same place.
func (b *Breaker) push(n node) {
	for i := len(b.arena) - 1; i >= b.base; i-- {
		m := &b.arena[i]
		if m.e != n.e {
			if m.e < n.e && m.e >= 0 {
				break
			}
			continue
		}
		if m.h == n.h && m.keep == n.keep && m.fig == n.fig {
			if n.cost < m.cost && int32(i) > n.prev {
				*m = n
			} else if n.cost >= m.cost {
				return
			} else {
				continue
			}
			return
		}
	}
	b.arena = append(b.arena, n)
}

// despair fills a column in which nothing fits: it is left empty when a taller
// one will come, else its first element is set over the foot.
func (b *Breaker) despair(from *end, h, full int, out []way) []way {
	if h < full {
		return append(out, way{end: end{state: from.state, cost: from.cost + costNothing, prev: from}, node: -1})
	}
	i, fig := from.e, from.fig
	if fig >= 0 {
		i, fig = fig, b.nextFloat(fig, from.e)
	}
	e := b.elems[i]
	next := state{from.e, from.v, from.l, fig}
	spot := Spot{Elem: i, To: e.Heights[0], Lines: e.Heights[0] - e.White, Topped: true}
	if i == from.e {
		spot.Variant, spot.From, spot.To = from.v, from.l, e.Heights[from.v]
		next = state{from.e + 1, 0, 0, fig}
	}
	return append(out, way{
		end:  end{state: next, cost: from.cost + costNothing, prev: from, col: Column{Used: h}},
		node: -1, last: spot,
	})
}
