package facsimile

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"math"
)

// PNG is a picture of so many dots an inch as a file, which says which program made it: the
// name and version of maker.
func PNG(im image.Image, dpi float64, maker string) ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		return nil, err
	}
	data := b.Bytes()
	head := headLength + 8 // of the file, and the chunk that comes first
	if len(data) < head+13+4 {
		panic("facsimile: a PNG without a header")
	}
	head += 13 + 4
	metre := binary.BigEndian.AppendUint32(nil, uint32(math.Round(dpi/.0254)))
	out := make([]byte, 0, len(data)+128)
	out = append(out, data[:head]...)
	out = chunk(out, "pHYs", append(append(metre, metre...), 1))
	out = chunk(out, "tEXt", []byte(software+maker))
	return append(out, data[head:]...), nil
}

// headLength is the length of the signature of a PNG, and software the key of the text that
// names the program which made a picture (ISO/IEC 15948, 5.2 and 11.3.4.2).
const (
	headLength = 8
	software   = "Software\x00"
)

// chunk appends a chunk (ISO/IEC 15948, 5.3).
func chunk(out []byte, kind string, data []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	from := len(out)
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[from:]))
}

// MadeBy reports whether a file is a PNG that says that a program made it.
func MadeBy(data []byte, maker string) bool {
	head := data[:min(len(data), 256)]
	return bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")) && bytes.Contains(head, []byte("tEXt"+software+maker))
}
