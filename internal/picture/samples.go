package picture

import (
	"image"
	"image/color"
	"image/draw"
)

// samples is a picture as planes of bytes: luma and, unless it is grey, two of
// chroma, at their own resolution. Resampling works plane by plane, so a
// photograph is never blown up to RGB.
type samples struct {
	w, h   int       // of luma
	pix    [3][]byte // Y, Cb, Cr
	cw, ch int       // of chroma; 0 when grey
}

func (s *samples) grey() bool { return s.cw == 0 }

// planes takes an opaque picture apart into luma and chroma.
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
	m, ok := img.(*image.RGBA)
	if !ok || m.Stride != 4*s.w {
		m = flatten(img, s.w, s.h)
	}
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

// flatten draws any picture on white, without padding, at w × h pixels or as
// it is where that is more. It works in bands: a large picture is never there
// twice.
func flatten(img image.Image, w, h int) *image.RGBA {
	b := img.Bounds()
	sw, sh := b.Dx(), b.Dy()
	w, h = min(w, sw), min(h, sh)
	if w == sw && h == sh {
		out := image.NewRGBA(image.Rect(0, 0, w, h))
		onWhite(out, img, b.Min)
		return out
	}
	const rows = 64
	band := image.NewRGBA(image.Rect(0, 0, sw, min(rows, sh)))
	line := make([]byte, sw)
	var s [3]*shrinker
	for k := range s {
		s[k] = newShrinker(sw, sh, w, h)
	}
	for y := 0; y < sh; y += rows {
		onWhite(band, img, b.Min.Add(image.Pt(0, y)))
		for pix := band.Pix[:4*sw*min(rows, sh-y)]; len(pix) > 0; pix = pix[4*sw:] {
			for k := range s {
				for x := range line {
					line[x] = pix[4*x+k]
				}
				s[k].push(line)
			}
		}
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		out.Pix[4*i], out.Pix[4*i+1], out.Pix[4*i+2], out.Pix[4*i+3] = s[0].out[i], s[1].out[i], s[2].out[i], 255
	}
	return out
}

// onWhite draws the part of a picture from at on over white.
func onWhite(out *image.RGBA, img image.Image, at image.Point) {
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	draw.Draw(out, out.Rect, img, at, draw.Over)
}

// drawn reports whether a picture is drawn, not photographed: half of its
// pixels or more are those beside them or above them. A few hundred rows show it.
func drawn(img image.Image) bool {
	b := img.Bounds()
	pair := image.NewRGBA(image.Rect(0, 0, b.Dx(), 2))
	above, row := pair.Pix[:pair.Stride], pair.Pix[pair.Stride:]
	same, all := 0, 0
	for y := 0; y < b.Dy(); y += max(1, b.Dy()/300) {
		onWhite(pair, img, image.Pt(b.Min.X, b.Min.Y+y-1))
		for x := 4; x < len(row); x += 4 {
			all++
			if c := [4]byte(row[x : x+4]); c == [4]byte(row[x-4:x]) || y > 0 && c == [4]byte(above[x:x+4]) {
				same++
			}
		}
	}
	return 2*same >= all
}

// reduced is the planes of a decoded photograph at w × h pixels, or as it is where that is
// more; alone is without chroma. They are read where they lie: what is cut out of a large
// picture is not copied first. Chroma is kept at half of the pixels, as JPEG would.
func reduced(img image.Image, w, h int, alone bool) *samples {
	b := img.Bounds()
	w, h = min(w, b.Dx()), min(h, b.Dy())
	if w == b.Dx() && h == b.Dy() {
		if alone {
			return luma(img)
		}
		return planes(img)
	}
	out := &samples{w: w, h: h}
	switch m := img.(type) {
	case *image.Gray:
		out.pix[0] = shrink(m.Pix, m.Stride, b.Dx(), b.Dy(), w, h)
	case *image.YCbCr:
		out.pix[0] = shrink(m.Y, m.YStride, b.Dx(), b.Dy(), w, h)
		if alone {
			break
		}
		cw, ch := chromaSize(m)
		out.cw, out.ch = min((w+1)/2, cw), min((h+1)/2, ch)
		out.pix[1] = shrink(m.Cb, m.CStride, cw, ch, out.cw, out.ch)
		out.pix[2] = shrink(m.Cr, m.CStride, cw, ch, out.cw, out.ch)
	}
	return out
}

// picture is the planes as JPEG has them: grey, or with chroma at half resolution.
func (s *samples) picture() image.Image {
	if s.grey() {
		return &image.Gray{Pix: s.pix[0], Stride: s.w, Rect: image.Rect(0, 0, s.w, s.h)}
	}
	return s.ycbcr()
}

// ycbcr is the planes as a picture with chroma at half resolution.
func (s *samples) ycbcr() *image.YCbCr {
	cw, ch := (s.w+1)/2, (s.h+1)/2
	m := &image.YCbCr{Y: s.pix[0], YStride: s.w, CStride: cw, SubsampleRatio: image.YCbCrSubsampleRatio420,
		Rect: image.Rect(0, 0, s.w, s.h)}
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
		p = shrink(p, w, w, h, min(w, cw), min(h, ch))
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
