package wording

// issueEntries is the words of the commands that make and look at issues.
var issueEntries = []Entry{
	{En: "`NAME` of the bulletin in its masthead", Vi: "`TÊN` bản tin trên măng sét"},
	{En: "`NUMBER` of the issue", Vi: "`SỐ` của kỳ này"},
	{En: "`DAY` of the issue, 2026-11-23 or 23/11/2026; today by default",
		Vi: "`NGÀY` của kỳ này, 2026-11-23 hoặc 23/11/2026; mặc định là hôm nay"},
	{En: "build INPUT... [-o OUT]", Vi: "build TRANG... [-o TỆP]"},
	{En: "make the bulletin (the default command)", Vi: "làm bản tin (lệnh mặc định)"},
	{En: "INPUT is a saved page (.html with its folder, .mhtml, .webarchive, .txt), a folder or .zip of pages,\n" +
		"a pattern (bai/*.html), an @list (@-: from stdin), - or a bantin.yaml; without one, the bantin.yaml of " +
		"the folder.",
		Vi: "TRANG là trang đã lưu (.html và thư mục của nó, .mhtml, .webarchive, .txt), thư mục hay tệp .zip " +
			"chứa\n" +
			"các trang, kiểu tên tệp (bai/*.html), @danh-sách (@-: từ stdin), - hoặc bantin.yaml; không ghi thì\n" +
			"lấy bantin.yaml trong thư mục."},
	{En: "`FILE` or folder to write, - for stdout; a name that ends in .html, .epub or .md is written without pages, for screens; " +
		"{number} {date} {edition} {name} {part} are filled in; may be given several times",
		Vi: "`TỆP` hoặc thư mục kết quả, - là stdout; tên có đuôi .html, .epub hay .md thì ghi bản không chia trang để đọc trên màn hình; " +
			"có thể dùng {number} {date} {edition} {name} {part}; có thể ghi nhiều lần"},
	{En: ", pictures in %s", Vi: ", ảnh trong %s"},
	{En: "draw each page as a picture, too: `PATTERN` of names such as trang-{page}.png; needs pdftoppm or mutool",
		Vi: "vẽ thêm từng trang thành ảnh: `MẪU-TÊN` như trang-{page}.png; cần có pdftoppm hoặc mutool"},
	{En: "draw all pages small on one picture, `FILE`.png", Vi: "vẽ mọi trang thu nhỏ vào một ảnh, `TỆP`.png"},
	{En: "draw these pages only: `1,3-5`", Vi: "chỉ vẽ những trang này: `1,3-5`"},
	{En: "%s: contact sheet, %s", Vi: "%s: ảnh gộp %s"},
	{En: "%s: picture of page %d", Vi: "%s: ảnh trang %d"},
	{En: "%s … %s: pictures of %s", Vi: "%s … %s: ảnh của %s"},
	{En: "show the layout as text instead of making a PDF", Vi: "hiện bố cục dạng chữ, không tạo PDF"},
	{En: "write a report in JSON to `FILE`: quality of the setting, how each article was made up, what was repaired; - for stdout",
		Vi: "ghi báo cáo JSON vào `TỆP`: chất lượng dàn trang, cách đặt từng bài, những gì đã sửa; - là stdout"},
	{En: "write nothing when an article or a picture is missing", Vi: "không ghi gì nếu thiếu bài hoặc ảnh"},
	{En: "try it out and write no file", Vi: "chạy thử, không ghi tệp nào"},
	{En: "replace a file that bantin did not make", Vi: "ghi đè cả tệp không do bantin tạo"},
	{En: "laying out %s", Vi: "đang dàn trang %s"},
	{En: " (repaired: ", Vi: " (đã sửa: "},
	{En: "how the printer turns the sheets of a booklet: `short|long|manual`; manual makes two files for a " +
		"printer that prints one side",
		Vi: "cách máy in lật tờ khi in tập gấp: `short|long|manual`; manual tạo hai tệp cho máy chỉ in một mặt"},
	{En: "fold a booklet in signatures of `N` sheets; by default all together",
		Vi: "chia tập gấp thành tay sách `N` tờ; mặc định gấp chung một tay"},
	{En: "move the pages of inner sheets towards the fold, `0.1mm` a sheet; or none",
		Vi: "dịch trang của tờ trong về phía nếp gấp, mỗi tờ `0.1mm`; hoặc none"},
	{En: "print marks to fold, staple or cut by", Vi: "in dấu để gấp, bấm ghim hoặc cắt"},
	{En: "with --duplex manual: a sheet in front that says how to print",
		Vi: "cùng --duplex manual: thêm một tờ hướng dẫn cách in ở đầu"},
	{En: "black ink only: text and rules black, pictures grey",
		Vi: "chỉ in mực đen: chữ và đường kẻ đen tuyền, ảnh xám"},
	{En: "black ink only, pictures as dots for a risograph: `53|72|85` lines an inch",
		Vi: "chỉ in mực đen, ảnh thành chấm trame cho máy in siêu tốc (risograph): `53|72|85` dòng mỗi inch"},
	{En: "save ink: no filled boxes, smaller and lighter pictures",
		Vi: "tiết kiệm mực: không tô nền, ảnh nhỏ và nhạt hơn"},
	{En: "%d articles", One: "%d article", Vi: "%d bài"},
	{En: " (not written)", Vi: " (không ghi)"},
	{En: "%s: %s of %g × %g mm, %s", Vi: "%s: %s khổ %g × %g mm, %s"},
	{En: "%d sheets", One: "%d sheet", Vi: "%d tờ"},
	{En: "%d sides", One: "%d side", Vi: "%d mặt"},
	{En: "ink on ", Vi: "mực phủ "},
	{En: ", %s without saving", Vi: ", không tiết kiệm thì %s"},
	{En: "the rest of ", Vi: "phần sau của "},
	{En: "; words that cannot be read: in ", Vi: "; có chữ không đọc được: "},
	{En: "; not printed: ", Vi: "; không in: "},
	{En: "%d drawings", One: "%d drawing", Vi: "%d hình vẽ"},
	{En: "%g %%", Vi: "%g %%"},
	{En: "check INPUT...", Vi: "check TRANG..."},
	{En: "proof list: what was found and what is missing", Vi: "bảng kiểm: đã tìm thấy gì và còn thiếu gì"},
	{En: "`NAMES` or paths of templates", Vi: "`TÊN` hoặc đường dẫn mẫu trang"},
	{En: "write a page to sign and a contact sheet of the pictures to `FILE`",
		Vi: "ghi phiếu duyệt để ký và bảng ảnh vào `TỆP`"},
	{En: "%d pictures", One: "%d picture", Vi: "%d ảnh"},
	{En: " (%d missing)", Vi: " (thiếu %d)"},
	{En: "%d words", One: "%d word", Vi: "%d chữ"},
	{En: "%d lines", One: "%d line", Vi: "%d dòng"},
	{En: "page %d", Vi: "trang %d"},
	{En: "\nTo look at:\n", Vi: "\nCần xem lại:\n"},
	{En: "hint:", Vi: "gợi ý:"},
	{En: "\nNothing is missing.\n", Vi: "\nKhông thiếu gì.\n"},
	{En: "    cut: paragraph %d: %s\n", Vi: "    đã cắt đoạn %d: %s\n"},
	{En: "init [FOLDER]", Vi: "init [THƯ-MỤC]"},
	{En: "begin a bulletin, or its next issue", Vi: "bắt đầu một bản tin, hoặc kỳ sau của nó"},
	{En: "Asks four questions and makes a folder to work in: a bantin.yaml that explains every key, and\n" +
		"bai/ with a sample page. With --next it makes the folder of the next issue from the one of this,\n" +
		"beside it: number and date go on, the articles are left out, all else stays. FOLDER is\n" +
		"this issue or, in the folder of this issue, where the next is to be. No file is overwritten.",
		Vi: "Hỏi bốn câu rồi tạo thư mục làm việc: bantin.yaml có lời giải thích cho từng mục, và bai/ có một " +
			"bài\n" +
			"mẫu. Có --next thì tạo thư mục của kỳ sau bên cạnh kỳ này: số và ngày được tính tiếp, bỏ các bài, mọi\n" +
			"mục khác giữ nguyên. THƯ-MỤC là kỳ này; hoặc, nếu đang ở trong thư mục của kỳ này, là nơi đặt kỳ sau.\n" +
			"Không ghi đè tệp nào."},
	{En: "make the next issue", Vi: "tạo kỳ sau"},
	{En: "`BODY` that publishes the bulletin", Vi: "`CƠ-QUAN` xuất bản"},
	{En: "%s: issue %s, %s; change in it what you want", Vi: "%s: số %s, ngày %s; sửa trong tệp này theo ý mình"},
	{En: "1. Save articles into the folder %s: Ctrl+S in the browser, \"Webpage, Complete\".",
		Vi: "1. Lưu các bài vào thư mục %s: trong trình duyệt bấm Ctrl+S, chọn kiểu \"Trang web, toàn bộ\"."},
	{En: "2. Delete the sample page there, bai-mau.html.", Vi: "2. Xóa bài mẫu bai-mau.html trong thư mục đó."},
	{En: "3. Open %s with Notepad and fill in what belongs to your bulletin.",
		Vi: "3. Mở %s bằng Notepad, ghi những mục của bản tin mình."},
	{En: "4. Double-click bantin again, or drop the folder %s on it: the PDF opens.",
		Vi: "4. Nhấp đúp vào bantin lần nữa, hoặc thả thư mục %s vào biểu tượng bantin: tệp PDF sẽ tự mở."},
	{En: "\"bantin guide\" makes a guide with pictures, in Vietnamese", Vi: "\"bantin guide\" tạo sách hướng dẫn có hình"},
	{En: "save articles into %s; then %s arranges them, %s makes the PDF",
		Vi: "lưu các bài vào %s; rồi %s để sắp xếp, %s để làm PDF"},
	{En: "write the date like 23/11/2026", Vi: "ghi ngày như 23/11/2026"},
	{En: "Name of the bulletin", Vi: "Tên bản tin"},
	{En: "Publishing body", Vi: "Cơ quan xuất bản"},
	{En: "Number of the issue", Vi: "Số của kỳ này"},
	{En: "Date of the issue", Vi: "Ngày của kỳ này"},
	{En: "issue %s", Vi: "số %s"},
	{En: "on %s", Vi: "ngày %s"},
	{En: "%d days", One: "%d day", Vi: "%d ngày"},
	{En: " later", Vi: " sau"},
	{En: "%d months", One: "%d month", Vi: "%d tháng"},
	{En: "the next issue, without number and date", Vi: "kỳ sau, không có số và ngày"},
	{En: "a week, because \"period\" of the imprint does not say how often it appears",
		Vi: "một tuần, vì mục \"period\" của hộp xuất bản không cho biết kỳ hạn"},
	{En: "save articles into %s, then %s: add them there, or list them under \"articles\"",
		Vi: "lưu các bài vào %s, rồi %s: thêm bài ở đó, hoặc liệt kê ở mục \"articles\""},
	{En: "preview [FOLDER|bantin.yaml]", Vi: "preview [THƯ-MỤC|bantin.yaml]"},
	{En: "see and arrange the issue in the browser", Vi: "xem trước và sắp xếp kỳ bản tin trong trình duyệt"},
	{En: "Opens a page that only this machine can reach: the pages as they will print beside the\n" +
		"articles. There you reorder articles, choose pictures, change headlines and captions, cut\n" +
		"paragraphs, add saved pages and make the PDF. What you choose is written into bantin.yaml.\nCtrl-C ends it.",
		Vi: "Mở một trang chỉ máy này xem được: các trang sẽ in, bên cạnh danh sách bài. Ở đó bạn đổi\n" +
			"thứ tự bài, chọn ảnh, sửa tít và chú thích, bỏ bớt đoạn, thêm trang đã lưu và tạo PDF.\n" +
			"Lựa chọn được ghi vào bantin.yaml. Nhấn Ctrl-C để dừng."},
	{En: "print the address and open no browser", Vi: "chỉ hiện địa chỉ, không mở trình duyệt"},
	{En: "serve on port `N`; 0: choose one", Vi: "dùng cổng mạng `N`; 0: tự chọn"},
	{En: "the preview has ended", Vi: "đã dừng xem trước"},
	{En: "open this address in a browser; Ctrl-C ends the preview",
		Vi: "mở địa chỉ này bằng trình duyệt; nhấn Ctrl-C để dừng"},
	{En: "index FOLDER [-o FILE]", Vi: "index THƯ-MỤC [-o TỆP]"},
	{En: "contents of all issues in a folder: by issue, section and author",
		Vi: "mục lục các kỳ trong thư mục: theo kỳ, chuyên mục và tác giả"},
	{En: "Every bantin.yaml in FOLDER and below is an issue; its pages are read again. Pages are those of the " +
		"first edition that build makes of it.",
		Vi: "Mỗi bantin.yaml trong THƯ-MỤC và các thư mục con là một kỳ; các trang của kỳ được đọc lại. Số trang " +
			"là của ấn bản đầu tiên mà build tạo cho kỳ ấy."},
	{En: "`FILE` to write, - for stdout", Vi: "`TỆP` kết quả, - là stdout"},
	{En: "`NAME` or path of a template", Vi: "`TÊN` hoặc đường dẫn mẫu trang"},
	{En: "%d issues", One: "%d issue", Vi: "%d kỳ"},
	{En: "guide [-o FILE]", Vi: "guide [-o TỆP]"},
	{En: "make the guide, a booklet in Vietnamese with pictures", Vi: "tạo sách hướng dẫn có hình"},
	{En: "From saving a page in the browser to the folded booklet, step by step, and every key of bantin.yaml.\n" +
		"It is to be read on a screen; -e booklet makes it to be printed, folded and stapled.",
		Vi: "Từ lưu trang trong trình duyệt đến tập đã gấp, ghim, từng bước một, và mọi mục của bantin.yaml.\n" +
			"Để đọc trên màn hình; muốn in, gấp và ghim thì thêm -e booklet."},
	{En: "testsheet [-o FILE]", Vi: "testsheet [-o TỆP]"},
	{En: "make a sheet that shows how your printer prints", Vi: "tạo tờ in thử để biết máy in in thế nào"},
	{En: "Print it on both sides: it says which --duplex to use for booklets, how near to the edges\n" +
		"the printer reaches, and which greys and sizes of type it can print.",
		Vi: "In tờ này cả hai mặt: nó cho biết nên dùng --duplex nào khi in tập gấp, máy in sát mép giấy đến " +
			"đâu,\nđộ xám và cỡ chữ nào in được."},
}
