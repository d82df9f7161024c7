package compose

import (
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
	if n == 0 {
		return 0
	}
	return f.gap + f.first + unit.Length(n-1)*f.leading
}

// Sizes of a figure for whole lines of the grid.
const (
	narrowest = unit.Ratio(850) // that a picture is set in so that columns end level, of its widest
	furthest  = unit.Ratio(720) // likewise where columns would end apart all the same
	nearly    = unit.Ratio(950) // the width of one that fills fewer lines, and is taken instead of one that is cut at its sides
	mostSizes = 4               // of a figure that are tried
	captionBy = unit.Ratio(980) // of the width of a caption, that a picture has at least above it
)

// sizedFigure is a figure that takes so many lines of the grid.
type sizedFigure struct {
	*figure
	lines int
}

// onGrid is the sizes in which a figure, with what else stands in its lines, fills
// whole lines of the grid: first the best one, as wide as may be and not so high
// that its sides are cut, which leaves it room where its white is less; then others that
// are not much narrower. There is one at least.
func (c *copyist) onGrid(f *figure, measure, other unit.Length) []sizedFigure {
	grid := c.t.Leading
	full, natural := f.whole()
	var out []sizedFigure
	best := 0
	for n := int((other + f.tallest() + f.drop()) / grid); ; n-- {
		v := c.inLines(f, measure, unit.Length(max(n, 1))*grid-other)
		if len(out) > 0 && (n < 1 || v.w < narrowest.Of(full)) {
			break
		}
		out = append(out, sizedFigure{v, max(n, 1)})
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

// further is the sizes of a figure in fewer lines than so many, that is less wide than usual.
func (c *copyist) further(f *figure, measure, other unit.Length, lines int) (out []sizedFigure) {
	full, _ := f.whole()
	for n := lines - 1; n > 0; n-- {
		v := c.inLines(f, measure, unit.Length(n)*c.t.Leading-other)
		if v.w < furthest.Of(full) {
			break
		}
		out = append(out, sizedFigure{v, n})
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
// else stands, at the head or the foot of a column, else above and below alike.
func (f *figure) stand(pt *painter, x, top, foot unit.Length, heads, ends bool) {
	v := *f
	v.resize(foot - top - f.drop())
	v.draw(pt, x, top+whiteAbove(foot-top-v.depth(), heads, ends))
}

// whiteAbove is what is above pictures of the white that they cannot fill.
func whiteAbove(slack unit.Length, heads, ends bool) unit.Length {
	switch {
	case heads:
		return slack
	case ends:
		return 0
	}
	return slack / 2
}
