package compose

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/font"
)

// TestASmallTableHasRoomBySmallerPictures: a table that is not parted, with a heading above it, lacks lines on its page. Where
// the pictures there can give them, it stands at the foot of that page, below columns that are level, rather than that the
// heading goes with it to the next page and leaves a hole; where they cannot, or would leave no hole, they are as they were.
func TestASmallTableHasRoomBySmallerPictures(t *testing.T) {
	in := markup(t, "= Một\nbà con\n= Hai\nbà con\n")
	fonts, tpl := font.NewSet(), tplOf(t, "a4")
	squeezed, kept := 0, 0
	for _, gives := range []bool{true, false} {
		for above := 30; above < 76; above++ {
			p := newPlanner(newSetter(fonts, tpl), &in)
			p.imprint, p.codes = p.makeImprint(p.in.Imprint), make([]*code, 3)
			p.page = 1
			c := p.copyist(&in.Entries[0], 1)
			add := func(heights ...int) *element {
				e := &element{Element: flow.Element{Heights: heights, Costs: make([]flow.Cost, len(heights))}}
				for v, h := range heights {
					e.Costs[v] = costSize * flow.Cost(heights[0]-h)
				}
				e.draw = func(*painter, place) {}
				c.out = append(c.out, e)
				return e
			}
			for i := range above {
				if add(1); i == above/4 || i == above*3/4 {
					picture := add(10)
					if gives {
						c.out = c.out[:len(c.out)-1]
						picture = add(10, 9, 8, 7, 6, 5)
					}
					picture.Float, picture.Air = true, true
				}
			}
			heading := add(2)
			heading.White, heading.Keep, heading.over = 1, keptBelow, true
			after := len(c.out)
			for range 200 {
				add(1)
			}
			rows := fewCells(5)
			for i := range rows.Rows {
				rows.Rows[i][0].Text = article.Plain(strings.Repeat("vụ lúa này ", 25))
			}
			tab := c.makeTable(rows, tpl.FullMeasure(), true)
			c.wide = []*wide{{tab: tab, after: after}}
			p.flow(c)
			room := p.grid - (above+20+1)/2 - 1 // as all is as high as it may be
			hole := p.grid - (above+20+1)/2
			lacks := tab.lines() - room
			on := 2
			if p.sheet(1).under > 0 {
				on = 1
			}
			switch {
			case !tab.isSmall():
				t.Fatal("the table may be parted")
			case lacks <= 0 || hole <= mostHole+1: // it has room anyway, or would leave no hole
			case gives && lacks <= 4:
				if squeezed++; on != 1 || p.line != p.grid && p.page == 1 {
					t.Errorf("%d lines above, %d lacking: the table is on page %d, and the run at line %d of %d", above, lacks, on, p.line, p.page)
				}
			case !gives && lacks > 1: // an odd line is in either column
				if kept++; on != 2 {
					t.Errorf("%d lines above, %d lacking: the table is on page %d, though nothing gives", above, lacks, on)
				}
			}
		}
	}
	if squeezed == 0 || kept == 0 {
		t.Errorf("%d tables stand below smaller pictures, %d on the next page", squeezed, kept)
	}
}
