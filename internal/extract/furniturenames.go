package extract

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

var never = wordsOf(neverWords)

const neverWords = "comment comments commentlist respond disqus footer sidebar sidebars related relate recirc* " +
	"recommend* outbrain taboola newsletter* subscribe* subscription* signup breadcrumb* cookie* popup " +
	"modal nav navbar navigation masthead tinlienquan lienquan tinkhac othernews mostread hotnews " +
	"morenews paging pagination pager login advert* adsbygoogle consent gdpr authorbox"

// besides are those of never that a column is named for too.
var besides = wordsOf("sidebar sidebars related nav navigation toc breadcrumb* recommend* newsletter* subscri*")

var seldom = wordsOf(seldomWords)

const seldomWords = "share sharing sharebar social* sociables addtoany sharethis menu* copyright trending popular* " +
	"upnext toc tableofcontents author bio byline promo* sponsor* banner ad ads toolbar tools"

// misleading are those of never that editors' boxes in the copy are named for
// too: what a comment is made of, what the article is related to.
var misleading = wordsOf("comment comments related relate recommend* lienquan tinlienquan")

// tools are those of seldom that say what can be done with what is there:
// the box of a photograph that readers may share is called so too.
var tools = wordsOf(toolWords)

const toolWords = "share sharing social* toolbar tools"

var rarely = wordsOf(rarelyWords)

const rarelyWords = "readmore search tags tag taglist topics print hidden meta metadata postmeta alert notice " +
	"disclaimer* cta callout teaser* card* carousel slider follow likes rating rate vote votecell poll survey donate " +
	"donation support store shop product* price* extra* supplement* aside utility actions action " +
	"button* btn* header head topbar date time timestamp dateline view* counter* embed* tweet* credits " +
	"hashtag*"

// notes are those of rarely that editors have for boxes of copy too.
var notes = lineSet("alert", "notice", "callout", "disclaimer")

// sliders begin the names of boxes of which one picture is seen at a time.
var sliders = [...]string{"slide", "slider", "slideshow", "swiper", "carousel", "slick", "owl", "splide", "flickity", "flexslider", "glide"}

// isSlider reports whether a box is named for showing one picture at a time.
func isSlider(l label) bool { return l.begins(sliders[:]...) != "" }

// advertising are names of boxes for it.
var advertising = [...]string{"ads", "adv", "quangcao", "quang-cao", "qc"}

// telling are the words of boxes that say what they are: those of never, seldom,
// tools and rarely, and those that pairs begin with. Nearly all words are none.
var telling = sync.OnceValue(func() *wordSet {
	lists := strings.Join([]string{neverWords, seldomWords, toolWords, rarelyWords}, " ")
	return newWordSet(slices.Values(slices.AppendSeq(strings.Fields(lists), maps.Keys(pairsOf()))))
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

// furnitureNames is what of the names of a box furniture is named for.
type furnitureNames struct {
	pair          string
	widget, panel bool     // of a side column; but an editor for pages calls all boxes so
	words         []string // those of one of the lists
}

// furnitureNames reads class and id of a box, once for all boxes with the same.
func (f *facts) furnitureNames(n *html.Node) *furnitureNames {
	key := [2]string{attr(n, "class"), attr(n, "id")}
	if key == [2]string{} {
		return nothing
	}
	if known, ok := f.named[key]; ok {
		return known
	}
	l := labelOf(n)
	names := furnitureNames{widget: l.names(" widget ") || l.holds("widget-area") != "", panel: l.names(" so-panel ")}
	first := len(pairs)
	for i, w := range l.words {
		if !telling().has(w) {
			continue
		}
		if l.hidesLabel(i) {
			continue
		}
		for _, k := range pairsOf()[w] {
			if k < first && strings.HasPrefix(string(l[i:]), pairs[k]) {
				first, names.pair = k, pairs[k]
			}
		}
		if (never().has(w) || seldom().has(w) || tools().has(w) || rarely().has(w)) && !l.saysWithout(i, w) {
			names.words = append(names.words, w)
		}
	}
	said := nothing
	if names.pair != "" || names.widget || names.panel || names.words != nil {
		kept := names // that of the few boxes which say something
		said = &kept
	}
	f.named[key] = said
	return said
}

// nothing is what the names of nearly all boxes say.
var nothing = &furnitureNames{}

// hidesLabel reports whether the name that a word at byte i is a part of says that the label of a
// field is hidden, "field--label-visually_hidden", as Drupal has it on the box of the field: what
// the field says is seen.
func (l label) hidesLabel(i int) bool {
	rest := string(l[i:])
	if !strings.HasPrefix(rest, "hidden") && !strings.HasPrefix(rest, "visually-hidden") {
		return false
	}
	name := strings.TrimSuffix(string(l[strings.LastIndexByte(string(l[:i]), ' ')+1:i]), "visually-")
	return name == "field-label-" || name == "field--label-"
}

// saysWithout reports whether the name that a word at byte i is a part of says
// that what the word means is not there, "no-sidebar", "sidebar-enabled--false", or
// that it is part of something else: "table-header".
func (l label) saysWithout(i int, w string) bool {
	if (w == "header" || w == "head") && strings.HasSuffix(string(l[:i]), "table-") {
		return true // of a table that is made of boxes
	}
	if before := strings.TrimRight(string(l[:i]), "-"); w == "author" && i > len(before) && strings.HasSuffix(before, "quote") &&
		(i+len(w) == len(l) || l[i+len(w)] == ' ') {
		return true // of what somebody said, in the copy
	}
	from := strings.LastIndexByte(string(l[:i]), ' ') + 1
	for _, no := range [...]string{"no-", "without-", "hide-", "disable-"} {
		if strings.HasSuffix(string(l[from:i]), no) && l.isStart(i-len(no)) {
			return true
		}
	}
	rest, _, _ := strings.Cut(string(l[i+len(w):]), " ")
	switch strings.Trim(rest, "-") {
	case "false", "off", "disabled", "enabled--false", "enabled-false":
		return true
	}
	return false
}

// holdsComments reports whether a box is named for what readers say: that may
// well be more than the article above it says.
func holdsComments(n *html.Node) bool {
	return labelOf(n).whole("comment", "comments", "commentlist", "disqus", "respond", "binh-luan") != ""
}
