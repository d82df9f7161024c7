package article

import (
	"slices"
	"testing"
)

// TestTablesReadLineByLine: each cell once, behind the heads of its column.
func TestTablesReadLineByLine(t *testing.T) {
	cell := func(text string, columns, rows int) Cell { return Cell{Plain(text), columns, rows, NoScope} }
	one := func(texts ...string) (row []Cell) {
		for _, text := range texts {
			row = append(row, cell(text, 1, 1))
		}
		return row
	}
	for _, c := range []struct {
		head int
		rows [][]Cell
		want []string
	}{
		{1, [][]Cell{one("Thôn", "Lúa"), one("Đông", "12 ha"), one("", "7 ha"), one("", "")},
			[]string{"", "Thôn: Đông; Lúa: 12 ha", "Lúa: 7 ha", ""}},
		{0, [][]Cell{one("Đông", "12 ha")}, []string{"Đông; 12 ha"}},
		{1, [][]Cell{one("Thôn", "Lúa")}, []string{"Thôn; Lúa"}},
		{2, [][]Cell{{cell("Thôn", 1, 2), cell("Lúa", 2, 1)}, one("cấy", "gặt"), {cell("Đông", 1, 2), cell("12", 1, 1), cell("7", 1, 1)},
			one("14", "9"), {cell("Cả xã", 2, 1), cell("40", 1, 1)}},
			[]string{"", "", "Thôn: Đông; Lúa cấy: 12; Lúa gặt: 7", "Lúa cấy: 14; Lúa gặt: 9", "Cả xã; Lúa gặt: 40"}},
		{1, [][]Cell{{cell("Thôn", 1, 1), cell("Người dự", 2, 1)}, {cell("Đông", 1, 1), cell("Ông Ba", 2, 1)}},
			[]string{"", "Thôn: Đông; Người dự: Ông Ba"}},
	} {
		tab := Table{HeaderRows: c.head, Rows: c.rows}
		var got []string
		for _, line := range tab.Lines() {
			got = append(got, line.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	heads := Inline{{Text: "Thôn", Bold: true}}
	if got := heads.Join(": ", Plain("Đông")); len(got) != 2 || got[0].Text != "Thôn" || heads[0].Text != "Thôn" {
		t.Errorf("%q of %q", got, heads)
	}
}
