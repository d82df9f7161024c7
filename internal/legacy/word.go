package legacy

import "strings"

// Reader reads texts piece by piece, each word of them once: a long text has the same
// few thousand over and over. What it returns does not depend on the pieces before.
// The zero value is ready; it serves one goroutine.
type Reader struct {
	words   map[string]*word
	row     []*word // of the text that is weighed
	suspect []bool  // which of the runs that are read may hold words in an old encoding
}

// IsSuspect is IsSuspect of a run, by its number among those that were read last, none
// of which shared its line with others.
func (rd *Reader) IsSuspect(run int) bool { return rd.suspect[run] }

// word is what is between two spaces of a text, and what is known of it.
type word struct {
	token   string
	weights [last]*evidence
	reads   [last]string // what it reads as; "" when that is not known yet
}

// maxWords is how many words are kept: those of a text of any length need little
// memory.
const maxWords = 1 << 14

func (rd *Reader) word(token string) *word {
	w := rd.words[token]
	if w == nil {
		if rd.words == nil || len(rd.words) >= maxWords {
			rd.words = map[string]*word{}
		}
		w = &word{token: token}
		rd.words[token] = w
	}
	return w
}

// wordsIn is the words of a text, until the next one is asked for.
func (rd *Reader) wordsIn(text string) []*word {
	rd.row = rd.row[:0]
	for token := range strings.FieldsFuncSeq(text, isSpace) {
		rd.row = append(rd.row, rd.word(token))
	}
	return rd.row
}

// weigh is the evidence of a word for an encoding.
func (w *word) weigh(enc Encoding) *evidence {
	if w.weights[enc] == nil {
		e := weighToken(w.token, enc)
		w.weights[enc] = &e
	}
	return w.weights[enc]
}

// in is a word as it reads in an encoding, or as it is where it stays.
func (w *word) in(enc Encoding) string {
	if w.reads[enc] == "" {
		w.reads[enc] = w.token
		if got := enc.decodeToken(w.token); got != w.token && !isKept(w.token, enc) && !stays(w.token, got) {
			w.reads[enc] = got
		}
	}
	return w.reads[enc]
}
