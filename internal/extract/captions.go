package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Rules that leave out what belongs to a picture that is not printed.
const (
	ruleCaptionAlone rule = "caption-alone"
	ruleCreditAlone  rule = "credit-alone"
	ruleCaptionTwice rule = "caption-twice" // shortened, for small screens
)

// isBelowPicture reports whether nothing was read since the last picture.
func (r *reader) isBelowPicture() bool {
	_, ok := r.picture()
	return ok && len(tidy(r.runs)) == 0
}

// captionBox reads a box that is named a caption or a credit, and reports
// whether n is one.
func (r *reader) captionBox(n *html.Node) bool {
	m := r.of(n)
	if m.pics > 0 || m.text == 0 || m.text > 600 || m.paras > 2 {
		return false
	}
	if isCaptionBox(n) || r.isUnderLonePicture(n) {
		r.flush()
		r.leaveTwice(n)
		r.inline(n)
		r.under(r.take())
		return true
	}
	if m.text < 80 && isCreditBox(n) {
		r.flush()
		s := text(n)
		im, ok := r.picture()
		if !ok || im.Credit != "" {
			r.leave(n, ruleCreditAlone)
			return true
		}
		if _, c := splitCredit(s); c != "" {
			s = c
		}
		im.Credit = s
		r.out[len(r.out)-1].block = im
		return true
	}
	return false
}

// isUnderLonePicture reports whether a box and the picture right above it are all
// that their own box holds, as in a figure.
func (r *reader) isUnderLonePicture(n *html.Node) bool {
	box := n.Parent
	if n.Data != "div" && n.Data != "p" || box == nil || box.Data != "div" || r.of(n).boxes || r.of(box).text != r.of(n).text ||
		endsSentence(text(n)) {
		return false
	}
	var elements []*html.Node
	for c := box.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			elements = append(elements, c)
		}
	}
	return len(elements) == 2 && elements[0].Data == "img" && elements[1] == n
}

// leaveTwice leaves out the boxes in a caption that begin as one before them:
// some pages hold the caption in full and shortened, and show one of them.
func (r *reader) leaveTwice(n *html.Node) {
	const enough = 40 // bytes
	var before []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		s := text(c)
		if len(s) < enough {
			continue
		}
		for _, b := range before {
			if strings.HasPrefix(b, s[:enough]) {
				r.leave(c, ruleCaptionTwice)
				r.quoted[c] = true
				break
			}
		}
		before = append(before, s)
	}
}

// under gives a text to the picture above it; without one it is dropped: the
// caption of a film or of a picture that was not saved is no copy.
func (r *reader) under(in article.Inline) {
	s := squeeze(in.String())
	if s == "" {
		return
	}
	if im, ok := r.picture(); ok && im.Caption == "" {
		r.caption(s)
		return
	}
	r.leaveText(in, ruleCaptionAlone)
}

// picture is the last block if it is a picture.
func (r *reader) picture() (im article.Image, ok bool) {
	if k := len(r.out) - 1; k >= 0 {
		im, ok = r.out[k].block.(article.Image)
	}
	return im, ok
}
