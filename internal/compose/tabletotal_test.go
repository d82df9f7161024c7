package compose

import (
	"fmt"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/unit"
)

// TestATotalIsNotParted: a total is bold, and its figures, the widest of their columns, have room there
// as in any other row, however narrow the table is.
func TestATotalIsNotParted(t *testing.T) {
	tpl := tplOf(t, "a4")
	b := article.Table{HeaderRows: 1}
	for i, first := range []string{"Thôn", "Đoài", "Hạ", "Cộng"} {
		row := []article.Cell{{Text: article.Plain(first), ColSpan: 1, RowSpan: 1}}
		for k := range 4 {
			row = append(row, article.Cell{Text: article.Plain([]string{"Số", "960", "284", fmt.Sprintf("%d.000.284.960", k+1)}[i]), ColSpan: 1, RowSpan: 1})
		}
		b.Rows = append(b.Rows, row)
	}
	set, tight := 0, 0
	for share := unit.Ratio(300); share <= 1000; share += 5 {
		c := &copyist{words: &Words{}, setter: newSetter(font.NewSet(), tpl), in: &Entry{Article: &article.Article{}}}
		tab := c.makeTable(b, share.Of(tpl.FullMeasure()), false)
		if tab == nil {
			tight++
			continue
		}
		set++
		for _, cell := range tab.rows[len(tab.rows)-1].cells {
			if n := cell.p.Lines(); n != 1 {
				t.Errorf("%v wide, %q of the total takes %d lines", tab.measure, cell.p.Text(), n)
			}
		}
	}
	if set == 0 || tight == 0 {
		t.Errorf("%d tables are set, %d are too narrow", set, tight)
	}
}
