package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
)

// Rules by which the article ends before a line.
const (
	ruleComments    rule = "comments"         // what readers say, each with the time that has passed
	ruleCounted     rule = "comments-counted" // what follows the number of comments, though nothing stands by each
	ruleBoilerplate rule = "boilerplate"      // what the site says below all its articles
)

// others begins the heading over other articles, whatever it says more of them.
var others = pattern(`(?i)^(?:recent (?:posts|articles|stories)|related (?:articles|posts|stories|reading|content|guides|news)|` +
	`you (?:may|might) (?:also )?(?:be interested|like|enjoy)|people also (?:read|liked)|` +
	`more (?:articles|posts|stories|reading|guides)|latest (?:posts|articles|news)|` +
	`recommended (?:articles|posts|stories|reading|for you)|other (?:articles|posts|stories)|` +
	`(?:các |những )?(?:tin|bài|bài viết|tin bài|bài tin) (?:liên quan|cùng chuyên mục|đọc nhiều|xem nhiều|mới hơn|cũ hơn)|` +
	`có thể bạn quan tâm)(?:\PL|$)`)

// isOverOthers reports whether a line, which is plain without case and marks, is a
// heading over other articles: one of the fixed ones, or more words behind it, but
// no sentence.
func isOverOthers(s string, plain []byte) bool {
	if !slices.Contains(plain, ' ') {
		return false // each of them has two words
	}
	found := others().FindString(string(plain))
	return found != "" && (found == string(plain) || !closes(s))
}

// counted is a whole line over what readers say, with how many of them.
var counted = pattern(`(?i)^\(?\d+\)? (?:comments?|responses?|replies|thoughts?|bình luận|ý kiến(?: bạn đọc)?|phản hồi)` +
	`(?:(?: so far)?[^\pL\pN]*| (?:on|to|cho|về) .*)$|` +
	`^(?:comments|bình luận|ý kiến(?: bạn đọc)?|phản hồi) ?\(\d+\)$`)

// maxCounted is how many letters such a line has at most: it may say what the
// readers write on.
const maxCounted = 90

// isCounted reports whether a line says how many readers wrote something, and
// nothing of what they wrote.
func (l bodyLine) isCounted() bool {
	return l.letters <= maxCounted && counted().MatchString(l.text) && !closes(l.text)
}

// passed is the time that has passed since something was written.
var passed = pattern(`(?i)^(?:an?|\d+) (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago$|` +
	`^\d+ (?:phút|giờ|ngày|tuần|tháng|năm) trước$`)

// answering is the lines by which readers answer each other.
var answering = lineSet("reply", "trả lời", "phản hồi")

// isStamp reports whether a line stands by each of the things that readers say.
func isStamp(s string) bool {
	return len(s) <= 40 && (passed().MatchString(s) || holdsPlain(answering(), s))
}

// minStamps is how many stamps a page has that readers wrote on, and
// maxApart how many blocks are between two of them at most.
const (
	minStamps = 3
	maxApart  = 8
)

// firstStamp is the first of the stamps that are among blocks to their end,
// which is what readers say; len(in) where there are none.
func firstStamp(in []bodyLine) int {
	stamps, first := 0, len(in)
	for i := len(in) - 1; i >= 0 && first-i <= maxApart; i-- {
		if in[i].isLine && isStamp(in[i].text) {
			stamps, first = stamps+1, i
		}
	}
	if stamps < minStamps {
		return len(in)
	}
	return first
}

// disowning is what sites say below their articles: that they advise nobody.
var disowning = pattern(`(?i)^(?:disclaimer ?: ?)?this (?:article|blog|post|content|information|material|website|site)[^.]{0,120} ` +
	`(?:informational|information|educational) (?:and [\pL]+ )?purposes`)

// endsBefore is the rule by which the article ends before the first of the
// blocks, "" where it goes on; before is how many letters of the copy are
// above, total how many there are, stamp how many blocks further the stamps
// begin that are among them to their end.
func endsBefore(in []bodyLine, before, total, stamp int) rule {
	if !in[0].isLine || before == 0 {
		return ""
	}
	s := in[0].text
	little, stamped := (total-before)*3 < total, stamp >= 0 && stamp < len(in)
	switch {
	case little && (isEndMark(s) || in[0].listsOthers()) && !goesOn(in):
		return ruleEndMark
	case (total-before)*5 < total && colophon().MatchString(s):
		return ruleColophon
	case stamped && (stamp <= maxApart && in[0].isCounted() || stamp == 0 && (total-before)*2 < total):
		return ruleComments
	case little && len(in) > 1 && in[0].isCounted():
		return ruleCounted
	case len(in) <= 2 && disowning().MatchString(s):
		return ruleBoilerplate
	}
	return ""
}

// maxBesideLink is how many letters a line has beside the link to another article: its date, signs.
const maxBesideLink = 16

// listsOthers reports whether a paragraph is the heading over other articles and, in lines that
// breaks part, links to two of them or more with no more than the date beside each.
func (l bodyLine) listsOthers() bool {
	head, _, broken := strings.Cut(l.said, "\n")
	if !broken || l.linked*2 < l.letters || !isEndMark(squeeze(head)) && !holdsPlain(headsOfLinks(), squeeze(head)) {
		return false
	}
	links := 0
	for _, line := range l.in.Lines()[1:] {
		in := linked(line)
		if in == 0 || letterCount(line.String())-in > maxBesideLink {
			return false
		}
		links++
	}
	return links > 1
}

// headsOfLinks are over links to other articles; over copy, they may be of it.
var headsOfLinks = lineSet("tin đã đưa", "các tin đã đăng", "tin đã đăng", "tin cùng mục",
	"tin cùng chủ đề", "bài cùng chủ đề", "các tin trước", "tin trước đó")

// endMarks begin what comes after an article, beside the headings over others.
var endMarks = lineSet(
	"các tin khác", "tin khác", "các tin đã đưa", "các bài khác", "đọc nhiều", "tin nổi bật", "tin bài khác",
	"xem nhiều", "ý kiến bạn đọc", "bình luận", "gửi bình luận", "ý kiến của bạn", "related", "related topics",
	"more from", "read next", "up next", "recommended", "most read", "most popular", "popular posts",
	"trending", "leave a comment", "leave a reply", "about the author", "more news", "top stories", "comments",
	"post a comment", "join the conversation", "see also", "also on", "share this post", "further reading",
	"keep reading", "more on this story", "more on this topic", "more to read", "don't miss",
	"what to read next", "editor's picks", "từ khóa", "tags", "thẻ", "filed under", "categories",
	"sign up for our newsletter", "subscribe to our newsletter", "newsletter",
)

// isEndMark reports whether a line begins what comes after an article.
func isEndMark(s string) bool {
	if len(s) > maxEndMark*utf8.UTFMax || letterCount(s) > maxEndMark {
		return false
	}
	var room [maxEndMark * utf8.UTFMax]byte
	plain := appendPlain(room[:0], s)
	return endMarks()[string(plain)] || isOverOthers(s, plain)
}

// maxEndMark is how many letters such a line has at most.
const maxEndMark = 60

// colophon begins what portals print at their foot.
var colophon = pattern(`(?i)^(?:bản quyền|©|®|copyright|ghi rõ nguồn|giấy phép (?:số|hoạt động|thiết lập|xuất bản)|` +
	`giấy phép ?:|cơ quan (?:chủ quản|quản lý) ?:|chịu trách nhiệm (?:chính|(?:về )?nội dung|xuất bản)|trưởng ban biên tập|tổng biên tập|số lượt truy cập|lượt truy cập|` +
	`đang truy cập|thiết kế bởi|designed by|all rights reserved)`)

// contact begins a line that portals print at their foot, and that notices end
// with: it is of the foot only above a colophon, with nothing but such lines
// between.
var contact = pattern(`(?i)^(?:địa chỉ|trụ sở|điện thoại|đt|tel|fax|email|e-mail|website|hotline) ?:`)

// tailOf is where the body ends and by which rule: at an end mark when little
// copy comes after it, or over links to others. host is that of the page.
func tailOf(in []bodyLine, host string) (int, rule) {
	before, total := 0, 0
	for _, l := range in {
		total += l.copy
	}
	stamp := firstStamp(in)
	for i, l := range in {
		if i > 0 && beginsOthers(in[i:], host) {
			return i, ruleOthers
		}
		switch by := endsBefore(in[i:], before, total, stamp-i); by {
		case "":
		case ruleColophon:
			return contactsBefore(in, i), by
		default:
			return i, by
		}
		before += l.copy
	}
	return len(in), ""
}

// readersTurn are the end marks that running text follows which is not the
// article's: what readers write, and who the author is.
var readersTurn = lineSet("ý kiến bạn đọc", "bình luận", "gửi bình luận", "ý kiến của bạn", "leave a comment",
	"leave a reply", "about the author", "comments", "post a comment", "join the conversation", "newsletter")

// goesOn reports whether the article goes on below an end mark, the first of
// the blocks: it is then the heading of a box inside the copy, or of a part of
// it. A paragraph below a line that is a link is the teaser of another article.
func goesOn(in []bodyLine) bool {
	if in[0].isLine && holdsPlain(readersTurn(), in[0].text) {
		return false
	}
	prose, teased := 0, false
	for _, l := range in[1:] {
		switch l.block.(type) {
		case article.Heading:
			teased = l.linked > 0
		case article.Paragraph:
			isLink := l.linked*2 >= l.letters
			if l.letters >= minRunning && !isLink && !teased && endsSentence(l.text) {
				prose++
			}
			teased = isLink
		}
	}
	return prose >= 2
}

// contactsBefore is where the lines begin that belong to the colophon at i.
func contactsBefore(in []bodyLine, i int) int {
	for i > 0 && in[i-1].isLine && contact().MatchString(in[i-1].text) {
		i--
	}
	return i
}
