// Package binding says which spaces of Vietnamese text resist a line's end,
// and where a long symbol may break.
package binding

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Penalties by class, on the scale of package linebreak: their squares are
// demerits. 1,000 and more break only in despair.
const (
	noun    = 100  // 150~đại biểu
	name    = 200  // ông~Nguyễn; (ảnh:~Bảo
	unit    = 400  // 1.234,5~triệu; ngày~21
	firm    = 1000 // Điều~5, TP.~Hồ, số~30/2020/NĐ-CP
	fixed   = 2000 // Mác~- Lênin; ông~T…
	surname = 100  // chí~Nguyễn
)

// Spaces appends to dst a penalty for the space after each word but the last;
// 0 is a space like any other. Words are as in the text, punctuation
// included.
func Spaces(words []string, dst []int) []int {
	for i := 0; i+1 < len(words); i++ {
		prev := ""
		if i > 0 {
			prev = words[i-1]
		}
		next := ""
		if i+2 < len(words) {
			next = words[i+2]
		}
		p := space(prev, words[i], words[i+1], next)
		if p == 0 && joinsFields(words, i) {
			p = noun
		}
		dst = append(dst, p)
	}
	return dst
}

// space is the penalty between a and b; before and after are their
// neighbours.
func space(before, a, b, after string) int {
	if b == "-" || b == "–" {
		// No line begins with a dash in running text; a range and a fixed
		// pair hold together on both sides.
		return fixed
	}
	if a == "-" || a == "–" {
		switch {
		case startsWithDigit(b) && endsWithDigit(before):
			return firm
		case isCapitalised(b) && isCapitalised(before) && utf8.RuneCountInString(b) > 1:
			return fixed
		}
		return 0
	}
	if parts(b) {
		return fixed
	}
	if b == "%" || b == "./." || b == "../." || isClosing(b) || isOpening(a) {
		return fixed
	}
	if len(a) > 0 && a[len(a)-1] < 0x80 && strings.IndexByte(".,;:!?)", a[len(a)-1]) >= 0 {
		return afterPunctuation(a)
	}
	if startsWithDigit(b) {
		if isTime(a) && startsWithDigit(before) {
			return unit // 20 giờ~30
		}
		if p := beforeNumber(a, b); p > 0 {
			return p
		}
	}
	if startsWithDigit(a) && endsWithDigit(a) {
		if isUnit(b) {
			return unit
		}
		if r, _ := utf8.DecodeRuneInString(b); unicode.IsLower(r) {
			return noun
		}
		return 0
	}
	if isRoman(b) && (equal(a, "thứ") || equal(a, "khóa") || equal(a, "khoá") || equal(a, "quý") || equal(a, "thế")) {
		return firm
	}
	if isCapitalised(b) {
		switch title := isTitle(a); {
		case title && isInitial(b):
			return fixed
		case title && equal(a, "chí"):
			return surname
		case title:
			return name
		case isCapitalised(a) && isSingleLetter(b):
			return name
		}
	}
	return 0
}

// afterPunctuation is the penalty of the space after a word that ends in a mark.
func afterPunctuation(a string) int {
	switch a[len(a)-1] {
	case '.':
		for _, short := range [...]string{"TP.", "TX.", "TT.", "TS.", "PGS.", "GS.", "BS.", "Q.", "P."} {
			if equal(a, short) {
				return firm
			}
		}
	case ':':
		if isCredit(strings.TrimLeft(a, "(")) {
			return firm
		}
	}
	return 0
}

// isCredit reports whether a word says that who made something is named next: alone at the end of a line, as captions
// would often end, it says nothing.
func isCredit(s string) bool {
	for _, label := range [...]string{"ảnh:", "nguồn:", "theo:", "photo:", "source:"} {
		if equal(s, label) {
			return true
		}
	}
	return false
}

// parts reports whether a word is a sign that parts what stands before it from what follows, author from date in a byline,
// the parts of a headline: it ends a line, and begins none.
func parts(s string) bool { return s == "·" || s == "|" }

// beforeNumber is the penalty of the space before a number.
func beforeNumber(a, b string) int {
	switch {
	case equal(a, "ngày") || equal(a, "tháng") || equal(a, "năm") || equal(a, "mùng") || equal(a, "mồng"):
		return unit
	case equal(a, "điều") || equal(a, "khoản") || equal(a, "điểm") || equal(a, "chương") || equal(a, "mục") ||
		equal(a, "phụ"):
		return firm
	case equal(a, "số"), equal(a, "thứ"), equal(a, "lần"), equal(a, "quý"), equal(a, "khóa"), equal(a, "khoá"):
		return firm
	case isCapitalised(a) && !strings.ContainsAny(b, "/:") && isShortNumber(b):
		return firm // Phường Hà Giang 2
	}
	return 0
}

// isTime reports whether a word counts hours or minutes, behind which smaller ones may stand.
func isTime(s string) bool { return equal(s, "giờ") || equal(s, "phút") }

func isShortNumber(s string) bool {
	s = strings.TrimRight(s, ".,;:!?)”")
	return len(s) > 0 && len(s) <= 2 && startsWithDigit(s) && endsWithDigit(s)
}

// isUnit reports whether a word measures the number before it.
func isUnit(s string) bool {
	s = strings.TrimRight(s, ".,;:!?)”")
	switch strings.ToLower(s) {
	case "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "ha", "héc-ta", "hécta", "m", "m²", "m³", "m2", "m3", "km",
		"km²", "cm", "mm",
		"kg", "g", "tấn", "tạ", "yến", "lít", "giờ", "phút", "giây", "độ", "%", "°c", "kwh", "kw", "mw", "ngày",
		"tháng", "năm", "tuổi",
		"usd", "₫", "đ", "mét", "sào", "mẫu", "điểm":
		return true
	}
	return false
}

func isTitle(s string) bool {
	for _, t := range [...]string{"ông", "bà", "anh", "chị", "em", "cụ", "cô", "chú", "bác", "chí", "thầy", "ngài"} {
		if equal(s, t) {
			return true
		}
	}
	return false
}

func isOpening(s string) bool { return s == "“" || s == "(" || s == "‘" || s == "[" || s == "«" }

func isClosing(s string) bool {
	return s == "”" || s == ")" || s == "’" || s == "]" || s == "»" || s == "," || s == "." || s == ";" || s == ":" ||
		s == "!" || s == "?"
}

// isInitial reports whether a word is a capital letter that stands for a name: "T…", "A.".
func isInitial(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	rest := strings.TrimRight(s[n:], ".,;:…)”")
	return unicode.IsUpper(r) && rest == "" && len(s) > n
}

// isSingleLetter reports whether the last part of a name is one letter: "Văn A".
func isSingleLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && strings.TrimRight(s[n:], ".,;:!?)”") == ""
}

// isRoman reports whether a word is a number in Roman figures, perhaps with a
// year: "XIV", "I/2027".
func isRoman(s string) bool {
	if s == "" || strings.IndexByte("IVXLCDM", s[0]) < 0 { // most words
		return false
	}
	s = strings.TrimRight(s, ".,;:!?)”")
	s, _, _ = strings.Cut(s, "/") // quý I/2027
	for i := range len(s) {
		if strings.IndexByte("IVXLCDM", s[i]) < 0 {
			return false
		}
	}
	return s != ""
}

func isCapitalised(s string) bool {
	if s != "" && s[0] < 0x80 && s[0] != '(' { // most words
		return s[0] >= 'A' && s[0] <= 'Z'
	}
	s = strings.TrimLeft(s, "“‘(")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsWithDigit(s string) bool {
	if s != "" && s[0] != '(' && s[0] != "“"[0] { // most words
		return s[0] >= '0' && s[0] <= '9'
	}
	s = strings.TrimLeft(s, "“(")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

func endsWithDigit(s string) bool {
	s = strings.TrimRight(s, ".,;:!?)”%")
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

func equal(s, lower string) bool { return s == lower || strings.EqualFold(s, lower) }

// insideWord is the penalty of a break inside a word.
const insideWord = 2000

// separators part the pieces of a long symbol or an address.
const separators = "/-_&?=@."

// Inside gives the places inside a word too long for a line where it may
// break all the same, after a slash of a document symbol or a sign of an
// address, as byte offsets with their penalties. Dates never break, and
// neither do numbers of documents and abbreviations at their hyphens: 12-A/2025, NĐ-CP,
// TTLT-BNV-BTC: who copies a text loses a hyphen at the end of a line.
func Inside(word string) (offsets, penalties []int) {
	if len(word) < 12 || isDate(word) {
		return nil, nil
	}
	address := strings.Contains(word, "://") || strings.Contains(word, "@") || strings.HasPrefix(word, "www.")
	number := !address && strings.Contains(word, "/") && strings.ContainsAny(word, "0123456789")
	for i := 0; i+1 < len(word); i++ {
		c := word[i]
		if strings.IndexByte(separators, c) < 0 || c == '.' && !strings.ContainsAny(word, "/@") {
			continue
		}
		n := word[i+1]
		if n == '/' || n == '-' || n == '.' || n == ',' || n == ')' || i < 2 || i+3 > len(word) {
			continue
		}
		if c == '.' && n >= '0' && n <= '9' || c == '-' && !address && (number || isAbbreviated(word, i)) {
			continue
		}
		offsets = append(offsets, i+1)
		penalties = append(penalties, insideWord)
	}
	return offsets, penalties
}

// isAbbreviated reports whether the hyphen at i is in an abbreviation: one of the
// pieces beside it has two capitals.
func isAbbreviated(word string, i int) bool {
	before, after := word[:i], word[i+1:]
	before = before[strings.LastIndexAny(before, separators)+1:]
	if k := strings.IndexAny(after, separators); k >= 0 {
		after = after[:k]
	}
	return capitals(before) > 1 || capitals(after) > 1
}

// capitals is how many capitals a word has.
func capitals(word string) (n int) {
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

func isDate(s string) bool {
	s = strings.Trim(s, "“(.,;:!?)”")
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != '/' && c != '-' && c != '.' && c != ':' {
			return false
		}
	}
	return s != ""
}
