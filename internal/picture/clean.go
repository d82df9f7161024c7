package picture

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"bantin/internal/unit"
)

// Options say how rasters are made.
type Options struct {
	PPI int // most pixels an inch as placed; 0 is 220
}

// quality is the JPEG quality of what is encoded anew.
const quality = 85

// passRatio is how much finer than PPI a JPEG may be to pass untouched, in
// hundredths: recoding costs more than it saves below that.
const passRatio = 125

// Clean decodes a picture and makes it ready for a placed size: upright, flat
// on white, no finer than PPI. A JPEG that is so already passes through,
// byte for byte. An error means that the picture is broken.
func (p *Picture) Clean(w, h unit.Length, o Options) (r *Raster, err error) {
	defer guard(&err)
	ppi := o.PPI
	if ppi <= 0 {
		ppi = 220
	}
	tw := max(1, int(int64(w)*int64(ppi)/72000))
	th := max(1, int(int64(h)*int64(ppi)/72000))
	img, _, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if p.Format == "jpeg" && p.Orientation == 1 && p.Width*100 <= tw*passRatio {
		switch img.(type) {
		case *image.YCbCr, *image.Gray:
			if complete(p.Data) {
				return raster("jpeg", p.Width, p.Height, p.Data), nil
			}
		}
	}
	s := planes(img)
	if p.Orientation >= 5 {
		tw, th = th, tw
	}
	s = s.reduce(min(tw, s.w), min(th, s.h))
	s = s.turn(p.Orientation)
	if lineArt(img, p.Format) {
		return s.encodePNG()
	}
	return s.encodeJPEG()
}

func raster(format string, w, h int, data []byte) *Raster {
	return &Raster{Format: format, Width: w, Height: h, Data: data, Hash: sha256.Sum256(data)}
}

// complete reports whether a JPEG has no bytes missing at its end, and none
// of Adobe's colour transforms that readers disagree about.
func complete(data []byte) bool {
	end := bytes.LastIndex(data, []byte{0xFF, 0xD9})
	return end >= 0 && len(data)-end < 1<<16
}

// lineArt reports whether a picture is drawn, not photographed: few colours.
func lineArt(img image.Image, format string) bool {
	if format == "jpeg" {
		return false
	}
	if _, ok := img.(*image.Paletted); ok && format == "png" {
		return true
	}
	b := img.Bounds()
	seen := map[uint32]bool{}
	step := max(1, b.Dx()*b.Dy()/20000)
	for i := 0; i < b.Dx()*b.Dy(); i += step {
		r, g, bl, a := img.At(b.Min.X+i%b.Dx(), b.Min.Y+i/b.Dx()).RGBA()
		seen[r>>12<<24|g>>12<<16|bl>>12<<8|a>>12] = true
		if len(seen) > 200 {
			return false
		}
	}
	return true
}

func (s *samples) encodeJPEG() (*Raster, error) {
	var b bytes.Buffer
	var img image.Image
	if s.grey() {
		img = &image.Gray{Pix: s.pix[0], Stride: s.w, Rect: image.Rect(0, 0, s.w, s.h)}
	} else {
		img = s.ycbcr()
	}
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, err
	}
	return raster("jpeg", s.w, s.h, b.Bytes()), nil
}

func (s *samples) encodePNG() (*Raster, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, s.rgb()); err != nil {
		return nil, err
	}
	return raster("png", s.w, s.h, b.Bytes()), nil
}
