package vietnamese

import (
	"runtime"
	"sync"
	"sync/atomic"

	"bantin/internal/article"
)

// Parts of a long article are worked on at the same time, so many at most, each of so many
// bytes of copy at least: what is shorter is done before another core has begun.
const (
	mostParts = 4
	leastPart = 64 << 10
)

// partsOf is the blocks of an article in parts: the index at which each ends.
func partsOf(body []article.Block) (ends []int) {
	bytes := 0
	for i, b := range body {
		for in := range article.Inlines(b) {
			for k := range in {
				bytes += len(in[k].Text)
			}
		}
		if bytes >= leastPart {
			ends, bytes = append(ends, i+1), 0
		}
	}
	if n := len(ends); n == 0 {
		return []int{len(body)}
	}
	ends[len(ends)-1] = len(body) // with the rest, which is short
	return ends
}

// together calls do for 0 … n-1 on the cores that there are, each call by one of them, and
// waits for all. What a call panics with, its caller does.
func together(n int, do func(i int)) {
	workers := min(n, mostParts, runtime.GOMAXPROCS(0))
	if workers <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	var next atomic.Int64
	var work sync.WaitGroup
	faults := make([]any, workers)
	for w := range workers {
		work.Go(func() {
			defer func() { faults[w] = recover() }()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	work.Wait()
	for _, fault := range faults {
		if fault != nil {
			panic(fault)
		}
	}
}
