package extract

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestNamesAreNumbered compares the numbers of names with those of a map.
func TestNamesAreNumbered(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var n names
	known := map[string]int32{}
	if _, ok := n.number("none"); ok {
		t.Error("a name has a number before any was added")
	}
	for range 3000 {
		name := strings.Repeat(string(rune('a'+r.IntN(26))), r.IntN(40))
		want, old := known[name]
		if k, ok := n.number(name); ok != old || ok && k != want {
			t.Fatalf("%q is %d, %v; want %d, %v", name, k, ok, want, old)
		}
		if !old {
			want = int32(len(known))
			known[name] = want
		}
		if k, fresh := n.add(name); k != want || fresh == old || n.all[k] != name {
			t.Fatalf("%q added as %d, fresh %v; want %d, %v", name, k, fresh, want, !old)
		}
	}
}

// TestJoinedNames looks for parts of names in each of them.
func TestJoinedNames(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	letters := []string{"a", "b", "A", "\n", "İ", "Ⱥ", "é", " "}
	word := func(most int) string {
		var b strings.Builder
		for range r.IntN(most + 1) {
			b.WriteString(letters[r.IntN(len(letters))])
		}
		return b.String()
	}
	for range 3000 {
		all := make([]string, r.IntN(6))
		for i := range all {
			all[i] = word(5)
		}
		part := word(3)
		low := strings.ToLower(part)
		var want, wantLow []int32
		for i, name := range all {
			if strings.Contains(name, part) {
				want = append(want, int32(i))
			}
			if strings.Contains(strings.ToLower(name), low) {
				wantLow = append(wantLow, int32(i))
			}
		}
		j := join(all)
		if got := j.holding(part); !slices.Equal(got, want) {
			t.Fatalf("%q in %q: %v, want %v", part, all, got, want)
		}
		if got := j.lowered(all).holding(low); !slices.Equal(got, wantLow) {
			t.Fatalf("%q in %q in lower case: %v, want %v", low, all, got, wantLow)
		}
	}
}
