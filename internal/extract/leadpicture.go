package extract

import (
	"slices"

	"golang.org/x/net/html"
)

// ruleLeadPicture takes the picture that is between the headline and the copy, in a
// box of its own.
const ruleLeadPicture rule = "lead-picture"

// withLeadPictures is a body with the boxes between the headline and its copy that
// hold a picture and nothing else, and the box of the caption below one. Systems
// keep the picture of an article in a field of its own.
func (b *body) withLeadPictures(f *facts, h headline, standfirst *html.Node) *body {
	if b.profile != nil || h.node == nil || within(h.node, b.roots) {
		return b
	}
	first := b.roots[0]
	if first == standfirst && len(b.roots) > 1 {
		first = b.roots[1] // the picture may be below the standfirst
	}
	top := h.node.Parent
	for top != nil && !within(first, []*html.Node{top}) {
		top = top.Parent
	}
	if top == nil || top.Data == "body" || top.Type != html.ElementNode {
		return b
	}
	var roots []*html.Node
	pictures, captions := map[*html.Node]bool{}, map[*html.Node]bool{}
	for n := behind(h.node, top); n != nil && n != first; {
		switch {
		case n.Type != html.ElementNode || within(first, []*html.Node{n}) || n == standfirst && f.of(n).pics > 0 && b.profile == nil:
			n = next(n, top)
			continue
		case len(roots) > 0 && n.PrevSibling != nil && f.isCaptionBelow(n, roots[len(roots)-1]) && n != standfirst &&
			!(n.Parent == standfirst && !isCaptionBox(n)): // else it is more of the standfirst
			roots = append(roots, n)
			captions[n] = true
		case f.isLeadPicture(n) && len(roots) < maxLeadPictures:
			roots = append(roots, n)
			pictures[n] = true
		}
		n = behind(n, top)
	}
	if len(roots) == 0 {
		return b
	}
	own := *b
	own.roots, own.pictures, own.captions = append(roots, b.roots...), pictures, captions
	for _, n := range roots {
		own.contenders = append(own.contenders, contender{reason{rule: ruleLeadPicture, node: n}, 0})
	}
	own.left = nil // what is outside is worked out anew
	own.left = outside(f, &own)
	return &own
}

// maxLeadPictures is how many such boxes are taken: more are a row of something else.
const maxLeadPictures = 3

// isLeadPicture reports whether a box holds one picture, which leads nowhere and
// may be large, and no more text than its caption.
func (f *facts) isLeadPicture(box *html.Node) bool {
	m := f.of(box)
	if box.Data != "img" && m.pics != 1 || m.text > maxOnWall || m.link > 0 || invisible(box) || f.isFurniture(box) {
		return false
	}
	if m.text > 0 && slices.ContainsFunc(f.linesIn(box, nil), func(l nearLine) bool { return isDateLine(l.text) || isOpening(l.text) }) {
		return false // whoever wrote the article, and when
	}
	for n := box; n != nil; n = next(n, box) {
		if n.Type == html.ElementNode && n.Data == "img" {
			w := pixels(n, "width")
			return f.mayBeOnWall(n) && leadsNowhere(n) && (w == 0 || w >= minCopy)
		}
	}
	return false
}

// isCaptionBelow reports whether a box is the caption of the picture whose box is
// right above it: it is named so, or says a few words and nothing of the page.
func (f *facts) isCaptionBelow(n, picture *html.Node) bool {
	above := n.PrevSibling
	for above != nil && above.Type == html.TextNode && letterCount(above.Data) == 0 {
		above = above.PrevSibling
	}
	m := f.of(n)
	if above != picture || m.text == 0 || m.text > maxOnWall || m.links > 0 || m.pics > 0 || m.boxes && m.paras > 1 || invisible(n) {
		return false
	}
	if isCaptionBox(n) || labelOf(n).whole("note", "caption", "cap", "chuthich", "chu-thich", "legend") != "" {
		return true
	}
	s := text(n)
	return m.text >= minCaption && m.text <= maxPlainCaption && !isHeading(n) && !isDateBox(n) && !isStandfirstBox(n) &&
		!isDateLine(s) && !isIdle(s) && !isLabelled(s) && !isOpening(s) && !counter().MatchString(s)
}

// minCaption is how many letters a caption has at least that nothing marks.
const minCaption = 20
