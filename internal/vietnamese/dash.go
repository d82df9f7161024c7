package vietnamese

import (
	"slices"
	"strings"
	"unicode"
)

// listDash makes the hyphens that open lines dashes: behind the first line only in Vietnamese, since the lines of
// another language may be a listing.
func (p *marks) listDash() {
	if !p.o.on("list_dash") {
		return
	}
	asked, escaped, marked := false, false, false
	for i := range p.in {
		if p.in[i].r != '-' || i > 0 && p.in[i-1].r != '\n' || p.at(i+1) != ' ' || isBlank(p.at(i+2)) || p.at(i+2) == '<' ||
			p.between(i) || p.typed(p.in[i]) {
			continue
		}
		if !asked {
			asked, escaped = true, p.escaped()
			marked = slices.ContainsFunc(p.in, func(c cell) bool { return isOfVietnamese(c.r) })
		}
		if !escaped && (i == 0 || marked) {
			p.in[i].r = '–'
			p.did("list_dash")
		}
	}
}

// isOfVietnamese reports whether hardly any other language has a letter.
func isOfVietnamese(r rune) bool {
	return r >= 'Ạ' && r <= 'ỹ' || strings.ContainsRune("ăĂđĐơƠưƯ", r)
}

// between reports whether a hyphen ends the line that begins at i too: "- không có -".
func (p *marks) between(i int) bool {
	for i < len(p.in) && p.in[i].r != '\n' {
		i++
	}
	for i--; p.at(i) == ' '; {
		i--
	}
	return p.at(i) == '-' && p.at(i-1) == ' '
}

// escaped reports whether the text has letters behind a backslash, as expressions of
// programs do.
func (p *marks) escaped() bool {
	for i := range p.in {
		if p.isEscape(i) {
			return true
		}
	}
	return false
}

// isEscape reports whether a backslash is at i, and a letter behind it.
func (p *marks) isEscape(i int) bool { return p.at(i) == '\\' && unicode.IsLetter(p.at(i+1)) }

// dash writes a hyphen; with Typographic, one between spaces or in a range of
// years becomes a dash.
func (p *marks) dash(i int) int {
	c := p.in[i]
	prev, next := p.last(0), p.at(i+1)
	if c.r == '-' && p.oneSided(i) {
		p.did("hyphen")
		if prev != ' ' {
			p.put(' ', c.run)
		}
		p.put('-', c.run)
		if next != ' ' {
			p.put(' ', c.run)
		}
		return 0
	}
	if !p.o.Typographic || c.r != '-' {
		p.put(c.r, c.run)
		return 0
	}
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

// oneSided reports whether the hyphen at i has a space on one side and wants the
// other: it is between two Vietnamese words, the second with a capital, or
// both with Vietnamese letters if only the space before it is missing ("kinh tế-
// xã hội", but "ba- lát" and "hậu tố -chan").
func (p *marks) oneSided(i int) bool {
	before, after := i-1, i+1
	switch {
	case !p.o.on("hyphen"):
		return false
	case p.at(i+1) == ' ' && unicode.IsLetter(p.last(0)):
		after++
	case p.last(0) == ' ' && unicode.IsLetter(p.at(i+1)):
		before--
	default:
		return false
	}
	a, b := p.wordTo(before), p.wordFrom(after)
	if len(a) < 2 || len(b) < 2 || p.at(before-len(a)) == '-' || p.at(after+len(b)) == '-' || p.guarded(i) {
		return false
	}
	ka, kb := kindOf(a), kindOf(b)
	if ka != markedWord && ka != plainWord || kb != markedWord && kb != plainWord {
		return false
	}
	if after == i+2 {
		return (unicode.IsUpper(b[0].r) || ka == markedWord && kb == markedWord) && !p.dashed(before)
	}
	return unicode.IsUpper(b[0].r) && (!inCapitals(b) || inCapitals(a)) // but "tùy chọn -RỘNG"
}

// dashed reports whether the words that end at i begin with a hyphen too, as if
// the two were brackets: "mục -không có- để".
func (p *marks) dashed(i int) bool {
	const words = 40 // characters
	for k := i; k > max(0, i-words); k-- {
		if p.in[k].r == '-' {
			return isBlank(p.at(k-1)) && !isBlank(p.at(k+1))
		}
	}
	return false
}

// year reports whether four figures are on both sides, and nothing else.
func (p *marks) year(i int) bool {
	for k := 1; k <= 4; k++ {
		if !isDigit(p.at(i-k)) || !isDigit(p.at(i+k)) {
			return false
		}
	}
	return !isDigit(p.at(i-5)) && !isDigit(p.at(i+5)) && p.at(i-5) != '/' && p.at(i+5) != '/' && p.at(i-5) != '-' &&
		p.at(i+5) != '-'
}
