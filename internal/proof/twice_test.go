package proof

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"bantin/internal/limit"
)

// TestFirstsAreThoseOfComparingAll: of random sets of runs, some much alike, some with a part that
// all have, the first that is the same is found as by comparing each with each.
func TestFirstsAreThoseOfComparingAll(t *testing.T) {
	for seed := range int64(300) {
		rng := rand.New(rand.NewSource(seed))
		var common runs
		for range rng.Intn(30) {
			common = append(common, rng.Uint64())
		}
		var copies []runs
		for range 2 + rng.Intn(25) {
			var r runs
			if len(copies) > 0 && rng.Intn(2) == 0 {
				for _, x := range copies[rng.Intn(len(copies))] {
					if rng.Intn(100) < 85 {
						r = append(r, x)
					}
				}
			}
			for range rng.Intn(40) * rng.Intn(2) {
				r = append(r, rng.Uint64())
			}
			r = append(r, common...)
			if len(r) == 0 {
				r = runs{rng.Uint64()}
			}
			slices.Sort(r)
			copies = append(copies, slices.Compact(r))
			if rng.Intn(4) == 0 {
				copies = append(copies, slices.Clone(copies[rng.Intn(len(copies))]))
			}
		}
		want := make([]int, len(copies))
		for i, a := range copies {
			want[i] = -1
			for k, b := range copies[:i] {
				both := 0
				for _, x := range a {
					if slices.Contains(b, x) {
						both++
					}
				}
				if want[i] < 0 && both*100 >= 80*min(len(a), len(b)) {
					want[i] = k
				}
			}
		}
		if got := firsts(copies); !slices.Equal(got, want) {
			t.Fatalf("seed %d: %v, want %v", seed, got, want)
		}
	}
}

// TestOnePageManyTimes: as many articles as an issue may have, all of one page, are not compared
// each with each, which took minutes of pages of 2,000 words.
func TestOnePageManyTimes(t *testing.T) {
	one := make(runs, 2000)
	for i := range one {
		one[i] = uint64(i) << 40
	}
	copies := make([]runs, limit.Entries)
	for i := range copies {
		copies[i] = one
	}
	begin := time.Now()
	got := firsts(copies)
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
	for i, first := range got {
		if want := min(i, 1) - 1; first != want {
			t.Fatalf("article %d is the same as %d, want %d", i, first, want)
		}
	}
}

// BenchmarkTwice looks for articles that are twice among 400 of 2,000 words.
func BenchmarkTwice(b *testing.B) {
	rng := rand.New(rand.NewSource(1))
	var entries []Entry
	for range 400 {
		var text strings.Builder
		for range 2000 {
			fmt.Fprintf(&text, "trường%d ", rng.Intn(5000))
		}
		entries = append(entries, *articleOf("1", text.String()))
	}
	b.ReportAllocs()
	for b.Loop() {
		Twice(entries)
	}
}
