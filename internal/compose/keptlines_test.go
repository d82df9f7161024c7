package compose

import (
	"strings"
	"testing"

	"bantin/internal/unit"
)

// TestCentredHeadsHaveTheSameWhiteAbove: a head over the middle of the column has a line of white
// above it, of however many parts it is.
func TestCentredHeadsHaveTheSameWhiteAbove(t *testing.T) {
	parts := []string{":centred *QUYẾT ĐỊNH*\n", ":centred *ỦY BAN NHÂN DÂN*\n", ":centred *Về việc nạo vét*\n"}
	var first unit.Length
	for n := range parts {
		doc, _ := lay(t, "= Một hai ba\nĐoạn trên cùng.\n"+strings.Join(parts[:n+1], "")+"Đoạn dưới.\n", "columns: 1\ncontents: false\n")
		var above, head unit.Length
		for _, l := range linesIn(doc) {
			switch {
			case strings.HasPrefix(l.text, "Đoạn trên"):
				above = l.y
			case head == 0 && strings.HasPrefix(l.text, "QUYẾT"):
				head = l.y
			}
		}
		if first == 0 {
			first = head - above
		}
		if head == 0 || above == 0 || head-above != first {
			t.Errorf("%d parts: %v from the line above, of one part %v", n+1, head-above, first)
		}
	}
}
