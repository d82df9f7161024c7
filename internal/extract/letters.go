package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// squeeze brings white space to single spaces. Most texts of a page have no
// other: they are given as they are.
func squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	word := -1 // where the word begins that is read
	end := func(at int) {
		if word >= 0 {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(s[word:at])
		}
		word = -1
	}
	for i := 0; i < len(s); {
		k := spaceAt(s, i)
		switch {
		case k > 0:
			end(i)
			i += k
			continue
		case word < 0:
			word = i
		}
		i++
	}
	end(len(s))
	return b.String()
}

// isSqueezed reports whether the only white space of a text is single spaces
// between its words.
func isSqueezed(s string) bool {
	gap := true // a space would be one too many
	for i := range len(s) {
		c := s[i]
		if c > ' ' && c < utf8.RuneSelf {
			gap = false
			continue
		}
		space := spaceAt(s, i) > 0
		if space && (gap || c != ' ') {
			return false
		}
		gap = space
	}
	return !gap || s == ""
}

// spaceAt is how many bytes the white space at byte i has, 0 for anything else.
// It stands for unicode.IsSpace, without reading each letter.
func spaceAt(s string, i int) int {
	switch c := s[i]; {
	case c == ' ', '\t' <= c && c <= '\r':
		return 1
	case c == 0xC2 || 0xE1 <= c && c <= 0xE3: // what all other white space begins with
		if i+1 < len(s) && (c == 0xC2 || s[i+1] == 0x9A || s[i+1] <= 0x81) {
			if r, k := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return k
			}
		}
	}
	return 0
}

// letterCount is the number of letters of a text, white space squeezed.
// Writing without spaces says more with one character: it counts double.
func letterCount(s string) int {
	n, space := 0, true
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ', c == '\n', c == '\t', c == '\r':
			if !space {
				n++
			}
			space = true
			continue
		case c < utf8.RuneSelf, c >= 0xC0: // the first byte of a character
			n++
			if c >= 0xE3 && c <= 0xED {
				if r, _ := utf8.DecodeRuneInString(s[i:]); r >= 0x3040 && r < 0xD7FF {
					n++
				}
			}
		}
		space = false
	}
	return n
}
