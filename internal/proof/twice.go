package proof

import (
	"hash/fnv"
	"strings"
	"unicode"
)

// shingled is the runs of words of one article's copy, by which two savings of
// it are known although a portal changed the headline or a sentence.
type shingled struct {
	file string
	runs map[uint64]bool
}

// run is the number of words of a run; alike is the share, in percent, of the
// shorter article's runs that the longer has when they are the same.
const (
	run   = 5
	alike = 80
)

func shinglesOf(e *Entry) shingled {
	copy := strings.ToLower(strings.Join(e.Article.Texts()[1:], " "))
	words := strings.FieldsFunc(copy, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	s := shingled{file: e.File, runs: map[uint64]bool{}}
	for i := range max(1, len(words)-run+1) {
		h := fnv.New64a()
		for _, w := range words[i:min(i+run, len(words))] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		s.runs[h.Sum64()] = true
	}
	return s
}

// like reports whether two articles are the same.
func (s *shingled) like(o *shingled) bool {
	short, long := s.runs, o.runs
	if len(short) > len(long) {
		short, long = long, short
	}
	both := 0
	for k := range short {
		if long[k] {
			both++
		}
	}
	return both*100 >= alike*len(short)
}
