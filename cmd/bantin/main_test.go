package main

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// TestJobsBoundTheCores: no more cores than jobs, and never more than there were; of a batch, one
// more where there are several.
func TestJobsBoundTheCores(t *testing.T) {
	all := runtime.GOMAXPROCS(4)
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer func() {
		runtime.GOMAXPROCS(all)
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}()
	for _, c := range []struct {
		jobs, cores int
		batch       bool
	}{{0, 4, false}, {1, 1, false}, {3, 3, false}, {64, 4, false}, {0, 5, true}, {1, 1, true}, {2, 3, true}, {64, 5, true}} {
		runtime.GOMAXPROCS(4)
		if tune(c.jobs, c.batch); runtime.GOMAXPROCS(0) != c.cores {
			t.Errorf("%d jobs: %d cores, want %d", c.jobs, runtime.GOMAXPROCS(0), c.cores)
		}
	}
}
