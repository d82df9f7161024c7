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

// Seal reports whether a file has a last line as Sealed writes it, and whether it is
// as it was written.
func Seal(data []byte) (sealed, whole bool) {
	at := bytes.LastIndex(data, []byte(sealBegin))
	if at < 0 {
		return false, false
	}
	said, _, ok := strings.Cut(string(data[at+len(sealBegin):]), strings.TrimSuffix(sealEnd, "\n"))
	if !ok || len(said) != hex.EncodedLen(sha256.Size) || strings.Trim(said, "0123456789abcdef") != "" {
		return false, false
	}
	return true, bytes.Equal(data, Sealed(data[:at]))
}

// hash is the hash of a text, as it is written.
func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
