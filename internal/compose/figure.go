package compose

import (
	"bantin/internal/article"
	"bantin/internal/diag"
	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/picture"
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
		c.warn(diag.PictureSmall, im.Place, im.Name(), pic.Width, pic.Height, int(w.MM()+0.5))
	}
	st := &c.t.Styles
	var parts []typeset.Part
	var says []frame.Role
	if im.Caption != "" {
		caption := typeset.Part{In: article.Plain(im.Caption), Style: &st.Caption}
		parts, says = append(parts, caption), append(says, frame.Caption)
	}
	if im.Credit != "" {
		credit := typeset.Part{In: article.Plain(c.words.Photo + " " + im.Credit), Style: &st.Credit}
		parts, says = append(parts, credit), append(says, frame.Credit)
	}
	f := &figure{pic: pic, name: im.Name(), alt: im.Alt, w: w, h: h,
		treatment: picture.Treatment{PPI: c.t.PPI, Mono: c.t.Mono, Screen: c.t.Screen, Light: c.t.InkSave},
		leading:   st.Caption.Leading, inset: (measure - w) / 2, says: says}
	if f.alt == "" {
		f.alt = im.Caption
	}
	if len(parts) == 0 {
		return f
	}
	// The caption is as wide as its picture; below a small one it is centred.
	if w >= c.t.Shares.CaptionNarrow.Of(measure) {
		f.caption, f.captionInset = c.Join(parts, w, false, typeset.Running), f.inset
	} else {
		centred := *parts[0].Style // of the credit, where there is no caption
		centred.Align = "center"
		parts[0].Style = &centred
		f.caption = c.Join(parts, measure, false, typeset.Running)
	}
	f.leading = f.caption.ClearLeading(f.leading)
	f.gap, f.first = c.t.Whites.Caption.Of(f.leading), c.t.Baselines.Caption.Of(f.leading)
	return f
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
		c.warn(diag.PictureTiny, im.Place, im.Name(), pic.Width, pic.Height)
		return false
	}
	f := c.makeFigure(im, pic, c.measure, maxHeight)
	f.enter(c.setter, c.heads.article)
	below := c.t.Whites.PictureBelow.Of(grid)
	lines := linesOf(c.t.CapTop()+f.height()+below, grid)
	inset := c.inset
	c.push(&element{Element: flow.Element{Heights: []int{lines, lines + 1}, Costs: []flow.Cost{0, costSlack},
		Float: true},
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
	return true
}
