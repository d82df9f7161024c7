package compose

import (
	"testing"

	"bantin/internal/unit"
)

// TestHeadingsBelowTablesHaveOneWhite: of two headings that stand below tables across the columns, the one that
// is the first of the copy has as much white above it as the other.
func TestHeadingsBelowTablesHaveOneWhite(t *testing.T) {
	table := "| Tên của đội bóng | Số trận đã đấu trong mùa giải | Bàn thắng ghi được trên sân nhà | Bàn thua | Hiệu số | Điểm của cả mùa\n"
	for range 6 {
		table += "| Đội bóng xã Tân Hòa | mười hai trận trên sân | tám bàn trên sân nhà | bốn bàn | bốn | hai mươi điểm\n"
	}
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa và hoa màu các loại.\n"
	copyOf := func(n int) (s string) {
		for range n {
			s += text
		}
		return s
	}
	doc, tpl := layInput(t, markup(t, "= Một đầu đề\n"+table+"## Mục một\n"+copyOf(12)+table+"## Mục hai\n"+copyOf(12)),
		"contents: false\n")
	lines := linesIn(doc)
	var down []unit.Length
	for _, name := range []string{"Mục một", "Mục hai"} {
		head, above := find(t, lines, name), unit.Length(0)
		for _, l := range lines {
			if l.page == head.page && l.y < head.y && l.x < head.x+tpl.Measure() { // in its column
				above = max(above, l.y)
			}
		}
		down = append(down, head.y-above)
	}
	if down[0] != down[1] || down[0] < 2*tpl.Leading {
		t.Errorf("headings stand %v below the tables above them", down)
	}
}
