package diag

// The codes of the reading of pages, and of an issue as a whole.
const (
	PageUnreadable  Code = "page-unreadable"
	PageFault       Code = "page-fault"
	EncodingOld     Code = "encoding-old"
	PosterUntilPast Code = "poster-until-past"
	NoticeUnprinted Code = "notice-unprinted"
	AddressUnknown  Code = "address-unknown"
)

var bulletinEntries = []Entry{
	{Code: PageUnreadable, Missing: true,
		En: Message{"the page cannot be read: %[1]s", "save it again"},
		Vi: Message{"không đọc được trang: %[1]s", "lưu lại trang"}},
	{Code: PageFault, Missing: true,
		En: Message{"bantin failed on this page and skipped it: %[1]s", "report it with the page"},
		Vi: Message{"bantin gặp lỗi khi đọc trang này nên bỏ qua: %[1]s", "hãy báo lỗi kèm trang này"}},
	{Code: EncodingOld, Missing: true,
		En: Message{"letters of the text are lost or in an encoding that cannot be read, so the article is left out: %[1]q",
			"open the page in the browser, copy the article into a text file and save it as UTF-8"},
		Vi: Message{"chữ bị lỗi phông, không đọc được, nên bỏ qua bài này: %[1]q",
			"mở trang bằng trình duyệt, chép bài sang tệp .txt (chữ bảng mã cũ thì chuyển bằng Unikey) rồi lưu dạng UTF-8"}},
	{Code: AddressUnknown,
		En: Message{"the issue without pages has no address below this article: its page does not say which it is",
			"save the page from the browser again; an article that needs none has no \"qr: true\" in the issue file"},
		Vi: Message{"bản đọc trên màn hình không có địa chỉ dưới bài này: trang đã lưu không ghi địa chỉ của bài",
			"lưu lại trang từ trình duyệt; bài không cần địa chỉ thì bỏ \"qr: true\" trong bantin.yaml"}},
	{Code: NoticeUnprinted,
		En: Message{"the notice is not printed: no page is left for it",
			"booklets have such pages, with \"fill: notice\", where their pages are no multiple of four"},
		Vi: Message{"thông báo (notice) không được in vì không có trang thừa",
			"tập gấp có trang thừa khi số trang không chia hết cho 4 (ghi fill: notice)"}},
	{Code: PosterUntilPast,
		En: Message{"posters hang until %[1]s, which is before the day of the issue, %[2]s", "write a later day"},
		Vi: Message{"áp phích ghi treo đến hết ngày %[1]s, trước cả ngày ra kỳ này (%[2]s)", "ghi một ngày muộn hơn"}},
}
