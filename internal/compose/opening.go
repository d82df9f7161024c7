package compose

import (
	"slices"
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// opening is what comes above the body of an article: kicker, headline,
// standfirst, byline.
type opening struct {
	c          *copyist
	head       *style.Text
	kicker     *typeset.Paragraph
	headline   *typeset.Paragraph
	standfirst *typeset.Paragraph
	byline     *typeset.Paragraph
	first      unit.Length // from the top of the headline to its first baseline,
	lift       unit.Length // and by how much it is higher below a rule
	leading    unit.Length // of the headline
	below      unit.Length // leading of the standfirst
	signed     bool        // the byline is above the picture across the columns
	mayGrow    bool        // the standfirst may be larger than others
}

// open sets the opening of an article for the measures of its headline and of
// its standfirst.
func (c *copyist) open(head *style.Text, wide, narrow unit.Length) *opening {
	st := &c.t.Styles
	a := c.in.Article
	o := &opening{c: c, head: head}
	c.spilled = c.spilled[:0]
	if c.in.Kicker != "" {
		o.kicker = c.opened(c.in.Kicker, &st.Kicker, wide, typeset.Running, frame.Kicker)
	}
	if a.Title != "" {
		o.headed(c.opened(a.Title, head, wide, typeset.Headline, frame.Headline))
	}
	if a.Standfirst != "" {
		o.standfirst = c.opened(a.Standfirst, &st.Standfirst, narrow, typeset.Standfirst, frame.Standfirst)
		o.below = o.standfirst.ClearLeading(st.Standfirst.Leading)
	}
	if parts := c.bylineParts(); len(parts) > 0 {
		var text strings.Builder
		for _, x := range parts {
			text.WriteString(x.In.String())
		}
		o.byline = c.whole(c.Join(parts, narrow, false, typeset.Running), &st.Byline, text.String(), frame.Byline)
	}
	return o
}

// headed gives an opening its headline. It sits by its ink: a first line with stacked marks needs more than one without,
// and so do such lines below others.
func (o *opening) headed(headline *typeset.Paragraph) {
	o.headline = headline
	o.leading = headline.ClearLeading(o.head.Leading)
	o.first = max(o.c.t.Baselines.Headline.Of(o.head.Leading), o.inkTop())
}

// inkTop is the least distance from the top of the headline to its first baseline.
func (o *opening) inkTop() unit.Length { return o.headline.Rises() + o.head.Size*typeset.InkGap/100 }

// underRule brings the capitals of a headline without a kicker as near to the rule above it,
// or to the top of its column, as those of a kicker would be: all openings of a size have
// the same white there. Marks over capitals have the white below the rule to rise into,
// which begins so far above the opening; what they need past that, all headlines have.
func (o *opening) underRule(white unit.Length) {
	if face := o.c.Face(o.head.Face); o.kicker == nil && o.headline != nil && face != nil {
		st := &o.c.t.Styles.Kicker
		top := max(0, o.c.t.Baselines.Kicker.Of(st.Leading)-o.c.t.CapHeight.Of(st.Size))
		marks, _ := face.Ink(highest)
		high := max(unit.Em(marks, o.head.Size), o.headline.Rises()) + o.head.Size*typeset.InkGap/100
		o.lift = max(0, o.first-max(top+o.c.t.CapHeight.Of(o.head.Size), high-white))
	}
}

// highest is the letters that rise highest.
const highest = "ẨẪẮẲỂỄỔỖ"

// spill is a part of an opening that is too long for one.
type spill struct {
	text string
	role frame.Role
}

// maxPart is the part of a page that one text of an opening may take, one in so
// many.
const maxPart = 3

// whole is a part of the opening, or nil when it would take more of a page than
// maxPart allows: an opening is not broken over columns, so that such a part,
// which no editor meant, begins the body in bold instead.
func (c *copyist) whole(p *typeset.Paragraph, st *style.Text, text string, role frame.Role) *typeset.Paragraph {
	if unit.Length(p.Lines())*st.Leading <= c.t.TextHeight()/maxPart {
		return p
	}
	c.spilled = append(c.spilled, spill{text, role})
	return nil
}

// opened sets a part of the opening, nil when it is too long for one. What is so by far, whatever
// its letters, is not set to find out, as it would be in each size.
func (c *copyist) opened(text string, st *style.Text, measure unit.Length, how typeset.Kind, role frame.Role) *typeset.Paragraph {
	const narrowest = 150 // thousandths of the size: no letter is
	letters := 0
	for _, r := range text {
		if r < 0x250 && unicode.IsLetter(r) {
			letters++
		}
	}
	if lines := unit.Length(letters) * st.Size * narrowest / 1000 / max(1, measure); lines*st.Leading > c.t.TextHeight()/maxPart {
		c.spilled = append(c.spilled, spill{text, role})
		return nil
	}
	return c.whole(c.Body(typeset.Body{In: article.Plain(text), Style: st, Measure: measure, How: how}), st, text, role)
}

// openBy opens an article in the first of the styles, largest first, that sets
// its headline in few lines; else in the last, or in a smaller size where that is
// too long for an opening.
func (c *copyist) openBy(heads []*style.Text, wide, narrow unit.Length) *opening {
	var o *opening
	for _, head := range heads {
		if o = c.open(head, wide, narrow); o.headline.Lines() <= c.t.HeadlineLines {
			break
		}
	}
	smallest := heads[len(heads)-1]
	for _, share := range longHeads {
		head := *smallest
		head.Size, head.Leading = c.smaller(head.Size, share), share.Of(head.Leading)
		if !c.hasSpilled(frame.Headline) || head.Size <= c.t.Styles.Body.Size {
			break
		}
		o = c.open(&head, wide, narrow)
	}
	least := c.t.Styles.Third.Size // of headlines in the column, than which this one is larger
	if heads[0] == &c.t.Styles.Lead {
		least = c.t.Styles.Second.Size // as the lead's is than all others
	}
	if fitted := c.onOneLine(o, wide, narrow, least); fitted != nil {
		return fitted
	}
	return o
}

// longHeads is the sizes, of the smallest, of a headline that is so long that it
// would begin the body.
var longHeads = []unit.Ratio{880, 780, 700}

// hasSpilled reports whether a part of the opening is to begin the body.
func (c *copyist) hasSpilled(role frame.Role) bool {
	return slices.ContainsFunc(c.spilled, func(x spill) bool { return x.role == role })
}

// bylineParts is author, date and source in one line.
func (c *copyist) bylineParts() (parts []typeset.Part) {
	a := c.in.Article
	names, rest := bylineStyles(&c.t.Styles.Byline)
	if len(a.Authors) > 0 {
		parts = append(parts, typeset.Part{In: article.Plain(strings.Join(a.Authors, ", ")), Style: names})
	}
	var more article.Inline
	add := func(in article.Inline) {
		if len(more) > 0 || len(parts) > 0 {
			more = more.Append(article.Run{Text: " · "})
		}
		for _, r := range in {
			more = more.Append(r)
		}
	}
	if c.in.Date != "" {
		add(article.Plain(c.in.Date))
	}
	if a.Source != "" {
		add(c.labelled(c.words.Source, a.Source))
	}
	if len(more) > 0 {
		parts = append(parts, typeset.Part{In: more, Style: rest})
	}
	return parts
}

// bylineStyles is the styles of a byline's names, in capitals, and of its rest.
func bylineStyles(st *style.Text) (names, rest *style.Text) {
	n, r := *st, *st
	n.Upper = true
	if st.Italic != "" {
		r.Face = st.Italic
	}
	return &n, &r
}

// above is the height of kicker and headline.
func (o *opening) above() unit.Length {
	h := unit.Length(0)
	if n := o.kicker.Lines(); n > 0 {
		h += unit.Length(n) * o.c.t.Styles.Kicker.Leading
	}
	if n := o.headline.Lines(); n > 0 {
		h += o.first - o.lift + unit.Length(n-1)*o.leading
		h += o.head.Leading - o.c.t.Baselines.Headline.Of(o.head.Leading) + o.c.t.Whites.HeadlineBelow.Of(o.head.Size)
	}
	return h
}

// drawAbove draws kicker and headline from y down.
func (o *opening) drawAbove(pt *painter, x, y unit.Length) {
	st := &o.c.t.Styles.Kicker
	if n := o.kicker.Lines(); n > 0 {
		o.kicker.DrawAll(&pt.Painter, x, y+o.c.t.Baselines.Kicker.Of(st.Leading), st.Leading, o.c.heads.kicker)
		y += unit.Length(n) * st.Leading
	}
	o.headline.DrawAll(&pt.Painter, x, y+o.first-o.lift, o.leading, o.c.heads.headline)
}

// spanned is an opening, or a table, across the columns.
type spanned struct {
	sep    int // lines of white with a rule above, unless it heads the page
	lines  int
	hole   int         // lines of white below the lower of two things that stand in it side by side,
	gap    unit.Length // and how far it is from what is seen last of that to the foot of its lines
	foot   unit.Length // from what is seen last to the foot of its lines,
	raised unit.Length // and how much more that is where it heads the page
	enter  func()      // puts it into the structure, before the copy below it; nil where that is done already
	draw   func(pt *painter, x, y unit.Length, topped bool)
}

// across is the lead article's opening: kicker, headline and picture over
// all columns. Standfirst and byline head the first column.
//
// Whole has standfirst and byline across the columns too; there is no picture then.
func (o *opening) across(fig *figure, first, whole bool) *spanned {
	c := o.c
	grid := c.t.Leading
	sep := 0
	if !first {
		sep = 1
		o.underRule(o.ruleWhite())
	}
	o.signed = fig != nil && o.signs()
	h, top := o.above(), o.pictureTop()
	down := unit.Length(0)
	if !first {
		down = o.belowRule()
		h += down
	}
	block := linesOf(h, grid)
	if fig == nil && !whole {
		down -= o.nearer()
	}
	foot := unit.Length(block)*grid - down - o.lastBaseline()
	var r rest
	if whole {
		r = o.rest(h)
		block, foot, c.grounded = r.lines, r.foot(o), r.grounded
	}
	if fig != nil {
		v := o.standing(fig)
		fig, block, foot = v.figure, v.lines, c.t.Whites.Picture.Of(grid)-c.textHead()
	}
	number, byline := c.number, o.byline
	var enter func()
	if fig != nil {
		enter = func() { fig.enter(c.setter, c.heads.article) }
	}
	raised := down // at the head of a page, where nothing is above it
	if whole {
		raised = unit.Length(block)*grid - foot - o.rest(o.above()).last(o)
	} else if fig != nil {
		raised = 0
	}
	return &spanned{sep: sep, lines: block, foot: foot, raised: raised, enter: enter, draw: func(pt *painter, x, y unit.Length, topped bool) {
		if !topped && sep > 0 {
			pt.Rule(x, y+(grid-c.t.Rules.Opening)/2, c.t.FullMeasure(), c.t.Rules.Opening, frame.Color{})
			y += grid + down
		}
		pt.opens(number, x, y)
		o.drawAbove(pt, x, y)
		switch {
		case whole && topped:
			o.drawRest(pt, o.rest(o.above()), x, y)
		case whole:
			o.drawRest(pt, r, x, y-down)
		}
		if fig != nil && o.signed {
			byline.DrawAll(&pt.Painter, x, y+o.above()+pt.base, o.c.t.Styles.Byline.Leading, o.c.heads.byline)
		}
		if fig != nil {
			fig.stand(pt, x, y+top, y+unit.Length(block)*grid-foot, false, false)
		}
	}}
}

// standing is a picture as it stands in an opening across the columns, where it fills whole lines with what is above it.
func (o *opening) standing(fig *figure) sizedFigure {
	t := o.c.t
	return o.c.onGrid(fig, t.FullMeasure(), o.pictureTop()+t.Whites.Picture.Of(t.Leading)-o.c.textHead(), 0)[0]
}

// widthOf is how wide a picture stands there; 0 for none.
func (o *opening) widthOf(fig *figure) unit.Length {
	if fig == nil {
		return 0
	}
	return o.standing(fig).w
}

// lastBaseline is the distance from the top of the opening to the last baseline of
// kicker and headline; 0 where it has neither.
func (o *opening) lastBaseline() unit.Length {
	st := &o.c.t.Styles.Kicker
	kicker := unit.Length(o.kicker.Lines()) * st.Leading
	switch n := o.headline.Lines(); {
	case n > 0:
		return kicker + o.first - o.lift + unit.Length(n-1)*o.leading
	case kicker > 0:
		return kicker - st.Leading + o.c.t.Baselines.Kicker.Of(st.Leading)
	}
	return 0
}

// signs reports whether the byline stands above a picture across the columns:
// without a standfirst between them it would be read as a part of the caption.
func (o *opening) signs() bool { return o.standfirst == nil && o.byline != nil }

// pictureTop is the distance from the top of an opening across the columns to its
// picture.
func (o *opening) pictureTop() unit.Length {
	t := o.c.t
	h := o.lastBaseline()
	switch {
	case o.signs():
		h = o.above() + t.Baseline() + unit.Length(o.byline.Lines()-1)*t.Styles.Byline.Leading
	case h == 0:
		return t.CapTop()
	}
	return h + t.Whites.Picture.Of(t.Leading)
}

// figureRoom is the depth that a picture with its caption may have in an opening
// across the columns of so many lines.
func (o *opening) figureRoom(lines int) unit.Length {
	grid := o.c.t.Leading
	return unit.Length(lines)*grid - o.pictureTop() - o.c.t.Whites.Picture.Of(grid) + o.c.textHead()
}

// belowRule is how far below the line of its rule, which is in the middle of that, an
// opening across the columns begins, so that a picture keeps its white.
func (o *opening) belowRule() unit.Length {
	grid := o.c.t.Leading
	return max(0, o.c.t.Whites.Picture.Of(grid)-grid/2-o.c.t.CapTop())
}

// nearer is how much nearer to its rule an opening across the columns stands whose headline is no larger than those
// in the column: white above like headlines is alike. It takes no less lines for that.
func (o *opening) nearer() unit.Length {
	if o.head.Size > o.c.t.Styles.Third.Size {
		return 0
	}
	return o.belowRule()
}

// nearerRest is a rest so much nearer to the rule, in as many lines.
func (o *opening) nearerRest(r rest, used unit.Length) rest {
	n := o.nearer()
	if n == 0 {
		return r
	}
	raised := o.rest(used - n)
	return o.restIn(used-n, r.lines-raised.lines)
}

// ruleWhite is the white between the rule of an opening across the columns and the line
// that it begins with.
func (o *opening) ruleWhite() unit.Length {
	t := o.c.t
	return (t.Leading-t.Rules.Opening)/2 + o.belowRule() - o.nearer()
}

// beside is the opening of a long article: its picture over the first n columns,
// headline, standfirst and byline over the others; nil when these are higher than
// the picture can be, or its caption leaves it too little of them.
func (o *opening) beside(fig *figure, n int) *spanned {
	c := o.c
	grid := c.t.Leading
	o.underRule(o.ruleWhite())
	white := c.t.Whites.Picture.Of(grid)
	down := o.belowRule() // the headline is level with the picture
	r := o.rest(down + o.above())
	above, below := down+c.t.CapTop(), white-c.textHead()
	sizes := c.onGrid(fig, c.t.Across(n), above+below, 0)
	v := sizes[0]
	for i := range sizes {
		if v.lines < r.lines && sizes[i].lines >= r.lines {
			v = sizes[i]
		}
	}
	if v.lines < r.lines || v.w < min(fig.wide, acrossAlone.Of(c.t.Across(n))) { // its caption leaves the picture no room
		return nil
	}
	number := c.number
	lines, up := r.lines, o.nearer()
	r = o.nearerRest(r, down+o.above())
	low := unit.Length(0) // that the byline has of the white below it
	if v.lines-lines > leastHole && o.byline != nil {
		low = grid
	}
	r.byline += low
	enter := func() { v.enter(c.setter, c.heads.article) }
	return &spanned{sep: 1, lines: v.lines, hole: v.lines - lines, gap: unit.Length(v.lines-lines)*grid + r.foot(o), foot: below, enter: enter, draw: func(pt *painter, x, y unit.Length, topped bool) {
		down, r := down-up, r
		if topped {
			down, r = 0, o.rest(o.above())
			r.byline += low
		} else {
			pt.Rule(x, y+(grid-c.t.Rules.Opening)/2, c.t.FullMeasure(), c.t.Rules.Opening, frame.Color{})
			y += grid
		}
		pt.opens(number, x, y)
		rx := x + c.t.Across(n) + c.t.Gutter
		o.drawAbove(pt, rx, y+down)
		o.drawRest(pt, r, rx, y)
		v.stand(pt, x, y+down+c.t.CapTop(), y+unit.Length(v.lines)*grid-below, up > 0 && !topped, false)
	}}
}

// height is the lines it takes below line y of its page.
func (s *spanned) height(y int) int {
	if y == 0 {
		return s.lines
	}
	return s.sep + s.lines
}

// spannedTable is a table across the columns.
func spannedTable(tab *table) *spanned { return spannedTables(tab, 0)[0] }
