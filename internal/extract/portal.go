package extract

import (
	"strings"
)

// portal is what is known of the site that publishes a page: its name is
// neither a headline nor a person's.
type portal struct {
	name string // as the page's metadata give it, in lower case
	host string // of the page's address, in lower case without "www."

	vietnamese func() bool // whether the page is in Vietnamese; nil where it is known to be
}

// separators are between a title and the site's name.
var separators = [...]string{" | ", " - ", " – ", " — ", " :: ", " » ", " • "}

// withSeparators is a window's title with one of them between its parts where it has a mark of
// another kind: "Site > Section > Title", "Site::Title".
func withSeparators(title string) string {
	title = strings.ReplaceAll(title, " > ", " » ")
	if site, rest, ok := strings.Cut(title, "::"); ok && !strings.HasSuffix(site, " ") && hasLetter(site) && hasLetter(rest) {
		return site + " :: " + squeeze(rest)
	}
	return title
}

// isName reports whether a title names the site, as SharePoint's do.
func (p portal) isName(s string) bool {
	l := fold(s)
	if p.name != "" && l == p.name || p.host != "" && l == p.host {
		return true
	}
	if saysNothing(l) || strings.HasPrefix(l, "trang chủ") || strings.HasPrefix(l, "tttđt ") {
		return true
	}
	for _, words := range [...]string{"cổng thông tin", "trang thông tin", "trang tin điện tử", "cổng ttđt",
		"trang ttđt", "website "} {
		if i := strings.Index(l, words); i >= 0 && wordCount(l[:i]) <= 3 {
			return true
		}
	}
	return false
}

// sections are what portals call those of their news, in lower case.
var sections = lineSet("tin tức", "tin tức sự kiện", "tin tức - sự kiện", "tin tức và sự kiện", "sự kiện", "thông báo",
	"tin tức - thông báo", "thông báo - tin tức", "tin hoạt động", "hoạt động", "tin mới", "bản tin", "tin bài", "bài viết")

// isPath reports whether the title of a window is the way to a page, from the name
// of the site or an office down to a section, and says nothing of the page itself.
func (p portal) isPath(window string) bool {
	named, parts := 0, 0
	for _, s := range windowParts(window) {
		parts++
		switch l := fold(s); {
		case p.isName(s) || isOffice(s):
			named++
		case !sections()[l] && !ofAnyArticle().MatchString(l):
			return false
		}
	}
	return named > 0 && parts > named
}

// windowParts is the parts of a window's title between the signs that part them.
func windowParts(s string) []string {
	for _, sep := range [...]string{" > ", " >> ", " / ", " | ", " – ", " — ", " :: ", " » ", " • "} {
		s = strings.ReplaceAll(s, sep, " - ")
	}
	return splitParts(s, " - ")
}

// partOfPages is which page of an article a window's title says that it shows.
var partOfPages = pattern(`(?i) ?(?: [-–|] (?:trang|page) \d+(?: ?(?:/|of) ?\d+)?| [(\[](?:trang|page) \d+(?: ?(?:/|of) ?\d+)?[)\]])(?: [-–|] |$)`)

// actionFirst is what a system does with an article, before its headline in the
// window's title.
var actionFirst = pattern(`(?i)^(?:bản in|in bài(?: viết)?|in tin|print|xem tin|xem bài(?: viết)?|chi tiết(?: tin(?: tức)?| bài viết)?) ?: `)

// withoutPart is a window's title without the number of the page, and without what
// the system does with the article.
func withoutPart(s string) string {
	s = actionFirst().ReplaceAllString(s, "")
	if !partOfPages().MatchString(s) {
		return s
	}
	bare := partOfPages().ReplaceAllString(s, " - ")
	return strings.TrimSuffix(bare, " - ")
}

// splitParts splits a title at a sign, but for those between two years.
func splitParts(s, sep string) (parts []string) {
	for _, p := range strings.Split(s, sep) {
		if k := len(parts) - 1; k >= 0 && isSpanOfYears(parts[k], p) {
			parts[k] += sep + p
			continue
		}
		parts = append(parts, p)
	}
	return parts
}

// saysNothing reports whether a title in lower case is what editors and systems
// leave in the window of any page.
func saysNothing(l string) bool {
	return l == "home" || l == "chi tiết tin" || strings.HasPrefix(l, "chi tiết bài") || strings.HasPrefix(l, "new page") ||
		strings.HasPrefix(l, "untitled")
}

// trim cuts the site's name off a title: "Tít | Báo …", "BÁO - Tít".
func (p portal) trim(s string) string {
	for _, sep := range separators {
		head, rest, ok := strings.Cut(s, sep)
		if ok && wordCount(rest) >= 3 && (fold(head) == p.name || p.isStem(head)) {
			return strings.TrimSpace(rest)
		}
		i := strings.LastIndex(s, sep)
		if i < 0 || isSpanOfYears(s[:i], s[i+len(sep):]) {
			continue
		}
		tail := s[i+len(sep):]
		short := len(tail) < i/2 && wordCount(tail) <= 5 && len([]rune(s[:i])) > 20
		if fold(tail) == p.name || p.isStem(tail) || sep == " | " || short ||
			isOfficeName(tail) && !isOffice(s) {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// isSpanOfYears reports whether a dash is between two figures: "2025 - 2026".
func isSpanOfYears(before, after string) bool {
	isDigit := func(c byte) bool { return '0' <= c && c <= '9' }
	return before != "" && after != "" && isDigit(before[len(before)-1]) && isDigit(after[0])
}

// isStem reports whether a name is one that the site's host is made of.
func (p portal) isStem(name string) bool {
	bare := strings.ReplaceAll(fold(name), " ", "")
	if len(bare) < 3 {
		return false
	}
	for part := range strings.SplitSeq(p.host, ".") {
		if part == bare {
			return true
		}
	}
	return bare == p.host
}

// bodies begin the names of offices, papers and desks.
var bodies = [...]string{
	"báo ", "cổng ", "ban ", "bộ ", "sở ", "ubnd", "ủy ban", "tạp chí", "đài ", "trung tâm", "phòng ",
	"trạm ", "trường ", "hội ", "công an ", "mặt trận ", "văn phòng", "đảng ủy", "chi bộ ", "đoàn thanh niên",
	"đoàn xã",
	"bệnh viện ", "bvđk ", "đảng bộ ", "mttq ", "ubmttq ", "thcs ", "thpt ", "khoa ", "lớp ", "tổ ", "đội ", "tm. ", "tm ", "super user", "admin", "vtv", "ttxvn", "vnpt", "viettel", "nukeviet", "vinades", "news", "editor", "staff",
}

// bodiesBy is these by their first byte.
var bodiesBy = func() (by [256][]string) {
	for _, t := range bodies {
		by[t[0]] = append(by[t[0]], t)
	}
	return by
}()

// isOrganisation reports whether a name is that of the site or of a body, not
// of a person.
func (p portal) isOrganisation(s string) bool {
	l := fold(s)
	if p.host != "" {
		stem, _, _ := strings.Cut(p.host, ".")
		bare := strings.ReplaceAll(l, " ", "")
		if bare == stem || bare == strings.ReplaceAll(p.host, ".", "") || strings.HasPrefix(bare, stem) &&
			len(stem) > 5 {
			return true
		}
	}
	if p.name != "" && strings.HasPrefix(p.name, l) {
		return true
	}
	return isBody(l) || strings.Contains(l, ".vn") || strings.Contains(l, ".com")
}

// isBody reports whether a name in lower case begins as those of offices, papers and desks do, or is
// nothing but that.
func isBody(l string) bool {
	if l == "" {
		return false
	}
	for _, t := range bodiesBy[l[0]] {
		if strings.HasPrefix(l, t) || l == strings.TrimSuffix(t, " ") {
			return true
		}
	}
	return false
}
