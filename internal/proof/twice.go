package proof

import (
	"hash/fnv"
	"strings"
	"unicode"

	"bantin/internal/diag"
)

// Twice is the articles that are in an issue twice: a warning of each that is the same
// as one before it.
func Twice(entries []Entry) []diag.Diag {
	var diags []diag.Diag
	seen := copies{in: map[uint64][]int{}}
	for i := range entries {
		diags = append(diags, seen.add(&entries[i])...)
	}
	return diags
}

// copies is the runs of words of the copy of articles, by which two savings of one
// are known although a portal changed the headline or a sentence.
type copies struct {
	in    map[uint64][]int // articles that have a run
	runs  []int            // of each article, how many
	files []string         // that they are from
}

// run is the number of words of a run; alike is the share, in percent, of the
// shorter article's runs that the longer has when they are the same.
const (
	run   = 5
	alike = 80
)

// runsOf is the runs of words of an article's copy.
func runsOf(e *Entry) map[uint64]bool {
	copy := strings.ToLower(strings.Join(e.Article.Texts()[1:], " "))
	words := strings.FieldsFunc(copy, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	runs := map[uint64]bool{}
	for i := range max(1, len(words)-run+1) {
		h := fnv.New64a()
		for _, w := range words[i:min(i+run, len(words))] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		runs[h.Sum64()] = true
	}
	return runs
}

// add adds an article, and says which of those before it, the first, is the same.
func (c *copies) add(e *Entry) []diag.Diag {
	runs, n := runsOf(e), len(c.runs)
	both := map[int]int{} // runs that it shares with each
	for run := range runs {
		for _, i := range c.in[run] {
			both[i]++
		}
		c.in[run] = append(c.in[run], n)
	}
	c.runs, c.files = append(c.runs, len(runs)), append(c.files, e.File)
	first := -1
	for i, shared := range both {
		if shared*100 >= alike*min(c.runs[i], len(runs)) && (first < 0 || i < first) {
			first = i
		}
	}
	if first < 0 {
		return nil
	}
	return []diag.Diag{{Code: diag.ArticleTwice, Severity: diag.Warning, File: e.File, Args: []any{c.files[first]}}}
}
