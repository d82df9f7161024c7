package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestATableAcrossEndsItsPageAtItsFoot: of the pages that a table across the columns ends, with
// too few lines left below it for copy, most have none: what is above it is stretched.
func TestATableAcrossEndsItsPageAtItsFoot(t *testing.T) {
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa, năng suất cao hơn vụ trước. Bà con các thôn đã thu xong, đang làm đất."
	ended, short := 0, 0
	for words := 900; words < 2400; words += 11 {
		var b strings.Builder
		b.WriteString("no masthead\n= Danh sách\n")
		all := strings.Fields(strings.Repeat(text+" ", words/20+1))[:words]
		for n := 0; n < len(all); n += 40 + n%23 {
			fmt.Fprintln(&b, strings.Join(all[n:min(len(all), n+40+n%23)], " "))
		}
		b.WriteString("| " + strings.Join([]string{"thứ tự", "họ và tên", "ngày sinh", "số căn cước", "điện thoại", "chỗ ở", "ghi chú"}, " | ") + "\n")
		for i := range 7 {
			fmt.Fprintf(&b, "| r%d | Nguyễn Thị Hạnh | 19/1/1965 | 034092012628 | 0912.345.895 | thôn Thượng | hộ nghèo\n", i)
		}
		b.WriteString(strings.Repeat(text+" "+text+"\n", 12))
		doc, tpl := layInput(t, markup(t, b.String()), "contents: false\n")
		for n, p := range doc.Pages[:len(doc.Pages)-1] {
			last, cell := unit.Length(0), false
			for _, it := range p.Items {
				x, ok := it.(*frame.Text)
				if !ok || x.Node == 0 || x.Y < last {
					continue
				}
				last, cell = x.Y, doc.Structure.Role(x.Node) == frame.TableCell
			}
			if !cell || n == 0 {
				continue
			}
			ended++
			if tpl.LineTop(tpl.Lines()-1)-last > tpl.Leading/2 {
				short++
			}
		}
	}
	if ended < 4 || 2*short > ended { // it was 4 of 5 where nothing was stretched
		t.Errorf("%d of %d tables leave lines below them", short, ended)
	}
}
