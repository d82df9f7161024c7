package proof

import (
	"math/bits"
	"slices"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/syllable"
)

// Twice is the articles that are in an issue twice: a warning of each that is the same
// as one before it.
func Twice(entries []Entry) []diag.Diag {
	var diags []diag.Diag
	for i, first := range firstsOf(entries) {
		diags = append(diags, sayTwice(entries, i, first)...)
	}
	return diags
}

// sayTwice says that an article is the same as the first that is; none where that is -1.
func sayTwice(entries []Entry, i, first int) []diag.Diag {
	if first < 0 {
		return nil
	}
	return []diag.Diag{{Code: diag.ArticleTwice, Severity: diag.Warning, File: entries[i].File,
		Args: []any{entries[first].File}}}
}

// firstsOf is, of each article, the first that is the same, of those before it; -1 for none.
func firstsOf(entries []Entry) []int {
	if len(entries) == 1 {
		return []int{-1} // a page of a batch: it need not be gone through
	}
	copies := make([]runs, len(entries))
	for i := range entries {
		entries[i].Prepare()
		copies[i] = entries[i].runs
	}
	return firsts(copies)
}

// Prepare works out what tells an article from another, if that has not been done yet: entries of an
// issue can be prepared on all cores.
func (e *Entry) Prepare() {
	if e.runs == nil {
		e.runs = runsOf(e.Article)
	}
}

// runs is the runs of words of the copy of an article, by which two savings of one are known
// although a portal changed the headline or a sentence: a number for each, sorted, none twice.
type runs []uint64

// length is the number of words of a run; alike is the share, in percent, of the
// shorter article's runs that the longer has when they are the same.
const (
	length = 5
	alike  = 80
)

// sumsOf is the words of an article's copy, a number for each (FNV-1a by letters).
func sumsOf(a *article.Article) (words []uint64) {
	const basis, prime = 14695981039346656037, 1099511628211
	for _, text := range a.Texts()[1:] {
		word := uint64(basis)
		for _, r := range text {
			c := syllable.Small(r)
			if c == 0 && unicode.IsDigit(r) {
				c = r
			}
			switch {
			case c != 0:
				word = (word ^ uint64(c)) * prime
			case word != basis:
				words, word = append(words, word), basis
			}
		}
		if word != basis {
			words = append(words, word)
		}
	}
	return words
}

// runOf is the run that some words make.
func runOf(words []uint64) (sum uint64) {
	const odd = 0x9E3779B97F4A7C15
	for _, w := range words {
		sum = (sum + w) * odd
		sum ^= sum >> 29
	}
	return sum
}

// runsOf is the runs of an article's copy; of one shorter than a run, all of it.
func runsOf(a *article.Article) runs {
	words := sumsOf(a)
	out := make(runs, max(1, len(words)-length+1))
	for i := range out {
		out[i] = runOf(words[i:min(i+length, len(words))])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shared is the number of runs that two articles have both.
func shared(a, b runs) (n int) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			a, b, n = a[1:], b[1:], n+1
		}
	}
	return n
}

// areAlike reports whether two articles are the same.
func areAlike(a, b runs) bool { return shared(a, b)*100 >= alike*min(len(a), len(b)) }

// mostUnlike is how many runs of the shorter of two articles that are the same the other may lack.
func (r runs) mostUnlike() int { return len(r) * (100 - alike) / 100 }

// sample is so many runs of an article, the first, that any longer one that is the same has
// some of them, wherever they differ: one in twenty, so that a sentence that all articles of a portal
// end with makes none of them look alike.
func (r runs) sample() runs { return r[:min(len(r), r.mostUnlike()+len(r)/20+1)] }

// having is an article whose sample has a run, and the place of the one before it that has
// the run, too; -1 for none.
type having struct{ article, before int32 }

// firsts is, of each article, the first that is the same, of those before it; -1 for none. Those
// with the very same copy are looked for once: one page that is named thousands of times would be
// compared with all of them each time.
func firsts(copies []runs) []int {
	var distinct []runs
	var whose []int                // where in the issue each of distinct stands
	of := make([]int, len(copies)) // which of distinct each article is
	known := map[uint64]int{}      // which of distinct has a copy of such runs
	out := make([]int, len(copies))
	for i, r := range copies {
		key := runOf(r)
		k, ok := known[key]
		if !ok || !slices.Equal(r, distinct[k]) {
			k = len(distinct)
			known[key], distinct, whose = k, append(distinct, r), append(whose, i)
		}
		of[i] = k
	}
	first := firstOfDistinct(distinct)
	for i, k := range of {
		switch {
		case first[k] >= 0:
			out[i] = whose[first[k]]
		case whose[k] < i:
			out[i] = whose[k]
		default:
			out[i] = -1
		}
	}
	return out
}

// firstOfDistinct is firsts of articles of which none is the very same as another. An issue has as
// many runs as words: only samples are looked up, and only articles that have enough of one are
// compared.
func firstOfDistinct(copies []runs) []int {
	most := uint64(0) // of all samples
	for _, r := range copies {
		s := r.sample()
		most = max(most, s[len(s)-1])
	}
	elsewhere := repeated(copies, most)
	last := map[uint64]int32{} // place of the last article that has a run
	var has []having
	for i, r := range copies {
		for _, key := range r.sample() {
			if !elsewhere.has(key) {
				continue
			}
			before, known := last[key]
			if !known {
				before = -1
			}
			last[key] = int32(len(has))
			has = append(has, having{int32(i), before})
		}
	}
	out := make([]int, len(copies))
	for i := range out {
		out[i] = -1
	}
	both := make([]int, len(copies)) // runs that it shares with the sample of each
	for b, r := range copies {
		clear(both)
		for _, key := range r {
			if key > most {
				break
			}
			if !elsewhere.has(key) {
				continue
			}
			at, known := last[key]
			for known && at >= 0 {
				both[has[at].article]++
				at = has[at].before
			}
		}
		for a, n := range both {
			i, k := min(a, b), max(a, b)
			if a == b || n == 0 || n < len(copies[a].sample())-copies[a].mostUnlike() || len(copies[a]) > len(r) ||
				out[k] >= 0 && out[k] <= i {
				continue
			}
			if areAlike(copies[a], r) {
				out[k] = i
			}
		}
	}
	return out
}

// marks is a set of runs that may seem to hold others as well: one bit for the last digits of a run.
type marks []uint64

// at is the word and the bit of a run.
func (m marks) at(run uint64) (word, bit uint64) {
	run %= uint64(len(m)) * 64
	return run / 64, 1 << (run % 64)
}

func (m marks) has(run uint64) bool {
	word, bit := m.at(run)
	return m[word]&bit != 0
}

func (m marks) add(run uint64) {
	word, bit := m.at(run)
	m[word] |= bit
}

// repeated is the runs up to one that two articles have: nearly all of an issue stand in one
// article only, and need not be looked up. It is large enough that one in eight of those is in it.
func repeated(copies []runs, most uint64) marks {
	n := 0
	for _, r := range copies {
		at, _ := slices.BinarySearch(r, most)
		n += at + 1
	}
	size := 1 << bits.Len(uint(n)/8)
	once, twice := make(marks, size), make(marks, size)
	for _, r := range copies {
		for _, key := range r {
			if key > most {
				break
			}
			if once.has(key) {
				twice.add(key)
			}
			once.add(key)
		}
	}
	return twice
}
