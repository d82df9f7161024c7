package syllable

import (
	"strings"
	"unicode"
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
	onset := string(p[:i])
	switch {
	case onset == "q" && i < len(p) && p[i] == 'u':
		i++
		onset = "qu"
	case onset == "g" && i+1 < len(p) && p[i] == 'i' && IsVowel(p[i+1]):
		i++
		onset = "gi"
	}
	j := i
	for j < len(p) && IsVowel(p[j]) {
		j++
	}
	s.Onset, s.Nucleus, s.Coda, s.From = onset, string(p[i:j]), string(p[j:]), i
	if s.Nucleus == "" || !isNucleus(s.Nucleus) || onset != "" && !isOnset(onset) || s.Coda != "" && !isCoda(s.Coda) {
		return s, false
	}
	return s, true
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

// The sets of onsets, nuclei and codas are switches: those need no table to be
// made when the program starts.

func isOnset(s string) bool {
	switch s {
	case "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
		"ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x":
		return true
	}
	return false
}

func isNucleus(s string) bool {
	switch s {
	case "a", "ai", "ao", "au", "ay", "ă", "â", "âu", "ây", "e", "eo", "ê", "êu", "i", "ia", "iê", "iêu",
		"iu", "o", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo", "ô", "ôi", "ôô", "ơ", "ơi",
		"u", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ư", "ưa", "ưi",
		"ươ", "ươi", "ươu", "ưu", "y", "yê", "yêu":
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
