package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
	"bantin/internal/date"
)

// A story told in photographs may have no running text at all: a headline over a
// wall of pictures, each with a line or with none. What parts it from a list of
// articles is where its pictures lead: to themselves, or nowhere.

// ruleGallery finds the body of such a page.
const ruleGallery rule = "gallery"

// minWall is how many pictures a story in photographs has at least.
const minWall = 3

// wall is the box of the pictures of a page.
type wall struct {
	box      *html.Node
	first    *html.Node // picture
	pictures int
	linked   bool // they lead to other pages
}

// readGallery is the reading of a page without copy as a story in photographs; ok
// is false when it is none. One whose pictures lead elsewhere is read only where
// the page says itself that it is an article, or somebody else does.
func (f *facts) readGallery(named bool) (reading, bool) {
	if addressKind(f.page.URL) == "home" {
		return reading{}, false
	}
	least := minWall
	if named {
		least = 1 // the document, as it was scanned
	}
	free, leading := f.walls(least)
	dated := free.box != nil && f.of(free.box).links >= free.pictures && f.holdsDates(free.box) // each entry has its day
	if most, _ := cards(f, nil); named || !dated && (most < minCards || free.pictures >= most) {
		if h, ok := f.headlineOver(free); ok {
			return f.readWall(free, h, named)
		}
	}
	if named || f.says() == "article" && leading.box != nil && !f.holdsDates(leading.box) {
		if h, ok := f.headlineOver(leading); ok {
			return f.readWall(leading, h, named)
		}
	}
	return reading{}, false
}

// holdsDates reports whether some lines of a box are dates, or begin with one: it
// lists articles.
func (f *facts) holdsDates(box *html.Node) bool {
	dates := 0
	for _, l := range f.linesIn(box, nil) {
		if d, ok := date.Parse(l.text[:min(len(l.text), maxStamp)]); ok && d.Year > 0 {
			dates++
		}
	}
	return dates >= minWall
}

// maxStamp is how many bytes a date at the beginning of a line has at most.
const maxStamp = 40

// readWall is the reading of a wall below its headline; ok is false when nothing
// is on it.
func (f *facts) readWall(w wall, h headline, named bool) (r reading, ok bool) {
	root := w.box
	for p := root.Parent; p != nil && p.Data != "body"; p = p.Parent {
		if within(h.node, []*html.Node{p}) {
			root = p // what is between headline and wall says what the pictures show
			break
		}
	}
	b := &body{roots: []*html.Node{root}, main: root, contenders: []contender{{reason{rule: ruleGallery, node: w.box}, 0}}}
	b.left = outside(f, b)
	lead := f.overWall(root, w, h)
	r = reading{facts: f, body: b, headline: h, copy: f.wallCopy(root, w, h, lead.value)}
	if len(r.copy.blocks) == 0 {
		return reading{}, false
	}
	r.metadata, r.copy, r.warnings = findMetadata(f, b, h, lead, r.copy)
	r.warnings = append(r.copy.warnings, r.warnings...)
	r.article = assemble(f.page, b.name(), h, r.metadata, r.copy)
	r = r.withOmissions()
	if w.linked && !named {
		r = r.doubted()
	}
	return r, true
}

// overWall is the box of the standfirst: a sentence right below the headline and
// above the first picture.
func (f *facts) overWall(root *html.Node, w wall, h headline) datum[*html.Node] {
	n := f.sentenceBehind(h.node, root)
	if n == nil || within(w.first, []*html.Node{n}) {
		return datum[*html.Node]{}
	}
	for c := n; c != nil; c = next(c, root) {
		if c == w.first {
			return datum[*html.Node]{n, reason{rule: ruleBelowHeadline, node: n}}
		}
	}
	return datum[*html.Node]{}
}

// walls is the box that holds nearly all of the pictures of the page that lead
// nowhere, and that of those that lead to other pages; none has less than so many.
func (f *facts) walls(least int) (free, leading wall) {
	var nowhere, elsewhere []*html.Node
	for _, n := range f.find("img") {
		switch {
		case !f.mayBeOnWall(n):
		case leadsNowhere(n):
			nowhere = append(nowhere, n)
		default:
			elsewhere = append(elsewhere, n)
		}
	}
	leading = wallOf(elsewhere, minWall)
	leading.linked = true
	return wallOf(nowhere, least), leading
}

// wallOf is the innermost box of nearly all of some pictures, the zero value when
// they are less than so many.
func wallOf(pictures []*html.Node, least int) wall {
	if len(pictures) < least {
		return wall{}
	}
	inside := map[*html.Node]int{}
	for _, n := range pictures {
		for p := n.Parent; p != nil; p = p.Parent {
			inside[p]++
		}
	}
	var w wall
	for _, n := range pictures { // such boxes hold each other
		for p := n.Parent; p != nil && p != w.box; p = p.Parent {
			if inside[p] >= least && inside[p]*10 >= len(pictures)*7 {
				if w.box == nil || inside[p] < w.pictures || within(p, []*html.Node{w.box}) {
					w = wall{box: p, first: n, pictures: inside[p]}
				}
				break
			}
		}
	}
	return w
}

// mayBeOnWall reports whether a picture may belong to a story: no icon, and not
// in what surrounds the article.
func (f *facts) mayBeOnWall(img *html.Node) bool {
	list := candidates(img)
	if len(list) == 0 || isIconName(list[0].src) || isDrawingName(list[0].src) {
		return false
	}
	if w := pixels(img, "width"); w > 0 && w < 2*maxIcon {
		return false
	}
	return !f.isBesideWalls(img.Parent)
}

// besideWalls are parts of the names of boxes with pictures that tell no story.
var besideWalls = [...]string{"header", "footer", "menu", "nav", "sidebar", "banner", "logo", "ads", "partner", "lienket",
	"lien-ket", "doitac", "doi-tac", "weblink"}

// isBesideWalls reports whether a box, or one around it up to that of the
// headline, surrounds articles. Pictures share the boxes around them: each is
// looked at once.
func (f *facts) isBesideWalls(n *html.Node) bool {
	if n == nil || n.Data == "body" || f.of(n).h1 {
		return false
	}
	beside, known := f.beside[n]
	if !known {
		switch n.Data {
		case "nav", "header", "footer", "aside", "form":
			beside = true
		default:
			beside = invisible(n) || labelOf(n).whole(besideWalls[:]...) != "" || f.isBesideWalls(n.Parent)
		}
		f.beside[n] = beside
	}
	return beside
}

// leadsNowhere reports whether a picture is in no link, or in one to itself or to
// what the page opens over itself.
func leadsNowhere(img *html.Node) bool {
	for p := img.Parent; p != nil; p = p.Parent {
		if p.Data == "a" {
			return staysOnPage(p) || isPictureAddress(strings.TrimSpace(attr(p, "href")))
		}
	}
	return true
}

// headlineOver is the headline of a wall of pictures: the page's own, or a line
// set as a title near the wall; the names of offices and of boxes are none.
func (f *facts) headlineOver(w wall) (headline, bool) {
	if w.box == nil {
		return headline{}, false
	}
	is := func(n *html.Node) bool {
		s := titleText(n)
		return wordCount(s) >= 3 && letterCount(s) <= maxTitle && titleRank(n, s) == titleNamed && !f.isAside(n) &&
			!isBoxHead(n) && !f.portal.isName(s) && !isOfficeName(s)
	}
	var near nearby
	near.upward(f, nil, w.first)
	var found *html.Node
	for _, l := range near.between {
		if n := boxOf(f, l); l.links == 0 && (is(n) && found == nil || n.Data == "h1" && n == f.headline) {
			found = n
		}
	}
	if found != nil {
		why := reason{rule: ruleHeadingNear, node: found}
		return headline{datum: datum[string]{titleText(found), why}, node: found}, true
	}
	if n := f.headline; n != nil && (is(n) && isInSection(w.first, n) || w.linked) {
		return headline{datum: datum[string]{titleText(n), reason{rule: ruleRepeated, node: n}}, node: n}, true
	}
	return headline{}, false
}

// isInSection reports whether a node is in one of the boxes around a headline.
func isInSection(n, h *html.Node) bool {
	for p, up := h.Parent, 0; p != nil && p.Data != "body" && up < 5; p, up = p.Parent, up+1 {
		if within(n, []*html.Node{p}) {
			return true
		}
	}
	return false
}

// wallCopy is the pictures of a box below its headline, each with the line in its
// own box or below it, and the text around them. Pictures that lead to other pages,
// beside those that lead nowhere, are cards of other stories.
func (f *facts) wallCopy(root *html.Node, w wall, h headline, standfirst *html.Node) bodyCopy {
	r := &reader{facts: f, title: h.value, headline: h.node, standfirst: standfirst, quoted: map[*html.Node]bool{},
		told: map[string]bool{}, met: map[string]int{}}
	free := map[*html.Node]bool{} // the boxes of pictures that lead nowhere
	for _, n := range f.find("img") {
		if leadsNowhere(n) {
			mark(free, n)
		}
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if rows := rowsOf(n); r.isPaired(rows) && (w.linked || freeAll(rows, free)) {
			r.flush()
			r.pictureTable(rows)
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				r.node(c, 1)
				continue
			}
			switch m := f.of(c); {
			case r.isLeft(c), c == standfirst:
			case m.pics > 0 && !w.linked && !free[c]:
				r.flush()
				r.leave(c, ruleTeaser)
			case c.Data == "img":
				r.flush()
				r.image(c, "", "")
			case m.pics > 0 && c != h.node && within(h.node, []*html.Node{c}):
				r.flush()
				walk(c)
			case m.pics == 1 && m.text <= maxOnWall && m.paras <= 1:
				r.onWall(c)
			case m.pics >= 1 && c != h.node:
				r.flush()
				walk(c)
			default:
				r.node(c, 1)
			}
		}
	}
	walk(root)
	r.flush()
	r.out = linesBelow(r.out)
	return r.cleaned()
}

// freeAll reports whether all cells of a table that hold a picture are among those whose
// pictures lead nowhere.
func freeAll(rows []*html.Node, free map[*html.Node]bool) bool {
	for _, row := range rows {
		for n := range row.Descendants() {
			if n.Type == html.ElementNode && n.Data == "img" && !free[n] {
				return false
			}
		}
	}
	return true
}

// linesBelow makes captions of the lines on a wall where each picture that has none
// is above a line, and above one only but for the last: who made the pictures may be
// below that.
func linesBelow(in []piece) []piece {
	var under []int // places of these lines
	for i, p := range in {
		im, ok := p.block.(article.Image)
		if !ok || im.Caption != "" {
			continue
		}
		if !isLineBelow(in, i+1) || i+2 < len(in) && isLineBelow(in, i+2) && hasPicture(in[i+2:]) {
			return in
		}
		under = append(under, i+1)
	}
	if len(under) < 2 {
		return in
	}
	out := make([]piece, 0, len(in))
	for i, p := range in {
		if len(under) == 0 || i != under[0] {
			out = append(out, p)
			continue
		}
		under = under[1:]
		im := out[len(out)-1].block.(article.Image)
		s, _ := lineOf(p.block)
		im.Caption, im.Credit = splitCredit(squeeze(s.String()))
		out[len(out)-1].block = im
	}
	return out
}

// isLineBelow reports whether block i is a line that a picture may be told by.
func isLineBelow(in []piece, i int) bool {
	if i >= len(in) {
		return false
	}
	p, ok := in[i].block.(article.Paragraph)
	s := p.Text.String()
	return ok && letterCount(s) <= maxOnWall && !isIdle(s) && !isDateLine(s) && linked(p.Text) == 0
}

// hasPicture reports whether a picture is among blocks.
func hasPicture(in []piece) bool {
	return slices.ContainsFunc(in, func(p piece) bool { _, ok := p.block.(article.Image); return ok })
}

// maxOnWall is how many letters the line of a picture on a wall has at most.
const maxOnWall = 300

// fileName is the name that a camera gives a picture.
var fileName = pattern(`(?i)^(?:(?:IMG|DSC|DCIM|PIC|P|Image|Ảnh|Hình)[_ -]?\d+|\S+\.(?:jpe?g|png|webp|bmp))$`)

// onWall reads a box of one picture: what it says is the caption.
func (r *reader) onWall(box *html.Node) {
	r.flush()
	from := len(r.out)
	for n := range box.Descendants() {
		if n.Type == html.ElementNode && n.Data == "img" {
			r.image(n, "", "")
		}
	}
	s := text(box)
	if s == "" || isIdle(s) || fileName().MatchString(s) {
		return
	}
	if len(r.out) > from {
		r.caption(s)
		return
	}
	r.start = box
	r.leaveText(article.Plain(s), ruleCaptionAlone)
}
