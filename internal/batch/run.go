// Package batch makes many PDFs of one folder: it knows the jobs, how their
// files are called, what earlier runs have made, and what a run comes to. How a
// PDF is made it is told by its caller.
package batch

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Run calls do for the jobs 0 … n-1, so many at work at once, 0 being one a core,
// and done with what came of them, in their order and never twice at once. A job
// that has only the disk to wait for calls yield: the next one goes to work then,
// if more than one may be under way; as many as work may wait. Run
// ends with the context, or once done returns false: then no further job
// begins, the context of those under way ends, and of these done hears only
// what came to an end; do says so.
func Run[T any](ctx context.Context, n, workers int, do func(ctx context.Context, i int, yield func()) (v T, ended bool),
	done func(i int, v T) bool) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	row := &queue[T]{waiting: map[int]*T{}, done: done, stop: stop}
	var next atomic.Int64
	var wg sync.WaitGroup
	atWork := make(chan struct{}, workers)
	underWay := workers
	if workers > 1 {
		underWay *= 2
	}
	for range min(underWay, n) {
		wg.Go(func() {
			for {
				atWork <- struct{}{}
				yield := sync.OnceFunc(func() { <-atWork })
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					yield()
					return
				}
				v, ended := do(ctx, i, yield)
				yield()
				if ended {
					row.add(i, &v)
				} else {
					row.add(i, nil)
				}
			}
		})
	}
	wg.Wait()
}

// queue gives what comes in any order on in that of the jobs.
type queue[T any] struct {
	mu      sync.Mutex
	waiting map[int]*T // nil for a job that did not come to an end
	next    int
	done    func(int, T) bool
	stop    func()
}

// add puts what came of a job in, and gives on what can be given.
func (q *queue[T]) add(i int, v *T) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting[i] = v
	for {
		v, ok := q.waiting[q.next]
		if !ok {
			return
		}
		delete(q.waiting, q.next)
		if v != nil && !q.done(q.next, *v) {
			q.stop()
		}
		q.next++
	}
}

// Order lets jobs do something one after the other, each when those before it
// have had their turn.
type Order struct {
	mu    sync.Mutex
	moved *sync.Cond
	had   map[int]bool
	next  int
}

// NewOrder is an order in which nobody has had a turn.
func NewOrder() *Order {
	o := &Order{had: map[int]bool{}}
	o.moved = sync.NewCond(&o.mu)
	return o
}

// Wait waits for the turn of a job.
func (o *Order) Wait(i int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.next < i {
		o.moved.Wait()
	}
}

// Pass ends the turn of a job, whether it has waited for it or not. A second
// time does nothing.
func (o *Order) Pass(i int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if i < o.next {
		return
	}
	o.had[i] = true
	for o.had[o.next] {
		delete(o.had, o.next)
		o.next++
	}
	o.moved.Broadcast()
}
