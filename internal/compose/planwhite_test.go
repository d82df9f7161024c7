package compose

import (
	"slices"
	"testing"

	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/unit"
)

// TestWhatIsAboveLowColumnsGivesLines: below something across the columns, of a run of blocks of three
// lines, which give nothing, no columns end more than a line above their foot that could end lower if
// that gave lines; and it gives none where they do not.
func TestWhatIsAboveLowColumnsGivesLines(t *testing.T) {
	in := markup(t, "= Bài\nbà con\n")
	gave := 0
	for line := 10; line < 40; line++ {
		p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a4")), &in)
		p.imprint = p.makeImprint(p.in.Imprint)
		p.page, p.line = 1, line
		for range 60 {
			e := &element{Element: flow.Element{Heights: []int{3}, Costs: []flow.Cost{0}}}
			e.draw = func(*painter, place) {}
			p.pending = append(p.pending, e)
		}
		low := (p.grid - line) % 3
		drawn := -1
		p.giver = &giver{page: 1, line: line, most: mostGiven, draw: func(more int) { drawn = more }}
		at := p.try(false)
		if at.given != p.given || low < 2 && at.given > 0 || low == 2 && at.given == 0 {
			t.Errorf("from line %d, below which columns would be %d lines low, it gives %d", line, low, at.given)
		}
		if got := p.roomOf(false)(1).Line; got != line+at.given || at.filled[0].Line != got {
			t.Errorf("from line %d: the run begins at %d, in a room from %d", line, at.filled[0].Line, got)
		}
		gave = max(gave, at.given)
		if p.commit(false); drawn != at.given || p.given != 0 || p.giver != nil {
			t.Errorf("from line %d: %d is drawn, not %d", line, drawn, at.given)
		}
	}
	if gave == 0 {
		t.Error("nothing gave a line")
	}
}

// TestHungInALargerSize: what stands across the columns in the middle of a page is as much higher as the
// run below it gives it room for, and no more than its sizes allow.
func TestHungInALargerSize(t *testing.T) {
	in := markup(t, "= Bài\nbà con\n")
	for _, lines := range [][]int{{16, 17}, {16, 15}, {16, 18, 17}} {
		p := newPlanner(newSetter(font.NewSet(), tplOf(t, "a4")), &in)
		p.page, p.line = 1, 5
		var sizes []*spanned
		drawn := 0
		for _, n := range lines {
			sizes = append(sizes, &spanned{lines: n, draw: func(*painter, unit.Length, unit.Length, bool) { drawn = n }})
		}
		p.hang(sizes)
		if most := slices.Max(lines) - 16; p.giver.most != most || p.line != 21 {
			t.Errorf("%d: it gives %d lines, above line %d", lines, p.giver.most, p.line)
		}
		p.given = p.giver.most
		if p.settle(); drawn != slices.Max(lines) {
			t.Errorf("%d: it is drawn in %d lines", lines, drawn)
		}
	}
}
