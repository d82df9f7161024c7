package extract

import (
	"cmp"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Words in the names of boxes in a caption: takerNames of those for who took the picture, apartNames
// of those that pages set apart from the caption in front of them, whatever they say.
var (
	takerNames = [...]string{"credit", "credits", "photographer", "attribution", "source", "tac-gia-anh", "nguon-anh"}
	apartNames = [...]string{"copyright", "author", "nguon", "tacgia", "tac-gia", "byline"}
)

// captionText reads a caption. A box at its end that is named for who took the picture is parted
// from the words in front of it: pages do that by their style sheets.
func (r *reader) captionText(n *html.Node) article.Inline {
	r.creditBox, r.credit = creditBoxOf(n)
	r.inline(n)
	r.creditBox = nil
	return r.take()
}

// creditBoxOf is the box in a caption that its last words are in, or its first line, if it is named for who took the
// picture or for what stands apart, and what it says of the former, "" for the latter: an author may
// have made what is to be seen, and a name may be one that the words before it speak of.
func creditBoxOf(caption *html.Node) (box *html.Node, credit string) {
	taker, quoter := false, false
	for c := range caption.Descendants() {
		if c.Type != html.ElementNode || attr(c, "class") == "" {
			continue
		}
		name := labelOf(c)
		if unseen(c) != "" || isCaptionNamed(c, name) && text(c) == text(caption) {
			continue // hidden, or the box of both
		}
		if is := name.whole(takerNames[:]...) != ""; is || name.whole(apartNames[:]...) != "" {
			box, taker, quoter = c, is, name.whole("attribution", "source") != ""
		}
	}
	if box == nil {
		return nil, ""
	}
	s := text(box)
	if s == "" || letterCount(s) > maxTaker {
		return nil, ""
	}
	if rest, begins := strings.CutPrefix(text(caption), s); begins && taker && !quoter && (box.Data == "p" || box.Data == "div") &&
		namesTaker(s) && !isOtherLabel(s) && !closes(s) && unicode.IsUpper(firstRune(strings.TrimSpace(rest))) {
		return box, s // in a line of its own above the words
	}
	if !strings.HasSuffix(text(caption), s) {
		return nil, ""
	}
	if beginsFigure().MatchString(s) && !figureName().MatchString(s) {
		return nil, "" // "12/5/2026" is what the source says, not who took the picture
	}
	before := strings.TrimSuffix(text(caption), s)
	if quoter && endsQuote().MatchString(before) || !namesTaker(s) || awaits(before) {
		return box, ""
	}
	if !taker || isOtherLabel(s) || endsSentence(s) && wordCount(s) > maxNameWords {
		return box, ""
	}
	return box, s
}

// awaits reports whether words want a name behind them. Their end is looked at: a search goes through all of
// them at a tenth of the speed.
func awaits(s string) bool {
	s = strings.TrimRight(s, ` "“'‘`)
	return awaitsName().MatchString(s[max(0, len(s)-longAwaiting):])
}

// longAwaiting is more bytes than the longest of these words and the character before it have.
const longAwaiting = 32

// awaitsName ends words that want what follows them: "Bức ảnh đoạt giải nhất của".
var awaitsName = pattern(`(?i)(?:^|[^\p{L}])(?:của|do|tại|bởi|theo|cùng|với|và|hoặc|là|cho|ở|trong|ngoài|trên|dưới|từ|đến|tới|về|bên|cạnh|giữa|gồm|như|được|bị|` +
	`ông|bà|anh|chị|em|cô|chú|bác|thầy|cháu|đồng chí|sách|tác giả|tác phẩm|nghệ nhân|nghệ sĩ|họa sĩ|hoạ sĩ|nhà báo|nhà văn|nhà thơ|học sinh|` +
	`by|of|the|a|an|from|to|for|with|in|on|at|and|or|as|near|under|photographer|artist|author|writer)$`)

// endsQuote ends what somebody said, and who did may be behind it.
var endsQuote = pattern(`[”»"] ?$`)

// namesTaker reports whether a text may be a name, or an address of one: it has a capital, and counts
// nothing. "Tín dụng chính sách 50 triệu đồng/hộ" is a credit of another kind, "Xem thêm trang 5" none.
func namesTaker(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsUpper(r) || r == '@' || r == '.' }) &&
		!countsWithin().MatchString(s)
}

// countsWithin is a figure behind words that is no year.
var countsWithin = pattern(`\PN (?:\d{1,3}|[03-9]\d{3}|\d{5,})(?:\D|$)`)

// beginsFigure begins what says a figure or a day, and figureName a name all the same: "20th Century Fox".
var (
	beginsFigure = pattern(`^\(?(?i:(?:ngày|tháng|năm|lúc|khoảng|hơn|gần) )?\d`)
	figureName   = pattern(`^\(?\d+[a-z]+ \p{Lu}`)
)

// isInCaption reports whether a box is in the caption of a figure: it says who took the picture, not
// who wrote the article or where it is from.
func isInCaption(n *html.Node) bool {
	for k := 0; n != nil && k < maxInCaption; n, k = n.Parent, k+1 {
		if n.Data == "figcaption" {
			return true
		}
	}
	return false
}

// maxInCaption is in how many boxes one is in a caption at most.
const maxInCaption = 6

// maxTaker is how many letters a box has at most that says who took a picture.
const maxTaker = 80

// takerLabel begins a line that says who took a picture.
var takerLabel = pattern(`^\(?(?i:(?:(?:photo|photograph|image|picture) )?credits?|photo|photograph|image|picture|ảnh|nguồn ảnh)(?i: ?:| by:?) *`)

// isOtherLabel reports whether a line says what it is, and that this is no name of who took a picture:
// "Source: World Bank" is below a chart.
func isOtherLabel(s string) bool {
	before, _, ok := strings.Cut(s, ":")
	return ok && wordCount(before) <= 3 && !takerLabel().MatchString(s)
}

// captionedIn is a picture with the caption that was read last. Who took it, if a box of the caption says
// so, is no part of the words.
func (r *reader) captionedIn(im article.Image, in article.Inline) article.Image {
	credit := r.credit
	r.credit = ""
	in = onOneLine(in)
	s := squeeze(in.String())
	before, ok := strings.CutSuffix(s, credit)
	first := false
	if !ok {
		before, first = strings.CutPrefix(s, credit)
		ok = first
	}
	if credit == "" || !ok {
		return captionedBy(im, in)
	}
	whole := s
	if first {
		whole = before // the word for a picture is above, and would take all
	}
	if _, by := splitCredit(whole); by != "" {
		return captionedBy(im, in)
	}
	by := strings.TrimSpace(credit[len(takerLabel().FindString(credit)):])
	if strings.HasPrefix(credit, "(") {
		by = strings.TrimSuffix(strings.TrimPrefix(by, "("), ")")
	}
	im = im.WithCaption(strings.TrimSpace(strings.TrimRight(before, " -–—|")), in)
	im.Credit = cmp.Or(by, im.Credit)
	return im
}

// takenBy ends a line of a page that is a caption and a box that says who took the picture.
var takenBy = pattern(`(?i:(?:^|[ (])(?:(?:photo|photograph|image|picture) )?(?:credits?|photo|photograph|image|picture) ?): *([^:]+?)\)?$`)

// splitTaker takes who took the picture off a line of the page, which has the caption and that in one.
func splitTaker(s string) (caption, credit string) {
	if caption, credit = splitCredit(s); credit != "" {
		return caption, credit
	}
	tail := s[max(0, len(s)-maxCredit):]
	if strings.IndexByte(tail, ':') < 0 {
		return s, ""
	}
	m := takenBy().FindStringSubmatch(tail)
	if m == nil {
		return s, ""
	}
	return strings.TrimSpace(s[:len(s)-len(m[0])]), m[1]
}
