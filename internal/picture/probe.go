package picture

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // decoders register themselves
	_ "image/jpeg" // by content
	_ "image/png"
	"path"
	"strings"

	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/webp"
)

// maxPixels and maxBytes keep a picture bomb from taking the memory.
const (
	maxPixels = 100_000_000
	maxBytes  = 400_000_000 // of the decoded picture
)

// ErrBroken is the error of a picture that cannot be decoded.
var ErrBroken = errors.New("picture is broken")

// ErrKind is the error of a file that is no picture of a known kind.
var ErrKind = errors.New("not a JPEG, PNG, GIF, WebP or BMP picture")

// ErrLarge is the error of a picture of too many pixels.
var ErrLarge = errors.New("picture has too many pixels")

// Probe reads a picture's header: kind by content, size, orientation.
func Probe(name string, data []byte) (p *Picture, err error) {
	defer guard(&err)
	c, format, err := image.DecodeConfig(bytes.NewReader(still(data)))
	if errors.Is(err, image.ErrFormat) {
		return nil, ErrKind
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if c.Width <= 0 || c.Height <= 0 {
		return nil, ErrBroken
	}
	if n := int64(c.Width) * int64(c.Height); n > maxPixels || n*depth(c.ColorModel) > maxBytes || c.Width > 60000 ||
		c.Height > 60000 {
		return nil, ErrLarge
	}
	p = &Picture{Name: path.Base(strings.ReplaceAll(name, "\\", "/")), Format: format, Width: c.Width,
		Height: c.Height, Orientation: 1,
		Data: data, Hash: sha256.Sum256(data)}
	if format == "jpeg" {
		p.Orientation = orientation(data)
		if p.Orientation >= 5 {
			p.Width, p.Height = p.Height, p.Width
		}
	}
	return p, nil
}

// depth is how many bytes a decoded pixel takes.
func depth(m color.Model) int64 {
	switch m {
	case color.NRGBA64Model, color.RGBA64Model:
		return 8
	}
	return 4
}

// guard turns a decoder's panic into an error.
func guard(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: %v", ErrBroken, r)
	}
}
