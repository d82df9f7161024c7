package date

// monthWords are the names of the months behind the word "tháng".
var monthWords = map[string]int{"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
	"tám": 8, "chín": 9, "mười": 10}

// monthAt reads the name of a month that starts at token i, n tokens long: in
// English, or behind "tháng", or what programs make of that ("thg 11", "Th11"),
// as a number or in words.
func monthAt(ts []token, i int) (month, n int) {
	if i >= len(ts) {
		return 0, 0
	}
	t := ts[i]
	if m := monthOf(t.text); m > 0 {
		if i+1 < len(ts) && ts[i+1].text == "." {
			return m, 2
		}
		return m, 1
	}
	short := t.text == "thg" || t.text == "th"
	if t.text != "tháng" && !short || i+1 >= len(ts) {
		return 0, 0
	}
	next := ts[i+1]
	switch {
	case next.digs == 1 || next.digs == 2:
		if next.num < 1 || next.num > 12 || t.text == "th" && next.gap {
			return 0, 0
		}
		return next.num, 2
	case short:
		return 0, 0
	}
	m := monthWords[next.text]
	if m == 10 && i+2 < len(ts) && (ts[i+2].text == "một" || ts[i+2].text == "hai") {
		return m + monthWords[ts[i+2].text], 3
	}
	if m > 0 {
		return m, 2
	}
	return 0, 0
}
