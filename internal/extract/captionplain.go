package extract

import (
	"slices"
	"strings"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// maxPlainCaption is how many letters a caption has at most that nothing marks.
const maxPlainCaption = 120

// plainCaptions finds the captions that nothing marks: lines that are alone between two
// pictures, each in a box of its own, while the paragraphs of the copy are far longer, on
// a page where no picture has a caption that is marked, and lines below a picture that
// end as no paragraph of the copy does. Such a line may be copy all the same: without
// a credit, the caption is marked as guessed.
func (r *reader) plainCaptions(in []piece) (out []piece) {
	may := mayBePlainCaptions(in)
	if may == nil {
		return in // as nearly always
	}
	marked := slices.ContainsFunc(in, func(q piece) bool {
		im, ok := q.block.(article.Image)
		return ok && (im.Caption != "" || im.Credit != "")
	})
	shortest := 0 // of the paragraphs that are not between pictures
	paragraphs := 0
	for i, q := range in {
		b, _ := q.block.(article.Paragraph)
		if n := letterCount(b.Text.String()); !isBetweenPictures(in, i) && n >= minRunning {
			paragraphs++
			if shortest == 0 || n < shortest {
				shortest = n
			}
		}
	}
	if paragraphs < 2 {
		return in
	}
	closed, bold := paragraphs >= leastClosed && isClosedCopy(in), hasBoldLines(in)
	for i, q := range in {
		p, _ := q.block.(article.Paragraph)
		if n := may[i]; n > 0 && (!allBold(p.Text) || !bold && isCentred(q.node) && isCentred(in[i-1].node)) &&
			(!marked && n*3 <= shortest*2 && isBetweenPictures(in, i) || closed && n < shortest && !isSignedLine(q.node, in[i-1].node) && r.isOpenCaption(p.Text)) {
			above := out[len(out)-1]
			im := above.block.(article.Image)
			im = captionedBy(im, p.Text)
			im.CaptionGuessed = im.Credit == ""
			out[len(out)-1].block = im
			r.marked = append(r.marked, reason{rule: ruleCaptionPlain, node: q.node})
			continue
		}
		out = append(out, q)
	}
	return out
}

// mayBePlainCaptions is how many letters those blocks have that may be such captions by
// themselves, and by the picture above them, by their places; nil where there is none.
func mayBePlainCaptions(in []piece) (letters map[int]int) {
	for i, q := range in {
		if !isUnderBarePicture(in, i) || !isBelowAlone(in, i) {
			continue
		}
		p := q.block.(article.Paragraph)
		if n := letterCount(p.Text.String()); n <= maxPlainCaption && isPlainCaption(p.Text) {
			if letters == nil {
				letters = map[int]int{}
			}
			letters[i] = n
		}
	}
	return letters
}

// isBetweenPictures reports whether block i is a paragraph right between two
// pictures, each of them in a box of its own.
func isBetweenPictures(in []piece, i int) bool {
	if !isBelowAlone(in, i) || i+1 == len(in) {
		return false
	}
	_, below := in[i+1].block.(article.Image)
	return below && !isBeside(in[i].node, in[i+1].node)
}

// isBelowAlone reports whether block i is a paragraph right below a picture, in a box
// of its own, and what follows is nothing that it may head: a list or a table.
func isBelowAlone(in []piece, i int) bool {
	if i == 0 {
		return false
	}
	_, ok := in[i].block.(article.Paragraph)
	_, above := in[i-1].block.(article.Image)
	if !ok || !above || isBeside(in[i].node, in[i-1].node) {
		return false
	}
	if i+1 == len(in) {
		return true
	}
	switch in[i+1].block.(type) {
	case article.List, article.Table:
		return false
	}
	return true
}

// leastClosed is how many paragraphs of running text show how a writer ends them.
const leastClosed = 3

// isClosedCopy reports whether all paragraphs of running text end as sentences do, and
// no other short line of words stands between them: where headings are set as any
// other line, one of them may be below a picture.
func isClosedCopy(in []piece) bool {
	begun, open := false, 0 // short lines since the last running text: those at the end sign the article
	for i, q := range in {
		p, ok := q.block.(article.Paragraph)
		if !ok {
			continue
		}
		s := squeeze(p.Text.String())
		switch { // a line like isOpening is the page's own, above the copy
		case letterCount(s) >= minRunning:
			if (open > 0 || !strings.ContainsRune(".!?:;…", lastRune(strings.TrimRight(s, "”\"’') ")))) && !isOpening(s) {
				return false
			}
			begun = true
		case begun && !isBelowAlone(in, i) && !closes(s) && !allBold(p.Text) && wordCount(s) > 1 && !isOpening(s):
			open++
		}
	}
	return true
}

// hasBoldLines reports whether a short bold line is in the middle of the page among the
// running text, and not right below a picture: such lines may be headings then.
func hasBoldLines(in []piece) bool {
	last, found := 0, false
	for i, q := range in {
		if p, ok := q.block.(article.Paragraph); ok && letterCount(p.Text.String()) >= minRunning {
			last = i
		}
	}
	for i, q := range in[:last] {
		p, ok := q.block.(article.Paragraph)
		found = found || ok && i > 0 && !isBelowAlone(in, i) && letterCount(p.Text.String()) < minRunning && allBold(p.Text) && isCentred(q.node)
	}
	return found
}

// isOpenCaption reports whether a line ends as no sentence does, and is neither the
// name of who wrote the article nor a heading in capitals.
func (r *reader) isOpenCaption(in article.Inline) bool {
	said := in.String()
	s := squeeze(said)
	names, _ := r.portal.namesIn(s)
	return !strings.Contains(said, "\n") && !closes(s) && len(names) == 0 && !credits().MatchString(s) && !isOfficeName(s) && strings.ToUpper(s) != s
}

// leadsOn begins a line that goes on from the one above it, or tells when something
// happened: a caption says what is to be seen.
var leadsOn = pattern(`(?i)^(?:\d|[IVX]+\. |[-–•+*]|sau đó|tiếp (?:đó|theo)|cũng (?:tại|trong)|ngoài ra|bên cạnh|tuy nhiên|` +
	`đồng thời|kết quả|theo |được biết|trước đó|cuối (?:buổi|cùng)|(?:sáng|chiều|tối|trưa) \d|ngày \d|dịp này|nhân dịp|` +
	`qua đó|do đó|vì vậy|hiện nay|thời gian tới|trong thời gian|đến nay|tính đến)`)

// isPlainCaption reports whether a line in ordinary letters may be a caption by
// what it says: some words in Vietnamese, no beginning and no end that ties it to
// the lines around it.
func isPlainCaption(in article.Inline) bool {
	s := squeeze(in.String())
	return wordCount(s) >= 4 && strings.ContainsFunc(s, syllable.IsOwn) && !strings.ContainsAny(s[len(s)-1:], ":?!;,") &&
		!strings.ContainsAny(s, "“”\"") && linked(in) == 0 && !leadsOn().MatchString(s)
}
