package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
)

// ruleOthers leaves out the links to others of the kind of what is printed.
const ruleOthers rule = "others"

// ofAKind is a whole line over others of the kind of what is above it, which portals have
// below documents and answers. What an article may be in several parts of, or come with, are
// others only where the line says so.
var ofAKind = pattern(`(?i)^(?:(?:các |những )?(?:tin|tin tức|bài|bài viết|tin bài|văn bản|thông báo|câu hỏi)(?: khác)?` + ofOneKind + `(?: khác)?|` +
	`(?:các |những )?(?:tài liệu|thủ tục|hồ sơ|dịch vụ)(?: khác` + ofOneKind + `|` + ofOneKind + ` khác))$`)

// ofOneKind is that they are of one kind.
const ofOneKind = ` cùng (?:loại|thể loại|danh mục|chuyên mục|lĩnh vực)`

// partOfWork begins the name of a part of something: what it is of may be what is printed.
var partOfWork = pattern(`(?i)^(?:phần|phụ lục|chương|tập|quyển|mẫu|biểu) (?:số )?[0-9ivx]+(?:[ .:/–-]|$)`)

// minOthers is how many others are below such a line at least.
const minOthers = 2

// beginsOthers reports whether the first of the lines is over others of a kind, and all that
// comes below it is links to other pages of the site, line by line or in tables: copy may be
// below the same words, and it is kept.
func beginsOthers(in []bodyLine, host string) bool {
	if !in[0].isLine || in[0].letters > maxEndMark || len(in) < 2 || in[0].linked > 0 || !holdsFold(in[0].text, " cùng ") ||
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
			case l.isLine && l.linked > 0 && l.linked*10 >= l.letters*8 && leadsToOwnPage(l.in, host) && !partOfWork().MatchString(l.text):
				links++
			case !l.isLine || !isDateLine(l.text) || isPlaceAndDay(l.text):
				return false
			}
		}
	}
	return links >= minOthers
}

// linkedRows is how many rows a table has if each but its head leads to another page of the
// site, and says nothing of that beside its title, number and date; 0 for any other. The title
// itself is in the link, or beside the one from the number.
func linkedRows(t article.Table, host string) int {
	rows := 0
	for i, row := range t.Rows {
		leads := slices.ContainsFunc(row, func(c article.Cell) bool { return leadsToOwnPage(c.Text, host) })
		switch {
		case leads && saysOther(row, host):
			rows++
		case leads || i > 0 || !isHeadOfOthers(row):
			return 0
		}
	}
	return rows
}

// saysOther reports whether a row with a link to a page of the site says no more of that than
// its title, number and date.
func saysOther(row []article.Cell, host string) bool {
	titled := 0
	for _, c := range row {
		s := squeeze(c.Text.String())
		if partOfWork().MatchString(s) {
			return false
		}
		switch bare := isNumberOrDay(s); {
		case linked(c.Text) > 0:
			if !leadsToOwnPage(c.Text, host) || linked(c.Text)*10 < letterCount(s)*8 {
				return false
			}
			if !bare {
				titled++
			}
		case bare:
		case closes(s) || priceLine().MatchString(s) || letterCount(s) < minOtherTitle:
			return false
		default:
			titled++
		}
	}
	return titled <= 1
}

// minOtherTitle is how many letters the title of a document has at least in a cell without a
// link: periods, places and offices have less.
const minOtherTitle = 12

// headsOfOthers are the heads of the columns for number, date and title of documents.
var headsOfOthers = lineSet("", "#", "stt", "tt", "số tt", "số thứ tự", "số", "số hiệu", "ký hiệu", "số ký hiệu", "số, ký hiệu", "số/ký hiệu", "số kí hiệu",
	"số hiệu văn bản", "số văn bản", "trích yếu", "trích yếu nội dung", "nội dung trích yếu", "nội dung", "tiêu đề", "tên", "tên văn bản", "tên bài", "văn bản",
	"câu hỏi", "thông báo", "bài viết", "ngày", "ngày ban hành", "ngày đăng", "ngày gửi", "ngày bh", "ban hành")

// isHeadOfOthers reports whether a row has the heads of such columns and nothing else.
func isHeadOfOthers(row []article.Cell) bool {
	return !slices.ContainsFunc(row, func(c article.Cell) bool {
		return !headsOfOthers()[strings.TrimRight(fold(squeeze(c.Text.String())), " :.")]
	})
}

// isNumberOrDay reports whether a text is a number, that of a document, or a date; or nothing.
func isNumberOrDay(s string) bool {
	if s == "" || isDateLine(s) && !isPlaceAndDay(s) {
		return true
	}
	return !strings.Contains(strings.TrimPrefix(fold(s), "số "), " ") && strings.ContainsFunc(s, isDecimal) && letterCount(s) <= maxDocumentNumber
}

// maxDocumentNumber is how many letters the number of a document has at most: "1234/QĐ-UBND".
const maxDocumentNumber = 30

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
