package vietnamese

import (
	"slices"
	"strings"
	"unicode"
)

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

// data reports whether the mark at i, without a space around it, is one of a
// formula or a list of names that programs have, or parts short names of
// ministries: x:y, [svg,png], x1,y1, I420,YV12, VH,TT&DL.
func (p *marks) data(i int, before, after []cell) bool {
	if isDigit(p.at(i - 1)) {
		k := i - 1
		for isDigit(p.at(k)) {
			k--
		}
		return unicode.IsLetter(p.at(k)) || p.at(k) == ':' && unicode.IsLetter(p.at(k-1))
	}
	single := len(before) == 1 && len(after) == 1
	from, to := p.token(i)
	if single && (p.in[i].r == ':' || from == 0 && to == len(p.in) || p.count(p.in[i].r, from, to) > 1) {
		return true
	}
	if p.at(i-1) == ' ' || !isASCII(before) || !isASCII(after) {
		return false
	}
	if isDigit(p.at(i + 1 + len(after))) {
		return true
	}
	if len(before) == 0 {
		return false
	}
	for k := from; k < i; k++ {
		if r := p.in[k].r; r == '[' || r == '(' && single {
			return true
		}
	}
	if len(before) == 1 || len(after) == 1 || len(before) > 3 || len(after) > 3 {
		return false
	}
	return kindOf(before) == shortForm && kindOf(after) == shortForm
}

// count is how often a mark is in p.in[from:to].
func (p *marks) count(mark rune, from, to int) (n int) {
	for _, c := range p.in[from:to] {
		if c.r == mark {
			n++
		}
	}
	return n
}

// literal reports whether the mark at i, between two words, is in what a program
// reads: code, the brackets of a function or {}, quotation marks or brackets around
// nothing but names and marks, the options of a command, the form of a name.
func (p *marks) literal(i int, before, after []cell) bool {
	if p.at(0) == '-' && p.at(1) == '-' && unicode.IsLetter(p.at(2)) || p.coded() || p.inName(i, after) ||
		p.in[i].r == ':' && p.formOf(i) {
		return true // --exclude-symbols one,two
	}
	if k := p.enclosing(i); k >= 0 && p.calls(k) {
		return true
	}
	a, b := p.token(i)
	closing := closingOf(p.at(a))
	if closing == 0 || !slices.ContainsFunc(p.in[i:b], func(c cell) bool { return c.r == closing }) {
		return false
	}
	small := p.in[i].r == ':' && len(after) > 0 && unicode.IsLower(after[0].r)
	return small || kindOf(before) != markedWord && kindOf(after) != markedWord && unicode.IsLower(p.at(a+1))
}

// inName reports whether the mark at i, with a name after it, is in quotation marks
// that are around hardly more than it: « Tài sản:Tiền mật », "-u root,nobody".
func (p *marks) inName(i int, after []cell) bool {
	const blanks, reach = 4, 60
	if p.in[i].r != ':' && kindOf(after) != foreignWord && (len(after) == 0 || !unicode.IsUpper(after[0].r)) {
		return false
	}
	n, opening := 0, rune(0)
	for k := i - 1; k > max(-1, i-reach) && opening == 0 && n <= blanks; k-- {
		switch r := p.in[k].r; r {
		case ' ':
			n++
		case '"', '“', '«', '‘':
			opening = r
		case '”', '»', '’', ')', '.':
			return false
		}
	}
	if opening == 0 {
		return false
	}
	for k := i + 1; k < min(len(p.in), i+reach) && n <= blanks; k++ {
		switch r := p.in[k].r; r {
		case ' ':
			n++
		case '"', '”', '»', '’':
			return r == closingOf(opening) && n <= blanks
		case '.', '!', '?':
			return false
		}
	}
	return false
}

// formReach is how far before a mark the word is looked for that says that it is in
// the form of something, in characters.
const formReach = 48

// formOf reports whether the words before the mark at i say that a form or the
// usage of a command follows: "phải có dạng địa chỉ:cổng".
func (p *marks) formOf(i int) bool {
	limit := max(0, i-formReach)
	for k := i - 1; k > limit; k-- {
		if p.in[k].r == '.' || p.in[k].r == ';' {
			return false
		}
		if p.in[k].r != ' ' {
			continue
		}
		j := k - 1
		if p.at(j) == ':' {
			j--
		}
		switch word := p.wordTo(j); {
		case j < k-1 && spells(word, "dụng"):
			return true
		case spells(word, "dạng"), spells(word, "mẫu"):
			said := p.wordTo(j - len(word) - 1)
			if spells(said, "có") || spells(said, "theo") || spells(said, "ở") || spells(said, "dưới") {
				return true
			}
		}
	}
	return false
}

// enclosing returns the place of the bracket that is open at i; -1 for none near.
func (p *marks) enclosing(i int) int {
	depth := 0
	for k := i - 1; k >= max(0, i-remarkReach) && p.in[k].r != '\n'; k-- {
		switch p.in[k].r {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth == 0 {
				return k
			}
			depth--
		}
	}
	return -1
}

// calls reports whether the bracket at k is one of a program: {}, or glued to
// what is no word of Vietnamese and no abbreviation.
func (p *marks) calls(k int) bool {
	if p.in[k].r == '{' || p.at(k-1) == '_' {
		return true
	}
	word := p.wordTo(k - 1)
	return len(word) > 1 && (kindOf(word) == foreignWord || p.in[k].r == '[')
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
		case '%':
			if unicode.IsLetter(p.at(k + 1)) {
				return true // %s
			}
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

// coded reports whether the text has signs of code.
func (p *marks) coded() bool { return p.codes.is(p.isCode) }

// isCode reports whether the text has signs of code: a straight mark after =, {,
// [, \, #, & or the name of a function and its bracket, or before }, &, names of
// tags, pairs of strings, a string that a comma ends the line after, and \n.
func (p *marks) isCode() bool {
	if p.at(len(p.in)-1) == ',' && p.at(len(p.in)-2) == '"' || p.at(0) == '=' && unicode.IsLetter(p.at(1)) {
		return true // "name", and =TEXT(12;"00")
	}
	for i, c := range p.in {
		switch {
		case p.isEscape(i), c.r == '\\' && p.at(i+1) == '"', c.r == '(' && p.at(i+1) == '$':
			return true
		case c.r != '"' && c.r != '\'':
			continue
		}
		before, after := p.at(i-1), p.at(i+1)
		if before == ' ' && strings.ContainsRune("=&#", p.at(i-2)) && i > 1 || after == ' ' && p.at(i+2) == '&' {
			return true // name = "text", "a" & "b"
		}
		switch before {
		case '=', '{', '[', '\\', '<', '$':
			return true
		case '(':
			if p.called(i - 2) {
				return true
			}
		}
		switch after {
		case '}', '>', '=':
			return true
		case ':':
			if q := p.at(i + 3); p.at(i+2) == ' ' && (q == c.r || q == '[' || q == '{') || p.at(0) == c.r && i+2 == len(p.in) {
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

// called reports whether what ends at i, before a bracket and a string, is the
// name of a function.
func (p *marks) called(i int) bool {
	word := p.wordTo(i)
	return p.at(i) == '_' || isDigit(p.at(i)) || p.at(i-len(word)) == '_' ||
		len(word) > 1 && (kindOf(word) == foreignWord || isASCII(word) && inCapitals(word))
}
