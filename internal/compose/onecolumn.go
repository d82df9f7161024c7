package compose

import (
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// Pictures that are less wide than the only column of a page. At its left, with white to its right edge,
// they look as if something were missing: the caption stands there, or another picture, or they are
// in the middle.

const (
	besideLeast unit.Ratio = 300 // of the measure, that a caption beside a picture is wide at least,
	besideHigh  unit.Ratio = 600 // and of the picture's height, that it is high at most: the picture may get lower
	pairedHigh  unit.Ratio = 550 // of the height that it would have alone, that a picture beside another has at least
	pairedWide  unit.Ratio = 700 // of the measure, that the two of them are wide at least
	pairedApart            = 3   // lines that their captions differ by

	// besideRaised is how far the last line of a caption beside its picture is above its foot: nobody sees it, but
	// what is lowest there is the picture, and what comes below it has its white from that.
	besideRaised unit.Length = 50
)

// isSingle reports whether the articles of a bulletin run on through the only column of its pages.
func (c *copyist) isSingle() bool { return c.t.Columns == 1 && c.t.Arrangement == style.Bulletin }

// roomOf is in the middle of what rows of pictures stand that are set for a measure; 0 where they stand at the left.
func (c *copyist) roomOf(measure unit.Length) unit.Length {
	if c.isSingle() {
		return measure
	}
	return 0
}

// captionBeside sets the caption of a figure beside its picture, if there is room for it in any size
// that the picture may get.
func (c *copyist) captionBeside(f *figure, measure unit.Length) {
	if !c.t.CaptionsBeside {
		return
	}
	roomy := f.shape
	roomy.high += c.t.Leading // as it may be at the head or foot of a column
	w := measure - max(f.w, roomy.widest()) - c.t.Gutter
	parts, says := c.captionOf(f.image.CaptionText(), f.image.Credit)
	if len(parts) == 0 || w < besideLeast.Of(measure) {
		return
	}
	caption := c.Join(parts, w, false, typeset.Running)
	if unit.Length(caption.Lines())*caption.ClearLeading(c.t.Styles.Caption.Leading) > besideHigh.Of(f.h) {
		return
	}
	f.isBeside, f.beside, f.captionWide = true, c.t.Gutter, w
	f.say(c.t, caption, says)
}

// shift is how far from the left of its room a figure stands: in the middle, but for one whose
// caption has all of the measure, and needs more of it than the picture has.
func (f *figure) shift() unit.Length {
	if f.isBeside || f.isBound || f.room <= f.w || f.caption != nil && f.captionNeeds() > f.room-(f.room-f.w)/2 {
		return 0
	}
	return (f.room - f.w) / 2
}

// captionNeeds is the width that the caption takes below its picture: that which it is set for, but
// less where its lines begin at the left and none is seen to be wider than the picture.
func (f *figure) captionNeeds() unit.Length {
	if w := f.caption.Widest(); f.captionLeft && captionBy.Of(w) <= f.w {
		return w
	}
	return f.captionWide
}

// pair sets the two pictures that blocks begin with side by side, if one of them would leave much of the only
// column of the page white by itself and neither gets small, and reports whether it has.
func (c *copyist) pair(blocks []article.Block) bool {
	if !c.isSingle() || c.box > 0 || len(blocks) < 2 {
		return false
	}
	narrow, high := false, unit.Length(0) // as they would stand alone
	for _, b := range blocks[:2] {
		im, ok := b.(article.Image)
		if !ok {
			return false
		}
		pic := c.picture(im)
		if pic == nil || isPole(pic) || utf8.RuneCountInString(im.Caption+im.Credit) > longCaption {
			return false
		}
		s := c.columnShape(pic)
		w, h := s.whole()
		if min(w, h) < tiny {
			return false
		}
		narrow, high = narrow || w <= clearly.Of(c.measure), max(high, h)
	}
	return narrow && c.abreastFrom(blocks, 2, pairedHigh.Of(high), pairedWide.Of(c.measure))
}
