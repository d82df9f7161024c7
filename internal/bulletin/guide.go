package bulletin

import (
	"errors"

	"bantin/internal/article"
	"bantin/internal/compose"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// guideTo is the sheet that says how to print a booklet by hand on a printer
// that prints one side.
func guideTo(t *style.Template, fonts *font.Set) (*frame.Document, []diag.Diag, error) {
	g := *t
	g.Arrangement, g.QR, g.NewPageFrom = style.Bulletin, style.NoQR, 0
	g.Width, g.Height, g.Sheet, g.Even, g.Facing = t.Sheet.Width, t.Sheet.Height, style.Sheet{}, 1, false
	g.Columns, g.Contents = 1, false
	g.Inner, g.Outer = guideMargin.Of(g.Width), guideMargin.Of(g.Width)
	steps := article.List{Numbering: article.Numbering{Ordered: true, Start: 1}}
	for _, text := range guideSteps {
		steps.Items = append(steps.Items, article.Item{Text: article.Plain(text)})
	}
	in := compose.Input{Words: words(), Title: guideTitle, Entries: []compose.Entry{{Article: &article.Article{
		Title: guideTitle, Language: "vi",
		Body: []article.Block{article.Paragraph{Text: article.Plain(guideFirst)}, steps,
			article.Paragraph{Text: article.Plain(guideLast)}},
	}}}}
	doc, diags, err := compose.Pages(in, &g, fonts)
	if err != nil {
		return nil, nil, err
	}
	if doc == nil {
		return nil, nil, errors.New("the sheet that says how to print has no pages")
	}
	doc.Outline = nil
	for i := range doc.Pages {
		doc.Pages[i].Label = guideLabel
	}
	return doc, diags, nil
}

// guideMargin is the margins of the guide at its sides, of the sheet.
const guideMargin unit.Ratio = 180

// The words of the guide.
const (
	guideLabel = "Hướng dẫn"
	guideTitle = "Cách in tập gấp bằng máy in một mặt"
	guideFirst = "Tập này có hai tệp: “mặt trước” (tệp này) và “mặt sau”. Khi in, chọn khổ giấy đúng bằng khổ của tờ, " +
		"cỡ in 100 % (Actual size), in một mặt, thứ tự trang bình thường."
	guideLast = "Nếu mặt sau in nhầm tờ hoặc lộn đầu: in thử bằng một tập bốn trang trước, và chọn “In ngược thứ tự” " +
		"(Reverse pages) cho tệp mặt sau."
)

var guideSteps = []string{
	"In tệp mặt trước. Bỏ riêng tờ hướng dẫn này ra.",
	"Cầm nguyên chồng giấy vừa in, giữ thứ tự như khi giấy ra khỏi máy, không xáo trộn.",
	"Lật chồng giấy theo cạnh ngắn rồi đặt lại vào khay, mặt trắng quay về phía máy sẽ in.",
	"In tệp mặt sau.",
	"Xếp các tờ theo số trang, gấp đôi theo đường giữa, bấm hai ghim vào gáy.",
}
