package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestATableAcrossEndsItsPageAtItsFoot: of the pages that a table across the columns ends, with
// too few lines left below it for copy, most have none: what is above it is stretched.
func TestATableAcrossEndsItsPageAtItsFoot(t *testing.T) {
	unraced(t)
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa, năng suất cao hơn vụ trước. Bà con các thôn đã thu xong, đang làm đất."
	ended, short := 0, 0
	for words := 900; words < 2400; words += 11 {
		var b strings.Builder
		b.WriteString("no masthead\n= Danh sách\n")
		all := strings.Fields(strings.Repeat(text+" ", words/20+1))[:words]
		for n := 0; n < len(all); n += 40 + n%23 {
			fmt.Fprintln(&b, strings.Join(all[n:min(len(all), n+40+n%23)], " "))
		}
		b.WriteString("| " + strings.Join([]string{"thứ tự", "họ và tên", "ngày sinh", "số căn cước", "điện thoại", "chỗ ở", "ghi chú"}, " | ") + "\n")
		for i := range 7 {
			fmt.Fprintf(&b, "| r%d | Nguyễn Thị Hạnh | 19/1/1965 | 034092012628 | 0912.345.895 | thôn Thượng | hộ nghèo\n", i)
		}
		b.WriteString(strings.Repeat(text+" "+text+"\n", 12))
		doc, tpl := layInput(t, markup(t, b.String()), "contents: false\n")
		for n, p := range doc.Pages[:len(doc.Pages)-1] {
			last, cell := unit.Length(0), false
			for _, it := range p.Items {
				x, ok := it.(*frame.Text)
				if !ok || x.Node == 0 || x.Y < last {
					continue
				}
				last, cell = x.Y, doc.Structure.Role(x.Node) == frame.TableCell
			}
			if !cell || n == 0 {
				continue
			}
			ended++
			if tpl.LineTop(tpl.Lines()-1)-last > tpl.Leading/2 {
				short++
			}
		}
	}
	if ended < 4 || 2*short > ended { // it was 4 of 5 where nothing was stretched
		t.Errorf("%d of %d tables leave lines below them", short, ended)
	}
}

// TestATableThatFitsStandsAtTheFoot: a table for which a page has room, but none for copy below it, stands whole at its
// foot, and does not go on at the next page.
func TestATableThatFitsStandsAtTheFoot(t *testing.T) {
	in := markup(t, "= Một\nbà con\n= Hai\nbà con\n")
	tpl, whole := tplOf(t, "a4"), 0
	for above := 20; above < 90; above += 2 {
		p := newPlanner(newSetter(font.NewSet(), tpl), &in)
		p.imprint, p.codes = p.makeImprint(p.in.Imprint), make([]*code, 3)
		p.page = 1
		c := p.copyist(&in.Entries[0], 1)
		tab := c.makeTable(fewCells(20), tpl.FullMeasure(), true)
		for i := range above + 200 {
			e := &element{Element: flow.Element{Heights: []int{1}, Costs: []flow.Cost{0}}, draw: func(*painter, place) {}}
			if i == above-1 {
				e.Heights, e.White, e.Keep = []int{2}, 1, keptBelow
			}
			c.out = append(c.out, e)
		}
		c.wide = []*wide{{tab: tab, after: above}}
		left := p.grid - (above+1)/2 - 1 - tab.lines()
		if left < 0 || left >= minUnder {
			continue
		}
		whole++
		if p.flow(c); p.torn > 0 {
			t.Errorf("%d lines above leave %d below a table: it goes on at the next page", above, left)
		}
	}
	if whole == 0 {
		t.Error("no table fits")
	}
}

// fewCells is a table of so many rows of a word.
func fewCells(rows int) article.Table {
	b := article.Table{HeaderRows: 1}
	for i := range rows {
		b.Rows = append(b.Rows, []article.Cell{{Text: article.Plain(fmt.Sprintf("h%d", i)), ColSpan: 1, RowSpan: 1}})
	}
	return b
}
