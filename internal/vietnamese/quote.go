package vietnamese

import (
	"slices"
	"strings"
	"unicode"
)

// quote writes a quotation mark; it returns how many more runes it took.
func (p *marks) quote(i int) int {
	c := p.in[i]
	took := 0
	r := c.r
	switch r {
	case '\'':
		if p.at(i+1) != '\'' || !p.o.on("quotes") || p.straight() {
			p.single(i)
			return 0
		}
		took, r = 1, '"'
	case '«', '»':
		if !p.o.Guillemets {
			p.put(r, c.run)
			return 0
		}
	}
	if !p.o.on("quotes") || r == '"' && p.straight() {
		p.put(c.r, c.run)
		return 0
	}
	if c.r == '"' && p.at(i+1) == '"' && p.once(i) {
		took = 1
	}
	prev, next := p.last(0), p.at(i+1+took)
	if c.r == '"' && (prev == '`' || next == '`' || p.alone(i)) {
		for k := range 1 + took {
			p.put(p.in[i+k].r, c.run)
		}
		return took
	}
	if r == '"' && p.open == 0 && isDigit(prev) && (!isText(next) || p.arc(i+1+took)) {
		for k := range 1 + took { // inches, or seconds of arc
			p.put(p.in[i+k].r, p.in[i+k].run)
		}
		return took
	}
	if (r == '"' || r == '“') && p.late(i+1+took) {
		p.put(' ', c.run) // tài" Nước sạch": the space is on the wrong side of the mark
		p.mend(true, c)
		return took + 1
	}
	opening, tight := p.opens(r, i+1+took)
	if tight {
		p.space(c.run)
	}
	p.mend(opening, c)
	if !opening && unicode.IsLetter(next) && (isText(prev) || strings.ContainsRune(".,;:!?…%)", prev)) &&
		!p.guarded(i) {
		p.space(c.run)
	}
	if opening && next == ' ' && p.o.on("bracket_spaces") {
		p.did("bracket_spaces")
		took++
	}
	return took
}

// arc reports whether the letter at i is the side of the world that follows
// seconds of arc, which have minutes before them: 12°30'45"N.
func (p *marks) arc(i int) bool {
	if !strings.ContainsRune("NSEWBĐTD", p.at(i)) || p.at(i) == 0 || isText(p.at(i+1)) {
		return false
	}
	k := len(p.out) - 1
	for k >= 0 && (isDigit(p.out[k].r) || p.out[k].r == ',' || p.out[k].r == '.') {
		k--
	}
	return k >= 0 && (p.out[k].r == '\'' || p.out[k].r == '’' || p.out[k].r == '′')
}

// alone reports whether the straight mark at i is no quotation mark, but the sign
// that the text speaks of, or an empty string of code: no other is in the text, and
// blanks are around it, or the next one is all that is between two blanks.
func (p *marks) alone(i int) bool {
	if !isBlank(p.at(i-1)) && p.at(i-1) != '"' {
		return false
	}
	if p.at(i-1) == '"' || p.at(i+1) == '"' {
		k := i
		if p.at(i-1) == '"' {
			k--
		}
		return p.at(k+1) == '"' && isBlank(p.at(k-1)) && isBlank(p.at(k+2))
	}
	if i == 0 || i+1 >= len(p.in) || p.at(i+1) != ' ' {
		return false
	}
	return !slices.ContainsFunc(p.in[:i], isDouble) && !slices.ContainsFunc(p.in[i+1:], isDouble)
}

func isDouble(c cell) bool { return c.r == '"' || c.r == '“' || c.r == '”' }

// opens reports whether the mark r opens, with its next character at i; tight,
// that it does though a mark of punctuation is glued to it: said:"Go".
func (p *marks) opens(r rune, i int) (opening, tight bool) {
	prev, next := p.last(0), p.at(i)
	opening = isBlank(prev) || strings.ContainsRune("(“‘[-–—/`", prev) ||
		(isPicture(prev) || prev == '>') && isText(next)
	if opening && strings.ContainsRune("-–—/", prev) && p.open > 0 && !isText(next) {
		opening = false // "http://a.vn/"
	}
	tight = !opening && p.open == 0 && r != '”' && r != '»' && strings.ContainsRune(",;:.!?…", prev) &&
		(unicode.IsLetter(next) || isDigit(next)) ||
		!opening && p.open == 0 && r == '"' && unicode.IsLetter(prev) && unicode.IsLetter(next) && p.closes(i)
	if tight {
		opening = true // the space is missing
	}
	if r == '"' && opening && isBlank(next) && p.open > 0 {
		opening = false
	}
	if (r == '“' || r == '„' || r == '«') && !opening && !isBlank(next) && (p.open == 0 || unicode.IsLetter(next)) {
		opening = true // “ right after a word: a missing space, not a closing mark
	}
	if (r == '”' || r == '»') && opening && (isBlank(next) || p.open > 0) {
		opening = false
	}
	// A space before it, and what may follow a word after it, or nothing.
	if opening && prev == ' ' && (p.open > 0 && strings.ContainsRune(",.;:!?)", next) &&
		(!isText(p.at(i+1)) || isDigit(p.last(1)) && isDigit(p.at(i+1))) || next == 0 && !isDigit(p.last(1))) {
		opening = false
	}
	return opening, tight
}

// quoteReach is how far from a mark glued to two words its partner is looked for, in
// characters.
const quoteReach = 80

// closes reports whether the next double quotation mark from i on closes.
func (p *marks) closes(i int) bool {
	for k := i; k < min(len(p.in), i+quoteReach) && p.in[k].r != '\n'; k++ {
		if isDouble(p.in[k]) {
			return p.in[k].r != '“' && !isBlank(p.in[k-1].r) && !isText(p.at(k+1))
		}
	}
	return false
}

// mend writes the printer's mark for c.
func (p *marks) mend(opening bool, c cell) {
	want := '”'
	if opening {
		want = '“'
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
	if !opening && p.last(0) == ' ' && p.o.on("bracket_spaces") {
		p.unspace()
		p.did("bracket_spaces")
	}
	p.put(want, c.run)
}

// once reports whether the two straight marks at i are one that was typed
// twice: nothing but them parts a word from a blank, and there is a partner.
func (p *marks) once(i int) bool {
	prev, next := p.last(0), p.at(i+2)
	if next == '"' || prev == '"' {
		return false
	}
	if (isBlank(prev) || prev == '(') && isText(next) {
		for k := i + 2; k+1 < len(p.in); k++ {
			if p.in[k].r == '"' {
				p.merged = p.in[k+1].r == '"'
				return p.merged
			}
		}
		return false
	}
	if p.merged && p.open == 1 && !isBlank(prev) && !isText(next) {
		p.merged = false
		return true
	}
	return false
}

// late reports whether a mark glued to the word before it opens what follows
// the space after it, at i: none is open, and the next mark closes.
func (p *marks) late(i int) bool {
	if p.open > 0 || p.at(i) != ' ' || !unicode.IsLetter(p.last(0)) && !strings.ContainsRune(",;:.)", p.last(0)) ||
		!isText(p.at(i+1)) || !p.o.on("bracket_spaces") {
		return false
	}
	for k := i + 1; k < len(p.in) && p.in[k].r != '\n'; k++ {
		switch p.in[k].r {
		case '"', '”':
			return !isBlank(p.in[k-1].r) && !isText(p.at(k+1)) && (!isDigit(p.in[k-1].r) || p.in[k].r == '”')
		case '“':
			return false
		}
	}
	return false
}

// singleReach is how far apart two single quotation marks may be, in
// characters, to be a pair.
const singleReach = 80

// single writes a straight single quotation mark: one of a pair around words
// becomes the printer's, an apostrophe stays.
func (p *marks) single(i int) {
	r := '\''
	switch {
	case i > 0 && i == p.closing:
		r = '’'
	case p.o.on("single_quotes") && !p.straight():
		if k := p.pair(i); k > 0 {
			r, p.closing = '‘', k
			p.did("single_quotes")
		}
	}
	p.put(r, p.in[i].run)
}

// pair returns where the single quotation mark at i is closed; 0 when it opens
// nothing: between letters, before a figure ('90), around a single letter.
func (p *marks) pair(i int) int {
	if prev := p.at(i - 1); !isBlank(prev) && !strings.ContainsRune("([“\"", prev) || !unicode.IsLetter(p.at(i+1)) {
		return 0
	}
	for k := i + 2; k < min(len(p.in), i+singleReach); k++ {
		if p.in[k].r == '\n' {
			return 0
		}
		if p.in[k].r != '\'' {
			continue
		}
		before, after := isBlank(p.in[k-1].r), p.at(k+1)
		switch {
		case before:
			return 0 // another one opens
		case isBlank(after) || strings.ContainsRune(",.;:!?)]”\"…", after):
			if k == i+2 {
				return 0
			}
			return k
		case !unicode.IsLetter(after):
			return 0
		}
	}
	return 0
}

// straight reports whether the straight quotation marks of the text stay: it is
// in another language, or code.
func (p *marks) straight() bool { return p.coded() || p.foreign() }

// foreign reports whether the text is in another language, which has its own
// spacing before marks: in French "Quelle joie !".
func (p *marks) foreign() bool {
	return p.others.is(func() bool { return !p.vietnamese && isForeign(p.in) })
}
