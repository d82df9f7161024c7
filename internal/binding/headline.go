package binding

import (
	"slices"
	"strings"
)

// Penalties in headlines, which break for sense.
const (
	compound = 300
	nameRun  = 150
)

// Headline is Spaces for headlines: it also keeps the two syllables of a
// common compound together, and the words of a name.
func Headline(words []string, dst []int) []int {
	from := len(dst)
	dst = Spaces(words, dst)
	for i := 0; i+1 < len(words); i++ {
		p := &dst[from+i]
		if isCompound(words[i], words[i+1]) {
			*p = max(*p, compound)
		} else if i > 0 && isCapitalised(words[i]) && isCapitalised(words[i+1]) && !endsPhrase(words[i]) {
			*p = max(*p, nameRun)
		}
	}
	return dst
}

// endsPhrase reports whether a phrase ends with the word: a good break.
func endsPhrase(s string) bool { return strings.TrimRight(s, ".,;:!?”)") != s }

// isCompound looks a pair of syllables up in the list.
func isCompound(a, b string) bool {
	if endsPhrase(a) {
		return false
	}
	var buf [64]byte
	key := append(buf[:0], strings.ToLower(strings.TrimLeft(a, "“(‘"))...)
	key = append(key, ' ')
	key = append(key, strings.ToLower(strings.TrimRight(b, ".,;:!?”)’…"))...)
	_, ok := slices.BinarySearchFunc(compounds[:], key, func(s string, k []byte) int { return strings.Compare(s, string(k)) })
	return ok
}
