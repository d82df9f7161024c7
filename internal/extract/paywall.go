package extract

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/diag"
)

// rulePaywall is the offer that is where the rest of an article would be.
const rulePaywall rule = "paywall-offer"

// paywallOffer is what such an offer says.
var paywallOffer = pattern(`(?i)(?:đăng nhập|đăng ký|mua|trả phí|nâng cấp|trở thành)[^.]{0,60} để (?:đọc|xem) ` +
	`(?:tiếp|toàn bộ|đầy đủ|trọn|hết|thêm nội dung|bài)|` +
	`(?:nội dung|bài viết|bài báo)[^.]{0,30} (?:chỉ )?dành (?:riêng )?cho (?:thuê bao|hội viên|độc giả|người dùng) |` +
	`(?:subscribe|log ?in|sign ?in|register|sign up|join)[^.]{0,60} to (?:continue|keep) reading|` +
	`(?:subscribe|log ?in|sign ?in|register|sign up|join)[^.]{0,60} to (?:read|see|unlock|access) (?:the (?:full|` +
	`rest|whole)|this)|` +
	`this (?:article|content|story) is (?:only )?(?:available |reserved )?(?:for|to) (?:\w+ )?(?:subscribers|members)`)

// offerWords are words that every offer has one of, behind white space or at the beginning
// of a text: only texts with one need to be searched.
var offerWords = [...]string{"reading", "to read", "to see", "to unlock", "to access", "subscribers", "members",
	"để đọc", "để xem", "dành "}

// offerBy is these by their first byte.
var offerBy = func() (by [256][]string) {
	for _, w := range offerWords {
		by[w[0]] = append(by[w[0]], w)
	}
	return by
}()

// offerBegins are words that every offer has one of before those, in lower case.
var offerBegins = [...]string{"đăng nhập", "đăng ký", "mua", "trả phí", "nâng cấp", "trở thành", "nội dung", "bài viết",
	"bài báo", "subscribe", "login", "log in", "signin", "sign in", "register", "sign up", "join", "this article",
	"this content", "this story"}

// isOffer reports whether a line offers the rest of an article.
func isOffer(s string) bool {
	return holdsAny(strings.ToLower(s), offerBegins[:]) && paywallOffer().MatchString(s)
}

// holdsAny reports whether a text holds one of several.
func holdsAny(s string, texts []string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(s, t) })
}

// Bounds of the box of an offer.
const (
	maxOfferLine = 240 // letters of the line that says so
	maxOffer     = 700 // letters of the box, with prices and buttons
	minOfferText = 20  // bytes of the text in it that offers
	maxOfferText = 4 * maxOfferLine
)

// findOffers returns the boxes that offer the rest of an article for a
// subscription: the largest ones around the line that says so with nothing but
// the offer in them.
func (f *facts) findOffers() map[*html.Node]bool {
	offers := map[*html.Node]bool{}
	for i, n := range f.elements.texts {
		if len(n.Data) < minOfferText || len(n.Data) > maxOfferText || f.letters[i] == 0 && isBlank(n.Data) {
			continue
		}
		box := n.Parent
		for box != nil && !isBlock(box) {
			box = box.Parent
		}
		if box == nil {
			continue
		}
		if m := f.of(box); m.text == 0 || m.text > maxOfferLine || !mayOffer(n.Data) || !isOffer(squeeze(rawText(box))) {
			continue
		}
		for p := box.Parent; p != nil && p.Type == html.ElementNode && p.Data != "body"; p = p.Parent {
			if m := f.of(p); m.h1 || m.text > maxOffer || m.paras > 2 || !leadsAway(p, m) {
				break
			}
			box = p
		}
		if unseenAbove(box) == "" {
			offers[box] = true
		}
	}
	return offers
}

// mayOffer reports whether a text has one of these words.
func mayOffer(s string) bool {
	if strings.IndexFunc(s, unicode.IsLower) < 0 { // set in capitals
		s = strings.ToLower(s)
	}
	if beginsOffer(s) {
		return true
	}
	i := 1
	for ; i+8 <= len(s); i += 8 { // at once, as in letterCount
		x := eight(s[i-1 : i+7])
		for before := below(x, ' '+1) | x&highs; before != 0; before &= before - 1 {
			if beginsOffer(s[i+bits.TrailingZeros64(before)/8:]) {
				return true
			}
		}
	}
	for ; i < len(s); i++ {
		if c := s[i-1]; (c <= ' ' || c >= utf8.RuneSelf) && beginsOffer(s[i:]) {
			return true
		}
	}
	return false
}

// beginsOffer reports whether a text begins with one of these words, of which all with the same first
// byte have the same second one.
func beginsOffer(s string) bool {
	if len(s) < 2 {
		return false
	}
	words := offerBy[s[0]]
	return len(words) > 0 && words[0][1] == s[1] && startsWithAny(s, words)
}

// leadsAway reports whether a box has what the box of an offer has beside its
// words: a link or a button to the place where readers log in or pay.
func leadsAway(n *html.Node, m *extent) bool {
	if m.links > 0 {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.Data == "button" || c.Data == "input") {
			return true
		}
	}
	return false
}

// unseenAbove is the rule by which a reader does not see a node, because of the
// node itself or of a box around it.
func unseenAbove(n *html.Node) rule {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode {
			if by := unseen(n); by != "" {
				return by
			}
		}
	}
	return ""
}

// stub says that the copy is only the beginning of an article: an offer for
// subscribers is in the body or right after it, or one is on the page
// whose copy breaks off.
func stub(f *facts, b *body, c bodyCopy) []diag.Diag {
	for n := range f.offers {
		if within(n, b.roots) || isNext(f, n, b.roots) || breaksOff(c.blocks) {
			return []diag.Diag{{Code: diag.Paywall, Severity: diag.Warning, File: f.page.File}}
		}
	}
	return nil
}

// isNext reports whether a node is, or is in, the first box with text after the
// roots. Further down are the offers that a site makes on every page.
func isNext(f *facts, n *html.Node, roots []*html.Node) bool {
	for c := roots[len(roots)-1].NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f.of(c).text > 0 {
			return within(n, []*html.Node{c})
		}
	}
	return false
}

// breaksOff reports whether the last paragraph ends within a sentence.
func breaksOff(blocks []article.Block) bool {
	for i := len(blocks) - 1; i >= 0; i-- {
		if p, ok := blocks[i].(article.Paragraph); ok {
			s := strings.TrimSpace(p.Text.String())
			return len(s) >= minRunning && (strings.HasSuffix(s, "…") || strings.HasSuffix(s, "..."))
		}
	}
	return false
}
