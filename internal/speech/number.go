package speech

import (
	"strconv"
	"strings"
)

// names is the digits in words.
var names = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// longest is how many digits a number may have that is said as one: a longer
// one is a code.
const longest = 18

// cardinal returns a whole number, given by its digits, in words.
func (v *Voice) cardinal(digits string) string {
	if digits = strings.TrimLeft(digits, "0"); digits == "" {
		return names[0]
	}
	if len(digits) > longest {
		return spell(digits)
	}
	return string(v.large(make([]byte, 0, 64), digits))
}

// of returns a small number in words.
func (v *Voice) of(n int) string { return v.cardinal(strconv.Itoa(n)) }

// large adds a number of up to 18 digits.
func (v *Voice) large(b []byte, digits string) []byte {
	if high := len(digits) - 9; high > 0 {
		b = append(v.large(b, digits[:high]), " "+v.billion...)
		return v.triples(b, digits[high:], false)
	}
	return v.triples(b, digits, true)
}

// triples adds a number below a billion, three digits after three; what comes
// first is said without its zeros.
func (v *Voice) triples(b []byte, digits string, first bool) []byte {
	for len(digits) > 0 {
		n := (len(digits)-1)%3 + 1
		group := digits[:n]
		digits = digits[n:]
		if strings.Trim(group, "0") == "" {
			continue
		}
		b = v.group(b, group, first)
		first = false
		switch len(digits) {
		case 6:
			b = append(b, " triệu"...)
		case 3:
			b = append(b, " "+v.thousand...)
		}
	}
	return b
}

// group adds a number below a thousand.
func (v *Voice) group(b []byte, digits string, first bool) []byte {
	digits = "000"[len(digits):] + digits
	hundreds, tens, ones := digits[0]-'0', digits[1]-'0', digits[2]-'0'
	said := !first || hundreds > 0
	if said {
		b = word(word(b, names[hundreds]), "trăm")
	}
	switch {
	case tens == 0 && said && ones > 0:
		b = word(b, v.linh)
	case tens == 1:
		b = word(b, "mười")
	case tens > 1:
		b = word(word(b, names[tens]), "mươi")
	}
	switch {
	case ones == 0:
	case ones == 1 && tens > 1:
		b = word(b, "mốt")
	case ones == 4 && tens > 1:
		b = word(b, "tư")
	case ones == 5 && tens > 0:
		b = word(b, "lăm")
	default:
		b = word(b, names[ones])
	}
	return b
}

// word adds a word.
func word(b []byte, w string) []byte {
	if len(b) > 0 {
		b = append(b, ' ')
	}
	return append(b, w...)
}

// spell says digits one by one.
func spell(digits string) string {
	b := make([]byte, 0, 6*len(digits))
	for i := range len(digits) {
		if c := digits[i]; '0' <= c && c <= '9' {
			b = word(b, names[c-'0'])
		}
	}
	return string(b)
}

// number is a number as it is written.
type number struct {
	whole, fraction string // digits
	point           string // "phẩy" or "chấm", when there is a fraction
	end             int    // in the text
	odd             bool   // 12,500: thousands in English, a fraction in Vietnamese
}

// is reports whether the number is whole and this one.
func (n number) is(v int) bool { return n.int() == v }

// int returns a whole number of up to nine digits, or -1.
func (n number) int() int {
	if n.fraction != "" || len(n.whole) > 9 || n.whole == "" {
		return -1
	}
	v, err := strconv.Atoi(n.whole)
	if err != nil {
		return -1
	}
	return v
}

// below reports whether a number is less than another.
func (n number) below(o number) bool {
	a, b := strings.TrimLeft(n.whole, "0"), strings.TrimLeft(o.whole, "0")
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	return a < b || a == b && n.fraction < o.fraction
}

// digitsEnd returns where the digits end that begin at a place.
func digitsEnd(s string, at int) int {
	for at < len(s) && '0' <= s[at] && s[at] <= '9' {
		at++
	}
	return at
}

// number reads the number that begins at a place: 1.234,5 or 4.0 or 1,234,567.
func (r *reader) number(at int) number {
	s := r.src
	end := digitsEnd(s, at)
	n := number{whole: s[at:end], end: end}
	if end == at {
		return n
	}
	if end-at <= 3 && s[at] != '0' {
		for _, sep := range []byte(".,") {
			to, groups := thousands(s, end, sep)
			if groups == 0 {
				continue
			}
			g := number{whole: strings.ReplaceAll(s[at:to], string(sep), ""), end: to}
			g.decimals(s, 44+46-sep) // the other of the two
			if sep == ',' && groups < 2 && g.fraction == "" {
				continue // 12,500 may be a fraction, 1,200.50 cannot
			}
			return g
		}
	}
	if n.decimals(s, ','); n.fraction == "" {
		n.decimals(s, '.')
	}
	n.odd = n.point == "phẩy" && len(n.fraction) == 3 && n.whole != "0"
	if n.odd && n.fraction == "000" {
		n.whole, n.fraction = n.whole+n.fraction, ""
	}
	return n
}

// mostTriples is how many groups of three digits a number may have behind its
// first: what has more is no number, and is not looked through from each of its
// groups again.
const mostTriples = 12

// thousands goes over groups of three digits.
func thousands(s string, at int, sep byte) (end, groups int) {
	for at < len(s) && s[at] == sep && digitsEnd(s, at+1) == at+4 {
		at += 4
		if groups++; groups > mostTriples {
			return 0, 0
		}
	}
	if at+1 < len(s) && s[at] == sep && digitsEnd(s, at+1) > at+1 {
		return 0, 0 // 1.234.56 is something else
	}
	return at, groups
}

// decimals reads what follows the point.
func (n *number) decimals(s string, point byte) {
	if n.end+1 >= len(s) || s[n.end] != point {
		return
	}
	to := digitsEnd(s, n.end+1)
	if to == n.end+1 || to+1 < len(s) && s[to] == point && digitsEnd(s, to+1) > to+1 {
		return // 2.0.1 is no number
	}
	n.fraction, n.end = s[n.end+1:to], to
	n.point = "phẩy"
	if point == '.' {
		n.point = "chấm"
	}
}

// words returns the number in words.
func (v *Voice) words(n number) string {
	if n.fraction == "" && len(n.whole) > 3 && n.whole[0] == '0' {
		return spell(n.whole)
	}
	said := v.cardinal(n.whole)
	switch {
	case n.fraction == "":
		return said
	case n.fraction[0] == '0' || len(n.fraction) > 3:
		return said + " " + n.point + " " + spell(n.fraction)
	}
	return said + " " + n.point + " " + v.cardinal(n.fraction)
}
