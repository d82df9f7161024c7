package extract

import (
	"strings"

	"bantin/internal/article"
)

// sigh is what such a sentence may begin with.
const sigh = `(?:(?:rất tiếc|xin lỗi|thông báo|ôi|oops?|opps?|sorry|we[’']re sorry)[^\pL]+)?`

// gone is the first sentence of a page that says what was asked for is not there. News of
// a page that was closed says why, since when, or in which list; here the clause ends with
// the verb, or leaves open what has become of the page.
var gone = pattern(`(?i)^` + sigh + `(?:(?:(?:` +
	`(?:trang|đường dẫn|địa chỉ|liên kết)(?: web)? này|` +
	`(?:trang|nội dung|bài viết|tin bài|đường dẫn|địa chỉ|liên kết|tài nguyên|tệp)(?: web| này| thông tin| tin)?(?: mà)?` +
	` (?:bạn|quý vị|quý khách|quý độc giả)(?: (?:vừa|đang|muốn|cần|đã))?(?: (?:yêu cầu|tìm(?: kiếm)?|truy cập|xem|mở)(?: tới| đến| vào)?)?)` +
	` (?:hiện |hiện tại |đã |đang )?(?:không (?:tồn tại|được tìm thấy|tìm thấy)|bị (?:xóa|xoá|gỡ|di chuyển))` +
	`(?: trên (?:hệ thống|trang web|website|cổng thông tin)(?: này| của chúng tôi)?)?(?: nữa)?|` +
	`(?:the )?page (?:that )?(?:you(?:[’']re| are|[’']ve| have)? )?(?:requested|looking for|looked for|tried)[^.]{0,30} ` +
	`(?:(?:does not|doesn[’']t) exist|(?:could not|couldn[’']t|can[’']?not|was not) be found|was not found|` +
	`is (?:not available|no longer available|no longer here)|(?:has been|might have been|may have been) (?:removed|moved|deleted)))` +
	`(?:[^\pL\d]*$|,? (?:hoặc|or) |[,;:–-] ?(?:xin |vui lòng |mời |had )))`)

// wayOn is a sentence that says where to go from such a page, or begs pardon for it.
var wayOn = pattern(`(?i)^(?:(?:(?:bạn|quý vị|quý khách|quý độc giả|bạn đọc) )?(?:xin |kính |vui lòng |mời |hãy |có thể |nhấn |bấm |nhấp |click ).*` +
	`(?:trang chủ|đường dẫn|địa chỉ|liên kết|từ khóa|từ khoá|tìm kiếm|thử lại|quản trị)|` +
	`(?:quay lại|quay về|trở lại|trở về|về) trang chủ|(?:chúng tôi )?(?:rất |thành thật )?(?:xin lỗi|tiếc)|mã lỗi|lỗi 404$|error 404$|404$|` +
	`(?:please |you (?:can|may) |try |go |return |back |click ).*(?:home ?page|home|first page|address|url|link|search|again)|` +
	`(?:it|the page) (?:may|might|could) have been)`)

// backHome is the way to the first page of the portal itself: a bank's, against which somebody
// warns, is named.
var backHome = pattern(`(?i)(?:^|\PL)(?:(?:quay|trở) (?:lại|về)|về) trang chủ(?:$|[^\pL ]| *$| (?:để|hoặc|và|của (?:cổng|trang|website|báo|chúng tôi))(?:\PL|$))`)

// ofAsker is how such a page speaks of what its reader asked for. "This page" may be one
// of a book, "this address" a house.
var ofAsker = pattern(`(?i)^` + sigh +
	`(?:(?:[^\s,]+ ){1,4}?(?:bạn|quý vị|quý khách|quý độc giả)|(?:the )?page) `)

// maxGone is how many letters of copy such a page has at most.
const maxGone = 300

// isGone reports whether a page has no copy but such a sentence, and where to go from there:
// neither a picture nor a list, nor a day, which news have.
func isGone(blocks []article.Block) bool {
	if len(blocks) == 0 || hasCopyLetters(blocks, maxGone) {
		return false
	}
	var said []string
	for _, b := range blocks {
		in, line := lineOf(b)
		if !line {
			return false
		}
		said = append(said, sentencesOf(squeeze(in.String()))...)
	}
	if len(said) > 1 && letterCount(said[0]) <= maxSigh && !gone().MatchString(said[0]) {
		said = said[1:] // "Rất tiếc!"
	}
	if len(said) == 0 || !gone().MatchString(said[0]) || strings.Contains(said[0], "?") {
		return false
	}
	home := false
	for i, s := range said {
		if i > 0 && !wayOn().MatchString(s) || hasFigures(s) {
			return false
		}
		home = home || backHome().MatchString(s)
	}
	rest := ofAsker().ReplaceAllString(said[0], "")
	return !strings.ContainsRune(rest, ':') && (home || rest != said[0] && saysNoMore(rest))
}

// saysNoMore reports whether what such a sentence says behind a comma is where to go, or once more
// what may have become of the page.
func saysNoMore(s string) bool {
	said := strings.Split(s, ",")
	for _, part := range said[1:] {
		if part = strings.TrimSpace(part); !wayOn().MatchString(part) && !beginsFold(part, "had its name") && !beginsFold(part, "or ") {
			return false
		}
	}
	return letterCount(said[0]) <= maxGoneClause
}

// maxGoneClause is how many letters such a clause has at most.
const maxGoneClause = 90

// maxSigh is how many letters a word has at most that comes before what such a page says.
const maxSigh = 12

// sentencesOf is the sentences of a text, which signs end that a letter does not follow.
func sentencesOf(s string) (out []string) {
	for {
		i := strings.IndexAny(s, ".!?")
		for i >= 0 && i+1 < len(s) && s[i+1] != ' ' {
			next := strings.IndexAny(s[i+1:], ".!?")
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		if i < 0 {
			break
		}
		out, s = append(out, s[:i+1]), strings.TrimLeft(s[i+1:], " ")
	}
	if hasLetter(s) {
		out = append(out, s)
	}
	return out
}

// hasFigures reports whether a sentence has a number other than that of the error.
func hasFigures(s string) bool {
	return hasDigit(strings.ReplaceAll(s, "404", ""))
}
