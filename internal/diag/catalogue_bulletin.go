package diag

// The codes of the reading of pages, and of an issue as a whole.
const (
	PageUnreadable  Code = "page-unreadable"
	PageFault       Code = "page-fault"
	EncodingOld     Code = "encoding-old"
	PosterUntilPast Code = "poster-until-past"
	NoticeUnprinted Code = "notice-unprinted"
	AddressUnknown  Code = "address-unknown"
	FitNone         Code = "fit-none"
	FitSheets       Code = "fit-sheets"
	FitPictures     Code = "fit-pictures"
	FitWhite        Code = "fit-white"
	FitBody         Code = "fit-body"
	FitLeftOut      Code = "fit-left-out"
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
		En: Message{"the notice is not printed: no page is left for it, nor enough room on the last one",
			"shorten it; \"fill: notice\" prints it there, and booklets have pages for it where theirs are no multiple of four"},
		Vi: Message{"thông báo (notice) không được in vì không có trang thừa, trang cuối cũng không đủ chỗ",
			"rút ngắn thông báo; phải ghi fill: notice thì mới in ở đó; tập gấp có trang thừa khi số trang không chia hết cho 4"}},
	{Code: PosterUntilPast,
		En: Message{"posters hang until %[1]s, which is before the day of the issue, %[2]s", "write a later day"},
		Vi: Message{"áp phích ghi treo đến hết ngày %[1]s, trước cả ngày ra kỳ này (%[2]s)", "ghi một ngày muộn hơn"}},
	{Code: FitNone,
		En: Message{"the edition %[1]s cannot have %[2]d pages: with all that may be made smaller it has %[3]d",
			"leave an article or a long table out, or ask for another number of pages (--fit)"},
		Vi: Message{"ấn bản %[1]s không xếp được vào %[2]d trang: thu nhỏ hết mức vẫn là %[3]d trang",
			"bỏ bớt một bài hoặc một bảng dài, hoặc chọn số trang khác (--fit)"}},
	{Code: FitSheets,
		En: Message{"the edition %[1]s cannot have %[2]d pages: its sheets have %[3]d each",
			"ask for a multiple of %[3]d: --fit x%[3]d"},
		Vi: Message{"ấn bản %[1]s không thể có %[2]d trang: mỗi tờ gấp có %[3]d trang",
			"chọn bội số của %[3]d: --fit x%[3]d"}},
	{Code: FitPictures,
		En: Message{"so that the edition %[1]s has %[2]d pages, its pictures are at most %[3]d %% as high as they would be",
			"leave out a picture or an article to have them as large as before"},
		Vi: Message{"để ấn bản %[1]s vừa %[2]d trang, ảnh chỉ cao nhất bằng %[3]d%% mức thường",
			"muốn ảnh to như cũ thì bớt một ảnh hoặc một bài"}},
	{Code: FitWhite,
		En: Message{"so that the edition %[1]s has %[2]d pages, there is less white above its copy, tables and contents",
			"leave out a picture or an article to have it as before"},
		Vi: Message{"để ấn bản %[1]s vừa %[2]d trang, khoảng trắng trên thân bài, bảng và mục lục hẹp hơn",
			"muốn thoáng như cũ thì bớt một ảnh hoặc một bài"}},
	{Code: FitBody,
		En: Message{"so that the edition %[1]s has %[2]d pages, its copy is set in %[4]g pt instead of %[3]g pt",
			"leave out an article to have it as large as before"},
		Vi: Message{"để ấn bản %[1]s vừa %[2]d trang, chữ thân bài còn %[4]g pt thay vì %[3]g pt",
			"muốn chữ to như cũ thì bớt một bài"}},
	{Code: FitLeftOut,
		En: Message{"so that the edition %[1]s has %[2]d pages, all pictures of an article but the first are left out: %[3]s",
			"leave out an article, or ask for more pages (--fit), to have them printed"},
		Vi: Message{"để ấn bản %[1]s vừa %[2]d trang, mỗi bài chỉ giữ ảnh đầu, không in: %[3]s",
			"muốn in đủ ảnh thì bớt một bài hoặc tăng số trang (--fit)"}},
}
