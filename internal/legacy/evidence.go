package legacy

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// evidence is how a text reads in one encoding, as numbers of words. What no reading
// explains, a name of the Central Highlands or a word of another language, says next
// to nothing either way: such words are told from those that become syllables, and
// from syllables that would be lost.
type evidence struct {
	good    int // become syllables
	hard    int // of the good ones: stand as no language writes
	weak    int // of the good ones: have no sign but such as Unicode text has too: b², 5µm, N°
	paired  int // of the good ones, and not hard: have a pair of VNI that is hardly met in words of such length
	fair    int // stand as no language writes, and become names, if not syllables: Niê, Kbuôr
	bad     int // were syllables and are none then
	turned  int // turn into other syllables
	odd     int // change, and are no syllables before nor then
	foreign int // do not change, and are none
	native  int // do not change, and are syllables with marks

	// Of the words that are no syllables as they stand:
	letters   letterSet
	strangers languages // that do not write them all
}

// letterSet is the letters of Latin-1 beyond ASCII that some words have, small and
// capital ones as one.
type letterSet uint32

func lettersOf(token string) (set letterSet) {
	for _, r := range token {
		if r >= 0xC0 && r <= 0xFF {
			set |= 1 << (r & 0x1F)
		}
	}
	return set
}

// worth compares the readings of a text. A syllable that is lost is worth two words
// that become one. A syllable that turns is worth half of one that becomes: in TCVN3
// that is chance ("mét" for "một"), in VISCII, which has many letters in common with
// Unicode, the other encodings turn most of a text so.
func (e evidence) worth() int { return 2*e.good - 4*e.bad - 3*(e.fair+e.odd) - e.turned }

// fits reports whether a text may be in an encoding that most of its page is in. A word
// that stands as no language writes says that the syllables beside it may be others.
func (e evidence) fits() bool {
	return e.good+e.fair > 0 && 2*(e.good+e.hard)+e.fair > 4*e.bad+2*e.odd+e.turned
}

func (e *evidence) add(o *evidence) {
	e.good, e.hard, e.weak, e.fair = e.good+o.good, e.hard+o.hard, e.weak+o.weak, e.fair+o.fair
	e.paired += o.paired
	e.bad, e.turned, e.odd = e.bad+o.bad, e.turned+o.turned, e.odd+o.odd
	e.foreign, e.native = e.foreign+o.foreign, e.native+o.native
	e.letters, e.strangers = e.letters|o.letters, e.strangers|o.strangers
}

// isSure reports whether a text is in an encoding by itself, without what is
// known of its page: three words that read and hardly a syllable that is lost, or
// two that say nothing else. One of them at least must have a sign that no
// formula or measure has. "Moï, Thaï" and "Bø, Sø" become syllables, and are
// French and Danish: where no word stands as no language writes, the whole text
// must be Vietnamese. own says that it is beside words in Unicode: the line is
// Vietnamese, and small letters in pairs of VNI are no words of it, "trieäu ñoàng".
func (e evidence) isSure(own bool) bool {
	read := e.good + e.fair
	if own {
		e.hard += e.paired
	}
	switch {
	case e.good <= e.weak:
		return false
	case e.hard == 0 && e.bad+e.odd+e.foreign > 0:
		return false
	case e.hard == 0:
		few := bits.OnesCount32(uint32(e.letters)) < softLetters // "rë të më në"
		return e.good >= softWords && !few || !own && e.good >= 2 && e.good+e.native >= nativeWords ||
			!own && e.good >= softWords-1 && !few && e.strangers == everyLanguage
	case read == 1: // "cña mét sè"
		return !own && e.turned > 0 && e.bad+e.odd+e.foreign+e.native == 0
	case read == 2:
		return e.bad+e.odd == 0 && e.foreign <= 1+e.native
	}
	return read >= 3 && read >= 4*e.bad && read >= 2*e.odd && 2*read+e.native >= e.foreign
}

// isSureTogether reports whether the short texts of a page are in an encoding that
// none of them is surely in by itself.
func (e *evidence) isSureTogether() bool {
	const against = 8
	speaks := e.good - against*(e.bad+e.odd)
	if e.hard > 0 {
		speaks -= e.foreign // names
	} else {
		speaks -= against * e.foreign
	}
	return e.good > e.weak && speaks >= softWords && bits.OnesCount32(uint32(e.letters)) >= softLetters
}

// softWords is how many words must become syllables that might be words of other
// languages as they are.
const softWords = 4

// softLetters is how many letters they must have beyond ASCII.
const softLetters = 3

// nativeWords is how many words must be syllables, as they are or then, where fewer
// become one: VISCII, VPS and windows-1258 have many letters in common with Unicode.
const nativeWords = 7

// weigh reads the words of a text in an encoding.
func weigh(words []*word, enc Encoding) (e evidence) {
	first, same := "", true
	for _, w := range words {
		got := w.weigh(enc)
		e.add(got)
		if got.good > 0 {
			same = same && (first == "" || first == w.token)
			first = w.token
		}
	}
	if same && enc != DoubledUTF8 { // one word, however often, may be chance
		e.good, e.hard, e.paired = min(e.good, 1), min(e.hard, 1), min(e.paired, 1)
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
	if !strings.ContainsFunc(token, isASCIILetter) && !IsScrambled(token) || isAddress(token) || isArea(token) {
		return e
	}
	token = compose(token) // that marks are put on their letters says nothing of encodings
	read := enc.decodeToken(token)
	if enc == TCVN3 {
		read = capitals(read)
	}
	if read == token || isKept(token, enc) {
		switch {
		case enc != DoubledUTF8 && isForeign(token): // which any language is in
			e.foreign++
		case readsAs(token) == whole:
			e.native++
		}
		return e
	}
	hard := enc == VIQR || enc == DoubledUTF8 || IsScrambled(token)
	was, is := readsAs(token), readsAs(read)
	if was == broken {
		e.letters, e.strangers = lettersOf(token), strangersTo(token)
	}
	switch {
	case is == whole && (was != whole || isUnused(token, enc)),
		enc == DoubledUTF8 && was != whole: // chance makes no UTF-8, in any language
		e.good++
		if hard {
			e.hard++
		} else if enc == VNI && isPaired(token) {
			e.paired++
		}
		if isMeasure(token) {
			e.weak++
		}
	case is == whole:
		e.turned++
	case is == broken && was == whole:
		e.bad++
	case is == broken && hard && !isASCII(read) && isName(read):
		e.fair++
	case is == broken && enc == VIQR: // its marks are punctuation, beside words of any language
		e.bad++
	case is == broken:
		e.odd++
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
		if r >= utf8.RuneSelf && !strings.ContainsRune("¹²³°µ×÷±½¼¾§®", r) {
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
