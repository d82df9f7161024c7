package date

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a number, a word or one other character of a text.
type token struct {
	text string // lower case for words
	num  int    // of a number
	digs int    // digits of a number; 0 when it is none
	gap  bool   // white space before it
}

// maxText bounds what is searched: dates are in short texts.
const maxText = 2000

// short is a text as far as dates are looked for in it.
func short(s string) string { return s[:min(len(s), maxText)] }

// tokens adds the tokens of a text to others.
func tokens(out []token, s string) []token {
	gap := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		end := i + size
		switch {
		case unicode.IsSpace(r):
			gap = true
			i = end
			continue
		case isDigit(s[i]):
			n := int(s[i] - '0')
			for ; end < len(s) && isDigit(s[end]); end++ {
				if end-i < 9 {
					n = n*10 + int(s[end]-'0')
				}
			}
			out = append(out, token{text: s[i:end], num: n, digs: end - i, gap: gap})
		case isOfWord(r):
			for end < len(s) {
				if r, size = utf8.DecodeRuneInString(s[end:]); !isOfWord(r) {
					break
				}
				end += size
			}
			out = append(out, token{text: strings.ToLower(s[i:end]), gap: gap})
		default:
			out = append(out, token{text: s[i:end], gap: gap})
		}
		i, gap = end, false
	}
	return out
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isOfWord reports whether a character is a letter or a mark on one.
func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

// Parse finds the date in a short visible text, days before months.
func Parse(s string) (Date, bool) { return ParseOrder(s, false) }

// ParseOrder is Parse with the order of an American portal where the text
// leaves it open: m/d/Y.
func ParseOrder(s string, monthFirst bool) (Date, bool) {
	s = short(s)
	if !strings.ContainsAny(s, "0123456789") {
		return Date{}, false // each way to write a date has a figure
	}
	var room [24]token // more than most texts have
	ts := tokens(room[:0], s)
	best, from, to := Date{}, -1, -1
	for i := range ts {
		if d, n, ok := dateAt(ts, i, monthFirst); ok {
			if from < 0 || best.Year == 0 && d.Year != 0 {
				best, from, to = d, i, i+n
			}
			if best.Year != 0 {
				break
			}
		}
	}
	if from < 0 {
		return Date{}, false
	}
	best = byWeekday(ts, from, best)
	findTime(ts, from, to, &best)
	best.Weekday = weekday(ts)
	return best, best.valid()
}

// dateAt reads a date that starts at token i; n is its length.
func dateAt(ts []token, i int, monthFirst bool) (d Date, n int, ok bool) {
	t := ts[i]
	if i > 0 && (ts[i-1].text == ":" && i >= 2 && ts[i-2].digs > 0 || ts[i-1].text == "." || ts[i-1].digs > 0) && !t.gap {
		return d, 0, false // inside a time or a number
	}
	switch {
	case t.digs == 4: // 2020-07-21
		if i+4 < len(ts) && sep(ts[i+1]) && ts[i+2].digs > 0 && ts[i+3].text == ts[i+1].text && ts[i+4].digs > 0 &&
			ts[i+4].digs <= 2 {
			d = Date{Year: t.num, Month: ts[i+2].num, Day: ts[i+4].num}
			return d, 5, d.valid()
		}
	case t.digs == 1 || t.digs == 2:
		return dayFirst(ts, i, monthFirst)
	case t.text == "ngày" && i+1 < len(ts) && (ts[i+1].digs == 1 || ts[i+1].digs == 2):
		d, n, ok = dayFirst(ts, i+1, monthFirst)
		return d, n + 1, ok
	default:
		return monthFirstAt(ts, i)
	}
	return d, 0, false
}

// monthFirstAt reads March 7, 2018 and tháng 3 7, 2018, as programs write it.
func monthFirstAt(ts []token, i int) (d Date, n int, ok bool) {
	month, n := monthAt(ts, i)
	j := i + n
	if month == 0 || j >= len(ts) || ts[j].digs != 1 && ts[j].digs != 2 {
		return d, 0, false
	}
	d = Date{Month: month, Day: ts[j].num}
	j++
	if j < len(ts) && isOrdinal(ts[j].text) {
		j++
	}
	if j < len(ts) && ts[j].text == "," {
		j++
	}
	if j >= len(ts) || ts[j].digs != 4 {
		return Date{}, 0, false
	}
	d.Year = ts[j].num
	return d, j + 1 - i, d.valid()
}

// isOrdinal reports whether a word is what makes a number an ordinal in English.
func isOrdinal(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

func sep(t token) bool { return t.text == "/" || t.text == "-" || t.text == "." }

// dayFirst reads 21/7/2020, 21.7.2020, 21 tháng 7 năm 2020, 7 March 2018, 9-1.
func dayFirst(ts []token, i int, monthFirst bool) (d Date, n int, ok bool) {
	day := ts[i]
	if i+2 >= len(ts) {
		return d, 0, false
	}
	next := ts[i+1]
	switch {
	case next.text == "tháng" && ts[i+2].digs > 0:
		d = Date{Day: day.num, Month: ts[i+2].num}
		j := i + 3
		for j < len(ts) && (ts[j].text == "năm" || ts[j].text == "," || ts[j].text == "/") {
			j++
		}
		if j < len(ts) && ts[j].digs == 4 {
			d.Year = ts[j].num
			j++
		} else {
			j = i + 3
		}
		return d, j - i, d.valid()
	case next.digs == 2 && ts[i+2].digs == 4: // thứ tư, 12 05 2021
		before := ts[:i]
		if i > 0 && ts[i-1].text == "," {
			before = ts[:i-1]
		}
		d = Date{Day: day.num, Month: next.num, Year: ts[i+2].num, Weekday: weekday(before[max(0, len(before)-2):])}
		if !next.gap || !ts[i+2].gap || d.Weekday == 0 || !d.valid() || d.WeekdayWrong() {
			return Date{}, 0, false
		}
		return d, 3, true
	case sep(next) && ts[i+2].digs > 0 && ts[i+2].digs <= 2:
		a, b := day.num, ts[i+2].num
		if monthFirst && a <= 12 || b > 12 && a <= 12 {
			a, b = b, a
		}
		d = Date{Day: a, Month: b}
		if i+4 < len(ts) && ts[i+3].text == next.text && (ts[i+4].digs == 4 || ts[i+4].digs == 2) &&
			(!ts[i+4].gap || ts[i+4].digs == 4 && next.gap && ts[i+2].gap && ts[i+3].gap) { // 17 - 05 - 2024
			d.Year = ts[i+4].num
			if ts[i+4].digs == 2 {
				if ts[i+4].num > 60 || next.text == "." {
					return Date{}, 0, false
				}
				d.Year += 2000
			}
			return d, 5, d.valid()
		}
		if next.gap || ts[i+2].gap || next.text == "." || i+3 < len(ts) && sep(ts[i+3]) {
			return Date{}, 0, false
		}
		return d, 3, d.valid()
	}
	return monthNamed(ts, i)
}

// monthNamed reads a day before the name of its month and the year, with one sign
// between: 7 March 2018, 7th of March 2018, 7-Mar-2018, 7 Th3, 2018, 7 tháng Ba năm 2018.
func monthNamed(ts []token, i int) (d Date, n int, ok bool) {
	j := i + 1
	if sep(ts[j]) || isOrdinal(ts[j].text) && !ts[j].gap {
		j++
	}
	if ts[j].text == "of" && j+1 < len(ts) {
		j++
	}
	month, n := monthAt(ts, j)
	if j += n; month == 0 {
		return d, 0, false
	}
	for j < len(ts) && (ts[j].text == "," || ts[j].text == "năm" || sep(ts[j])) {
		j++
	}
	if j >= len(ts) || ts[j].digs != 4 {
		return d, 0, false
	}
	d = Date{Day: ts[i].num, Month: month, Year: ts[j].num}
	return d, j + 1 - i, d.valid()
}

// findTime looks for h:mm near the date, with SA, CH, AM, PM and a zone.
func findTime(ts []token, from, to int, d *Date) {
	for i := 0; i+2 < len(ts); i++ {
		if i >= from && i < to || ts[i].digs == 0 || ts[i].digs > 2 || ts[i].num > 23 {
			continue
		}
		mid := ts[i+1].text
		if mid != ":" && mid != "h" && mid != "g" && mid != "giờ" || ts[i+2].digs != 2 && mid != "giờ" ||
			ts[i+2].digs == 0 || ts[i+2].num > 59 {
			continue
		}
		if i > 0 && (ts[i-1].text == "+" || ts[i-1].text == ":" && !ts[i].gap && i-1 != to) {
			continue // a zone
		}
		d.HasTime, d.Hour, d.Min, d.Offset = true, ts[i].num, ts[i+2].num, Vietnam
		j := i + 3
		if j+1 < len(ts) && ts[j].text == ":" && ts[j+1].digs == 2 {
			d.Sec = ts[j+1].num
			j += 2
		}
		if j+1 < len(ts) && ts[j].text == "." && ts[j+1].digs > 0 && !ts[j+1].gap {
			j += 2
		}
		halfDay(ts, j, d)
		zone(ts, j, d)
		return
	}
}

func halfDay(ts []token, j int, d *Date) {
	if j < len(ts) && ts[j].text == "'" {
		j++
	}
	if j >= len(ts) {
		return
	}
	switch ts[j].text {
	case "ch", "pm":
		if d.Hour < 12 {
			d.Hour += 12
		}
	case "sa", "am":
		if d.Hour == 12 {
			d.Hour = 0
		}
	}
}

// zone reads Z, GMT, GMT+7, +07:00, +0700.
func zone(ts []token, j int, d *Date) {
	for k := j; k < len(ts) && k < j+4; k++ {
		switch t := ts[k]; {
		case t.text == "z" && !t.gap && k == j:
			d.Offset = 0
			return
		case (t.text == "gmt" || t.text == "utc") && (k+1 >= len(ts) || ts[k+1].text != "+" && ts[k+1].text != "-"):
			d.Offset = 0
			return
		case (t.text == "+" || t.text == "-") && k+1 < len(ts) && ts[k+1].digs > 0:
			h, m := ts[k+1].num, 0
			switch {
			case ts[k+1].digs == 4:
				h, m = h/100, h%100
			case ts[k+1].digs > 2:
				return
			case k+3 < len(ts) && ts[k+2].text == ":" && ts[k+3].digs == 2:
				m = ts[k+3].num
			case t.text == "-" && (k == j || ts[k-1].text != "gmt" && ts[k-1].text != "utc"):
				return // a hyphen before a date
			}
			if h > 14 || m > 59 {
				return
			}
			d.Offset = h*60 + m
			if t.text == "-" {
				d.Offset = -d.Offset
			}
			return
		}
	}
}

// weekday is the weekday that the text names: 1 Monday … 7 Sunday.
func weekday(ts []token) int {
	for i, t := range ts {
		if t.text == "chủ" && i+1 < len(ts) && ts[i+1].text == "nhật" {
			return 7
		}
		if t.text != "thứ" || i+1 >= len(ts) {
			continue
		}
		switch n := ts[i+1]; {
		case n.digs == 1 && n.num >= 2 && n.num <= 7:
			return n.num - 1
		case n.text == "hai":
			return 1
		case n.text == "ba":
			return 2
		case n.text == "tư":
			return 3
		case n.text == "năm":
			return 4
		case n.text == "sáu":
			return 5
		case n.text == "bảy" || n.text == "bẩy":
			return 6
		}
	}
	return 0
}
