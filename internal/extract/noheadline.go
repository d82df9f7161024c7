package extract

import (
	"strings"

	"golang.org/x/net/html"
)

// isNoHeadline reports whether a line, in lower case, stands where headlines do and is
// none: what portals call any article, the head of a menu or of a box of news, the
// first page, what is above any document of the state.
func isNoHeadline(s string) bool {
	return ofAnyArticle().MatchString(s) || isBoxHeadText(s) || motto().MatchString(s) ||
		len(s) <= maxNoHeadline && (noHeadline().MatchString(s) || isMenuName(s))
}

// isMenuName reports whether a line names a menu by its last word: "main navigation", "site menu".
func isMenuName(s string) bool {
	return (strings.HasSuffix(s, " navigation") || strings.HasSuffix(s, " menu")) && wordCount(s) <= maxMenuName
}

// maxMenuName is how many words such a name has at most.
const maxMenuName = 4

// maxNoHeadline is how many bytes such a line has at most.
const maxNoHeadline = 120

// noHeadline are the lines of menus, of boxes of news, and of first pages.
var noHeadline = pattern(`^(?:` +
	`trang (?:chủ|nhất)(?: ?[-–|»:].*)?|home ?page|lời nói đầu|lời mở đầu|mục lục|` +
	`menu|skip (?:to|navigation).*|(?:thanh )?điều hướng|` +
	`(?:các )?tin(?: tức)?(?: -)?(?: sự kiện)? (?:nổi bật|mới(?: nhất| nhận| đăng| cập nhật)?|đọc nhiều|xem nhiều|tiêu điểm|liên quan|khác)|` +
	`(?:các )?(?:bài viết|bài đăng|thông báo|văn bản|sự kiện) (?:mới(?: nhất)?|nổi bật|liên quan|khác|xem nhiều)|` +
	`(?:số )?(?:lượt|người|khách) (?:đang )?(?:truy cập|trực tuyến|online|xem)|đang (?:trực tuyến|online|truy cập)|` +
	`(?:latest|related|recent|popular|trending|top|breaking|other) (?:news|posts?|articles?|stories)` +
	`)[ :.…»]*$`)

// isInArticle reports whether a heading is in what the page marks as an article: there it is the
// headline, whatever it says.
func isInArticle(n *html.Node) bool {
	if !isHeading(n) {
		return false
	}
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data == "article" {
			return true
		}
	}
	return false
}
