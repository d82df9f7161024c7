package speech

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// phrase is an abbreviation of the user that is more than one word: "Tp HCM".
type phrase struct{ short, long string }

// phrasesOf is those of the user's abbreviations that are no words of letters,
// figures and what joins them, by their first character, the longest first.
func phrasesOf(abbreviations map[string]string) map[rune][]phrase {
	var out map[rune][]phrase
	for short, long := range abbreviations {
		short = strings.Join(strings.FieldsFunc(short, isSpace), " ")
		first, _ := utf8.DecodeRuneInString(short)
		if short == "" || (isLetter(first) || isDigit(first)) && !strings.ContainsFunc(short, parts) {
			continue
		}
		if out == nil {
			out = map[rune][]phrase{}
		}
		out[first] = append(out[first], phrase{short, long})
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b phrase) int {
			return cmp.Or(cmp.Compare(len(b.short), len(a.short)), cmp.Compare(a.short, b.short))
		})
	}
	return out
}

// parts reports whether a character ends what may be one abbreviation.
func parts(c rune) bool { return !isLetter(c) && !isDigit(c) && !strings.ContainsRune("-&./,²³", c) }

// phrase reads the longest of the user's phrases that stands at a place, between
// the ends of words.
func (r *reader) phrase(at int, first rune) piece {
	list := r.phrases[first]
	if len(list) == 0 || inWord(r.last(at)) && inWord(first) {
		return piece{}
	}
	for _, ph := range list {
		end := r.phraseEnd(at, ph.short)
		if last, _ := utf8.DecodeLastRuneInString(ph.short); end > 0 && !(inWord(last) && inWord(r.peek(end))) {
			return piece{said: ph.long, end: end}
		}
	}
	return piece{}
}

// phraseEnd returns where a phrase ends that begins at a place, with any space
// where it has one; 0 where it does not stand.
func (r *reader) phraseEnd(at int, short string) int {
	for i, w := range strings.Split(short, " ") {
		if from := r.skip(at); i > 0 && from == at {
			return 0
		} else if at = from; !strings.HasPrefix(r.src[at:], w) {
			return 0
		}
		at += len(w)
	}
	return at
}

func inWord(c rune) bool { return isLetter(c) || isDigit(c) }
