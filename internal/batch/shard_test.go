package batch

import (
	"fmt"
	"testing"
)

// TestShardsAreCompleteAndDisjoint puts names into the shards of any number: each
// is in one of them, counted from 0 or from 1, and no shard has many more than its
// share.
func TestShardsAreCompleteAndDisjoint(t *testing.T) {
	for _, n := range []int{1, 2, 3, 8, 21} {
		const names = 600
		size := make([]int, n)
		for i := range names {
			name, found := fmt.Sprintf("thang-%d/bài %d.html", i%7, i), 0
			for s := range n {
				from0, ok := ParseShard(fmt.Sprintf("%d/%d", s, n))
				from1, ok1 := ParseShard(fmt.Sprintf("%d/%d", s+1, n))
				if !ok || !ok1 {
					t.Fatalf("%d of %d is no shard", s, n)
				}
				if from0.Has(name) {
					size[s]++
				}
				if from1.Has(name) {
					found++
				}
			}
			if found != 1 {
				t.Fatalf("%q is in %d of %d shards", name, found, n)
			}
		}
		sum := 0
		for s, k := range size {
			if sum += k; k > 2*names/n+9 {
				t.Errorf("shard %d of %d has %d", s, n, k)
			}
		}
		if sum != names {
			t.Errorf("%d shards, counted from 0, have %d", n, sum)
		}
	}
}

func TestParseShard(t *testing.T) {
	for s, want := range map[string]string{"1/1": "1/1", "0/8": "8/8", "8/8": "8/8", "3/8": "3/8", "9/8": "", "-1/8": "",
		"1": "", "1/0": "", "a/8": "", "1/8/9": "", "": ""} {
		got, ok := ParseShard(s)
		if got.String() != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", s, got, ok)
		}
	}
}
