package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/unit"
)

// placesOf is where texts of a page stand, by their first words.
func placesOf(t *testing.T, issue, keys string) map[string][2]unit.Length {
	t.Helper()
	doc, _ := lay(t, issue, keys)
	out := map[string][2]unit.Length{}
	for _, l := range linesIn(doc) {
		out[strings.TrimSpace(l.text)] = [2]unit.Length{l.x, l.y}
	}
	return out
}

// TestTheFootOfALetterStandsSideBySide: who gets a letter is at the left of who signs it, above or below whom the page says so;
// where there is no room for both, one stands below the other, in the order of the page.
func TestTheFootOfALetterStandsSideBySide(t *testing.T) {
	const receive = ":receivers *Nơi nhận:*\n:receivers - Như trên; / - Lưu: VT.\n"
	const sign = ":signed *TM. ỦY BAN NHÂN DÂN*\n:signed *CHỦ TỊCH*\n:signed Nguyễn Văn An\n"
	for name, foot := range map[string]string{"above": receive + sign, "below": sign + receive} {
		for _, width := range []int{148, 70} {
			at := placesOf(t, "= Một hai ba\nĐoạn trên cùng.\n"+foot, fmt.Sprintf("columns: 1\ncontents: false\nwidth: %dmm\nheight: 210mm\ninner: 10mm\nouter: 10mm\n", width))
			first, office, last := at["Nơi nhận:"], at["TM. ỦY BAN NHÂN DÂN"], at["Nguyễn Văn An"]
			switch beside := width > 100; {
			case beside && (first[1] != office[1] || first[0] >= office[0]):
				t.Errorf("%s, %d mm: they begin at %v and %v", name, width, first, office)
			case !beside && (name == "above") != (first[1] < office[1]):
				t.Errorf("%s, %d mm: in another order, %v and %v", name, width, first, office)
			case office[1] == 0 || last[1] <= office[1]:
				t.Errorf("%s, %d mm: %v", name, width, at)
			}
		}
	}
}

// TestThoseWhoSignStandSideBySide: in one row where their lines fit the column, however long that of one is, and below each other
// where not even lines that are turned do.
func TestThoseWhoSignStandSideBySide(t *testing.T) {
	const foot = ":beside *KẾ TOÁN* / Lê Văn Tám\n:beside *ĐẠI DIỆN NHÂN DÂN* / Phạm Thị Lan\n:signed *TRƯỞNG BAN* / Trần Đức Thịnh\n"
	for _, width := range []int{148, 56} {
		at := placesOf(t, "= Một hai ba\nĐoạn trên cùng.\n"+foot, fmt.Sprintf("columns: 1\ncontents: false\nwidth: %dmm\nheight: 210mm\ninner: 10mm\nouter: 10mm\n", width))
		a, b, c := at["Lê Văn Tám"], at["Phạm Thị Lan"], at["Trần Đức Thịnh"]
		if row := a[1] == b[1] && b[1] == c[1] && a[0] < b[0] && b[0] < c[0]; row != (width > 100) || a[1] == 0 {
			t.Errorf("%d mm: the names stand at %v, %v, %v", width, a, b, c)
		}
	}
}

// TestWhoSignsStandsBelowTheLastLines: no column begins with who signs, or gets, a letter, of however many lines its copy is.
func TestWhoSignsStandsBelowTheLastLines(t *testing.T) {
	unraced(t)
	for n := range 30 {
		copyOf := strings.Repeat("Bà con cùng nạo vét kênh.\n", n+20)
		doc, _ := lay(t, "= Một hai ba\n"+copyOf+":receivers Nơi nhận: / - Như trên;\n:signed *CHỦ TỊCH* / Nguyễn Văn An\n"+"= Bốn năm sáu\nĐoạn cuối.\n",
			"columns: 2\ncontents: false\nwidth: 148mm\nheight: 105mm\n")
		above := map[[2]int]int{} // lines of the letter, by page and column
		for _, l := range linesIn(doc) {
			column := [2]int{l.page, 0}
			if l.x > unit.MM(70) {
				column[1] = 1
			}
			switch {
			case strings.HasPrefix(l.text, "Bà con"):
				above[column]++
			case strings.HasPrefix(l.text, "Nguyễn Văn An") && above[column] < linesSigned:
				t.Errorf("%d paragraphs: %d lines are above who signs", n+20, above[column])
			}
		}
	}
}
