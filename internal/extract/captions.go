package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/syllable"
)

// Rules that leave out what belongs to a picture that is not printed.
const (
	ruleCaptionAlone  rule = "caption-alone"
	ruleCaptionSecond rule = "caption-second" // of a picture that is printed with another one
	ruleCreditAlone   rule = "credit-alone"
	ruleCaptionTwice  rule = "caption-twice" // shortened, for small screens
)

// ruleCaptionPlain makes a caption of a line that nothing marks.
const ruleCaptionPlain rule = "caption-plain"

// isBelowPicture reports whether nothing was read since the last picture.
func (r *reader) isBelowPicture() bool {
	_, ok := r.picture()
	return ok && isEmpty(r.runs)
}

// captionBox reads a box that is named a caption or a credit, and reports
// whether n is one.
func (r *reader) captionBox(n *html.Node) bool {
	m := r.of(n)
	if m.pics > 0 || m.text == 0 || m.text > 600 || m.paras > 2 {
		return false
	}
	name := labelOf(n)
	if isCaptionNamed(n, name) || r.isUnderLonePicture(n) {
		r.flush()
		r.leaveTwice(n)
		r.under(r.captionText(n))
		return true
	}
	if r.isUnderLoneFilm(n) {
		r.flush()
		r.inline(n)
		r.leaveText(r.take(), ruleCaptionAlone)
		return true
	}
	if m.text < 80 && name.begins(creditNames[:]...) != "" {
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
func (r *reader) isUnderLonePicture(n *html.Node) bool { return r.isUnderLone(n, "img") }

// isUnderLoneFilm reports so of a box and the film right above it, which is not printed.
func (r *reader) isUnderLoneFilm(n *html.Node) bool { return r.isUnderLone(n, "iframe", "video") }

// isUnderLone reports whether a box and one of some elements right above it are all that
// their own box holds.
func (r *reader) isUnderLone(n *html.Node, above ...string) bool {
	box := n.Parent
	if n.Data != "div" && n.Data != "p" || box == nil || box.Data != "div" {
		return false
	}
	elements := 0
	for c := box.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
			continue
		case elements == 0 && slices.Contains(above, c.Data), elements == 1 && c == n:
			elements++
		default:
			return false
		}
	}
	return elements == 2 && !r.of(n).boxes && r.of(box).text == r.of(n).text && !endsSentence(text(n))
}

// maxBoxed is how many letters a caption in a box of its own has at most.
const maxBoxed = 400

// boxedCaption reads a narrow table of one cell right below a picture that has a
// table of its own as well, and reports whether n is one: its text is the caption
// if it is one paragraph. A box with a heading tells something more.
func (r *reader) boxedCaption(n *html.Node, depth int) bool {
	im, ok := r.picture()
	if !ok || im.Caption != "" || im.Credit != "" || !r.isBelowPicture() || !isNarrow(n) {
		return false
	}
	m := r.of(n)
	if m.pics > 0 || m.links > 0 || m.heads > 0 || m.paras > 1 || m.text > maxBoxed || oneCell(n) == nil ||
		!isOneCellAround(r.out[len(r.out)-1].node) {
		return false
	}
	from := len(r.out)
	r.children(n, depth)
	r.flush()
	if len(r.out) == from+1 {
		if p, ok := r.out[from].block.(article.Paragraph); ok && !allBold(p.Text) {
			r.out = r.out[:from]
			r.under(p.Text)
		}
	}
	return true
}

// isNarrow reports whether a table says that it is narrower than the copy: copy is
// beside it, or nothing.
func isNarrow(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	side := strings.ToLower(attr(n, "align"))
	w := pixels(n, "width")
	return side == "left" || side == "right" || strings.Contains(style, "float:left") || strings.Contains(style, "float:right") ||
		w > 0 && w <= maxNarrow
}

// maxNarrow is how many pixels wide a box beside copy is at most.
const maxNarrow = 400

// oneCell is the only cell of a table, nil when it has several.
func oneCell(n *html.Node) *html.Node {
	rows := rowsOf(n)
	if len(rows) != 1 {
		return nil
	}
	if cells := cellsOf(rows[0]); len(cells) == 1 {
		return cells[0]
	}
	return nil
}

// isOneCellAround reports whether a picture is alone in a table of one cell.
func isOneCellAround(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "table" {
			return oneCell(n) != nil
		}
	}
	return false
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
		r.captionLine(in)
		return
	}
	if !r.underAgain(in) {
		r.leaveText(in, ruleCaptionAlone)
	}
}

// figcaption reads a caption that no figure has taken as its own. Without anything that it
// may be of, and as one more of a picture that has its own, it is copy.
func (r *reader) figcaption(n *html.Node) {
	r.flush()
	in := r.captionText(n)
	im, ok := r.picture()
	switch of, found := r.unprinted(n); {
	case len(in) == 0:
	case ok && im.Caption != "" && r.again.blocks != len(r.out) && saysMore(in) && !saysAsMuch(im.Caption, squeeze(in.String())),
		!ok && r.again.blocks != len(r.out) && !found && saysMore(in):
		r.captionAsCopy(in)
	case !ok && found && isUnloaded(of):
		r.leaveText(in, ruleCaptionAlone)
		r.missPicture(of, squeeze(in.String()))
	default:
		r.under(in)
	}
}

// saysMore reports whether a caption is more than a label, and no link to something else.
func saysMore(in article.Inline) bool {
	s := in.String()
	return wordCount(s) >= 3 && linked(in)*2 < letterCount(s)
}

// unprinted is what a caption may be of that is not printed: a film, a drawing, a picture, or the
// empty box of one that was not loaded, in the figure of the caption; without a figure, in the box
// right above it.
func (r *reader) unprinted(caption *html.Node) (of *html.Node, ok bool) {
	box := caption.Parent
	for box != nil && box.Data != "figure" {
		box = box.Parent
	}
	if box == nil {
		box = caption.PrevSibling
		for box != nil && box.Type != html.ElementNode {
			box = box.PrevSibling
		}
	}
	if box == nil {
		return nil, false
	}
	s := search{left: maxSought}
	if of = r.unprintedIn(box, &s); of == nil {
		of = s.empty
	}
	return of, of != nil
}

// search is a search for what a caption is of.
type search struct {
	left  int        // elements that may be looked at
	empty *html.Node // the first box with nothing in it
}

// maxSought is how many elements of a figure are looked at for what its caption is of.
const maxSought = 300

// unprintedIn looks at a box and what is in it, but for figures in it.
func (r *reader) unprintedIn(n *html.Node, s *search) *html.Node {
	s.left--
	switch n.Data {
	case "video", "audio", "iframe", "object", "embed", "svg", "canvas":
		return n
	case "img":
		if list := candidates(n); r.unseen(n) == "" && (len(list) == 0 || !r.isIcon(n, list)) {
			return n
		}
	default:
		if s.empty == nil && isEmptyBox(n) && r.unseen(n) == "" {
			s.empty = n
		}
	}
	for c := n.FirstChild; c != nil && s.left > 0; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data != "figure" {
			if of := r.unprintedIn(c, s); of != nil {
				return of
			}
		}
	}
	return nil
}

// isEmptyBox reports whether an element is a box that a script puts something in: a picture when
// the reader comes near.
func isEmptyBox(n *html.Node) bool {
	if n.Data != "div" && n.Data != "a" && n.Data != "picture" && !strings.Contains(n.Data, "-") {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data != "source" || c.Type == html.TextNode && squeeze(c.Data) != "" {
			return false
		}
	}
	return true
}

// isUnloaded reports whether what a caption is of is a picture that was not loaded.
func isUnloaded(of *html.Node) bool {
	return of.Data == "img" && len(candidates(of)) == 0 || isEmptyBox(of)
}

// again is a picture that was met once more: the place where it is printed, or a
// little below that, and how many blocks had been read by now. What follows at once is
// said of it.
type again struct {
	img        *html.Node
	at, blocks int
}

// underAgain gives the caption below a picture that was met once more to where it is
// printed, if it has none there; else it is copy, unless the picture's own says as much:
// what a portal shows for want of a picture has a caption each time. Where
// the picture was not saved it may have been another one, of which the page had no more
// than what sites show until they have loaded it: it is told as missing. It reports
// whether such a picture was right above.
func (r *reader) underAgain(in article.Inline) bool {
	if r.again.blocks != len(r.out) || len(r.out) == 0 {
		return false
	}
	s := squeeze(in.String())
	caption, credit := splitCredit(s)
	said := caption == ""
	// Blocks before it may have been taken back.
	for i := min(r.again.at, len(r.out)-1); i >= max(0, r.again.at-maxTaken); i-- {
		im, ok := r.out[i].block.(article.Image)
		switch {
		case !ok:
			continue
		case im.Caption == caption && im.Credit == credit:
			said = true
		case im.File == "":
			r.leaveText(in, ruleCaptionAlone)
			r.missPicture(r.again.img, s)
			return true
		case im.Caption == "", saysAsMuch(caption, im.Caption):
			r.out[i].block = captioned(im, s)
			return true
		default:
			said = said || saysAsMuch(im.Caption, caption)
		}
		break
	}
	if said {
		r.leaveText(in, ruleCaptionSecond)
	} else {
		r.captionAsCopy(in)
	}
	r.again.blocks = len(r.out)
	return true
}

// captionAsCopy makes a paragraph of a caption, once.
func (r *reader) captionAsCopy(in article.Inline) {
	if r.isCaptionAgain(in) {
		r.leaveText(in, ruleCaptionSecond)
		return
	}
	if r.captions == nil {
		r.captions = map[string]bool{}
	}
	caption, _ := splitCredit(squeeze(in.String()))
	r.captions[fold(caption)] = true
	r.add(article.Paragraph{Text: in}, r.start)
}

// isCaptionAgain reports whether a text is a caption that is copy: slides are there twice, to
// go round.
func (r *reader) isCaptionAgain(in article.Inline) bool {
	if len(r.captions) == 0 {
		return false
	}
	caption, _ := splitCredit(squeeze(in.String()))
	return r.captions[fold(caption)]
}

// saysAsMuch reports whether a caption says all that another one does, which may be
// shortened.
func saysAsMuch(caption, other string) bool {
	other = strings.TrimRight(fold(other), ".… ")
	return strings.Contains(fold(caption), other)
}

// maxTaken is how many blocks a figure takes back at most.
const maxTaken = 8

// picture is the last block if it is a picture.
func (r *reader) picture() (im article.Image, ok bool) {
	if k := len(r.out) - 1; k >= 0 {
		im, ok = r.out[k].block.(article.Image)
	}
	return im, ok
}

// onlyLineOfFigure makes the caption of the only line in Vietnamese that a figure
// holds below its only picture.
func (r *reader) onlyLineOfFigure(from int) {
	in := r.out[from:]
	if len(in) != 2 {
		return
	}
	im, ok := in[0].block.(article.Image)
	p, line := in[1].block.(article.Paragraph)
	if !ok || !line || im.Caption != "" || im.Credit != "" || !saysCaption(p.Text) || isVerse(in[1].node) {
		return
	}
	im = captionedBy(im, p.Text)
	in[0].block = im
	r.out = r.out[:from+1]
}

// saysCaption reports whether a line may be a caption by its length and its words.
func saysCaption(in article.Inline) bool {
	s := squeeze(in.String())
	return letterCount(s) <= maxCentred && wordCount(s) >= 3 && strings.ContainsFunc(s, syllable.IsOwn) && linked(in) == 0 &&
		!isIdle(s) && !isOpening(s) && !strings.HasSuffix(s, ":")
}

// isRestOfBox reports whether block i is all the text of the box that the picture
// right above it is in, a line that ends as no sentence does.
func isRestOfBox(in []piece, i int) bool {
	if i == 0 || in[i].node == nil || in[i-1].node == nil || !isBeside(in[i].node, in[i-1].node) {
		return false
	}
	line := in[i].block.(article.Paragraph).Text
	s := squeeze(line.String())
	return letterCount(s) <= maxPlainCaption && saysCaption(line) && !closes(s) && !allBold(line) && shortText(boxAround(in[i].node)) == s
}

// captionsByClass finds the captions that only the class of their boxes marks:
// all lines with it, three or more, are right below a picture each.
func (r *reader) captionsByClass(in []piece) (out []piece) {
	if !hasLineBelowPicture(in) {
		return in
	}
	type use struct{ below, all int }
	uses := map[string]*use{}
	for i, q := range in {
		class := classOfLine(q)
		if class == "" {
			continue
		}
		if uses[class] == nil {
			uses[class] = &use{}
		}
		if uses[class].all++; isUnderBarePicture(in, i) && saysCaption(q.block.(article.Paragraph).Text) {
			uses[class].below++
		}
	}
	out = make([]piece, 0, len(in))
	isCaption := func(i int) bool {
		class := classOfLine(in[i])
		u := uses[class]
		if u == nil || u.below != u.all {
			return false
		}
		box, line := boxAround(in[i-1].node), in[i].block.(article.Paragraph).Text
		return u.all >= minWall || box != nil && attr(box, "class") == class && // that of the picture's box
			box != boxAround(in[i].node) && letterCount(line.String()) <= maxPlainCaption && !closes(squeeze(line.String()))
	}
	for i, q := range in {
		if k := len(out) - 1; k >= 0 && isCaption(i) {
			im := out[k].block.(article.Image)
			im = captionedBy(im, q.block.(article.Paragraph).Text)
			out[k].block = im
			r.marked = append(r.marked, reason{rule: ruleCaptionPlain, node: q.node})
			continue
		}
		out = append(out, q)
	}
	return out
}

// classOfLine is the class of the box around a paragraph, "" for any other block.
func classOfLine(q piece) string {
	box := boxAround(q.node)
	if _, ok := q.block.(article.Paragraph); !ok || box == nil {
		return ""
	}
	return attr(box, "class")
}

// isUnderBarePicture reports whether a picture without a caption is right above
// block i.
func isUnderBarePicture(in []piece, i int) bool {
	if i == 0 {
		return false
	}
	im, ok := in[i-1].block.(article.Image)
	return ok && im.Caption == "" && im.Credit == ""
}

// isBeside reports whether two nodes are in the same paragraph.
func isBeside(a, b *html.Node) bool { return boxAround(a) == boxAround(b) }
