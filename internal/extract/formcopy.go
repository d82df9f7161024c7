package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// A form that the copy goes on around, or that is the last thing beside its paragraphs, may say a
// sentence of what is told, or have a table of it: where the number stands that is to be filled in,
// which fee is to be paid. All else in it asks readers for something.

// asksReaders are words of what a form says of itself and of those who fill it in.
var asksReaders = pattern(`(?i)(?:^|[^\pL])(?:nhập|điền|gõ|chọn|bấm|nhấn|ấn|nhấp|kích|nháy|click|vui lòng|xin|hãy|mời|quý|bạn|bạn đọc|độc giả|người đọc|e-?mail|thư điện tử|hòm thư|hộp thư|` +
	`mật khẩu|tài khoản|đăng (?:nhập|ký|kí|xuất)|thành viên|bản tin|nhận tin|tin tức|tin mới|tin nóng|theo dõi|mã (?:xác|bảo|an)|captcha|spam|rô-?bốt|robot|bắt buộc|ô|trường (?:này|có dấu|bắt buộc)|` +
	`bình luận|phản hồi|góp ý|ý kiến|bình chọn|khảo sát|từ khó[ae]|tìm kiếm|tìm thấy|tra cứu|hệ thống|kết quả|cảm ơn|cám ơn|thành công|thất bại|không hợp lệ|lỗi|` +
	`bảo mật|riêng tư|điều khoản|chính sách|ưu đãi|miễn phí|tư vấn|liên hệ|liên lạc|chúng tôi|chúng em|ban biên tập|tòa soạn|toà soạn|website|trang (?:này|web|tin)|cookies?|javascript|trình duyệt)(?:[^\pL]|$)`)

// asksPerson are the names of fields that ask who somebody is, or for what somebody looks on the site.
var asksPerson = pattern(`(?i)mail|pass|pwd|user|login|name|phone|mobile|tel|sdt|dien_?thoai|điện thoại|ho_?ten|họ tên|họ và tên|tên của|comment|message|captcha|code_?verif|search|keyword|tu_?khoa|từ khó|tìm|subscri|newsletter`)

// markForms marks the lines of a form that tell something, with the headings over them.
func markForms(out []bool, lines []pageLine) {
	var last *pageLine // the last printed line of the copy
	verdicts := map[*html.Node]bool{}
	for i := range lines {
		l := &lines[i]
		if l.fate == article.Printed && l.inside {
			last = l
		}
		if l.rule != ruleForm || l.fate != article.Furniture || !l.inside || l.link > 0 || !l.within && !isBelowLine(l.node, last) || !l.tells() {
			continue
		}
		quiet, known := verdicts[l.node]
		if !known {
			quiet = asksOnly(l.node)
			verdicts[l.node] = quiet
		}
		if !quiet {
			continue
		}
		out[i] = true
		for h := i - 1; h >= 0 && lines[h].node == l.node && lines[h].isHeadingOfForm(); h-- {
			out[h] = lines[h].fate == article.Furniture
		}
	}
}

// tells reports whether a line of a form is a sentence or a table of no one who reads it.
func (l *pageLine) tells() bool {
	if l.table {
		return l.letters >= minTable && !holdsField(tableAround(l.begins))
	}
	return closes(l.text) && wordCount(l.text) >= minToldWords && unicode.IsUpper([]rune(l.text)[0]) && strings.ContainsFunc(l.text, syllable.IsOwn) &&
		!asksReaders().MatchString(l.text) && !isInBelow(l.begins, l.node, "label")
}

// minToldWords is how many words a sentence of a form has at least.
const minToldWords = 6

// asksOnly reports whether a form asks for something of the copy, a number or a day in a line: no
// one's name or address, no choice, no running text, and nothing that is looked for on the site.
func asksOnly(form *html.Node) bool {
	for n := range form.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "textarea":
			return false
		case "input":
			switch attr(n, "type") {
			case "email", "password", "tel", "search", "radio", "checkbox", "file":
				return false
			case "", "text":
				for _, key := range []string{"name", "id", "placeholder", "title", "aria-label", "autocomplete"} {
					if asksPerson().MatchString(attr(n, key)) {
						return false
					}
				}
			}
		case "label":
			if asksPerson().MatchString(shortText(n)) {
				return false
			}
		}
	}
	return true
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

// isBelowLine reports whether a box stands among the blocks of the copy, below a line of it.
func isBelowLine(box *html.Node, line *pageLine) bool {
	if line == nil || box == nil {
		return false
	}
	for n := line.begins; n != nil && n.Parent != nil; n = n.Parent {
		if n.Parent == box.Parent {
			return n.Type == html.ElementNode && n.Data == "p"
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

// isInBelow reports whether a node is in an element of a name below a box.
func isInBelow(n, box *html.Node, name string) bool {
	for ; n != nil && n != box; n = n.Parent {
		if n.Type == html.ElementNode && n.Data == name {
			return true
		}
	}
	return false
}
