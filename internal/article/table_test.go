package article

import (
	"math/rand/v2"
	"slices"
	"strings"
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

// TestCellsStandWhereBrowsersPutThem draws tables and fills a grid with their cells, place
// by place, as HTML says: at the first place of their row that is free.
func TestCellsStandWhereBrowsersPutThem(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		tab := Table{Rows: make([][]Cell, 1+rng.IntN(6))}
		for y := range tab.Rows {
			for range rng.IntN(5) {
				tab.Rows[y] = append(tab.Rows[y], Cell{Text: Plain("x"), ColSpan: rng.IntN(4), RowSpan: rng.IntN(5)})
			}
		}
		var grid [6][40]bool
		var want [][2]int
		begins := map[int]bool{}
		for y, row := range tab.Rows {
			x := 0
			for _, c := range row {
				for grid[y][x] {
					x++
				}
				want, begins[x] = append(want, [2]int{y, x}), true
				for dy := range min(max(1, c.RowSpan), len(tab.Rows)-y) {
					for dx := range max(1, c.ColSpan) {
						grid[y+dy][x+dx] = true
					}
				}
				x += max(1, c.ColSpan)
			}
		}
		places := func(tab Table) (out [][2]int) {
			for at := range tab.Cells() {
				out = append(out, at)
			}
			return out
		}
		if got := places(tab); !slices.Equal(got, want) {
			t.Fatalf("%v: at %v, want %v", tab.Rows, got, want)
		}
		fitted, columns := tab.Fitted()
		for i, at := range places(fitted) { // columns in which nothing begins are gone
			k := 0
			for x := range want[i][1] {
				if begins[x] {
					k++
				}
			}
			if at != [2]int{want[i][0], k} {
				t.Fatalf("%v, fitted: cell %d at %v, want column %d", tab.Rows, i, at, k)
			}
		}
		for at, c := range fitted.Cells() {
			if c.ColSpan < 1 || at[1]+c.ColSpan > columns || c.RowSpan < 1 || at[0]+c.RowSpan > len(tab.Rows) {
				t.Fatalf("%v, fitted: %v of %d columns reaches out", tab.Rows, c, columns)
			}
		}
	}
}

// TestSpansCostNoMoreThanTheirCells: what a table says of spans takes no room, however far
// they reach.
func TestSpansCostNoMoreThanTheirCells(t *testing.T) {
	const rows = 2000
	tab := Table{}
	for range rows {
		tab.Rows = append(tab.Rows, []Cell{{Plain("x"), 1000, 65534, NoScope}, {Plain("y"), 1, 1, NoScope}})
	}
	taken := []reach(nil)
	most := 0
	for y := range tab.Rows[:rows-1] {
		taken = below(taken, []reach{{y * 1000, (y + 1) * 1000, rows}}, y+1)
		most = max(most, len(taken))
	}
	if most != 1 {
		t.Errorf("%d parts of a row are taken", most)
	}
	fitted, columns := tab.Fitted()
	spans, said := 0, 0
	for _, c := range fitted.Cells() {
		spans += c.ColSpan
	}
	for _, line := range fitted.Lines() {
		said += len(strings.Fields(line.String()))
	}
	if columns != rows+1 || spans != 2*rows || said != 2*rows {
		t.Errorf("%d columns, spans of %d, %d words", columns, spans, said)
	}
	if n := testing.AllocsPerRun(1, func() { tab.Fitted() }); n > 8*rows {
		t.Errorf("%g pieces of memory for %d rows", n, rows)
	}
}
