package frame

import "bantin/internal/unit"

// Walk visits every item but groups, in reading order. dx and dy are what the
// groups around an item add to its place.
func Walk(items []Item, visit func(it Item, dx, dy unit.Length)) {
	walk(items, 0, 0, visit)
}

func walk(items []Item, dx, dy unit.Length, visit func(Item, unit.Length, unit.Length)) {
	for _, it := range items {
		if g, ok := it.(*Group); ok {
			walk(g.Items, dx+g.X, dy+g.Y, visit)
			continue
		}
		visit(it, dx, dy)
	}
}

// Map is items as change makes them, in groups as they are; what it makes nil of
// is left out. Items must be copied to be changed: pages share them.
func Map(items []Item, change func(Item) Item) []Item {
	out := make([]Item, 0, len(items))
	for _, it := range items {
		if g, ok := it.(*Group); ok {
			moved := *g
			moved.Items = Map(g.Items, change)
			out = append(out, &moved)
			continue
		}
		if it = change(it); it != nil {
			out = append(out, it)
		}
	}
	return out
}

// NodeOf is the node of an item; 0 of one that has none.
func NodeOf(it Item) int32 {
	switch it := it.(type) {
	case *Text:
		return it.Node
	case *Rule:
		return it.Node
	case *Image:
		return it.Node
	case *Link:
		return it.Node
	}
	return 0
}

// WithNode is a copy of an item that belongs to another node.
func WithNode(it Item, node int32) Item {
	switch it := it.(type) {
	case *Text:
		c := *it
		c.Node = node
		return &c
	case *Rule:
		c := *it
		c.Node = node
		return &c
	case *Image:
		c := *it
		c.Node = node
		return &c
	case *Link:
		c := *it
		c.Node = node
		return &c
	}
	return it
}

// Place is a point of a document.
type Place struct {
	Page int // index from 0
	X, Y unit.Length
}

// Places finds where the anchors of a document are, by their ID. Of two with
// one ID (a page that is on two sheets) the first counts.
func Places(doc *Document) map[int]Place {
	out := map[int]Place{}
	for n := range doc.Pages {
		Walk(doc.Pages[n].Items, func(it Item, dx, dy unit.Length) {
			a, ok := it.(*Anchor)
			if !ok {
				return
			}
			if _, seen := out[a.ID]; !seen {
				out[a.ID] = Place{Page: n, X: a.X + dx, Y: a.Y + dy}
			}
		})
	}
	return out
}
