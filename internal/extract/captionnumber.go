package extract

import (
	"strconv"
	"strings"

	"bantin/internal/article"
)

// numberedCaption begins a caption that says which picture of the article it is of.
var numberedCaption = pattern(`^(?:Ảnh|ẢNH|Hình|HÌNH|Hình ảnh|Photo|Picture|Figure|Fig\.) ?(\d{1,2}) ?[:.] ?\P{L}?\p{L}`)

// beginsNumbered is the letters that such a caption may begin with: few paragraphs do.
const beginsNumbered = "ẢHPF"

// longNumbered is how many letters such a line has at most.
const longNumbered = 300

// captionsByNumber finds the captions that begin with the number of their picture, in paragraphs: all that
// do on the page, in their order, are right below a picture each, which has no other caption. Where each
// stands right above one too, nothing says which it is of; where some do, they are guessed: a picture before
// the first may have none.
func (r *reader) captionsByNumber(in []piece) (out []piece) {
	last, above, found := 0, 0, map[int]bool{}
	for i, q := range in {
		p, ok := q.block.(article.Paragraph)
		if !ok || len(p.Text) == 0 || !strings.ContainsRune(beginsNumbered, firstRune(p.Text[0].Text)) {
			continue
		}
		m := numberedCaption().FindStringSubmatch(squeeze(p.Text.String()))
		if m == nil {
			continue
		}
		k, _ := strconv.Atoi(m[1])
		if !isUnderBarePicture(in, i) || k <= last || !isNumberedCaption(p.Text) {
			return in
		}
		last = k
		found[i] = true
		if i+1 < len(in) {
			if _, picture := in[i+1].block.(article.Image); picture {
				above++
			}
		}
	}
	if len(found) == 0 || above == len(found) {
		return in // as nearly always
	}
	for i, q := range in {
		if !found[i] {
			out = append(out, q)
			continue
		}
		k := len(out) - 1
		im := captionedBy(out[k].block.(article.Image), q.block.(article.Paragraph).Text)
		im.CaptionGuessed = im.CaptionGuessed || above > 0
		out[k].block = im
		r.marked = append(r.marked, reason{rule: ruleCaptionPlain, node: q.node})
	}
	return out
}

// isNumberedCaption reports whether a line is no longer than a caption, announces nothing, and is one line.
func isNumberedCaption(in article.Inline) bool {
	s := in.String()
	return letterCount(s) <= longNumbered && !strings.Contains(s, "\n") && !announces(squeeze(s))
}
