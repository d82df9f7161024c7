package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/flow"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// wideTable is a table that goes across the columns, of so many rows.
func wideTable(rows int) string {
	var b strings.Builder
	b.WriteString("| " + strings.Join([]string{"thứ tự", "họ và tên", "ngày sinh", "số căn cước", "điện thoại", "chỗ ở", "ghi chú"}, " | ") + "\n")
	for i := range rows {
		fmt.Fprintf(&b, "| r%d | Nguyễn Thị Hạnh | 19/1/1965 | 034092012628 | 0912.345.895 | thôn Thượng | hộ nghèo\n", i)
	}
	return b.String()
}

// leftOf is the lines below the last thing that is drawn on each page of a plan, in its own lines.
func leftOf(p *planner) (out []int) {
	for n, sh := range p.pages {
		last := unit.Length(0)
		for _, pt := range sh.parts {
			frame.Walk(pt.Items, func(it frame.Item, _, dy unit.Length) {
				if x, ok := it.(*frame.Text); ok {
					last = max(last, x.Y+dy)
				}
			})
		}
		left := 0
		for left < p.grid && p.t.LineTop(p.bottom(n)-left-1) > last {
			left++
		}
		out = append(out, left)
	}
	return out
}

// TestWhiteCostsWhateverEndsThePage: what is left of a page below all that is on it costs as much as columns that end
// so far above others, also below a table that stands alone, which no run of copy ends.
func TestWhiteCostsWhateverEndsThePage(t *testing.T) {
	unraced(t)
	text := "Vụ này xã gieo cấy hơn hai trăm héc-ta lúa, năng suất cao hơn vụ trước. Bà con các thôn đã thu xong, đang làm đất."
	tpl := tplOf(t, "a4")
	holes := 0
	for rows := 24; rows < 44; rows += 2 {
		for lines := 8; lines < 60; lines += 4 {
			issue := "no masthead\n= Danh sách\n" + strings.Repeat(text+"\n", lines) + wideTable(rows) + "= Một bài khác\n" +
				wideTable(rows) + strings.Repeat(text+"\n", 20) + "= Bài thứ ba\n" + strings.Repeat(text+"\n", 30)
			in := markup(t, issue)
			for i := range in.Entries {
				for k, b := range in.Entries[i].Article.Body {
					if tab, ok := b.(article.Table); ok {
						tab.Caption = "Danh sách hộ nghèo"
						in.Entries[i].Article.Body[k] = tab
					}
				}
			}
			p := newPlanner(newSetter(font.NewSet(), tpl), &in)
			if !p.plan() {
				t.Fatal("no plan")
			}
			left, least := leftOf(p), flow.Cost(0)
			for n, sh := range p.pages[:len(p.pages)-1] {
				if d := sh.low - left[n]; d < -2 || d > 2 {
					t.Errorf("%d rows, %d lines: page %d has %d lines left, kept are %d", rows, lines, n+1, left[n], sh.low)
				}
				if sh.low > mostLow {
					holes++
					least += flow.Apart(sh.low)
				}
			}
			if p.spent < least {
				t.Errorf("%d rows, %d lines: %d spent, the holes alone cost %d", rows, lines, p.spent, least)
			}
		}
	}
	if holes == 0 {
		t.Error("no plan has a hole")
	}
}
