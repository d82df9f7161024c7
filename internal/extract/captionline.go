package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// fullLine is how many letters a line has at least that its end breaks.
const fullLine = 60

// captions finds the captions that are paragraphs: an italic or short
// line right below a picture, and boxes of one cell. A full line that
// no mark ends goes on in the next one, if that is in italics too.
func captions(in []piece) []piece {
	if !hasLineBelowPicture(in) {
		return in
	}
	out := make([]piece, 0, len(in))
	open := false               // the last picture has the caption of the line above
	lastCopy := lastRunning(in) // below it, a line is about all pictures, so it stays one
	for i, q := range in {
		p, ok := q.block.(article.Paragraph)
		if k := len(out) - 1; ok && k >= 0 {
			im, isImage := out[k].block.(article.Image)
			said, s := "", "" // by the line, and squeezed
			if isImage {
				said = p.Text.String()
				s = squeeze(said)
			}
			switch {
			case isImage && im.Caption == "" && im.Credit == "" && !isSignedLine(q.node, in[i-1].node) &&
				(looksLikeCaption(p.Text, said) || isCentredAlone(in, i, s) || isRestOfBox(in, i) || isInPhotoBox(q.node, in[i-1].node)):
				im = captionedBy(im, p.Text)
				open = im.Credit == "" && !endsWithMark(im.Caption) && letterCount(im.Caption) >= fullLine
			case isImage && open && allItalic(p.Text) && letterCount(said) <= 200:
				var rest string
				rest, im.Credit = splitCredit(s)
				im.Caption = strings.TrimSpace(im.Caption + " " + rest)
				open = false
			case isImage && im.Credit == "" && isCreditLine(s) && (im.Caption != "" || i < lastCopy && isPhotographer(s)):
				_, im.Credit = splitCredit(s)
			default:
				isImage = false
			}
			if isImage {
				out[k].block = im
				continue
			}
		}
		open = false
		out = append(out, q)
	}
	return out
}

// hasLineBelowPicture reports whether a paragraph is right below a picture: there is no
// other place for a caption that is one.
func hasLineBelowPicture(in []piece) bool {
	picture := false
	for _, q := range in {
		switch q.block.(type) {
		case article.Image:
			picture = true
			continue
		case article.Paragraph:
			if picture {
				return true
			}
		}
		picture = false
	}
	return false
}

// isCreditLine reports whether a line says nothing but who made a picture.
func isCreditLine(s string) bool {
	if letterCount(s) > fullLine {
		return false
	}
	caption, credit := splitCredit(s)
	return strings.Trim(caption, " (") == "" && credit != ""
}

// lastRunning is where the last paragraph of running text is; -1 for none.
func lastRunning(in []piece) int {
	for i := len(in) - 1; i >= 0; i-- {
		if p, ok := in[i].block.(article.Paragraph); ok && letterCount(p.Text.String()) >= minRunning {
			return i
		}
	}
	return -1
}

// isPhotographer reports whether a line that says who made a picture names a person, by
// two words or more.
func isPhotographer(s string) bool {
	_, credit := splitCredit(s)
	return wordCount(credit) > 1 && looksLikePerson(credit)
}

// isSignedLine reports whether a line is set to the right below a picture that is not:
// it says who wrote the article.
func isSignedLine(line, picture *html.Node) bool {
	box, above := boxAround(line), boxAround(picture)
	return box != nil && isSetRight(box) && (above == nil || !isSetRight(above))
}

// maxCentred is how many letters a line set to the middle below a picture has at
// most that is its caption.
const maxCentred = 200

// isCentredAlone reports whether a line in ordinary letters is set to the middle
// as its picture above it is, and the one below it is not; s is what it says. Several such lines
// are verse, or the head of a document.
func isCentredAlone(in []piece, i int, s string) bool {
	line := in[i].block.(article.Paragraph).Text
	n := letterCount(s)
	if i == 0 || n > maxCentred || isIdle(s) || linked(line)*3 > n || allBold(line) || !isCentred(in[i].node) ||
		!isCentred(in[i-1].node) && (n > maxPlainCaption || wordCount(s) < 4 || endsWithMark(s) || isBeside(in[i].node, in[i-1].node)) {
		return false
	}
	if i+1 == len(in) {
		return true
	}
	_, ok := in[i+1].block.(article.Paragraph)
	return !ok || !isCentred(in[i+1].node)
}

// centredNames are the names that editors give to what they set to the middle.
var centredNames = [...]string{"text-center", "text-align-center", "align-center", "aligncenter", "rtecenter", "textcenter"}

// isCentred reports whether a node is in a line that is set to the middle.
func isCentred(n *html.Node) bool {
	for k := 0; n != nil && k < 4; n, k = n.Parent, k+1 {
		if n.Type != html.ElementNode {
			continue
		}
		style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
		switch {
		case n.Data == "center", strings.EqualFold(attr(n, "align"), "center"), strings.Contains(style, "text-align:center"),
			labelOf(n).whole(centredNames[:]...) != "":
			return true
		case n.Data == "p", strings.Contains(style, "text-align:"), attr(n, "align") != "" && n.Data != "img":
			return false
		}
	}
	return false
}

// endsWithMark reports whether a text ends as a sentence does.
func endsWithMark(s string) bool { return s != "" && strings.ContainsAny(s[len(s)-1:], ".!?)") }

// looksLikeCaption reports whether a line below a picture, which says so much, is its caption.
func looksLikeCaption(in article.Inline, s string) bool {
	n := utf8.RuneCountInString(s)
	if n > 400 {
		return false
	}
	if before, credit, ok := strings.Cut(s, "Ảnh:"); ok && (n < 200 || utf8.RuneCountInString(credit) <= 40) &&
		before != "" {
		return true
	}
	return n <= 300 && allItalic(in)
}
