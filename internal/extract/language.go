package extract

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// Rules that find the language.
const (
	ruleLetters     rule = "letters"  // those of the copy are Vietnamese
	ruleDeclared    rule = "declared" // the page's lang attribute
	ruleCommonWords rule = "common-words"
	ruleDefault     rule = "default"
)

// findLanguage is that of the text itself when it is Vietnamese: portals declare
// "en" on Vietnamese pages. Else it is what the page declares, else English when
// its words are, else Vietnamese.
func findLanguage(f *facts, body []article.Block) datum[string] {
	letters, own, gaps := 0, 0, 0
	for _, b := range body {
		in, ok := lineOf(b)
		if _, quote := b.(article.Quote); !ok && !quote {
			continue
		}
		for _, run := range in {
			n, k, g := countLetters(run.Text)
			letters, own, gaps = letters+n, own+k, gaps+g
		}
	}
	if own*20 > letters {
		return datum[string]{"vi", reason{rule: ruleLetters}}
	}
	if n := f.find("html"); len(n) > 0 {
		if l := strings.ToLower(attr(n[0], "lang")); len(l) >= 2 && !strings.HasPrefix(l, "vi") {
			return datum[string]{l, reason{rule: ruleDeclared, node: n[0]}}
		}
	}
	if own*100 <= letters && isEnglish(body, gaps+len(body)) {
		return datum[string]{"en", reason{rule: ruleCommonWords}}
	}
	return datum[string]{"vi", reason{rule: ruleDefault}}
}

// countLetters counts the letters of a text, those of them that hardly a language
// but Vietnamese has, and the characters that may be white space, all of which
// are counted, and others that are no letters.
func countLetters(s string) (letters, own, gaps int) {
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			if x := eight(s[i : i+8]); x&highs == 0 {
				letters += bits.OnesCount64(asciiLetters(x))
				gaps += bits.OnesCount64(below(x, ' '+1))
				i += 8
				continue
			}
		}
		if c := s[i]; c < utf8.RuneSelf {
			if c|0x20-'a' < 26 {
				letters++
			} else if c <= ' ' {
				gaps++
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case syllable.IsOwn(r):
			letters++
			own++
		case unicode.IsLetter(r):
			letters++
		default:
			gaps++
		}
	}
	return letters, own, gaps
}

// isCommonEnglish reports whether a word is one of the commonest of English: one
// in five of any text is one of them, and none is a word of Vietnamese without
// its marks.
func isCommonEnglish(w string) bool {
	var low [4]byte // none is longer
	if len(w) > len(low) {
		return false
	}
	for i := range len(w) {
		low[i] = w[i] | 0x20 // in lower case, where it is a letter
	}
	switch string(low[:len(w)]) {
	case "the", "of", "and", "is", "was", "for", "that", "with", "are", "it", "this", "you", "were", "has", "by":
		return true
	}
	return false
}

// isEnglish reports whether every twelfth word of a copy at least is one of the
// commonest of English; the copy has a number of words at most, so that the rest
// need not be read where so many were found that it is English in any case.
func isEnglish(body []article.Block, most int) bool {
	words, common := 0, 0
	var begun [8]byte // of the word being read, which may go on in the next run
	n := 0
	count := func(w string) {
		words++
		if isCommonEnglish(w) {
			common++
		}
	}
	end := func() {
		if n > 0 {
			count(string(begun[:n]))
		}
		n = 0
	}
	for _, b := range body {
		in, ok := lineOf(b)
		if !ok {
			continue
		}
		for _, run := range in {
			for i := 0; i < len(run.Text); {
				if k := spaceAt(run.Text, i); k > 0 {
					if n > 0 {
						end()
					}
					i += k
					continue
				}
				until := wordEnd(run.Text, i)
				if n == 0 && until < len(run.Text) {
					count(run.Text[i:until]) // all of it
				} else {
					n += copy(begun[n:], run.Text[i:until])
				}
				i = until
			}
		}
		if end(); words >= 20 && common*12 >= most {
			return true
		}
	}
	return words >= 20 && common*12 >= words
}
