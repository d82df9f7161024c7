package syllable

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsSyllable reports whether a word, in any case, is one that Vietnamese
// spelling allows: an onset, a rhyme and a tone that go together, the tone on
// the letter that bears it in one of the two styles. "più" and "niú" are taken
// apart by Parse as syllables with their tones in the wrong place; "léon" is
// too, though no rhyme eon exists.
func IsSyllable(word []rune) bool {
	s, ok := Parse(word)
	if !ok || !s.Sounds() {
		return isException(word)
	}
	old, now := s.Place()
	return s.At < 0 || s.At == old || s.At == now || isException(word)
}

// Sounds reports whether the parts of a syllable go together, wherever its
// tone is written: "baỏ" sounds, "xêút" and "bap" do not.
func (s *Syllable) Sounds() bool {
	return s.meets() && s.rhymes() && s.closes()
}

// meets reports whether the onset is spelled so before this vowel: c and k, g
// and gh, ng and ngh are one sound each. k is met before any vowel in names of
// places (Bắc Kạn, Kon Tum). c with a glide is written qu.
func (s *Syllable) meets() bool {
	first, _ := utf8.DecodeRuneInString(s.Nucleus)
	front := strings.ContainsRune("eêiy", first)
	switch s.Onset {
	case "c":
		return !front && !s.glides()
	case "gh", "ngh":
		return front && first != 'y'
	case "ng":
		return !front || first == 'y'
	case "q":
		return false
	case "qu":
		return first != 'u' && first != 'ư'
	}
	return true
}

// glides reports whether the nucleus begins with a short o or u, as in khuya. Those of
// oa, oe and uy are not looked at: the lists of their two styles have them behind c.
func (s *Syllable) glides() bool {
	switch s.Nucleus {
	case "oai", "oao", "oay", "oă", "oeo", "uâ", "uây", "uê", "uơ", "uya", "uyê", "uyu":
		return true
	}
	return false
}

// rhymes reports whether the nucleus takes the coda, or needs one that is not
// there.
func (s *Syllable) rhymes() bool {
	nucleus := s.Nucleus
	if s.Onset == "gi" && nucleus == "ê" && s.Coda != "" {
		nucleus = "iê" // giếng is gi + iêng, with one i
	}
	if s.Coda == "" {
		switch nucleus {
		case "ă", "â", "oă", "uâ", "iê", "yê", "uyê", "uô", "ươ", "oo", "ôô":
			return false
		}
		return true
	}
	codas := codasOf(nucleus)
	if s.Onset == "qu" && nucleus == "y" {
		codas = codasOf("uy") // quýt, quỳnh: the u of qu is that of uy
	}
	for coda := range strings.FieldsSeq(codas) {
		if coda == s.Coda {
			return true
		}
	}
	return false
}

// codasOf returns the codas that a nucleus takes. The table was made from the
// rhymes of 18 million words of news, laws and encyclopaedia.
func codasOf(nucleus string) string {
	switch nucleus {
	case "a", "oa":
		return "c ch m n ng nh p t"
	case "ă", "â", "e", "o", "ô", "u", "ươ", "iê":
		return "c m n ng p t"
	case "uô", "ư", "oă":
		return "c m n ng t"
	case "ê", "i":
		return "ch m n nh p t"
	case "ơ":
		return "m n p t"
	case "oe":
		return "m n t"
	case "oo":
		return "c n ng"
	case "uâ":
		return "n ng t"
	case "uê":
		return "ch nh"
	case "uy":
		return "ch nh n p t"
	case "uyê":
		return "n t"
	case "yê":
		return "m n ng t"
	}
	return ""
}

// closes reports whether the tone is one that a syllable ending in c, ch, p or
// t may have: sắc or nặng. The long vowel of xoong and goòng is in words from French,
// which have few tones.
func (s *Syllable) closes() bool {
	if s.Nucleus == "oo" && s.Coda != "c" && (s.Tone == Hook || s.Tone == Tilde || s.Tone == Dot) {
		return false
	}
	switch s.Coda {
	case "c", "ch", "p", "t":
		return s.Tone == Acute || s.Tone == Dot
	}
	return true
}

// isException reports whether a word that spelling does not allow is met in any
// Vietnamese text: the names of Đắk Lắk and Krông Nô, and gịa of "giặt gịa", g
// and ịa where gi and ạ would be read.
func isException(word []rune) bool {
	if len(word) < 3 || len(word) > 5 {
		return false
	}
	var buf [5 * utf8.UTFMax]byte
	lower := buf[:0]
	for _, r := range word {
		lower = utf8.AppendRune(lower, unicode.ToLower(r))
	}
	switch string(lower) {
	case "đắk", "đăk", "lắk", "lăk", "krông", "gịa":
		return true
	}
	return false
}
