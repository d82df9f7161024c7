package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/style"
)

// Where tables leave holes on pages, the issue is planned again with tables put otherwise. What is left white tells
// which way is better: a table that stays where its article has it, below columns that end apart, leaves white beside its
// heading, one that goes on to the next page may leave half of one; which of them is worse is known only when all is on pages.

// tabling is how tables are put that have no good place.
type tabling struct {
	even  bool // one stays below columns that end apart where more white would be below them,
	few   bool // and one begins with fewer rows on what is left of a page
	short bool // there are no contents, if they name one article only
}

// tablings is what is tried.
var tablings = []tabling{{even: true}, {few: true}, {even: true, few: true}, {short: true}}

// leastGain is the lines of white by which a plan is better that has tables put otherwise.
const leastGain = 2 * mostHole

// tabled is the issue planned again with tables put otherwise, where pages have holes: the plan with the least white;
// nil where none has less, or it is worse in anything else.
func (p *planner) tabled(base *style.Template) *planner {
	if len(p.pages) > mostLed || p.tight.tabling != (tabling{}) || p.whites() < leastGain {
		return nil
	}
	t := base
	if p.more != 0 {
		t = base.Led(p.more)
	}
	var best *planner
	for _, x := range tablings {
		if !x.changes(p) {
			continue
		}
		again := p.likeIn(t)
		again.tight.tabling, again.short = x, p.short || x.short
		if !again.plan() {
			continue
		}
		if again.isScant() && again.whites() < p.whites() {
			if led := again.led(base); led != nil {
				again = led
			}
		}
		if !again.leavesLess(p) || best != nil && !again.leavesLess(best) {
			continue
		}
		best = again
	}
	if best != nil && best.more == 0 && best.t.Leading != base.Leading {
		best.ledBy(p.more, base)
	}
	return best
}

// changes reports whether a plan of an issue would be another so.
func (x tabling) changes(p *planner) bool {
	may := p.other
	may.short = p.hasTables && p.pages[0].low > mostHole && p.contents != nil && len(p.contents.named) == 1
	return (may.even || !x.even) && (may.few || !x.few) && (may.short || !x.short)
}

// leavesLess reports whether a plan leaves less white than another, and is no worse in all else.
func (p *planner) leavesLess(than *planner) bool {
	if len(p.pages) > len(than.pages) || !p.headsAsWell(than) || p.onPageOne() != nil || p.isScant() && !than.isScant() ||
		p.feetCost() > than.feetCost()+flow.Apart(mostApart) {
		return false
	}
	gain := than.whites() - p.whites()
	return gain >= leastGain || len(p.pages) < len(than.pages) && gain > 0
}

// whites is the lines of columns that are left white on the pages, all holes together.
func (p *planner) whites() (n int) {
	for i, sh := range p.pages {
		n += sh.gaps
		if i+1 == len(p.pages) {
			break
		}
		if n += sh.gap; sh.low > mostHole {
			n += sh.low * p.t.Columns
		}
	}
	return n
}

// noteGaps keeps what columns that end apart leave white beside the lowest of them, so far down.
func (sh *sheet) noteGaps(feet []int) {
	sh.gaps, sh.gap = sh.gaps+sh.gap, 0
	for _, left := range feet {
		if n := left - slices.Min(feet); n > mostHole {
			sh.gap += n
		}
	}
}

// staysApart reports whether a table stays below columns that end apart: what is left of the page of the run is more
// white, below the copy behind it, than there is where these end apart.
func (p *planner) staysApart(behind []*element) bool {
	t := p.try(false)
	if len(t.filled) == 0 {
		return false
	}
	left := (p.limit(t.page) - t.bottom) * p.t.Columns
	for i := 0; i < len(behind) && left > 0; i++ {
		left -= behind[i].Heights[0]
	}
	fl := t.filled[len(t.filled)-1]
	for _, col := range fl.Columns {
		left -= t.bottom - fl.Line - col.Used
	}
	if left > 0 && !p.tight.tabling.even {
		p.other.even = true
		return false
	}
	return left > 0
}

// cutTable cuts a table into what fits so many lines and the rest; nil where one of the two would be too small.
func (p *planner) cutTable(tab *table, limit int) (first, rest *table) {
	if first, rest = tab.cutAt(limit, leastRows); first != nil {
		return first, rest
	}
	if first, rest = tab.cutAt(limit, fewRows); !p.tight.tabling.few {
		p.other.few = p.other.few || first != nil
		return nil, nil
	}
	return first, rest
}
