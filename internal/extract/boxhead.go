package extract

import (
	"golang.org/x/net/html"
)

// isAside reports whether a node is in a list, a menu, beside or below what
// the page is about, or in the way to it. It is asked of each line near the copy,
// and most of these are in the same boxes.
func (f *facts) isAside(n *html.Node) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	aside, known := f.asides[n]
	if !known {
		aside = isAsideBox(n) || f.isAside(n.Parent)
		f.asides[n] = aside
	}
	return aside
}

// isAsideBox reports whether an element itself is such a box.
func isAsideBox(n *html.Node) bool {
	switch n.Data {
	case "li", "nav", "aside", "footer", "head", "option":
		return true
	}
	l := labelOf(n)
	return l.whole(crumbNames[:]...) != "" || l.whole("footer", "bottom", "menu", "sidebar", "banner", "logo") != ""
}

// boxHeads are names of the line that says what a box of the page holds.
var boxHeads = [...]string{"portlet-title", "portlet-title-text", "module-title", "box-title", "box-head",
	"block-title", "widget-title", "widgettitle", "folder-title", "cate-title", "category-title", "blog-title"}

// isBoxHead reports whether a line is the head of a box of the page, by its name
// or by what portals write there. A part of a block for the title
// ("title-block__title") is none.
func isBoxHead(n *html.Node) bool {
	l := labelOf(n)
	return l.whole(boxHeads[:]...) != "" && l.whole("title-block") == "" || isBoxHeadText(shortText(n))
}

// boxHeadTexts are the heads of the boxes that portals have beside an article.
var boxHeadTexts = pattern(`(?i)^(?:(?:thống kê|bộ đếm|tổng số)(?: số)?(?: lượt)? truy cập.*|(?:số )?lượt truy cập.*|` +
	`(?:các )?liên kết(?: website| web)?(?: khác)?|thư viện (?:ảnh|hình ảnh|video|media)|(?:hình ảnh|video|tin ảnh|ảnh)|` +
	`(?:thăm dò|trưng cầu) ý kiến|tìm kiếm|chuyên mục|danh mục|menu|quảng cáo|đường dây nóng)\W*$`)

// isBoxHeadText reports whether a line is what portals write above the boxes
// beside an article.
func isBoxHeadText(s string) bool {
	return letterCount(s) <= 40 && boxHeadTexts().MatchString(s)
}
