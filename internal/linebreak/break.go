package linebreak

import (
	"cmp"
	"slices"

	"bantin/internal/unit"
)

// Breaker breaks paragraphs and keeps its scratch between them. The zero
// value is ready; it serves one goroutine.
type Breaker struct {
	sum    []sums
	nodes  []node
	active []int32
	ends   []int32
	cands  []cand
	set    []lettered
	seen   []int32 // of nodes, in sweep
	most   int     // nodes that are kept before they are swept; 0 is mostNodes
	long   bool    // the paragraph is longer than any page: only the cheapest ways to a break are kept
}

// node is a break on a best way to it.
type node struct {
	item  int32 // broken at; the line ends before it
	start int32 // first item of the next line
	line  int32 // lines up to here
	class int8
	prev  int32
	dem   float64
}

type cand struct {
	from int32
	line int32
	cls  int8
	dem  float64
}

// looseFirst is the first passes' limit on q; the last has none. What breaks a
// paragraph within it has no space over twice its natural width, whatever that
// costs in bindings, but for a last line of one syllable.
const looseFirst = 2.0

// gaping is the q of a line, its spaces half as wide again as natural, for whose
// sake the letters of a paragraph give more, in all its lines and either way.
const gaping = 1.0

// Break sets a paragraph by total fit. The best setting comes first; for a
// justified paragraph the best with one line fewer and with one line more
// follow when they can be had without an overfull or ragged line. A box wider
// than the measure is set overfull, with a Ratio below −1.
func Break(items []Item, p Params) []Setting {
	var b Breaker
	return b.Break(items, p)
}

// Break is the function Break with the breaker's scratch.
func (b *Breaker) Break(items []Item, p Params) []Setting {
	if len(items) == 0 {
		return nil
	}
	if len(p.Measure) == 0 {
		p.Measure = []unit.Length{0}
	}
	b.prefix(items)
	if p.Ragged || p.Balance {
		b.pass(items, &p, 0)
		return b.settings(items, &p)
	}
	done := b.pass(items, &p, looseFirst)
	if p.Wide > p.TrackMax && (!done || b.loosest(items, &p) > gaping) {
		p.TrackMin, p.TrackMax = p.TrackMin*p.Wide/max(p.TrackMax, 1), p.Wide
		done = b.pass(items, &p, looseFirst)
	}
	if !done {
		b.pass(items, &p, 0)
	}
	return b.settings(items, &p)
}

// loosest is the q of the loosest line of the best setting.
func (b *Breaker) loosest(items []Item, p *Params) float64 {
	worst := 0.0
	var s span
	var m measured
	for at := b.best(p); at >= 0 && b.nodes[at].prev >= 0; at = b.nodes[at].prev {
		n := &b.nodes[at]
		b.span(&s, items, p, &b.nodes[n.prev], int(n.item))
		m.judge(&s, p)
		worst = max(worst, m.spaces)
	}
	return worst
}

func (b *Breaker) prefix(items []Item) {
	b.long = len(items) > longest
	b.sum = append(Room(b.sum, len(items)+1), sums{})
	var s sums
	for i := range items {
		it := &items[i]
		switch it.Kind {
		case Box:
			s.width += it.Width
			s.glyphs += float64(it.Glyphs) * float64(it.Em) / 1000
		case Glue:
			s.width += it.Width
			s.glue += it.Width
			// Tracking on the space and on the letter before it only makes
			// the space wider; what counts is the tracking inside words.
			s.glyphs -= float64(it.Em) / 1000
			s.spaces++
		}
		b.sum = append(b.sum, s)
	}
}

// span measures the line from a node to a break at item end. Here and in judge all is set where it
// stays: what is returned whole is copied, which takes as long as to work it out.
func (b *Breaker) span(s *span, items []Item, p *Params, a *node, end int) {
	from, to := &b.sum[a.start], &b.sum[end]
	s.width, s.glue, s.glyphs, s.spaces = to.width-from.width, to.glue-from.glue, to.glyphs-from.glyphs, to.spaces-from.spaces
	s.penalty, s.closing, s.final = 0, false, false
	s.measure = p.Measure[min(int(a.line), len(p.Measure)-1)]
	if a.line == 0 {
		s.measure -= p.Indent
	}
	if int(a.start) < len(items) {
		s.measure += items[a.start].HangL
	}
	if end > int(a.start) && items[end-1].Kind == Box {
		s.measure += items[end-1].HangR
	}
	if end >= len(items) {
		s.closing, s.final = true, true
		return
	}
	it := &items[end]
	if it.Kind == Penalty {
		s.width += it.Width
	}
	s.penalty = it.Penalty
	if it.Penalty <= Forced {
		s.closing = true
	}
}

// legal reports whether a line may end before item i.
func legal(items []Item, i int) bool {
	switch items[i].Kind {
	case Glue:
		return items[i].Penalty < Never && i > 0 && items[i-1].Kind == Box
	case Penalty:
		return items[i].Penalty < Never
	}
	return false
}

// after is the first item of a line that starts behind a break at i.
func after(items []Item, i int) int32 {
	for i < len(items) && items[i].Kind != Box {
		if items[i].Kind == Penalty && items[i].Penalty <= Forced {
			i++
			for i < len(items) && items[i].Kind == Glue {
				i++
			}
			break
		}
		i++
	}
	return int32(i)
}

// pass runs the dynamic program with a limit on looseness; 0 is none. It
// reports whether it reached the end.
func (b *Breaker) pass(items []Item, p *Params, limit float64) bool {
	b.nodes = append(b.nodes[:0], node{item: -1, start: after0(items), prev: -1, class: natural})
	b.active = append(b.active[:0], 0)
	b.ends = b.ends[:0]
	full := cmp.Or(b.most, mostNodes)
	for i := range len(items) + 1 {
		if i < len(items) && !legal(items, i) {
			continue
		}
		if !b.try(items, p, i, limit) {
			return false
		}
		if len(b.nodes) >= full && i < len(items) {
			b.sweep()
			full = max(full, 2*len(b.nodes))
		}
	}
	return len(b.ends) > 0
}

func after0(items []Item) int32 {
	i := 0
	for i < len(items) && items[i].Kind == Glue {
		i++
	}
	return int32(i)
}

// try considers a break at item i from every active node; it reports whether
// any way is left to go on from.
func (b *Breaker) try(items []Item, p *Params, i int, limit float64) bool {
	b.cands = b.cands[:0]
	keep := b.active[:0]
	forced := i == len(items) || items[i].Kind == Penalty && items[i].Penalty <= Forced
	rescue := cand{from: -1}
	var s span
	var m measured
	for _, at := range b.active {
		a := &b.nodes[at]
		if int(a.start) > i || int(a.start) == i && !forced { // it has taken a forced break behind its space
			keep = append(keep, at)
			continue
		}
		if limit > 0 && i < len(items) && b.gapes(items, p, a, i, limit) {
			keep = append(keep, at)
			continue
		}
		b.span(&s, items, p, a, i)
		m.judge(&s, p)
		if m.over {
			// Too wide now, so too wide for all further breaks. It is the
			// last resort when nothing else is left.
			d := a.dem + m.dem
			if rescue.from < 0 || d < rescue.dem {
				rescue = cand{at, a.line + 1, m.class, d}
			}
			continue
		}
		if !forced {
			keep = append(keep, at)
		}
		if limit > 0 && refused(&s, &m, p, limit) {
			continue
		}
		b.better(p, cand{at, a.line + 1, m.class, a.dem + m.dem + jump(a.class, m.class)})
	}
	b.active = keep
	b.near(p)
	if len(b.cands) == 0 && len(keep) == 0 {
		if rescue.from < 0 || limit > 0 {
			return false
		}
		b.cands = append(b.cands, rescue)
	}
	start := int32(len(items))
	if i < len(items) {
		start = after(items, i)
	}
	for _, c := range b.cands {
		b.nodes = append(b.nodes, node{int32(i), start, c.line, c.cls, c.from, c.dem})
		n := int32(len(b.nodes) - 1)
		if i == len(items) {
			b.ends = append(b.ends, n)
		} else {
			b.active = append(b.active, n)
		}
	}
	return true
}

// gapes reports whether a justified line from a node to a break at item end is one that a pass
// with a limit refuses as too loose, without measuring it: half of all lines that are looked at have a few
// words only. It says so of none that judge would find within the limit, whatever is lost in rounding.
func (b *Breaker) gapes(items []Item, p *Params, a *node, end int, limit float64) bool {
	from, to := &b.sum[a.start], &b.sum[end]
	width, glue := to.width-from.width, to.glue-from.glue
	switch it := &items[end]; {
	case it.Penalty <= Forced:
		return false // it closes the line, which may be short
	case it.Kind == Penalty:
		width += it.Width
	}
	measure := p.Measure[min(int(a.line), len(p.Measure)-1)] // what hangs out makes it wider
	if a.line == 0 {
		measure -= p.Indent
	}
	give := p.Scale*float64(width-glue) + float64(p.TrackMax)*(to.glyphs-from.glyphs) + limit*p.Stretch*float64(glue)
	return float64(measure-width) > 1+1.001*max(0, give)
}

// refused reports whether a pass with a limit does without a line.
func refused(s *span, m *measured, p *Params, limit float64) bool {
	return !s.closing && m.spaces > limit || s.final && s.runt(p)
}

// better keeps the cheapest way to a break for each number of lines and class.
// A way that costs more than another of as many lines by all that a class can
// save the next line cannot win.
func (b *Breaker) better(p *Params, c cand) {
	for k := 0; k < len(b.cands); k++ {
		o := &b.cands[k]
		if o.line != c.line && !p.anyLines(o.line, c.line) {
			continue
		}
		if c.dem > o.dem+maxJump || o.cls == c.cls && c.dem >= o.dem {
			return
		}
		if o.cls == c.cls || o.dem > c.dem+maxJump {
			last := len(b.cands) - 1
			*o = b.cands[last]
			b.cands = b.cands[:last]
			k--
		}
	}
	b.cands = append(b.cands, c)
}

// anyLines reports whether, of two ways to a break that differ in their lines,
// the one with fewer demerits may be kept: all further lines are alike, and only the
// best setting is asked for.
func (p *Params) anyLines(a, b int32) bool {
	return p.Ragged && !p.Balance && int(min(a, b)) >= len(p.Measure)-1
}

// apart is the lines by which ways to a break may differ from the cheapest one:
// far more than a setting of a line more or fewer at the end differs by on its
// way there. Without a bound the ways grow with the paragraph.
const apart = 6

// A paragraph of more items than longest (some three thousand words) is longer than any page,
// and no copy that people write: of the ways to a break in it the fewest cheapest are kept. All
// of them are so many where words are short that each takes a third of a millisecond.
const (
	longest = 6000
	fewest  = 4
)

// near drops the ways to a break whose lines are far from those of the
// cheapest. The cheapest of each class stays, so that the best setting is not
// lost: all further lines are alike.
func (b *Breaker) near(p *Params) {
	var cheapest [classes]int
	best := -1
	for i := range cheapest {
		cheapest[i] = -1
	}
	for i := range b.cands {
		c := &b.cands[i]
		if int(c.line) < len(p.Measure)-1 {
			return
		}
		if k := cheapest[c.cls]; k < 0 || c.dem < b.cands[k].dem {
			cheapest[c.cls] = i
		}
		if best < 0 || c.dem < b.cands[best].dem {
			best = i
		}
	}
	if best < 0 {
		return
	}
	line := b.cands[best].line
	keep := b.cands[:0]
	for i, c := range b.cands {
		if d := c.line - line; -apart <= d && d <= apart || cheapest[c.cls] == i || p.Balance && d < 0 {
			keep = append(keep, c)
		}
	}
	if b.long && len(keep) > fewest {
		slices.SortStableFunc(keep, func(x, y cand) int { return cmp.Compare(x.dem, y.dem) })
		keep = keep[:fewest]
	}
	b.cands = keep
}

// settings turns the ends into settings: the optimum, then one line fewer and
// one line more.
func (b *Breaker) settings(items []Item, p *Params) []Setting {
	best := b.best(p)
	if best < 0 {
		return nil
	}
	out := append(make([]Setting, 0, 3), b.trace(items, p, best))
	if p.Ragged || p.Balance {
		return out
	}
	return b.others(out, items, p, b.nodes[best].line)
}

// others adds the best settings of one line fewer and one line more than so many.
func (b *Breaker) others(out []Setting, items []Item, p *Params, lines int32) []Setting {
	for _, d := range []int32{-1, 1} {
		e := b.bestOf(lines + d)
		if e >= 0 && b.nodes[e].dem < runtDemerits/2 {
			out = append(out, b.trace(items, p, e))
		}
	}
	return out
}

// Others is the best settings of a justified paragraph in one line fewer and in one line
// more than so many, those of them that can be had without an overfull line, or one with
// spaces over twice their natural width.
func (b *Breaker) Others(items []Item, p Params, lines int) []Setting {
	if len(items) == 0 || p.Ragged || p.Balance {
		return nil
	}
	b.prefix(items)
	if !b.pass(items, &p, looseFirst) {
		return nil
	}
	return b.others(nil, items, &p, int32(lines))
}

// Narrower measures of a ragged paragraph, in thousandths of its own: by so much each, down to
// the least, which the eye does not tell from lines that end early by themselves.
const (
	narrowStep  = 15
	narrowLeast = 900
)

// Longer is the setting of a ragged paragraph in one line more than its best one: for a
// measure as little narrower as that needs. It reports false where that would take too much,
// or leave too little to the last line.
func (b *Breaker) Longer(items []Item, p Params, lines int) (Setting, bool) {
	if len(items) == 0 || len(p.Measure) == 0 || !p.Ragged || p.Balance {
		return Setting{}, false
	}
	wide := p.Measure
	for n := 1000 - narrowStep; n >= narrowLeast; n -= narrowStep {
		p.Measure = make([]unit.Length, len(wide))
		for i, w := range wide {
			p.Measure[i] = Scaled(w, n)
		}
		b.prefix(items)
		b.pass(items, &p, 0)
		switch best := b.best(&p); {
		case best < 0 || int(b.nodes[best].line) > lines+1:
			return Setting{}, false
		case int(b.nodes[best].line) == lines+1 && b.nodes[best].dem < runtDemerits/2:
			return b.trace(items, &p, best), true
		}
	}
	return Setting{}, false
}

// best is the end of the best setting; −1 when there is none.
func (b *Breaker) best(p *Params) int32 {
	best := int32(-1)
	for _, e := range b.ends {
		n := &b.nodes[e]
		switch {
		case best < 0:
			best = e
		case p.Balance && n.line != b.nodes[best].line && n.dem < overDemerits && b.nodes[best].dem < overDemerits:
			if n.line < b.nodes[best].line {
				best = e
			}
		case n.dem < b.nodes[best].dem:
			best = e
		}
	}
	return best
}

// bestOf is the end of the best setting of so many lines; −1 when there is none.
func (b *Breaker) bestOf(lines int32) int32 {
	best := int32(-1)
	for _, e := range b.ends {
		if n := &b.nodes[e]; n.line == lines && (best < 0 || n.dem < b.nodes[best].dem) {
			best = e
		}
	}
	return best
}

func (b *Breaker) trace(items []Item, p *Params, end int32) Setting {
	n := int(b.nodes[end].line)
	b.set = slices.Grow(b.set[:0], n)[:n]
	for at := end; b.nodes[at].prev >= 0; at = b.nodes[at].prev {
		n--
		from := &b.nodes[b.nodes[at].prev]
		b.letter(&b.set[n], items, p, from, int(b.nodes[at].item))
	}
	if !p.Ragged && !p.Balance {
		even(b.set, p)
	}
	s := Setting{Lines: make([]Line, len(b.set)), Demerits: b.nodes[end].dem}
	for i := range b.set {
		s.Lines[i] = b.set[i].line(items, p)
	}
	return s
}
