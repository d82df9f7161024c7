package preview

import (
	"fmt"
	"testing"
)

// TestAShelfStaysSmall puts more on a shelf than it can hold.
func TestAShelfStaysSmall(t *testing.T) {
	for _, size := range []int{1, 1 << 20, 40 << 20, maxShelf + 1} {
		var s shelf
		data := make([]byte, size)
		for round := range 3 * maxRounds {
			s.begin()
			s.put("always", "", data)
			s.put(fmt.Sprint(round), "", data)
			s.put(fmt.Sprint(round/7, " of some"), "", data)
			s.clear()
			sum := 0
			for _, it := range s.things {
				sum += len(it.data)
			}
			if most := maxShelf + 5*size; sum > most || len(s.things) > 2*(maxRounds+2)+1 {
				t.Fatalf("%d bytes: %d in %d things after %d rounds", size, sum, len(s.things), round)
			}
			for ago := range min(round+1, max(2, min(maxRounds, maxShelf/2/size))) {
				if name := fmt.Sprint(round - ago); s.things[name] == nil {
					t.Fatalf("%d bytes: that of %d rounds ago is gone in round %d", size, ago, round)
				}
			}
			if s.things["always"] == nil {
				t.Fatal("what every round names is gone")
			}
		}
	}
}
