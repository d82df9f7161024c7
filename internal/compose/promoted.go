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
	if !p.mayTell() || p.onFront() != 1 || len(p.pages) < 2 || len(p.pages) > mostFronts || len(p.tellable()) == 0 || p.in.isGiant() {
		return nil
	}
	t := base
	if p.more != 0 {
		t = base.Led(p.more)
	}
	plan := func(way, upTo int) *planner {
		again := p.likeIn(t)
		again.tight.promoted, again.upTo = way, upTo
		if !again.plan() || again.teaser == nil {
			return nil
		}
		return again
	}
	for way := 1; way <= mostPromoted; way++ {
		if plan(way, 1) == nil { // nothing behind page one is asked
			break
		}
		again := plan(way, 0)
		if again == nil || again.onPageOne() != nil || len(again.pages) > len(p.pages) || again.allFeetCost() > p.allFeetCost() ||
			again.isLittle() && (!p.isLittle() || again.over < p.over) {
			continue
		}
		if p.more != 0 {
			again.ledBy(p.more, base)
		}
		return again
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
	usual, opening := p.boxed, o.across(fig, true, false).lines
	var best *promotion
	var others []*promotion
	for _, t := range p.tellers() {
		if t.text != nil && p.grid-p.line-opening-o.rest(0).lines-usual < minPiece {
			continue // that says more than the lead does
		}
		for _, named := range [...]int{lines, 0} {
			p.teaser = t
			p.nameInside(named)
			x := &promotion{t, named, fig, usual - p.boxed}
			switch {
			case x.off > 0:
				others = append(others, x)
				continue
			case x.off < 0:
				if x.fig = p.reduced(c, o, full, fig, -x.off); x.fig == nil || o.widthOf(x.fig) < leastPromoted.Of(o.widthOf(fig)) {
					continue
				}
			}
			if best == nil || x.worth(o) > best.worth(o) {
				best = x
			}
			break
		}
		if best != nil && o.widthOf(best.fig) >= dominant.Of(o.widthOf(fig)) {
			break
		}
	}
	if best != nil {
		others = []*promotion{best} // else the copy has lines more
	}
	slices.SortStableFunc(others, func(a, b *promotion) int { return cmp.Compare(a.off, b.off) })
	return p.promoteBy(others, &promotion{nil, lines, fig, 0}).fig
}

// promotion is a teaser in the lines of something else.
type promotion struct {
	t     *teaser
	named int     // lines that the contents take, at most
	fig   *figure // the lead's picture,
	off   int     // and lines by which it is less what it should be
}

// What has no two lines of copy below its headline says little: it is as something that is lines further off, or leaves the
// lead's picture less wide.
const (
	littleLines            = 4
	littleWorth unit.Ratio = 800
)

// worth is how wide the lead's picture is beside it, and less where it says little.
func (x *promotion) worth(o *opening) unit.Length {
	if x.t.saysLittle() {
		return littleWorth.Of(o.widthOf(x.fig))
	}
	return o.widthOf(x.fig)
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
