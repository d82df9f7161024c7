package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Parts of a page are told by the words of their class and id: "never" are
// not copy however much they say (comments, other articles), "seldom" are
// not unless they hold several paragraphs, "rarely" not unless they hold
// anything but a few words.

// A word ending in "*" stands for all words that begin so.
var never = words("comment comments commentlist respond disqus footer sidebar sidebars related relate recirc* recommend* outbrain taboola newsletter* subscribe* " +
	"subscription* signup breadcrumb* cookie* popup modal nav navbar navigation masthead " +
	"tinlienquan lienquan tinkhac othernews mostread hotnews morenews paging pagination pager login advert* adsbygoogle " +
	"consent gdpr authorbox ")

// besides are those of never that a column is named for too.
var besides = words("sidebar sidebars related nav navigation toc breadcrumb* recommend* newsletter* subscri*")

var seldom = words("share sharing sharebar social* sociables addtoany sharethis menu* copyright trending popular* upnext toc tableofcontents author bio byline promo* " +
	"sponsor* banner ad ads toolbar tools")

var rarely = words("readmore search tags tag taglist topics print hidden meta metadata postmeta " +
	"alert notice disclaimer* cta callout teaser* card* carousel slider follow rating rate vote poll survey donate donation support store shop product* price* " +
	"extra* supplement* aside utility actions action button* btn* header head topbar date time timestamp dateline view* counter* embed* tweet* credits hashtag* ")

// pairs are tokens of two words.
var pairs = [...]string{"tin-lien-quan", "tin-khac", "other-news", "most-read", "more-news", "read-next", "you-may", "also-like", "about-author", "author-box",
	"author-bio", "side-bar", "table-of", "more-from", "more-stories", "up-next", "sign-up", "email-capture", "see-also", "back-to", "post-nav", "print-only", "screen-reader",
	"visually-hidden", "sr-only", "skip-to", "skip-link", "box-category", "article-list", "news-list", "post-list", "bai-lien", "cung-chuyen", "tin-moi", "tin-cu", "dang-ky", "binh-luan", "y-kien"}

// comments are boxes that may well say more than the article above them.
var comments = pattern(`(?:^|[ -])(?:comments?|commentlist|disqus|respond|binh-luan)(?:[ -]|$)`)

type wordSet struct {
	whole map[string]bool
	begin []string
}

func words(list string) wordSet {
	s := wordSet{whole: map[string]bool{}}
	for _, w := range strings.Fields(list) {
		if p, ok := strings.CutSuffix(w, "*"); ok {
			s.begin = append(s.begin, p)
		} else {
			s.whole[w] = true
		}
	}
	return s
}

func (s wordSet) has(w string) bool {
	if s.whole[w] {
		return true
	}
	for _, p := range s.begin {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// label is the class and id of an element, the words of a name joined by "-",
// a capital inside a word beginning a new one.
func label(n *html.Node) string {
	var b strings.Builder
	for _, key := range [...]string{"class", "id"} {
		small := false
		for _, c := range attr(n, key) {
			switch {
			case unicode.IsUpper(c):
				if small {
					b.WriteByte('-')
				}
				b.WriteRune(unicode.ToLower(c))
				small = false
				continue
			case unicode.IsLetter(c) || unicode.IsDigit(c):
				b.WriteRune(c)
			case unicode.IsSpace(c):
				b.WriteByte(' ')
			default:
				b.WriteByte('-')
			}
			small = unicode.IsLower(c)
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// isChrome reports a box of the page that is no part of an article.
func (x *page) isChrome(n *html.Node) bool {
	if drop, ok := x.chrome[n]; ok {
		return drop
	}
	drop := x.judge(n)
	x.chrome[n] = drop
	return drop
}

func (x *page) judge(n *html.Node) bool {
	m := x.of(n)
	if m.h1 || n.Data == "body" || n.Data == "html" {
		return false
	}
	half := m.paras*2 > x.of(x.root).paras // holds most of what the page says
	switch n.Data {
	case "nav", "footer":
		return !half
	case "aside":
		return !half && m.paras < 6
	case "dialog", "menu":
		return true
	}
	switch attr(n, "role") {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog":
		return !half
	}
	if half && m.paras > 1 && (x.head == nil || !comments().MatchString(label(n))) {
		return false
	}
	if x.isTeaser(n, m) || x.isForm(n, m) {
		return true
	}
	s := label(n)
	if s == "  " {
		return false
	}
	for _, p := range pairs {
		if i := strings.Index(s, p); i >= 0 && (i == 0 || s[i-1] == '-' || s[i-1] == ' ') {
			return m.paras < 6
		}
	}
	if strings.HasPrefix(s, "widget ") || strings.Contains(s, " widget ") || strings.Contains(s, "widget-area") {
		return m.paras < 2 // the boxes of a side column
	}
	rare := false
	for w := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '-' || c == ' ' }) {
		if never.has(w) {
			// A column is often named for what stands beside it.
			return !besides.has(w) || m.paras < 5 || m.link*3 > m.text
		}
		if seldom.has(w) && m.paras < 2 {
			return true
		}
		rare = rare || rarely.has(w)
	}
	return rare && m.paras == 0 && m.pics == 0 && m.text < 200 && m.heads == 0
}

// isTeaser reports a small box with a heading that leads to another page.
func (x *page) isTeaser(n *html.Node, m *measure) bool {
	return m.teasers > 0 && n.Data != "p" && !isHeading(n) && m.text <= 320*m.teasers && m.paras <= m.teasers
}

// isForm reports a small box with a field to fill in.
func (x *page) isForm(n *html.Node, m *measure) bool {
	if m.text > 600 || m.paras > 2 || m.text == 0 {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "input" {
			switch attr(c, "type") {
			case "email", "text", "tel", "":
				return true
			}
		}
	}
	return false
}
