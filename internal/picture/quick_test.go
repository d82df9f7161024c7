package picture

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"image"
	"image/jpeg"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/gen2brain/jpegn"

	"bantin/internal/golden"
)

// plainJPEGs is plain JPEGs of all kinds: every sampling that encoders here write, with the usual codes and with
// some of their own, and sizes that fill no units.
func plainJPEGs(t testing.TB, w, h int) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	r := rand.New(rand.NewPCG(uint64(w), uint64(h)))
	noisy := scene(w, h)
	for i := range noisy.Pix {
		noisy.Pix[i] ^= byte(r.IntN(16))
	}
	grey := image.NewGray(noisy.Rect)
	for i := range grey.Pix {
		grey.Pix[i] = noisy.Pix[4*i+1]/2 + 100
	}
	for name, s := range map[string]jpegn.Subsampling{"444": jpegn.Subsample444, "440": jpegn.Subsample440, "422": jpegn.Subsample422, "420": jpegn.Subsample420} {
		for _, own := range []bool{false, true} {
			for _, quality := range []int{20, 85, 100} {
				var b bytes.Buffer
				if err := jpegn.Encode(&b, noisy, &jpegn.EncodeOptions{Quality: quality, Subsampling: s, OptimizeCoding: own}); err != nil {
					t.Fatal(err)
				}
				out[fmt.Sprintf("%s of quality %d, own codes %v", name, quality, own)] = b.Bytes()
			}
		}
	}
	var b bytes.Buffer
	if err := jpegn.Encode(&b, grey, &jpegn.EncodeOptions{Quality: 85, OptimizeCoding: true}); err != nil {
		t.Fatal(err)
	}
	out["grey, own codes"] = b.Bytes()
	out["grey"], out["standard"] = jpegOf(t, grey), jpegOf(t, noisy)
	return out
}

// TestQuickPixelsAreThoseOfTheStandardDecoder compares whole pictures, and made smaller ones with the average of
// what the standard decoder has.
func TestQuickPixelsAreThoseOfTheStandardDecoder(t *testing.T) {
	for _, size := range [][2]int{{64, 48}, {101, 67}, {17, 9}, {1, 1}, {8, 120}} {
		for name, data := range plainJPEGs(t, size[0], size[1]) {
			std, err := jpeg.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			want := planes(std)
			for _, scale := range scales {
				img := quick(data, scale)
				if img == nil && strings.Contains(name, "quality 100") {
					continue // blocks hardly ever end early, and the code for that is long
				}
				if img == nil {
					t.Fatalf("%s of %v: is not read at one in %d", name, size, scale)
				}
				got := planes(img)
				if got.w != (want.w+scale-1)/scale || got.h != (want.h+scale-1)/scale || got.grey() != want.grey() {
					t.Fatalf("%s of %v: %d × %d at one in %d", name, size, got.w, got.h, scale)
				}
				for k := range want.pix {
					sum, n := 0, 0
					for i, v := range got.pix[k] {
						if scale > 1 {
							break
						}
						d := max(int(v), int(want.pix[k][i])) - min(int(v), int(want.pix[k][i]))
						if sum, n = sum+d, n+1; d > 3 {
							t.Fatalf("%s of %v: pixel %d of plane %d is %d, not %d", name, size, i, k, v, want.pix[k][i])
						}
					}
					if n > 100 && 2*sum > n {
						t.Errorf("%s of %v: plane %d differs by %d in %d pixels", name, size, k, sum, n)
					}
				}
			}
		}
	}
}

// damages is files that are like data but for a fault each, of which place tells where it may be.
func damages(data []byte, place func() int) (out [][]byte) {
	end := []byte{0xFF, eoi}
	at := func() int { return min(place(), len(data)-3) }
	change := func(f func(b []byte, i int)) {
		b := slices.Clone(data)
		f(b, at())
		out = append(out, b)
	}
	i, n := at(), 1+place()%7
	change(func(b []byte, i int) { b[i] ^= 1 << (i % 8) })
	change(func(b []byte, i int) { b[i] = 0 })
	change(func(b []byte, i int) { b[i] = 0xFF })
	change(func(b []byte, i int) { clear(b[i:min(i+50, len(b)-2)]) })
	return append(out, data[:i], slices.Concat(data[:i], end), slices.Concat(data[:i], []byte{0xFF}, data[i:]),
		slices.Concat(data[:i], []byte{0xFF, 0xD3}, data[i:]), slices.Concat(data[:i], data[min(i+n, len(data)-2):]),
		slices.Concat(data[:i], data[i:i+1], data[i:]), slices.Concat(data[:i], []byte{0xFF, 0x00}, data[i:]))
}

// TestNoDamageIsSwallowed: what the standard decoder calls broken, the quick one leaves to it. Files are damaged at
// every byte of their end, where hardly anything is missing, and at random before.
func TestNoDamageIsSwallowed(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	broken, read := 0, 0
	for name, data := range plainJPEGs(t, 19, 33) {
		var all [][]byte
		for n := range 12 {
			all = append(all, damages(data, func() int { return max(len(data)-3-n, 0) })...)
			all = append(all, damages(data, func() int { return r.IntN(len(data)) })...)
		}
		for i, d := range all {
			_, err := jpeg.Decode(bytes.NewReader(d))
			for _, scale := range []int{1, 8} {
				img := quick(d, scale)
				switch {
				case img != nil && err != nil:
					t.Fatalf("%s, damage %d at one in %d: read, but it is %v", name, i, scale, err)
				case img != nil:
					read++
				case err != nil:
					broken++
				}
			}
		}
	}
	if broken < 1000 || read < 1000 {
		t.Errorf("%d damaged files are broken, %d are read", broken, read)
	}
}

// FuzzQuick holds the quick decoder to the standard one.
func FuzzQuick(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, data := range plainJPEGs(f, 20, 12) {
		f.Add(data, byte(0))
		for _, d := range damages(data, func() int { return r.IntN(len(data)) }) {
			f.Add(d, byte(1))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, s byte) {
		c, err := jpeg.DecodeConfig(bytes.NewReader(data))
		if err != nil || c.Width*c.Height > 1<<20 {
			return
		}
		scale := scales[int(s)%len(scales)]
		img := quick(data, scale)
		if img == nil {
			return
		}
		if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
			t.Fatalf("read at one in %d, but it is %v", scale, err)
		}
		if want := image.Rect(0, 0, (c.Width+scale-1)/scale, (c.Height+scale-1)/scale); img.Bounds() != want {
			t.Fatalf("%v, want %v", img.Bounds(), want)
		}
	})
}

// TestQuickPixelsAreTheSameEverywhere holds what the quick decoder makes with the instructions of this machine to
// what it made with those of others.
func TestQuickPixelsAreTheSameEverywhere(t *testing.T) {
	sums := map[int]hash.Hash{}
	for _, scale := range scales {
		sums[scale] = sha256.New()
	}
	all := plainJPEGs(t, 203, 149)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, scale := range scales {
			img := quick(all[name], scale)
			if img == nil {
				continue
			}
			s := planes(img)
			for k := range s.pix {
				sums[scale].Write(s.pix[k])
			}
		}
	}
	got := ""
	for _, scale := range scales {
		got += fmt.Sprintf("%d: %x\n", scale, sums[scale].Sum(nil)[:8])
	}
	golden.Check(t, "testdata/quick.txt", []byte(got))
}
