package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestLinesOfALettersHeadBelongTogether: the second line of the motto, the rest of an agency's name and what a notice is
// about stand right below the line in capitals above them; another part of the head does not.
func TestLinesOfALettersHeadBelongTogether(t *testing.T) {
	for _, c := range []struct {
		above, in string
		want      bool
	}{
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", true},
		{"ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA", true},
		{"THÔNG BÁO", "Về việc thu gom rác thải", true},
		{"CHƯƠNG I", "QUY ĐỊNH CHUNG", true},
		{"XÃ TÂN HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", false},
		{"XÃ TÂN HÒA", "THÔNG BÁO", false},
		{"Độc lập - Tự do - Hạnh phúc", "THÔNG BÁO", false},
		{"ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA", "Số: 45/TB-UBND", false},
	} {
		if got := goesOn(article.Plain(c.above), article.Plain(c.in)); got != c.want {
			t.Errorf("%q below %q: %v", c.in, c.above, got)
		}
	}
}

// TestTheLinesOfAHeadOverTheMiddleAreOne: the number of a chapter and its title stand at the distance of lines, in one size, though
// one of them is in capitals; so many that they are headings by themselves, and those at the left, have white between.
func TestTheLinesOfAHeadOverTheMiddleAreOne(t *testing.T) {
	grid := tplOf(t, "a4").Leading
	for _, c := range []struct {
		more    int
		centred bool
		want    unit.Length
	}{{0, true, grid}, {1, true, grid}, {0, false, 2 * grid}, {4, true, 2 * grid}} {
		head := func(text string) article.Block {
			return article.Heading{Level: 3, Text: article.Plain(text), Centred: c.centred}
		}
		blocks := []article.Block{article.Paragraph{Text: article.Plain("Đoạn trên cùng.")}, head("Chương II"), head("QUYỀN VÀ NGHĨA VỤ")}
		for range c.more {
			blocks = append(blocks, head("Của người dân"))
		}
		doc, _ := layBlocks(t, append(blocks, article.Paragraph{Text: article.Plain("Đoạn dưới.")})...)
		var first, second *frame.Text
		for _, it := range doc.Pages[0].Items {
			if x, ok := it.(*frame.Text); ok {
				switch {
				case strings.HasPrefix(x.String, "Chương"):
					first = x
				case strings.HasPrefix(x.String, "QUYỀN"):
					second = x
				}
			}
		}
		if first == nil || second == nil || second.Y-first.Y != c.want {
			t.Fatalf("%+v: %v and %v", c, first, second)
		}
		if one := first.Size == second.Size; one != (c.want == grid) {
			t.Errorf("%+v: the sizes are %v and %v", c, first.Size, second.Size)
		}
	}
}

// TestTheHeadOfALetterStandsSideBySide: the agency is at the left of the motto, and the place and day below that, in type as
// large as leaves room for both; in a narrow column they stand below each other, in the type of the copy.
func TestTheHeadOfALetterStandsSideBySide(t *testing.T) {
	const head = ":agency ỦY BAN NHÂN DÂN / *XÃ TÂN HÒA* / Số: 12/TB-UBND\n:motto *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* / *Độc lập - Tự do - Hạnh phúc*\n:right Tân Hòa, ngày 12\n"
	for _, width := range []int{210, 148, 100} {
		at := placesOf(t, "= Một hai ba\n"+head+"Đoạn dưới cùng.\n", fmt.Sprintf("columns: 1\ncontents: false\nwidth: %dmm\nheight: 210mm\ninner: 10mm\nouter: 10mm\n", width))
		office, number, motto, day := at["ỦY BAN NHÂN DÂN"], at["Số: 12/TB-UBND"], at["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], at["Tân Hòa, ngày 12"]
		below := at["Đoạn dưới cùng."]
		switch beside := width > 100; {
		case office[1] == 0 || motto[1] == 0 || day[1] <= motto[1] || below[1] <= max(number[1], day[1]):
			t.Errorf("%d mm: %v", width, at)
		case beside && (office[1] != motto[1] || office[0] >= motto[0] || day[0] <= office[0] || day[1] != number[1]):
			t.Errorf("%d mm: not side by side: %v", width, at)
		case !beside && number[1] >= motto[1]:
			t.Errorf("%d mm: not below each other: %v", width, at)
		}
	}
}
