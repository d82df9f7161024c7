package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"strings"
)

// maxProfile bounds an unpacked colour profile, in bytes; those of presses have one or two millions.
const maxProfile = 4 << 20

// said is what a picture file says of its pixels beside them: how they are turned (EXIF 1–8, 1 where it does
// not say), and what colours their numbers mean (an ICC profile; nil where it does not say).
func said(format string, data []byte) (turned int, profile []byte) {
	turned = 1
	switch format {
	case "jpeg":
		return orientation(data), jpegProfile(data)
	case "png":
		chunks(data, func(kind string, body []byte) bool {
			switch kind {
			case "eXIf":
				turned = tiffOrientation(body)
			case "iCCP":
				profile = unpacked(body)
			}
			return true
		})
	case "webp":
		riff(data, func(kind string, body []byte) bool {
			switch kind {
			case "EXIF":
				turned = tiffOrientation(bytes.TrimPrefix(body, []byte("Exif\x00\x00")))
			case "ICCP":
				profile = body
			}
			return true
		})
	}
	return turned, profile
}

// chunks calls f with each chunk of a PNG until it says no, as far as they are whole.
func chunks(data []byte, f func(kind string, body []byte) bool) {
	const head = "\x89PNG\r\n\x1a\n"
	if !bytes.HasPrefix(data, []byte(head)) {
		return
	}
	for rest := data[len(head):]; len(rest) >= 12; {
		n := uint64(binary.BigEndian.Uint32(rest))
		if n > uint64(len(rest)-12) || !f(string(rest[4:8]), rest[8:8+n]) {
			return
		}
		rest = rest[12+n:]
	}
}

// riff calls f with each chunk of a WebP until it says no, as far as they are whole.
func riff(data []byte, f func(kind string, body []byte) bool) {
	if len(data) < 12 || string(data[:4]) != "RIFF" || string(data[8:12]) != "WEBP" {
		return
	}
	for rest := data[12:]; len(rest) >= 8; {
		n := uint64(binary.LittleEndian.Uint32(rest[4:]))
		if n > uint64(len(rest)-8) || !f(string(rest[:4]), rest[8:8+n]) {
			return
		}
		rest = rest[min(8+n+n&1, uint64(len(rest))):]
	}
}

// unpacked is the profile in an iCCP chunk: a name, how it is packed (0, deflate), and the profile; nil
// when it is none.
func unpacked(body []byte) []byte {
	name, packed, ok := strings.Cut(string(body[:min(len(body), 81)]), "\x00")
	if !ok || packed == "" || packed[0] != 0 {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(body[len(name)+2:]))
	if err != nil {
		return nil
	}
	profile, err := io.ReadAll(io.LimitReader(r, maxProfile+1))
	if err != nil || len(profile) > maxProfile {
		return nil
	}
	return profile
}

// jpegProfile is the profile of a JPEG, which may be in several segments, each with its number and
// their count; nil when it has none, or not all of it.
func jpegProfile(data []byte) []byte {
	const head = "ICC_PROFILE\x00"
	parts, count := map[byte][]byte{}, 0
	segments(data, func(marker byte, seg []byte) bool {
		if marker == app2 && bytes.HasPrefix(seg, []byte(head)) && len(seg) >= len(head)+2 {
			parts[seg[len(head)]], count = seg[len(head)+2:], int(seg[len(head)+1])
		}
		return true
	})
	var profile []byte
	for i := 1; i <= count; i++ {
		part, ok := parts[byte(i)]
		if !ok || len(profile)+len(part) > maxProfile {
			return nil
		}
		profile = append(profile, part...)
	}
	return profile
}
