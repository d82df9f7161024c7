package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // decoders register themselves
	_ "image/jpeg" // by content
	_ "image/png"
	"path"
	"strings"

	_ "golang.org/x/image/webp"
)

// maxPixels keeps a picture bomb from taking the memory.
const maxPixels = 100_000_000

// ErrBroken is the error of a picture that cannot be decoded.
var ErrBroken = errors.New("picture is broken")

// ErrKind is the error of a file that is no picture of a known kind.
var ErrKind = errors.New("not a JPEG, PNG, GIF or WebP picture")

// ErrLarge is the error of a picture of too many pixels.
var ErrLarge = errors.New("picture has too many pixels")

// Probe reads a picture's header: kind by content, size, orientation.
func Probe(name string, data []byte) (p *Picture, err error) {
	defer guard(&err)
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if errors.Is(err, image.ErrFormat) {
		return nil, ErrKind
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if c.Width <= 0 || c.Height <= 0 {
		return nil, ErrBroken
	}
	if int64(c.Width)*int64(c.Height) > maxPixels || c.Width > 60000 || c.Height > 60000 {
		return nil, ErrLarge
	}
	p = &Picture{Name: path.Base(strings.ReplaceAll(name, "\\", "/")), Format: format, Width: c.Width, Height: c.Height, Orientation: 1,
		Data: data, Hash: sha256.Sum256(data)}
	if format == "jpeg" {
		p.Orientation = orientation(data)
		if p.Orientation >= 5 {
			p.Width, p.Height = p.Height, p.Width
		}
	}
	return p, nil
}

// guard turns a decoder's panic into an error.
func guard(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: %v", ErrBroken, r)
	}
}

// orientation reads the EXIF orientation of a JPEG: 1 when it has none.
func orientation(data []byte) int {
	for i := 2; i+4 <= len(data) && data[i] == 0xFF; {
		marker := data[i+1]
		if marker == 0xFF {
			i++
			continue
		}
		if marker == 0xDA || marker == 0xD9 {
			break
		}
		n := int(binary.BigEndian.Uint16(data[i+2:]))
		if n < 2 || i+2+n > len(data) {
			break
		}
		seg := data[i+4 : i+2+n]
		if marker == 0xE1 && bytes.HasPrefix(seg, []byte("Exif\x00\x00")) {
			return tiffOrientation(seg[6:])
		}
		i += 2 + n
	}
	return 1
}

func tiffOrientation(b []byte) int {
	if len(b) < 8 {
		return 1
	}
	var o binary.ByteOrder = binary.BigEndian
	if b[0] == 'I' {
		o = binary.LittleEndian
	}
	at := int64(o.Uint32(b[4:]))
	if at+2 > int64(len(b)) {
		return 1
	}
	n := int(o.Uint16(b[at:]))
	for k := range n {
		e := at + 2 + int64(k)*12
		if e+12 > int64(len(b)) {
			break
		}
		if o.Uint16(b[e:]) == 0x112 {
			if v := int(o.Uint16(b[e+8:])); v >= 1 && v <= 8 {
				return v
			}
		}
	}
	return 1
}
