package source

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"
)

// What is copied from the source of an e-mail, or from what a server told a program, is a
// page in the coding of these.

// fromQuoted reads a text in quoted-printable without the fields that would say so: "=C3=A1"
// is "á". ok is false for any other: all of it must be ASCII, and become letters in UTF-8.
func fromQuoted(data []byte) (text string, ok bool) {
	const least = 5
	if bytes.Count(data, []byte("=C3="))+bytes.Count(data, []byte("=E1=B")) < least || !isPlain(data) {
		return "", false
	}
	out, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(data)))
	if err != nil || !utf8.Valid(out) {
		return "", false
	}
	return string(out), true
}

// fromJSON returns the page that a text is as a string of JSON; any other text is as it
// was.
func fromJSON(text string) string {
	bare := strings.TrimSpace(text)
	var page string
	if strings.HasPrefix(bare, `"<`) && json.Unmarshal([]byte(bare), &page) == nil {
		return page
	}
	return text
}
