// Package syllable knows the letters, tones and syllables of Vietnamese.
package syllable

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// marks is the tones as combining marks.
var marks = [6]rune{0, 0x300, 0x301, 0x309, 0x303, 0x323}

// ToneOf returns the tone that a combining mark is; Level for any other rune.
func ToneOf(mark rune) Tone {
	for t, m := range marks {
		if m == mark && m != 0 {
			return Tone(t)
		}
	}
	switch mark {
	case 0x340:
		return Grave
	case 0x341:
		return Acute
	}
	return Level
}

// IsShape reports whether a combining mark makes another letter of a vowel: the
// circumflex of â, the breve of ă, the horn of ơ.
func IsShape(mark rune) bool { return mark == 0x302 || mark == 0x306 || mark == 0x31B }

// Shaped puts the shape that a combining mark is on a vowel without shape and
// tone; 0 when there is no such vowel.
func Shaped(base, mark rune) rune {
	from, to := "", ""
	switch mark {
	case 0x302:
		from, to = "aeoAEO", "âêôÂÊÔ"
	case 0x306:
		from, to = "aA", "ăĂ"
	case 0x31B:
		from, to = "ouOU", "ơưƠƯ"
	}
	if i := strings.IndexRune(from, base); i >= 0 {
		r, _ := utf8.DecodeRuneInString(to[2*i:])
		return r
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
	l := unicode.ToLower(base)
	for _, v := range toned {
		if v[0] == l {
			r := v[tone]
			if l != base {
				r = unicode.ToUpper(r)
			}
			return r
		}
	}
	return base
}

// IsVowel reports whether a letter without its tone is a vowel.
func IsVowel(base rune) bool {
	switch base {
	case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y',
		'A', 'Ă', 'Â', 'E', 'Ê', 'I', 'O', 'Ô', 'Ơ', 'U', 'Ư', 'Y':
		return true
	}
	return false
}
