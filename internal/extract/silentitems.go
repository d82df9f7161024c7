package extract

import "bantin/internal/article"

// isSilent reports whether an item says nothing but what the list in it does.
func isSilent(it article.Item) bool { return len(it.Text) == 0 && len(it.Items) > 0 && it.Value == 0 }

// withoutSilent is a list without the items that have only a list in them, as editors write one
// that is below the item above: it is that one's. Where a list has no other item, it is that
// list. Numbered items keep their numbers, which such an item takes one of.
func withoutSilent(l article.List) article.List {
	if l.Ordered {
		return l
	}
	var items []article.Item
	for _, it := range l.Items {
		n := len(items)
		if n == 0 || !isSilent(it) || !joinsBelow(items[n-1], it) {
			items = append(items, it)
			continue
		}
		last := &items[n-1]
		last.Below = it.Below
		last.Items = append(last.Items, it.Items...)
	}
	if l.Items = items; len(items) == 1 && isSilent(items[0]) {
		l.Numbering, l.Items = items[0].Below, items[0].Items
	}
	return l
}

// joinsBelow reports whether the list of a silent item may go on that of the item above.
func joinsBelow(above, silent article.Item) bool {
	return len(above.Items) == 0 || !above.Below.Ordered && !silent.Below.Ordered
}
