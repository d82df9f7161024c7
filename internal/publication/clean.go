package publication

import (
	"cmp"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"bantin/internal/article"
)

// clean is an article as programs that read XML take it: without characters that no
// document may hold, without levels of headings that are left out, without links that lead nowhere from a screen, and without the
// pictures that are not there, of which what is copy stays.
func clean(e *Entry) *article.Article {
	a := *e.Article
	a.Title, a.Standfirst = plain(a.Title), plain(a.Standfirst)
	a.Source, a.Site, a.EndMark = plain(a.Source), plain(a.Site), plain(a.EndMark)
	a.Authors, a.Section = plains(a.Authors), plains(a.Section)
	a.Language = language(a.Language)
	if !isLink(a.URL) {
		a.URL = ""
	}
	a.Body = nil
	level := levels(e.Article.Body)
	for _, b := range e.Article.Body {
		if h, ok := b.(article.Heading); ok {
			h.Level = level[h.Level]
			b = h
		}
		if im, ok := b.(article.Image); ok && e.Pictures[im.File] == nil {
			in := im.Remainder()
			if in == nil {
				continue
			}
			b = article.Paragraph{Text: in}
		} else if ok && !isLink(im.Href) {
			im.Href = ""
			b = im
		}
		a.Body = append(a.Body, article.Map(b, cleanRuns, plain))
	}
	return &a
}

// levels is the levels of the headings of a body as they are written, by their own:
// the highest is right below the headline, and none between is left out, as those who
// find their way by headings want it.
func levels(body []article.Block) map[int]int {
	out := map[int]int{}
	for _, b := range body {
		if h, ok := b.(article.Heading); ok {
			out[h.Level] = 0
		}
	}
	for i, own := range slices.Sorted(maps.Keys(out)) {
		out[own] = i + 2
	}
	return out
}

// cleanRuns is clean for a line of copy.
func cleanRuns(in article.Inline) article.Inline {
	var out article.Inline
	for _, r := range in {
		r.Text = plain(r.Text)
		if !isLink(r.Href) {
			r.Href = ""
		}
		out = out.Append(r)
	}
	return out
}

// plain is a text without the characters that XML forbids.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

func plains(texts []string) []string {
	var out []string
	for _, s := range texts {
		out = append(out, plain(s))
	}
	return out
}

// isLink reports whether an address is one that a reader can follow, written as
// standards want it.
func isLink(address string) bool {
	u, err := url.Parse(address)
	if err != nil || strings.ContainsAny(address, " \"<>\\^`{|}") || plain(address) != address {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return isHost(u.Hostname())
	case "mailto", "tel":
		return u.Opaque != ""
	}
	return false
}

// isHost reports whether a name may be that of a host.
func isHost(name string) bool {
	return name != "" && strings.Trim(name, ".-") == name && !strings.ContainsAny(name, "%_ ")
}

// tag is what names of languages look like.
var tag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`) })

// language is the name of a language, that of the bulletin where a page gives none.
func language(name string) string {
	if !tag().MatchString(name) {
		return bulletinLanguage
	}
	return name
}

// bulletinLanguage is the language of a bulletin.
const bulletinLanguage = "vi"

// titleOf is what the contents call an article: its headline, or its first words.
func titleOf(a *article.Article) string {
	if a.Title != "" {
		return flat(a.Title)
	}
	words := strings.Fields(a.Standfirst)
	for in := range article.Inlines(a.Body...) {
		if len(words) >= titleWords {
			break
		}
		words = append(words, strings.Fields(in.String())...)
	}
	if len(words) > titleWords {
		return strings.Join(words[:titleWords], " ") + "…"
	}
	return cmp.Or(strings.Join(words, " "), "…")
}

// titleWords is how many words stand for a headline.
const titleWords = 8

// flat is a text on one line.
func flat(s string) string { return strings.Join(strings.Fields(plain(s)), " ") }
