// Package impose puts the pages of a document on the sides of sheets of paper
// (imposition): booklets to fold, pages repeated to cut, posters to glue together. It moves frames; what
// is on a page is not touched, and nothing is measured.
package impose

import (
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// Part is one file of an edition.
type Part struct {
	Name     string // "mat-truoc"; "" when the edition is one file
	Document *frame.Document
}

// The parts for a printer that prints one side at a time.
const (
	Fronts = "mat-truoc"
	Backs  = "mat-sau"
)

// Parts is the names of the files that Sheets makes, known before there are pages.
func Parts(s *style.Sheet) []string {
	if s.Kind == style.BookletSheet && s.Duplex == style.Manual {
		return []string{Fronts, Backs}
	}
	return []string{""}
}

// Sheets puts the pages of doc on sheets. The document that is given is not
// changed, and its items are shared. A booklet whose pages are no multiple of
// four ends with empty ones.
func Sheets(doc *frame.Document, s *style.Sheet) []Part {
	switch s.Kind {
	case style.BookletSheet:
		return booklet(doc, s)
	case style.RepeatSheet:
		return []Part{{Document: repeated(doc, s)}}
	case style.TilesSheet:
		return []Part{{Document: tiled(doc, s)}}
	}
	return []Part{{Document: doc}}
}

// sides is a document like doc with other pages, to be printed as they are.
func sides(doc *frame.Document, pages []frame.Page, how frame.Duplex) *frame.Document {
	out := *doc
	out.Pages, out.Duplex, out.Unscaled = pages, how, true
	return keepReached(&out)
}

// keepReached drops the links and bookmarks whose place is in another file. There
// may be links without bookmarks.
func keepReached(doc *frame.Document) *frame.Document {
	places := frame.Places(doc)
	var kept []frame.Bookmark
	for _, b := range doc.Outline {
		if _, ok := places[b.To]; ok {
			kept = append(kept, b)
		}
	}
	doc.Outline = kept
	for i := range doc.Pages {
		doc.Pages[i].Items = reached(doc.Pages[i].Items, places)
	}
	return doc
}

// reached is items without the links that lead nowhere.
func reached(items []frame.Item, places map[int]frame.Place) []frame.Item {
	return frame.Map(items, func(it frame.Item) frame.Item {
		if l, ok := it.(*frame.Link); ok && l.URL == "" {
			if _, ok := places[l.To]; !ok {
				return nil
			}
		}
		return it
	})
}

// moved is the items of page n, from 1, as a group on a sheet.
func moved(p *frame.Page, n int, x, y unit.Length) *frame.Group {
	return &frame.Group{X: x, Y: y, Items: p.Items, Page: n}
}
