package picture

import "image"

// Tones of a picture in one ink.
const (
	lostShare  = 200 // one pixel of so many is lost to white, and one to black, when levels are stretched
	maxStretch = 2   // levels are stretched to so many times their range at most: fog stays fog
	maxDarker  = 26  // levels that the middle one of all pixels becomes darker by stretching at most
	lift       = 0.6 // of shadows: toner and copies fill them
	sharpen    = 0.5 // of what a pixel differs from those around it
	flat       = 3   // what differs by less is grain, and stays
)

// luma is the lightness of an opaque picture; of a JPEG it is there already.
func luma(img image.Image) *samples {
	if m, ok := img.(*image.YCbCr); ok {
		w, h := m.Rect.Dx(), m.Rect.Dy()
		return &samples{w: w, h: h, pix: [3][]byte{packed(m.Y, m.YStride, w, h)}}
	}
	return planes(img).alone()
}

// alone is the luma without its chroma.
func (s *samples) alone() *samples {
	return &samples{w: s.w, h: s.h, pix: [3][]byte{s.pix[0]}}
}

// inInk is a photograph as black ink prints it well: levels stretched, shadows
// lifted, edges sharp.
func (s *samples) inInk() *samples {
	curve := tones(s.pix[0])
	toned := make([]byte, len(s.pix[0]))
	for i, v := range s.pix[0] {
		toned[i] = curve[v]
	}
	return &samples{w: s.w, h: s.h, pix: [3][]byte{sharp(toned, s.w, s.h)}}
}

// tones is the curve for pixels: their range stretched from black to white, and
// then the dark ones made lighter, most at a third of the way. What is one field
// for the most part, such as white words on red, is not made a slab of black.
func tones(pix []byte) *[256]byte {
	var count [256]int
	for _, v := range pix {
		count[v]++
	}
	lost := len(pix) / lostShare
	dark, light := 0, 255
	for n := count[dark]; n <= lost && dark < 255; n += count[dark] {
		dark++
	}
	for n := count[light]; n <= lost && light > 0; n += count[light] {
		light--
	}
	// A picture of few levels is stretched around their middle.
	if least := 255 / maxStretch; light-dark < least {
		dark = min(max((dark+light-least)/2, 0), 255-least)
		light = dark + least
	}
	middle := 0
	for n := count[0]; 2*n < len(pix); n += count[middle] {
		middle++
	}
	for dark > 0 && int(stretched(middle, dark, light)) < middle-maxDarker {
		dark--
	}
	var out [256]byte
	for v := range out {
		out[v] = stretched(v, dark, light)
	}
	return &out
}

// stretched is what becomes of a level when those from dark to light take all of
// the range, and shadows are lifted.
func stretched(v, dark, light int) byte {
	x := min(max(float64(v-dark)/float64(light-dark), 0), 1)
	return byte(255*(x+lift*x*(1-x)*(1-x)) + 0.5)
}

// sharp adds to each pixel a share of what it differs from those around it.
func sharp(pix []byte, w, h int) []byte {
	out := make([]byte, len(pix))
	for y := range h {
		above, row, below := pix[max(y-1, 0)*w:][:w], pix[y*w:][:w], pix[min(y+1, h-1)*w:][:w]
		for x := range w {
			l, r := max(x-1, 0), min(x+1, w-1)
			sum := int(above[l]) + 2*int(above[x]) + int(above[r]) + 2*int(row[l]) + 4*int(row[x]) + 2*int(row[r]) +
				int(below[l]) + 2*int(below[x]) + int(below[r])
			v := int(row[x])
			if d := v - sum/16; d >= flat || d <= -flat {
				v = min(max(v+int(sharpen*float64(d)), 0), 255)
			}
			out[y*w+x] = byte(v)
		}
	}
	return out
}

// lightness is how dark a photograph is that saves ink, of what it was.
const lightness = 0.6

// lighter is a photograph with less of all inks.
func (s *samples) lighter() *samples {
	out := *s
	for k, white := range [3]float64{255, 128, 128} {
		out.pix[k] = make([]byte, len(s.pix[k]))
		for i, v := range s.pix[k] {
			out.pix[k][i] = byte(white - lightness*(white-float64(v)) + 0.5)
		}
	}
	return &out
}

// ink is how dark a picture is on the whole.
func (s *samples) ink() float64 {
	sum := 0
	for _, v := range s.pix[0] {
		sum += 255 - int(v)
	}
	return float64(sum) / float64(255*max(len(s.pix[0]), 1))
}
