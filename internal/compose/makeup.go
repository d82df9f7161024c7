package compose

import (
	"slices"

	"bantin/internal/flow"
	"bantin/internal/frame"
)

// What is told of how articles were made up: the shape of each, those that were refused
// before, and what its elements cost as they stand.

// shaped notes the shape of an article.
func (p *planner) shaped(number int, shape frame.Shape) { p.made[number].Shape = shape }

// refused notes a shape that was tried of an article and has no room, or leaves columns
// that end apart.
func (p *planner) refused(number int, shape frame.Shape) {
	if m := p.made[number]; !slices.Contains(m.Refused, shape) {
		m.Refused = append(m.Refused, shape)
	}
}

// newMade is what is told of so many articles, by their number.
func newMade(articles int) []*frame.ArticleMakeup {
	out := make([]*frame.ArticleMakeup, articles+1)
	for i := range out {
		out[i] = &frame.ArticleMakeup{Article: i}
	}
	return out
}

// charge adds what an element costs that stands whole, or with its first lines, in a column.
func (p *planner) charge(e *element, sp flow.Spot) {
	if e.turned > 0 && sp.Variant == e.turned && sp.From == 0 {
		p.turned++
	}
	if e.number > 0 && sp.From == 0 {
		p.made[e.number].Cost += points(e.Costs[sp.Variant])
	}
}

// points is a cost as it is told.
func points(c flow.Cost) float64 { return float64(c) / float64(flow.Point) }

// makeup is what is told of the issue.
func (p *planner) makeup() *frame.Makeup {
	m := &frame.Makeup{Cost: points(p.spent), Front: p.frontTold(), More: p.more}
	for number, a := range p.made {
		if number == 0 || p.openings[number] == 0 {
			continue
		}
		if p.in.Entries[number-1].Brief {
			a.Shape = frame.BriefShape
		}
		a.Refused = slices.DeleteFunc(a.Refused, func(s frame.Shape) bool { return s == a.Shape })
		m.Articles = append(m.Articles, *a)
	}
	return m
}

// frontTold is what is told of page one.
func (p *planner) frontTold() frame.FrontMakeup {
	f := frame.FrontMakeup{Tried: p.fronts, Picture: p.tight.deeper}
	switch {
	case p.tight.large:
		f.Headline = "larger"
	case p.tight.small:
		f.Headline = "smaller"
	}
	return f
}
