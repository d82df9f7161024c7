package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decode1258 reads the bytes of windows-1258 that a text was: tone marks are
// behind their letters there.
func decode1258(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for _, r := range text {
		if c, ok := byteOf(r); ok && c >= 0x80 {
			if own := charmap.Windows1258.DecodeByte(c); own != utf8.RuneError {
				r = own
			}
		}
		b.WriteRune(r)
	}
	return compose(b.String())
}

// decodeDoubled reads a text in UTF-8 that was taken for Latin-1: "Viá»‡t". Of
// "à" is left an Ã and a no-break space, which programs make a plain one.
func decodeDoubled(text string) string {
	text = strings.ReplaceAll(text, "Ã ", "Ã\u00A0")
	var b strings.Builder
	b.Grow(len(text))
	var bytes []byte
	start := 0
	flush := func(end int) {
		if utf8.Valid(bytes) {
			b.Write(bytes)
		} else {
			b.WriteString(text[start:end])
		}
		bytes = bytes[:0]
	}
	for i, r := range text {
		c, ok := byteOf(r)
		if ok && c >= 0x80 {
			if len(bytes) == 0 {
				start = i
			}
			bytes = append(bytes, c)
			continue
		}
		if len(bytes) > 0 {
			flush(i)
		}
		b.WriteRune(r)
	}
	if len(bytes) > 0 {
		flush(len(text))
	}
	return compose(b.String())
}

// capitals mends words of fonts that have no capitals with marks, typed with
// small ones between capitals of ASCII: "CéNG" is "CỘNG". A word with one
// capital, as "X·", is one of them beside such a word only.
func capitals(text string) string {
	if !strings.ContainsFunc(text, unicode.IsUpper) {
		return text
	}
	at := wordsOf(text)
	var b strings.Builder
	b.Grow(len(text))
	done, mended := 0, false
	for i, w := range at {
		word := text[w[0]:w[1]]
		upper := shouts(word)
		if upper == 1 && !mended && (i+1 == len(at) || shouts(text[at[i+1][0]:at[i+1][1]]) < 2) {
			upper = 0
		}
		b.WriteString(text[done:w[0]])
		if mended = upper > 0; mended {
			word = strings.ToUpper(word)
		}
		b.WriteString(word)
		done = w[1]
	}
	b.WriteString(text[done:])
	return b.String()
}

// wordsOf returns where the words of a text begin and end.
func wordsOf(text string) (out [][2]int) {
	from := -1
	for i, r := range text {
		if unicode.IsLetter(r) == (from >= 0) {
			continue
		}
		if from >= 0 {
			out = append(out, [2]int{from, i})
			from = -1
		} else {
			from = i
		}
	}
	if from >= 0 {
		out = append(out, [2]int{from, len(text)})
	}
	return out
}

// shouts returns how many capitals of ASCII a word has beside small letters
// with marks, 0 when there are small letters of ASCII too.
func shouts(word string) (upper int) {
	marked := false
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf && unicode.IsUpper(r):
			upper++
		case r < utf8.RuneSelf:
			return 0
		case unicode.IsLower(r):
			marked = true
		}
	}
	if !marked {
		return 0
	}
	return upper
}
