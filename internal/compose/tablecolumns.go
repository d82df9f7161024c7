package compose

import (
	"strings"
	"unicode"

	"bantin/internal/article"
	"bantin/internal/style"
	"bantin/internal/typeset"
	"bantin/internal/unit"
)

// gridCell is a cell at its column, after spans are counted.
type gridCell struct {
	cell *article.Cell
	col  int
}

// spread places the cells of a table at its columns.
func spread(b article.Table) ([][]gridCell, int) {
	b, n := b.Fitted()
	if n > maxColumns {
		return nil, n
	}
	rows := make([][]gridCell, len(b.Rows))
	for at, c := range b.Cells() {
		rows[at[0]] = append(rows[at[0]], gridCell{c, at[1]})
	}
	return rows, n
}

// Bounds past which a table whose words fit a column is not set in it: it could
// not be read there, and has room across the columns.
const (
	crowdedFrom = 5                // columns of a table that is crowded when its longest lines, side by side,
	crowdedBy   = unit.Ratio(1300) // are wider than so much of the measure
	maxFolds    = 3                // lines that a column sets its longest line in, when it is narrower than
	narrowEms   = 7                // so many ems: two or three syllables a line
)

// columns shares the measure out among the columns: each gets its longest line, or,
// where they have no room for that, what makes the table least high (tablewidths.go),
// but its longest word in any case. It reports whether all words fit, or,
// with broken, their parts, between which any line breaks a long symbol.
func (c *copyist) columns(tab *table, grid [][]gridCell, n int, body, head *style.Text, broken bool) bool {
	narrow := make([]unit.Length, n)
	wide := make([]unit.Length, n)
	for _, spans := range []bool{false, true} { // what a cell over several columns needs more than they
		for i, row := range grid {
			st := tab.styleOf(grid, i, body, head)
			for _, g := range row {
				if spans != (g.cell.ColSpan > 1) {
					continue
				}
				lo, hi := c.extent(g.cell.Text, st, broken)
				last := min(g.col+max(g.cell.ColSpan, 1), n) - 1
				for _, w := range narrow[g.col:last] {
					lo -= w
				}
				narrow[last] = max(narrow[last], lo+tab.pad)
				if !spans {
					wide[last] = max(wide[last], hi+tab.pad)
				}
			}
		}
	}
	var lo, hi unit.Length
	for k := range n {
		narrow[k] = max(narrow[k], tab.pad*2)
		wide[k] = max(wide[k], narrow[k])
		lo += narrow[k]
		hi += wide[k]
	}
	avail := tab.measure + tab.pad // the last column needs no padding
	tab.widths = make([]unit.Length, n)
	switch {
	case hi <= avail:
		for k := range n {
			tab.widths[k] = wide[k] + (avail-hi)*wide[k]/hi
		}
	case lo <= avail:
		tab.widths = narrowed(c.foldsOfColumns(tab, grid, narrow, wide, body, head), avail)
		if tab.measure == c.t.FullMeasure() {
			break
		}
		if n >= crowdedFrom && hi > crowdedBy.Of(avail) {
			return false
		}
		for k := range n {
			if wide[k] > maxFolds*tab.widths[k] && tab.widths[k] < narrowEms*body.Size {
				return false
			}
		}
	default:
		for k := range n {
			tab.widths[k] = avail * narrow[k] / lo
		}
		return false
	}
	return true
}

// foldsOfColumns is the widths that columns may have between their longest word and
// their longest line.
func (c *copyist) foldsOfColumns(tab *table, grid [][]gridCell, narrow, wide []unit.Length, body, head *style.Text) [][]fold {
	cells := make([][][][]unit.Length, len(wide))
	for k := range cells {
		cells[k] = make([][][]unit.Length, len(grid))
	}
	space := c.Face(body.Face).Space(body.Size)
	for y, row := range grid {
		st := tab.styleOf(grid, y, body, head)
		for _, g := range row {
			if g.cell.ColSpan <= 1 {
				cells[g.col][y] = c.cellWords(g.cell.Text, st)
			}
		}
	}
	out := make([][]fold, len(wide))
	for k := range out {
		out[k] = folds(cells[k], space, narrow[k]-tab.pad, wide[k]-tab.pad)
		for i := range out[k] {
			out[k][i].width += tab.pad
		}
	}
	return out
}

// extent is the widths of the longest word, or part of one, and of the longest line
// of a cell. A word may go on from run to run.
func (c *copyist) extent(in article.Inline, st *style.Text, broken bool) (word, line unit.Length) {
	begun := unit.Length(0) // the width so far of a word that the next run may go on with
	for _, run := range in {
		face := c.Face(typeset.FaceOf(st, run.Bold, run.Italic))
		if face == nil {
			continue
		}
		size := st.Size
		if run.Super || run.Sub {
			size = c.t.Scripts.Size.Of(size)
		}
		for i, text := range strings.Split(run.Text, "\n") {
			if i > 0 || strings.HasPrefix(text, " ") {
				begun = 0
			}
			sum := unit.Length(0)
			for k, w := range strings.Fields(text) {
				sum += unit.Em(int(face.Measure(w).Width), st.Size) + face.Space(st.Size)
				if k > 0 {
					begun = 0
				}
				if !broken {
					begun += unit.Em(int(face.Measure(w).Width), size)
					word = max(word, begun)
					continue
				}
				from := true
				for part := range c.Parts(w) {
					if !from {
						begun = 0
					}
					begun += unit.Em(int(face.Measure(part).Width), size)
					word, from = max(word, begun), false
				}
			}
			if strings.HasSuffix(text, " ") {
				begun = 0
			}
			line = max(line, sum)
		}
	}
	return word + unit.Point/2, line + unit.Point/2
}

// figuresFrom is the share of a column's cells, in per cent, that are figures
// from which all of them align right: a few say "không có" or "chưa rõ".
const figuresFrom = 80

// numericColumns returns which columns have figures in their cells: they align
// right.
func numericColumns(grid [][]gridCell, n, head int) []bool {
	figures, cells := make([]int, n), make([]int, n)
	for i, row := range grid {
		if i < head {
			continue
		}
		for _, g := range row {
			text := strings.TrimSpace(g.cell.Text.String())
			if text == "" || text == "-" || text == "–" {
				continue
			}
			cells[g.col]++
			if isFigure(text) {
				figures[g.col]++
			}
		}
	}
	out := make([]bool, n)
	for k := range n {
		out[k] = cells[k] > 0 && figures[k]*100 >= cells[k]*figuresFrom
	}
	return out
}

// isFigure reports whether a cell is a number: figures with separators, a
// sign or a per cent mark.
func isFigure(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune(" .,/%+-–₫", r):
		default:
			return false
		}
	}
	return digits > 0 && !strings.Contains(s, " - ")
}
