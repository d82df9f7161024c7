package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"bantin/internal/unit"
)

// TestEdgesAreCutEvenly: a picture with a red edge all around loses it by a trim as
// wide, whatever its format and whichever way it lies in its file.
func TestEdgesAreCutEvenly(t *testing.T) {
	const w, h, edge = 160, 96, 16
	framed := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{0, 0, 200, 255}
			if x < edge || x >= w-edge || y < edge || y >= h-edge {
				c = color.RGBA{200, 0, 0, 255}
			}
			framed.Set(x, y, c)
		}
	}
	grey := image.NewGray(framed.Rect)
	for i := range grey.Pix {
		grey.Pix[i] = framed.Pix[4*i]
	}
	plain := jpegOf(t, framed)
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, framed); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"colour": plain, "grey": jpegOf(t, grey), "turned": oriented(plain, 6), "upside down": oriented(plain, 3), "png": drawn.Bytes(),
	} {
		p, err := Probe(name, data)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, mono := range []bool{false, true} {
			key := p.Key(100*unit.Point, 100*unit.Point, Treatment{Mono: mono, Trim: Trim{2 * edge, 2 * edge}})
			out, err := p.Clean(key)
			if err != nil {
				t.Fatal(name, err)
			}
			r := out[0]
			if r.Width != p.Width-2*edge || r.Height != p.Height-2*edge {
				t.Errorf("%s: %d × %d pixels of %d × %d", name, r.Width, r.Height, p.Width, p.Height)
			}
			if mono {
				continue // its levels are stretched
			}
			img, _, err := Decode(r.Data)
			if err != nil {
				t.Fatal(name, err)
			}
			for y := range r.Height {
				for x := range r.Width {
					if c, _, _, _ := img.At(x, y).RGBA(); c>>8 > 60 {
						t.Fatalf("%s: the edge shows at %d, %d of %d × %d", name, x, y, r.Width, r.Height)
					}
				}
			}
		}
	}
}

// TestWhatIsNotCutPassesAsItIs: a trim of nothing, or of more than there is, is none.
func TestWhatIsNotCutPassesAsItIs(t *testing.T) {
	img := image.NewGray(image.Rect(3, 5, 23, 45))
	for _, trim := range []Trim{{}, {20, 0}, {0, 40}, {99, 99}} {
		if got := trimmed(img, trim, false, 1); got != image.Image(img) {
			t.Errorf("%+v leaves %v", trim, got.Bounds())
		}
	}
	if got := trimmed(img, Trim{10, 8}, true, 1).Bounds(); got != image.Rect(7, 9, 19, 39) {
		t.Errorf("of a picture on its side, it leaves %v", got)
	}
}
