package proof

import (
	"slices"
	"strings"
	"unicode"

	"bantin/internal/article"
)

// Advertising is what copy says that sells something.
type Advertising struct {
	Labels  []string `yaml:"labels"`  // of lines that say nothing else: "quảng cáo"
	Phrases []string `yaml:"phrases"` // in a line: "giá bán … liên hệ đặt mua"; … stands for any words
}

// find returns the first line of an article that reads like advertising; "" when
// there is none. That an article is about advertising does not make it so.
func (v *Advertising) find(a *article.Article) string {
	for _, text := range a.Texts() {
		words := wordsOf(text)
		for _, label := range v.Labels {
			if slices.Equal(words, wordsOf(label)) {
				return text
			}
		}
		for _, phrase := range v.Phrases {
			if says(words, phrase) {
				return shortened(text)
			}
		}
	}
	return ""
}

// says reports whether words hold the parts of a phrase, in order.
func says(words []string, phrase string) bool {
	at := 0
	for part := range strings.SplitSeq(phrase, "…") {
		p := wordsOf(part)
		for ; ; at++ {
			if at+len(p) > len(words) {
				return false
			}
			if slices.Equal(words[at:at+len(p)], p) {
				break
			}
		}
		at += len(p)
	}
	return true
}

// wordsOf is the words of a text in small letters, without marks.
func wordsOf(s string) []string {
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	return strings.FieldsFunc(strings.ToLower(s), mark)
}

// mostShown is the words of a line that are shown.
const mostShown = 12

// shortened is the beginning of a line.
func shortened(s string) string {
	words := strings.Fields(s)
	if len(words) <= mostShown {
		return s
	}
	return strings.Join(words[:mostShown], " ") + " …"
}
