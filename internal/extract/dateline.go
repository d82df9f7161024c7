package extract

import (
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/date"
)

// dateWords are those of a date itself.
var dateWords = lineSet("ngày", "tháng", "năm", "thứ", "hai", "ba", "tư", "bốn", "sáu", "bảy", "tám", "chín", "mười",
	"một", "chủ", "nhật", "lúc", "giờ", "phút", "thg", "th", "sa", "ch", "cập", "đăng", "am", "pm", "gmt", "est", "edt", "published", "updated", "posted", "on", "at", "by",
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
	"sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
	"november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

// maxBeside is how many other words are beside a date at most: a place, a
// name. A plan for a week has a date in its headline.
const maxBeside = 4

// maxDateLine is how many words a line that is a date has at most.
const maxDateLine = 10

// maxCounter is how many words more it has at most where it says how often the page was
// read, too.
const maxCounter = 7

// readCounter ends a line with how often the page was read, and nothing of it else:
// "… | Lượt xem: 45".
var readCounter = pattern(`(?i)[\s|,;•·(–-]+(?:(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)|đã (?:xem|đọc)|views?) ?: ?[\d.,]+\)?$|` +
	`\s*[|;•·(–-]+\s*[\d.,]+ (?:(?:lượt|lần) (?:xem|đọc)|views?)\)?$`)

// mayEndCounted reports whether a line may end with that.
func mayEndCounted(s string) bool {
	s = strings.TrimSuffix(s, ")")
	if number := strings.TrimRight(s, "0123456789.,"); number != s {
		return strings.HasSuffix(strings.TrimSuffix(number, " "), ":")
	}
	for _, ending := range [...]string{"xem", "đọc", "view", "views"} {
		if hasEnding(s, ending) {
			return true
		}
	}
	return false
}

// span begins a line that says from which day to which: what the copy is about, not
// when it was published.
var span = pattern(`(?i)^\(?(?:tuần \d+ ?,? ?\(?)?từ (?:ngày |thứ )?.*\d.* (?:đến|tới|-|–) `)

// isSpan reports whether a line says from which day to which.
func isSpan(s string) bool {
	return strings.ContainsAny(s, "tT") && span().MatchString(s)
}

// dateBegins is where a date or the day of the week begins in a line.
var dateBegins = pattern(`(?i)[ ,|–-]+(?:ngày |lúc |thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|\d)`)

// beforeDate is what a line says before the date that it ends with; all of it where
// there is none.
func beforeDate(s string) string {
	if !hasDigit(s) {
		return s
	}
	at := dateBegins().FindStringIndex(s)
	if at == nil || at[0] == 0 || !isDateLine(s[at[0]:]) {
		return s
	}
	return strings.TrimRight(s[:at[0]], " ,|–-/»•·")
}

// isDateLine reports whether a short line is a date and little more.
func isDateLine(s string) bool {
	if strings.HasSuffix(s, ".") || !strings.ContainsAny(s, "0123456789") || isSpan(s) {
		return false
	}
	words := 0
	for range strings.FieldsSeq(s) {
		if words++; words > maxDateLine+maxCounter {
			return false
		}
	}
	most := maxBeside
	if words > maxDateLine {
		if !mayEndCounted(s) {
			return false
		}
		if s, most = readCounter().ReplaceAllString(s, ""), 0; wordCount(s) > maxDateLine {
			return false
		}
	}
	beside := 0
	for w := range strings.FieldsSeq(s) {
		if strings.IndexFunc(w, unicode.IsDigit) < 0 && hasLetter(w) && !holdsPlain(dateWords(), w) {
			beside++
		}
	}
	if beside > most {
		return false
	}
	d, ok := date.Parse(s)
	return ok && d.Year > 0
}

// reportBegins begins copy as a press report does: the place, the day with its year, a dash.
var reportBegins = pattern(`^[(\[]?\p{Lu}[^.!?:;()]{1,40}[ ,(]+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|` +
	`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|\p{Ll}*) \d{1,2}, \d{4})[)\]]?\s*(?:[-–—]|--)\s`)

// reportedOn is the day that the standfirst or, without one, the copy begins with.
func (r *dateReader) reportedOn(standfirst datum[string], c bodyCopy) datum[string] {
	said := standfirst
	for i := 0; i < len(c.blocks) && said.value == ""; i++ {
		if p, ok := c.blocks[i].(article.Paragraph); ok && !isLabelled(p.Text.String()) {
			said = datum[string]{p.Text.String(), reason{node: c.nodes[i]}}
		}
	}
	d := r.read(reportBegins().FindString(said.value))
	if d == "" {
		return datum[string]{}
	}
	return datum[string]{d, reason{rule: ruleDateLine, node: said.why.node}}
}
