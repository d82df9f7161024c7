package speech

// clock reads a time of day: 7h30, 19g, 7:30, 07:30:15.
func (r *reader) clock(at int) piece {
	h, end := r.small(at, 2)
	if end == 0 || end >= len(r.src) {
		return piece{}
	}
	switch r.src[end] {
	case ':':
		return r.colon(at, h, end)
	case 'h', 'H', 'g', 'G':
		return r.hour(at, h, end)
	}
	return piece{}
}

// hour reads a time with a letter for the hours.
func (r *reader) hour(at, h, end int) piece {
	letter := r.src[end] | 0x20
	m, to := r.small(end+1, 2)
	if to > 0 && to-end == 3 && m < 60 && h <= 24 {
		said := r.of(h) + " giờ"
		if m > 0 {
			said += " " + r.of(m) + " phút"
		}
		switch c := r.peek(to); {
		case c == '\'' || c == '’' || c == '′' || c == 'p' && !isLetter(r.peek(to+1)):
			to += len(string(c))
		case isLetter(c):
			return piece{}
		case m > 0 && r.after(to) == "phút":
			to = r.wordEnd(r.skip(to))
		}
		return piece{said: said, end: to, kind: clock}
	}
	if isLetter(r.peek(end+1)) || isDigit(r.peek(end+1)) || h > 24 {
		return piece{}
	}
	if letter == 'g' {
		before := r.before(at, 1)
		if !isHour(before) && !isPartOfDay(r.after(end+1)) && !r.alone(at, end+1) || r.src[end] == 'G' {
			return piece{} // grams
		}
	}
	return piece{said: r.of(h) + " giờ", end: end + 1, kind: clock}
}

// colon reads what has a colon between its numbers: a time, or a ratio.
func (r *reader) colon(at, h, end int) piece {
	m, to := r.small(end+1, 9)
	if to == 0 {
		return piece{}
	}
	if to-end == 3 && h < 25 && m < 60 && !r.near(at, 2, isRatio) {
		said := r.of(h) + " giờ"
		if m > 0 {
			said += " " + r.of(m) + " phút"
		}
		if s, to2 := r.small(to+1, 2); to < len(r.src) && r.src[to] == ':' && to2 == to+3 && s < 60 {
			return piece{said: said + " " + r.of(s) + " giây", end: to2, kind: clock}
		}
		return piece{said: said, end: to, kind: clock}
	}
	return piece{said: r.of(h) + " trên " + r.of(m), end: to, doubt: !r.near(at, 3, isRatio)}
}
