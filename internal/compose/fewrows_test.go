package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/font"
	"bantin/internal/frame"
)

// TestFewRowsAreNoPart: of the tables that go on at the next page of one column, with rows of one line, nearly none
// has fewer than three of them on either, for which the copy above gives a line; those that a page may not part
// cost nothing.
func TestFewRowsAreNoPart(t *testing.T) {
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa, năng suất cao hơn vụ trước. Bà con các thôn đã thu xong, đang làm đất."
	parted, few := 0, 0
	for lines := 4; lines < 60; lines++ {
		var b strings.Builder
		b.WriteString("no masthead\n= Danh sách\n")
		for n := range lines {
			b.WriteString(strings.Repeat(text+" ", 1+n%2) + "\n")
		}
		b.WriteString("| thôn | hộ\n")
		for i := range 14 {
			fmt.Fprintf(&b, "| r%d | Nguyễn Thị Hạnh\n", i)
		}
		b.WriteString(strings.Repeat(text+"\n", 40))
		doc, _, err := Pages(markup(t, b.String()), tplOf(t, "a5"), font.NewSet())
		if err != nil {
			t.Fatal(err)
		}
		var parts []int
		for _, p := range doc.Pages {
			n := 0
			for _, it := range p.Items {
				if x, ok := it.(*frame.Text); ok && len(x.String) < 4 && strings.HasPrefix(x.String, "r") {
					n++
				}
			}
			if n > 0 {
				parts = append(parts, n)
			}
		}
		if len(parts) < 2 {
			continue
		}
		parted++
		if parts[0] < leastRows || parts[len(parts)-1] < leastRows {
			few++
		}
	}
	if parted < 10 || few > 1 {
		t.Errorf("%d of %d tables have a part of few rows", few, parted)
	}
}
