package compose

import (
	"slices"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// acrossInstead opens an article across the columns that would leave them uneven where it opens in the
// column, as it is set already; it reports whether it did: only where its copy ends level then. That is
// the last one, if the issue would not end level, and one that opens low on a page whose columns would end
// apart. What stands across the columns in its midst levels them itself. Where the issue would end level, it
// also returns the run that does, if what comes of it cannot be another one.
func (p *planner) acrossInstead(c *copyist, pic *openPicture, skip int, before checkpoint) (*trial, bool) {
	so, goesOn := level, p.following(c.number) > 0
	if p.t.Spread == 0 || p.t.Columns == 1 || len(c.wide) > 0 || goesOn && !p.opensLow() {
		return nil, false
	}
	if goesOn {
		so = nearlyLevel
	}
	if t, is := p.endsLevel(c, so); is {
		if !t.final || c.code != nil || c.isAfloat() {
			t = nil // the article changes once more at its end
		}
		return t, false
	}
	p.again(c, before)
	done, room := p.across(c, pic, skip, level)
	if !done && room && c.in.Article.Standfirst != "" {
		done, _ = p.headlineAcross(c, p.acrossHeads(), level, true)
	}
	if !done && goesOn {
		done, _ = p.headlineAcross(c, p.acrossHeads()[1:], level, false)
	}
	if done {
		p.refused(c.number, frame.ColumnShape)
		return nil, true
	}
	p.inColumn(c)
	return nil, false
}

// opensLow reports whether the run is a few lines below what stands across the columns: these are too low
// then to make up for an opening that has no room in one of them.
func (p *planner) opensLow() bool {
	lines := 0
	for _, e := range p.pending {
		lines += e.Heights[0]
	}
	return p.line > p.head(p.page) && lines < (p.limit(p.page)-p.line)*p.t.Columns
}

// following is the number of the article that is set behind another; 0 where that ends the issue.
func (p *planner) following(number int) int {
	if number == p.lead() || slices.Contains(p.jumped, number) { // which come before all others
		number = 0
	}
	for k := number + 1; k <= len(p.in.Entries); k++ {
		begun, ok := p.begun[k]
		if k != p.lead() && !(ok && begun == nil) && !(p.in.Entries[k-1].Brief && p.briefly < number) {
			return k
		}
	}
	return 0
}

// inColumn sets an article that opens in the column.
func (p *planner) inColumn(c *copyist) {
	p.shaped(c.number, frame.ColumnShape)
	c.open(&p.t.Styles.Third, c.measure, c.measure).inColumn()
	c.body(c.in.Article.Body, -1)
}

// mostHole is the lines by which a picture and the headline beside it may differ in
// height, and columns above a table: the white below the lower one is no more than that.
const mostHole = 4

// mostGap is how far above the foot of the picture beside it a headline may end, in lines: what is seen of white there is less
// than a quarter of the width of a column.
const mostGap unit.Ratio = mostHole*1000 + 750

// shownHole is the lines by which a headline is lower than its picture so that the white below it shows, with
// that which any headline has: it rather stands across the columns.
const shownHole = 2

// spreads opens a long article across the columns; it reports whether the page
// had room for that. Where its copy would not end level there, but does where it opens
// in the column, it does not; else it is set as it was.
func (p *planner) spreads(c *copyist, pic *openPicture, skip int) bool {
	before := p.checkpoint()
	done, room := p.across(c, pic, skip, level)
	if done || !room {
		return done
	}
	p.inColumn(c)
	_, isLevel := p.endsLevel(c, level)
	if !isLevel {
		p.refused(c.number, frame.ColumnShape)
	}
	p.again(c, before)
	if isLevel {
		return false
	}
	done, _ = p.across(c, pic, skip, nearlyLevel)
	return done
}

// across opens an article across the columns, beside its picture where it can, if its
// copy ends no further apart than so; it reports whether it did, and whether the page had
// room. The article is as it was where it did not.
func (p *planner) across(c *copyist, pic *openPicture, skip int, most unevenness) (done, room bool) {
	before := p.checkpoint()
	s := p.besidePicture(c, pic, p.acrossHeads(), true)
	if s != nil && s.hole > shownHole && p.besideColumns(pic) == 1 { // over more columns it is the page's large picture
		if done, _ := p.headlineAcross(c, p.acrossHeads(), level, false); done {
			p.refused(c.number, frame.BesideShape)
			return true, true
		}
		p.again(c, before)
		s = p.besidePicture(c, pic, p.acrossHeads(), true)
	}
	if s != nil {
		if _, _, ok := p.spanAt(s, minBelow); !ok {
			p.refused(c.number, frame.BesideShape)
			return false, false
		}
		s.enter()
		c.body(c.in.Article.Body, skip)
		if p.span(s, c, most, nil) {
			p.shaped(c.number, frame.BesideShape)
			return true, true
		}
		p.refused(c.number, frame.BesideShape)
		p.again(c, before)
	}
	return p.headlineAcross(c, p.acrossHeads(), most, false)
}

// headlineAcross opens an article with its headline across the columns, in one of the styles, whole with
// standfirst and byline. Where a byline alone would be pulled away from the text for level columns, it stands
// across them, too, if these are level so.
func (p *planner) headlineAcross(c *copyist, heads []*style.Text, most unevenness, whole bool) (done, room bool) {
	if !whole {
		pulled := false
		if done, room, pulled = p.openedAcross(c, heads, most, false, false); !pulled {
			return done, room
		}
		for _, heads := range [][]*style.Text{heads, heads[len(heads)-1:]} {
			for _, whole := range []bool{true, false} {
				if done, _, _ = p.openedAcross(c, heads, most, whole, false); done {
					return true, true
				}
			}
		}
	}
	done, room, _ = p.openedAcross(c, heads, most, whole, true)
	return done, room
}

// openedAcross is headlineAcross in one way; it reports whether a byline would be pulled away from the text where that
// may not be.
func (p *planner) openedAcross(c *copyist, heads []*style.Text, most unevenness, whole, mayPull bool) (done, room, pulled bool) {
	before, narrow := p.checkpoint(), c.measure
	if whole {
		narrow = p.t.FullMeasure()
	}
	o := c.openBy(heads, p.t.FullMeasure(), narrow)
	s := o.across(nil, false, whole)
	if _, _, ok := p.spanAt(s, minBelow); !ok {
		p.refused(c.number, frame.AcrossShape)
		return false, false, false
	}
	if !whole {
		o.pushRest()
	}
	var refuse func(*trial) bool
	if !whole && !mayPull && o.standfirst == nil && o.byline != nil {
		refuse = func(t *trial) bool {
			pulled = isPulled(c.out[0], t)
			return pulled
		}
	}
	c.body(c.in.Article.Body, -1)
	if done = p.span(s, c, most, refuse); done {
		p.shaped(c.number, frame.AcrossShape)
	} else {
		p.refused(c.number, frame.AcrossShape)
		p.again(c, before)
	}
	return done, true, pulled
}

// isPulled reports whether what begins a run is an opening that is pulled away from its text.
func isPulled(e *element, t *trial) bool {
	return e.pulled > 0 && t.filled[0].Columns[0].Spots[0].Variant >= e.pulled
}

// acrossHeads is the styles of headlines of articles that open across the columns: the
// second, and for a long one half-way to the third, which is that of headlines in the
// column and would say that this article is one of those.
func (p *planner) acrossHeads() []*style.Text {
	long := p.t.Styles.Second
	long.Size = (long.Size + p.t.Styles.Third.Size) / 2
	long.Leading = (long.Leading + p.t.Styles.Third.Leading) / 2
	return []*style.Text{&p.t.Styles.Second, &long}
}

// besidePicture is an opening across the columns with its headline, in one of the styles, beside the
// picture; nil where the article has none for that. Where it would have white below it, its headline is larger, if it
// may grow.
func (p *planner) besidePicture(c *copyist, pic *openPicture, heads []*style.Text, grows bool) (best *spanned) {
	if pic == nil || !p.landscape(pic) || !p.fillsColumn(pic) {
		return nil
	}
	n := p.besideColumns(pic)
	fig := c.makeFigure(pic.image, pic.Picture, p.t.Across(n), p.t.TextHeight())
	wide := p.t.Across(p.t.Columns - n)
	beside := func(head *style.Text) (*opening, *spanned) {
		o := c.open(head, wide, wide)
		if s := o.beside(fig, n); s != nil && o.headline.Lines() <= p.t.HeadlineLinesBeside && s.hole <= mostHole && s.gap <= mostGap.Of(p.t.Leading) {
			return o, s
		}
		return o, nil
	}
	for _, head := range heads {
		if _, best = beside(head); best != nil {
			break
		}
	}
	for _, larger := range p.largerHeads() {
		if !grows || best != nil && best.hole <= leastHole {
			break
		}
		o, s := beside(larger)
		if s != nil && (best == nil || s.hole < best.hole) && o.headline.End() >= leastEnd.Of(o.headline.Widest()) {
			best = s
		}
	}
	return best
}

// leastHole is the lines of white below a headline beside its picture for which that is set no larger.
const leastHole = 1

// leastEnd is what the last line of such a larger headline has at least of its widest one: it ends with no stump.
const leastEnd unit.Ratio = 300

// largerHeads is the styles of headlines beside pictures that have white below them: between the second and the lead's.
func (p *planner) largerHeads() (out []*style.Text) {
	const steps = 4
	second, lead := &p.t.Styles.Second, &p.t.Styles.Lead
	for k := unit.Length(1); k < steps; k++ {
		head := *second
		head.Size += (lead.Size - second.Size) * k / steps
		head.Leading += (lead.Leading - second.Leading) * k / steps
		out = append(out, &head)
	}
	return out
}

// keptTogether is the lines at the head of elements that one column has to hold.
func keptTogether(elems []*element) int {
	n, need := 0, 0
	for _, e := range elems {
		if e.Keep == 0 || n > 0 && n >= need {
			break
		}
		if e.Breaks != nil && !e.over { // copy, of which the last lines keep with what is below them
			return max(need, n+min(e.Heights[0], keptLeast))
		}
		n += e.Heights[0]
		need = n + e.Keep
	}
	return need
}
