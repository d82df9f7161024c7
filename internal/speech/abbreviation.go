package speech

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bantin/internal/syllable"
)

// abbreviationLines is a line an abbreviation: how it is written, how it is
// said, and "?" when it has other meanings too, "title" when a stop may follow
// it before a name, "after WORD" when it only means this behind the word, "count"
// when it does so before figures, "code" before the figures of a code: "ĐT741".
//
//go:embed abbreviations.tsv
var abbreviationLines string

// abbreviation is a short form and how it is said.
type abbreviation struct {
	long  string
	doubt bool   // it has other meanings
	title bool   // it stands before a name, with a stop or without
	users bool   // it is the user's: nothing else is asked
	after string // the word that it stands behind; "" for any
	count bool   // it stands before figures
	unit  bool
}

// abbreviations is those that stand alone, and those that stand in codes.
var abbreviations = sync.OnceValues(func() (alone, inCodes map[string]abbreviation) {
	alone, inCodes = map[string]abbreviation{}, map[string]abbreviation{}
	for line := range strings.Lines(abbreviationLines) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		e := abbreviation{long: f[1]}
		if len(f) > 2 && f[2] == "code" {
			inCodes[f[0]] = e
			continue
		}
		if len(f) > 2 {
			e.doubt, e.title, e.count = f[2] == "?", f[2] == "title", f[2] == "count"
			if after, ok := strings.CutPrefix(f[2], "after "); ok {
				e.after = after
			}
		}
		alone[f[0]] = e
	}
	return alone, inCodes
})

// lookUp looks an abbreviation up.
func (v *Voice) lookUp(s string) (abbreviation, bool) {
	if e, ok := v.own[s]; ok {
		return e, true
	}
	alone, _ := abbreviations()
	if e, ok := alone[s]; ok {
		return e, true
	}
	if name := measureName(s); name != "" {
		return abbreviation{long: name, unit: true}, true
	}
	return abbreviation{}, false
}

// mostParts is how many words an abbreviation may have between its hyphens.
const mostParts = 6

// known reads an abbreviation that is known: the longest that begins at a
// place. Figures are part of it, as in "m2" and "Covid-19".
func (r *reader) known(at int) piece {
	if r.last(at) == '.' && isLetter(r.last(at-1)) && r.written < at {
		return piece{} // the name behind an initial: T.Tú
	}
	var ends [mostParts]int
	n, end := 0, r.wordEnd(at)
	for {
		if c := r.peek(end); c == '²' || c == '³' {
			end += len(string(c))
		}
		ends[n] = end
		if n++; n == mostParts || end+1 >= len(r.src) || !strings.ContainsRune("-&./,", rune(r.src[end])) {
			break
		}
		to := r.wordEnd(end + 1)
		if to == end+1 {
			break
		}
		end = to
	}
	for n--; n >= 0; n-- {
		end := ends[n]
		if r.peek(end) == '.' {
			if e, ok := r.lookUp(r.src[at : end+1]); ok && r.fits(at, end+1, e) {
				return r.expand(at, end+1, e)
			}
		}
		if e, ok := r.lookUp(r.src[at:end]); ok && r.means(at, end, e) {
			return r.expand(at, end, e)
		}
	}
	return piece{}
}

// expand makes a piece of an abbreviation.
func (r *reader) expand(at, end int, e abbreviation) piece {
	p := piece{said: e.long, end: end, doubt: e.doubt && !e.users}
	if e.unit {
		p.kind = amount
	}
	short := r.src[at:end]
	switch {
	case short == "ĐT" || short == "SĐT":
		return r.line(p)
	case short == "P." && !e.users:
		p.said = r.ward(at, end, e.long)
	case e.title && r.peek(end) == '.' && isCapital(r.peek(r.skip(end+1))):
		p.end++
	case strings.HasPrefix(short, "v.v"):
		for r.peek(p.end) == '.' {
			p.end++
		}
		to := r.skip(p.end)
		if !r.alone(at, p.end) && (to == len(r.src) || r.src[to] == '\n' || isCapital(r.peek(to))) {
			p.said += "."
		}
	}
	if r.src[p.end-1] == '.' && p.said[len(p.said)-1] != '.' {
		if c := r.peek(p.end); isLetter(c) || isDigit(c) {
			p.said += " "
		}
	}
	return p
}

// ward reads what stands before the number of a ward, or before that of a room,
// which is higher than any ward's: "P.302", "phòng P.302".
func (r *reader) ward(at, end int, ward string) string {
	i := r.skip(end)
	switch {
	case digitsEnd(r.src, i)-i < 3:
		return ward
	case r.before(at, 1) == "phòng":
		return letterName('P')
	}
	return "phòng"
}

// line reads what stands before a telephone number, or before the number of a
// road: "ĐT.741".
func (r *reader) line(p piece) piece {
	i := p.end
	if r.peek(i) == '.' {
		i++
	}
	i = r.skip(i)
	if to := digitsEnd(r.src, i); to > i && to-i <= 4 && r.src[i] != '0' && p.said == "điện thoại" {
		return piece{said: "đường tỉnh " + r.cardinal(r.src[i:to]), end: to}
	}
	p.doubt = false
	if r.peek(p.end) == ':' || r.peek(p.end) == '.' && isDigit(r.peek(r.skip(p.end+1))) {
		p.end++
	}
	return p
}

// fits reports whether an abbreviation with its stop stands before the name or
// the number that it needs: "H. Củ Chi", and not "anh H. cho biết".
func (r *reader) fits(at, end int, e abbreviation) bool {
	if e.count && !isDigit(r.peek(r.skip(end))) {
		return false
	}
	if strings.Contains(r.src[at:end-1], ".") || r.alone(at, end) {
		return true
	}
	next := r.peek(r.skip(end))
	if !isCapital(next) && !isDigit(next) {
		return false
	}
	if end-at > 2 {
		return true
	}
	if next == r.peek(end) && r.wordEnd(end) == end+len(string(next)) && isCapital(next) {
		return false // H.Y.T., the initials of a person
	}
	// A letter behind a name or behind "ông" is that of a person.
	i := at
	for i > 0 && isSpace(r.last(i)) {
		i -= len(string(r.last(i)))
	}
	if i == 0 || !isLetter(r.last(i)) {
		return r.last(i) != '.' || i == 0
	}
	switch w := r.before(at, 1); w {
	case "anh", "chị", "ông", "bà", "em", "cháu", "cô", "chú", "bác", "nhà", "vitamin":
		return false
	default:
		c, _ := utf8.DecodeRuneInString(r.src[i-len(w):])
		return len(w) <= i && !isCapital(c)
	}
}

// means reports whether an entry is what is meant by a word: some are words,
// too, in lines that are all in capitals.
func (r *reader) means(at, end int, e abbreviation) bool {
	s := r.src[at:end]
	switch {
	case e.users:
		return true
	case e.after != "":
		return r.before(at, 1) == e.after
	case e.unit:
		return r.isUnit(at, end)
	case s == strings.ToLower(s):
		return true
	}
	return !r.syllable(s) || !r.isShouted(at, end)
}

// isUnit reports whether a unit without a number before it is one: not in
// "ha ha", nor in capitals among capitals.
func (r *reader) isUnit(at, end int) bool {
	switch s := r.src[at:end]; s {
	case "ha":
		return r.before(at, 1) != "ha" && r.after(end) != "ha" && r.after(end) != "hả"
	case "Ha", "KG", "Kg":
		return isNumeral(r.before(at, 1))
	}
	return true
}

// syllable reports whether a word in any case is a Vietnamese syllable.
func (r *reader) syllable(s string) bool {
	return syllable.IsSyllable([]rune(strings.ToLower(s)))
}

// isShouted reports whether a word stands beside another one in capitals that
// is no abbreviation.
func (r *reader) isShouted(at, end int) bool {
	to := r.skip(end)
	if s := r.src[to:r.wordEnd(to)]; r.isCapitals(s) {
		return true
	}
	i := at
	for i > 0 && (isSpace(r.last(i)) || r.last(i) == '-') {
		i -= len(string(r.last(i)))
	}
	from := i
	for from > 0 && isLetter(r.last(from)) {
		from -= len(string(r.last(from)))
	}
	return r.isCapitals(r.src[from:i])
}

// isCapitals reports whether a word is a syllable in capitals.
func (r *reader) isCapitals(s string) bool {
	if len(s) < 2 {
		return false
	}
	for _, c := range s {
		if !isCapital(c) {
			return false
		}
	}
	_, known := r.lookUp(s)
	return !known && r.syllable(s)
}

// learn notes the abbreviations that a text explains: "sốt xuất huyết (SXH)".
func (v *Voice) learn(s string) {
	if strings.Contains(s, "Thành ủy") || strings.Contains(s, "Thành uỷ") {
		v.city = !strings.Contains(s, "Tỉnh ủy") && !strings.Contains(s, "Tỉnh uỷ")
	}
	alone, _ := abbreviations()
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '(')
		if i < 0 {
			return
		}
		at += i + 1
		end := strings.IndexByte(s[at:min(len(s), at+mostExplained)], ')')
		if end < 0 {
			continue
		}
		short := s[at : at+end]
		for _, lead := range [...]string{"viết tắt là ", "gọi tắt là ", "sau đây gọi là ", "gọi là "} {
			short = strings.TrimPrefix(short, lead)
		}
		if e, ok := v.own[short]; ok && e.users || !isShort(short) {
			continue
		}
		before := s[max(0, at-mostExplained) : at-1]
		if e, ok := alone[short]; ok && strings.HasSuffix(fold(before), fold(e.long)) {
			continue // it says what is known
		}
		if long := explained(s[:at-1], short); long != "" && len(v.own) < mostOwn {
			v.own[short] = abbreviation{long: long}
		}
	}
}

// fold returns a text as it is compared with another.
func fold(s string) string { return strings.ToLower(strings.TrimRight(s, " \u00a0-–,")) }

// mostOwn is how many abbreviations a voice knows beside those built in, so that a
// text without end needs no memory without end.
const mostOwn = 20_000

// mostExplained is how many bytes may be between the brackets around an
// abbreviation that is explained.
const mostExplained = 48

// isShort reports whether a word may be an abbreviation: two capitals at least,
// and nothing but letters and what joins them.
func isShort(s string) bool {
	n := 0
	for _, c := range s {
		switch {
		case isCapital(c):
			n++
		case !strings.ContainsRune("-&.,", c):
			return false
		}
	}
	return n >= 2
}

// explained returns the words at the end of a text whose first letters are
// those of an abbreviation; "" when they are not.
func explained(before, short string) string {
	letters := []rune(strings.ToLower(strings.Map(func(c rune) rune {
		if strings.ContainsRune("-.&,", c) {
			return -1
		}
		return c
	}, short)))
	end := len(strings.TrimRight(before, " \u00a0-–,"))
	at := end
	for len(letters) > 0 {
		for at > 0 {
			c, size := utf8.DecodeLastRuneInString(before[:at])
			if isLetter(c) {
				break
			}
			if !isSpace(c) && !isDash(c) && c != ',' {
				return ""
			}
			at -= size
		}
		to := at
		for at > 0 {
			c, size := utf8.DecodeLastRuneInString(before[:at])
			if !isLetter(c) {
				break
			}
			at -= size
		}
		if at == to {
			return ""
		}
		first, _ := utf8.DecodeRuneInString(before[at:])
		want := letters[len(letters)-1]
		if w := before[at:to]; unicode.ToLower(first) != want {
			if w != "và" && w != "về" {
				return ""
			}
			continue
		}
		letters = letters[:len(letters)-1]
	}
	return uncapital(before[at:end], before[:at])
}

// uncapital takes the capital of the sentence off words that a sentence begins
// with, and that have no other.
func uncapital(s, before string) string {
	before = strings.TrimRight(before, " \"“")
	first, size := utf8.DecodeRuneInString(s)
	if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?\n") ||
		strings.ContainsFunc(s[size:], unicode.IsUpper) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
