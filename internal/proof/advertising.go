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

	labels  [][]string   // the words of each of Labels
	phrases [][][]string // and of each of Phrases, part by part
}

// split takes the words of labels and phrases apart; bad is called for each that
// has none.
func (v *Advertising) split(bad func(key, text string)) {
	for _, label := range v.Labels {
		words := wordsOf(label)
		if len(words) == 0 {
			bad("labels", label)
		}
		v.labels = append(v.labels, words)
	}
	for _, phrase := range v.Phrases {
		var parts [][]string
		for part := range strings.SplitSeq(strings.ReplaceAll(phrase, "...", "…"), "…") {
			if words := wordsOf(part); len(words) > 0 {
				parts = append(parts, words)
			}
		}
		if len(parts) == 0 {
			bad("phrases", phrase)
		}
		v.phrases = append(v.phrases, parts)
	}
}

// find returns the first line of an article that reads like advertising; "" when
// there is none. That an article is about advertising does not make it so.
func (v *Advertising) find(a *article.Article) string {
	for _, text := range a.Texts() {
		words := wordsOf(text)
		for _, label := range v.labels {
			if slices.Equal(words, label) {
				return text
			}
		}
		for _, phrase := range v.phrases {
			if says(words, phrase) {
				return shortened(text)
			}
		}
	}
	return ""
}

// says reports whether words hold the parts of a phrase, in order.
func says(words []string, phrase [][]string) bool {
	at := 0
	for _, p := range phrase {
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
