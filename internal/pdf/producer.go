package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"unicode/utf16"
)

// maxObjects bounds how much of a foreign file is unpacked.
const maxObjects = 8 << 20

// MadeBy reports whether the producer of a PDF begins with a name. The
// dictionary that says so may be plain or in an object stream.
func MadeBy(data []byte, name string) bool {
	if !bytes.HasPrefix(data, []byte("%PDF-")) {
		return false
	}
	if produced(data, name) {
		return true
	}
	for rest := data; ; {
		i := bytes.Index(rest, []byte("/Type/ObjStm"))
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		j := bytes.Index(rest, []byte("stream\n"))
		if j < 0 {
			return false
		}
		if z, err := zlib.NewReader(bytes.NewReader(rest[j+len("stream\n"):])); err == nil {
			objects, _ := io.ReadAll(io.LimitReader(z, maxObjects)) // what can be read is enough
			if produced(objects, name) {
				return true
			}
		}
	}
}

// produced reports whether objects name the producer, as ASCII or as UTF-16.
func produced(objects []byte, name string) bool {
	wide := []byte("\xfe\xff")
	for _, u := range utf16.Encode([]rune(name)) {
		wide = append(wide, byte(u>>8), byte(u))
	}
	for {
		i := bytes.Index(objects, []byte("/Producer"))
		if i < 0 {
			return false
		}
		objects = bytes.TrimLeft(objects[i+len("/Producer"):], " ")
		if v, ok := bytes.CutPrefix(objects, []byte("(")); ok && (bytes.HasPrefix(v, []byte(name)) ||
			bytes.HasPrefix(v, wide)) {
			return true
		}
	}
}
