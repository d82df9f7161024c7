package batch

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestRowsComeInTheOrderOfTheJobs(t *testing.T) {
	const n = 200
	var got []int
	var busy, most atomic.Int32
	Run(t.Context(), n, 7, func(_ context.Context, i int, _ func()) (int, bool) {
		higher(&most, busy.Add(1))
		time.Sleep(time.Duration(i*7919%5) * 100 * time.Microsecond)
		busy.Add(-1)
		return i * i, i%10 != 3 // every tenth does not come to an end
	}, func(i, v int) bool {
		if v != i*i {
			t.Errorf("job %d came to %d", i, v)
		}
		got = append(got, i)
		return true
	})
	if len(got) != n-n/10 || !slices.IsSorted(got) || most.Load() > 7 {
		t.Errorf("%d at a time; %v", most.Load(), got)
	}
}

func TestABatchEndsWhenItIsToldTo(t *testing.T) {
	begun, heard := atomic.Int32{}, 0
	Run(t.Context(), 1000, 4, func(ctx context.Context, i int, _ func()) (int, bool) {
		begun.Add(1)
		if i == 10 {
			return i, true
		}
		if i > 10 { // under way when the tenth fails
			<-ctx.Done()
			return i, false
		}
		return i, true
	}, func(i, _ int) bool {
		heard++
		return i != 10
	})
	if heard != 11 || begun.Load() > 11+4 {
		t.Errorf("%d begun, %d heard of", begun.Load(), heard)
	}
}

func TestTurnsAreTakenInOrder(t *testing.T) {
	order, names := NewOrder(), NewNames()
	want := make([]string, 50)
	for i := range want {
		want[i] = "a.pdf"
		if i > 0 {
			want[i] = fmt.Sprintf("a (%d).pdf", i+1)
		}
	}
	got := make([]string, len(want))
	Run(t.Context(), len(want), 8, func(_ context.Context, i int, _ func()) (bool, bool) {
		defer order.Pass(i)
		time.Sleep(time.Duration(i*31%7) * 100 * time.Microsecond)
		order.Wait(i)
		got[i], _ = names.Claim(fmt.Sprint(i), "a.pdf")
		return true, true
	}, func(int, bool) bool { return true })
	if !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// What waits for the disk keeps no other from work, but no more wait than work; one
// worker has one job under way.
func TestJobsWorkWhileOthersWaitForTheDisk(t *testing.T) {
	third := make(chan struct{})
	Run(t.Context(), 4, 2, func(_ context.Context, i int, yield func()) (int, bool) {
		switch i {
		case 0, 1:
			yield()
			<-third // never, if these two kept the third from work
		case 2:
			close(third)
		}
		return i, true
	}, func(int, int) bool { return true })

	for workers, want := range map[int]int32{1: 1, 2: 4, 5: 10} {
		var underWay, working, most, mostWorking atomic.Int32
		Run(t.Context(), 300, workers, func(_ context.Context, i int, yield func()) (int, bool) {
			higher(&most, underWay.Add(1))
			higher(&mostWorking, working.Add(1))
			time.Sleep(time.Duration(i*31%3) * 50 * time.Microsecond)
			working.Add(-1)
			yield()
			time.Sleep(time.Duration(i*17%5) * 100 * time.Microsecond)
			underWay.Add(-1)
			return i, true
		}, func(int, int) bool { return true })
		if most.Load() > want || mostWorking.Load() > int32(workers) {
			t.Errorf("%d workers: %d under way, %d at work", workers, most.Load(), mostWorking.Load())
		}
	}
}

// higher keeps the highest of what it is given.
func higher(most *atomic.Int32, n int32) {
	for {
		m := most.Load()
		if n <= m || most.CompareAndSwap(m, n) {
			return
		}
	}
}
