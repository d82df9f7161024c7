package speech

import (
	"unicode"
	"unicode/utf8"
)

// letters says letters by their names, and figures between them one by one.
func (v *Voice) letters(s string) string {
	b := make([]byte, 0, 4*len(s))
	for _, c := range s {
		if name := letterName(c); name != "" {
			b = word(b, name)
		}
	}
	return string(b)
}

// letterName returns the name of a letter or figure; "" for what has none. An A
// stays one, so that a reader does not take it for a word.
func letterName(c rune) string {
	if isDigit(c) {
		return names[c-'0']
	}
	switch unicode.ToLower(c) {
	case 'a':
		return "A"
	case 'ă':
		return "á"
	case 'â':
		return "ớ"
	case 'b':
		return "bê"
	case 'c':
		return "xê"
	case 'd':
		return "dê"
	case 'đ':
		return "đê"
	case 'e':
		return "e"
	case 'ê':
		return "ê"
	case 'f':
		return "ép"
	case 'g':
		return "giê"
	case 'h':
		return "hát"
	case 'i':
		return "i"
	case 'j':
		return "gi"
	case 'k':
		return "ca"
	case 'l':
		return "e lờ"
	case 'm':
		return "em mờ"
	case 'n':
		return "en nờ"
	case 'o':
		return "o"
	case 'ô':
		return "ô"
	case 'ơ':
		return "ơ"
	case 'p':
		return "pê"
	case 'q':
		return "quy"
	case 'r':
		return "e rờ"
	case 's':
		return "ét sì"
	case 't':
		return "tê"
	case 'u':
		return "u"
	case 'ư':
		return "ư"
	case 'v':
		return "vê"
	case 'w':
		return "vê kép"
	case 'x':
		return "ích xì"
	case 'y':
		return "i dài"
	case 'z':
		return "dét"
	}
	if isLetter(c) && c >= utf8.RuneSelf {
		return string(c)
	}
	return ""
}

func isCapital(c rune) bool {
	if c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	return unicode.IsUpper(c)
}
