package picture

import "image"

// Trim is what is cut off a picture at its edges, in pixels of the picture as it
// is seen: W of its width, half at the left and half at the right, and H of its
// height.
type Trim struct{ W, H int }

// chroma is how many pixels share a sample of colour at most, across or down: an
// edge that is cut at a multiple of it cuts no sample.
const chroma = 4

// trimmed is the part of decoded pixels that a trim leaves; turned says that they
// lie on their side as they are decoded, and scale that there is one for so many, across and down.
func trimmed(img image.Image, t Trim, turned bool, scale int) image.Image {
	if turned {
		t.W, t.H = t.H, t.W
	}
	across, down := 1, 1 // pixels that share a sample of colour
	if m, ok := img.(*image.YCbCr); ok {
		const side = 16
		cw, ch := chromaSize(&image.YCbCr{SubsampleRatio: m.SubsampleRatio, Rect: image.Rect(0, 0, side, side)})
		across, down = side/cw, side/ch
	}
	x, y := t.W/2&^(chroma-1)/scale&^(across-1), t.H/2&^(chroma-1)/scale&^(down-1)
	t.W, t.H = t.W/scale, t.H/scale
	part, ok := img.(interface {
		SubImage(image.Rectangle) image.Image
	})
	b := img.Bounds()
	if !ok || t == (Trim{}) || t.W >= b.Dx() || t.H >= b.Dy() {
		return img
	}
	at := b.Min.Add(image.Pt(x, y))
	return part.SubImage(image.Rectangle{at, at.Add(b.Size()).Sub(image.Pt(t.W, t.H))})
}
