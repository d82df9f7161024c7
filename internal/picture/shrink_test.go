package picture

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestShrinkIsTheAverageOfTheArea holds shrink to the average worked out pixel by pixel.
func TestShrinkIsTheAverageOfTheArea(t *testing.T) {
	share := func(i, m, at, n int) float64 { // of source pixel at, in target pixel i
		a, b := float64(i)*float64(n)/float64(m), float64(i+1)*float64(n)/float64(m)
		return max(0, min(b, float64(at+1))-max(a, float64(at)))
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 150 {
		sw, sh := 1+r.IntN(40), 1+r.IntN(40)
		w, h := 1+r.IntN(sw), 1+r.IntN(sh)
		src := make([]byte, sw*sh)
		for i := range src {
			src[i] = byte(r.IntN(2) * r.IntN(256))
		}
		for i, got := range shrink(src, sw, sw, sh, w, h) {
			want, area := 0.0, 0.0
			for at, v := range src {
				part := share(i%w, w, at%sw, sw) * share(i/w, h, at/sw, sh)
				want += part * float64(v)
				area += part
			}
			if d := math.Abs(float64(got) - want/area); d > 0.51 {
				t.Fatalf("%d × %d to %d × %d: pixel %d is %d, not %.2f", sw, sh, w, h, i, got, want/area)
			}
		}
	}
}

func BenchmarkShrink(b *testing.B) {
	const sw, sh = 2400, 320
	src := make([]byte, sw*sh)
	r := rand.New(rand.NewPCG(7, 8))
	for i := range src {
		src[i] = byte(r.IntN(256))
	}
	b.SetBytes(sw * sh)
	for b.Loop() {
		shrink(src, sw, sw, sh, 737, 98)
	}
}
