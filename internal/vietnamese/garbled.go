package vietnamese

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/legacy"
)

// At least so many words, and one in so many of an article, are garbled when it
// cannot be printed: a few may be in what it quotes. Of one line it is fewer, and
// more of the line: a paragraph that nobody can read may be one of twenty.
const (
	garbledWords = 5
	garbledShare = 6

	garbledInLine = 2
	garbledOfLine = 3
	garbledShown  = 5
)

// LossesOf returns the words of an article whose letters were lost or changed before
// the page was saved, so that nobody can read them: "Vi?t Nam", "V\ufffdn b\ufffdn",
// "®ång chÝ".
func LossesOf(a *article.Article) *Losses {
	l := new(Losses)
	for _, s := range a.Texts() {
		for line := range strings.Lines(s) {
			l.Add(line, legacy.IsSuspect(line))
		}
	}
	return l
}

// Losses counts the words of a text whose letters were lost, line by line.
type Losses struct {
	first     []string // of them
	lost, all int
	line      []string // the words of the first line that nobody can read
	encoded   []string // the first words that are surely in an old encoding
	place     string   // what the first of them stands in
	replaced  []string // the first words with a sign for a letter that was lost
	spoken    bool     // a line has letters that only Vietnamese has
}

// Add counts the words of a line. suspect is what legacy.IsSuspect says of it: few
// lines have a sign that stands for a letter.
func (l *Losses) Add(line string, suspect bool) {
	l.spoken = l.spoken || isSpoken(line)
	if suspect || hasSign(line) {
		l.add(line, suspect)
	} else {
		l.all += strings.Count(line, " ") + 1
	}
}

func (l *Losses) add(line string, suspect bool) {
	all, lost, sure, known := 0, []string(nil), 0, len(l.encoded)
	for word := range strings.FieldsSeq(line) {
		all++
		if isAddress(word) {
			continue
		}
		scrambled := isScrambled(word)
		if scrambled {
			sure++
		}
		if scrambled || isGarbled(word) {
			lost = append(lost, word)
		}
		if len(l.replaced) < garbledShown && strings.ContainsRune(word, unicode.ReplacementChar) && isGarbled(word) {
			l.replaced = append(l.replaced, word)
		}
		if suspect && len(l.encoded) < garbledShown && legacy.IsEncoded(word) {
			l.encoded = append(l.encoded, word)
		}
	}
	if known == 0 && len(l.encoded) > 0 {
		l.place = around(line, l.encoded[0])
	}
	l.all += all
	l.lost += len(lost)
	if room := garbledShown - len(l.first); room > 0 {
		l.first = append(l.first, lost[:min(room, len(lost))]...)
	}
	if l.line == nil && sure >= garbledInLine && sure*garbledOfLine >= all && !strings.ContainsFunc(line, isOthers) {
		l.line = lost[:min(garbledShown, len(lost))]
	}
}

// Words returns the first words that were lost of a text that nobody can read;
// "" when its words are words.
func (l *Losses) Words() string {
	switch {
	case l.lost >= garbledWords && l.lost*garbledShare >= l.all:
		return strings.Join(l.first, " ")
	case l.line != nil:
		return strings.Join(l.line, " ")
	}
	return ""
}

// Encoded returns the first words that are surely in an old encoding, though most of
// the text may be read, and what the first of them stands in; "" for none. In a text of
// another language, "leù" and "Nyùy" are its own.
func (l *Losses) Encoded() (words, place string) {
	if !l.spoken {
		return "", ""
	}
	return strings.Join(l.encoded, " "), l.place
}

// around returns a word of a line with the words beside it, by which a reader finds it.
func around(line, word string) string {
	words := strings.Fields(line)
	at := slices.Index(words, word)
	return strings.Join(words[max(0, at-beside):min(len(words), at+1+beside)], " ")
}

// beside is how many words are shown on each side of one that is told.
const beside = 4

// isSpoken reports whether a line is Vietnamese: it has a letter that no other language
// has, ơ, ư or one with two marks. Those with a dot below are in Yoruba too.
func isSpoken(line string) bool {
	if strings.IndexByte(line, 0xC6) < 0 && strings.IndexByte(line, 0xE1) < 0 { // which those begin with
		return false
	}
	return strings.ContainsFunc(line, func(r rune) bool {
		switch {
		case r == 'ơ', r == 'ư', r == 'Ơ', r == 'Ư', 'Ấ' <= r && r <= 'ặ', 'Ế' <= r && r <= 'ệ', 'Ố' <= r && r <= 'ợ', 'Ứ' <= r && r <= 'ự':
			return true
		}
		return false
	})
}

// Replaced returns the first words that have the sign U+FFFD for a letter, which a
// program has put there for bytes that were broken, though most of the text may be
// read; "" for none.
func (l *Losses) Replaced() string { return strings.Join(l.replaced, " ") }

// isOthers reports whether a character is a letter that only other languages have:
// what is in an old encoding has those of windows-1252.
func isOthers(r rune) bool {
	return r >= 0x100 && unicode.IsLetter(r) && !isVietnamese(r) && !isWestern(r)
}

// isWestern reports whether windows-1252 has a letter that Latin-1 has not.
func isWestern(r rune) bool { return strings.ContainsRune("ŒœŠšŽžŸƒˆ", r) }

// hasSign reports whether a line may have one of the signs that isGarbled looks
// for and no old encoding has, by bytes: U+0080 to U+00BF begin with C2, U+FFFD with
// EF, and a question mark is one before a letter.
func hasSign(line string) bool {
	if strings.IndexByte(line, 0xC2) >= 0 || strings.IndexByte(line, 0xEF) >= 0 || strings.IndexByte(line, 0x7F) >= 0 {
		return true
	}
	for rest := line; ; {
		i := strings.IndexByte(rest, '?')
		if i < 0 || i+1 == len(rest) {
			return false
		}
		if rest = rest[i+1:]; rest[0] >= utf8.RuneSelf || rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z' {
			return true
		}
	}
}

// isGarbled reports whether a sign is between two letters, or beside one,
// that no language has there: what a program writes for a letter that it does
// not know, symbols, controls.
func isGarbled(word string) bool {
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

// isAddress reports whether a word is an address, which is full of question marks.
func isAddress(word string) bool { return strings.Contains(word, "://") || strings.Contains(word, "@") }

// isScrambled reports whether a word is surely none: a letter of it was lost, between
// small letters, or it stands as no language writes. Formulas have symbols between
// single letters.
func isScrambled(word string) bool {
	if strings.ContainsAny(word, "/=&") {
		return false // the end of an address, a formula
	}
	if legacy.IsScrambled(word) {
		return !strings.ContainsAny(word, "×÷±°²³¹§®")
	}
	rs := []rune(word)
	for i := 1; i+1 < len(rs); i++ {
		lost := rs[i] == unicode.ReplacementChar || rs[i] == '?'
		if lost && unicode.IsLower(rs[i-1]) && unicode.IsLower(rs[i+1]) {
			return true
		}
	}
	return false
}
