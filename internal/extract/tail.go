package extract

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// tail is what the last lines of the copy say.
type tail struct {
	date    datum[string] // the line that says when the page was published
	authors datum[[]string]
	source  datum[string]
	endMark string // "./." or "../.", as official documents close
}

// ruleLastSource takes the last line as the source.
const ruleLastSource rule = "last-source"

// readTail reads what closes the copy, and gives the copy without the lines of
// author, source and date.
func readTail(f *facts, b *body, c bodyCopy) (tail, bodyCopy) {
	var t tail
	for range 4 {
		k := len(c.blocks) - 1
		if k < 1 {
			break
		}
		p, ok := c.blocks[k].(article.Paragraph)
		if !ok {
			break
		}
		s := withoutHashes(squeeze(p.Text.String()))
		if above, ok := f.bylineAbove(c, k, s); ok { // which stays
			t.authors = datum[[]string]{append(t.authors.value, above...), reason{rule: ruleByline, node: c.nodes[k-1]}}
			c = c.without(k-1, ruleByline)
			break
		}
		if rest, ok := cutSource(s); ok && len([]rune(rest)) <= 60 {
			t.source = datum[string]{rest, reason{rule: ruleLastSource, node: c.nodes[k]}}
			c = c.without(k, ruleLastSource)
			continue
		}
		if stamp().MatchString(s) && isDateLine(s) {
			r := dateReader{file: f.page.File}
			t.date = datum[string]{r.read(s), reason{rule: ruleDateLine, node: c.nodes[k]}}
			c = c.without(k, ruleDateLine)
			continue
		}
		names, ok := byline(f, b, s, p.Text)
		if !ok && len(names) == 0 {
			names, ok = f.officeBelow(c.blocks[:k], s)
		}
		if !ok && letterCount(s) <= maxField && poster().MatchString(s) {
			c = c.without(k, rulePageField)
			continue
		}
		if !ok || isOfficial(c.blocks[:k]) || holdsOffice(p.Text) {
			break
		}
		t.authors = datum[[]string]{append(t.authors.value, names...), reason{rule: ruleByline, node: c.nodes[k]}}
		c = c.without(k, ruleByline)
	}
	if len(t.authors.value) == 0 {
		t.authors = signature(f, c)
	}
	if k := len(c.blocks) - 1; k >= 0 {
		if p, ok := c.blocks[k].(article.Paragraph); ok {
			t.endMark = endMarkOf(strings.TrimSpace(p.Text.String()))
		}
	}
	return t, c
}

// bylineAbove is the people whom the line above the last one names with a word for it, where
// the last one, k, names who took the pictures.
func (f *facts) bylineAbove(c bodyCopy, k int, s string) ([]string, bool) {
	if k < 2 || !f.isPhotographed(s) {
		return nil, false
	}
	above, ok := c.blocks[k-1].(article.Paragraph)
	if !ok || isOfficial(c.blocks[:k-1]) {
		return nil, false
	}
	names, said := f.portal.namesIn(withoutHashes(squeeze(above.Text.String())))
	return names, said && len(names) > 0
}

// signingOffice begins a line that names the office of who signs a document: that and
// the name below it are part of the document, and no byline.
var signingOffice = pattern(`(?i)^(?:(?:tm|kt|tl|tuq|q)\.|(?:phó )?(?:tổng )?(?:chủ tịch|giám đốc|hiệu trưởng|bí thư|` +
	`trưởng (?:ban|phòng|thôn|trạm|công an|khoa)|chánh (?:văn phòng|thanh tra)|(?:chi )?cục trưởng|bộ trưởng|` +
	`thứ trưởng|thủ trưởng|tổ trưởng)(?:\PL|$))`)

// signingPost is a line that is nothing but the office of who signs, where more would be a sentence
// about somebody who has it.
var signingPost = pattern(`(?i)^(?:[pq]\. ?|phó |quyền )?(?:(?:tổng )?giám đốc|chủ tịch|hiệu trưởng|bí thư|` +
	`(?:thôn|xóm|ấp|bản|khóm|buôn|làng|đội|trạm|hội|chi hội|viện|khoa|vụ|xã đội|chỉ huy) trưởng|` +
	`trưởng (?:bản|buôn|làng|ấp|xóm|khóm|khu phố|đoàn|bộ môn|nhóm|đài)|chánh án|chủ nhiệm|(?:tổng )?thư ký)$|` +
	`^(?:t/m|k/t|t/l)\.? ?\p{L}`)

// isSigningOffice reports whether a line names the office of who signs a document.
func isSigningOffice(s string) bool {
	return signingOffice().MatchString(s) || signingPost().MatchString(s)
}

// isOfficial reports whether one of the two lines above a name is short and has
// the office of who signs.
func isOfficial(in []article.Block) bool {
	for _, b := range in[max(0, len(in)-2):] {
		if text, ok := lineOf(b); ok {
			if s := squeeze(text.String()); letterCount(s) <= 60 && !strings.HasSuffix(s, ".") &&
				(strings.ToUpper(s) == s || allBold(text)) && isSigningOffice(s) {
				return true
			}
		}
	}
	return false
}

// holdsOffice reports whether a text of several lines has the office of who signs above the name.
func holdsOffice(in article.Inline) bool {
	if !strings.Contains(in.String(), "\n") {
		return false
	}
	lines := in.Lines()
	for _, l := range lines[:max(0, len(lines)-1)] {
		if s := l.String(); isCapitals(s) && isSigningOffice(s) {
			return true
		}
	}
	return false
}

// endMarkOf is the mark that a text closes with, "" for none.
func endMarkOf(s string) string {
	for _, mark := range []string{"../.", "./."} {
		if strings.HasSuffix(s, mark) {
			return mark
		}
	}
	return ""
}

// cutSource reads "Nguồn: …" and "Theo …".
func cutSource(s string) (string, bool) {
	for _, mark := range []string{"Nguồn:", "Nguồn tin:", "(Nguồn:", "Theo:", "(Theo ", "Theo nguồn:"} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return unbracketed(rest), true
		}
	}
	if rest, ok := strings.CutPrefix(s, "Nguồn "); ok && strings.HasPrefix(rest, "“") && strings.HasSuffix(rest, "”") {
		return strings.Trim(rest, "“”"), true
	}
	rest, ok := strings.CutPrefix(s, "Theo ")
	if ok && wordCount(rest) <= 6 && !strings.ContainsAny(rest, ".,;:?!") && rest != "dõi" && !strings.HasPrefix(rest, "dõi ") {
		return unbracketed(rest), true
	}
	return "", false
}

// writerAndSource is a source in brackets behind the initials of who took it
// from there: "QV (TTXVN)".
var writerAndSource = pattern(`^[\p{Lu}.]{1,6} \((.+)\)$`)

// copyButton is the button behind a source that copies the address.
var copyButton = pattern(`(?i)\s+(?:copy(?: link)?|sao chép (?:liên kết|link)|link gốc|copy link gốc)$`)

// unbracketed is a source without stops, the button for its address, and brackets that are not closed.
func unbracketed(s string) string {
	s = strings.Trim(copyButton().ReplaceAllString(s, ""), " .")
	if strings.HasSuffix(s, ")") && !strings.Contains(s, "(") {
		s = strings.TrimSuffix(s, ")") // the line's own, opened before its first word
	}
	if m := writerAndSource().FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if strings.HasPrefix(s, "(") {
		s = strings.Trim(s, "()")
	}
	return hostName(strings.Trim(s, " ."))
}

// hostName is an address as readers say it: its host; any other text as it is.
func hostName(s string) string {
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return s
}

// credits begin a line that names who made the article.
var credits = pattern(`(?i)^(?:tin[,; /-]*(?:và )?ảnh|bài[,; /-]*(?:và )?ảnh|tin bài|tin|bài(?: viết)?|ảnh[,; /-]*(?:và )?bài|` +
	`thực hiện|tác giả|người viết|viết bởi|đăng bởi|người đưa tin|biên tập|phóng viên|bút danh)\s*:\s*|^(?:(?:được )?(?:viết|đăng|gửi) )?bởi:? +`)

// poster is a last line that systems print of who put the article there, be it an account.
var poster = pattern(`(?i)^(?:(?:người đăng|đăng bởi|người post)(?: tin| bài(?: viết)?)?|(?:tin|bài(?: viết)?) được đăng bởi) ?: ?[^.,:;!?\d]{2,40}$`)

// postedAt ends such a line on systems that say in it when the article was posted.
var postedAt = pattern(`(?i) (?:vào|lúc|ngày) [^:]{0,12}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*$`)

// bracketed closes it: where it comes from, that it was put together.
var bracketed = pattern(`\s*\((?:tổng hợp|t/h|th|sưu tầm|st|ttxvn|bt|lược ghi|ghi|thực hiện)\)\s*\.?$`)

// stamp begins a last line that says when the page was published.
var stamp = pattern(`(?i)^\W*(?:ngày đăng|đăng ngày|đăng lúc|cập nhật(?: lúc| ngày)?|ngày xuất bản)(?: tin| bài)? ?[:\d]`)

// byline reads a last line that is nothing but a name: after a word that says
// so, or short and set bold, in italics or to the right.
func byline(f *facts, b *body, s string, in article.Inline) ([]string, bool) {
	names, said := f.portal.namesIn(s)
	if len(names) == 0 || !said && !allBold(in) && !allItalic(in) && !isSignature(f, b, s) {
		return nil, false
	}
	return names, true
}

// namesIn reads a short line of nothing but names of people; said is whether
// a word says what they are.
func (p portal) namesIn(s string) (names []string, said bool) {
	if len([]rune(s)) > 60 || strings.HasSuffix(s, "?") {
		return nil, false
	}
	said = credits().MatchString(s)
	if !said && (strings.HasSuffix(s, ".") || len([]rune(s)) > 45 || !mayBeNames(s)) {
		return nil, false
	}
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") && !strings.ContainsAny(inner[:len(inner)-1], "()") {
		if s = inner[:len(inner)-1]; wordCount(s) < 2 {
			return nil, said
		}
	}
	if strings.HasSuffix(strings.TrimRight(s, " ."), ")") {
		bare := []rune(bracketed().ReplaceAllString(strings.ToLower(s), ""))
		s = string([]rune(s)[:min(len(bare), len([]rune(s)))])
	}
	s = credits().ReplaceAllString(s, "")
	if said {
		s = beforeDate(postedAt().ReplaceAllString(s, ""))
	}
	if said {
		s = photographer().ReplaceAllString(s, ", ")
	}
	names = splitNames(strings.TrimRight(s, ". "))
	if n := len(names); n == 2 && (isOffice(names[1]) || p.isOrganisation(names[1]) || isDuty(names[1]) || isShortened(names[1]) && !isShortened(names[0])) {
		names = names[:1] // who it is from there
	}
	for _, n := range names {
		if !looksLikePerson(n) || p.isOrganisation(n) || p.isTakenFrom(n) || signingPost().MatchString(n) || len([]rune(n)) < 4 {
			return nil, said
		}
	}
	return names, said
}

// besideNames are the words in small letters that are read away beside the names of people,
// or join two of them.
var besideNames = lineSet("và", "and", "by", "written", "giả", "bài", "viết", "pv", "p", "ctv", "phóng", "viên", "cộng", "tác", "nhà",
	"báo", "thực", "hiện", "ghi", "lược", "tổng", "hợp", "biên", "soạn")

// mayBeNames reports whether a line may be nothing but names: most lines of a page have a
// word that is in none, and need not be taken apart. What is behind a mark may be an office.
func mayBeNames(s string) bool {
	if strings.ContainsAny(s, ",;/&-–()") {
		return true
	}
	for word := range strings.FieldsSeq(s) {
		if unicode.IsUpper(firstRune(word)) || strings.Trim(word, ".") == "" {
			continue
		}
		if end := strings.IndexAny(word, ".:"); end >= 0 {
			word = word[:end]
		}
		if !besideNames()[word] {
			return false
		}
	}
	return true
}

// photographer begins, in a line that names who wrote an article, who took its pictures.
var photographer = pattern(`(?i)(?: *[,;./–-] *| +)(?:ảnh|hình|clip|video|đồ họa) *: *`)

// duty begins what somebody is who writes for an office.
var duty = pattern(`^(?i:công chức|cán bộ|viên chức|nhân viên|phóng viên|cộng tác viên|giáo viên|đoàn viên) `)

// isShortened reports whether a word of a name is three capitals or more, as the names
// of offices are written for short.
func isShortened(s string) bool {
	isOther := func(c rune) bool { return !unicode.IsUpper(c) }
	for w := range strings.FieldsSeq(s) {
		if letterCount(w) >= 3 && strings.IndexFunc(w, isOther) < 0 {
			return true
		}
	}
	return false
}

// isSignature reports whether a line of the body is set to the right, or in a
// box for the author.
func isSignature(f *facts, body *body, s string) bool {
	signs := func(n *html.Node) bool {
		if n.Type != html.ElementNode || len(n.Attr) == 0 {
			return false
		}
		if m := f.of(n); m.text == 0 || m.text > 60 {
			return false
		}
		named := isSignatureBox(n) || labelOf(n).holds("text-right", "author", "tac-gia", "tacgia") != ""
		return (named || isSetRight(n)) && text(n) == s
	}
	for _, b := range body.roots {
		if signs(b) { // a piece of the text by itself
			return true
		}
		for n := range b.Descendants() {
			if signs(n) {
				return true
			}
		}
	}
	return false
}

// isSetRight reports whether a box has its text set to the right, by its style or by one of
// the classes that frameworks have for that.
func isSetRight(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	if strings.Contains(style, "text-align:right") || strings.EqualFold(attr(n, "align"), "right") {
		return true
	}
	class := attr(n, "class")
	if !strings.Contains(class, "text-") {
		return false
	}
	for name := range strings.FieldsSeq(class) {
		switch name {
		case "text-right", "text-end", "has-text-align-right":
			return true
		}
	}
	return false
}
