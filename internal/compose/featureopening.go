package compose

import (
	"slices"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// featureOpening is the opening of a feature.
type featureOpening struct {
	*spanned
	tops []int // lines below its head at which the copy begins in each column
}

// mostDeeper is the lines by which headline and standfirst may be deeper than the picture that they stand
// before, which would be small beside them.
const mostDeeper = 1

// featureOpening is the opening of a feature: its headline beside its picture, and where
// that would leave a hole below the headline, before it, with the copy right below each; nil
// where the article has none for that.
func (p *planner) featureOpening(c *copyist, pic *openPicture, heads []*style.Text) *featureOpening {
	if s := p.besidePicture(c, pic, heads, false); s != nil {
		return &featureOpening{s, slices.Repeat([]int{0}, p.t.Columns)}
	}
	n := p.besideColumns(pic)
	k := p.t.Columns - n
	fig := c.makeFigure(pic.image, pic.Picture, p.t.Across(n), p.t.TextHeight())
	for _, head := range heads {
		o := c.open(head, p.t.Across(k), p.t.Across(k))
		if o.headline.Lines() > p.t.HeadlineLinesBeside || len(c.spilled) > 0 {
			continue
		}
		if f := o.before(fig, k, n); f.tops[0] <= f.tops[k]+mostDeeper {
			return f
		}
	}
	return nil
}

// before is the opening of a feature with headline, standfirst and byline over the first k columns, and
// its picture over the n others.
func (o *opening) before(fig *figure, k, n int) *featureOpening {
	c := o.c
	t := c.t
	o.underRule(o.ruleWhite())
	down, white := o.belowRule(), t.Whites.Picture.Of(t.Leading)-c.textHead()
	r := o.rest(down + o.above())
	c.grounded = r.grounded
	v := c.onGrid(fig, t.Across(n), down+t.CapTop()+white, 0)[0]
	tops := append(slices.Repeat([]int{r.lines}, k), slices.Repeat([]int{v.lines}, n)...)
	number := c.number
	up := o.nearer()
	r = o.nearerRest(r, down+o.above())
	s := &spanned{sep: 1, enter: func() { v.enter(c.setter, c.heads.article) }}
	s.draw = func(pt *painter, x, y unit.Length, _ bool) {
		pt.Rule(x, y+(t.Leading-t.Rules.Opening)/2, t.FullMeasure(), t.Rules.Opening, frame.Color{})
		y += t.Leading
		pt.opens(number, x, y)
		o.drawAbove(pt, x, y+down-up)
		o.drawRest(pt, r, x, y)
		v.stand(pt, x+t.Across(k)+t.Gutter, y+down-up+t.CapTop(), y+unit.Length(v.lines)*t.Leading-white, up > 0, false)
	}
	return &featureOpening{s, tops}
}
