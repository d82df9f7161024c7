package main

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// TestJobsBoundTheCores: no more cores than jobs, and never more than there were.
func TestJobsBoundTheCores(t *testing.T) {
	all := runtime.GOMAXPROCS(4)
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer func() {
		runtime.GOMAXPROCS(all)
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}()
	for _, c := range []struct{ jobs, cores int }{{0, 4}, {1, 1}, {3, 3}, {64, 4}} {
		runtime.GOMAXPROCS(4)
		if tune(c.jobs, false); runtime.GOMAXPROCS(0) != c.cores {
			t.Errorf("%d jobs: %d cores, want %d", c.jobs, runtime.GOMAXPROCS(0), c.cores)
		}
	}
}
