package extract

import (
	"strings"

	"bantin/internal/article"
)

// seriesHead begins a line over several pictures, in lower case: it is the caption of none.
var seriesHead = pattern(`^(?:(?:một (?:số|vài)|các|những|chùm) (?:hình|ảnh|bức|khoảnh)|dưới đây|sau đây|some|more|photos|pictures|images)(?:\PL|$)`)

// ruleCaptionAbove makes a caption of a line above a picture.
const ruleCaptionAbove rule = "caption-above"

// captionsAbove gives pictures the captions that are above them: a line in italics, set to the
// middle as the picture below it is, between running text above and below the two. Such a line may
// be copy all the same: without a credit, the caption is marked as guessed.
func (r *reader) captionsAbove(in []piece) []piece {
	var out []piece
	for i := 0; i < len(in); i++ {
		if i > 0 && i+1 < len(in) && isCaptionAbove(in, i) {
			if out == nil {
				out = append(make([]piece, 0, len(in)), in[:i]...)
			}
			im := in[i+1].block.(article.Image)
			im = captionedBy(im, in[i].block.(article.Paragraph).Text)
			im.CaptionGuessed = im.Credit == ""
			r.marked = append(r.marked, reason{rule: ruleCaptionAbove, node: in[i].node})
			out = append(out, piece{im, in[i+1].node})
			i++
			continue
		}
		if out != nil {
			out = append(out, in[i])
		}
	}
	if out == nil {
		return in // as nearly always
	}
	return out
}

// isCaptionAbove reports whether block i is such a line.
func isCaptionAbove(in []piece, i int) bool {
	p, ok := in[i].block.(article.Paragraph)
	im, picture := in[i+1].block.(article.Image)
	if !ok || !picture || im.Caption != "" || im.Credit != "" || !allItalic(p.Text) || allBold(p.Text) ||
		!isCentred(in[i].node) || !isCentred(in[i+1].node) || !isRunningCopy(in[i-1]) {
		return false
	}
	s := squeeze(p.Text.String())
	if n := letterCount(s); n < minCaption || n > maxCentred || strings.HasSuffix(s, ":") || seriesHead().MatchString(fold(s)) {
		return false
	}
	return i+2 == len(in) || isRunningCopy(in[i+2])
}

// isRunningCopy reports whether a block is a paragraph of running text that is not set to the middle.
func isRunningCopy(q piece) bool {
	p, ok := q.block.(article.Paragraph)
	return ok && letterCount(p.Text.String()) >= minStandfirst && endsSentence(squeeze(p.Text.String())) &&
		!allItalic(p.Text) && !allBold(p.Text) && !isCentred(q.node)
}
