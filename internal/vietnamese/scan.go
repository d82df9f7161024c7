package vietnamese

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// stages is a set of what a text must be taken through.
type stages uint16

const (
	onInvisible stages = 1 << iota
	onLetters          // compose
	onWords
	onMarks // punctuation
	onTones
	invalid // no stage: what is no UTF-8 changes whatever the rules do

	// Only with an option.
	onHyphens    // Typographic
	onQuotes     // Nested
	onGuillemets // Guillemets
	onStyle      // Tone

	// Only together.
	onGraves    // a grave accent behind a letter
	openedGrave // and one that is none: it opens code, and all are marks of code then

	everything = onInvisible | onLetters | onWords | onMarks | onTones
)

// with is the stages of a set that these options ask for.
func (s stages) with(o *Options) stages {
	if s&onHyphens != 0 && o.Typographic || s&onQuotes != 0 && o.Nested || s&onGuillemets != 0 && o.Guillemets {
		s |= onMarks
	}
	if s&(onGraves|openedGrave) == onGraves {
		s |= onWords
	}
	if s&onStyle != 0 && o.Tone != ToneKeep {
		s |= onTones
	}
	return s & (everything | invalid)
}

// class is what a character is to the marks beside it.
type class uint8

const (
	letter class = iota
	edge         // before the first character and after the last
	digit
	blank
	newline
	fullStop
	mark    // , ; : ! ?
	round   // (
	square  // [
	closer  // ) ]
	percent // %
	hyphen  // -
	lead    // – — ‘, after which quotation marks open
	dots    // …
	slash   // /
	quote   // “
	unquote // ”
	apostrophe
	grave // `
	other

	// What some are beside the one before them.
	letterMark   // a,
	firstHyphen  // at the start of a line
	letterHyphen // a-
	blankHyphen  // a -
	blankSlash   // a /
	openQuote    // a “
	quotedStop   // a “.
	blankStop    // a .
	blankDots    // a …
	digitBlank   // the one behind a figure

	classes = 32 // with room: any five bits are in the table
)

// character is what scan knows of one, in fields of bits: its place among the
// vowels, and by how much it moves those before it in the word; its class; the
// stages that it needs wherever it is; and counts, which are added up over a word.
type character uint64

const (
	placeBits = 5
	shaped    = 1 << 3 // of a place: ă, â, ê, ô, ơ, ư
	toned     = 1 << 4
	movesAt   = placeBits
	classAt   = movesAt + 3
	stagesAt  = classAt + 5
	countsAt  = stagesAt + 11

	oneVowel  = 1
	oneTone   = oneVowel << 8
	oneUpper  = oneTone << 8
	onePlain  = oneUpper << 8 // a small letter of ASCII
	oneMarked = onePlain << 8 // a small letter beyond it
)

// places is the vowels without their tones, each at its place; those with a
// shape have its bit.
var places = [...]rune{'a', 'e', 'i', 'o', 'u', 'y', 0, 0, 'ă', 'â', 'ê', 'ô', 'ơ', 'ư'}

// What the table of characters has: those before U+0340, and those from U+1E80 to
// U+1EFF. Nearly all of Vietnamese text is in it.
const (
	latinEnd = 0x340
	extraAt  = 0x1E80
	extraEnd = 0x1F00
)

// tables is what scan works with.
type tables struct {
	characters [latinEnd + extraEnd - extraAt]character
	pairs      [classes][classes]pair
}

// pair is a character beside the one before it: what it is to the next one, and
// what the two call for.
type pair struct {
	class class
	calls stages
}

// scan returns the stages that may change a text, with the options that they
// depend on; any other changes nothing. It looks at each character with the one
// before it, and at each word by itself, so that it may call for a stage that
// then finds nothing to do.
func scan[T string | []byte](s T, known *lexicon) stages {
	t := scanTables()
	var calls stages
	var counts uint64 // of the word before
	before := edge
	for i := 0; i < len(s); {
		if w, n := word(known, t, s[i:]); n > 0 {
			calls |= t.pairs[before&(classes-1)][letter].calls | w.calls
			if before == fullStop || before == blankStop {
				// whether the word right before has letters beyond ASCII, or capitals
				marked := before == fullStop && counts&(0xFF*(oneMarked|oneUpper)) != 0
				calls |= behindStop(s[i:i+n], w.counts, marked)
			}
			before, counts = letter, w.counts
			if i += n; i == len(s) {
				break
			}
		}
		c, n := first(t, s[i:])
		p := t.pairs[before&(classes-1)][c.class()]
		calls |= p.calls | c.stages()
		before = p.class
		i += n
	}
	return calls | t.pairs[before&(classes-1)][edge].calls
}

func (c character) class() class   { return class(c >> classAt & (classes - 1)) }
func (c character) stages() stages { return stages(c >> stagesAt & (1<<(countsAt-stagesAt) - 1)) }

// first is the character that a text begins with, and its bytes.
func first[T string | []byte](t *tables, s T) (c character, n int) {
	switch b := s[0]; {
	case b < utf8.RuneSelf:
		return t.characters[b], 1
	case b >= 0xC2 && b <= 0xCC && len(s) > 1 && s[1]&0xC0 == 0x80:
		return t.characters[int(b&0x1F)<<6|int(s[1]&0x3F)], 2
	case b == 0xE1 && len(s) > 2 && s[1]|1 == 0xBB && s[2]&0xC0 == 0x80:
		return t.characters[latinEnd+int(s[1]&1)<<6+int(s[2]&0x3F)], 3
	}
	return rare([]byte(s[:min(len(s), utf8.UTFMax)]))
}

// rare is the character that a text begins with, when it is not in the table,
// and its bytes. What can neither change nor be anything to a mark of punctuation
// is told apart from all the rest; combining marks are seen to by compose.
func rare(s []byte) (c character, n int) {
	r, n := utf8.DecodeRune(s)
	switch {
	case r == utf8.RuneError && n <= 1:
		return of(other, everything|invalid), 1
	case r == '“':
		return of(quote, onQuotes), n
	case r == '”':
		return of(unquote, onQuotes), n
	case r == '…':
		return of(dots, 0), n
	case r == '–', r == '—', r == '‘':
		return of(lead, 0), n
	case r == '„', r == '‟':
		return of(other, onMarks), n
	case r >= 0x300 && r <= 0x36F && r != 0x34F:
		return of(other, onLetters), n
	case r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205E, // punctuation
		r >= 0x20A0 && r <= 0x20BF,   // signs of currency
		r >= 0x2190 && r <= 0x22FF,   // arrows and operators
		r >= 0x2500 && r <= 0x27BF,   // shapes
		r >= 0x1F300 && r <= 0x1FAFF: // pictures
		return of(other, 0), n
	}
	return of(other, everything), n
}

func of(c class, s stages) character { return character(c)<<classAt | character(s)<<stagesAt }

// behindStop returns the stage of punctuation if a word behind a full stop may begin a
// sentence, or be the name of a town: not if it is small and it, or the one before, has
// no letters but those of ASCII, as in names of files, or if it is an abbreviation.
func behindStop[T string | []byte](s T, counts uint64, marked bool) stages {
	c, _ := utf8.DecodeRune([]byte(s[:min(len(s), utf8.UTFMax)]))
	switch {
	case unicode.IsUpper(c):
		const short = 4 // capitals of Vietnamese have three bytes at most
		if len(s) <= short*3 && counts/oneUpper&0xFF <= short && counts&(0xFF*(onePlain|oneMarked)) == 0 &&
			!(len(s) == 1 && s[0] == 'P') {
			return 0
		}
	case !marked || counts&(0xFF*(oneMarked|oneUpper)) == 0:
		return 0
	}
	return onMarks
}

// misplaced returns the stage of tones if the one tone of a word is not where
// syllable.Place wants it; that of style, if the styles differ. It is given the
// first bytes of the word, its vowels, and whether it ends in a consonant, and
// takes for granted that it is a syllable, so that its vowels are together.
func misplaced(first, second byte, vowels int, history uint64, closed bool) stages {
	const each = 1 | 1<<placeBits | 1<<(2*placeBits) | 1<<(3*placeBits)
	tone := history & (each * toned)
	if shapes := history & (each * shaped); shapes != 0 {
		if shapes&-shapes == tone>>1 {
			return 0 // on the last of them: ươ
		}
		return onTones
	}
	place := func(fromEnd int) rune { return places[history>>(fromEnd*placeBits)&(shaped-1)] }
	switch opening := place(vowels - 1); {
	case first|0x20 == 'q' && opening == 'u',
		first|0x20 == 'g' && opening == 'i' && (second|0x20 == 'i' || second >= utf8.RuneSelf):
		vowels-- // of the onset
	}
	at := bits.TrailingZeros64(tone) / placeBits // from the end of the vowels
	switch {
	case vowels == 1 && at == 0, vowels == 3 && at == 1, vowels == 4, vowels == 2 && closed && at == 0:
		return 0
	case vowels == 2 && !closed && at <= 1 && (place(1) == 'o' && (place(0) == 'a' || place(0) == 'e') ||
		place(1) == 'u' && place(0) == 'y'):
		return onStyle
	case vowels == 2 && !closed && at == 1:
		return 0
	}
	return onTones
}

// scanTables makes the tables when they are first needed.
var scanTables = sync.OnceValue(func() *tables {
	t := new(tables)
	for i := range t.characters {
		r := rune(i)
		if i >= latinEnd {
			r += extraAt - latinEnd
		}
		t.characters[i] = characterOf(r)
	}
	for before := range class(classes) {
		for this := range class(classes) {
			t.pairs[before][this] = pairOf(before, this)
		}
	}
	return t
})

// characterOf returns what scan knows of a character that is in its table.
func characterOf(r rune) character {
	switch {
	case r == 'Ð', r == 'ð', r == 'Ɖ', r == 'Ƣ', r == 'ƣ':
		return of(letter, onWords)
	case r >= 0x300 && r < latinEnd:
		return of(other, onLetters)
	case r < ' ' && r != '\n', r >= 0x7F && r <= 0xA0, r == 0xAD, r == '´', r >= 0x1C0 && !syllable.IsAdditional(r):
		return of(other, everything)
	case unicode.IsLetter(r):
		return letterOf(r)
	case isDigit(r):
		return of(digit, 0)
	case strings.ContainsRune(",;:!?", r):
		return of(mark, 0)
	}
	switch r {
	case ' ':
		return of(blank, 0)
	case '\n':
		return of(newline, 0)
	case '.':
		return of(fullStop, 0)
	case '(':
		return of(round, 0)
	case '[':
		return of(square, 0)
	case ')', ']':
		return of(closer, 0)
	case '%':
		return of(percent, 0)
	case '-':
		return of(hyphen, onHyphens)
	case '/':
		return of(slash, 0)
	case '\'':
		return of(apostrophe, 0)
	case '"':
		return of(other, onMarks)
	case '`':
		return of(grave, 0)
	case '«', '»':
		return of(other, onGuillemets)
	}
	return of(other, 0)
}

func letterOf(r rune) character {
	c := of(letter, 0)
	base, tone := syllable.Split(r)
	if tone != syllable.Level {
		c |= toned | oneTone<<countsAt
	}
	if k := slices.Index(places[:], unicode.ToLower(base)); k >= 0 {
		c |= character(k) | placeBits<<movesAt | oneVowel<<countsAt
	}
	switch {
	case unicode.IsUpper(r):
		c |= oneUpper << countsAt
	case r < utf8.RuneSelf:
		c |= onePlain << countsAt
	default:
		c |= oneMarked << countsAt
	}
	return c
}

// pairOf returns what a character is beside the one before it.
func pairOf(before, this class) pair {
	if before == digitBlank && this != percent {
		before = blank
	}
	p := pair{class: this}
	switch {
	case this == mark && before == letter:
		p.class = letterMark
	case this == hyphen && (before == edge || before == newline):
		p.class = firstHyphen
	case this == hyphen && before == letter:
		p.class = letterHyphen
	case this == hyphen && before == blank:
		p.class = blankHyphen
	case this == slash && before == blank:
		p.class = blankSlash
	case this == quote && slices.Contains([]class{edge, blank, newline, round}, before):
		p.class = openQuote
	case this == fullStop && before == openQuote:
		p.class = quotedStop
	case this == fullStop && before == blank:
		p.class = blankStop
	case this == dots && before == blank:
		p.class = blankDots
	case this == blank && before == digit:
		p.class = digitBlank
	case this == grave && before == letter:
		p.calls |= onGraves
	case this == grave:
		p.calls |= openedGrave
	}
	among := func(wanted ...class) bool { return slices.Contains(wanted, before) }
	mended := false
	switch this {
	case letter:
		mended = among(mark, letterMark, closer, dots, unquote, blankHyphen)
	case digit:
		mended = among(letterMark, unquote, quotedStop)
	case blank:
		if among(edge, blank, newline) {
			p.calls |= onInvisible | onMarks
		}
		mended = among(round, square, firstHyphen, letterHyphen, blankDots)
	case newline, edge:
		if among(blank, newline) {
			p.calls |= onInvisible | onMarks
		}
		mended = among(blankDots)
	case fullStop:
		mended = among(fullStop, dots, blankDots, blankSlash)
	case mark, closer:
		mended = among(blank)
	case percent:
		mended = among(digitBlank)
	case round:
		mended = among(letter)
	case slash:
		mended = among(fullStop)
	case quote:
		mended = !among(edge, blank, newline, round, square, quote, hyphen, firstHyphen, letterHyphen, blankHyphen,
			lead, slash, blankSlash)
	case unquote:
		mended = !among(letter, digit, fullStop, mark, letterMark, dots, percent, closer, other)
	case apostrophe:
		mended = !among(letter, digit)
	}
	behind := func(allowed ...class) bool { return slices.Contains(allowed, this) }
	if mended || before == quote && !behind(letter, digit) || before == quotedStop && this != letter ||
		before == blankStop && !behind(letter, digit) ||
		before == openQuote && !behind(letter, digit, other, slash, hyphen, round, square, grave, fullStop) {
		p.calls |= onMarks
	}
	return p
}
