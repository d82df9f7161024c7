package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// separators stand between a title and the site's name.
var separators = [...]string{" | ", " - ", " – ", " — ", " :: ", " » ", " • "}

// trimSite cuts the site's name off a title: "Tít | Báo …", "BÁO - Tít".
func (x *page) trimSite(s string) string {
	site := fold(x.meta("og:site_name"))
	for _, sep := range separators {
		if head, rest, ok := strings.Cut(s, sep); ok && len(strings.Fields(rest)) >= 3 && (fold(head) == site || x.isStem(head)) {
			return strings.TrimSpace(rest)
		}
		i := strings.LastIndex(s, sep)
		if i < 0 {
			continue
		}
		tail := s[i+len(sep):]
		if fold(tail) == site || x.isStem(tail) || sep == " | " || len(tail) < i/2 && len(strings.Fields(tail)) <= 5 && len([]rune(s[:i])) > 20 {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// isStem reports a name that the site's host begins with.
func (x *page) isStem(name string) bool {
	bare := strings.ReplaceAll(fold(name), " ", "")
	if len(bare) < 3 {
		return false
	}
	for part := range strings.SplitSeq(x.host, ".") {
		if part == bare {
			return true
		}
	}
	return bare == x.host
}

// site names the portal: as it does itself, by the rest of the window's
// title, by what the links to its first page are called, by its host.
func (x *page) site() {
	x.out.Site = x.meta("og:site_name", "application-name")
	if x.out.Site == "" && x.json != nil {
		x.out.Site = x.json.Publisher
	}
	if x.out.Site == "" {
		x.out.Site = x.windowRest()
	}
	if x.out.Site == "" {
		x.out.Site = x.rootLink()
	}
	if x.out.Site == "" {
		if u, err := url.Parse(x.URL); err == nil {
			x.out.Site = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
}

// windowRest is what the window's title holds besides the headline.
func (x *page) windowRest() string {
	window := text1(x, "title")
	for _, sep := range separators {
		parts := strings.Split(window, sep)
		if len(parts) < 2 {
			continue
		}
		first, last := parts[0], parts[len(parts)-1]
		if len(first) < len(last) {
			first, last = last, first // the headline is the longer one, as a rule
		}
		switch title := fold(x.out.Title); {
		case strings.Contains(title, fold(first)):
			return squeeze(last)
		case strings.Contains(title, fold(last)) && len(strings.Fields(first)) <= 10:
			return squeeze(first)
		}
	}
	return ""
}

// rootLink is what the links to the site's first page call it, at most: more
// than "home".
func (x *page) rootLink() string {
	best := ""
	for n := range x.root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		href := strings.TrimSpace(attr(n, "href"))
		if href != "/" && (x.host == "" || hostOf(href) != x.host || strings.Trim(strings.SplitN(href, "//", 2)[1][len(hostOf(href)):], "/") != "") {
			continue
		}
		name := text(n)
		if name == "" {
			for c := range n.Descendants() {
				if c.Data == "img" {
					name = squeeze(attr(c, "alt"))
				}
			}
		}
		l := fold(name)
		if k := len(strings.Fields(name)); k < 2 || k > 10 || strings.Contains(l, "trang chủ") || strings.Contains(l, "trang chính") || strings.Contains(l, "home") ||
			strings.HasPrefix(l, "skip") || l == fold(x.out.Title) {
			continue
		}
		if len(name) > len(best) {
			best = name
		}
	}
	return best
}
