package source

import (
	"bytes"
	"strings"
	"unicode"
	units "unicode/utf16"
)

// UTF-7 (RFC 2152) was made for mail that carries seven bits: each run of other letters
// is UTF-16 in base64, between a plus sign and a hyphen, "L+AOA-ng".

// fromUTF7 reads a text in UTF-7; ok is false for any other. At least five runs must be
// letters, and hardly a plus sign be followed by anything else.
func fromUTF7(data []byte) (text string, ok bool) {
	const least = 5
	// A run that is no text may hold one behind another plus sign, "2+3+AOA-". A picture in
	// base64 has such a sign in every sixty, each with all of the rest behind it: it is passed
	// over as a whole.
	const longestRetried = 200
	if bytes.Count(data, []byte("+A"))+bytes.Count(data, []byte("+H")) < least || !isPlain(data) {
		return "", false
	}
	var b strings.Builder
	good, bad := 0, 0
	for rest := string(data); rest != ""; {
		before, after, found := strings.Cut(rest, "+")
		b.WriteString(before)
		if !found {
			break
		}
		n := 0
		for n < len(after) && sextet(after[n]) >= 0 {
			n++
		}
		letters, sound := shifted(after[:n])
		switch {
		case n == 0 && strings.HasPrefix(after, "-"):
			b.WriteByte('+')
			after = after[1:]
		case sound:
			good++
			b.WriteString(letters)
			after = strings.TrimPrefix(after[n:], "-")
		case n > longestRetried:
			bad++
			b.WriteByte('+')
			b.WriteString(after[:n])
			after = after[n:]
		default:
			bad++
			b.WriteByte('+')
		}
		rest = after
	}
	return b.String(), good >= least && good > 10*bad
}

// shifted reads a run of base64 as letters and signs beyond ASCII; ok is false where it
// is none.
func shifted(run string) (letters string, ok bool) {
	var read []uint16
	bits, held := 0, 0
	for i := range len(run) {
		bits, held = bits<<6|sextet(run[i]), held+6
		if held >= 16 {
			held -= 16
			read = append(read, uint16(bits>>held))
			bits &= 1<<held - 1
		}
	}
	if len(read) == 0 || held >= 6 || bits != 0 {
		return "", false
	}
	beyond := false
	out := units.Decode(read)
	for _, r := range out {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) && !unicode.IsSpace(r) {
			return "", false
		}
		beyond = beyond || r > unicode.MaxASCII
	}
	return string(out), beyond || len(out) == 1
}

// sextet is the value of a sign of base64, -1 for any other.
func sextet(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

func isPlain(data []byte) bool {
	return !bytes.ContainsFunc(data, func(r rune) bool { return r > unicode.MaxASCII })
}
