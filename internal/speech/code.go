package speech

import "strings"

// telephone reads a telephone number: ten or eleven digits from a 0, with the
// country's +84 instead, short ones of services.
func (r *reader) telephone(at int) piece {
	if r.src[at] == '0' {
		groups, end := r.digitGroups(at, 11)
		if len(groups) > 2 && len(groups[0]) == 2 && len(groups[1]) == 2 && len(groups[2]) == 4 {
			return piece{} // 05.08.2019 15:30
		}
		if n := total(groups); (n == 10 || n == 11) && !isLetter(r.peek(end)) {
			return piece{said: sayGroups(telephoneGroups(groups)), end: end, kind: phone}
		}
		return piece{}
	}
	if !r.near(at, 4, isLine) && !r.goesOnFrom(at, phone) {
		return piece{}
	}
	if strings.HasPrefix(r.src[at:], "1800") || strings.HasPrefix(r.src[at:], "1900") {
		groups, end := r.digitGroups(at, 10)
		if n := total(groups); n >= 8 && len(groups[0]) >= 4 {
			if len(groups) == 1 {
				groups = append([]string{groups[0][:4]}, split(groups[0][4:])...)
			}
			return piece{said: sayGroups(groups), end: end, kind: phone}
		}
	}
	end := digitsEnd(r.src, at)
	if n := end - at; (n == 3 || n == 4) && r.src[at] == '1' && !isLetter(r.peek(end)) && r.unmeasured(end) {
		return piece{said: spell(r.src[at:end]), end: end, kind: phone}
	}
	if n := end - at; n >= 7 && n <= 11 {
		return piece{said: sayGroups(split(r.src[at:end])), end: end, kind: phone}
	}
	return piece{}
}

// unmeasured reports whether no word that counts stands behind a number.
func (r *reader) unmeasured(end int) bool {
	switch r.after(end) {
	case "", "để", "hoặc", "và", "khi", "của", "nếu", "ngay":
		return true
	}
	return false
}

// digitGroups reads digits in groups with a space, a stop or a hyphen between, of
// not more than so many in all.
func (r *reader) digitGroups(at, most int) (groups []string, end int) {
	n := 0
	for i := at; ; {
		to := digitsEnd(r.src, i)
		if n += to - i; to == i || n > most {
			return groups, end
		}
		groups, end = append(groups, r.src[i:to]), to
		if to+1 >= len(r.src) || !isDigit(rune(r.src[to+1])) || !strings.ContainsRune(" .-", rune(r.src[to])) {
			return groups, end
		}
		i = to + 1
	}
}

func total(groups []string) int {
	n := 0
	for _, g := range groups {
		n += len(g)
	}
	return n
}

// telephoneGroups is the groups that a number is said in: those it is written
// in, when they are of two to four digits each.
func telephoneGroups(groups []string) []string {
	short := false
	for _, g := range groups {
		short = short || len(g) < 2
	}
	if all := strings.Join(groups, ""); len(groups[0]) > 4 {
		return append([]string{all[:4]}, split(all[4:])...)
	}
	if short {
		return append(groups[:1:1], split(strings.Join(groups[1:], ""))...)
	}
	var out []string
	for _, g := range groups {
		out = append(out, split(g)...)
	}
	return out
}

// split makes groups of three digits, and of four where they come last or two
// fours are even.
func split(digits string) []string {
	var out []string
	for len(digits) > 4 {
		n := 3
		if len(digits) == 8 {
			n = 4
		}
		out = append(out, digits[:n])
		digits = digits[n:]
	}
	return append(out, digits)
}

// sayGroups says groups of digits one by one, with a pause between.
func sayGroups(groups []string) string {
	var b []byte
	for i, g := range groups {
		if i > 0 {
			b = append(b, ',')
		}
		b = word(b, spell(g))
	}
	return string(b)
}

// code reads what a word before it calls a code, an account or the like, figure
// by figure.
func (r *reader) code(at int) piece {
	groups, end := r.digitGroups(at, 20)
	if n := total(groups); n < 4 || isLetter(r.peek(end)) || r.peek(end) == ',' && isDigit(r.peek(end+1)) {
		return piece{}
	}
	if !r.named(at) {
		return piece{}
	}
	if len(groups) == 1 {
		groups = split(groups[0])
	}
	return piece{said: sayGroups(groups), end: end}
}

// named reports whether the words before a number call it a code: "mã số",
// "số tài khoản", "CCCD số".
func (r *reader) named(at int) bool {
	for k := 1; k <= 4; k++ {
		w := r.before(at, k)
		if w == "khoản" && r.before(at, k+1) != "tài" {
			continue
		}
		if w == "hiệu" && r.before(at, k+1) != "số" {
			continue
		}
		if w == "cước" && k > 3 {
			continue
		}
		if isCode(w) {
			return true
		}
		switch w {
		case "số", "thuế", "là", "căn", "cước", "công", "dân", "thẻ", "thư", "điện", "chính", "hồ", "sơ", "định",
			"danh":
		default:
			return false
		}
	}
	return false
}

// plate reads the plate of a vehicle: 70A-123.45, 29H1 234.56, 70A 1234.
func (r *reader) plate(at int) piece {
	s := r.src
	if digitsEnd(s, at) != at+2 {
		return piece{}
	}
	i := at + 2
	if i < len(s) && s[i] == '-' {
		i++
	}
	series := i
	for i < len(s) && ('A' <= s[i] && s[i] <= 'Z' || i > series && isDigit(rune(s[i]))) && i-series < 2 {
		i++
	}
	if i == series || i >= len(s) {
		return piece{}
	}
	named := r.near(at, 5, isPlate) || r.goesOnFrom(at, plates)
	first := i
	if strings.ContainsRune("- .", rune(s[i])) {
		first++
	} else if !named {
		return piece{}
	}
	groups, end := r.digitGroups(first, 5)
	if n := total(groups); n < 3 || isLetter(r.peek(end)) {
		return piece{}
	}
	dotted := len(groups) == 2 && len(groups[0]) == 3 && first > i && s[i] != ' '
	if !dotted && !named {
		return piece{}
	}
	return piece{said: r.cardinal(s[at:at+2]) + " " + r.letters(s[series:i]) + ", " + sayGroups(groups), end: end,
		kind: plates}
}

// mixed reads a word of figures and letters that begins with a figure: 6A, 5G,
// 3D.
func (r *reader) mixed(at int) piece {
	end := r.wordEnd(at)
	digits := digitsEnd(r.src, at)
	if end == digits {
		return piece{}
	}
	if p := r.known(at); p.end >= end {
		return p
	}
	if c := r.src[digits]; (c == 'm' || c == 'x') && digitsEnd(r.src, digits+1) >= end {
		return piece{} // 1m70, 190x270
	}
	if _, to := r.unit(digits, at); to > 0 && to >= end {
		return piece{}
	}
	return r.parts(at, end)
}

// parts says a word of letters and figures part by part.
func (r *reader) parts(at, end int) piece {
	p := piece{end: end}
	var b []byte
	for at < end {
		to := digitsEnd(r.src, at)
		if to > at {
			if digits := r.src[at:to]; len(digits) > 1 && digits[0] == '0' || len(digits) > 6 {
				b = word(b, spell(digits))
			} else {
				b = word(b, r.cardinal(digits))
			}
			at = to
			continue
		}
		if to = min(r.lettersEnd(at), end); to == at {
			_, to = at, at+len(string(r.peek(at))) // a superscript or the like
			at = to
			continue
		}
		said, doubt := r.part(r.src[at:to])
		b, p.doubt = word(b, said), p.doubt || doubt
		at = to
	}
	p.said = string(b)
	return p
}

// part says the letters of a code.
func (r *reader) part(s string) (said string, doubt bool) {
	e, ok := r.lookUp(s)
	if _, inCodes := abbreviations(); !e.users && inCodes[s].long != "" {
		return inCodes[s].long, false
	}
	if ok && !e.doubt && !e.unit && e.after == "" {
		return e.long, false
	}
	if n := len([]rune(s)); n > 1 && strings.ToUpper(s) != s {
		return s, true
	} else if n > 2 {
		return r.letters(s), true
	}
	return r.letters(s), false
}
