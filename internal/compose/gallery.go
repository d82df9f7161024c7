package compose

import (
	"slices"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/unit"
)

// Large pictures of one place in the copy, each of which would fill its column: two or three side by
// side, in one height, over all columns where an article opens with them (plangallery.go), or in the
// only one; each with its own caption.

// Pictures of a gallery.
const (
	galleryFrom              = 3     // pictures with nothing between them, at least
	mostAbreast              = 3     // of them, side by side
	manyPictures             = 10    // and from which they stand in rows whatever is above them, and whatever each is
	leastAbreast unit.Length = 79370 // 28 mm, that each is wide at least
	leastShare               = 5     // or the part of the measure, one in so many, in a narrower one
	furtherApart             = 16    // the part of the measure, one in so many, that is shared out between two at most, so that a row is as wide
	mostSettings             = 8     // of the captions of a row, in less and less width
	longCaption              = 240   // letters of a caption that is too long for the foot of a picture in a row
)

// gallery is large pictures that stand across the columns.
type gallery struct {
	isLong  bool            // of so many pictures that all pages of it are rows
	after   []*element      // what comes behind it in the columns of its article
	figs    []*figure       // in their column,
	columns []*element      // and what they are there; nil where
	blocks  []article.Block // of these it is found when it is wanted
}

// largeRow is pictures side by side in one height, each with its caption.
type largeRow struct {
	figs  []*figure
	apart unit.Length // two of them
	w, h  unit.Length // of all, and of the pictures

	measure unit.Length
	middle  bool // of the measure is where they stand if they are much less wide, else at the left
}

// galleryLength is how many pictures blocks begin with that may be of a gallery; of a long one, also those
// that are panoramas or small.
func (c *copyist) galleryLength(blocks []article.Block, long bool) (n int) {
	for _, b := range blocks {
		im, ok := b.(article.Image)
		if !ok {
			break
		}
		pic := c.picture(im)
		if pic == nil || isPole(pic) || isPanorama(pic) && !long || utf8.RuneCountInString(im.Caption+im.Credit) > longCaption {
			break
		}
		s := c.shapeOf(pic, c.measure, unit.Length(float64(c.t.TextHeight())*c.t.PictureMaxColumn))
		least := small.Of(c.measure)
		if long {
			least = leastAbreast
		}
		if w, h := s.whole(); s.wide <= least || min(w, h) < tiny {
			break
		}
		n++
	}
	return n
}

// longGallery adds the pictures that blocks begin with as a gallery, and returns how many blocks that are; 0 where
// they are not so many that what each of them is by itself says less than that they are alike.
func (c *copyist) longGallery(blocks []article.Block) int {
	if c.box > 0 || c.t.Columns == 1 {
		return 0
	}
	n := c.galleryLength(blocks, true)
	if n < manyPictures {
		return 0
	}
	return c.galleryAcross(blocks, n, true)
}

// gallery adds the pictures that blocks begin with as a gallery, and returns how many blocks that
// are; 0 where they stand one below the other.
func (c *copyist) gallery(blocks []article.Block) int {
	n := c.galleryLength(blocks, false)
	switch {
	case c.box > 0 || n < galleryFrom:
		return 0
	case c.t.Columns == 1 && n < len(blocks):
		return c.rowsInColumn(blocks, n)
	case c.t.Columns == 1: // nothing but pictures comes: it may be planned
		c.wide = append(c.wide, &wide{gallery: &gallery{blocks: blocks}, after: len(c.out)})
		return n
	}
	return c.galleryAcross(blocks, n, false)
}

// galleryAcross adds the first n pictures of blocks as a gallery of a page of several columns.
func (c *copyist) galleryAcross(blocks []article.Block, n int, isLong bool) int {
	g := &gallery{isLong: isLong}
	before := len(c.out)
	for k, b := range blocks[:n] {
		im := b.(article.Image)
		f, e, rest := c.inOwnColumn(im, k+1 < len(blocks) && isImage(blocks[k+1]))
		if f == nil {
			return k
		}
		c.push(e)
		if rest != "" || f.isBound { // they stay in their columns
			c.restOfCaption(im, rest)
			return k + 1
		}
		g.figs = append(g.figs, f)
	}
	g.columns = append(g.columns, c.out[before:]...)
	c.out = c.out[:before]
	c.wide = append(c.wide, &wide{gallery: g, after: len(c.out)})
	return n
}

// inColumns is a gallery whose pictures stand in the columns.
func (g *gallery) inColumns(c *copyist) []*element {
	if g.blocks == nil {
		return g.columns
	}
	before := len(c.out)
	c.rowsInColumn(g.blocks, len(g.blocks))
	rows := slices.Clone(c.out[before:])
	c.out = c.out[:before]
	return rows
}

// figures is the pictures of a gallery as they stand in a row.
func (g *gallery) figures(c *copyist) []*figure {
	if g.blocks == nil {
		return g.figs
	}
	figs := g.bare(c)
	for _, f := range figs {
		c.recaption(f, c.measure)
		f.enter(c.setter, c.heads.article)
	}
	return figs
}

// bare is the pictures of a gallery without captions.
func (g *gallery) bare(c *copyist) (figs []*figure) {
	for _, b := range g.blocks {
		im := b.(article.Image)
		pic := c.picture(im)
		figs = append(figs, c.bareFigure(im, pic, c.shapeOf(pic, c.t.FullMeasure(), c.mostAcross())))
	}
	return figs
}

// leastRow is the lines of the lowest row that a body of pictures alone begins with, but for
// picture skip; 0 for any other body.
func (c *copyist) leastRow(skip int) (lines int) {
	body := slices.Clone(c.in.Article.Body)
	if skip >= 0 {
		body = slices.Delete(body, skip, skip+1)
	}
	if n := c.galleryLength(body, false); n < galleryFrom || n < len(body) {
		return 0
	}
	g := gallery{blocks: body[:mostAbreast]}
	white := 2*c.t.Whites.Picture.Of(c.t.Leading) - c.textFoot() - c.textHead()
	for n := mostAbreast; n > 0 && lines == 0; n-- {
		if row := c.largeRow(g.bare(c)[:n], c.t.FullMeasure()); row != nil {
			if low := row.inDepth(c, galleryScales[len(galleryScales)-1].Of(row.h)+row.drop()); low != nil {
				row = low
			}
			lines = linesOf(white+row.h+row.drop(), c.t.Leading)
		}
	}
	return lines
}

// rowsInColumn adds the n large pictures that blocks begin with to the only column of a page: one by
// itself and two side by side in turn, since two that are wider than high are a quarter of their size
// there; of those that are not always two, and three where there are no others.
func (c *copyist) rowsInColumn(blocks []article.Block, n int) int {
	if n == mostAbreast && !slices.ContainsFunc(blocks[:n], func(b article.Block) bool { return !c.isTall(b) }) &&
		c.abreast(blocks, n) {
		return n
	}
	two := false // a picture that stands alone is followed by two
	for i := 0; i < n; {
		if i+1 < n && (two || c.isTall(blocks[i]) && c.isTall(blocks[i+1])) && c.abreast(blocks[i:], 2) {
			i, two = i+2, false
			continue
		}
		c.figure(blocks[i].(article.Image), i+1 < len(blocks) && isImage(blocks[i+1]))
		i, two = i+1, true
	}
	return n
}

// isTall reports whether a picture is no wider than it is high: alone it would be as narrow as
// beside another.
func (c *copyist) isTall(b article.Block) bool {
	pic := c.picture(b.(article.Image))
	return pic.Width <= pic.Height
}

// abreast adds the first n pictures of blocks side by side to the column, and reports whether they
// are large enough for that.
func (c *copyist) abreast(blocks []article.Block, n int) bool { return c.abreastFrom(blocks, n, 0, 0) }

// abreastFrom does the same if they are so high and, all of them, so wide at least.
func (c *copyist) abreastFrom(blocks []article.Block, n int, high, wide unit.Length) bool {
	var figs []*figure
	for _, b := range blocks[:n] {
		im := b.(article.Image)
		figs = append(figs, c.bareFigure(im, c.picture(im), c.shapeOf(c.picture(im), c.measure, c.mostAcross())))
	}
	row := c.largeRow(figs, c.measure)
	if row == nil || row.h < high || row.w < wide || wide > 0 && row.captionsApart() > pairedApart {
		return false
	}
	m := c.marginsOf(n < len(blocks) && isImage(blocks[n]))
	other := m.above + m.below
	if lines := int((other + row.h + row.drop()) / c.t.Leading); lines < minRowLines || lines > c.figureLines() {
		return false
	}
	for _, f := range row.figs {
		f.enter(c.setter, c.heads.article)
	}
	e := c.pictures(c.largeRowSizes(row, other, narrowest, mostSizes), m, func(lines int) []standing {
		all := c.largeRowSizes(row, other, furthest, lines)
		return all[slices.IndexFunc(append(all, standing{}), func(s standing) bool { return s.lines < lines }):]
	})
	e.Bare = !slices.ContainsFunc(row.figs, func(f *figure) bool { return f.caption != nil })
	c.push(e)
	return true
}

// largeRow sets figures side by side over a measure; nil where one would be too small.
func (c *copyist) largeRow(figs []*figure, measure unit.Length) *largeRow {
	r := &largeRow{apart: c.t.Gutter, measure: measure, middle: c.isSingle()}
	room := measure - r.apart*unit.Length(len(figs)-1)
	wide, h := int64(0), unit.Length(1<<40) // of all in a height of a million
	for _, f := range figs {
		wide += int64(f.pixels.W) * 1_000_000 / int64(f.pixels.H)
		h = min(h, f.high)
		if f.pixel > 0 {
			h = min(h, f.pixel*unit.Length(f.pixels.H))
		}
	}
	h = min(h, unit.Length(int64(room)*1_000_000/wide))
	for _, f := range figs {
		v := *f
		v.caption, v.captionWide, v.isBeside, v.room = nil, 0, false, 0
		v.wide = h * unit.Length(v.pixels.W) / unit.Length(v.pixels.H)
		if len(figs) > 1 && v.wide < min(leastAbreast, measure/leastShare) {
			return nil
		}
		r.figs = append(r.figs, &v)
	}
	r.resize(c, h)
	return r
}

// resize gives the pictures of a row another height, and their captions as wide as they are.
func (r *largeRow) resize(c *copyist, h unit.Length) {
	r.w, r.h = r.apart*unit.Length(len(r.figs)-1), h
	for _, f := range r.figs {
		f.resize(h)
		c.recaption(f, f.w)
		r.w, r.h = r.w+f.w, min(r.h, f.h)
	}
}

// drop is how far the last baseline of the longest caption is below the pictures.
func (r *largeRow) drop() (d unit.Length) {
	for _, f := range r.figs {
		d = max(d, f.drop())
	}
	return d
}

// captionsApart is the lines by which the captions of a row differ.
func (r *largeRow) captionsApart() int {
	least, most := r.figs[0].caption.Lines(), 0
	for _, f := range r.figs {
		least, most = min(least, f.caption.Lines()), max(most, f.caption.Lines())
	}
	return most - least
}

// inDepth is the row so deep, to its last baseline; nil where its captions become so long as its pictures
// become narrow that it is not.
func (r *largeRow) inDepth(c *copyist, depth unit.Length) *largeRow {
	v := &largeRow{apart: r.apart, measure: r.measure, middle: r.middle}
	for _, f := range r.figs {
		x := *f
		v.figs = append(v.figs, &x)
	}
	for range mostSettings { // narrower captions have more lines, and leave less to the pictures
		was := v.drop()
		h := min(depth-was, r.tallest())
		if h < unit.Point {
			return nil
		}
		if v.resize(c, h); v.drop() == was {
			return v
		}
	}
	if v.h+v.drop() > depth {
		return nil
	}
	return v
}

// tallest is the greatest height of the row, with as much cut off at the sides as may be.
func (r *largeRow) tallest() unit.Length {
	h := unit.Length(1 << 40)
	for _, f := range r.figs {
		h = min(h, f.tallest())
	}
	return h
}

// largeRowSizes is the sizes in which a row, with what else stands in its lines, fills whole lines of
// the grid, the widest first, so many at most and none less wide than a part of the widest. There is one at least where the row is higher than a line.
func (c *copyist) largeRowSizes(r *largeRow, other unit.Length, least unit.Ratio, most int) (out []standing) {
	grid := c.t.Leading
	for n := int((other + r.h + r.drop()) / grid); n > 0 && len(out) < most; n-- {
		v := r.inDepth(c, unit.Length(n)*grid-other)
		if len(out) == 0 && (v == nil || v.w < furthest.Of(r.w)) { // so low that a part of a line is much of it
			return []standing{{lines: linesOf(other+r.h+r.drop(), grid), w: r.w, stand: r.stand, stands: narrower(r.w, nil)}}
		}
		if v == nil || len(out) > 0 && v.w < least.Of(r.w) {
			break
		}
		out = append(out, standing{lines: n, w: v.w, stand: v.stand, stands: narrower(v.w, out)})
	}
	return out
}

// stand draws a row from a top to a foot, which its last baseline stands on, as figure.stand does. A
// row that is nearly as wide as the measure has its pictures further apart: it ends with it.
func (r *largeRow) stand(pt *painter, x, top, foot unit.Length, heads, ends bool) {
	h := max(unit.Point, min(foot-top-r.drop(), r.tallest()))
	top += whiteAbove(foot-top-r.drop()-h, pt.grid, heads, ends)
	var figs []*figure
	slack := r.measure
	for _, f := range r.figs {
		v := *f
		v.resize(h)
		figs, slack = append(figs, &v), slack-v.w
	}
	gaps := unit.Length(len(figs) - 1)
	apart := r.apart
	switch slack -= gaps * apart; {
	case slack <= 0:
	case slack <= gaps*r.measure/furtherApart:
		apart += slack / gaps
	case r.middle:
		x += slack / 2
	}
	for _, f := range figs {
		f.draw(pt, x, top)
		x += f.w + apart
	}
}
