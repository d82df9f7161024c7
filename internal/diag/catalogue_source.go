package diag

var sourceEntries = map[string]Entry{
	"input-missing": {
		En: Message{"%[1]q cannot be read", "check the name and the folder; a page saved as \"Webpage, complete\" is a file and a folder"},
		Vi: Message{"không đọc được %[1]q", "xem lại tên và thư mục; trang lưu kiểu \"Webpage, complete\" gồm một tệp và một thư mục"}},
	"input-denied": {
		En: Message{"%[1]q cannot be read: no permission", "allow reading it, or copy it to a folder of your own"},
		Vi: Message{"không đọc được %[1]q: không có quyền", "cấp quyền đọc, hoặc chép sang thư mục của mình"}},
	"input-twice": {
		En: Message{"this page is named twice and is printed twice", "leave one of them out"},
		Vi: Message{"trang này được ghi hai lần nên sẽ in hai lần", "bỏ một trong hai"}},
	"input-empty": {
		En: Message{"no saved page in %[1]q", "pages end in .html, .htm or .txt"},
		Vi: Message{"không có trang đã lưu nào trong %[1]q", "tên trang kết thúc bằng .html, .htm hoặc .txt"}},
	"page-too-large": {
		En: Message{"the page is %[1]d MiB large", "save the article's own page; 64 MiB is the limit"},
		Vi: Message{"trang lớn %[1]d MiB", "lưu đúng trang của bài viết; giới hạn là 64 MiB"}},
	"page-empty": {
		En: Message{"the page is empty", "open it in the browser and save it again"},
		Vi: Message{"trang trống", "mở lại bằng trình duyệt và lưu lại"}},
	"page-binary": {
		En: Message{"this is not a page", "give the .html file, not a picture or a document"},
		Vi: Message{"đây không phải trang web", "chọn tệp .html, không chọn ảnh hay tài liệu"}},
	"page-container": {
		En: Message{"a file of the kind %[1]s is not a page that can be read", "open the page in the browser and save it as \"Webpage, complete\""},
		Vi: Message{"không đọc được trang ở dạng %[1]s", "mở trang bằng trình duyệt rồi lưu kiểu \"Webpage, complete\""}},
	"page-broken": {
		En: Message{"the page cannot be parsed: %[1]s", "save it again"},
		Vi: Message{"không phân tích được trang: %[1]s", "lưu lại trang"}},
	"page-too-deep": {
		En: Message{"the page is nested too deeply", "save the article's own page"},
		Vi: Message{"trang lồng nhau quá sâu", "lưu đúng trang của bài viết"}},
	"page-cut": {
		En: Message{"a part of the page is nested too deeply and is left out", "compare with the page in the browser"},
		Vi: Message{"một phần của trang lồng quá sâu nên bị bỏ", "so lại với trang trên trình duyệt"}},
}
