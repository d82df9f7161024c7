package speech

import (
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
)

// sign reads what begins with a sign.
func (r *reader) sign(at int, c rune) piece {
	size := utf8.RuneLen(c)
	switch c {
	case '(':
		return r.bracket(at)
	case '.':
		return r.close(at)
	case '*':
		end := at
		for r.peek(end) == '*' {
			end++
		}
		return piece{end: end}
	case '-', '−', '–':
		return r.minus(at, at+size, c)
	case '+', '±', '≥', '≤', '<', '>', '≈', '~', '=', '≠', '×', '÷':
		return r.compared(at, at+size, c)
	case '$', '€', '£', '¥':
		return r.money(at+size, unitName(string(c), true))
	case '&':
		return r.and(at)
	case '^':
		if power, end := r.power(at); end > 0 && isLetter(r.last(at)) { // x^2
			return piece{said: " mũ " + power, end: end}
		}
		if end := r.wordEnd(at + 1); end == at+2 && (isLetter(r.last(at)) || isDigit(r.last(at))) { // 2^n
			return piece{said: " mũ " + r.src[at+1:end], end: end}
		}
	case '/':
		if r.last(at) == '.' && endMark(r.src, at-1) > 0 {
			return r.close(at)
		}
		return r.per(at)
	case '%', '‰', '°', 'º':
		if unit, end := r.unit(at, at); end > 0 {
			return piece{said: unit.said, end: end, kind: amount}
		}
	default:
		if strings.ContainsRune(powers+"⁻", c) {
			return r.raised(at)
		}
		if name := vulgar(c); name != "" {
			return piece{said: name, end: at + size}
		}
	}
	return piece{}
}

// maxSymbol is how many bytes of a word are looked at, more than any symbol of a quantity has.
const maxSymbol = 16

// raised reads raised figures: the power of a quantity, x², or what calls a note, which is not
// read.
func (r *reader) raised(at int) piece {
	power, end := r.power(at)
	if end == 0 {
		return piece{}
	}
	from := at
	for from > 0 && from > at-maxSymbol {
		c, size := utf8.DecodeLastRuneInString(r.src[:from])
		if !isLetter(c) {
			break
		}
		from -= size
	}
	if power != r.of(1) && article.TakesPower(r.src[from:at]) {
		return piece{said: " mũ " + power, end: end}
	}
	return piece{end: end}
}

// close leaves out the mark that closes a document, "./.", but for the stop that
// the sentence before it needs.
func (r *reader) close(at int) piece {
	from := at
	if r.src[at] == '/' {
		from-- // the stop before it is written
	}
	end := endMark(r.src, from)
	if end == 0 || isLetter(r.peek(end)) {
		return piece{}
	}
	before := strings.TrimRight(r.src[:from], " \u00a0”\"’)")
	last, _ := utf8.DecodeLastRuneInString(before)
	if from == at && before != "" && !strings.ContainsRune(".!?…\n", last) {
		return piece{}
	}
	return piece{end: end}
}

// endMark returns the end of the mark that closes a document, "./." or "../.".
func endMark(s string, at int) int {
	i := at
	for i < len(s) && s[i] == '.' {
		i++
	}
	if i == len(s) || s[i] != '/' || i > at+3 {
		return 0
	}
	end := i + 1
	for end < len(s) && s[end] == '.' {
		end++
	}
	if end == i+1 {
		return 0
	}
	return end
}

// bracket leaves out a footnote's mark, and an abbreviation right behind the
// words that it stands for.
func (r *reader) bracket(at int) piece {
	end := strings.IndexByte(r.src[at:min(len(r.src), at+mostExplained+1)], ')')
	if end < 0 {
		return piece{}
	}
	inside := r.src[at+1 : at+end]
	if p := r.areaCode(at, inside); p.end > 0 {
		return p
	}
	if inside != "" && strings.Trim(inside, "*") == "" {
		return piece{end: at + end + 1}
	}
	e, ok := r.lookUp(inside)
	before := strings.TrimRight(r.src[:at], " \u00a0-–")
	if !ok || !isShort(inside) || len(before) < len(e.long) {
		return piece{}
	}
	if tail := before[len(before)-len(e.long):]; strings.EqualFold(tail, e.long) {
		return piece{end: at + end + 1}
	}
	return piece{}
}

// areaCode reads a telephone number whose first digits are in brackets.
func (r *reader) areaCode(at int, inside string) piece {
	if len(inside) < 2 || len(inside) > 5 || inside[0] != '0' || strings.Trim(inside, "0123456789") != "" {
		return piece{}
	}
	next := r.skip(at + len(inside) + 2)
	if !isDigit(r.peek(next)) {
		return piece{}
	}
	groups, end := r.digitGroups(next, 11-len(inside))
	if n := total(groups) + len(inside); n < 10 || isLetter(r.peek(end)) {
		return piece{}
	}
	return piece{said: sayGroups(telephoneGroups(append([]string{inside}, groups...))), end: end}
}

// minus reads a negative number. A hyphen at the beginning of a line is that
// of a list, unless the number is a temperature or alone.
func (r *reader) minus(at, next int, c rune) piece {
	before := r.last(at)
	if p := r.hyphen(at, next, c); p.end > 0 {
		return p
	}
	if !isDigit(r.peek(next)) || isLetter(before) || isDigit(before) || before == ')' || before == '%' || c == '–' {
		return piece{}
	}
	p := r.quantity(next)
	cold := strings.Contains(p.said, "độ") || strings.Contains(p.said, "phần trăm") || r.after(p.end) == "độ"
	if r.startsLine(at) && !cold && !r.alone(at, p.end) {
		return piece{}
	}
	p.said = "âm " + p.said
	p.doubt = p.doubt || !cold && !r.alone(at, p.end) && !strings.Contains("(", string(before))
	return p
}

// hyphen reads the one between two abbreviations, and the dash between two
// amounts in one measure: "5 triệu - 7 triệu đồng".
func (r *reader) hyphen(at, next int, c rune) piece {
	if r.written == at && at > 0 && r.former == other && isCapital(r.peek(next)) && c == '-' {
		return piece{said: " - ", end: next}
	}
	i := r.skip(next)
	if !r.measured(at) || !isDigit(r.peek(i)) {
		return piece{}
	}
	unit := strings.TrimSpace(r.src[r.measure:at])
	if unit == "" || strings.Contains(unit, " ") || r.after(r.number(i).end) != unit {
		return piece{}
	}
	return piece{said: "đến", end: at + utf8.RuneLen(c)}
}

// compared reads a number with a sign before it.
func (r *reader) compared(at, next int, c rune) piece {
	i, arrow := r.skip(next), strings.HasPrefix(r.src[at:], "=>")
	for _, long := range [...]string{">=", "<=", "=>", "=<", "+/-", "+-"} {
		if strings.HasPrefix(r.src[at:], long) {
			i = r.skip(at + len(long))
			c = map[string]rune{">=": '≥', "=>": '≥', "<=": '≤', "=<": '≤', "+/-": '±', "+-": '±'}[long]
		}
	}
	if d := r.peek(i); !isDigit(d) || c == '+' && (i > next || isLetter(r.last(at))) {
		return piece{}
	}
	if c == '+' && strings.HasPrefix(r.src[i:], "84") {
		if p := r.abroad(i); p.end > 0 {
			return p
		}
	}
	p := r.figures(i)
	p.said = signName(c) + " " + p.said
	p.doubt = p.doubt || arrow // it may say what follows from what
	return p
}

// signName returns a sign in words.
func signName(c rune) string {
	switch c {
	case '+':
		return "cộng"
	case '±':
		return "cộng trừ"
	case '≥':
		return "lớn hơn hoặc bằng"
	case '≤':
		return "nhỏ hơn hoặc bằng"
	case '<':
		return "nhỏ hơn"
	case '>':
		return "lớn hơn"
	case '≈', '~':
		return "khoảng"
	case '≠':
		return "khác"
	case '×':
		return "nhân"
	case '÷':
		return "đến"
	}
	return "bằng"
}

// abroad reads a telephone number with the country's number before it.
func (r *reader) abroad(at int) piece {
	groups, end := r.digitGroups(at, 12)
	if n := total(groups); n < 11 || isLetter(r.peek(end)) {
		return piece{}
	}
	rest := strings.Join(groups, "")[2:]
	return piece{said: "cộng tám tư, " + sayGroups(split(rest)), end: end}
}

// money reads an amount whose currency stands before it.
func (r *reader) money(next int, name string) piece {
	i := r.skip(next)
	if !isDigit(r.peek(i)) {
		return piece{}
	}
	n := r.number(i)
	if whole, _ := r.spaced(i, n); whole.end > 0 {
		n = whole
	}
	scale := ""
	word := r.skip(n.end)
	if end := r.wordEnd(word); isScale(r.src[word:end]) {
		scale, word = " "+r.src[word:end], end
	} else {
		word = n.end
		if n.odd && n.fraction != "" { // who writes the currency first writes thousands so
			n = number{whole: n.whole + n.fraction, end: n.end}
		}
	}
	return piece{said: r.words(n) + scale + " " + name, end: word, doubt: n.odd, kind: amount}
}

// currency reads the letters of a currency with the amount behind them, "USD
// 1,200.50", which is said first. A plain number may count what follows it, and
// belong to it where another is before the currency.
func (r *reader) currency(at, end int) piece {
	switch r.src[at:end] {
	case "US":
		if r.peek(end) == '$' {
			return r.money(end+1, unitName("USD", true))
		}
		return piece{}
	case "USD", "EUR", "VND", "VNĐ":
	default:
		return piece{}
	}
	i := r.skip(end)
	if !isDigit(r.peek(i)) {
		return piece{}
	}
	n := r.number(i)
	word := r.skip(n.end)
	grouped, scaled := n.end-i > len(n.whole), isScale(r.src[word:r.wordEnd(word)])
	if r.measured(at) {
		switch between := r.src[r.measure:at]; {
		case strings.TrimSpace(between) == "", !grouped && !strings.ContainsAny(between, ",;:.()"):
			return piece{}
		}
	}
	if !grouped && !scaled && isLetter(r.peek(word)) {
		return piece{}
	}
	return r.money(i, unitName(r.src[at:end], true))
}

// isScale reports whether a word multiplies the number before it.
func isScale(word string) bool {
	switch word {
	case "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm":
		return true
	}
	return false
}

// and reads the sign between two words.
func (r *reader) and(at int) piece {
	before, after := r.last(at), r.peek(at+1)
	switch {
	case isSpace(before) && isSpace(after):
		return piece{said: "và", end: at + 1}
	case (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after)):
		return piece{said: " và ", end: at + 1}
	}
	return piece{}
}

// mostMeasured is how many bytes may be between a figure and the "/" of its
// measure: "5 triệu đồng/ha".
const mostMeasured = 40

// measured reports whether a figure is near before a place.
func (r *reader) measured(at int) bool { return r.measure > 0 && at-r.measure <= mostMeasured }

// isMoney reports whether the words before a place are an amount of money that is itself in
// words, "vài triệu đồng"; "hợp đồng" is none.
func (r *reader) isMoney(at int) bool {
	if at == 0 || !isLetter(r.last(at)) || r.before(at, 1) != "đồng" {
		return false
	}
	switch r.before(at, 2) {
	case "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ":
		return true
	}
	return false
}

// per reads the "/" of a measure.
func (r *reader) per(at int) piece {
	next := r.skip(at + 1)
	c := r.peek(next)
	if isLetter(c) && !isCapital(c) && next == at+1 && r.isMoney(at) {
		return piece{said: " trên ", end: next, kind: amount}
	}
	if !isLetter(c) && !isDigit(c) || !r.measured(at) {
		return piece{}
	}
	if _, end := r.unit(next, next); isCapital(c) && end == 0 {
		return piece{}
	}
	if next > at+1 && !isSpace(r.last(at)) {
		return piece{} // 1/ Trồng trọt
	}
	between := r.src[r.measure:at]
	if strings.ContainsFunc(between, func(c rune) bool { return !isLetter(c) && !isSpace(c) || isCapital(c) }) ||
		len(strings.Fields(between)) > 3 {
		return piece{}
	}
	said := " trên "
	if isSpace(r.last(at)) {
		said = "trên "
	}
	return piece{said: said, end: next, kind: amount}
}
