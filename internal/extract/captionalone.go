package extract

import (
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// loneCaptions finds the captions that only their box marks, which holds their picture and nothing else. Such a line
// may be copy all the same: without a credit, the caption is marked as guessed.
func (r *reader) loneCaptions(in []piece) []piece {
	if !hasLineBelowPicture(in) || !isRunning(in) {
		return in
	}
	out := make([]piece, 0, len(in))
	for i, q := range in {
		if p, ok := q.block.(article.Paragraph); ok && isUnderBarePicture(in, i) && isAloneWithPicture(in, i) {
			above := &out[len(out)-1]
			im := captionedBy(above.block.(article.Image), p.Text)
			bare := creditInBrackets().ReplaceAllString(im.Caption, "")
			im.CaptionGuessed = im.Credit == "" && (bare == im.Caption || closes(bare))
			above.block = im
			r.marked = append(r.marked, reason{rule: ruleCaptionPlain, node: q.node})
			continue
		}
		out = append(out, q)
	}
	return out
}

// isAloneWithPicture reports whether block i and the picture right above it, which has a box of
// its own, are all that a box around both holds, as in a figure. The line is no sentence, or says
// in brackets who made the picture.
func isAloneWithPicture(in []piece, i int) bool {
	if i == 0 || in[i].node == nil || in[i-1].node == nil || isBeside(in[i].node, in[i-1].node) {
		return false
	}
	line := in[i].block.(article.Paragraph).Text
	s := squeeze(line.String())
	n, most := letterCount(s), maxPlainCaption
	if n > max(maxPlainCaption, maxCentred) {
		return false
	}
	credited := strings.HasSuffix(strings.TrimSuffix(s, "."), ")") && creditInBrackets().MatchString(s)
	if credited {
		most = maxCentred
	}
	if n > most || wordCount(s) < 3 || linked(line) > 0 || allBold(line) || closes(s) && !credited || isIdle(s) || isOpening(s) ||
		strings.HasSuffix(s, ":") || looksLikePerson(s) || leadsOn().MatchString(s) {
		return false
	}
	box := boxWithWords(in[i-1].node)
	if box == nil || box.Data != "div" && box.Data != "center" && box.Data != "span" {
		return false
	}
	return shortText(box) == s && pictureCount(box) == 1
}

// isRunning reports whether blocks have some paragraphs of running text.
func isRunning(in []piece) bool {
	running := 0
	for _, q := range in {
		if p, ok := q.block.(article.Paragraph); ok && letterCount(p.Text.String()) >= minRunning {
			if running++; running >= leastClosed {
				return true
			}
		}
	}
	return false
}

// maxBoxesAround is how many boxes a picture has at most around it, in which nothing else is.
const maxBoxesAround = 4

// boxWithWords is the smallest box around a picture that says something; nil where that is far
// off.
func boxWithWords(img *html.Node) *html.Node {
	n := img.Parent
	for range maxBoxesAround {
		if n == nil || n.Type != html.ElementNode || shortText(n) != "" {
			return n
		}
		n = n.Parent
	}
	return nil
}

// pictureCount is how many pictures are in a box, two for two and more.
func pictureCount(box *html.Node) (pictures int) {
	for n := range box.Descendants() {
		if n.Type == html.ElementNode && n.Data == "img" {
			if pictures++; pictures == 2 {
				break
			}
		}
	}
	return pictures
}

// creditInBrackets ends a caption that says who made the picture.
var creditInBrackets = pattern(` \((?:(?i:images?|photos?|pictures?|pic|credits?|source|courtesy|ảnh|hình ảnh|nguồn)(?: ?[:/] ?| (?i:by|của|from|courtesy of) | )` +
	`[\p{Lu}©@][^()]*|©[^()]*|[^()]*/ ?(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|TTXVN|VNA))\)\.?$`)
