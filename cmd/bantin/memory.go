package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// leastLimit is the memory, in bytes, that the collector keeps the process to as long as
// what lives leaves it room for that: up to some 1,000 pages.
const leastLimit = 180 << 20

// limitFor is the memory, in bytes, that a process may take in which so much lives. Half as much
// again is for garbage, and the rest for what is not on the heap: with a limit near to what
// lives, or below it, the collector would never stop, and 4,300 pages took twice the time that
// five times 860 take.
func limitFor(live uint64) int64 { return max(leastLimit, int64(live)*3/2+24<<20) }

// limit sets the limit, and anew after each collection behind which it is another by a tenth.
func limit() {
	set := int64(leastLimit)
	debug.SetMemoryLimit(set)
	afterCollections(func() {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if want := limitFor(live[0].Value.Uint64()); want > set+set/10 || want < set-set/10 {
			set = want
			debug.SetMemoryLimit(set)
		}
	})
}

// afterCollections calls do behind each collection, for as long as the process runs.
func afterCollections(do func()) {
	type mark struct{ _ *mark } // with a pointer: objects without are put together, and live longer
	var again func(*mark)
	again = func(m *mark) {
		do()
		runtime.SetFinalizer(m, again)
	}
	runtime.SetFinalizer(&mark{}, again)
}
