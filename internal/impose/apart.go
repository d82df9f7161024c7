package impose

import (
	"slices"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// apart is a document of some of the pages of another, each in a group, with a structure of
// its own. What is said of pages on end is a whole; an article, a paragraph, a table that goes
// on behind a page of another file does so as one of its own, in the order of the pages: else
// half a sentence and the end of another would be heard as one, and lines in the middle of an
// article as its beginning. Whole is the bookmarks of that document.
func apart(doc *frame.Document, whole []frame.Bookmark) *frame.Document {
	var pages []int
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if g, ok := it.(*frame.Group); ok {
				pages = append(pages, g.Page)
			}
		}
	}
	slices.Sort(pages)
	stretch := map[int]int{} // of each page: in which stretch of pages on end it is
	stretches := 0
	for i, n := range pages {
		if i == 0 || n > pages[i-1]+1 {
			stretches++
		}
		stretch[n] = stretches - 1
	}
	has := make([][]int32, stretches) // nodes of the items
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if g, ok := it.(*frame.Group); ok {
				in := stretch[g.Page]
				frame.Walk(g.Items, func(it frame.Item, _, _ unit.Length) { has[in] = append(has[in], frame.NodeOf(it)) })
			}
		}
	}
	out := *doc
	out.Structure, out.Says, out.Continued, out.Pages = nil, map[int32]string{}, map[int32]string{}, slices.Clone(doc.Pages)
	as := make([]map[int32]int32, stretches) // new nodes of the old ones
	for in := range as {
		as[in] = doc.Structure.Part(has[in], &out.Structure)
		for was, is := range as[in] {
			if words, ok := doc.Continued[was]; ok {
				out.Continued[is] = words
			}
			if words, ok := doc.Says[was]; ok {
				out.Says[is] = words
			}
		}
	}
	o := outliner{doc: doc, as: as, stretch: stretch}
	out.Outline = o.bookmarks(whole)
	for i := range out.Pages {
		out.Pages[i].Items = slices.Clone(out.Pages[i].Items)
		for k, it := range out.Pages[i].Items {
			g, ok := it.(*frame.Group)
			if !ok {
				continue
			}
			moved, nodes := *g, as[stretch[g.Page]]
			moved.Items = frame.Map(g.Items, func(it frame.Item) frame.Item {
				if node := frame.NodeOf(it); node != 0 {
					return frame.WithNode(it, nodes[node])
				}
				return it
			})
			moved.Items = append(moved.Items, o.anchors[g.Page]...)
			out.Pages[i].Items[k] = &moved
		}
	}
	return &out
}
