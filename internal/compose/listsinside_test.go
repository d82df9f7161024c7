package compose

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestListsInCellsAndQuotationsAreLists: what is said of them, by where each text is in the
// structure.
func TestListsInCellsAndQuotationsAreLists(t *testing.T) {
	label := func(s string) article.Run { return article.Run{Text: s, Label: true} }
	cell := func(in article.Inline) article.Cell { return article.Cell{Text: in, ColSpan: 1, RowSpan: 1} }
	doc, _ := layBlocks(t,
		article.Table{HeaderRows: 1, Rows: [][]article.Cell{{cell(article.Plain("Việc")), cell(article.Plain("Đợt"))},
			{cell(article.Inline{{Text: "Làm nền"}, label("\n•"), {Text: " đào "}, {Text: "đất", Bold: true}, label("\n•"), {Text: " san nền\nxong"}}),
				cell(article.Inline{label("2."), {Text: " đổ", Href: "https://a.vn"}, label("\n3."), {Text: " kẻ"}})}}},
		article.Quote{Text: article.Plain("Ba điều:")},
		article.List{Quoted: true, Items: []article.Item{{Text: article.Plain("đường")}, {Text: article.Plain("đèn")}}},
		article.Quote{Text: article.Plain("Hết."), Attribution: "Bà Sáu"},
		article.Quote{Text: article.Plain("Lời khác")})
	var got []string
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			x, ok := it.(*frame.Text)
			if !ok || doc.Structure.Within(x.Node, frame.Row, frame.Quote) == 0 {
				return
			}
			_, path, _ := strings.Cut(doc.Path(x.Node), "/")
			if said := path + " " + strings.TrimSpace(x.String); len(got) == 0 || got[len(got)-1] != said {
				got = append(got, said)
			}
		})
	}
	want := `table[1]/row[1]/th[1] Việc
table[1]/row[1]/th[2] Đợt
table[1]/row[2]/td[1]/line[1] Làm nền
table[1]/row[2]/td[1]/list[1]/item[1]/label •
table[1]/row[2]/td[1]/list[1]/item[1]/body đào
table[1]/row[2]/td[1]/list[1]/item[1]/body đất
table[1]/row[2]/td[1]/list[1]/item[2]/label •
table[1]/row[2]/td[1]/list[1]/item[2]/body san nền
table[1]/row[2]/td[1]/line[2] xong
table[1]/row[2]/td[2]/list[1,from=2]/item[1]/label 2.
table[1]/row[2]/td[2]/list[1,from=2]/item[1]/body/link[1] đổ
table[1]/row[2]/td[2]/list[1,from=2]/item[2]/label 3.
table[1]/row[2]/td[2]/list[1,from=2]/item[2]/body kẻ
quote[1]/body Ba điều:
quote[1]/list[1]/item[1]/label •
quote[1]/list[1]/item[1]/body đường
quote[1]/list[1]/item[2]/label •
quote[1]/list[1]/item[2]/body đèn
quote[1]/body Hết.
quote[1]/attribution Bà Sáu
quote[2]/body Lời khác`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("%s", s)
	}
}
