package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/unit"
)

// TestPausesAreNoBlanks: who writes a pause with many dots has written no form.
func TestPausesAreNoBlanks(t *testing.T) {
	for text, want := range map[string]bool{
		"Họ và tên: ....................":          true,
		"Họ và tên: ………………":                        true,
		"Ngày ..... tháng ..... năm 2026":          true,
		"Người khai (ký tên) ____________":         true,
		"Nhớ mãi ..... những ngày ấy":              false,
		"Rồi thì……":                                false,
		"Chờ đợi........ rồi cũng về... với làng.": false,
		"": false,
	} {
		if got := hasBlanks(article.Plain(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestRoomForADayStaysTogether: the three blanks of a day are one piece, and what stands at the right is as it was typed.
func TestRoomForADayStaysTogether(t *testing.T) {
	for _, width := range []int{60, 70, 80, 148} {
		doc, _ := lay(t, "= Một hai ba\nĐoạn trên cùng.\n:lines Tôi tên là: ................ Sinh ngày: ...../...../.........\n:right Tân Hòa, ngày ..... tháng ..... năm 2026\n",
			fmt.Sprintf("columns: 1\ncontents: false\nwidth: %dmm\nheight: 210mm\ninner: 10mm\nouter: 10mm\n", width))
		day, right := 0, 0
		for _, l := range linesIn(doc) {
			if strings.Contains(l.text, "...../...../.........") {
				day++
			}
			if strings.Contains(l.text, "ngày ..... tháng ..... năm") {
				right++
			}
		}
		if day != 1 || right != 1 && width > 80 {
			t.Errorf("%d mm: %d lines with the day, %d at the right", width, day, right)
		}
	}
}

// TestAnEntryOfAListIsSetInBelowItsName: each person shows without white, and no name ends a column.
func TestAnEntryOfAListIsSetInBelowItsName(t *testing.T) {
	doc, _ := lay(t, "= Một hai ba\nĐoạn trên cùng.\n"+strings.Repeat(":entry *Ông An* / Trưởng thôn / Xã Đông\n", 40), "columns: 2\ncontents: false\nwidth: 148mm\nheight: 105mm\n")
	var name across
	lines := 0
	for _, l := range linesIn(doc) {
		at := across{l.page, l.x}
		switch strings.TrimSpace(l.text) {
		case "Ông An":
			if lines%3 != 0 {
				t.Fatal("a name is not above its lines")
			}
			name = at
			lines++
		case "Trưởng thôn":
			if lines++; at.page != name.page || at.x <= name.x || at.x > name.x+unit.MM(20) {
				t.Fatalf("at %v, below a name at %v", at, name)
			}
		case "Xã Đông":
			lines++
		}
	}
	if lines != 120 {
		t.Errorf("%d lines", lines)
	}
}

// across is where a line is across, and on which page.
type across struct {
	page int
	x    unit.Length
}
