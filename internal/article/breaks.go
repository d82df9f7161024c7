package article

import (
	"strings"
	"unicode"
)

// Where a page lets a word break, as it says by wbr and &shy; or by these characters.
const (
	MayBreak  = '\u200b' // as it is
	MayHyphen = '\u00ad' // with a hyphen at the line's end
)

// Breaks is where long words may break: a word, to itself with these characters in their places.
// The words of the copy have none of them: whoever searches or copies it finds them whole.
type Breaks map[string]string

// Add adds a word with its places, unless it is among them.
func (b Breaks) Add(marked string) {
	plain := Unmarked(marked)
	if _, ok := b[plain]; !ok && plain != marked {
		b[plain] = marked
	}
}

// Of is a word as it stands in a text, marks of punctuation around it, with its places; ok is
// false for one that has none.
func (b Breaks) Of(word string) (marked string, ok bool) {
	if len(b) == 0 {
		return "", false
	}
	core := Core(word)
	marked, ok = b[core]
	if !ok {
		return "", false
	}
	before, after, _ := strings.Cut(word, core)
	return before + marked + after, true
}

// Core is a word without the marks of punctuation around it.
func Core(word string) string {
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number) })
}

// SaysBreak reports whether a text has a place where a word may break. Few texts have even the
// first byte of one.
func SaysBreak(s string) bool {
	return strings.IndexByte(s, string(MayBreak)[0]) >= 0 && strings.Contains(s, string(MayBreak)) ||
		strings.IndexByte(s, string(MayHyphen)[0]) >= 0 && strings.Contains(s, string(MayHyphen))
}

// Unmarked is a text without the places where its words may break.
func Unmarked(s string) string {
	if !SaysBreak(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == MayBreak || r == MayHyphen {
			return -1
		}
		return r
	}, s)
}

// marked is a text with the places in its words.
func (b Breaks) marked(s string) string {
	if len(s) < MinBreakable {
		return s
	}
	var out strings.Builder
	rest := s
	for word := range strings.FieldsSeq(s) {
		if len(word) < MinBreakable {
			continue
		}
		if marked, ok := b.Of(word); ok {
			before, after, _ := strings.Cut(rest, word)
			out.WriteString(before + marked)
			rest = after
		}
	}
	out.WriteString(rest)
	return out.String()
}

// MinBreakable is how many bytes a word has at least that may break: shorter ones fit any line,
// and characters of no width between two of them are most often left over from another program.
const MinBreakable = 16

// WithBreaks is an article whose words have in them where they may break, for screens, which
// break them there. The article given is not changed.
func WithBreaks(a *Article) *Article {
	if len(a.Breaks) == 0 {
		return a
	}
	out := *a
	out.Title, out.Standfirst = a.Breaks.marked(a.Title), a.Breaks.marked(a.Standfirst)
	out.Body = make([]Block, len(a.Body))
	for i, block := range a.Body {
		out.Body[i] = Map(block, func(in Inline) Inline {
			made := make(Inline, len(in))
			for k, run := range in {
				run.Text = a.Breaks.marked(run.Text)
				made[k] = run
			}
			return made
		}, nil)
	}
	return &out
}
