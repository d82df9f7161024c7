package speech

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestAloud: lists have their numbers in words, tables are read row by row, and
// neither captions nor links are read, but a line that may be copy.
func TestAloud(t *testing.T) {
	cell := func(s string) article.Cell { return article.Cell{Text: article.Plain(s), ColSpan: 1, RowSpan: 1} }
	high := cell("Đông")
	high.RowSpan = 2
	wide := cell("Lúa")
	wide.ColSpan = 2
	a := &article.Article{Title: "Có 3 việc", Body: []article.Block{
		article.Paragraph{Text: article.Inline{{Text: "Xem "}, {Text: "ở đây", Href: "https://a.vn"}}},
		article.Image{File: "a.jpg", Caption: "Ảnh 1", Credit: "Lâm"},
		article.Image{File: "b.jpg", Caption: "Sau đó 2 thôn ra đồng.", CaptionGuessed: true},
		article.List{Numbering: article.Numbering{Ordered: true, Start: 21}, Items: []article.Item{
			{Text: article.Plain("Làm đất"), Below: article.Numbering{Ordered: true, Style: "a"},
				Items: []article.Item{{Text: article.Plain("Cày")}}},
			{Text: article.Plain("Gieo 5 ha")}}},
		article.List{Items: []article.Item{{Text: article.Plain("Gặt")}}},
		article.Table{HeaderRows: 2, Caption: "Bảng 1", Rows: [][]article.Cell{
			{cell("Thôn"), wide}, {cell(""), cell("cấy"), cell("gặt")},
			{high, cell("12"), cell("")}, {cell("14"), cell("7")}}},
		article.Table{HeaderRows: 1, Rows: [][]article.Cell{{cell("Ngày tiêm"), cell("Đạt 100 %")},
			{cell("8/12"), cell("3/4")}, {cell("Sáng 9/12, QX"), cell("")}}},
		article.Quote{Text: article.Plain("Được mùa."), Attribution: "Ông Ba"},
	}}
	got := Aloud(a, Options{})
	var lines []string
	for _, b := range got.Body {
		switch b := b.(type) {
		case article.Paragraph:
			lines = append(lines, b.Text.String())
			for _, r := range b.Text {
				if r.Href != "" {
					t.Errorf("%q is a link", r.Text)
				}
			}
		default:
			t.Errorf("a %T is left", b)
		}
	}
	const want = `Xem ở đây
Sau đó hai thôn ra đồng.
Hai mươi mốt. Làm đất
a. Cày
Hai mươi hai. Gieo năm héc ta
Gặt
Bảng một
Thôn: Đông; Lúa cấy: Mười hai
Lúa cấy: Mười bốn; Lúa gặt: Bảy
Ngày tiêm: tám tháng mười hai; Đạt một trăm phần trăm: Ba phần tư
Ngày tiêm: Sáng mồng chín tháng mười hai, quy ích xì
Được mùa.
Ông Ba`
	if text := strings.Join(lines, "\n"); text != want || got.Title.String() != "Có ba việc" {
		t.Errorf("%s\n%s\nwant\n%s", got.Title.String(), text, want)
	}
}
