package compose

import (
	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// keptBlock is lines of copy, each a line by itself, as an element of the flow: verse, a
// letter that is signed, notes. They need not stand on the grid; the block ends with it.
type keptBlock struct {
	lines  []keptLine
	height unit.Length
	starts []int // lines at which what is below may begin another column
}

// keptLine is a printed line.
type keptLine struct {
	p     *typeset.Paragraph
	n     int         // of its lines
	x, y  unit.Length // of the measure, from the column's edge, and of the band, from the block's top
	base  unit.Length // from the top of its band to its baseline
	end   unit.Length // of its band
	nodes []int32

	label     *typeset.Paragraph // number of a note, before its first line
	labelX    unit.Length
	labelNode int32
}

// kept sets one line of copy in a measure; what does not fit is turned over and set in by
// turn.
func (c *copyist) kept(in article.Inline, st *style.Text, measure, turn unit.Length) (p *typeset.Paragraph, hang unit.Length) {
	p = c.Set(in, st, measure, false, typeset.Running)
	if p.Lines() > 1 && turn > 0 && st.Align == "left" {
		if turned := c.Set(in, st, measure-turn, false, typeset.Running); turned != nil {
			return turned, turn
		}
	}
	return p, 0
}

// add sets a line of copy below those of the block.
func (b *keptBlock) add(p *typeset.Paragraph, x, hang, base, leading unit.Length, node int32) {
	for n := range p.Lines() {
		l := keptLine{p: p, n: n, x: x, y: b.height, base: base, end: b.height + leading, nodes: []int32{node}}
		if n > 0 {
			l.x += hang
		}
		b.lines = append(b.lines, l)
		b.height += leading
	}
}

// around puts white above the block and as much below it, at least so much together: what
// the grid leaves over is shared. All of it is above where what follows brings its own.
func (b *keptBlock) around(least, grid unit.Length, above bool) {
	white := unit.Length(linesOf(b.height+least, grid))*grid - b.height
	if !above {
		white /= 2
	}
	for i := range b.lines {
		b.lines[i].y += white
		b.lines[i].end += white
	}
	if b.height += white; !above {
		b.height += white
	}
}

// mayPart notes that the block may go on in another column with the next line.
func (b *keptBlock) mayPart() { b.starts = append(b.starts, len(b.lines)) }

// parts is the line at which what is behind so many bands of the grid begins, where the block may
// part, and how many bands stand together at most.
func (b *keptBlock) parts(grid unit.Length) (first map[int]int, most int) {
	h := max(linesOf(b.height, grid), 1)
	first = map[int]int{0: 0, h: len(b.lines)}
	last := 0
	for _, k := range b.starts {
		if k <= 0 || k >= len(b.lines) {
			continue
		}
		if bands := linesOf(b.lines[k-1].end, grid); bands > 0 && bands < h && b.lines[k].y >= unit.Length(bands)*grid {
			first[bands] = k
			last, most = bands, max(most, bands-last)
		}
	}
	return first, max(most, h-last)
}

// onGrid has each line begin a band of the grid, and the block part between any two of them that are
// not its first ones or its last.
func (b *keptBlock) onGrid(grid unit.Length) {
	var more unit.Length
	b.starts = nil
	for i := range b.lines {
		l := &b.lines[i]
		y := unit.Length(linesOf(l.y+more, grid)) * grid
		more += y - l.y - more
		l.y, l.end = y, l.end+more
		if i >= 2 && i <= len(b.lines)-2 {
			b.starts = append(b.starts, i)
		}
	}
	b.height += more
}

// mostTogether is the lines of kept copy, or of a heading, that no column parts: what is longer has
// no room in some of them, or leaves most of others white.
func (c *copyist) mostTogether() int { return c.t.Lines() / 2 }

// element is the block in the flow. It parts where the line below begins a band of the
// grid or stands lower: what goes over then fits wherever it goes. If more than so many lines had to
// stand together, all of it is set on the grid, and parts anywhere. Where it ends a page, below something
// else in its column, its last line stands on the grid: foot is from there to the foot of its band.
func (b *keptBlock) element(grid, foot unit.Length, together int, also func(pt *painter, at place)) *element {
	first, most := b.parts(grid)
	if most > together {
		b.onGrid(grid)
		first, _ = b.parts(grid)
	}
	h := max(linesOf(b.height, grid), 1)
	e := &element{Element: flow.Element{Heights: []int{h}, Costs: []flow.Cost{0}}}
	e.Breaks = func(_, k int) bool { _, ok := first[k]; return ok }
	e.draw = func(pt *painter, at place) {
		from, to := first[at.from], first[at.to]
		if at.to >= h {
			to = len(b.lines)
		}
		if at.ends && !at.heads && !at.under && at.to >= h && from < to {
			used := unit.Length(0)
			for _, l := range b.lines[from:to] { // the last one, or that of the longer of two side by side
				used = max(used, l.y+l.base)
			}
			if from > 0 {
				used -= b.lines[from].y
			}
			at.y += max(0, unit.Length(at.to-at.from)*grid-foot-used)
		}
		top := at.y
		if from > 0 && from < len(b.lines) {
			top -= b.lines[from].y
		}
		if also != nil && at.from == 0 {
			also(pt, at)
		}
		for _, l := range b.lines[from:to] {
			if l.label != nil {
				l.label.DrawLine(&pt.Painter, 0, 0, at.x+l.labelX, top+l.y+l.base, l.labelNode)
			}
			l.p.DrawLine(&pt.Painter, 0, l.n, at.x+l.x, top+l.y+l.base, l.nodes...)
		}
	}
	return e
}
