package frame

// Join is a document that begins with the pages of front and goes on with those
// of back. All else is that of back: front is a leaf put before it, with no
// bookmarks and no links within the document.
func Join(front, back *Document) *Document {
	out := *back
	out.Structure = append(Structure(nil), back.Structure...)
	if len(out.Structure) == 0 {
		out.Structure = Structure{{}}
	}
	shift := int32(len(out.Structure) - 1)
	for i, n := range front.Structure {
		if i == 0 {
			continue
		}
		if n.Parent > 0 {
			n.Parent += shift
		}
		if n.Role == Article || n.Role == Brief {
			n.Number = 0 // the articles are numbered
		}
		out.Structure = append(out.Structure, n)
	}
	out.Pages = nil
	for _, p := range front.Pages {
		p.Items = shifted(p.Items, shift)
		out.Pages = append(out.Pages, p)
	}
	out.Pages = append(out.Pages, back.Pages...)
	return &out
}

// shifted is items of a document whose nodes have moved.
func shifted(items []Item, by int32) []Item {
	node := func(n int32) int32 {
		if n == 0 {
			return 0
		}
		return n + by
	}
	var out []Item
	for _, it := range items {
		switch it := it.(type) {
		case *Text:
			c := *it
			c.Node = node(c.Node)
			out = append(out, &c)
		case *Rule:
			c := *it
			c.Node = node(c.Node)
			out = append(out, &c)
		case *Image:
			c := *it
			c.Node = node(c.Node)
			out = append(out, &c)
		case *Group:
			out = append(out, &Group{X: it.X, Y: it.Y, Items: shifted(it.Items, by), Clip: it.Clip})
		case *Link:
			if it.URL != "" {
				c := *it
				c.Node = node(c.Node)
				out = append(out, &c)
			}
		case *Anchor:
		}
	}
	return out
}
