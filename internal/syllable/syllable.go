package syllable

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Syllable is a word taken apart.
type Syllable struct {
	Onset, Nucleus, Coda string // without tone, lower case
	From                 int    // first rune of the nucleus
	Tone                 Tone
	At                   int // rune that bears the tone; -1 for none
}

// Parse takes a word apart; ok is false for what is no Vietnamese syllable.
func Parse(word []rune) (s Syllable, ok bool) {
	if len(word) == 0 || len(word) > 7 {
		return s, false
	}
	s.At = -1
	var plain [8]rune
	for i, r := range word {
		b, t := Split(r)
		plain[i] = unicode.ToLower(b)
		if t != Level {
			if s.At >= 0 {
				return s, false // two tones
			}
			s.Tone, s.At = t, i
		}
	}
	p := plain[:len(word)]
	i := 0
	for i < len(p) && !IsVowel(p[i]) {
		i++
	}
	onset := spelled(p[:i], onsets)
	switch {
	case onset == "q" && i < len(p) && p[i] == 'u':
		i++
		onset = "qu"
	case onset == "g" && i+1 < len(p) && p[i] == 'i' && IsVowel(p[i+1]):
		i++
		onset = "gi"
	case onset == "" && i > 0:
		return s, false
	}
	j := i
	for j < len(p) && IsVowel(p[j]) {
		j++
	}
	if j == i {
		return s, false
	}
	s.Onset, s.Nucleus, s.Coda, s.From = onset, spelled(p[i:j], nucleiOf(p[i])), spelled(p[j:], codas), i
	return s, s.Nucleus != "" && (s.Coda != "" || j == len(p))
}

// Place returns the rune of the word that bears the tone in the old style of
// spelling and in the new one; they differ only in open oa, oe, uy.
func (s *Syllable) Place() (old, now int) {
	n := []rune(s.Nucleus)
	last := -1
	for i, r := range n {
		if strings.ContainsRune("ăâêôơư", r) {
			last = i
		}
	}
	switch {
	case last >= 0:
		return s.From + last, s.From + last
	case len(n) == 1:
		return s.From, s.From
	case len(n) == 3:
		return s.From + 1, s.From + 1
	case s.Coda != "":
		return s.From + 1, s.From + 1
	case s.Nucleus == "oa" || s.Nucleus == "oe" || s.Nucleus == "uy":
		return s.From, s.From + 1
	}
	return s.From, s.From
}

// The onsets and codas, a blank before each and after the last.
const (
	onsets = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x "
	codas  = " c ch m n ng nh p t "
)

// nucleiOf is the nuclei that begin with a vowel.
func nucleiOf(first rune) string {
	switch first {
	case 'a':
		return " a ai ao au ay "
	case 'ă':
		return " ă "
	case 'â':
		return " â âu ây "
	case 'e':
		return " e eo "
	case 'ê':
		return " ê êu "
	case 'i':
		return " i ia iê iêu iu "
	case 'o':
		return " o oa oai oao oay oă oe oeo oi oo "
	case 'ô':
		return " ô ôi ôô "
	case 'ơ':
		return " ơ ơi "
	case 'u':
		return " u ua uâ uây uê ui uô uôi uơ uy uya uyê uyu "
	case 'ư':
		return " ư ưa ưi ươ ươi ươu ưu "
	case 'y':
		return " y yê yêu "
	}
	return ""
}

// spelled returns the one of these spellings that letters are, as a part of the
// constant, which takes no memory; "" when they are none.
func spelled(letters []rune, spellings string) string {
	var buf [8 * utf8.UTFMax]byte
	text := append(buf[:0], ' ')
	for _, r := range letters {
		if r == ' ' {
			return ""
		}
		text = utf8.AppendRune(text, r)
	}
	text = append(text, ' ')
	if i := strings.Index(spellings, string(text)); i >= 0 && len(letters) > 0 {
		return spellings[i+1 : i+len(text)-1]
	}
	return ""
}
