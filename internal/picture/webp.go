package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// still is the first picture of an animated WebP as a WebP of its own; other
// files come back as they are. The decoder knows no animation.
func still(data []byte) []byte {
	if len(data) < 30 || string(data[:4]) != "RIFF" || string(data[8:16]) != "WEBPVP8X" || data[20]&0x02 == 0 {
		return data
	}
	out := data
	riff(data, func(kind string, frame []byte) bool {
		if kind != "ANMF" || len(frame) <= 16 {
			return true
		}
		out = []byte("RIFF\x00\x00\x00\x00WEBP")
		if body := frame[16:]; bytes.HasPrefix(body, []byte("ALPH")) {
			// Alpha is only beside the size in an extended header.
			out = append(out, "VP8X\x0a\x00\x00\x00\x10\x00\x00\x00"...)
			out = append(out, frame[6:12]...)
		}
		out = append(out, frame[16:]...)
		binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
		return false
	})
	return out
}

// fullRange brings the planes of a lossy WebP, which are those of television
// (16 to 235), to the range of JPEG, for which Go's decoder gives them out.
func fullRange(m *image.YCbCr) {
	var luma, chroma [256]byte
	for i := range 256 {
		luma[i] = byte(min(max(((i-16)*255*2+219)/(219*2), 0), 255))
		c := (i - 128) * 255
		if c < 0 {
			c -= 112
		} else {
			c += 112
		}
		chroma[i] = byte(min(max(c/224+128, 0), 255))
	}
	for i, v := range m.Y {
		m.Y[i] = luma[v]
	}
	for i, v := range m.Cb {
		m.Cb[i] = chroma[v]
	}
	for i, v := range m.Cr {
		m.Cr[i] = chroma[v]
	}
}
