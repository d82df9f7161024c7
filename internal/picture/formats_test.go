package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"slices"
	"testing"

	"golang.org/x/image/bmp"

	"bantin/internal/unit"
)

// WebP files, of which Go has no encoder: 16 × 16 black and white by halves,
// lossy; 8 × 8 red and then blue, lossless; 8 × 8 red that is transparent.
const (
	webpBlackWhite = "524946462800000057454250565038201c0000005001009d012a1000100001402625a40004740000fdb3fffd90d00000"
	webpAnimated   = "524946468400000057454250565038580a00000002000000070000070000414e494d06000000000000000000414e4d4628000000000000000000070000070000640000025650384c0f0000002f07c001000710fd8ffe0722a2ff0100414e4d4628000000000000000000070000070000640000005650384c0f0000002f07c001000710d1fffe0722a2ff0100"
	webpClear      = "524946466600000057454250565038580a00000010000000070000070000414c50480900000001071011118888fe07005650382030000000d001009d012a0800080001402625a00274ba01f80003b000fef2eb7ffcd815cd73eff7ffd2e0fd2e0fd2e0ffd2900000"
)

// progressive is a JPEG in ten scans, 40 × 32.
const progressive = "ffd8ffe000104a46494600010100000100010000ffdb0043000d090a0b0a080d0b0a0b0e0e0d0f13201513121213271c1e17202e2931302e292d2c333a4a3e333646372c2d405741464c4e525352323e5a615a50604a51524fffdb0043010e0e0e131113261515264f352d354f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4fffc20011080020002803012200021101031101ffc40017000101010100000000000000000000000003000406ffc4001801000301010000000000000000000000000102040306ffda000c03010002100310000001e7995c00465168daa4b33aaaa7302ac99da36a92cfffc400191001010101010100000000000000000000010002111221ffda000801010001050233198cc663319b919820b398cc172083e7982e466fffc40017110101010100000000000000000000000003000201ffda0008010301013f01c2469712c24696777fffc4001a110002030101000000000000000000000000010211122151ffda0008010201013f018d55b1b5e1a46b8873367fffc40014100100000000000000000000000000000040ffda0008010100063f0227ffc4001a100003000301000000000000000000000000011011415131ffda0008010100013f21a2a04724b13a1c554d86d62b72f0a2a4ffda000c03010002000300000010a9a32e9fdfffc40017110101010100000000000000000000000000211061ffda0008010301013f107d12d88bffc4001e110002010305000000000000000000000000014111b1e15161c1d1f0ffda0008010201013f10a900cb7485a3615f708dccfa10cfffc4002010000202020202030000000000000000000001112131614151719110b1d1ffda0008010100013f10d06a34fc3ed3d1a05a62c6bbe07ea330cb6fc1a099b644b457089d5a85d1a634b25aa388f225dc52c17e2fe8a257becfffd9"

func unhex(t testing.TB, s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// segment is a segment of a JPEG.
func segment(marker byte, data string) []byte {
	return append([]byte{0xFF, marker, byte((len(data) + 2) >> 8), byte(len(data) + 2)}, data...)
}

// cmyk is a JPEG of four inks as Adobe writes it, inverted: a scan for each,
// taken from grey JPEGs.
func cmyk(t testing.TB, m image.Image) []byte {
	b := m.Bounds()
	out := append([]byte{0xFF, soi}, segment(app14, "Adobe\x00\x64\x00\x00\x00\x00\x00")...)
	for k := range 4 {
		g := image.NewGray(b)
		for y := range b.Dy() {
			for x := range b.Dx() {
				c := color.CMYKModel.Convert(m.At(x, y)).(color.CMYK)
				g.SetGray(x, y, color.Gray{255 - [4]uint8{c.C, c.M, c.Y, c.K}[k]})
			}
		}
		var enc bytes.Buffer
		if err := jpeg.Encode(&enc, g, &jpeg.Options{Quality: 100}); err != nil {
			t.Fatal(err)
		}
		data := enc.Bytes()
		at, ok := segments(data, func(marker byte, seg []byte) bool {
			if marker == 0xC0 && k == 0 {
				seg = append(slices.Clone(seg[:5]), 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0)
			}
			if k == 0 {
				out = append(out, segment(marker, string(seg))...)
			}
			return true
		})
		if !ok {
			t.Fatal("the encoder's JPEG cannot be taken apart")
		}
		scan := slices.Clone(data[at : len(data)-2])
		scan[5] = byte(k + 1) // the component
		out = append(out, scan...)
	}
	return append(out, 0xFF, eoi)
}

// greyAlpha is a 16-bit PNG of grey with alpha, which Go does not encode: the
// left half black, the right half transparent black.
func greyAlpha() []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(tag string, data []byte) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
		body := append([]byte(tag), data...)
		out = append(out, body...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(body))
	}
	chunk("IHDR", []byte{0, 0, 0, 8, 0, 0, 0, 8, 16, 4, 0, 0, 0})
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	for range 8 {
		_, _ = w.Write([]byte{0})
		for x := range 8 {
			a := byte(255)
			if x >= 4 {
				a = 0
			}
			_, _ = w.Write([]byte{0, 0, a, a})
		}
	}
	_ = w.Close()
	chunk("IDAT", z.Bytes())
	chunk("IEND", nil)
	return out
}

// animated is a GIF of two pictures; the first covers its middle only.
func animated(t testing.TB) []byte {
	pal := color.Palette{color.RGBA{200, 0, 0, 255}, color.RGBA{0, 0, 200, 255}, color.RGBA{}}
	a := image.NewPaletted(image.Rect(4, 4, 12, 12), pal)
	b := image.NewPaletted(image.Rect(0, 0, 16, 16), pal)
	for i := range b.Pix {
		b.Pix[i] = 1
	}
	var out bytes.Buffer
	if err := gif.EncodeAll(&out, &gif.GIF{Image: []*image.Paletted{a, b}, Delay: []int{1, 1},
		Config: image.Config{ColorModel: pal, Width: 16, Height: 16}}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// at is a pixel of a raster in eight bits.
func at(t *testing.T, r *Raster, x, y int) [3]uint8 {
	t.Helper()
	m, format, err := Decode(r.Data)
	if err != nil || format != r.Format || m.Bounds().Dx() != r.Width || m.Bounds().Dy() != r.Height {
		t.Fatalf("%s of %d × %d: %s, %v", r.Format, r.Width, r.Height, format, err)
	}
	c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
	if c.A != 255 {
		t.Fatalf("alpha %d is left at %d,%d", c.A, x, y)
	}
	return [3]uint8{c.R, c.G, c.B}
}

func near(a, b [3]uint8, off int) bool {
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > off || d < -off {
			return false
		}
	}
	return true
}

func TestEveryFormatShowsItsColours(t *testing.T) {
	red, blue, white, black := [3]uint8{255, 0, 0}, [3]uint8{0, 0, 255}, [3]uint8{255, 255, 255}, [3]uint8{}
	flag := image.NewRGBA(image.Rect(0, 0, 16, 8))
	for i := range 16 * 8 {
		c := color.RGBA{255, 0, 0, 255}
		if i%16 >= 8 {
			c = color.RGBA{0, 0, 255, 255}
		}
		flag.SetRGBA(i%16, i/16, c)
	}
	for _, c := range []struct {
		name        string
		data        []byte
		w, h        int
		left, right [3]uint8
	}{
		{"JPEG of inks", cmyk(t, flag), 16, 8, red, blue},
		{"grey with alpha in 16 bits", greyAlpha(), 8, 8, black, white},
		{"lossy WebP", unhex(t, webpBlackWhite), 16, 16, black, white},
		{"animated WebP", unhex(t, webpAnimated), 8, 8, red, red},
		{"transparent WebP", unhex(t, webpClear), 8, 8, white, white},
		{"animated GIF", animated(t), 16, 16, white, white},
	} {
		p, err := Probe("x", c.data)
		if err != nil || p.Width != c.w || p.Height != c.h {
			t.Errorf("%s: %+v %v", c.name, p, err)
			continue
		}
		r := clean(t, c.name, c.data, unit.Pt(100), unit.Pt(100))
		if l, m := at(t, r, 1, c.h/2), at(t, r, c.w-2, c.h/2); !near(l, c.left, 6) || !near(m, c.right, 6) {
			t.Errorf("%s: %v and %v, want %v and %v", c.name, l, m, c.left, c.right)
		}
	}
	if c := at(t, clean(t, "gif", animated(t), unit.Pt(100), unit.Pt(100)), 8, 8); c != [3]uint8{200, 0, 0} {
		t.Errorf("the first picture of the GIF is %v", c)
	}
}

func TestPassedJPEGTellsNothingOfItsCamera(t *testing.T) {
	plain := jpegOf(t, scene(300, 200))
	full := append([]byte{0xFF, soi},
		segment(app1, "Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x00GPS 21.03N 105.85E")...)
	full = append(full, segment(app0, "JFXX\x00\x10 thumbnail")...)
	full = append(full, segment(app1, "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta/>")...)
	full = append(full, segment(app1+1, "MPF\x00")...)
	full = append(full, segment(com, "taken by An")...)
	full = append(full, plain[2:]...)
	full = append(full, "ftypmp42 film after the picture \xFF\xD9"...)
	r := clean(t, "a.jpg", full, unit.Pt(100), unit.Pt(66.667))
	if !bytes.Equal(r.Data, plain) {
		t.Errorf("%d bytes, want the %d of the bare picture", len(r.Data), len(plain))
	}
}

func TestJPEGPassesUpTo350PixelsAnInch(t *testing.T) {
	data := jpegOf(t, scene(350, 200))
	for _, c := range []struct {
		inches float64
		passes bool
	}{{1.01, true}, {0.97, false}} {
		r := clean(t, "a.jpg", data, unit.Pt(72*c.inches), unit.Pt(72*c.inches*200/350))
		if bytes.Equal(r.Data, data) != c.passes {
			t.Errorf("at %v inches passes: %v", c.inches, !c.passes)
		}
		if !c.passes && r.Width != int(220*c.inches) {
			t.Errorf("%d pixels wide", r.Width)
		}
	}
}

func TestDrawingsStayWithoutLossAndSmall(t *testing.T) {
	few, many, grey := image.NewNRGBA(image.Rect(0, 0, 200, 100)), image.NewNRGBA(image.Rect(0, 0, 200, 100)),
		image.NewNRGBA(image.Rect(0, 0, 200, 100))
	for i := range 200 * 100 {
		x, y := i%200, i/200
		few.SetNRGBA(x, y, color.NRGBA{uint8(x / 50 * 60), 17, uint8(y / 20 * 41), 255})
		many.SetNRGBA(x, y, color.NRGBA{uint8(x), uint8(y / 5), 99, 255})
		grey.SetNRGBA(x, y, color.NRGBA{uint8(x / 3), uint8(x / 3), uint8(x / 3), 255})
	}
	for name, m := range map[string]*image.NRGBA{"few colours": few, "many colours": many, "grey": grey} {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		r := clean(t, name, b.Bytes(), unit.Pt(200), unit.Pt(100))
		if r.Format != "png" || len(r.Data) > b.Len() {
			t.Errorf("%s: %d bytes of %s, from %d of PNG", name, len(r.Data), r.Format, b.Len())
		}
		got, _ := png.Decode(bytes.NewReader(r.Data))
		for i := range 200 * 100 {
			if c := color.NRGBAModel.Convert(got.At(i%200, i/200)); c != m.At(i%200, i/200) {
				t.Errorf("%s: %d,%d is %v, was %v", name, i%200, i/200, c, m.At(i%200, i/200))
				break
			}
		}
		// Half as fine, it is still a drawing.
		if r := clean(t, name, b.Bytes(), unit.Pt(32.73), unit.Pt(16.37)); r.Format != "png" || r.Width != 100 ||
			r.Height != 50 {
			t.Errorf("%s reduced: %s of %d × %d", name, r.Format, r.Width, r.Height)
		}
	}
	var photo bytes.Buffer
	m := scene(200, 100)
	r := rand.New(rand.NewPCG(1, 1))
	for i := range m.Pix {
		m.Pix[i] ^= byte(r.IntN(8)) * byte(1-i%4/3)
	}
	if err := png.Encode(&photo, m); err != nil {
		t.Fatal(err)
	}
	if r := clean(t, "photo", photo.Bytes(), unit.Pt(200), unit.Pt(100)); r.Format != "jpeg" {
		t.Errorf("a photograph in PNG became %s", r.Format)
	}
}

func TestExtremeShapes(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {1, 10000}, {10000, 1}, {3, 2}} {
		m := image.NewRGBA(image.Rect(0, 0, size[0], size[1]))
		for i := range m.Pix {
			m.Pix[i] = 255
		}
		var p bytes.Buffer
		if err := png.Encode(&p, m); err != nil {
			t.Fatal(err)
		}
		for name, data := range map[string][]byte{"png": p.Bytes(), "jpeg": jpegOf(t, m)} {
			for _, place := range []unit.Length{1, unit.Pt(0.1), unit.Pt(200)} {
				r := clean(t, name, data, place, place)
				if c := at(t, r, 0, 0); !near(c, [3]uint8{255, 255, 255}, 1) {
					t.Errorf("%s of %v at %v: %v", name, size, place, c)
				}
			}
		}
	}
}

func TestBMPIsReadWithoutLoss(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for x := range 20 { // red, blue, and white below
		m.Set(x, 3, color.RGBA{200, 0, 0, 255})
		m.Set(x+20, 3, color.RGBA{0, 0, 180, 255})
	}
	var b bytes.Buffer
	if err := bmp.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	pic, err := Probe("quet.bmp", b.Bytes())
	if err != nil || pic.Format != "bmp" || pic.Width != 40 || pic.Height != 30 {
		t.Fatalf("%+v, %v", pic, err)
	}
	r := clean(t, "quet.bmp", b.Bytes(), unit.Pt(100), unit.Pt(75))
	for x, want := range map[int][3]uint8{5: {200, 0, 0}, 35: {0, 0, 180}} {
		if c := at(t, r, x, 3); r.Format != "png" || !near(c, want, 1) {
			t.Errorf("%s at %d: %v, want %v", r.Format, x, c, want)
		}
	}
}

// TestEveryCutIsBrokenOrSaid cuts pictures everywhere: they are broken, and JPEGs may be read as far
// as they go. What is there of these is that of the whole picture, and what is not is grey.
func TestEveryCutIsBrokenOrSaid(t *testing.T) {
	var p bytes.Buffer
	if err := png.Encode(&p, scene(60, 40)); err != nil {
		t.Fatal(err)
	}
	read := map[string]int{}
	for name, data := range map[string][]byte{"jpeg": jpegOf(t, scene(60, 40)), "png": p.Bytes(),
		"webp": unhex(t, webpAnimated), "inks": cmyk(t, scene(16, 64)), "finer": unhex(t, progressive)} {
		var whole image.Image
		if name == "jpeg" || name == "finer" {
			whole, _ = jpeg.Decode(bytes.NewReader(data))
		}
		for n := 0; n < len(data)-1; n += 1 + n/40 {
			pic, err := Probe(name, data[:n])
			if err == nil {
				_, err = cleaned(pic, unit.Pt(50), unit.Pt(40))
			}
			switch {
			case err == nil && name == "webp" && n > 76: // its first picture is whole
			case err == nil && pic.Format == "jpeg" && pic.cut:
				read[name]++
				if whole != nil {
					sameAbove(t, fmt.Sprintf("%s cut at %d of %d", name, n, len(data)), pic, data[:n], whole, name == "jpeg")
				}
			case !errors.Is(err, ErrBroken) && !errors.Is(err, ErrKind):
				t.Errorf("%s cut at %d of %d: %v", name, n, len(data), err)
			}
		}
	}
	if read["jpeg"] < 15 || read["inks"] < 5 || read["finer"] < 10 {
		t.Errorf("read as far as they go: %v", read)
	}
}

// sameAbove compares the rows of a cut JPEG with those of the whole one: the same down to a row, and
// from there on grey; a finer one may be coarse.
func sameAbove(t *testing.T, where string, p *Picture, data []byte, whole image.Image, exact bool) {
	t.Helper()
	img, _, err := p.pixels(data)
	if err != nil {
		t.Fatal(err)
	}
	b, grey, far := whole.Bounds(), false, 0
	for y := range b.Dy() {
		same, empty := true, true
		for x := range b.Dx() {
			r, g, bl, _ := img.At(x, y).RGBA()
			wr, wg, wb, _ := whole.At(x, y).RGBA()
			same = same && r == wr && g == wg && bl == wb
			empty = empty && r>>8 == missing && g>>8 == missing && bl>>8 == missing
			far += apart(r, wr) + apart(g, wg) + apart(bl, wb)
		}
		if grey = grey || exact && empty && !same; exact && (grey && !empty || !grey && !same) {
			t.Fatalf("%s: row %d is neither of the picture nor grey", where, y)
		}
	}
	if mean := far / (3 * b.Dx() * b.Dy()); !exact && mean > 90 {
		t.Errorf("%s: %d off", where, mean)
	}
}

// apart is by how much of 255 two values of color.Color differ.
func apart(a, b uint32) int { return max(int(a>>8)-int(b>>8), int(b>>8)-int(a>>8)) }

func TestJPEGsThatGoCannotDecodeAreBroken(t *testing.T) {
	base := jpegOf(t, scene(40, 40))
	for name, change := range map[string]func([]byte, int){
		"12 bits":    func(b []byte, at int) { b[at+4] = 12 },
		"arithmetic": func(b []byte, at int) { b[at+1] = 0xC9 },
		"lossless":   func(b []byte, at int) { b[at+1] = 0xC3 },
	} {
		data := slices.Clone(base)
		change(data, bytes.Index(data, []byte{0xFF, 0xC0}))
		pic, err := Probe(name, data)
		if err == nil {
			_, err = cleaned(pic, unit.Pt(50), unit.Pt(40))
		}
		if !errors.Is(err, ErrBroken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestShrinkKeepsTheMean(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		sw, sh := 1+r.IntN(90), 1+r.IntN(90)
		w, h := 1+r.IntN(sw), 1+r.IntN(sh)
		src := make([]byte, sw*sh)
		sum := 0
		for i := range src {
			src[i] = byte(r.IntN(256))
			sum += int(src[i])
		}
		got := 0
		for _, v := range shrink(src, sw, sw, sh, w, h) {
			got += int(v)
		}
		if d := float64(got)/float64(w*h) - float64(sum)/float64(sw*sh); d > 0.6 || d < -0.6 {
			t.Fatalf("%d × %d to %d × %d: the mean is off by %v", sw, sh, w, h, d)
		}
		flat := bytes.Repeat([]byte{byte(r.IntN(256))}, sw*sh)
		for _, v := range shrink(flat, sw, sw, sh, w, h) {
			if v != flat[0] {
				t.Fatalf("a flat %d became %d", flat[0], v)
			}
		}
	}
}

func TestBombsOfDeepPixelsAreTooCostly(t *testing.T) {
	// A PNG's header of 9000 × 9000 in 16 bits with alpha.
	data := slices.Clone(greyAlpha()[:33])
	binary.BigEndian.PutUint32(data[16:], 9000)
	binary.BigEndian.PutUint32(data[20:], 9000)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	if _, err := Probe("bomb.png", data); !errors.Is(err, ErrCostly) {
		t.Errorf("%v", err)
	}
}
