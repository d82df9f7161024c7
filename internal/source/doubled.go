package source

import (
	"strings"
	"unicode/utf8"

	"bantin/internal/legacy"
)

// repairDoubled undoes the second encoding of a page that was UTF-8, was read as
// Latin-1 or windows-1252 somewhere on its way, and was written as UTF-8 again:
// "á»‡" for "ệ". It reports whether it did. In a page that is sound, letters
// that one byte can hold come singly, and their bytes are no valid UTF-8; so
// three runs that are valid are enough, if no more than a fifth is not.
func repairDoubled(text string) (string, bool) {
	if !looksDoubled(text) {
		return text, false
	}
	good, bad := 0, 0
	runs(text, func(_ string, repaired string, ok bool) {
		switch {
		case ok:
			good++
		case repaired != "":
			bad++
		}
	})
	if good < 3 || good < 4*bad {
		return text, false
	}
	var b strings.Builder
	runs(text, func(as, repaired string, ok bool) {
		if ok {
			as = repaired
		}
		b.WriteString(as)
	})
	return b.String(), true
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

// runs cuts a text into runs of letters that one byte can hold, other than
// ASCII, and what is between them. For such a run, repaired is its bytes, and ok
// whether they are valid UTF-8.
func runs(text string, each func(as, repaired string, ok bool)) {
	start := 0
	var bytes []byte
	end := func(at int) {
		if len(bytes) > 0 {
			each(text[start:at], string(bytes), utf8.Valid(bytes))
		} else if at > start {
			each(text[start:at], "", false)
		}
		start, bytes = at, bytes[:0]
	}
	for i, r := range text {
		c, ok := legacy.ByteOf(r)
		if ok != (len(bytes) > 0) {
			end(i)
		}
		if ok {
			bytes = append(bytes, c)
		}
	}
	end(len(text))
}
