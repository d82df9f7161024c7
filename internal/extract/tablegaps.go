package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"bantin/internal/article"
)

// isBox reports whether a table is one row of which one cell alone says something: a frame, or a
// note set in by an empty cell.
func (f *facts) isBox(rows []*html.Node) bool {
	if len(rows) != 1 {
		return false
	}
	said := 0
	for _, c := range cellsOf(rows[0]) {
		if f.of(c).pics > 0 || strings.TrimSpace(text(c)) != "" {
			said++
		}
	}
	return said == 1
}

// withoutGaps is the rows of a table, with what is known of their cells, without empty ones that stand
// alone between two others, as white. Several on end, or at the end, are there to be filled in.
func withoutGaps(rows [][]article.Cell, known [][]cellScope, heads int) ([][]article.Cell, [][]cellScope) {
	empty := func(y int) bool {
		return y < len(rows) && !slices.ContainsFunc(rows[y], func(c article.Cell) bool { return len(c.Text) > 0 })
	}
	var out [][]article.Cell
	var of [][]cellScope
	spans := 0 // rows from this one on that cells above are in
	for y, row := range rows {
		spans = max(0, spans-1)
		gap := y > heads && y+1 < len(rows) && spans == 0 && empty(y) && !empty(y-1) && !empty(y+1) &&
			!slices.ContainsFunc(row, func(c article.Cell) bool { return c.RowSpan > 1 })
		for _, c := range row {
			spans = max(spans, c.RowSpan)
		}
		if !gap {
			out, of = append(out, row), append(of, known[y])
		}
	}
	return out, of
}
