package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// ruleOthers leaves out the links to others of the kind of what is printed.
const ruleOthers rule = "others"

// ofAKind is a whole line over others of the kind of what is above it, which portals have
// below documents and answers.
var ofAKind = pattern(`(?i)^(?:các |những )?(?:tin|tin tức|bài|bài viết|tin bài|văn bản|thông báo|tài liệu|câu hỏi|thủ tục|hồ sơ|dịch vụ)` +
	`(?: khác)? cùng (?:loại|thể loại|danh mục|chuyên mục|lĩnh vực)(?: khác)?$`)

// minOthers is how many others are below such a line at least.
const minOthers = 2

// beginsOthers reports whether the first of the lines is over others of a kind, and all that
// comes below it is links to other pages of the site, line by line or in tables: copy may be
// below the same words, and it is kept.
func beginsOthers(in []bodyLine, host string) bool {
	if !in[0].isLine || in[0].letters > maxEndMark || len(in) < 2 || in[0].linked > 0 || !strings.Contains(fold(in[0].text), " cùng ") ||
		!ofAKind().MatchString(strings.TrimRight(in[0].text, " :.")) {
		return false
	}
	links := 0
	for _, l := range in[1:] {
		switch b := l.block.(type) {
		case article.Table:
			rows := linkedRows(b, host)
			if rows == 0 {
				return false
			}
			links += rows
		default:
			switch {
			case l.isLine && l.linked > 0 && l.linked*10 >= l.letters*8 && leadsToOwnPage(l.in, host):
				links++
			case !l.isLine || !isDateLine(l.text) || isPlaceAndDay(l.text):
				return false
			}
		}
	}
	return links >= minOthers
}

// linkedRows is how many rows a table has if each but its head leads to another page of the
// site, and none says a sentence beside that; 0 for any other.
func linkedRows(t article.Table, host string) int {
	rows := 0
	for i, row := range t.Rows {
		leads := slices.ContainsFunc(row, func(c article.Cell) bool { return leadsToOwnPage(c.Text, host) })
		switch {
		case !leads && i > 0, slices.ContainsFunc(row, func(c article.Cell) bool {
			return leadsToFile(c.Text) || linked(c.Text) == 0 && closes(squeeze(c.Text.String()))
		}):
			return 0
		case leads:
			rows++
		}
	}
	return rows
}

// leadsToOwnPage reports whether a text has a link, and all its links lead to pages of the
// site.
func leadsToOwnPage(in article.Inline, host string) bool {
	links := 0
	for _, r := range in {
		if r.Href == "" {
			continue
		}
		to := hostOf(r.Href)
		if to != "" && to != host || to == "" && strings.Contains(r.Href, ":") || strings.HasPrefix(r.Href, "#") || isFile(r.Href) {
			return false
		}
		links++
	}
	return links > 0
}
