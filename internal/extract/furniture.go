package extract

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"bantin/internal/source"
)

// Rules that make a box furniture.
const (
	ruleElement rule = "furniture-element" // nav, footer, aside, dialog, menu
	ruleRole    rule = "furniture-role"
	ruleTeaser  rule = "furniture-teaser" // a small box with a heading that leads to another page
	ruleForm    rule = "furniture-form"
	rulePair    rule = "furniture-pair" // two words of its names
	ruleWidget  rule = "furniture-widget"
	ruleWord    rule = "furniture-word" // one word of its names
	ruleFoot    rule = "furniture-foot" // who answers for the page, and where to reach him
)

// The furniture of a page is what surrounds an article: menus, columns of other
// articles, share bars, comments, the foot. It is known by its element or role,
// by its shape, and by the words of its class and id: those of "never" are not
// copy however much they say, those of "seldom" not unless they hold several
// paragraphs, those of "rarely" not unless they hold more than a few words.

var never = wordsOf("comment comments commentlist respond disqus footer sidebar sidebars related relate recirc* " +
	"recommend* outbrain taboola newsletter* subscribe* subscription* signup breadcrumb* cookie* popup " +
	"modal nav navbar navigation masthead tinlienquan lienquan tinkhac othernews mostread hotnews " +
	"morenews paging pagination pager login advert* adsbygoogle consent gdpr authorbox")

// besides are those of never that a column is named for too.
var besides = wordsOf("sidebar sidebars related nav navigation toc breadcrumb* recommend* newsletter* subscri*")

var seldom = wordsOf("share sharing sharebar social* sociables addtoany sharethis menu* copyright trending popular* " +
	"upnext toc tableofcontents author bio byline promo* sponsor* banner ad ads toolbar tools")

// misleading are those of never that editors' boxes in the copy are named for
// too: what a comment is made of, what the article is related to.
var misleading = wordsOf("comment comments related relate recommend* lienquan tinlienquan")

// tools are those of seldom that say what can be done with what is there:
// the box of a photograph that readers may share is called so too.
var tools = wordsOf("share sharing social* toolbar tools")

var rarely = wordsOf("readmore search tags tag taglist topics print hidden meta metadata postmeta alert notice " +
	"disclaimer* cta callout teaser* card* carousel slider follow rating rate vote poll survey donate " +
	"donation support store shop product* price* extra* supplement* aside utility actions action " +
	"button* btn* header head topbar date time timestamp dateline view* counter* embed* tweet* credits " +
	"hashtag*")

// telling are the words of boxes that say what they are: those of never, seldom,
// tools and rarely, and those that pairs begin with. Nearly all words are none.
var telling = sync.OnceValue(func() *wordSet {
	all := &wordSet{whole: map[string]bool{}}
	for _, s := range [...]*wordSet{never(), seldom(), tools(), rarely()} {
		maps.Copy(all.whole, s.whole)
		for c, words := range s.begin {
			all.begin[c] = append(all.begin[c], words...)
		}
	}
	for w := range pairsOf() {
		all.whole[w] = true
	}
	return all
})

// pairs are tokens of two words.
var pairs = [...]string{
	"tin-lien-quan", "tin-khac", "other-news", "most-read", "more-news", "read-next", "you-may", "also-like",
	"about-author", "author-box", "author-bio", "side-bar", "table-of", "more-from", "more-stories", "up-next",
	"sign-up", "email-capture", "see-also", "back-to", "post-nav", "print-only", "screen-reader",
	"visually-hidden", "sr-only", "skip-to", "skip-link", "box-category", "article-list", "news-list",
	"post-list", "bai-lien", "cung-chuyen", "tin-moi", "tin-cu", "dang-ky", "binh-luan", "y-kien",
}

// pairsOf is the places of the pairs that begin with a word.
var pairsOf = sync.OnceValue(func() map[string][]int {
	of := map[string][]int{}
	for k, p := range pairs {
		first, _, _ := strings.Cut(p, "-")
		of[first] = append(of[first], k)
	}
	return of
})

// holdsComments reports whether a box is named for what readers say: that may
// well be more than the article above it says.
func holdsComments(n *html.Node) bool {
	return labelOf(n).whole("comment", "comments", "commentlist", "disqus", "respond", "binh-luan") != ""
}

// isFurniture reports whether a box belongs to the page and not to an article.
func (f *facts) isFurniture(n *html.Node) bool { return f.furniture(n).rule != "" }

// furniture is the rule that makes a box furniture, the zero reason for copy.
func (f *facts) furniture(n *html.Node) reason {
	if m := f.extents[n]; m != nil {
		return *f.verdict(n, m)
	}
	return f.judge(n, &extent{})
}

// verdict is the rule that makes a box that is seen, of an extent, furniture.
func (f *facts) verdict(n *html.Node, m *extent) *reason {
	known := &f.verdicts[m.place]
	if *known == nil {
		*known = f.noReason
		if why := f.judge(n, m); why.rule != "" {
			*known = &why
		}
	}
	return *known
}

func (f *facts) judge(n *html.Node, m *extent) reason {
	furniture := func(yes bool, by rule, detail string) reason {
		if !yes {
			return reason{}
		}
		return reason{rule: by, node: n, detail: detail}
	}
	if m.h1 || n.Data == "body" || n.Data == "html" {
		return reason{}
	}
	if f.offers[n] {
		return furniture(true, rulePaywall, "")
	}
	half := m.paras*2 > f.of(f.root).paras // holds most of what the page says
	switch n.Data {
	case "nav":
		return furniture(!half, ruleElement, n.Data)
	case "footer":
		note := n.Parent.Data == "section" && m.links == 0 && m.pics == 0 && m.text <= maxFoot &&
			endsSentence(text(n)) // of a part of the copy
		return furniture(!half && !note, ruleElement, n.Data)
	case "aside":
		return furniture(!half && !isInfoBox(n, m) && (m.paras < 3 || m.paras < 6 && (m.link*4 > m.text || m.pics > 0)),
			ruleElement, n.Data)
	case "dialog", "menu":
		return furniture(true, ruleElement, n.Data)
	}
	switch role := attr(n, "role"); role {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog":
		return furniture(!half, ruleRole, role)
	}
	foot, only := f.isFoot(n, m)
	if only && half && !f.isTitled() { // though the page says nothing more than its foot
		return furniture(true, ruleFoot, "")
	}
	if half && m.paras > 1 && (f.headline == nil || !holdsComments(n)) {
		return reason{}
	}
	if f.loose || isHeading(n) {
		return reason{}
	}
	if isTeaser(n, m) || f.isReel(n, m) {
		return furniture(true, ruleTeaser, "")
	}
	if isForm(n, m) {
		return furniture(true, ruleForm, "")
	}
	if foot {
		return furniture(true, ruleFoot, "")
	}
	if f.isBiography(n, m) {
		return furniture(true, ruleBiography, "")
	}
	names := f.furnitureNames(n)
	if names.pair != "" {
		return furniture(m.paras < 6, rulePair, names.pair)
	}
	if names.widget {
		return furniture(m.paras < 2 && !names.panel, ruleWidget, "")
	}
	rare := ""
	for _, w := range names.words {
		if never().has(w) && !(misleading().has(w) && f.isAmidCopy(n, m)) {
			// A column is often named for what is beside it.
			return furniture(!besides().has(w) || m.paras < 5 || m.link*3 > m.text, ruleWord, w)
		}
		if tools().has(w) && f.holdsCopy(n, m) {
			continue
		}
		if seldom().has(w) && m.paras < 2 && !f.holdsQuote(n) {
			return furniture(true, ruleWord, w)
		}
		if rare == "" && rarely().has(w) && !f.holdsQuote(n) {
			rare = w
		}
	}
	little := m.paras == 0 && m.pics == 0 && m.text < 200 && m.heads == 0 && (m.tables == 0 || m.text < minLetters/2) &&
		!(notes()[rare] && m.links == 0 && endsSentence(text(n)))
	return furniture(rare != "" && little && !f.holdsList(n, m), ruleWord, rare)
}

// notes are those of rarely that editors have for boxes of copy too.
var notes = lineSet("alert", "notice", "callout", "disclaimer")

// isInfoBox reports whether a box beside the copy tells something more about it:
// a heading over running text, or a picture with its caption, that leads nowhere.
// What repeats a sentence of the copy has no heading.
func isInfoBox(n *html.Node, m *extent) bool {
	if leadsElsewhere(n) {
		return false
	}
	return m.heads > 0 && (m.paras > 1 || m.paras > 0 && m.pics == 0) || m.pics > 0 && m.text > 0 && isFigureBox(n)
}

// leadsElsewhere reports whether some link in a box leads further than to a place
// on the same page.
func leadsElsewhere(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "a" && hasHref(c) && !strings.HasPrefix(attr(c, "href"), "#") {
			return true
		}
	}
	return false
}

// isFigureBox reports whether a box holds figures with captions and nothing else.
func isFigureBox(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && letterCount(c.Data) > 0, c.Type == html.ElementNode && c.Data != "figure" && !isFigureBox(c):
			return false
		}
	}
	return n.FirstChild != nil
}

// furnitureNames is what of the names of a box furniture is named for.
type furnitureNames struct {
	pair          string
	widget, panel bool     // of a side column; but an editor for pages calls all boxes so
	words         []string // those of one of the lists
}

// furnitureNames reads class and id of a box, once for all boxes with the same.
func (f *facts) furnitureNames(n *html.Node) *furnitureNames {
	key := [2]string{attr(n, "class"), attr(n, "id")}
	if known, ok := f.named[key]; ok {
		return known
	}
	l := labelOf(n)
	names := &furnitureNames{}
	s := " " + string(l)
	names.widget = strings.Contains(s, " widget ") || strings.Contains(s, "widget-area")
	names.panel = strings.Contains(s, " so-panel ")
	first := len(pairs)
	for i, w := range l.words {
		if !telling().has(w) {
			continue
		}
		for _, k := range pairsOf()[w] {
			if k < first && strings.HasPrefix(string(l[i:]), pairs[k]) {
				first, names.pair = k, pairs[k]
			}
		}
		if never().has(w) || seldom().has(w) || tools().has(w) || rarely().has(w) {
			names.words = append(names.words, w)
		}
	}
	f.named[key] = names
	return names
}

// holdsCopy reports whether a box with the name of a tool holds what no tool
// has: running text, or a picture that is large and leads nowhere.
func (f *facts) holdsCopy(n *html.Node, m *extent) bool {
	if m.links > 0 || m.text > 0 && m.paras == 0 {
		return false
	}
	if m.paras > 0 {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == "img" && !hasLinkAncestor(c) && f.isLarge(c) {
			return true
		}
	}
	return false
}

// isAmidCopy reports whether a box holds running text that leads nowhere and is
// between two paragraphs: what readers say, and other articles, follow the copy.
func (f *facts) isAmidCopy(n *html.Node, m *extent) bool {
	if m.paras == 0 || m.links > 0 || m.pics > 0 {
		return false
	}
	isCopy := func(c *html.Node) bool {
		return c != nil && c.Data == "p" && f.of(c).paras > 0 && f.of(c).link*3 < f.of(c).text
	}
	before, after := n.PrevSibling, n.NextSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	for after != nil && after.Type != html.ElementNode {
		after = after.NextSibling
	}
	return isCopy(before) && isCopy(after)
}

// isCard reports whether a box is furniture because it looks like the card of
// another article, or is named so.
func (r reason) isCard() bool {
	return r.rule == ruleTeaser || r.rule == ruleWord && (strings.HasPrefix(r.detail, "teaser") || strings.HasPrefix(r.detail, "card"))
}

// isLarge reports whether a picture is known to be too large for an icon, by
// what the page says or by the file.
func (f *facts) isLarge(img *html.Node) bool {
	if max(pixels(img, "width"), pixels(img, "height")) >= minCopy {
		return true
	}
	for _, c := range candidates(img) {
		if key, match := f.page.Pictures.Find(c.src); match != source.Missing {
			size := f.page.Pictures.Size(key)
			return max(size.Width, size.Height) >= minCopy
		}
	}
	return false
}

// holdsList reports whether a box is or holds a list without links of two items
// or more, or a table of rows and columns: too much for a tool of the page.
func (f *facts) holdsList(n *html.Node, m *extent) bool {
	switch {
	case m.links > 0 || m.text < 40:
		return false
	case n.Data == "table":
		return isGrid(n)
	case n.Data == "ul" || n.Data == "ol":
		items := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && f.of(c).text >= 10 {
				items++
			}
		}
		return items >= 2
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f.holdsList(c, f.of(c)) {
			return true
		}
	}
	return false
}

// holdsQuote reports whether a box is a quotation or holds one: what somebody
// posted elsewhere, and the article shows.
func (f *facts) holdsQuote(n *html.Node) bool {
	if n.Data == "blockquote" {
		return f.of(n).text >= 40
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f.holdsQuote(c) {
			return true
		}
	}
	return false
}

// insideFurniture reports whether a node is in a piece of furniture below top.
func (f *facts) insideFurniture(n, top *html.Node) bool {
	for ; n != nil && n != top; n = n.Parent {
		if isBlock(n) && f.isFurniture(n) {
			return true
		}
	}
	return false
}

// elsewhere reports whether a node is in the comments or in a teaser.
func (f *facts) elsewhere(n *html.Node) bool {
	for p := n.Parent; p != nil && p.Type == html.ElementNode && p.Data != "body"; p = p.Parent {
		m := f.of(p)
		if m.h1 {
			return false
		}
		if p.Data == "aside" || p.Data == "footer" || isTeaser(p, m) || holdsComments(p) {
			return true
		}
	}
	return false
}

// isTeaser reports whether n is a small box with a heading that leads to
// another page. One with several pictures is an article whose headline leads to
// its own page.
func isTeaser(n *html.Node, m *extent) bool {
	return m.teasers > 0 && n.Data != "p" && !isHeading(n) && m.text <= 320*m.teasers && m.paras <= m.teasers &&
		m.pics <= 2*m.teasers
}

// isReel reports whether n is a row of boxes and nothing else, three or more of
// one kind, each a heading that leads to another page and a paragraph that is
// cut short: the beginnings of other articles, however long they are.
func (f *facts) isReel(n *html.Node, m *extent) bool {
	if m.teasers < 3 || m.paras > m.teasers || m.text > maxFoot*m.teasers {
		return false
	}
	kind, boxes := "", 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		k := f.of(c)
		switch {
		case c.Type != html.ElementNode || k.text == 0 || isHeading(c):
		case k.teasers != 1 || k.paras > 1 || kind != "" && c.Data != kind || !isCut(text(c)):
			return false
		default:
			kind = c.Data
			boxes++
		}
	}
	return boxes >= 3
}

// isCut reports whether a text breaks off, but for a few words that lead on.
func isCut(s string) bool {
	end := s[max(0, len(s)-40):]
	return strings.Contains(end, "…") || strings.Contains(end, "...")
}

// isForm reports whether n is a small box with a field to fill in.
func isForm(n *html.Node, m *extent) bool {
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

// office is what the foot of a page says of the office that it belongs to.
var office = pattern(`(?i)(?:địa chỉ|trụ sở|điện thoại|đt|tel|fax|e-?mail|website|hotline) ?:|chịu trách nhiệm|` +
	`giấy phép|bản quyền|©|copyright|ghi rõ nguồn|thiết kế bởi`)

// saysWhere reports whether a text says two things of an office: a box beside
// the article, at the very end of a page, is its foot then.
func saysWhere(s string) bool {
	found := office().FindAllString(s, 5)
	for _, m := range found {
		if !strings.EqualFold(m, found[0]) {
			return true
		}
	}
	return false
}

// maxFoot is how many letters the foot of a page has at most.
const maxFoot = 900

// maxFootLines is how many lines of another kind are in a foot at most, where
// it is all that the page says: the site's name, links, a word on the site.
const maxFootLines = 3

// isFoot reports whether n is the foot of a page, whatever its name: a box of
// few lines, two or more of which say who answers for the page, by which licence
// it appears, or where its office is. Copy may say where to apply, but not who
// answers for the page. only says that it holds no line that copy may have.
func (f *facts) isFoot(n *html.Node, m *extent) (is, only bool) {
	if m.text < minBody || m.text > maxFoot || !m.boxes || m.heads > 1 || isBlock(n) && !f.holdsColophon(n) {
		return false, false
	}
	says, tells, long, short := f.footLines(n)
	is = says > 0 && says+tells >= 2 && long <= 1
	return is, is && long == 0 && short <= maxFootLines
}

// isTitled reports whether a page has a headline that is not the name of its site,
// or shows the title of its window in a line of its own.
func (f *facts) isTitled() bool {
	isTitle := func(s string) bool { return s != "" && !f.portal.isName(s) && !isOfficeName(s) }
	if f.headline != nil && isTitle(text(f.headline)) {
		return true
	}
	title := fold(f.window)
	return isTitle(f.window) && slices.ContainsFunc(f.lines(), func(l nearLine) bool {
		return l.links == 0 && fold(l.text) == title
	})
}

// footLines counts the lines of a box: those that say who answers for the page,
// those that tell where to reach him, and the other ones, long and short.
func (f *facts) footLines(n *html.Node) (says, tells, long, short int) {
	for _, l := range f.linesIn(n, nil) {
		switch {
		case colophon().MatchString(l.text):
			says++
		case contact().MatchString(l.text):
			tells++
		case letterCount(l.text) >= longLine:
			long++
		default:
			short++
		}
	}
	return says, tells, long, short
}

// holdsColophon reports whether a block holds a line that says who answers for
// the page. All such lines are found at once, since nearly no box has one.
func (f *facts) holdsColophon(n *html.Node) bool {
	if f.colophons == nil {
		f.colophons = map[*html.Node]bool{}
		for _, l := range f.lines() {
			if colophon().MatchString(l.text) {
				mark(f.colophons, l.box)
			}
		}
	}
	return f.colophons[n]
}
