package compose

// Where a page has one column, page one has room for one article below the lead as a rule, and only for one
// whose opening is short and whose copy may be parted where the foot of the page wants it. So several are tried there,
// one by one; where none is to be, the contents have that room.

// mostSpares is how many articles are tried one by one below the lead where a page has one column.
const mostSpares = 4

// spared chooses of the articles that may stand below the lead in one column those that have room there, where the
// lead's opening leaves so many lines: the ones that page one should have, and others in place of these.
func (p *planner) spared(left int) (beside, spares []second) {
	for _, s := range p.seconds(len(p.in.Entries)) {
		if left >= s.lines+2*(minPiece+1) {
			beside = append(beside, s)
		}
	}
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
// others, else with none; then the contents have their room.
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
	if p.beside = nil; p.contents == nil {
		if p.nameInside(p.boxable); p.contents != nil {
			p.contents.enter()
			p.listed.node, p.listed.title = p.contents.node, p.contents.title
		}
	}
	return nil
}

// boxAlone is the lines that the contents have where nothing stands below the lead, whose opening has this picture.
func (p *planner) boxAlone(c *copyist, o *opening, fig *figure, k *contents, below int) (box int) {
	least := -1
	for lines := range p.mostContents(k) + 1 {
		m := p.weigh(c, o, fig, k, lines, below, 0)
		if m == nil || fig != nil && (m.fig == nil || m.fig.depth() != fig.depth()) {
			continue
		}
		if cost := m.cost + costNoHeadline*m.seconds; least < 0 || cost < least {
			box, least = lines, cost
		}
	}
	return box
}
