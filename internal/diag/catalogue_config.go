package diag

var configEntries = map[string]Entry{
	"config-too-large": {
		En: Message{"the file is larger than 4 MiB", "a bantin.yaml is a page of text; is this another file"},
		Vi: Message{"tệp lớn hơn 4 MiB", "bantin.yaml chỉ dài một trang; có phải nhầm tệp không"}},
	"config-syntax": {
		En: Message{"not valid YAML: %[1]s", "check the indentation (spaces, no tabs) and the colons near this line"},
		Vi: Message{"không phải YAML hợp lệ: %[1]s", "xem lại khoảng thụt đầu dòng (dấu cách, không dùng tab) và dấu hai chấm gần dòng này"}},
	"config-too-deep": {
		En: Message{"nested too deeply", "flatten this part of the file"},
		Vi: Message{"lồng nhau quá sâu", "viết phần này phẳng hơn"}},
	"config-key": {
		En: Message{"unknown key %[1]q", "did you mean %[2]q?"},
		Vi: Message{"không có khóa %[1]q", "có phải %[2]q không?"}},
	"config-key-unknown": {
		En: Message{"unknown key %[1]q", "the keys here are: %[2]s"},
		Vi: Message{"không có khóa %[1]q", "các khóa ở đây là: %[2]s"}},
	"config-twice": {
		En: Message{"key %[1]q stands twice", "keep one of the two"},
		Vi: Message{"khóa %[1]q có hai lần", "giữ lại một"}},
	"config-kind": {
		En: Message{"%[1]q should be a %[2]s", "see the example in README"},
		Vi: Message{"%[1]q phải thuộc loại %[2]s", "xem ví dụ trong README.vi"}},
	"config-value": {
		En: Message{"%[1]q cannot be %[2]s", "see the example in README"},
		Vi: Message{"%[1]q không nhận giá trị %[2]s", "xem ví dụ trong README.vi"}},
	"issue-no-articles": {
		En: Message{"the issue has no articles", "list them under \"articles\", one file or folder a line"},
		Vi: Message{"số báo chưa có bài", "liệt kê bài ở mục \"articles\", mỗi dòng một tệp hoặc thư mục"}},
	"issue-version": {
		En: Message{"version %[1]d is not known", "write \"version: 1\""},
		Vi: Message{"không biết phiên bản %[1]d", "ghi \"version: 1\""}},
	"issue-date": {
		En: Message{"date %[1]q is not a day", "write 2026-11-23 or 23/11/2026"},
		Vi: Message{"ngày %[1]q không đúng", "ghi 2026-11-23 hoặc 23/11/2026"}},
	"template-unknown": {
		En: Message{"no template %[1]q", "\"bantin templates\" lists them; a path to a .yaml file works too"},
		Vi: Message{"không có mẫu %[1]q", "lệnh \"bantin templates\" liệt kê các mẫu; cũng có thể ghi đường dẫn tới tệp .yaml"}},
	"template-geometry": {
		En: Message{"the page does not work out: %[1]s", "check width, margins, columns, gutter and leading"},
		Vi: Message{"khổ trang không hợp lý: %[1]s", "xem lại width, lề, columns, gutter và leading"}},
	"template-face": {
		En: Message{"style %[1]q asks for the face %[2]q, which is not embedded", "\"bantin fonts\" lists the faces"},
		Vi: Message{"kiểu chữ %[1]q cần phông %[2]q, không có sẵn", "lệnh \"bantin fonts\" liệt kê các phông"}},
}
