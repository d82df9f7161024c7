package flow

import "slices"

// state is where the next column begins: at line l of variant v of element e.
// fig is the first picture still waiting for a place (it comes before e), or
// -1 when none waits. left is the lines by which the page before ends above its foot,
// where that one faces the next.
type state struct{ e, v, l, fig, left int }

// end is a way to fill one column, and what led to it.
type end struct {
	state
	cost  Cost
	parts []part
	used  int // lines down to the end of the last one
	prev  *end
}

// way is an end before it is kept: its column is a chain in the arena. Neither
// it nor a node holds a pointer: there are thousands, which the collector need
// not look at, and which are copied without a look at what they are.
type way struct {
	state
	cost Cost
	used int   // lines down to the end of the column's last element
	from int32 // of the ends before the column
	node int32 // placed last in the column; -1 for none
	last part  // a part placed after the node; Lines 0 when none
}

// node is a place in a column, before element e and below so many lines. keep
// is how many lines must still follow what is above before the column may
// end.
type node struct {
	e, lines, keep, fig, left int
	air                       bool              // what was placed last has its white below: White falls away below it
	bare                      bool              // and is a picture without caption
	cost                      Cost              // of the way here, without
	below                     [aroundKinds]Cost // what it costs more by what comes below that
	spot                      part              // placed last; Lines 0 when none
	from                      int32             // of the ends before the column
	prev                      int32             // in the arena; -1 at the head of the column
	next                      int32             // of the same cell, plus one; 0 for none
}

// Breaker breaks runs into columns and pages. The zero value is ready. It keeps
// the scratch of its search from run to run and serves one goroutine.
type Breaker struct {
	elems       []*Element
	sum         []int // natural lines of elems[:i]
	tall        []int // the most lines of elems[:i], as far as they were asked for
	spare       []int // lines by which what does not break of elems[:i] may be lower
	alone       bool  // a page has one column only: nothing is beside its foot, but that of the page it faces:
	verso       bool  // it is the left one of two
	recto       bool  // it is the right one, and the left one is of this run
	under       bool  // the columns of this page begin below a table,
	air         bool  // or a picture,
	captionless bool  // and that is one without caption
	turns       bool  // the column that is filled is the last of a page, and the run goes on
	ending      bool  // the columns are a band that ends the run where its copy ends
	least       int   // lines that the page behind this one should have if the run ends there,
	fair        int   // with which it looks filled,
	need        int   // and that it has to have
	begun       int   // elements before this one begin on this page or before it,
	shown       int   // pictures before this one stand there,
	later       int   // and those from this one on behind it, unless it is 0
	beam        width
	spent       Cost // by the last run
	limit       Cost // an end that costs as much is not kept

	// The column that is filled. Much is tried, little kept.
	froms   []*end  // the ends before it
	height  int     // in lines
	closing bool    // the last one of the run: what counts is that all copy finds its place
	first   int     // the first element that comes next in any node
	cells   []int32 // the nodes by element and line, each a chain: index plus one in the arena
	arena   []node
	ways    []way
	heap    []price // of the ways that may be kept
	places  []int32 // of the ways that are kept, by their hashes; see among

	// The pages that were filled before, and of the one that is filled:
	past   past
	at     int      // number of the page before it; 0 for none
	name   []byte   // by which it is kept
	prints []uint64 // of the elements of the run, as far as they were asked for
	text   []byte   // of one of these
	looked int      // the last element that was looked at
	scraps bool     // it costs something to turn it with what a way leaves
	leaves int      // the fewest lines of these
}

// begin sets the elements of a run.
func (b *Breaker) begin(elems []*Element, beam width) {
	b.elems, b.beam, b.limit = elems, beam, unlimited
	b.prints, b.tall = b.prints[:0], b.tall[:0]
	b.sum, b.spare = append(b.sum[:0], 0), append(b.spare[:0], 0)
	for i, e := range elems {
		b.sum = append(b.sum, b.sum[i]+e.Heights[0])
		spare := 0
		if e.Breaks == nil {
			spare = e.Heights[0] - slices.Min(e.Heights)
		}
		b.spare = append(b.spare, b.spare[i]+spare)
	}
}

// rest is the natural number of lines from a state to the end.
func (b *Breaker) rest(s *state) int {
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

// fill finds the ways to fill one column of h lines, from all ends of the
// column before at once: where two of them lead to the same place in it, only
// the cheaper goes on. Unless the run closes, ends above the foot cost by their
// distance. full is the height of an undisturbed column: what is taller than
// that is set all the same.
func (b *Breaker) fill(froms []*end, h, full int, closing bool) {
	b.arena, b.ways = b.arena[:0], b.ways[:0]
	b.froms, b.height, b.closing = froms, h, closing
	b.search(0, len(froms))
	if closing {
		return
	}
	// An end from which nothing fits at all is worth a look only where every
	// way is dearer than a column left empty.
	cheapest := b.cheapest()
	for i, from := range froms {
		if from.cost+costNothing >= cheapest {
			continue
		}
		n := len(b.ways)
		if b.search(i, i+1); len(b.ways) == n {
			b.despair(i, full)
		}
	}
}

// search goes through the places of the column, element by element and line by
// line, from some of the ends before it: all that lead to a place are behind
// when it is visited.
func (b *Breaker) search(begin, end int) {
	b.cells, b.first = b.cells[:0], len(b.elems)
	for _, from := range b.froms[begin:end] {
		b.first = min(b.first, from.e)
	}
	for i := begin; i < end; i++ {
		b.start(int32(i))
	}
	for i := 0; i < len(b.cells); i++ {
		for k := b.cells[i]; k > 0; k = b.arena[k-1].next {
			b.visit(k - 1)
		}
	}
}

// another is one more at the end of a list, with whatever was there before: who asks sets every field,
// each where it stays. To put them together elsewhere and copy them took a third of the search.
func another[T any](list *[]T) *T {
	n := len(*list)
	if n == cap(*list) {
		*list = slices.Grow(*list, 1)
	}
	*list = (*list)[:n+1]
	return &(*list)[n]
}

// push takes the last node of the arena out again where one as good is at the same place.
func (b *Breaker) push() {
	at := len(b.arena) - 1
	n := &b.arena[at]
	row := (n.e - b.first) * (b.height + 1)
	for len(b.cells) < row+b.height+1 {
		b.cells = append(b.cells, 0)
	}
	cell := &b.cells[row+n.lines]
	for k := *cell; k > 0; k = b.arena[k-1].next {
		m := &b.arena[k-1]
		if m.keep != n.keep || m.fig != n.fig || m.left != n.left || m.air != n.air || m.bare != n.bare || m.below != n.below {
			continue
		}
		if n.cost < m.cost {
			n.next = m.next
			*m = *n
		}
		b.arena = b.arena[:at]
		return
	}
	n.next = *cell
	*cell = int32(len(b.arena))
}

// start puts an end of the column before at the head of this one, or below the
// rest of an element that was broken.
func (b *Breaker) start(i int32) {
	from := b.froms[i]
	b.looked = max(b.looked, from.e)
	n := node{e: from.e, fig: from.fig, air: b.air, bare: b.captionless, left: from.left, cost: from.cost, from: i, prev: -1}
	switch {
	case from.e == len(b.elems) && from.fig < 0:
		b.ways = append(b.ways, way{state: from.state, cost: from.cost, from: i, node: -1})
	case from.l == 0:
		*another(&b.arena) = n
		b.push()
	default:
		b.resume(&n)
	}
}

// resume continues an element broken in the column before: to its end, or where
// that is below the foot, as far down as it may break.
func (b *Breaker) resume(n *node) {
	s := b.froms[n.from].state
	e := b.elems[s.e]
	if n.bare {
		n.cost += e.AsCaption
	}
	to, again := e.Heights[s.v], e.again(s.v, s.l)
	if lines := to - s.l + again; lines <= b.height {
		below := another(&b.arena)
		*below = *n
		below.e, below.lines, below.keep, below.air = s.e+1, lines, e.Keep, e.Air
		below.bare = e.Bare
		below.spot.set(s.e, s.v, s.l, to, 0, lines, true)
		b.push()
	}
	if b.closing || b.turns && e.Whole {
		return
	}
	for k := min(s.l+b.height-again, e.Heights[s.v]-1); k > s.l; k-- {
		if e.mayBreak(s.v, k) {
			lines, tear := k-s.l+again, e.Tear(s.v, k)
			b.breakAt(-1, n, s.v, k, lines, n.cost+tear).set(s.e, s.v, s.l, k, 0, lines, true)
			if tear == 0 && !b.mayEnd(n, lines-1) {
				return
			}
		}
	}
}

// visit goes on from a node: the column ends there, a picture that waited is
// placed, or the next element in each variant, or it waits if it is a picture.
func (b *Breaker) visit(i int32) {
	n := b.arena[i] // which moves as others are added
	if n.cost >= b.limit {
		return
	}
	b.looked = max(b.looked, n.e)
	ends := n.cost
	if b.ending || b.closing {
		ends += n.below[Copy]
	} else {
		ends += n.below[Edge]
	}
	if n.fig >= 0 {
		b.placeFloat(i, &n)
	}
	if n.e == len(b.elems) {
		b.endOfCopy(i, &n, ends)
		return
	}
	e := b.elems[n.e]
	if !b.closing && n.keep <= 0 && n.lines > 0 && !(b.turns && e.Tied) {
		b.endAt(i, &n, ends+b.foot(n.left, n.lines, n.air))
	}
	if e.First && n.fig >= 0 {
		n.cost += costFloatPast
	}
	if e.Float {
		waits := another(&b.arena)
		*waits = n
		waits.e, waits.cost, waits.spot, waits.prev = n.e+1, waits.cost+costFloat, part{}, i
		if n.fig < 0 {
			waits.fig = n.e
		}
		b.push()
		if n.fig >= 0 {
			return // pictures keep their order
		}
	}
	if e.Air && (n.fig >= 0 || b.isLater(n.e)) {
		return // the same where one may not wait
	}
	for v := range e.Heights {
		b.place(i, &n, v)
	}
}

// nothing is what most elements cost more by what is around them.
var nothing [aroundKinds]Cost

// stands is what variant v of an element below node n costs more, by what comes below it.
func (b *Breaker) stands(e *Element, v int, n *node) *[aroundKinds]Cost {
	switch {
	case e.Stands == nil:
		return &nothing
	case n.lines == 0 && !b.under:
		return &e.Stands[v][Edge]
	case n.air:
		return &e.Stands[v][Picture]
	}
	return &e.Stands[v][Copy]
}

// endOfCopy ends the column, and the run, after node i: at a quarter of the
// price of a short column where another page would follow, at none where the
// last page is balanced. Pictures that still wait need a further column.
func (b *Breaker) endOfCopy(i int32, n *node, cost Cost) {
	switch {
	case n.fig < 0 && b.closing:
		b.endAt(i, n, cost)
	case n.fig < 0:
		b.endAt(i, n, cost+b.short(b.height-n.lines)/4)
	case !b.closing && n.lines > 0 && n.keep <= 0:
		b.endAt(i, n, cost+b.foot(n.left, n.lines, n.air))
	}
}

// place sets variant v of the element of node i below it: whole where it fits,
// and as far down as the column and its own rule allow.
func (b *Breaker) place(i int32, n *node, v int) {
	e := b.elems[n.e]
	drop := 0
	if n.lines == 0 && !b.under || n.air && !e.First {
		drop = e.White
		if drop > 0 && e.isAbove(v) {
			return // white above would not show
		}
	}
	if n.air && e.White > 0 && e.isAbove(v) {
		return // below a picture it would show as that of the picture
	}
	lines := e.Heights[v] - drop
	cost := n.cost + n.below[Copy] + e.Costs[v]
	if e.Air {
		cost += n.below[Picture] - n.below[Copy]
	}
	if n.lines > 0 || b.under {
		cost += e.Below
	}
	if n.bare {
		cost += e.AsCaption
	}
	if n.lines+lines <= b.height {
		keep := n.keep
		if !e.Uncounted {
			keep -= lines
		}
		m := another(&b.arena)
		m.e, m.lines, m.keep, m.fig, m.left, m.air, m.bare = n.e+1, n.lines+lines, max(e.Keep, keep), n.fig, n.left, e.Air, e.Bare
		m.cost, m.from, m.prev = cost, n.from, i
		m.below = *b.stands(e, v, n)
		m.spot.set(n.e, v, 0, e.Heights[v], n.lines, lines, drop > 0)
		b.push()
	}
	if b.closing || e.Breaks == nil || b.turns && e.Whole {
		return
	}
	for k := min(b.height-n.lines+drop, e.Heights[v]-1); k > drop; k-- {
		if e.mayBreak(v, k) && k-drop >= n.keep {
			tear := e.Tear(v, k)
			b.breakAt(i, n, v, k, k-drop, cost+tear).set(n.e, v, 0, k, n.lines, k-drop, drop > 0)
			if tear == 0 && !b.mayEnd(n, n.lines+k-drop-1) {
				return
			}
		}
	}
}

// mayEnd reports whether an element is worth a break that ends the column at a line,
// where it may break further down: the only column of a page may run short, as
// pages of several do as a whole, and as the page that it faces does.
func (b *Breaker) mayEnd(n *node, line int) bool {
	most := lowAlone
	switch {
	case b.verso:
		most = lowVerso
	case b.recto:
		most = max(most, n.left)
	}
	return b.alone && b.height-line <= most
}

// endAt ends the column after node i, for so much in all.
func (b *Breaker) endAt(i int32, n *node, cost Cost) {
	w := another(&b.ways)
	w.e, w.v, w.l, w.fig, w.left = n.e, 0, 0, n.fig, 0
	w.cost, w.used, w.from, w.node = cost, n.lines, n.from, i
	w.last.lines = 0 // there is none
}

// breakAt ends the column, which costs so much without what it lacks to its
// foot, with a part of an element that takes so many lines below node i, down to line to of
// its variant v; who asks sets which part.
func (b *Breaker) breakAt(i int32, n *node, v, to, lines int, cost Cost) *part {
	used := n.lines + lines
	cost += b.foot(n.left, used, false)
	w := another(&b.ways)
	w.e, w.v, w.l, w.fig, w.left = n.e, v, to, n.fig, 0
	w.cost, w.used, w.from, w.node = cost, used, n.from, i
	return &w.last
}

// placeFloat sets the first waiting picture here, between two elements.
func (b *Breaker) placeFloat(i int32, n *node) {
	if n.keep > 0 || b.isLater(n.fig) {
		return // not between a heading and its text
	}
	e := b.elems[n.fig]
	for v, lines := range e.Heights {
		if n.lines+lines > b.height {
			continue
		}
		next := b.nextFloat(n.fig, n.e)
		m := another(&b.arena)
		m.e, m.lines, m.keep, m.fig, m.left, m.air, m.bare = n.e, n.lines+lines, 0, next, n.left, e.Air, e.Bare
		m.cost, m.from, m.prev = n.cost+n.below[Picture]+e.Costs[v], n.from, i
		m.below = *b.stands(e, v, n)
		m.spot.set(n.fig, v, 0, lines, n.lines, lines, n.lines == 0)
		b.push()
	}
}

// behind is what it costs to turn the page where what must be on it is still to come.
func (b *Breaker) behind(s *state) Cost {
	if s.e < b.begun || s.fig >= 0 && s.fig < b.shown {
		return costBehind
	}
	for i := s.e; i < b.shown; i++ {
		if b.elems[i].Air && (i > s.e || s.l == 0) {
			return costBehind
		}
	}
	return 0
}

// isLater reports whether an element, if it is a picture, has its place behind this page.
func (b *Breaker) isLater(e int) bool { return b.later > 0 && e >= b.later }

// despair fills a column in which nothing fits: it is left empty when a taller
// one will come, else its first element is set over the foot.
func (b *Breaker) despair(at, full int) {
	from := b.froms[at]
	w := way{state: from.state, cost: from.cost + costNothing, from: int32(at), node: -1}
	i := from.e
	if from.fig >= 0 {
		i = from.fig
	}
	if e := b.elems[i]; b.height >= full && !(e.Air && b.isLater(i)) {
		if from.fig >= 0 {
			w.fig = b.nextFloat(from.fig, from.e)
		}
		w.used = b.height
		v, l, to := 0, 0, e.Heights[0]
		if i == from.e {
			v, l, to = from.v, from.l, e.Heights[from.v]
			w.state = state{e: from.e + 1, fig: w.fig}
		}
		w.last.set(i, v, l, to, 0, e.Heights[0]-e.White, true)
	}
	b.ways = append(b.ways, w)
}
