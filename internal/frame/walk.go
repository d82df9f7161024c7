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
