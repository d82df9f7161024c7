package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// A form that the copy goes on around may say a sentence of what is told, or have a table of it: where the
// number stands that is to be filled in, which fee is to be paid. It says by name what its only field
// asks for then. All else in it asks readers for something, tells them how, or whether they did.

// asksReaders are words of what a form says of itself and of those who fill it in.
var asksReaders = pattern(`(?i)(?:^|[^\pL])(?:nhập|điền|gõ|chọn|bấm|nhấn|ấn|nhấp|kích|nháy|click|vui lòng|xin|hãy|mời|quý|bạn|bạn đọc|độc giả|người đọc|e-?mail|thư điện tử|hòm thư|hộp thư|` +
	`mật khẩu|tài khoản|đăng (?:nhập|ký|kí|xuất)|thành viên|bản tin|nhận tin|tin tức|tin mới|tin nóng|theo dõi|mã (?:xác|bảo|an|nhúng|giảm)|captcha|otp|spam|rô-?bốt|robot|bắt buộc|ô|trường (?:này|có dấu|bắt buộc)|` +
	`bình luận|phản hồi|góp ý|ý kiến|bình chọn|khảo sát|từ khó[ae]|tìm kiếm|tìm thấy|tra cứu|hệ thống|kết quả|cảm ơn|cám ơn|thành công|thất bại|không hợp lệ|lỗi|bài viết|mạng xã hội|đặt lịch|hiển thị|duyệt|trang \d+|` +
	`phải (?:có|là|ghi|viết|đúng|đủ|được|nhập)|cần|đủ|gồm|đúng|sai|tối (?:đa|thiểu)|ký tự|kí tự|chữ số|chữ hoa|chữ thường|dấu cách|viết liền|không dấu|định dạng|ví dụ|` +
	`bảo mật|riêng tư|điều khoản|chính sách|ưu đãi|miễn phí|tư vấn|liên hệ|liên lạc|chúng tôi|chúng em|ban biên tập|tòa soạn|toà soạn|website|trang (?:này|web|tin)|cookies?|javascript|trình duyệt)(?:[^\pL]|$)`)

// asksPerson are the names of fields that ask who somebody is, or for what somebody looks on the site.
var asksPerson = pattern(`(?i)mail|pass|pwd|user|login|name|phone|mobile|tel|sdt|sđt|dien_?thoai|điện thoại|di ?động|số máy|zalo|ho_?ten|ten_|họ tên|họ và tên|tên của|địa chỉ|bệnh nhân|tiêu đề|nội dung|` +
	`comment|message|otp|capt|coupon|mã giảm|code_?verif|search|keyword|tu_?khoa|từ khó|tìm|subscri|newsletter`)

// looksFor are the addresses of forms that look for something on the site.
var looksFor = pattern(`(?i)search|tim`)

// formMessages are words in names of boxes that tell readers how to fill in a field, or whether they did.
var formMessages = [...]string{"error", "err", "help", "hint", "note", "msg", "message", "alert", "valid", "tip", "warn", "success", "status", "label"}

// markForms marks the lines of a form amid the copy that tell something, with the headings over them.
func markForms(out []bool, lines []pageLine) {
	asked := map[*html.Node][]string{}
	copied := "" // what is printed, gathered for the first form
	for i := range lines {
		l := &lines[i]
		if l.rule != ruleForm || l.fate != article.Furniture || !l.inside || l.link > 0 || !l.within || !l.tells() {
			continue
		}
		names, known := asked[l.node]
		if !known {
			if len(asked) == maxForms {
				return
			}
			if copied == "" {
				copied = printedWords(lines)
			}
			names = namesInCopy(onlyField(l.node), copied)
			asked[l.node] = names
		}
		if names == nil || !l.isRunning() && !saysOne(names, l.text) {
			continue
		}
		out[i] = true
		for h := i - 1; h >= 0 && lines[h].node == l.node && lines[h].isHeadingOfForm(); h-- {
			out[h] = lines[h].fate == article.Furniture
		}
	}
}

// maxForms is how many forms amid the copy may tell something: the copy is searched for each.
const maxForms = 8

// printedWords is what is printed of the copy, in small letters, with a space before and behind.
func printedWords(lines []pageLine) string {
	var b strings.Builder
	b.WriteByte(' ')
	for i := range lines {
		if l := &lines[i]; l.fate == article.Printed && l.inside {
			b.WriteString(spoken(l.text))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// namesInCopy are the names that end with two words which the copy has as well ("Mã hồ sơ"): a form that asks
// for something else stands there by chance. It is nil for nil only.
func namesInCopy(names []string, copied string) (in []string) {
	if names == nil {
		return nil
	}
	in = []string{}
	for _, s := range names {
		if words := strings.Fields(spoken(s)); len(words) >= 2 && strings.Contains(copied, " "+strings.Join(words[len(words)-2:], " ")+" ") {
			in = append(in, s)
		}
	}
	return in
}

// tells reports whether a line of a form is a sentence in a paragraph, or a table, of no one who reads it.
func (l *pageLine) tells() bool {
	if l.table {
		return l.letters >= minTable && !holdsField(tableAround(l.begins))
	}
	return closes(l.text) && wordCount(l.text) >= minToldWords && unicode.IsUpper([]rune(l.text)[0]) && strings.ContainsFunc(l.text, syllable.IsOwn) &&
		!asksReaders().MatchString(l.text) && (l.isRunning() || l.isInParagraph())
}

// minToldWords is how many words a sentence of a form has at least.
const minToldWords = 6

// isRunning reports whether a line is running text of a paragraph that a field stands in itself, as where an
// editor left one.
func (l *pageLine) isRunning() bool {
	return !l.table && l.node.Data == "p" && l.letters >= minRunning
}

// isInParagraph reports whether a line of a form is in a paragraph that is no message of the form.
func (l *pageLine) isInParagraph() bool {
	found := false
	for n := l.begins; n != nil && n != l.node; n = n.Parent {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "small", "span", "label":
			return false
		case "p", "li":
			found = true
		}
		if labelOf(n).holds(formMessages[:]...) != "" {
			return false
		}
	}
	return found
}

// saysOne reports whether a text says one of some names.
func saysOne(names []string, text string) bool {
	text = " " + spoken(text) + " "
	for _, s := range names {
		if s = spoken(s); wordCount(s) >= 2 && strings.Contains(text, " "+s+" ") {
			return true
		}
	}
	return false
}

// onlyField is what the only field of a form is called, where that asks for something of the copy, a number
// or a day in a line: no one's name or address, no choice, no running text, and nothing that is
// looked for on the site.
func onlyField(form *html.Node) (names []string) {
	fields := 0
	for n := range form.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if hasAttribute(n, "contenteditable") || looksFor().MatchString(attr(n, "action")) {
			return nil
		}
		switch n.Data {
		case "textarea":
			return nil
		case "select":
			fields++
		case "input":
			switch attr(n, "type") {
			case "email", "password", "tel", "search", "radio", "checkbox", "file":
				return nil
			case "hidden", "submit", "button", "reset", "image":
				continue
			}
			fields++
			if hasAttribute(n, "readonly") || hasAttribute(n, "disabled") {
				return nil
			}
			for _, key := range []string{"name", "id", "placeholder", "title", "aria-label", "autocomplete"} {
				if asksPerson().MatchString(attr(n, key)) {
					return nil
				}
			}
			names = append(names, attr(n, "placeholder"), attr(n, "title"), attr(n, "aria-label"))
		case "label":
			s := shortText(n)
			if asksPerson().MatchString(s) {
				return nil
			}
			names = append(names, s)
		}
	}
	if fields != 1 || looksFor().MatchString(attr(form, "action")) {
		return nil
	}
	return names
}

// isHeadingOfForm reports whether a line is in a heading of a form.
func (l *pageLine) isHeadingOfForm() bool {
	for n := l.begins; n != nil && n != l.node; n = n.Parent {
		if n.Type == html.ElementNode && isHeading(n) {
			return true
		}
	}
	return false
}

// tableAround is the table that a text is in; nil for none.
func tableAround(n *html.Node) *html.Node {
	for ; n != nil && (n.Type != html.ElementNode || n.Data != "table"); n = n.Parent {
	}
	return n
}

// holdsField reports whether a box has a field or a button.
func holdsField(box *html.Node) bool {
	if box == nil {
		return true
	}
	for n := range box.Descendants() {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "input", "select", "textarea", "button":
				return true
			}
		}
	}
	return false
}
