package flow

import "testing"

// TestColumnsThatCannotBeFullEndLevel: where what comes next has no room on a page, its columns end alike, however far above
// the foot: a hole in one of them is seen sooner than white below both.
func TestColumnsThatCannotBeFullEndLevel(t *testing.T) {
	heading := block(2)
	heading.White, heading.Keep = 1, 2
	elems := []*Element{block(25), block(2), heading, block(25), block(33), block(33)}
	pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
		return Room{Caps: []int{33, 33}, Close: []int{33, 33}, Full: 33}
	})
	if got, want := show(elems, pages), "0 1 | 2^ 3 / 4 | 5"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

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
