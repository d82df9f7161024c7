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
	return Map(items, func(it Item) Item {
		switch it := it.(type) {
		case *Link:
			if it.URL == "" {
				return nil
			}
		case *Anchor:
			return nil
		}
		if n := NodeOf(it); n != 0 {
			return WithNode(it, n+by)
		}
		return it
	})
}
