package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestATableEndsAnIssueLevel: where a table that is not parted is on the page that ends the issue, the columns of that end
// within a few lines of each other: whatever copy is around the table, none is as far above the other as a table is high. Where it
// goes across them for that, all its cells do, in order, between the copy above it and that below.
func TestATableEndsAnIssueLevel(t *testing.T) {
	unraced(t)
	tpl := tplOf(t, "a4")
	const few = 5
	across := 0
	for above := 4; above < 20; above++ {
		for below := 4; below < 14; below += 3 {
			paragraph := func(name string, i int) string {
				return fmt.Sprintf("%s-%d %s\n", name, i, strings.TrimSpace(strings.Repeat("xã thôn đồng bà con gieo cấy ", 2+(i*5+above)%7)))
			}
			var b strings.Builder
			b.WriteString("no masthead\n= Một\n")
			for i := range above {
				b.WriteString(paragraph("Trên", i))
			}
			b.WriteString(tableText(mostWhole+1, "Tân Hòa", "hai", "ba"))
			for i := range below {
				b.WriteString(paragraph("Dưới", i))
			}
			doc, _ := lay(t, b.String(), "contents: false\n")
			pg := doc.Pages[len(doc.Pages)-1]
			last, cells, left, right := map[bool]unit.Length{}, map[int32]bool{}, false, false
			for _, it := range pg.Items {
				x, ok := it.(*frame.Text)
				if !ok || doc.Structure.Article(x.Node) == 0 {
					continue
				}
				column := x.X >= tpl.Left(1)
				if last[column] = max(last[column], x.Y); doc.Structure.Within(x.Node, frame.Table) > 0 {
					left, right = left || !column, right || column
					cells[x.Node] = true
				}
			}
			if !left && !right {
				continue
			}
			where := fmt.Sprintf("%d and %d paragraphs", above, below)
			if n := last[false] - last[true]; n > few*tpl.Leading || n < -few*tpl.Leading {
				t.Errorf("%s: the columns end %v apart", where, n)
			}
			if left && right {
				if across++; len(cells) != (mostWhole+1)*3 {
					t.Errorf("%s: %d cells", where, len(cells))
				}
			}
		}
	}
	if across < 5 {
		t.Errorf("%d tables stand across the columns", across)
	}
}
