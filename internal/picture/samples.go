package picture

import (
	"image"
	"image/color"
	"image/draw"
)

// samples is a picture as planes of bytes: luma or grey alone, luma with two of
// chroma at their own resolution, or red, green and blue. Resampling works
// plane by plane, so a photograph is never blown up to RGB.
type samples struct {
	w, h   int       // of the first plane
	pix    [3][]byte // Y, Cb, Cr, or R, G, B
	cw, ch int       // of the others; 0 when grey
	rgb    bool
}

func (s *samples) grey() bool { return s.cw == 0 }

// planes takes a decoded picture apart into luma and chroma; what is
// transparent shows white.
func planes(img image.Image) *samples {
	b := img.Bounds()
	s := &samples{w: b.Dx(), h: b.Dy()}
	switch m := img.(type) {
	case *image.YCbCr:
		s.pix[0] = packed(m.Y, m.YStride, s.w, s.h)
		s.cw, s.ch = chromaSize(m)
		s.pix[1] = packed(m.Cb, m.CStride, s.cw, s.ch)
		s.pix[2] = packed(m.Cr, m.CStride, s.cw, s.ch)
		return s
	case *image.Gray:
		s.pix[0] = packed(m.Pix, m.Stride, s.w, s.h)
		return s
	}
	m := flatten(img)
	n := s.w * s.h
	y, cb, cr := make([]byte, n), make([]byte, n), make([]byte, n)
	colour := false
	for i := range n {
		p := m.Pix[4*i : 4*i+3]
		if p[0] == p[1] && p[1] == p[2] {
			y[i], cb[i], cr[i] = p[0], 128, 128
			continue
		}
		y[i], cb[i], cr[i] = color.RGBToYCbCr(p[0], p[1], p[2])
		colour = true
	}
	s.pix[0] = y
	if colour {
		s.pix[1], s.pix[2], s.cw, s.ch = cb, cr, s.w, s.h
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

// flatten draws any picture on white, without padding.
func flatten(img image.Image) *image.RGBA {
	b := img.Bounds()
	if m, ok := img.(*image.RGBA); ok && m.Opaque() && m.Stride == 4*b.Dx() && b.Min == (image.Point{}) {
		return m
	}
	out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	draw.Draw(out, out.Rect, img, b.Min, draw.Over)
	return out
}

// drawn reports whether a picture is drawn, not photographed: half of its
// pixels or more are those beside them or above them.
func drawn(m *image.RGBA) bool {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	same, all := 0, 0
	for y := 0; y < h; y += max(1, h/500) {
		row := m.Pix[y*m.Stride : y*m.Stride+4*w]
		for x := 4; x < len(row); x += 4 {
			all++
			if [4]byte(row[x:x+4]) == [4]byte(row[x-4:x]) || y > 0 && [4]byte(row[x:x+4]) == [4]byte(m.Pix[(y-1)*m.Stride+x:(y-1)*m.Stride+x+4]) {
				same++
			}
		}
	}
	return 2*same >= all
}

// components takes a flat picture apart into red, green and blue, or grey.
func components(m *image.RGBA) *samples {
	n := m.Rect.Dx() * m.Rect.Dy()
	s := &samples{w: m.Rect.Dx(), h: m.Rect.Dy()}
	colour := false
	for i := range n {
		p := m.Pix[4*i : 4*i+3]
		if p[0] != p[1] || p[1] != p[2] {
			colour = true
			break
		}
	}
	s.pix[0] = make([]byte, n)
	if colour {
		s.rgb, s.cw, s.ch = true, s.w, s.h
		s.pix[1], s.pix[2] = make([]byte, n), make([]byte, n)
	}
	for i := range n {
		s.pix[0][i] = m.Pix[4*i]
		if colour {
			s.pix[1][i], s.pix[2][i] = m.Pix[4*i+1], m.Pix[4*i+2]
		}
	}
	return s
}

// reduce resamples to w × h pixels, no larger than it is; the other planes are
// kept at a part of that: half, as JPEG would.
func (s *samples) reduce(w, h, part int) *samples {
	w, h = min(w, s.w), min(h, s.h)
	if w == s.w && h == s.h {
		return s
	}
	out := &samples{w: w, h: h, rgb: s.rgb}
	out.pix[0] = shrink(s.pix[0], s.w, s.h, w, h)
	if !s.grey() {
		out.cw, out.ch = min((w+part-1)/part, s.cw), min((h+part-1)/part, s.ch)
		for k := 1; k < 3; k++ {
			out.pix[k] = shrink(s.pix[k], s.cw, s.ch, out.cw, out.ch)
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

// image is grey, or red, green and blue, as an opaque picture.
func (s *samples) image() image.Image {
	if s.grey() {
		return &image.Gray{Pix: s.pix[0], Stride: s.w, Rect: image.Rect(0, 0, s.w, s.h)}
	}
	m := image.NewRGBA(image.Rect(0, 0, s.w, s.h))
	for i, r := range s.pix[0] {
		m.Pix[4*i], m.Pix[4*i+1], m.Pix[4*i+2], m.Pix[4*i+3] = r, s.pix[1][i], s.pix[2][i], 255
	}
	return m
}
