package cover

import (
	"image"
	"image/color"
	"image/draw"
)

// scaled draws a picture into a box, from so many of its rows on, as if it were as wide
// as the box and so high as told. Between pixels it goes in 256 steps, in whole
// numbers: so it is the same on every machine.
func scaled(to *image.RGBA, box image.Rectangle, p image.Image, top, height int) {
	from := image.NewRGBA(image.Rect(0, 0, p.Bounds().Dx(), p.Bounds().Dy()))
	draw.Draw(from, from.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(from, from.Bounds(), p, p.Bounds().Min, draw.Over)
	across, down := steps(box.Dx(), from.Rect.Dx()), steps(height, from.Rect.Dy())
	for y := range box.Dy() {
		v := down[top+y]
		for x := range box.Dx() {
			h := across[x]
			a, b := from.RGBAAt(h.first, v.first), from.RGBAAt(h.next, v.first)
			c, d := from.RGBAAt(h.first, v.next), from.RGBAAt(h.next, v.next)
			mix := func(a, b, c, d uint8) uint8 {
				above := int(a)*(256-h.share) + int(b)*h.share
				below := int(c)*(256-h.share) + int(d)*h.share
				return uint8((above*(256-v.share) + below*v.share) >> 16)
			}
			to.SetRGBA(box.Min.X+x, box.Min.Y+y, color.RGBA{mix(a.R, b.R, c.R, d.R), mix(a.G, b.G, c.G, d.G),
				mix(a.B, b.B, c.B, d.B), 0xFF})
		}
	}
}

// step is which two of the old pixels a new one is between, and how much of 256 it
// has of the second.
type step struct{ first, next, share int }

// steps is those of a row of n new pixels over old ones.
func steps(n, old int) []step {
	out := make([]step, n)
	for i := range out {
		at := max(0, ((2*i+1)*old*256/n-256)/2)
		first := min(at/256, old-1)
		out[i] = step{first, min(first+1, old-1), at % 256}
	}
	return out
}
