package extract

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
	`(?:các |những )?(?:tin|bài|bài viết|tin bài) (?:liên quan|cùng chuyên mục|đọc nhiều|xem nhiều|mới hơn|cũ hơn)|` +
	`có thể bạn quan tâm)(?:\PL|$)`)

// isOverOthers reports whether a line, which is plain without case and marks, is a
// heading over other articles: one of the fixed ones, or more words behind it, but
// no sentence.
func isOverOthers(s, plain string) bool {
	found := others().FindString(plain)
	return found != "" && (found == plain || !closes(s))
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
	return len(s) <= 40 && (passed().MatchString(s) || answering()[plainLine(s)])
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
	case little && isEndMark(s) && !goesOn(in):
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
