package vietnamese

import (
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
	if r == '"' && p.open == 0 && isDigit(prev) && !isText(next) {
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

// opens reports whether the mark r opens, with its next character at i; tight,
// that it does though a mark of punctuation is glued to it: said:"Go".
func (p *marks) opens(r rune, i int) (opening, tight bool) {
	prev, next := p.last(0), p.at(i)
	opening = isBlank(prev) || strings.ContainsRune("(“‘[-–—/`", prev) ||
		(isPicture(prev) || prev == '>') && isText(next)
	tight = !opening && p.open == 0 && r != '”' && r != '»' && strings.ContainsRune(",;:.!?…", prev) &&
		(unicode.IsLetter(next) || isDigit(next))
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
func (p *marks) straight() bool {
	if !p.asked {
		p.asked = true
		p.stays = p.isCode() || !p.vietnamese && isForeign(p.in)
	}
	return p.stays
}

// isCode reports whether the text has signs of code: a straight mark after =, {,
// [, \ or the name of a function and its bracket, or before }, names of tags,
// and pairs of strings.
func (p *marks) isCode() bool {
	for i, c := range p.in {
		if c.r != '"' && c.r != '\'' {
			continue
		}
		switch p.at(i - 1) {
		case '=', '{', '[', '\\', '<':
			return true
		case '(':
			if word := p.wordTo(i - 2); p.at(i-2) == '_' || isDigit(p.at(i-2)) ||
				len(word) > 1 && (kindOf(word) == foreignWord || isASCII(word) && inCapitals(word)) {
				return true
			}
		}
		switch p.at(i + 1) {
		case '}', '>', '=':
			return true
		case ':':
			if q := p.at(i + 3); p.at(i+2) == ' ' && (q == c.r || q == '[' || q == '{') {
				return true // "word": "text"
			}
		case ';':
			if p.at(i+2) == c.r {
				return true // ("a";"b")
			}
		}
	}
	return false
}
