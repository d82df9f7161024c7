package extract

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// phrases is what an article says, as a set of all that it says in one word, two or
// four on end, by hashes. Texts that are said as a whole need not be taken apart.
// Where lines are asked for that are not, their own phrases are a table, each in the
// first free place from the one that its last bits name on, and the texts are gone
// through once to see which of them they say: the lines are few beside the texts.
// A map takes several times as long.
type phrases struct {
	texts  []string
	whole  map[string]int // those with words, by their place
	asked  [128]uint64    // a bit for each word that is asked for, by the last bits of its hash
	table  []phrase       // that are asked for
	empty  []phrase       // what the table may be made of
	held   int
	behind bool // the texts have not been looked at for all of them
	next   int  // the text that follows the line that was found last
	from   int  // byte in it, where a part of it was that line
}

// phrase is one that is asked for.
type phrase struct {
	hash uint64 // zero for a free place
	said bool
}

// phraseWords is how many words a phrase has.
const phraseWords = 4

// phrasesOf is the phrases of an article as it is printed, in a room.
func phrasesOf(a *article.Article, in *room) phrases {
	p := phrases{texts: textsOf(a), whole: in.whole, empty: emptied(in.phrases)}
	clear(p.whole)
	said := p.texts[:0]
	for _, s := range p.texts {
		if strings.IndexByte(s, '\n') >= 0 {
			s = squeeze(s) // a line of the page has no breaks
		}
		if s == "" {
			continue
		}
		if _, at := nextWord(s, 0); at > 0 {
			p.whole[s] = len(said)
		}
		said = append(said, s)
	}
	p.texts = said
	return p
}

// says reports whether the article says a line, as one of the texts or in what follows the line that
// was found last.
func (p *phrases) says(line string) bool {
	if i, ok := p.whole[line]; ok {
		p.next, p.from = i+1, 0
		return true
	}
	return p.goOn(line)
}

// goOn reports whether the texts go on with a line behind the one that was found last: a break
// parts the two in one text, or the line is a row of cells, of which each is a text. All its
// phrases are said then, so that hold need not look for them.
func (p *phrases) goOn(line string) bool {
	for next, from := p.next, p.from; next < len(p.texts); next, from = next+1, 0 {
		rest := p.texts[next][from:]
		if behind, ok := strings.CutPrefix(rest, line); ok && (behind == "" || behind[0] == ' ') {
			if p.next, p.from = next, len(p.texts[next])-len(behind)+1; behind == "" {
				p.next, p.from = next+1, 0
			}
			return true
		}
		behind, ok := strings.CutPrefix(line, rest)
		if !ok || behind == "" || behind[0] != ' ' {
			return false
		}
		line = behind[1:]
	}
	return false
}

// have reports whether one of the texts has all of a line, and no word goes on before or behind it:
// each of its phrases is said then.
func (p *phrases) have(line string) bool {
	return slices.ContainsFunc(p.texts, func(s string) bool {
		i := strings.Index(s, line)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		behind, _ := utf8.DecodeRuneInString(s[i+len(line):])
		return !isWordPart(before) && !isWordPart(behind)
	})
}

// isWordPart reports whether words are made of a character.
func isWordPart(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// expect notes that a line will be asked for. Whatever line is expected before the
// first is asked for costs no second look at the texts.
func (p *phrases) expect(s string) {
	var h phraseHash
	for word, at := nextWord(s, 0); at > 0; word, at = nextWord(s, at) {
		p.asked[word>>6%uint64(len(p.asked))] |= 1 << (word % 64)
		ending, n := h.add(word)
		for _, phrase := range ending[:n] {
			p.add(phrase)
		}
	}
}

// isAsked reports whether a word may be asked for.
func (p *phrases) isAsked(word uint64) bool {
	return p.asked[word>>6%uint64(len(p.asked))]>>(word%64)&1 == 1
}

// search looks for the phrases that are asked for in the texts.
func (p *phrases) search() {
	var h phraseHash
	for _, s := range p.texts {
		for word, at := nextWord(s, 0); at > 0; word, at = nextWord(s, at) {
			if !p.isAsked(word) {
				h.words = 0
				continue
			}
			ending, n := h.add(word)
			for _, phrase := range ending[:n] {
				if found := p.place(phrase); found.hash != 0 {
					found.said = true
				}
			}
		}
	}
	p.behind = false
}

// reserve makes room for the phrases of lines that have so many words.
func (p *phrases) reserve(words int) {
	room := 64
	for room*2 < words*3*3 { // three phrases end with a word, and a third stays free
		room *= 2
	}
	if room > len(p.table) && words > 0 {
		p.enlarge(room)
	}
}

// enlarge gives the table so many places, a power of two.
func (p *phrases) enlarge(room int) {
	larger := phrases{table: ofLength(p.empty, room)}
	p.empty = nil
	for _, known := range p.table {
		if known.hash != 0 {
			*larger.place(known.hash) = known
		}
	}
	p.table = larger.table
}

// add adds a phrase that is asked for.
func (p *phrases) add(hash uint64) {
	if p.held*3 >= len(p.table)*2 {
		p.enlarge(max(64, 2*len(p.table)))
	}
	if found := p.place(hash); found.hash == 0 {
		found.hash = hash
		p.held++
		p.behind = true
	}
}

// textsOf is what an article says as it is printed, each block by itself.
func textsOf(a *article.Article) []string {
	said := append(make([]string, 0, 16+2*len(a.Body)), a.Title, a.Standfirst)
	for i, b := range a.Body {
		if s := across(a.Body[i:]); s != "" {
			said = append(said, s)
		}
		for in := range article.Inlines(b) {
			if slices.ContainsFunc(in, isLabel) { // the page has these for no words
				in = slices.DeleteFunc(slices.Clone(in), isLabel)
			}
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
	return append(append(append(said, a.Authors...), a.Section...), a.Source)
}

func isLabel(r article.Run) bool { return r.Label }

// place is where a phrase is in the table, or would be.
func (p *phrases) place(hash uint64) *phrase {
	last := len(p.table) - 1
	i := int(hash) & last
	for p.table[i].hash != 0 && p.table[i].hash != hash {
		i = (i + 1) & last
	}
	return &p.table[i]
}

// hold reports whether a line is among what is said. A line may be cut in two by
// a picture, or lack its number: as many phrases may be missing as hang on one word.
func (p *phrases) hold(s string) bool {
	if _, ok := p.whole[s]; ok {
		return true
	}
	if p.table == nil {
		p.expect(s)
	}
	if p.behind {
		p.search()
	}
	held, known := p.holdKnown(s)
	if !known { // nobody said that it would be asked for
		p.expect(s)
		p.search()
		held, _ = p.holdKnown(s)
	}
	return held
}

// mostMissing is how many phrases of a line may be missing: those that hang on one word, itself, two pairs, and
// as many phrases as a phrase has words.
const mostMissing = phraseWords + 3

// holdKnown reports whether a line is among what is said, if all its phrases were
// looked for.
func (p *phrases) holdKnown(s string) (held, known bool) {
	all, missing := 0, 0
	var h phraseHash
	for word, at := nextWord(s, 0); at > 0 && missing <= mostMissing; word, at = nextWord(s, at) {
		ending, n := h.add(word)
		for _, phrase := range ending[:n] {
			found := p.place(phrase)
			if found.hash == 0 {
				return false, false
			}
			if !found.said {
				missing++
			}
		}
		all += n
	}
	return all > 0 && missing <= mostMissing && missing*5 <= all, true
}

// mostLooked is how many words of a line are looked for one by one.
const mostLooked = 12

// lack reports whether the texts have so few of the first words of a line anywhere in them that hold
// would not: to look for some words takes a fraction of the time of going through all of them.
func (p *phrases) lack(s string) bool {
	words := 0
	for _, at := nextWord(s, 0); at > 0; _, at = nextWord(s, at) {
		words++
	}
	all, missing, looked := words+max(0, words-1)+max(0, words+1-phraseWords), 0, 0
	var absent [phraseWords]bool // the last words, the latest first
	for at := 0; ; looked++ {
		_, end := nextWord(s, at)
		if end == 0 {
			return false
		}
		for wordLetter(s, at) == 0 {
			at++
		}
		if looked == mostLooked {
			return false
		}
		absent = [phraseWords]bool{!p.haveAnywhere(s[at:end]), absent[0], absent[1], absent[2]}
		if absent[0] {
			missing++
		}
		if looked > 0 && (absent[0] || absent[1]) {
			missing++
		}
		if looked >= phraseWords-1 && absent != [phraseWords]bool{} {
			missing++
		}
		if missing > mostMissing || missing*5 > all {
			return true
		}
		at = end
	}
}

// haveAnywhere reports whether a word is in the texts, be it in another one.
func (p *phrases) haveAnywhere(word string) bool {
	return slices.ContainsFunc(p.texts, func(s string) bool { return strings.Contains(s, word) })
}

// phraseHash hashes the phrases of texts that follow each other: one may begin
// in a text and end in the next.
type phraseHash struct {
	last  [phraseWords]uint64 // hashes of the last words, the latest first
	words int                 // read so far
}

// add returns the n phrases that end with a word: itself, and two and four on end.
func (h *phraseHash) add(word uint64) (ending [3]uint64, n int) {
	h.last = [phraseWords]uint64{word, h.last[0], h.last[1], h.last[2]}
	h.words++
	ending[0], n = word, 1
	if h.words > 1 {
		ending[n] = (hashStart+h.last[1])*hashFactor + word
		n++
	}
	if h.words >= phraseWords {
		ending[n] = (((hashStart+h.last[3])*hashFactor+h.last[2])*hashFactor+h.last[1])*hashFactor + word
		n++
	}
	return ending, n
}

// hashStart and hashFactor are what hashes begin with and are multiplied by: a
// large prime each of FNV-1a and of Fibonacci hashing.
const (
	hashStart  = 14695981039346656037
	hashFactor = 0x9E3779B97F4A7C15
)

// nextWord is the hash of the next word of a text from byte i on, and where it
// ends; 0 when there is none.
func nextWord(s string, i int) (hash uint64, end int) {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if letterSizes[c] > 0 {
				break
			}
			i++
			continue
		}
		if wordLetter(s, i) > 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	if i >= len(s) {
		return 0, 0
	}
	from := i
	for i+8 <= len(s) { // at once, as in letterCount
		x := eight(s[i : i+8])
		others := ^(asciiLetters(x) | below(x, '9'+1)&^below(x, '0')) & highs
		if others == 0 {
			i += 8
			continue
		}
		n := bits.TrailingZeros64(others) / 8
		if i += n; s[i] >= utf8.RuneSelf {
			break
		}
		if n == i-from { // as most words of ASCII
			return shortHash(x&(1<<(8*n)-1), n), i
		}
		return hashOf(s[from:i]), i
	}
	for i < len(s) {
		size := int(letterSizes[s[i]])
		if size == 0 || i+size > len(s) {
			if size = wordLetter(s, i); size == 0 {
				break
			}
		}
		i += size
	}
	return hashOf(s[from:i]), i
}

// hashOf is the hash of a word, eight bytes at once; the last eight may have been
// among those before.
func hashOf(word string) uint64 {
	n := len(word)
	switch {
	case n >= 8:
		hash := mixed(hashStart + uint64(n))
		for i := 0; i+8 < n; i += 8 {
			hash = mixed(hash ^ eight(word[i:i+8]))
		}
		return mixed(hash ^ eight(word[n-8:]))
	case n >= 4:
		return shortHash(four(word)|four(word[n-4:])>>(8*(8-n))<<32, n)
	}
	x := uint64(0)
	for i := range n {
		x |= uint64(word[i]) << (8 * i)
	}
	return shortHash(x, n)
}

// shortHash is the hash of a word of n bytes, fewer than eight, as a number, the first
// one lowest.
func shortHash(word uint64, n int) uint64 { return mixed(mixed(hashStart+uint64(n)) ^ word) }

// four is four bytes as a number, the first one lowest.
func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

// mixed spreads each bit of a number over many.
func mixed(x uint64) uint64 {
	x *= hashFactor
	return x ^ x>>29
}

// letterSizes is how many bytes a character of words has that begins with a byte,
// 0 where more must be looked at.
var letterSizes = func() (sizes [256]uint8) {
	for c := range sizes {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z', '0' <= c && c <= '9':
			sizes[c] = 1
		case 0xC4 <= c && c <= 0xC9: // U+0100 to U+027F
			sizes[c] = 2
		}
	}
	return sizes
}()

// wordLetter is how many bytes the character at byte i has if words are made of
// such, letters, digits and the marks on them, and 0 if not.
func wordLetter(s string, i int) int {
	switch c := s[i]; {
	case letterSizes[c] > 0 && i+int(letterSizes[c]) <= len(s):
		return int(letterSizes[c])
	case c < utf8.RuneSelf:
		return 0
	case c == 0xC3 && i+1 < len(s) && s[i+1] >= utf8.RuneSelf: // U+00C0 to U+00FF, with × and ÷
		if s[i+1] == 0x97 || s[i+1] == 0xB7 {
			return 0
		}
		return 2
	case c == 0xE1 && i+2 < len(s) && 0xB8 <= s[i+1] && s[i+1] <= 0xBB: // U+1E00 to U+1EFF
		return 3
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if isWordPart(r) {
		return size
	}
	return 0
}
