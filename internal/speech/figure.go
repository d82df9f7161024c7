package speech

import (
	"strings"
	"unicode/utf8"
)

// mostJoined is how many figures make one piece.
const mostJoined = 8

// figures reads what begins with a digit, and what goes on from it: ranges,
// products, sums.
func (r *reader) figures(at int) piece {
	p := r.figure(at)
	for range mostJoined {
		if p.kind == other || p.kind >= phone {
			break
		}
		op, next := r.operator(p.end)
		if op == 0 {
			break
		}
		q := r.figure(next)
		if q.kind == other || q.kind >= phone || q.end == 0 {
			break
		}
		joined, ok := r.join(at, p, op, next, q)
		if !ok {
			break
		}
		p = joined
	}
	return p
}

// operator reads what is between two figures; next is where the second begins.
func (r *reader) operator(at int) (op rune, next int) {
	i := r.skip(at)
	c := r.peek(i)
	spaced := i > at
	i += len(string(c))
	switch {
	case isDash(c):
		c = '-'
	case c == '÷', c == '~', c == '×', c == '+', c == '=':
	case c == 'x' && (spaced == (r.skip(i) > i)):
		c = '×'
	default:
		return 0, 0
	}
	next = r.skip(i)
	if c != '×' && c != '-' && spaced != (next > i) {
		return 0, 0
	}
	if !isDigit(r.peek(next)) {
		return 0, 0
	}
	if c == '-' && spaced {
		c = '–' // a dash with spaces may be something else than a range
	}
	return c, next
}

// join makes one piece of two figures and what is between them.
func (r *reader) join(at int, p piece, op rune, next int, q piece) (piece, bool) {
	to := func(word string) piece {
		return piece{p.said + " " + word + " " + q.said, q.end, p.doubt || q.doubt, q.kind, q.value}
	}
	numbers := (p.kind == plain || p.kind == amount) && (q.kind == plain || q.kind == amount)
	switch op {
	case '×':
		return to("nhân"), numbers
	case '+':
		return to("cộng"), numbers
	case '=':
		return to("bằng"), numbers
	case '÷', '~':
		return to("đến"), true
	}
	switch {
	case p.kind == plain && q.kind == day:
		if n := p.value.int(); n < 1 || n > 31 {
			return p, false
		} else if strings.HasPrefix(q.said, "tháng") && n > 12 {
			return p, false
		} else if !strings.HasPrefix(q.said, "tháng") {
			p.said = r.dayOf(at, n)
		}
		return to("đến"), true
	case p.kind == day && q.kind == day, q.kind == clock && p.kind != day:
		return to("đến"), true
	case !numbers:
		return p, false
	}
	if after, _ := r.operator(q.end); after == op && op == '-' {
		return r.dashes(at) // 2-3-4
	}
	if op == '-' && q.kind == plain && r.scored(at) {
		return piece{said: p.said + " " + q.said, end: q.end}, true
	}
	if strings.Contains(p.said, " mũ ") && strings.Contains(q.said, " mũ ") {
		return to("đến"), true // 10^3-10^5
	}
	if p.value.below(q.value) {
		if p.value.is(4) && r.before(at, 1) == "tháng" {
			p.said = "tư"
		}
		return to("đến"), true
	}
	if op == '–' {
		return p, false
	}
	return r.tie(at, p, q)
}

// scored reports whether a score follows: "thắng 2-1", "với tỷ số chung cuộc 3-0".
func (r *reader) scored(at int) bool {
	for k := 1; k <= 3; k++ {
		switch w := r.before(at, k); {
		case isScore(w):
			return true
		case w == "số" && isRatio(r.before(at, k+1)):
			return true
		}
	}
	return false
}

// tie reads two numbers with a hyphen of which the second is not greater: a
// score, or the number of a house.
func (r *reader) tie(at int, p, q piece) (piece, bool) {
	a, b := p.value.int(), q.value.int()
	if q.kind == plain && a >= 0 && b >= 0 && a <= 20 && !r.near(at, 2, isHouse) {
		return piece{said: p.said + " " + q.said, end: q.end, doubt: !r.alone(at, q.end)}, true
	}
	return piece{said: p.said + " gạch " + q.said, end: q.end, doubt: true}, true
}

// dashes reads numbers with hyphens between them, one after the other.
func (r *reader) dashes(at int) (piece, bool) {
	between, doubt := " gạch", true
	if r.near(at, 2, func(w string) bool { return w == "npk" || w == "k" }) {
		between, doubt = ",", false // of a fertiliser
	}
	var b []byte
	for range mostJoined {
		n := r.number(at)
		b = word(b, r.words(n))
		if n.end >= len(r.src) || !isDash(r.peek(n.end)) {
			return piece{said: string(b), end: n.end, doubt: doubt}, true
		}
		next := n.end + len(string(r.peek(n.end)))
		if !isDigit(r.peek(next)) {
			return piece{said: string(b), end: n.end, doubt: doubt}, true
		}
		b = append(b, between...)
		at = next
	}
	return piece{}, false
}

// figure reads one figure: what begins with a digit.
func (r *reader) figure(at int) piece {
	for _, read := range [...]func(*reader, int) piece{(*reader).document, (*reader).plate, (*reader).telephone,
		(*reader).code, (*reader).date, (*reader).clock, (*reader).slash, (*reader).dotted, (*reader).mixed} {
		if p := read(r, at); p.end > 0 {
			return p
		}
	}
	return r.quantity(at)
}

// quantity reads a number with the unit behind it.
func (r *reader) quantity(at int) piece {
	n := r.number(at)
	if n.odd && r.isPrice(at, n.end) {
		n.whole, n.fraction = n.whole+n.fraction, "" // no currency has thousandths
	}
	said, doubt := r.words(n), n.odd
	if n.fraction == "" {
		said = r.ordinal(at, n, said)
	}
	if whole, sure := r.spaced(at, n); whole.end > 0 {
		n, said, doubt = whole, r.words(whole), !sure
	} else if n.whole == "000" {
		doubt = true // of thousands that something else was made of
	}
	p := piece{said, n.end, doubt, plain, n}
	if power, end := r.power(n.end); end > 0 {
		p = piece{said: said + " mũ " + power, end: end, kind: amount, doubt: r.peek(n.end) != '^'} // or of a footnote
		if unit, to := r.unit(end, at); to > 0 {
			p.said, p.end = p.said+" "+unit.said, to
		}
		return p
	}
	if r.peek(n.end) == 'm' && digitsEnd(r.src, n.end+1) >= n.end+2 { // 1m70
		more := digitsEnd(r.src, n.end+1)
		if rest := r.src[n.end+1 : more]; rest != "2" && rest != "3" && !isLetter(r.peek(more)) {
			return piece{said: said + " mét " + r.cardinal(rest), end: more, kind: amount, value: n}
		}
	}
	if unit, end := r.unit(n.end, at); end > 0 {
		p.said, p.end, p.kind = p.said+" "+unit.said, end, amount
		p.doubt = p.doubt || unit.doubt
	}
	return p
}

// isPrice reports whether the name of a currency is right behind the number that
// begins and ends at places.
func (r *reader) isPrice(at, end int) bool {
	switch r.after(end) {
	case "đồng", "đô":
		return true
	}
	unit, _ := r.unit(end, at)
	switch unit.said {
	case "đồng", "đô la", "đô la Mỹ", "ơ rô", "bảng Anh", "yên":
		return true
	}
	return false
}

// power reads the raised figures behind a number, or those behind "^".
func (r *reader) power(at int) (said string, end int) {
	minus := ""
	if r.peek(at) == '^' {
		at++
		if c := r.peek(at); c == '-' || c == '−' {
			minus = "âm "
			at += utf8.RuneLen(c)
		}
		if end = digitsEnd(r.src, at); end == at || end > at+3 || isLetter(r.peek(end)) {
			return "", 0
		}
		return minus + r.cardinal(r.src[at:end]), end
	}
	if r.peek(at) == '⁻' {
		minus = "âm "
		at += utf8.RuneLen('⁻')
	}
	digits := ""
	for _, c := range r.src[at:] {
		i := strings.IndexRune(powers, c)
		if i < 0 {
			break
		}
		digits += string(rune('0' + utf8.RuneCountInString(powers[:i])))
		at += utf8.RuneLen(c)
		end = at
	}
	if end == 0 {
		return "", 0
	}
	return minus + r.cardinal(digits), end
}

// powers is the raised figures, in order.
const powers = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// ordinal returns a whole number in words where a word before it asks for
// another form: thứ nhất, thứ tư, tháng tư, ngày mồng ba tháng hai.
func (r *reader) ordinal(at int, n number, said string) string {
	switch w := r.before(at, 1); w {
	case "thứ":
		return r.rank(n.int(), said)
	case "tháng":
		if after := r.after(n.end); n.is(4) && (after != "ngày" && after != "tuần" || !isNumeral(r.before(at, 2))) {
			return "tư"
		}
	case "ngày":
		if v := n.int(); v >= 1 && v <= 10 && r.after(n.end) == "tháng" && !isNumeral(r.before(at, 2)) {
			return r.early + " " + r.of(v)
		}
	}
	return said
}

// rank returns a number behind "thứ".
func (v *Voice) rank(n int, said string) string {
	switch n {
	case 1:
		return "nhất"
	case 4:
		return "tư"
	}
	return said
}

// isNumeral reports whether a word is written in digits.
func isNumeral(w string) bool { return w != "" && '0' <= w[0] && w[0] <= '9' }

// spaced reads a number whose groups of three digits have spaces between, "10 000
// cây"; its end is 0 when there is none. It is sure where a unit or a word for
// what is counted follows, and nothing before it may end in its first group:
// "tổ 1 200 người" is two numbers, perhaps.
func (r *reader) spaced(at int, n number) (whole number, sure bool) {
	if n.end-at > 3 || n.fraction != "" || r.src[at] == '0' {
		return number{}, false
	}
	digits, end := []byte(n.whole), n.end
	for range mostTriples {
		i := r.triple(end)
		if i == 0 {
			break
		}
		digits, end = append(digits, r.src[i:i+3]...), i+3
	}
	next := r.peek(end)
	if end == n.end || isDigit(r.peek(r.skip(end))) || (next == '.' || next == '/') && isDigit(r.peek(end+1)) {
		return number{}, false
	}
	whole = number{whole: string(digits), end: end}
	whole.decimals(r.src, ',')
	_, measured := r.unit(whole.end, at)
	if isLetter(next) && measured == 0 {
		return number{}, false
	}
	after, before := r.after(whole.end), r.before(at, 1)
	counted := measured > 0 || isCounted(after) || isAmount(after)
	return whole, counted && !isNumbered(before) && !isNumeral(before)
}

// triple returns where the three digits begin that follow a place behind one
// space; 0 where there are none.
func (r *reader) triple(at int) int {
	c := r.peek(at)
	if i := at + utf8.RuneLen(c); isSpace(c) && c != '\t' && digitsEnd(r.src, i) == i+3 {
		return i
	}
	return 0
}

// dotted reads 1.2.3, the number of a section or of a version.
func (r *reader) dotted(at int) piece {
	n := r.number(at)
	end := n.end
	if n.fraction != "" || end+1 >= len(r.src) || r.src[end] != '.' || !isDigit(rune(r.src[end+1])) {
		return piece{}
	}
	for range mostJoined {
		if end+1 >= len(r.src) || r.src[end] != '.' || !isDigit(rune(r.src[end+1])) {
			break
		}
		end = digitsEnd(r.src, end+1)
	}
	if isLetter(r.peek(end)) {
		return piece{}
	}
	var b []byte
	for i, part := range strings.Split(r.src[at:end], ".") {
		if i > 0 {
			b = word(b, "chấm")
		}
		b = word(b, r.cardinal(part))
	}
	return piece{said: string(b), end: end}
}
