package diag

var cliEntries = map[string]Entry{
	"failed": {
		En: Message{"%[1]s", "run again with -v; if it stays, report it with the page"},
		Vi: Message{"%[1]s", "chạy lại với -v; nếu vẫn lỗi, hãy báo lại kèm trang gây lỗi"}},
	"strict": {
		En: Message{"something is missing, and --strict writes nothing then", "mend what is told above, or leave --strict out"},
		Vi: Message{"còn thiếu bài hoặc ảnh, nên --strict không cho ghi", "sửa những chỗ báo ở trên, hoặc bỏ --strict"}},
	"nothing-usable": {
		En: Message{"nothing usable in the input", "save the page of an article as \"Webpage, complete\" and give that file"},
		Vi: Message{"đầu vào không có gì dùng được", "lưu trang của bài viết kiểu \"Webpage, complete\" rồi chọn tệp đó"}},
	"list-page": {
		En: Message{"this page is a list, not an article", "open the article itself and save that page"},
		Vi: Message{"trang này là danh sách, không phải bài viết", "mở chính bài viết rồi lưu trang đó"}},
	"no-article": {
		En: Message{"no article is found in this page", "open the article itself and save that page"},
		Vi: Message{"không tìm thấy bài viết trong trang này", "mở chính bài viết rồi lưu trang đó"}},
	"page-unreadable": {
		En: Message{"the page cannot be read: %[1]s", "save it again"},
		Vi: Message{"không đọc được trang: %[1]s", "lưu lại trang"}},

	"page-fault": {
		En: Message{"bantin has a fault that this page brings out, and leaves it out: %[1]s", "report it with the page"},
		Vi: Message{"bantin có lỗi khi đọc trang này nên bỏ trang: %[1]s", "hãy báo lỗi kèm trang này"}},
	"fault": {
		En: Message{"bantin has a fault: %[1]s", "report it with the pages that were given"},
		Vi: Message{"bantin có lỗi: %[1]s", "hãy báo lỗi kèm các trang đã dùng"}},
	"usage-value": {
		En: Message{"%[1]s cannot be %[2]q", "it is one of: %[3]s"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "chọn một trong: %[3]s"}},
	"usage-value-near": {
		En: Message{"%[1]s cannot be %[2]q", "did you mean %[3]q?"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "có phải %[3]q không?"}},
	"usage-form": {
		En: Message{"%[1]s cannot be %[2]q", "write it like %[3]s"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "ghi theo mẫu %[3]s"}},
	"usage-shell": {
		En: Message{"there is no completion for %[1]q", "name one of: bash, zsh, fish, powershell"},
		Vi: Message{"không có mã hoàn thành lệnh cho %[1]q", "chọn một trong: bash, zsh, fish, powershell"}},
	"usage-one-shell": {
		En: Message{"completion takes the name of a shell", "name one of: bash, zsh, fish, powershell"},
		Vi: Message{"completion cần tên một shell", "chọn một trong: bash, zsh, fish, powershell"}},
	"usage-flags": {
		En: Message{"%[1]s", "\"bantin help %[2]s\" lists the flags"},
		Vi: Message{"%[1]s", "lệnh \"bantin help %[2]s\" liệt kê các cờ"}},
	"usage-unknown-flag": {
		En: Message{"there is no flag %[1]s", "\"bantin help %[2]s\" lists the flags"},
		Vi: Message{"không có cờ %[1]s", "lệnh \"bantin help %[2]s\" liệt kê các cờ"}},
	"usage-flag-near": {
		En: Message{"there is no flag %[1]s", "did you mean %[2]s?"},
		Vi: Message{"không có cờ %[1]s", "có phải %[2]s không?"}},
	"usage-bare-flag": {
		En: Message{"%[1]s needs a value", "write it after a space or an equals sign"},
		Vi: Message{"%[1]s cần một giá trị", "ghi giá trị sau dấu cách hoặc dấu bằng"}},
	"usage-bad-flag": {
		En: Message{"%[1]s cannot be %[2]q", "\"bantin help %[3]s\" tells what it takes"},
		Vi: Message{"%[1]s không nhận giá trị %[2]q", "xem \"bantin help %[3]s\" để biết giá trị hợp lệ"}},
	"usage-environment": {
		En: Message{"the variable %[1]s cannot be %[2]q", "change or unset it"},
		Vi: Message{"biến %[1]s không nhận giá trị %[2]q", "sửa hoặc bỏ biến này"}},
	"usage-folder": {
		En: Message{"%[1]q is no folder", "check the name after -C"},
		Vi: Message{"%[1]q không phải thư mục", "xem lại tên sau -C"}},
	"usage-command": {
		En: Message{"there is no command or file %[1]q", "\"bantin help\" lists the commands"},
		Vi: Message{"không có lệnh hay tệp %[1]q", "lệnh \"bantin help\" liệt kê các lệnh"}},
	"usage-command-near": {
		En: Message{"there is no command or file %[1]q", "did you mean %[2]q?"},
		Vi: Message{"không có lệnh hay tệp %[1]q", "có phải %[2]q không?"}},
	"usage-no-argument": {
		En: Message{"%[1]q takes no argument, and there is %[2]q", "leave it out"},
		Vi: Message{"%[1]q không nhận tham số, nhưng lại có %[2]q", "bỏ tham số đó đi"}},
	"usage-no-input": {
		En: Message{"nothing to read, and no bantin.yaml in this folder", "give saved pages or a folder: bantin build bai/"},
		Vi: Message{"chưa chọn gì để đọc, và thư mục này không có bantin.yaml", "ghi trang đã lưu hoặc thư mục: bantin build bai/"}},
	"usage-two-issues": {
		En: Message{"two issue files: %[1]q and %[2]q", "build one issue at a time"},
		Vi: Message{"có hai tệp mô tả số: %[1]q và %[2]q", "mỗi lần chỉ dựng một số"}},
	"usage-one-input": {
		En: Message{"one text at a time", "give one file, or - for standard input"},
		Vi: Message{"mỗi lần một văn bản", "ghi một tệp, hoặc - để đọc từ stdin"}},
	"usage-jsonl": {
		En: Message{"--jsonl is a form of JSON, and --format is %[1]q", "leave one of them out"},
		Vi: Message{"--jsonl là một dạng JSON, mà --format là %[1]q", "bỏ một trong hai"}},
	"text-binary": {
		En: Message{"this is not a text", "give a text file, not a picture or a document"},
		Vi: Message{"đây không phải văn bản thuần", "chọn tệp văn bản thuần, không chọn ảnh hay tài liệu"}},
	"usage-stdout-one": {
		En: Message{"standard output takes one edition", "name one with -e, or a folder with -o"},
		Vi: Message{"stdout chỉ nhận một ấn bản", "chọn một ấn bản bằng -e, hoặc ghi thư mục sau -o"}},
	"usage-stdout-two": {
		En: Message{"standard output takes one thing: the PDF, the layout, the report or --json", "write the others to files"},
		Vi: Message{"stdout chỉ nhận một thứ: PDF, vị trí, báo cáo hoặc --json", "ghi các thứ khác ra tệp"}},
	"usage-no-stdin": {
		En: Message{"standard input is the keyboard, and --no-input does not wait for it", "give a file, or send it in: bantin … < FILE"},
		Vi: Message{"stdin là bàn phím, nhưng --no-input không cho chờ", "ghi tên tệp, hoặc chuyển vào: bantin … < TỆP"}},
	"usage-stdout-terminal": {
		En: Message{"a PDF is not for a terminal", "send it on: bantin build -o - … > ban-tin.pdf"},
		Vi: Message{"không thể in PDF ra màn hình dòng lệnh", "chuyển vào tệp: bantin build -o - … > ban-tin.pdf"}},
	"usage-same-output": {
		En: Message{"two things would be written to %[1]q", "give each a name of its own; {edition} tells editions apart"},
		Vi: Message{"hai kết quả cùng ghi vào %[1]q", "đặt cho mỗi kết quả một tên riêng; {edition} phân biệt các ấn bản"}},

	"output-folder": {
		En: Message{"%[1]q is a folder", "name a file in it"},
		Vi: Message{"%[1]q là thư mục", "ghi tên một tệp trong đó"}},
	"output-no-folder": {
		En: Message{"%[1]q cannot be written: its folder is not there", "make the folder first"},
		Vi: Message{"không ghi được %[1]q: chưa có thư mục", "tạo thư mục trước"}},
	"output-input": {
		En: Message{"%[1]q is an input, and is not written over", "choose another name with -o"},
		Vi: Message{"%[1]q là tệp đầu vào nên không ghi đè", "chọn tên khác bằng -o"}},
	"output-foreign": {
		En: Message{"%[1]q is there and was not made by bantin", "choose another name with -o, or replace it with --force"},
		Vi: Message{"đã có %[1]q, không phải do bantin tạo", "chọn tên khác bằng -o, hoặc ghi đè bằng --force"}},
	"output-locked": {
		En: Message{"%[1]q is held by another program; writing %[2]q", "close it in the PDF reader"},
		Vi: Message{"%[1]q đang mở trong chương trình khác; ghi vào %[2]q", "đóng tệp trong trình đọc PDF"}},
	"output-held": {
		En: Message{"%[1]q is held by another program, and so are its copies", "close them in the PDF reader"},
		Vi: Message{"%[1]q và các bản sao đều đang mở trong chương trình khác", "đóng các tệp đó trong trình đọc PDF"}},
	"output-denied": {
		En: Message{"%[1]q cannot be written: no permission", "choose another place with -o, or allow writing there"},
		Vi: Message{"không ghi được %[1]q: không có quyền", "chọn chỗ khác bằng -o, hoặc cấp quyền ghi ở đó"}},
	"output-full": {
		En: Message{"%[1]q cannot be written: the disk is full", "make room, or choose another disk"},
		Vi: Message{"không ghi được %[1]q: đĩa đã đầy", "giải phóng chỗ trống, hoặc chọn đĩa khác"}},
	"output-name": {
		En: Message{"%[1]q cannot be written: the system does not take this name", "choose a shorter, plain name with -o"},
		Vi: Message{"không ghi được %[1]q: hệ thống không nhận tên này", "chọn tên ngắn gọn hơn bằng -o"}},
	"output-unwritable": {
		En: Message{"%[1]q cannot be written: %[2]s", "choose another place with -o"},
		Vi: Message{"không ghi được %[1]q: %[2]s", "chọn chỗ khác bằng -o"}},

	"title-missing": {
		En: Message{"no headline is found", "write \"headline:\" for it in bantin.yaml"},
		Vi: Message{"không tìm thấy tít", "ghi \"headline:\" cho bài trong bantin.yaml"}},
	"author-missing": {
		En: Message{"no author is found", "write \"author:\" for it in bantin.yaml if the article is signed"},
		Vi: Message{"không tìm thấy tác giả", "nếu bài có ký tên, ghi \"author:\" trong bantin.yaml"}},
	"date-missing": {
		En: Message{"no date is found", "write \"date:\" for it in bantin.yaml"},
		Vi: Message{"không tìm thấy ngày đăng", "ghi \"date:\" cho bài trong bantin.yaml"}},
	"caption-missing": {
		En: Message{"picture %[1]q has no caption", "see whether the page has one"},
		Vi: Message{"ảnh %[1]q không có chú thích", "xem trang gốc có chú thích không"}},
	"capitals-unknown": {
		En: Message{"abbreviations that readers may not know: %[1]s", "see whether the article explains them"},
		Vi: Message{"chữ viết tắt có thể bạn đọc chưa biết: %[1]s", "xem bài có giải thích không"}},
	"encoding-old": {
		En: Message{"the text seems to be in an old encoding (TCVN3 or VNI): %[1]q", "convert it to Unicode, and save the page again"},
		Vi: Message{"chữ có vẻ dùng bảng mã cũ (TCVN3 hoặc VNI): %[1]q", "chuyển sang Unicode rồi lưu lại trang"}},
	"article-twice": {
		En: Message{"the same article as %[1]q", "leave one of them out"},
		Vi: Message{"trùng với bài %[1]q", "bỏ một trong hai"}},
	"legal-missing": {
		En: Message{"the rules for bulletins ask for %[1]q, which is not there", "write it in bantin.yaml, or switch the rules off with \"legal: none\""},
		Vi: Message{"quy định về bản tin yêu cầu %[1]q, hiện còn thiếu", "ghi vào bantin.yaml, hoặc tắt bằng \"legal: none\""}},
	"legal-size": {
		En: Message{"the page of %[1]s is larger than the 19 × 27 cm that the rules for bulletins allow", "ask who licenses it, or choose a smaller edition"},
		Vi: Message{"khổ của %[1]s lớn hơn 19 × 27 cm mà quy định về bản tin cho phép", "hỏi cơ quan cấp phép, hoặc chọn ấn bản nhỏ hơn"}},
	"legal-pages": {
		En: Message{"%[1]d pages are more than the 64 that the rules for bulletins allow", "leave articles out"},
		Vi: Message{"có %[1]d trang, quá 64 trang mà quy định về bản tin cho phép", "bớt bài"}},
}
