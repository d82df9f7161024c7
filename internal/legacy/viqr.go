package legacy

import (
	"strings"
	"unicode"
)

// VIQR writes marks as punctuation behind their letter: ^ ( + for the shape of
// it, ` ' ? ~ . for the tone, dd for đ; a backslash keeps a sign what it is.

// shapeOfVIQR returns the mark that a sign makes of a vowel, "" for none.
func shapeOfVIQR(vowel, sign rune) string {
	vowel = unicode.ToLower(vowel)
	switch {
	case sign == '^' && strings.ContainsRune("aeo", vowel):
		return "\u0302"
	case sign == '(' && vowel == 'a':
		return "\u0306"
	case (sign == '+' || sign == '*') && strings.ContainsRune("ou", vowel):
		return "\u031B"
	}
	return ""
}

func toneOfVIQR(sign rune) string {
	switch sign {
	case '`':
		return "\u0300"
	case '\'', '´', '’':
		return "\u0301"
	case '?':
		return "\u0309"
	case '~':
		return "\u0303"
	case '.':
		return "\u0323"
	}
	return ""
}

// decodeVIQR reads a text in VIQR. A full stop or a question mark behind a vowel
// is the tone, as the standard has it. At the end of a paragraph most people
// mean it as itself: strict is for texts that have a backslash before it there.
func decodeVIQR(text string, strict bool) string {
	rs := []rune(text)
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		switch {
		case r == '\\' && i+1 < len(rs):
			i++
			b.WriteRune(rs[i])
			continue
		case (r == 'd' || r == 'D') && i+1 < len(rs) && (rs[i+1] == 'd' || rs[i+1] == 'D'):
			i++
			b.WriteRune(map[rune]rune{'d': 'đ', 'D': 'Đ'}[r])
			continue
		}
		b.WriteRune(r)
		if !strings.ContainsRune("aeiouyAEIOUY", r) {
			continue
		}
		if i+1 < len(rs) {
			if shape := shapeOfVIQR(r, rs[i+1]); shape != "" {
				b.WriteString(shape)
				i++
			}
		}
		if i+1 < len(rs) && (strict || !endsSentence(rs, i+1)) {
			if tone := toneOfVIQR(rs[i+1]); tone != "" {
				b.WriteString(tone)
				i++
			}
		}
	}
	return compose(b.String())
}

// hasEscapes reports whether a text tells marks of punctuation from tones.
func hasEscapes(text string) bool {
	return strings.Contains(text, `\.`) || strings.Contains(text, `\?`)
}

// endsSentence reports whether the sign at i is a full stop or a question mark
// that nothing follows.
func endsSentence(rs []rune, i int) bool {
	if rs[i] != '.' && rs[i] != '?' {
		return false
	}
	return !containsFunc(rs[i+1:], func(r rune) bool { return !unicode.IsSpace(r) })
}
