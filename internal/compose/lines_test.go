package compose

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/frame"
	"bantin/internal/unit"
)

// TestLinesThatAreKeptAreParts: verses, the lines of a letter's head and foot, of cells and of
// items are heard one by one; a line that is broken only for its width goes on.
func TestLinesThatAreKeptAreParts(t *testing.T) {
	cell := func(text string) article.Cell {
		return article.Cell{Text: article.Plain(text), ColSpan: 1, RowSpan: 1}
	}
	english := func(text string) article.Run { return article.Run{Text: text, Lang: "en"} }
	doc, _ := layBlocks(t,
		article.Paragraph{Form: article.Verse, Text: article.Plain("Quê hương\nlà chùm khế ngọt")},
		article.Paragraph{Form: article.Lines, Text: article.Inline{{Text: "Nơi nhận:\n- "}, {Text: "Như trên", Href: "https://a.vn"}, english("\nBest wishes")}},
		article.Paragraph{Form: article.Centred, Text: article.Plain("THÔNG BÁO")},
		article.Paragraph{Form: article.Signed, Text: article.Plain("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")},
		article.Paragraph{Form: article.Lines, Text: article.Inline{english("One\ntwo")}},
		article.Table{Rows: [][]article.Cell{{cell("thôn Thượng\nthôn Hạ"), cell("12\n")}}},
		article.List{Items: []article.Item{{Text: article.Plain("Trụ sở\n" + strings.Repeat("số 5 phố Chợ ", 12))}}})
	var got []string
	for _, pg := range doc.Pages {
		frame.Walk(pg.Items, func(it frame.Item, _, _ unit.Length) {
			x, ok := it.(*frame.Text)
			if !ok || doc.Structure.Within(x.Node, frame.Article) == 0 || doc.Structure.Role(x.Node) == frame.Headline {
				return
			}
			_, path, _ := strings.Cut(doc.Path(x.Node), "/")
			if len(got) == 0 || !strings.HasPrefix(got[len(got)-1], path+" ") {
				got = append(got, path+" "+strings.Fields(x.String)[0])
			}
		})
	}
	want := `p[1] Một
p[2]/line[1] Quê
p[2]/line[2] là
p[3]/line[1] Nơi
p[3]/line[2] -
p[3]/line[2]/link[1] Như
p[3]/line[3,lang=en] Best
p[4] THÔNG
p[5]/line[1] KT.
p[5]/line[2] PHÓ
p[6,lang=en]/line[1,lang=en] One
p[6,lang=en]/line[2,lang=en] two
table[1]/row[1]/td[1]/line[1] thôn
table[1]/row[1]/td[1]/line[2] thôn
table[1]/row[1]/td[2] 12
list[1]/item[1]/label •
list[1]/item[1]/body/line[1] Trụ
list[1]/item[1]/body/line[2] số`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("%s", s)
	}
}
