package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
)

// maxTitleLines is over how many lines a copy may say its headline again.
const maxTitleLines = 4

// saysTitleAgain marks the lines that a copy begins with where they say the headline over
// again and nothing else, parted as an editor sets it above the copy: two lines or more, each
// in capitals, bold or a heading: what is only centred may be verse. Pictures may be among them, but
// not below a heading, which heads what follows. Of a long headline a few
// words may be left out between two lines. nil where no lines do; one alone is known by its
// own rule.
func saysTitleAgain(in []bodyLine, title string) map[int]bool {
	again := map[int]bool{}
	var words []string // of the headline
	at, said := 0, 0   // how far it has been said, and how many words
	for i, l := range in {
		if _, ok := l.block.(article.Image); ok {
			if i > 0 && isHeadingBlock(in[i-1].block) {
				return nil
			}
			continue
		}
		if !l.isLine || l.linked > 0 || len(l.text) > maxTitle*utf8.UTFMax || len(again) == maxTitleLines || !l.isSetAsTitle() {
			return nil
		}
		if words == nil {
			words = strings.Fields(spoken(title))
		}
		line := strings.Fields(spoken(l.text))
		from := indexOfWords(words[at:], line)
		if len(line) == 0 || from < 0 || at == 0 && from > 0 {
			return nil
		}
		at += from + len(line)
		said += len(line)
		again[i] = true
		if at < len(words) {
			continue
		}
		if i+1 < len(in) && in[i+1].isLine && in[i+1].isSetAsTitle() && !in[i+1].isRunning() {
			return nil // they go on, as verse does
		}
		if len(again) < 2 || leavesOutNot(words, in, again) || said < len(words) && (said < 8 || said*4 < len(words)*3) || !slices.ContainsFunc(in[i+1:], bodyLine.isRunning) {
			return nil
		}
		return again
	}
	return nil
}

// leavesOutNot reports whether the lines say less than a headline by a word that turns what it says.
func leavesOutNot(words []string, in []bodyLine, again map[int]bool) bool {
	var said strings.Builder
	for i := range in {
		if again[i] {
			said.WriteString(" " + spoken(in[i].text))
		}
	}
	all := strings.Fields(said.String())
	for _, no := range [...]string{"không", "chưa", "chẳng", "đừng", "not", "no", "never"} {
		if slices.Contains(words, no) && !slices.Contains(all, no) {
			return true
		}
	}
	return false
}

// indexOfWords is where some words are among others, in their order; -1 where they are not.
func indexOfWords(all, some []string) int {
	for i := range max(0, len(all)-len(some)+1) {
		if slices.Equal(all[i:i+len(some)], some) {
			return i
		}
	}
	return -1
}

// isSetAsTitle reports whether a line is set off from copy as a headline is.
func (l bodyLine) isSetAsTitle() bool {
	return isHeadingBlock(l.block) || allBold(l.in) || strings.ToUpper(l.text) == l.text
}

// isRunning reports whether a block is running copy.
func (l bodyLine) isRunning() bool { return l.copy > 0 }
