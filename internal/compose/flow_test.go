package compose

import (
	"math/rand"
	"testing"
)

// text is an element like a paragraph of n lines that may run one line long
// or short.
func textElement(n int) *element {
	e := &element{heights: []int{n}, costs: []float64{0}}
	if n > 4 {
		e.heights, e.costs = []int{n, n - 1, n + 1}, []float64{0, 20, 25}
	}
	e.breaks = func(v, k int) bool { return k >= 2 && e.heights[v]-k >= 2 }
	return e
}

// randomFlow is articles of paragraphs, headings and pictures.
func randomFlow(rng *rand.Rand) []*element {
	var out []*element
	for range 3 + rng.Intn(6) {
		n := 4 + rng.Intn(4)
		out = append(out, &element{heights: []int{n, n + 1, n + 2}, costs: []float64{0, 12, 50}, top: 1, need: 3, first: true})
		for range 3 + rng.Intn(12) {
			switch rng.Intn(9) {
			case 0:
				out = append(out, &element{heights: []int{2, 3}, costs: []float64{0, 22}, top: 1, need: 3})
				out = append(out, textElement(3+rng.Intn(9)))
			case 1:
				h := 9 + rng.Intn(9)
				out = append(out, &element{heights: []int{h, h + 1}, costs: []float64{0, 16}, float: true})
				out = append(out, textElement(3+rng.Intn(9)))
			default:
				out = append(out, textElement(1+rng.Intn(12)))
			}
		}
	}
	return out
}

func TestFlowPlacesEveryLineOnceWithoutWidowsOrOrphans(t *testing.T) {
	rng := rand.New(rand.NewSource(7))
	unlevel, columns := 0, 0
	for n := range 120 {
		elems := randomFlow(rng)
		const height = 52
		pages, _, _ := newFlow(elems).run(0, func(page int) room {
			h := height
			y := 0
			if page == 0 {
				h, y = 30, height-30
			}
			return room{y: y, caps: []int{h, h}, close: []int{h, h}, full: height}
		})
		next := make([]int, len(elems)) // lines placed of each element
		variant := make([]int, len(elems))
		lastText := -1
		for p, pg := range pages {
			for _, col := range pg.cols {
				limit := height
				if p == 0 {
					limit = 30
				}
				if col.used > limit {
					t.Fatalf("case %d page %d: a column of %d lines in %d", n, p, col.used, limit)
				}
				y := 0
				for i, sp := range col.spots {
					e := elems[sp.e]
					if sp.y != y {
						t.Fatalf("case %d: a spot at %d, want %d", n, sp.y, y)
					}
					y += sp.lines
					if next[sp.e] != sp.from {
						t.Fatalf("case %d: element %d continues at %d, want %d", n, sp.e, sp.from, next[sp.e])
					}
					if sp.from > 0 && sp.v != variant[sp.e] {
						t.Fatalf("case %d: element %d changes its variant", n, sp.e)
					}
					variant[sp.e] = sp.v
					next[sp.e] = sp.to
					if !e.float {
						if sp.e < lastText {
							t.Fatalf("case %d: element %d after %d", n, sp.e, lastText)
						}
						lastText = sp.e
					}
					if part := sp.to - sp.from; e.breaks != nil && part < e.heights[sp.v] && part < 2 {
						t.Fatalf("case %d: one line of element %d stands alone", n, sp.e)
					}
					if e.need > 0 && i == len(col.spots)-1 && sp.to == e.heights[sp.v] && sp.e < len(elems)-1 {
						t.Fatalf("case %d: a heading ends its column", n)
					}
				}
				if p < len(pages)-1 {
					columns++
					if col.used != limit {
						unlevel++
					}
				}
			}
		}
		for i, e := range elems {
			if next[i] != e.heights[variant[i]] {
				t.Fatalf("case %d: element %d has %d of %d lines", n, i, next[i], e.heights[variant[i]])
			}
		}
	}
	if unlevel*4 > columns {
		t.Errorf("%d of %d columns do not reach their foot", unlevel, columns)
	}
	t.Logf("%d of %d columns end above their foot", unlevel, columns)
}

func TestPicturesLeftAtTheEndAreSharedAmongTheColumns(t *testing.T) {
	picture := func() *element { return &element{heights: []int{15, 16}, costs: []float64{0, 16}, float: true} }
	elems := []*element{picture(), picture(), picture(), textElement(9)}
	pages, _, _ := newFlow(elems).run(0, func(int) room { return room{caps: []int{57, 57}, close: []int{57, 57}, full: 57} })
	if a, b := pages[0].cols[0].used, pages[0].cols[1].used; a+b < 54 || max(a, b) > 31 {
		t.Errorf("columns of %d and %d lines", a, b)
	}
}

func BenchmarkFlow(b *testing.B) {
	elems := randomFlow(rand.New(rand.NewSource(3)))
	b.ReportAllocs()
	for b.Loop() {
		newFlow(elems).run(0, func(int) room { return room{caps: []int{52, 52}, close: []int{52, 52}, full: 52} })
	}
}
