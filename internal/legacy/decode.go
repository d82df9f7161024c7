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
	out, _, _ := undouble(strings.ReplaceAll(text, "Ã ", "Ã\u00A0"))
	return compose(out)
}

// isDoubled reports whether a text is surely encoded twice, in any language, though it may
// be one word: all its letters beyond ASCII are valid UTF-8 then, and they are four.
func isDoubled(text string) bool {
	const least = 4
	out, _, bad := undouble(text)
	letters := 0
	for _, r := range out {
		if r > 0xFF && unicode.In(r, unicode.L, unicode.M) {
			letters++
		}
	}
	return bad == 0 && letters >= least && out != text
}

// Undouble undoes the second encoding of a page that was UTF-8, was read as
// Latin-1 or windows-1252 somewhere on its way, and was written as UTF-8 again:
// "á»‡" for "ệ". It reports whether it did. In a page that is sound, letters
// that one byte can hold come singly, and their bytes are no valid UTF-8; so
// three runs that are valid are enough, if no more than a fifth is not.
func Undouble(page string) (string, bool) {
	if !looksDoubled(page) {
		return page, false
	}
	out, good, bad := undouble(page)
	if good < 3 || good < 4*bad {
		return page, false
	}
	return out, true
}

// looksDoubled reports whether a text has three pairs such as a doubled letter
// leaves: its first byte (C3 and so on) and its second (80 to BF), each written
// as UTF-8. It is quick, and most pages end here.
func looksDoubled(text string) bool {
	pairs := 0
	for at := 0; pairs < 3; pairs++ {
		for {
			i := strings.IndexByte(text[at:], 0xC3)
			if i < 0 || at+i+2 >= len(text) {
				return false
			}
			at += i + 2
			if c := text[at]; c == 0xC2 || c == 0xC5 || c == 0xC6 || c == 0xCB || c == 0xE2 {
				break
			}
		}
	}
	return true
}

// undouble writes the bytes of each run of letters that one byte can hold, other
// than ASCII, in its place, where they are UTF-8; good is how many runs those are,
// and bad how many are left.
func undouble(text string) (out string, good, bad int) {
	var b strings.Builder
	b.Grow(len(text))
	var bytes []byte
	start := 0
	flush := func(end int) {
		if utf8.Valid(bytes) {
			good++
			b.Write(bytes)
		} else {
			bad++
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
	return b.String(), good, bad
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
