package compose

import (
	"cmp"
	"slices"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// marked notes that a heading of the copy is drawn at x, y, where its bookmark leads.
func (s *setter) marked(pt *painter, node int32, text string, x, y unit.Length) {
	s.headings[node] = text
	pt.Add(&frame.Anchor{ID: anchorID(node), X: x, Y: y})
}

// anchorID is the ID of the anchor of a heading or a note: those of articles are above 0.
func anchorID(node int32) int { return -int(node) }

// outline is the bookmarks: the articles in the order of their pages, which stays when
// they are imposed, and below each the headings of its copy.
func (p *planner) outline() []frame.Bookmark {
	var articles []int
	for i := range p.in.Entries {
		if p.openings[i+1] > 0 && p.in.Entries[i].Article.Title != "" {
			articles = append(articles, i+1)
		}
	}
	slices.SortStableFunc(articles, func(a, b int) int { return cmp.Compare(p.openings[a], p.openings[b]) })
	below := map[int][]int32{} // headings of each article, in the order of the copy
	for i := range *p.tree {
		if node := int32(i); p.headings[node] != "" {
			number := p.tree.Article(node)
			below[number] = append(below[number], node)
		}
	}
	headlines := p.tree.Headlines()
	var out []frame.Bookmark
	for _, number := range articles {
		out = append(out, frame.Bookmark{Title: p.in.Entries[number-1].Article.Title, To: number, Node: headlines[number]})
		var open []uint8 // levels of the headings that the next one may be below
		for _, node := range below[number] {
			level := (*p.tree)[node].Level
			for len(open) > 0 && open[len(open)-1] >= level {
				open = open[:len(open)-1]
			}
			open = append(open, level)
			out = append(out, frame.Bookmark{Title: p.headings[node], Level: len(open), To: anchorID(node), Node: node})
		}
	}
	return out
}
