package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// Rules that name the site; the rest of the window's title is ruleWindow.
const (
	ruleRootLink rule = "root-link" // what links to the first page call it
	ruleHost     rule = "host"
)

// findSite names the portal: as it does itself, by the rest of the window's
// title, by what the links to its first page are called, by its host.
func findSite(f *facts, title string) datum[string] {
	if tag := f.tags.tag("og:site_name", "application-name"); tag.content != "" {
		return datum[string]{tag.content, tag.because()}
	}
	if f.declared != nil && f.declared.Publisher != "" {
		return datum[string]{f.declared.Publisher, f.declared.because()}
	}
	if s := windowRest(f.window, title); !f.portal.isName(f.window) && s != "" && !isFirstPage(fold(s)) {
		return datum[string]{s, reason{rule: ruleWindow}}
	}
	if f.portal.isName(f.window) && !isFirstPage(fold(f.window)) && fold(f.window) != fold(title) {
		return datum[string]{withoutFirstPage(f.window), reason{rule: ruleWindow}}
	}
	if s, n := rootLink(f, title); s != "" {
		return datum[string]{s, reason{rule: ruleRootLink, node: n}}
	}
	if u, err := url.Parse(f.page.URL); err == nil && u.Host != "" {
		return datum[string]{strings.TrimPrefix(u.Hostname(), "www."), reason{rule: ruleHost}}
	}
	return datum[string]{}
}

// withoutFirstPage is a window's title without the word for the first page
// before the site's name.
func withoutFirstPage(s string) string {
	if head, rest, ok := strings.Cut(s, "-"); ok && isFirstPage(fold(head)) && squeeze(rest) != "" {
		return squeeze(rest)
	}
	return s
}

// windowRest is what the window's title holds besides the headline.
func windowRest(window, headline string) string {
	for _, sep := range separators {
		parts := strings.Split(window, sep)
		if len(parts) < 2 {
			continue
		}
		first, last := parts[0], parts[len(parts)-1]
		if len(first) < len(last) {
			first, last = last, first // the headline is the longer one, as a rule
		}
		switch title := fold(headline); {
		case strings.Contains(title, fold(first)):
			return squeeze(last)
		case strings.Contains(title, fold(last)) && len(strings.Fields(first)) <= 10:
			return squeeze(first)
		}
	}
	return ""
}

// rootLink is the longest of what the links to the site's first page call it,
// more than "home", and that link.
func rootLink(f *facts, title string) (best string, link *html.Node) {
	for _, n := range f.find("a") {
		href := strings.TrimSpace(attr(n, "href"))
		if href != "/" && !f.isRoot(href) {
			continue
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
		if k := len(strings.Fields(name)); first || k < 2 || k > 10 || strings.HasPrefix(l, "skip") ||
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
