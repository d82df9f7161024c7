package compose

import (
	"iter"
	"math"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// shape is the sizes that a picture may have on the page: no wider and no higher
// than its room, no larger than its pixels allow, and with a little cut off at two
// opposite edges, evenly: nothing is guessed of what it shows.
type shape struct {
	pixels     picture.Trim // all of the picture
	wide, high unit.Length  // at most
	pixel      unit.Length  // that one of its pixels is large at most; 0 is no limit
	kept       int64        // of its width or height at least, in ten-thousandths
}

// shapeOf is the shape of a picture in a room.
func (c *copyist) shapeOf(pic *picture.Picture, measure, maxHeight unit.Length) shape {
	s := shape{pixels: picture.Trim{W: pic.Width, H: pic.Height}, wide: measure, high: maxHeight, kept: 10000}
	if mayCrop(pic) {
		s.kept -= int64(c.t.PictureCrop*10000 + 0.5)
	}
	if c.t.MinPPI > 0 {
		s.pixel = 72 * unit.Point / unit.Length(c.t.MinPPI)
		s.wide = min(s.wide, unit.Length(int64(pic.Width)*72000/int64(c.t.MinPPI)))
	}
	return s
}

// higher is the part of its greatest height, one in so many, that a picture may have more where
// that makes it as wide as its column.
const higher unit.Length = 6

// columnShape is the shape of a picture in its column. One that would be nearly as wide as that is a
// little higher than others may be, or else clearly narrower.
func (c *copyist) columnShape(pic *picture.Picture) shape {
	most := unit.Length(float64(c.t.TextHeight()) * c.t.PictureMaxColumn)
	if isPole(pic) {
		// As wide as shows something, though that be more of the column than the template gives it; and
		// a line more to fill whole lines.
		shown := tiny*unit.Length(pic.Height)/unit.Length(pic.Width) + c.t.Leading
		most = min(max(most, shown), c.t.TextHeight()/poleHeight)
	}
	s := c.shapeOf(pic, c.measure, most)
	if s.wide < flush.Of(c.measure) {
		s.wide = min(s.wide, clearly.Of(c.measure))
	}
	natural := s.wide * unit.Length(s.pixels.H) / unit.Length(s.pixels.W)
	if most >= natural || most <= clearly.Of(natural) || isPole(pic) {
		return s
	}
	// So high that it is as wide with its head and foot cut, and a line more to fill whole lines.
	s.high = natural*unit.Length(s.kept)/10000 + c.t.Leading
	if s.high > most+most/higher {
		s.high = clearly.Of(natural)
	}
	return s
}

// mayCrop reports whether a picture may lose its edges: photographs may, what is drawn,
// or stored as drawings are, has letters and lines right to them. So have poles.
func mayCrop(pic *picture.Picture) bool {
	return (pic.Format == "jpeg" || pic.Format == "webp") && !isPole(pic)
}

// isPole reports whether a picture is so much higher than wide that it is most likely a
// drawing, to be read from top to foot.
func isPole(pic *picture.Picture) bool { return int64(pic.Width)*1000 < int64(pic.Height)*int64(pole) }

// whole is the largest size of the picture with nothing cut off.
func (s *shape) whole() (w, h unit.Length) {
	w, h = s.wide, s.wide*unit.Length(s.pixels.H)/unit.Length(s.pixels.W)
	if h > s.high {
		h = s.high
		w = h * unit.Length(s.pixels.W) / unit.Length(s.pixels.H)
	}
	return max(w, unit.Point), max(h, unit.Point)
}

// tallest is the greatest height, with as much cut off at the sides as may be.
func (s *shape) tallest() unit.Length {
	h := unit.Length(int64(s.wide) * int64(s.pixels.H) * 10000 / (int64(s.pixels.W) * s.kept))
	if s.pixel > 0 {
		h = min(h, s.pixel*unit.Length(s.pixels.H))
	}
	return max(unit.Point, min(h, s.high))
}

// widest is the width of the picture with as much cut off as may be.
func (s *shape) widest() unit.Length {
	w, _ := s.at(s.tallest())
	return w
}

// at is the width of the picture where it is so high, and what is cut off: at the
// sides where it would be too wide, at top and foot where it would be a little less
// wide than its room.
func (s *shape) at(h unit.Length) (w unit.Length, cut picture.Trim) {
	pw, ph := int64(s.pixels.W), int64(s.pixels.H)
	switch w = unit.Length(int64(h) * pw / ph); {
	case w > s.wide:
		cut.W = int(pw - int64(s.wide)*ph/int64(h))
		w = s.wide
	case w >= narrowest.Of(s.wide):
		w = min(s.wide, unit.Length(int64(w)*10000/s.kept))
		cut.H = int(ph - int64(h)*pw/int64(w))
	}
	return max(w, unit.Point), cut
}

// resize gives a figure a picture so high, or as high as it may be.
func (f *figure) resize(h unit.Length) {
	f.h = max(unit.Point, min(h, f.tallest()))
	f.w, f.treatment.Trim = f.at(f.h)
}

// depth is the height of picture and caption, to the last baseline of the caption;
// to the picture's foot where it has none.
func (f *figure) depth() unit.Length { return f.h + f.drop() }

// drop is how far the last baseline of the caption is below the picture.
func (f *figure) drop() unit.Length {
	n := f.caption.Lines()
	if n == 0 || f.isBeside {
		return 0
	}
	return f.gap + f.first + unit.Length(n-1)*f.leading
}

// Sizes of a figure for whole lines of the grid. What is nearly as wide as its room looks like
// a slip: a picture is as wide as that, or clearly narrower, where its width shows as little.
const (
	flush     = unit.Ratio(985) // of its widest, that a picture is as good as as wide as,
	clearly   = unit.Ratio(800) // of its measure, that it is wide at most where it is narrower,
	furthest  = unit.Ratio(600) // and of its widest at least, so that columns end level
	narrowest = unit.Ratio(850) // of its widest, that one is wide at least which is clearly narrower at that
	nearly    = unit.Ratio(950) // the width of one that fills fewer lines, and is taken instead of one that is cut at its sides
	mostSizes = 4               // of a figure that are tried
	captionBy = unit.Ratio(980) // of the width of a caption, that a picture has at least above it
)

// unseen is the part of a line, one in so many, by which the white above a picture, and that below
// it, may be more than it should be, so that the picture is as wide as its column.
const unseen unit.Length = 20

// unseen is how much more white than it should have a picture may have, above and below together.
func (c *copyist) unseen() unit.Length { return 2 * c.t.Leading / unseen }

// leastWidth is the width of a picture of a measure from which it is as wide as it should be.
func (s *shape) leastWidth(measure unit.Length) unit.Length {
	full := s.widest()
	if full <= clearly.Of(measure) {
		return narrowest.Of(full)
	}
	return flush.Of(full)
}

// sizedFigure is a figure that takes so many lines of the grid.
type sizedFigure struct {
	*figure
	lines  int
	stands flow.Stands // what it costs where it does not fill them
}

// onGrid is the sizes in which a figure, with what else stands in its lines, fills
// whole lines of the grid: first the best one, as wide as may be and not so high
// that its sides are cut, which leaves it room where its white is less; then others that
// are as wide. There is one at least. They may lack so much of their lines.
func (c *copyist) onGrid(f *figure, measure, other, lack unit.Length) []sizedFigure {
	least := f.leastWidth(measure)
	_, natural := f.whole()
	var out []sizedFigure
	best := 0
	for v := range c.sizes(f, measure, other, lack) {
		if len(out) > 0 && v.w < least {
			break
		}
		out = append(out, v)
		if b := out[best]; b.h > natural && v.w >= nearly.Of(b.w) {
			best = len(out) - 1
		}
		if len(out) >= best+mostSizes-1 {
			break
		}
	}
	out[0], out[best] = out[best], out[0]
	return out
}

// sizes is the sizes of a figure in whole lines, of which it may lack so much, the highest first.
func (c *copyist) sizes(f *figure, measure, other, lack unit.Length) iter.Seq[sizedFigure] {
	grid := c.t.Leading
	return func(yield func(sizedFigure) bool) {
		n := max(1, int((other+f.tallest()+f.drop()+lack)/grid))
		if v := c.inLines(f, measure, unit.Length(n)*grid-other); v.w < furthest.Of(f.w) {
			// So low that a part of a line is much of it: it keeps its size in a line more.
			if !yield(sizedFigure{figure: f, lines: linesOf(other+f.depth(), grid)}) {
				return
			}
		}
		for ; n > 0 && yield(sizedFigure{figure: c.inLines(f, measure, unit.Length(n)*grid-other), lines: n}); n-- {
		}
	}
}

// inColumn is the sizes of a figure that stands in its column, or at its head or foot, where its
// white falls away, in whole lines: first that of onGrid, then those in which it is as wide there.
func (c *copyist) inColumn(f *figure, m margins) []sizedFigure {
	best := c.onGrid(f, c.measure, m.above+m.below, c.unseen())[0]
	if best.w < f.leastWidth(c.measure) && best.w > clearly.Of(c.measure) && (c.isSingle() || !isPanorama(f.pic)) {
		if more := c.further(f, m, best.lines); len(more) > 0 {
			return more[:1]
		}
	}
	out := []sizedFigure{c.standing(f, m, best.lines)}
	for v := range c.sizes(f, c.measure, m.above+m.below, c.unseen()) {
		if len(out) == mostSizes {
			break
		}
		if v.lines == best.lines {
			continue
		}
		if x := c.standing(f, m, v.lines); x.fits() {
			out = append(out, x)
		} else if v.lines < best.lines {
			break
		}
	}
	return out
}

// fits reports whether a figure fills its lines anywhere.
func (x *sizedFigure) fits() bool {
	for _, above := range x.stands {
		if slices.Min(above[:]) == 0 {
			return true
		}
	}
	return false
}

// standing is a figure in so many lines of its column, with what it costs there; its caption is as wide
// as it is where that is least.
func (c *copyist) standing(f *figure, m margins, lines int) sizedFigure {
	x, least := sizedFigure{lines: lines}, flow.Cost(math.MaxInt64)
	for i, above := range [...]unit.Length{flow.Copy: m.afterCopy, flow.Picture: m.white - m.between, flow.Edge: c.t.CapTop()} {
		for k, below := range [...]unit.Length{flow.Copy: m.white - c.textHead(), flow.Picture: m.between, flow.Edge: c.textFoot()} {
			depth := unit.Length(lines)*c.t.Leading - above - below
			v := c.inLines(f, c.measure, depth)
			cost := c.misfit(v, depth)
			if x.stands[i][k] = cost; cost < least {
				x.figure, least = v, cost
			}
		}
	}
	return x
}

// misfit is what it costs where a figure of the column has to be so deep: where it cannot be, or not
// in a good width.
func (c *copyist) misfit(v *figure, depth unit.Length) flow.Cost {
	slack := depth - v.depth() - c.unseen()
	switch {
	case slack > 0:
		return costLoose + costLooser*flow.Cost(slack*10/c.t.Leading)
	case v.w >= v.leastWidth(c.measure):
		return 0
	case isPanorama(v.pic) && !c.isSingle() && v.w < clearly.Of(v.leastWidth(c.measure)):
		return 3 * costStamp
	case isPanorama(v.pic) && !c.isSingle():
		return costStamp
	case v.w < furthest.Of(v.widest()):
		return 2 * costSlip
	case v.w > clearly.Of(c.measure):
		return costSlip
	}
	return costNarrow
}

// further is the sizes of a figure in fewer lines than so many, that is clearly narrower.
func (c *copyist) further(f *figure, m margins, lines int) (out []sizedFigure) {
	for v := range c.sizes(f, c.measure, m.above+m.below, c.unseen()) {
		switch {
		case v.w < furthest.Of(f.widest()):
			return out
		case v.w <= clearly.Of(c.measure) && v.lines < lines:
			out = append(out, c.standing(f, m, v.lines))
		}
	}
	return out
}

// inLines is a figure so deep, to its last baseline: its caption as wide as its
// picture.
func (c *copyist) inLines(f *figure, measure, depth unit.Length) *figure {
	v := *f
	v.resize(depth - v.drop())
	for range 3 { // a narrower caption has more lines, and leaves less to the picture
		if !c.recaption(&v, measure) {
			break
		}
		v.resize(depth - v.drop())
	}
	return &v
}

// stand draws a figure from a top to a foot, which its last baseline stands on:
// its picture as high as that needs. What it cannot fill is white where nothing
// else stands, at the head or the foot of a column, else above and, a little less of it, below.
func (f *figure) stand(pt *painter, x, top, foot unit.Length, heads, ends bool) {
	v := *f
	v.resize(foot - top - f.drop())
	v.draw(pt, x, top+whiteAbove(foot-top-v.depth(), pt.grid, heads, ends))
}

// whiteAbove is what is above pictures of the white that they cannot fill.
func whiteAbove(slack, grid unit.Length, heads, ends bool) unit.Length {
	switch {
	case heads:
		return slack
	case ends:
		return 0
	}
	return slackAbove(slack, grid)
}

// slackAbove is what is above pictures amid copy of the white that they cannot fill: as long as that is as little as
// nobody sees, a little more than below them, where headings stand, which show it sooner.
func slackAbove(slack, grid unit.Length) unit.Length {
	return max(slack/2, min(slack*3/5, littleWhite.Of(grid)))
}

// littleWhite is the part of a line that nobody sees above a picture.
const littleWhite unit.Ratio = 150
