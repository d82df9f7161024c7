package proof

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
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
