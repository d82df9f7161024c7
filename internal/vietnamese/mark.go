package vietnamese

import (
	"strings"
	"unicode"
)

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
		!p.guarded(i) && p.o.on("space_before_punct") && !p.sign(i) && (c.r == ',' || !p.foreign()) {
		p.unspace()
		p.did("space_before_punct")
	}
	p.put(c.r, c.run)
	if (unicode.IsLetter(next) || isDigit(next)) && p.glued(i) && !p.guarded(i) && !p.code(i) {
		p.space(c.run)
	}
}

// sign reports whether the mark at i, between two spaces, is no mark of
// punctuation but a sign that the text speaks of or counts with: "1 : 1.618", "(add !
// to overwrite)", "{ a; b ; }".
func (p *marks) sign(i int) bool {
	if p.at(i+1) != ' ' {
		return false
	}
	switch next := p.at(i + 2); p.in[i].r {
	case ':':
		return isDigit(next) && (isDigit(p.last(1)) || p.reckons(i-2))
	case '!', '?':
		return unicode.IsLower(next) && p.enclosing(i) >= 0
	case ';':
		return next == '}'
	}
	return false
}

// reckonReach is how far before a sign the other signs of its formula are looked for.
const reckonReach = 60

// reckons reports whether a formula goes on to i, with a letter by itself or a bracket: "S = (a + b) × h : 2".
func (p *marks) reckons(i int) bool {
	if p.at(i) != ')' && !(unicode.IsLetter(p.at(i)) && p.at(i-1) == ' ') {
		return false
	}
	for k := i - 1; k >= max(0, i-reckonReach) && p.in[k].r != '\n'; k-- {
		if p.in[k].r == '=' && p.at(k-1) == ' ' && p.at(k+1) == ' ' {
			return true
		}
	}
	return false
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
		return p.syllable(i-1) && !spells(p.wordTo(i-1), "doi") // xã:5 thôn, but doi:10.1093
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
	if c != ';' && p.data(i, before, after) || p.literal(i, before, after) || p.listed(c) {
		return false
	}
	if c != ',' && unicode.IsUpper(prev) && unicode.IsUpper(next) && !p.sentence(i+1) {
		return false // TL;DR, HOSE:VNM
	}
	if c != ';' && c != ':' {
		return true
	}
	// Steins;Gate, about:config; Re:Zero is no less foreign for its first word.
	kind := kindOf(after)
	return len(before) == 0 || kind == markedWord ||
		kindOf(before) != foreignWord && (len(before) > 2 || kind != foreignWord)
}

const (
	unknown known = iota
	no
	yes
)

// How many marks at least make a line a list of names: semicolons, none of which
// has a space after it, or all but a few of many; and commas between names so
// short, if no sentence ends in the line.
const (
	fewSemicolons  = 3
	manySemicolons = 8
	manyCommas     = 6
	wordsListed    = 3
)

// listed reports whether the line is a list of names or keywords that a mark
// parts, without a space after it.
func (p *marks) listed(mark rune) bool {
	if mark != ',' && mark != ';' {
		return false
	}
	answer := &p.lists[0]
	if mark == ';' {
		answer = &p.lists[1]
	}
	return answer.is(func() bool { return p.isList(mark) })
}

func (p *marks) isList(mark rune) bool {
	glued, spaced, blanks := 0, 0, 0
	for i, c := range p.in {
		switch {
		case c.r == ' ':
			blanks++
		case c.r == mark && p.at(i+1) == ' ':
			spaced++
		case c.r == mark:
			glued++
		}
	}
	if mark == ';' {
		return glued >= fewSemicolons && spaced == 0 || glued >= manySemicolons*max(1, spaced)
	}
	return glued >= manyCommas && spaced == 0 && blanks < wordsListed*(glued+1) &&
		!strings.ContainsRune(".!?…", p.at(len(p.in)-1))
}

// share reports whether the sign of per cent at i measures the figure before it:
// no operator, and no mark of a format is one.
func (p *marks) share(i int) bool {
	if next := p.at(i + 1); isText(next) || next == '%' || next == '.' && isText(p.at(i+2)) ||
		strings.ContainsRune("(<{\\", next) {
		return false
	}
	k := len(p.out) - 2
	for k >= 0 && (isDigit(p.out[k].r) || p.out[k].r == ',' || p.out[k].r == '.') {
		k--
	}
	return isDigit(p.last(1)) && (k < 0 || !unicode.IsLetter(p.out[k].r) && !strings.ContainsRune("%^_\\", p.out[k].r))
}

// emoticon reports whether the mark at i is the eyes of one: " :D", " :v", " ;)".
func (p *marks) emoticon(i int) bool {
	if c := p.in[i].r; c != ':' && c != ';' || !isBlank(p.last(0)) {
		return false
	}
	k := i + 1
	if p.at(k) == '-' {
		k++
	}
	return strings.ContainsRune("DpPvVoO()", p.at(k)) && p.at(k) != 0 && !isText(p.at(k+1)) && p.at(k+1) != '.'
}
