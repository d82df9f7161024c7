package compose

import (
	"strings"

	"bantin/internal/article"
)

// goesOn reports whether a line over the middle belongs to the one in capitals above it, as the second line of the
// state's motto, the agency of an agency, or what a notice is about: pages have a paragraph for each.
func goesOn(above, in article.Inline) bool {
	up, s := above.String(), in.String()
	return capitals(up) && !strings.Contains(up, "\n") && !(capitals(s) && (strings.HasPrefix(s, "CỘNG") || ofLetter[s]))
}

// ofLetter is the kinds of letters, which stand apart from the agency above them.
var ofLetter = map[string]bool{"THÔNG BÁO": true, "QUYẾT ĐỊNH": true, "KẾ HOẠCH": true, "BÁO CÁO": true, "TỜ TRÌNH": true, "GIẤY MỜI": true,
	"HƯỚNG DẪN": true, "CHỈ THỊ": true, "NGHỊ QUYẾT": true, "CÔNG ĐIỆN": true, "CHƯƠNG TRÌNH": true, "BIÊN BẢN": true}
