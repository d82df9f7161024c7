package compose

import (
	"cmp"
	"slices"
)

// Where a page has one column, page one has room for one article below the lead as a rule, and only for one
// whose opening is short and whose copy may be parted where the foot of the page wants it. So several are tried there,
// one by one; where none is to be, the copy just runs on. Where it has several, others are tried where those that it
// should have do not fill it, or one would go on right below the lead's headline.

// mostSpares is how many other choices of articles are tried below the lead, one by one.
const mostSpares = 4

// mostSecond is how many lines a headline below the lead has where others do as well.
const mostSecond = 2

// fewNamed is the articles that contents name at least where another one takes the place of one of them on page one.
const fewNamed = 2

// spared chooses of the articles that may stand below the lead in one column those that have room there, where the
// lead's opening leaves so many lines: the ones that page one should have, and others in place of these. Deep
// headlines, which look as if theirs was the lead, come behind all others.
func (p *planner) spared(left int) (beside, spares []second) {
	var deep []second
	for _, s := range p.seconds(len(p.in.Entries)) {
		switch {
		case left < s.lines+2*(minPiece+1):
		case s.headline > mostSecond && !p.in.Entries[s.number-1].Front:
			deep = append(deep, s)
		default:
			beside = append(beside, s)
		}
	}
	beside = append(beside, deep...)
	want := min(p.fewBelow(), len(beside))
	return beside[:want:want], beside[want:min(len(beside), want+mostSpares)]
}

// leftBelow is the lines that the lead's opening leaves below it at most, without contents.
func (p *planner) leftBelow(o *opening, figs []*figure) (most int) {
	for _, f := range figs {
		most = max(most, p.grid-p.line-o.across(f, true, false).lines-o.rest(0).lines)
	}
	return most
}

// frontOfOne fills page one where it has one column: with those below the lead that were chosen, else with one of the
// others, else with none, and with the contents where these were left out for them, and a teaser where that has room.
func (p *planner) frontOfOne(lead *copyist, o *opening, head int) []int {
	tried := [][]second{p.beside}
	if len(p.beside) > 1 {
		for _, s := range p.beside {
			tried = append(tried, []second{s})
		}
	}
	for _, s := range p.spares {
		tried = append(tried, []second{s})
	}
	for _, p.beside = range tried[:min(len(tried), mostSpares)] {
		if on := p.front(lead, o, head, false, false); len(on) > 0 {
			return on
		}
	}
	p.beside = nil
	entered, lines := p.contents != nil, p.boxed
	if !entered {
		lines = p.elseBoxed
	}
	full, all := max(leadAbove, minPiece-o.standfirst.Lines()), p.allTeasers()
	for _, above := range [...]int{full, leadAbove} {
		for _, t := range all {
			if above > leadAbove && t.text == nil || p.teaser != nil || p.line+o.rest(0).lines+above+t.lines()+lines > p.grid {
				continue
			}
			p.teaser = t
			if p.nameInside(lines); entered && p.contents == nil {
				p.teaser = nil // contents that are in the structure name something
			}
		}
	}
	if p.nameInside(lines); !entered {
		p.enterContents()
	}
	return nil
}

// namesMore reports whether an article more may stand inside than page one is planned for, as its contents, if the
// issue can have any, name several: else it would be named nowhere. Where the issue file says what they name, they
// have no room for one that it wants there and that page one was to have.
func (p *planner) namesMore() bool {
	return p.listed == nil || p.contents != nil && len(p.contents.named) > 1 && !p.choosesContents()
}

// foremost is those of some articles of which one may stand alone below the lead: the one that the issue file wants on page
// one, none where it wants several, and any where it wants none.
func (p *planner) foremost(numbers []int) []int {
	wanted := slices.DeleteFunc(slices.Clone(numbers), func(n int) bool { return !p.in.Entries[n-1].Front })
	switch len(wanted) {
	case 0:
		return numbers
	case 1:
		return wanted
	}
	return nil
}

// frontOfMany fills page one where it has several columns: with the articles below the lead that were chosen, else with
// one of the others, also behind these, so that no copy is where it would be read as the lead's; else with the
// chosen ones as may be.
func (p *planner) frontOfMany(lead *copyist, o *opening, head int, inColumn bool) []int {
	mayFeature, chosen := !p.pictured, p.beside
	p.picky = !p.resigned && (p.namesMore() || p.contents != nil && len(chosen) == 1 && !p.choosesContents())
	on := p.front(lead, o, head, inColumn, mayFeature)
	if len(on) > 0 || !p.picky || p.pieceOf(lead, lead.number, head) == nil {
		return on
	}
	var tried [][]second
	wanted := slices.ContainsFunc(chosen, func(s second) bool { return p.in.Entries[s.number-1].Front })
	for _, s := range p.secondsOf(len(chosen)+mostSpares, true) {
		if !slices.ContainsFunc(chosen, func(x second) bool { return x.number == s.number }) {
			if p.contents == nil || len(p.contents.named) > fewNamed { // of these one less is left
				tried = append(tried, append(slices.Clone(chosen), s))
			}
			if !wanted {
				tried = append(tried, []second{s})
			}
		}
	}
	p.coarse = true
	for _, beside := range tried[:min(len(tried), mostSpares)] {
		slices.SortFunc(beside, func(a, b second) int { return cmp.Compare(a.number, b.number) })
		p.beside = beside
		if on := p.front(lead, o, head, inColumn, false); len(on) > 0 {
			p.coarse = false
			return on
		}
	}
	p.beside, p.picky, p.coarse, p.resigned = chosen, false, false, true
	return p.front(lead, o, head, inColumn, mayFeature)
}
