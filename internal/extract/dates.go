package extract

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/profile"
)

// Rules that find the date.
const (
	ruleTimeElement rule = "time-element"
	ruleDateBox     rule = "date-box" // a short text in a box named for the date
)

// dateReader reads dates, and warns of those whose weekday is another's.
type dateReader struct {
	file     string
	warnings []diag.Diag
}

// read is the date in a text as ISO 8601; "" when it holds none with a year.
func (r *dateReader) read(s string) string {
	d, ok := date.ParseOrder(s, false)
	if !ok || d.Year == 0 {
		return ""
	}
	if d.WeekdayWrong() {
		r.warnings = append(r.warnings,
			diag.Diag{Code: diag.WeekdayWrong, Severity: diag.Warning, File: r.file, Args: []any{squeeze(s), d.ISO()}})
	}
	return d.ISO()
}

// findDate takes the date from JSON-LD, the metadata, what the profile says, a
// line near the article, or a time element; never from scripts or the moment of
// saving. A date with the time of day wins over one without.
func findDate(f *facts, b *body, near nearby) (datum[string], []diag.Diag) {
	r := &dateReader{file: f.page.File}
	return r.find(f, b, near), r.warnings
}

func (r *dateReader) find(f *facts, b *body, near nearby) (found datum[string]) {
	if f.declared != nil {
		if d := r.read(f.declared.Published); d != "" {
			if found = (datum[string]{d, f.declared.because()}); len(d) > 10 {
				return found
			}
		}
	}
	tag := f.tags.tag("article:published_time", "datePublished", "pubdate", "date", "dc.date", "DC.date.issued")
	if d := r.read(tag.content); d != "" {
		if found = (datum[string]{d, tag.because()}); len(d) > 10 {
			return found
		}
	}
	if d := r.byProfile(f, b.profile); d.value != "" {
		if len(d.value) > len(found.value) {
			return d
		}
		return found
	}
	if found.value != "" {
		return found
	}
	return r.visible(f, near)
}

// byProfile is the date where a profile has it; nil has none.
func (r *dateReader) byProfile(f *facts, p *profile.Profile) datum[string] {
	if p == nil {
		return datum[string]{}
	}
	for _, s := range p.Date {
		for _, n := range f.find(s.Text) {
			if d := r.readElement(n, cmp.Or(attr(n, "datetime"), attr(n, "title"))); d != "" {
				return datum[string]{d, reason{ruleProfile, n, s.Text}}
			}
		}
	}
	return datum[string]{}
}

// readElement reads the date that an attribute of an element gives, else that
// of its text.
func (r *dateReader) readElement(n *html.Node, value string) string {
	if d := r.read(value); d != "" {
		return d
	}
	return r.read(text(n))
}

// visible looks at the lines between the headline and the copy, at those right
// above the headline and behind the copy, and at the elements of the page that
// are marked as times. What runs as a sentence, and every other place, tells
// of something else: today, another article, the event.
func (r *dateReader) visible(f *facts, near nearby) datum[string] {
	for i, lines := range [...][]nearLine{near.between, near.above, near.below} {
		if found := r.inLines(lines, i < 2); found.value != "" {
			// What readers see may be the day, what programs read has the time, too.
			if timed := r.marked(f, found.value); len(timed.value) > len(found.value) {
				return timed
			}
			return found
		}
	}
	if found := r.inLines(near.fields, true); found.value != "" {
		return found
	}
	if _, at, l := near.posted(); at != "" {
		if d := r.read(at); d != "" {
			return datum[string]{d, reason{rule: ruleDateLine, node: l.box}}
		}
	}
	if found := r.marked(f, ""); found.value != "" {
		return found
	}
	for l := range inTurn(near.fields, near.below) {
		if rest := updatedAt().ReplaceAllString(l.text, ""); rest != l.text && isDateLine(rest) {
			if d := r.read(rest); d != "" {
				return datum[string]{d, reason{rule: ruleDateLine, node: l.box}}
			}
		}
	}
	if found := r.alone(append([]nearLine{near.last}, near.below[:min(len(near.below), 3)]...)); found.value != "" {
		return found
	}
	for _, l := range near.left {
		if m := postedField().FindStringSubmatch(l.text); m != nil && bareDate().MatchString(m[1]) {
			if d := r.read(m[1]); d != "" {
				return datum[string]{d, reason{rule: ruleDateLine, node: l.box}}
			}
		}
	}
	return datum[string]{}
}

// bareDate is a day in figures and nothing else, as systems print it.
var bareDate = pattern(`^\(?(?i:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,-]+\d{1,2}[:h]\d{2}(?::\d{2})?)?\)?$`)

// postedField is a field that says when a page was published and nothing else, wherever it
// stands.
var postedField = pattern(`^(?i:ngày đăng|đăng ngày|đăng lúc|cập nhật|posted(?: on)?|published(?: on)?) ?:? ?(.+)$`)

// updatedAt begins a line that says when a page was changed last: all that pages of advice say
// of their date.
var updatedAt = pattern(`^(?i:last updated|last reviewed|updated|page updated)(?i: on)?:? `)

// alone is the date that is nothing but a date, among the last line of the copy and
// those behind it: only short lines without links may be between, which may name
// the author.
func (r *dateReader) alone(lines []nearLine) datum[string] {
	for i, l := range lines {
		switch {
		case i > 0 && (l.link != nil || isClock(l.box) || letterCount(l.text) > 60):
			return datum[string]{}
		case i == 0 && strings.HasPrefix(strings.ToLower(l.text), "ngày"): // words of the copy
		case bareDate().MatchString(l.text):
			return datum[string]{r.read(l.text), reason{rule: ruleDateLine, node: l.box}}
		}
	}
	return datum[string]{}
}

// marked is the first date among the elements of the page that are marked as
// times which begins with the day, if one is given.
func (r *dateReader) marked(f *facts, day string) datum[string] {
	for _, n := range f.find("time[datetime], [itemprop=datePublished]") {
		if insideList(n) || f.elsewhere(n) {
			continue
		}
		if d := r.readElement(n, attr(n, "datetime")+attr(n, "content")); d != "" && strings.HasPrefix(d, day) {
			return datum[string]{d, reason{rule: ruleTimeElement, node: n}}
		}
	}
	return datum[string]{}
}

// inLines is the first date in lines near an article, with the time where another
// of them gives it.
func (r *dateReader) inLines(lines []nearLine, above bool) (found datum[string]) {
	for _, l := range lines {
		if !hasDigit(l.text) || letterCount(l.text) >= 120 || isClock(l.box) {
			continue
		}
		by, said := dateRule(l, above), l.text
		if by == "" && above {
			by, said = ruleDateLine, dateWithin(l)
		}
		if by == "" || said == "" {
			continue
		}
		d := r.read(said)
		if d == "" && by == ruleDateBox {
			d = r.read(partsOfDate(l.box))
		}
		if found.value == "" || len(d) > len(found.value) && strings.HasPrefix(d, found.value) {
			found = datum[string]{d, reason{rule: by, node: l.box}}
		}
	}
	return found
}

// dateWithin is the date that a short line has in an element of its own, "" for none.
func dateWithin(l nearLine) string {
	box := boxAround(l.box)
	if box == nil || len(shortText(box)) > maxNearBox || signed().MatchString(l.text) || issued().MatchString(l.text) || isLabelled(l.text) {
		return ""
	}
	for n := range box.Descendants() {
		if n.Type != html.TextNode || n.Parent == box || !hasDigit(n.Data) {
			continue
		}
		if s := squeeze(n.Data); bareDate().MatchString(s) || n.Parent.Data == "time" && isDateLine(s) {
			return n.Data
		}
	}
	return ""
}

// hasDigit reports whether a text holds a digit, as all dates do.
func hasDigit(s string) bool { return digitFrom(s, 0) < len(s) }

// dateRule is the rule by which a line near an article may hold its date, ""
// for none: it says that it is the date, or, above the copy, is in a box
// named for it, or is nothing but a date. The date of a document, and the place
// and date that it is signed with, are of the document.
func dateRule(l nearLine, above bool) rule {
	switch {
	case signed().MatchString(l.text) && !holdsPlain(dateWords(), l.text[:strings.IndexAny(l.text, " ,")]), issued().MatchString(l.text):
		return ""
	case above && isDateBox(l.box):
		return ruleDateBox
	case above && credits().MatchString(l.text) && (postedAt().MatchString(l.text) || beforeDate(l.text) != l.text):
		return ruleDateLine
	case said().MatchString(l.text), above && (posted().MatchString(l.text) || isDateLine(l.text) && !isLabelled(l.text)):
		return ruleDateLine
	}
	return ""
}

// dateNames are parts of the names of boxes for the date.
var dateNames = [...]string{"date", "time", "ngay", "publish", "meta", "posted"}

// isDateBox reports whether a line's box, or one of the two around it, is named
// for the date.
func isDateBox(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if labelOf(n).holds(dateNames[:]...) != "" {
			return true
		}
	}
	return false
}

// partsOfDate is the text of the box named for the date that a line is in, where day,
// month and year have boxes of their own; "" where it says more.
func partsOfDate(n *html.Node) string {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if labelOf(n).holds(dateNames[:]...) == "" || len(shortText(n)) > maxParted {
			continue
		}
		var parts []string
		for c := range n.Descendants() {
			if s := squeeze(c.Data); c.Type == html.TextNode && s != "" {
				parts = append(parts, s)
			}
		}
		if len(parts) >= 2 && len(parts) <= 4 {
			return strings.Join(parts, " ")
		}
	}
	return ""
}

// maxParted is how many bytes a box with the parts of a date has at most.
const maxParted = 40

// isClock reports whether a box is named for the present day.
func isClock(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if labelOf(n).whole("clock", "now", "today", "homnay", "hom-nay", "current") != "" {
			return true
		}
	}
	return false
}

// posted begins the line that says when a page was published.
var posted = pattern(`(?i)^\W*(?:ngày đăng|đăng ngày|đăng lúc|được đăng|cập nhật|ngày|` +
	`thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|posted|published|date)(?:\PL|$)`)

// said is in a line that says it among other things.
var said = pattern(`(?i)(?:ngày đăng|(?:được |đã )?đăng(?: ngày| lúc| vào)?(?: lúc)?:? \d|đăng ngày|đăng lúc|cập nhật|(?:ngày|đã) xuất bản|posted on|published on)(?:\PL|$|\d)`)

// signed is a place and the date of a letter or decision.
var signed = pattern(`(?i)^[\p{L} .-]{3,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$`)

// issued is in a line on a document.
var issued = pattern(`(?i)(?:ban hành|hiệu lực|ngày ký|hết hạn|hạn nộp)`)

// insideList reports whether a node is in a list, an aside or a foot.
func insideList(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "li" || n.Data == "aside" || n.Data == "footer" {
			return true
		}
	}
	return false
}
