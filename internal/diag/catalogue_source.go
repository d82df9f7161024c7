package diag

// The codes of inputs and saved pages.
const (
	InputMissing    Code = "input-missing"
	ListInList      Code = "list-in-list"
	InputUnreadable Code = "input-unreadable"
	InputDenied     Code = "input-denied"
	InputOutside    Code = "input-outside"
	InputTwice      Code = "input-twice"
	InputEmpty      Code = "input-empty"
	InputFolders    Code = "input-folders"
	InputNotRead    Code = "input-not-read"
	InputShortcut   Code = "input-shortcut"
	InputUnfinished Code = "input-unfinished"
	InputCopy       Code = "input-copy"
	InputOwn        Code = "input-own"
	InputIssue      Code = "input-issue"
	InputResults    Code = "input-results"
	InputBelow      Code = "input-below"
	ZipLocked       Code = "zip-locked"
	ZipBroken       Code = "zip-broken"
	ZipMethod       Code = "zip-method"
	ZipFiles        Code = "zip-files"
	ZipBomb         Code = "zip-bomb"
	ZipNested       Code = "zip-nested"
	ZipEmpty        Code = "zip-empty"
	PageTooLarge    Code = "page-too-large"
	PageEmpty       Code = "page-empty"
	PageBinary      Code = "page-binary"
	PageContainer   Code = "page-container"
	PageArchive     Code = "page-archive"
	PageBroken      Code = "page-broken"
	PageTooDeep     Code = "page-too-deep"
	PageCut         Code = "page-cut"
	PageFrames      Code = "page-frames"
	PageFrameRead   Code = "page-frame-read"
	PageConverted   Code = "page-converted"
	PageParts       Code = "page-parts"
	PageTruncated   Code = "page-truncated"
	MailAttached    Code = "mail-attached"
	MailMore        Code = "mail-more"
)

var sourceEntries = []Entry{
	{Code: ListInList,
		En: Message{"a list of pages names no other list: %[1]q", "write the pages of that list into this one, or give both lists"},
		Vi: Message{"danh sách trang không được gọi danh sách khác: %[1]q", "chép các trang của danh sách đó vào đây, hoặc chọn cả hai danh sách"}},
	{Code: InputMissing, Missing: true,
		En: Message{"there is no file or folder %[1]q",
			"check the name and the folder; a page saved as \"Webpage, Complete\" is a file and a folder"},
		Vi: Message{"không có tệp hay thư mục %[1]q", "xem lại tên và thư mục; trang lưu kiểu \"Trang web, toàn " +
			"bộ\" (Webpage, Complete) gồm một tệp và một thư mục"}},
	{Code: InputUnreadable, Missing: true,
		En: Message{"%[1]q cannot be read", "check that it is a file, and that it opens in another program"},
		Vi: Message{"không đọc được %[1]q", "xem lại đó có phải là tệp không, và có mở được bằng chương trình khác " +
			"không"}},
	{Code: InputDenied, Missing: true,
		En: Message{"%[1]q cannot be read: no permission", "allow reading it, or copy it to a folder of your own"},
		Vi: Message{"không đọc được %[1]q: không có quyền đọc", "cấp quyền đọc, hoặc chép sang thư mục của mình"}},
	{Code: InputOutside, Missing: true,
		En: Message{"%[1]q leads out of its folder, or is not a file, and is not read",
			"copy the page into the folder, or name it by itself"},
		Vi: Message{"%[1]q trỏ ra ngoài thư mục, hoặc không phải tệp, nên không đọc",
			"chép trang đó vào thư mục, hoặc ghi riêng tên của nó"}},
	{Code: InputTwice,
		En: Message{"this page is listed twice and is printed twice", "leave one of them out"},
		Vi: Message{"trang này được liệt kê hai lần nên sẽ in hai lần", "bỏ một trong hai"}},
	{Code: InputEmpty, Missing: true,
		En: Message{"no saved page in %[1]q", "pages end in .html, .mhtml, .webarchive or .txt"},
		Vi: Message{"không có trang đã lưu nào trong %[1]q", "tên trang kết thúc bằng .html, .mhtml, .webarchive hoặc .txt"}},
	{Code: InputNotRead, Missing: true,
		En: Message{"not read, though they may be articles: %[1]s",
			"open each and save it as a web page, or paste its text into a .txt file"},
		Vi: Message{"không đọc, dù có thể là bài viết: %[1]s",
			"mở từng tệp rồi lưu thành trang web, hoặc chép nội dung vào tệp .txt"}},
	{Code: InputShortcut, Missing: true,
		En: Message{"only the address of a page, without the page: %[1]s",
			"open the address in the browser and save the page as \"Webpage, Complete\""},
		Vi: Message{"chỉ là lối tắt ghi địa chỉ, không có nội dung trang: %[1]s",
			"mở địa chỉ đó bằng trình duyệt rồi lưu trang kiểu \"Trang web, toàn bộ\" (Webpage, Complete)"}},
	{Code: InputUnfinished, Missing: true,
		En: Message{"not read, because they were not wholly downloaded: %[1]s", "save or download them again"},
		Vi: Message{"không đọc vì tải về chưa xong: %[1]s", "lưu lại trang, hoặc tải lại tệp"}},
	{Code: InputCopy, Missing: true,
		En: Message{"not read, though no page is beside these backup copies: %[1]s",
			"if one is wanted, give it the ending of a page again, as .html"},
		Vi: Message{"không đọc các bản sao lưu này, dù không còn trang gốc bên cạnh: %[1]s",
			"nếu cần bản nào, đổi lại đuôi tệp như của trang, ví dụ .html"}},
	{Code: InputOwn,
		En: Message{"not read, because bantin made these issues of pages: %[1]s", "name one by itself to read its articles"},
		Vi: Message{"không đọc các bản tin do chính bantin tạo: %[1]s", "nếu muốn đọc lại các bài trong đó, ghi rõ tên tệp"}},
	{Code: InputIssue,
		En: Message{"these issue files are not read, so that the order, headlines and names in them do not count: %[1]s",
			"to have an issue as its file says, name the file or its folder; unzip what is in a zip first"},
		Vi: Message{"không đọc các tệp bantin.yaml này, nên thứ tự bài, tít và tên bản tin ghi trong đó không được dùng: %[1]s",
			"muốn làm đúng theo tệp nào thì ghi tên tệp ấy hoặc thư mục chứa nó; nếu nằm trong tệp zip thì giải nén trước"}},
	{Code: InputResults, Missing: true,
		En: Message{"%[1]q is the folder of the results, so that the pages in it are not read",
			"move these pages to another folder, or choose another one for the results with -o"},
		Vi: Message{"%[1]q là thư mục kết quả nên không đọc các trang trong đó",
			"chuyển các trang ấy sang thư mục khác, hoặc chọn thư mục kết quả khác bằng -o"}},
	{Code: InputFolders, Missing: true,
		En: Message{"%[1]q has more than %[2]d folders in it, and only these were searched for pages",
			"name the folder that the pages are in"},
		Vi: Message{"%[1]q có hơn %[2]d thư mục con, nên chỉ tìm trang trong chừng ấy thư mục",
			"chọn đúng thư mục chứa các trang"}},
	{Code: InputBelow, Missing: true,
		En: Message{"%[1]q has pages of its own, and these folders in it have more, or documents, which are not read: %[2]s",
			"name these folders, too"},
		Vi: Message{"%[1]q đã có trang, nên không đọc trang hay tài liệu trong các thư mục con: %[2]s",
			"ghi thêm tên các thư mục con đó"}},
	{Code: ZipLocked, Missing: true,
		En: Message{"%[1]q cannot be read: the zip has a password", "unzip it with the password, and give the folder"},
		Vi: Message{"không đọc được %[1]q: tệp zip có mật khẩu", "giải nén bằng mật khẩu rồi chọn thư mục đó"}},
	{Code: ZipBroken, Missing: true,
		En: Message{"%[1]q cannot be unpacked: the zip is broken", "copy or download the zip again"},
		Vi: Message{"không giải nén được %[1]q: tệp zip bị hỏng", "chép hoặc tải lại tệp zip"}},
	{Code: ZipMethod, Missing: true,
		En: Message{"%[1]q is packed in a way that is not read",
			"unzip it with the program that made the zip, and give the folder"},
		Vi: Message{"%[1]q được nén theo cách không đọc được", "giải nén bằng chương trình đã tạo tệp zip rồi chọn thư mục đó"}},
	{Code: ZipFiles, Missing: true,
		En: Message{"%[1]q is not opened: it holds more than %[2]d files, or their names are too long",
			"unzip it, and give the folder of the pages"},
		Vi: Message{"không mở %[1]q: trong đó có hơn %[2]d tệp, hoặc tên tệp quá dài", "giải nén rồi chọn thư mục chứa các trang"}},
	{Code: ZipBomb, Missing: true,
		En: Message{"%[1]q is not opened: unpacked it is over %[2]d times as large, like files made to break programs",
			"ask who made it; if it is a file you need, unzip it and give the folder of the pages"},
		Vi: Message{"không mở %[1]q: giải nén ra sẽ lớn gấp hơn %[2]d lần, giống tệp cố ý làm treo máy",
			"hỏi lại người gửi; nếu đúng là tệp cần đọc thì giải nén rồi chọn thư mục chứa các trang"}},
	{Code: ZipNested, Missing: true,
		En: Message{"%[1]q is a zip in a zip, and is not opened", "unzip the outer one, and give its folder"},
		Vi: Message{"%[1]q là tệp zip nằm trong tệp zip, nên không mở", "giải nén tệp ngoài rồi chọn thư mục đó"}},
	{Code: ZipEmpty,
		En: Message{"no saved page is in the zip %[1]q", "if it has pictures of a page, unzip it beside that page"},
		Vi: Message{"tệp zip %[1]q không có trang đã lưu nào", "nếu là ảnh của một trang thì giải nén vào cạnh trang đó"}},
	{Code: PageTooLarge, Missing: true,
		En: Message{"the page is too large (%[1]d MiB)", "save the article's own page; the limit is 16 MiB, " +
			"or 64 MiB with the pictures that the page holds"},
		Vi: Message{"trang quá lớn (%[1]d MiB)", "lưu đúng trang của bài viết; giới hạn là 16 MiB, " +
			"hoặc 64 MiB kể cả ảnh nằm ngay trong trang"}},
	{Code: PageEmpty, Missing: true,
		En: Message{"the page is empty", "open it in the browser and save it again"},
		Vi: Message{"trang trống", "mở lại bằng trình duyệt và lưu lại"}},
	{Code: PageBinary, Missing: true,
		En: Message{"this is not a page", "give the .html file, not a picture or a document"},
		Vi: Message{"đây không phải trang web", "chọn tệp .html, không chọn ảnh hay tài liệu"}},
	{Code: PageContainer, Missing: true,
		En: Message{"a file of the kind %[1]s is not a page that can be read",
			"open the page in the browser and save it as \"Webpage, Complete\""},
		Vi: Message{"không đọc được trang ở dạng %[1]s",
			"mở trang bằng trình duyệt rồi lưu kiểu \"Trang web, toàn bộ\" (Webpage, Complete)"}},
	{Code: PageArchive, Missing: true,
		En: Message{"archives of the kind %[1]s are not read", "unpack it into a folder, or pack the folder as a zip"},
		Vi: Message{"không đọc tệp nén kiểu %[1]s", "giải nén ra thư mục, hoặc nén lại thành .zip"}},
	{Code: PageBroken, Missing: true,
		En: Message{"the page cannot be parsed: %[1]s", "save it again"},
		Vi: Message{"không đọc được cấu trúc của trang: %[1]s", "lưu lại trang"}},
	{Code: PageTooDeep, Missing: true,
		En: Message{"the page is nested too deeply", "save the article's own page"},
		Vi: Message{"trang lồng nhau quá sâu", "lưu đúng trang của bài viết"}},
	{Code: PageFrames, Missing: true,
		En: Message{"the page only holds frames, and what they show was not saved: %[1]s",
			"in the browser, open the frame with the article in a tab of its own and save that"},
		Vi: Message{"trang chỉ gồm các khung, còn nội dung trong khung chưa được lưu: %[1]s",
			"trong trình duyệt, mở khung có bài viết thành một thẻ riêng rồi lưu thẻ đó"}},
	{Code: PageFrameRead,
		En: Message{"the page is made of frames; the article is taken from %[1]s", "see that it is the right one"},
		Vi: Message{"trang gồm nhiều khung; bài viết lấy từ %[1]s", "xem lại có đúng bài cần lấy không"}},
	{Code: PageCut, Missing: true,
		En: Message{"a part of the page is left out: it is nested too deeply, or has too many parts",
			"compare with the page in the browser"},
		Vi: Message{"một phần của trang bị bỏ vì lồng quá sâu hoặc có quá nhiều phần",
			"so lại với trang trên trình duyệt"}},
	{Code: PageConverted,
		En: Message{"text in an old encoding (%[1]s) is brought to Unicode", "proof-read the article"},
		Vi: Message{"chữ dùng bảng mã cũ (%[1]s) đã được chuyển sang Unicode", "nên đọc soát lại bài"}},
	{Code: PageParts, Missing: true,
		En: Message{"the file packs more parts with the page, or in each other, than are read", "save the article's own page"},
		Vi: Message{"tệp kèm quá nhiều phần, hoặc các phần lồng nhau quá sâu, nên không đọc hết", "lưu đúng trang của bài viết"}},
	{Code: MailAttached, Missing: true,
		En: Message{"files that came with the e-mail are not read: %[1]s",
			"save them from the mail program into the folder, and put pictures where they belong"},
		Vi: Message{"không đọc các tệp đính kèm thư: %[1]s", "lưu tệp đính kèm vào thư mục, rồi đưa ảnh vào đúng bài"}},
	{Code: MailMore, Missing: true,
		En: Message{"of this mailbox only the first message is read; it holds more: %[1]d",
			"save each of them from the mail program as a file of its own"},
		Vi: Message{"tệp này là hộp thư, chỉ đọc thư đầu; số thư không đọc: %[1]d",
			"trong chương trình thư, lưu mỗi thư cần in thành một tệp riêng"}},
	{Code: PageTruncated, Missing: true,
		En: Message{"the file of the page breaks off; it is read as far as it goes", "save the page again, and compare"},
		Vi: Message{"tệp của trang bị đứt giữa chừng; chỉ đọc được đến chỗ bị đứt", "lưu lại trang rồi so với bài"}},
}
