package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"testing"

	"golang.org/x/image/tiff"

	"bantin/internal/unit"
)

// tagged is an ICC profile of a colour space with some tags.
func tagged(space string, tags ...string) []byte {
	head := make([]byte, 128)
	copy(head[12:], "mntr"+space+"XYZ ")
	copy(head[36:], "acsp")
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	for _, tag := range tags {
		table = append(table, tag[:4]...)
		table = binary.BigEndian.AppendUint32(table, uint32(132+12*len(tags)+len(body)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag)-4))
		body = append(body, tag[4:]...)
	}
	return append(append(head, table...), body...)
}

func fixedPoint(numbers ...float64) string {
	var b []byte
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(n*65536)))
	}
	return string(b)
}

func xyzTag(name string, x, y, z float64) string {
	return name + "XYZ \x00\x00\x00\x00" + fixedPoint(x, y, z)
}

// gammaTag is a curve by its exponent, in 256ths.
func gammaTag(name string, g256 uint16) string {
	return name + "curv\x00\x00\x00\x00\x00\x00\x00\x01" + string(binary.BigEndian.AppendUint16(nil, g256))
}

// adobe is the profile of Adobe RGB (1998).
func adobe() []byte {
	return tagged("RGB ", xyzTag("rXYZ", .60974, .31111, .01947), xyzTag("gXYZ", .20528, .62567, .06087),
		xyzTag("bXYZ", .14919, .06322, .74457), gammaTag("rTRC", 563), gammaTag("gTRC", 563), gammaTag("bTRC", 563))
}

// srgb is a profile of sRGB, with its curve as a formula and its middle one as points.
func srgb() []byte {
	formula := "para\x00\x00\x00\x00\x00\x03\x00\x00" + fixedPoint(2.4, 1/1.055, .055/1.055, 1/12.92, .04045)
	points := "curv\x00\x00\x00\x00\x00\x00\x00\x11"
	for i := range 17 {
		r, _, _, _ := color.Gray16{uint16(i * 65535 / 16)}.RGBA()
		x := float64(r) / 65535
		if x <= .04045 {
			x /= 12.92
		} else {
			x = pow24((x + .055) / 1.055)
		}
		points += string(binary.BigEndian.AppendUint16(nil, uint16(x*65535+.5)))
	}
	return tagged("RGB ", xyzTag("rXYZ", .43607, .22249, .01392), xyzTag("gXYZ", .38515, .71687, .09708),
		xyzTag("bXYZ", .14307, .06061, .71410), "rTRC"+formula, "gTRC"+points, "bTRC"+formula)
}

// pow24 is a number to the power of 2.4: its square, and twice its fifth root by Newton.
func pow24(x float64) float64 {
	root := 1.0
	for range 60 {
		root -= (root*root*root*root*root - x) / (5 * root * root * root * root)
	}
	return x * x * root * root
}

// TestColoursAreThoseOfTheirProfile holds colours to what littlecms makes of them.
func TestColoursAreThoseOfTheirProfile(t *testing.T) {
	c, ok := readProfile(adobe())
	if c == nil || !ok {
		t.Fatal("Adobe RGB is not read")
	}
	for from, want := range map[[3]uint8][3]uint8{
		{218, 0, 0}: {254, 0, 0}, {200, 100, 50}: {227, 100, 42}, {60, 180, 90}: {0, 181, 83}, {30, 40, 200}: {18, 35, 205},
		{128, 128, 128}: {129, 129, 129}, {240, 230, 220}: {244, 231, 221}, {0, 0, 0}: {0, 0, 0}, {255, 255, 255}: {255, 255, 255},
	} {
		if r, g, b := c.convert(from[0], from[1], from[2]); !near([3]uint8{r, g, b}, want, 1) {
			t.Errorf("%v is %v, want %v", from, [3]uint8{r, g, b}, want)
		}
	}
	grey, ok := readProfile(tagged("GRAY", gammaTag("kTRC", 461)))
	if grey == nil || !ok {
		t.Fatal("grey is not read")
	}
	for from, want := range map[uint8]uint8{30: 40, 100: 119, 180: 193, 255: 255} {
		if v, _, _ := grey.convert(from, from, from); !near([3]uint8{v}, [3]uint8{want}, 1) {
			t.Errorf("grey %d is %d, want %d", from, v, want)
		}
	}
	for name, data := range map[string][]byte{"sRGB": srgb(), "nothing": nil, "no profile": []byte("x"), "cut": adobe()[:100]} {
		if c, ok := readProfile(data); c != nil || !ok {
			t.Errorf("%s changes colours, or is not known: %v", name, ok)
		}
	}
	for name, data := range map[string][]byte{"a press": tagged("CMYK"), "tables": tagged("RGB ", "A2B0mft2"),
		"a curve of no kind": tagged("GRAY", "kTRCxxxx\x00\x00\x00\x00\x00\x00\x00\x00")} {
		if c, ok := readProfile(data); c != nil || ok {
			t.Errorf("%s is known", name)
		}
	}
}

// chunk is a chunk of a PNG.
func chunk(kind string, body []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	b = append(append(b, kind...), body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// riffChunk is a chunk of a WebP.
func riffChunk(kind string, body []byte) []byte {
	b := append([]byte(kind), binary.LittleEndian.AppendUint32(nil, uint32(len(body)))...)
	if b = append(b, body...); len(body)%2 == 1 {
		b = append(b, 0)
	}
	return b
}

// saying is a picture in a format with a profile and an orientation, where they are given.
func saying(t *testing.T, format string, m image.Image, profile []byte, turned byte) []byte {
	t.Helper()
	exif := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(turned)) + "\x00\x00\x00\x00\x00\x00")
	switch format {
	case "jpeg":
		out := []byte{0xFF, soi}
		for i := 0; i < len(profile); i += 200 { // in parts
			part := profile[i:min(len(profile), i+200)]
			out = append(out, segment(app2, "ICC_PROFILE\x00"+string([]byte{byte(i/200 + 1), byte((len(profile) + 199) / 200)})+string(part))...)
		}
		if turned > 0 {
			out = append(out, segment(app1, "Exif\x00\x00"+string(exif))...)
		}
		return append(out, jpegOf(t, m)[2:]...)
	case "png":
		var b, packed bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		data, at := b.Bytes(), 33 // behind the header
		out := bytes.Clone(data[:at])
		if profile != nil {
			z := zlib.NewWriter(&packed)
			z.Write(profile)
			z.Close()
			out = append(out, chunk("iCCP", append([]byte("x\x00\x00"), packed.Bytes()...))...)
		}
		if turned > 0 {
			out = append(out, chunk("eXIf", exif)...)
		}
		return append(out, data[at:]...)
	}
	// A WebP of 8 × 8 red pixels without loss: the first picture of an animation.
	one := still(unhex(t, webpAnimated))
	body := append([]byte("WEBP"), riffChunk("VP8X", []byte("\x28\x00\x00\x00\x07\x00\x00\x07\x00\x00"))...)
	if profile != nil {
		body = append(body, riffChunk("ICCP", profile)...)
	}
	body = append(body, one[12:]...)
	if turned > 0 {
		body = append(body, riffChunk("EXIF", exif)...)
	}
	return riffChunk("RIFF", body)
}

// TestProfilesAreFoundInEveryFormat makes pictures that say what their colours mean.
func TestProfilesAreFoundInEveryFormat(t *testing.T) {
	one := image.NewRGBA(image.Rect(0, 0, 40, 30))
	draw.Draw(one, one.Rect, image.NewUniform(color.RGBA{200, 100, 50, 255}), image.Point{}, draw.Src)
	for _, format := range []string{"jpeg", "png", "webp"} {
		want := [3]uint8{227, 100, 42}
		if format == "webp" { // red, which sRGB has no more of
			want = [3]uint8{255, 0, 0}
		}
		pic, err := Probe("x", saying(t, format, one, adobe(), 0))
		if err != nil || pic.Foreign || pic.colours == nil {
			t.Fatalf("%s: %+v %v", format, pic, err)
		}
		for _, mono := range []bool{false, true} {
			k := pic.Key(unit.Pt(10), unit.Pt(8), Treatment{Mono: mono})
			rasters, err := pic.Clean(k)
			if err != nil {
				t.Fatal(err)
			}
			if c := at(t, rasters[0], 2, 2); !mono && !near(c, want, 3) {
				t.Errorf("%s: %v, want %v", format, c, want)
			}
		}
		pic, err = Probe("x", saying(t, format, one, tagged("RGB ", "A2B0mft2"), 0))
		if err != nil || !pic.Foreign || pic.colours != nil {
			t.Errorf("%s of tables: %+v %v", format, pic, err)
		}
		if pic, err = Probe("x", saying(t, format, one, srgb(), 0)); err != nil || pic.Foreign || pic.colours != nil {
			t.Errorf("%s of sRGB: %+v %v", format, pic, err)
		}
	}
}

// TestEveryFormatIsTurnedUpright turns drawings and photographs by what their files say.
func TestEveryFormatIsTurnedUpright(t *testing.T) {
	halves := image.NewRGBA(image.Rect(0, 0, 40, 20)) // drawn: left half red, right half blue
	draw.Draw(halves, halves.Rect, image.NewUniform(color.RGBA{255, 0, 0, 255}), image.Point{}, draw.Src)
	draw.Draw(halves, image.Rect(20, 0, 40, 20), image.NewUniform(color.RGBA{0, 0, 255, 255}), image.Point{}, draw.Src)
	for o, top := range map[byte][3]uint8{6: {255, 0, 0}, 8: {0, 0, 255}} {
		for _, format := range []string{"jpeg", "png"} {
			pic, err := Probe("x", saying(t, format, halves, nil, o))
			if err != nil || pic.Width != 20 || pic.Height != 40 || pic.Orientation != int(o) {
				t.Fatalf("%s: %+v %v", format, pic, err)
			}
			r, err := cleaned(pic, unit.Pt(20), unit.Pt(40))
			if err != nil || r.Width*2 > r.Height+1 {
				t.Fatalf("%s: %+v %v", format, r, err)
			}
			if c := at(t, r, r.Width/2, 2); !near(c, top, 6) {
				t.Errorf("%s turned by %d: %v at its top, want %v", format, o, c, top)
			}
		}
		pic, err := Probe("x", saying(t, "webp", nil, nil, o))
		if err != nil || pic.Orientation != int(o) {
			t.Errorf("webp: %+v %v", pic, err)
		}
	}
}

// TestOtherKindsAreRefused: a decoder of TIFF is in the program, and pages do not show such pictures.
func TestOtherKindsAreRefused(t *testing.T) {
	var b bytes.Buffer
	if err := tiff.Encode(&b, scene(8, 8), nil); err != nil {
		t.Fatal(err)
	}
	if _, err := Probe("quet.tif", b.Bytes()); !errors.Is(err, ErrKind) {
		t.Error(err)
	}
}
