package vietnamese

import (
	"math/bits"
	"sync"
)

// lexicon is what scan has found of words: a few thousand make most of any text, and
// to know one again takes a third of the time that its letters take. What is found of
// a word does not depend on where it stands, nor on options. The zero value knows none.
type lexicon [1 << lexiconBits]struct {
	low, high uint64 // its bytes, the first lowest, and zeros
	found
}

// The words of a lexicon are of 15 bytes at most; where two have one place, the
// later one takes it.
const (
	lexiconBits  = 12
	lexiconBytes = 16
)

// lexicons are kept from text to text. Which one serves a text changes nothing of it.
var lexicons = sync.Pool{New: func() any { return new(lexicon) }}

// found is what scan finds of a word.
type found struct {
	counts uint64
	calls  stages
}

// word is what is found of the word that a text begins with, and its bytes: 0 where it
// begins with no letter.
func word[T string | []byte](k *lexicon, t *tables, s T) (f found, n int) {
	var low, high uint64
	if len(s) < lexiconBytes {
		low, high = few(s)
	} else {
		low, high = eight(s), eight(s[8:])
	}
	size := letters(low)
	if size == 0 {
		return found{}, 0
	}
	if size < 8 {
		low, high = low&(1<<(size*8)-1), 0
	} else {
		more := letters(high)
		if size += more; size == lexiconBytes {
			return spell(t, s)
		}
		high &= 1<<(more*8) - 1
	}
	e := &k[(low^high*0x9E3779B97F4A7C15)*0xD6E8FEB86659FD93>>(64-lexiconBits)]
	if e.low == low && e.high == high {
		return e.found, size
	}
	f, n = spell(t, s)
	if n == size { // there was nothing but letters
		e.low, e.high, e.found = low, high, f
	}
	return f, n
}

// few is the bytes of a text of less than sixteen, the first lowest, and zeros.
func few[T string | []byte](s T) (low, high uint64) {
	var b [lexiconBytes]byte
	copy(b[:], s)
	return eight(b[:8]), eight(b[8:])
}

// eight is the first eight bytes of a text, the first lowest.
func eight[T string | []byte](s T) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// letters is how many of eight bytes, from the lowest, are letters of ASCII or part of
// characters beyond it.
func letters(x uint64) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	small := (x | 0x20*each) &^ high
	within := (small + (0x80-'a')*each) &^ (small + (0x80-'z'-1)*each)
	return bits.TrailingZeros64(^(x|within)&high) / 8
}

// spell is word by its letters.
func spell[T string | []byte](t *tables, s T) (f found, n int) {
	var all, last character
	var history uint64
	for n < len(s) {
		c, width := first(t, s[n:])
		if c.class() != letter {
			break
		}
		all |= c
		last = c
		f.counts += uint64(c >> countsAt)
		history = history<<(c>>movesAt&7) | uint64(c&(1<<placeBits-1))
		n += width
	}
	f.calls = all.stages()
	if n > 0 {
		f.calls |= rules(s[:n], f.counts, history, last)
	}
	return f, n
}

// longestWord is the length in bytes of seven letters: a rule for syllables
// changes no word that is longer.
const longestWord = 7 * 3

// rules returns the stages that may change a word of letters in the table, given
// what spell has added up over it and its last letter.
func rules[T string | []byte](s T, counts, history uint64, last character) (calls stages) {
	if len(s) > longestWord {
		return 0
	}
	if counts&(0xFF*onePlain) == 0 && counts&(0xFF*oneMarked) != 0 && counts&(0xFE*oneUpper) != 0 {
		calls = onWords // THÔNG BáO
	}
	switch tones, vowels := counts/oneTone&0xFF, int(counts/oneVowel&0xFF); {
	case tones == 2:
		return calls | onTones
	case tones != 1 || vowels < 2 || vowels > 4:
		return calls // no tone, or on the only vowel; no syllable has more than quyê
	default:
		return calls | misplaced(s[0], s[1], vowels, history, last>>movesAt&7 == 0)
	}
}
