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
// that are together: time, place and telephone of a notice, or of a form. One such line
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
	for i := 0; i+3 < len(in); i++ {
		if isTime(in, i) && isPlace(in, i+2) || isPlace(in, i) && isTime(in, i+2) {
			out[i], out[i+1], out[i+2], out[i+3] = true, true, true, true
		}
	}
	inForm(in, out)
	return out
}

// timeLabel is the label of the time of what a notice is about.
var timeLabel = pattern(`(?i)^(?:thời (?:gian|hạn|điểm)(?: (?:tổ chức|thực hiện|diễn ra|dự kiến|thi|họp|nhận hồ sơ|nộp hồ sơ|khám|tiêm))?|` +
	`hạn (?:cuối|nộp|chót)(?: hồ sơ)?|ngày (?:giờ|thi|họp|tổ chức|diễn ra|bắt đầu|kết thúc|khai mạc|bế mạc)|khai mạc|bế mạc|bắt đầu|kết thúc|khi nào|when) ?:?$`)

// placeLabel is the label of where that is, and for whom: no page says that of itself.
var placeLabel = pattern(`(?i)^(?:địa điểm(?: (?:tổ chức|thực hiện|diễn ra|thi|họp|khám|tiêm|nhận hồ sơ|nộp hồ sơ))?|` +
	`nơi (?:tổ chức|thực hiện|diễn ra|thi|họp|khám|tiêm|nhận hồ sơ|nộp hồ sơ)|đối tượng(?: (?:tham gia|tham dự|dự thi|được khám|khám|tiêm))?|` +
	`thành phần(?: (?:tham gia|tham dự|dự họp))?|where|venue) ?:?$`)

// pageMoment is a day with hour and minute in figures alone, as a page says when it was
// published: a notice has words for it.
var pageMoment = pattern(`^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[ ,|-]+\d{1,2}:\d\d|^\d{1,2}:\d\d(?::\d\d)?[ ,|-]+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`)

// isTime reports whether block i is the label of a time and the next is a day.
func isTime(in []bodyLine, i int) bool {
	label, value := in[i], in[i+1]
	return label.isLine && value.isLine && label.linked == 0 && timeLabel().MatchString(label.text) && isDateLine(value.text) &&
		!pageMoment().MatchString(value.text)
}

// isPlace reports whether block i is the label of a place, or of those whom a notice is for,
// and the next says which: a list of terms needs no colons.
func isPlace(in []bodyLine, i int) bool {
	label, value := in[i], in[i+1]
	return label.isLine && value.isLine && label.linked == 0 && value.linked == 0 && placeLabel().MatchString(label.text) &&
		(strings.HasSuffix(label.text, ":") || areTerm(label, value)) && hasLetter(value.text) && !strings.HasSuffix(value.text, ":")
}

// areTerm reports whether a line is a term of a list, and another what the list says of it.
func areTerm(label, value bodyLine) bool {
	return label.node != nil && value.node != nil && isIn(label.node, "dt") && isIn(value.node, "dd")
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
