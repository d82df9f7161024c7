package pdf

import "bantin/internal/frame"

// deepestHeading is the lowest level there is (ISO 32000-1, table 335).
const deepestHeading = 6

// levels gives headings their level: those of an issue begin with 1, and none
// leaves one out on the way down (ISO 14289-1, 7.4.2), whatever levels the saved
// pages give theirs.
type levels struct {
	nodes frame.Structure
	above map[int32]int     // of a part with a headline: the level of that
	open  map[int32][]uint8 // headings of a part above the next one, as the pages have them
	begun bool              // there was a heading
	bases map[int32]int     // of parts without a headline: the level that their headings are below
}

func newLevels(nodes frame.Structure) *levels {
	return &levels{nodes: nodes, above: map[int32]int{}, open: map[int32][]uint8{}, bases: map[int32]int{}}
}

// of is the level of a headline or a heading. They are asked for in their order.
func (l *levels) of(node int32) int {
	n := &l.nodes[node]
	part := l.part(n.Parent)
	begun := l.begun
	l.begun = true
	if n.Role == frame.Headline {
		level := 1
		if part != 0 {
			level += l.around(l.nodes[part].Parent)
		}
		l.above[part], l.open[part] = level, nil
		return min(level, deepestHeading)
	}
	open := l.open[part]
	for len(open) > 0 && open[len(open)-1] >= n.Level {
		open = open[:len(open)-1]
	}
	l.open[part] = append(open, n.Level)
	above := l.above[part]
	if part != 0 && above == 0 {
		above = l.base(part, begun)
	}
	return min(above+len(l.open[part]), deepestHeading)
}

// base is the level that the headings of a part without a headline are below: where that is in
// another file, and there was a heading before, as if it were here.
func (l *levels) base(part int32, begun bool) int {
	base, known := l.bases[part]
	if !known {
		if base = l.around(l.nodes[part].Parent); base == 0 && begun {
			base = 1
		}
		l.bases[part] = base
	}
	return base
}

// part is the part of the document that a heading is of.
func (l *levels) part(node int32) int32 {
	return l.nodes.Within(node, frame.Article, frame.Brief, frame.Briefs, frame.Contents, frame.Filler, frame.Imprint)
}

// around is the level of the headline that a part is below; 0 without one.
func (l *levels) around(node int32) int {
	if part := l.part(node); part != 0 {
		return max(l.above[part], l.around(l.nodes[part].Parent))
	}
	return 0
}
