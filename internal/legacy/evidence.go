package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// evidence is how a text reads in one encoding: words that become syllables,
// words that do not, and syllables that turn into others. Of the words that
// become syllables, weak ones have no sign but such as Unicode text has too: b²,
// 5µm, N°.
type evidence struct{ good, bad, turned, weak int }

// worth is what speaks for an encoding. A word that does not read is worth two
// that do: a text of names may hold a few, one in another language has little
// else. A syllable that turns is worth half of one that becomes: in TCVN3 that
// is chance ("mét" for "một"), in VISCII, which has many letters in common with
// Unicode, the other encodings turn most of a text so.
func (e evidence) worth() int { return 2*e.good - 4*e.bad - e.turned }

func (e *evidence) add(o evidence) {
	e.good, e.bad, e.turned, e.weak = e.good+o.good, e.bad+o.bad, e.turned+o.turned, e.weak+o.weak
}

// isSure reports whether a text is in an encoding by itself, without what is
// known of its page: three words that read and hardly one that does not, or
// two that say nothing else. One of them at least must have a sign that no
// formula or measure has.
func (e evidence) isSure() bool {
	return e.good > e.weak && (e.good >= 3 && e.good >= 4*e.bad || e.good == 2 && e.bad == 0)
}

// weigh reads the words of a text in an encoding.
func weigh(text string, enc Encoding) (e evidence) {
	first, same := "", true
	for token := range strings.FieldsFuncSeq(text, isSpace) {
		got := weighToken(token, enc)
		e.add(got)
		if got.good > 0 {
			same = same && (first == "" || first == token)
			first = token
		}
	}
	if same {
		e.good = min(e.good, 1) // one word, however often, may be chance
		e.weak = min(e.weak, e.good)
	}
	return e
}

// isSpace reports whether a sign parts words. The no-break space is a byte of
// some encodings.
func isSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// weighToken weighs what is between two spaces: a word with its
// punctuation, or several with hyphens. Addresses say nothing, and neither do
// signs that are alone.
func weighToken(token string, enc Encoding) (e evidence) {
	if !strings.ContainsFunc(token, isASCIILetter) || isAddress(token) || isArea(token) {
		return e
	}
	token = compose(token) // that marks are put on their letters says nothing of encodings
	read := enc.decodeToken(token)
	if enc == TCVN3 {
		read = capitals(read)
	}
	if read == token {
		return e
	}
	switch was, is := readsAs(token), readsAs(read); {
	case is == whole && was != whole, enc == DoubledUTF8 && was != whole: // chance makes no UTF-8, in any language
		e.good++
		if isMeasure(token) {
			e.weak++
		}
	case is == broken:
		e.bad++
	case is == whole:
		e.turned++
	}
	return e
}

// reading is what a token is: words of plain letters, at least one Vietnamese
// syllable with marks and nothing else, or a word that is none.
type reading int

const (
	plain reading = iota
	whole
	broken
)

// readsAs judges the words of a token that are not all ASCII.
func readsAs(token string) reading {
	out := plain
	for word := range strings.FieldsFuncSeq(token, func(r rune) bool { return isStop(r) }) {
		switch {
		case isASCII(word) || isInitials(word) || utf8.RuneCountInString(word) == 1: // a dash may be "Ồ"
		case !isWord(word):
			return broken
		default:
			out = whole
		}
	}
	return out
}

// isStop reports whether a sign may be beside a word or between two: what is
// punctuation in every encoding.
func isStop(r rune) bool {
	return r < utf8.RuneSelf && r >= ' ' && !isASCIILetter(r) || r == 0xA0 || isPrinters(r)
}

// isInitials reports whether a word is short for several: HĐND, CĐ. They are no
// syllables, as TÊN is, and say nothing.
func isInitials(word string) bool {
	n := 0
	for _, r := range word {
		if !unicode.IsUpper(r) || r > 0x7F && !strings.ContainsRune("ĐĂÂÊÔƠƯ", r) {
			return false
		}
		n++
	}
	return n > 1 && !isWord(word)
}

// isMeasure reports whether a token has signs that letters and figures have
// beside them in formulas and measures, and no others.
func isMeasure(token string) bool {
	found := false
	for _, r := range token {
		if r >= utf8.RuneSelf && !strings.ContainsRune("¹²³°µ×±½¼¾§®", r) {
			return false
		}
		found = found || r >= utf8.RuneSelf
	}
	return found
}

// isArea reports whether a token is a unit with a raised figure.
func isArea(token string) bool {
	token = strings.TrimFunc(token, func(r rune) bool { return isStop(r) })
	unit, ok := strings.CutSuffix(token, "²")
	if !ok {
		unit, ok = strings.CutSuffix(token, "³")
	}
	return ok && (unit == "m" || unit == "cm" || unit == "km" || unit == "dm" || unit == "mm")
}

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] < ' ' {
			return false
		}
	}
	return true
}

// isWord reports whether a word is a Vietnamese syllable in small letters, with
// a capital in front, or in capitals.
func isWord(word string) bool {
	rs := []rune(word)
	if !syllable.IsSyllable(rs) {
		return false
	}
	tail := rs[1:]
	return !containsFunc(tail, unicode.IsUpper) || unicode.IsUpper(rs[0]) && !containsFunc(tail, unicode.IsLower)
}

func containsFunc(rs []rune, f func(rune) bool) bool {
	for _, r := range rs {
		if f(r) {
			return true
		}
	}
	return false
}

// isAddress reports whether a token is the address of a page or a mailbox.
func isAddress(token string) bool {
	return strings.Contains(token, "://") || strings.HasPrefix(token, "www.") ||
		strings.Contains(token, "@") && strings.Contains(token, ".")
}
