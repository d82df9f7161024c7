// Package syllable knows the letters, tones and syllables of Vietnamese.
package syllable

import (
	"strings"
	"unicode"
)

// Tone is one of the six tones.
type Tone uint8

// The tones, in the order of the tables.
const (
	Level Tone = iota // without a mark
	Grave             // huyền: à
	Acute             // sắc: á
	Hook              // hỏi: ả
	Tilde             // ngã: ã
	Dot               // nặng: ạ
)

// ToneOf returns the tone that a combining mark is; Level for any other rune.
func ToneOf(mark rune) Tone {
	switch mark {
	case 0x300, 0x340:
		return Grave
	case 0x301, 0x341:
		return Acute
	case 0x309:
		return Hook
	case 0x303:
		return Tilde
	case 0x323:
		return Dot
	}
	return Level
}

// IsShape reports whether a combining mark makes another letter of a vowel: the
// circumflex of â, the breve of ă, the horn of ơ.
func IsShape(mark rune) bool { return mark == 0x302 || mark == 0x306 || mark == 0x31B }

// Shaped puts the shape that a combining mark is on a vowel without shape and
// tone; 0 when there is no such vowel.
func Shaped(base, mark rune) rune {
	switch mark {
	case 0x302:
		switch base {
		case 'a', 'A':
			return base + 'â' - 'a'
		case 'e', 'E':
			return base + 'ê' - 'e'
		case 'o', 'O':
			return base + 'ô' - 'o'
		}
	case 0x306:
		switch base {
		case 'a':
			return 'ă'
		case 'A':
			return 'Ă'
		}
	case 0x31B:
		switch base {
		case 'o':
			return 'ơ'
		case 'O':
			return 'Ơ'
		case 'u':
			return 'ư'
		case 'U':
			return 'Ư'
		}
	}
	return 0
}

// IsAdditional reports whether a letter is of the Unicode block Latin Extended
// Additional, from Ạ to ỹ: nearly every word of Vietnamese text has one, and
// text in another language, or wrongly decoded, has hardly any.
func IsAdditional(r rune) bool { return r >= 0x1EA0 && r <= 0x1EF9 }

// IsOwn reports whether hardly a language but Vietnamese has the letter.
func IsOwn(r rune) bool {
	switch r {
	case 'đ', 'ơ', 'ư', 'ă', 'Đ', 'Ơ', 'Ư', 'Ă':
		return true
	}
	return IsAdditional(r)
}

// Small is the small letter of a letter; 0 for what is no letter. It agrees with Unicode, and is
// quick where letters of Vietnamese are, which the tables of that are searched for.
func Small(r rune) rune {
	switch {
	case r < 0x80:
		if r |= 0x20; 'a' <= r && r <= 'z' {
			return r
		}
		return 0
	case IsAdditional(r):
		return r | 1
	case 'à' <= r && r <= 'ý' && r != '÷':
		return r
	}
	switch r {
	case 'đ', 'ơ', 'ư', 'ă':
		return r
	}
	if !unicode.IsLetter(r) {
		return 0
	}
	return unicode.ToLower(r)
}

// HasTone reports whether a letter of the word bears the mark of a tone.
func HasTone(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		_, t := Split(r)
		return t != Level
	})
}

// toned is each vowel with its six tones.
var toned = [...][6]rune{
	{'a', 'à', 'á', 'ả', 'ã', 'ạ'}, {'ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'}, {'â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'},
	{'e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'}, {'ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'}, {'i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'},
	{'o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'}, {'ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'}, {'ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'},
	{'u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'}, {'ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'}, {'y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'},
}

// The letters U+1EA0 to U+1EF9 without their tones, and the tones.
var (
	extraBases = [...]rune{
		'A', 'a', 'A', 'a', 'Â', 'â', 'Â', 'â', 'Â', 'â', 'Â', 'â', 'Â', 'â', 'Ă', 'ă', 'Ă', 'ă',
		'Ă', 'ă', 'Ă', 'ă', 'Ă', 'ă', 'E', 'e', 'E', 'e', 'E', 'e', 'Ê', 'ê', 'Ê', 'ê', 'Ê', 'ê',
		'Ê', 'ê', 'Ê', 'ê', 'I', 'i', 'I', 'i', 'O', 'o', 'O', 'o', 'Ô', 'ô', 'Ô', 'ô', 'Ô', 'ô',
		'Ô', 'ô', 'Ô', 'ô', 'Ơ', 'ơ', 'Ơ', 'ơ', 'Ơ', 'ơ', 'Ơ', 'ơ', 'Ơ', 'ơ', 'U', 'u', 'U', 'u',
		'Ư', 'ư', 'Ư', 'ư', 'Ư', 'ư', 'Ư', 'ư', 'Ư', 'ư', 'Y', 'y', 'Y', 'y', 'Y', 'y', 'Y', 'y',
	}
	extraTones = "553322113344552211334455553344221133445533555533221133445522113344555533221133445511553344"
)

// Split takes the tone off a letter; its case stays.
func Split(r rune) (base rune, tone Tone) {
	if r < 0xC0 || r > 0x1EF9 {
		return r, Level
	}
	if r >= 0x1EA0 {
		return extraBases[r-0x1EA0], Tone(extraTones[r-0x1EA0] - '0')
	}
	if r > 0x169 {
		return r, Level
	}
	small := r | 0x20 // of Latin-1; case apart
	if r >= 0x100 {
		small = r | 1
	}
	switch small {
	case 'à', 'è', 'ì', 'ò', 'ù':
		tone = Grave
	case 'á', 'é', 'í', 'ó', 'ú', 'ý':
		tone = Acute
	case 'ã', 'õ', 'ĩ', 'ũ':
		tone = Tilde
	}
	switch small {
	case 'à', 'á', 'ã':
		base = 'a'
	case 'è', 'é':
		base = 'e'
	case 'ì', 'í', 'ĩ':
		base = 'i'
	case 'ò', 'ó', 'õ':
		base = 'o'
	case 'ù', 'ú', 'ũ':
		base = 'u'
	case 'ý':
		base = 'y'
	default:
		return r, Level
	}
	if r != small {
		base -= 0x20
	}
	return base, tone
}

// With puts a tone on a vowel that has none; any other letter comes back as it
// is.
func With(base rune, tone Tone) rune {
	k := vowel(base)
	if k < 0 {
		return base
	}
	r := toned[k][tone]
	if base != toned[k][0] {
		r = unicode.ToUpper(r)
	}
	return r
}

// vowel returns the place of a vowel without its tone in the table; -1 for any
// other letter.
func vowel(base rune) int {
	switch base {
	case 'a', 'A':
		return 0
	case 'ă', 'Ă':
		return 1
	case 'â', 'Â':
		return 2
	case 'e', 'E':
		return 3
	case 'ê', 'Ê':
		return 4
	case 'i', 'I':
		return 5
	case 'o', 'O':
		return 6
	case 'ô', 'Ô':
		return 7
	case 'ơ', 'Ơ':
		return 8
	case 'u', 'U':
		return 9
	case 'ư', 'Ư':
		return 10
	case 'y', 'Y':
		return 11
	}
	return -1
}

// IsVowel reports whether a letter without its tone is a vowel.
func IsVowel(base rune) bool { return vowel(base) >= 0 }
