package picture

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"slices"

	"github.com/gen2brain/jpegn"
)

// usualPPI is the resolution of pictures that asks for none: what an office
// printer shows.
const usualPPI = 220

// quality is the JPEG quality of what is encoded anew.
const quality = 85

// passRatio is how much finer than PPI a JPEG may be to pass untouched, in
// hundredths: 350 for 220. Below that recoding costs more than it saves.
const passRatio = 159

// Clean decodes a picture once and makes it ready for placed sizes, in their
// order: cut, upright, flat on white, no finer than PPI. A JPEG that is so already
// passes through as it is, but for what it says of the camera and its place.
// What is drawn stays without loss. An error means that the picture is broken.
func (p *Picture) Clean(keys ...Key) (out []*Raster, err error) {
	defer guard(&err)
	out = make([]*Raster, len(keys))
	for _, scale := range scales {
		if err := p.cleanQuickly(keys, out, scale); err != nil {
			return nil, err
		}
	}
	if !slices.Contains(out, nil) {
		return out, nil
	}
	defer memory.borrow(p.cost + p.size)()
	data, err := p.Bytes()
	if err != nil {
		return nil, err
	}
	img, lacks, err := p.pixels(data)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	for i, k := range keys {
		if out[i] != nil {
			continue
		}
		if out[i], err = p.raster(img, data, k, 1); err != nil {
			return nil, err
		}
		out[i].Cut = lacks
	}
	return out, nil
}

// raster makes the decoded picture of a file, at one part in scale of its size, ready for one key.
func (p *Picture) raster(img image.Image, file []byte, k Key, scale int) (*Raster, error) {
	ppi, asDrawn := k.PPI, p.Format != "jpeg" && drawn(img)
	img = trimmed(img, k.Trim, p.Orientation >= 5, scale)
	switch {
	case asDrawn && k.Screen > 0:
		ppi = screenPPI // edges of letters are as sharp as the dots
	case ppi <= 0:
		ppi = usualPPI
	}
	tw, th := k.pixels(ppi)
	if p.passes(k, tw) {
		switch img.(type) {
		case *image.YCbCr, *image.Gray:
			if data, ok := bare(file); ok {
				r := raster("jpeg", p.Width, p.Height, data)
				r.Ink = luma(img).ink()
				return r, nil
			}
		}
	}
	if p.Orientation >= 5 {
		tw, th = th, tw
	}
	_, colour := img.(*image.YCbCr)
	_, grey := img.(*image.Gray)
	if colour || grey && p.Format == "jpeg" {
		s := reduced(img, tw, th, k.Mono && p.colours == nil)
		if p.colours != nil {
			s = s.inSRGB(p.colours)
		}
		return photograph(s.turn(p.Orientation), k)
	}
	flat := flatten(img, tw, th)
	if p.colours != nil {
		p.colours.bring(flat)
	}
	if asDrawn {
		return drawing(upright(flat, p.Orientation), k)
	}
	return photograph(planes(flat).turn(p.Orientation), k)
}

// passes reports whether a JPEG may go as it is to a key that wants pictures tw pixels wide.
func (p *Picture) passes(k Key, tw int) bool {
	asItIs := p.Format == "jpeg" && p.Orientation == 1 && p.colours == nil && !p.cut
	return asItIs && !k.Mono && !k.Light && k.Trim == (Trim{}) && p.Width*100 <= tw*passRatio
}

// pixels is the size of a placed picture at so many pixels an inch.
func (k *Key) pixels(ppi int) (w, h int) {
	return max(1, int(int64(k.W)*int64(ppi)/72000)), max(1, int(int64(k.H)*int64(ppi)/72000))
}

// photograph is a picture with the tones that a key asks for.
func photograph(s *samples, k Key) (*Raster, error) {
	if k.Mono {
		s = s.alone().inInk()
	}
	if k.Light {
		s = s.lighter()
	}
	if k.Screen > 0 {
		return s.screened(k)
	}
	return s.encodeJPEG()
}

// pixels is the pixels of a file, and whether some of them are missing.
func (p *Picture) pixels(file []byte) (img image.Image, lacks bool, err error) {
	if p.cut {
		return decodeCut(file, 2*int64(p.Width)*int64(p.Height))
	}
	img, err = p.decode(file)
	return img, false, err
}

// decode is the pixels of a file: the first picture of an animation, on its canvas.
func (p *Picture) decode(file []byte) (image.Image, error) {
	img, format, err := Decode(file)
	if err != nil {
		return nil, err
	}
	switch m := img.(type) {
	case *image.YCbCr:
		if format == "webp" {
			fullRange(m)
		}
	case *image.NYCbCrA:
		fullRange(&m.YCbCr)
	}
	// The first picture of a GIF may be smaller than the GIF.
	if canvas := image.Rect(0, 0, p.Width, p.Height); format == "gif" && img.Bounds() != canvas {
		m := image.NewNRGBA(canvas)
		draw.Draw(m, img.Bounds(), img, img.Bounds().Min, draw.Src)
		return m, nil
	}
	return img, nil
}

func raster(format string, w, h int, data []byte) *Raster {
	return &Raster{Format: format, Width: w, Height: h, Data: data, Hash: sha256.Sum256(data)}
}

// drawing is a drawn picture without loss, and with the ink that it takes.
func drawing(m *image.RGBA, k Key) (*Raster, error) {
	s := planes(m)
	if k.Screen > 0 {
		return s.screened(k)
	}
	encode := func() (*Raster, error) { return s.lossless(m) }
	if k.Mono {
		encode = s.greyPNG
	}
	r, err := encode()
	if err != nil {
		return nil, err
	}
	r.Ink = s.ink()
	return r, nil
}

// lossless is a drawn picture of these planes without loss; as a JPEG when that
// is much smaller, because it is drawn like a photograph.
func (s *samples) lossless(m *image.RGBA) (*Raster, error) {
	// Many greys pack better as what they are than by numbers.
	if p := palette(m); p != nil && (!s.grey() || len(p.Palette) <= 16) {
		return encodePNG(p, png.BestCompression)
	}
	if s.grey() {
		return s.greyPNG()
	}
	lossless, err := encodePNG(m, png.DefaultCompression)
	if err != nil || len(lossless.Data) < 100_000 {
		return lossless, err
	}
	lossy, err := s.encodeJPEG()
	if err != nil || len(lossless.Data) < 2*len(lossy.Data) {
		return lossless, err
	}
	return lossy, nil
}

func (s *samples) encodeJPEG() (*Raster, error) {
	var b bytes.Buffer
	// Codes for this picture instead of those of the standard make it a twentieth smaller.
	if err := jpegn.Encode(&b, s.picture(), &jpegn.EncodeOptions{Quality: quality, OptimizeCoding: true}); err != nil {
		return nil, err
	}
	r := raster("jpeg", s.w, s.h, b.Bytes())
	r.Ink = s.ink()
	return r, nil
}

func (s *samples) greyPNG() (*Raster, error) {
	return encodePNG(&image.Gray{Pix: s.pix[0], Stride: s.w, Rect: image.Rect(0, 0, s.w, s.h)}, png.DefaultCompression)
}

func encodePNG(m image.Image, level png.CompressionLevel) (*Raster, error) {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: level}
	if err := e.Encode(&b, m); err != nil {
		return nil, err
	}
	return raster("png", m.Bounds().Dx(), m.Bounds().Dy(), b.Bytes()), nil
}

// palette is a picture of at most 256 colours by their numbers, in the order
// of their first use; nil when it has more.
func palette(m *image.RGBA) *image.Paletted {
	out := image.NewPaletted(m.Rect, nil)
	index := map[[3]byte]uint8{}
	last, at := [3]byte{}, uint8(0)
	for i := range out.Pix {
		c := [3]byte(m.Pix[4*i : 4*i+3])
		if i > 0 && c == last {
			out.Pix[i] = at
			continue
		}
		k, ok := index[c]
		if !ok {
			if len(index) == 256 {
				return nil
			}
			k = uint8(len(index))
			index[c] = k
			out.Palette = append(out.Palette, color.RGBA{c[0], c[1], c[2], 255})
		}
		out.Pix[i], last, at = k, c, k
	}
	return out
}
