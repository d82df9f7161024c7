package issue

import (
	"slices"

	"bantin/internal/config"
	"bantin/internal/diag"
)

// key is what a key is for, in the languages of users.
type key struct{ path, en, vi string }

// keys is those of the issue file, in its order.
var keys = []key{
	{"version", "version of this form of file", "phiên bản dạng tệp này"},
	{"series", "what is the same every week; a path leads to a file of its own",
		"những gì số nào cũng giống nhau; có thể ghi đường dẫn tới một tệp riêng"},
	{"series.name", "name in the masthead", "tên ở măng sét"},
	{"series.label", "words above the name; BẢN TIN without it", "chữ phía trên tên; không ghi thì là BẢN TIN"},
	{"series.body", "publishing body", "cơ quan xuất bản"},
	{"series.place", "place of publication", "nơi xuất bản"},
	{"series.legal", "rules that check warns by", "bộ quy định mà lệnh check dựa vào để nhắc"},
	{"series.imprint", "imprint on the last page", "hộp xuất bản ở trang cuối"},
	{"series.imprint.responsible", "who is responsible for publishing", "người chịu trách nhiệm xuất bản"},
	{"series.imprint.licence", "number of the licence", "số giấy phép xuất bản"},
	{"series.imprint.licence_date", "day of the licence", "ngày cấp phép"},
	{"series.imprint.printer", "printing house", "nơi in"},
	{"series.imprint.copies", "number of copies", "số bản in"},
	{"series.imprint.period", "how often it appears", "kỳ hạn xuất bản"},
	{"issue", "number and day of the issue", "số và ngày của kỳ này"},
	{"issue.number", "number of the issue", "số bản tin"},
	{"issue.date", "day of the issue; today without it", "ngày ra bản tin; không ghi thì là hôm nay"},
	{"articles", "articles in their order: saved pages, folders or patterns such as bai/*.html",
		"các bài theo thứ tự in: trang đã lưu, thư mục hoặc mẫu tên như bai/*.html"},
	{"articles.file", "saved page, folder or pattern", "trang đã lưu, thư mục hoặc mẫu tên"},
	{"articles.rest", "folder of which everything counts that is named nowhere else",
		"thư mục: lấy những trang chưa ghi ở chỗ khác"},
	{"articles.section", "section, in place of what the page says", "chuyên mục, thay cho chuyên mục trên trang"},
	{"articles.headline", "headline, in place of what the page says", "tít, thay cho tít trên trang"},
	{"articles.standfirst", "standfirst, in place of what the page says", "sapô, thay cho sapô trên trang"},
	{"articles.author", "author, in place of what the page says; none: there is none",
		"tác giả, thay cho tên trên trang; none: bài không ghi tác giả"},
	{"articles.date", "date, in place of what the page says; none: there is none",
		"ngày đăng, thay cho ngày trên trang; none: bài không ghi ngày"},
	{"articles.pictures", "all, none, how many of the first, or a list of numbers and names",
		"all (tất cả), none (không lấy), số ảnh đầu bài, hoặc danh sách số thứ tự, tên ảnh"},
	{"articles.captions", "captions of pictures, by their number or name; none: it needs none",
		"chú thích ảnh, theo số thứ tự hoặc tên ảnh; none: ảnh không cần chú thích"},
	{"articles.credits", "credits of pictures, by their number or name",
		"tên người chụp, theo số thứ tự hoặc tên ảnh"},
	{"articles.cut", "paragraphs to leave out, by their numbers in “bantin check -v”",
		"các đoạn bỏ bớt, theo số thứ tự mà “bantin check -v” cho biết"},
	{"articles.brief", "true: goes into the box of briefs", "true: đưa vào mục Tin vắn"},
	{"articles.poster", "true: the poster is made of it", "true: làm áp phích từ bài này"},
	{"articles.qr", "true: has the QR code of its address", "true: in mã QR dẫn tới bài trên mạng"},
	{"editions", "editions to make: names of templates, or paths of your own",
		"các ấn bản cần làm: tên mẫu trang có sẵn hoặc đường dẫn mẫu riêng"},
	{"output", "name of the PDF; {number} {date} {edition} {name} {title} {file} {part} are filled in",
		"tên tệp PDF; {number} {date} {edition} {name} {title} {file} {part} sẽ được thay"},
	{"fill", "what is on pages that would be empty", "in gì trên những trang còn trống"},
	{"notice", "text of the notice on such pages, a paragraph a line",
		"nội dung thông báo trên những trang ấy, mỗi đoạn một dòng"},
	{"script", "how the issue is read over the loudspeaker", "cách đọc bản tin trên loa"},
	{"script.region", "north says linh, nghìn; south says lẻ, ngàn", "north đọc linh, nghìn; south đọc lẻ, ngàn"},
	{"script.billion", "how a billion is said", "đọc là tỷ hay tỉ"},
	{"script.abbreviations", "how abbreviations are said", "chữ viết tắt đọc thế nào"},
	{"script.opening", "words before all articles, a paragraph a line", "lời mở đầu, mỗi đoạn một dòng"},
	{"script.closing", "words behind all articles, a paragraph a line", "lời kết, mỗi đoạn một dòng"},
	{"script.minutes", "minutes that it may take; 0 is no limit", "thời lượng (phút); 0 là không giới hạn"},
	{"poster", "what posters say beside headline and picture", "nội dung áp phích ngoài tít và ảnh"},
	{"poster.points", "up to five points; what is before a bar is in colour",
		"nhiều nhất năm ý; phần trước dấu gạch đứng in màu"},
	{"poster.until", "last day on the notice board", "ngày gỡ áp phích"},
	{"text", "how the copy of all articles is normalised", "cách chuẩn hóa chữ của mọi bài"},
	{"text.tone", "tone marks in oa, oe, uy: as they are, hòa, hoà",
		"dấu thanh trong oa, oe, uy: giữ nguyên, kiểu hòa, kiểu hoà"},
	{"text.keep_names", "true: tone leaves words with a capital alone", "true: không đổi dấu thanh ở từ viết hoa"},
	{"text.off", "rules that are switched off", "các quy tắc không dùng"},
}

// own is those of the user's configuration that an issue file has none of.
var own = []key{
	{"lang", "language of messages", "ngôn ngữ thông báo"},
	{"color", "colours of messages", "màu của thông báo"},
	{"jobs", "pages and pictures at a time; 0: as many as there are cores",
		"số trang và ảnh xử lý cùng lúc; 0: theo số nhân của máy"},
}

// Keys is the keys of the issue file by their paths, in the order of the file.
func Keys() (paths []string) {
	for _, k := range keys {
		paths = append(paths, k.path)
	}
	return paths
}

// About is what the keys of the issue file and of the configuration are for, by
// their paths: "articles.cut" is that of an entry of the list.
func About(l diag.Lang) map[string]string {
	out := map[string]string{}
	for _, k := range slices.Concat(keys, own) {
		if out[k.path] = k.en; l == diag.Vietnamese {
			out[k.path] = k.vi
		}
	}
	return out
}

// Schema is the schema of the issue file, and DefaultsSchema that of the user's
// configuration, with words in a language.
func Schema(l diag.Lang) map[string]any         { return config.Schema(&Issue{}, About(l)) }
func DefaultsSchema(l diag.Lang) map[string]any { return config.Schema(&Defaults{}, About(l)) }
