package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// isPhrase reports whether a line has so many words that no text has them by
// chance.
func isPhrase(s string) bool {
	words := 0
	for at := 0; words < phraseWords; words++ {
		if _, at = nextWord(s, at); at == 0 {
			return false
		}
	}
	return true
}

// omissions is what of an account is left out, in the order of the page.
func omissions(lines []pageLine, at places) []article.Omission {
	var out []article.Omission
	for i := range lines {
		e := &lines[i]
		if e.fate != article.LeftOut {
			continue
		}
		if len(out) == maxOmissions {
			break
		}
		n := e.begins
		if n.Type == html.TextNode {
			n = n.Parent
		}
		out = append(out, article.Omission{Rule: string(e.rule), Place: at.path(n), Text: firstWords(e.text)})
	}
	return out
}

// maxOmissions bounds what is said of one page.
const maxOmissions = 500

// firstWords is the beginning of a line, whole words of some eighty letters.
func firstWords(s string) string {
	letters := []rune(s)
	if len(letters) <= 80 {
		return s
	}
	cut := string(letters[:80])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
