package diag

// The codes of the text.
const (
	MojibakeSuspected Code = "mojibake-suspected"
	WordsEncoded      Code = "words-encoded"
)

var vietnameseEntries = []Entry{
	{Code: MojibakeSuspected,
		En: Message{"the text seems to be decoded wrongly: %[1]q",
			"save the page again from the browser, as \"Webpage, Complete\""},
		Vi: Message{"chữ có vẻ bị lỗi phông: %[1]q",
			"mở lại trang bằng trình duyệt và lưu kiểu \"Trang web, toàn bộ\" (Webpage, Complete)"}},
	{Code: WordsEncoded, Missing: true,
		En: Message{"words in an encoding of before Unicode (TCVN3, VNI …) cannot be read for sure and are left as they are: %[1]q, first in %[2]q",
			"look at the page with its old font (.VnTime, VNI-Times) and type them anew"},
		Vi: Message{"có chữ theo bảng mã cũ (TCVN3, VNI…) không đọc chắc được nên để nguyên: %[1]q, chỗ đầu tiên là %[2]q",
			"mở lại trang bằng phông cũ (.VnTime, VNI-Times) để xem rồi gõ lại các chữ này"}},
}
