// Package legacy reads Vietnamese text in the encodings that were in use before
// Unicode, and text that a program has read in the wrong one. It works on runs
// of text, not on files: a page may have a menu in Unicode around copy that was
// pasted from an old document, and then each letter of the copy is a sign of
// Latin-1, "Céng hßa" for "Cộng hòa". Which encoding a run is in is decided by
// what it reads as: by syllables that Vietnamese spelling allows.
package legacy

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Encoding is an old encoding of Vietnamese.
type Encoding uint8

// The encodings, in the order in which they are tried: the first of those that
// read equally well is taken.
const (
	None        Encoding = iota // Unicode, or no Vietnamese
	TCVN3                       // TCVN 5712:1993 VN3, "ABC": fonts called .VnTime
	VNI                         // VNI for Windows: fonts called VNI-Times
	Windows1258                 // Microsoft's, tone marks after their letters
	VISCII                      // RFC 1456
	VPS                         // of the Vietnamese Professionals Society
	VIQR                        // RFC 1456: marks typed as punctuation, "Vie^.t Nam"
	DoubledUTF8                 // UTF-8 that was read as Latin-1 and written once more
	last
)

// Encodings is all of them, in the order in which they are tried.
func Encodings() []Encoding {
	return []Encoding{TCVN3, VNI, Windows1258, VISCII, VPS, VIQR, DoubledUTF8}
}

// String returns the usual name of an encoding.
func (e Encoding) String() string {
	switch e {
	case TCVN3:
		return "TCVN3"
	case VNI:
		return "VNI"
	case Windows1258:
		return "windows-1258"
	case VISCII:
		return "VISCII"
	case VPS:
		return "VPS"
	case VIQR:
		return "VIQR"
	case DoubledUTF8:
		return "UTF-8 twice"
	}
	return ""
}

// Rule returns the name that the conversion from an encoding has among the rules
// that repair text.
func (e Encoding) Rule() string {
	switch e {
	case TCVN3:
		return "tcvn3"
	case VNI:
		return "vni"
	case Windows1258:
		return "windows1258"
	case VISCII:
		return "viscii"
	case VPS:
		return "vps"
	case VIQR:
		return "viqr"
	case DoubledUTF8:
		return "utf8_twice"
	}
	return ""
}

// Decode reads a text as one encoding. Signs that the encoding does not have
// stay as they are.
func (e Encoding) Decode(text string) string {
	if e == TCVN3 {
		return capitals(e.decode(text))
	}
	return e.decode(text)
}

// decode reads a text as one encoding, letter by letter.
func (e Encoding) decode(text string) string {
	switch e {
	case TCVN3:
		return decodeBytes(text, tcvn3Table())
	case VISCII:
		return decodeBytes(text, visciiTable())
	case VPS:
		return decodeBytes(text, vpsTable())
	case VNI:
		return decodeVNI(text)
	case Windows1258:
		return decode1258(text)
	case VIQR:
		return decodeVIQR(text, hasEscapes(text))
	case DoubledUTF8:
		return decodeDoubled(text)
	}
	return text
}

// byteOf returns the byte that a sign was, when its text was read as Latin-1
// or windows-1252, a control character too; ok is false for a sign that neither
// has, and for plain ASCII.
func byteOf(r rune) (b byte, ok bool) {
	switch {
	case r < 0x20 && r != '\t' && r != '\n' && r != '\r':
		return byte(r), true
	case r == 0x3BC: // Word writes the Greek letter for the micro sign
		return 0xB5, true
	}
	return latinByte(r)
}

// latinByte returns the byte that Latin-1 or windows-1252 has for a letter; ok is
// false for one that neither has, and for ASCII.
func latinByte(r rune) (b byte, ok bool) {
	switch {
	case r < 0x80:
		return 0, false
	case r <= 0xFF:
		return byte(r), true
	case r > 0x2DC && r < 0x2013, r > 0x2122: // most letters of Vietnamese
		return 0, false
	}
	return charmap.Windows1252.EncodeRune(r)
}

// decodeToken reads what is between two spaces. Quotation marks and dashes
// of windows-1252 are capitals in VISCII and VPS: they stay where no word
// results.
func (e Encoding) decodeToken(token string) string {
	out := e.decode(token)
	if e != VISCII && e != VPS || !strings.ContainsFunc(token, isPrinters) || readsAs(out) != broken {
		return out
	}
	var b strings.Builder
	for rest := token; rest != ""; {
		n := strings.IndexFunc(rest, isPrinters)
		if n < 0 {
			b.WriteString(e.decode(rest))
			break
		}
		_, width := utf8.DecodeRuneInString(rest[n:])
		b.WriteString(e.decode(rest[:n]) + rest[n:n+width])
		rest = rest[n+width:]
	}
	return b.String()
}

// isPrinters reports whether a sign is punctuation that windows-1252 adds to
// Latin-1, as itself or as the control character that Latin-1 has there.
func isPrinters(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '…', '–', '—', '•', 0x85:
		return true
	}
	return r >= 0x91 && r <= 0x97
}

// decodeBytes reads a text in which each sign stands for one byte.
func decodeBytes(text string, table *[256]rune) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/4)
	for _, r := range text {
		if c, ok := byteOf(r); ok && table[c] != 0 {
			r = table[c]
		}
		b.WriteRune(r)
	}
	return compose(b.String())
}
