package picture

import (
	"cmp"
	"slices"
)

// scales is in which parts of its size a picture may be decoded, one in so many.
var scales = []int{8, 4, 2, 1}

// room is how many pixels a picture is decoded to at least for each that is printed, in hundredths: what is averaged
// over fewer is sharp in some rows and soft in others.
const room = 150

// scaleFor is at what part of its size the quick decoder gives all that a key wants, one in so many. It is of this
// key alone, so that a raster does not depend on what else is made of its picture.
func (p *Picture) scaleFor(k Key) int {
	tw, th := k.pixels(cmp.Or(max(k.PPI, 0), usualPPI))
	if p.passes(k, tw) {
		return scales[0] // only the ink is measured
	}
	w, h := p.Width-k.Trim.W, p.Height-k.Trim.H
	for _, scale := range scales {
		if w*100 >= tw*scale*room && h*100 >= th*scale*room {
			return scale
		}
	}
	return 1
}

// cleanQuickly makes the rasters of those keys that want this part of the size of the picture, where the quick decoder can.
func (p *Picture) cleanQuickly(keys []Key, out []*Raster, scale int) error {
	wanted := func(k Key) bool { return p.plain && p.scaleFor(k) == scale }
	if !slices.ContainsFunc(keys, wanted) {
		return nil
	}
	// The pixels, the file, and the file as the decoder has it.
	defer memory.borrow(p.cost/int64(scale*scale) + 2*p.size)()
	data, err := p.Bytes()
	if err != nil {
		return err
	}
	img := quick(data, scale)
	if img == nil {
		return nil
	}
	for i, k := range keys {
		if !wanted(k) {
			continue
		}
		if out[i], err = p.raster(img, data, k, scale); err != nil {
			return err
		}
	}
	return nil
}
