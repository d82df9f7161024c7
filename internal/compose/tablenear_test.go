package compose

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"bantin/internal/unit"
)

// TestNoTableIsBelowAnothersHeading: where each section of an article is a heading, a table across the columns and some
// copy, a table that had no room in its place, or stood below columns that end apart, is never directly below the heading
// of another one, of which a reader would take it to be.
func TestNoTableIsBelowAnothersHeading(t *testing.T) {
	rng := rand.New(rand.NewSource(27))
	tables := 0
	for n := range 120 {
		if !tried(n) {
			continue
		}
		var b strings.Builder
		b.WriteString("= Lịch tập\n")
		for k := range 6 {
			b.WriteString(strings.Repeat(randomText(rng, 12+rng.Intn(60))+".\n", 1+rng.Intn(3)))
			b.WriteString("## Chuyện dài\n" + strings.Repeat(randomText(rng, 30+rng.Intn(30))+".\n", 1+rng.Intn(3)))
			fmt.Fprintf(&b, "## Mục %d\n| Bảng %d | Thứ Ba | Thứ Tư | Thứ Năm | Thứ Sáu | Thứ Bảy | Chủ nhật\n", k, k)
			b.WriteString(tableText(3+rng.Intn(4), "Nghỉ", "chạy chậm", "chạy vừa", "Nghỉ", "chạy chậm", "chạy nhanh", "chạy chậm"))
			b.WriteString(strings.Repeat("Chạy chậm.\n", rng.Intn(4)))
		}
		doc, tpl := layInput(t, markup(t, b.String()), "contents: false\n")
		lines := linesIn(doc)
		for _, h := range lines {
			var k int
			if n, _ := fmt.Sscanf(h.text, "Mục %d", &k); n == 0 {
				continue
			}
			next := line{y: 1 << 60}
			for _, l := range lines {
				isTable := strings.HasPrefix(l.text, "Bảng ")
				below := l.page == h.page && l.y > h.y && l.y < next.y
				if below && (isTable || l.x >= h.x && l.x < h.x+tpl.Measure()) {
					next = l
				}
			}
			var of int
			if n, _ := fmt.Sscanf(next.text, "Bảng %d", &of); n > 0 && next.y-h.y < unit.Length(4)*tpl.Leading {
				if tables++; of != k {
					t.Errorf("page %d: table %d is below the heading of table %d", h.page+1, of, k)
				}
			}
		}
	}
	if tables < 10 {
		t.Errorf("%d tables are below a heading", tables)
	}
}
