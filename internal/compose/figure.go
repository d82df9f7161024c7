package compose

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/picture"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// figure is a picture scaled for a measure, with its caption.
type figure struct {
	pic       *picture.Picture
	name      string
	alt, lang string // what is said of it, and in which language; "" is that of the article
	treatment picture.Treatment
	shape
	w, h         unit.Length
	image        article.Image
	caption      *typeset.Paragraph
	captionWide  unit.Length // that it is set for
	captionLeft  bool        // its lines begin at the left
	isBound      bool        // the caption is cut for its room
	isBeside     bool        // it stands beside the picture, level with its foot, so far from it:
	beside       unit.Length
	room         unit.Length  // in the middle of which a narrower picture stands; 0: it stands at the left
	leading      unit.Length  // of the caption
	gap          unit.Length  // between picture and caption
	first        unit.Length  // from the top of the caption to its first baseline
	says         []frame.Role // parts of the caption
	node         int32        // and those of the caption: 0 until the figure has its place
	captionNodes []int32
}

// picture returns the picture of an image block, nil when there is none.
func (c *copyist) picture(im article.Image) *picture.Picture {
	if im.File == "" {
		return nil
	}
	return c.in.Pictures[im.File]
}

// makeFigure sets a picture and its caption for a measure: never wider, never
// higher than maxHeight, never below the template's least resolution.
func (c *copyist) makeFigure(im article.Image, pic *picture.Picture, measure, maxHeight unit.Length) *figure {
	return c.figureOf(im, pic, c.shapeOf(pic, measure, maxHeight), measure)
}

// figureOf sets a picture of a shape, and its caption, for a measure.
func (c *copyist) figureOf(im article.Image, pic *picture.Picture, s shape, measure unit.Length) *figure {
	f := c.bareFigure(im, pic, s)
	if f.wide < measure {
		c.sayCoarse(f)
	}
	if c.isSingle() {
		f.room = measure
		c.captionBeside(f, measure)
	}
	c.recaption(f, measure)
	return f
}

// bareFigure is a picture in its largest size, without its caption.
func (c *copyist) bareFigure(im article.Image, pic *picture.Picture, s shape) *figure {
	f := &figure{pic: pic, name: im.Name(), image: im, shape: s,
		treatment: picture.Treatment{PPI: c.t.PPI, Mono: c.t.Mono, Screen: c.t.Screen, Light: c.t.InkSave}}
	f.alt, f.lang = c.altOf(im)
	f.w, f.h = f.whole()
	return f
}

// sayCoarse says that a figure stands no wider than its pixels allow.
func (c *copyist) sayCoarse(f *figure) {
	c.warn(diag.PictureSmall, f.image.Place, f.image.Name(), f.pic.Width, f.pic.Height, int(f.w.MM()+0.5), c.t.Name)
}

// recaption sets the caption of a figure as wide as its picture, but over all of
// the measure below a narrow one, and reports whether that changes it.
func (c *copyist) recaption(f *figure, measure unit.Length) bool {
	w := f.w
	if w < c.t.Shares.CaptionNarrow.Of(measure) {
		w = measure
	}
	if f.caption != nil && (f.isBound || f.isBeside || w <= f.captionWide && w >= captionBy.Of(f.captionWide)) {
		return false
	}
	parts, says := c.captionOf(f.image.CaptionText(), f.image.Credit)
	if len(parts) == 0 {
		return false
	}
	f.captionWide = w
	f.say(c.t, c.Join(parts, w, false, typeset.Running), says)
	return true
}

// captionOf is the parts of the caption of a picture, with their roles.
func (c *copyist) captionOf(text article.Inline, credit string) (parts []typeset.Part, says []frame.Role) {
	st := &c.t.Styles
	if len(text) > 0 {
		parts, says = append(parts, typeset.Part{In: text, Style: &st.Caption}), append(says, frame.Caption)
	}
	if credit != "" {
		parts = append(parts, typeset.Part{In: c.labelled(c.words.Photo, credit), Style: &st.Credit})
		says = append(says, frame.Credit)
	}
	return parts, says
}

// say gives a figure its caption as it is set.
func (f *figure) say(t *style.Template, caption *typeset.Paragraph, says []frame.Role) {
	f.caption, f.says, f.captionLeft = caption, says, t.Styles.Caption.Align == "left"
	f.leading = caption.ClearLeading(t.Styles.Caption.Leading)
	f.gap, f.first = t.Whites.Caption.Of(f.leading), t.Baselines.Caption.Of(f.leading)
}

// captionPart is the part of a room, one in so many, that a caption too long for
// it has; a picture that leaves less gets less high.
const captionPart = 3

// bound makes a figure no higher than a room, and returns the words of its
// caption that do not stand below it.
func (c *copyist) bound(f *figure, im article.Image, measure, room unit.Length) (rest string) {
	switch {
	case f.height() <= room:
		return ""
	case f.caption == nil || f.isBeside:
		f.lower(room)
		return ""
	}
	f.isBound = true // over all of the measure: in fewer lines
	limit := max(1, int((room/captionPart-f.gap)/f.leading))
	text, credit := im.Caption, im.Credit
	if parts, _ := c.captionOf(nil, credit); credit != "" && c.Join(parts, measure, false, typeset.Running).Lines() > limit/2 {
		text, credit = strings.TrimSpace(text+" "+parts[0].In.String()), ""
	}
	words := strings.Fields(text)
	set := func(n int) *typeset.Paragraph {
		in := im.WithCaption(strings.Join(words[:n], " "), im.CaptionText()).CaptionText()
		parts, says := c.captionOf(in, credit)
		f.say(c.t, c.Join(parts, measure, false, typeset.Running), says)
		return f.caption
	}
	n := len(words)
	if set(n).Lines() > limit {
		n = sort.Search(n-1, func(k int) bool { return set(k+2).Lines() > limit }) + 1
		for k := n; k > 0; k-- {
			if pause(words[k-1], words[k]) == longBreath { // the end of a sentence
				n = k
				break
			}
		}
		set(n)
	}
	f.lower(room - f.gap - unit.Length(f.caption.Lines())*f.leading)
	return strings.Join(words[n:], " ")
}

// lower makes a picture so high at most.
func (f *figure) lower(h unit.Length) {
	f.high = max(unit.Point, min(f.high, h))
	f.w, f.h = f.whole()
}

// height is the height of picture and caption, from the picture's top to the
// foot of the caption's last line.
func (f *figure) height() unit.Length {
	h := f.h
	if n := f.caption.Lines(); n > 0 && !f.isBeside {
		h += f.gap + unit.Length(n)*f.leading
	}
	return h
}

// draw draws picture and caption with the picture's top at y.
func (f *figure) draw(pt *painter, x, y unit.Length) {
	x += f.shift()
	pt.Add(&frame.Image{
		Node: f.node, X: x, Y: y, W: f.w, H: f.h,
		Picture: f.pic, Treatment: f.treatment, Name: f.name, Alt: f.alt, Lang: f.lang,
	})
	if to := f.image.Href; to != "" {
		pt.Add(&frame.Link{Node: f.node, X: x, Y: y, W: f.w, H: f.h, URL: to, Text: cmp.Or(f.alt, to)})
	}
	if f.isBeside {
		y += f.h - unit.Length(f.caption.Lines()-1)*f.leading - besideRaised
		f.caption.DrawAll(&pt.Painter, x+f.w+f.beside, y, f.leading, f.captionNodes...)
		return
	}
	f.caption.DrawAll(&pt.Painter, x, y+f.h+f.gap+f.first, f.leading, f.captionNodes...)
}

// tiny is the size as printed below which a picture shows nothing: a spacer, a
// counter, a line.
const tiny unit.Length = 8504 // 3 mm

// A picture less wide than so much of its height is a pole: it is no higher than a
// part of the page, one in so many.
const (
	pole       unit.Ratio  = 400
	poleHeight unit.Length = 4
)

// legible is the width below which the letters of a drawing that is a pole cannot be
// read.
const legible unit.Length = 68031 // 24 mm

// boxLines is the lines of the box of briefs that no picture takes: its head, and
// the foot of its frame.
const boxLines = 4

// figureLines is the lines that a figure may take: those of a page without the
// headings that keep with it, but half of them at least.
func (c *copyist) figureLines() int {
	n := c.t.Lines()
	if c.box > 0 {
		n -= boxLines
	}
	for i := len(c.out) - 1; i >= 0 && c.out[i].Keep > 0; i-- {
		n -= c.out[i].Heights[0]
	}
	return max(n, c.t.Lines()/2)
}

// figure adds a picture to the flow, as one element with its caption, which
// therefore goes into the same column, and reports whether it is shown. Where the
// file is missing there is no caption either: alone it would speak of nothing.
//
// Follows says that another one is behind it.
func (c *copyist) figure(im article.Image, follows bool) bool {
	f, e, rest := c.inOwnColumn(im, follows)
	if f == nil {
		return false
	}
	if x := c.acrossColumns(f, e); x != nil {
		c.wide = append(c.wide, &wide{pic: x, after: len(c.out)})
		return true
	}
	c.push(e)
	c.restOfCaption(im, rest)
	return true
}

// restOfCaption adds the words of a caption that have no room below its picture.
func (c *copyist) restOfCaption(im article.Image, rest string) {
	if rest != "" {
		c.warn(diag.CaptionTooLong, im.Place, im.Name(), c.t.Name, firstWords(rest))
		c.bodyText(im.WithCaption(rest, im.CaptionText()).CaptionText(), true)
	}
}

// inOwnColumn is a picture with its caption as an element of its column, and the words of the caption
// that have no room there; nil where it is not shown.
func (c *copyist) inOwnColumn(im article.Image, follows bool) (*figure, *element, string) {
	pic := c.picture(im)
	if pic == nil {
		return nil, nil, ""
	}
	grid := c.t.Leading
	s := c.columnShape(pic)
	if w, h := s.whole(); min(w, h) < tiny {
		c.warn(diag.PictureTiny, im.Place, im.Name(), pic.Width, pic.Height, c.t.Name)
		return nil, nil, ""
	}
	f := c.figureOf(im, pic, s, c.measure)
	m := c.marginsOf(follows)
	if w, _ := f.whole(); isPole(pic) && w < legible {
		c.warn(diag.PictureNarrow, im.Place, im.Name(), int(w.MM()+0.5), c.t.Name)
	}
	rest := c.bound(f, im, c.measure, unit.Length(c.figureLines())*grid-m.above-m.below)
	f.enter(c.setter, c.heads.article)
	e := c.pictures(c.standings(c.inColumn(f, m)), m, func(lines int) []standing {
		return c.standings(c.further(f, m, lines))
	})
	e.Bare = f.caption == nil
	e.Float = rest == "" // else the copy below it begins in its caption
	return f, e, rest
}

// margins is what is kept free above and below pictures in their lines, above them where that is
// copy, and how much of the white between two of them is in those of each.
type margins struct{ white, above, below, afterCopy, between unit.Length }

// marginsOf is the margins behind what is in the flow; follows says that another picture is behind
// these.
func (c *copyist) marginsOf(follows bool) margins {
	white := c.t.Whites.Picture.Of(c.t.Leading)
	m := margins{white: white, above: white - c.textFoot(), below: white - c.textHead(), afterCopy: white - c.textFoot()}
	m.between = (c.textFoot() + m.below) / 2 // each gains alike
	if n := len(c.out); n > 0 && c.out[n-1].foot > 0 {
		m.above = white - c.out[n-1].foot
		if !c.out[n-1].Air {
			m.afterCopy = m.above
		}
	}
	if follows {
		m.below = m.between
	}
	return m
}

// standing is a size of pictures that fills so many lines, and is so wide.
type standing struct {
	lines  int
	w      unit.Length
	stands flow.Stands
	stand  func(pt *painter, x, top, foot unit.Length, heads, ends bool)
}

// standings is the sizes of a figure as those of an element.
func (c *copyist) standings(sizes []sizedFigure) (out []standing) {
	for _, v := range sizes {
		v.high += c.t.Leading // for the white that a column's head or foot has no need of
		out = append(out, standing{lines: v.lines, w: v.w, stand: v.stand, stands: v.stands})
	}
	return out
}

// narrower is what a size of so wide costs more wherever it stands than the first of some, if it is
// less wide than that.
func narrower(w unit.Length, sizes []standing) (out flow.Stands) {
	if len(sizes) > 0 && w < sizes[0].w {
		for i := range out {
			for k := range out[i] {
				out[i][k] = costNarrow
			}
		}
	}
	return out
}

// pictures is the element of pictures that stand in one of some sizes, the best one first, and,
// where columns would end apart, in further ones of fewer lines than so many; further may be nil.
func (c *copyist) pictures(sizes []standing, m margins, further func(lines int) []standing) *element {
	e := &element{Element: flow.Element{Float: true, Air: true},
		head: func(bool, int, int) unit.Length { return m.white - m.between }, foot: m.between}
	add := func(more []standing, line flow.Cost) {
		for _, v := range more {
			e.Heights = append(e.Heights, v.lines)
			e.Costs = append(e.Costs, line*flow.Cost(max(v.lines-sizes[0].lines, sizes[0].lines-v.lines)))
			e.Stands = append(e.Stands, v.stands)
		}
	}
	add(sizes, costSize)
	if further != nil {
		e.vary = func() bool {
			more := further(slices.Min(e.Heights))
			sizes = append(sizes, more...)
			add(more, costSmaller)
			return len(more) > 0
		}
	}
	inset, grid := c.inset, c.t.Leading
	e.draw = func(pt *painter, at place) {
		top, foot := at.y+m.white-at.above, at.y+unit.Length(at.to)*grid-m.white+at.below
		if at.heads { // level with the capitals of the neighbouring line
			top = at.y + c.t.CapTop()
		}
		if at.ends { // on the baseline of the neighbouring line
			foot = at.y + unit.Length(at.to)*grid - c.textFoot()
		}
		sizes[at.v].stand(pt, at.x+inset, top, foot, at.heads || at.under, at.ends)
	}
	return e
}
