package wording

// sheetEntries is the words of the page to sign, the contact sheet and the test sheet.
var sheetEntries = []Entry{
	{En: "Approval for print", Vi: "Phiếu duyệt in"},
	{En: "Pictures of this issue", Vi: "Ảnh của kỳ này"},
	{En: "Editions:", Vi: "Ấn bản:"},
	{En: "Articles: %d", Vi: "%d bài"},
	{En: "not in the first edition", Vi: "không có trong ấn bản đầu"},
	{En: "cut: paragraph %d: %s", Vi: "đã cắt đoạn %d: %s"},
	{En: "lines of the page that are not printed: %d (see the proof list)",
		Vi: "%d dòng của trang gốc không in (xem bảng kiểm)"},
	{En: "Things to look at in the proof list: %d.", Vi: "Bảng kiểm còn %d điều cần xem lại."},
	{En: "The proof list has nothing to look at.", Vi: "Bảng kiểm không còn điều gì cần xem lại."},
	{En: "APPROVED", Vi: "ĐÃ DUYỆT"},
	{En: "Name:", Vi: "Họ và tên:"},
	{En: "Position:", Vi: "Chức vụ:"},
	{En: "Date:", Vi: "Ngày:"},
	{En: "Signature:", Vi: "Chữ ký:"},
	{En: "%d × %d pixels", Vi: "%d × %d điểm ảnh"},
	{En: "printed %.0f × %.0f mm, %d ppi", Vi: "in %.0f × %.0f mm, %d ppi"},
	{En: "there is no file", Vi: "không có tệp ảnh"},
	{En: "Article %d · picture %d", Vi: "Bài %d · ảnh %d"},
	{En: "Picture %s", Vi: "Ảnh %s"},
	{En: "%s (pages: %d)", Vi: "%s (%d trang)"},
	{En: "Test sheet of bantin", Vi: "Tờ in thử của bantin"},
	{En: "Test sheet: front", Vi: "Tờ in thử: mặt trước"},
	{En: "Test sheet: back", Vi: "Tờ in thử: mặt sau"},
	{En: "top of the sheet", Vi: "đầu tờ giấy"},
	{En: "Print this file on A4 at 100 % (actual size), on both sides if the printer can.",
		Vi: "In tệp này trên giấy A4, cỡ 100 % (Actual size), in hai mặt nếu máy in được hai mặt."},
	{En: "Hold the sheet with the arrow in front pointing up, and turn it like a page of a book (from " +
		"right to left).",
		Vi: "Cầm tờ giấy, mũi tên mặt trước chỉ lên, rồi lật như giở trang sách (từ phải sang trái)."},
	{En: "Look where the arrow behind points, and read the answer there.",
		Vi: "Xem mũi tên ở mặt sau rồi đọc câu trả lời ở đó."},
	{En: "The arrow on this side points up, too: print booklets as they are (--duplex short).",
		Vi: "Mũi tên mặt này cũng chỉ lên: cứ làm tập gấp như thường (--duplex short)."},
	{En: "The arrow on this side points down: print booklets with --duplex long, or choose “flip on short " +
		"edge” in the dialogue of the printer.",
		Vi: "Mũi tên mặt này chỉ xuống: khi làm tập gấp thêm --duplex long, hoặc chọn “Lật theo cạnh ngắn” " +
			"(Flip on short edge) trong hộp thoại in."},
	{En: "This side is on a sheet of its own: the printer prints one side. Print booklets with --duplex " +
		"manual --guide, and do what the guide says.",
		Vi: "Mặt này nằm trên một tờ khác: máy chỉ in một mặt. Khi làm tập gấp thêm --duplex manual --guide " +
			"và làm theo tờ hướng dẫn."},
	{En: "Hold the sheet against the light: where the two crosses in its middle are more than 2 mm apart, " +
		"so is the type of both sides. See to the tray.",
		Vi: "Soi tờ giấy lên đèn: hai dấu chữ thập ở giữa lệch nhau quá 2 mm thì chữ hai mặt cũng lệch như " +
			"vậy; chỉnh lại khay giấy."},
	{En: "This line must be 100 mm long. Where it is shorter, the printer makes pages smaller: choose 100 %.",
		Vi: "Đoạn này phải dài đúng 100 mm. Ngắn hơn là máy đang thu nhỏ: chọn lại cỡ 100 %."},
	{En: "The rulers count millimetres from the edges. The first mark that you see is the margin that the " +
		"printer does not reach; past 8 mm, type near the edge may be lost.",
		Vi: "Thước ở mép giấy tính bằng milimét từ mép vào. Vạch đầu tiên còn thấy cho biết máy chừa lề bao " +
			"nhiêu; lề quá 8 mm thì chữ ở sát mép có thể bị mất."},
	{En: "Greys (%): which is nearly white, which nearly black?",
		Vi: "Độ xám (%): ô nào in ra gần như trắng, ô nào gần như đen?"},
	{En: "Type: which is the smallest that reads well?", Vi: "Cỡ chữ: dòng nào nhỏ nhất còn đọc rõ?"},
	{En: "Commune of Tan Hoa, 23/11", Vi: "Ủy ban nhân dân xã Tân Hòa, ngày 23/11"},
}
