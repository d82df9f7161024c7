package extract

import (
	"strings"
)

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
