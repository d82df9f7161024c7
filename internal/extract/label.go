package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// label is the class and id of an element in lower case, the parts of a name
// joined by "-", a capital inside a word beginning a new part; names are parted
// by spaces. Sites name the boxes of a page for what is in them.
type label string

func labelOf(n *html.Node) label {
	var b strings.Builder
	for _, key := range [...]string{"class", "id"} {
		small := false
		for _, c := range attr(n, key) {
			switch {
			case unicode.IsUpper(c):
				if small {
					b.WriteByte('-')
				}
				b.WriteRune(unicode.ToLower(c))
				small = false
				continue
			case unicode.IsLetter(c) || unicode.IsDigit(c):
				b.WriteRune(c)
			case unicode.IsSpace(c):
				b.WriteByte(' ')
			default:
				b.WriteByte('-')
			}
			small = unicode.IsLower(c)
		}
		b.WriteByte(' ')
	}
	return label(b.String())
}

// isEmpty reports whether an element has neither class nor id.
func (l label) isEmpty() bool { return l == "  " }

// words yields the parts of all names.
func (l label) words(yield func(string) bool) {
	for w := range strings.FieldsFuncSeq(string(l), func(c rune) bool { return c == '-' || c == ' ' }) {
		if !yield(w) {
			return
		}
	}
}

// holds returns the first of the texts that occurs anywhere in the names.
func (l label) holds(texts ...string) string {
	for _, t := range texts {
		if strings.Contains(string(l), t) {
			return t
		}
	}
	return ""
}

// begins returns the first of the tokens that a part of a name begins with.
func (l label) begins(tokens ...string) string {
	for _, t := range tokens {
		if i := strings.Index(string(l), t); i >= 0 && l.isStart(i) {
			return t
		}
	}
	return ""
}

// whole returns the first of the tokens that is one or more whole parts of a name.
func (l label) whole(tokens ...string) string {
	for _, t := range tokens {
		i := strings.Index(string(l), t)
		if i < 0 || !l.isStart(i) {
			continue
		}
		if j := i + len(t); j == len(l) || l[j] == '-' || l[j] == ' ' {
			return t
		}
	}
	return ""
}

// isStart reports whether a part of a name begins at byte i.
func (l label) isStart(i int) bool { return i == 0 || l[i-1] == '-' || l[i-1] == ' ' }

// wordSet is a set of the parts of names.
type wordSet struct {
	whole map[string]bool
	begin []string // of words that only begin so
}

// wordsOf reads a list of words; one that ends in "*" stands for all that
// begin so.
func wordsOf(list string) wordSet {
	s := wordSet{whole: map[string]bool{}}
	for _, w := range strings.Fields(list) {
		if p, ok := strings.CutSuffix(w, "*"); ok {
			s.begin = append(s.begin, p)
		} else {
			s.whole[w] = true
		}
	}
	return s
}

func (s wordSet) has(w string) bool {
	if s.whole[w] {
		return true
	}
	for _, p := range s.begin {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}
