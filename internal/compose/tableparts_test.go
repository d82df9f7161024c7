package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// randomTable is a table across the columns of so many rows, some of them high, some held together by a cell.
func randomTable(rng *rand.Rand, c *copyist, rows int, spans bool) *table {
	b := article.Table{HeaderRows: 1}
	cell := func(text string, down int) article.Cell {
		return article.Cell{Text: article.Plain(text), ColSpan: 1, RowSpan: down}
	}
	b.Rows = append(b.Rows, []article.Cell{cell("Thôn", 1), cell("Việc", 1)})
	for held, i := 0, 0; i < rows; i++ {
		text := cell(fmt.Sprintf("r%d %s", i, strings.Repeat("sửa nhà cho hộ nghèo của thôn ", rng.Intn(9)*rng.Intn(3))), 1)
		if held > 0 {
			held--
			b.Rows = append(b.Rows, []article.Cell{text})
			continue
		}
		down := 1
		if spans && rng.Intn(4) == 0 {
			down = 1 + rng.Intn(min(3, rows-i))
		}
		held = down - 1
		b.Rows = append(b.Rows, []article.Cell{cell("Thượng", down), text})
	}
	return c.makeTable(b, c.t.FullMeasure(), true)
}

// rowsIn is the rows of a table below its head, by what they say first.
func rowsIn(tab *table) (out []string) {
	for i := tab.head; i < len(tab.rows); i++ {
		cells := tab.rows[i].cells
		out = append(out, fmt.Sprint(cells[len(cells)-1].p.Lines(), tab.rows[i].high))
	}
	return out
}

// TestPartsAreTheTable: however a table is parted, and its parts once more, they have all its rows in their order, each
// below the head and what is above it; no part but one that cannot be less is higher than asked; together they are the
// table again.
func TestPartsAreTheTable(t *testing.T) {
	unraced(t)
	tpl := tplOf(t, "a4")
	in := markup(t, "= Một\nbà con\n")
	c := &copyist{words: &in.Words, setter: newSetter(font.NewSet(), tpl), in: &in.Entries[0], measure: tpl.Measure()}
	rng := rand.New(rand.NewSource(3))
	parted, few := 0, 0
	for range 300 {
		tab := randomTable(rng, c, 4+rng.Intn(50), rng.Intn(2) == 0)
		limit := 12 + rng.Intn(tpl.Lines()-12)
		parts := tab.split(limit)
		if first, rest := tab.cutAt(8+rng.Intn(tpl.Lines()), leastRows); first != nil && rng.Intn(2) == 0 {
			parts = append([]*table{first}, rest.split(limit)...)
			if len(first.rows)-first.head < leastRows || len(rest.rows)-rest.head < leastRows {
				t.Errorf("%d and %d rows are parts", len(first.rows)-1, len(rest.rows)-1)
			}
		}
		var rows []string
		for k, part := range parts {
			rows = append(rows, rowsIn(part)...)
			if part.resumes != (k > 0) || part.goesOn != (k+1 < len(parts)) {
				t.Errorf("part %d of %d: it resumes: %v, it goes on: %v", k, len(parts), part.resumes, part.goesOn)
			}
			line := 0
			for i, r := range part.rows {
				if r.from != line || r.again != (i < part.head && k > 0) {
					t.Fatalf("part %d of %d: row %d begins on line %d, not %d; again: %v", k, len(parts), i, r.from, line, r.again)
				}
				line += r.lines
			}
			if k > 0 && part.lines() > limit && part.block(part.head) < part.rows[len(part.rows)-1].foot()-part.headHeight() {
				t.Errorf("part %d of %d has %d lines of %d", k, len(parts), part.lines(), limit)
			}
			if n := len(part.rows) - part.head; k > 0 && k+1 == len(parts) && n < leastRows {
				few++
			}
		}
		if len(parts) > 1 {
			parted++
		}
		if got, want := strings.Join(rows, " "), strings.Join(rowsIn(tab), " "); got != want {
			t.Fatalf("the parts have the rows\n%s, the table\n%s", got, want)
		}
		if again := joined(parts, func(*table) bool { return true }); len(again) != 1 || again[0] != tab {
			t.Errorf("%d parts are %d tables together", len(parts), len(again))
		}
		next := randomTable(rng, c, 3, false)
		if again := rejoined(append(parts, next), max(tab.lines(), next.lines())); len(again) != 2 || again[0] != tab {
			t.Errorf("%d parts and a table are %d tables", len(parts), len(again))
		}
	}
	if parted < 100 || few*8 > parted {
		t.Errorf("%d tables are parted, %d end in few rows", parted, few)
	}
}

// TestAFirstPartOfOneRow: where a hole would be left, a table begins with one row, if that is as high as two low ones
// with their white; never with one low row, and as many as are asked for where none would.
func TestAFirstPartOfOneRow(t *testing.T) {
	tpl := tplOf(t, "a4")
	in := markup(t, "= Một\nbà con\n")
	c := &copyist{words: &in.Words, setter: newSetter(font.NewSet(), tpl), in: &in.Entries[0], measure: tpl.Measure()}
	rng := rand.New(rand.NewSource(5))
	one := 0
	for range 200 {
		tab := randomTable(rng, c, 8+rng.Intn(8), false)
		limit := 3 + rng.Intn(12)
		if first, _ := tab.cutAt(limit, leastRows); first != nil && len(first.rows)-first.head < leastRows {
			t.Errorf("%d rows begin a table where no hole would be", len(first.rows)-first.head)
		}
		first, _ := tab.cutAt(limit, fewRows)
		if first == nil {
			continue
		}
		n, lines := len(first.rows)-first.head, first.total()-first.headLines()
		if n < fewRows {
			one++
		}
		if first.lines() > limit || lines < 2*fewRows && n < fewRows {
			t.Errorf("%d rows of %d lines begin a table where there is room for %d", n, lines, limit)
		}
	}
	if one < 5 {
		t.Errorf("%d tables begin with one row", one)
	}
}

// TestNoTableGoesOnOnItsPage: what says that a table across the columns goes on stands at the head of a page, also
// where the table is nearly as high as one: no part is below another one.
func TestNoTableGoesOnOnItsPage(t *testing.T) {
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa, năng suất cao hơn vụ trước. Bà con các thôn đã thu xong, đang làm đất."
	resumed := 0
	for rows := 40; rows < 64; rows++ {
		for _, lines := range []int{4, 17, 30} {
			doc, tpl := layInput(t, markup(t, "= Danh sách\n"+strings.Repeat(text+"\n", lines)+"## Hộ nghèo\n"+wideTable(rows)+
				strings.Repeat(text+"\n", 40-lines)), "contents: false\n")
			for n, p := range doc.Pages {
				first, at := unit.Length(1<<60), unit.Length(0)
				for _, it := range p.Items {
					x, ok := it.(*frame.Text)
					switch {
					case !ok:
					case x.String == "(tiếp theo)":
						at = x.Y
						resumed++
						fallthrough
					default:
						first = min(first, x.Y)
					}
				}
				if at > first+tpl.Leading/2 {
					t.Errorf("%d rows below %d paragraphs: the table goes on in the midst of page %d", rows, lines, n+1)
				}
			}
		}
	}
	if resumed < 20 {
		t.Errorf("%d tables go on", resumed)
	}
}
