package compose

import (
	"slices"
	"strings"

	"bantin/internal/style"
)

// What the first cell of a row is, or begins with, that sums up those above.
var (
	sumWords   = []string{"tổng", "cộng", "toàn xã", "toàn thôn", "total", "sum"}
	sumPhrases = []string{"tổng cộng ", "tổng số "}
)

// isTotal reports whether row i is that of a total.
func (tab *table) isTotal(grid [][]gridCell, i int) bool {
	return i >= tab.head && i == len(grid)-1 && sumsUp(grid[i])
}

// styleOf is the style of the cells of row i: a total has that of the head.
func (tab *table) styleOf(grid [][]gridCell, i int, body, head *style.Text) *style.Text {
	if i < tab.head || tab.isTotal(grid, i) {
		return head
	}
	return body
}

// sumsUp reports whether a row is that of a total.
func sumsUp(row []gridCell) bool {
	for _, g := range row {
		text := strings.ToLower(strings.TrimSpace(g.cell.Text.String()))
		if text == "" {
			continue
		}
		begins := func(w string) bool { return strings.HasPrefix(text+" ", w) }
		return slices.ContainsFunc(sumPhrases, begins) || slices.Contains(sumWords, strings.TrimRight(text, " :.="))
	}
	return false
}
