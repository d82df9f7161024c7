package compose

import (
	"testing"

	"bantin/internal/flow"
	"bantin/internal/font"
)

// TestTheRunAboveRowsTakesWhatTheyLeave: rows of pictures that end their page leave lines of it. What is across the columns above
// the run gives them first, whether there is a run or not, else pictures of the run, if its columns end as level then; what neither has
// is left.
func TestTheRunAboveRowsTakesWhatTheyLeave(t *testing.T) {
	in := markup(t, "= Một\nbà con\n= Hai\nbà con\n")
	fonts, tpl := font.NewSet(), tplOf(t, "a4")
	for _, x := range []struct {
		name              string
		pictures, giver   bool
		run, lines, drawn int // elements of the run, and the lines that the giver was drawn with; -1 where it was not
		lowered           int
	}{
		{"pictures", true, false, 40, 2, -1, 2},
		{"an opening and pictures", true, true, 40, 2, 2, 2},
		{"an opening that gives two", false, true, 40, 3, 2, 2},
		{"something across alone", false, true, 0, 3, 2, 2},
		{"nothing that gives", false, false, 40, 2, -1, 0},
		{"nothing left", true, true, 40, 0, 0, 0},
	} {
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.imprint, p.codes = p.makeImprint(p.in.Imprint), make([]*code, 3)
		p.page, p.line = 1, 12
		p.sheet(1)
		drawn := -1
		if x.giver {
			p.giver = &giver{p.page, p.line, mostGiven, func(more int) { drawn = more }}
		}
		for i := range x.run {
			e := &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}}, draw: func(*painter, place) {}}
			if x.pictures && (i == 8 || i == 24) {
				e.Heights, e.Costs, e.Float, e.Air = []int{9, 10, 11}, []flow.Cost{0, costSize, 2 * costSize}, true, true
			}
			p.append(e)
		}
		bottom := p.try(false).bottom
		p.lowerRun(x.lines)
		at := p.try(false)
		if got := at.bottom - bottom; got != x.lowered || p.apart(at) > 0 {
			t.Errorf("%s: the run ends %d lines lower, want %d, and its columns %d apart", x.name, got, x.lowered, p.apart(at))
		}
		if p.commit(false); p.line != at.bottom || x.giver && drawn != x.drawn {
			t.Errorf("%s: what is across was drawn with %d lines more, want %d, and the cursor is at %d, want %d", x.name, drawn, x.drawn, p.line, at.bottom)
		}
	}
}
