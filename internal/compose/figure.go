package compose

import (
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
	pic          *picture.Picture
	name         string
	alt          string
	treatment    picture.Treatment
	w, h         unit.Length
	inset        unit.Length // from the left edge of the measure
	caption      *typeset.Paragraph
	captionInset unit.Length
	leading      unit.Length  // of the caption
	gap          unit.Length  // between picture and caption
	first        unit.Length  // from the top of the caption to its first baseline
	says         []frame.Role // parts of the caption
	node         int32        // and those of the caption: 0 until the figure has its place
	captionNodes []int32
}

// scale fits a picture into a measure: never wider, never higher than maxHeight,
// never below the template's least resolution.
func (c *copyist) scale(pic *picture.Picture, measure, maxHeight unit.Length) (w, h unit.Length, small bool) {
	w = measure
	if c.t.MinPPI > 0 {
		natural := unit.Length(int64(pic.Width) * 72000 / int64(c.t.MinPPI))
		if natural < w {
			w, small = natural, true
		}
	}
	h = unit.Length(int64(w) * int64(pic.Height) / int64(pic.Width))
	if h > maxHeight {
		h = maxHeight
		w = unit.Length(int64(h) * int64(pic.Width) / int64(pic.Height))
	}
	return max(w, unit.Point), max(h, unit.Point), small
}

// picture returns the picture of an image block, nil when there is none.
func (c *copyist) picture(im article.Image) *picture.Picture {
	if im.File == "" {
		return nil
	}
	return c.in.Pictures[im.File]
}

// makeFigure sets a picture and its caption for a measure.
func (c *copyist) makeFigure(im article.Image, pic *picture.Picture, measure, maxHeight unit.Length) *figure {
	w, h, small := c.scale(pic, measure, maxHeight)
	if small {
		c.warn(diag.PictureSmall, im.Place, im.Name(), pic.Width, pic.Height, int(w.MM()+0.5), c.t.Name)
	}
	f := &figure{pic: pic, name: im.Name(), alt: im.Alt, w: w, h: h,
		treatment: picture.Treatment{PPI: c.t.PPI, Mono: c.t.Mono, Screen: c.t.Screen, Light: c.t.InkSave},
		inset:     (measure - w) / 2}
	if f.alt == "" {
		f.alt = im.Caption
	}
	parts, says := c.captionOf(im.Caption, im.Credit)
	if len(parts) == 0 {
		return f
	}
	// The caption is as wide as its picture; below a small one it is centred.
	if w >= c.t.Shares.CaptionNarrow.Of(measure) {
		f.captionInset = f.inset
		f.say(c.t, c.Join(parts, w, false, typeset.Running), says)
	} else {
		centred := *parts[0].Style // of the credit, where there is no caption
		centred.Align = "center"
		parts[0].Style = &centred
		f.say(c.t, c.Join(parts, measure, false, typeset.Running), says)
	}
	return f
}

// captionOf is the parts of the caption of a picture, with their roles.
func (c *copyist) captionOf(text, credit string) (parts []typeset.Part, says []frame.Role) {
	st := &c.t.Styles
	if text != "" {
		parts, says = append(parts, typeset.Part{In: article.Plain(text), Style: &st.Caption}), append(says, frame.Caption)
	}
	if credit != "" {
		parts = append(parts, typeset.Part{In: article.Plain(c.words.Photo + " " + credit), Style: &st.Credit})
		says = append(says, frame.Credit)
	}
	return parts, says
}

// say gives a figure its caption as it is set.
func (f *figure) say(t *style.Template, caption *typeset.Paragraph, says []frame.Role) {
	f.caption, f.says = caption, says
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
	case f.caption == nil:
		f.lower(room, measure)
		return ""
	}
	f.captionInset = 0 // over all of the measure: in fewer lines
	limit := max(1, int((room/captionPart-f.gap)/f.leading))
	text, credit := im.Caption, im.Credit
	if parts, _ := c.captionOf("", credit); credit != "" && c.Join(parts, measure, false, typeset.Running).Lines() > limit/2 {
		text, credit = strings.TrimSpace(text+" "+parts[0].In.String()), ""
	}
	words := strings.Fields(text)
	set := func(n int) *typeset.Paragraph {
		parts, says := c.captionOf(strings.Join(words[:n], " "), credit)
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
	f.lower(room-f.gap-unit.Length(f.caption.Lines())*f.leading, measure)
	return strings.Join(words[n:], " ")
}

// lower makes a picture so high at most.
func (f *figure) lower(h, measure unit.Length) {
	f.h = min(f.h, max(h, unit.Point))
	f.w = max(unit.Point, min(f.w, f.h*unit.Length(f.pic.Width)/unit.Length(f.pic.Height)))
	f.inset = (measure - f.w) / 2
}

// height is the height of picture and caption, from the picture's top to the
// foot of the caption's last line.
func (f *figure) height() unit.Length {
	h := f.h
	if n := f.caption.Lines(); n > 0 {
		h += f.gap + unit.Length(n)*f.leading
	}
	return h
}

// draw draws picture and caption with the picture's top at y.
func (f *figure) draw(pt *painter, x, y unit.Length) {
	pt.Add(&frame.Image{
		Node: f.node, X: x + f.inset, Y: y, W: f.w, H: f.h,
		Picture: f.pic, Treatment: f.treatment, Name: f.name, Alt: f.alt,
	})
	f.caption.DrawAll(&pt.Painter, x+f.captionInset, y+f.h+f.gap+f.first, f.leading, f.captionNodes...)
}

// tiny is the size as printed below which a picture shows nothing: a spacer, a
// counter, a line.
const tiny unit.Length = 8504 // 3 mm

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
func (c *copyist) figure(im article.Image) bool {
	pic := c.picture(im)
	if pic == nil {
		return false
	}
	grid := c.t.Leading
	maxHeight := unit.Length(float64(c.t.TextHeight()) * c.t.PictureMaxColumn)
	if w, h, _ := c.scale(pic, c.measure, maxHeight); min(w, h) < tiny {
		c.warn(diag.PictureTiny, im.Place, im.Name(), pic.Width, pic.Height, c.t.Name)
		return false
	}
	f := c.makeFigure(im, pic, c.measure, maxHeight)
	below := c.t.Whites.PictureBelow.Of(grid)
	rest := c.bound(f, im, c.measure, unit.Length(c.figureLines())*grid-c.t.CapTop()-below)
	f.enter(c.setter, c.heads.article)
	lines := linesOf(c.t.CapTop()+f.height()+below, grid)
	inset := c.inset
	c.push(&element{Element: flow.Element{Heights: []int{lines, lines + 1}, Costs: []flow.Cost{0, costSlack},
		Float: rest == ""}, // else the copy below it begins in its caption
		draw: func(pt *painter, at place) {
			// The picture's top is level with the capitals of the
			// neighbouring line; slack is shared out unless it is on top.
			y := at.y + c.t.CapTop()
			slack := unit.Length(at.to)*grid - c.t.CapTop() - f.height() - below
			if !at.topped {
				y += c.t.Shares.PictureAbove.Of(slack)
			}
			f.draw(pt, at.x+inset, y)
		}})
	if rest != "" {
		c.warn(diag.CaptionTooLong, im.Place, im.Name(), c.t.Name, firstWords(rest))
		c.bodyText(article.Plain(rest), true)
	}
	return true
}
