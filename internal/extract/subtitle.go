package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/date"
	"bantin/internal/syllable"
)

// ruleSubtitle takes the short line that is between the headline and the copy.
const ruleSubtitle rule = "subtitle"

const (
	minSubtitle = 12  // letters of a line that is named for it
	minUnmarked = 20  // of one that nothing marks
	maxSubtitle = 120 // of either
)

// withSubtitle is a body with the short line between the headline and its copy that is no
// sentence, and so no standfirst: it is named for what such a box holds, or, in Vietnamese, is
// what follows the headline, and says nothing of the page.
func (b *body) withSubtitle(f *facts, h headline, standfirst *html.Node) *body {
	if b.profile != nil || h.node == nil || within(h.node, b.roots) {
		return b
	}
	first := b.roots[0]
	if first == standfirst && len(b.roots) > 1 {
		first = b.roots[1]
	}
	top := h.node.Parent
	for top != nil && !within(first, []*html.Node{top}) {
		top = top.Parent
	}
	if top == nil || top.Data == "body" || top.Type != html.ElementNode {
		return b
	}
	right := true // nothing that says something was passed since the headline
	for n := behind(h.node, top); n != nil && n != first; {
		if n == standfirst || n == h.other || slices.Contains(b.roots, n) {
			return b
		}
		if n.Type != html.ElementNode || f.unseen(n) != "" {
			right = right && (n.Type != html.TextNode || letterCount(n.Data) == 0)
			n = behind(n, top)
			continue
		}
		if f.of(n).pics > 0 {
			return b // what is below a picture may be its caption
		}
		if f.of(n).boxes || within(first, []*html.Node{n}) {
			n = next(n, top)
			continue
		}
		if m := f.of(n); m.text < minSubtitle || m.text > maxSubtitle {
			right = right && m.text == 0
			n = behind(n, top)
			continue
		}
		named := f.isNamedStandfirst(n, top)
		if (named || right) && f.isSubtitleLine(n, h, named) {
			own := *b
			own.roots, own.subtitle = append([]*html.Node{n}, b.roots...), n
			own.named = named
			own.contenders = append(slices.Clip(b.contenders), contender{reason{rule: ruleSubtitle, node: n}, 0})
			own.left = nil // what is outside is worked out anew
			own.left = outside(f, &own)
			return &own
		}
		right = false
		n = behind(n, top)
	}
	return b
}

// isNamedStandfirst reports whether an element, or a box around it that says no more, is named
// for a standfirst.
func (f *facts) isNamedStandfirst(n, top *html.Node) bool {
	for said := f.of(n).text; n != nil && n != top && f.of(n).text == said; n = n.Parent {
		if isStandfirstBox(n) {
			return true
		}
	}
	return false
}

// belowTitle begins what systems print of a page below its headline, in lower case: what readers may
// do, who put it there, how long it takes to read.
var belowTitle = pattern(`^(?:nghe|xem|đọc|theo|theo dõi|chia sẻ|lưu|in|gửi|tải|bấm|nhấn|kích|kích thước|cỡ chữ|bình luận|đánh giá|` +
	`mục lục|chuyên mục|thời gian|thời lượng|bởi|người|đăng|đã|bạn (?:cần|phải|đang|đã|có thể)|hãy|listen|share|save|follow|` +
	`you|please|log in|sign|this (?:article|post|page|entry)|filed|posted|from)(?:\PL|$)`)

// isSubtitleLine reports whether a line below the headline says something of the article: more
// than a word or two, and neither when, by whom and in which section it is published, nor what
// systems print on every page.
func (f *facts) isSubtitleLine(n *html.Node, h headline, named bool) bool {
	m := f.of(n)
	words, least := 4, minSubtitle
	if !named {
		words, least = 5, minUnmarked
	}
	if m.text < least || m.text > maxSubtitle || m.link > 0 || m.pics > 0 || !isBlock(n) || isHeading(n) || isCaptionBox(n) ||
		isDateBox(n) || f.isFurniture(n) || f.isAside(n) || f.isWriterBox(n) {
		return false
	}
	if box := n.Parent; !named && f.of(box).link > 0 && !within(h.node, []*html.Node{box}) {
		return false // it is of what the link leads to
	}
	parts := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f.of(c).text > 0 {
			parts++
		}
	}
	s := text(n)
	if parts > 1 && !named || wordCount(s) < words || (!named || hasDigit(s)) && !strings.ContainsFunc(s, syllable.IsOwn) || strings.HasSuffix(s, ":") ||
		isDateLine(s) || isIdle(s) || isLabelled(s) || isOpening(s) || isField(s) || counter().MatchString(s) || isEndMark(s) ||
		credits().MatchString(s) || signed().MatchString(s) || isOfficeName(s) || isOffice(s) || isBoxHeadText(s) ||
		f.portal.isName(s) || f.portal.isOrganisation(s) || isAction(fold(s)) || belowTitle().MatchString(fold(s)) || strings.ContainsAny(s, "»›>|→") || labelOf(n).whole(sectionNames[:]...) != "" || f.isInMenu(s) ||
		strings.Contains(fold(h.value), fold(s)) {
		return false
	}
	if d, ok := date.Parse(s); ok && d.Year > 0 || !named && strings.ContainsRune(s, ':') {
		return false
	}
	if names, _ := f.portal.namesIn(s); len(names) > 0 {
		return false
	}
	_, source := cutSource(s)
	return !source
}
