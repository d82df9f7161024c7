package diag

// The codes of the reading of pages.
const (
	PageUnreadable Code = "page-unreadable"
	PageFault      Code = "page-fault"
	EncodingOld    Code = "encoding-old"
)

var bulletinEntries = []Entry{
	{Code: PageUnreadable,
		En: Message{"the page cannot be read: %[1]s", "save it again"},
		Vi: Message{"không đọc được trang: %[1]s", "lưu lại trang"}},
	{Code: PageFault,
		En: Message{"bantin failed on this page and skipped it: %[1]s", "report it with the page"},
		Vi: Message{"bantin gặp lỗi khi đọc trang này nên bỏ qua: %[1]s", "hãy báo lỗi kèm trang này"}},
	{Code: EncodingOld,
		En: Message{"the text seems to be in an old encoding (TCVN3 or VNI): %[1]q",
			"convert it to Unicode, and save the page again"},
		Vi: Message{"chữ có vẻ dùng bảng mã cũ (TCVN3 hoặc VNI): %[1]q", "chuyển sang Unicode rồi lưu lại trang"}},
}
