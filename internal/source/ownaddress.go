package source

import (
	"net/url"
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// isSite reports whether an address is that of a site, without a path.
func isSite(address string) bool {
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}

// Of the last part of an address of a story.
const (
	minStoryDigits = 5 // of a number in it: no year has so many
	minStoryWords  = 7 // that the page's title has as well: names of sections, which are long here, seldom have so many
)

// leadsDeeper reports whether an address is that of a story of a site: its last part has a long number, or
// many words that are those of the page's title. Those of first pages and sections have several
// words, too ("van-ban-chi-dao-dieu-hanh"), and years.
func (p *Page) leadsDeeper(site, address string) bool {
	from, err := url.Parse(site)
	to, wrong := url.Parse(address)
	if err != nil || wrong != nil || !strings.EqualFold(strings.TrimPrefix(from.Host, "www."), strings.TrimPrefix(to.Host, "www.")) {
		return false
	}
	last := to.Path[strings.LastIndexByte(to.Path, '/')+1:]
	last = plainWords(strings.TrimSuffix(last, path.Ext(last)))
	for _, first := range []string{"trang chu", "cong thong tin", "trang thong tin"} {
		if strings.Contains(last, first) {
			return false
		}
	}
	words := 0
	for _, w := range strings.Fields(last) {
		switch isNumber := strings.Trim(w, "0123456789") == ""; {
		case isNumber && len(w) >= minStoryDigits:
			return true
		case !isNumber:
			words++
		}
	}
	if words < minStoryWords {
		return false
	}
	heading := p.Doc.Find("h1").First().Text()
	title, _ := p.Doc.Find(`meta[property="og:title"]`).First().Attr("content")
	for _, s := range []string{p.Doc.Find("title").First().Text(), title, heading} {
		if len(s) <= maxTitled && saysWords(plainWords(s), last) {
			return true
		}
	}
	return false
}

// maxTitled is how long a title is at most, in bytes.
const maxTitled = 1000

// saysWords reports whether a title has enough of the words of an address, which is cut at times.
func saysWords(title, address string) bool {
	has, said := map[string]bool{}, map[string]bool{}
	for _, w := range strings.Fields(title) {
		has[w] = true
	}
	for _, w := range strings.Fields(address) {
		if has[w] {
			said[w] = true
		}
	}
	return len(said) >= minStoryWords
}

// plainWords is a text as addresses have it, in small letters without marks, with single spaces between words.
func plainWords(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
