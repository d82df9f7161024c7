package flow

import (
	"math/rand"
	"testing"
)

// textElement is an element like a paragraph of n lines that may run one line long
// or short.
func textElement(n int) *Element {
	e := &Element{Heights: []int{n}, Costs: []Cost{0}}
	if n > 4 {
		e.Heights, e.Costs = []int{n, n - 1, n + 1}, []Cost{0, 20 * Point, 25 * Point}
	}
	e.Breaks = MinTwoLines(e.Heights)
	return e
}

// randomFlow is articles of paragraphs, headings and pictures.
func randomFlow(rng *rand.Rand) []*Element {
	var out []*Element
	for range 3 + rng.Intn(6) {
		n := 4 + rng.Intn(4)
		out = append(out, &Element{Heights: []int{n, n + 1, n + 2}, Costs: []Cost{0, 12 * Point, 50 * Point}, White: 1,
			Keep: 3, First: true})
		for range 3 + rng.Intn(12) {
			switch rng.Intn(9) {
			case 0:
				out = append(out, &Element{Heights: []int{2, 3}, Costs: []Cost{0, 22 * Point}, White: 1, Keep: 3})
				out = append(out, textElement(3+rng.Intn(9)))
			case 1:
				h := 9 + rng.Intn(9)
				out = append(out, &Element{Heights: []int{h, h + 1}, Costs: []Cost{0, 16 * Point}, Float: true})
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
		pages, _, _ := new(Breaker).Run(elems, 0, func(page int) Room {
			h := height
			y := 0
			if page == 0 {
				h, y = 30, height-30
			}
			return Room{Line: y, Caps: []int{h, h}, Close: []int{h, h}, Full: height}
		})
		next := make([]int, len(elems)) // lines placed of each element
		variant := make([]int, len(elems))
		lastText := -1
		for p, pg := range pages {
			for _, col := range pg.Columns {
				limit := height
				if p == 0 {
					limit = 30
				}
				if col.Used > limit {
					t.Fatalf("case %d page %d: a column of %d lines in %d", n, p, col.Used, limit)
				}
				y := 0
				for i, sp := range col.Spots {
					e := elems[sp.Elem]
					if sp.Line != y {
						t.Fatalf("case %d: a spot at %d, want %d", n, sp.Line, y)
					}
					y += sp.Lines
					if next[sp.Elem] != sp.From {
						t.Fatalf("case %d: element %d continues at %d, want %d", n, sp.Elem, sp.From, next[sp.Elem])
					}
					if sp.From > 0 && sp.Variant != variant[sp.Elem] {
						t.Fatalf("case %d: element %d changes its variant", n, sp.Elem)
					}
					variant[sp.Elem] = sp.Variant
					next[sp.Elem] = sp.To
					if !e.Float {
						if sp.Elem < lastText {
							t.Fatalf("case %d: element %d after %d", n, sp.Elem, lastText)
						}
						lastText = sp.Elem
					}
					if part := sp.To - sp.From; e.Breaks != nil && part < e.Heights[sp.Variant] && part < 2 {
						t.Fatalf("case %d: one line of element %d stands alone", n, sp.Elem)
					}
					if e.Keep > 0 && i == len(col.Spots)-1 && sp.To == e.Heights[sp.Variant] && sp.Elem < len(elems)-1 {
						t.Fatalf("case %d: a heading ends its column", n)
					}
				}
				if p < len(pages)-1 {
					columns++
					if col.Used != limit {
						unlevel++
					}
				}
			}
		}
		for i, e := range elems {
			if next[i] != e.Heights[variant[i]] {
				t.Fatalf("case %d: element %d has %d of %d lines", n, i, next[i], e.Heights[variant[i]])
			}
		}
	}
	if unlevel*4 > columns {
		t.Errorf("%d of %d columns do not reach their foot", unlevel, columns)
	}
	t.Logf("%d of %d columns end above their foot", unlevel, columns)
}

func TestPicturesLeftAtTheEndAreSharedAmongTheColumns(t *testing.T) {
	picture := func() *Element { return &Element{Heights: []int{15, 16}, Costs: []Cost{0, 16 * Point}, Float: true} }
	elems := []*Element{picture(), picture(), picture(), textElement(9)}
	pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
		return Room{Caps: []int{57, 57}, Close: []int{57, 57}, Full: 57}
	})
	if a, b := pages[0].Columns[0].Used, pages[0].Columns[1].Used; a+b < 54 || max(a, b) > 31 {
		t.Errorf("columns of %d and %d lines", a, b)
	}
}

func BenchmarkFlow(b *testing.B) {
	elems := randomFlow(rand.New(rand.NewSource(3)))
	var breaker Breaker
	b.ReportAllocs()
	for b.Loop() {
		breaker.past = past{}
		breaker.Run(elems, 0, func(int) Room { return Room{Caps: []int{52, 52}, Close: []int{52, 52}, Full: 52} })
	}
}

// BenchmarkScantPage fills pages whose last one has too little: many ways are followed then.
func BenchmarkScantPage(b *testing.B) {
	elems := randomFlow(rand.New(rand.NewSource(3)))
	var breaker Breaker
	b.ReportAllocs()
	for b.Loop() {
		breaker.past = past{}
		breaker.Run(elems, 0, func(int) Room {
			return Room{Caps: []int{52, 52}, Close: []int{52, 52}, Full: 52, Least: 104}
		})
	}
}

// TestOpeningsShareWhatAColumnLacks: the lines that a column lacks to its foot, but for one, are shared by the openings in
// them; none has two while another has none.
func TestOpeningsShareWhatAColumnLacks(t *testing.T) {
	for openings := 1; openings <= 4; openings++ {
		for lack := 0; lack <= 2*openings; lack++ {
			text := &Element{Heights: []int{9}, Costs: []Cost{0}, Breaks: MinTwoLines([]int{9})}
			opens := &Element{Heights: []int{5, 6, 7}, Costs: []Cost{0, 20 * Point, 80 * Point}, White: 1, Keep: 3, First: true}
			elems, natural := []*Element{text}, 9
			for range openings {
				elems, natural = append(elems, opens, text), natural+14
			}
			h := natural + lack
			pages, _, _ := new(Breaker).Run(elems, 0, func(int) Room {
				return Room{Caps: []int{h}, Close: []int{h}, Full: h, Stretch: true}
			})
			least, most := 2, 0
			for _, sp := range pages[0].Columns[0].Spots {
				if elems[sp.Elem].First {
					least, most = min(least, sp.Variant), max(most, sp.Variant)
				}
			}
			if pages[0].Columns[0].Used < h-1 || most-least > 1 {
				t.Errorf("%d openings, %d lines: they have %d to %d lines of white, the column ends %d above its foot", openings, lack,
					least, most, h-pages[0].Columns[0].Used)
			}
		}
	}
}
