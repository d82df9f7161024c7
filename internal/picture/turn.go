package picture

import "image"

// turn applies an EXIF orientation.
func (s *samples) turn(o int) *samples {
	if o <= 1 || o > 8 {
		return s
	}
	out := &samples{w: s.w, h: s.h, cw: s.cw, ch: s.ch}
	if o >= 5 {
		out.w, out.h, out.cw, out.ch = s.h, s.w, s.ch, s.cw
	}
	out.pix[0] = turned(s.pix[0], s.w, s.h, o)
	for k := 1; k < 3 && !s.grey(); k++ {
		out.pix[k] = turned(s.pix[k], s.cw, s.ch, o)
	}
	return out
}

// upright is a picture turned by an EXIF orientation.
func upright(m *image.RGBA, o int) *image.RGBA {
	if o <= 1 || o > 8 {
		return m
	}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if o >= 5 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for k := range 4 {
		one := make([]byte, w*h)
		for i := range one {
			one[i] = m.Pix[4*i+k]
		}
		for i, v := range turned(one, w, h, o) {
			out.Pix[4*i+k] = v
		}
	}
	return out
}

func turned(src []byte, w, h, o int) []byte {
	out := make([]byte, len(src))
	for y := range h {
		for x := range w {
			var i int
			switch o {
			case 2:
				i = y*w + w - 1 - x
			case 3:
				i = (h-1-y)*w + w - 1 - x
			case 4:
				i = (h-1-y)*w + x
			case 5:
				i = x*h + y
			case 6:
				i = x*h + h - 1 - y
			case 7:
				i = (w-1-x)*h + h - 1 - y
			case 8:
				i = (w-1-x)*h + y
			}
			out[i] = src[y*w+x]
		}
	}
	return out
}
