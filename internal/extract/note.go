package extract

import "strings"

// saysNote reports whether a note in the copy says something: it is a sentence of some length, or a short one
// with a day or a clock time, "Tạm dừng tiếp dân ngày 16/3."; programs tell figures of themselves: how often
// it was read, how old it is, which page this is.
func saysNote(s string) bool {
	return endsSentence(s) || closes(s) && wordCount(s) >= 4 && saysWhen().MatchString(s) && !ofItself().MatchString(s)
}

// saysWhen is a day of a month or a time of the clock; "Trang 1/5" is neither, nor is "5 giờ".
var saysWhen = pattern(`(?i)(?:ngày|tháng|sáng|trưa|chiều|tối|hôm|nhật|thứ \p{L}+) \d{1,2}(?:\D|$)|(?:^|\D)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\D|$)|` +
	`(?:^|\D)\d{1,2}(?:h|:)\d\d(?:\D|$)|(?:lúc|từ|đến|trước|sau|khoảng|at|until) \d{1,2} ?(?:giờ|h(?:\PL|$))`)

// ofItself is what says a day or a time of the page itself, or of its readers.
var ofItself = pattern(`(?i)đăng|cập nhật|bình luận|bài (?:viết|này)|lượt|phiên|cookie|quảng cáo|ưu đãi|khuyến m|giảm giá|giỏ hàng|posted|published|updated|comment|log ?in|sale|offer`)

// isAttributed reports whether the foot of a part of the copy says who said it: a dash, and a person.
func isAttributed(s string) bool {
	who, ok := strings.CutPrefix(s, "— ")
	if !ok {
		who, ok = strings.CutPrefix(s, "– ")
	}
	name, _, _ := strings.Cut(who, ",")
	return ok && wordCount(name) >= 2 && looksLikePerson(name)
}
