package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads what begins with a letter; there is no piece for a word that is
// read as it is written.
func (r *reader) word(at int) piece {
	if p := r.address(at); p.end > 0 {
		return p
	}
	if r.measure == at && at > 0 { // behind "trên"
		if unit, end := r.unit(at, at); end > 0 {
			return piece{said: unit.said, end: end, kind: amount}
		}
	}
	end := r.wordEnd(at)
	s := r.src[at:end]
	if s == "Thứ" || s == "Chương" {
		if i := r.skip(end); i > end && (isDigit(r.peek(i)) || r.numeral(i).end > 0) {
			return piece{said: strings.ToLower(s), end: end}
		}
		return piece{}
	}
	if p := r.currency(at, end); p.end > 0 {
		return p
	}
	if p := r.known(at); p.end > 0 {
		return p
	}
	first := r.peek(at)
	figures := strings.ContainsAny(s, "0123456789")
	if !figures && !isCapital(first) || len(s) < 2 && !figures && r.peek(end) != '.' {
		if s == "x" && isSpace(r.last(at)) && isDigit(r.peek(r.skip(end))) && r.measured(at) {
			return piece{said: "nhân", end: end}
		}
		if p := r.single(at, end); p.end > 0 {
			return p
		}
		return piece{}
	}
	for _, read := range [...]func(*reader, int) piece{(*reader).labelled, (*reader).initials, (*reader).numeral} {
		if p := read(r, at); p.end > 0 {
			return p
		}
	}
	if figures {
		return r.parts(at, end)
	}
	return r.capitals(at)
}

// single reads one capital that stands for a number: "lần thứ I".
func (r *reader) single(at, end int) piece {
	if end != at+1 {
		return piece{}
	}
	return r.numeral(at)
}

// capitals says an abbreviation that is not known letter by letter. Words that
// are only shouted, and words of other languages, stay as they are.
func (r *reader) capitals(at int) piece {
	end := r.wordEnd(at)
	s := r.src[at:end]
	letters, capitals, marked, vowels := 0, 0, false, 0
	for _, c := range s {
		letters++
		if isCapital(c) {
			capitals++
		}
		if strings.ContainsRune("AEIOUY", c) {
			vowels++
		}
		marked = marked || c >= utf8.RuneSelf && !strings.ContainsRune("ĐƯƠÔÊÂĂđ", c)
	}
	switch {
	case capitals < 2 || marked || r.syllable(s):
		return piece{}
	case capitals < letters:
		if strings.ContainsFunc(s, unicode.IsLower) && !twoCapitals(s) {
			return piece{} // YouTube, McDonald
		}
		return piece{said: s, end: end, doubt: true}
	case vowels > 0 && letters > 3 && r.isShouted(at, end) || vowels > 1 && letters > 5:
		return piece{said: s, end: end, doubt: true}
	}
	return piece{said: r.letters(s), end: end, doubt: true}
}

// twoCapitals reports whether two capitals stand side by side in a word.
func twoCapitals(s string) bool {
	before := false
	for _, c := range s {
		if isCapital(c) && before {
			return true
		}
		before = isCapital(c)
	}
	return false
}

// initials reads the letters that stand for a person's name: "N.V.A".
func (r *reader) initials(at int) piece {
	var b []byte
	end, n := at, 0
	for {
		to := r.wordEnd(end)
		c := r.peek(end)
		if to == end || to != end+len(string(c)) || !isCapital(c) {
			break
		}
		b = word(b, letterName(c))
		n++
		end = to
		if r.peek(end) != '.' || !isCapital(r.peek(end+1)) {
			break
		}
		end++
	}
	if n < 2 || isLetter(r.peek(end)) || r.src[end-1] == '.' {
		return piece{}
	}
	if to := r.skip(end + 1); r.peek(end) == '.' && to < len(r.src) && !isCapital(r.peek(to)) && r.src[to] != '\n' {
		end++
	}
	return piece{said: string(b), end: end}
}

// labelled reads months and milestones with their letters, and ranges of them:
// T9/2018-T9/2019, Km284+676 ÷ Km290+976.
func (r *reader) labelled(at int) piece {
	p := r.label(at)
	for range mostJoined {
		if p.end == 0 {
			break
		}
		i := r.skip(p.end)
		c := r.peek(i)
		if !isDash(c) && c != '÷' {
			break
		}
		q := r.label(r.skip(i + len(string(c))))
		if q.end == 0 {
			break
		}
		p.said, p.end = p.said+" đến "+q.said, q.end
	}
	return p
}

// label reads one of them.
func (r *reader) label(at int) piece {
	s := r.src
	if strings.HasPrefix(s[at:], "T") {
		m, end := r.small(at+1, 2)
		if end > 0 && isMonth(m) && r.peek(end) == '/' {
			if y, to := r.small(end+1, 4); to == end+5 && !isLetter(r.peek(to)) {
				return piece{said: month(r.Voice, m) + " năm " + r.of(y), end: to, kind: day}
			}
		}
		return piece{}
	}
	if !strings.HasPrefix(s[at:], "Km") && !strings.HasPrefix(s[at:], "km") && !strings.HasPrefix(s[at:], "KM") {
		return piece{}
	}
	i := r.skip(at + 2)
	end := digitsEnd(s, i)
	if end == i || isLetter(r.peek(end)) {
		return piece{}
	}
	said := "ki lô mét " + r.cardinal(s[i:end])
	if to := digitsEnd(s, min(end+1, len(s))); r.peek(end) == '+' && to > end+1 {
		said, end = said+" cộng "+r.cardinal(s[end+1:to]), to
	}
	return piece{said: said, end: end}
}
