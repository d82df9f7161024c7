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
			if p.last(0) == ' ' && !isBlank(p.last(1)) && p.last(1) != '.' && p.o.on("space_before_punct") &&
				isBlank(p.at(i+1)) {
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

// mark writes , ; : ! ? with no space before and one after.
func (p *marks) mark(i int) {
	c := p.in[i]
	next := p.at(i + 1)
	// A letter after the mark: the space is on the wrong side of it.
	wrong := (c.r == ',' || c.r == ';' || c.r == ':') && unicode.IsLetter(next) && p.o.on("space_after_punct")
	if p.last(0) == ' ' && !isBlank(p.last(1)) && (isBlank(next) || strings.ContainsRune("”\"“!?…", next) || wrong) &&
		!p.guarded(i) && p.o.on("space_before_punct") {
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
	if c.r == ':' && (next == '/' || isDigit(prev)) || !unicode.IsLetter(prev) && !isDigit(prev) && prev != '”' &&
		prev != ')' {
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
