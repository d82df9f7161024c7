package picture

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	_ "image/gif" // decoders register themselves by content
	"image/jpeg"
	_ "image/png"
	"path"
	"strings"

	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/webp"
)

// ErrBroken is the error of a picture that cannot be decoded.
var ErrBroken = errors.New("picture is broken")

// ErrKind is the error of a file that is no picture of a known kind.
var ErrKind = errors.New("not a JPEG, PNG, GIF, WebP or BMP picture")

// ErrLarge is the error of a picture of too many pixels.
var ErrLarge = errors.New("picture has too many pixels")

// ErrCostly is the error of a picture that would take too much memory or time to decode.
var ErrCostly = errors.New("picture takes too much memory or time")

// ErrChanged is the error of a picture whose file has changed since it was probed.
var ErrChanged = errors.New("picture has changed since it was read")

// Probe reads a picture's header: kind by content, size, orientation.
func Probe(name string, data []byte) (p *Picture, err error) {
	defer guard(&err)
	c, format, err := header(data)
	if errors.Is(err, image.ErrFormat) {
		return nil, ErrKind
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if format == "tiff" {
		return nil, ErrKind // a decoder of it comes with another package; pages have none
	}
	if c.Width <= 0 || c.Height <= 0 {
		return nil, ErrBroken
	}
	if int64(c.Width)*int64(c.Height) > maxPixels || max(c.Width, c.Height) > maxSide {
		return nil, ErrLarge
	}
	p = &Picture{Name: path.Base(strings.ReplaceAll(name, "\\", "/")), Format: format, Width: c.Width,
		Height: c.Height, Orientation: 1, Hash: sha256.Sum256(data), data: data, size: int64(len(data)), cost: cost(format, data, c)}
	if p.cost > maxCost || format == "jpeg" && scans(data) > maxScans {
		return nil, ErrCostly
	}
	if format == "jpeg" && isCut(data) {
		p.cut, p.cost = true, 2*p.cost // it is decoded twice
		if p.cost > maxCost {
			return nil, ErrCostly
		}
	}
	if format == "jpeg" && !p.cut {
		_, p.plain = readPlain(data)
	}
	turned, profile := said(format, data)
	if p.Orientation = turned; turned >= 5 {
		p.Width, p.Height = p.Height, p.Width
	}
	known := true
	p.colours, known = readProfile(profile)
	p.Foreign = !known
	return p, nil
}

// soiHead is what every JPEG begins with.
const soiHead = "\xFF\xD8"

// header is what a picture's header says of its size and format. JPEGs go to the standard decoder
// by name: by content they would go to whichever registered itself first.
func header(data []byte) (c image.Config, format string, err error) {
	if bytes.HasPrefix(data, []byte(soiHead)) {
		c, err = jpeg.DecodeConfig(bytes.NewReader(data))
		return c, "jpeg", err
	}
	return image.DecodeConfig(bytes.NewReader(still(data)))
}

// Decode is the pixels of a picture, and its format; as header has it, a JPEG's are those of the
// standard decoder.
func Decode(data []byte) (img image.Image, format string, err error) {
	if bytes.HasPrefix(data, []byte(soiHead)) {
		img, err = jpeg.Decode(bytes.NewReader(data))
		return img, "jpeg", err
	}
	return image.Decode(bytes.NewReader(still(data)))
}

// guard turns a decoder's panic into an error.
func guard(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: %v", ErrBroken, r)
	}
}
