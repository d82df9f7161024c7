package extract

import (
	nethtml "golang.org/x/net/html"

	"bantin/internal/date"
	"bantin/internal/diag"
)

// dates takes the date from JSON-LD, the metadata, a time element, or the
// visible text near the headline; never from scripts or the moment of saving.
func (x *page) dates() {
	var named string
	try := func(s string) bool {
		d, ok := date.ParseOrder(s, false)
		if !ok || d.Year == 0 {
			return false
		}
		if d.WeekdayWrong() {
			x.diags = append(x.diags, diag.Diag{Code: "weekday-wrong", Severity: diag.Warning, File: x.File, Args: []any{squeeze(s), d.ISO()}})
		}
		named = d.ISO()
		return true
	}
	if x.json != nil && try(x.json.Published) {
		x.out.Date = named
		if len(named) > 10 {
			return
		}
	}
	for _, s := range []string{x.meta("article:published_time", "datePublished", "pubdate", "date", "dc.date", "DC.date.issued")} {
		if s != "" && try(s) {
			x.out.Date = named
			if len(named) > 10 {
				return
			}
		}
	}
	if x.prof != nil && x.prof.date != "" {
		for _, n := range x.Doc.Find(x.prof.date).Nodes {
			if v := attr(n, "datetime"); v != "" && try(v) || try(text(n)) {
				if len(named) > len(x.out.Date) {
					x.out.Date = named
				}
				return
			}
		}
	}
	if x.out.Date != "" {
		return
	}
	for _, n := range x.Doc.Find("time[datetime], [itemprop=datePublished]").Nodes {
		v := attr(n, "datetime") + attr(n, "content")
		if try(v) || try(text(n)) {
			x.out.Date = named
			return
		}
	}
	x.visibleDate(try, &named)
}

// visibleDate looks at short texts with a telling name, then at those near
// the body.
func (x *page) visibleDate(try func(string) bool, named *string) {
	for _, sel := range []string{"[class*=date], [class*=time], [id*=date], [class*=ngay], [class*=publish], [class*=meta]"} {
		for i, n := range x.Doc.Find(sel).Nodes {
			if i > 60 {
				break
			}
			t := text(n)
			if len(t) > 6 && len(t) < 120 && !insideList(n) && try(t) {
				x.out.Date = *named
				return
			}
		}
	}
	if len(x.body) == 0 {
		return
	}
	for n, up := x.body[0], 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		for s := n.PrevSibling; s != nil; s = s.PrevSibling {
			if s.Type != nethtml.ElementNode || x.of(s).text < 6 || x.of(s).text > 200 {
				continue
			}
			if try(text(s)) {
				x.out.Date = *named
				return
			}
		}
	}
	x.dateLine(try, named)
}

// posted begins the line that tells when a page was published.
var posted = pattern(`(?i)^\W*(?:ngày đăng|đăng ngày|đăng lúc|cập nhật|ngày|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|posted|published|date)\b`)

// dateLine looks at the lines between the headline and the copy: one that
// says so, or is nothing but a date.
func (x *page) dateLine(try func(string) bool, named *string) {
	seen := x.head == nil
	for n := range x.root.Descendants() {
		if n == x.head {
			seen = true
		}
		if n.Type != nethtml.ElementNode || !seen {
			continue
		}
		m := x.of(n)
		if m.boxes || m.text == 0 {
			continue
		}
		if m.text >= 100 && m.link*3 < m.text && within(n, x.body) {
			return
		}
		if m.text > 90 || m.text < 6 || m.link > 0 {
			continue
		}
		if s := text(n); (posted().MatchString(s) || isDateLine(s)) && try(s) {
			x.out.Date = *named
			return
		}
	}
}

func insideList(n *nethtml.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "li" || n.Data == "aside" || n.Data == "footer" {
			return true
		}
	}
	return false
}
