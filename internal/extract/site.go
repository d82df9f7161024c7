package extract

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Rules that name the site; the rest of the window's title is ruleWindow.
const (
	ruleRootLink   rule = "root-link"      // what links to the first page call it
	ruleNameBox    rule = "name-box"       // a box named for the site's name
	ruleOfficeHead rule = "office-heading" // a heading that is the name of an office
	rulePageBegins rule = "page-begins"    // the page begins with the name of an office or a portal
	ruleHost       rule = "host"
)

// findSite names the portal: as it does itself, by the rest of the window's
// title, by an office named in it, by a box for the name, by what the links to its
// first page are called, by the line or the picture that the page begins with, by its
// host.
func findSite(f *facts, roots []*html.Node, title string) datum[string] {
	if tag := f.tags.tag("og:site_name", "application-name"); tag.content != "" {
		return datum[string]{tag.content, tag.because()}
	}
	if f.declared != nil && f.declared.Publisher != "" {
		return datum[string]{f.declared.Publisher, f.declared.because()}
	}
	if s := windowSite(f, title); s != "" {
		if owner, n := f.ownerBefore(s); owner != "" {
			return datum[string]{owner, reason{rule: ruleNameBox, node: n}}
		}
		return datum[string]{s, reason{rule: ruleWindow}}
	}
	if s, n := nameBox(f); s != "" {
		s, n = f.ofSchool(title, s, n)
		return datum[string]{s, reason{rule: ruleNameBox, node: n}}
	}
	if s, n := officeHeading(f, title); s != "" {
		s, n = f.ofSchool(title, s, n)
		return datum[string]{s, reason{rule: ruleOfficeHead, node: n}}
	}
	if s, n := headBox(f, title); s != "" {
		s, n = f.ofSchool(title, s, n)
		return datum[string]{s, reason{rule: ruleNameBox, node: n}}
	}
	if s, n := rootLink(f, title); s != "" {
		return datum[string]{s, reason{rule: ruleRootLink, node: n}}
	}
	if s, n := pageBegins(f, roots, title); s != "" {
		s, n = f.ofSchool(title, s, n)
		return datum[string]{s, reason{rule: rulePageBegins, node: n}}
	}
	if s, n := bannerSite(f, roots, title); s != "" {
		return datum[string]{s, reason{rule: ruleBanner, node: n}}
	}
	if u, err := url.Parse(f.page.URL); err == nil && u.Host != "" {
		return datum[string]{strings.TrimPrefix(u.Hostname(), "www."), reason{rule: ruleHost}}
	}
	return datum[string]{}
}

// maxSiteName is how many letters such a name has at most.
const maxSiteName = 80

// pageBegins is the line that the page begins with, above the headline, if it is the name of
// an office or of a portal: banners have it where nothing names their box. What the copy
// begins with is whose document it is.
func pageBegins(f *facts, roots []*html.Node, title string) (string, *html.Node) {
	lines := f.lines()
	if len(lines) == 0 || within(lines[0].box, roots) || f.headline != nil && f.of(boxAround(lines[0].box)).place >= f.of(f.headline).place {
		return "", nil
	}
	s := bareName(lines[0].text)
	portal := f.portal.isName(s) && wordCount(s) >= 4 && !strings.HasPrefix(fold(s), "trang chủ") && lines[0].links == 0
	if !isOfficeName(s) && !portal || letterCount(s) > maxSiteName || isFirstPage(fold(s)) || spoken(s) == spoken(title) {
		return "", nil
	}
	if _, n := f.ofSchool(title, s, lines[0].box); n == lines[0].box && len(lines) > 1 && isOfficeName(bareName(lines[1].text)) {
		return "", nil // one is the other's, or goes on in it
	}
	return s, lines[0].box
}

// windowSite is the site's name in the window's title, "" for none.
func windowSite(f *facts, title string) string {
	named := f.portal.isName(f.window)
	if office := f.officeOfPortal(); office != "" && spoken(office) != spoken(title) {
		return office
	}
	if s := bareName(windowRest(f.window, title)); !named && s != "" && !isFirstPage(fold(s)) && !isAction(fold(s)) &&
		!sections()[fold(s)] {
		return s
	}
	if s := bareName(windowRest(f.window, title)); named && strings.HasSuffix(fold(f.window), fold(title)) && f.portal.isName(s) && !isFirstPage(fold(s)) && !saysNothing(fold(s)) {
		return s
	}
	if s := bareName(f.window); named && !isFirstPage(fold(s)) && !saysNothing(fold(s)) && fold(s) != fold(title) {
		if s = portalName(withoutFirstPage(s)); (f.portal.isName(s) || isOffice(s)) && !isFirstPage(fold(s)) {
			return s
		}
	}
	if s := bareName(f.window); isOfficeName(s) && spoken(s) != spoken(title) { // the headline may begin with it
		return s
	}
	if s := bareName(f.portal.trim(f.window)); isOfficeName(s) && spoken(s) != spoken(title) && ofAnyArticle().MatchString(fold(restOf(f.window, s))) {
		return s
	}
	window, behind := spoken(f.window), " "+spoken(title)
	for _, n := range f.find("h1") { // its name and the headline, with nothing between
		if s := text(n); strings.HasSuffix(window, behind) && window == spoken(s)+behind {
			return s
		}
	}
	for _, s := range windowParts(f.window) {
		if s = bareName(s); !named && f.portal.isName(s) && !isFirstPage(fold(s)) && !saysNothing(fold(s)) && fold(s) != fold(title) {
			return s
		}
	}
	return officeIn(f.window, title)
}

// maxPlainPortal is how many words what any portal is called has at most: "Cổng thông tin điện tử".
const maxPlainPortal = 5

// officeOfPortal is the office in a window's title that says nothing else but that it has a
// portal: "Sở Công Thương tỉnh Bắc Khê - Trang tin điện tử"; "" for none.
func (f *facts) officeOfPortal() string {
	parts := windowParts(f.window)
	if len(parts) != 2 {
		return ""
	}
	office, portal := bareName(parts[0]), bareName(parts[1])
	if isOfficeName(portal) {
		office, portal = portal, office
	}
	if !isPlainOffice(office) || f.portal.isName(office) || !f.portal.isName(portal) || wordCount(portal) > maxPlainPortal {
		return ""
	}
	return office
}

// restOf is what a window's title says beside a part of it, without the signs between.
func restOf(window, part string) string { return bareName(strings.Replace(window, part, "", 1)) }

// bareName is a name without the signs that sites set around it: ".:: … ::.".
func bareName(s string) string {
	bare := strings.Trim(s, " .:;•*~=–-|»«›‹<>[]")
	if s == bare+"." {
		return s // short for something
	}
	return bare
}

// portalName is a title from where it calls the site a portal.
func portalName(s string) string {
	for _, sep := range separators {
		head, rest, ok := strings.Cut(s, sep)
		if l := fold(rest); ok && !strings.Contains(fold(head), "thông tin") &&
			(strings.HasPrefix(l, "cổng thông tin") || strings.HasPrefix(l, "trang thông tin")) {
			return squeeze(rest)
		}
	}
	return s
}

// offices begin the names of those who run the portals of provinces, communes
// and schools.
var offices = [...]string{"xã ", "phường ", "thị trấn ", "thị xã ", "huyện ", "quận ", "thành phố ", "tỉnh ", "đặc khu ",
	"ubnd", "hđnd", "ủy ban ", "uỷ ban ", "hội đồng nhân dân", "đảng ủy", "đảng bộ", "huyện ủy", "tỉnh ủy", "thành ủy",
	"quận ủy", "thị ủy", "mặt trận ", "sở ", "chi cục ", "cục ", "tổng cục", "thanh tra ", "kho bạc ", "công an ", "tòa án ",
	"viện kiểm sát", "trung tâm ", "bệnh viện ", "trạm y tế", "trường ", "đại học ", "học viện ", "phòng giáo dục",
	"phòng gd", "phòng văn hóa", "phòng văn hoá", "phòng vhtt", "phòng vh-tt", "phòng nội vụ", "phòng tư pháp", "phòng kinh tế", "phòng nông nghiệp",
	"phòng tài nguyên", "phòng tài chính", "phòng y tế", "phòng lao động", "phòng quản lý", "phòng dân tộc", "liên đoàn ", "công đoàn ", "tỉnh đoàn", "huyện đoàn", "thành đoàn", "hội nông dân", "hội cựu chiến binh",
	"hội liên hiệp", "hội lhpn", "hội khuyến học", "hội người cao tuổi", "đoàn đbqh", "đoàn đại biểu quốc hội", "đoàn thanh niên",
	"thcs ", "thpt ", "ubmttq ", "mttq ", "bvđk ", "ttyt ", "lđlđ ", "htx ", "hợp tác xã ", "bảo tàng ", "thư viện tỉnh", "bảo hiểm xã hội ", "hội chữ thập", "ban quản lý", "ban dân tộc", "ban tuyên giáo", "bộ chỉ huy", "báo ", "tạp chí ", "đài "}

// isOffice reports whether a text can be the name of an office: it begins as one,
// is no sentence, and no longer than such names are.
func isOffice(s string) bool {
	l := fold(s)
	if wordCount(l) > 14 || strings.ContainsAny(l, "0123456789.?!,:") || strings.HasPrefix(l, "báo cáo") {
		return false
	}
	for _, o := range offices {
		if strings.HasPrefix(l, o) {
			return true
		}
	}
	return false
}

// isOfficeName reports whether a text is the name of an office and nothing else:
// it ends in a name, as no sentence does, and half of its words are capitalised.
func isOfficeName(s string) bool {
	capitals, all, last := 0, 0, false
	for w := range strings.FieldsSeq(s) {
		all++
		first, _ := utf8.DecodeRuneInString(w)
		if last = unicode.IsUpper(first); last {
			capitals++
		}
	}
	return isOffice(s) && last && capitals*2 >= all
}

// isPlainOffice reports whether a text is the name of an office and no headline: in capitals, what an
// office does looks like its name.
func isPlainOffice(s string) bool {
	return isOfficeName(s) && !(isCapitals(s) && wordCount(s) > maxSectionWords)
}

// officeIn is the part of a window's title that names an office, where the title
// does not give the headline; "" for none.
func officeIn(window, title string) string {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(spoken(title)) {
		words[w] = true
	}
	parts := []string{window}
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " :: ", " » ", " > ", " / "} {
		var next []string
		for _, p := range parts {
			next = append(next, splitParts(p, sep)...)
		}
		parts = next
	}
	for _, p := range parts {
		p = bareName(p)
		shared, all := 0, 0
		for w := range strings.FieldsSeq(spoken(p)) {
			if all++; words[w] {
				shared++
			}
		}
		if all > 1 && (isOffice(p) && shared*2 <= all || isOfficeName(p) && shared < all) {
			return p
		}
	}
	return ""
}

// officeHeading is the first heading of the page that is the name of an office and
// not the headline, and the heading.
func officeHeading(f *facts, title string) (string, *html.Node) {
	for _, n := range f.find("h1, header [class*=title], header [class*=name]") {
		if m := f.of(n); m.text == 0 || m.text > 100 || m.boxes {
			continue
		}
		if s := bareName(text(n)); isOfficeName(s) && spoken(s) != spoken(title) {
			return s, n
		}
	}
	return "", nil
}

// nameBoxes are the names of boxes for the site's name.
var nameBoxes = [...]string{"site-name", "site-title", "sitename", "banner-title", "school-name", "schoolname", "ten-truong",
	"tentruong", "ten-don-vi", "tendonvi", "unit-name", "org-name", "ten-co-quan", "tencoquan", "portal-name"}

// nameBox is the text of the first box that is named for the site's name, and the
// box.
func nameBox(f *facts) (string, *html.Node) {
	for i := range f.seen {
		m := &f.seen[i]
		n := m.node
		if len(n.Attr) == 0 {
			continue // it has no name
		}
		if m.text < 5 || m.text > 100 || m.boxes || labelOf(n).whole(nameBoxes[:]...) == "" {
			continue
		}
		s := bareName(text(n))
		if k := wordCount(s); k >= 2 && k <= 14 && !isFirstPage(fold(s)) && !isDateLine(s) {
			return s, n
		}
	}
	return "", nil
}

// headBoxes are the names of boxes at the top of pages.
var headBoxes = [...]string{"header", "head", "hd", "top", "topbar", "banner", "logo", "brand", "masthead"}

// headBox is the text of the first box, alone or in one named for the top of the page,
// that is the name of an office or what the window's title says, where that is not the
// headline.
func headBox(f *facts, title string) (string, *html.Node) {
	window, title := spoken(f.window), spoken(title)
	for i := range f.seen {
		m := &f.seen[i]
		n := m.node
		if n == f.headline {
			break
		}
		if m.text < 5 || m.text > 100 || m.boxes || !isHeadBox(n) {
			continue
		}
		s := bareName(text(n))
		if said := spoken(s); (isOfficeName(s) || wordCount(s) >= 2 && said == window) && said != title && !isFirstPage(fold(s)) {
			return s, n
		}
	}
	return "", nil
}

// isHeadBox reports whether a box, or the one around it, is named for the top of the page.
func isHeadBox(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 2; n, k = n.Parent, k+1 {
		if len(n.Attr) > 0 && labelOf(n).whole(headBoxes[:]...) != "" {
			return true
		}
	}
	return false
}

// withoutFirstPage is a window's title without the word for the first page before
// the site's name, and the one for any article's page behind it.
func withoutFirstPage(s string) string {
	if i := strings.LastIndex(s, " - "); i > 0 && ofAnyArticle().MatchString(fold(s[i+len(" - "):])) {
		s = squeeze(s[:i])
	}
	for _, sep := range [...]string{"-", "|", "–", "::", "»"} {
		if head, rest, ok := strings.Cut(s, sep); ok && isFirstPage(fold(squeeze(head))) && squeeze(rest) != "" {
			return squeeze(rest)
		}
	}
	return s
}

// windowRest is what the window's title holds besides the headline.
func windowRest(window, headline string) string {
	for _, sep := range separators {
		parts := splitParts(window, sep)
		if len(parts) < 2 {
			continue
		}
		first, last := parts[0], parts[len(parts)-1]
		if len(first) < len(last) {
			first, last = last, first // the headline is the longer one, as a rule
		}
		switch title := fold(headline); {
		case isOfficeName(parts[0]) && !isOfficeName(parts[len(parts)-1]) && strings.Contains(title, fold(first)) && strings.Contains(title, fold(last)):
			return squeeze(parts[0]) // the headline says both
		case strings.Contains(title, fold(first)):
			return squeeze(last)
		case strings.Contains(title, fold(last)) && wordCount(first) <= 10:
			return squeeze(first)
		}
	}
	return ""
}

// rootLink is the longest of what the links to the site's first page call it,
// more than "home", and that link.
func rootLink(f *facts, title string) (best string, link *html.Node) {
	for _, n := range f.find("a") {
		if _, seen := f.extents[n]; !seen || !f.leadsToRoot(n) {
			continue // a hidden path is the system's own
		}
		name := text(n)
		if isFirstPage(fold(name)) {
			continue
		}
		if name == "" {
			for c := range n.Descendants() {
				if c.Data == "img" {
					name = squeeze(attr(c, "alt"))
				}
			}
		}
		l := fold(name)
		first := strings.Contains(l, "trang chủ") || strings.Contains(l, "trang chính") || strings.Contains(l, "home")
		if k := wordCount(name); first || k < 2 || k > 10 || strings.HasPrefix(l, "skip") ||
			l == fold(title) {
			continue
		}
		if len(name) > len(best) {
			best, link = name, n
		}
	}
	return best, link
}

// isRoot reports whether an absolute address is that of the site's first page.
func (f *facts) isRoot(href string) bool {
	host := f.portal.host
	if host == "" || hostOf(href) != host {
		return false
	}
	_, rest, _ := strings.Cut(href, "//")
	return strings.Trim(rest[len(host):], "/") == ""
}

// isFirstPage reports whether a text in lower case is what portals call their
// first page, or an action of the reader's, and so no name.
func isFirstPage(l string) bool {
	switch strings.Trim(l, " .:»›>") {
	case "trang chủ", "trang chính", "trang nhất", "home", "homepage", "tại đây", "quay lại", "trở về", "về đầu trang",
		"lên đầu trang", "đăng nhập", "xem tiếp", "xem thêm":
		return true
	}
	return false
}
