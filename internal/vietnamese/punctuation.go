package vietnamese

import (
	"slices"
	"strings"
	"unicode"
)

// punctuation rebuilds the text mark by mark.
func (w *work) punctuation() {
	p := marks{work: w, in: w.c, out: slices.Grow(w.spare[:0], len(w.c)+8)}
	p.run()
	w.c, w.spare = p.out, p.in
}

// marks is the state of punctuation: what is read, and what is written.
type marks struct {
	*work
	in, out  []cell
	open     int   // quotes open
	merged   bool  // the quote that is open was typed as two
	closing  int   // where the single quote that is open closes; 0 for none
	keywords uint8 // 0 not known yet, 1 no list of keywords, 2 one
	asked    bool  // stays is known
	stays    bool  // straight quotes stay: the line is code, or in another language
}

// last is the rune written k before the end; 0 at the start.
func (p *marks) last(k int) rune {
	if i := len(p.out) - 1 - k; i >= 0 {
		return p.out[i].r
	}
	return 0
}

// at is the rune at i; 0 outside.
func (p *marks) at(i int) rune {
	if i >= 0 && i < len(p.in) {
		return p.in[i].r
	}
	return 0
}

func (p *marks) put(r rune, run uint16) { p.out = append(p.out, cell{r, run}) }

// unspace takes the space off the end of what is written; it reports whether
// there was one.
func (p *marks) unspace() bool {
	if p.last(0) == ' ' {
		p.out = p.out[:len(p.out)-1]
		return true
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isBlank(r rune) bool { return r == 0 || r == ' ' || r == '\n' }

func isText(r rune) bool { return unicode.IsLetter(r) || isDigit(r) }

// tokenReach is how far from a mark the blanks around it are looked for, in
// characters: no more than that of an address is needed to know it.
const tokenReach = 256

// token returns where the characters around i begin and end that no blank
// parts.
func (p *marks) token(i int) (a, b int) {
	a, b = i, i
	for a > max(0, i-tokenReach) && !isBlank(p.in[a-1].r) {
		a--
	}
	for b < min(len(p.in), i+tokenReach) && !isBlank(p.in[b].r) {
		b++
	}
	return a, b
}

// guarded reports whether position i is inside an address or other code that
// is left alone.
func (p *marks) guarded(i int) bool {
	a, b := p.token(i)
	for k := a; k < b; k++ {
		switch p.in[k].r {
		case '@':
			return true
		case ':':
			if p.at(k+1) == '/' && p.at(k+2) == '/' {
				return true
			}
		case 'w':
			if p.at(k+1) == 'w' && p.at(k+2) == 'w' && p.at(k+3) == '.' {
				return true
			}
		}
	}
	return false
}

func (p *marks) run() {
	p.listDash()
	for i := 0; i < len(p.in); i++ {
		c := p.in[i]
		switch c.r {
		case '"', '“', '”', '„', '\'', '«', '»', '‟':
			i += p.quote(i)
		case '.':
			i += p.stop(i)
		case ',', ';', ':', '!', '?':
			p.mark(i)
		case '(', '[':
			p.opening(i)
		case ')', ']':
			p.closed(i)
		case '%':
			if p.last(0) == ' ' && isDigit(p.last(1)) && !unicode.IsLetter(p.at(i+1)) && p.o.on("percent") {
				p.unspace()
				p.did("percent")
			}
			p.put('%', c.run)
		case ' ':
			if k := p.last(0); (k == '(' || k == '[') && !p.smiling(1) && p.at(i+1) != ')' && p.at(i+1) != ']' &&
				p.o.on("bracket_spaces") {
				p.did("bracket_spaces")
				continue
			}
			if (len(p.out) == 0 || p.last(0) == ' ') && p.o.on("spaces") {
				continue
			}
			p.put(' ', c.run)
		case '-', '–':
			i += p.dash(i)
		case '…':
			i += p.ellipsis(i)
		case '/':
			if p.last(0) == ' ' && p.at(i+1) == '.' && p.end(i+2) && p.o.on("doc_end") {
				p.unspace()
				p.did("doc_end")
			}
			p.put('/', c.run)
		default:
			p.put(c.r, c.run)
		}
	}
	for p.o.on("spaces") && p.unspace() {
	}
}

// end reports whether nothing but blanks and closing marks follows.
func (p *marks) end(i int) bool {
	for ; i < len(p.in); i++ {
		if r := p.in[i].r; !isBlank(r) && r != '”' && r != '"' && r != ')' {
			return false
		}
	}
	return true
}

// space writes the space that a mark wants after it.
func (p *marks) space(run uint16) {
	if p.o.on("space_after_punct") {
		p.put(' ', run)
		p.did("space_after_punct")
	}
}

// mark writes , ; : ! ? with no space before and one after.
func (p *marks) mark(i int) {
	c := p.in[i]
	next := p.at(i + 1)
	if p.emoticon(i) || isCJK(next) || isCJK(p.last(0)) {
		p.put(c.r, c.run)
		return
	}
	// A letter after the mark: the space is on the wrong side of it.
	wrong := (c.r == ',' || c.r == ';' || c.r == ':') && unicode.IsLetter(next) && p.o.on("space_after_punct")
	if p.last(0) == ' ' && ends(p.last(1)) && (isBlank(next) || strings.ContainsRune("”\"“!?…", next) || wrong) &&
		!p.guarded(i) && p.o.on("space_before_punct") {
		p.unspace()
		p.did("space_before_punct")
	}
	p.put(c.r, c.run)
	if (unicode.IsLetter(next) || isDigit(next)) && p.glued(i) && !p.guarded(i) && !p.code(i) {
		p.space(c.run)
	}
}

// ends reports whether a mark may follow a character: the end of a word, a
// figure, a bracket or another mark, but no sign of a formula.
func ends(r rune) bool {
	return isText(r) || unicode.IsMark(r) || strings.ContainsRune(")]}”’\"'»%°.!?…", r)
}

// glued reports whether the letter or figure after the mark at i wants a space.
func (p *marks) glued(i int) bool {
	c, next, prev := p.in[i].r, p.at(i+1), p.last(1)
	if isDigit(next) {
		return p.syllable(i-1) && !is(p.wordTo(i-1), "doi") // xã:5 thôn, but doi:10.1093
	}
	if isBlank(prev) || c == ':' && isDigit(prev) || !unicode.IsLetter(prev) && !isDigit(prev) && prev != '”' &&
		prev != ')' {
		return false
	}
	if (c == '?' || c == '!' || c == ';') && !unicode.IsUpper(next) {
		return false
	}
	k := i - 1
	if p.at(k) == ' ' {
		k--
	}
	before, after := p.wordTo(k), p.wordFrom(i+1)
	if c != ';' && p.data(i, before, after) {
		return false
	}
	if c != ',' && unicode.IsUpper(prev) && unicode.IsUpper(next) && !p.sentence(i+1) {
		return false // TL;DR, HOSE:VNM
	}
	if c != ';' && c != ':' {
		return true
	}
	if c == ';' && p.listed() {
		return false
	}
	// Steins;Gate, about:config; Re:Zero is no less foreign for its first word.
	kind := kindOf(after)
	return len(before) == 0 || kind == markedWord ||
		kindOf(before) != foreignWord && (len(before) > 2 || kind != foreignWord)
}

// data reports whether the mark at i, without a space around it, is one of a
// formula or a list of names that programs have, or parts short names of
// ministries: f(x,y), [svg,png], x1,y1, VH,TT&DL.
func (p *marks) data(i int, before, after []cell) bool {
	if isDigit(p.at(i - 1)) {
		k := i - 1
		for isDigit(p.at(k)) {
			k--
		}
		return unicode.IsLetter(p.at(k))
	}
	if p.at(i-1) == ' ' || len(before) == 0 || !isASCII(before) || !isASCII(after) {
		return false
	}
	single := len(before) == 1 && len(after) == 1
	for a, _ := p.token(i); a < i; a++ {
		if r := p.in[a].r; r == '[' || r == '(' && single {
			return true
		}
	}
	if single || len(before) > 3 || len(after) > 3 {
		return false
	}
	return len(before) > 1 && len(after) > 1 && kindOf(before) == shortForm && kindOf(after) == shortForm
}

func isASCII(word []cell) bool {
	return !slices.ContainsFunc(word, func(c cell) bool { return c.r >= 0x80 })
}

// fewListed is how many semicolons make a line a list of keywords.
const fewListed = 3

// listed reports whether the line is a list of keywords: many semicolons, and
// none has a space after it.
func (p *marks) listed() bool {
	if p.keywords == 0 {
		p.keywords = 1
		n := 0
		for i, c := range p.in {
			if c.r == ';' {
				n++
				if p.at(i+1) == ' ' {
					return false
				}
			}
		}
		if n >= fewListed {
			p.keywords = 2
		}
	}
	return p.keywords == 2
}

// emoticon reports whether the mark at i is the eyes of one: " :D", " ;)".
func (p *marks) emoticon(i int) bool {
	if c := p.in[i].r; c != ':' && c != ';' || !isBlank(p.last(0)) {
		return false
	}
	k := i + 1
	if p.at(k) == '-' {
		k++
	}
	return strings.ContainsRune("DpP()", p.at(k)) && p.at(k) != 0 && !isText(p.at(k+1)) && p.at(k+1) != '.'
}

// smiling reports whether the bracket that is written k before the end is the
// mouth of an emoticon: ":(".
func (p *marks) smiling(k int) bool {
	if p.last(k) == '-' {
		k++
	}
	return strings.ContainsRune(":;=", p.last(k)) && isBlank(p.last(k+1))
}

// code reports whether the mark at i is in code, data or an address: the
// characters without a space around it have signs that no copy has, or the mark
// parts more than two of them.
func (p *marks) code(i int) bool {
	a, b := p.token(i)
	entity := false
	for k := a; k < b; k++ {
		switch r := p.in[k].r; r {
		case '{', '}', '<', '>', '\\', '_', '=', '|', '$':
			return true
		case '&':
			entity = true
		case ';', ':':
			if k == i && r == ';' && entity {
				return true // &quot;Được
			}
			if k != i && r == p.in[i].r && k+1 < b {
				return true // a;B;c, hh:mm:ss
			}
		}
	}
	return false
}

// wordTo is the letters that end at i, wordFrom those that begin there.
func (p *marks) wordTo(i int) []cell {
	k := i + 1
	for k > 0 && unicode.IsLetter(p.at(k-1)) {
		k--
	}
	return p.in[k:max(i+1, k)]
}

func (p *marks) wordFrom(i int) []cell {
	k := i
	for unicode.IsLetter(p.at(k)) {
		k++
	}
	return p.in[min(i, len(p.in)):max(k, min(i, len(p.in)))]
}

// is reports whether a word is one of small letters of ASCII.
func is(word []cell, ascii string) bool {
	if len(word) != len(ascii) {
		return false
	}
	for i, c := range word {
		if c.r != rune(ascii[i]) {
			return false
		}
	}
	return true
}
