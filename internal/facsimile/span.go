package facsimile

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Span is pages that follow each other, from 1.
type Span struct{ First, Last int }

// Spans is a choice of pages; none is all of them.
type Spans []Span

var errSpans = errors.New("no pages")

// end stands for the last page, however many there are.
const end = 1 << 30

// FromText reads a choice: "1,3-5,8-".
func (s *Spans) FromText(text string) error {
	var all Spans
	for part := range strings.SplitSeq(text, ",") {
		from, to, ranged := strings.Cut(strings.TrimSpace(part), "-")
		first, err := strconv.Atoi(strings.TrimSpace(from))
		if err != nil || first < 1 || first >= end {
			return errSpans
		}
		last := first
		switch to = strings.TrimSpace(to); {
		case ranged && to == "":
			last = end
		case ranged:
			if last, err = strconv.Atoi(to); err != nil || last < first || last >= end {
				return errSpans
			}
		}
		all = append(all, Span{first, last})
	}
	*s = all
	return nil
}

// Of is the pages of a document of so many that are chosen, each once and in order, and
// whether some that were named are not there.
func (s Spans) Of(pages int) (chosen Spans, beyond bool) {
	if len(s) == 0 {
		s = Spans{{1, end}}
	}
	sorted := slices.Clone(s)
	slices.SortFunc(sorted, func(a, b Span) int { return a.First - b.First })
	for _, p := range sorted {
		beyond = beyond || p.First > pages || p.Last > pages && p.Last != end
		p.Last = min(p.Last, pages)
		if n := len(chosen); n > 0 && p.First <= chosen[n-1].Last+1 {
			chosen[n-1].Last = max(chosen[n-1].Last, p.Last)
		} else if p.First <= pages {
			chosen = append(chosen, p)
		}
	}
	return chosen, beyond
}

// Count is how many pages are chosen, of spans that do not meet.
func (s Spans) Count() (n int) {
	for _, p := range s {
		n += p.Last - p.First + 1
	}
	return n
}
