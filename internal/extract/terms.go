package extract

import (
	"strings"

	"bantin/internal/article"
)

// ownTerm begins a line that says something of what the copy is about, and no page of itself: the number
// and the signer of a document, the place and the price of what is announced.
var ownTerm = pattern(`(?i)^(?:số(?: hiệu|,? ?ký hiệu| lượng| tiền)?|ký hiệu|người ký|cơ quan (?:ban hành|ký)|ngày (?:ban hành|ký|(?:có )?hiệu lực|hết hiệu lực)|` +
	`(?:có )?hiệu lực|trích yếu|loại văn bản|thời (?:gian|hạn)(?: (?:tổ chức|thực hiện|diễn ra|nộp hồ sơ|nhận hồ sơ))?|hạn (?:cuối|nộp|chót)(?: hồ sơ)?|` +
	`địa điểm(?: (?:tổ chức|thực hiện|diễn ra|thi|họp|khám|tiêm))?|đối tượng(?: (?:tham gia|dự thi|áp dụng))?|thành phần(?: (?:tham gia|hồ sơ))?|` +
	`(?:mức |lệ )?phí|giá(?: (?:vé|bán|khởi điểm))?|kinh phí|chủ đầu tư|diện tích|mức lương|where|venue|price|fee|deadline) ?: *[\pL\d]`)

// holdTerms are words for the boxes in which such lines are.
var holdTerms = wordsOf("meta metadata postmeta meta-info price* counter")

// isOfTerms reports whether a line may be such.
func (l *pageLine) isOfTerms() bool {
	return l.isWord() && (l.inside || l.past) && holdTerms().has(l.detail)
}

// markTerms marks such lines that a box of the copy, or one between headline and copy, lost for its name, where
// two or more are together: boxes named for what a system prints of an article hold those of what it tells, too.
func markTerms(out []bool, lines []pageLine) {
	_, last := spanOfCopy(lines)
	isTerm := func(i int) bool {
		l := &lines[i]
		return l.fate == article.Furniture && l.isOfTerms() && (l.inside || i < last) && l.link == 0 && l.letters < maxStandfirst &&
			strings.IndexByte(l.text, ':') >= 0 && !l.isOfPage() && ownTerm().MatchString(l.text)
	}
	for i := 0; i+1 < len(lines); i++ {
		if isTerm(i) && isTerm(i+1) {
			out[i], out[i+1] = true, true
		}
	}
}
