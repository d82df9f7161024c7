package compose

import (
	"fmt"
	"slices"
	"testing"

	"bantin/internal/flow"
)

// TestWhatGoesOnBeginsWithCopy: what page one leaves of an article begins with copy, behind which the pictures of
// the part before stand, if there is any before what goes across the columns; and that keeps its place in the copy.
func TestWhatGoesOnBeginsWithCopy(t *testing.T) {
	text := func(lines int) *element {
		heights := []int{lines}
		return &element{Element: flow.Element{Heights: heights, Costs: []flow.Cost{0}, Breaks: flow.MinTwoLines(heights)}}
	}
	picture := func() *element {
		return &element{Element: flow.Element{Heights: []int{12}, Costs: []flow.Cost{0}, Float: true, Air: true}}
	}
	kinds := func(elems []*element) (s string) {
		for _, e := range elems {
			if e.Float {
				s += "P"
			} else {
				s += fmt.Sprint(e.Heights[0])
			}
		}
		return s
	}
	out := func() []*element {
		return []*element{{Element: flow.Element{Heights: []int{5}, Keep: 3}}, text(6), picture(), text(8), picture(), text(7), text(9)}
	}
	for _, x := range []struct {
		lines, after     int // after 0: nothing goes across
		piece, rest, own string
	}{
		{6, 0, "56", "8PP79", ""},
		{6, 7, "56", "8PP79", "8PP79"},
		{6, 4, "56", "8PP79", "8P"},
		{6, 3, "56", "P8P79", "P"},
		{10, 0, "564", "4PP79", ""},
		{10, 4, "564", "4PP79", "4P"},
		{10, 5, "564", "4PP79", "4PP"},
		{14, 5, "568", "PP79", "PP"},
		{14, 6, "568", "7PP9", "7PP"},
	} {
		c := &copyist{out: out()}
		if x.after > 0 {
			c.wide = []*wide{{after: x.after}}
		}
		piece, rest, ok := (&piece{c: c, head: 1}).cut(x.lines)
		if !ok {
			t.Errorf("%d lines, across after %d: no piece", x.lines, x.after)
			continue
		}
		own := ""
		if x.after > 0 { // as putFront moves it
			own = kinds(rest[:x.after+len(rest)-len(c.out)])
		}
		got := []string{kinds(piece), kinds(rest), own}
		if want := []string{x.piece, x.rest, x.own}; !slices.Equal(got, want) {
			t.Errorf("%d lines, across after %d: %q, want %q", x.lines, x.after, got, want)
		}
	}
}
