package rendition

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// escaped is JSON with the letters as codes that a terminal obeys instead of showing: controls,
// and what turns the direction of writing. Outside its texts JSON has none of them, so that it
// says the same.
func escaped(data []byte) []byte {
	from := -1
	for i, c := range data {
		if c == 0x7F || c == 0xC2 || c == 0xD8 || c == 0xE2 { // what such letters begin with
			from = i
			break
		}
	}
	if from < 0 {
		return data
	}
	var out []byte // nil while there is nothing to escape
	done := 0
	for i := from; i < len(data); {
		if c := data[i]; c != 0x7F && c != 0xC2 && c != 0xD8 && c != 0xE2 {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			out = fmt.Appendf(append(out, data[done:i]...), "\\u%04x", r)
			done = i + size
		}
		i += size
	}
	if out == nil {
		return data
	}
	return append(out, data[done:]...)
}
