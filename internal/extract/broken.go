package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// Lines that are copied from a PDF end where the lines of its page did. They are
// told from paragraphs by their shape: empty lines between blocks, lines of
// about one length in them, and few that end as a sentence does.
const (
	minBroken  = 6   // lines that another follows in its block
	maxMeasure = 120 // characters of a line of a page
	fullShare  = 70  // percent of the longest that a full line has at least, and
	fullLines  = 70  // percent of the lines that are full
	openLines  = 60  // percent of the lines that end without a stop
)

// joinBroken is a text with the lines of each block joined, when they are broken
// as those of a page are; else the text as it is. Items of lists begin lines of
// their own.
func joinBroken(text string) string {
	blocks := blocksOfLines(text)
	inner, longest := 0, 0
	for _, b := range blocks {
		for _, line := range b[:len(b)-1] {
			inner++
			longest = max(longest, utf8.RuneCountInString(line))
		}
	}
	if inner < minBroken || longest > maxMeasure {
		return text
	}
	full, open := 0, 0
	for _, b := range blocks {
		for _, line := range b[:len(b)-1] {
			if utf8.RuneCountInString(line)*100 >= longest*fullShare {
				full++
			}
			if !strings.ContainsRune(".!?:;…”\"", lastRune(line)) {
				open++
			}
		}
	}
	if full*100 < inner*fullLines || open*100 < inner*openLines {
		return text
	}
	var out strings.Builder
	for _, b := range blocks {
		line := b[0]
		for _, next := range b[1:] {
			if isItem(next) || strings.HasSuffix(line, ":") {
				out.WriteString(line + "\n")
				line = next
				continue
			}
			line = joinLines(line, next)
		}
		out.WriteString(line + "\n\n")
	}
	return out.String()
}

// blocksOfLines is the lines of a text, squeezed, in blocks that empty lines
// part.
func blocksOfLines(text string) [][]string {
	var blocks [][]string
	var block []string
	for line := range strings.Lines(text + "\n\n") {
		if s := squeeze(line); s != "" {
			block = append(block, s)
		} else if len(block) > 0 {
			blocks, block = append(blocks, block), nil
		}
	}
	return blocks
}

// joinLines joins a line to the one before it. A hyphen at its end falls when
// the parts of the word are one syllable of Vietnamese together: "chi-", "ều".
func joinLines(line, next string) string {
	head, hyphen := strings.CutSuffix(line, "-")
	if !hyphen {
		return line + " " + next
	}
	words := strings.FieldsFunc(head, func(r rune) bool { return !unicode.IsLetter(r) })
	rest := next
	if i := strings.IndexFunc(next, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		rest = next[:i]
	}
	if len(words) > 0 && rest != "" {
		if _, ok := syllable.Parse([]rune(strings.ToLower(words[len(words)-1] + rest))); ok {
			return head + next
		}
	}
	return line + next
}

// isItem reports whether a line begins an item of a list.
func isItem(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("-–—•+*·", first) {
		return true
	}
	i := strings.IndexAny(s, ".)")
	return i > 0 && i <= 2 && unicode.IsDigit(first) && n == 1 && len(s) > i+1 && s[i+1] == ' '
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
