package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/syllable"
)

// titleLine is the last line before the running text that is set as a title,
// with how much it looks like one.
func titleLine(f *facts, b *body) (found *html.Node, rank int) {
	if found, rank = nearTitle(f, b); rank > 1 {
		return found, rank
	}
	found, rank = nil, 0
	passed := 0
	for _, n := range f.elements.all {
		m := f.of(n)
		if m.boxes || m.text == 0 {
			continue
		}
		named := titleRank(n, "") == titleNamed && m.text <= 220
		long := m.text >= 60 && m.link*3 < m.text && n.Data == "p" || m.text > 200
		if long && !named && within(n, b.roots) {
			break // the copy begins
		}
		above := n
		if named {
			above = n.Parent // the word for a title outweighs the others of its name
		}
		if m.text < 15 && !(named && m.text >= 8) || m.text > 220 || m.link > 0 || n.Data == "li" || n.Data == "a" ||
			f.insideFurniture(above, f.root) {
			continue
		}
		if within(n, b.roots) {
			if passed++; passed > 6 {
				break // the body does not begin with its title
			}
		}
		s := text(n)
		if strings.ContainsAny(s[len(s)-1:], ".:;,") || isDateLine(s) || opening().MatchString(s) ||
			f.portal.isName(s) ||
			titleWords(s) < 4 && !(named && len(strings.Fields(s)) >= 3) {
			continue
		}
		if k := titleRank(n, s); k > 0 && k >= rank && (found == nil || !within(n, []*html.Node{found})) {
			found, rank = n, k
		}
	}
	return found, rank
}

// nearTitle is the line near the copy, above its first running text, that looks
// most like a title; the nearest of several. Where nothing there is set as one, a
// line of five words that stands alone in its box is as good: style sheets, which
// are not read, make titles of such lines.
func nearTitle(f *facts, b *body) (found *html.Node, rank int) {
	var plain *html.Node // the nearest line that stands alone, with no mark of a title
	var near nearby
	if first := firstProse(f, b); first != nil {
		near.upward(f, nil, first)
	}
	for _, l := range near.between {
		n := boxOf(f, l)
		k := letterCount(l.text)
		if m := f.of(n); m.boxes || m.text > k+1 || k < 6 || k > 220 || l.links > 0 || isAside(n) || isBoxHead(n) {
			continue
		}
		s := titleText(n)
		words := len(strings.Fields(s))
		if words < 2 || strings.ContainsAny(s[len(s)-1:], ".:;,)") || isDateLine(s) || opening().MatchString(s) ||
			isIdle(s) || f.portal.isName(s) {
			continue
		}
		r := max(titleRank(l.box, s), titleRank(n, s))
		if r == 0 && plain == nil && words >= 5 && isBlock(n) && !f.insideFurniture(n, f.root) {
			plain = n
		}
		if r < titleNamed && words < 3 {
			continue
		}
		if r > rank {
			found, rank = n, r
		}
	}
	if rank <= 1 && plain != nil {
		return plain, titleNamed
	}
	return found, rank
}

// firstProse is where the running text of a body begins.
func firstProse(f *facts, b *body) *html.Node {
	for _, root := range b.roots {
		for n := root; n != nil; n = next(n, root) {
			if n.Type != html.ElementNode || invisible(n) {
				continue
			}
			if m := f.of(n); m.paras > 0 && !m.boxes && titleRank(n, "") < titleNamed {
				return n
			}
		}
	}
	return nil
}

// titleNamed is the rank of a line that is a heading or has the class of a
// title.
const titleNamed = 3

// titleRank is how much a line looks like a title, 0 for not at all.
func titleRank(n *html.Node, s string) int {
	if labelOf(n).holds("title", "tieude", "tieu-de", "headline", "tit-bai") != "" || isHeading(n) {
		return titleNamed
	}
	for c := n; c != nil && !isBlock(c); c = c.Parent {
		if size := attr(c, "size"); c.Data == "font" && len(size) > 0 && size[len(size)-1] >= '4' {
			return 2
		}
	}
	switch {
	case n.Data == "b" || n.Data == "strong":
		return 2
	case s != "" && strings.ToUpper(s) == s:
		return 1
	}
	return 0
}

// titleWords counts the words of a title; Vietnamese writes a word of two
// syllables as two, so that four fifths of them count.
func titleWords(s string) float64 {
	n := 0.0
	for w := range strings.FieldsSeq(s) {
		if hasLetter(w) {
			n++
		}
	}
	if strings.ContainsFunc(s, syllable.IsOwn) {
		return n * 0.8
	}
	return n
}
