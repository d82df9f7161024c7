package batch

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestClaims(t *testing.T) {
	n := NewNames()
	for _, c := range []struct{ job, name, got, other string }{
		{"x", "a.pdf", "a.pdf", ""},
		{"x", "a.pdf", "a.pdf", ""}, // again
		{"y", "A.pdf", "A (2).pdf", "x"},
		{"z", "a.PDF", "a (3).PDF", "x"},
		{"y", "sub/a.pdf", "sub/a.pdf", ""},
		{"u", "H\u00e0.pdf", "H\u00e0.pdf", ""},
		{"v", "Ha\u0300.pdf", "Ha\u0300 (2).pdf", "u"}, // the same letters, composed otherwise
	} {
		if got, other := n.Claim(c.job, c.name); got != c.got || other != c.other {
			t.Errorf("%s claims %q: %q, %q", c.job, c.name, got, other)
		}
	}
}

// TestStems holds stems of any pages to what is promised: no two are one, and
// a page that alone has its stem, or is the first that has it, keeps it.
func TestStems(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var jobs, stems []string
		for i := range 30 {
			stem := string("abAB"[random.IntN(4)])
			if random.IntN(3) == 0 {
				stem += " (2)"
			}
			if random.IntN(9) == 0 {
				stem += ".v1"
			}
			jobs, stems = append(jobs, fmt.Sprint(i)), append(stems, stem)
		}
		own, others := Stems(jobs, stems)
		seen := map[string]int{}
		for i, s := range own {
			if k, ok := seen[strings.ToLower(s)]; ok {
				t.Fatalf("%d and %d are both %q of %q", k, i, s, stems)
			}
			seen[strings.ToLower(s)] = i
			same := func(other string) bool { return strings.EqualFold(other, stems[i]) }
			if first := slices.IndexFunc(stems, same) == i; first != (s == stems[i]) || first != (others[i] == "") {
				t.Fatalf("%d, first %v, is called %q for %q, after %q", i, first, s, stems[i], others[i])
			}
		}
	}
}
