package picture

import (
	"image"
	"image/color"
)

// samples is a picture as planes of bytes: luma and, unless it is grey, two
// of chroma, at their own resolution. Resampling works plane by plane, so a
// photograph is never blown up to RGB.
type samples struct {
	w, h   int       // of luma
	pix    [3][]byte // Y, Cb, Cr
	cw, ch int       // of chroma; 0 when grey
}

func (s *samples) grey() bool { return s.cw == 0 }

// planes takes a decoded picture apart; what is transparent shows white.
func planes(img image.Image) *samples {
	b := img.Bounds()
	s := &samples{w: b.Dx(), h: b.Dy()}
	switch m := img.(type) {
	case *image.YCbCr:
		s.pix[0] = packed(m.Y, m.YStride, s.w, s.h)
		s.cw, s.ch = chromaSize(m)
		s.pix[1] = packed(m.Cb, m.CStride, s.cw, s.ch)
		s.pix[2] = packed(m.Cr, m.CStride, s.cw, s.ch)
	case *image.Gray:
		s.pix[0] = packed(m.Pix, m.Stride, s.w, s.h)
	default:
		s.flatten(img)
	}
	return s
}

func chromaSize(m *image.YCbCr) (w, h int) {
	r := m.Rect
	switch m.SubsampleRatio {
	case image.YCbCrSubsampleRatio444:
		return r.Dx(), r.Dy()
	case image.YCbCrSubsampleRatio422:
		return (r.Dx() + 1) / 2, r.Dy()
	case image.YCbCrSubsampleRatio440:
		return r.Dx(), (r.Dy() + 1) / 2
	case image.YCbCrSubsampleRatio411:
		return (r.Dx() + 3) / 4, r.Dy()
	case image.YCbCrSubsampleRatio410:
		return (r.Dx() + 3) / 4, (r.Dy() + 1) / 2
	}
	return (r.Dx() + 1) / 2, (r.Dy() + 1) / 2
}

// packed is a plane without padding; it shares the bytes when it has none.
func packed(p []byte, stride, w, h int) []byte {
	if stride == w {
		return p[:w*h]
	}
	out := make([]byte, w*h)
	for y := range h {
		copy(out[y*w:], p[y*stride:y*stride+w])
	}
	return out
}

// flatten draws any picture on white.
func (s *samples) flatten(img image.Image) {
	b := img.Bounds()
	n := s.w * s.h
	s.pix[0] = make([]byte, n)
	cb, cr := make([]byte, n), make([]byte, n)
	colour := false
	for y := range s.h {
		for x := range s.w {
			c := color.NRGBA64Model.Convert(img.At(b.Min.X+x, b.Min.Y+y)).(color.NRGBA64)
			a := uint32(c.A)
			r := (uint32(c.R)*a + 0xFFFF*(0xFFFF-a)) / 0xFFFF >> 8
			g := (uint32(c.G)*a + 0xFFFF*(0xFFFF-a)) / 0xFFFF >> 8
			bl := (uint32(c.B)*a + 0xFFFF*(0xFFFF-a)) / 0xFFFF >> 8
			yy, u, v := color.RGBToYCbCr(uint8(r), uint8(g), uint8(bl))
			i := y*s.w + x
			s.pix[0][i], cb[i], cr[i] = yy, u, v
			colour = colour || u != 128 || v != 128
		}
	}
	if colour {
		s.pix[1], s.pix[2], s.cw, s.ch = cb, cr, s.w, s.h
	}
}

// reduce resamples to w × h pixels, no larger than it is. Chroma is kept at
// half of that, as JPEG would.
func (s *samples) reduce(w, h int) *samples {
	if w >= s.w && h >= s.h {
		return s
	}
	out := &samples{w: w, h: h}
	out.pix[0] = shrink(s.pix[0], s.w, s.h, w, h)
	if !s.grey() {
		out.cw, out.ch = min((w+1)/2, s.cw), min((h+1)/2, s.ch)
		for k := 1; k < 3; k++ {
			out.pix[k] = shrink(s.pix[k], s.cw, s.ch, out.cw, out.ch)
		}
	}
	return out
}

// shrink is an area average from sw × sh to w × h pixels: every source pixel
// counts by the share of it that falls into the target's. Weights are
// 16-bit fixed point; rows first, then columns.
func shrink(src []byte, sw, sh, w, h int) []byte {
	w, h = min(w, sw), min(h, sh)
	mid := make([]uint16, w*sh) // 8.8 fixed point
	spans := make([][2]int64, w)
	for x := range spans {
		spans[x][0], spans[x][1] = spanOf(x, w, sw)
	}
	for y := range sh {
		row := src[y*sw : (y+1)*sw]
		to := mid[y*w : (y+1)*w]
		for x, sp := range spans {
			a, b := sp[0], sp[1]
			first, last := a>>16, (b-1)>>16
			total := uint64(b - a)
			var sum uint64
			if first == last {
				sum = uint64(row[first]) * total
			} else {
				whole := uint64(0)
				for _, v := range row[first+1 : last] {
					whole += uint64(v)
				}
				sum = uint64(row[first])*uint64(0x10000-a&0xFFFF) + whole<<16 + uint64(row[last])*uint64((b-1)&0xFFFF+1)
			}
			to[x] = uint16((sum<<8 + total/2) / total)
		}
	}
	out := make([]byte, w*h)
	acc := make([]uint64, w)
	for y := range h {
		a, b := spanOf(y, h, sh)
		first, last := a>>16, (b-1)>>16
		clear(acc)
		for i := first; i <= last; i++ {
			weight := int64(0x10000)
			if i == first {
				weight -= a & 0xFFFF
			}
			if i == last {
				weight -= 0xFFFF - (b-1)&0xFFFF
			}
			row := mid[int(i)*w : (int(i)+1)*w]
			for x, v := range row {
				acc[x] += uint64(v) * uint64(weight)
			}
		}
		total := uint64(b-a) << 8
		for x, v := range acc {
			out[y*w+x] = byte(min((v+total/2)/total, 255))
		}
	}
	return out
}

// spanOf is the part of n source pixels that target pixel i of m covers, in
// 16.16 fixed point.
func spanOf(i, m, n int) (a, b int64) {
	a = int64(i) * int64(n) << 16 / int64(m)
	b = int64(i+1) * int64(n) << 16 / int64(m)
	return a, max(b, a+1)
}

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

// ycbcr is the planes as a picture with chroma at half resolution.
func (s *samples) ycbcr() *image.YCbCr {
	cw, ch := (s.w+1)/2, (s.h+1)/2
	m := &image.YCbCr{Y: s.pix[0], YStride: s.w, CStride: cw, SubsampleRatio: image.YCbCrSubsampleRatio420, Rect: image.Rect(0, 0, s.w, s.h)}
	m.Cb, m.Cr = s.chroma(1, cw, ch), s.chroma(2, cw, ch)
	return m
}

// chroma is a plane at exactly cw × ch pixels.
func (s *samples) chroma(k, cw, ch int) []byte {
	if s.cw == cw && s.ch == ch {
		return s.pix[k]
	}
	p, w, h := s.pix[k], s.cw, s.ch
	if w > cw || h > ch {
		p = shrink(p, w, h, min(w, cw), min(h, ch))
		w, h = min(w, cw), min(h, ch)
	}
	if w == cw && h == ch {
		return p
	}
	out := make([]byte, cw*ch)
	for y := range ch {
		for x := range cw {
			out[y*cw+x] = p[y*h/ch*w+x*w/cw]
		}
	}
	return out
}

// rgb is the planes as an opaque picture.
func (s *samples) rgb() image.Image {
	if s.grey() {
		return &image.Gray{Pix: s.pix[0], Stride: s.w, Rect: image.Rect(0, 0, s.w, s.h)}
	}
	m := image.NewRGBA(image.Rect(0, 0, s.w, s.h))
	for y := range s.h {
		for x := range s.w {
			c := y*s.ch/s.h*s.cw + x*s.cw/s.w
			r, g, b := color.YCbCrToRGB(s.pix[0][y*s.w+x], s.pix[1][c], s.pix[2][c])
			i := m.PixOffset(x, y)
			m.Pix[i], m.Pix[i+1], m.Pix[i+2], m.Pix[i+3] = r, g, b, 255
		}
	}
	return m
}
