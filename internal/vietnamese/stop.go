package vietnamese

import (
	"slices"
	"strings"
	"unicode"

	"bantin/internal/syllable"
)

// stop writes a full stop, an ellipsis or the end mark of a document; it
// returns how many more runes it took.
func (p *marks) stop(i int) int {
	c := p.in[i]
	n := 1
	for p.at(i+n) == '.' {
		n++
	}
	if p.at(i+n) == '/' && p.at(i+n+1) == '.' && n <= 2 && p.o.on("doc_end") && p.at(i+n+2) != '.' &&
		p.at(i+n+2) != '/' {
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
	if (p.last(1) == 'P' || p.last(1) == 'p') && p.last(2) == 'T' && !unicode.IsLetter(p.last(3)) &&
		unicode.IsUpper(next) && unicode.IsLower(p.at(i+2)) {
		p.put(' ', p.in[i].run)
		p.did("abbr_space")
		return 0
	}
	if p.last(1) == 'T' && !unicode.IsLetter(p.last(2)) && p.last(2) != '.' && next == 'P' &&
		(p.at(i+2) == ' ' || p.at(i+2) == '.') && (p.at(i+2) == ' ' && unicode.IsUpper(p.at(i+3))) {
		p.out = p.out[:len(p.out)-1]
		p.put('P', p.in[i].run)
		p.put('.', p.in[i].run)
		p.did("abbr_space")
		return 1
	}
	return 0
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
	_, ok := syllable.Parse(w)
	return ok && !(p.at(i+len(w)) == '.' && unicode.IsLetter(p.at(i+len(w)+1)))
}

// ended reports whether what comes before the full stop at i ends a sentence
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
	_, ok := syllable.Parse(w)
	return ok
}
