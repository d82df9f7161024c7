package extract

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// squeeze brings white space to single spaces. Most texts of a page have no
// other between their words: these are given as they are.
func squeeze(s string) string {
	s = strings.TrimSpace(s)
	end := stretchEnd(s, 0)
	if end == len(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	b = appendSqueezed(append(b, s[:end]...), s[end:])
	return string(b)
}

// appendSqueezed adds a text to a squeezed one that may end in a space: it goes on
// in the same word where neither has white space there.
func appendSqueezed(to []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c <= ' ' || mayBeWideSpace(c) {
			if k := spaceAt(s, i); k > 0 {
				to = appendGap(to)
				for i += k; i < len(s) && s[i] == ' '; i++ { // the source's indents
				}
				continue
			}
		}
		end := stretchEnd(s, i)
		to = append(to, s[i:end]...)
		i = end
	}
	return to
}

// appendGap ends the last word of a squeezed text.
func appendGap(to []byte) []byte {
	if len(to) == 0 || to[len(to)-1] == ' ' {
		return to
	}
	return append(to, ' ')
}

// isSqueezed reports whether the only white space of a text is single spaces
// between its words.
func isSqueezed(s string) bool {
	return s == "" || spaceAt(s, 0) == 0 && stretchEnd(s, 0) == len(s)
}

// wordEnd is where the word at byte i of a text ends.
func wordEnd(s string, i int) int {
	for i+8 <= len(s) { // at once, as in letterCount
		x := eight(s[i : i+8])
		stops := below(x, ' '+1) | wideSpacesOf(x)
		if stops == 0 {
			i += 8
			continue
		}
		if i += bits.TrailingZeros64(stops) / 8; spaceAt(s, i) > 0 {
			return i
		}
		i++
	}
	for ; i < len(s); i++ {
		if c := s[i]; (c <= ' ' || mayBeWideSpace(c)) && spaceAt(s, i) > 0 {
			break
		}
	}
	return i
}

// stretchEnd is where the words end that begin at byte i of a text, with single
// spaces between them.
func stretchEnd(s string, i int) int {
	after := uint64(0)  // whether a space is before, in the bit of one
	for i+8 <= len(s) { // at once, as in letterCount
		x := eight(s[i : i+8])
		spaces := below(x, ' '+1)
		if spaces&(spaces<<8|after|controls(x)) != 0 || x&highs != 0 && isWideSpaceIn(s, i, x) {
			break
		}
		after = spaces >> 56
		i += 8
	}
	gap := after != 0 // a space would be one too many
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c > ' ' && !mayBeWideSpace(c) || spaceAt(s, i) == 0:
			gap = false
		case gap:
			return i - 1
		case c != ' ':
			return i
		default:
			gap = true
		}
	}
	if gap {
		return i - 1
	}
	return i
}

// isWideSpaceIn reports whether white space of several bytes begins among the
// eight at byte i of a text, which are x.
func isWideSpaceIn(s string, i int, x uint64) bool {
	for wide := wideSpacesOf(x); wide != 0; wide &= wide - 1 {
		if spaceAt(s, i+bits.TrailingZeros64(wide)/8) > 0 {
			return true
		}
	}
	return false
}

// wideSpacesOf is the highest bits of those of eight bytes that white space of
// several bytes may begin with.
func wideSpacesOf(x uint64) uint64 {
	if x&highs == 0 {
		return 0
	}
	return from(x, 0xE1)&^from(x, 0xE4) | from(x, 0xC2)&^from(x, 0xC3)
}

// mayBeWideSpace reports whether white space of several bytes may begin with one.
func mayBeWideSpace(c byte) bool { return c == 0xC2 || 0xE1 <= c && c <= 0xE3 }

// spaceAt is how many bytes the white space at byte i has, 0 for anything else.
// It stands for unicode.IsSpace, without reading each letter.
func spaceAt(s string, i int) int {
	switch c := s[i]; {
	case c == ' ', '\t' <= c && c <= '\r':
		return 1
	case mayBeWideSpace(c):
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
//
// Every text of a page is counted several times, so that eight bytes are taken
// at once where they hold nothing special: no control character, no two spaces
// on end, nothing from U+3000 up.
func letterCount(s string) int {
	n := 0
	after := uint64(0x80) // whether a space is before, in the bit of one
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			x := eight(s[i : i+8])
			spaces := below(x, ' '+1)
			if spaces&(spaces<<8|after|controls(x)) == 0 && (x&highs == 0 || from(x, 0xE3) == 0) {
				n += 8
				if x&highs != 0 {
					n -= bits.OnesCount64(x & highs &^ (x << 1)) // bytes 10xxxxxx, which continue a character
				}
				after = spaces >> 56
				i += 8
				continue
			}
		}
		for end := min(i+8, len(s)); i < end; i++ {
			switch c := s[i]; {
			case c == ' ', c == '\n', c == '\t', c == '\r':
				if after == 0 {
					n++
				}
				after = 0x80
				continue
			case c < utf8.RuneSelf, c >= 0xC0: // the first byte of a character
				n++
				if c >= 0xE3 && c <= 0xED {
					if r, _ := utf8.DecodeRuneInString(s[i:]); r >= 0x3040 && r < 0xD7FF {
						n++
					}
				}
			}
			after = 0
		}
	}
	return n
}

// The lowest and the highest bit of each of eight bytes.
const (
	lows  = 0x0101010101010101
	highs = 0x8080808080808080
)

// eight is eight bytes as a number, the first one lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// below is the highest bits of those of eight bytes that are under c, an ASCII
// character.
func below(x, c uint64) uint64 { return ^(x&^highs + (0x80-c)*lows) & ^x & highs }

// controls tells of eight bytes up to the space, by their highest bits, which are not the space; of
// other bytes it says nothing.
func controls(x uint64) uint64 { return ^(x << 2) }

// asciiLetters is the highest bits of those of eight bytes that are letters of
// ASCII.
func asciiLetters(x uint64) uint64 {
	low := x | lows<<5
	return below(low, 'z'+1) &^ below(low, 'a')
}

// from is the highest bits of those of eight bytes that are c or more, c being no
// ASCII character.
func from(x, c uint64) uint64 { return (x&^highs + (0x100-c)*lows) & x & highs }

// runeCount is the number of characters of a text, eight of ASCII at once.
func runeCount(s string) int {
	n := 0
	for ; len(s) >= 8 && eight(s[:8])&highs == 0; s = s[8:] {
		n += 8
	}
	return n + utf8.RuneCountInString(s)
}

// holdsControl reports whether a text holds a character of unicode.IsControl.
func holdsControl(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == 0x7F || c == 0xC2 && i+1 < len(s) && 0x80 <= s[i+1] && s[i+1] < 0xA0 { // U+0080 to U+009F
			return true
		}
	}
	return false
}

// holdsFold reports whether a text holds another, which is in lower case,
// whatever the case of its own letters.
func holdsFold(s, low string) bool {
	first, _ := utf8.DecodeRuneInString(low)
	large := unicode.ToUpper(first)
	for i, c := range s {
		if (c == first || c == large) && beginsFold(s[i:], low) {
			return true
		}
	}
	return low == ""
}

// beginsFold reports whether a text begins with another, which is in lower case.
func beginsFold(s, low string) bool {
	_, ok := cutFold(s, low)
	return ok
}

// cutFold is a text behind another that it begins with, which is in lower case.
func cutFold(s, low string) (string, bool) {
	for _, want := range low {
		c, size := utf8.DecodeRuneInString(s)
		if size == 0 || c != want && unicode.ToLower(c) != want {
			return s, false
		}
		s = s[size:]
	}
	return s, true
}

// foldsTo reports whether a text is another as fold gives it: nearly all differ from that in
// their first letters, and need not be brought to lower case.
func foldsTo(s, low string) bool {
	rest, ok := cutFold(squeeze(s), low)
	return ok && rest == ""
}

// holdsPlain reports whether a set holds a line as appendPlain gives it.
func holdsPlain(set map[string]bool, s string) bool {
	var room [128]byte // more than the lines of sets take
	return set[string(appendPlain(room[:0], s))]
}

// appendPlain adds a line without case, marks and punctuation at its ends.
func appendPlain(to []byte, s string) []byte {
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			to = append(to, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '’' {
			r = '\''
		}
		to = utf8.AppendRune(to, unicode.ToLower(r))
		i += size
	}
	return to
}

// endsSentence reports whether a line closes as a sentence of copy does: a
// pointer to another page is its headline, which has no full stop.
func endsSentence(s string) bool {
	return closes(s) && wordCount(s) >= 8
}

// wordCount is how many words a text has, by the white space between them.
func wordCount(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// closes reports whether a line ends in a full stop, however short it is.
func closes(s string) bool {
	s = strings.TrimRight(s, "”\"’') ")
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..")
}

// hasLetter reports whether a text holds a letter or a figure.
func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}
