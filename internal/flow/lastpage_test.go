package flow

import "testing"

// TestTheLastPageLooksFilled: where paragraphs may run a line longer, the pages before give the
// last one as much as it looks filled with; where none may, it stays as it is.
func TestTheLastPageLooksFilled(t *testing.T) {
	const columns, lines = 2, 50
	for _, c := range []struct {
		name  string
		vary  bool
		least int // lines of the last page that are wanted at least, and
		most  int // at most
	}{
		{"paragraphs that may run longer", true, columns * lines / 2, columns * lines},
		{"paragraphs that may not", false, 1, columns*lines/2 - 1},
	} {
		var elems []*Element
		for n := 6*columns*lines + 20; n > 0; n -= 10 {
			e := &Element{Heights: []int{10}, Costs: []Cost{0}}
			if c.vary {
				e.Heights, e.Costs = []int{10, 11}, []Cost{0, 20 * Point}
			}
			e.Breaks = MinTwoLines(e.Heights)
			elems = append(elems, e)
		}
		pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
			return Room{Caps: []int{lines, lines}, Close: []int{lines, lines}, Full: lines, Fair: columns * lines / 2}
		})
		if got := copyOn(pages[len(pages)-1]); len(pages) != 7 || got < c.least || got > c.most {
			t.Errorf("%s: %d pages, the last has %d lines, want %d to %d", c.name, len(pages), got, c.least, c.most)
		}
	}
}

// TestTheLastPageHasWhatItNeeds: a last page gets the lines that it has to have from paragraphs for which it would not be
// filled else: they cost more than a few lines on it.
func TestTheLastPageHasWhatItNeeds(t *testing.T) {
	const columns, lines, least, need = 2, 50, 20, 16
	last := func(need int) int {
		var elems []*Element
		for n := columns*lines + 8; n > 0; n -= 9 {
			e := &Element{Heights: []int{9, 10}, Costs: []Cost{0, 180 * Point}}
			e.Breaks = MinTwoLines(e.Heights)
			elems = append(elems, e)
		}
		pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
			return Room{Caps: []int{lines, lines}, Close: []int{lines, lines}, Full: lines, Least: least, Need: need}
		})
		return copyOn(pages[len(pages)-1])
	}
	if without, with := last(0), last(need); without >= need || with < need {
		t.Errorf("the last page has %d lines, and %d where it needs %d", without, with, need)
	}
}

// TestPicturesDoNotLoseTheirCopy: an issue does not end with a page of pictures alone where a
// paragraph can run a line longer and bring them some of their copy; a run that something follows may.
func TestPicturesDoNotLoseTheirCopy(t *testing.T) {
	const lines = 20
	text := func(n int) *Element {
		e := &Element{Heights: []int{n, n + 1}, Costs: []Cost{0, 20 * Point}}
		e.Breaks = MinTwoLines(e.Heights)
		return e
	}
	for _, c := range []struct {
		name  string
		least int // of the room: the run ends the issue
		copy  bool
	}{{"the end of the issue", 4, true}, {"the end of a run", 0, false}} {
		elems := []*Element{text(12), {Heights: []int{9}, Costs: []Cost{0}, Air: true, Float: true}, text(8)}
		pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
			return Room{Caps: []int{lines}, Close: []int{lines}, Full: lines, Least: c.least}
		})
		got := false
		for _, s := range pages[len(pages)-1].Columns[0].Spots {
			got = got || !elems[s.Elem].Air
		}
		if len(pages) != 2 || got != c.copy {
			t.Errorf("%s: %d pages, the last has copy: %v, want %v", c.name, len(pages), got, c.copy)
		}
	}
}
