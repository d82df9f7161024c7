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
		p.at(i+n+2) != '/' && p.at(i-1) != '.' {
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
	if p.guarded(i) || n == 1 && p.leads(i) {
		p.put('.', c.run)
		return 0
	}
	if p.fills(i, n) {
		for k := range n {
			p.put('.', p.in[i+k].run)
		}
		return n - 1
	}
	switch {
	case n >= 3 && p.o.on("ellipsis") && !p.omitted(i, i+n), n == 2 && p.at(i+2) == '…' && p.o.on("ellipsis"),
		n == 2 && p.o.on("double_dot") && p.goesOn(i+2):
		if p.last(0) == ' ' && isBlank(p.at(i+n)) && ends(p.last(1)) && p.last(1) != '.' && p.last(1) != '…' {
			p.unspace()
		}
		rule := "ellipsis"
		if n == 2 && p.at(i+2) != '…' {
			rule = "double_dot"
		}
		p.did(rule)
		if p.at(i+n) == '…' {
			return n - 1 // which writes the one
		}
		p.put('…', c.run)
		if isText(p.last(1)) && p.sentence(i+n) {
			p.space(c.run)
		}
		return n - 1
	case n == 2 && p.o.on("double_dot") && p.typedTwice(i):
		p.did("double_dot")
		p.put('.', c.run)
		return 1
	case n == 1 && p.last(0) == ' ' && ends(p.last(1)) && p.o.on("space_before_punct") &&
		(isBlank(p.at(i+1)) || p.o.on("space_after_punct") && p.sentence(i+1) && p.syllable(i-2) && !p.isEnding(i+1)):
		p.unspace()
		p.did("space_before_punct")
	}
	p.put('.', c.run)
	if n == 1 && unicode.IsLetter(p.at(i+1)) && (p.sentence(i+1) && p.ended(i) && !p.isEnding(i+1) && !p.code(i) ||
		p.newSentence(i)) {
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

// fills reports whether the n full stops at i are a line of a form, to be filled in:
// "Họ tên: ........", where as many behind a word may be an ellipsis, "vân vân....".
func (p *marks) fills(i, n int) bool {
	const least, behindWord = 4, 8
	return n >= behindWord || n >= least && !isText(p.at(i-1))
}

// leads reports whether the full stop at i is one of three at least with a space
// between each two: they lead the eye to what follows.
func (p *marks) leads(i int) bool {
	from, to := i, i
	for p.at(from-1) == ' ' && p.at(from-2) == '.' && to-from < 4 {
		from -= 2
	}
	for p.at(to+1) == ' ' && p.at(to+2) == '.' && to-from < 4 {
		to += 2
	}
	return to-from >= 4
}

// omitted reports whether the full stops in p.in[from:to] stand for a part of code
// that is not given: "DESTDIR=...", "<a href=...>", "{...}", "a/.../b".
func (p *marks) omitted(from, to int) bool {
	before, after := p.at(from-1), p.at(to)
	if unicode.IsLetter(before) && unicode.IsUpper(after) { // If...Then
		word := p.wordTo(from - 1)
		return unicode.IsUpper(word[0].r) && kindOf(word) != markedWord && kindOf(p.wordFrom(to)) != markedWord
	}
	return before == '=' || before == '{' || before == '/' || after == '}' || after == '>' ||
		before == ',' && after == ']' || before == '\'' && after == '\''
}

// goesOn reports whether two full stops before i are an ellipsis: a small
// Vietnamese word follows after a space.
func (p *marks) goesOn(i int) bool {
	if p.at(i) != ' ' || p.last(0) == '.' || !unicode.IsLetter(p.last(0)) && p.last(0) != ' ' {
		return false
	}
	word := p.wordFrom(i + 1)
	return len(word) > 0 && unicode.IsLower(word[0].r) && kindOf(word) == markedWord
}

// typedTwice reports whether the two full stops at i are one: they end a word,
// and nothing is glued to them as in "A1..A7".
func (p *marks) typedTwice(i int) bool {
	next := p.at(i + 2)
	return (isText(p.last(0)) || strings.ContainsRune(")]”%", p.last(0))) &&
		(isBlank(next) || strings.ContainsRune(")]”\"", next)) && !p.label()
}

// fewWords is how many words a text has that may be the label of a button.
const fewWords = 3

// label reports whether the text is one of a program: of a few words, or with the
// sign of a key or of a name to come. What ends in two full stops there perhaps
// wants the third: "Sắp xếp..", "Lọc %s theo..".
func (p *marks) label() bool {
	return p.labels.is(p.isLabel)
}

func (p *marks) isLabel() bool {
	blanks := 0
	for _, c := range p.in {
		if c.r == ' ' {
			blanks++
		}
	}
	if blanks < fewWords && unicode.IsUpper(p.at(0)) {
		return true
	}
	for i, c := range p.in {
		if c.r == '_' && (isBlank(p.at(i-1)) || unicode.IsLetter(p.at(i-1))) && unicode.IsLetter(p.at(i+1)) ||
			c.r == '%' && isBlank(p.at(i-1)) && p.at(i+1) == 's' {
			return true
		}
	}
	return false
}

// ellipsis writes …, and takes stops after it for a part of it; it returns how
// many they were.
func (p *marks) ellipsis(i int) int {
	if k := p.last(1); p.last(0) == ' ' && ends(k) && k != '.' && k != ']' && k != '…' &&
		p.o.on("space_before_punct") && isBlank(p.at(i+1)) {
		p.unspace()
		p.did("space_before_punct")
	}
	p.put('…', p.in[i].run)
	n := 0
	for p.at(i+1+n) == '.' {
		n++
	}
	if n > 0 && (!p.o.on("ellipsis") || p.at(i+1+n) == '/') {
		return 0
	}
	if n > 0 {
		p.did("ellipsis")
	}
	if isText(p.last(1)) && p.sentence(i+1+n) {
		p.space(p.in[i].run)
	}
	return n
}

// newSentence reports whether the full stop at i parts two sentences though no
// Vietnamese syllable with a capital follows it: what is on both sides are
// words, and the letters of one are Vietnamese; of both, if the second has no
// capital.
func (p *marks) newSentence(i int) bool {
	after := p.wordFrom(i + 1)
	if len(after) < 2 || !p.syllable(i-1) || p.isEnding(i+1) || p.at(i+1+len(after)) == '.' || p.guarded(i) ||
		p.code(i) {
		return false
	}
	small := false
	for _, c := range after {
		small = small || unicode.IsLower(c.r)
	}
	if !small && len(after) <= 4 {
		return false // .ZIP
	}
	word := p.wordTo(i - 1)
	before := kindOf(word) == markedWord
	if unicode.IsUpper(after[0].r) {
		return before || kindOf(after) == markedWord
	}
	// "số.định dạng" is the form of a name.
	return before && kindOf(after) == markedWord && closingOf(p.at(i-1-len(word))) == 0
}

// isEnding reports whether the word at i ends names of sites or files.
func (p *marks) isEnding(i int) bool {
	var name [5]byte
	n := 0
	for ; isText(p.at(i + n)); n++ {
		if n == len(name) || p.at(i+n) >= 0x80 {
			return false
		}
		name[n] = byte(unicode.ToLower(p.at(i + n)))
	}
	switch string(name[:n]) {
	case "com", "net", "org", "vn", "edu", "gov", "info", "tv",
		"doc", "docx", "pdf", "xls", "xlsx", "ppt", "txt", "zip", "rar", "jpg", "png", "gif", "exe", "html":
		return true
	}
	return false
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
