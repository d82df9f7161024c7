package impose

import (
	"cmp"
	"slices"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// outliner makes the bookmarks of a document of some of the pages of another.
type outliner struct {
	doc     *frame.Document
	as      []map[int32]int32    // new nodes of each stretch of pages, by those of the whole
	stretch map[int]int          // of each page
	begun   []map[int32]spot     // where each stretch begins to say something of an article, by its node
	on      map[int]int          // page of each anchor, by its ID
	anchors map[int][]frame.Item // to be added to each page
}

// spot is a place on a page, from 1.
type spot struct {
	page int
	x, y unit.Length
}

// chapter is a bookmark with those below it.
type chapter struct {
	page      int
	bookmarks []frame.Bookmark
}

// bookmarks is those of the whole document that lead to what is here. An article that began in
// the other file has one wherever it goes on here, named as that part is, above those of its headings:
// else these would be below another article.
func (o *outliner) bookmarks(whole []frame.Bookmark) []frame.Bookmark {
	o.findBegun()
	next := 1 // ID of an anchor
	for id := range o.on {
		next = max(next, id+1)
	}
	var chapters []chapter
	for i, n := 0, 0; i < len(whole); i = n {
		for n = i + 1; n < len(whole) && whole[n].Level > 0; n++ {
		}
		article := o.doc.Structure.Within(whole[i].Node, frame.Article, frame.Brief)
		if page, here := o.on[whole[i].To]; article == 0 && here { // nobody knows what of
			chapters = append(chapters, chapter{page, whole[i : i+1]})
		}
		for in := range o.as {
			at, ok := o.begun[in][article]
			if article == 0 || !ok {
				continue
			}
			c := chapter{page: at.page}
			switch node := o.as[in][whole[i].Node]; {
			case node != 0:
				b := whole[i]
				b.Node = node
				c.bookmarks = append(c.bookmarks, b)
			case o.doc.Continued[article] != "":
				o.anchors[at.page] = append(o.anchors[at.page], &frame.Anchor{ID: next, X: at.x, Y: at.y})
				c.bookmarks = append(c.bookmarks, frame.Bookmark{Title: o.doc.Continued[article], To: next, Node: o.as[in][article]})
				next++
			}
			for _, b := range whole[i+1 : n] {
				if _, here := o.on[b.To]; here && o.as[in][b.Node] != 0 {
					b.Node, b.Level = o.as[in][b.Node], min(b.Level, levelBelow(c.bookmarks))
					c.bookmarks = append(c.bookmarks, b)
				}
			}
			chapters = append(chapters, c)
		}
	}
	slices.SortStableFunc(chapters, func(a, b chapter) int { return cmp.Compare(a.page, b.page) })
	var out []frame.Bookmark
	for _, c := range chapters {
		out = append(out, c.bookmarks...)
	}
	return out
}

// levelBelow is the level of a bookmark right below the last one.
func levelBelow(of []frame.Bookmark) int {
	if len(of) == 0 {
		return 0
	}
	return of[len(of)-1].Level + 1
}

// findBegun finds where each stretch of pages begins to say something of each article, and the
// pages of the anchors.
func (o *outliner) findBegun() {
	o.begun, o.on, o.anchors = make([]map[int32]spot, len(o.as)), map[int]int{}, map[int][]frame.Item{}
	for in := range o.begun {
		o.begun[in] = map[int32]spot{}
	}
	for i := range o.doc.Pages {
		for _, it := range o.doc.Pages[i].Items {
			g, ok := it.(*frame.Group)
			if !ok {
				continue
			}
			begun := o.begun[o.stretch[g.Page]]
			frame.Walk(g.Items, func(it frame.Item, dx, dy unit.Length) {
				if a, ok := it.(*frame.Anchor); ok {
					o.on[a.ID] = g.Page
				}
				article := o.doc.Structure.Within(frame.NodeOf(it), frame.Article, frame.Brief)
				if article == 0 {
					return
				}
				if was, ok := begun[article]; !ok || g.Page < was.page {
					x, y := topOf(it)
					begun[article] = spot{g.Page, x + dx, y + dy}
				}
			})
		}
	}
}

// topOf is the left top corner of an item, as bookmarks lead there.
func topOf(it frame.Item) (x, y unit.Length) {
	switch it := it.(type) {
	case *frame.Text:
		return it.X, it.Y - it.Size
	case *frame.Rule:
		return it.X, it.Y
	case *frame.Image:
		return it.X, it.Y
	case *frame.Link:
		return it.X, it.Y
	}
	return 0, 0
}
