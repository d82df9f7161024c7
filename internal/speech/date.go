package speech

import "strconv"

// leastYear and greatestYear bound what is taken for a year behind a month.
const (
	leastYear    = 1000
	greatestYear = 2999
)

// date reads a date: 21/11/2026, 21/11, 11/2026, 21-11-2026, 2026-11-21, and
// 21.11 behind a word that asks for one.
func (r *reader) date(at int) piece {
	a, end := r.small(at, 4)
	if end == 0 || end >= len(r.src) {
		return piece{}
	}
	sep := r.src[end]
	if sep != '/' && sep != '-' && sep != '.' {
		return piece{}
	}
	b, end2 := r.small(end+1, 4)
	if end2 == 0 {
		return piece{}
	}
	if end2 < len(r.src) && r.src[end2] == sep {
		if c, end3 := r.small(end2+1, 4); end3 > 0 && !r.goesOn(end3, sep) {
			return r.full(at, a, b, c, end3, end3-end2-1)
		}
	}
	if r.goesOn(end2, sep) {
		return piece{}
	}
	if (sep == '/' || r.before(at, 1) == "tháng") && isMonth(a) && isYear(b) && end2-end == 5 {
		return r.monthOfYear(at, a, b, end2)
	}
	if !isDay(a) || !isMonth(b) || end2-end > 3 || end-at > 2 || !r.isDate(at, a, b, end2, sep) {
		return piece{}
	}
	return piece{said: r.dayOf(at, a) + " " + month(r.Voice, b), end: end2, kind: day}
}

// small reads a whole number of so many digits at most.
func (r *reader) small(at, most int) (v, end int) {
	end = digitsEnd(r.src, at)
	if end == at || end-at > most {
		return 0, 0
	}
	v, _ = strconv.Atoi(r.src[at:end])
	return v, end
}

// goesOn reports whether a figure does not end at a place: 1/2/3/4, 1/2a.
func (r *reader) goesOn(at int, sep byte) bool {
	c := r.peek(at)
	return c == rune(sep) && at+1 < len(r.src) && isDigit(rune(r.src[at+1])) || isLetter(c) || c == '%' ||
		c == '/' && (isLetter(r.peek(at+1)) || isDigit(r.peek(at+1)))
}

// full reads a date with its year, of so many digits.
func (r *reader) full(at, a, b, c, end, digits int) piece {
	if a > 999 && isMonth(b) && isDay(c) && r.src[at+4] != '/' {
		return piece{said: r.dayOf(at, c) + " " + month(r.Voice, b) + " năm " + r.of(a), end: end, kind: day}
	}
	if !isDay(a) || !isMonth(b) || digits != 4 && digits != 2 || digits == 2 && r.src[end-3] == '.' {
		return piece{}
	}
	return piece{said: r.dayOf(at, a) + " " + month(r.Voice, b) + " năm " + r.of(c), end: end, kind: day,
		doubt: digits == 2}
}

// monthOfYear reads a month with its year; behind "quý 3/2026" the number is
// not one of a month.
func (r *reader) monthOfYear(at, a, b, end int) piece {
	said := " năm " + r.of(b)
	switch r.before(at, 1) {
	case "tháng":
		if a == 4 {
			said = "tư" + said
		} else {
			said = r.of(a) + said
		}
	case "quý", "số", "kỳ", "đợt", "khóa", "khoá", "vụ", "phần", "lần", "luật":
		said = r.of(a) + said
	default:
		said = month(r.Voice, a) + said
	}
	return piece{said: said, end: end, kind: day}
}

// isDate reports whether two numbers are a day and its month, and not a share
// or a score.
func (r *reader) isDate(at, a, b, end int, sep byte) bool {
	w := r.before(at, 1)
	if w == "nay" || w == "qua" || w == "mai" { // sáng nay, hôm qua
		w = r.before(at, 2)
	}
	if w == "thứ" {
		return false
	}
	named := isDayWord(w) || isLimit(w)
	if isNumeral(w) || w == "và" {
		named = named || r.near(at, 5, isDayWord) // ngày 5 và 6/7
	}
	after := r.after(end)
	if r.goesOnFrom(at, day) {
		return true
	}
	switch {
	case sep == '/' && isDayWord(w):
		return true
	case isFeast(w):
		return true
	case sep == '/':
		if a < b && (after == "ngày" || after == "giờ" || after == "buổi") { // 1/2 ngày
			return false
		}
		if isHouse(w) || a == 24 && b == 7 && !named {
			return false
		}
		if a <= b && (isQuantity(w) && w != "tới" || isCounted(after)) || isCounted(after) && isQuantity(w) {
			return false
		}
		return !r.alone(at, end) || a > b
	case after == "ngày" || after == "tháng" || after == "lần" || after == "năm" || r.scored(at):
		return false
	case sep == '-':
		return isDayWord(w) && !(w == "ngày" && isNumeral(r.before(at, 2))) || named && a > b
	}
	return isDayWord(w) && r.before(at, 2) != "mỗi" && b > 0 // 30.4
}

func isDay(n int) bool   { return 1 <= n && n <= 31 }
func isMonth(n int) bool { return 1 <= n && n <= 12 }
func isYear(n int) bool  { return leastYear <= n && n <= greatestYear }

// isLimit reports whether a date often follows a word.
func isLimit(w string) bool {
	switch w {
	case "từ", "đến", "trước", "sau", "vào", "hết", "tới":
		return true
	}
	return false
}

// dayOf returns a day of the month in words: of the first ten the early ones,
// "mồng năm", where a word before it says that it is a day.
func (r *reader) dayOf(at, n int) string {
	if n <= 10 {
		if w := r.before(at, 1); isDayWord(w) && !isFeast(w) {
			return r.early + " " + r.of(n)
		}
	}
	return r.of(n)
}

// month returns a month in words.
func month(v *Voice, n int) string {
	if n == 4 {
		return "tháng tư"
	}
	return "tháng " + v.of(n)
}
