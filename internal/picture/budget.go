package picture

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/sync/semaphore"
)

// budget is what all pictures take that are decoded at a time, and those before them whose
// pixels are garbage by now. The collector alone would let as much stand again as lives: it runs
// beside the decoder that asks for more, and four jobs of 100 megapixels took 930 MiB.
type budget struct {
	size int64 // bytes; a picture that takes more is alone
	room *semaphore.Weighted

	mu           sync.Mutex // held while garbage is collected: nothing may begin until it has gone
	lives, waste int64      // bytes of the pictures at work, and of those that ended since it was collected
	collect      func()
}

func newBudget(size int64) *budget {
	return &budget{size: size, room: semaphore.NewWeighted(size), collect: runtime.GC}
}

// memory is the budget of the process.
var memory = newBudget(512e6)

// borrow waits until there are so many bytes, and returns how to give them back. That wait has
// no end but its turn: whoever has the memory is decoding.
func (b *budget) borrow(n int64) (giveBack func()) {
	n = min(n, b.size)
	b.room.Acquire(context.Background(), n)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.lives += n
	if b.lives+b.waste > b.size {
		b.collect()
		b.waste = 0
	}
	return func() {
		b.mu.Lock()
		b.lives, b.waste = b.lives-n, b.waste+n
		b.mu.Unlock()
		b.room.Release(n)
	}
}
