package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// TestAStretchedTableFillsItsLines draws tables of all variants, whole and in two parts: each row stands in
// one of them, in order, and each part ends half a line above the lines that it takes of its column.
func TestAStretchedTableFillsItsLines(t *testing.T) {
	rng := rand.New(rand.NewSource(4))
	tpl, fonts := tplOf(t, "a4"), font.NewSet()
	parted, stretched := 0, 0
	for range 60 {
		s := newSetter(fonts, tpl)
		c := &copyist{words: &Words{}, setter: s, in: &Entry{Article: &article.Article{}}, measure: tpl.Measure()}
		rows := 2 + rng.Intn(30)
		b := article.Table{HeaderRows: rng.Intn(2)}
		for i := range rows {
			words := strings.Repeat("lúa mùa ", 1+rng.Intn(12))
			b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}, {Text: article.Plain(words), ColSpan: 1, RowSpan: 1}})
		}
		tab := c.makeTable(b, c.measure, true)
		e := tab.element(0)
		natural := tab.lines()
		for v, h := range e.Heights {
			for k := 1; k <= h; k++ {
				if k < h && !e.Breaks(v, k) {
					continue
				}
				var seen []string
				part := func(from, to, lines int) {
					pt := &painter{Painter: typeset.Painter{Structure: s.tree}, base: tpl.Baseline(), grid: tpl.Leading}
					e.draw(pt, place{v: v, from: from, to: to, heads: true})
					foot, last := unit.Length(0), ""
					for _, it := range pt.Items {
						switch x := it.(type) {
						case *frame.Rule:
							if x.W == tab.measure {
								foot = max(foot, x.Y)
							}
						case *frame.Text:
							if strings.HasPrefix(x.String, "h") && !(from > 0 && b.HeaderRows > 0 && x.String == "h0") && x.String != last {
								last = x.String
								seen = append(seen, x.String)
							}
						}
					}
					want := unit.Length(lines)*tpl.Leading - tab.footWhite()
					few := len(tab.rows)-tab.head < stretchedRows && h > natural && from == 0 // white above, not at the head
					if few {
						want -= tpl.Leading
					}
					if d := want - foot; d < -1 || d > 40 {
						t.Fatalf("%d rows, variant %d, lines %d to %d of %d: its foot is %v above what it should be", rows, v, from, to, h, d)
					}
				}
				part(0, k, k)
				if k < h {
					parted++
					part(k, h, h-k+e.Repeat)
				}
				if h > natural {
					stretched++
				}
				for i, name := range seen {
					if name != fmt.Sprintf("h%d", i) {
						t.Fatalf("%d rows, variant %d, parted at %d: %v", rows, v, k, seen)
					}
				}
				if len(seen) != rows {
					t.Fatalf("%d rows, variant %d, parted at %d: %v", rows, v, k, seen)
				}
			}
		}
	}
	if parted < 500 || stretched < 500 {
		t.Errorf("only %d were parted, %d stretched", parted, stretched)
	}
}
