package compose

import (
	"slices"

	"bantin/internal/article"
	"bantin/internal/flow"
)

// The front is what stands below the lead article's opening on page one: pieces of
// two to four articles, the lead's first. A piece is the whole of a short
// article, or the head of one that goes on inside, at its place in the issue's
// order; a line at its end says on which page (jump.go).

// minPiece is the lines of an article that stand on either side of a jump at least.
const minPiece = 6

// mostFront is how many articles stand on page one at most.
const mostFront = 4

// frontFrom is the articles that an issue has when page one has two of them, three, and so
// on.
var frontFrom = [mostFront - 1]int{3, 6, 12}

// second is an article that may stand on page one below the lead.
type second struct {
	number int
	lines  int // of its opening
}

// seconds chooses the articles that page one should have below the lead, in the order
// of their choice: by their rank, the next ones first.
func (p *planner) seconds() []second {
	if p.short {
		return nil
	}
	want, articles := 0, 0
	for i := range p.in.Entries {
		if !p.in.Entries[i].Brief {
			articles++
		}
	}
	for _, n := range frontFrom {
		if articles >= n {
			want++
		}
	}
	want = max(want, min(p.wanted(), mostFront-1))
	var out []second
	for rank := range longSecond + 1 {
		for i := range p.in.Entries {
			e := &p.in.Entries[i]
			if len(out) == want || rank == longSecond && len(out) > 0 {
				break
			}
			if p.rank(e) != rank || !p.maySecond(i+1) {
				continue
			}
			c := p.copyist(e, i+1)
			o := c.open(&p.t.Styles.Third, c.measure, c.measure)
			out = append(out, second{i + 1, 1 + o.rest(o.above()).lines})
		}
	}
	return out
}

// wanted is how many articles the issue file wants on page one below the lead.
func (p *planner) wanted() (n int) {
	for i := range p.in.Entries {
		if e := &p.in.Entries[i]; e.Front && !e.Brief && i+1 != p.lead() {
			n++
		}
	}
	return n
}

// The order in which articles are chosen for page one: those that the issue file wants there,
// those without a picture near their head, those with one, which goes inside; and one that is
// long enough to open across the columns there, where there is no other.
const (
	frontSecond = iota
	plainSecond
	pictureSecond
	longSecond
)

func (p *planner) rank(e *Entry) int {
	if e.Front {
		return frontSecond
	}
	if p.t.Spread > 0 && p.t.Columns > 1 && p.bodyLines(e) >= p.t.Spread {
		return longSecond
	}
	if pic, _ := p.openingPicture(e); pic != nil {
		return pictureSecond
	}
	return plainSecond
}

// maySecond reports whether an article may stand on page one below the lead: by an
// estimate, its copy begins with enough text.
func (p *planner) maySecond(number int) bool {
	e := &p.in.Entries[number-1]
	if e.Brief || number == p.lead() || e.Article.Title == "" {
		return false
	}
	head := Entry{Article: &article.Article{}}
	for _, b := range e.Article.Body {
		switch b := b.(type) {
		case article.Image:
			continue
		case article.Paragraph:
			head.Article.Body = append(head.Article.Body, b)
			if p.bodyLines(&head) > minPiece {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// packing is a front that is filled with the least that its articles take.
type packing struct {
	heights []int // of the columns
	column  int
	used    int // lines of the column
	full    bool
}

// block puts lines that no column parts.
func (k *packing) block(lines int) {
	for !k.full && k.used+lines > k.heights[k.column] {
		k.next()
	}
	k.used += lines
}

// text puts lines that columns may part.
func (k *packing) text(lines int) {
	for !k.full && k.used+lines > k.heights[k.column] {
		lines -= max(0, k.heights[k.column]-k.used)
		k.next()
	}
	k.used += lines
}

func (k *packing) next() {
	k.column, k.used = k.column+1, 0
	k.full = k.column == len(k.heights)
}

// kept is the lines of copy that stand below an opening in its column.
const kept = 3

// packed is how many articles below the lead the columns of page one hold, where its
// opening and the contents leave them so many lines.
func (p *planner) packed(lead *opening, left, contents int) int {
	k := &packing{}
	for c := range p.t.Columns {
		h := left
		if c == p.t.Columns-1 {
			h -= contents
		}
		k.heights = append(k.heights, h)
	}
	k.block(lead.rest(0).lines + kept)
	k.text(minPiece - kept + 1) // and the jump
	for n, s := range p.beside {
		k.block(s.lines + kept)
		if k.text(minPiece - kept + 1); k.full {
			return n
		}
	}
	return len(p.beside)
}

// piece is what is tried of an article on page one.
type piece struct {
	c      *copyist
	number int
	head   int // elements of its opening
	whole  int // lines of its copy, where all of it may stand on page one; else 0
	most   int // lines that its head may have
	opens  int // lines of its opening
	before checkpoint
}

// checkpoint is where an issue stood before an article was set: the nodes of the structure, and
// what was said.
type checkpoint struct{ nodes, said int }

// pieceOf is what may stand of an article on page one, of whose elements the first
// ones are its opening; nil when its copy does not begin with enough text.
func (p *planner) pieceOf(c *copyist, number, head int) *piece {
	x := &piece{c: c, number: number, head: head}
	for _, e := range c.out[:head] {
		x.opens += e.Heights[0]
	}
	all, open, simple := 0, true, len(c.wide) == 0 && c.code == nil
	for i, e := range c.out[head:] {
		if e.Float {
			simple = false
			continue
		}
		open = open && (e.Breaks != nil || e.Keep > 0) && e.Repeat == 0
		open = open && (len(c.wide) == 0 || head+i < c.wide[0].after)
		if open {
			x.most += e.Heights[0]
		}
		all += e.Heights[0]
	}
	if simple && open {
		x.whole = all
	}
	if x.most = min(x.most, all-minPiece); x.whole == 0 && x.most < minPiece {
		return nil
	}
	return x
}

// cut is a piece so many lines long, and the elements that are left of its article:
// pictures go on inside. It reports false where the copy may not be parted there.
func (x *piece) cut(lines int) (piece, rest []*element, ok bool) {
	out := x.c.out
	piece = append(piece, out[:x.head]...)
	var pictures []*element
	i := x.head
	for ; lines > 0; i++ {
		e := out[i]
		switch h := e.Heights[0]; {
		case e.Float:
			pictures = append(pictures, e)
		case lines > h:
			piece, lines = append(piece, e), lines-h
		case lines == h:
			if e.Keep > 0 { // a heading
				return nil, nil, false
			}
			piece, lines = append(piece, e.part(0, h)), 0
		case e.Breaks == nil || !e.Breaks(0, lines):
			return nil, nil, false
		default:
			piece, rest, lines = append(piece, e.part(0, lines)), append(rest, e.part(lines, h)), 0
		}
	}
	for ; len(rest) == 0 && i < len(out) && out[i].Float; i++ {
		pictures = append(pictures, out[i]) // they keep their order
	}
	rest = append(rest, out[i:]...)
	return piece, slices.Insert(rest, x.behindText(rest), pictures...), true
}

// behindText is the place behind the first copy of what goes on inside: pictures do not
// part it from its head. A table across the columns keeps its place in what follows, and so
// has none of them before it.
func (x *piece) behindText(rest []*element) int {
	if len(x.c.wide) > 0 {
		return 0
	}
	i := slices.IndexFunc(rest, func(e *element) bool { return e.Keep == 0 && e.Breaks != nil })
	return i + 1
}

// part is some lines of the best setting of a text, as an element of its own; the first
// ones keep with what says where the text goes on.
func (e *element) part(from, to int) *element {
	heights := []int{to - from}
	p := &element{Element: flow.Element{Heights: heights, Costs: []flow.Cost{0}, Breaks: flow.MinTwoLines(heights)},
		box: e.box}
	if from == 0 {
		p.Keep = 1
	}
	p.draw = func(pt *painter, at place) {
		at.v, at.from, at.to = 0, at.from+from, at.to+from
		e.draw(pt, at)
	}
	return p
}

// front fills page one below the lead article's opening, of whose elements the first
// ones are what goes with that. It returns the numbers of the articles that stand there,
// also where they stand there as well when they just run on, as they then do.
func (p *planner) front(lead *copyist, head int) []int {
	x := p.pieceOf(lead, lead.number, head)
	if x == nil {
		return nil
	}
	pieces := []*piece{x}
	for _, s := range p.beside {
		before := checkpoint{len(*p.tree), len(p.Diags())}
		c := p.copyist(&p.in.Entries[s.number-1], s.number)
		c.heads = p.enter(c.in, s.number)
		c.open(&p.t.Styles.Third, c.measure, c.measure).inColumn()
		c.body(c.in.Article.Body, -1)
		p.begun[s.number] = c
		x := p.pieceOf(c, s.number, 1)
		if x == nil {
			p.forget(s.number, before)
			continue
		}
		x.before = before
		pieces = append(pieces, x)
	}
	for len(pieces) > 1 {
		if p.runOn(pieces) {
			return numbersOf(pieces)
		}
		if best := p.bestFront(pieces); best != nil {
			if !p.follow(pieces) || !best.runsOn(pieces) {
				p.putFront(pieces, best)
			}
			return numbersOf(pieces)
		}
		last := len(pieces) - 1
		p.forget(pieces[last].number, pieces[last].before)
		pieces = pieces[:last]
	}
	return nil
}

// forget has the article that was set last set again at its place in the order: its
// place in the structure is there, and it may open across the columns.
func (p *planner) forget(number int, before checkpoint) {
	delete(p.begun, number)
	*p.tree = (*p.tree)[:before.nodes]
	p.Unsay(before.said)
}

func numbersOf(pieces []*piece) (numbers []int) {
	for _, x := range pieces {
		numbers = append(numbers, x.number)
	}
	return numbers
}

// follow reports whether pieces are set one behind the other when the copy runs on: the
// lead's comes first, and all briefs are where the first one is.
func (p *planner) follow(pieces []*piece) bool {
	lead, n := pieces[0].number, 0
	var seen bool
	for i := range p.in.Entries {
		switch brief := p.in.Entries[i].Brief; {
		case n == len(pieces)-1:
			return true
		case i+1 == lead || brief && seen:
		case i+1 != pieces[n+1].number:
			return false
		default:
			n++
		}
		seen = seen || p.in.Entries[i].Brief
	}
	return n == len(pieces)-1
}

// runOn reports whether page one has room for all of some articles that follow each other.
func (p *planner) runOn(pieces []*piece) bool {
	lines := 0
	for _, h := range p.roomOf(false)(0).Caps {
		lines += h
	}
	for _, x := range pieces {
		lines -= x.opens + x.whole
		if x.whole == 0 {
			return false
		}
	}
	return lines >= 0 && p.follow(pieces)
}

// frontTrial is page one as it is tried: the lines of each piece, and the columns.
type frontTrial struct {
	lines []int
	elems []*element
	rests [][]*element
	page  flow.Page
	cost  flow.Cost
}

// runsOn reports whether only the last piece is less than its article: where no article is
// passed over, the copy can just run on.
func (f *frontTrial) runsOn(pieces []*piece) bool {
	for i, x := range pieces {
		if i < len(pieces)-1 && f.lines[i] != x.whole {
			return false
		}
	}
	return true
}

const (
	leadCuts     = 6                // lengths of the lead's piece that are tried
	spareLines   = 3                // lines by which the pieces may miss the feet of the columns, as they are set best
	mostUneven   = 700 * flow.Point // what the columns of page one may cost
	costOffIdeal = 3 * flow.Point   // a line by which the lead's piece is not half as long again as the others
)

// bestFront tries pieces of several lengths and returns the best; nil where none
// fills the columns.
func (p *planner) bestFront(pieces []*piece) *frontTrial {
	room := p.roomOf(false)(0)
	lines := 0
	for _, h := range room.Caps {
		lines += h
	}
	least := 0
	for _, x := range pieces {
		lines -= x.opens
		least += x.least() + 1
	}
	ideal := (lines * 3) / (len(pieces)*2 + 1)
	most := min(lines-least+pieces[0].least(), pieces[0].longest())
	var best *frontTrial
	for k := range leadCuts {
		first := most - k*max(1, (most-minPiece)/leadCuts)
		if first < pieces[0].least() {
			break
		}
		for off := -spareLines; off <= 1; off++ {
			f := p.tryFront(pieces, room, first, lines+off)
			if f == nil {
				continue
			}
			f.cost += costOffIdeal * flow.Cost(max(ideal-first, first-ideal))
			if f.cost < mostUneven && (best == nil || f.cost < best.cost) {
				best = f
			}
		}
	}
	return best
}

// least and longest are the lines that a piece has at least and at most.
func (x *piece) least() int {
	if x.whole > 0 && x.whole < 2*minPiece {
		return x.whole
	}
	return minPiece
}

func (x *piece) longest() int { return max(x.whole, x.most) }

// tryFront fills page one with the lead's piece of so many lines, and the others
// alike, so that all copy with its jumps takes so many; nil where that is not to be.
func (p *planner) tryFront(pieces []*piece, room flow.Room, first, lines int) *frontTrial {
	f := &frontTrial{}
	for i, x := range pieces {
		n := first
		if i > 0 {
			n = lines / (len(pieces) - i)
			if x.whole == 0 || n < x.whole {
				n-- // for the jump
			}
			n = min(n, x.longest())
		}
		piece, rest, n := x.nearest(n)
		if n == 0 {
			return nil
		}
		lines -= n
		f.elems = append(f.elems, piece...)
		if n != x.whole {
			f.elems = append(f.elems, p.jump(x.number))
			lines--
		}
		f.lines, f.rests = append(f.lines, n), append(f.rests, rest)
	}
	var ok bool
	if f.page, f.cost, ok = p.breaker.Fit(flowing(f.elems), 0, room); !ok {
		return nil
	}
	return f
}

// nearest is the whole article, or the longest piece of it, not longer than so many
// lines, and what is left of it; 0 lines where there is none.
func (x *piece) nearest(lines int) (piece, rest []*element, n int) {
	if lines == x.whole {
		return x.c.out, nil, lines
	}
	for n = min(lines, x.most); n >= minPiece; n-- {
		if piece, rest, ok := x.cut(n); ok && isPiece(piece[x.head:]) && isPiece(rest) {
			return piece, rest, n
		}
	}
	return nil, nil, 0
}

// isPiece reports whether elements have the lines of copy, without white, that stand on
// either side of a jump.
func isPiece(elems []*element) bool {
	n := 0
	for _, e := range elems {
		if !e.Float {
			n += e.Heights[0] - e.White
		}
		if n >= minPiece {
			return true
		}
	}
	return false
}

// putFront draws page one, and leaves of its articles what goes on inside.
func (p *planner) putFront(pieces []*piece, f *frontTrial) {
	p.drawColumns(p.painter(0), f.elems, f.page)
	p.turn()
	for i, x := range pieces {
		p.begun[x.number] = nil
		if f.lines[i] == x.whole {
			continue
		}
		c := x.c
		cut := len(c.out)
		c.out = append([]*element{p.resume(c)}, f.rests[i]...)
		for k := range c.wide { // all are in the rest
			c.wide[k].after += len(c.out) - cut
		}
		p.begun[x.number] = c
	}
}
