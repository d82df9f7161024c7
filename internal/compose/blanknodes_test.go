package compose

import (
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestDotsToFillInAreSaidAsSuch: each place is a part of its own with words for it, the words
// around it are not; a pause is none, nor is an address.
func TestDotsToFillInAreSaidAsSuch(t *testing.T) {
	dots := strings.Repeat
	for text, want := range map[string]string{
		"Họ và tên: " + dots(".", 30) + " Ngày sinh:" + dots("…", 12): "[chỗ để điền][chỗ để điền]",
		"Ông nói: chờ đã....... rồi đi tiếp ra ngoài đồng.":           "",
		"Số: ....../QĐ-UBND, ngày ...... tháng ...... năm 2026":       "[chỗ để điền][chỗ để điền][chỗ để điền]",
		"Lý do: " + dots("_", 900):                                    "[chỗ để điền]",
		"Còn nữa… rồi lại… và…":                                       "",
	} {
		doc, _ := layBlocks(t, article.Paragraph{Text: article.Plain(text)})
		got, said := "", ""
		for i := range doc.Structure {
			if node := int32(i); doc.Structure[i].Role == frame.Blank {
				got += fmt.Sprintf("[%s]", doc.Says[node])
			}
		}
		for _, pg := range doc.Pages {
			frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
				x, ok := it.(*frame.Text)
				if !ok || x.Node == 0 {
					return
				}
				isBlank := doc.Structure.Role(x.Node) == frame.Blank
				if isBlank != (strings.Trim(x.String, ".…_ ") == "") {
					t.Errorf("%q is blank: %v", x.String, isBlank)
				}
				said += x.String
			})
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		if words := strings.Trim(text[:strings.IndexAny(text, ".…_")], " "); !strings.Contains(said, words) {
			t.Errorf("%s: no %q in %q", text, words, said)
		}
	}
}
