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

// leastHeap is the heap, in bytes, below which nothing is collected. An issue of some twenty
// pages ends before it has one: five collections of the five megabytes that live of it were a
// twelfth of its processor time, and spared six megabytes.
const leastHeap = 32 << 20

// firstPercent is that of a process of which nothing lives yet: the runtime takes 4 MiB times
// it as the least heap.
const firstPercent = leastHeap / (4 << 20) * 100

// percentFor is the garbage, in per cent of what lives, behind which it is collected: percent,
// but for what is small.
func percentFor(live uint64, percent int) int {
	if live == 0 {
		return max(percent, firstPercent)
	}
	return max(percent, int(leastHeap*100/live)-100)
}

// collector is how the collector is set.
type collector struct {
	wanted  int // per cent, of what is not small
	percent int
	limit   int64
}

// collect sets the limit and the percentage, and anew after each collection.
func collect(percent int) {
	c := collector{wanted: percent}
	c.follow(0)
	afterCollections(func() {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		c.follow(live[0].Value.Uint64())
	})
}

// follow sets what is another by a tenth with so much that lives.
func (c *collector) follow(live uint64) {
	if want := limitFor(live); want > c.limit+c.limit/10 || want < c.limit-c.limit/10 {
		c.limit = want
		debug.SetMemoryLimit(want)
	}
	if want := percentFor(live, c.wanted); want > c.percent+c.percent/10 || want < c.percent-c.percent/10 {
		c.percent = want
		debug.SetGCPercent(want)
	}
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
