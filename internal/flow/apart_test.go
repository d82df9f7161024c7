package flow

import "testing"

// TestALastColumnIsNoHole: a last column may be two lines shorter than the others for 45 each; one that is much shorter is
// mended by dearer means.
func TestALastColumnIsNoHole(t *testing.T) {
	for _, c := range []struct {
		short int
		want  string
	}{{2, "0 | 1"}, {6, "0 | 1'"}} {
		elems := []*Element{block(20), choice(500, 20-c.short, 20)}
		pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
			return Room{Caps: []int{33, 33}, Close: []int{33, 33}, Full: 33, Least: 1}
		})
		if got := show(elems, pages); got != c.want {
			t.Errorf("%d lines short: %s, want %s", c.short, got, c.want)
		}
	}
}
