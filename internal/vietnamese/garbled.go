package vietnamese

import (
	"strings"
	"unicode"

	"bantin/internal/article"
)

// At least so many words, and one in so many of an article, are garbled when it
// cannot be printed: a few may be in what it quotes.
const (
	garbledWords = 5
	garbledShare = 6
)

// Garbled returns the first words of an article whose letters were lost or
// changed before the page was saved, so that nobody can read it: "Vi?t Nam",
// "V\ufffdn b\ufffdn", "®ång chÝ"; "" when its words are words.
func Garbled(a *article.Article) string {
	var found []string
	all := 0
	for _, s := range a.Texts() {
		for word := range strings.FieldsSeq(s) {
			all++
			if isGarbled(word) {
				found = append(found, word)
			}
		}
	}
	if len(found) < garbledWords || len(found)*garbledShare < all {
		return ""
	}
	return strings.Join(found[:garbledWords], " ")
}

// isGarbled reports whether a sign is between two letters, or beside one,
// that no language has there: what a program writes for a letter that it does
// not know, symbols, controls. An address is full of question marks.
func isGarbled(word string) bool {
	if strings.Contains(word, "://") || strings.Contains(word, "@") {
		return false
	}
	rs := []rune(word)
	for i, r := range rs {
		before := i > 0 && unicode.IsLetter(rs[i-1])
		after := i+1 < len(rs) && unicode.IsLetter(rs[i+1])
		switch {
		case r == unicode.ReplacementChar && (before || after),
			r == '?' && before && after,
			strings.ContainsRune("¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿×÷", r) && before && after,
			unicode.IsControl(r) && (before || after):
			return true
		}
	}
	return false
}
