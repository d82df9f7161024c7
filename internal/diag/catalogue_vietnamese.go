package diag

// The codes of the text.
const (
	MojibakeSuspected Code = "mojibake-suspected"
)

var vietnameseEntries = []Entry{
	{Code: MojibakeSuspected,
		En: Message{"the text seems to be decoded wrongly: %[1]q",
			"save the page again from the browser, as \"Webpage, Complete\""},
		Vi: Message{"chữ có vẻ bị lỗi phông: %[1]q",
			"mở lại trang bằng trình duyệt và lưu kiểu \"Trang web, hoàn chỉnh\" (Webpage, Complete)"}},
}
