package extract

import (
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// label is the class and id of an element in lower case, the parts of a name
// joined by "-", a capital inside a word beginning a new part; names are parted
// by spaces. Sites name the boxes of a page for what is in them.
type label string

func labelOf(n *html.Node) label {
	class, id := "", ""
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			class = a.Val
		case "id":
			id = a.Val
		}
	}
	switch {
	case class == "" && id == "":
		return "  "
	case id == "" && isPlainName(class):
		return label(class)
	}
	var room [192]byte // more than nearly all names take
	b := appendName(room[:0], class)
	b = append(b, ' ')
	b = appendName(b, id)
	return label(append(b, ' '))
}

// isPlainName reports whether a name is as a label has it.
func isPlainName(name string) bool {
	for i := range len(name) {
		if c := name[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != ' ' {
			return false
		}
	}
	return true
}

// appendName adds a name as a label has it.
func appendName(to []byte, name string) []byte {
	small := false
	for i := 0; i < len(name); {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z': // nearly all of most names
			to = append(to, c)
			small = true
			i++
			continue
		case 'A' <= c && c <= 'Z':
			if small {
				to = append(to, '-')
			}
			to = append(to, c|0x20)
		case '0' <= c && c <= '9':
			to = append(to, c)
		case c == ' ' || '\t' <= c && c <= '\r':
			to = append(to, ' ')
		case c < utf8.RuneSelf:
			to = append(to, '-')
		default:
			r, size := utf8.DecodeRuneInString(name[i:])
			to = appendLetter(to, r, small)
			small = unicode.IsLower(r)
			i += size
			continue
		}
		small = false
		i++
	}
	return to
}

// appendLetter adds a character beyond ASCII to a name whose last one is small, or is
// not.
func appendLetter(to []byte, r rune, small bool) []byte {
	switch {
	case unicode.IsUpper(r):
		if small {
			to = append(to, '-')
		}
		return utf8.AppendRune(to, unicode.ToLower(r))
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return utf8.AppendRune(to, r)
	case unicode.IsSpace(r):
		return append(to, ' ')
	}
	return append(to, '-')
}

// words yields the parts of all names, each with the place where it begins.
func (l label) words(yield func(int, string) bool) {
	for i := 0; i < len(l); i++ {
		from := i
		for i < len(l) && l[i] != '-' && l[i] != ' ' {
			i++
		}
		if i > from && !yield(from, string(l[from:i])) {
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

// names reports whether one of the names is this one, which is given between spaces, and
// others follow.
func (l label) names(name string) bool {
	return strings.HasPrefix(string(l), name[1:]) || strings.Contains(string(l), name)
}

// begins returns the first of the tokens that a part of a name begins with.
func (l label) begins(tokens ...string) string { return l.first(tokens, false) }

// whole returns the first of the tokens that is one or more whole parts of a name.
func (l label) whole(tokens ...string) string { return l.first(tokens, true) }

// first returns the first of the tokens that a part of a name begins with, and ends
// with too if it is to be whole.
func (l label) first(tokens []string, whole bool) string {
	found := ""
	for i := range len(l) {
		if !l.isStart(i) || l[i] == ' ' || l[i] == '-' {
			continue
		}
		for k, t := range tokens {
			end := i + len(t)
			if l[i] == t[0] && end <= len(l) && string(l[i:end]) == t &&
				(!whole || end == len(l) || l[end] == '-' || l[end] == ' ') {
				tokens, found = tokens[:k], t
				break
			}
		}
	}
	return found
}

// isStart reports whether a part of a name begins at byte i.
func (l label) isStart(i int) bool { return i == 0 || l[i-1] == '-' || l[i-1] == ' ' }

// wordSet is a set of the parts of names.
type wordSet struct {
	whole   map[string]bool
	lengths [utf8.RuneSelf]uint64   // of these, a bit each, by their first letter: few parts of names have one
	begin   [utf8.RuneSelf][]string // of words that only begin so, by their first letter
}

// newWordSet is a set of some words.
func newWordSet(words iter.Seq[string]) *wordSet {
	s := &wordSet{whole: map[string]bool{}}
	for w := range words {
		if p, ok := strings.CutSuffix(w, "*"); ok {
			s.begin[p[0]] = append(s.begin[p[0]], p)
		} else {
			s.whole[w] = true
			s.lengths[w[0]] |= 1 << min(len(w), 63)
		}
	}
	return s
}

// wordsOf reads a list of words; one that ends in "*" stands for all that
// begin so. It does when it is first asked for them.
func wordsOf(list string) func() *wordSet {
	return sync.OnceValue(func() *wordSet { return newWordSet(strings.FieldsSeq(list)) })
}

func (s *wordSet) has(w string) bool {
	if w == "" || w[0] >= utf8.RuneSelf {
		return false // all of them begin with a letter of ASCII
	}
	if s.lengths[w[0]]>>min(len(w), 63)&1 == 1 && s.whole[w] {
		return true
	}
	for _, p := range s.begin[w[0]] {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}
