package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"bantin/docs"
	"bantin/internal/diag"
	"bantin/internal/issue"
)

// topics is what help knows beside commands.
var topics = []struct {
	name, en, vi string
	text         func(r *run) string
}{
	{"saving", "how to save pages in the browser", "cách lưu trang trong trình duyệt", (*run).saving},
	{"bantin.yaml", "every key of the issue file", "các mục của tệp bantin.yaml", (*run).keysOfIssues},
	{"editions", "what each edition is for", "mỗi ấn bản dùng để làm gì", (*run).editionsBuiltIn},
	{"printing", "from the file to the folded booklet", "từ tệp PDF đến tập gấp", (*run).printing},
	{"environment", "variables of the environment, and files", "biến môi trường và các tệp", (*run).surroundings},
	{"exit-codes", "the exit codes", "các mã thoát", (*run).exitCodes},
}

// pairs is names with what they are, in two columns.
func pairs(rows [][2]string) string {
	width := 0
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row[0]))
	}
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, "  %s%s   %s\n", row[0], strings.Repeat(" ", width-utf8.RuneCountInString(row[0])), row[1])
	}
	return b.String()
}

func (r *run) topicsKnown() string {
	var rows [][2]string
	for _, t := range topics {
		rows = append(rows, [2]string{t.name, r.text(t.en, t.vi)})
	}
	return pairs(rows)
}

// saving is how pages are saved so that nothing of them is missing.
func (r *run) saving() string {
	return r.text(`Open the article on the portal, wait until its pictures are there, scroll to its end, and press Ctrl+S
(Command+S on a Mac).

  Chrome, Edge, Cốc Cốc   save as "Webpage, Complete": a file .html and a folder with its pictures. "Webpage, Single
                          File" (.mhtml) is as good, and one file.
  Firefox                 save as "Web Page, complete": a file .html and a folder _files.
  Safari                  save as "Web Archive" (.webarchive); "Page Source" has no pictures.
  on a telephone          share the page to yourself and save it on a computer; what telephones keep to read later is
                          not a file that others can read.

Keep file and folder beside each other, and move them together; bantin looks for pictures of pages that were renamed.
A page that asks for a password or a payment is saved as it shows: log in first. A page whose copy appears only
while one scrolls must be scrolled to its end. PDF and Word files are named, and not read: copy their text into a
file .txt, the headline on the first line.
`, `Mở bài trên cổng thông tin, chờ ảnh hiện hết, kéo xuống cuối bài rồi bấm Ctrl+S (máy Mac: Command+S).

  Chrome, Edge, Cốc Cốc   chọn kiểu "Trang web, toàn bộ": có một tệp .html và một thư mục ảnh. Kiểu "Trang web,
                          Tệp đơn" (.mhtml) cũng tốt, lại chỉ có một tệp.
  Firefox                 chọn kiểu "Trang web, đầy đủ": có một tệp .html và một thư mục _files.
  Safari                  chọn kiểu "Web Archive" (.webarchive); kiểu "Page Source" không có ảnh.
  điện thoại              gửi đường dẫn về máy tính rồi lưu ở đó; mục "đọc sau" trên điện thoại không phải là tệp
                          mà chương trình khác đọc được.

Để tệp và thư mục cạnh nhau, chép thì chép cả hai; nếu tệp đã đổi tên, bantin vẫn tìm ảnh ở gần trang. Trang phải đăng
nhập hay trả tiền thì đăng nhập trước rồi mới lưu. Trang vừa kéo vừa hiện thì kéo đến hết bài. Tệp PDF và Word chỉ
được nêu tên, không đọc: chép chữ vào một tệp .txt, dòng đầu là tít.
`)
}

// keysOfIssues is the keys of the issue file, each below the one that holds it.
func (r *run) keysOfIssues() string {
	var rows [][2]string
	about := issue.About(r.lang)
	for _, path := range issue.Keys() {
		depth := strings.Count(path, ".")
		name := path[strings.LastIndexByte(path, '.')+1:] + ":"
		if strings.HasPrefix(path, "articles.") {
			depth++
			if path == "articles.file" {
				name = "- " + name
				depth--
			}
		}
		rows = append(rows, [2]string{strings.Repeat("  ", depth) + name, about[path]})
	}
	return pairs(rows) + r.text("\n\"bantin init\" writes a bantin.yaml that explains itself.\n",
		"\nLệnh \"bantin init\" tạo sẵn một tệp bantin.yaml có lời giải thích.\n")
}

// uses is what each edition is for.
var uses = []struct{ name, en, vi string }{
	{"a4", "two columns on A4: the usual bulletin", "khổ A4, hai cột: bản tin thường dùng"},
	{"a5", "one column on A5: a leaflet", "khổ A5, một cột: tờ tin nhỏ"},
	{"a3", "four columns on A3: for the notice board and the reading room", "khổ A3, bốn cột: cho bảng tin, phòng đọc"},
	{"khu-dan-cu", "190 × 270 mm, official look: the size that the press law of 2016 asks for",
		"khổ 190 × 270 mm, dáng công vụ: khổ theo Luật Báo chí 2016"},
	{"booklet", "pages of A5 on A4, to fold and staple", "trang A5 in trên giấy A4, để gấp và ghim"},
	{"booklet-a4", "pages of A4 on A3, to fold and staple", "trang A4 in trên giấy A3, để gấp và ghim"},
	{"booklet-khu-dan-cu", "190 × 270 mm on A3, to fold, staple and trim",
		"khổ 190 × 270 mm in trên giấy A3, để gấp, ghim và xén"},
	{"large", "large print, 14 pt", "chữ to, 14 pt, cho người lớn tuổi"},
	{"large-18", "very large print, 18 pt", "chữ rất to, 18 pt"},
	{"photocopy", "still read on a copy of a copy", "sao chụp nhiều lần vẫn đọc được"},
	{"nup", "two alike on A4, to cut apart", "hai tờ giống nhau trên một tờ A4, để cắt đôi"},
	{"poster", "A3 for the notice board: one article, its points, a QR code",
		"áp phích A3 dán bảng tin: một bài, vài ý, mã QR"},
	{"poster-a4", "the poster on four sheets of A4, to glue together", "áp phích in trên bốn tờ A4 để dán lại"},
	{"script", "to be read over the loudspeaker", "kịch bản đọc trên loa"},
	{"index", "the contents of a year: \"bantin index FOLDER\"", "mục lục của năm: \"bantin index THƯ-MỤC\""},
}

func (r *run) editionsBuiltIn() string {
	var rows [][2]string
	for _, u := range uses {
		rows = append(rows, [2]string{u.name, r.text(u.en, u.vi)})
	}
	return pairs(rows) + r.text("\nbantin build -e a4,booklet makes several in one run. --mono, --ink-save and --screen save colour and ink.\n",
		"\nbantin build -e a4,booklet làm nhiều ấn bản một lượt. --mono, --ink-save, --screen để in đen trắng, đỡ mực.\n")
}

// printing is the guide on paper, without the marks of Markdown that say nothing
// on a terminal.
func (r *run) printing() string {
	text := docs.OnPaper
	if r.lang == diag.Vietnamese {
		text = docs.OnPaperVi
	}
	var out []string
	for line := range strings.Lines(text) {
		if strings.Contains(line, "](on-paper") || strings.HasPrefix(line, "|---") {
			continue
		}
		if strings.HasPrefix(line, "#") {
			line = strings.TrimLeft(line, "# ")
		}
		if strings.HasPrefix(line, "|") {
			line = "  " + strings.ReplaceAll(strings.Trim(line, "| \n"), " | ", ": ") + "\n"
		}
		out = append(out, strings.NewReplacer("**", "", "`", "").Replace(line))
	}
	return strings.Join(out, "")
}

// surroundings is what the program heeds beside its command line.
func (r *run) surroundings() string {
	rows := [][2]string{
		{"BANTIN_NAME", r.text("stands for the flag --name: BANTIN_NUMBER for --number, BANTIN_LANG for --lang",
			"thay cho tùy chọn --name: BANTIN_NUMBER cho --number, BANTIN_LANG cho --lang")},
		{"SOURCE_DATE_EPOCH", r.text("seconds since 1970: the day of the issue and the time in the file, for the same bytes again",
			"số giây từ năm 1970: ngày của kỳ và thời điểm ghi trong tệp, để lần sau ra đúng tệp như cũ")},
		{"LC_ALL, LC_MESSAGES, LANG", r.text("the language of messages, where nothing else says it",
			"ngôn ngữ thông báo, nếu không ghi ở chỗ khác")},
		{"NO_COLOR", r.text("no colours", "không dùng màu")},
	}
	config := r.env.Config
	if config == "" {
		config = "bantin/config.yaml"
	}
	return pairs(rows) + "\n" + pairs([][2]string{
		{"bantin.yaml", r.text("the issue, in the folder or beside the pages", "kỳ bản tin, trong thư mục hiện tại")},
		{config, r.text("what is the same every week, for all issues", "những gì kỳ nào cũng như nhau")},
	})
}
