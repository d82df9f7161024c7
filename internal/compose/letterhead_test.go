package compose

import (
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
