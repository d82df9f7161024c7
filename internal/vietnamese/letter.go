package vietnamese

import (
	"strings"
	"unicode"
)

// The tones in the order of the tables.
const (
	level = iota
	grave
	acute
	hook
	tilde
	dot
)

// toned is each vowel with its six tones.
var toned = [...][6]rune{
	{'a', 'à', 'á', 'ả', 'ã', 'ạ'}, {'ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'}, {'â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'},
	{'e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'}, {'ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'}, {'i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'},
	{'o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'}, {'ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'}, {'ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'},
	{'u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'}, {'ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'}, {'y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'},
}

// The letters U+1EA0 to U+1EF9 without their tones, and the tones.
var (
	extraBases = [...]rune{'A', 'a', 'A', 'a', 'Â', 'â', 'Â', 'â', 'Â', 'â', 'Â', 'â', 'Â', 'â', 'Ă', 'ă', 'Ă', 'ă', 'Ă', 'ă', 'Ă', 'ă', 'Ă', 'ă', 'E', 'e', 'E', 'e', 'E', 'e', 'Ê', 'ê', 'Ê', 'ê', 'Ê', 'ê', 'Ê', 'ê', 'Ê', 'ê', 'I', 'i', 'I', 'i', 'O', 'o', 'O', 'o', 'Ô', 'ô', 'Ô', 'ô', 'Ô', 'ô', 'Ô', 'ô', 'Ô', 'ô', 'Ơ', 'ơ', 'Ơ', 'ơ', 'Ơ', 'ơ', 'Ơ', 'ơ', 'Ơ', 'ơ', 'U', 'u', 'U', 'u', 'Ư', 'ư', 'Ư', 'ư', 'Ư', 'ư', 'Ư', 'ư', 'Ư', 'ư', 'Y', 'y', 'Y', 'y', 'Y', 'y', 'Y', 'y'}
	extraTones = "553322113344552211334455553344221133445533555533221133445522113344555533221133445511553344"
)

// split takes the tone off a letter; case stays.
func split(r rune) (base rune, tone int) {
	if r < 0xC0 || r > 0x1EF9 {
		return r, level
	}
	if r >= 0x1EA0 {
		return extraBases[r-0x1EA0], int(extraTones[r-0x1EA0] - '0')
	}
	if r > 0x169 {
		return r, level
	}
	small := r | 0x20 // of Latin-1; case apart
	if r >= 0x100 {
		small = r | 1
	}
	switch small {
	case 'à', 'è', 'ì', 'ò', 'ù':
		tone = grave
	case 'á', 'é', 'í', 'ó', 'ú', 'ý':
		tone = acute
	case 'ã', 'õ', 'ĩ', 'ũ':
		tone = tilde
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
		return r, level
	}
	if r != small {
		base -= 0x20
	}
	return base, tone
}

// with puts a tone on a letter that has none; other letters come back as
// they are.
func with(base rune, tone int) rune {
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

func isVowel(base rune) bool {
	switch unicode.ToLower(base) {
	case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y':
		return true
	}
	return false
}

// Upper is Vietnamese capitals.
func Upper(s string) string { return strings.ToUpper(s) }

// Onsets, nuclei and codas are those of Vietnamese syllables. A switch needs no
// table to be made when the program starts.

func isOnset(s string) bool {
	switch s {
	case "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x":
		return true
	}
	return false
}

func isNucleus(s string) bool {
	switch s {
	case "a", "ai", "ao", "au", "ay", "ă", "â", "âu", "ây", "e", "eo", "ê", "êu", "i", "ia", "iê", "iêu", "iu", "o", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo", "ô", "ôi", "ôô", "ơ", "ơi", "u", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ư", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "y", "yê", "yêu":
		return true
	}
	return false
}

func isCoda(s string) bool {
	switch s {
	case "c", "ch", "m", "n", "ng", "nh", "p", "t":
		return true
	}
	return false
}

// syllable is a word taken apart.
type syllable struct {
	onset, nucleus, coda string // without tone, lower case
	from                 int    // first rune of the nucleus
	tone                 int
	at                   int // rune that carries the tone; -1 for none
}

// parse takes a word apart; ok is false for what is no Vietnamese syllable.
func parse(word []rune) (s syllable, ok bool) {
	if len(word) == 0 || len(word) > 7 {
		return s, false
	}
	s.at = -1
	var plain [8]rune
	for i, r := range word {
		b, t := split(r)
		plain[i] = unicode.ToLower(b)
		if t != level {
			if s.at >= 0 {
				return s, false // two tones
			}
			s.tone, s.at = t, i
		}
	}
	p := plain[:len(word)]
	i := 0
	for i < len(p) && !isVowel(p[i]) {
		i++
	}
	onset := string(p[:i])
	switch {
	case onset == "q" && i < len(p) && p[i] == 'u':
		i++
		onset = "qu"
	case onset == "g" && i+1 < len(p) && p[i] == 'i' && isVowel(p[i+1]):
		i++
		onset = "gi"
	}
	j := i
	for j < len(p) && isVowel(p[j]) {
		j++
	}
	s.onset, s.nucleus, s.coda, s.from = onset, string(p[i:j]), string(p[j:]), i
	if s.nucleus == "" || !isNucleus(s.nucleus) || onset != "" && !isOnset(onset) || s.coda != "" && !isCoda(s.coda) {
		return s, false
	}
	return s, true
}

// place is the rune of the word that the tone stands on, in the old style and
// in the new one; they differ only in open oa, oe, uy.
func (s *syllable) place() (old, now int) {
	n := []rune(s.nucleus)
	last := -1
	for i, r := range n {
		if strings.ContainsRune("ăâêôơư", r) {
			last = i
		}
	}
	switch {
	case last >= 0:
		return s.from + last, s.from + last
	case len(n) == 1:
		return s.from, s.from
	case len(n) == 3:
		return s.from + 1, s.from + 1
	case s.coda != "":
		return s.from + 1, s.from + 1
	case s.nucleus == "oa" || s.nucleus == "oe" || s.nucleus == "uy":
		return s.from, s.from + 1
	}
	return s.from, s.from
}
