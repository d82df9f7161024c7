package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestTheLimitFollowsWhatLives: what lives always leaves a third of the limit and more for
// garbage, and what is small does not take more than the least.
func TestTheLimitFollowsWhatLives(t *testing.T) {
	for live := uint64(0); live < 4<<30; live += 7 << 20 {
		switch got := limitFor(live); {
		case got < leastLimit || got < int64(live)*3/2:
			t.Errorf("%d MiB live: %d MiB", live>>20, got>>20)
		case live < 100<<20 && got != leastLimit:
			t.Errorf("%d MiB live: %d MiB", live>>20, got>>20)
		}
	}
	percent, was := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(was)
	}()
	limit()
	held := make([]byte, 300<<20)
	for range 100 { // the finalizer has a goroutine of its own
		if runtime.GC(); debug.SetMemoryLimit(-1) >= 450<<20 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if got := debug.SetMemoryLimit(-1); got < 450<<20 {
		t.Errorf("%d MiB with %d live", got>>20, len(held)>>20)
	}
	runtime.KeepAlive(held)
}
