package compose

import (
	"strings"

	"bantin/internal/article"
	"bantin/internal/unit"
)

// A table whose columns have no room side by side in the least type that can be read stands in two parts one below the other, or
// three, each with the columns that say what its rows are, as long as all of them have room on a page: a reader finds the rest of
// a row in the part below. A longer one would have it pages behind.

// mostHalves is in how many parts a table is set one below another.
const mostHalves = 3

// halves is the parts that a table too wide for a measure is set in; nil where it has none.
func (c *copyist) halves(b article.Table, measure unit.Length) []article.Table {
	grid, n := spread(b)
	keys := keyColumns(grid, n, headRows(grid, b.HeaderRows))
	for parts := 2; parts <= min(mostHalves, n-keys); parts++ {
		var out []article.Table
		lines := 0
		for i := range parts {
			from, to := keys+(n-keys)*i/parts, keys+(n-keys)*(i+1)/parts
			part, fits := columnsOf(b, grid, keys, from, to)
			if !fits {
				break
			}
			if goesOn := c.words.said(c.in.Article.Language).Continued; i > 0 && goesOn != "" {
				part.Caption = strings.TrimSpace(b.Caption + " (" + goesOn + ")")
			}
			tab := c.makeTable(part, measure, true)
			if tab == nil || !tab.readable() {
				break
			}
			lines += tab.lines()
			out = append(out, part)
		}
		if len(out) == parts && lines <= c.t.Lines() {
			return out
		}
	}
	return nil
}

// keyColumns is how many columns of a table say what its rows are: the first one, and the next where the first one just
// counts them.
func keyColumns(grid [][]gridCell, n, head int) int {
	if figures := numericColumns(grid, n, head); n > 2 && figures[0] && !figures[1] {
		return 2
	}
	return 1
}

// columnsOf is a table of the first columns of another, and those from one to another. A cell of the head over more columns
// is in each part; with one of another row that is, a table cannot be parted there.
func columnsOf(b article.Table, grid [][]gridCell, keys, from, to int) (article.Table, bool) {
	out := b
	out.Rows = make([][]article.Cell, len(grid))
	head := headRows(grid, b.HeaderRows)
	for y, row := range grid {
		for _, g := range row {
			begins, ends := g.col, g.col+max(g.cell.ColSpan, 1)
			inside := max(0, min(ends, keys)-begins) + max(0, min(ends, to)-max(begins, from))
			if inside == 0 {
				continue
			}
			if inside < ends-begins && y >= head {
				return out, false
			}
			cell := *g.cell
			cell.ColSpan = inside
			out.Rows[y] = append(out.Rows[y], cell)
		}
	}
	return out, true
}
