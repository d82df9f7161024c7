package picture

import (
	"bytes"
	"image/jpeg"
	"math"
	"testing"
)

// TestEncodedPhotographsAreTheirPixels encodes pictures of all small sizes and one that is large; what
// the standard decoder makes of them is as near to their pixels as what the standard encoder writes.
func TestEncodedPhotographsAreTheirPixels(t *testing.T) {
	far := func(s *samples, data []byte) float64 {
		m, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		got := planes(m)
		if got.w != s.w || got.h != s.h || got.grey() != s.grey() {
			t.Fatalf("%d × %d, want %d × %d", got.w, got.h, s.w, s.h)
		}
		sum, n := 0.0, 0
		for k := range got.pix {
			want := s.pix[k]
			if k > 0 && !s.grey() {
				want = s.chroma(k, got.cw, got.ch)
			}
			for i, v := range got.pix[k] {
				sum += math.Pow(float64(v)-float64(want[i]), 2)
				n++
			}
		}
		return math.Sqrt(sum / float64(n))
	}
	size := func(w, h int) {
		s := planes(scene(w, h))
		for _, s := range []*samples{s, s.alone()} {
			r, err := s.encodeJPEG()
			if err != nil {
				t.Fatal(err)
			}
			var std bytes.Buffer
			if err := jpeg.Encode(&std, s.picture(), &jpeg.Options{Quality: quality}); err != nil {
				t.Fatal(err)
			}
			if got, want := far(s, r.Data), far(s, std.Bytes()); got > 1.1*want+0.5 {
				t.Errorf("%d × %d, grey %v: off by %.2f, the standard encoder by %.2f", w, h, s.grey(), got, want)
			}
			if len(r.Data) > std.Len() {
				t.Errorf("%d × %d, grey %v: %d bytes, %d by the standard encoder", w, h, s.grey(), len(r.Data), std.Len())
			}
		}
	}
	for w := 1; w < 36; w += 2 {
		for h := 1; h < 36; h += 3 {
			size(w, h)
		}
	}
	size(1203, 799)
}
