package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// The last page should not have a few lines of copy alone. The flow pulls them back, or
// drives lines over, where that is within its means (flow.Room.Least); where it is not,
// as in an issue of two pages, the issue is planned again with less at its head.

// leastLast is the part of a page, one in so many, that the copy of the last one
// should fill.
const leastLast = 5

// fairLast is the part, one in so many, with which it looks filled: where that is within the
// means of the pages before, they give so much.
const fairLast = 2

// mostTightened is the pages up to which an issue is planned again: in a longer one the
// flow has the means.
const mostTightened = 8

// tight is what is taken from the head of an issue to pull the last lines back, or given to
// all its openings to drive more over.
type tight struct {
	picture unit.Ratio // the lead's picture is so high at most, of its height
	small   bool       // the lead's headline is a size smaller
	white   unit.Ratio // the whites of all openings, of what they are else; 0 leaves them
	closed  bool       // no white is between briefs

	tabling tabling // how tables are put that have no good place

	driven   bool // lines are driven over to the last page, whatever their paragraphs look like then
	unturned bool // no heading takes a line more than it needs
	roomy    bool // rows of tables keep their white, where that takes a line more
	told     told // what page one may say of articles inside,
	promoted int  // and it says that in the lines of something else: in the best way, or another

	deeper int  // lines by which the lead's picture is deeper than it would be,
	large  bool // and its headline is a size larger: page one ends level then,
	parted int  // or its articles are parted otherwise: in the best way but so many,
	sunk   bool // or the lead's opening gives white above it
}

// What the whites of openings are where the last page is scant, of what they are else.
const (
	closeWhites unit.Ratio = 250
	wideWhites  unit.Ratio = 3000
)

// tightest is what is tried, in this order.
var tightest = []tight{
	{picture: 850}, {picture: 1000, small: true}, {picture: 850, small: true},
	{white: closeWhites}, {picture: 1000, small: true, white: closeWhites}, {picture: 850, small: true, white: closeWhites},
	{white: wideWhites},
}

// copyOver is the lines that the copy takes of the last page, once all is in the run;
// 0 where it is the first.
func (p *planner) copyOver() int {
	t := p.try(true)
	if t.page == 0 {
		return 0
	}
	if len(t.filled) == 0 {
		return p.line * p.t.Columns
	}
	return linesOn(t.filled[len(t.filled)-1])
}

// linesOn is the lines of the columns of a page down to where they end.
func linesOn(fl flow.Page) (n int) {
	for _, col := range fl.Columns {
		n += fl.Line + col.Used
	}
	return n
}

// isScant reports whether the last page has little copy, so that most of it is white, or none
// but the imprint, for which a few lines are wanting on the page before.
func (p *planner) isScant() bool {
	return p.alone || p.over > 0 && p.over*leastLast < p.grid*p.t.Columns
}

// tightened is the issue planned again where its last page is scant: with the least taken from
// its head, or given to its openings, that mends it, else with what leaves the fullest last
// page; nil where it need not or cannot be.
func (p *planner) tightened() *planner {
	if !p.isScant() || len(p.pages) > mostTightened {
		return nil
	}
	fullest, least := p, p
	for _, x := range tightest {
		again := newPlanner(p.anew(x.of(p.t)), p.in)
		again.short, again.unnamed, again.tight = p.short, p.unnamed, x
		switch {
		case !again.plan() || len(again.pages) > len(p.pages) || again.apartInside() > p.apartInside():
		case len(again.pages) > 1 && again.frontCost() > max(p.frontCost(), flow.Apart(mostApart)): // page one pays for the last one
		case !again.isScant():
			return again
		default:
			if again.over > fullest.over {
				fullest = again
			}
			if again.over < least.over {
				least = again
			}
		}
	}
	fullest.least = least
	if fullest == p {
		return nil
	}
	return fullest
}

// saved is an issue planned again with the least more lines on its pages by which its last one is
// not needed; nil where there are none.
func (p *planner) saved(base *style.Template) *planner {
	if p == nil || p.over == 0 || !p.isRemnant() {
		return nil
	}
	for _, more := range []int{1, 2} {
		t := base.Led(more)
		if t == nil || p.over > more*p.t.Columns*(len(p.pages)-1) {
			continue
		}
		again := p.likeIn(t)
		if again.plan() && len(again.pages) < len(p.pages) && (len(again.pages) == 1 || again.frontCost() <= flow.Apart(mostApart)) && again.onPageOne() == nil {
			return again.ledBy(more, base)
		}
	}
	return nil
}

// withoutContents is the issue planned again without contents that name one article only, where
// that is one of several inside, or where they drive the copy over to a page more, leave the
// last one scant, or, where tables are torn, cost as much as one; nil where they do not.
func (p *planner) withoutContents() *planner {
	if p.contents == nil || len(p.contents.named) > 1 || len(p.pages) > mostTightened {
		return nil
	}
	again := newPlanner(p.anew(p.t), p.in)
	again.short = true
	if !again.plan() {
		return nil
	}
	if tight := again.tightened(); tight != nil {
		again = tight
	}
	if _, all := p.inside(); all > 1 || len(again.pages) < len(p.pages) || len(again.pages) == len(p.pages) && p.isScant() && !again.isScant() {
		return again
	}
	if p.torn > 0 && again.torn <= p.torn && again.spent+costTorn <= p.spent && len(again.pages) <= len(p.pages) && !again.isScant() && again.feetCost() <= p.feetCost() {
		return again
	}
	return nil
}

// closedPart is the part of the last page, one in so many, up to which briefs are closed up to
// save it.
const closedPart = 2

// closedUp is the issue planned again without white between its briefs, where that saves the last
// page; nil where it does not, or where that is more than half full.
func (p *planner) closedUp() *planner {
	if p.t.Whites.Brief == 0 || p.over == 0 || p.over*closedPart > p.grid*p.t.Columns || len(p.pages) > mostTightened ||
		!slices.ContainsFunc(p.in.Entries, func(e Entry) bool { return e.Brief }) {
		return nil
	}
	x := tight{closed: true}
	again := newPlanner(p.anew(x.of(p.t)), p.in)
	again.short, again.unnamed, again.tight = p.short, p.unnamed, x
	if again.plan() && len(again.pages) < len(p.pages) {
		return again
	}
	return nil
}

// of is a template with a smaller headline for the lead, other whites in openings, and none
// between briefs.
func (x tight) of(t *style.Template) *style.Template {
	out := *t
	if x.small {
		out.Styles.Lead = t.Styles.Second
	}
	if x.closed {
		out.Whites.Brief = 0
	}
	if x.white == 0 {
		return &out
	}
	w := &out.Whites
	for _, of := range []*unit.Ratio{&w.Standfirst, &w.Byline, &w.Body} {
		*of = unit.Ratio(x.white.Of(unit.Length(*of)))
	}
	return &out
}

// sizes is the sizes in which the lead's picture is tried, of those given.
func (x tight) sizes(all []unit.Ratio) []unit.Ratio {
	if x.picture == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(r unit.Ratio) bool { return r > x.picture })
}
