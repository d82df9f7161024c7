package speech

import "strings"

// roman returns the value of a Roman numeral written as it should be; 0 for
// what is none.
func roman(s string) int {
	if s == "" || len(s) > 15 {
		return 0
	}
	rest, sum := s, 0
	for _, d := range [...]struct {
		letters string
		value   int
		most    int
	}{{"M", 1000, 3}, {"CM", 900, 1}, {"D", 500, 1}, {"CD", 400, 1}, {"C", 100, 3}, {"XC", 90, 1}, {"L", 50, 1},
		{"XL", 40, 1}, {"X", 10, 3}, {"IX", 9, 1}, {"V", 5, 1}, {"IV", 4, 1}, {"I", 1, 3}} {
		for range d.most {
			if !strings.HasPrefix(rest, d.letters) {
				break
			}
			rest, sum = rest[len(d.letters):], sum+d.value
			if len(d.letters) == 2 || d.most == 1 {
				break
			}
		}
	}
	if rest != "" {
		return 0
	}
	return sum
}

// numeral reads a Roman numeral: behind a word that has numbers, at the
// beginning of a line before a stop, or of several letters I, V and X.
func (r *reader) numeral(at int) piece {
	end := r.wordEnd(at)
	s := r.src[at:end]
	n := roman(s)
	if n == 0 {
		return piece{}
	}
	before := r.before(at, 1)
	plain := strings.Trim(s, "IVX") == ""
	p := piece{said: r.of(n), end: end}
	switch {
	case before == "thứ":
		p.said = r.rank(n, p.said)
		return p
	case plain && (hasNumbers(before) || roman(strings.ToUpper(before)) > 0 && r.near(at, 5, hasNumbers)):
	case plain && r.startsLine(at) && strings.ContainsRune(".)/", r.peek(end)) && !isLetter(r.peek(end+1)):
	case plain && r.last(at) == ',' || plain && at > 1 && r.src[at-1] == ' ' && r.src[at-2] == ',' && r.listed(at):
	case before == "kỷ" || before == "kỉ":
	case len(s) < 2 || !plain || before == "vitamin" || r.isShouted(at, end) && r.syllable(s):
		return piece{}
	}
	if c := r.peek(end); isDash(c) { // XIX-XX
		next := end + len(string(c))
		to := r.wordEnd(next)
		if m := roman(r.src[next:to]); m > n {
			p.said, p.end, end = p.said+" đến "+r.of(m), to, to
		}
	}
	if to := r.numeralYear(end); to > 0 {
		p.said, p.end = p.said+" năm "+r.cardinal(r.src[end+1:to]), to
	}
	return p
}

// numeralYear returns the end of the year behind "III/2026"; 0 for none.
func (r *reader) numeralYear(end int) int {
	if r.peek(end) != '/' {
		return 0
	}
	if to := digitsEnd(r.src, end+1); to == end+5 && !isLetter(r.peek(to)) {
		return to
	}
	return 0
}

// listed reports whether a numeral goes on a list of them: "khóa XI, XII".
func (r *reader) listed(at int) bool {
	before := strings.TrimRight(r.src[:at], " ,")
	from := len(before)
	for from > 0 && strings.IndexByte("IVX", before[from-1]) >= 0 {
		from--
	}
	return from < len(before) && r.near(from, 3, hasNumbers)
}

// hasNumbers reports whether a Roman numeral may follow a word, were it only
// "I".
func hasNumbers(w string) bool {
	switch w {
	case "khóa", "khoá", "chương", "quý", "quí", "kỷ", "kỉ", "thứ", "điều", "phần", "tập", "kỳ", "kì", "đợt", "cấp",
		"hạng", "loại", "nhóm", "đoạn", "vùng", "mục", "bảng", "bậc", "khối", "khu", "đoàn", "lục", "hội", "vòng",
		"bài", "độ", "tuyến", "lần", "quyển", "phiên", "đảng", "games":
		return true
	}
	return false
}
