package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// briefBand is the briefs that end an issue: one frame across the columns below its copy, with
// as many columns in it.
type briefBand struct {
	inset, measure unit.Length
	page, line     int // below its head
}

// left is the left edge of a column.
func (p *planner) left(column int) unit.Length {
	if p.band != nil {
		return p.t.Inner + p.band.inset + unit.Length(column)*(p.band.measure+p.t.Gutter)
	}
	return p.t.Left(column)
}

// leastBand is the lines below the head of the briefs across the columns at least.
const leastBand = 8

// bandOfBriefs puts the briefs in a frame across the columns, below the run; it reports
// false where they stand better in the columns: the run does not end level, or there is no room
// for them below it, though there would be on a page.
func (p *planner) bandOfBriefs(in []*Entry, numbers []int) bool {
	if !p.t.BriefsAcross || p.t.Columns == 1 {
		return false
	}
	t := p.try(false)
	page, y := t.page, t.bottom
	if page == 0 && p.boxed > 0 || page < p.wideOn || len(t.filled) > 0 && p.apart(t) > mostApart {
		return false
	}
	inset := p.boxInset()
	measure := (p.t.FullMeasure() - 2*inset - unit.Length(p.t.Columns-1)*p.t.Gutter) / unit.Length(p.t.Columns)
	if measure < inset {
		return false
	}
	before := p.checkpoint()
	b := p.newBox(measure, 0)
	items := p.briefItems(b, in, numbers)
	head := p.bandHead(b, inset)
	lines := 0
	for _, e := range items {
		lines += e.Heights[0]
	}
	high := (lines+p.t.Columns-1)/p.t.Columns + 2 // of the columns, with the foot of the frame
	room := p.limit(page) - y - head.height(y)
	if fits := high <= p.imprint.clear(room); len(items) == 0 || !fits && (high <= p.grid || room < leastBand) {
		p.back(before)
		return false
	}
	if y > 0 {
		p.sheet(page).next = p.t.Leading + p.t.CapTop()
	}
	p.commit(false)
	p.page, p.line = page, y
	p.place(head)
	if fits := high <= p.imprint.clear(room); fits {
		keepWhole(items, p.t.Columns, p.imprint.clear(room)-1)
	}
	p.band = &briefBand{inset: inset, measure: measure, page: page, line: p.line}
	p.append(items...)
	return true
}

// mostRagged is the lines by which the columns of a frame of briefs may end apart so that none of the briefs is
// torn: within one frame that shows less than a brief that goes on at the head of the next column.
const mostRagged = 3

// keepWhole keeps each brief of a frame in one of its columns, where these end nearly level all the same and are no
// higher than a room.
func keepWhole(items []*element, columns, room int) {
	var heights []int // of the briefs, with the white above them
	var first []*element
	for i, e := range items {
		if i == 0 || e.number != items[i-1].number {
			heights, first = append(heights, 0), append(first, e)
		}
		heights[len(heights)-1] += e.Heights[0]
	}
	if len(heights) < columns {
		return
	}
	lowest, highest, at := room, 0, 0
	for _, n := range shared(heights, columns) {
		lines := -first[at].White
		for _, h := range heights[at : at+n] {
			lines += h
		}
		lowest, highest, at = min(lowest, lines), max(highest, lines), at+n
	}
	if at < len(heights) || highest > room || highest-lowest > mostRagged {
		return
	}
	below := 0 // of the brief that an element is of
	for i := len(items) - 1; i >= 0; i-- {
		e := items[i]
		if i+1 < len(items) && items[i+1].number != e.number {
			below = 0
		}
		e.Breaks, e.vary, e.Keep = nil, nil, below
		below += slices.Min(e.Heights)
	}
}

// bandHead is the head of the briefs across the columns, below the upper edge of their frame.
func (p *planner) bandHead(b briefsBox, inset unit.Length) *spanned {
	t := p.t
	head := p.Plain(p.in.Words.Briefs, &t.Styles.BriefHead, t.FullMeasure()-2*inset, typeset.Headline)
	base := t.Leading + t.Baselines.BriefHead.Of(t.Leading)
	return &spanned{sep: 1, lines: 2, foot: 2*t.Leading - base, draw: func(pt *painter, x, y unit.Length, topped bool) {
		if !topped {
			y += t.Leading
		}
		head.DrawAll(&pt.Painter, x+inset, y+base, t.Leading, b.head)
	}}
}

// bandFrame draws the frame of the briefs across the columns of a page of them: open at the
// foot where they go on, and at the head where they do.
func (p *planner) bandFrame(pt *painter, fl flow.Page, turns bool) {
	if p.band == nil {
		return
	}
	used := 0
	for _, col := range fl.Columns {
		used = max(used, col.Used)
	}
	e := edges{top: p.t.LineTop(fl.Line), foot: p.t.LineTop(fl.Line + used)}
	if fl.Page == p.band.page && fl.Line == p.band.line {
		e.closedTop, e.top = true, p.t.LineTop(fl.Line-2)+p.t.CapTop()
	}
	if !turns {
		e.closedFoot, e.foot = true, e.foot+p.t.Leading-p.t.Whites.BriefsEnd.Of(p.t.Leading)
	}
	pt.box(p.t.Inner, p.t.FullMeasure(), p.t.Rules.Briefs, e)
}

// edges is where a frame begins and ends, and whether it is closed there.
type edges struct {
	top, foot             unit.Length
	closedTop, closedFoot bool
}

// box draws a frame, open at the head or at the foot where what is in it goes on.
func (pt *painter) box(x, w, weight unit.Length, e edges) {
	ink := frame.Color{}
	h := e.foot - e.top + weight
	if e.closedTop {
		pt.Rule(x, e.top, w, weight, ink)
	}
	if e.closedFoot {
		pt.Rule(x, e.foot, w, weight, ink)
	}
	pt.Rule(x, e.top, weight, h, ink)
	pt.Rule(x+w-weight, e.top, weight, h, ink)
}

// frames draws the frames of the boxes in a column.
func (p *planner) frames(pt *painter, elems []*element, col flow.Column, x unit.Length, first int) {
	if p.band != nil {
		return
	}
	grid := p.t.Leading
	for i := 0; i < len(col.Spots); {
		box := elems[col.Spots[i].Elem].box
		j := i + 1
		for j < len(col.Spots) && elems[col.Spots[j].Elem].box == box {
			j++
		}
		if box > 0 {
			a, b := col.Spots[i], col.Spots[j-1]
			e := edges{top: p.t.LineTop(first + a.Line), foot: p.t.LineTop(first + b.Line + b.Lines)}
			if e.closedTop = a.From == 0 && (a.Elem == 0 || elems[a.Elem-1].box != box); e.closedTop { // its head: white above
				e.top += unit.Length(a.Lines-2)*grid + p.t.CapTop()
			} else {
				e.top -= p.t.Whites.BriefsResume.Of(grid)
			}
			if e.closedFoot = b.Elem == len(elems)-1 || elems[b.Elem+1].box != box; e.closedFoot {
				e.foot -= p.t.Whites.BriefsEnd.Of(grid)
			} else {
				e.foot += p.t.Whites.BriefsBreak.Of(grid)
			}
			pt.box(x, p.t.Measure(), p.t.Rules.Briefs, e)
		}
		i = j
	}
}
