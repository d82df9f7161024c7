package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/diag"
	"bantin/internal/font"
)

// mostQuoted is the characters that a message quotes of a text: whole pages are written
// in letters that no face has.
const mostQuoted = 80

// quoted is the beginning of a text, for a message.
func quoted(s string) string {
	n := 0
	for i := range s {
		if n++; n > mostQuoted {
			return s[:i] + "…"
		}
	}
	return s
}

// report says that characters of a text which stand together are in no face, and of how many words they are.
func (s *Setter) report(missing, text string) {
	s.said++
	k := missingGlyph{s.file, quoted(missing)}
	if s.missing[k] {
		return
	}
	s.missing[k] = true
	first, _ := utf8.DecodeRuneInString(missing)
	s.diags = append(s.diags, diag.Diag{Code: diag.GlyphMissing, Severity: diag.Warning, File: s.file,
		Args: []any{k.text, int(first), quoted(near(text, missing)), len(strings.Fields(missing))}})
}

// near is the neighbourhood of characters in a text, for a message.
func near(text, of string) string {
	i := strings.Index(text, of)
	if i < 0 {
		r, _ := utf8.DecodeRuneInString(of) // what steers it is between its characters
		if i = strings.IndexRune(text, r); i < 0 {
			return ""
		}
		_, n := utf8.DecodeRuneInString(text[i:]) // a byte that is no character is told as one
		of = text[i : i+n]
	}
	from, to := i, i+len(of)
	for n := 0; n < 12 && from > 0; n++ {
		_, w := utf8.DecodeLastRuneInString(text[:from])
		from -= w
	}
	for n := 0; n < 12 && to < len(text); n++ {
		_, w := utf8.DecodeRuneInString(text[to:])
		to += w
	}
	return text[from:to]
}

// gone is the letters of a text that no face has, in their order: what is left of them to be
// found in it.
type gone []string

// goneIn is that of a run of a face; nothing where its text has signs of omission of its own.
func goneIn(r font.Run) *gone {
	if len(r.Missing) == 0 || strings.Count(r.Text, font.Omission) != len(r.Missing) {
		return nil
	}
	g := gone(r.Missing)
	return &g
}

// said is a word with the letters that it is printed without: listeners hear them, and who
// copies has them. It reports false of a word that has all, and where nobody knows what they are.
func (g *gone) said(word string) (string, bool) {
	if g == nil {
		return "", false
	}
	n := strings.Count(word, font.Omission)
	said := word
	for _, letters := range (*g)[:n] {
		said = strings.Replace(said, font.Omission, letters, 1)
	}
	*g = (*g)[n:]
	return said, n > 0 && !strings.ContainsFunc(said, func(r rune) bool {
		return r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Co, r)
	})
}
