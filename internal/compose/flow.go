package compose

// The flow fills columns with elements by dynamic programming over column
// ends (Mittelbach, "A General Framework for Globally Optimized Pagination",
// DocEng 2016): a paragraph may run a line long or short, an opening or a
// picture may take a line more of white, a picture may wait for the top of a
// later column. What is sought is columns that end level without widows,
// orphans and stranded headings.

// Costs of the flow. A variant's own cost comes on top of them.
const (
	costShort     = 90.0   // a column that ends a line above its foot, and
	costShorter   = 70.0   // times the square of the lines
	costFloat     = 4.0    // a picture that waits, and
	costWait      = 50.0   // for each column end it waits past
	costFloatPast = 1e6    // a picture that waits past the end of its article
	costWhite     = 20.0   // an opening with a line more of white above, and
	costWhite2    = 80.0   // with two
	costUneven    = 45.0   // a line by which the last column of a balanced band is shorter
	costTaller    = 18.0   // a line by which a balanced band is taller than need be
	costEmpty     = 3000.0 // a last page that no copy stands on
	costSetting   = 14.0   // a paragraph set a line long or short, and
	costUneasy    = 45.0   // times what its lines are the worse for it
	costNothing   = 4000.0 // a column left empty because nothing fits
)

// shortAlone is what a short column costs of its price where no other column
// stands beside it to show it.
const shortAlone = 0.5

// shortCurved is the lines up to which the cost of a short column grows by
// their square.
const shortCurved = 6

// costLow is what a page costs whose columns all end a line, or two, above
// its foot.
var costLow = [...]float64{60, 150}

// gaping is the looseness of a line, as linebreak.Line.Ratio, past which a
// paragraph is not run long or short for the columns' sake.
const gaping = 1.4

// beam is how many column ends are kept from one column to the next.
const (
	beam      = 12
	beamClose = 4 // the same while a last page is balanced
)

// state is where a column starts: line l of variant v of element e, pictures
// from element fig on (before e) still waiting; fig is -1 when none does.
type state struct{ e, v, l, fig int }

// spot is an element, or a part of it, placed in a column.
type spot struct {
	e, v     int
	from, to int
	y        int // line of the column where it starts
	lines    int // lines it takes, what it repeats included
	topped   bool
}

// column is one filled column.
type column struct {
	spots []spot
	used  int // lines down to the end of its last element
}

// end is a way to fill one column, and what led to it.
type end struct {
	state
	cost float64
	col  column // made when the end is kept
	prev *end
}

// way is an end before it is kept: its column is a chain in the arena.
type way struct {
	end
	node int32
	last spot // a part placed after the node
}

// flow is the elements of one run.
type flow struct {
	elems []*element
	sum   []int // natural lines of elems[:i]
	alone bool  // a page has one column only: nothing stands beside its foot
	under bool  // the columns of this page begin below a table

	// Scratch of step: much is tried, little kept.
	arena []node  // of one column, from all ends
	base  int     // where the nodes from the present end begin in it
	ways  []way   // of one column, from all ends
	order []int32 // of the ways that may be kept
}

// node is a state inside a column, before element e.
type node struct {
	e, h, need, fig int
	cost            float64
	prev            int32
	spot            spot // placed last; lines 0 when none
}

func newFlow(elems []*element) *flow {
	f := &flow{elems: elems, sum: make([]int, len(elems)+1)}
	for i, e := range elems {
		f.sum[i+1] = f.sum[i] + e.heights[0]
	}
	return f
}

// rest is the natural number of lines from a state to the end.
func (f *flow) rest(s state) int {
	n := f.sum[len(f.elems)] - f.sum[min(s.e, len(f.elems))] - s.l
	if s.fig >= 0 {
		for i := s.fig; i < s.e; i++ {
			if f.elems[i].float {
				n += f.elems[i].heights[0]
			}
		}
	}
	return n
}

// fill finds the ways to fill one column of h lines from a state. With
// closing, only the end of the copy counts; otherwise ends above the foot
// cost by their distance. full is the height of an undisturbed column: what
// is taller than that is set all the same.
func (f *flow) fill(from *end, h, full int, closing bool, out []way) []way {
	f.base = len(f.arena)
	before := len(out)
	if from.e >= len(f.elems) && from.fig < 0 {
		return append(out, way{end: end{state: from.state, cost: from.cost, prev: from}, node: -1})
	}
	start := node{e: from.e, fig: from.fig, cost: from.cost, prev: -1}
	if from.l > 0 {
		out = f.resume(from, h, closing, start, out)
	} else {
		f.arena = append(f.arena, start)
	}
	out = f.walk(from, h, closing, out)
	if len(out) == before && !closing {
		out = f.despair(from, h, full, out)
	}
	return out
}

// resume continues an element broken in the column before.
func (f *flow) resume(from *end, h int, closing bool, start node, out []way) []way {
	e := f.elems[from.e]
	lines := e.heights[from.v] - from.l + e.again
	if lines <= h {
		start.e++
		start.h = lines
		start.need = e.need
		start.spot = spot{e: from.e, v: from.v, from: from.l, to: e.heights[from.v], lines: lines, topped: true}
		f.arena = append(f.arena, start)
	}
	if closing {
		return out
	}
	// Longer than the column, or ending a few lines above its foot.
	for k := min(from.l+h-e.again, e.heights[from.v]-1); k > from.l; k-- {
		if !e.mayBreak(from.v, k) {
			continue
		}
		used := k - from.l + e.again
		f.arena = append(f.arena, node{e: -1, h: 0, fig: from.fig, cost: from.cost, prev: -1})
		out = append(out, way{end: end{state: state{from.e, from.v, k, from.fig}, cost: from.cost + f.short(h-used), prev: from, col: column{used: used}},
			node: int32(len(f.arena) - 1),
			last: spot{e: from.e, v: from.v, from: from.l, to: k, lines: used, topped: true}})
		break
	}
	return out
}

func (f *flow) short(n int) float64 {
	if n <= 0 {
		return 0
	}
	// Past a few lines it is white whatever its height; it must stay cheaper
	// than a picture that leaves its article.
	k := min(n, shortCurved)
	c := costShort*float64(n) + costShorter*float64(k*k) + costShorter*shortCurved*float64(n-k)
	if f.alone {
		c *= shortAlone
	}
	return c
}

// walk goes through the nodes of the arena in order; each makes further ones.
func (f *flow) walk(from *end, h int, closing bool, out []way) []way {
	for i := f.base; i < len(f.arena); i++ {
		n := f.arena[i]
		if n.e < 0 {
			continue
		}
		if n.fig >= 0 {
			f.placeFloat(int32(i), n, h)
		}
		if n.e == len(f.elems) {
			if n.fig < 0 {
				c := n.cost
				if !closing {
					c += f.short(h-n.h) / 4
				}
				out = append(out, f.endAt(from, int32(i), c))
			} else if !closing && n.h > 0 && n.need <= 0 { // pictures are left
				out = append(out, f.endAt(from, int32(i), n.cost+f.short(h-n.h)))
			}
			continue
		}
		e := f.elems[n.e]
		// The column may end before this element.
		if !closing && n.need <= 0 && n.h > 0 {
			out = append(out, f.endAt(from, int32(i), n.cost+f.short(h-n.h)))
		}
		cost := n.cost
		if e.first && n.fig >= 0 {
			cost += costFloatPast
		}
		if e.float {
			fig := n.fig
			if fig < 0 {
				fig = n.e
			}
			f.push(node{e: n.e + 1, h: n.h, need: n.need, fig: fig, cost: cost + costFloat, prev: int32(i)})
			if n.fig >= 0 {
				continue // pictures keep their order
			}
		}
		for v, lines := range e.heights {
			drop := 0
			if n.h == 0 && !f.under {
				drop = e.top
				if v > 0 && drop > 0 {
					continue // white above would not show
				}
			}
			take := lines - drop
			c := cost + e.costs[v]
			if n.h+take <= h {
				f.push(node{e: n.e + 1, h: n.h + take, need: max(e.need, n.need-take), fig: n.fig, cost: c, prev: int32(i),
					spot: spot{e: n.e, v: v, to: lines, y: n.h, lines: take, topped: drop > 0}})
			}
			if closing || e.breaks == nil {
				continue
			}
			for k := min(h-n.h+drop, lines-1); k > drop; k-- {
				if !e.mayBreak(v, k) || k-drop < n.need {
					continue
				}
				out = append(out, way{end: end{state: state{n.e, v, k, n.fig}, cost: c + f.short(h-n.h-k+drop), prev: from, col: column{used: n.h + k - drop}},
					node: int32(i), last: spot{e: n.e, v: v, to: k, y: n.h, lines: k - drop, topped: drop > 0}})
				break
			}
		}
	}
	return out
}

// endAt ends the column after node i.
func (f *flow) endAt(from *end, i int32, cost float64) way {
	n := &f.arena[i]
	return way{end: end{state: state{n.e, 0, 0, n.fig}, cost: cost, prev: from, col: column{used: n.h}}, node: i}
}

// placeFloat sets the first waiting picture here, between two elements.
func (f *flow) placeFloat(at int32, n node, h int) {
	if n.need > 0 {
		return // not between a heading and its text
	}
	e := f.elems[n.fig]
	for v, lines := range e.heights {
		if n.h+lines > h || (v > 0 && n.h == 0) {
			break
		}
		next := -1
		for j := n.fig + 1; j < n.e && j < len(f.elems); j++ {
			if f.elems[j].float {
				next = j
				break
			}
		}
		f.push(node{e: n.e, h: n.h + lines, fig: next, cost: n.cost + e.costs[v], prev: at,
			spot: spot{e: n.fig, v: v, to: lines, y: n.h, lines: lines, topped: n.h == 0}})
	}
}

// push adds a node unless a cheaper one stands at the same place.
func (f *flow) push(n node) {
	for i := len(f.arena) - 1; i >= f.base; i-- {
		m := &f.arena[i]
		if m.e != n.e {
			if m.e < n.e && m.e >= 0 {
				break
			}
			continue
		}
		if m.h == n.h && m.need == n.need && m.fig == n.fig {
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
	f.arena = append(f.arena, n)
}

// despair fills a column in which nothing fits: it is left empty when a
// taller one will come, else its first element is set over the foot.
func (f *flow) despair(from *end, h, full int, out []way) []way {
	if h < full {
		return append(out, way{end: end{state: from.state, cost: from.cost + costNothing, prev: from}, node: -1})
	}
	i := from.e
	fig := from.fig
	if fig >= 0 {
		i = fig
		fig = -1
		for j := i + 1; j < from.e; j++ {
			if f.elems[j].float {
				fig = j
				break
			}
		}
	}
	e := f.elems[i]
	st := state{from.e, from.v, from.l, fig}
	sp := spot{e: i, to: e.heights[0], lines: e.heights[0] - e.top, topped: true}
	if i == from.e {
		sp.v, sp.from = from.v, from.l
		sp.to = e.heights[from.v]
		st = state{from.e + 1, 0, 0, fig}
	}
	return append(out, way{end: end{state: st, cost: from.cost + costNothing, prev: from, col: column{used: h}}, node: -1, last: sp})
}
