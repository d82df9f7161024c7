package bulletin

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls do for 0 … n-1 from at most jobs goroutines and waits for all.
// Callers write to slots of their own, so results are in order whatever the
// number of goroutines. After ctx ends no further call begins.
func each(ctx context.Context, n, jobs int, do func(i int)) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	jobs = min(jobs, n)
	if jobs <= 1 {
		for i := range n {
			if ctx.Err() != nil {
				return
			}
			do(i)
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range jobs {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
}
