package extract

import (
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// phrases is a set of what is said in one word, two or four on end, by hashes.
type phrases map[uint64]struct{}

// phraseWords is how many words a phrase has.
const phraseWords = 4

// phrasesOf is the phrases of an article as it is printed.
func phrasesOf(a *article.Article) phrases {
	said := []string{a.Title, a.Standfirst}
	for _, b := range a.Body {
		for in := range article.Inlines(b) {
			said = append(said, in.String())
		}
		switch b := b.(type) {
		case article.Image:
			said = append(said, b.Caption, b.Credit)
		case article.Table:
			said = append(said, b.Caption)
		case article.Quote:
			said = append(said, b.Attribution)
		}
	}
	said = append(append(append(said, a.Authors...), a.Section...), a.Source)
	size := 0
	for _, s := range said {
		size += len(s)
	}
	p := make(phrases, size/2) // a word has some six bytes, and three phrases end with it
	var h phraseHash
	for _, s := range said {
		h.read(s, func(phrase uint64) bool {
			p[phrase] = struct{}{}
			return true
		})
	}
	return p
}

// hold reports whether a line is among what is said. A line may be cut in two by
// a picture, or lack its number: as many phrases may be missing as hang on one word.
func (p phrases) hold(s string) bool {
	const most = phraseWords + 3 // itself, two pairs, and as many phrases as a phrase has words
	all, missing := 0, 0
	var h phraseHash
	h.read(s, func(phrase uint64) bool {
		all++
		if _, ok := p[phrase]; !ok {
			missing++
		}
		return missing <= most
	})
	return all > 0 && missing <= most && missing*5 <= all
}

// phraseHash hashes the phrases of texts that follow each other: one may begin
// in a text and end in the next.
type phraseHash struct {
	last  [phraseWords]uint64 // of the last words, in a ring
	words int                 // read so far
}

// The start and the factor of FNV-1a, which is quick for short words.
const (
	hashStart  = 14695981039346656037
	hashFactor = 1099511628211
)

// read gives the phrases that end in a text, until one is refused: its words,
// and each two and four on end.
func (h *phraseHash) read(s string, phrase func(uint64) bool) {
	word, begun := uint64(hashStart), false
	for i := 0; i < len(s); {
		size, in := inWord(s[i:])
		if in {
			for _, c := range []byte(s[i : i+size]) {
				word = (word ^ uint64(c)) * hashFactor
			}
			begun = true
		} else if begun {
			if !h.end(word, phrase) {
				return
			}
			word, begun = hashStart, false
		}
		i += size
	}
	if begun {
		h.end(word, phrase)
	}
}

// end gives the phrases that end with a word. It reports whether more are wanted.
func (h *phraseHash) end(word uint64, phrase func(uint64) bool) bool {
	h.last[h.words%phraseWords] = word
	h.words++
	if !phrase(word) || h.words > 1 && !phrase(h.sum(2)) {
		return false
	}
	return h.words < phraseWords || phrase(h.sum(phraseWords))
}

// sum is the hash of the last words.
func (h *phraseHash) sum(words int) uint64 {
	sum := uint64(words)
	for i := h.words - words; i < h.words; i++ {
		sum = sum*0x9E3779B97F4A7C15 + h.last[i%phraseWords]
	}
	return sum
}

// inWord is how many bytes the first character of a text has, and whether words
// are made of such: letters, digits and the marks on them.
func inWord(s string) (size int, in bool) {
	c := s[0]
	if c < utf8.RuneSelf {
		return 1, 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	r, size := utf8.DecodeRuneInString(s)
	return size, unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}
