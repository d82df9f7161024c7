package compose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// pictureRow is two to four small pictures of one place in the copy, side by side in one height,
// with a joint caption.
type pictureRow struct {
	figs  []*figure
	apart unit.Length // two of them
	parts []saidOf    // of the caption
	said  figure      // what is below all of them: their caption, and how high and wide they are
}

// Pictures that stand in a row.
const (
	mostInRow            = 4
	small     unit.Ratio = 667 // of the column, that a picture is wide at most, as its pixels allow,
	shrunk    unit.Ratio = 600 // and of its own height, that it has at least in the row
)

// row adds the pictures that blocks begin with as a row to the flow, and returns how many blocks
// that are: 0 where they stand one below the other.
func (c *copyist) row(blocks []article.Block) int {
	var all []*figure
	for _, b := range blocks {
		im, ok := b.(article.Image)
		if !ok || len(all) == mostInRow+1 {
			break
		}
		f := c.smallFigure(im)
		if f == nil {
			break
		}
		all = append(all, f)
	}
	for n := min(len(all), mostInRow); n > 1; n-- {
		if n+1 == len(all) && n > 2 { // none is left alone
			continue
		}
		if r := c.makeRow(all[:n]); r != nil {
			follows := n < len(blocks) && isImage(blocks[n])
			if c.pushRow(r, follows) {
				return n
			}
		}
	}
	return 0
}

// smallFigure is a picture without a caption if its pixels make it a small one in its column; nil
// if it is another one, or not shown.
func (c *copyist) smallFigure(im article.Image) *figure {
	pic := c.picture(im)
	if pic == nil || c.t.MinPPI == 0 || isPole(pic) {
		return nil
	}
	f := c.bareFigure(im, pic, c.shapeOf(pic, c.measure, unit.Length(float64(c.t.TextHeight())*c.t.PictureMaxColumn)))
	if min(f.w, f.h) < tiny || f.wide > small.Of(c.measure) {
		return nil
	}
	return f
}

// makeRow sets figures as a row; nil where they would be much smaller in it, or where their
// captions cannot be told from each other.
func (c *copyist) makeRow(figs []*figure) *pictureRow {
	parts, says, ok := c.jointCaption(figs)
	if !ok {
		return nil
	}
	r := &pictureRow{apart: c.t.Whites.Picture.Of(c.t.Leading) / 2}
	gaps := r.apart * unit.Length(len(figs)-1)
	wide, low, high := int64(0), unit.Length(1<<40), unit.Length(0) // of all in a height of a million
	for _, f := range figs {
		wide += int64(f.pixels.W) * 1_000_000 / int64(f.pixels.H)
		low, high = min(low, f.h), max(high, f.h)
	}
	r.said.h = min(low, unit.Length(int64(c.measure-gaps)*1_000_000/wide))
	if r.said.h < shrunk.Of(high) {
		return nil
	}
	r.said.w, r.said.room = gaps, c.roomOf(c.measure)
	for _, f := range figs {
		x := *f
		x.wide = r.said.h * unit.Length(x.pixels.W) / unit.Length(x.pixels.H)
		x.w, x.h = x.wide, r.said.h
		r.figs, r.said.w = append(r.figs, &x), r.said.w+x.wide
	}
	if len(parts) > 0 {
		w := r.said.w
		if w < c.t.Shares.CaptionNarrow.Of(c.measure) {
			w = c.measure
		}
		r.said.captionWide = w
		r.said.say(c.t, c.Join(parts, w, false, typeset.Running), nil)
	}
	r.parts = says
	return r
}

// saidOf is which figure of a row, and what of it, a part of the caption belongs to.
type saidOf struct {
	fig  int // -1 for words that belong to none
	role frame.Role
}

// jointCaption is the parts of the caption below figures that stand side by side. It
// reports false where only some have captions of their own, or it would not be clear who took
// which. A caption alone, or the same of all, is that of all; a photographer is only if all name him.
func (c *copyist) jointCaption(figs []*figure) (parts []typeset.Part, says []saidOf, ok bool) {
	st := &c.t.Styles
	say := func(in article.Inline, fig int, role frame.Role) {
		style := &st.Caption
		if role == frame.Credit {
			in, style = c.labelled(c.words.Photo, in.String()), &st.Credit
		}
		parts, says = append(parts, typeset.Part{In: in, Style: style}), append(says, saidOf{fig, role})
	}
	captions := distinct(figs, func(f *figure) string { return f.image.Caption })
	credits := distinct(figs, func(f *figure) string { return f.image.Credit })
	shared := len(credits) == 1 && !slices.ContainsFunc(figs, func(f *figure) bool { return f.image.Credit == "" })
	if len(captions) <= 1 && len(credits) > 0 && !shared {
		return nil, nil, false
	}
	if len(captions) > 1 {
		say(article.Plain(c.words.FromLeft), -1, frame.Caption)
	}
	for i, f := range figs {
		text, credit := f.image.Caption, f.image.Credit
		if len(captions) > 1 && text == "" {
			return nil, nil, false
		}
		if shared {
			credit = ""
		}
		if i < len(figs)-1 {
			switch {
			case credit != "":
				credit += ";"
			case len(captions) > 1 && !endsClause(text):
				text += ";"
			}
		}
		if len(captions) > 1 || text != "" && captions[text] == i {
			in := f.image.CaptionText()
			if text != f.image.Caption {
				in = slices.Clone(in).Append(article.Run{Text: text[len(f.image.Caption):]})
			}
			say(in, i, frame.Caption)
		}
		if credit != "" {
			say(article.Plain(credit), i, frame.Credit)
		}
	}
	if shared {
		say(article.Plain(figs[0].image.Credit), 0, frame.Credit)
	}
	return parts, says, true
}

// endsClause reports whether the last sign of a text parts it from what follows.
func endsClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…;:", r)
}

// distinct is what figures say that is not empty, each with the first of them that says it.
func distinct(figs []*figure, of func(*figure) string) map[string]int {
	out := map[string]int{}
	for i, f := range figs {
		if s := of(f); s != "" {
			if _, seen := out[s]; !seen {
				out[s] = i
			}
		}
	}
	return out
}

// enter puts a row into the structure, a figure each, with what the caption says of it.
func (r *pictureRow) enter(s *setter, parent int32) {
	r.said.captionNodes = make([]int32, len(r.parts))
	for i, f := range r.figs {
		f.node = s.add(parent, frame.Figure)
		for k, x := range r.parts {
			if x.fig == i {
				r.said.captionNodes[k] = s.addCaption(f.node, x.role, f.image.CaptionText())
			}
		}
	}
}

// pushRow adds a row to the flow, if its column has room for it; follows says that
// another picture is behind it.
func (c *copyist) pushRow(r *pictureRow, follows bool) bool {
	m := c.marginsOf(follows)
	room := unit.Length(c.figureLines())*c.t.Leading - m.above - m.below
	if r.said.depth() > room {
		return false
	}
	r.enter(c.setter, c.heads.article)
	for _, f := range r.figs {
		c.sayCoarse(f)
	}
	e := c.pictures(c.rowOnGrid(r, m.above+m.below), m, nil)
	e.Bare = r.said.caption == nil
	c.push(e)
	return true
}

// tallest is the greatest height of a row, with as much cut off at the sides as may be.
func (r *pictureRow) tallest() unit.Length {
	h := unit.Length(1 << 40)
	for _, f := range r.figs {
		h = min(h, f.tallest())
	}
	return h
}

// rowOnGrid is the sizes in which a row, with what else stands in its lines, fills whole lines of
// the grid, the best one first: that in which least is cut off.
func (c *copyist) rowOnGrid(r *pictureRow, other unit.Length) []standing {
	grid := c.t.Leading
	var out []standing
	best := 0
	for n := max(1, int((other+r.tallest()+r.said.drop())/grid)); n > 0 && len(out) < mostSizes; n-- {
		h := unit.Length(n)*grid - other - r.said.drop()
		if len(out) > 0 && h < narrowest.Of(r.said.h) {
			break
		}
		w := unit.Length(0)
		for _, f := range r.figs {
			fw, _ := f.at(min(h, f.tallest()))
			w += fw
		}
		if n := len(out); n == 1 && h >= flush.Of(r.said.h) {
			best = n
		}
		out = append(out, standing{lines: n, w: w, stand: r.stand, stands: narrower(w, out)})
	}
	out[0], out[best] = out[best], out[0]
	return out
}

// stand draws a row from a top to a foot, which its last baseline stands on, as
// figure.stand does.
func (r *pictureRow) stand(pt *painter, x, top, foot unit.Length, heads, ends bool) {
	h := max(unit.Point, min(foot-top-r.said.drop(), r.tallest()))
	top += whiteAbove(foot-top-r.said.drop()-h, pt.grid, heads, ends)
	w := r.apart * unit.Length(len(r.figs)-1)
	for _, f := range r.figs {
		fw, _ := f.at(h)
		w += fw
	}
	if r.said.room > w && r.said.captionWide <= r.said.w {
		x += (r.said.room - w) / 2
	}
	left := x
	for _, f := range r.figs {
		v := *f
		v.resize(h)
		v.draw(pt, left, top)
		left += v.w + r.apart
	}
	r.said.caption.DrawAll(&pt.Painter, x, top+h+r.said.gap+r.said.first, r.said.leading, r.said.captionNodes...)
}
