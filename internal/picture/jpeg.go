package picture

import (
	"bytes"
	"encoding/binary"
)

// Markers of a JPEG.
const (
	sof0  = 0xC0 // in one scan
	sof2  = 0xC2 // in many
	sof1  = 0xC1 // in one, too
	dht   = 0xC4
	rst0  = 0xD0
	rst7  = 0xD7
	soi   = 0xD8
	eoi   = 0xD9
	sos   = 0xDA
	dqt   = 0xDB
	app0  = 0xE0
	app1  = 0xE1
	app2  = 0xE2
	app14 = 0xEE
	app15 = 0xEF
	com   = 0xFE
)

// segments calls f with each segment before the first scan until f says no.
// It returns where it stopped; ok is false when the structure is broken.
func segments(data []byte, f func(marker byte, seg []byte) bool) (at int, ok bool) {
	if len(data) < 4 || data[0] != 0xFF || data[1] != soi {
		return 0, false
	}
	for i := 2; i+4 <= len(data) && data[i] == 0xFF; {
		marker := data[i+1]
		if marker == 0xFF { // fill
			i++
			continue
		}
		if marker == sos {
			return i, true
		}
		n := int(binary.BigEndian.Uint16(data[i+2:]))
		if marker < 0xC0 || marker == eoi || n < 2 || i+2+n > len(data) {
			return i, false
		}
		if !f(marker, data[i+4:i+2+n]) {
			return i, true
		}
		i += 2 + n
	}
	return 0, false
}

// bare is a JPEG without what a printed page has no use for: the camera, the
// place and the time that it was taken, thumbnails, remarks, and whatever
// follows its end. The picture itself is not touched; a JPEG that is bare
// comes back as it is. ok is false when its structure is not plain.
func bare(data []byte) (out []byte, ok bool) {
	out = append(make([]byte, 0, len(data)), 0xFF, soi)
	at, ok := segments(data, func(marker byte, seg []byte) bool {
		switch {
		case marker == app0 && !bytes.HasPrefix(seg, []byte("JFIF\x00")):
			return true // a thumbnail
		case marker > app0 && marker <= app15 && marker != app14, marker == com:
			return true
		}
		out = append(out, 0xFF, marker)
		out = binary.BigEndian.AppendUint16(out, uint16(len(seg)+2))
		out = append(out, seg...)
		return true
	})
	if !ok {
		return nil, false
	}
	end := endOf(data, at)
	if end < 0 {
		return nil, false
	}
	return append(out, data[at:end]...), true
}

// endOf is where the picture whose first scan begins at i ends; -1 when it
// does not.
func endOf(data []byte, i int) int {
	for {
		k := bytes.IndexByte(data[i:], 0xFF)
		if k < 0 || i+k+2 > len(data) {
			return -1
		}
		i += k
		switch m := data[i+1]; {
		case m == eoi:
			return i + 2
		case m == 0xFF:
			i++
		case m == 0 || m >= rst0 && m <= rst7:
			i += 2
		default: // tables, the next scan
			if i+4 > len(data) {
				return -1
			}
			i += 2 + int(binary.BigEndian.Uint16(data[i+2:]))
			if i > len(data) {
				return -1
			}
		}
	}
}

// marks calls f with each marker from the first scan on, and where it is, as far as the structure
// can be followed.
func marks(data []byte, f func(marker byte, at int)) {
	i, ok := segments(data, func(byte, []byte) bool { return true })
	for ok && i+4 <= len(data) {
		if data[i] != 0xFF { // within a scan
			k := bytes.IndexByte(data[i:], 0xFF)
			if k < 0 {
				return
			}
			i += k
			continue
		}
		switch m := data[i+1]; {
		case m == 0, m == 0xFF, m >= rst0 && m <= rst7:
			i++
		case m == eoi:
			return
		default:
			f(m, i)
			i += 2 + int(binary.BigEndian.Uint16(data[i+2:]))
		}
	}
}
