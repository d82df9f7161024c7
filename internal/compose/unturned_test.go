package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/font"
)

// headedIssue is an issue of articles with headings that may take a line more, and briefs that have some too.
func headedIssue(paragraphs int) string {
	var b strings.Builder
	for i := range 4 {
		fmt.Fprintf(&b, "= Kết quả thực hiện chính sách hỗ trợ nhà ở cho hộ nghèo %d\n", i)
		for n := range paragraphs + i {
			if n%2 == 1 {
				b.WriteString("## " + []string{"Từ ngày 15/11 đến 30/11/2026: tiếp nhận 1.250 hồ sơ", "3.2.1. Hồ sơ, trình tự, thủ tục đăng ký",
					"Truyền thống cách mạng vẻ vang của Đảng bộ, chính quyền và nhân dân xã", "Đối với hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo"}[(n/2+i)%4] + "\n")
			}
			b.WriteString(strings.Repeat("Bà con các thôn đã thu xong lúa mùa, đang làm đất. ", 3+(n+i)%4) + "\n")
		}
	}
	for i := range 3 {
		fmt.Fprintf(&b, "= Tin ngắn %d\nbrief\nBà con các thôn đã thu xong lúa mùa, đang làm đất.\n## Lịch tiêm phòng cho đàn gia súc, gia cầm của các thôn trong xã\n", i)
		b.WriteString(strings.Repeat("Bà con các thôn đã thu xong lúa mùa, đang làm đất. ", 5) + "\n")
	}
	return b.String()
}

// TestARemnantTurnsNoHeadings: of issues whose last page is a remnant some have it saved or filled where no heading
// takes a line more than it needs, and end no worse; none is planned so without end.
func TestARemnantTurnsNoHeadings(t *testing.T) {
	unraced(t)
	remnants, mended := 0, 0
	for _, name := range []string{"a5", "mot-cot", "a4"} {
		tpl, fonts := tplOf(t, name), font.NewSet()
		for n := 4; n < 34; n++ {
			in := markup(t, headedIssue(n))
			p, ok := newSetter(fonts, tpl).planned(&in)
			if !ok || p.turned == 0 || !p.isRemnant() {
				continue
			}
			remnants++
			again := p.unturned(tpl)
			if again == nil {
				continue
			}
			mended++
			if again.turned > 0 || len(again.pages) > len(p.pages) || again.isLittle() || again.spent > worth(p.spent) {
				t.Errorf("%s, %d: %d pages, %d lines on the last, %d headings turned, were %d, %d, %d", name, n,
					len(again.pages), again.over, again.turned, len(p.pages), p.over, p.turned)
			}
			if again.unturned(tpl) != nil {
				t.Errorf("%s, %d: it is planned so once more", name, n)
			}
		}
	}
	if remnants < 2 || mended == 0 {
		t.Errorf("of %d remnants %d are mended", remnants, mended)
	}
}
