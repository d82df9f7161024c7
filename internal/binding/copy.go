package binding

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	letter "bantin/internal/syllable"
)

// Copy is the syllables of the copy that stands under headlines, in its order. It tells
// words that no list has: their syllables stand side by side there whenever either of them
// stands; those of two words, by chance. The zero value knows none.
type Copy struct {
	syllables []uint32 // hashes, so that a book of copy is small; pause where a phrase ends
	counted   *counted // nil for no copy
}

const pause = 0

// CopyOf is what texts say of their words.
func CopyOf(texts iter.Seq[string]) Copy {
	var c Copy
	for text := range texts {
		for w := range strings.FieldsSeq(text) {
			if c.syllables = append(c.syllables, syllable(w)); endsPhrase(w) {
				c.syllables = append(c.syllables, pause)
			}
		}
		c.syllables = append(c.syllables, pause)
	}
	c.counted = &counted{}
	return c
}

// counted is how often each syllable of a copy stands, and each pair of neighbours. To count
// all takes as long as to look for the words of some headlines; an article of a thousand
// headings must not be gone through for each.
type counted struct {
	asked  atomic.Int64 // words that were looked for
	once   sync.Once
	single map[uint32]int
	pair   map[[2]uint32]int
}

// worthCounting is how many words are looked for before all are counted.
const worthCounting = 200

// times is how often each of the syllables stands, and each with the one before it (at the
// place of that).
func (c Copy) times(of []uint32) (single, pair []int) {
	single, pair = make([]int, len(of)), make([]int, len(of))
	if c.counted == nil {
		return single, pair
	}
	if c.counted.asked.Add(int64(len(of))) < worthCounting {
		c.look(of, single, pair)
		return single, pair
	}
	c.counted.once.Do(func() { c.counted.all(c.syllables) })
	for i, s := range of {
		if single[i] = c.counted.single[s]; i > 0 {
			pair[i-1] = c.counted.pair[[2]uint32{of[i-1], s}]
		}
	}
	return single, pair
}

// all counts the syllables of a copy, but no pauses.
func (k *counted) all(syllables []uint32) {
	k.single, k.pair = map[uint32]int{}, map[[2]uint32]int{}
	last := uint32(pause)
	for _, s := range syllables {
		if s != pause {
			if k.single[s]++; last != pause {
				k.pair[[2]uint32{last, s}]++
			}
		}
		last = s
	}
}

// look goes through the copy.
func (c Copy) look(of []uint32, single, pair []int) {
	last := uint32(pause)
	for _, s := range c.syllables {
		if s != pause {
			for i := range of {
				if of[i] != s {
					continue
				}
				if single[i]++; i > 0 && last != pause && of[i-1] == last {
					pair[i-1]++
				}
			}
		}
		last = s
	}
}

// syllable is the FNV-1a hash of a word in small letters without the marks around it; pause
// where it has more than letters, as no part of a word does. Most words have no marks, which
// take longer to look for than the letters to add up.
func syllable(w string) uint32 {
	if h := hash(w); h != pause {
		return h
	}
	return hash(strings.TrimRight(strings.TrimLeft(w, opening), closing))
}

// hash is that of letters, pause of anything else.
func hash(letters string) uint32 {
	h := uint32(2166136261)
	for _, r := range letters {
		small := letter.Small(r)
		if small == 0 {
			return pause
		}
		h = (h ^ uint32(small)) * 16777619
	}
	return max(h, pause+1)
}

// How sure copy is that two syllables are one word, in thousandths: twice the times that they
// stand side by side, of the times that either stands.
const (
	together = 400
	listed   = 2000 // by compounds
	least    = 2    // times that they stand side by side
)

// bonds is how sure it is of each pair of neighbours in words that they are one word, and what it would be if they
// had no others: of pairs that share a syllable, only the surest is one.
func (c Copy) bonds(words []string) (sure, bonds []int) {
	bonds = make([]int, max(0, len(words)-1))
	of := make([]uint32, len(words))
	for i, w := range words {
		of[i] = syllable(w)
	}
	single, pair := c.times(of)
	for i := range bonds {
		switch a, b := words[i], words[i+1]; {
		case endsPhrase(a) || of[i] == pause || of[i+1] == pause:
		case isCompound(a, b):
			bonds[i] = listed
		case pair[i] >= least && !links(a) && !links(b):
			bonds[i] = 2000 * pair[i] / (single[i] + single[i+1])
		}
	}
	sure = slices.Clone(bonds)
	for i, b := range bonds {
		if b < together || b < listed && (i > 0 && bonds[i-1] >= b || i+1 < len(bonds) && bonds[i+1] > b) {
			sure[i] = 0
		}
	}
	return sure, bonds
}
