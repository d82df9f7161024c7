package compose

import (
	"slices"
	"strings"
)

// What the first cell of a row is, or begins with, that sums up those above.
var (
	sumWords   = []string{"tổng", "cộng", "toàn xã", "toàn thôn", "total", "sum"}
	sumPhrases = []string{"tổng cộng ", "tổng số "}
)

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
