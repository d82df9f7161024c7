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
// marks of VNI behind vowels, and in VIQR circumflexes. Grave accents around code, as
// manuals have them, are none.
func IsSuspect(text string) bool { return mayBeSuspect(text) && isSuspect(text) }

func isSuspect(text string) bool {
	opened := false // such accents
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c-'a' < 26, c-' ' < '^'-' ': // most of a text
		case c == '`' && opensCode(text, i):
			opened = true
		case c == '`' && opened:
			opened = false
		case c == '^', c == '`', c == '~':
			if i > 0 && isASCIILetter(rune(text[i-1])) {
				return true
			}
		case c >= utf8.RuneSelf, isSign(rune(c)):
			if c == latinByte0 && i+1 < len(text) && latinSet(1)<<(text[i+1]&0x1F)&latinSigns == 0 {
				if i > 0 && isPair(text[i-1], text[i+1]) {
					return true
				}
				i++
				continue
			}
			if c == 0xE1 && i+2 < len(text) && text[i+1]|1 == 0xBB { // U+1E80 to U+1EFF
				i += 2
				continue
			}
			if c == 0xC4 && i+1 < len(text) { // U+0100 to U+013F
				i++
				continue
			}
			if c == markByte && isSignApart(text, i) {
				return true
			}
			if n := innocent(text[i:]); n > 0 {
				i += n - 1
				continue
			}
			r, width := utf8.DecodeRuneInString(text[i:])
			if kind := kindOf(r); kind != 0 && isBeside(text, i, width, kind) {
				return true
			}
			i += width - 1
		}
	}
	return false
}

// latinSet is letters of Latin-1 by the last five bits of their bytes, small and
// capital ones as one.
type latinSet uint32

// latinByte0 is what the letters U+00C0 to U+00FF begin with in UTF-8.
const latinByte0 = 0xC3

// The letters of Latin-1 that may be signs, and those of Vietnamese that no word in
// Unicode has behind a, e, o, u and y.
const (
	latinSigns latinSet = 1<<4 | 1<<5 | 1<<6 | 1<<7 | 1<<0xB | 1<<0xC | 1<<0xE | 1<<0xF | 1<<0x10 | 1<<0x11 | 1<<0x12 |
		1<<0x16 | 1<<0x17 | 1<<0x18 | 1<<0x1B | 1<<0x1C | 1<<0x1E | 1<<0x1F // ä å æ ç ë ì î ï ð ñ ò ö ÷ ø û ü þ ÿ

	// à á â ã è é ê õ ù ú
	neverBehindA latinSet = 1<<0 | 1<<1 | 1<<2 | 1<<3 | 1<<8 | 1<<9 | 1<<0xA | 1<<0x15 | 1<<0x19 | 1<<0x1A
	// à á â ã õ ù
	neverBehindE latinSet = 1<<0 | 1<<1 | 1<<2 | 1<<3 | 1<<0x15 | 1<<0x19
	// â ê õ ù
	neverBehindO latinSet = 1<<2 | 1<<0xA | 1<<0x15 | 1<<0x19
	// õ ù
	neverBehindU latinSet = 1<<0x15 | 1<<0x19
)

// innocent returns how many bytes the letter has that a text begins with, if it
// is one of those that most words of Vietnamese have and no old encoding, or a
// mark; 0 for any other.
func innocent(text string) int {
	switch {
	case len(text) < 3 || text[1]&0xC0 != 0x80:
	// U+01A0 to U+01BF, U+0300 to U+033F
	case text[0] == 0xC6 && text[1] >= 0xA0, text[0] == 0xCC:
		return 2
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
	signs, letters, composed := "", "", "" // those that are signs; those of pairs, and their last bytes with the mark
	switch text[i+1] {
	case 0x80: // grave
		if small == 'i' || small == 'o' {
			return isBeside(text, i-1, 1, toneKind)
		}
		letters, composed = "aeu", "\xA0\xA8\xB9"
	case 0x81: // acute
		letters, composed = "aeu", "\xA1\xA9\xBA"
	case 0x82: // circumflex
		signs, letters, composed = "iu", "ae", "\xA2\xAA"
	case 0x83: // tilde
		signs, letters, composed = "n", "ao", "\xA3\xB5"
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
	return k >= 0 && i > 1 && isPair(text[i-2], composed[k])
}

// isPair reports whether a letter of Latin-1, by the last byte of it, that Vietnamese
// has in Unicode is behind one that it never follows: a small one behind a vowel, as
// in VNI, "oâng Vaên", and a capital behind a small one, as in TCVN3, "kÕt nèi".
func isPair(before, last byte) bool {
	if last < 0xA0 && before-'a' < 26 {
		return true
	}
	never := latinSet(0)
	switch before | 0x20 {
	case 'a':
		never = neverBehindA
	case 'e':
		never = neverBehindE
	case 'o':
		never = neverBehindO
	case 'u', 'y':
		never = neverBehindU
	}
	return never>>(last&0x1F)&1 != 0
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

// opensCode reports whether the grave accent at byte i of a text is the first of two
// around code: it is behind white space, or a bracket that is, where no mark of VIQR is.
func opensCode(text string, i int) bool {
	if i > 0 && text[i-1] == '(' {
		i--
	}
	return i == 0 || text[i-1] <= ' '
}

// isMarked reports whether a letter of ASCII has a mark of VIQR that hardly
// anything else has behind letters.
func isMarked(text string) bool {
	for _, mark := range [...]byte{'^', '`', '~'} {
		opened := false // code
		for i := 0; ; i++ {
			n := strings.IndexByte(text[i:], mark)
			if n < 0 {
				break
			}
			switch i += n; {
			case mark == '`' && opensCode(text, i):
				opened = true
			case opened:
				opened = false
			case i > 0 && isASCIILetter(rune(text[i-1])):
				return true
			}
		}
	}
	return false
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
