package bulletin

import (
	"bytes"
	"time"

	"bantin/internal/diag"
	"bantin/internal/font"
	"bantin/internal/frame"
	"bantin/internal/pdf"
	"bantin/internal/style"
	"bantin/internal/testsheet"
)

// TestSheet is the file of the sheet that asks a printer how it prints, in a
// language.
func TestSheet(l diag.Lang, created time.Time, producer string) ([]byte, *frame.Document, error) {
	t, diags := style.Embedded(style.Default)
	if t == nil {
		return nil, nil, &diag.Error{Diag: diags[0]}
	}
	words := sheetVietnamese
	if l == diag.English {
		words = sheetEnglish
	}
	doc, err := testsheet.Pages(&words, t, font.NewSet())
	if err != nil {
		return nil, nil, err
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, doc, pdf.Options{Created: created, Producer: producer}); err != nil {
		return nil, nil, err
	}
	return file.Bytes(), doc, nil
}

var sheetVietnamese = testsheet.Words{
	Language: "vi", Title: "Tờ in thử của bantin",
	Front: "Tờ in thử: mặt trước", Back: "Tờ in thử: mặt sau", Top: "đầu tờ giấy",
	Steps: []string{
		"In tệp này trên giấy A4, cỡ 100 % (Actual size), in hai mặt nếu máy in được hai mặt.",
		"Cầm tờ giấy, mũi tên mặt trước chỉ lên, rồi lật như giở trang sách (từ phải sang trái).",
		"Xem mũi tên ở mặt sau rồi đọc câu trả lời ở đó.",
	},
	Answers: []string{
		"Mũi tên mặt này cũng chỉ lên: cứ làm tập gấp như thường (--duplex short).",
		"Mũi tên mặt này chỉ xuống: khi làm tập gấp thêm --duplex long, hoặc chọn “Lật theo cạnh ngắn” (Flip on short " +
			"edge) trong hộp thoại in.",
		"Mặt này nằm trên một tờ khác: máy chỉ in một mặt. Khi làm tập gấp thêm --duplex manual --guide và làm theo tờ " +
			"hướng dẫn.",
		"Soi tờ giấy lên đèn: hai dấu chữ thập ở giữa lệch nhau quá 2 mm thì chữ hai mặt cũng lệch " +
			"như vậy; chỉnh lại khay giấy.",
	},
	Length: "Đoạn này phải dài đúng 100 mm. Ngắn hơn là máy đang thu nhỏ: chọn lại cỡ 100 %.",
	Edges: "Thước ở mép giấy tính bằng milimét từ mép vào. Vạch đầu tiên còn thấy cho biết máy chừa lề bao nhiêu; " +
		"lề quá 8 mm thì chữ ở sát mép có thể bị mất.",
	Greys: "Độ xám (%): ô nào in ra gần như trắng, ô nào gần như đen?", Sizes: "Cỡ chữ: dòng nào nhỏ nhất còn đọc rõ?",
	Sample: "Ủy ban nhân dân xã Tân Hòa, ngày 23/11",
}

var sheetEnglish = testsheet.Words{
	Language: "en", Title: "Test sheet of bantin",
	Front: "Test sheet: front", Back: "Test sheet: back", Top: "top of the sheet",
	Steps: []string{
		"Print this file on A4 at 100 % (actual size), on both sides if the printer can.",
		"Hold the sheet with the arrow in front pointing up, and turn it like a page of a book (from right to left).",
		"Look where the arrow behind points, and read the answer there.",
	},
	Answers: []string{
		"The arrow on this side points up, too: print booklets as they are (--duplex short).",
		"The arrow on this side points down: print booklets with --duplex long, or choose “flip on short edge” in the " +
			"dialogue of the printer.",
		"This side is on a sheet of its own: the printer prints one side. Print booklets with --duplex manual --guide, and " +
			"do what the guide says.",
		"Hold the sheet against the light: where the two crosses in its middle are more than 2 mm apart, so is the type of " +
			"both sides. See to the tray.",
	},
	Length: "This line must be 100 mm long. Where it is shorter, the printer makes pages smaller: choose 100 %.",
	Edges: "The rulers count millimetres from the edges. The first mark that you see is the margin that the printer does not " +
		"reach; past 8 mm, type near the edge may be lost.",
	Greys: "Greys (%): which is nearly white, which nearly black?", Sizes: "Type: which is the smallest that reads well?",
	Sample: "Ủy ban nhân dân xã Tân Hòa, ngày 23/11",
}
