package extract

import (
	"strings"
	"unicode"

	"bantin/internal/article"
)

// pageLabel begins a line in which the page says something of itself: only
// these lose a date as their value, since "Thời gian: 7 giờ 30 ngày 28/11" is
// what a notice is for.
var pageLabel = pattern(`(?i)^(?:ngày (?:đăng|xuất bản|cập nhật|tạo)|đăng (?:ngày|lúc)|cập nhật|thời gian đăng|` +
	`date|posted|updated|` +
	`published|lượt xem|số lượt (?:xem|đọc)|views?)(?:\PL|$)`)

// isLabelled reports whether a line is a label and its value, as notices give
// time, place and telephone.
func isLabelled(s string) bool {
	label, value, ok := strings.Cut(s, ":")
	if !ok || len(label) > 200 {
		return false
	}
	n := letterCount(label)
	return n >= 2 && n <= 40 && hasLetter(value) && !pageLabel().MatchString(s) &&
		strings.IndexFunc(label, unicode.IsDigit) < 0
}

// notices says of each block whether it is one of two labelled lines or more
// that are together: time, place and telephone of a notice. One such line
// alone above the copy is the page's ("Press Release No: 37").
func notices(in []bodyLine) []bool {
	labelled := make([]bool, len(in)+2) // with none before the first and behind the last
	for i, l := range in {
		_, ok := l.block.(article.Paragraph)
		labelled[i+1] = ok && strings.IndexByte(l.text, ':') >= 0 && isLabelled(l.said)
	}
	out := make([]bool, len(in))
	for i := range in {
		out[i] = labelled[i+1] && (labelled[i] || labelled[i+2])
	}
	for i := 0; i+3 < len(in); i++ {
		if isPair(in, i) && isPair(in, i+2) {
			out[i], out[i+1], out[i+2], out[i+3] = true, true, true, true
		}
	}
	return out
}

// ofPage begins the label of what a page says of itself in a box beside the copy.
var ofPage = pattern(`(?i)^(?:authors?|by|writ(?:er|ten)|reviewed|category|categories|section|tags?|topics?|source|share|follow|filed|related)(?:\PL|$)`)

// isPair reports whether block i is a label in a line of its own and the next is its value,
// as notices of products and forms of systems have them: "Hazard:" over "Burns".
func isPair(in []bodyLine, i int) bool {
	label, value := in[i], in[i+1]
	if !label.isLine || !value.isLine || !strings.HasSuffix(label.text, ":") || strings.HasSuffix(value.text, ":") {
		return false
	}
	name := strings.TrimRight(label.text, ": ")
	return label.letters >= 2 && label.letters <= 40 && label.linked == 0 && value.linked == 0 && hasLetter(value.text) &&
		strings.IndexFunc(name, unicode.IsDigit) < 0 && !pageLabel().MatchString(name) && !ofPage().MatchString(name) &&
		!isBareField(name) && !isDateLine(value.text)
}

// telephone begins a line that gives a number to call, in a notice whose copy is all short.
var telephone = pattern(`(?i)^(?:(?:số )?điện thoại|đt|sđt|tel|phone|hotline|đường dây nóng|tổng đài|liên hệ|zalo)(?:\PL[^:]{0,40})?: *\+?\(?\d[\d .()/-]{6,}\.?$`)

// isTelephone reports whether a line is such.
func isTelephone(s string) bool { return telephone().MatchString(s) }
