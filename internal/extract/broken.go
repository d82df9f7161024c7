package extract

import (
	"bytes"
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
	var out []byte
	for _, b := range blocks {
		out = append(out, b[0]...)
		for _, next := range b[1:] {
			if isItem(next) || out[len(out)-1] == ':' {
				out = append(append(out, '\n'), next...)
				continue
			}
			out = joinLine(out, next)
		}
		out = append(out, "\n\n"...)
	}
	return string(out)
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

// joinLine adds a line to the text before it. A hyphen at its end falls when
// the parts of the word are one syllable of Vietnamese together: "chi-", "ều". Nothing but
// the end of the text is looked at: a book may be one block.
func joinLine(text []byte, next string) []byte {
	head, hyphen := bytes.CutSuffix(text, []byte("-"))
	if !hyphen {
		return append(append(text, ' '), next...)
	}
	isNoLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	word := head
	if i := bytes.LastIndexFunc(head, isNoLetter); i >= 0 {
		_, n := utf8.DecodeRune(head[i:])
		word = head[i+n:]
	}
	rest := next
	if i := strings.IndexFunc(next, isNoLetter); i >= 0 {
		rest = next[:i]
	}
	if len(word) > 0 && rest != "" {
		if _, ok := syllable.Parse([]rune(strings.ToLower(string(word) + rest))); ok {
			return append(head, next...)
		}
	}
	return append(text, next...)
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
