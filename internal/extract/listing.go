package extract

import (
	"math"
	"net/url"
	"slices"
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

	sentence bool // some line of the body ends as a sentence
	passage  int  // letters of the longest passage
	titled   bool // the page shows a headline that is not the name of an office
	teaser   bool // the headline leads elsewhere, and one short paragraph is below it
}

func evidenceOf(f *facts, b *body, h headline, blocks []article.Block, said amounts) evidence {
	root := f.of(f.root)
	e := evidence{page: root.text, link: root.link, says: f.says(), address: addressKind(f.page.URL)}
	e.letters = said.copy + tabled(blocks)
	e.bodyAll, e.bodyLnk, e.links = said.letters, said.linked, said.links
	e.link = max(0, e.link-said.files)
	e.listed = longLinks(f, b.roots)
	e.cards, e.inCards = cards(f, b.roots)
	e.dated = f.declared != nil && f.declared.Published != "" ||
		f.tags.first("article:published_time", "datePublished", "pubdate") != ""
	e.words = titleWords(listingTitle(f, h))
	e.sentence = hasSentence(blocks)
	e.passage = f.passage(b.roots)
	e.teaser = h.why.node != nil && f.linksInside(h.why.node) && e.letters < maxTeaser && f.paragraphs(b) == 1 && !e.dated
	if e.address == "home" && f.isWhole(b, h, e) {
		e.address = ""
	}
	e.titled = h.isOver(b) && !f.portal.isName(h.value) && !f.portal.isOrganisation(h.value)
	return e
}

// isWhole reports whether a page has a whole article of its own, though it gives the first page of its site as
// its address, as old portals do on all pages: much copy of several paragraphs, few cards of others, and
// over it a headline that leads nowhere and names no site. First pages have a welcome or a notice like that:
// the page gives a time, too, or says the headline of itself.
func (f *facts) isWhole(b *body, h headline, e evidence) bool {
	at := h.why.node
	return at != nil && (e.dated || f.isSaidOfPage(h.value)) && e.words >= 4 && e.sentence && !e.listed && !e.isAmongLinks() && e.cards < fewCards && e.passage >= minWhole && f.paragraphs(b) >= minWholeParagraphs &&
		!isLinked(at) && !f.portal.isName(h.value) && !isOfficeName(h.value) && !(isOffice(h.value) && wordCount(h.value) <= maxOfficeWords) &&
		!slices.ContainsFunc(windowParts(f.window), func(s string) bool { return isFirstPage(fold(s)) })
}

// isSaidOfPage reports whether the page's window or its data have a headline.
func (f *facts) isSaidOfPage(headline string) bool {
	headline = " " + spoken(headline) + " "
	return slices.ContainsFunc([]string{f.window, f.tags.first("og:title", "twitter:title")}, func(s string) bool {
		return strings.Contains(" "+spoken(s)+" ", headline)
	})
}

// minWhole is how many letters the longest passage of such an article has, minWholeParagraphs how many
// paragraphs all of it, and maxOfficeWords how many words the name of an office.
const (
	minWhole           = 900
	minWholeParagraphs = 4
	maxOfficeWords     = 8 // of a name that is not written in capitals
)

// maxTeaser is how many letters the paragraph of a teaser has at most.
const maxTeaser = 600

// paragraphs counts the lines of running text in a body.
func (f *facts) paragraphs(b *body) (n int) {
	for _, root := range b.roots {
		n += f.of(root).paras
	}
	return n
}

// hasSentence reports whether some text of a body has a sign that ends or
// divides sentences.
func hasSentence(blocks []article.Block) bool {
	for in := range article.Inlines(blocks...) {
		for _, run := range in {
			if strings.ContainsAny(run.Text, ".,;:!?") || strings.ContainsAny(run.Text, "…。，") {
				return true
			}
		}
	}
	return false
}

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
// how many letters of the body are in such boxes.
func cards(f *facts, body []*html.Node) (most, letters int) {
	for i := range f.seen {
		box := &f.seen[i]
		if box.links < 5 || box.node.Type != html.ElementNode {
			continue
		}
		n := box.node
		var kinds, text map[string]int
		for m := range f.within(box) {
			if !isCard(m) {
				continue
			}
			if kinds == nil {
				kinds, text = map[string]int{}, map[string]int{}
			}
			c := m.node
			kind := c.Data
			if names := strings.Fields(attr(c, "class")); len(names) > 0 {
				kind += names[0]
			}
			kinds[kind]++
			text[kind] += m.text
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
	"subcategory", "archive", "archives", "chuyen-muc", "danh-muc", "tim-kiem", "section", "page", "author",
)

// locale is the path of the first page for a country.
var locale = pattern(`^(?:[a-z]{2}[-_/][a-z]{2}|global|intl)$`)

// addressKind returns what kind of page has an address: "home", "list", "story"
// (its last part is long, or holds a number), "short", or "" for any.
func addressKind(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	p := strings.Trim(u.Path, "/")
	if p == "" || p == "index.html" || p == "index.php" || len(p) <= 2 || locale().MatchString(p) {
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
	if last == "blog" || last == "news" || last == "tin-tuc" {
		return "list"
	}
	for _, w := range parts {
		if listWords()[w] {
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
	sum   float64 // likelihood of an article, as log-odds
	signs int     // that are those of a list
	named bool    // somebody said that the page is an article
}

// judgeListing judges a page whose body the engine found; one that a profile
// fits is an article. No single sign decides: articles are among cards and
// prices too, and lists begin with some copy. said is how much the blocks say.
func judgeListing(f *facts, b *body, h headline, blocks []article.Block, said amounts) listing {
	if b.profile != nil {
		return listing{named: true}
	}
	e := evidenceOf(f, b, h, blocks, said)
	s := e.score()
	if s >= maxRefused && s <= maxDoubtful+maxPriceWeight && f.mayHavePrices() {
		e.prices = f.countPrices(maxPrices)
		s = e.score()
	}
	return listing{evidence: e, sum: s, signs: e.signs()}
}

// signs counts what a page has of a list. That something is missing, say a
// date, is no sign.
func (e evidence) signs() int {
	n := 0
	for _, sign := range [...]bool{
		e.inCards*2 > e.bodyAll,
		e.inCards*3 > e.bodyAll*2, // a second one
		e.bodyLnk*100 > e.bodyAll*35,
		e.listed,
		e.cards >= 8,
		e.address == "home" || e.address == "list",
		e.says == "goods" || e.prices >= 10 && e.letters < 10000,
	} {
		if sign {
			n++
		}
	}
	return n
}

// isAmongLinks reports whether most of a page is links: a weak sign, since
// short notices are on such pages too.
func (e evidence) isAmongLinks() bool { return e.link*2 > e.page }

// isMenu reports whether a page is mostly links, and what was read beside them
// is names without a sentence.
func (e evidence) isMenu() bool {
	return !e.sentence && e.letters > 0 && e.isAmongLinks() && e.letters*8 < e.page
}

// A passage makes an article of a page under a headline of its own if it has
// minPassage letters, or minText letters where the headline is short: portals
// name their sections so, and say some words about themselves.
const (
	minPassage = 300
	minText    = 2000
)

// holdsText reports whether a page has copy of its own under a headline of its
// own, whatever else is there. First pages say something of their site.
func (e evidence) holdsText() bool {
	return e.titled && e.address != "home" &&
		(e.passage >= minPassage && e.words >= 4 || e.passage >= minText)
}

// isList reports whether a page is a list beyond doubt: it has no copy of its
// own, all in all it looks like one, and it has several signs of one, or looks
// much like one and has one.
func (l listing) isList() bool {
	if l.teaser && l.isAmongLinks() && !l.named {
		return true
	}
	if l.holdsText() {
		return false
	}
	signs := l.signs
	if l.isAmongLinks() {
		signs++
	}
	return !l.named && (l.isMenu() || l.sum < maxRefused && signs >= 2 || l.sum < maxClear && signs >= 1)
}

// isDoubtful reports whether a page has signs of a list and little that speaks
// for an article. Links in plain lines below copy are part of it.
func (l listing) isDoubtful() bool {
	if l.named || l.holdsText() && l.words >= 4 && l.cards < fewCards {
		return false
	}
	return l.sum < maxDoubtful && l.signs >= 1 || l.sum < maxRefused && l.isAmongLinks()
}

// fewCards is fewer cards than lists have: one or two lead on from an article.
const fewCards = 3

// maxPrices is how many prices are counted, and maxPriceWeight more than so many
// take off a score: where the other signs leave no more than that to spare,
// prices are counted.
const (
	maxPrices      = 60
	maxPriceWeight = 1.1
)

// Scores below which a page with signs of a list is refused, refused by one
// sign alone, and doubtful.
const (
	maxRefused  = -1.0
	maxClear    = -2.0
	maxDoubtful = 1.25
)

// score is the log-odds of an article. The weights began as those of a logistic
// regression over 480 saved pages, a sixth of them lists (news sites in several
// languages, shops, Vietnamese portals), and were rounded by hand; short copy
// counts as 400 letters, since a notice is no list for being short. The score
// alone refuses nothing: of 1,827 articles that the weights were not made on it
// is low for 84, where the page only lacks what others have.
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
	for _, n := range body {
		m := f.of(n)
		long, total, linked = long+m.links, total+m.text, linked+m.link
	}
	if long < minLong || linked*3 <= total {
		return false // with all that is furniture among it
	}
	long, linked = 0, 0
	var count func(n *html.Node)
	count = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type != html.ElementNode || f.unseen(c) != "" || isBlock(c) && f.isFurniture(c):
			case c.Data == "a" && isFile(attr(c, "href")):
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
		count(n)
	}
	return long >= minLong && linked*3 > total
}

// minLong is how many long links such a body has.
const minLong = 8
