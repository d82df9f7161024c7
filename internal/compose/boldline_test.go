package compose

import (
	"slices"
	"testing"
)

// TestABoldLineKeepsWithItsTable ends columns at every line of what is above a line in bold: it does not end its
// column without rows of the table, or points of the list, that it heads, whether a picture is between them or not.
func TestABoldLineKeepsWithItsTable(t *testing.T) {
	for _, between := range []string{"", "![900x500]\n"} {
		for n := range 60 {
			text := "= Một hai ba\n"
			for range n {
				text += "Một đoạn.\n"
			}
			text += "*Kết quả sau mười vòng:*\n" + between + "| Đội | Điểm\n"
			for range 30 {
				text += "| Đội làng | 12\n"
			}
			doc, tpl := layInput(t, markup(t, text), "contents: false\n")
			lines := linesIn(doc)
			i := slices.IndexFunc(lines, func(l line) bool { return l.text == "Kết quả sau mười vòng:" })
			head, below := lines[i], 0
			for _, l := range lines[i+1:] {
				if l.page == head.page && l.y > head.y && l.x < head.x+tpl.Measure() && l.x > head.x-tpl.Measure() {
					below++
				}
			}
			if below == 0 {
				t.Errorf("%d lines, %q: the line in bold ends its column", n, between)
			}
		}
	}
}
