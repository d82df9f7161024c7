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
	var l Losses
	for _, s := range a.Texts() {
		l.Add(s)
	}
	return l.Words()
}

// Losses counts the words of a text whose letters were lost, part by part.
type Losses struct {
	first     []string // of them
	lost, all int
}

// Add counts the words of a part, line by line: few lines have a sign that
// stands for a letter.
func (l *Losses) Add(part string) {
	for line := range strings.Lines(part) {
		if hasSign(line) {
			l.addLine(line)
		} else {
			l.all += strings.Count(line, " ") + 1
		}
	}
}

func (l *Losses) addLine(line string) {
	for word := range strings.FieldsSeq(line) {
		l.all++
		if !isGarbled(word) {
			continue
		}
		if l.lost++; l.lost <= garbledWords {
			l.first = append(l.first, word)
		}
	}
}

// Words returns the first words that were lost of a text that nobody can read;
// "" when its words are words.
func (l *Losses) Words() string {
	if l.lost < garbledWords || l.lost*garbledShare < l.all {
		return ""
	}
	return strings.Join(l.first, " ")
}

// hasSign reports whether a line may have one of the signs that isGarbled looks
// for, by bytes: U+0080 to U+00BF begin with C2, × and ÷ with C3, U+FFFD with EF.
func hasSign(line string) bool {
	for i := range len(line) {
		switch c := line[i]; {
		case c == '?', c == 0xC2, c == 0xEF, c == 0x7F, c < ' ' && c != '\t' && c != '\n' && c != '\r',
			c == 0xC3 && i+1 < len(line) && (line[i+1] == 0x97 || line[i+1] == 0xB7):
			return true
		}
	}
	return false
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
