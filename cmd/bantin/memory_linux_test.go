package main

import (
	"bytes"
	"os"
	"runtime/debug"
	"testing"
)

// TestTheHeapAsksForLargePages: the system has noted it of a part of the memory.
func TestTheHeapAsksForLargePages(t *testing.T) {
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage/enabled"); err != nil {
		t.Skip("the system knows no large pages")
	}
	asked := func() int {
		maps, err := os.ReadFile("/proc/self/smaps")
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range bytes.Lines(maps) {
			if bytes.HasPrefix(line, []byte("VmFlags:")) && bytes.Contains(line, []byte(" hg")) {
				n++
			}
		}
		return n
	}
	percent := debug.SetGCPercent(100)
	defer debug.SetGCPercent(percent)
	if spread(); asked() == 0 {
		t.Error("no part of the memory asks for them")
	}
}
