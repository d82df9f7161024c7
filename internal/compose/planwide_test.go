package compose

import (
	"fmt"
	"testing"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/font"
)

// TestNoHoleBelowATableAcross: a table has its place where the run ends, with copy behind it and something high
// that does not break, though it has room on the page without. Where that has no room below the table, a hole would be there: the table heads the next
// page then, and the page is full. Where nothing would be left, the table stands where its article has it.
func TestNoHoleBelowATableAcross(t *testing.T) {
	in := markup(t, "= Một\nbà con\n= Hai\nbà con\n")
	fonts, tpl := font.NewSet(), tplOf(t, "a4")
	block := func(lines, n int) (out []*element) {
		for range n {
			e := &element{Element: flow.Element{Heights: []int{lines}, Costs: []flow.Cost{0}}}
			e.draw = func(*painter, place) {}
			out = append(out, e)
		}
		return out
	}
	here, ahead := 0, 0
	for high := 1; high < 16; high++ {
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.imprint, p.codes = p.makeImprint(p.in.Imprint), make([]*code, 3)
		p.page = 1
		c := p.copyist(&in.Entries[0], 1)
		b := article.Table{HeaderRows: 1}
		for i := range 26 {
			b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}})
		}
		tab := c.makeTable(b, tpl.FullMeasure(), true)
		above := block(1, 30)
		c.out = append(append(append(c.out, above...), block(1, 10)...), block(high, 1)...)
		c.out = append(c.out, block(1, 120)...)
		c.wide = []*wide{{tab: tab, after: len(above)}}
		p.flow(c)
		at := p.try(false)
		for _, fl := range at.filled {
			for i, col := range fl.Columns {
				if left := p.bottom(fl.Page) - fl.Line - col.Used; fl.Page < at.page && left > mostHole {
					t.Errorf("%d lines that do not break: column %d of page %d ends %d lines above its foot", high, i, fl.Page, left)
				}
			}
		}
		switch {
		case p.page == 1 && p.line == 15+tab.lines():
			here++
		case p.head(2) == tab.lines():
			ahead++
		default:
			t.Errorf("%d lines that do not break: the table is on neither place", high)
		}
	}
	if here == 0 || ahead == 0 {
		t.Errorf("%d tables stand in their place, %d at the head of a page", here, ahead)
	}
}

// TestATableBelowAHeadingLeavesNoHole: a table across the columns with a heading above it has no room on what is
// left of its page. Its first part stands there, rather than that the heading goes with it to the next page, and it goes
// on at the head of that, whatever else across the columns its article has further back.
func TestATableBelowAHeadingLeavesNoHole(t *testing.T) {
	in := markup(t, "= Một\nbà con\n= Hai\nbà con\n")
	fonts, tpl := font.NewSet(), tplOf(t, "a4")
	lines := func(n int) (out []*element) {
		for range n {
			e := &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}}}
			e.draw = func(*painter, place) {}
			out = append(out, e)
		}
		return out
	}
	parted := 0
	for _, above := range []int{20, 24, 30, 36, 48, 60, 80, 90, 100} {
		p := newPlanner(newSetter(fonts, tpl), &in)
		p.imprint, p.codes = p.makeImprint(p.in.Imprint), make([]*code, 3)
		p.page = 1
		c := p.copyist(&in.Entries[0], 1)
		rows := func(n int) *table {
			b := article.Table{HeaderRows: 1}
			for i := range n {
				b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}})
			}
			return c.makeTable(b, tpl.FullMeasure(), true)
		}
		tab := rows(46)
		heading := lines(1)[0]
		heading.Heights, heading.White, heading.Keep = []int{2}, 1, keptBelow
		c.out = append(append(append(c.out, lines(above)...), heading), lines(300)...)
		c.wide = []*wide{{tab: tab, after: above + 1}, {tab: rows(6), after: above + 200}}
		p.flow(c)
		room := p.grid - above/2 - 1 // the columns are level
		first, rest := tab.cutAt(room, leastRows)
		if above/2 > p.grid || first == nil || room <= mostHole {
			continue
		}
		parted++
		if got := p.sheet(2).under; got != rest.lines() {
			t.Errorf("%d lines above: %d lines across are at the head of the next page, want the %d left of the table", above, got, rest.lines())
		}
		if left := room - first.lines(); left > mostHole {
			t.Errorf("%d lines above: the first part ends %d lines above the foot", above, left)
		}
	}
	if parted < 4 {
		t.Errorf("%d tables are parted", parted)
	}
}
