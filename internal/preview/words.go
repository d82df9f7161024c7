package preview

import (
	"path/filepath"
	"strings"

	"bantin/internal/diag"
	"bantin/internal/issue"
)

// wordsIn is all words of the page in a language, by their names. They call the
// issue file by its name.
func wordsIn(lang diag.Lang, file string) map[string]string {
	out := make(map[string]string, len(vocabulary))
	for _, w := range vocabulary {
		text := w.en
		if lang == diag.Vietnamese {
			text = w.vi
		}
		out[w.name] = strings.ReplaceAll(text, issue.Name, filepath.Base(file))
	}
	return out
}

// vocabulary is the words of the page. A page's script fills in %1 and %2.
var vocabulary = []struct{ name, en, vi string }{
	{"title", "Preview of the bulletin", "Xem trước bản tin"},
	{"articles", "Articles", "Các bài"},
	{"pages", "Pages as they will print", "Các trang sẽ in"},
	{"page", "Page %1", "Trang %1"},
	{"page_of", "Page %1 of %2", "Trang %1 trên %2"},
	{"add", "Add saved pages…", "Thêm trang đã lưu…"},
	{"make", "Make the PDF", "Tạo PDF"},
	{"making", "Making the PDF…", "Đang tạo PDF…"},
	{"made", "Made: %1", "Đã tạo: %1"},
	{"open_made", "Open %1", "Mở %1"},
	{"undo", "Undo", "Hoàn tác"},
	{"undone", "The last change is undone", "Đã hoàn tác thay đổi vừa rồi"},
	{"edition", "Edition", "Bản in"},
	{"wide", "Size of the pages", "Cỡ trang trên màn hình"},
	{"move", "Move “%1”: arrow keys up and down", "Di chuyển bài “%1”: phím mũi tên lên, xuống"},
	{"up", "Up", "Lên"},
	{"down", "Down", "Xuống"},
	{"moved", "“%1” is now number %2", "“%1” giờ là bài thứ %2"},
	{"brief", "Print as a brief (“Tin vắn”)", "In thành tin vắn"},
	{"is_brief", "brief", "tin vắn"},
	{"on_page", "page %1", "trang %1"},
	{"not_printed", "not printed", "không in"},
	{"headline", "Headline", "Tít"},
	{"standfirst", "Standfirst", "Sapô"},
	{"own_words", "Empty the field to have the page's own words again.", "Xóa trống ô để lấy lại chữ của trang."},
	{"pictures", "Pictures", "Ảnh"},
	{"print_picture", "Print picture %1", "In ảnh %1"},
	{"not_saved", "not saved with the page", "không lưu kèm trang"},
	{"caption", "Caption of picture %1", "Chú thích ảnh %1"},
	{"paragraphs", "Paragraphs", "Các đoạn"},
	{"print_paragraph", "Print paragraph %1", "In đoạn %1"},
	{"saved", "Written into bantin.yaml", "Đã ghi vào bantin.yaml"},
	{"added", "Pages added", "Đã thêm trang"},
	{"adding", "Adding pages…", "Đang thêm trang…"},
	{"drop_here", "Drop saved pages here, with the folders of their pictures",
		"Thả trang đã lưu vào đây, cùng thư mục ảnh của trang"},
	{"hint", "Drag articles, or use the arrow keys on ⠿, to reorder them. Changes are written into bantin.yaml; " +
		"the saved pages stay as they are.",
		"Kéo các bài, hoặc dùng phím mũi tên ở nút ⠿, để đổi thứ tự. Thay đổi được ghi vào bantin.yaml; các trang " +
			"đã lưu giữ nguyên."},
	{"no_pages_yet", "No page can be made of these articles.", "Chưa làm được trang nào từ các bài này."},
	{"no_articles_yet", "This issue has no articles yet. Drop saved pages anywhere on this window, with the folders of " +
		"their pictures, or choose “Add saved pages…” above.",
		"Kỳ này chưa có bài. Hãy thả các trang đã lưu (cùng thư mục ảnh của trang) vào bất cứ chỗ nào trong cửa sổ " +
			"này, hoặc bấm “Thêm trang đã lưu…” ở trên."},
	{"faulty", "bantin.yaml cannot be used as it is now. The pages are those from before; mend the file, " +
		"and they follow.",
		"bantin.yaml hiện không dùng được. Các trang bên dưới là của lần trước; sửa tệp xong, trang sẽ tự cập nhật."},
	{"gone", "bantin has ended. All changes are in bantin.yaml; run “bantin preview” again.",
		"bantin đã dừng. Mọi thay đổi đã nằm trong bantin.yaml; hãy chạy lại “bantin preview”."},
	{"followed", "Files were changed outside; the pages follow", "Tệp vừa được sửa ở nơi khác; trang đã cập nhật theo"},
	{"bad_request", "This cannot be done.", "Không làm được việc này."},
	{"no_article", "There is no such article.", "Không có bài này."},
	{"broken", "bantin.yaml cannot be used as it is now, so nothing was written into it.",
		"bantin.yaml hiện không dùng được nên chưa ghi gì vào đó."},
	{"changed", "bantin.yaml or a page was changed meanwhile, so nothing was written. Look at it and try again.",
		"bantin.yaml hoặc một trang vừa được sửa ở nơi khác nên chưa ghi gì. Xem lại rồi thử lần nữa."},
	{"by_hand", "bantin.yaml is written in a way that this change can only be made in an editor. Nothing was written.",
		"bantin.yaml viết theo cách mà thay đổi này chỉ sửa được trong trình soạn thảo. Chưa ghi gì."},
	{"unwritten", "It could not be written:", "Không ghi được:"},
	{"too_large", "That is too much at once. Nothing was added.", "Nhiều quá một lần. Chưa thêm gì."},
	{"unread", "A file cannot be read. Nothing was added.", "Có tệp không đọc được. Chưa thêm gì."},
	{"bad_name", "A file has a name that cannot be used. Nothing was added.",
		"Có tệp mang tên không dùng được. Chưa thêm gì."},
	{"taken", "“%s” is there already. Nothing was added.", "Đã có “%s”. Chưa thêm gì."},
	{"no_pages", "There is no saved page among these files.", "Trong các tệp này không có trang đã lưu nào."},
}
