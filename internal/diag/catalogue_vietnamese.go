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
	{Code: WordsEncoded,
		En: Message{"words in an old encoding that cannot be told for sure are left as they are: %[1]q",
			"put the right words in the text before it is read"},
		Vi: Message{"có chữ theo bảng mã cũ mà không rõ bảng mã nào, nên để nguyên: %[1]q",
			"sửa lại các chữ này trong văn bản gốc"}},
}
