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

// split takes the tone off a letter; case stays.
func split(r rune) (base rune, tone int) {
	if r < 0x80 {
		return r, level
	}
	l := unicode.ToLower(r)
	for _, v := range toned {
		for t, x := range v {
			if x == l {
				base = v[0]
				if l != r {
					base = unicode.ToUpper(base)
				}
				return base, t
			}
		}
	}
	return r, level
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
	return strings.ContainsRune("aăâeêioôơuưy", unicode.ToLower(base))
}

// Upper is Vietnamese capitals.
func Upper(s string) string { return strings.ToUpper(s) }

// onsets and codas are those of Vietnamese syllables; "" stands too.
const (
	onsets = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x "
	codas  = " c ch m n ng nh p t "
	nuclei = " a ai ao au ay ă â âu ây e eo ê êu i ia iê iêu iu o oa oai oao oay oă oe oeo oi oo ô ôi ôô ơ ơi u ua uâ uây uê ui uô uôi uơ uy uya uyê uyu ư ưa ưi ươ ươi ươu ưu y yê yêu "
)

func listed(list, s string) bool { return strings.Contains(list, " "+s+" ") }

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
	if s.nucleus == "" || !listed(nuclei, s.nucleus) || onset != "" && !listed(onsets, onset) || s.coda != "" && !listed(codas, s.coda) {
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
