package extract

import (
	"encoding/json"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"

	"bantin/internal/date"
	"bantin/internal/diag"
)

// ldArticle is what a page says of its article in JSON-LD.
type ldArticle struct {
	Headline, Description, Published, Section, Publisher string
	Authors                                              []string
}

// linkedData reads the first article of the page's JSON-LD.
func (x *page) linkedData() *ldArticle {
	for _, v := range x.data() {
		if a := articleIn(v, 0); a != nil {
			return a
		}
	}
	return nil
}

// data is the page's JSON-LD.
func (x *page) data() []any {
	if x.ld != nil {
		return x.ld
	}
	out := []any{}
	for _, n := range x.Doc.Find(`script[type="application/ld+json"]`).Nodes {
		if n.FirstChild == nil || len(n.FirstChild.Data) > 1<<20 {
			continue
		}
		var v any
		raw := strings.Map(func(r rune) rune {
			if r == '\n' || r == '\r' || r == '\t' {
				return ' '
			}
			return r
		}, n.FirstChild.Data)
		if json.Unmarshal([]byte(raw), &v) == nil {
			out = append(out, v)
		}
	}
	x.ld = out
	return out
}

func articleIn(v any, depth int) *ldArticle {
	if depth > 6 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := articleIn(e, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		kind := str(v["@type"])
		if strings.HasSuffix(kind, "Article") || kind == "BlogPosting" || strings.HasSuffix(kind, "Report") {
			a := &ldArticle{Headline: str(v["headline"]), Description: str(v["description"]), Published: str(v["datePublished"]), Section: str(v["articleSection"]),
				Publisher: str(v["publisher"])}
			switch w := v["author"].(type) {
			case []any:
				for _, e := range w {
					a.Authors = append(a.Authors, person(e))
				}
			default:
				a.Authors = append(a.Authors, person(w))
			}
			return a
		}
		if g, ok := v["@graph"]; ok {
			return articleIn(g, depth+1)
		}
	}
	return nil
}

// crumbs are the names of the page's path in its JSON-LD.
func (x *page) crumbs() []string {
	for _, v := range x.data() {
		if out := crumbsIn(v, 0); len(out) > 0 {
			return out
		}
	}
	return nil
}

func crumbsIn(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if out := crumbsIn(e, depth+1); len(out) > 0 {
				return out
			}
		}
	case map[string]any:
		if g, ok := v["@graph"]; ok {
			return crumbsIn(g, depth+1)
		}
		items, ok := v["itemListElement"].([]any)
		if str(v["@type"]) != "BreadcrumbList" || !ok {
			return nil
		}
		var out []string
		for _, e := range items {
			m, ok := e.(map[string]any)
			if !ok {
				continue
			}
			name := str(m["name"])
			if name == "" {
				name = str(m["item"])
			}
			if !strings.HasPrefix(name, "http") {
				out = append(out, name)
			}
		}
		return out
	}
	return nil
}

// person is the name in an author entry; "" for organisations.
func person(v any) string {
	if m, ok := v.(map[string]any); ok {
		if t := str(m["@type"]); t != "" && t != "Person" {
			return ""
		}
		return str(m["name"])
	}
	return str(v)
}

// str is a string out of JSON-LD, unescaped until it is stable: some portals
// escape twice.
func str(v any) string {
	switch v := v.(type) {
	case string:
		for range 3 {
			u := html.UnescapeString(v)
			if u == v {
				break
			}
			v = u
		}
		return squeeze(v)
	case []any:
		if len(v) > 0 {
			return str(v[0])
		}
	case map[string]any:
		return str(v["name"])
	}
	return ""
}

// meta is the content of the first meta element of one of the names.
func (x *page) meta(names ...string) string {
	if x.metas == nil {
		x.metas = map[string]string{}
		for _, n := range x.Doc.Find("meta[content]").Nodes {
			content := attr(n, "content")
			if squeeze(content) == "" {
				continue
			}
			for _, key := range [...]string{"property", "name", "itemprop"} {
				if name := attr(n, key); name != "" && x.metas[name] == "" {
					x.metas[name] = str(content)
				}
			}
		}
	}
	for _, n := range names {
		if v := x.metas[n]; v != "" {
			return v
		}
	}
	return ""
}

// title takes the best of what the page offers: what the profile says, the
// heading near the body, the metadata; the window's title last, without the
// site's name.
func (x *page) title() {
	if x.prof != nil && x.prof.title != "" {
		if s := x.first(x.prof.title); s != "" && !x.isSiteName(s) {
			x.out.Title = s
			return
		}
	}
	og, ld := x.meta("og:title", "twitter:title"), ""
	if x.json != nil {
		ld = x.json.Headline
	}
	var heads []string
	for _, n := range x.Doc.Find("h1").Nodes {
		if s := text(n); len([]rune(s)) >= 8 && !x.isSiteName(s) {
			heads = append(heads, s)
		}
	}
	window := text1(x, "title")
	for _, h := range heads { // a heading that the metadata repeats
		for _, m := range []string{og, ld, window} {
			if sameTitle(fold(h), fold(m)) {
				x.out.Title = h
				return
			}
		}
	}
	if x.head != nil && x.head.Data != "h1" {
		x.out.Title = text(x.head)
		return
	}
	og, ld = x.trimSite(og), x.trimSite(ld)
	if w := x.trimSite(window); len(w)*3 > len(og)*2 && strings.HasSuffix(og, ": "+w) {
		og = w // a label before the title
	}
	switch {
	case len(heads) == 1 && len([]rune(heads[0])) < 150 && (isSentence(heads[0]) || !isSentence(ld) && !isSentence(og)):
		x.out.Title = heads[0]
	case isSentence(ld):
		x.out.Title = ld
	case isSentence(og) && !x.isSiteName(og):
		x.out.Title = og
	case len(heads) > 0:
		x.out.Title = heads[0]
	case ld != "":
		x.out.Title = ld
	case og != "" && !x.isSiteName(og):
		x.out.Title = og
	default:
		x.out.Title = x.plainTitle(x.trimSite(window))
	}
}

// sameTitle reports a heading that a name of the page holds, not as a mere
// part of it, or that holds the name.
func sameTitle(heading, name string) bool {
	if name == "" {
		return false
	}
	return strings.HasPrefix(name, heading) || strings.Contains(heading, name) || strings.Contains(name, heading) && len(heading)*2 >= len(name)
}

// isSentence reports a title of several words, not the name of a site.
func isSentence(s string) bool { return len(strings.Fields(s)) >= 4 }

func text1(x *page, sel string) string {
	if n := x.Doc.Find(sel).Nodes; len(n) > 0 && n[0].FirstChild != nil {
		return squeeze(n[0].FirstChild.Data)
	}
	return ""
}

func fold(s string) string { return strings.ToLower(squeeze(s)) }

// isSiteName reports a title that names the site, as SharePoint's do.
func (x *page) isSiteName(s string) bool {
	l := fold(s)
	if site := fold(x.meta("og:site_name")); site != "" && l == site {
		return true
	}
	if x.host != "" && l == x.host {
		return true
	}
	return strings.HasPrefix(l, "cổng thông tin") || strings.HasPrefix(l, "trang thông tin điện tử") || l == "trang chủ" || l == "chi tiết tin" || l == "home"
}

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
var posted = regexp.MustCompile(`(?i)^\W*(?:ngày đăng|đăng ngày|đăng lúc|cập nhật|ngày|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|posted|published|date)\b`)

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
		if s := text(n); (posted.MatchString(s) || isDateLine(s)) && try(s) {
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

// people finds the authors: the profile's, JSON-LD's persons, the metadata's;
// the site is no author. Of two lists the one that holds all of the other
// wins: some portals print only the first name.
func (x *page) people() {
	pick := func(texts ...string) (names []string) {
		for _, s := range texts {
			for _, part := range splitNames(s) {
				if looksLikePerson(part) && !x.isOrganisation(part) && !slices.ContainsFunc(names, func(n string) bool { return fold(n) == fold(part) }) {
					names = append(names, part)
				}
			}
		}
		return names[:min(len(names), 6)]
	}
	best := x.out.Authors // of the last lines
	lists := [][]string{}
	if x.prof != nil && x.prof.author != "" {
		lists = append(lists, pick(x.all(x.prof.author)...))
	}
	if x.json != nil {
		lists = append(lists, pick(x.json.Authors...))
	}
	lists = append(lists, pick(x.meta("author", "article:author", "dc.creator")))
	for _, l := range lists {
		if len(best) == 0 || len(l) > len(best) && holdsAll(l, best) {
			best = l
		}
	}
	if len(best) == 0 {
		best = pick(x.authorBox())
	}
	if len(best) == 0 {
		best = pick(x.namedIn("Tác giả"))
	}
	x.out.Authors = best
}

// authorBox is the text of the first small box that is named for the author,
// of a link to an author's page, or of a line "By …"; not in the comments or
// beside other articles.
func (x *page) authorBox() string {
	for _, sel := range [...]string{
		`[rel=author], [itemprop=author], .author-name, .author__name, .byline .name, .author, .tac-gia, .tacgia, .but-danh, .detail-author, .article-author`,
		`a[href*="/author/"], a[href*="/authors/"], a[href*="/tac-gia/"], a[href*="/staff/"]`,
		`[class*=byline], [class*=author], [class*=Author], [class*=meta] p, [class*=meta] span`,
	} {
		for i, n := range x.Doc.Find(sel).Nodes {
			m := x.of(n)
			if i > 40 || m.text == 0 || m.text > 60 || x.elsewhere(n) {
				continue
			}
			s := text(n)
			if strings.HasPrefix(sel, "[class") && !strings.HasPrefix(strings.ToLower(s), "by ") && !strings.HasPrefix(strings.ToLower(s), "written by ") && !strings.HasPrefix(s, "Tác giả") {
				continue
			}
			for _, name := range splitNames(s) {
				if looksLikePerson(name) && !x.isOrganisation(name) && strings.Contains(name, " ") {
					return s
				}
			}
		}
	}
	return ""
}

// elsewhere reports a node in the comments or in a teaser.
func (x *page) elsewhere(n *nethtml.Node) bool {
	for p := n.Parent; p != nil && p.Type == nethtml.ElementNode && p.Data != "body"; p = p.Parent {
		m := x.of(p)
		if m.h1 {
			return false
		}
		if p.Data == "aside" || p.Data == "footer" || x.isTeaser(p, m) || comments.MatchString(label(p)) {
			return true
		}
	}
	return false
}

// holdsAll reports whether a list of names holds all of another.
func holdsAll(names, others []string) bool {
	for _, o := range others {
		if !slices.ContainsFunc(names, func(n string) bool { return fold(n) == fold(o) }) {
			return false
		}
	}
	return true
}

// origin is where the text was first published: what the profile says, or a
// box named a source.
func (x *page) origin() {
	if x.out.Source != "" {
		return
	}
	if x.prof != nil && x.prof.source != "" {
		x.out.Source = bareSource(x.first(x.prof.source))
	}
	if x.out.Source != "" {
		return
	}
	for _, n := range x.Doc.Find("[class*=source], [class*=nguon], [id*=nguon], [class*=Source], [id*=Nguon]").Nodes {
		s := text(n)
		if bare := bareSource(s); bare != s && letterCount(bare) >= 3 && letterCount(bare) <= 60 && !x.isChrome(n) {
			x.out.Source = bare
			return
		}
	}
	if s := x.namedIn("Nguồn"); letterCount(s) >= 3 && letterCount(s) <= 60 {
		x.out.Source = s
	}
}

// namedIn is the rest of the first short line of the page, not in the
// comments, that begins with a word such as "Nguồn".
func (x *page) namedIn(mark string) string {
	for n := range x.root.Descendants() {
		if n.Type != nethtml.TextNode || !strings.HasPrefix(strings.TrimSpace(n.Data), mark) {
			continue
		}
		box := n.Parent
		for box.Parent != nil && x.of(box).text <= letterCount(n.Data)+1 && !isBlock(box) {
			box = box.Parent
		}
		if m := x.of(box); m.text == 0 || m.text > 80 || x.elsewhere(box) {
			continue
		}
		if rest, ok := strings.CutPrefix(text(box), mark); ok {
			if rest, ok = strings.CutPrefix(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), "tin")), ":"); ok {
				return strings.Trim(rest, " .()")
			}
		}
	}
	return ""
}

// bareSource is a source without "Nguồn:" or "Theo".
func bareSource(s string) string {
	for _, mark := range []string{"Nguồn tin:", "Nguồn:", "Nguồn", "Theo:", "Theo "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return strings.Trim(rest, " .()")
		}
	}
	return s
}

func splitNames(s string) []string {
	s = strings.TrimSpace(strings.TrimPrefix(s, "Tác giả:"))
	for _, mark := range [...]string{"written by ", "by: ", "by "} {
		if len(s) > len(mark) && strings.EqualFold(s[:len(mark)], mark) {
			s = strings.TrimSpace(s[len(mark):])
			break
		}
	}
	var out []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '/' || r == '&' }) {
		for _, q := range strings.Split(strings.NewReplacer(" và ", " - ", " and ", " - ").Replace(p), " - ") {
			if q = squeeze(q); q != "" {
				out = append(out, q)
			}
		}
	}
	return out
}

// looksLikePerson reports two to six words that begin with capitals, or one.
func looksLikePerson(s string) bool {
	w := strings.Fields(s)
	if len(w) == 0 || len(w) > 6 || len([]rune(s)) > 50 {
		return false
	}
	for _, p := range w {
		r := []rune(p)[0]
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return !strings.ContainsAny(s, "@:0123456789|<>")
}

// isOrganisation reports names of sites and bodies.
func (x *page) isOrganisation(s string) bool {
	l := fold(s)
	if u, err := url.Parse(x.URL); err == nil && u.Host != "" {
		host := strings.TrimPrefix(u.Host, "www.")
		stem, _, _ := strings.Cut(host, ".")
		bare := strings.ReplaceAll(l, " ", "")
		if bare == stem || bare == strings.ReplaceAll(host, ".", "") || strings.HasPrefix(bare, stem) && len(stem) > 5 {
			return true
		}
	}
	if site := fold(x.meta("og:site_name")); site != "" && (l == site || strings.HasPrefix(site, l)) {
		return true
	}
	for _, t := range []string{"báo ", "cổng ", "ban ", "bộ ", "sở ", "ubnd", "ủy ban", "tạp chí", "đài ", "trung tâm", "phòng ", ".vn", ".com", "admin", "vtv", "ttxvn", "news", "editor", "staff"} {
		if strings.HasPrefix(l, t) || strings.HasPrefix(t, ".") && strings.Contains(l, t) || l == strings.TrimSpace(t) {
			return true
		}
	}
	return false
}

// section reads the path of sections.
func (x *page) section() {
	var out []string
	add := func(s string) {
		s = squeeze(strings.Trim(s, "»›/> "))
		l := fold(s)
		if s == "" || l == "trang chủ" || l == "home" || l == "tin tức" && len(out) > 0 || len([]rune(s)) > 40 || s == x.out.Title {
			return
		}
		for _, o := range out {
			if o == s {
				return
			}
		}
		out = append(out, s)
	}
	if x.prof != nil && x.prof.section != "" {
		for i, n := range x.Doc.Find(x.prof.section).Nodes {
			if i < 4 {
				add(text(n))
			}
		}
	}
	if len(out) == 0 {
		if s := x.meta("article:section"); s != "" {
			add(s)
		} else if x.json != nil {
			add(x.json.Section)
		}
	}
	if len(out) == 0 {
		for i, n := range x.Doc.Find(".breadcrumb a, .breadcrumbs a, [class*=breadcrumb] a").Nodes {
			if i < 4 {
				add(text(n))
			}
		}
	}
	if len(out) == 0 {
		for _, s := range x.crumbs() {
			add(s)
		}
	}
	x.out.Section = out
}
