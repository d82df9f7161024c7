package compose

import (
	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// rest is where standfirst and byline are below the headline, from the top
// of the opening, and the lines of the grid that the whole takes. What the
// grid leaves over is shared out among their whites, so that all openings
// breathe alike.
type rest struct {
	standfirst, byline unit.Length
	lines              int
	grounded           bool // its last line stands on the grid, as one of text would
}

// rest fits standfirst and byline below what is used already. A heading that begins the body
// brings its own white: below the last line of the opening it has that which it has below text.
func (o *opening) rest(used unit.Length) rest { return o.restIn(used, 0) }

// restIn is rest in some lines more than it needs.
func (o *opening) restIn(used unit.Length, more int) rest {
	t := o.c.t
	r := rest{grounded: o.beforeHeading() && (o.standfirst != nil || o.byline != nil) &&
		(used > 0 || o.standfirst != nil && o.byline != nil || o.isOnGrid())}
	white, h := unit.Ratio(0), used
	// walk goes down the opening with a tenth of a line so wide.
	walk := func(tenth unit.Length) {
		white, h = 0, used
		down := func(p *typeset.Paragraph, leading unit.Length, above unit.Ratio) (at unit.Length) {
			if h > 0 {
				white += above
				h += above.Of(10 * tenth)
			}
			at = h
			h += unit.Length(p.Lines()) * leading
			return at
		}
		if o.standfirst != nil {
			r.standfirst = down(o.standfirst, o.below, t.Whites.Standfirst)
		}
		if o.byline != nil {
			r.byline = down(o.byline, t.Styles.Byline.Leading, t.Whites.Byline)
		}
		switch {
		case !r.grounded:
			down(nil, 0, t.Whites.Body)
		case o.byline != nil:
			h -= t.Styles.Byline.Leading - t.Leading
		default:
			h -= o.below - t.Leading
		}
	}
	walk(t.Leading / 10)
	if r.lines = linesOf(h, t.Leading); white > 0 {
		r.lines += more
		walk(t.Leading/10 + (unit.Length(r.lines)*t.Leading-h)*100/unit.Length(white))
	}
	return r
}

// loosened is a rest, as it is below what is used already, in so many lines more, shared out among its
// whites, of which none gets more than a line: nor does that above a picture or a heading, which is as above
// all, get any. It reports whether these are enough for that.
func (o *opening) loosened(r rest, used unit.Length, more int) (rest, bool) {
	t := o.c.t
	standfirst, byline, body := t.Whites.Standfirst, t.Whites.Byline, t.Whites.Body
	if o.standfirst == nil || used == 0 {
		standfirst = 0
	}
	if o.byline == nil || used == 0 && o.standfirst == nil {
		byline = 0
	}
	if blocks := o.c.in.Article.Body; r.grounded || len(blocks) == 0 || isImage(blocks[0]) || o.beforeHeading() {
		body = 0
	}
	if standfirst+byline == 0 { // below a headline alone it would be a hole
		return r, false
	}
	line, left := t.Leading, t.Leading*unit.Length(more)
	share := func(white, of unit.Ratio) unit.Length {
		if white == 0 {
			return 0
		}
		n := min(line, left*unit.Length(white)/unit.Length(of))
		left -= n
		return n
	}
	share(body, standfirst+byline+body)
	aboveByline := share(byline, standfirst+byline)
	aboveStandfirst := share(standfirst, standfirst)
	r.standfirst += aboveStandfirst
	r.byline += aboveStandfirst + aboveByline
	r.lines += more
	return r, left == 0
}

// mostBelow is how far below a byline alone its text begins at most for level columns, in lines: more would be a hole.
const mostBelow unit.Ratio = 3050

// widened is the rest below a headline across the columns with so many lines more of white, shared out among its whites:
// that above what is alone there gets a line where that below it would be a hole, which is reported. It may be less.
func (o *opening) widened(more int) (r rest, lowered bool) {
	natural := o.rest(0)
	if more > 1 {
		if shared, ok := o.loosened(natural, 0, more); ok {
			return shared, false
		}
	}
	t, below := o.c.t, more
	if lowered = more > 1; lowered {
		below--
	}
	for r = o.restIn(0, below); o.standfirst == nil && below > 0 && r.foot(o)+t.Baseline() > mostBelow.Of(t.Leading); lowered = true {
		below--
		r = o.restIn(0, below)
	}
	if lowered {
		r.standfirst += t.Leading
		r.byline += t.Leading
		r.lines++
	}
	return r, lowered
}

// isOnGrid reports whether standfirst or byline, where it is alone, stands on the lines of text.
func (o *opening) isOnGrid() bool {
	if o.byline != nil {
		return o.c.t.Styles.Byline.Leading == o.c.t.Leading
	}
	return o.below == o.c.t.Leading
}

// beforeHeading reports whether the body begins with a heading.
func (o *opening) beforeHeading() bool {
	body := o.c.in.Article.Body
	for len(body) > 0 && isImage(body[0]) {
		body = body[1:]
	}
	return len(o.c.spilled) == 0 && beginHeading(body)
}

// foot is the distance from the last baseline of the opening to the foot of its lines.
func (r rest) foot(o *opening) unit.Length { return unit.Length(r.lines)*o.c.t.Leading - r.last(o) }

// last is the distance from the top of the opening to its last baseline.
func (r rest) last(o *opening) unit.Length {
	t := o.c.t
	last := o.lastBaseline()
	if n := o.standfirst.Lines(); n > 0 {
		last = r.standfirst + t.Baseline() + unit.Length(n-1)*o.below
	}
	if n := o.byline.Lines(); n > 0 {
		last = r.byline + t.Baseline() + unit.Length(n-1)*t.Styles.Byline.Leading
	}
	return last
}

// drawRest draws standfirst and byline of an opening whose top is y.
func (o *opening) drawRest(pt *painter, r rest, x, y unit.Length) {
	st := &o.c.t.Styles
	o.standfirst.DrawAll(&pt.Painter, x, y+r.standfirst+pt.base, o.below, o.c.heads.standfirst)
	o.byline.DrawAll(&pt.Painter, x, y+r.byline+pt.base, st.Byline.Leading, o.c.heads.byline)
}

// pushRest adds standfirst and byline alone to the flow, where the headline
// is across the columns above.
func (o *opening) pushRest() {
	if o.signed {
		o.byline = nil
	}
	if o.standfirst == nil && o.byline == nil {
		return
	}
	r, of := []rest{o.rest(0)}, []*opening{o}
	o.c.grounded = r[0].grounded
	e := &element{Element: flow.Element{Heights: []int{r[0].lines}, Costs: []flow.Cost{0}, Keep: 2}, foot: r[0].foot(o),
		draw: func(pt *painter, at place) { of[at.v].drawRest(pt, r[at.v], at.x, at.y) }}
	// Above a heading, or a picture, the white is as above all.
	if body := o.c.in.Article.Body; len(body) > 0 && !isImage(body[0]) && !o.beforeHeading() {
		e.vary = func() bool {
			more := func(of1 *opening, rows int, cost flow.Cost) {
				x, lowered := of1.widened(rows)
				if lowered && of1.standfirst == nil {
					cost += costPulled
				}
				if least := e.Heights[len(e.Heights)-1]; x.lines > least {
					if lowered && e.pulled == 0 {
						e.pulled = len(e.Heights)
					}
					r, of = append(r, x), append(of, of1)
					e.Heights, e.Costs = append(e.Heights, x.lines), append(e.Costs, cost)
				}
			}
			more(o, 1, costWhite)
			more(o, 2, costWhite2)
			if larger := o.larger(); larger != nil {
				for rows, cost := range []flow.Cost{0, costWhite, costWhite2} {
					more(larger, rows, costTurned+cost)
				}
			}
			return len(r) > 1
		}
	}
	o.c.push(e)
}

// largerRest is the size of the lead's standfirst where columns of page one would end apart, of what it is else.
const largerRest unit.Ratio = 1100

// larger is an opening with a larger standfirst; nil where it may have none.
func (o *opening) larger() *opening {
	if !o.mayGrow || o.standfirst == nil {
		return nil
	}
	c, x := o.c, *o
	st := c.t.Styles.Standfirst
	st.Size, st.Leading = largerRest.Of(st.Size), largerRest.Of(st.Leading)
	x.standfirst = c.Body(typeset.Body{In: article.Plain(c.in.Article.Standfirst), Style: &st, Measure: c.measure, How: typeset.Standfirst})
	x.below = x.standfirst.ClearLeading(st.Leading)
	return &x
}
