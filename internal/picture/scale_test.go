package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/jpeg"
	"math"
	"testing"

	"bantin/internal/unit"
)

// inches is a placed length.
func inches(n float64) unit.Length { return unit.Length(n * 72000) }

// TestHowMuchIsDecoded: a picture is decoded to half as many pixels again as are printed, at least.
func TestHowMuchIsDecoded(t *testing.T) {
	p, err := Probe("x.jpg", jpegOf(t, scene(1200, 800)))
	if err != nil || !p.plain {
		t.Fatal(p, err)
	}
	turned, err := Probe("x.jpg", oriented(jpegOf(t, scene(1200, 800)), 6))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		p    *Picture
		w, h float64 // inches
		t    Treatment
		want int
	}{
		{p, 4, 2.6, Treatment{PPI: 100}, 2}, // 400 of 600 pixels
		{p, 4.1, 2, Treatment{PPI: 100}, 1},
		{p, 3, 2.8, Treatment{PPI: 100}, 1}, // 280 of 400 down
		{p, 2, 1, Treatment{PPI: 100}, 4},
		{p, 1, 0.66, Treatment{PPI: 100}, 8},
		{p, 1, 0.66, Treatment{}, 2}, // 220
		{p, 1, 0.66, Treatment{Mono: true}, 2},
		{p, 3.5, 2.3, Treatment{PPI: 100, Trim: Trim{150, 100}}, 2}, // 1050 × 700 are left
		{p, 3.6, 2.3, Treatment{PPI: 100, Trim: Trim{150, 100}}, 1},
		{p, 3.4, 2.4, Treatment{PPI: 100, Trim: Trim{150, 100}}, 1},
		{p, 9, 6, Treatment{PPI: 100, Trim: Trim{2, 0}}, 1}, // it does not pass
		{p, 9, 6, Treatment{PPI: 100}, 8},                   // it passes as it is
		{p, 9, 6, Treatment{PPI: 100, Light: true}, 1},
		{turned, 2.6, 4, Treatment{PPI: 100}, 2}, // 800 × 1200 as seen
		{turned, 4, 2.6, Treatment{PPI: 100}, 1},
	} {
		if got := c.p.scaleFor(c.p.Key(inches(c.w), inches(c.h), c.t)); got != c.want {
			t.Errorf("%v × %v inches, %+v: one in %d, want %d", c.w, c.h, c.t, got, c.want)
		}
	}
}

// TestRastersAreThoseOfWholePictures compares rasters with what the standard decoder and an average of all its pixels
// make: in all treatments, and whichever way the picture lies.
func TestRastersAreThoseOfWholePictures(t *testing.T) {
	m := scene(603, 399)
	for i := range m.Pix {
		x, y := float64(i/4%603), float64(i/4/603)
		if k := float64(i % 4); k < 3 {
			m.Pix[i] = uint8(128 + 60*math.Sin(x/(49+k)+y/90) + 60*math.Cos(y/(53-k)-x/90))
		}
	}
	base := jpegOf(t, m)
	for _, o := range []byte{1, 6} {
		for _, size := range []float64{0.3, 1.2, 3} {
			for _, treatment := range []Treatment{{}, {Mono: true}, {Light: true}, {Mono: true, Screen: 85}, {Trim: Trim{100, 40}}, {Trim: Trim{3, 1}}, {Trim: Trim{0, 250}}} {
				p, err := Probe("x.jpg", oriented(base, o))
				if err != nil || !p.plain {
					t.Fatal(p, err)
				}
				k := p.Key(inches(size), inches(size*float64(p.Height)/float64(p.Width)), treatment)
				got, err := p.Clean(k)
				if err != nil {
					t.Fatal(err)
				}
				p.plain = false
				want, err := p.Clean(k)
				if err != nil {
					t.Fatal(err)
				}
				if got[0].Width != want[0].Width || got[0].Height != want[0].Height || math.Abs(got[0].Ink-want[0].Ink) > 0.01 {
					t.Errorf("turned %d, %v, %+v: %d × %d and %.3f of ink, want %d × %d and %.3f", o, size, treatment,
						got[0].Width, got[0].Height, got[0].Ink, want[0].Width, want[0].Height, want[0].Ink)
				}
				if got[0].Format != "jpeg" || treatment.Screen > 0 {
					continue
				}
				a, _ := jpeg.Decode(bytes.NewReader(got[0].Data))
				b, _ := jpeg.Decode(bytes.NewReader(want[0].Data))
				x, y := planes(a).pix[0], planes(b).pix[0]
				sum := 0.0
				for i := range x {
					sum += math.Pow(float64(x[i])-float64(y[i]), 2)
				}
				if mean := math.Sqrt(sum / float64(len(x))); mean > 4 && !treatment.Mono || mean > 7 { // edges are made sharp there
					t.Errorf("turned %d, %v, %+v: luma differs by %.1f", o, size, treatment, mean)
				}
			}
		}
	}
}

// TestNothingBeyondTheEdgesIsPrinted: what the last blocks of a picture have beyond its edges, as where it was cut without
// being coded anew, is in no pixel of any scale.
func TestNothingBeyondTheEdgesIsPrinted(t *testing.T) {
	const w, h = 601, 394 // of the 608 × 400 that the blocks have
	m := image.NewRGBA(image.Rect(0, 0, 608, 400))
	for i := range m.Pix {
		if x, y := i/4%608, i/4/608; x < w && y < h || i%4 == 3 {
			m.Pix[i] = 255
		} else if i%4 == 0 {
			m.Pix[i] = 200 // red
		}
	}
	var coded bytes.Buffer
	if err := jpeg.Encode(&coded, m, &jpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	data := coded.Bytes()
	at := bytes.Index(data, []byte{0xFF, sof0})
	binary.BigEndian.PutUint16(data[at+5:], h)
	binary.BigEndian.PutUint16(data[at+7:], w)
	for _, scale := range scales {
		img := quick(data, scale)
		if img == nil {
			t.Fatal("not plain")
		}
		b := img.Bounds()
		if scale == 1 {
			b = b.Inset(1) // in chroma, the standard decoder has it, too
		}
		for y := range b.Dy() {
			for x := range b.Dx() {
				if r, g, _, _ := img.At(x, y).RGBA(); r>>8 < 215 || g>>8 < 215 {
					t.Fatalf("one in %d: %d, %d of %v is %v", scale, x, y, b, img.At(x, y))
				}
			}
		}
	}
}

// TestDamageIsDiagnosedAsBefore: a picture that breaks off within its codes is broken, and
// one that lacks its end alone is cut, as the standard decoder has it.
func TestDamageIsDiagnosedAsBefore(t *testing.T) {
	data := jpegOf(t, scene(600, 400))
	broken := bytes.Clone(data)
	copy(broken[len(broken)/2:], "\xFF\xD9")
	for name, c := range map[string]struct {
		data []byte
		want error
		cut  bool
	}{
		"whole":      {data, nil, false},
		"broken off": {broken, ErrBroken, false},
		"cut":        {data[:len(data)*3/4], nil, true},
		"almost cut": {data[:len(data)-2], nil, false},
	} {
		p, err := Probe("x.jpg", c.data)
		if err != nil {
			t.Fatal(name, err)
		}
		k := p.Key(inches(1), inches(0.67), Treatment{})
		out, err := p.Clean(k, k)
		if !errors.Is(err, c.want) || err == nil && (out[0].Cut != c.cut || out[1].Cut != c.cut) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestARasterIsOfItsKeyAlone: what else is made of a picture changes nothing of one raster.
func TestARasterIsOfItsKeyAlone(t *testing.T) {
	p, err := Probe("x.jpg", jpegOf(t, scene(1200, 800)))
	if err != nil {
		t.Fatal(err)
	}
	var keys []Key
	for _, size := range []float64{0.5, 1, 2, 5, 9} {
		keys = append(keys, p.Key(inches(size), inches(size*2/3), Treatment{PPI: 100}))
	}
	all, err := p.Clean(keys...)
	if err != nil {
		t.Fatal(err)
	}
	for i, k := range keys {
		if one, err := p.Clean(k); err != nil || one[0].Hash != all[i].Hash || one[0].Ink != all[i].Ink {
			t.Errorf("%v: another raster alone (%v)", k.W, err)
		}
	}
}
