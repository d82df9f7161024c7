package vietnamese

import (
	"slices"
	"strings"
	"unicode"
)

// punctuation rebuilds the text mark by mark.
func (w *work) punctuation() {
	p := &marks{work: w, in: w.c, out: make([]cell, 0, len(w.c)+8)}
	p.run()
	w.c = p.out
}

// marks is the state of punctuation: what is read, and what is written.
type marks struct {
	*work
	in, out []cell
	open    int // quotes open
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

// unspace takes the space off the end of what is written.
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

// guarded reports whether position i is inside an address or other code that
// is left alone.
func (p *marks) guarded(i int) bool {
	a, b := i, i
	for a > 0 && !isBlank(p.in[a-1].r) {
		a--
	}
	for b < len(p.in) && !isBlank(p.in[b].r) {
		b++
	}
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
		case 0:
			continue // dropped by a rule before
		case '"', '“', '”', '„', '\'', '«', '»', '‟':
			i += p.quote(i)
		case '.':
			i += p.stop(i)
		case ',', ';', ':', '!', '?':
			p.mark(i)
		case ')', ']':
			if p.last(0) == ' ' && p.o.on("bracket_spaces") {
				p.unspace()
				p.did("bracket_spaces")
			}
			p.put(c.r, c.run)
			if unicode.IsLetter(p.at(i+1)) && p.bracketed(i) && !p.guarded(i) {
				p.space(c.run)
			}
		case '%':
			if p.last(0) == ' ' && isDigit(p.last(1)) && p.o.on("percent") {
				p.unspace()
				p.did("percent")
			}
			p.put('%', c.run)
		case ' ':
			if (p.last(0) == '(' || p.last(0) == '[') && p.o.on("bracket_spaces") {
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
			if p.last(0) == ' ' && !isBlank(p.last(1)) && p.last(1) != '.' && p.o.on("space_before_punct") && isBlank(p.at(i+1)) {
				p.unspace()
				p.did("space_before_punct")
			}
			p.put('…', c.run)
			if isText(p.last(1)) && p.sentence(i+1) {
				p.space(c.run)
			}
		case '/':
			if p.last(0) == ' ' && p.at(i+1) == '.' && p.end(i+2) {
				p.unspace()
			}
			p.put('/', c.run)
		default:
			p.put(c.r, c.run)
		}
	}
	for p.last(0) == ' ' {
		p.unspace()
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

// bracketed reports whether what the bracket at i closes has a space in it: a
// remark, not a letter of a word or a formula.
func (p *marks) bracketed(i int) bool {
	space := false
	for k := i - 1; k >= 0 && p.in[k].r != '\n'; k-- {
		switch p.in[k].r {
		case ' ':
			space = true
		case '(', '[':
			return space
		}
	}
	return false
}

// word is the letters from i on, or up to i when back, if they are no more
// than a syllable's.
func (p *marks) word(i int, back bool) []rune {
	var out []rune
	step := 1
	if back {
		step = -1
	}
	for ; unicode.IsLetter(p.at(i)); i += step {
		if len(out) == 7 {
			return nil
		}
		out = append(out, p.at(i))
	}
	if back {
		slices.Reverse(out)
	}
	return out
}

// sentence reports whether a sentence begins at i: a Vietnamese syllable with
// a capital, and no full stop after it as in names of files.
func (p *marks) sentence(i int) bool {
	w := p.word(i, false)
	if len(w) < 2 || !unicode.IsUpper(w[0]) || !unicode.IsLower(w[1]) {
		return false
	}
	_, ok := parse(w)
	return ok && !(p.at(i+len(w)) == '.' && unicode.IsLetter(p.at(i+len(w)+1)))
}

// ended reports whether what stands before the full stop at i ends a sentence
// or a number: no abbreviation.
func (p *marks) ended(i int) bool {
	switch r := p.at(i - 1); {
	case r == ')' || r == '”':
		return true
	case isDigit(r):
		k := i - 1
		for isDigit(p.at(k)) || p.at(k) == '.' && isDigit(p.at(k+1)) {
			k--
		}
		return isBlank(p.at(k))
	}
	return p.syllable(i - 1)
}

// syllable reports whether a Vietnamese syllable of small letters, or with a
// capital first, ends at i: no abbreviation, and no part of a name with dots.
func (p *marks) syllable(i int) bool {
	w := p.word(i, true)
	if len(w) < 2 || !unicode.IsLower(w[len(w)-1]) || p.at(i-len(w)) == '.' {
		return false
	}
	_, ok := parse(w)
	return ok
}

// listDash makes the hyphen that opens a line a dash.
func (p *marks) listDash() {
	if len(p.in) > 2 && p.in[0].r == '-' && p.in[1].r == ' ' && !isBlank(p.in[2].r) && p.o.on("list_dash") {
		p.in[0].r = '–'
		p.did("list_dash")
	}
}

// quote writes a quotation mark; it returns how many more runes it took.
func (p *marks) quote(i int) int {
	c := p.in[i]
	took := 0
	r := c.r
	switch r {
	case '\'':
		if p.at(i+1) != '\'' || !p.o.on("quotes") {
			p.put('\'', c.run)
			return 0
		}
		took, r = 1, '"'
	case '«', '»':
		if !p.o.Guillemets {
			p.put(r, c.run)
			return 0
		}
	}
	if !p.o.on("quotes") {
		p.put(r, c.run)
		return took
	}
	prev, next := p.last(0), p.at(i+1+took)
	opening := isBlank(prev) || strings.ContainsRune("(“‘[-–—/", prev)
	tight := !opening && p.open == 0 && r != '”' && r != '»' && strings.ContainsRune(",;:.!?…", prev) && (unicode.IsLetter(next) || isDigit(next))
	if tight {
		opening = true // said:"Go": the space is missing
	}
	if r == '"' && opening && isBlank(next) && p.open > 0 {
		opening = false
	}
	if (r == '“' || r == '„' || r == '«') && !opening && !isBlank(next) && (p.open == 0 || unicode.IsLetter(next)) {
		opening = true // “ right after a word: a missing space, not a closing mark
	}
	if r == '"' && p.open == 0 && !opening && isDigit(prev) {
		p.put('"', c.run) // inches
		return took
	}
	if (r == '”' || r == '»') && opening && (isBlank(next) || p.open > 0) {
		opening = false
	}
	want := '”'
	if opening {
		want = '“'
	}
	if opening {
		p.open++
	} else if p.open > 0 {
		p.open--
	}
	if p.o.Nested && (opening && p.open > 1 || !opening && p.open >= 1) {
		p.did("nested_quotes")
		want = '’'
		if opening {
			want = '‘'
		}
	} else if want != c.r {
		p.did("quotes")
	}
	if !opening && prev == ' ' && p.o.on("bracket_spaces") {
		p.unspace()
		p.did("bracket_spaces")
	}
	if tight {
		p.space(c.run)
	}
	p.put(want, c.run)
	if !opening && unicode.IsLetter(next) && (isText(prev) || strings.ContainsRune(".,;:!?…%)", prev)) && !p.guarded(i) {
		p.space(c.run)
	}
	if opening && next == ' ' && p.o.on("bracket_spaces") {
		p.did("bracket_spaces")
		took++
	}
	return took
}

// stop writes a full stop, an ellipsis or the end mark of a document; it
// returns how many more runes it took.
func (p *marks) stop(i int) int {
	c := p.in[i]
	n := 1
	for p.at(i+n) == '.' {
		n++
	}
	if p.at(i+n) == '/' && p.at(i+n+1) == '.' && n <= 2 && p.o.on("doc_end") && p.at(i+n+2) != '.' && p.at(i+n+2) != '/' {
		// ./. and ../. close a document: glued to the last word.
		if p.unspace() || n == 2 || p.o.DropEndMark {
			p.did("doc_end")
		}
		p.put('.', c.run)
		if !p.o.DropEndMark {
			p.put('/', c.run)
			p.put('.', c.run)
		}
		return n + 1
	}
	if p.guarded(i) {
		p.put('.', c.run)
		return 0
	}
	switch {
	case n >= 3 && p.o.on("ellipsis"):
		if p.last(0) == ' ' && isBlank(p.at(i+n)) && !isBlank(p.last(1)) && p.last(1) != '.' {
			p.unspace()
		}
		p.did("ellipsis")
		p.put('…', c.run)
		if isText(p.last(1)) && p.sentence(i+n) {
			p.space(c.run)
		}
		return n - 1
	case n == 2 && p.o.on("double_dot") && p.at(i+2) != '/' && !strings.ContainsRune("/.[(", p.last(0)):
		if p.last(0) == ' ' && isBlank(p.at(i+2)) && !isBlank(p.last(1)) {
			p.unspace()
		}
		p.did("double_dot")
		p.put('.', c.run)
		return 1
	case n == 1 && p.last(0) == ' ' && isBlank(p.at(i+1)) && !isBlank(p.last(1)) && p.o.on("space_before_punct"):
		p.unspace()
		p.did("space_before_punct")
	}
	p.put('.', c.run)
	if n == 1 && p.sentence(i+1) && p.ended(i) {
		p.space(c.run)
		return 0
	}
	if p.o.on("abbr_space") && n == 1 {
		return p.city(i)
	}
	for k := 1; k < n; k++ {
		p.put('.', p.in[i+k].run)
	}
	return n - 1
}

// city spaces "TP.Hồ Chí Minh", "Tp.Huế" and "T.P Hồ Chí Minh"; the press's
// "TP.HCM" is one abbreviation.
func (p *marks) city(i int) int {
	next := p.at(i + 1)
	if (p.last(1) == 'P' || p.last(1) == 'p') && p.last(2) == 'T' && !unicode.IsLetter(p.last(3)) && unicode.IsUpper(next) && unicode.IsLower(p.at(i+2)) {
		p.put(' ', p.in[i].run)
		p.did("abbr_space")
		return 0
	}
	if p.last(1) == 'T' && !unicode.IsLetter(p.last(2)) && p.last(2) != '.' && next == 'P' && (p.at(i+2) == ' ' || p.at(i+2) == '.') && (p.at(i+2) == ' ' && unicode.IsUpper(p.at(i+3))) {
		p.out = p.out[:len(p.out)-1]
		p.put('P', p.in[i].run)
		p.put('.', p.in[i].run)
		p.did("abbr_space")
		return 1
	}
	return 0
}

// mark writes , ; : ! ? with no space before and one after.
func (p *marks) mark(i int) {
	c := p.in[i]
	next := p.at(i + 1)
	// A letter after the mark: the space stands on the wrong side of it.
	wrong := (c.r == ',' || c.r == ';' || c.r == ':') && unicode.IsLetter(next) && p.o.on("space_after_punct")
	if p.last(0) == ' ' && !isBlank(p.last(1)) && (isBlank(next) || strings.ContainsRune("”\"“!?…", next) || wrong) && !p.guarded(i) && p.o.on("space_before_punct") {
		p.unspace()
		p.did("space_before_punct")
	}
	p.put(c.r, c.run)
	prev := p.last(1)
	if isDigit(next) && p.syllable(i-1) && !p.guarded(i) {
		p.space(c.run) // xã:5 thôn
		return
	}
	if !unicode.IsLetter(next) || isBlank(prev) || p.guarded(i) {
		return
	}
	if c.r == ':' && (next == '/' || isDigit(prev)) || !unicode.IsLetter(prev) && !isDigit(prev) && prev != '”' && prev != ')' {
		return
	}
	if (c.r == '?' || c.r == '!' || c.r == ';') && !unicode.IsUpper(next) {
		return
	}
	if (c.r == ';' || c.r == ':') && unicode.IsUpper(prev) && unicode.IsUpper(next) {
		return // TL;DR, HOSE:VNM
	}
	p.space(c.run)
}

// dash writes a hyphen; with Typographic, one between spaces or in a range of
// years becomes a dash.
func (p *marks) dash(i int) int {
	c := p.in[i]
	if !p.o.Typographic || c.r != '-' {
		p.put(c.r, c.run)
		return 0
	}
	prev, next := p.last(0), p.at(i+1)
	switch {
	case prev == ' ' && next == ' ':
		p.did("dash_title")
		p.put('–', c.run)
	case isDigit(prev) && isDigit(next) && p.year(i):
		p.did("range_dash")
		p.put(' ', c.run)
		p.put('–', c.run)
		p.put(' ', c.run)
	default:
		p.put('-', c.run)
	}
	return 0
}

// year reports whether four figures stand on both sides, and nothing else.
func (p *marks) year(i int) bool {
	for k := 1; k <= 4; k++ {
		if !isDigit(p.at(i-k)) || !isDigit(p.at(i+k)) {
			return false
		}
	}
	return !isDigit(p.at(i-5)) && !isDigit(p.at(i+5)) && p.at(i-5) != '/' && p.at(i+5) != '/' && p.at(i-5) != '-' && p.at(i+5) != '-'
}
