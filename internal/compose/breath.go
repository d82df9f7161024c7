package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// breath is a pause behind a word of a script.
type breath uint8

// The pauses, and the marks of them.
const (
	noBreath breath = iota
	shortBreath
	longBreath // a sentence ends
)

var breathMarks = [...]string{shortBreath: "/", longBreath: "//"}

// word is a word of copy that is read aloud.
type word struct {
	runs   article.Inline // without a space
	breath breath
}

func (w *word) text() string { return w.runs.String() }

// spoken is the words of a line of copy with the pauses between them.
func spoken(in article.Inline) []word {
	words := wordsIn(in)
	for i := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1].text()
		}
		words[i].breath = max(words[i].breath, pause(words[i].text(), next))
	}
	restAmid(words)
	return words
}

// wordsIn is the words of copy; where a line break is forced, the voice rests.
func wordsIn(in article.Inline) []word {
	var words []word
	open := false // the last word may go on
	for _, r := range in {
		r.Href = ""
		for text := r.Text; text != ""; {
			n := strings.IndexFunc(text, unicode.IsSpace)
			if n != 0 {
				if n < 0 {
					n = len(text)
				}
				if !open {
					words = append(words, word{})
				}
				last := &words[len(words)-1]
				r.Text = text[:n]
				last.runs = append(last.runs, r)
				open, text = true, text[n:]
				continue
			}
			if text[0] == '\n' && len(words) > 0 {
				words[len(words)-1].breath = shortBreath
			}
			_, n = utf8.DecodeRuneInString(text)
			open, text = false, text[n:]
		}
	}
	return words
}

// pause is the pause that the marks of a word ask for, before the next; "" ends
// the copy.
func pause(text, next string) breath {
	if next == "" {
		return longBreath
	}
	bare := strings.TrimRight(text, "”\"’)]»")
	last, size := utf8.DecodeLastRuneInString(bare)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, "“\"‘([«–-• "))
	switch last {
	case '!', '?', '.', '…':
		switch only, n := utf8.DecodeRuneInString(bare); {
		case last == '.' && (n+size == len(bare) && unicode.IsUpper(only) || isShortForm(bare[:len(bare)-size])): // an initial: "Q. 1", "TP. Huế"
			return noBreath
		case unicode.IsLower(first):
			return shortBreath
		}
		return longBreath
	case ',', ';', ':':
		return shortBreath
	}
	return noBreath
}

// isShortForm reports whether what stands before a full stop is no word but a title or the like: a capital first, and three
// letters without a vowel at most, or several such: "TP", "ThS", "PGS.TS", "Mr". More letters are the name of a body, which
// ends sentences: "HĐND".
func isShortForm(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		first, _ := utf8.DecodeRuneInString(part)
		if !unicode.IsUpper(first) || utf8.RuneCountInString(part) > 3 || strings.ContainsFunc(part, func(r rune) bool {
			return strings.ContainsRune("aeiouyAEIOUY", r) || r >= utf8.RuneSelf && r != 'Đ' || unicode.IsDigit(r)
		}) {
			return false
		}
	}
	return true
}

// Phrases of so many words at least are parted before a word that joins them; no
// part is shorter than leastPhrase.
const (
	longPhrase  = 14
	leastPhrase = 5
)

// joining is the words before which a voice may rest, wherever they stand.
var joining = map[string]bool{"và": true, "nhưng": true, "để": true, "nhằm": true, "nếu": true}

// restAmid puts short pauses into phrases without one, as near to the middle as a
// word that joins allows.
func restAmid(words []word) {
	from := 0
	for i := range words {
		if words[i].breath != noBreath {
			part(words[from : i+1])
			from = i + 1
		}
	}
}

// part parts one phrase, and its parts if they are long.
func part(words []word) {
	if len(words) < longPhrase {
		return
	}
	best := -1
	for i := leastPhrase; i+leastPhrase <= len(words); i++ {
		if !joining[words[i].text()] || words[i].runs[0].Spelled {
			continue
		}
		if best < 0 || apartFrom(i, len(words)) < apartFrom(best, len(words)) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	words[best-1].breath = shortBreath
	part(words[:best])
	part(words[best:])
}

// apartFrom is how far a word is from the middle of n.
func apartFrom(i, n int) int { return max(2*i-n, n-2*i) }

// marked is words as copy, with the marks of the pauses.
func marked(words []word) article.Inline {
	var (
		out  article.Inline
		last article.Run // whose text is gathered
		text strings.Builder
	)
	flush := func() {
		last.Text = text.String()
		out = out.Append(last)
		text.Reset()
	}
	put := func(r article.Run, s string) {
		if s == "" {
			return
		}
		if text.Len() > 0 && !last.SameStyle(r) {
			flush()
		}
		last = r
		text.WriteString(s)
	}
	for i := range words {
		w := &words[i]
		if i > 0 {
			before, gap := &words[i-1], article.Run{}
			if last := before.runs[len(before.runs)-1]; before.breath == noBreath && last.SameStyle(w.runs[0]) {
				gap = last
			}
			put(gap, " ")
		}
		for _, r := range w.runs {
			put(r, r.Text)
		}
		if w.breath != noBreath {
			put(article.Run{Breath: true, Bold: w.breath == longBreath}, breathMarks[w.breath])
		}
	}
	flush()
	return out
}

// syllablesOf is how many syllables words have: the parts of a word that hyphens
// join are one each.
func syllablesOf(words []word) int {
	n := 0
	for i := range words {
		for piece := range strings.FieldsFuncSeq(words[i].text(), func(c rune) bool { return c == '-' || c == '/' }) {
			if strings.ContainsFunc(piece, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
				n++
			}
		}
	}
	return n
}
