package syllable

import (
	"cmp"
	"strings"
	"unicode"
)

// Compare orders two texts as a Vietnamese dictionary does: syllable by
// syllable, each by its letters first (a ă â b c d đ e ê …) and by its tone where
// these are the same (level, grave, hook, tilde, acute, dot); numbers by their
// value. Capitals, marks and spaces do not count. Texts must be NFC. The result
// is below, at or above zero.
func Compare(a, b string) int {
	for {
		var x, y string
		x, a = nextKey(a)
		y, b = nextKey(b)
		if x == "" || y == "" {
			return cmp.Compare(len(x), len(y))
		}
		if c := compareKeys([]rune(x), []rune(y)); c != 0 {
			return c
		}
	}
}

// nextKey takes the next syllable or number off a text: "" at its end.
func nextKey(s string) (key, rest string) {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end, digits := len(s), false
	for i, r := range s {
		is := unicode.IsDigit(r)
		if i == 0 {
			digits = is
		} else if is != digits || !is && !unicode.IsLetter(r) {
			end = i
			break
		}
	}
	return s[:end], s[end:]
}

// compareKeys orders two syllables or numbers; numbers come first.
func compareKeys(x, y []rune) int {
	dx, dy := unicode.IsDigit(x[0]), unicode.IsDigit(y[0])
	if dx && dy {
		a, b := strings.TrimLeft(string(x), "0"), strings.TrimLeft(string(y), "0")
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	}
	if dx != dy {
		if dx {
			return -1
		}
		return 1
	}
	tone := 0
	for i := 0; i < len(x) && i < len(y); i++ {
		a, s := Split(unicode.ToLower(x[i]))
		b, t := Split(unicode.ToLower(y[i]))
		if c := cmp.Compare(rank(a), rank(b)); c != 0 {
			return c
		}
		if tone == 0 {
			tone = cmp.Compare(toneRanks[s], toneRanks[t])
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), tone)
}

// toneRanks is the order of the tones in dictionaries.
var toneRanks = [...]int{Level: 0, Grave: 1, Hook: 2, Tilde: 3, Acute: 4, Dot: 5}

// alphabet is the letters in order, those of foreign words at their Latin places.
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

// rank is the place of a letter without its tone; others come behind z in the
// order of their numbers.
func rank(r rune) int {
	if i := strings.IndexRune(alphabet, r); i >= 0 {
		return i
	}
	return len(alphabet) + int(r)
}

// CompareNames orders the names of people by the given name, which comes last,
// then by all of it.
func CompareNames(a, b string) int { return cmp.Or(Compare(given(a), given(b)), Compare(a, b)) }

// given is the given name in a name.
func given(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
