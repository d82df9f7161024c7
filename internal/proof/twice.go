package proof

import (
	"unicode"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// Twice is the articles that are in an issue twice: a warning of each that is the same
// as one before it.
func Twice(entries []Entry) []diag.Diag {
	var diags []diag.Diag
	seen := newCopies()
	for i := range entries {
		diags = append(diags, seen.add(&entries[i])...)
	}
	return diags
}

// copies is the runs of words of the copy of articles, by which two savings of one
// are known although a portal changed the headline or a sentence. An issue has as many
// runs as words: they are in two tables, and not in a list for each.
type copies struct {
	last  map[uint64]int32 // place of the last article that has a run
	has   []having
	runs  []int    // of each article, how many
	files []string // that they are from
}

func newCopies() copies { return copies{last: map[uint64]int32{}} }

// having is an article that has a run, and the place of the one before it that has
// the run, too; -1 for none.
type having struct{ article, before int32 }

// run is the number of words of a run; alike is the share, in percent, of the
// shorter article's runs that the longer has when they are the same.
const (
	run   = 5
	alike = 80
)

// sumsOf is the words of an article's copy, a number for each (FNV-1a by letters).
func sumsOf(a *article.Article) (words []uint64) {
	const basis, prime = 14695981039346656037, 1099511628211
	for _, text := range a.Texts()[1:] {
		word := uint64(basis)
		for _, r := range text + " " {
			switch {
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				word = (word ^ uint64(unicode.ToLower(r))) * prime
			case word != basis:
				words, word = append(words, word), basis
			}
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

// add adds an article, and says which of those before it, the first, is the same.
func (c *copies) add(e *Entry) []diag.Diag {
	n := int32(len(c.runs))
	words, runs := sumsOf(e.Article), 0
	both := make([]int, n) // runs that it shares with each
	for i := range max(1, len(words)-run+1) {
		key := runOf(words[i:min(i+run, len(words))])
		last, known := c.last[key]
		switch {
		case !known:
			last = -1
		case c.has[last].article == n:
			continue
		}
		for at := last; at >= 0; at = c.has[at].before {
			both[c.has[at].article]++
		}
		c.last[key] = int32(len(c.has))
		c.has = append(c.has, having{n, last})
		runs++
	}
	c.runs, c.files = append(c.runs, runs), append(c.files, e.File)
	for i, shared := range both {
		if shared*100 >= alike*min(c.runs[i], runs) {
			return []diag.Diag{{Code: diag.ArticleTwice, Severity: diag.Warning, File: e.File, Args: []any{c.files[i]}}}
		}
	}
	return nil
}
