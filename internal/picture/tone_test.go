package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"bantin/internal/unit"
)

// inMono is a picture in one ink, decoded.
func inMono(t *testing.T, name string, data []byte, w, h int, ppi int) *image.Gray {
	t.Helper()
	p, err := Probe(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	size := func(n int) unit.Length { return unit.Length(n * 72000 / ppi) }
	rs, err := p.Clean(p.Key(size(w), size(h), Treatment{PPI: ppi, Mono: true}))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	m, _, err := image.Decode(bytes.NewReader(rs[0].Data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	grey, ok := m.(*image.Gray)
	if !ok {
		t.Fatalf("%s: a %T, not grey", name, m)
	}
	return grey
}

// TestEveryFormatIsGreyInMono takes pictures of all kinds of pixels, photographed
// and drawn, those too that would pass as they are.
func TestEveryFormatIsGreyInMono(t *testing.T) {
	flag := image.NewPaletted(image.Rect(0, 0, 60, 40), color.Palette{color.RGBA{200, 0, 0, 255}, color.RGBA{255, 220, 0, 255}})
	for i := 900; i < 1500; i++ {
		flag.Pix[i] = 1
	}
	drawn := image.NewNRGBA(image.Rect(0, 0, 60, 40))
	for i := range drawn.Pix {
		drawn.Pix[i] = []byte{255, 0, 0, 200}[i%4]
	}
	encoded := func(m image.Image) []byte {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for name, data := range map[string][]byte{
		"photograph.jpg": jpegOf(t, scene(60, 40)), "turned.jpg": oriented(jpegOf(t, scene(60, 40)), 3),
		"inks.jpg": cmyk(t, scene(60, 40)), "photograph.png": encoded(scene(60, 40)), "flag.png": encoded(flag),
		"clear.png": encoded(drawn), "lossy.webp": unhex(t, webpBlackWhite), "lossless.webp": unhex(t, webpAnimated),
	} {
		m := inMono(t, name, data, 60, 40, 72)
		if m.Rect.Dx() < 8 {
			t.Errorf("%s: %v", name, m.Rect)
		}
	}
}

// TestTheToneOfAPhotographInMono holds a dull picture to what printing wants:
// black and white at its ends, shadows lighter than they would be, and the order
// of its greys kept.
func TestTheToneOfAPhotographInMono(t *testing.T) {
	dull := image.NewGray(image.Rect(0, 0, 512, 64))
	for i := range dull.Pix {
		dull.Pix[i] = byte(60 + i%512*140/511) // 60 to 200
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, dull, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	m := inMono(t, "dull.jpg", b.Bytes(), 512, 64, 72)
	row := m.Pix[32*m.Stride:][:512]
	if row[1] > 12 || row[510] < 243 {
		t.Errorf("from %d to %d", row[1], row[510])
	}
	if third, half := row[170], row[256]; third < 105 || third > 135 || half < 135 || half > 160 {
		t.Errorf("a third is %d, half is %d", third, half)
	}
	for x := 8; x < 512; x++ {
		if int(row[x]) < int(row[x-8]) {
			t.Errorf("at %d it is darker than before: %d after %d", x, row[x], row[x-8])
		}
	}
	// Fog of 20 greys is no night and day.
	for i := range dull.Pix {
		dull.Pix[i] = byte(150 + i%20)
	}
	curve := tones(dull.Pix)
	if spread := int(curve[169]) - int(curve[150]); spread > 60 {
		t.Errorf("20 greys become %d", spread)
	}
	// White words on red are no slab of black: red stays about as dark as it is.
	for i := range dull.Pix {
		if dull.Pix[i] = 76; i%10 == 0 {
			dull.Pix[i] = 230
		}
	}
	if curve := tones(dull.Pix); curve[76] < 50 || curve[76] > 100 || curve[230] < 250 {
		t.Errorf("red becomes %d, white %d", curve[76], curve[230])
	}
}

// TestEdgesAreSharpInMono looks at both sides of an edge, and at a plain field.
func TestEdgesAreSharpInMono(t *testing.T) {
	pix := make([]byte, 20*20)
	for i := range pix {
		pix[i] = byte(100 + i%2) // grain
		if i%20 >= 10 {
			pix[i] = 160
		}
	}
	out := sharp(pix, 20, 20)
	at := func(x int) byte { return out[10*20+x] }
	if at(9) >= 100 || at(10) <= 160 {
		t.Errorf("beside the edge %d and %d", at(9), at(10))
	}
	if at(4) != pix[4] || at(5) != pix[5] || at(15) != 160 {
		t.Errorf("in the fields %d, %d and %d", at(4), at(5), at(15))
	}
}

// TestPhotographsThatSaveInkAreLighter compares the ink of rasters, and what a
// raster says of it with its pixels; drawings keep their lines as black as they
// are.
func TestPhotographsThatSaveInkAreLighter(t *testing.T) {
	drawn := image.NewGray(image.Rect(0, 0, 60, 40))
	for i := range drawn.Pix {
		drawn.Pix[i] = 255
	}
	for i := range 300 {
		drawn.Pix[i] = 0
	}
	var lines bytes.Buffer
	if err := png.Encode(&lines, drawn); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		data  []byte
		mono  bool
		share float64 // of the ink, that is left
	}{
		{"photograph.jpg", jpegOf(t, scene(60, 40)), false, 0.6},
		{"photograph.jpg", jpegOf(t, scene(60, 40)), true, 0.6},
		{"lines.png", lines.Bytes(), false, 1},
		{"lines.png", lines.Bytes(), true, 1},
	} {
		p, err := Probe(c.name, c.data)
		if err != nil {
			t.Fatal(err)
		}
		w, h := 60*unit.Point, 40*unit.Point
		rs, err := p.Clean(p.Key(w, h, Treatment{PPI: 72, Mono: c.mono}), p.Key(w, h, Treatment{PPI: 72, Mono: c.mono, Light: true}))
		if err != nil {
			t.Fatal(err)
		}
		if full, saved := rs[0].Ink, rs[1].Ink; full <= 0 || saved < full*c.share-0.01 || saved > full*c.share+0.01 {
			t.Errorf("%s: %.3f of %.3f", c.name, saved, full)
		}
		for _, r := range rs {
			m, _, err := Decode(r.Data)
			if err != nil {
				t.Fatal(err)
			}
			sum := 0.0
			for y := range 40 {
				for x := range 60 {
					sum += 255 - float64(color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y)
				}
			}
			if got := sum / 255 / 60 / 40; got < r.Ink-0.01 || got > r.Ink+0.01 {
				t.Errorf("%s says %.3f, its pixels %.3f", c.name, r.Ink, got)
			}
		}
	}
}
