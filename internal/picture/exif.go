package picture

import (
	"bytes"
	"encoding/binary"
)

// orientation reads the EXIF orientation of a JPEG: 1 when it has none.
func orientation(data []byte) int {
	o := 1
	segments(data, func(marker byte, seg []byte) bool {
		if marker == app1 && bytes.HasPrefix(seg, []byte("Exif\x00\x00")) {
			o = tiffOrientation(seg[6:])
			return false
		}
		return true
	})
	return o
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
