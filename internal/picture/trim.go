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
// lie on their side as they are decoded.
func trimmed(img image.Image, t Trim, turned bool) image.Image {
	if turned {
		t.W, t.H = t.H, t.W
	}
	part, ok := img.(interface {
		SubImage(image.Rectangle) image.Image
	})
	b := img.Bounds()
	if !ok || t == (Trim{}) || t.W >= b.Dx() || t.H >= b.Dy() {
		return img
	}
	at := b.Min.Add(image.Pt(t.W/2&^(chroma-1), t.H/2&^(chroma-1)))
	return part.SubImage(image.Rectangle{at, at.Add(b.Size()).Sub(image.Pt(t.W, t.H))})
}
