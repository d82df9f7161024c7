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
	tight := !opening && p.open == 0 && r != '”' && r != '»' && strings.ContainsRune(",;:.!?…", prev) &&
		(unicode.IsLetter(next) || isDigit(next))
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
