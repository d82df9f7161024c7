package diag

var configEntries = map[string]Entry{
	"config-too-large": {
		En: Message{"the file is larger than 4 MiB", "a bantin.yaml is a page of text; is this another file?"},
		Vi: Message{"tệp lớn hơn 4 MiB", "bantin.yaml chỉ dài một trang; có phải nhầm tệp không?"}},
	"config-syntax": {
		En: Message{"not valid YAML", "check the indentation and the colons near this line"},
		Vi: Message{"không phải YAML hợp lệ", "xem lại khoảng thụt đầu dòng và dấu hai chấm gần dòng này"}},
	"config-tab": {
		En: Message{"a tab stands where spaces should", "indent with spaces"},
		Vi: Message{"có dấu tab ở chỗ phải là dấu cách", "thụt đầu dòng bằng dấu cách"}},
	"config-encoding": {
		En: Message{"the file is not in UTF-8", "save it again in the encoding UTF-8"},
		Vi: Message{"tệp không dùng bảng mã UTF-8", "lưu lại tệp với bảng mã UTF-8"}},
	"config-escape": {
		En: Message{"a backslash in double quotes begins an escape", "write paths with / or in single quotes"},
		Vi: Message{"dấu \\ trong ngoặc kép bị hiểu là ký hiệu đặc biệt", "ghi đường dẫn bằng dấu /, hoặc đặt trong nháy đơn"}},
	"config-quote": {
		En: Message{"a quote is opened and not closed", "close it near this line"},
		Vi: Message{"có dấu ngoặc kép hoặc nháy mở mà không đóng", "đóng lại ở gần dòng này"}},
	"config-bracket": {
		En: Message{"a bracket is opened and not closed", "close it near this line"},
		Vi: Message{"có dấu ngoặc mở mà không đóng", "đóng lại ở gần dòng này"}},
	"config-colon": {
		En: Message{"a colon stands where none can be", "put a value that holds a colon in quotes, and check the indentation"},
		Vi: Message{"có dấu hai chấm ở chỗ không được dùng", "đặt giá trị có dấu hai chấm trong ngoặc kép, và xem lại khoảng thụt đầu dòng"}},
	"config-indent": {
		En: Message{"the indentation does not fit", "keys of one level begin in the same column"},
		Vi: Message{"khoảng thụt đầu dòng không khớp", "các khóa cùng cấp phải bắt đầu ở cùng một cột"}},
	"config-anchor": {
		En: Message{"a value that begins with * names an anchor that is not there", "put it in quotes"},
		Vi: Message{"giá trị bắt đầu bằng * trỏ tới mục không có", "đặt giá trị đó trong ngoặc kép"}},
	"config-documents": {
		En: Message{"a second document begins", "leave out the line \"---\""},
		Vi: Message{"có tài liệu thứ hai trong tệp", "bỏ dòng \"---\""}},
	"config-many": {
		En: Message{"more than %[1]d faults; the rest is not told", "mend these first"},
		Vi: Message{"có hơn %[1]d lỗi; không báo tiếp", "sửa các lỗi trên trước"}},
	"config-key-kind": {
		En: Message{"this key is not a word", "put a key that begins with [, { or ? in quotes"},
		Vi: Message{"khóa này không phải một từ", "đặt khóa bắt đầu bằng [, { hoặc ? trong ngoặc kép"}},
	"config-too-deep": {
		En: Message{"nested too deeply", "flatten this part of the file"},
		Vi: Message{"các mục lồng nhau quá sâu", "bớt số cấp ở phần này"}},
	"config-key": {
		En: Message{"unknown key %[1]q", "did you mean %[2]q?"},
		Vi: Message{"không có khóa %[1]q", "có phải %[2]q không?"}},
	"config-key-unknown": {
		En: Message{"unknown key %[1]q", "the keys here are: %[2]s"},
		Vi: Message{"không có khóa %[1]q", "các khóa ở đây là: %[2]s"}},
	"config-twice": {
		En: Message{"key %[1]q stands twice", "keep one of the two"},
		Vi: Message{"khóa %[1]q có hai lần", "giữ lại một"}},
	"config-not-map": {
		En: Message{"%[1]q should hold keys with values", "write them below it, one a line, two spaces in"},
		Vi: Message{"%[1]q phải chứa các khóa và giá trị", "ghi các khóa ở dưới, mỗi dòng một khóa, thụt vào hai dấu cách"}},
	"config-not-list": {
		En: Message{"%[1]q should be a list", "write one entry a line, each after \"- \""},
		Vi: Message{"%[1]q phải là một danh sách", "mỗi dòng một mục, bắt đầu bằng \"- \""}},
	"config-not-value": {
		En: Message{"%[1]q should be a single value", "write one value after the colon"},
		Vi: Message{"%[1]q phải là một giá trị", "ghi một giá trị sau dấu hai chấm"}},
	"config-value": {
		En: Message{"%[1]q cannot be %[2]q", "write it like %[3]s"},
		Vi: Message{"%[1]q không nhận giá trị %[2]q", "ghi theo mẫu %[3]s"}},
	"config-word": {
		En: Message{"%[1]q cannot be %[2]q", "did you mean %[3]q?"},
		Vi: Message{"%[1]q không nhận giá trị %[2]q", "có phải %[3]q không?"}},
	"config-choice": {
		En: Message{"%[1]q cannot be %[2]q", "it is one of: %[3]s"},
		Vi: Message{"%[1]q không nhận giá trị %[2]q", "chọn một trong: %[3]s"}},
	"issue-no-articles": {
		En: Message{"the issue has no articles", "list them under \"articles\", one file or folder a line"},
		Vi: Message{"số này chưa có bài", "liệt kê bài ở mục \"articles\", mỗi dòng một tệp hoặc thư mục"}},
	"issue-unreadable": {
		En: Message{"%[1]q cannot be read", "check the name; paths are relative to the file that names them"},
		Vi: Message{"không đọc được %[1]q", "xem lại tên; đường dẫn tính từ thư mục của tệp ghi nó"}},
	"issue-file-missing": {
		En: Message{"article %[1]d names no file", "add \"file:\" with a saved page or a folder"},
		Vi: Message{"bài thứ %[1]d không ghi tệp nào", "thêm \"file:\" với một trang đã lưu hoặc một thư mục"}},
	"issue-override-many": {
		En: Message{"%[1]q holds several pages, but one headline or standfirst is given for it", "name each page in an entry of its own"},
		Vi: Message{"%[1]q có nhiều trang, nhưng chỉ ghi một tít hoặc một sapô", "ghi mỗi trang thành một mục riêng"}},
	"template-unknown": {
		En: Message{"no template %[1]q", "\"bantin templates\" lists them; a path to a .yaml file works too"},
		Vi: Message{"không có mẫu %[1]q", "lệnh \"bantin templates\" liệt kê các mẫu; cũng có thể ghi đường dẫn tới tệp .yaml"}},
	"template-geometry": {
		En: Message{"the page does not work out", "check these: %[1]s"},
		Vi: Message{"khổ trang không hợp lý", "xem lại các khóa: %[1]s"}},
	"template-face": {
		En: Message{"%[1]q asks for the face %[2]q, which is not embedded", "\"bantin fonts\" lists the faces"},
		Vi: Message{"%[1]q cần phông %[2]q, mà phông này không có sẵn", "lệnh \"bantin fonts\" liệt kê các phông"}},
}
