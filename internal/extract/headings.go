package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/syllable"
)

// Which of a page's headings may be the headline: not those of its site, nor any
// below the copy.

// notOfSite is those of the headings that are no banner and no section: where
// another line above the copy is set as its title, one that says the window's
// title over again and names an office, or one of few words that a link of the
// page says as well.
func notOfSite(f *facts, b *body, heads []*html.Node) []*html.Node {
	window := f.window
	if page, rest, ok := strings.Cut(window, " - "); ok && ofAnyArticle().MatchString(fold(page)) {
		window = rest
	}
	return slices.DeleteFunc(heads, func(h *html.Node) bool {
		s := text(h)
		banner := isOfficeName(bareName(window)) && spoken(s) == spoken(window)
		office := !banner && isOfficeName(s)
		if !banner && !office && !(titleWords(s) < 4 && f.isLinkText(s)) {
			return false
		}
		n, rank := nearTitle(f, b)
		if office && n != nil && (n.Parent == h.Parent || within(h, b.roots)) {
			return false // the article may be about the office
		}
		if n == nil || n == h || rank < titleNamed || !hasFourWords(text(n)) {
			return false
		}
		if banner || office { // the headline may begin with the name of the office that it tells of
			return spoken(titleText(n)) != spoken(s)
		}
		return !sameTitle(titleText(n), s)
	})
}

// isLinkToRoot reports whether all of a heading is a link to the first page of the
// site: it is the site's name.
func (f *facts) isLinkToRoot(h *html.Node) bool {
	if f.of(h).link == 0 || f.of(h).link < f.of(h).text {
		return false
	}
	for n := range h.Descendants() {
		if n.Type == html.ElementNode && n.Data == "a" {
			return f.leadsToRoot(n)
		}
	}
	return false
}

// leadsToRoot reports whether a link leads to the first page of the site.
func (f *facts) leadsToRoot(a *html.Node) bool {
	href := strings.TrimSpace(attr(a, "href"))
	return href == "/" || f.isRoot(href) || isFirstAddress(href)
}

// longestFirstAddress is how long such a path is at most, in bytes.
const longestFirstAddress = len("/portal/pages/default.aspx")

// isFirstAddress reports whether a path is one that systems keep the first page at.
func isFirstAddress(href string) bool {
	if len(href) < 2 || href[0] != '/' || href[1] < utf8.RuneSelf && strings.IndexByte("dhipstvw", href[1]|0x20) < 0 {
		return false
	}
	if href = strings.TrimRight(href, "/"); len(href) > longestFirstAddress {
		return false
	}
	switch strings.ToLower(href) {
	case "/default.aspx", "/pages/default.aspx", "/pages/home.aspx", "/sitepages/home.aspx", "/index.php", "/index.html",
		"/index.aspx", "/home", "/trang-chu", "/trangchu", "/web/guest", "/web/guest/home", "/vi", "/portal/pages/default.aspx":
		return true
	}
	return false
}

// isLinkText reports whether a link of the page says a text in Vietnamese.
func (f *facts) isLinkText(s string) bool {
	if !strings.ContainsFunc(s, syllable.IsOwn) {
		return false
	}
	s = spoken(s)
	return slices.ContainsFunc(f.find("a"), func(n *html.Node) bool {
		return f.of(n).text <= len(s) && hasHref(n) && spoken(text(n)) == s
	})
}

// titleBehindSite is the line set as a title above the copy that the window's
// title gives behind a heading of the page: the heading is the site's name.
func titleBehindSite(f *facts, b *body, heads []*html.Node) *html.Node {
	window := spoken(f.window)
	for _, h := range heads {
		rest, ok := strings.CutPrefix(window, spoken(text(h))+" ")
		if !ok {
			continue
		}
		if f.mayBeAbove(b, rest) {
			if n, rank := nearTitle(f, b); n != nil && n != h && rank >= titleNamed && spoken(titleText(n)) == rest {
				return n
			}
		}
		behind := f.windowBehind(h)
		if behind == "" || isOfficeName(bareName(behind)) && !isOfficeName(text(h)) && hasFourWords(text(h)) {
			continue // it is the site's name, and the heading the headline
		}
		n := f.repeatedLine([]string{fold(behind)}, true)
		if n == nil || n == h || isBoxHead(n) || isLinked(n) && (!isHeading(n) || f.isLinkToRoot(n) || isOfficeName(text(n))) {
			continue
		}
		return n
	}
	return nil
}

// mayBeAbove reports whether a line above the copy that may be a title says some words:
// most often they are the site's name, and need not be looked for.
func (f *facts) mayBeAbove(b *body, words string) bool {
	if !strings.Contains(words, " ") || words == spoken(f.portal.name) {
		return false
	}
	return slices.ContainsFunc(f.linesAbove(b), func(l nearLine) bool {
		i := strings.IndexFunc(l.text, isWordLetter)
		if i < 0 {
			return false
		}
		first, _, _ := strings.Cut(l.text[i:], " ")
		first, _, _ = strings.Cut(spoken(first), " ")
		if !strings.HasPrefix(words, first) {
			return false
		}
		n, parted := titleBox(f, l)
		if n == nil || parted {
			return parted
		}
		s := titleText(n)
		return spoken(s) == words && !f.portal.isName(s)
	})
}

// windowBehind is the window's title behind a heading that it begins with and a sign
// between them, "" where there is none.
func (f *facts) windowBehind(h *html.Node) string {
	for _, sep := range separators {
		if head, rest, ok := strings.Cut(f.window, sep); ok && spoken(head) == spoken(text(h)) {
			return rest
		}
	}
	return ""
}

// belowCopy is the h1 headings that are below running copy of the body: they are
// of sections then, though one may be the only h1 of the page.
func (f *facts) belowCopy(b *body) map[*html.Node]bool {
	below := map[*html.Node]bool{}
	letters := 0
	for _, root := range b.roots {
		for n := root.FirstChild; n != nil; n = next(n, root) {
			if n.Type != html.ElementNode || n.Data != "p" && n.Data != "h1" {
				continue
			}
			if n.Data == "h1" {
				below[n] = letters >= minLetters
			} else if m := f.of(n); m.text >= minRunning && m.link*3 < m.text {
				letters += m.text
			}
		}
	}
	return below
}

// notBehind is those of the headings that are before the copy or in it: those
// behind it head the boxes of a column beside it.
func (f *facts) notBehind(heads []*html.Node, b *body) (out []*html.Node) {
	end := behind(b.roots[len(b.roots)-1], f.root)
	isHead := map[*html.Node]bool{}
	for _, n := range heads {
		isHead[n] = true
	}
	for n := f.root; n != nil && n != end; n = next(n, f.root) {
		if n.Data == "h1" && isHead[n] {
			out = append(out, n)
		}
	}
	return out
}

// isBehind reports whether an element begins behind a body.
func (f *facts) isBehind(n *html.Node, b *body) bool {
	at, seen := f.extents[n]
	last, found := f.extents[b.roots[len(b.roots)-1]]
	return seen && found && at.place >= last.end
}
