package legacy

import (
	"strings"
	"unicode"
)

// VNI for Windows writes a letter with a mark as two signs: the letter of
// ASCII, or the sign for ơ and ư, then the sign of its mark.

// vniWhole has the letters that are one sign.
var vniWhole = map[rune]rune{
	'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'ô': 'ơ', 'ö': 'ư', 'î': 'ỵ', 'ñ': 'đ',
	'Æ': 'Ỉ', 'Ó': 'Ĩ', 'Ò': 'Ị', 'Ô': 'Ơ', 'Ö': 'Ư', 'Î': 'Ỵ', 'Ñ': 'Đ',
}

// vniMark returns the marks, as Unicode combines them, that a sign puts on the
// vowel before it; "" for a sign that is no mark of this vowel.
func vniMark(vowel, sign rune) string {
	vowel, sign = unicode.ToLower(vowel), unicode.ToLower(sign)
	if tone := toneOfVNI(sign, "øùûõï"); tone != "" {
		if strings.ContainsRune("aeoôuöy", vowel) {
			return tone
		}
		return ""
	}
	if strings.ContainsRune("aeo", vowel) {
		if sign == 'â' {
			return "\u0302"
		}
		if tone := toneOfVNI(sign, "àáåãä"); tone != "" {
			return "\u0302" + tone
		}
	}
	if vowel == 'a' {
		if sign == 'ê' {
			return "\u0306"
		}
		if tone := toneOfVNI(sign, "èéúüë"); tone != "" {
			return "\u0306" + tone
		}
	}
	return ""
}

// isPaired reports whether a word in small letters has a vowel with the sign of a mark
// behind it, as VNI writes. Words of other languages that do and become syllables are
// short, or names: "où", "haï", "Thaï".
func isPaired(token string) bool {
	const least = 4
	word := strings.TrimFunc(token, isStop)
	before, letters, found := ' ', 0, false
	for _, r := range word {
		if !unicode.IsLower(r) {
			return false
		}
		found = found || vniMark(before, r) != ""
		before = r
		letters++
	}
	return found && letters >= least
}

// toneOfVNI returns the tone that a sign means when these five are huyền, sắc,
// hỏi, ngã, nặng; "" for any other sign.
func toneOfVNI(sign rune, five string) string {
	i := 0
	for _, r := range five {
		if r == sign {
			return [5]string{"\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}[i]
		}
		i++
	}
	return ""
}

// decodeVNI reads a text in VNI. A sign that is no mark of the vowel before it
// is a letter of its own: the ì of "trì".
func decodeVNI(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	var before rune // the sign before, when a mark may follow it
	for _, r := range text {
		marks := ""
		if before != 0 {
			marks = vniMark(before, r)
		}
		switch whole, ok := vniWhole[r]; {
		case marks != "":
			b.WriteString(marks)
			before = 0
		case ok:
			b.WriteRune(whole)
			before = r
		default:
			b.WriteRune(r)
			before = r
		}
	}
	return compose(b.String())
}
