package compose

import (
	"slices"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// Below a deep picture of the lead the foot of page one has no room for a teaser of several lines. It has a short one there,
// with a smaller headline, its text cut or not, or a promo: a rule, the headline, and the page.

// promoSize is the size of its headline, of the smallest above an article: larger than any heading of the copy.
const promoSize unit.Ratio = 900

// promoRoom is what is left for them: the lead's picture is so wide at least, of what it would be without, also
// where it is less wide than others across the column then.
type promoRoom struct {
	least  unit.Ratio
	narrow bool
}

// promoRooms is these in turn, the last one for two lines of copy below a headline that would have none else.
var promoRooms = []promoRoom{{leastPicture, false}, {leastPromoted, false}, {leastPromoted, true}, {leastSaid, true}}

// leastPromoted is how wide the lead's picture is above a promo at least, of what it would be without one, leastSaid above one
// that has copy below its headline, and leastNarrow of the column.
const (
	leastPromoted unit.Ratio = 650
	leastSaid     unit.Ratio = 550
	leastNarrow   unit.Ratio = 500
)

// mostBriefly is the lines of the text of a short teaser, at most.
const mostBriefly = 3

// promos is the promos that page one may have, in the order of their choice.
func (p *planner) promos() []*teaser { return p.once(promoTellings, promosTold, p.allPromos) }

// allPromos is the promos of all articles that can have one: with deep headlines where those of all are.
func (p *planner) allPromos() []*teaser {
	return p.shallowest(p.promoOf, mostSecond, mostDeep)
}

// shallowest is what page one may say of articles inside with headlines of so many lines at most, of the first number of these by
// which there is any.
func (p *planner) shallowest(of func(e *Entry, x contentsTitle, most int) *teaser, lines ...int) []*teaser {
	for _, most := range lines {
		if all := p.told(func(e *Entry, x contentsTitle) *teaser { return of(e, x, most) }); len(all) > 0 {
			return all
		}
	}
	return nil
}

// shorts is the short teasers.
func (p *planner) shorts() []*teaser {
	return p.once(shortTellings, allTold, func() []*teaser { return p.told(p.makeShort) })
}

// cuts is the short teasers whose text is cut.
func (p *planner) cuts() []*teaser {
	return p.once(cutTellings, cutsTold, func() []*teaser { return p.told(p.makeCut) })
}

// deeps is the short teasers with deep headlines, where those of all that say something are.
func (p *planner) deeps() []*teaser {
	return p.once(deepTellings, cutsTold, func() []*teaser {
		if len(p.shorts())+len(p.cuts()) > 0 {
			return nil
		}
		return slices.DeleteFunc(p.allDeeps(), (*teaser).saysLittle)
	})
}

// allDeeps is these, and those that say less.
func (p *planner) allDeeps() []*teaser {
	return p.shallowest(p.deepOf, mostDeep, mostDeepest)
}

// allTeasers is all of them, the best kind first.
func (p *planner) allTeasers() []*teaser {
	return slices.Concat(p.teasers(), p.shorts(), p.cuts(), p.deeps(), p.promos())
}

// makeShort sets the short teaser of an article; nil where there can be none.
func (p *planner) makeShort(e *Entry, x contentsTitle) *teaser { return p.shortOf(e, x, mostSecond) }

// shortOf sets the short teaser of an article, with a headline of so many lines at most.
func (p *planner) shortOf(e *Entry, x contentsTitle, deepest int) *teaser {
	t := p.promoOf(e, x, deepest)
	if t == nil {
		return nil
	}
	for most := 1; most <= mostBriefly; most++ {
		if p.begins(t, e, most) && t.isClear() {
			t.kind = allTold
			return t
		}
	}
	return nil
}

// isClear reports whether the marks of a short teaser's text keep off its headline, which stands a line above that.
func (t *teaser) isClear() bool {
	return t.opens.headline.Drops()+t.text.Rises() <= t.opens.c.t.Leading
}

// makeCut sets a short teaser of an article with two lines of what that begins with; nil where there can be none.
func (p *planner) makeCut(e *Entry, x contentsTitle) *teaser { return p.cutOf(e, x, mostSecond) }

// deepOf sets a short teaser of an article whose headline has so many lines at most, its text cut where it must be; nil where there can
// be none.
func (p *planner) deepOf(e *Entry, x contentsTitle, most int) *teaser {
	short := p.shortOf(e, x, most)
	if short == nil || short.saysLittle() {
		if cut := p.cutOf(e, x, most); cut != nil {
			return cut
		}
	}
	return short
}

// cutOf sets such a teaser, with a headline of so many lines at most.
func (p *planner) cutOf(e *Entry, x contentsTitle, deepest int) *teaser {
	if t := p.promoOf(e, x, deepest); t != nil && p.beginsCut(t, e) && t.isClear() {
		t.kind = cutsTold
		return t
	}
	return nil
}

// makePromo sets the promo of an article; nil where its headline is too deep for one.
func (p *planner) makePromo(e *Entry, x contentsTitle) *teaser { return p.promoOf(e, x, mostSecond) }

// mostDeep is the lines of the headline of a promo where all others are as deep, at most, and mostDeepest, of one with copy below it,
// where they are deeper: the titles of offices are long.
const (
	mostDeep    = 4
	mostDeepest = 6
)

// promoOf sets the promo of an article, with a headline of so many lines at most.
func (p *planner) promoOf(e *Entry, x contentsTitle, most int) *teaser {
	head := p.t.Styles.Third
	head.Size, head.Leading = p.smaller(head.Size, promoSize), promoSize.Of(head.Leading)
	o := p.teasedBy(e, x, &head, most)
	if o == nil {
		return nil
	}
	t := &teaser{article: x.article, lang: x.lang, opens: o, small: true, kind: promosTold, see: p.in.Words.SeePage}
	// The last line stands on the grid, and its rule is not above the first quarter of the line that has it.
	grid := p.t.Leading
	white := max(t.capitals()+grid/promoWhite, t.rises()+grid/promoInk)
	t.headRows = max(1, linesOf(unit.Length(o.headline.Lines()-1)*o.leading+white-grid*3/4+grid-p.t.Baseline(), grid))
	t.seenBelow(p.of(e.Article), o.headline.End()+head.Size)
	return t
}

// promoWhite and promoInk are the least white between a promo's rule and the capitals of its headline, and their marks, one
// in so many of a line.
const (
	promoWhite = 3
	promoInk   = 5
)

// capitals and rises are how high the capitals of its headline are, and the ink of the first line.
func (t *teaser) capitals() unit.Length { return t.opens.c.t.CapHeight.Of(t.opens.head.Size) }
func (t *teaser) rises() unit.Length    { return max(t.capitals(), t.opens.headline.Rises()) }

// drawPromo draws the headline of a promo, and the rule above it, from the top of the line that has that.
func (t *teaser) drawPromo(pt *painter, x, y unit.Length, node int32) {
	s := t.opens.c.setter
	grid, kicker := s.t.Leading, &s.t.Styles.Kicker
	last := y + unit.Length(t.headRows)*grid + pt.base
	first := last - unit.Length(t.opens.headline.Lines()-1)*t.opens.leading
	// As far above the capitals as above those of a kicker that opens an article, where there is room for that.
	white := (grid+s.t.Rules.Opening)/2 + max(0, s.t.Baselines.Kicker.Of(kicker.Leading)-s.t.CapHeight.Of(kicker.Size))
	pt.Rule(x, max(y+grid/4, min(first-t.capitals()-white, first-t.rises()-grid/promoInk)), s.t.Measure(), s.t.Rules.Opening, frame.Color{})
	t.opens.headline.DrawAll(&pt.Painter, x, first, t.opens.leading, node)
}

// tellInColumn puts a teaser, or a promo, above the contents in the last of several columns of page one, which the lead's
// copy fills by itself, where that leaves copy room above it.
func (p *planner) tellInColumn(lead *copyist) {
	room, copyLines := (p.grid-p.line)*p.t.Columns-p.boxed, 0
	if p.tight.promoted > 0 {
		room -= p.elseBoxed
	}
	for _, e := range lead.out {
		copyLines += e.Heights[0]
	}
	if copyLines < room && len(lead.wide) == 0 {
		return
	}
	top := p.line
	if len(lead.wide) > 0 && lead.wide[0].tab != nil && lead.wide[0].after <= 1 { // it stays below the headline and the byline
		top += lead.wide[0].tab.lines()
		for _, e := range lead.out[:lead.wide[0].after] {
			top += e.Heights[0]
		}
	}
	if p.tight.promoted > 0 {
		p.promoteInColumn(top)
		return
	}
	entered, lines := p.contents != nil, p.boxed
	for _, t := range p.allTeasers() {
		named := lines
		if top > p.line {
			named = min(lines, p.grid-top-t.lines()-minBelow)
		}
		if p.grid-top-named-t.lines() < minBelow || entered && named <= 0 {
			continue
		}
		if p.teaser = t; p.listed == nil {
			p.listed = p.fullContents()
		}
		was := p.contents
		p.nameInside(named)
		switch {
		case !entered:
			p.enterContents()
		case p.contents == nil: // contents that are in the structure name something
			p.teaser, p.contents, p.boxed = nil, was, lines
		}
		return
	}
}
