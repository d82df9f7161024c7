package extract

import (
	"strings"
	"unicode"

	"bantin/internal/article"
)

// language is that of the text itself when it is Vietnamese: portals declare
// "en" on Vietnamese pages. Else it is what the page declares, else
// Vietnamese.
func (x *page) language() string {
	letters, own := 0, 0
	for _, b := range x.out.Body {
		in, ok := lineOf(b)
		if _, quote := b.(article.Quote); !ok && !quote {
			continue
		}
		for _, c := range in.String() {
			if unicode.IsLetter(c) {
				letters++
				if isVietnamese(c) {
					own++
				}
			}
		}
	}
	if own*20 > letters {
		return "vi"
	}
	if l, ok := x.Doc.Find("html").Attr("lang"); ok && len(l) >= 2 && !strings.HasPrefix(strings.ToLower(l), "vi") {
		return strings.ToLower(l)
	}
	return "vi"
}

// isVietnamese reports letters that only Vietnamese has.
func isVietnamese(c rune) bool {
	return c >= 0x1EA0 && c <= 0x1EF9 || strings.ContainsRune("đơưăĐƠƯĂ", c)
}
