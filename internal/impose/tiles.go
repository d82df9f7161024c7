package impose

import (
	"fmt"

	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// tiling is how a page is cut up: so many tiles across and down, each of which
// shows a part as large.
type tiling struct {
	across, down int
	w, h         unit.Length
}

// tilingOf is the least tiles that a page takes on the sheets.
func tilingOf(p *frame.Page, s *style.Sheet) tiling {
	var t tiling
	t.across, t.w = parts(p.Width, s.Width-2*style.TileMargin, s.Overlap)
	t.down, t.h = parts(p.Height, s.Height-2*style.TileMargin, s.Overlap)
	return t
}

// parts is the least number of parts, none longer than room, that a length is
// cut into when each has an overlap with the next, and their length.
func parts(length, room, overlap unit.Length) (n int, each unit.Length) {
	for n = 1; ; n++ {
		many := unit.Length(n)
		if each = (length + (many-1)*overlap + many - 1) / many; each <= room {
			return n, each
		}
	}
}

// tiled puts each page on as many sheets as it takes, row by row, to be cut and
// glued together. What stands on two tiles is read out on the first of them.
func tiled(doc *frame.Document, s *style.Sheet) *frame.Document {
	var pages []frame.Page
	for i := range doc.Pages {
		from := &doc.Pages[i]
		t := tilingOf(from, s)
		left, top := (s.Width-t.w)/2, (s.Height-t.h)/2
		read, places := map[frame.Item]bool{}, placesOf(from.Items)
		for n := range t.across * t.down {
			row, column := n/t.across, n%t.across
			at := frame.Area{X: unit.Length(column) * (t.w - s.Overlap), Y: unit.Length(row) * (t.h - s.Overlap),
				W: t.w, H: t.h}
			p := frame.Page{Label: fmt.Sprintf("%s-%d", from.Label, n+1), Width: s.Width, Height: s.Height}
			p.Items = append(p.Items, places.ordered(&frame.Group{X: left - at.X, Y: top - at.Y, Clip: &at, Page: i + 1,
				Items: shown(from.Items, at, read)}))
			if s.Marks {
				p.Items = append(p.Items, t.marks(s, left, top, n)...)
			}
			pages = append(pages, p)
		}
	}
	return sides(doc, pages, frame.OneSided)
}

// places is where each item of a page is among all of it.
type places map[frame.Item]int32

func placesOf(items []frame.Item) places {
	out := places{}
	frame.Walk(items, func(it frame.Item, _, _ unit.Length) { out[it] = int32(len(out)) })
	return out
}

// ordered gives a group of some items of the page, and those in it, their places.
func (p places) ordered(g *frame.Group) *frame.Group {
	g.Order = make([]int32, len(g.Items))
	for i, it := range g.Items {
		if inner, ok := it.(*frame.Group); ok {
			p.ordered(inner)
			continue
		}
		g.Order[i] = p[it]
	}
	return g
}

// shown is the items of which something is in an area of the page; those in read
// are furniture, and the others are added to it.
func shown(items []frame.Item, at frame.Area, read map[frame.Item]bool) []frame.Item {
	var out []frame.Item
	for _, it := range items {
		switch it := it.(type) {
		case *frame.Group:
			inner := at
			inner.X, inner.Y = at.X-it.X, at.Y-it.Y
			out = append(out, &frame.Group{X: it.X, Y: it.Y, Clip: it.Clip, Items: shown(it.Items, inner, read)})
			continue
		case *frame.Link:
			if at.Holds(frame.Area{X: it.X, Y: it.Y, W: it.W, H: it.H}) && !read[it] {
				read[it] = true
				out = append(out, it)
			}
			continue
		case *frame.Anchor:
			if at.Holds(frame.Area{X: it.X, Y: it.Y}) && !read[it] {
				read[it] = true
				out = append(out, it)
			}
			continue
		}
		switch {
		case !at.Meets(frame.AreaOf(it)):
		case read[it]:
			out = append(out, unsaid([]frame.Item{it})...)
		default:
			read[it] = true
			out = append(out, it)
		}
	}
	return out
}

// Marks around a tile: thin ones where to cut, thick ones up to where the next
// tile is glued over it, and as many squares as its number.
var (
	tileMarkFrom = unit.MM(1) // from the tile
	tileMarkTo   = unit.MM(4)
	glueWeight   = unit.Pt(2)
	squareSide   = unit.MM(2)
)

// marks is the marks of tile n, from 0, whose part of the page stands at left, top.
func (t tiling) marks(s *style.Sheet, left, top unit.Length, n int) []frame.Item {
	var items []frame.Item
	long := tileMarkTo - tileMarkFrom
	upright := func(x, weight unit.Length) {
		for _, y := range []unit.Length{top - tileMarkTo, top + t.h + tileMarkFrom} {
			items = append(items, &frame.Rule{X: x - weight/2, Y: y, W: weight, H: long})
		}
	}
	level := func(y, weight unit.Length) {
		for _, x := range []unit.Length{left - tileMarkTo, left + t.w + tileMarkFrom} {
			items = append(items, &frame.Rule{X: x, Y: y - weight/2, W: long, H: weight})
		}
	}
	upright(left, markWeight)
	upright(left+t.w, markWeight)
	level(top, markWeight)
	level(top+t.h, markWeight)
	if n%t.across < t.across-1 {
		upright(left+t.w-s.Overlap, glueWeight)
	}
	if n/t.across < t.down-1 {
		level(top+t.h-s.Overlap, glueWeight)
	}
	for i := range n + 1 {
		x := left + unit.Length(i+1)*2*squareSide
		if x+squareSide > left+t.w-s.Overlap-long {
			break
		}
		items = append(items, &frame.Rule{X: x, Y: top - tileMarkFrom - squareSide, W: squareSide, H: squareSide})
	}
	return items
}
