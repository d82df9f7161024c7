package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"iter"
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
	for objects := range objectsOf(data) {
		if produced(objects, name) {
			return true
		}
	}
	return false
}

// objectsOf is the bytes of a PDF in which objects stand: its own, then those of each stream of
// objects, as far as they can be read.
func objectsOf(data []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if !yield(data) {
			return
		}
		for rest := data; ; {
			i := bytes.Index(rest, []byte("/Type/ObjStm"))
			if i < 0 {
				return
			}
			rest = rest[i+1:]
			j := bytes.Index(rest, []byte("stream\n"))
			if j < 0 {
				return
			}
			if z, err := zlib.NewReader(bytes.NewReader(rest[j+len("stream\n"):])); err == nil {
				objects, _ := io.ReadAll(io.LimitReader(z, maxObjects)) // what can be read is enough
				if !yield(objects) {
					return
				}
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
