package compose

import (
	"cmp"
	"slices"

	"bantin/internal/style"
	"bantin/internal/unit"
)

// A teaser that has page one end low, or pages behind it badly, is left out, and there is none where the lead's picture has no
// room for it and six lines of copy. Where the lead's headline is the only one on page one then, the issue is planned once more
// with one that takes its lines from the lead's picture, or from the contents: page one has as much copy as before, so
// that all behind it is as it was.

// promoted is the issue planned again so, where page one has one headline; nil where it has more, or none can stand there.
func (p *planner) promoted(base *style.Template) *planner {
	if !p.t.Contents || p.onFront() != 1 || len(p.pages) < 2 || len(p.pages) > mostFronts || len(p.tellable()) == 0 || p.in.isGiant() {
		return nil
	}
	t := base
	if p.more != 0 {
		t = base.Led(p.more)
	}
	plan := func(way, deeper, upTo int) *planner {
		again := p.likeIn(t)
		again.tight.promoted, again.upTo, again.short = way, upTo, false
		again.tight.deeper += deeper
		if !again.plan() || again.teaser == nil {
			return nil
		}
		return again
	}
	for way := 1; way <= mostPromoted; way++ {
		front := plan(way, 0, 1) // nothing behind page one is asked
		if front == nil {
			break
		}
		deeper := []int{0}
		if n := (p.boxed - front.boxed) / p.t.Columns; n != 0 && p.t.Columns > 1 && front.pictured {
			deeper = append(deeper, n) // the columns have their lines again
		}
		for _, lines := range deeper {
			again := plan(way, lines, 0)
			if again == nil || again.onPageOne() != nil || len(again.pages) > len(p.pages) || again.allFeetCost() > p.allFeetCost() ||
				again.isLittle() && (!p.isLittle() || again.over < p.over) {
				continue
			}
			if p.more != 0 {
				again.ledBy(p.more, base)
			}
			return again
		}
	}
	return nil
}

// mostPromoted is in how many ways that is tried where the columns do not just have their lines again.
const mostPromoted = 3

// promote puts a teaser, or a promo, on a page one that is planned without: the best that takes its lines from the lead's
// picture fig, which may be as large as full, or from the contents of so many lines. It returns the picture.
func (p *planner) promote(c *copyist, o *opening, full, fig *figure, lines int) *figure {
	if len(p.beside) > 0 && lines == 0 {
		lines = p.elseBoxed
	}
	p.beside = nil       // none of these has room
	if p.t.Columns > 1 { // it is chosen when the copy is set
		p.nameInside(0)
		p.elseBoxed = lines
		return fig
	}
	if p.nameInside(lines); p.teaser != nil {
		return fig
	}
	usual, above := p.boxed, o.standfirst.Lines()
	own := p.grid - p.line - o.across(fig, true, false).lines - usual // lines of the lead's copy
	if !o.signed {
		own -= o.rest(0).lines
	} else if x := *o; x.standfirst != nil {
		x.byline = nil
		own -= x.rest(0).lines
	}
	smaller := map[int]*figure{}
	reduced := func(lines int) *figure {
		f, ok := smaller[lines]
		if !ok {
			f = p.reduced(c, o, full, fig, lines)
			smaller[lines] = f
		}
		return f
	}
	var all []*promotion
	sure := func(x *promotion) bool { return x.off == 0 && !x.t.saysLittle() }
	for _, t := range p.tellers() {
		least := leastSaid
		if t.saysLittle() {
			if least = leastPromoted; slices.ContainsFunc(all, sure) {
				break // these come last
			}
		}
		for _, named := range [...]int{lines, 0} {
			p.teaser = t
			if p.nameInside(named); named > 0 && p.contents == nil {
				continue
			}
			need := p.boxed - usual
			for given := min(need, 0); given <= need; given++ {
				left := own - given
				if left+above < t.text.Lines() || given > 0 && (left < fewAbove || left+above < kept) {
					break // it says no more than the lead does
				}
				x := &promotion{t, named, fig, max(given, -given)}
				if given < need {
					x.fig = reduced(need - given)
				}
				w := o.widthOf(x.fig)
				if given == need || x.fig != nil && w >= least.Of(o.widthOf(fig)) {
					all = append(all, x)
				}
				if need <= 0 || x.fig != nil && w >= dominant.Of(o.widthOf(fig)) {
					break
				}
			}
			if lines == 0 {
				break
			}
		}
	}
	slices.SortStableFunc(all, func(x, y *promotion) int { return x.compare(y, o) })
	k := slices.IndexFunc(all, func(x *promotion) bool { return x.t.saysLittle() && x.off == 0 })
	if k >= mostPromoted { // it is tried last
		all[mostPromoted-1] = all[k]
	}
	return p.promoteBy(all, &promotion{nil, lines, fig, 0}).fig
}

// promotion is a teaser in the lines of something else.
type promotion struct {
	t     *teaser
	named int     // lines that the contents take, at most
	fig   *figure // the lead's picture,
	off   int     // and lines that the lead's copy gives, or gets
}

// What has no two lines of copy below its headline says little: in columns it is as something that is lines further off, and in one
// it comes last. There what takes no line of the lead's copy comes first: all behind page one is as it was. Else such a line is worth
// so much of the measure, one in so many.
const (
	littleLines = 4
	givenWorth  = 24
)

// compare has the promotion first beside which the lead's picture is wider.
func (x *promotion) compare(y *promotion, o *opening) int {
	worth := func(x *promotion) unit.Length {
		return o.widthOf(x.fig) - unit.Length(x.off)*o.c.t.FullMeasure()/givenWorth
	}
	first := func(a, b bool) int {
		switch {
		case a == b:
			return 0
		case a:
			return -1
		}
		return 1
	}
	return cmp.Or(first(!x.t.saysLittle(), !y.t.saysLittle()), first(x.off == 0, y.off == 0), cmp.Compare(worth(y), worth(x)))
}

// promoteBy puts one of some promotions on page one, in their order: the one of which it is the turn, or else another.
func (p *planner) promoteBy(all []*promotion, best *promotion) *promotion {
	if n := p.tight.promoted; n <= len(all) {
		best = all[n-1]
	}
	p.teaser = best.t
	p.nameInside(best.named)
	return best
}

// reduced is the lead's picture, as large as can be, in an opening of so many lines fewer; nil where there is none so.
func (p *planner) reduced(c *copyist, o *opening, full, fig *figure, lines int) *figure {
	if fig == nil || lines <= 0 {
		return nil
	}
	p.narrowest = leastNarrow.Of(p.t.FullMeasure())
	defer func() { p.narrowest = 0 }()
	was := o.across(fig, true, false).lines
	for part := range unit.Length(partsOfLine) { // the opening may leave some of its last line
		f := p.lowered(c, full, fig.depth()-unit.Length(lines-1)*p.t.Leading-(part+1)*p.t.Leading/partsOfLine)
		if f != nil && o.across(f, true, false).lines == was-lines {
			return f
		}
	}
	return nil
}

// partsOfLine is the parts of a line by which pictures are tried lower.
const partsOfLine = 4

// promoteInColumn is the same in the last of several columns, whose copy begins below line top: with contents that are shorter by it,
// or none, and with as many lines as these have had, or nearly so, in the best way, or that behind it.
func (p *planner) promoteInColumn(top int) {
	var all []*promotion
	for _, t := range p.tellers() {
		for _, named := range [...]int{p.elseBoxed, max(1, p.elseBoxed-t.lines()), 0} {
			p.teaser = t
			p.nameInside(named)
			x := &promotion{t, named, nil, max(p.boxed-p.elseBoxed, p.elseBoxed-p.boxed)}
			if p.contents != nil {
				x.off -= len(p.contents.named) // a line weighs as much as a name
			} else if named > 0 {
				continue
			}
			if t.saysLittle() {
				x.off += littleLines
			}
			if p.grid-top-p.boxed >= minPiece {
				all = append(all, x)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *promotion) int { return cmp.Compare(a.off, b.off) })
	if p.promoteBy(all, &promotion{}).t != nil {
		p.enterContents()
	}
}

// tellers is all that page one may say of articles inside, the best kind first, and last promos with their page below them.
func (p *planner) tellers() (out []*teaser) {
	if p.fewBelow() > 0 {
		out = p.told(p.makeTeaser)
	}
	promos := p.allPromos()
	short := slices.Concat(p.told(p.makeShort), p.told(p.makeCut))
	if len(short) == 0 {
		short = p.allDeeps()
	}
	out = slices.Concat(out, short, promos)
	for _, t := range promos {
		if low := *t; low.rows == 0 {
			low.rows = 1
			out = append(out, &low)
		}
	}
	return out
}
