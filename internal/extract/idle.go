package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
)

// idle are lines of pages that say nothing.
var idle = lineSet(
	"advertisement", "advertisements", "advert", "ad", "ads", "iklan", "quảng cáo", "anzeige", "publicidade",
	"publicidad", "publicité", "caption", "close", "comment", "comments", "share", "share this",
	"share this article", "share this story", "share this page", "share this post", "chia sẻ bài viết", "chia sẻ bài viết này",
	"chia sẻ trang này", "chia sẻ tin này", "chia sẻ bài này", "chia sẻ thông tin", "tweet", "print", "email", "chia sẻ", "in trang", "in bài",
	"listen", "loading", "story continues below advertisement", "article continues below advertisement",
	"continue reading", "read more", "more", "sponsored", "like this", "save", "follow", "subscribe", "sign up", "log in",
	"copy link", "copied", "facebook", "twitter", "pinterest", "linkedin", "whatsapp", "zalo", "gửi email",
	"lượt xem", "click to tweet", "view comments", "show comments", "back to top", "table of contents",
	"in this article", "on this page", "this slideshow requires javascript", "trending news", "top", "hide",
	"view gallery", "image", "video", "toggle", "share on facebook", "share on twitter", "click to enlarge",
	"photo", "play", "replay", "mute", "nghe đọc bài", "cỡ chữ", "aa", "theo dõi", "trở lại", "về trang trước",
	"xem thêm", "đọc thêm", "tin tức", "lưu bài viết", "tải về", "trở về", "quay lại", "về đầu trang",
	"lên đầu trang", "đầu trang", "đọc tiếp", "xem tiếp", "xem đầy đủ", "in bài viết", "gửi bài viết", "màu chữ",
	"click để đánh giá bài viết", "a- a a", "in trang này", "in bài này", "in tin này", "bản in", "đóng cửa sổ",
)

// counter begins a line that counts a page's readers, wherever it is; what
// follows in the line are the page's buttons.
var counter = pattern(`(?i)^tổng số điểm của bài viết(?: là)?: ?[\d.,]+(?:\D|$)|^(?:số )?(?:lượng )?(?:lượt|lần|người) (?:người )?(?:xem|đọc|truy cập)(?: tin| bài)? ?: ?[\d.,]+(?:\D|$)`)

// modified begins a line that says when a page was changed, wherever it is.
var modified = pattern(`(?i)^(?:cập nhật lần cuối|lần cập nhật cuối|last (?:updated|modified)(?: on)?)\b.*\d{4}(?:\D|$)`)

// opening begins a line between the headline and the copy: when, by whom, how long
// to read.
var opening = pattern(`(?i)^\(?(?:by |written by|posted (?:on|by|in)|published|updated|last (?:updated|modified)|` +
	`modified|date:|reviewed by|fact[- ]checked|medically reviewed|ngày đăng|đăng ngày|được đăng|cập nhật|lượt xem|` +
	`đăng bởi|` +
	`người đăng|(?:được )?(?:viết|gửi) bởi|tác giả:|tempo de leitura|reading time|share |photo(?:graph)?s? by|image credit|photo:|credit:)|` +
	`^\d+ min(?:ute)?s?(?: read)?`)

// readingTimes end a line that says how long it takes to read the copy.
var readingTimes = [...]string{"min read", "minute read", "phút đọc"}

// byName is a line that says by whom in a word and a name.
var byName = pattern(`^[Bb]ởi:?(?: \p{Lu}\p{Ll}*){2,5}$`)

// isOpening reports whether a line is what is between the headline and the copy:
// when, by whom, how long to read, which number.
func isOpening(s string) bool {
	return opening().MatchString(s) || byName().MatchString(s) || isNumbered(s) ||
		slices.ContainsFunc(readingTimes[:], func(end string) bool {
			return len(s) >= len(end) && strings.EqualFold(s[len(s)-len(end):], end)
		})
}

// isNumbered reports whether a line is a few words with a number, or nothing, behind
// a colon. With dots to write on, it is a line of a form.
func isNumbered(s string) bool {
	label, number, ok := strings.Cut(s, ":")
	if !ok {
		return false // as nearly all
	}
	letters := utf8.RuneCountInString(label)
	if number == "" && (strings.ToUpper(label) == label || fold(label) == "kính gửi") {
		return false // of a document: "QUYẾT ĐỊNH:"
	}
	return letters >= 2 && letters <= 30 && !strings.Contains(number, "...") && strings.Trim(number, " 0123456789/.-") == "" &&
		strings.IndexFunc(label, func(r rune) bool { return r != ' ' && r != '.' && !unicode.IsLetter(r) }) < 0
}

// isIdle reports whether a line of the page says nothing, or each of several
// such that bars part.
func isIdle(s string) bool {
	if len(s) > 80 {
		return false
	}
	if isShareLine(s) {
		return true
	}
	says := 0
	for part := range strings.SplitSeq(s, "|") {
		if holdsPlain(idle(), part) {
			says++
		} else if hasLetter(part) {
			return false
		}
	}
	return says > 0
}

// shareSites is where readers share an article, as buttons say it, in lower case.
var shareSites = lineSet("facebook", "zalo", "twitter", "x", "linkedin", "messenger", "telegram", "pinterest", "email", "instagram",
	"youtube", "tiktok", "viber", "whatsapp", "sms")

// isShareLine reports whether a line is a word for sharing, or for following, and the names of
// sites for that.
func isShareLine(s string) bool {
	label, sites, ok := strings.Cut(s, ":")
	if !ok || !beginsFold(label, "chia sẻ") && !beginsFold(label, "theo dõi") && !beginsFold(label, "share") {
		return false
	}
	named := 0
	for site := range strings.FieldsFuncSeq(sites, func(c rune) bool { return c == ' ' || c == ',' || c == '|' || c == '/' || c == '·' }) {
		if !holdsPlain(shareSites(), site) {
			return false
		}
		named++
	}
	return named > 0
}

// isIdleList reports whether a list is one of share buttons and the like.
func isIdleList(l article.List) bool {
	for _, it := range l.Items {
		if len(it.Items) > 0 || !isIdle(it.Text.String()) && letterCount(it.Text.String()) > 0 {
			return false
		}
	}
	return true
}
