package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// IsSuspect reports whether a text, or the markup of a page, may hold words in
// an old encoding: a quick look, since hardly one does. The signs are letters
// and symbols of Latin-1 beside letters, the tone marks of windows-1258 and the
// marks of VNI behind vowels, and in VIQR circumflexes.
func IsSuspect(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '^', c == '`', c == '~':
			if i > 0 && isASCIILetter(rune(text[i-1])) {
				return true
			}
		case c >= utf8.RuneSelf, c < ' ' && isSign(rune(c)):
			if c == markByte && isSignApart(text, i) {
				return true
			}
			if n := innocent(text[i:]); n > 0 {
				i += n - 1
				continue
			}
			r, width := utf8.DecodeRuneInString(text[i:])
			if kind := kindOf(r); kind != 0 && isBeside(text, i, width, kind) || i > 0 && isPair(text[i-1], r) {
				return true
			}
			i += width - 1
		}
	}
	return false
}

// innocent returns how many bytes the letter has that a text begins with, if it
// is one of those that most words of Vietnamese have and no old encoding, or a
// mark; 0 for any other.
func innocent(text string) int {
	switch {
	case len(text) < 3 || text[1]&0xC0 != 0x80:
	// U+0100 to U+013F, U+01A0 to U+01BF, U+0300 to U+033F
	case text[0] == 0xC4, text[0] == 0xC6 && text[1] >= 0xA0, text[0] == 0xCC:
		return 2
	case text[0] == 0xE1 && text[1]|1 == 0xBB && text[2]&0xC0 == 0x80: // U+1E80 to U+1EFF
		return 3
	}
	return 0
}

// markByte is what the marks U+0300 to U+033F begin with in UTF-8.
const markByte = 0xCC

// hasMarks reports whether a text has marks apart from their letters.
func hasMarks(text string) bool { return strings.IndexByte(text, markByte) >= 0 }

// isSignApart reports whether the mark at i and the letter of ASCII before it are a
// sign, written as two: what a text says does not depend on how it is composed.
func isSignApart(text string, i int) bool {
	if i == 0 || i+1 == len(text) || !isASCIILetter(rune(text[i-1])) {
		return false
	}
	small := text[i-1] | 0x20
	if small != text[i-1] && i > 1 && text[i-2] >= 'a' && text[i-2] <= 'z' && text[i+1] <= 0x83 {
		return true // a capital behind a small letter
	}
	signs, letters, composed := "", "", "" // those that are signs; those that pairs are made of
	switch text[i+1] {
	case 0x80: // grave
		if small == 'i' || small == 'o' {
			return isBeside(text, i-1, 1, toneKind)
		}
		letters, composed = "aeu", "àèù"
	case 0x81: // acute
		letters, composed = "aeu", "áéú"
	case 0x82: // circumflex
		signs, letters, composed = "iu", "ae", "âê"
	case 0x83: // tilde
		signs, letters, composed = "n", "ao", "ãõ"
	case 0x88: // diaeresis
		signs = "aeiouy"
	case 0x8A: // ring
		signs = "a"
	case 0x8C: // caron
		signs = "sz"
	case 0xA7: // cedilla
		signs = "c"
	}
	if strings.IndexByte(signs, small) >= 0 {
		return true
	}
	k := strings.IndexByte(letters, small)
	return k >= 0 && i > 1 && isPair(text[i-2], []rune(composed)[k])
}

// isPair reports whether a letter that Vietnamese has in Unicode is behind one that it
// never follows: a small one behind a vowel, as in VNI, "oâng Vaên", and a capital
// behind a small one, as in TCVN3, "kÕt nèi".
func isPair(before byte, r rune) bool {
	switch {
	case r < 0xC0 || r > 0xFF:
		return false
	case r < 0xE0 && before >= 'a' && before <= 'z':
		return r != '×'
	}
	switch before | 0x20 {
	case 'a':
		return strings.ContainsRune("àáâãèéêùúõ", r|0x20)
	case 'e':
		return strings.ContainsRune("àáâãùõ", r|0x20)
	case 'o':
		return strings.ContainsRune("âêùõ", r|0x20)
	case 'u', 'y':
		return strings.ContainsRune("ùõ", r|0x20)
	}
	return false
}

// The kinds of signs: those that need a letter beside them, and letters of
// Vietnamese that need a vowel before them.
const (
	signKind = 1
	toneKind = 2
)

func kindOf(r rune) uint8 {
	switch {
	case r == 'ì' || r == 'Ì' || r == 'ò' || r == 'Ò':
		return toneKind
	case r >= 0x1E00 && r <= 0x1EFF: // windows-1252 has none of these
	case isSign(r):
		return signKind
	}
	return 0
}

// isBeside reports whether the sign at i has the letter beside it that makes it
// suspect.
func isBeside(text string, i, width int, kind uint8) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	if unicode.Is(unicode.Mn, before) {
		return true // the mark of a letter
	}
	if kind == toneKind {
		base, _ := syllable.Split(before)
		return syllable.IsVowel(base)
	}
	after, _ := utf8.DecodeRuneInString(text[i+width:])
	return isLetter(before) || isLetter(after)
}

func isLetter(r rune) bool {
	return isASCIILetter(r) || r >= utf8.RuneSelf && r != utf8.RuneError && unicode.IsLetter(r)
}

// isMarked reports whether a letter of ASCII has a mark of VIQR that hardly
// anything else has behind letters.
func isMarked(text string) bool {
	for i := 0; ; i++ {
		n := strings.IndexAny(text[i:], "^`~")
		if n < 0 {
			return false
		}
		if i += n; i > 0 && isASCIILetter(rune(text[i-1])) {
			return true
		}
	}
}

// isSign reports whether a character is one of Latin-1 or windows-1252 that
// Vietnamese in Unicode does not have inside a word.
func isSign(r rune) bool {
	switch {
	case r < 0x80:
		return r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\f'
	case r < 0xC0:
		return r != 0xA0 && !isPrinters(r)
	case r <= 0xFF:
		switch r | 0x20 {
		case 'ä', 'å', 'æ', 'ç', 'ë', 'î', 'ï', 'ð', 'ñ', 'ö', '÷', 'ø', 'û', 'ü', 'þ', 'ÿ':
			return true
		}
		return false
	}
	_, ok := byteOf(r)
	return ok && !isStop(r) && unicode.In(r, unicode.L, unicode.S, unicode.Po)
}
