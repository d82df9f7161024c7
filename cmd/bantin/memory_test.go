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
	c := collector{wanted: 150}
	for _, step := range []struct {
		live    uint64
		percent int
	}{{0, firstPercent}, {8 << 20, 300}, {8<<20 + 100<<10, 300}, {100 << 20, 150}, {8 << 20, 300}} {
		if c.follow(step.live); c.percent != step.percent {
			t.Errorf("%d MiB live: %d per cent", step.live>>20, c.percent)
		}
	}
	set := 0
	for range 100 { // those who follow for the tests before may still do so
		c = collector{wanted: 150}
		c.follow(8 << 20)
		if set = debug.SetGCPercent(100); set == 300 {
			break
		}
	}
	if set != 300 {
		t.Errorf("%d per cent are set", set)
	}
}
