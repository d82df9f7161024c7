package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"bantin/internal/unit"
)

// scene is a photograph-like picture whose top left quarter is white.
func scene(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{uint8(x * 255 / w), uint8(y * 255 / h), uint8((x*7 + y*3) % 256), 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{255, 255, 255, 255}
			}
			m.Set(x, y, c)
		}
	}
	return m
}

func jpegOf(t testing.TB, m image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 90}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// oriented puts an EXIF orientation into a JPEG.
func oriented(data []byte, o byte) []byte {
	seg := append([]byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), o, 0,
		0, 0, 0, 0, 0)
	head := []byte{0xFF, 0xD8, 0xFF, 0xE1, 0, byte(len(seg) + 2)}
	return append(append(head, seg...), data[2:]...)
}

func clean(t *testing.T, name string, data []byte, w, h unit.Length) *Raster {
	t.Helper()
	p, err := Probe(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	r, err := cleaned(p, w, h)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return r
}

func TestJPEGPassesThroughWhenItIsFit(t *testing.T) {
	data := jpegOf(t, scene(300, 200))
	r := clean(t, "a.png", data, unit.Pt(100), unit.Pt(66.667))
	if r.Format != "jpeg" || !bytes.Equal(r.Data, data) {
		t.Error("a fit JPEG is recoded")
	}
}

func TestLargePicturesComeDownToTheirPlacedSize(t *testing.T) {
	r := clean(t, "a.jpg", jpegOf(t, scene(1200, 800)), unit.Pt(144), unit.Pt(96))
	if r.Width != 440 || r.Height != 293 {
		t.Errorf("%d × %d, want 440 × 293", r.Width, r.Height)
	}
	m, err := jpeg.Decode(bytes.NewReader(r.Data))
	if err != nil {
		t.Fatal(err)
	}
	if g := color.GrayModel.Convert(m.At(50, 50)).(color.Gray).Y; g < 250 {
		t.Errorf("white came out as %d", g)
	}
}

func TestOrientationTurnsUpright(t *testing.T) {
	base := jpegOf(t, scene(64, 48))
	// Where the white quarter of the upright picture comes to be.
	corner := map[byte][2]int{1: {0, 0}, 2: {1, 0}, 3: {1, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 1}, 8: {0, 1}}
	for o := byte(1); o <= 8; o++ {
		r := clean(t, "o.jpg", oriented(base, o), unit.Pt(500), unit.Pt(500))
		m, err := jpeg.Decode(bytes.NewReader(r.Data))
		if err != nil {
			t.Fatal(err)
		}
		w, h := 64, 48
		if o >= 5 {
			w, h = h, w
		}
		if m.Bounds().Dx() != w || m.Bounds().Dy() != h {
			t.Errorf("orientation %d: %v", o, m.Bounds())
		}
		for _, q := range [][2]int{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
			white := color.GrayModel.Convert(m.At(w/4+q[0]*w/2, h/4+q[1]*h/2)).(color.Gray).Y > 240
			if white != (q == corner[o]) {
				t.Errorf("orientation %d: white in %v is %v", o, q, white)
			}
		}
	}
}

func TestTransparencyIsWhiteInEveryDepth(t *testing.T) {
	n64 := image.NewNRGBA64(image.Rect(0, 0, 40, 40))
	pal := image.NewPaletted(image.Rect(0, 0, 40, 40), color.Palette{color.NRGBA{200, 0, 0, 0},
		color.NRGBA{0, 0, 0, 255}, color.NRGBA{255, 0, 0, 128}})
	for i := range 40 {
		n64.SetNRGBA64(i, i, color.NRGBA64{0, 0, 0, 0xFFFF})
		pal.SetColorIndex(i, i, 1)
	}
	for name, m := range map[string]image.Image{"16 bits": n64, "palette": pal} {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		r := clean(t, name, b.Bytes(), unit.Pt(100), unit.Pt(100))
		if r.Format != "png" {
			t.Errorf("%s: line art became %s", name, r.Format)
		}
		got, err := png.Decode(bytes.NewReader(r.Data))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, _, a := got.At(3, 9).RGBA(); a != 0xFFFF {
			t.Errorf("%s: alpha is left", name)
		}
		if y := color.GrayModel.Convert(got.At(3, 9)).(color.Gray).Y; y < 250 {
			t.Errorf("%s: transparent is %d, not white", name, y)
		}
		if y := color.GrayModel.Convert(got.At(7, 7)).(color.Gray).Y; y > 10 {
			t.Errorf("%s: ink is %d", name, y)
		}
	}
}

func TestKindIsByContent(t *testing.T) {
	var g bytes.Buffer
	if err := gif.Encode(&g, scene(30, 20), nil); err != nil {
		t.Fatal(err)
	}
	p, err := Probe("a.jpg", g.Bytes())
	if err != nil || p.Format != "gif" {
		t.Fatalf("%v %v", p, err)
	}
	if r := clean(t, "a.jpg", g.Bytes(), unit.Pt(50), unit.Pt(33)); r.Width != 30 {
		t.Errorf("%+v", r)
	}
}

func TestBrokenPicturesAreErrors(t *testing.T) {
	data := jpegOf(t, scene(400, 300))
	p, err := Probe("head.jpg", data[:len(data)/20])
	if err == nil {
		_, err = cleaned(p, unit.Pt(100), unit.Pt(75))
	}
	if !errors.Is(err, ErrBroken) {
		t.Errorf("a twentieth of a JPEG: %v", err)
	}
	if _, err := Probe("page.jpg", []byte("<html>")); !errors.Is(err, ErrKind) {
		t.Errorf("HTML: %v", err)
	}
	bomb := []byte("GIF89a\xff\xff\xff\xff\x00\x00\x00")
	if _, err := Probe("bomb.gif", bomb); !errors.Is(err, ErrLarge) {
		t.Errorf("bomb: %v", err)
	}
}

func FuzzClean(f *testing.F) {
	f.Add(jpegOf(f, scene(20, 10)))
	f.Add(oriented(jpegOf(f, scene(20, 10)), 6))
	var b bytes.Buffer
	_ = png.Encode(&b, scene(8, 8))
	f.Add(b.Bytes())
	f.Add(cmyk(f, scene(16, 8)))
	f.Add(greyAlpha())
	f.Add(unhex(f, progressive))
	f.Add(unhex(f, progressive)[:500])
	f.Add(jpegOf(f, scene(40, 40))[:900])
	f.Add(animated(f))
	for _, w := range []string{webpBlackWhite, webpAnimated, webpClear} {
		f.Add(unhex(f, w))
	}
	files, err := filepath.Glob("../../testdata/ban-tin-mau/bai/*_files/*")
	if err != nil || len(files) == 0 {
		f.Fatalf("%d pictures, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) < 64<<10 { // what is larger takes long to change, and is of the same kinds
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Probe("x", data)
		if err != nil || p.Width*p.Height > 1<<20 {
			return
		}
		r, err := cleaned(p, unit.Pt(20), unit.Pt(20))
		if err != nil {
			return
		}
		m, format, err := Decode(r.Data)
		if err != nil || format != r.Format || m.Bounds().Dx() != r.Width || m.Bounds().Dy() != r.Height {
			t.Fatalf("the raster of %d × %d is a %s: %v", r.Width, r.Height, format, err)
		}
	})
}

func BenchmarkProbe(b *testing.B) {
	data := jpegOf(b, scene(2400, 1600))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Probe("a.jpg", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCleanPhotograph(b *testing.B) {
	data := jpegOf(b, scene(2400, 1600))
	p, err := Probe("a.jpg", data)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := cleaned(p, unit.MM(77), unit.MM(51.33)); err != nil {
			b.Fatal(err)
		}
	}
}

// cleaned is the raster for one size, at the usual resolution.
func cleaned(p *Picture, w, h unit.Length) (*Raster, error) {
	rasters, err := p.Clean(p.Key(w, h, Treatment{}))
	if err != nil {
		return nil, err
	}
	return rasters[0], nil
}

// TestOnePictureInTwoTreatments: what an edition does to a picture is part of
// what its raster is known by, and one decoding serves all editions.
func TestOnePictureInTwoTreatments(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 600, 400))
	for i := range m.Pix {
		m.Pix[i] = uint8(i * 7)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	p, err := Probe("x.jpg", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	w, h := unit.Pt(72), unit.Pt(48)
	fine, coarse, usual := p.Key(w, h, Treatment{PPI: 300}), p.Key(w, h, Treatment{PPI: 100}), p.Key(w, h, Treatment{})
	if fine == coarse || fine == usual {
		t.Error("treatments share a key")
	}
	got, err := p.Clean(fine, coarse, usual)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{300, 100, 220} {
		if got[i].Width != want {
			t.Errorf("raster %d is %d pixels wide, want %d", i, got[i].Width, want)
		}
	}
	one, err := p.Clean(coarse)
	if err != nil || !bytes.Equal(one[0].Data, got[1].Data) {
		t.Error("a raster depends on what else is made of the picture", err)
	}
}
