package flow

import (
	"math/rand"
	"testing"
)

// TestMoreWaysAreFollowed: of runs of tables, pictures and headings on pages of one column some are cheaper where more
// ways are followed, and none loses anything for it.
func TestMoreWaysAreFollowed(t *testing.T) {
	cheaper := 0
	for seed := int64(14); seed < 18; seed++ {
		rng := rand.New(rand.NewSource(seed))
		var elems []*Element
		for range 60 {
			switch rng.Intn(6) {
			case 0:
				x := heading()
				x.Keep = 2 + rng.Intn(2)
				elems = append(elems, x)
			case 1:
				elems = append(elems, &Element{Heights: []int{17, 16, 15, 14, 13, 12}, Float: true, Air: true, Uncounted: true,
					Costs: []Cost{0, 14 * Point, 28 * Point, 72 * Point, 96 * Point, 120 * Point}})
			case 2, 3:
				n := 8 + rng.Intn(9)
				x := choice(16, n, n+1)
				x.Repeat, x.Heights, x.Costs = 2, append(x.Heights, n+2), append(x.Costs, 32*Point)
				x.Breaks = func(_, k int) bool { return k > 2 && k%3 == 0 }
				elems = append(elems, x)
			default:
				elems = append(elems, text(2+rng.Intn(5)))
			}
		}
		elems = append(elems, text(4))
		room := func(page int) Room {
			return Room{Caps: []int{35}, Close: []int{35}, Full: 35, Verso: page%2 == 1}
		}
		var b Breaker
		b.Run(elems, 0, room)
		few := b.Spent()
		pages, _, _ := b.RunWide(elems, 0, room)
		if b.Spent() < few {
			cheaper++
		}
		placed := make([]bool, len(elems))
		for _, pg := range pages {
			for _, s := range pg.Columns[0].Spots {
				placed[s.Elem] = true
			}
		}
		for i, ok := range placed {
			if !ok {
				t.Errorf("seed %d: element %d has no place", seed, i)
			}
		}
	}
	if cheaper == 0 {
		t.Error("no run is cheaper where more ways are followed")
	}
}
