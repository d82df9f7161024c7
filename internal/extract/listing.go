package extract

import (
	"math"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// evidence is what parts an article from a list of articles or goods.
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

func evidenceOf(f *facts, b *body, title string, blocks []article.Block) evidence {
	root := f.of(f.root)
	e := evidence{page: root.text, link: root.link, says: f.says(), address: addressKind(f.page.URL)}
	e.letters = running(blocks) + tabled(blocks)
	e.bodyAll, e.bodyLnk, e.links = amounts(blocks)
	e.listed = longLinks(f, b.roots)
	e.cards, e.inCards = cards(f, b.roots)
	e.dated = f.declared != nil && f.declared.Published != "" ||
		f.tags.first("article:published_time", "datePublished", "pubdate") != ""
	e.words = titleWords(title)
	return e
}

// price is an amount of money as shops print it.
var price = pattern(`[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?(?:€|₫|đ\b|VND|VNĐ|EUR|USD)`)

// says is what the page says itself that it is.
func (f *facts) says() string {
	kind := strings.ToLower(f.tags.first("og:type"))
	switch {
	case f.declared != nil || kind == "article" || strings.HasSuffix(kind, ":article"):
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
func cards(f *facts, body []*html.Node) (most, letters int) {
	for n := range f.root.Descendants() {
		if n.Type != html.ElementNode || f.of(n).links < 5 {
			continue
		}
		kinds, text := map[string]int{}, map[string]int{}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || !isCard(f.of(c)) {
				continue
			}
			kind := c.Data
			if names := strings.Fields(attr(c, "class")); len(names) > 0 {
				kind += names[0]
			}
			kinds[kind]++
			text[kind] += f.of(c).text
			most = max(most, kinds[kind])
		}
		many := 0 // letters in kinds of five and more
		for kind, k := range kinds {
			if k >= 5 {
				many += text[kind]
			}
		}
		if many > 0 && within(n, body) {
			letters += many
		}
	}
	return most, letters
}

// isCard reports whether a box of an extent leads elsewhere.
func isCard(m *extent) bool {
	return m.links > 0 && m.links <= 12 && m.text > 10 && m.text < 500 && m.paras <= 1 &&
		(m.pics > 0 || m.teasers > 0 || m.heads > 0)
}

// listWords are parts of addresses that lead to lists.
var listWords = lineSet(
	"category", "categories", "collections", "collection", "catalog", "catalogue", "tag", "tags", "topic",
	"topics", "browse", "search", "shop", "store", "departments", "c", "cat", "products", "product-category",
	"subcategory", "archive", "chuyen-muc", "danh-muc", "tim-kiem", "section", "page", "author",
)

// addressKind returns what kind of page has an address: "home", "list", "story"
// (its last part is long, or holds a number), "short", or "" for any.
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

// longNumber reports whether a text has five digits on end.
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

// listing is the judgement whether a page is a list of articles or goods.
type listing struct {
	evidence
	sum float64 // under minScore for a list
}

// judgeListing judges a page whose body the engine found; one that a profile
// fits is an article. No single sign decides: articles stand among cards and
// prices too, and lists begin with some copy.
func judgeListing(f *facts, b *body, title string, blocks []article.Block) listing {
	if b.profile != nil {
		return listing{}
	}
	e := evidenceOf(f, b, title, blocks)
	s := e.score()
	if s >= minScore && s <= minScore+maxPriceWeight {
		e.prices = len(price().FindAllStringIndex(text(f.root), 60))
		s = e.score()
	}
	return listing{e, s}
}

// isList reports whether the page looks clearly like a list.
func (l listing) isList() bool { return l.sum < minScore }

// maxPriceWeight is more than sixty prices take off a score: where the other
// signs leave no more than that to spare, prices are counted.
const maxPriceWeight = 1.1

// minScore is a likelihood of some two fifths: a page must look clearly like a
// list before it is refused.
const minScore = -0.45

// score is the log-odds of an article. The weights began as those of a logistic
// regression over 480 saved pages, a sixth of them lists (news sites in several
// languages, shops, Vietnamese portals), and were rounded by hand; short copy
// counts as 400 letters, since a notice is no list for being short. With
// minScore they refuse 3 of the 431 articles and 106 of the 126 lists of the
// labelled pages that the tests read, but 84 of 1,827 articles that were not
// among them: a page that is judged wrongly is more often an article.
func (e evidence) score() float64 {
	share := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	log := func(n int) float64 { return math.Log(1 + float64(n)) }
	s := 0.2 + 0.65*(log(max(e.letters, 400))-7) + 0.6*share(e.letters, e.page) - 0.5*share(e.link, e.page) -
		0.2*share(e.bodyLnk, e.bodyAll) - 0.3*share(e.letters, e.bodyAll) -
		min(3.3, 220*share(e.links, max(300, e.bodyAll))) - 0.8*log(e.cards) - 0.25*log(e.prices)
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

// longLinks reports whether a body is one of teasers: long links on their own,
// with a third of its text in links.
func longLinks(f *facts, body []*html.Node) bool {
	long, total, linked := 0, 0, 0
	var count func(n *html.Node)
	count = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type != html.ElementNode || invisible(c) || isBlock(c) && f.isFurniture(c):
			case c.Data == "a" && hasHref(c):
				linked += f.of(c).text
				if n.Data != "p" && f.of(c).text >= 30 {
					long++
				}
			default:
				count(c)
			}
		}
	}
	for _, n := range body {
		total += f.of(n).text
		count(n)
	}
	return long >= 8 && linked*3 > total
}
