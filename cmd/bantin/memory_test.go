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
	collect(150)
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

// TestLittleIsNotCollected: a process of which little lives has a heap of 32 MiB before it
// collects, and one of which much lives collects as it was told.
func TestLittleIsNotCollected(t *testing.T) {
	for live := uint64(0); live < 4<<30; live += 3 << 20 {
		got := percentFor(live, 150)
		if heap := live * uint64(got+100) / 100; got < 150 || live > 0 && heap < leastHeap*99/100 || heap > max(leastHeap, live*5/2) {
			t.Errorf("%d MiB live: %d per cent, a heap of %d MiB", live>>20, got, heap>>20)
		}
	}
	if got := percentFor(0, 150); got*4<<20/100 != leastHeap {
		t.Errorf("nothing lives: %d per cent", got)
	}
	percent, was := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(was)
	}()
	pace := func() int { // nothing else tells it
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	collect(150)
	if pace() != firstPercent {
		t.Errorf("begins with %d per cent", pace())
	}
	held := make([]byte, 100<<20)
	for range 100 { // the finalizer has a goroutine of its own
		if runtime.GC(); pace() == 150 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if pace() != 150 {
		t.Errorf("%d per cent with %d MiB", pace(), len(held)>>20)
	}
	runtime.KeepAlive(held)
}
