package extract

import (
	"golang.org/x/net/html"

	"bantin/internal/date"
	"bantin/internal/diag"
	"bantin/internal/profile"
)

// Rules that find the date.
const (
	ruleTimeElement rule = "time-element"
	ruleDateBox     rule = "date-box"    // a short text in a box named for the date
	ruleBesideBody  rule = "beside-body" // before the body or a box around it
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
// time element, or the visible text near the headline; never from scripts or
// the moment of saving. A date with the time of day wins over one without.
func findDate(f *facts, b *body, h headline) (datum[string], []diag.Diag) {
	r := &dateReader{file: f.page.File}
	return r.find(f, b, h), r.warnings
}

func (r *dateReader) find(f *facts, b *body, h headline) (found datum[string]) {
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
	for _, n := range f.find("time[datetime], [itemprop=datePublished]") {
		if d := r.readElement(n, attr(n, "datetime")+attr(n, "content")); d != "" {
			return datum[string]{d, reason{rule: ruleTimeElement, node: n}}
		}
	}
	return r.visible(f, b, h)
}

// byProfile is the date where a profile has it; nil has none.
func (r *dateReader) byProfile(f *facts, p *profile.Profile) datum[string] {
	if p == nil {
		return datum[string]{}
	}
	for _, s := range p.Date {
		for _, n := range f.find(s.Text) {
			if d := r.readElement(n, attr(n, "datetime")); d != "" {
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

// visible looks at short texts with a telling name, then at those before the
// body, then at the lines below the headline.
func (r *dateReader) visible(f *facts, b *body, h headline) datum[string] {
	const named = "[class*=date], [class*=time], [id*=date], [class*=ngay], [class*=publish], [class*=meta]"
	nodes := f.find(named)
	for _, n := range nodes[:min(len(nodes), 61)] {
		if t := text(n); len(t) > 6 && len(t) < 120 && !insideList(n) {
			if d := r.read(t); d != "" {
				return datum[string]{d, reason{rule: ruleDateBox, node: n}}
			}
		}
	}
	for n, up := b.roots[0], 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		for s := n.PrevSibling; s != nil; s = s.PrevSibling {
			if s.Type != html.ElementNode || f.of(s).text < 6 || f.of(s).text > 200 {
				continue
			}
			if d := r.read(text(s)); d != "" {
				return datum[string]{d, reason{rule: ruleBesideBody, node: s}}
			}
		}
	}
	return r.line(f, b, h)
}

// posted begins the line that says when a page was published.
var posted = pattern(`(?i)^\W*(?:ngày đăng|đăng ngày|đăng lúc|cập nhật|ngày|` +
	`thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|posted|published|date)\b`)

// line looks at the lines between the headline and the copy: one that says that
// it is the date, or is nothing but a date.
func (r *dateReader) line(f *facts, b *body, h headline) datum[string] {
	if h.why.rule == ruleTitleLine { // portals that set it so have the date above it as often
		if found := r.lineIn(f, b, f.root, nil); found.value != "" {
			return found
		}
	}
	return r.lineIn(f, b, f.root, h.node)
}

// lineIn is the first date line in a box behind a node, which may be nil, and
// before the copy.
func (r *dateReader) lineIn(f *facts, b *body, box, behind *html.Node) datum[string] {
	seen := behind == nil
	for n := range box.Descendants() {
		if n == behind {
			seen = true
		}
		if n.Type != html.ElementNode || !seen {
			continue
		}
		m := f.of(n)
		if m.boxes || m.text == 0 {
			continue
		}
		if m.text >= 100 && m.link*3 < m.text && within(n, b.roots) {
			break
		}
		if m.text > 90 || m.text < 6 || m.link > 0 {
			continue
		}
		if s := text(n); posted().MatchString(s) || isDateLine(s) {
			if d := r.read(s); d != "" {
				return datum[string]{d, reason{rule: ruleDateLine, node: n}}
			}
		}
	}
	return datum[string]{}
}

// insideList reports whether a node stands in a list, an aside or a foot.
func insideList(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "li" || n.Data == "aside" || n.Data == "footer" {
			return true
		}
	}
	return false
}
