package speech

// slash reads numbers with a slash between them that are no date: a share, a
// fraction, the number of a house.
func (r *reader) slash(at int) piece {
	a := r.number(at)
	if a.end >= len(r.src) || r.src[a.end] != '/' {
		return piece{}
	}
	b := r.number(a.end + 1)
	if b.whole == "" {
		return piece{}
	}
	if r.after(b.end) == "" && isLetter(r.peek(b.end)) {
		return piece{}
	}
	over := " trên "
	if r.isFraction(at, a, b) {
		over = " phần "
	}
	said := r.words(a) + over + r.words(b)
	if over == " phần " && b.is(4) {
		said = r.words(a) + over + "tư"
	}
	end := b.end
	for range mostJoined {
		if end+1 >= len(r.src) || r.src[end] != '/' || !isDigit(rune(r.src[end+1])) {
			break
		}
		n := r.number(end + 1)
		said, end = said+" trên "+r.words(n), n.end
	}
	if unit, to := r.unit(end, at); to > 0 {
		return piece{said: said + " " + unit.said, end: to, kind: amount, doubt: unit.doubt}
	}
	if isLetter(r.peek(end)) {
		return piece{}
	}
	return piece{said: said, end: end}
}

// isFraction reports whether a share is a part of one whole, "ba phần tư diện
// tích", and not so many of a number: "tám trên mười chỉ tiêu".
func (r *reader) isFraction(at int, a, b number) bool {
	x, y := a.int(), b.int()
	if x < 1 || y <= x || r.near(at, 2, isHouse) {
		return false
	}
	if x == 1 {
		return y <= 1000
	}
	if y > 9 {
		return false
	}
	return !isThing(r.after(b.end))
}

// vulgar is the fractions that are one character.
func vulgar(c rune) string {
	switch c {
	case '½':
		return "một phần hai"
	case '⅓':
		return "một phần ba"
	case '⅔':
		return "hai phần ba"
	case '¼':
		return "một phần tư"
	case '¾':
		return "ba phần tư"
	case '⅕':
		return "một phần năm"
	case '⅛':
		return "một phần tám"
	}
	return ""
}
