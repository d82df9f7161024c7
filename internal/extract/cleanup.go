package extract

import (
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/date"
)

// What no box parts from the copy, its words do: lines that belong to the page,
// pointers to other pages, and what is after the article.

// idle are lines of pages that say nothing.
var idle = lineSet(
	"advertisement", "advertisements", "advert", "ad", "ads", "iklan", "quảng cáo", "anzeige", "publicidade",
	"publicidad", "publicité", "caption", "close", "comment", "comments", "share", "share this",
	"share this article", "share this story", "tweet", "print", "email", "chia sẻ", "in trang", "in bài",
	"listen", "loading", "story continues below advertisement", "article continues below advertisement",
	"continue reading", "read more", "more", "sponsored", "save", "follow", "subscribe", "sign up", "log in",
	"copy link", "copied", "facebook", "twitter", "pinterest", "linkedin", "whatsapp", "zalo", "gửi email",
	"lượt xem", "click to tweet", "view comments", "show comments", "back to top", "table of contents",
	"in this article", "on this page", "this slideshow requires javascript", "trending news", "top", "hide",
	"view gallery", "image", "video", "toggle", "share on facebook", "share on twitter", "click to enlarge",
	"photo", "play", "replay", "mute", "nghe đọc bài", "cỡ chữ", "aa", "theo dõi", "trở lại", "về trang trước",
	"xem thêm", "đọc thêm", "tin tức", "lưu bài viết", "tải về", "trở về", "quay lại", "về đầu trang",
	"lên đầu trang", "đầu trang", "đọc tiếp", "xem tiếp", "xem đầy đủ", "in bài viết", "gửi bài viết", "màu chữ",
	"in trang này", "in bài này", "in tin này", "bản in", "đóng cửa sổ",
)

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

// counter begins a line that counts a page's readers, wherever it is; what
// follows in the line are the page's buttons.
var counter = pattern(`(?i)^(?:số )?(?:lượt|lần) (?:người )?(?:xem|đọc|truy cập)(?: tin| bài)? ?: ?[\d.,]+(?:\D|$)`)

// modified begins a line that says when a page was changed, wherever it is.
var modified = pattern(`(?i)^(?:cập nhật lần cuối|lần cập nhật cuối|last (?:updated|modified)(?: on)?)\b.*\d{4}(?:\D|$)`)

// pointing begins a line that sends the reader elsewhere.
var pointing = pattern(`(?i)^[\[("»>▶►→•*\- ]*(?:read (?:more|also|next|the full)|also read|see (?:more|also)|` +
	`related|` +
	`don['’]t miss|more on|more from|more:|watch:?|click here|subscribe|sign up|follow (?:us|me|him|her|@)|` +
	`get the latest|` +
	`download our|join our|like us|listen:|xem thêm|xem chi tiết|đọc thêm|xem ngay|` +
	`mời (?:quý )?(?:độc giả|bạn đọc)|` +
	`filed under|tagged|từ khóa:|tags?:|(?:follow|listen to) \S+(?: \S+)? (?:on|live|full coverage|coverage)|` +
	`theo dõi (?:chúng tôi|báo|kênh)|tin liên quan|(?:have|got) a (?:news )?tip)(?:\PL|$)`)

// opening is what is between the headline and the copy: when, by whom,
// how long to read, which number.
var opening = pattern(`(?i)^\(?(?:by |written by|posted (?:on|by|in)|published|updated|last (?:updated|modified)|` +
	`modified|date:|reviewed by|fact[- ]checked|medically reviewed|ngày đăng|đăng ngày|được đăng|cập nhật|lượt xem|` +
	`đăng bởi|` +
	`người đăng|(?:được )?(?:viết|gửi) bởi|tác giả:|tempo de leitura|reading time|share |photo(?:graph)?s? by|image credit|photo:|credit:)|` +
	`^\d+ min(?:ute)?s?(?: read)?|min(?:ute)? read$|phút đọc$|^[\p{L} .]{2,30}:[ \d/.\-]*$`)

// colophon begins what portals print at their foot.
var colophon = pattern(`(?i)^(?:bản quyền|©|®|copyright|ghi rõ nguồn|giấy phép (?:số|hoạt động|thiết lập|xuất bản)|` +
	`giấy phép ?:|cơ quan (?:chủ quản|quản lý) ?:|chịu trách nhiệm (?:chính|(?:về )?nội dung|xuất bản)|trưởng ban biên tập|tổng biên tập|số lượt truy cập|lượt truy cập|` +
	`đang truy cập|thiết kế bởi|designed by|all rights reserved)`)

// contact begins a line that portals print at their foot, and that notices end
// with: it is of the foot only above a colophon, with nothing but such lines
// between.
var contact = pattern(`(?i)^(?:địa chỉ|trụ sở|điện thoại|đt|tel|fax|email|e-mail|website|hotline) ?:`)

// pageLabel begins a line in which the page says something of itself: only
// these lose a date as their value, since "Thời gian: 7 giờ 30 ngày 28/11" is
// what a notice is for.
var pageLabel = pattern(`(?i)^(?:ngày (?:đăng|xuất bản|cập nhật|tạo)|đăng (?:ngày|lúc)|cập nhật|thời gian đăng|` +
	`date|posted|updated|` +
	`published|lượt xem|số lượt (?:xem|đọc)|views?)(?:\PL|$)`)

// isLabelled reports whether a line is a label and its value, as notices give
// time, place and telephone.
func isLabelled(s string) bool {
	label, value, ok := strings.Cut(s, ":")
	if !ok || len(label) > 200 {
		return false
	}
	n := letterCount(label)
	return n >= 2 && n <= 40 && hasLetter(value) && !pageLabel().MatchString(s) &&
		strings.IndexFunc(label, unicode.IsDigit) < 0
}

// notices says of each block whether it is one of two labelled lines or more
// that are together: time, place and telephone of a notice. One such line
// alone above the copy is the page's ("Press Release No: 37").
func notices(in []bodyLine) []bool {
	labelled := make([]bool, len(in)+2) // with none before the first and behind the last
	for i, l := range in {
		_, ok := l.block.(article.Paragraph)
		labelled[i+1] = ok && strings.IndexByte(l.text, ':') >= 0 && isLabelled(l.in.String())
	}
	out := make([]bool, len(in))
	for i := range in {
		out[i] = labelled[i+1] && (labelled[i] || labelled[i+2])
	}
	return out
}

// lineSet is a set of lines or words, made when it is first asked for, as those
// of pattern are.
func lineSet(lines ...string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		s := map[string]bool{}
		for _, l := range lines {
			s[l] = true
		}
		return s
	})
}

// plainLine is a line without case, marks and punctuation at its ends.
func plainLine(s string) string {
	return strings.ToLower(strings.TrimFunc(strings.ReplaceAll(s, "’", "'"), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}))
}

// isIdle reports whether a line of the page says nothing, or each of several
// such that bars part.
func isIdle(s string) bool {
	if len(s) > 80 {
		return false
	}
	says := 0
	for part := range strings.SplitSeq(s, "|") {
		if part = plainLine(part); idle()[part] {
			says++
		} else if part != "" {
			return false
		}
	}
	return says > 0
}

// isEndMark reports whether a line begins what comes after an article.
func isEndMark(s string) bool {
	if len(s) > maxEndMark*utf8.UTFMax || letterCount(s) > maxEndMark {
		return false
	}
	plain := plainLine(s)
	return endMarks()[plain] || isOverOthers(s, plain)
}

// maxEndMark is how many letters such a line has at most.
const maxEndMark = 60

// lineOf is the text of a block that is one line of copy.
func lineOf(b article.Block) (in article.Inline, ok bool) {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Text, true
	case article.Heading:
		return b.Text, true
	case article.Quote:
		return b.Text, false
	}
	return nil, false
}

// bodyLine is a block with what its text comes to, worked out once: each rule
// asks for it.
type bodyLine struct {
	piece
	isLine  bool           // of copy
	in      article.Inline // none of what is no text
	text    string         // squeezed
	letters int
	linked  int // of the letters in links
	copy    int // letters of running text
}

// bodyLines is blocks with their text.
func bodyLines(in []piece) []bodyLine {
	out := make([]bodyLine, len(in))
	for i, p := range in {
		l := bodyLine{piece: p}
		if l.in, l.isLine = lineOf(p.block); l.in == nil {
			l.copy = copyLetters([]article.Block{p.block})
			out[i] = l
			continue
		}
		l.text = squeeze(l.in.String())
		all := 0
		for _, r := range l.in {
			n := letterCount(r.Text)
			all += n
			if r.Href != "" {
				l.linked += n
			}
		}
		if l.letters = all; len(l.in) > 1 {
			l.letters = letterCount(l.text)
		}
		if _, heading := p.block.(article.Heading); !heading {
			l.copy = running(all, l.linked)
		}
		out[i] = l
	}
	return out
}

// Rules that leave out lines that no box parts from the copy.
const (
	ruleSigns       rule = "signs"     // neither letter nor figure
	ruleIdle        rule = "idle"      // a line of the page that says nothing
	ruleCounter     rule = "counter"   // how often the page was read
	ruleModified    rule = "modified"  // when the page was changed last
	rulePointing    rule = "pointing"  // it sends the reader elsewhere
	ruleLinkLine    rule = "link-line" // nothing but one link
	ruleOpening     rule = "opening"   // when, by whom, how long: between headline and copy
	ruleDateLine    rule = "date-line"
	ruleEndMark     rule = "end-mark" // what follows the article begins
	ruleColophon    rule = "colophon" // the page's foot begins
	ruleOverNothing rule = "heading-over-nothing"
)

// clean takes what is no copy out of the blocks of a body. title is the
// headline, host that of the page's address, dropped what was left out before.
func clean(pieces []piece, title, host string, dropped []fate) (kept []piece, left []fate) {
	in := bodyLines(pieces)
	leave := func(p bodyLine, by rule) { left = append(left, fate{reason{rule: by, node: p.node}, p.block}) }
	end, by := tailOf(in)
	for _, p := range in[end:] {
		leave(p, by)
	}
	out := make([]bodyLine, 0, end)
	begun := false // the running text has begun
	boxed := false // the line above is the heading of a box inside the copy, or a link in it
	told := false  // the line above announces what is below it, or is a link that it announces
	notice := notices(in[:end])
	for i, p := range in[:end] {
		by := p.rule(title, host, begun || isOverList(in[:end], i), notice[i], isOverCopy(in[:end], i))
		switch {
		case by != "":
		case boxed && p.isLinkLine():
			by = ruleLinkLine
		case isButton(in[:end], i, host):
			by = ruleButton
		}
		if told = told && (by == ruleLinkLine || by == ruleButton); told {
			by = ""
		}
		if by != "" {
			boxed = boxed && by == ruleLinkLine || by == ruleEndMark
			leave(p, by)
			continue
		}
		boxed = false
		out = append(out, p)
		told = told || p.isLine && announces(p.text)
		if !p.isLine {
			begun = begun || p.copy > 0
		} else if _, heading := p.block.(article.Heading); !heading {
			begun = begun || p.letters >= 80
		}
	}
	boldHeadings(out)
	for range linksAtEnd(out) {
		leave(out[len(out)-1], ruleLinkLine)
		out = out[:len(out)-1]
	}
	out, over := headingsAtEnd(out, slices.Concat(dropped, left))
	for _, p := range over {
		leave(p, ruleOverNothing)
	}
	kept = make([]piece, len(out))
	for i, p := range out {
		kept[i] = p.piece
	}
	return kept, left
}

// announces reports whether a line of copy ends in a colon: what follows it, be
// it links and nothing else, is what it speaks of.
func announces(s string) bool {
	return strings.HasSuffix(s, ":") && !pointing().MatchString(s) && !isEndMark(s)
}

// isOverList reports whether block i is a line that ends in a colon above a list or
// a table: it says what that is.
func isOverList(in []bodyLine, i int) bool {
	if !in[i].isLine || i+1 >= len(in) || !strings.HasSuffix(in[i].text, ":") {
		return false
	}
	switch in[i+1].block.(type) {
	case article.List, article.Table:
		return true
	}
	return false
}

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
	switch strings.ToLower(path.Ext(strings.SplitN(address, "?", 2)[0])) {
	case ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar":
		return true
	}
	return false
}

// rule is the rule by which a block is no copy, "" when it is. begun says that
// running text is before it, notice that it is one of the labelled lines of a
// notice, over that it is a heading over copy.
func (l bodyLine) rule(title, host string, begun, notice, over bool) rule {
	if !l.isLine {
		if list, isList := l.block.(article.List); isList && isIdleList(list) {
			return ruleIdle
		}
		return ""
	}
	s, n := l.text, l.letters
	_, heading := l.block.(article.Heading)
	switch {
	case n < 200 && !begun && !hasLetter(s), n == 0:
		return ruleSigns
	case n < 60 && counter().MatchString(s):
		return ruleCounter
	case n < 90 && modified().MatchString(s):
		return ruleModified
	case isIdle(s) && !(over && !strings.HasSuffix(s, ":")):
		return ruleIdle
	case !over && isEndMark(s): // of a box inside the copy
		return ruleEndMark
	case n < 200 && (l.linked > 0 || !heading && n < 60 && !endsSentence(s)) && pointing().MatchString(s) &&
		(!heading || l.linked*2 > n):
		return rulePointing
	case !heading && n >= 20 && n < 250 && l.linked*10 >= n*9 && isPointer(l.in, host) && !endsSentence(s) &&
		!l.isOffer():
		return ruleLinkLine
	case !heading && l.isMarkedLink():
		return ruleLinkLine
	case begun || n >= 140 || notice && !pageLabel().MatchString(s):
		return ""
	case fold(s) == fold(title):
		return ruleTitleAgain
	case opening().MatchString(s):
		return ruleOpening
	case isDateLine(s) && !isLabelled(s):
		return ruleDateLine
	}
	return ""
}

// tailOf is where the body ends and by which rule: at an end mark when little
// copy comes after it.
func tailOf(in []bodyLine) (int, rule) {
	before, total := 0, 0
	for _, l := range in {
		total += l.copy
	}
	stamp := firstStamp(in)
	for i, l := range in {
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
	if in[0].isLine && readersTurn()[plainLine(in[0].text)] {
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

// isOverCopy reports whether block i is a heading and a paragraph of copy follows
// it: a heading "Email" over one is what the paragraph is about.
func isOverCopy(in []bodyLine, i int) bool {
	if _, ok := in[i].block.(article.Heading); !ok || i+1 >= len(in) {
		return false
	}
	return in[i+1].isCopy(40)
}

// isCopy reports whether a block is a paragraph of so many letters of copy.
func (l bodyLine) isCopy(least int) bool {
	_, ok := l.block.(article.Paragraph)
	return ok && l.letters >= least && l.linked*2 < l.letters && !pointing().MatchString(l.text)
}

// contactsBefore is where the lines begin that belong to the colophon at i.
func contactsBefore(in []bodyLine, i int) int {
	for i > 0 && in[i-1].isLine && contact().MatchString(in[i-1].text) {
		i--
	}
	return i
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

// endsSentence reports whether a line closes as a sentence of copy does: a
// pointer to another page is its headline, which has no full stop.
func endsSentence(s string) bool {
	return closes(s) && len(strings.Fields(s)) >= 8
}

// closes reports whether a line ends in a full stop, however short it is.
func closes(s string) bool {
	s = strings.TrimRight(s, "”\"’') ")
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..")
}

// hasLetter reports whether a text holds a letter or a figure.
func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// dateWords are those of a date itself.
var dateWords = lineSet("ngày", "tháng", "năm", "thứ", "hai", "ba", "tư", "sáu", "bảy", "chủ", "nhật", "lúc", "giờ",
	"phút", "cập", "đăng", "am", "pm", "gmt", "est", "edt", "published", "updated", "posted", "on", "at", "by",
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
	"sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
	"november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

// maxBeside is how many other words are beside a date at most: a place, a
// name. A plan for a week has a date in its headline.
const maxBeside = 4

// maxDateLine is how many words a line that is a date has at most.
const maxDateLine = 10

// isDateLine reports whether a short line is a date and little more.
func isDateLine(s string) bool {
	if strings.HasSuffix(s, ".") || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	beside, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > maxDateLine {
			return false
		}
		if w = plainLine(w); strings.IndexFunc(w, unicode.IsDigit) < 0 && w != "" && !dateWords()[w] {
			beside++
		}
	}
	if beside > maxBeside {
		return false
	}
	d, ok := date.Parse(s)
	return ok && d.Year > 0
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
