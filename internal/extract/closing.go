package extract

import (
	"golang.org/x/net/html"

	"bantin/internal/article"
)

// headingsAtEnd divides the headings that a copy ends with. What was below some
// of them was left out: they go with it. The others are no headings but the last
// words of the copy, set in large letters: who signs it, or a call to the reader.
// left is what was left out, dropped before the lines were cleaned. It works in the
// place of what is given.
func headingsAtEnd(in []bodyLine, dropped, left []fate) (kept, over []bodyLine) {
	k := len(in)
	for k > 0 && isHeadingBlock(in[k-1].block) {
		k--
	}
	if k == len(in) {
		return in, nil
	}
	kept = in[:k]
	sections := sectionsLost(in[k:], dropped, left)
	for i, p := range in[k:] {
		if sections[i] || isOverForm(p.node) {
			over = append(over, p)
			continue
		}
		p.block = article.Paragraph{Text: p.block.(article.Heading).Text}
		kept = append(kept, p)
	}
	return kept, over
}

// isHeadingBlock reports whether a block is a heading.
func isHeadingBlock(b article.Block) bool {
	_, ok := b.(article.Heading)
	return ok
}

// isOverForm reports whether a heading, or a box right around it, is named for a
// form: scripts draw what it is over.
func isOverForm(n *html.Node) bool {
	for k := 0; n != nil && k < 4; n, k = n.Parent, k+1 {
		if n.Type == html.ElementNode && labelOf(n).whole("form") != "" {
			return true
		}
	}
	return false
}

// sectionsLost says of each of the headings that a copy ends with whether what was
// below it is left out.
func sectionsLost(heads []bodyLine, left ...[]fate) []bool {
	at := map[*html.Node]int{}
	for i, p := range heads {
		at[p.node] = i
	}
	sections := map[*html.Node]bool{}
	for _, some := range left {
		for _, f := range some {
			if f.node != nil && f.isSection() && !isInHeading(f.node) {
				sections[f.node] = true
			}
		}
	}
	out := make([]bool, len(heads))
	i := 0
	for n := heads[0].node; n != nil; n = next(n, nil) {
		if k, ok := at[n]; ok {
			i = k
		}
		out[i] = out[i] || sections[n]
	}
	return out
}

// isInHeading reports whether a node is a part of a heading, as a button beside its
// words is: that is not what the heading is over.
func isInHeading(n *html.Node) bool {
	for n != nil && !isBlock(n) {
		n = n.Parent
	}
	return n != nil && isHeading(n)
}

// aroundCopy are words for boxes that pages have at the end of every article.
var aroundCopy = wordsOf("share* sharing social* print* rating* rate vote* toolbar views like*")

// isSection reports whether what was left out may have been the section of a
// heading: more than the lines that are at the end of every article.
func (f fate) isSection() bool {
	switch f.rule {
	case ruleSigns, ruleIdle, ruleCounter, ruleModified, ruleOpening, ruleDateLine, ruleByline, ruleColophon,
		ruleStandfirstTwice, ruleTitleAgain, ruleCreditAlone, ruleBackLink, ruleUnseen:
		return false
	case ruleWord, rulePair:
		return !aroundCopy().has(f.detail)
	case ruleElement:
		return f.detail != "footer"
	}
	return true
}
