package linebreak

import (
	"math/rand"
	"testing"
)

// TestWhatGapesIsRefused: no line that a pass takes is passed over unmeasured, and of those that
// it refuses as too loose nearly all are.
func TestWhatGapesIsRefused(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	loose, gaping := 0, 0
	for range 400 {
		data := make([]byte, 3+3*rng.Intn(60))
		rng.Read(data)
		items, p, _ := made(data)
		if len(items) == 0 || p.Ragged || p.Balance {
			continue
		}
		var b Breaker
		b.prefix(items)
		for start := range items {
			for end := start + 1; end < len(items); end++ {
				if !legal(items, end) {
					continue
				}
				a := &node{start: int32(start), line: int32(rng.Intn(3))}
				for _, limit := range []float64{looseFirst, 0.1, 0.5, 5} {
					var s span
					var m measured
					b.span(&s, items, &p, a, end)
					m.judge(&s, &p)
					refuses := !m.over && refused(&s, &m, &p, limit)
					passes := b.gapes(items, &p, a, end, limit)
					if passes && !refuses {
						t.Fatalf("%v to %d, limit %g: passed over, but q is %g", *a, end, limit, m.spaces)
					}
					if refuses {
						loose++
					}
					if passes {
						gaping++
					}
				}
			}
		}
	}
	if loose < 10000 || gaping < loose*9/10 {
		t.Errorf("of %d loose lines %d are passed over", loose, gaping)
	}
}
