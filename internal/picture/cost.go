package picture

import (
	"image"
	"image/color"

	"bantin/internal/limit"
)

// What a picture may cost. A file of half a megabyte may take gigabytes, or minutes.
const (
	maxPixels = limit.Pixels
	maxSide   = limit.Side     // pixels
	maxCost   = limit.Decoding // bytes of memory while it is decoded
	maxScans  = limit.Scans    // of a JPEG: cameras write ten, and each goes over all pixels
)

// cost is the bytes that decoding a picture takes at its peak, by its header: what the pixels
// take, and what the decoder needs beside them.
func cost(format string, data []byte, c image.Config) int64 {
	pixels := int64(c.Width) * int64(c.Height)
	switch format {
	case "jpeg":
		return jpegCost(data, pixels)
	case "png":
		n := pixels * pixelBytes(c.ColorModel)
		if isInterlaced(data) {
			n *= 2 // each pass is a picture of its own before it is merged
		}
		return n
	case "gif":
		return 5 * pixels // numbers of colours, and the canvas
	case "webp":
		return 8 * pixels // without loss, each pixel is held twice
	}
	return 4 * pixels
}

// pixelBytes is how many bytes a decoded pixel takes.
func pixelBytes(m color.Model) int64 {
	switch m {
	case color.NRGBA64Model, color.RGBA64Model:
		return 8
	case color.Gray16Model:
		return 2
	case color.GrayModel:
		return 1
	}
	if _, ok := m.(color.Palette); ok {
		return 1
	}
	return 4
}

// isInterlaced reports whether a PNG comes in seven passes: the last byte of its header.
func isInterlaced(data []byte) bool { return len(data) > 28 && data[28] != 0 }

// jpegCost is a byte a sample, of which colours may have fewer than there are pixels; where the
// picture comes in many scans, four more for its coefficient, until the last scan is read; and
// inks (CMYK) are copied once more.
func jpegCost(data []byte, pixels int64) int64 {
	samples, each, inks := 3*pixels, int64(1), false
	segments(data, func(marker byte, seg []byte) bool {
		if marker < sof0 || marker > sof2 || len(seg) < 6 {
			return true
		}
		if marker == sof2 {
			each = 5
		}
		n := int(seg[5])
		inks = n == 4
		most, sum := int64(0), int64(0)
		for i := range n {
			if 6+3*i+1 < len(seg) {
				factors := int64(seg[6+3*i+1])
				area := (factors >> 4) * (factors & 15)
				most, sum = max(most, area), sum+area
			}
		}
		if most > 0 {
			samples = pixels * sum / most
		}
		return false
	})
	total := samples * each
	if inks {
		total += 4 * pixels
	}
	return total
}

// scans is how many scans a JPEG has, as far as its structure can be followed.
func scans(data []byte) (n int) {
	marks(data, func(marker byte, _ int) {
		if marker == sos {
			n++
		}
	})
	return n
}
