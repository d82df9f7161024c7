package vietnamese

import (
	"slices"
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
	open    int      // quotes open
	merged  bool     // the quote that is open was typed as two
	closing int      // where the single quote that is open closes; 0 for none
	lists   [2]known // whether , and ; part the names of a list
	labels  known    // whether the text is a label of a program
	others  known    // whether the text is in another language
	codes   known    // whether the text is code
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

// lastBefore returns the place of the last character before i that is no space.
func (p *marks) lastBefore(i int) int {
	for i--; p.at(i) == ' '; i-- {
	}
	return i
}

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

// typed reports whether a character is of code: its marks stay.
func (p *marks) typed(c cell) bool { return int(c.run) < len(p.runs) && p.runs[c.run].Code }

func (p *marks) run() {
	p.listDash()
	for i := 0; i < len(p.in); i++ {
		c := p.in[i]
		if p.typed(c) && c.r != ' ' {
			p.put(c.r, c.run)
			continue
		}
		switch c.r {
		case '"', '“', '”', '„', '\'', '«', '»', '‟':
			i += p.quote(i)
		case '.':
			i += p.stop(i)
		case ',', ';', ':', '!', '?':
			p.mark(i)
		case '(', '[':
			p.opening(i)
		case ')', ']':
			p.closed(i)
		case '%':
			if p.last(0) == ' ' && p.share(i) && p.o.on("percent") {
				p.unspace()
				p.did("percent")
			}
			p.put('%', c.run)
		case ' ':
			if k := p.last(0); (k == '(' || k == '[') && p.o.on("bracket_spaces") && p.spaced(p.lastBefore(i)) {
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
			i += p.ellipsis(i)
		case '/':
			if p.last(0) == ' ' && p.at(i+1) == '.' && p.end(i+2) && p.o.on("doc_end") {
				p.unspace()
				p.did("doc_end")
			}
			p.put('/', c.run)
		default:
			p.put(c.r, c.run)
		}
	}
	for p.o.on("spaces") && p.unspace() {
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

// spells reports whether the letters of a word are these, in small letters.
func spells(word []cell, want string) bool {
	k := 0
	for _, r := range want {
		if k == len(word) || word[k].r != r {
			return false
		}
		k++
	}
	return k == len(word)
}

// closingOf returns the mark that closes what a bracket or a quotation mark opens.
func closingOf(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	case '<':
		return '>'
	case '«':
		return '»'
	case '“':
		return '”'
	case '‘':
		return '’'
	case '"', '\'':
		return r
	}
	return 0
}

func isASCII(word []cell) bool {
	return !slices.ContainsFunc(word, func(c cell) bool { return c.r >= 0x80 })
}

// known is an answer that is worked out once.
type known uint8

// is is the answer, worked out when it is not known yet.
func (k *known) is(answer func() bool) bool {
	if *k == unknown {
		*k = no
		if answer() {
			*k = yes
		}
	}
	return *k == yes
}

// wordTo is the letters that end at i, wordFrom those that begin there.
func (p *marks) wordTo(i int) []cell {
	k := i + 1
	for k > 0 && unicode.IsLetter(p.at(k-1)) {
		k--
	}
	return p.in[k:max(i+1, k)]
}

func (p *marks) wordFrom(i int) []cell {
	k := i
	for unicode.IsLetter(p.at(k)) {
		k++
	}
	return p.in[min(i, len(p.in)):max(k, min(i, len(p.in)))]
}
