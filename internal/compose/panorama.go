package compose

import (
	"cmp"
	"slices"

	"bantin/internal/flow"
	"bantin/internal/picture"
	"bantin/internal/unit"
)

// panorama is a picture so much wider than high that it would be a stamp in a column of
// several. It stands across the columns: at the foot of the page on which its place is, or
// at the head of the next one, if its article goes on there; else where its article has
// it; else in its column all the same.
type panorama struct {
	fig    *figure  // for the full measure
	column *element // in its column
}

// panoramic is the ratio, of a picture's height, that its width is more than if it is one.
const panoramic = 2.2

// isPanorama reports whether a picture is one.
func isPanorama(pic *picture.Picture) bool {
	return float64(pic.Width) > panoramic*float64(pic.Height)
}

// acrossColumns is a figure of a column as a panorama; nil where it is none, or has not the
// pixels to be much wider.
func (c *copyist) acrossColumns(f *figure, column *element) *panorama {
	if c.t.Columns == 1 || c.box > 0 || f.isBound || !isPanorama(f.pic) {
		return nil
	}
	full := c.t.FullMeasure()
	wide := *f
	wide.shape = c.shapeOf(f.pic, full, c.mostAcross())
	if wide.w, wide.h = wide.whole(); wide.w < c.leastAcross() {
		return nil
	}
	wide.caption = nil
	c.recaption(&wide, full)
	return &panorama{&wide, column}
}

// band is where something across the columns is on its page.
type band uint8

const (
	midBand  band = iota // copy is above and below it
	headBand             // nothing is above it,
	footBand             // and nothing below
)

// spanned is a panorama in a band of whole lines: its white above and below is that of
// all pictures, but at the head of a page it is level with the capitals beside it, and its
// last baseline at the foot with that of the copy.
func (x *panorama) spanned(c *copyist, at band) *spanned { return x.inBand(c, at)[0] }

// inBand is a panorama in the sizes that it may have in a band, the best one first.
func (x *panorama) inBand(c *copyist, at band) (out []*spanned) {
	t := c.t
	white := t.Whites.Picture.Of(t.Leading)
	above, below := white-c.textFoot(), white-c.textHead()
	switch at {
	case headBand:
		above = t.CapTop()
	case footBand:
		below = c.textFoot()
	}
	sizes := c.onGrid(x.fig, t.FullMeasure(), above+below, 0)
	if v, ok := x.looser(c, sizes, above+below); ok && at == midBand {
		sizes = append(sizes, v)
	}
	for _, v := range sizes {
		depth := unit.Length(v.lines)*t.Leading - above - below
		foot := below
		if at == midBand {
			foot += max(0, depth-v.depth()) / 2
		}
		out = append(out, &spanned{lines: v.lines, foot: foot, draw: func(pt *painter, x, y unit.Length, _ bool) {
			v.stand(pt, x, y+above, y+above+depth, at == headBand, at == footBand)
		}})
	}
	return out
}

// mostLoosely is the part of a line that a panorama, in a line more than it fills, may lack of that: it shows as
// white above and below it, a quarter of a line each, where else all columns would end two lines above their foot.
const mostLoosely unit.Ratio = 500

// looser is a panorama as large as it may be in a line more than the highest of its sizes has, if it fills enough
// of that. What may not be cut has none that is higher otherwise.
func (x *panorama) looser(c *copyist, sizes []sizedFigure, other unit.Length) (sizedFigure, bool) {
	lines := 1 + slices.MaxFunc(sizes, func(a, b sizedFigure) int { return cmp.Compare(a.lines, b.lines) }).lines
	v := sizedFigure{figure: c.inLines(x.fig, c.t.FullMeasure(), unit.Length(lines)*c.t.Leading-other), lines: lines}
	return v, unit.Length(lines)*c.t.Leading-other-v.depth() <= mostLoosely.Of(c.t.Leading)
}

// panorama puts a panorama where the run ends. Behind it comes rest, of the article that
// opens with an element.
func (p *planner) panorama(c *copyist, x *panorama, opening *element, rest []*element) {
	page := p.try(false).page
	foot := func() bool { return p.reserveFoot(x.spanned(c, footBand), page, opening, rest) }
	switch {
	case x.isLevel(c) && foot():
	case p.head(page+1) == 0 && p.turnsFull(page, rest) && p.reserve(x.spanned(c, headBand), page+1, opening, true):
		p.sheet(page + 1).pictured = true
		p.sheet(page + 1).foot = c.t.Whites.Picture.Of(c.t.Leading) - c.textHead()
	case p.placeMid(x.inBand(c, midBand), rest, c.number):
	case !x.isLevel(c) && foot():
	default:
		p.append(x.column)
	}
}

// isLevel reports whether a panorama at the foot of a page has its columns end alike: the last
// line of its caption is below all of them, or it has none.
func (x *panorama) isLevel(c *copyist) bool {
	k := x.fig.caption
	return k.Lines() == 0 || k.End() > c.t.Left(c.t.Columns-1)-c.t.Left(0)
}

// mostShort is the lines by which the columns of a page may end above its foot, for something
// across them to go there, or to the next page.
const mostShort = 2

// tryWith runs the pending elements and some more; it returns the trial, and all of these.
func (p *planner) tryWith(rest []*element) (*trial, []*element) {
	n, trialed := len(p.pending), p.trialed
	p.append(rest...)
	t, all := p.try(false), p.pending
	p.pending = p.pending[:n]
	p.adopt(trialed)
	return t, all
}

// turnsFull reports whether the run, with some elements more, fills a page and goes on behind it,
// where a picture between the two parts keeps its place among the others: at the end of that page.
func (p *planner) turnsFull(page int, rest []*element) bool {
	t, all := p.tryWith(rest)
	if t.page <= page || !p.isFull(t, page, mostShort) {
		return false
	}
	for _, fl := range t.filled {
		for _, col := range fl.Columns {
			for _, sp := range col.Spots {
				if all[sp.Elem].Air && (fl.Page > page) != (sp.Elem >= len(p.pending)) {
					return false
				}
			}
		}
	}
	return true
}

// isFull reports whether the columns of a page of a trial go to its foot, but for so many lines.
func (p *planner) isFull(t *trial, page, short int) bool {
	for _, fl := range t.filled {
		if fl.Page != page {
			continue
		}
		for c, col := range fl.Columns {
			if p.bottom(page)-fl.Line-p.contentsFoot(page, c)-col.Used > short {
				return false
			}
		}
	}
	return true
}

// reserveFoot keeps the foot of a page that the run has yet to fill for something across the
// columns, and reports whether it did: not on page one, which has the contents there,
// and not where its article would open behind it, or end before the page does.
func (p *planner) reserveFoot(s *spanned, page int, opening *element, rest []*element) bool {
	sh := p.sheet(page)
	top := p.head(page)
	if page == p.page {
		top = max(top, p.line)
	}
	if page == 0 || sh.footed > 0 || p.grid-top-s.lines < minBelow {
		return false
	}
	sh.footed, p.trialed = s.lines, nil
	if !p.opensBefore(opening, page+1) || !p.turnsFull(page, rest) {
		sh.footed, p.trialed = 0, nil
		return false
	}
	p.wideOn = page
	p.wait(opening, page+1, true)
	sh.atFoot = func(pt *painter) { // a page whose columns run short, runs short as a whole
		up := min(max(0, p.grid-s.lines-sh.lowest), mostShort)
		s.draw(pt, p.t.Inner, p.t.LineTop(p.grid-s.lines-up), false)
	}
	return true
}

// placeMid puts something across the columns where the run ends, and reports whether it did:
// not below what keeps with the copy behind it, and not where the columns above it would end
// apart, or those below it leave a hole, with what comes behind an article.
func (p *planner) placeMid(sizes []*spanned, rest []*element, number int) bool {
	s, n, t := sizes[0], len(p.pending), p.try(false)
	if n == 0 || p.pending[n-1].Keep > 0 || !p.hasRoom(s.lines+minUnder) || p.apart(t) > mostApart {
		return false
	}
	leaves := false
	p.supposing(t.page, t.bottom+s.lines, slices.Clip(rest), func() {
		below := p.try(false)
		leaves = below.page > t.page && !p.isFull(below, t.page, mostShort)
		if next := p.opensBehind(number); below.page == t.page && next != nil && p.limit(t.page)-below.bottom < leastAcross {
			below, _ = p.tryWith(next)
			leaves = !p.isFull(below, t.page, mostHole)
		}
	})
	if leaves {
		return false
	}
	p.sheet(t.page).next = p.t.Whites.Picture.Of(p.t.Leading) - p.textFoot()
	p.commit(false)
	p.sheet(t.page).next = 0
	p.hang(sizes)
	p.under()
	p.sheet(t.page).pictured = true
	return true
}

// leastAcross is the lines that are taken to have room for an opening across the columns, with the
// copy below it.
const leastAcross = minBelow + 8

// opensBehind is what opens in the column behind an article, as it may turn out, and as much copy as
// a page holds; nil where nothing does.
func (p *planner) opensBehind(number int) []*element {
	next := p.following(number)
	if next == 0 || p.in.Entries[next-1].Brief {
		return nil
	}
	before := p.checkpoint()
	c := p.copyist(&p.in.Entries[next-1], next)
	c.heads = p.enter(c.in, next)
	c.open(&p.t.Styles.Third, c.measure, c.measure).inColumn()
	p.back(before)
	all := p.grid * p.t.Columns
	return append(c.out, &element{Element: flow.Element{Heights: []int{all}, Costs: []flow.Cost{0},
		Breaks: flow.MinTwoLines([]int{all})}})
}
