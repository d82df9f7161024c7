package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/profile"
	"bantin/internal/syllable"
)

// Rules that find the section near the article.
const (
	ruleNearSection rule = "near-section" // a line named for it, or a link to it
	ruleSectionHead rule = "section-head" // the head of the article's box
)

// findSection reads the path of sections: what the profile says, the metadata,
// the links of a breadcrumb, the breadcrumb of the JSON-LD, the lines near the
// headline.
func findSection(f *facts, p *profile.Profile, title string, near nearby) datum[[]string] {
	trail := func(nodes []*html.Node) (names []string) {
		for _, n := range nodes {
			if f.of(n).text > 0 && len(names) < 4 { // a hidden breadcrumb is the system's own
				names = append(names, text(n))
			}
		}
		return sectionPath(names, title)
	}
	if p != nil {
		for _, s := range p.Section {
			nodes := f.find(s.Text)
			if path := trail(nodes); len(path) > 0 {
				return datum[[]string]{path, reason{ruleProfile, nodes[0], s.Text}}
			}
		}
	}
	if tag := f.tags.tag("article:section"); tag.content != "" {
		if path := sectionPath([]string{tag.content}, title); len(path) > 0 {
			return datum[[]string]{path, tag.because()}
		}
	} else if f.declared != nil {
		if path := sectionPath([]string{f.declared.Section}, title); len(path) > 0 {
			return datum[[]string]{path, f.declared.because()}
		}
	}
	nodes := f.find(".breadcrumb a, .breadcrumbs a, [class*=breadcrumb i] a, [aria-label=breadcrumb i] a")
	if path := trail(nodes); len(path) > 0 {
		return datum[[]string]{f.withLast(path, nodes, title), reason{rule: ruleBreadcrumb, node: nodes[0]}}
	}
	names, node := crumbs(f.linked)
	if path := sectionPath(names, title); len(path) > 0 {
		return datum[[]string]{path, reason{rule: ruleLinkedCrumb, node: node}}
	}
	s := windowSection(f, title)
	if len(s) == 1 && fold(s[0]) == "tin tức" { // which may be any of its sections
		if found := nearSection(f, near, title); found.why.rule == ruleSectionHead {
			return found
		}
	}
	if s != nil {
		return datum[[]string]{s, reason{rule: ruleWindow}}
	}
	if found := nearSection(f, near, title); found.value != nil {
		return found
	}
	return footSection(f, title)
}

// footSection is the section that the foot of the article gives: what the links say that
// are marked as such, in the smallest box around the headline that has one.
func footSection(f *facts, title string) datum[[]string] {
	links := f.find("a[rel~=category]")
	if f.headline == nil || len(links) == 0 {
		return datum[[]string]{}
	}
	for up, box := 0, f.headline.Parent; box != nil && box.Data != "body" && up < maxHeadBoxes; up, box = up+1, box.Parent {
		for _, n := range links {
			if !within(n, []*html.Node{box}) || f.elsewhere(n) && !f.isInFoot(n) {
				continue
			}
			if path := sectionOf(text(n), title); path != nil {
				return datum[[]string]{path, reason{rule: ruleNearSection, node: n}}
			}
		}
	}
	return datum[[]string]{}
}

// isInFoot reports whether a node is in the foot of the article that the headline is of, with
// nothing between that holds others.
func (f *facts) isInFoot(n *html.Node) bool {
	for p := n.Parent; p != nil && p.Parent != nil && p.Data != "aside" && p.Data != "article"; p = p.Parent {
		if p.Data == "footer" {
			return p.Parent.Data == "article" && f.of(p.Parent).h1
		}
		if f.isFurniture(p) { // others, in the foot
			return false
		}
	}
	return false
}

// maxParts is how many parts the title of a window has at most that tells where its
// page is.
const maxParts = 8

// windowSection is the part of the window's title, beside the headline or on the way
// to the page, that the page's menu has as well: neither the site nor an office.
func windowSection(f *facts, title string) []string {
	parts := windowParts(f.window)
	if len(parts) > maxParts || !strings.ContainsFunc(title, syllable.IsOwn) { // others set who writes there
		return nil
	}
	told := func(s string) bool { return spoken(s) == spoken(title) || f.portal.isName(s) || isOffice(s) }
	if !f.portal.isPath(f.window) && !slices.ContainsFunc(parts, told) {
		return nil
	}
	for _, s := range parts {
		s = squeeze(s)
		if spoken(s) == spoken(title) || f.portal.isName(s) || f.portal.isOrganisation(s) || isOffice(s) || !f.isInMenu(s) {
			continue
		}
		if path := sectionOf(s, title); path != nil {
			return path
		}
	}
	return nil
}

// sectionNames are parts of the names of boxes for the section.
var sectionNames = [...]string{"cat", "cate", "category", "categories", "chuyenmuc", "chuyen-muc", "section", "kicker",
	"eyebrow", "topic", "zone"}

// nearSection is the section that the lines near the headline give: the way to
// the article, a line named for the section or a link to it, the head of the
// article's box.
func nearSection(f *facts, near nearby, title string) datum[[]string] {
	lines := slices.Concat(near.above, near.between)
	for _, l := range lines {
		way := youAreHere().ReplaceAllString(l.text, "")
		parts := strings.FieldsFunc(way, func(c rune) bool { return strings.ContainsRune("»›>/|", c) })
		isWay := isCrumbBox(l.box) || isCrumbBox(l.box.Parent) || len(parts) > 1 && (isHome(fold(squeeze(parts[0]))) || l.link != nil && f.leadsToRoot(l.link) && strings.HasPrefix(way, text(l.link))) && !isMenu(parts)
		if !isWay && !f.isShortWay(l) {
			continue
		}
		if len(parts) == 1 {
			parts = partsBehindHome(l, linkTexts(boxAround(l.box), parts))
		}
		if path := sectionPath(parts, title); len(path) > 0 {
			return datum[[]string]{path, reason{rule: ruleBreadcrumb, node: l.box}}
		}
	}
	for _, l := range near.fields {
		if !sectionField().MatchString(l.text) {
			continue
		}
		if path := sectionOf(sectionField().ReplaceAllString(l.text, ""), title); path != nil {
			return datum[[]string]{path, reason{rule: ruleNearSection, node: l.box}}
		}
	}
	for _, l := range near.between {
		if path := f.sectionBesideDate(l, title); path != nil {
			return datum[[]string]{path, reason{rule: ruleNearSection, node: l.box}}
		}
	}
	if !near.headed {
		return datum[[]string]{} // without a headline above it, a link may lead anywhere
	}
	for i, l := range lines {
		by := ruleNearSection
		if isRowOfLinks(f, l) || slices.Contains(f.writers, l.text) || leadsToWriter(l.link) || isMarkedWriter(l.box) || f.labelledWriter(lines, i) != "" {
			continue
		}
		linked := l.link != nil && l.links >= letterCount(l.text) && !f.leadsToRoot(l.link) && !inNavigation(l.link) &&
			!strings.HasPrefix(attr(l.link, "href"), "javascript:")
		if !linked && labelOf(l.box).whole(sectionNames[:]...) == "" {
			if by = ruleSectionHead; i >= len(near.above) || !isSectionHead(f, l, title) {
				continue
			}
		}
		if path := sectionOf(l.text, title); path != nil {
			return datum[[]string]{path, reason{rule: by, node: l.box}}
		}
	}
	for _, l := range lines {
		if path := sectionOf(f.markedSection(l), title); path != nil {
			return datum[[]string]{path, reason{rule: ruleNearSection, node: l.box}}
		}
	}
	return datum[[]string]{}
}

// maxWay is how many links a way to an article has at most that no name marks.
const maxWay = 3

// isShortWay reports whether a line is two links or three and nothing else, of which the
// first leads to the site's first page, and says so or is a sign.
func (f *facts) isShortWay(l nearLine) bool {
	box := boxAround(l.box)
	if l.link == nil || box == nil || box.Parent == nil || box.Parent.Data == "body" || box.Parent.Data == "form" || // the page's head
		!f.leadsToRoot(l.link) || f.of(box).link < f.of(box).text {
		return false
	}
	links := 0
	for n := range box.Descendants() {
		if n.Type != html.ElementNode || n.Data != "a" || !hasHref(n) {
			continue
		}
		if links++; links > 1 && (f.leadsToRoot(n) || fold(text(n)) == "giới thiệu") {
			return false // a menu
		}
	}
	first := text(l.link)
	return links >= 2 && links <= maxWay && !(links == maxWay && isMenuBox(box)) && (first == "" || isHome(fold(first))) && !isMenu(linkTexts(box, nil))
}

// linkTexts is what the links in a box say, where it has several: only style sheets draw
// the signs between them; else what is given.
func linkTexts(box *html.Node, given []string) (texts []string) {
	if box == nil {
		return given
	}
	for n := range box.Descendants() {
		if n.Type == html.ElementNode && n.Data == "a" && hasHref(n) {
			texts = append(texts, text(n))
		}
	}
	if len(texts) < 2 {
		return given
	}
	return texts
}

// sectionBesideDate is the section that a line names between bars beside the date: what
// the menu has, or news of some kind; nil for none.
func (f *facts) sectionBesideDate(l nearLine, title string) (path []string) {
	if l.link != nil {
		return nil // to who wrote the article, as a rule
	}
	parts := strings.FieldsFunc(l.text, isBar)
	if len(parts) < 2 || !slices.ContainsFunc(parts, func(part string) bool { return isDateLine(squeeze(part)) }) {
		return nil
	}
	for _, part := range parts {
		part = squeeze(part)
		if path == nil && !isDateLine(part) && (strings.HasPrefix(fold(part), "tin ") || sections()[fold(part)] || f.isInMenu(part)) {
			path = sectionOf(part, title)
		}
	}
	return path
}

// markedSection is what the link says that is marked as one to the section, or alone in
// an element named for it, in a line which names the author or the date as well; "" for none.
func (f *facts) markedSection(l nearLine) string {
	box := boxAround(l.box)
	if l.link == nil || box == nil || f.of(box).text > maxNearBox {
		return ""
	}
	for n := range box.Descendants() {
		if n.Data == "a" && !leadsToWriter(n) && (labelOf(n).whole(sectionNames[:]...) != "" || slices.Contains(strings.Fields(attr(n, "rel")), "category") || isBehindIn(n) ||
			n.Parent != box && labelOf(n.Parent).whole(sectionNames[:]...) != "" && text(n.Parent) == text(n) || saysSection(n)) {
			return text(n)
		}
	}
	return ""
}

// isBehindIn reports whether a link is behind the word for what the article is in, in the
// line that says when it was published: "05/08/2025 bởi … trong Kỹ thuật".
func isBehindIn(link *html.Node) bool {
	if link.PrevSibling == nil || link.PrevSibling.Type != html.TextNode {
		return false
	}
	s := squeeze(link.PrevSibling.Data)
	return s == "trong" || s == "in" || strings.ContainsAny(s, "0123456789") && (strings.HasSuffix(s, " trong") || strings.HasSuffix(s, " in"))
}

// saysSection reports whether a box named for the section says no more than that the
// article is in what a link says: "in Chuyện bản".
func saysSection(link *html.Node) bool {
	if labelOf(link.Parent).whole(sectionNames[:]...) == "" {
		return false
	}
	s := text(link.Parent)
	return s == "in "+text(link) || s == "trong "+text(link)
}

// leadsToWriter reports whether a link leads to the page of who writes on a site.
func leadsToWriter(link *html.Node) bool {
	if link == nil {
		return false
	}
	href := attr(link, "href")
	for _, path := range [...]string{"/author/", "/authors/", "/tac-gia/", "/user/", "/users/", "/profile/", "/@"} {
		if strings.Contains(href, path) {
			return true
		}
	}
	return attr(link, "rel") == "author"
}

// isMarkedWriter reports whether a line is in an element that the page marks as the one for
// who wrote the article.
func isMarkedWriter(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 4; n, k = n.Parent, k+1 {
		if attr(n, "itemprop") == "author" {
			return true
		}
	}
	return false
}

// maxPlainHead is how many letters the name of a section has that nothing marks.
const maxPlainHead = 26

// isSectionHead reports whether a line above the headline is the head of the
// article's box: it is set as one, or the box begins with it. The site's name, the
// office's, and the names of furniture are none.
func isSectionHead(f *facts, l nearLine, title string) bool {
	set := l.alone && headRank(l) > 0
	if !set && !(l.first && letterCount(l.text) <= maxPlainHead && !f.portal.isOrganisation(l.text) && !f.portal.isName(l.text)) {
		return false
	}
	return !(f.isAside(l.box) || inPageHead(l.box) || f.labelsHeadline(l.box) || isShareBox(l.box) || f.isInWindow(l.text, title) || isBoxHeadText(l.text) ||
		motto().MatchString(l.text) || beginsFold(title, l.text) && documentKind().MatchString(l.text))
}

// labelsHeadline reports whether a line is in a cell of a table, and the headline in the one
// beside it, which it labels.
func (f *facts) labelsHeadline(n *html.Node) bool {
	for ; n != nil && n.Data != "table"; n = n.Parent {
		if n.Data == "td" || n.Data == "th" {
			value := beside(n, true)
			return f.headline != nil && value != nil && within(f.headline, []*html.Node{value})
		}
	}
	return false
}

// isInWindow reports whether the window's title says a text beside the headline, in a part
// that says more or names the site. What is in capitals may be the kind of a document.
func (f *facts) isInWindow(s, title string) bool {
	capitals := strings.ToUpper(s) == s
	s = fold(s)
	for _, part := range windowParts(strings.Replace(fold(f.window), fold(title), "", 1)) {
		if part = fold(part); strings.Contains(part, s) && (part != s || capitals || f.portal.isName(part) || isOffice(part)) {
			return true
		}
	}
	return false
}

// isShareBox reports whether a box, or one of the two around it, is named for the
// buttons of a page.
func isShareBox(n *html.Node) bool {
	for k := 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		if labelOf(n).whole("share", "sharing", "social", "chia-se", "chiase", "toolbar") != "" {
			return true
		}
	}
	return false
}

// headRank is how much a line, or one of the two boxes around it, looks like the
// head of a box.
func headRank(l nearLine) (rank int) {
	for n, k := l.box, 0; n != nil && n.Type == html.ElementNode && k < 3; n, k = n.Parent, k+1 {
		rank = max(rank, titleRank(n, l.text))
	}
	return rank
}

// inPageHead reports whether a box is in the page's head.
func inPageHead(n *html.Node) bool {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		l := labelOf(n)
		if l.whole("card-header", "panel-header", "box-header", "block-header", "post-header", "entry-header", "article-header",
			"news-header", "detail-header") != "" {
			continue // of the article's own box
		}
		if l.whole("header", "masthead", "page-head") != "" {
			return true
		}
	}
	return false
}

// isRowOfLinks reports whether a line is several links and little else, as menus are.
func isRowOfLinks(f *facts, l nearLine) bool {
	return l.link != nil && l.links > f.of(l.link).text && l.links*10 >= letterCount(l.text)*8
}

// inNavigation reports whether a link is in what the page marks as its menu.
func inNavigation(link *html.Node) bool {
	for n := link.Parent; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data == "nav" || attr(n, "role") == "navigation" {
			return true
		}
	}
	return false
}

// isMenu reports whether the parts of a line are those of a menu: no way to an
// article leads through the address of the office, or to where readers log in.
func isMenu(parts []string) bool {
	return slices.ContainsFunc(parts, func(s string) bool {
		switch fold(s) {
		case "liên hệ", "đăng nhập", "đăng ký", "sơ đồ", "sơ đồ trang", "sơ đồ site", "sitemap", "rss", "english", "tiếng anh",
			"góp ý", "tìm kiếm", "contact", "login":
			return true
		}
		return false
	})
}

// isInMenu reports whether a link says a text that leads further than to the first
// page.
func (f *facts) isInMenu(s string) bool {
	s = spoken(s)
	return slices.ContainsFunc(f.find("a"), func(n *html.Node) bool {
		return f.of(n).text <= len(s) && hasHref(n) && !f.leadsToRoot(n) && spoken(text(n)) == s
	})
}

// isHome reports whether a text in lower case is what the way to an article
// begins with.
func isHome(l string) bool {
	return l == "trang chủ" || l == "trang nhất" || l == "trang chính" || l == "home"
}

// numberedName is a name with a number in it: "COVID-19".
var numberedName = pattern(`\pL-\d+`)

// sectionOf is the path of a line that can be the name of a section, else nil:
// a few words, no figures, no button.
func sectionOf(s, title string) []string {
	const signs = "0123456789:@?>»›"
	if n := letterCount(s); n < 3 || n > 40 || wordCount(s) > 8 ||
		strings.ContainsAny(s, signs) && strings.ContainsAny(numberedName().ReplaceAllString(s, ""), signs) {
		return nil
	}
	if l := fold(s); isIdle(s) && l != "tin tức" || isEndMark(s) && l != "tin nổi bật" || isFirstPage(l) || isAction(l) {
		return nil
	}
	return sectionPath([]string{s}, title)
}

// isAction reports whether a text in lower case is a button, or what portals
// call the box of any article.
func isAction(l string) bool {
	l = strings.Trim(l, " .:»›>")
	if ofAnyArticle().MatchString(l) {
		return true
	}
	switch l {
	case "chuyên mục", "bài viết", "đọc bài", "lưu", "in", "in bài viết", "bản in", "gửi bài", "bình luận", "phóng to", "thu nhỏ",
		"màu chữ", "root", "admin", "administrator", "super user", "menu", "print", "share", "back", "search", "all", "post", "cart",
		"tìm kiếm", "đăng nhập", "đăng ký", "liên hệ", "english", "tiếng việt", "español", "français", "العربية", "中文", "русский",
		"deutsch", "日本語", "한국어", "···", "...":
		return true
	}
	return calls().MatchString(l) || isOpening(l)
}

// calls begins what readers may do, and skips, in place of a section's name.
var calls = pattern(`^(?:skip to|back to|jump to|go to|continue (?:to|reading|shopping)|return to|view \pL+|see (?:all|more|our)|` +
	`read (?:more|next|the|full)|learn more|find out|start (?:free|your|my|now)|get (?:started|a|your|the)|request (?:an?|your)|` +
	`ask an? question|ask question|schedule an?|book (?:an?|now|your)|contact us|share (?:on|this|article)|follow us|sign (?:in|up)|log ?in|app log|subscribe|` +
	`download|buy now|shop now|shop the|become an?|email me|cart \d|xem thêm|xem tất cả|xem bản|quay lại|quay về|trở lại|trở về|` +
	`chia sẻ (?:bài|trang|tin|lên|qua)|tải (?:về|xuống|file|tệp)|gửi (?:bài|email|thư|cho)|bấm (?:vào|để)|nhấn (?:vào|để)|` +
	`đến nội dung|chuyển đến|bỏ qua)(?:\PL|$)`)

// ofAnyArticle is what portals call the page, or the box, of any article.
var ofAnyArticle = pattern(`^(?:(?:xem )?chi tiết|nội dung(?: chi tiết)?|xem)(?: (?:(?:bản )?tin(?: tức)?|bài(?: viết)?|` +
	`nội dung|sự kiện|thông báo|văn bản))?$|^(?:(?:bản )?tin(?: tức)?|bài(?: viết)?|thông báo|sự kiện|văn bản) chi tiết$`)

// youAreHere begins the way to a page.
var youAreHere = pattern(`(?i)^[»›/> ]*(?:bạn đang (?:ở|xem)(?: (?:đây|trang))?|vị trí(?: hiện tại)?|đường dẫn|you are here) ?: *`)

// sectionPath is the names of sections among those of a page's path: neither
// the first page nor the article itself.
func sectionPath(names []string, title string) (path []string) {
	for _, s := range names {
		s = squeeze(strings.Trim(youAreHere().ReplaceAllString(s, ""), "»›/> "))
		l := fold(s)
		first := l == "trang chủ" || l == "trang nhất" || l == "home" || l == "tin tức" && len(path) > 0
		if s == "" || first || len([]rune(s)) > 40 || s == title || isAction(strings.Trim(l, "< ")) {
			continue
		}
		if !slices.Contains(path, s) {
			path = append(path, s)
		}
	}
	return path
}
