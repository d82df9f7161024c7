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
	Run(t.Context(), n, 7, func(_ context.Context, i int) (int, bool) {
		most.Store(max(most.Load(), busy.Add(1)))
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
	Run(t.Context(), 1000, 4, func(ctx context.Context, i int) (int, bool) {
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
	Run(t.Context(), len(want), 8, func(_ context.Context, i int) (bool, bool) {
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
