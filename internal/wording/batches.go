package wording

// batchEntries is the words of batches.
var batchEntries = []Entry{
	{En: "batch FOLDER -o OUT-FOLDER", Vi: "batch THƯ-MỤC -o THƯ-MỤC-KẾT-QUẢ"},
	{En: "make one PDF of each page or folder in a folder", Vi: "làm mỗi trang, hoặc mỗi thư mục, thành một PDF"},
	{En: "All pages in FOLDER and the folders below it are read, many at a time. What fails is reported, and\n" +
		"the rest goes on. OUT-FOLDER gets the same folders. Run again, it makes what is new or has changed,\n" +
		"and goes on where a run was ended.",
		Vi: "Đọc mọi trang trong THƯ-MỤC và các thư mục con, nhiều trang cùng lúc. Trang nào hỏng thì báo, các\n" +
			"trang khác vẫn làm tiếp. Thư mục kết quả có các thư mục con như cũ. Chạy lại thì chỉ làm những trang\n" +
			"mới hoặc đã đổi; bị ngắt giữa chừng thì lần sau làm tiếp."},
	{En: "`FOLDER` to write to; it is made if it is not there", Vi: "`THƯ-MỤC` kết quả; chưa có thì được tạo"},
	{En: "what a PDF is made of: `page|folder`; a folder with a bantin.yaml is an issue, with all below it",
		Vi: "mỗi PDF gồm gì: `page|folder`; thư mục có bantin.yaml là một kỳ, gồm mọi thứ bên trong"},
	{En: "`PATTERN` of the files: {file} {title} {date} {number} {name} {edition} {part}",
		Vi: "`KIỂU` tên tệp: {file} {title} {date} {number} {name} {edition} {part}"},
	{En: "`NAMES` or paths of templates: a4,a5", Vi: "`TÊN` hoặc đường dẫn mẫu trang: a4,a5"},
	{En: "choose articles for a script of `N` minutes, in their order",
		Vi: "chọn bài, theo thứ tự, cho kịch bản đọc `N` phút"},
	{En: "make part `I/N` only, for many machines: 1/8 to 8/8, or 0/8 to 7/8",
		Vi: "chỉ làm phần `I/N`, để chia cho nhiều máy: 1/8 đến 8/8, hoặc 0/8 đến 7/8"},
	{En: "read the reports of many runs (--json) and make one of them",
		Vi: "gộp báo cáo (--json) của nhiều lần chạy thành một"},
	{En: "stop at the first page or folder that gives no PDF",
		Vi: "dừng ngay khi có trang hoặc thư mục không làm được PDF"},
	{En: "replace files that bantin did not make", Vi: "ghi đè cả tệp không do bantin tạo"},
	{En: "%d pages", One: "%d page", Vi: "%d trang"},
	{En: "; not read: ", Vi: "; không đọc: "},
	{En: "; without an article: ", Vi: "; không có bài: "},
	{En: "%d files", One: "%d file", Vi: "%d tệp"},
	{En: "%d s", Vi: "%d giây"},
	{En: "%d min", Vi: "%d phút"},
	{En: "%d h %d min", Vi: "%d giờ %d phút"},
	{En: "left:", Vi: "còn"},
	{En: "%d folders", One: "%d folder", Vi: "%d thư mục"},
	{En: "%d made", Vi: "làm mới %d"},
	{En: "%d unchanged", Vi: "%d không đổi"},
	{En: "%d failed", Vi: "%d không làm được"},
	{En: "%d not tried", Vi: "%d chưa làm"},
	{En: "%d with something missing", Vi: "%d thiếu nội dung hoặc ảnh"},
	{En: "%d reports", One: "%d report", Vi: "%d báo cáo"},
}
