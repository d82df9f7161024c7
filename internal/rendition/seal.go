package rendition

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// sealBegin and sealEnd are around the hash of a text, in a comment that readers of
// Markdown and HTML do not show.
const (
	sealBegin = "<!-- bantin "
	sealEnd   = " -->\n"
)

// Sealed is a text of Markdown or HTML, to be a file, with a last line by which it is
// known whether anybody has changed it since.
func Sealed(text []byte) []byte {
	if !bytes.HasSuffix(text, []byte("\n")) {
		text = append(bytes.Clone(text), '\n')
	}
	return append(bytes.Clone(text), sealBegin+hash(text)+sealEnd...)
}

// sealKey begins the last key of the last object of a sealed text of JSON: no text in
// JSON has it, since its quotation marks are escaped there.
const sealKey = `,"seal":"`

// SealedJSON is objects of JSON and JSON Lines, to be a file, with a last key by which
// it is known whether anybody has changed it since.
func SealedJSON(text []byte) []byte {
	end := bytes.LastIndexByte(text, '}')
	if end < 0 {
		return text
	}
	key := sealKey + hash(text) + `"`
	return append(append(append(make([]byte, 0, len(text)+len(key)), text[:end]...), key...), text[end:]...)
}

// sealOfJSON is Seal for a text of JSON.
func sealOfJSON(data []byte) (sealed, whole bool) {
	at := bytes.LastIndex(data, []byte(sealKey))
	if at < 0 {
		return false, false
	}
	said, rest, ok := bytes.Cut(data[at+len(sealKey):], []byte(`"`))
	if !ok || !isHash(string(said)) {
		return false, false
	}
	return true, bytes.Equal(data, SealedJSON(append(bytes.Clone(data[:at]), rest...)))
}

// Seal reports whether a file has a seal as Sealed or SealedJSON writes it, and whether
// it is as it was written.
func Seal(data []byte) (sealed, whole bool) {
	if len(data) > 0 && (data[0] == '{' || data[0] == '[') {
		return sealOfJSON(data)
	}
	at := bytes.LastIndex(data, []byte(sealBegin))
	if at < 0 {
		return false, false
	}
	said, _, ok := strings.Cut(string(data[at+len(sealBegin):]), strings.TrimSuffix(sealEnd, "\n"))
	if !ok || !isHash(said) {
		return false, false
	}
	return true, bytes.Equal(data, Sealed(data[:at]))
}

// isHash reports whether a text is a hash as it is written.
func isHash(s string) bool {
	return len(s) == hex.EncodedLen(sha256.Size) && strings.Trim(s, "0123456789abcdef") == ""
}

// hash is the hash of a text, as it is written.
func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
