package extract

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// Words in the names of boxes in a caption: takerNames of those for who took the picture, apartNames
// of those that pages set apart from the caption in front of them, whatever they say.
var (
	takerNames = [...]string{"credit", "credits", "photographer", "attribution", "source", "tac-gia-anh", "nguon-anh"}
	apartNames = [...]string{"copyright", "author", "nguon", "tacgia", "tac-gia", "byline"}
)

// captionText reads a caption. A box at its end that is named for who took the picture is parted
// from the words in front of it: pages do that by their style sheets.
func (r *reader) captionText(n *html.Node) article.Inline {
	r.creditBox, r.credit = creditBoxOf(n)
	r.inline(n)
	r.creditBox = nil
	return r.take()
}

// creditBoxOf is the box in a caption that its last words are in, if it is named for who took the
// picture or for what stands apart, and what it says of the former, "" for the latter.
func creditBoxOf(caption *html.Node) (box *html.Node, credit string) {
	taker := false
	for c := range caption.Descendants() {
		if c.Type != html.ElementNode || attr(c, "class") == "" {
			continue
		}
		name := labelOf(c)
		if unseen(c) != "" || isCaptionNamed(c, name) && text(c) == text(caption) {
			continue // hidden, or the box of both
		}
		if is := name.whole(takerNames[:]...) != ""; is || name.whole(apartNames[:]...) != "" {
			box, taker = c, is
		}
	}
	if box == nil {
		return nil, ""
	}
	s := text(box)
	if s == "" || letterCount(s) > maxTaker || !strings.HasSuffix(text(caption), s) {
		return nil, ""
	}
	if !taker && !looksLikePerson(s) || isOtherLabel(s) || endsSentence(s) && wordCount(s) > maxNameWords {
		return box, ""
	}
	return box, s
}

// isInCaption reports whether a box is in the caption of a figure: it says who took the picture, not
// who wrote the article or where it is from.
func isInCaption(n *html.Node) bool {
	for k := 0; n != nil && k < maxInCaption; n, k = n.Parent, k+1 {
		if n.Data == "figcaption" {
			return true
		}
	}
	return false
}

// maxInCaption is in how many boxes one is in a caption at most.
const maxInCaption = 6

// maxTaker is how many letters a box has at most that says who took a picture.
const maxTaker = 80

// takerLabel begins a line that says who took a picture.
var takerLabel = pattern(`^\(?(?i:(?:(?:photo|photograph|image|picture) )?credits?|photo|photograph|image|picture|ảnh|nguồn ảnh)(?i: ?:| by:?) *`)

// isOtherLabel reports whether a line says what it is, and that this is no name of who took a picture:
// "Source: World Bank" is below a chart.
func isOtherLabel(s string) bool {
	before, _, ok := strings.Cut(s, ":")
	return ok && wordCount(before) <= 3 && !takerLabel().MatchString(s)
}

// captionedIn is a picture with the caption that was read last. Who took it, if a box of the caption says
// so, is no part of the words.
func (r *reader) captionedIn(im article.Image, in article.Inline) article.Image {
	credit := r.credit
	r.credit = ""
	in = onOneLine(in)
	s := squeeze(in.String())
	before, ok := strings.CutSuffix(s, credit)
	if credit == "" || !ok {
		return captionedBy(im, in)
	}
	if _, by := splitCredit(s); by != "" {
		return captionedBy(im, in)
	}
	by := strings.TrimSpace(credit[len(takerLabel().FindString(credit)):])
	if strings.HasPrefix(credit, "(") {
		by = strings.TrimSuffix(strings.TrimPrefix(by, "("), ")")
	}
	im = im.WithCaption(strings.TrimRight(before, " -–—|"), in)
	im.Credit = cmp.Or(by, im.Credit)
	return im
}

// takenBy ends a line of a page that is a caption and a box that says who took the picture.
var takenBy = pattern(`(?i:(?:^|[ (])(?:(?:photo|photograph|image|picture) )?(?:credits?|photo|photograph|image|picture) ?): *([^:]+?)\)?$`)

// splitTaker takes who took the picture off a line of the page, which has the caption and that in one.
func splitTaker(s string) (caption, credit string) {
	if caption, credit = splitCredit(s); credit != "" {
		return caption, credit
	}
	tail := s[max(0, len(s)-maxCredit):]
	if strings.IndexByte(tail, ':') < 0 {
		return s, ""
	}
	m := takenBy().FindStringSubmatch(tail)
	if m == nil {
		return s, ""
	}
	return strings.TrimSpace(s[:len(s)-len(m[0])]), m[1]
}
