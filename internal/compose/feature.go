package compose

import (
	"cmp"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Where the lead has no picture for page one, an article that has one is its feature: it
// stands below a rule across the columns, picture and headline side by side, and its copy
// below them; above it the lead has its headline and six lines of copy or more.

// Where copy of another article would go on right below the lead's headline, as if it was the lead's, an
// article opens below such a rule, too, with its headline across the columns.

// feature is page one with one.
type feature struct {
	c      *copyist
	shape  frame.Shape
	opens  *featureOpening
	pieces []*piece      // the lead's and its own,
	parts  [2]*bandTrial // and what page one has of them
	folds  int           // lines below the lead's opening at which it begins
	cost   flow.Cost
}

// bandTrial is the columns of a part of page one, filled with a piece of one article.
type bandTrial struct {
	lines int
	elems []*element
	rest  []*element
	page  flow.Page
	cost  flow.Cost
}

const (
	mostFeatures = 3               // articles that are tried as the feature
	featureBelow = 4               // lines of its copy in each column, at least,
	leadAbove    = 5               // and of the lead's above it
	featureNear  = 4               // lines by which its place is moved from where it is best
	costMoved    = 12 * flow.Point // for each
	featureCuts  = 3               // lengths of a piece that are tried

	mostBoxed   unit.Ratio = 450 // of a column below the feature's headline and above it, that the contents take at most
	clearlyLess unit.Ratio = 850 // of the lead's headline, that its own has at most
)

// features is the articles that may be the feature of page one, in the order of their choice: the
// issue file's, or else the first ones that have a picture for it.
func (p *planner) features() (out []int) {
	wanted := p.wanted()
	if p.t.Columns == 1 || wanted > 1 || p.fewBelow() == 0 {
		return nil
	}
	for i := range p.in.Entries {
		e := &p.in.Entries[i]
		if wanted > 0 && !e.Front || !p.maySecond(i+1) {
			continue
		}
		if pic, _ := p.frontPicture(e); pic == nil || !p.landscape(pic) || !p.fillsColumn(pic) {
			continue
		}
		if out = append(out, i+1); len(out) == mostFeatures {
			break
		}
	}
	return out
}

// shows reports whether page one shows a picture of an article whose copy just runs on below the
// lead's headline, by what that takes.
func (p *planner) shows(c *copyist) bool {
	room := (p.grid-p.line)*p.t.Columns - p.boxed
	for _, e := range c.out {
		if room -= e.Heights[0]; room < 0 {
			return false
		}
		if e.Air {
			return true
		}
	}
	return false
}

// featured fills page one below the lead's opening, of whose elements the first ones are what goes with
// that, with a feature; it returns the numbers of the two articles, none where it did not.
func (p *planner) featured(lead *copyist, o *opening, head int) []int {
	return p.belowLead(p.pieceOf(lead, lead.number, head), o, p.features(), p.featureOf)
}

// folded is the same with the first of some articles that has room there below its headline across the columns.
func (p *planner) folded(lead *piece, o *opening, numbers []int) []int {
	return p.belowLead(lead, o, numbers, p.foldOf)
}

// belowLead fills page one below the lead's opening with a piece of the lead's, if it has one, and below that
// the first of some articles with which this can be.
func (p *planner) belowLead(lead *piece, o *opening, numbers []int, of func(lead *piece, number int, size unit.Length) *feature) []int {
	if lead == nil {
		return nil
	}
	for _, number := range numbers {
		before := p.checkpoint()
		was, boxed, on := p.contents, p.boxed, p.beside
		if f := of(lead, number, o.head.Size); f != nil {
			p.putFeature(f)
			return numbersOf(f.pieces)
		}
		p.contents, p.boxed, p.beside = was, boxed, on
		p.forget(number, before)
	}
	return nil
}

// featureOf is page one with an article as its feature; nil where that has no room, or the
// columns do not end level.
func (p *planner) featureOf(lead *piece, number int, size unit.Length) *feature {
	e := &p.in.Entries[number-1]
	pic, skip := p.frontPicture(e)
	c := p.copyist(e, number)
	c.heads = p.enter(e, number)
	opens := p.featureOpening(c, pic, p.headsBelow(size))
	if opens == nil {
		return nil
	}
	opens.enter()
	c.body(e.Article.Body, skip)
	return p.openBelow(&feature{c: c, shape: frame.BesideShape, opens: opens, pieces: []*piece{lead, p.pieceOf(c, number, 0)}})
}

// headsBelow is the styles that the headline of a feature may have below the lead's of such a size.
func (p *planner) headsBelow(size unit.Length) (heads []*style.Text) {
	for _, head := range append(p.acrossHeads(), &p.t.Styles.Third) {
		if head.Size <= clearlyLess.Of(size) {
			heads = append(heads, head)
		}
	}
	return heads
}

// foldOf is page one with an article below its headline across the columns; nil as for a feature.
func (p *planner) foldOf(lead *piece, number int, size unit.Length) *feature {
	heads := p.headsBelow(size)
	if len(heads) == 0 {
		return nil
	}
	e := &p.in.Entries[number-1]
	c := p.copyist(e, number)
	c.heads = p.enter(e, number)
	o := c.openBy(heads, p.t.FullMeasure(), c.measure)
	if len(c.spilled) > 0 {
		return nil
	}
	s := o.across(nil, false, false)
	o.pushRest()
	head := len(c.out)
	c.body(e.Article.Body, -1)
	return p.openBelow(&feature{c: c, shape: frame.AcrossShape, opens: &featureOpening{s, slices.Repeat([]int{0}, p.t.Columns)},
		pieces: []*piece{lead, p.pieceOf(c, number, head)}})
}

// openBelow is page one with a feature at its best place, and contents that leave it room; nil where there is none.
func (p *planner) openBelow(f *feature) *feature {
	if f.pieces[1] == nil {
		return nil
	}
	number, opens := f.c.number, f.opens
	if p.beside = []second{{number: number}}; p.contents != nil {
		room := mostBoxed.Of(unit.Length(p.grid - p.line - opens.height(1)))
		if p.nameInside(min(p.mostContents(p.listed), int(room))); p.contents == nil {
			return nil
		}
	}
	return p.foldsAt(f)
}

// foldsAt is page one with a feature at its best place; nil where there is none.
func (p *planner) foldsAt(f *feature) *feature {
	var all []*feature
	lead, own, n := f.pieces[0], f.pieces[1], p.t.Columns
	room := p.grid - p.line - f.opens.height(1)
	// As much of the lead as of the feature, in all columns, or all of it.
	below := room*n - p.boxed // lines for both
	for _, top := range f.opens.tops {
		below -= top
	}
	ideal := (below + lead.opens) / (2 * n)
	if own.whole == 0 { // that is no longer than its head, with the jump
		ideal = max(ideal, (below-own.opens-own.most-1+n-1)/n)
	}
	if lead.whole > 0 {
		ideal = min(ideal, (lead.opens+lead.whole+n-1)/n)
	} else {
		ideal = min(ideal, (lead.opens+lead.most+1)/n)
	}
	limit, near := mostUneven, featureNear
	if p.tight.parted > 0 {
		near *= 2
	}
	for k := range 2*near + 1 { // the nearest first
		off := (k + 1) / 2
		if k%2 == 0 {
			off = -off
		}
		folds := ideal + off
		caps := p.bandCaps(room-folds, p.boxed, f.opens.tops)
		if folds*n < lead.opens+max(lead.least()+1, leadAbove*n) || slices.Min(caps) < featureBelow {
			continue
		}
		cost := costMoved * flow.Cost(max(off, -off))
		above := p.fitted(lead, p.line, p.bandCaps(folds, 0, nil))
		if above == nil || above.cost+cost >= limit {
			continue
		}
		below := p.fitted(own, p.line+folds+f.opens.height(1), caps)
		if below == nil || above.cost+below.cost+cost >= limit {
			continue
		}
		x := *f
		x.parts, x.folds, x.cost = [2]*bandTrial{above, below}, folds, above.cost+below.cost+cost
		if all = append(all, &x); p.tight.parted == 0 {
			limit = x.cost
		}
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b *feature) int { return cmp.Compare(a.cost, b.cost) })
	if p.tight.parted > 0 {
		return otherwise(p, all[0], all[1:])
	}
	return all[0]
}

// bandCaps is the heights of the columns of a band of so many lines, of which the last has a box
// at its foot, and the copy begins so far below its head.
func (p *planner) bandCaps(lines, boxed int, tops []int) []int {
	caps := slices.Repeat([]int{lines}, p.t.Columns)
	for c, top := range tops {
		caps[c] -= top
	}
	caps[len(caps)-1] -= boxed
	return caps
}

// fitted fills the columns of a part of page one with a piece of an article; nil where none fills
// them.
func (p *planner) fitted(x *piece, line int, caps []int) (best *bandTrial) {
	lines := -x.opens
	for _, h := range caps {
		lines += h
	}
	room := flow.Room{Line: line, Caps: caps, Close: caps, Full: p.grid}
	for most := lines; most > lines-featureCuts; most-- {
		want := most
		if x.whole == 0 || want < x.whole {
			want-- // for the jump
		}
		piece, rest, n := x.nearest(min(want, x.longest()))
		if n == 0 || n < lines-featureCuts {
			break
		}
		t := &bandTrial{lines: n, elems: slices.Clone(piece), rest: rest}
		if n != x.whole {
			t.elems = append(t.elems, p.jump(x.c))
			most = n + 1
		}
		var ok bool
		t.page, t.cost, ok = p.breaker.Fit(flowing(t.elems), 0, room)
		if ok && isLevel(t.page, caps) && (best == nil || t.cost < best.cost) {
			best = t
		}
		if n == x.whole {
			break
		}
	}
	return best
}

// isLevel reports whether all columns of a page end at their feet.
func isLevel(fl flow.Page, caps []int) bool {
	for c, col := range fl.Columns {
		if col.Used != caps[c] {
			return false
		}
	}
	return true
}

// putFeature draws page one, and leaves of its articles what goes on inside.
func (p *planner) putFeature(f *feature) {
	p.shaped(f.c.number, f.shape)
	top := p.line
	for i, t := range f.parts {
		if i > 0 {
			p.line = top + f.folds
			p.place(f.opens.spanned)
			for c, lines := range f.opens.tops {
				t.page.Columns[c].Lower(lines)
			}
		}
		p.sheet(0).under = p.line
		p.spent += t.cost
		p.drawColumns(p.painter(0), t.elems, t.page, false)
	}
	p.turn()
	for i, x := range f.pieces {
		p.leave(x, f.parts[i].lines, f.parts[i].rest)
	}
}
