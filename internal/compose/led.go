package compose

import (
	"math"

	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// A last page that is less than half full looks like a remnant. Where the pages before it are
// enough for that, one line more or fewer on each, in the same height, fills it, or saves it: the
// leading of the whole issue is another, by so little that nobody sees it (style.Template.Led).
// The lines are those that are set already, so that only the planning is done again.

// mostLed is the pages up to which the leading is tried: an issue with more is a book, which
// would be planned again for one page of many.
const mostLed = 60

// mostLeadings is in how many leadings an issue is planned again at most.
const mostLeadings = 3

// leds is the lines that pages have more, or fewer, in the order in which that is tried: the
// least change first, and of two the one that may save a page.
var leds = []int{1, -1, 2, -2}

// isLittle reports whether the last page, of several, looks less than filled.
func (p *planner) isLittle() bool {
	return len(p.pages) > 1 && (p.alone || p.over > 0 && p.over*fairLast < p.grid*p.t.Columns)
}

// led is the issue planned again with another leading by which its last page, of less than half,
// is filled or not needed, and no page ends worse; nil where there is none. Where the user has
// the last page filled, or the edition ends on a sheet, it is no remnant.
func (p *planner) led(base *style.Template) *planner {
	if !p.isLittle() || len(p.pages) > mostLed || p.t.Even > 1 || p.filling() != "" {
		return nil
	}
	tried := 0
	for _, more := range leds {
		t := base.Led(more)
		if t == nil || !p.mayFill(t.Lines()) {
			continue
		}
		if tried++; tried > mostLeadings {
			break
		}
		if again, ok := p.anew(t).planned(p.in); ok && again.endsBetter(p) {
			again.more = more
			again.Say(diag.Diag{Code: diag.LeadingChanged, Severity: diag.Info,
				Args: []any{base.Name, hundredths(base.Leading), hundredths(t.Leading)}})
			return again
		}
	}
	return nil
}

// mayFill reports whether the last page may be filled, or not needed, where pages have so many
// lines: by an estimate, as what is no text takes more or fewer of them.
func (p *planner) mayFill(grid int) bool {
	copyLines := (len(p.pages)-1)*p.grid*p.t.Columns + p.over
	page := grid * p.t.Columns
	spare := copyLines / fewLines
	pages := (copyLines - spare + page - 1) / page
	return pages < len(p.pages) || pages == len(p.pages) && (copyLines+spare-(pages-1)*page)*fairLast >= page
}

// fewLines is the part of the lines of an issue, one in so many, by which their estimate is wrong.
const fewLines = 100

// endsBetter reports whether a plan has no last page of less than half, and what its pages
// cost is no more than that of another.
func (p *planner) endsBetter(than *planner) bool {
	saves := len(p.pages) < len(than.pages)
	fuller := len(p.pages) == len(than.pages) && (p.over-than.over)*mostAlike >= p.grid*p.t.Columns
	return (saves || fuller) && !p.isLittle() && p.onFront() >= than.onFront() && p.feetCost() <= than.feetCost()
}

// mostAlike is the part of a page, one in so many, by which a last page is fuller at least: for
// less nobody would change a leading.
const mostAlike = 20

// feetCost is what the feet of all pages but the last one cost.
func (p *planner) feetCost() flow.Cost { return p.frontCost() + p.apartInside() }

// hundredths is a length in points, as it is told.
func hundredths(l unit.Length) float64 { return math.Round(l.Pt()*100) / 100 }
