package compose

import (
	"maps"
	"runtime"
	"sync"
	"sync/atomic"

	"bantin/internal/flow"
	"bantin/internal/frame"
)

// Whether an article opens in the column or across the columns is decided where it opens, before
// anything is known of what comes behind it. Where a page does not end level then, or the last one
// has little, the issue is planned again with the articles around there the other way, one at a
// time, and stays as it costs least.

// What trials may cost: all of the issue is planned for each.
const (
	mostReshaped = 96 // pages that are planned in all trials,
	mostTrials   = 12 // and how many these are
	leastTrials  = 5  // an issue that is too long for so many is not tried
)

// mostShapes is how many articles take another shape at most.
const mostShapes = 3

// costShape is what another shape must save: the one that an article has by its length is the better one.
const costShape = 150 * flow.Point

// reshaped is the issue planned again with other shapes of its articles; nil where they need not or
// cannot be mended so.
func (p *planner) reshaped() *planner {
	if p.t.Columns == 1 || p.t.Spread == 0 || len(p.pages) < 2 || len(p.pages)*leastTrials > mostReshaped {
		return nil
	}
	best, trials := p, min(mostTrials, mostReshaped/len(p.pages))
	for range mostShapes {
		better, numbers := best, best.troubling()
		numbers = numbers[:min(len(numbers), trials)]
		trials -= len(numbers)
		for _, again := range best.tried(numbers) {
			if again != nil && again.spent+costShape < better.spent {
				better = again
			}
		}
		if better == best {
			break
		}
		best = better
	}
	if best == p {
		return nil
	}
	return best
}

// tried is the issue with each of some articles in the other shape, as reshape has it: on all
// cores, since who waits for the pages has nothing else to do.
func (p *planner) tried(numbers []int) []*planner {
	out := make([]*planner, len(numbers))
	var next atomic.Int32
	var work sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(numbers)) {
		work.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(numbers); i = int(next.Add(1)) - 1 {
				out[i] = p.reshape(numbers[i])
			}
		})
	}
	work.Wait()
	return out
}

// reshape is the issue with an article in the other shape; nil where it cannot have that, or where
// page one would not be as it is, or the issue longer. It may be asked for several at once.
func (p *planner) reshape(number int) *planner {
	shape := frame.AcrossShape
	if p.made[number].Shape != frame.ColumnShape {
		shape = frame.ColumnShape
	}
	again := p.like(p.tight)
	again.under = maps.Clone(p.under)
	again.shapes = maps.Clone(p.shapes)
	if again.shapes == nil {
		again.shapes = map[int]frame.Shape{}
	}
	again.shapes[number] = shape
	if !again.plan() || again.made[number].Shape == p.made[number].Shape || len(again.pages) > len(p.pages) ||
		again.onFront() != p.onFront() || again.frontCost() > p.frontCost() {
		return nil
	}
	return again
}

// troubling is the articles that open on a page that does not end as it should, or next to it: the one
// before, whose copy is on it, and the one behind, for which it may be short; all, where the last page has little.
func (p *planner) troubling() (numbers []int) {
	last := len(p.pages) - 1
	poor := p.over > 0 && p.over*fairLast < p.grid*p.t.Columns
	for number := 1; number < len(p.openings); number++ {
		page := p.openings[number] // from 1
		if _, begun := p.begun[number]; begun || page == 0 || number == p.lead() || p.in.Entries[number-1].Brief {
			continue
		}
		near := poor
		for n := 1; n < last && !near; n++ {
			if sh := p.pages[n]; sh.apart == 0 && sh.low <= level.low {
				continue
			}
			near = page-1 >= p.lastOpened(n) && page-1 <= n+1
		}
		if near {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// lastOpened is the last page before one on which an article opens.
func (p *planner) lastOpened(page int) (last int) {
	for _, opens := range p.openings {
		if opens > 0 && opens-1 < page {
			last = max(last, opens-1)
		}
	}
	return last
}

// mayOpenAcross reports whether an article of so many lines may open across the columns: against its
// length only where the issue is planned again for that.
func (p *planner) mayOpenAcross(number, lines int) bool {
	switch p.shapes[number] {
	case frame.ColumnShape:
		return false
	case frame.AcrossShape:
		return lines*shortAcross >= p.t.Spread
	}
	return p.t.Spread > 0 && p.t.Columns > 1 && lines >= p.t.Spread
}

// shortAcross is the part, one in so many, of the lines from which articles open across the columns,
// that one has at least that does so for the sake of its pages.
const shortAcross = 3
