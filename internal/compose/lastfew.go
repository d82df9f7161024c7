package compose

import (
	"math"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Where the last page still has a few lines, what was tried step by step is tried at once: less at the head of the issue
// and more lines on its pages, which together may save the page, else white at the head and fewer lines, which give
// it as many lines as it should have at least. The leading may change by more for that than for all else. Few issues
// come to this, and only small ones have too little to give.

// What a last page has at least, in hundredths of its columns: with less it looks like a mistake; up to the second it is saved
// where that can be, and up to the last where that costs the pictures of the issue little.
const (
	leastFew = 15
	mostFew  = 25
	fairFew  = 36
)

// few is the lines that the last page should have at least.
func (p *planner) few() int { return (leastFew*p.grid*p.t.Columns + 99) / 100 }

// fills reports whether the last page, of several, is filled to so many hundredths by its copy.
func (p *planner) fills(hundredths int) bool {
	return !p.alone && (p.over == 0 || p.over*100 >= hundredths*p.grid*p.t.Columns)
}

// What the head of the issue has less to save the last page: the least first, and all of it last; and what it has more, so
// that others go over to it.
var (
	saving  = []tight{{}, {white: closeWhites}, {small: true}, {picture: 850, small: true, white: closeWhites}}
	filling = []tight{{driven: true}, {driven: true, sunk: true}, {driven: true, white: wideWhites}}
)

const (
	mostSaving  = 3 // lines that pages have more to save the last one,
	mostFilling = 4 // and fewer to fill it, at most
)

// rescued is the issue planned again where its last page has a few lines, with the least that saves it, without contents
// where that does, else with what gives it enough, or the most; nil where there is nothing, or need not be. An issue with
// tables is left as it is: their rows take other lines in each leading.
func (p *planner) rescued(base *style.Template) *planner {
	if !p.isRemnant() || p.fills(fairFew) || len(p.pages) > mostTightened || p.in.isGiant() || p.in.holdsTables() {
		return nil
	}
	again := p.sparing(base, p.short)
	if again == nil && p.contents != nil {
		again = p.sparing(base, true)
	}
	if again == nil && !p.fills(leastFew) {
		again = p.driven(base)
	}
	if again != nil && again.more != 0 {
		again.ledBy(again.more, base)
	}
	return again
}

// sparing is the issue planned again with the least by which its last page is not needed; nil where all of it together does
// not save that.
func (p *planner) sparing(base *style.Template, short bool) *planner {
	most := len(saving) - 1
	for more := range mostSaving + 1 {
		t := base.LedFarther(more)
		if t == nil || !p.maySave(t.Lines()) {
			continue
		}
		all, ok := p.otherwise(t, saving[most], more, short, len(p.pages)-1)
		if !ok {
			continue
		}
		for _, x := range saving[:most] {
			if again, ok := p.otherwise(t, x, more, short, len(p.pages)-1); ok && p.isWorthIt(again) {
				return again
			}
		}
		if p.isWorthIt(all) {
			return all
		}
	}
	return nil
}

// driven is the issue planned again with the least by which its last page has enough lines, or the most; nil where it
// gets no more.
func (p *planner) driven(base *style.Template) *planner {
	best := p
	for less := range mostFilling + 1 {
		t := base.LedFarther(-less)
		if t == nil {
			break
		}
		for _, x := range filling {
			again, ok := p.otherwise(t, x, -less, p.short, len(p.pages))
			switch {
			case !ok || again.over <= best.over && (!best.fills(leastFew) || !again.fills(leastFew)):
				continue
			case !best.fills(leastFew) || again.feetCost() < best.feetCost():
				best = again
			}
			if best.fills(leastFew) && best.feetCost() <= p.feetCost() {
				return best
			}
		}
	}
	if best == p {
		return nil
	}
	return best
}

// otherwise is the issue planned again in another leading, with something else at its head; it reports whether that takes no
// more pages than so many, and makes nothing else worse.
func (p *planner) otherwise(t *style.Template, x tight, more int, short bool, pages int) (again *planner, ok bool) {
	x = p.tight.and(x)
	again = newPlanner(p.anew(x.of(t)), p.in)
	again.short, again.unnamed, again.tight, again.resigned, again.more = short, p.unnamed, x, p.resigned, more
	feet := max(p.feetCost(), flow.Apart(mostApart))
	again.most = &most{math.MaxInt64, feet, pages}
	return again, again.plan() && len(again.pages) <= pages && again.onPageOne() == nil && again.headsAsWell(p) &&
		(!again.astray || p.astray || !p.fills(leastFew)) && again.showsAsMuch(p) &&
		(len(again.pages) == 1 || again.feetCost() <= feet) && again.lowInside() <= max(1, p.lowInside())
}

// leastShown is what page one keeps of its pictures at least, in tenths of what they fill: that of the lead may be lower.
const leastShown = 7

// showsAsMuch reports whether page one has pictures as another plan has them, and the lead its own.
func (p *planner) showsAsMuch(than *planner) bool {
	own, all := p.shownFirst()
	ownThan, allThan := than.shownFirst()
	return own*10 >= ownThan*leastShown && all*10 >= allThan*leastShown
}

// leastKept is what all pictures of an issue fill at least, in tenths, where a page that has more than a few lines is saved.
const leastKept = 9

// isWorthIt reports whether a plan that saves the last page, if that has more than a few lines, has the pictures nearly as large as
// this one, and ends no page lower.
func (p *planner) isWorthIt(again *planner) bool {
	if !p.fills(mostFew) {
		return true
	}
	_, all := again.shownOn(again.pages)
	_, was := p.shownOn(p.pages)
	return all*10 >= was*leastKept && again.lowInside() <= p.lowInside()
}

// shownFirst is what the pictures of the lead fill on page one, and all pictures there, in square points.
func (p *planner) shownFirst() (own, all int64) {
	return p.shownOn(p.pages[:1])
}

// shownOn is the same of some pages.
func (p *planner) shownOn(pages []*sheet) (own, all int64) {
	for _, sh := range pages {
		parts := slices.Clip(sh.parts)
		if sh.atFoot != nil { // it is drawn last
			pt := &painter{Painter: typeset.Painter{Structure: p.tree}, base: p.t.Baseline(), grid: p.t.Leading}
			sh.atFoot(pt)
			parts = append(parts, pt)
		}
		for _, pt := range parts {
			frame.Walk(pt.Items, func(it frame.Item, _, _ unit.Length) {
				if im, ok := it.(*frame.Image); ok {
					area := int64(im.W/unit.Point) * int64(im.H/unit.Point)
					if all += area; p.tree.Article(im.Node) == p.lead() {
						own += area
					}
				}
			})
		}
	}
	return own, all
}

// and is what an issue is planned with, and something else at its head.
func (x tight) and(y tight) tight {
	x.driven, x.sunk = y.driven, x.sunk || y.sunk
	if y.small {
		x.small, x.large = true, false
	}
	if y.picture != 0 {
		x.picture = y.picture
	}
	if y.white != 0 {
		x.white = y.white
	}
	return x
}

// What may save a page by an estimate: so many lines of a column at the head of the issue, and one of so many of its copy.
const (
	lessLines = 4
	lessOf    = 50
)

// maySave reports whether the last page may be saved where pages have so many lines.
func (p *planner) maySave(grid int) bool {
	before := (len(p.pages) - 1) * p.t.Columns
	return p.alone || p.over <= p.boxed+lessLines*p.t.Columns+(grid-p.grid)*before+p.grid*before/lessOf
}
