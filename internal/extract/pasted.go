package extract

import (
	"cmp"
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/source"
)

// Rules for articles that are pasted as text.
const (
	ruleRepeatedLine rule = "pasted-repeated" // headline: a line that occurs twice
	ruleFirstLine    rule = "pasted-first"
	ruleDatedLine    rule = "pasted-dated"  // headline: the line above the date, below a menu
	ruleSecondLine   rule = "pasted-second" // standfirst: the line after the headline
	ruleSectionLine  rule = "pasted-section"
	ruleFixedLine    rule = "pasted-fixed" // a fixed line of a portal
	ruleAbove        rule = "pasted-above" // above or between the two headlines
	ruleAfterCopy    rule = "pasted-after" // after the end of the copy
)

// fixedLines are the lines of a portal that are pasted along with an article.
var fixedLines = [...]string{
	"skip ribbon commands", "skip to main content", "turn on more accessible mode",
	"turn off more accessible mode", "sign in", "đăng nhập", "trang chủ", "in trang", "chia sẻ",
	"gửi email", "phóng to", "thu nhỏ", "lượt xem", "quay lại",
}

// isFixedLine reports whether a line is a fixed one of a portal.
func isFixedLine(s string) bool {
	l := strings.ToLower(s)
	for _, c := range fixedLines {
		if l == c || strings.HasPrefix(l, c+":") {
			return true
		}
	}
	return false
}

// readText reads an article pasted as text: the headline is the line that
// occurs twice, else the one between a menu and the date, else the first; the standfirst is the paragraph after it; a
// line that is a picture's name has its caption below; the copy ends at "./."
// or "../.". What somebody names as an article is one however short, a notice of one
// line too, which has no headline.
func readText(p *source.Page, named bool) reading {
	t := &textReader{page: p, metadata: metadata{language: datum[string]{"vi", reason{rule: ruleDefault}}}}
	lines := t.lines(joinBroken(p.Text))
	if len(lines) == 0 {
		return reading{}.refuse(diag.NoArticle, ruleNoCopy)
	}
	title, from := t.headline(lines)
	lines = t.withoutFoot(lines, from)
	end := t.tail(lines, from)
	t.body(lines[from:end])
	c, m := t.copy, t.metadata
	if len(c.blocks) == 0 && m.standfirst.value != "" {
		c.blocks = []article.Block{article.Paragraph{Text: article.Plain(m.standfirst.value)}}
		m.standfirst = datum[string]{}
	}
	if named && len(c.blocks) == 0 {
		c.blocks, title = []article.Block{article.Paragraph{Text: article.Plain(title.value)}}, datum[string]{}
	}
	r := reading{headline: headline{datum: title}, copy: c, metadata: m, warnings: c.warnings}
	if !named && copyLetters(c.blocks)+len(m.standfirst.value) < minBody {
		return r.refuse(diag.NoArticle, ruleNoCopy)
	}
	r.article = assemble(p, "text", r.headline, m, c)
	return r.withOmissions()
}

// textReader reads pasted text line by line.
type textReader struct {
	page     *source.Page
	copy     bodyCopy
	metadata metadata
}

// leave notes a line that is left out.
func (t *textReader) leave(s string, by rule) {
	t.copy.left = append(t.copy.left, fate{reason{rule: by}, article.Paragraph{Text: article.Plain(s)}})
}

// lines is the lines that are not of the portal; the first path of sections
// among them is the article's.
func (t *textReader) lines(text string) (lines []string) {
	for line := range strings.Lines(text) {
		s := squeeze(line)
		if path, ok := sectionLine(s); ok {
			if len(t.metadata.section.value) == 0 {
				t.metadata.section = datum[[]string]{path, reason{rule: ruleSectionLine}}
			}
			t.leave(s, ruleSectionLine)
			continue
		}
		if isFixedLine(s) {
			t.leave(s, ruleFixedLine)
		} else if s != "" {
			lines = append(lines, s)
		}
	}
	return lines
}

// headline is the first line that occurs twice, and where the copy begins
// behind its second place; else the line above the date where more than a
// kicker is above it, the menu of a page that was pasted whole; else the first.
func (t *textReader) headline(lines []string) (title datum[string], from int) {
	seen := map[string]int{}
	for i, s := range lines {
		first, again := seen[s]
		if !again || len([]rune(s)) <= 15 {
			seen[s] = i
			continue
		}
		for k, above := range lines[:i] {
			if k != first {
				t.leave(above, ruleAbove)
			}
		}
		return datum[string]{s, reason{rule: ruleRepeatedLine}}, i + 1
	}
	if at := datedLine(lines); at >= minMenu {
		for _, above := range lines[:at] {
			t.leave(above, ruleAbove)
		}
		return datum[string]{lines[at], reason{rule: ruleDatedLine}}, at + 1
	}
	return datum[string]{lines[0], reason{rule: ruleFirstLine}}, 1
}

// Bounds on the head of a page that was pasted whole.
const (
	minMenu     = 3   // lines above the headline
	maxMenuLine = 100 // letters of such a line: longer ones are copy
	minHeadline = 20  // letters of the line above the date
)

// datedLine returns the place of the line above the first one that is a date,
// if no copy is above it; -1 when there is none.
func datedLine(lines []string) int {
	for i, s := range lines {
		switch {
		case isDateLine(s) && i > 0 && letterCount(lines[i-1]) >= minHeadline:
			return i - 1
		case isDateLine(s), letterCount(s) > maxMenuLine && (i+1 == len(lines) || !isDateLine(lines[i+1])):
			return -1
		}
	}
	return -1
}

// maxPastedFoot is how many lines the foot of a page has that was pasted with it.
const maxPastedFoot = 8

// withoutFoot leaves out the foot of the page: the last lines, from the one that
// says who answers for it. Where sentences follow, that line is one of copy.
func (t *textReader) withoutFoot(lines []string, from int) []string {
	for i := max(from+2, len(lines)-maxPastedFoot); i < len(lines); i++ {
		if colophon().MatchString(lines[i]) && !slices.ContainsFunc(lines[i+1:], isPastedCopy) {
			for _, foot := range lines[i:] {
				t.leave(foot, ruleAfterCopy)
			}
			return lines[:i]
		}
	}
	return lines
}

// isPastedCopy reports whether a line that is left out reads like copy: it closes
// as a sentence, and is none of those that pages have at their foot.
func isPastedCopy(s string) bool {
	return endsSentence(s) && !colophon().MatchString(s) && !contact().MatchString(s)
}

// leftOutOfText is what reads like copy of the lines of pasted text that are left
// out for where they are.
func leftOutOfText(left []fate) (out []article.Omission) {
	for _, l := range left {
		p, _ := l.block.(article.Paragraph)
		s := p.Text.String()
		reads := endsSentence(s)
		switch l.rule {
		case ruleAbove: // other headlines follow the copy, not the menu
			reads = reads || letterCount(s) >= minRunning
		case ruleAfterCopy, ruleEndMark:
		default:
			continue
		}
		if reads && len(out) < maxOmissions {
			out = append(out, article.Omission{Rule: string(l.rule), Text: firstWords(s)})
		}
	}
	return out
}

// body reads the lines from below the headline to the end of the copy.
func (t *textReader) body(lines []string) {
	m := &t.metadata
	for i := 0; i < len(lines); i++ {
		s := lines[i]
		above := len(t.copy.blocks) == 0 && m.standfirst.value == "" // the copy
		if m.date.value == "" && len(s) < 80 && above {
			if d, ok := date.Parse(s); ok && d.Year > 0 && wordCount(s) <= 9 {
				m.date = datum[string]{d.ISO(), reason{rule: ruleDateLine}}
				continue
			}
		}
		if isPictureName(s) {
			caption := ""
			if i+1 < len(lines) && len([]rune(lines[i+1])) <= 200 && !isPictureName(lines[i+1]) {
				caption = lines[i+1]
				i++
			}
			t.picture(s, caption)
			continue
		}
		if isEndMark(s) {
			for _, rest := range lines[i:] {
				t.leave(rest, ruleEndMark)
			}
			return
		}
		m.endMark = endMarkOf(s)
		if above {
			m.standfirst = datum[string]{s, reason{rule: ruleSecondLine}}
		} else {
			t.copy.blocks = append(t.copy.blocks, article.Paragraph{Text: article.Plain(s)})
		}
		if m.endMark != "" {
			for _, rest := range lines[i+1:] {
				t.leave(rest, ruleAfterCopy)
			}
			return
		}
	}
}

// picture adds the picture that a line names.
func (t *textReader) picture(name, caption string) {
	im := article.Image{Src: name}
	im.Caption, im.Credit = splitCredit(caption)
	if file, match := t.page.Pictures.Find(name); match != source.Missing {
		im.File, im.Guessed = file, match.IsGuess()
	} else {
		t.copy.warnings = append(t.copy.warnings,
			diag.Diag{Code: diag.PictureMissing, Severity: diag.Warning, File: t.page.File, Args: []any{name}})
	}
	t.copy.blocks = append(t.copy.blocks, im)
}

// tail reads the names below the copy, the authors' and the source, and leaves
// out what else is there. It returns where the copy ends.
func (t *textReader) tail(lines []string, from int) int {
	m := &t.metadata
	end := len(lines)
	for i := from + 1; i < len(lines); i++ {
		if s := lines[i]; strings.HasSuffix(s, "./.") || isEndMark(s) {
			end = min(end, i+1)
			break
		}
	}
	// Up to three lines after the mark, else the last ones.
	last := min(len(lines), end+3)
	first := max(from+2, end)
	if end == len(lines) {
		first = max(from+2, end-2)
	}
	read := map[int]rule{}
	for i := last - 1; i >= first; i-- {
		s := lines[i]
		if rest, ok := cutSource(s); ok && len([]rune(rest)) <= 60 {
			m.source = datum[string]{rest, reason{rule: ruleLastSource}}
			read[i] = ruleLastSource
		} else if names, said := (portal{}).namesIn(s); len(names) > 0 && (said || wordCount(s) >= 2) {
			m.authors = datum[[]string]{append(names, m.authors.value...), reason{rule: ruleByline}}
			read[i] = ruleByline
		} else if end == len(lines) {
			break
		} else {
			continue
		}
		if i < end {
			end = i
		}
	}
	for i := end; i < len(lines); i++ {
		t.leave(lines[i], cmp.Or(read[i], ruleAfterCopy))
	}
	return end
}

// sectionLine reads the line that portals print the path of sections in.
func sectionLine(s string) (path []string, ok bool) {
	const mark = "tin theo lĩnh vực"
	rest := s
	if len(s) >= len(mark) && strings.EqualFold(s[:len(mark)], mark) {
		rest, ok = s[len(mark):], true
	} else if !strings.HasPrefix(strings.ToLower(s), "trang chủ") || !strings.ContainsAny(s, "»›>/") {
		return nil, false
	}
	for part := range strings.FieldsFuncSeq(rest, func(c rune) bool { return strings.ContainsRune("»›>/:", c) }) {
		if part = squeeze(part); part != "" && !strings.EqualFold(part, "trang chủ") && len([]rune(part)) <= 40 {
			path = append(path, part)
		}
	}
	return path, true
}

// isPictureName reports whether a line is the name of a picture.
func isPictureName(s string) bool {
	if strings.ContainsAny(s, "\n") || len(s) > 200 {
		return false
	}
	l := strings.ToLower(s)
	for _, e := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp"} {
		if strings.HasSuffix(l, e) {
			return true
		}
	}
	return false
}
