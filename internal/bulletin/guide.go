package bulletin

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"bantin/internal/article"
	"bantin/internal/compose"
	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/style"
	"bantin/internal/unit"
)

// guideTo is the sheet that says how to print a booklet of so many sheets by hand
// on a printer that prints one side, and what to do with them.
func guideTo(t *style.Template, sheets int, fonts *font.Set) (*frame.Document, []diag.Diag, error) {
	g := *t
	g.Arrangement, g.QR, g.NewPageFrom = style.Bulletin, style.NoQR, 0
	g.Width, g.Height, g.Sheet, g.Even, g.Facing = t.Sheet.Width, t.Sheet.Height, style.Sheet{}, 1, false
	g.Columns, g.Contents = 1, false
	g.Inner = max(guideMargin.Of(g.Width), (g.Width-guideMeasure)/2)
	g.Outer = g.Inner
	body := &g.Styles.Body
	body.Size, body.Leading, body.Align = max(body.Size, guideSize), max(body.Leading, guideLeading), "left"
	g.Styles.Heading.Size = max(g.Styles.Heading.Size, body.Size)
	g.Leading = body.Leading
	list := func(n article.Numbering, texts []string) article.List {
		out := article.List{Numbering: n}
		for _, text := range texts {
			out.Items = append(out.Items, article.Item{Text: article.Plain(text)})
		}
		return out
	}
	first := fmt.Sprintf(guideFirst, paper(g.Width, g.Height))
	in := compose.Input{Words: words(), Title: guideTitle, Entries: []compose.Entry{{Article: &article.Article{
		Title: guideTitle, Language: "vi",
		Body: []article.Block{article.Paragraph{Text: article.Plain(first)},
			list(article.Numbering{Ordered: true, Start: 1}, slices.Concat(guideSteps, folding(t, sheets))),
			article.Heading{Level: 2, Text: article.Plain(guideTrial)},
			article.Paragraph{Text: article.Plain(guideLast)}, list(article.Numbering{}, guideTrouble)},
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

// The guide lies beside the printer: it is read at arm's length.
const (
	guideMargin  unit.Ratio = 120 // at its sides, of the sheet
	guideSize               = 13 * unit.Point
	guideLeading            = 19 * unit.Point
	guideMeasure            = 45 * guideSize // longer lines are lost on the way back
)

// paper is the name of sheets of a size, however they are turned.
func paper(width, height unit.Length) string {
	short, long := min(width, height), max(width, height)
	for _, p := range []struct {
		name        string
		short, long float64
	}{{"A5", 148, 210}, {"A4", 210, 297}, {"A3", 297, 420}} {
		if short == unit.MM(p.short) && long == unit.MM(p.long) {
			return p.name
		}
	}
	return inMM(width) + " × " + inMM(height) + " mm"
}

// The words of the guide; those before the steps ask for the name of the paper.
const (
	guideLabel = "Hướng dẫn"
	guideTitle = "Cách in tập gấp trên máy in một mặt"
	guideFirst = "Tập này có hai tệp: “mặt trước” (tệp này) và “mặt sau”. In tệp nào cũng chọn trong hộp thoại in: " +
		"khổ giấy %s, cỡ in “Kích thước thực” (Actual size, 100 %%), in một mặt. In nhiều tập thì bật “Ghép bộ” " +
		"(Collate) và in từ trang 2 của tệp này, để tờ hướng dẫn chỉ in một lần."
	guideTrial = "Lần đầu: in thử một tờ"
	guideLast  = "In trang cuối của tệp “mặt trước”, lật giấy như bước 3, rồi in trang đầu của tệp “mặt sau”. Nếu chưa đúng:"
)

var guideSteps = []string{
	"In tệp “mặt trước”. Tờ hướng dẫn này ra trước tiên: lấy riêng ra, không in lên mặt sau của nó.",
	"Lấy cả chồng giấy vừa in, giữ nguyên thứ tự, không xáo trộn.",
	"Lật cả chồng như giở trang sách, tức là lật theo cạnh ngắn, rồi đặt lại vào khay: mặt trắng quay về phía máy " +
		"sẽ in, đầu tờ giấy vẫn ở phía cũ.",
	"In tệp “mặt sau”.",
}

// The steps once all is printed.
const (
	guideFold = "Lồng các tờ vào nhau theo số trang, gấp đôi ở giữa, bấm hai ghim vào gáy."
	guideSign = "Chia chồng giấy thành các tay sách: cứ %d tờ liền nhau, kể từ tờ có măng sét, là một tay%s. Lồng các tờ " +
		"của mỗi tay vào nhau theo số trang, gấp đôi ở giữa."
	guideLess = " (tay cuối %d tờ)"
	guideBind = "Xếp các tay chồng lên nhau theo số trang, không lồng tay này vào tay kia. Khâu chỉ qua nếp gấp các tay rồi " +
		"dán gáy; hoặc bấm ghim xuyên qua cả tập, cách gáy 5 mm."
	guideTrim  = "Xén ba cạnh cho còn %s mm: đầu và chân mỗi cạnh xén %s mm, mép ngoài xén %s mm%s. Không xén gáy."
	guideMarks = " (theo các vạch ở góc tờ ngoài cùng)"
	guideCreep = "Mép ngoài của các trang trong nhô ra một chút: xén cho bằng mép tờ ngoài cùng."
)

// folding is the steps from a pile of so many printed sheets to the booklet.
func folding(t *style.Template, sheets int) []string {
	s := &t.Sheet
	steps, together := []string{guideFold}, sheets
	if s.Signature > 0 && s.Signature < sheets {
		together = s.Signature
		less := ""
		if n := sheets % s.Signature; n > 0 {
			less = fmt.Sprintf(guideLess, n)
		}
		steps = []string{fmt.Sprintf(guideSign, s.Signature, less), guideBind}
	}
	side, head := s.Width/2-t.Width, (s.Height-t.Height)/2
	switch {
	case max(side, head) > leftUntrimmed:
		marks := ""
		if s.Marks {
			marks = guideMarks
		}
		steps = append(steps, fmt.Sprintf(guideTrim, inMM(t.Width)+" × "+inMM(t.Height), inMM(head), inMM(side), marks))
	case s.Creep > 0 && together > s.CreepFrom:
		steps = append(steps, guideCreep)
	}
	return steps
}

// leftUntrimmed is what sheets of the A series are larger than two pages of it:
// nobody trims that.
var leftUntrimmed = unit.MM(1)

// inMM is a length in millimetres, to a tenth where it is not whole.
func inMM(l unit.Length) string {
	const mmInPt = 72 / 25.4
	tenths := math.Round(10 * l.Pt() / mmInPt)
	return strings.ReplaceAll(strconv.FormatFloat(tenths/10, 'f', -1, 64), ".", ",")
}

var guideTrouble = []string{
	"Mặt sau lộn đầu: xoay chồng giấy nửa vòng trước khi đặt vào khay.",
	"Mặt sau in đè lên mặt trước: lật úp chồng giấy trước khi đặt vào khay.",
	"In nhiều tờ, mặt sau nhầm tờ: chọn “In ngược thứ tự” (Reverse pages) khi in tệp “mặt sau”.",
}
