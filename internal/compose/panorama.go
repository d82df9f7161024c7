package compose

import (
	"cmp"
	"slices"

	"bantin/internal/article"
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
	fixed  bool     // copy near it speaks of it
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
	return &panorama{fig: &wide, column: column}
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
			slack := max(0, depth-v.depth())
			foot += slack - slackAbove(slack, t.Leading)
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

// panorama puts a panorama where the run ends, behind element at of its article, which opens with an element; before
// element next something else goes across the columns, or the article ends. It returns the elements that it stands behind: some
// paragraphs more or fewer, where the columns below it end level for that.
func (p *planner) panorama(c *copyist, x *panorama, opening *element, at, next int) int {
	page, rest := p.try(false).page, c.out[at:next]
	foot := func() bool { return p.reserveFoot(x.spanned(c, footBand), page, opening, rest) }
	switch {
	case x.isLevel(c) && foot():
		p.mayReturn(x)
	case p.head(page+1) == 0 && p.turnsFull(page, rest) && p.reserve(x.spanned(c, headBand), page+1, opening, true):
		p.sheet(page+1).pictured, p.sheet(page+1).bare = true, x.isBare()
		p.sheet(page + 1).foot = c.t.Whites.Picture.Of(c.t.Leading) - c.textHead()
		p.mayReturn(x)
	default:
		mid := x.inBand(c, midBand)
		short := p.shortBelow(mid[0], rest, c.number)
		isLevel := short >= 0 && short <= mostApart
		if !x.fixed && (!isLevel || x.isBare() && asCaption(c.out[at:next])) {
			if n, ok := p.placeNear(x, mid, c, at, next, isLevel); ok {
				return n
			}
		}
		switch {
		case short >= 0:
			p.placeMid(x, mid)
		case !x.isLevel(c) && foot():
			p.mayReturn(x)
		default:
			p.append(x.column)
		}
	}
	return at
}

// isBare reports whether copy below a panorama may be taken for its caption: it has none, and no copy speaks of it.
func (x *panorama) isBare() bool { return x.fig.caption == nil && !x.fixed }

// mostPassed is the paragraphs by which a panorama may stand before or behind its place.
const mostPassed = 3

// isSpokenOf reports whether copy speaks of the picture that is block i, which passes none of it then: what announces
// it, or one of the paragraphs around it.
func isSpokenOf(blocks []article.Block, i int) bool {
	return i > 0 && announces(blocks[i-1]) || isNamed(blocks, i)
}

// isNamed reports whether one of the paragraphs around the picture that is block i speaks of it.
func isNamed(blocks []article.Block, i int) bool {
	return slices.ContainsFunc(blocks[max(0, i-mostPassed):min(len(blocks), i+1+mostPassed)], speaksOfPicture)
}

// placeNear puts a panorama some paragraphs before its place or behind it, and reports whether the columns above and below it
// end level for that; it returns how many elements of the article are above it then. Where they do already, it is not put above what
// would be taken for its caption.
func (p *planner) placeNear(x *panorama, sizes []*spanned, c *copyist, at, next int, isLevel bool) (int, bool) {
	isPassed := func(e *element) bool { return !e.Float && e.Keep == 0 && e.Breaks != nil && e.Repeat == 0 }
	run, trialed, given := p.pending, p.trialed, p.given
	before, behind := 0, 0 // paragraphs there
	for before < mostPassed && at-before > 0 && before < len(run) && run[len(run)-1-before] == c.out[at-1-before] && isPassed(c.out[at-1-before]) {
		before++
	}
	for behind < mostPassed && at+behind+1 < next && isPassed(c.out[at+behind]) {
		behind++
	}
	var well, captioned []int // places, and those where what is below it would be taken for its caption
	for n := 1; n <= mostPassed; n++ {
		for _, to := range []int{-n, n} {
			switch {
			case to < -before || to > behind:
			case x.isBare() && asCaption(c.out[at+to:next]):
				captioned = append(captioned, to)
			default:
				well = append(well, to)
			}
		}
	}
	if !isLevel {
		well = append(well, captioned...)
	}
	for _, to := range well {
		if p.pending = slices.Clip(run[:len(run)+min(to, 0)]); to > 0 {
			p.pending = append(p.pending, c.out[at:at+to]...)
		}
		p.trialed = nil
		if short := p.shortBelow(sizes[0], c.out[at+to:next], c.number); short >= 0 && short <= mostApart && (p.apart(p.try(false)) == 0 || !p.endsInPicture(p.try(false).page)) {
			p.placeMid(x, sizes)
			return at + to, true
		}
	}
	p.pending, p.trialed, p.given = run, trialed, given
	return at, false
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
func (p *planner) isFull(t *trial, page, short int) bool { return p.shortOn(t, page) <= short }

// shortOn is the most lines by which columns of a page of a trial end above its foot.
func (p *planner) shortOn(t *trial, page int) (short int) {
	for _, fl := range t.filled {
		if fl.Page != page {
			continue
		}
		for c, col := range fl.Columns {
			short = max(short, p.bottom(page)-fl.Line-p.contentsFoot(page, c)-col.Used)
		}
	}
	return short
}

// reserveFoot keeps the foot of a page that the run has yet to fill for something across the
// columns, and reports whether it did: not on page one, which has the contents there,
// and not where its article would open behind it, or end before the page does.
func (p *planner) reserveFoot(s *spanned, page int, opening *element, rest []*element) bool {
	pages, sh := len(p.pages), p.sheet(page)
	was := *sh
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
	wideOn := p.wideOn
	p.wideOn = page
	k := p.keeps(sh, &was, pages, wideOn)
	p.wait(opening, page+1, true, k)
	sh.atFoot = func(pt *painter) { // a page whose columns run short, runs short as a whole
		up := min(max(0, p.grid-s.lines-sh.lowest), mostShort)
		s.draw(pt, p.t.Inner, p.t.LineTop(p.grid-s.lines-up), false)
	}
	return true
}

// shortBelow is the lines by which the columns below something across them would end above the foot of the page, if
// it stood where the run ends, with what comes behind the article where that ends there. It is less than 0 where it may not stand
// there: below what keeps with the copy behind it, below columns that end apart, or above a hole.
func (p *planner) shortBelow(s *spanned, rest []*element, number int) (short int) {
	n, t := len(p.pending), p.try(false)
	if n == 0 || p.pending[n-1].Keep > 0 || !p.hasRoom(s.lines+minUnder) || p.apart(t) > mostApart {
		return -1
	}
	p.supposing(t.page, t.bottom+s.lines, slices.Clip(rest), func() {
		below := p.try(false)
		if below.page > t.page {
			if short = p.shortOn(below, t.page); short > mostShort {
				short = -1
			}
			return
		}
		if n := p.apart(below); n > mostShort && p.following(number) == 0 { // nothing comes behind that hides how far
			short = n
		}
		if next := p.opensBehind(number); next != nil && p.limit(t.page)-below.bottom < leastAcross {
			below, _ = p.tryWith(next)
			if short = p.shortOn(below, t.page); short > mostHole {
				short = -1
			}
		}
	})
	return short
}

// placeMid puts a panorama across the columns where the run ends.
func (p *planner) placeMid(x *panorama, sizes []*spanned) {
	page := p.try(false).page
	p.sheet(page).next = p.t.Whites.Picture.Of(p.t.Leading) - p.textFoot()
	p.commit(false)
	p.sheet(page).next = 0
	p.hang(sizes)
	p.under()
	p.sheet(page).pictured, p.sheet(page).bare = true, x.isBare()
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
