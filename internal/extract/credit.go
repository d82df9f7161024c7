package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// captionNames are what the names of boxes for captions begin with, creditNames those of boxes for the
// photographer's name.
var (
	captionNames = [...]string{"caption", "pcaption", "figcaption", "chuthich", "chu-thich", "image-note", "img-note", "mota-anh"}
	creditNames  = [...]string{"photo-credit", "image-credit", "img-credit", "media-credit", "credit", "photographer", "tac-gia-anh"}
)

// isCaptionBox reports whether portals keep captions in a box like this one.
func isCaptionBox(n *html.Node) bool { return isCaptionNamed(n, labelOf(n)) }

// isCaptionNamed reports so of a box with this name.
func isCaptionNamed(n *html.Node, name label) bool {
	return n.Data != "figure" && n.Data != "table" && n.Data != "tbody" && name.begins(captionNames[:]...) != ""
}

// caption gives a text to the last picture.
func (r *reader) caption(s string) { r.captionLine(article.Plain(squeeze(s))) }

// captionLine does so of copy with links.
func (r *reader) captionLine(in article.Inline) {
	if im, ok := r.picture(); ok && im.Caption == "" {
		r.out[len(r.out)-1].block = r.captionedIn(im, in)
		return
	}
	r.add(article.Paragraph{Text: in}, r.start)
}

// captioned is a picture with a caption; who made it, which a box beside the caption may
// have said, stays.
func captioned(im article.Image, s string) article.Image { return captionedBy(im, article.Plain(s)) }

// captionedBy is a picture with the caption that a line is: links and languages of it stay.
func captionedBy(im article.Image, in article.Inline) article.Image {
	in = onOneLine(in)
	caption, credit := splitCredit(squeeze(in.String()))
	im = im.WithCaption(caption, in)
	im.Credit = cmp.Or(credit, im.Credit)
	return im
}

// onOneLine is copy whose lines follow each other on one.
func onOneLine(in article.Inline) article.Inline {
	if !strings.Contains(in.String(), "\n") {
		return in
	}
	out := slices.Clone(in)
	for i := range out {
		out[i].Text = strings.ReplaceAll(out[i].Text, "\n", " ")
	}
	return out
}

// splitCredit takes "Ảnh: Minh Khôi" off a caption's end.
func splitCredit(s string) (caption, credit string) {
	from := max(0, len(s)-maxCredit)
	if strings.HasSuffix(strings.TrimRight(s, "."), ")") {
		if m := photoBy().FindStringSubmatch(s[from:]); m != nil {
			return strings.TrimRight(s[:len(s)-len(m[0])], " "), m[1]
		}
	}
	if strings.IndexByte(s[from:], ':') < 0 {
		return s, ""
	}
	for _, mark := range [...]string{"Nguồn ảnh:", "nguồn ảnh:", "Ảnh:", "ẢNH:", "ảnh:", "Photo:", "Picture:", "Photograph:"} {
		i := strings.LastIndex(s[from:], mark)
		if i < 0 {
			continue
		}
		i += from
		credit = strings.Trim(s[i+len(mark):], " ()")
		if bare := strings.TrimRight(credit, " .()"); !strings.Contains(bare, ".") {
			credit = bare // initials keep their point
		}
		caption = strings.TrimRight(s[:i], " -–—(")
		if caption == "" && (wordCount(credit) > maxNameWords && !looksLikePerson(credit) || isScene(credit)) {
			return s, "" // what is to be seen, behind the word for a picture
		}
		return caption, credit
	}
	if !holdsFold(s[from:], "credit") {
		return s, "" // as nearly all: a search for what ends a line takes long
	}
	if m := creditedTo().FindStringSubmatch(s[from:]); m != nil {
		return strings.TrimRight(s[:len(s)-len(m[1])], " -–—(|"), m[2]
	}
	return s, ""
}

// creditedTo ends an English caption, behind a sentence or in brackets: "Letter of Credit: ..." is copy.
var creditedTo = pattern(`(?:^|[.!?…"”)] ?|[|(–—-] *)((?i:(?:photo|image|picture) )?(?i:credits?): *((?:\p{Ll}?\p{Lu}|[@©]|\d+[a-z]+ \p{Lu})[^:()]+?(?: \([^()]+\))?)\)?\.?)$`)

// photoBy ends an English caption with who took the photograph, in brackets.
var photoBy = pattern(` \((?i:photo(?:graph)?s? (?:by|courtesy of):? )(\p{Lu}[^()]{2,60})\)\.?$`)

// isScene reports whether what follows the word for a picture tells what is to be seen:
// some words of which none but the first is a name's, nor is it an office.
func isScene(s string) bool {
	capitals := 0
	for w := range strings.FieldsSeq(s) {
		if r := firstRune(w); unicode.IsUpper(r) || unicode.IsDigit(r) || r == '(' {
			capitals++
		}
	}
	return wordCount(s) >= 4 && capitals == 1 && !isOffice(s) && !(portal{}).isOrganisation(s)
}

// maxNameWords is how many words a credit has at most that is no person's name.
const maxNameWords = 6

// maxCredit is how many bytes a credit has at most, with its mark.
const maxCredit = 120
