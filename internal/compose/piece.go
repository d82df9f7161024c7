package compose

import (
	"slices"

	"bantin/internal/flow"
)

// minPiece is the lines of an article that stand on either side of a jump at least.
const minPiece = 6

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

func (p *planner) checkpoint() checkpoint { return checkpoint{len(*p.tree), len(p.Diags())} }

// back has the issue stand again as it was.
func (p *planner) back(to checkpoint) {
	*p.tree = (*p.tree)[:to.nodes]
	p.Unsay(to.said)
}

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

// picturedOf is the same where the element behind its opening is the picture that it opens with: that
// stands below its headline, in its column.
func (p *planner) picturedOf(c *copyist, number, head int) *piece {
	with := *c
	with.out = slices.Clone(c.out)
	pic := *c.out[head]
	pic.Float, pic.Keep = false, 1
	with.out[head] = &pic
	return p.pieceOf(&with, number, head+1)
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
	for ; len(rest) == 0 && i < len(out) && out[i].Float && i < x.parted(); i++ {
		pictures = append(pictures, out[i]) // they keep their order
	}
	before := len(rest) + x.parted() - i
	rest = append(rest, out[i:]...)
	return piece, slices.Insert(rest, behindFirst(rest[:before]), pictures...), true
}

// parted is the elements of the article before the first thing that stands across the columns, or all of them.
func (x *piece) parted() int {
	if len(x.c.wide) > 0 {
		return x.c.wide[0].after
	}
	return len(x.c.out)
}

// behindFirst is the place behind the first copy of what goes on inside, of which these elements come before
// anything across the columns: pictures do not part it from its head. Where there is none, it is the first.
func behindFirst(rest []*element) int {
	return 1 + slices.IndexFunc(rest, func(e *element) bool { return e.Keep == 0 && e.Breaks != nil })
}

// part is some lines of the best setting of a text, as an element of its own; the first
// ones keep with what says where the text goes on.
func (e *element) part(from, to int) *element {
	heights := []int{to - from}
	p := &element{Element: flow.Element{Heights: heights, Costs: []flow.Cost{0}, Breaks: flow.MinTwoLines(heights)},
		box: e.box, number: e.number}
	if from == 0 {
		p.Keep = 1
	}
	if to == e.Heights[0] {
		p.Keep = max(p.Keep, e.Keep)
	}
	p.draw = func(pt *painter, at place) {
		at.v, at.from, at.to = 0, at.from+from, at.to+from
		e.draw(pt, at)
	}
	return p
}

// least and longest are the lines that a piece has at least and at most.
func (x *piece) least() int {
	if x.whole > 0 && x.whole < 2*minPiece {
		return x.whole
	}
	return minPiece
}

func (x *piece) longest() int { return max(x.whole, x.most) }

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
