package extract

import (
	"math"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// evidence is what tells an article from a list of articles or goods.
type evidence struct {
	letters int // running text of the body
	page    int // all text of the page
	link    int // of it inside links
	bodyAll int // all text of the body as read
	bodyLnk int // of it inside links
	links   int // links in it
	cards   int // most boxes of one kind beside each other that are links with little text
	inCards int // letters of the body in such boxes
	prices  int // amounts of money
	says    string
	address string  // what the address looks like: "home", "list", "story", ""
	listed  bool    // the body is mostly long links on their own
	dated   bool    // the page gives a time of publication
	words   float64 // of its title
}

func (x *page) evidence() evidence {
	root := x.of(x.root)
	e := evidence{page: root.text, link: root.link, says: x.says(), address: addressKind(x.URL)}
	e.letters = running(x.out.Body) + tabled(x.out.Body)
	e.bodyAll, e.bodyLnk, e.links = amounts(x.out.Body)
	e.listed = x.longLinks()
	e.cards, e.inCards = x.cards()
	e.dated = x.json != nil && x.json.Published != "" || x.meta("article:published_time", "datePublished", "pubdate") != ""
	e.words = titleWords(x.out.Title)
	return e
}

// isHeadline reports a title of several words.
func isHeadline(s string) bool { return titleWords(s) >= 4 }

// titleWords counts the words of a title; Vietnamese writes a word of two
// syllables as two, so that four fifths of them count.
func titleWords(s string) float64 {
	n := 0.0
	for w := range strings.FieldsSeq(s) {
		if hasLetter(w) {
			n++
		}
	}
	if strings.ContainsFunc(s, isVietnamese) {
		return n * 0.8
	}
	return n
}

// price is an amount of money as shops print it.
var price = pattern(`[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?(?:€|₫|đ\b|VND|VNĐ|EUR|USD)`)

// says is what the page says itself that it is.
func (x *page) says() string {
	kind := strings.ToLower(x.meta("og:type"))
	switch {
	case x.json != nil || kind == "article" || strings.HasSuffix(kind, ":article"):
		return "article"
	case strings.HasPrefix(kind, "product"):
		return "goods"
	case kind == "website" || kind == "profile" || kind == "object":
		return "site"
	}
	return ""
}

// cards counts the boxes of one kind beside each other that lead elsewhere (a
// link, a picture or a heading, and little text): the most on the page, and
// how many letters of the body stand in such boxes.
func (x *page) cards() (most, letters int) {
	for n := range x.root.Descendants() {
		if n.Type != html.ElementNode || x.of(n).links < 5 {
			continue
		}
		kinds, text := map[string]int{}, map[string]int{}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			m := x.of(c)
			if m.links > 0 && m.links <= 12 && m.text > 10 && m.text < 500 && m.paras <= 1 && (m.pics > 0 || m.teasers > 0 || m.heads > 0) {
				kind := c.Data
				if f := strings.Fields(attr(c, "class")); len(f) > 0 {
					kind += f[0]
				}
				kinds[kind]++
				text[kind] += m.text
				most = max(most, kinds[kind])
			}
		}
		in := -1
		for kind, k := range kinds {
			if k < 5 {
				continue
			}
			if in < 0 {
				in = 0
				if within(n, x.body) {
					in = 1
				}
			}
			letters += in * text[kind]
		}
	}
	return most, letters
}

// listWords are parts of addresses that lead to lists.
var listWords = map[string]bool{"category": true, "categories": true, "collections": true, "collection": true, "catalog": true, "catalogue": true, "tag": true, "tags": true,
	"topic": true, "topics": true, "browse": true, "search": true, "shop": true, "store": true, "departments": true, "c": true, "cat": true, "products": true, "product-category": true,
	"subcategory": true, "archive": true, "chuyen-muc": true, "danh-muc": true, "tim-kiem": true, "section": true, "page": true, "author": true}

// addressKind tells the address of a home page and of a list from that of a
// story: its last part is long, or it holds a date or a number.
func addressKind(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	p := strings.Trim(u.Path, "/")
	if p == "" || p == "index.html" || p == "index.php" || len(p) <= 2 {
		return "home"
	}
	parts := strings.Split(strings.ToLower(p), "/")
	last := parts[len(parts)-1]
	if i := strings.LastIndexByte(last, '.'); i > 0 {
		last = last[:i]
	}
	hyphens := strings.Count(last, "-") + strings.Count(last, "_")
	switch {
	case hyphens >= 4 || longNumber(last):
		return "story"
	}
	for _, w := range parts {
		if listWords[w] {
			return "list"
		}
	}
	if hyphens >= 3 {
		return "story"
	}
	if hyphens == 0 {
		return "short"
	}
	return ""
}

// longNumber reports five digits on end.
func longNumber(s string) bool {
	n := 0
	for _, c := range s {
		if c >= '0' && c <= '9' {
			if n++; n >= 5 {
				return true
			}
		} else {
			n = 0
		}
	}
	return false
}

// isList reports a page that lists articles or goods. No single sign tells:
// articles stand among cards and prices too, and lists begin with some copy.
// The weights are those of a logistic regression over 480 pages, a sixth of
// them lists; a page must look clearly like a list before it is refused. A
// short notice counts as 400 letters: it is no list for being short.
func (x *page) isList() bool {
	if x.prof != nil {
		return false
	}
	e := x.evidence()
	s := e.score()
	if s < leastScore || s > leastScore+1.1 {
		return s < leastScore
	}
	e.prices = len(price().FindAllStringIndex(text(x.root), 60)) // can still tell
	return e.score() < leastScore
}

// leastScore is a likelihood of some two fifths.
const leastScore = -0.45

func (e evidence) score() float64 {
	share := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	log := func(n int) float64 { return math.Log(1 + float64(n)) }
	s := 0.2 + 0.65*(log(max(e.letters, 400))-7) + 0.6*share(e.letters, e.page) - 0.5*share(e.link, e.page) - 0.2*share(e.bodyLnk, e.bodyAll) -
		0.3*share(e.letters, e.bodyAll) - min(3.3, 220*share(e.links, max(300, e.bodyAll))) - 0.8*log(e.cards) - 0.25*log(e.prices)
	switch e.says {
	case "article":
		s += 1.25
	case "goods":
		s -= 0.5
	case "site":
		s -= 0.35
	}
	switch e.address {
	case "story":
		s += 1.15
	case "list":
		s -= 0.7
	case "home":
		s -= 0.9
	}
	if e.listed {
		s -= 0.5
	}
	if e.inCards*10 > e.bodyAll*7 {
		s -= 2.5
	}
	if e.dated {
		s += 1.6
	}
	return s + max(0, 2-0.8*max(0, 4-e.words))
}

// longLinks reports a body of teasers: long links on their own, with a third
// of its text in links.
func (x *page) longLinks() bool {
	long, total, linked := 0, 0, 0
	var count func(n *html.Node)
	count = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type != html.ElementNode || invisible(c) || isBlock(c) && x.isChrome(c):
			case c.Data == "a" && hasHref(c):
				linked += x.of(c).text
				if n.Data != "p" && x.of(c).text >= 30 {
					long++
				}
			default:
				count(c)
			}
		}
	}
	for _, n := range x.body {
		total += x.of(n).text
		count(n)
	}
	return long >= 8 && linked*3 > total
}
