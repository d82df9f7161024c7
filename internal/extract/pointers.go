package extract

import (
	"path"
	"slices"
	"strings"

	"bantin/internal/article"
)

// pointsElsewhere reports whether a line begins as one that sends the reader elsewhere, be it behind signs.
func pointsElsewhere(s string) bool {
	return pointing().MatchString(strings.TrimLeft(s, "[(\"»>▶►→•*- "))
}

// pointing begins such a line.
var pointing = pattern(`(?i)^(?:read (?:more|also|next|the full)|also read|see (?:more|also)|` +
	`related|` +
	`don['’]t miss|more on|more from|more:|watch:?|click here|subscribe|sign up|follow (?:us|me|him|her|@)|` +
	`get the latest|` +
	`download our|join our|like us|listen:|xem thêm|xem chi tiết|đọc thêm|xem ngay|` +
	`mời (?:quý )?(?:độc giả|bạn đọc)|` +
	`filed under|tagged|từ khóa:|tags?:|(?:follow|listen to) \S+(?: \S+)? (?:on|live|full coverage|coverage)|` +
	`theo dõi (?:chúng tôi|báo|kênh)|tin liên quan|(?:have|got) a (?:news )?tip)(?:\PL|$)`)

// announces reports whether a line of copy ends in a colon: what follows it, be
// it links and nothing else, is what it speaks of.
func announces(s string) bool {
	return strings.HasSuffix(s, ":") && !pointsElsewhere(s) && !isEndMark(s)
}

// isOverList reports whether block i is a line that ends in a colon above a list, points in paragraphs or
// a table: it says what that is.
func isOverList(in []bodyLine, i int) bool {
	if !in[i].isLine || i+1 >= len(in) || !strings.HasSuffix(in[i].text, ":") {
		return false
	}
	switch in[i+1].block.(type) {
	case article.List, article.Table:
		return true
	}
	return i+2 < len(in) && isFirstPoint(in[i+1]) && point().MatchString(in[i+2].text)
}

// point begins a paragraph that is an item of a list, and firstPoint the first of such.
var (
	point      = pattern(`^(?:[-–+•*] ?|[a-zđ1-9][.)] ?|Bước \d)`)
	firstPoint = pattern(`^(?:[-–+•*] ?|[a1][.)] ?|Bước 1)`)
)

// isFirstPoint reports whether a block is the paragraph of a first item.
func isFirstPoint(l bodyLine) bool {
	_, ok := l.block.(article.Paragraph)
	return ok && firstPoint().MatchString(l.text)
}

// overCopy are labels that are alone in a line above what they name: a question, its
// answer, what is announced and to whom.
var overCopy = pattern(`(?i)^(?:nội dung(?: (?:câu hỏi|hỏi|trả lời|thông báo|như sau))?|câu hỏi|hỏi|trả lời|câu trả lời|đáp|giải đáp|` +
	`kính gửi|thành phần|tóm tắt|question|answer) ?:$`)

// speaker is who asks or answers in an interview, in a line of its own.
var speaker = pattern(`(?i)^(?:pv|p\.v|phóng viên|nhà báo|mc|bạn đọc|ông|bà|anh|chị|thầy|cô|bác|em|đồng chí|đ/c|` +
	`ts|ths|gs|pgs|bs|ls|luật sư|bác sĩ|reporter|interviewer|q|a)(?:[ .][^:]*)? ?:$`)

// isLabelOverCopy reports whether block i is such a label and a paragraph follows it: one
// of overCopy, one above a program, or who speaks, where what follows is a question or the same one speaks
// again further below.
func isLabelOverCopy(in []bodyLine, i int) bool {
	if !in[i].isLine || i+1 >= len(in) || !strings.HasSuffix(in[i].text, ":") {
		return false
	}
	if _, ok := in[i+1].block.(article.Paragraph); !ok {
		return false
	}
	if isCode(in[i+1].node) {
		return true // "Gõ lại đoạn mã sau:"
	}
	label := in[i].text
	return overCopy().MatchString(label) || speaker().MatchString(label) &&
		(strings.HasSuffix(in[i+1].text, "?") || slices.ContainsFunc(in[i+1:min(len(in), i+1+maxExchange)],
			func(l bodyLine) bool { return strings.HasPrefix(l.text, label) }))
}

// maxExchange is within how many blocks one who speaks in an interview speaks again.
const maxExchange = 12

// isLinkLine reports whether a block is a line of links to other pages and
// nothing else.
func (l bodyLine) isLinkLine() bool {
	_, ok := l.block.(article.Paragraph)
	return ok && l.letters >= 20 && l.letters < 250 && l.linked*10 >= l.letters*9 && !endsSentence(l.text) &&
		!leadsToFile(l.in)
}

// isMarkedLink reports whether a line is one link behind a sign that points to
// it (">> Xã thiếu nước ngọt").
func (l bodyLine) isMarkedLink() bool {
	bare := strings.TrimLeft(l.text, ">»►▶→ ")
	if bare == l.text {
		return false
	}
	n := letterCount(bare)
	return n >= 12 && l.linked*10 >= n*9 && !leadsToFile(l.in)
}

// linksAtEnd is how many lines at the end of the copy are links and nothing
// else: two or more lead to other articles, unless a line announces them, a
// heading is over them, or they are files.
func linksAtEnd(in []bodyLine) int {
	k := 0
	for k < len(in) && in[len(in)-1-k].isLinkLine() {
		k++
	}
	if k < 2 || k == len(in) {
		return 0
	}
	above := in[len(in)-1-k]
	_, heading := above.block.(article.Heading)
	if heading || above.isLine && strings.HasSuffix(above.text, ":") {
		return 0
	}
	return k
}

// leadsToFile reports whether a link in a text leads to a document to keep.
func leadsToFile(in article.Inline) bool {
	for _, r := range in {
		if isFile(r.Href) {
			return true
		}
	}
	return false
}

// isFile reports whether an address is that of a document to keep.
func isFile(address string) bool {
	switch strings.ToLower(path.Ext(withoutQuery(address))) {
	case ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar":
		return true
	}
	return false
}

// linked counts the letters of a text that are inside links.
func linked(in article.Inline) int {
	n := 0
	for _, r := range in {
		if r.Href != "" {
			n += letterCount(r.Text)
		}
	}
	return n
}

// isPointer reports whether a line that is one link is in capitals or leads to
// another page of the host.
func isPointer(in article.Inline, host string) bool {
	s := in.String()
	if strings.ToUpper(s) == s {
		return true
	}
	for _, r := range in {
		if r.Href != "" {
			return host != "" && hostOf(r.Href) == host
		}
	}
	return false
}
