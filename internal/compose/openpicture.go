package compose

import (
	"slices"
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// openPicture is the picture that an article can open with.
type openPicture struct {
	*picture.Picture
	image article.Image
}

// openingWithin is how far into the body an opening picture may be.
const openingWithin = 3

// openingPicture is the first picture of an article if it is near its
// top, and its place in the body; -1 when there is none.
func (p *planner) openingPicture(e *Entry) (*openPicture, int) {
	for i, b := range e.Article.Body {
		if i >= openingWithin {
			break
		}
		if im, ok := b.(article.Image); ok && e.hasPicture(im) && !p.isThread(e.Pictures[im.File]) && !isAllBelow(e.Article.Body, i) {
			return &openPicture{e.Pictures[im.File], im}, i
		}
	}
	return nil, -1
}

// uprightWithin is how far into the body one that is square or upright may be.
const uprightWithin = 2 * openingWithin

// frontPicture is the picture that an article can open with on page one, where it is seen first: its
// opening picture, or else the first one of its copy if it says in a caption what it shows, and so
// needs no text before it. One below a heading or in the second half of the copy is of that place, and so is
// one that the copy beside it announces or speaks of; so is one that is square or upright further
// in: it shows one of those that the copy has come to, as a rule.
func (p *planner) frontPicture(e *Entry) (*openPicture, int) {
	body := e.Article.Body
	pic, at := p.openingPicture(e)
	switch {
	case pic == nil:
	case !p.landscape(pic) && (isBound(body, at) || p.t.Columns == 1 && isInRow(body, at)):
		return nil, -1
	default:
		return pic, at
	}
	i := slices.IndexFunc(body, func(b article.Block) bool {
		_, runs := b.(article.Paragraph)
		return !runs
	})
	if i < 1 || i*2 >= len(body) || isImage(body[i+1]) || announces(body[i-1]) || speaksOfPicture(body[i-1]) || speaksOfPicture(body[i+1]) {
		return nil, -1
	}
	im, ok := body[i].(article.Image)
	if !ok || im.Caption == "" || im.CaptionGuessed || !e.hasPicture(im) {
		return nil, -1
	}
	pic = &openPicture{e.Pictures[im.File], im}
	upright := !p.landscape(pic)
	if upright && (i >= uprightWithin || isPole(pic.Picture)) || p.isThread(pic.Picture) {
		return nil, -1
	}
	if !p.fillsColumn(pic) && !(upright && p.t.Columns == 1) { // one that is upright may be narrower there
		return nil, -1
	}
	return pic, i
}

// isBound reports whether picture i of a body is of its place: below a heading or a table, which would wait for copy behind
// it, or beside copy that announces or speaks of it.
func isBound(body []article.Block, i int) bool {
	if i > 0 && (isHeading(body[i-1]) || announces(body[i-1]) || speaksOfPicture(body[i-1])) {
		return true
	}
	return slices.ContainsFunc(body[:i], isTable) || i+1 < len(body) && speaksOfPicture(body[i+1])
}

// isInRow reports whether others are beside picture i of a body.
func isInRow(body []article.Block, i int) bool {
	return i > 0 && isImage(body[i-1]) || i+1 < len(body) && isImage(body[i+1])
}

// announces reports whether a block ends with a colon, as one that what follows belongs to.
func announces(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && strings.HasSuffix(strings.TrimSpace(p.Text.String()), ":")
}

// Words by which copy speaks of what stands beside it, as it is spelled: a picture, and where that is.
var (
	pictureWords = [...]string{"ảnh", "trong hình", "xem hình", "như hình", "theo hình", "sơ đồ", "bản đồ", "biểu đồ", "bản vẽ",
		"picture", "photo", "image", "map", "chart"}
	besideWords = [...]string{"dưới", "trên", "bên", "sau", "này", "kèm", "below", "above", "left", "right"}
)

// nearWords is how many words a text that names a picture, and what is behind it, have at most before where
// that is.
const nearWords = 5

// speaksOfPicture reports whether a block may speak of a picture beside it: "trong bức ảnh chụp dưới đây".
func speaksOfPicture(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	if !ok {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(p.Text.String()), func(r rune) bool { return !unicode.IsLetter(r) })
	for i, w := range words {
		if !slices.Contains(besideWords[:], w) {
			continue
		}
		if i > 0 && words[i-1] == "hình" && w != "này" { // "hình này" may be any form
			return true
		}
		before := " " + strings.Join(words[max(0, i-nearWords):i], " ") + " "
		if slices.ContainsFunc(pictureWords[:], func(s string) bool { return strings.Contains(before, " "+s+" ") }) {
			return true
		}
	}
	return false
}

// isThread reports whether a picture is so much wider than high that nothing is seen of it over all columns.
func (p *planner) isThread(pic *picture.Picture) bool {
	return int64(p.t.FullMeasure())*int64(pic.Height) < int64(tiny)*int64(pic.Width)
}

// isAllBelow reports whether block i is all that stands below a heading, which
// would be left with nothing.
func isAllBelow(body []article.Block, i int) bool {
	heads := func(i int) bool { _, ok := body[i].(article.Heading); return ok }
	return i > 0 && heads(i-1) && (i+1 == len(body) || heads(i+1))
}

// landscape reports whether a picture is clearly wider than high.
func (p *planner) landscape(o *openPicture) bool {
	return int64(o.Width)*1000 >= int64(o.Height)*int64(p.t.Landscape)
}

// isUpright reports whether a picture above the only column of a page is square or upright.
func (p *planner) isUpright(f *figure) bool {
	return f != nil && p.t.Columns == 1 && !p.landscape(&openPicture{Picture: f.pic})
}

// fillsColumn reports whether a picture has the pixels for a column's width.
func (p *planner) fillsColumn(o *openPicture) bool { return p.enough(o, p.t.Measure()) }

// besideColumns is how many columns a picture beside its headline stands over:
// half of them, if it has the pixels.
func (p *planner) besideColumns(o *openPicture) int {
	n := max(1, p.t.Columns/2)
	for n > 1 && !p.enough(o, p.t.Across(n)) {
		n--
	}
	return n
}

func (p *planner) enough(o *openPicture, w unit.Length) bool {
	return p.t.MinPPI == 0 || int64(o.Width)*72000 >= int64(w)*int64(p.t.MinPPI)
}

// acrossPicture sets a picture over all columns; nil when it has not the
// shape or the pixels for it.
func (p *planner) acrossPicture(c *copyist, o *openPicture) *figure {
	full := p.t.FullMeasure()
	if o != nil && p.t.Columns == 1 && !p.landscape(o) {
		return p.uprightPicture(c, o)
	}
	if o == nil || !p.landscape(o) || !p.enough(o, p.t.Shares.PicturePixels.Of(full)) {
		return nil
	}
	s := c.shapeOf(o.Picture, full, c.mostAcross())
	if c.isSingle() && s.wide < flush.Of(full) {
		s.wide = min(s.wide, clearly.Of(full)) // as in the column below
	}
	if w, _ := s.whole(); w < p.leastAcross() {
		return nil
	}
	return c.figureOf(o.image, o.Picture, s, full)
}

// uprightPicture sets one that is square or upright above the only column of a page, in the size that it would have in
// the copy, and no higher than half of the page; nil where it would be too narrow, or is a pole.
func (p *planner) uprightPicture(c *copyist, o *openPicture) *figure {
	if isPole(o.Picture) {
		return nil
	}
	full := p.t.FullMeasure()
	s := c.columnShape(o.Picture)
	s.high = min(s.high, p.t.TextHeight()/mostOfColumn, clearly.Of(full)*unit.Length(o.Height)/unit.Length(o.Width))
	if w, _ := s.whole(); w < acrossUpright.Of(full) {
		return nil
	}
	return c.figureOf(o.image, o.Picture, s, full)
}

// acrossAlone is the part of the measure that a picture above the only column of a
// page is wide at least: in the column it would stand no wider. One that is square or upright shows
// as much where it is narrower.
const (
	acrossAlone   unit.Ratio = 600
	acrossUpright unit.Ratio = 450
)

// leastAcross is the least width of a picture over all columns.
func (s *setter) leastAcross() unit.Length {
	share := s.t.Shares.PictureAcross
	if s.t.Columns == 1 {
		share = min(share, acrossAlone)
	}
	return share.Of(s.t.FullMeasure())
}

// mostAcross is the greatest height of one.
func (s *setter) mostAcross() unit.Length { return unit.Length(float64(s.t.Height) * s.t.PictureMax) }

// lowered is a picture over all columns that is no deeper than a room with its
// caption; nil when it would be too narrow.
func (p *planner) lowered(c *copyist, f *figure, room unit.Length) *figure {
	low := *f
	for low.depth() > room {
		low.lower(room - low.drop())
		least := p.leastAcross()
		if p.isUpright(f) {
			least = acrossUpright.Of(p.t.FullMeasure())
		}
		if low.w < least && (p.narrowest == 0 || low.w < min(least, p.narrowest)) {
			return nil
		}
		c.recaption(&low, p.t.FullMeasure())
	}
	return &low
}

// mostOfColumn is the part of a page that an opening picture in a column has at most, one in so many.
const mostOfColumn = 2

// columnPicture is the lines that a picture takes in a column of page one below its headline: one that
// has the pixels for the column, and leaves half of that. 0 where it cannot stand there.
func (p *planner) columnPicture(c *copyist, pic *openPicture) int {
	if pic == nil || p.t.Columns == 1 || len(c.spilled) > 0 || isPole(pic.Picture) || !p.fillsColumn(pic) {
		return 0
	}
	f := c.figureOf(pic.image, pic.Picture, c.columnShape(pic.Picture), c.measure)
	if f.h > p.t.TextHeight()/mostOfColumn {
		return 0
	}
	return int((f.height()+2*p.t.Whites.Picture.Of(p.t.Leading))/p.t.Leading) + 1
}

// openingFigure adds such a picture to the copy, and reports whether it is shown.
func (c *copyist) openingFigure(pic *openPicture) bool {
	_, e, rest := c.inOwnColumn(pic.image, false)
	if e == nil {
		return false
	}
	c.push(e)
	c.restOfCaption(pic.image, rest)
	return true
}
