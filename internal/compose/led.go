package compose

import (
	"cmp"
	"slices"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/style"
	"bantin/internal/typeset"
)

// A last page that is less than half full looks like a remnant, and columns that end lines apart
// like a mistake. Where the pages are enough for that, one line more or fewer on each, in the same
// height, fills the last one, or saves it, or lets the others end level: the leading of the whole
// issue is another, by so little that nobody sees it (style.Template.Led). The lines are those
// that are set already, so that only the planning is done again.

// mostLed is the pages up to which the leading is tried: an issue with more is a book, which
// would be planned again for one page of many.
const mostLed = 100

// leds is the lines that pages have more, or fewer, in the order in which one is chosen to be tried:
// the least change first, and of two the one that may save a page.
var leds = []int{1, -1, 2, -2}

// isLittle reports whether the last page, of several, looks less than filled.
func (p *planner) isLittle() bool {
	return len(p.pages) > 1 && (p.alone || p.over > 0 && p.over*fairLast < p.grid*p.t.Columns)
}

// isRemnant reports whether the last page looks like one: neither the user has it filled, nor does
// the edition end on a sheet.
func (p *planner) isRemnant() bool { return p.isLittle() && p.t.Even <= 1 && p.filling() == "" }

// seen is the lines by which columns end apart so that it is seen at once.
const seen = 2

// endsBadly reports whether columns end apart so that it is seen, or page one as low.
func (p *planner) endsBadly() bool { return p.feetCost() >= flow.Apart(seen) }

// led is the issue planned again with another leading by which its last page, of less than half,
// is filled or not needed, columns that end apart end level, or no page ends low, and nothing ends
// worse: the first by which all pages end as they should, else the first of all; nil where there is
// none, or need not be. Each that is tried takes a twentieth of the time of an issue of photographs.
func (p *planner) led(base *style.Template) *planner {
	if len(p.pages) > mostLed || p.endsWhole() || p.in.isGiant() {
		return nil
	}
	if again := p.least.saved(base); again != nil {
		return again
	}
	var best *planner
	feet := p.mostFeet()
	for _, x := range p.leadings(base) {
		if now := cmp.Or(best, p); x.roomy && !now.endsBadly() {
			break // for a last page alone no table is made airy
		}
		again := p.likeIn(base.Led(x.more))
		again.tight.roomy = x.roomy
		again.most = p.mostOf(feet)
		if !again.plan() || !again.endsBetter(p) || again.onPageOne() != nil {
			continue
		}
		again.more = x.more
		if again.endsWhole() {
			return again.ledBy(x.more, base)
		}
		if best == nil {
			best = again
		}
	}
	if best == nil || best.isRemnant() {
		if again := p.unturned(base); again != nil {
			return again
		}
	}
	if best == nil {
		return nil
	}
	return best.ledBy(best.more, base)
}

// unturned is the issue planned again without headings that take a line more than they need, where its last
// page is a remnant however else it is led, and that saves it, or fills it, by itself or with another leading; nil
// where it does not.
func (p *planner) unturned(base *style.Template) *planner {
	if p.turned == 0 || p.tight.unturned || !p.isRemnant() {
		return nil
	}
	again := p.likeIn(base)
	again.tight.unturned = true
	if !again.plan() {
		return nil
	}
	if again.isLittle() && len(again.pages) == len(p.pages) {
		again.most = p.mostOf(p.mostFeet())
		again = again.led(base)
	}
	if again == nil || again.isLittle() || again.onPageOne() != nil || !again.endsBetter(p) {
		return nil
	}
	return again
}

// endsWhole reports whether all pages end as they should.
func (p *planner) endsWhole() bool { return !p.endsBadly() && !p.isRemnant() && p.lowInside() == 0 }

// ledBy notes how many lines the pages of a plan have more, and says that its leading is another.
func (p *planner) ledBy(more int, base *style.Template) *planner {
	p.more = more
	p.Say(diag.Diag{Code: diag.LeadingChanged, Severity: diag.Info,
		Args: []any{base.Name, base.Leading.Hundredths(), base.LedFarther(more).Leading.Hundredths()}})
	return p
}

// leading is the lines that pages have more, and whether rows of tables keep their white then.
type leading struct {
	more  int
	roomy bool
}

// leadings is the leadings that are tried: those that are likely, and at last, where the rows of tables give of their white
// in one of them, that with rows which do not: all that is behind a table falls elsewhere then.
func (p *planner) leadings(base *style.Template) (tried []leading) {
	var roomy []leading
	for _, more := range p.likely(base) {
		tried = append(tried, leading{more: more})
		if p.in.holdsTables() && keepsRows(base.Led(more)) && !keepsRows(base) {
			roomy = append(roomy, leading{more: more, roomy: true})
		}
	}
	return append(tried, roomy...)
}

// holdsTables reports whether an article has a table in its body.
func (in *Input) holdsTables() bool {
	return slices.ContainsFunc(in.Entries, func(e Entry) bool { return slices.ContainsFunc(e.Article.Body, isTable) })
}

// likely is the lines that pages have more in the leadings that are tried: the first that may fill the last
// page, or save it, by the estimate of its lines; then, unless that one is sure, the first that is, even
// where the estimate is wrong. All are tried where columns end apart, a page ends low, or the last one is
// next to empty.
func (p *planner) likely(base *style.Template) (tried []int) {
	all := p.isScant() || p.endsBadly() || p.lowInside() > 0
	for _, more := range leds {
		t := base.Led(more)
		if t == nil {
			continue
		}
		sure := p.mayFill(t.Lines(), true)
		if all || sure || len(tried) == 0 && p.mayFill(t.Lines(), false) {
			tried = append(tried, more)
		}
		if sure && !all {
			break
		}
	}
	return tried
}

// isGiant reports whether a paragraph of the issue is so long that its lines are not kept: to set
// them takes longer than all else.
func (in *Input) isGiant() bool {
	for i := range in.Entries {
		for line := range article.Inlines(in.Entries[i].Article.Body...) {
			n := 0
			for _, r := range line {
				n += len(r.Text)
			}
			if n > typeset.Longest {
				return true
			}
		}
	}
	return false
}

// likeIn is a plan of the same issue, as it was found best, in another leading.
func (p *planner) likeIn(t *style.Template) *planner {
	again := newPlanner(p.anew(p.tight.of(t)), p.in)
	again.short, again.unnamed, again.tight, again.fronts = p.short, p.unnamed, p.tight, p.fronts
	again.resigned = p.resigned
	return again
}

// mayFill reports whether the last page may be filled, or not needed, where pages have so many
// lines: by an estimate, as what is no text takes more or fewer of them, and if sure, also where that is
// wrong.
func (p *planner) mayFill(grid int, sure bool) bool {
	copyLines := (len(p.pages)-1)*p.grid*p.t.Columns + p.over
	page := grid * p.t.Columns
	spare := copyLines / fewLines
	if sure {
		spare = -spare
	}
	pages := (copyLines - spare + page - 1) / page
	return pages < len(p.pages) || pages == len(p.pages) && (copyLines+spare-(pages-1)*page)*fairLast >= page
}

// fewLines is the part of the lines of an issue, one in so many, by which their estimate is wrong.
const fewLines = 100

// endsBetter reports whether a plan ends better than another: its columns are level, where the other's
// were not, or its last page is filled, or not needed. Neither is mended at the cost of the other, nor
// of the pages before: of pictures that are smaller for it, or stand away from their copy.
func (p *planner) endsBetter(than *planner) bool {
	most := than.feetCost()
	if !p.isLittle() {
		most = than.mostFeet()
	}
	if p.spent > worth(than.spent) || len(p.pages) > len(than.pages) || !p.headsAsWell(than) || p.feetCost() > most {
		return false
	}
	if low := p.lowInside(); low > than.lowInside() && (low > 1 || len(p.pages) == len(than.pages)) {
		return false // a page that is saved is worth a line
	}
	saves, gains := len(p.pages) < len(than.pages), (p.over-than.over)*mostAlike
	if than.endsBadly() && p.feetCost()*2 <= than.feetCost() && p.spent < than.spent {
		closes := p.t.Columns == 1 && !than.isLittle() && gains > -p.grid // a hole, by a last page that is as good as full as it was
		return !p.isLittle() || closes || than.isLittle() && !saves && gains >= 0
	}
	if than.lowInside() > 0 && p.lowInside() == 0 && (!p.isLittle() || than.isLittle() && gains >= 0) {
		return true
	}
	return !p.isLittle() && (saves || gains >= p.grid*p.t.Columns)
}

// mostFeet is the most that the feet of a plan may cost that ends better than this one.
func (p *planner) mostFeet() flow.Cost {
	most := p.feetCost()
	if p.isScant() {
		most += flow.Apart(seen) // a last page of a few lines is seen as soon
	}
	return most
}

// worth is the most that all pages may cost for a better end, where they cost so much before it: as
// much, but for what nobody sees of it.
func worth(before flow.Cost) flow.Cost { return before + before/dearer + slight }

// dearer is the part of what pages cost, one in so many, by which others are no worse, and slight what
// that is in any case: as much as a page of which all columns end a line above its foot.
const (
	dearer = 10
	slight = 60 * flow.Point
)

// mostAlike is the part of a page, one in so many, by which a last page is fuller at least: for
// less nobody would change a leading.
const mostAlike = 20

// feetCost is what the feet of all pages but the last one cost.
func (p *planner) feetCost() flow.Cost { return p.frontCost() + p.apartInside() }

// lowInside is the most lines, past the first, that pages between the first and the last end above their feet.
func (p *planner) lowInside() (most int) {
	for n := 1; n < len(p.pages)-1; n++ {
		if low := p.pages[n].low - 1; low <= mostLow {
			most = max(most, low)
		}
	}
	return most
}

// mostLow is the lines up to which a page is low for its copy: past that something else ends it.
const mostLow = 6
