package diag

// The codes of bantin.yaml.
const (
	IssueNoArticles   Code = "issue-no-articles"
	IssueUnreadable   Code = "issue-unreadable"
	IssueFileMissing  Code = "issue-file-missing"
	IssueOverrideMany Code = "issue-override-many"
	IssueNoNotice     Code = "issue-no-notice"
	IssueManyPoints   Code = "issue-many-points"
	IssueManyEntries  Code = "issue-many-entries"
	IssueOutside      Code = "issue-outside"
	IssueOutput       Code = "issue-output"
	IssueFileAndRest  Code = "issue-file-and-rest"
	IssueNoPicture    Code = "issue-no-picture"
	IssueNoPictures   Code = "issue-no-pictures"
	IssueNoParagraph  Code = "issue-no-paragraph"
	IssueChoiceMany   Code = "issue-choice-many"
)

var issueEntries = []Entry{
	{Code: IssueNoArticles,
		En: Message{"the issue has no articles", "list them under \"articles\", one file or folder a line, or drop saved pages into \"bantin preview\""},
		Vi: Message{"kỳ này chưa có bài", "liệt kê bài ở mục \"articles\", mỗi dòng một tệp hoặc thư mục"}},
	{Code: IssueUnreadable,
		En: Message{"%[1]q cannot be read", "check the name; paths are relative to the file that names them"},
		Vi: Message{"không đọc được %[1]q", "xem lại tên; đường dẫn tính từ thư mục chứa tệp này"}},
	{Code: IssueFileMissing,
		En: Message{"article %[1]d names no file", "add \"file:\" with a saved page or a folder"},
		Vi: Message{"bài thứ %[1]d chưa ghi tên tệp", "thêm \"file:\" với một trang đã lưu hoặc một thư mục"}},
	{Code: IssueOverrideMany,
		En: Message{"%[1]q holds several pages, but one headline or standfirst is given for it",
			"list each page as an entry of its own"},
		Vi: Message{"%[1]q có nhiều trang, nhưng chỉ ghi một tít hoặc một sapô", "ghi mỗi trang thành một bài riêng"}},
	{Code: IssueNoNotice,
		En: Message{"\"fill: notice\" has no notice", "add \"notice:\" with its text"},
		Vi: Message{"có \"fill: notice\" nhưng chưa có thông báo", "thêm \"notice:\" với nội dung thông báo"}},
	{Code: IssueManyPoints,
		En: Message{"%[1]d points are too many for a poster: it has %[2]d at most", "leave the others out"},
		Vi: Message{"áp phích có %[1]d ý, mà nhiều nhất chỉ %[2]d ý", "bỏ bớt ý"}},
	{Code: IssueManyEntries,
		En: Message{"more than %[1]d articles are too many for an issue", "make several issues, or print pages one by one with \"bantin batch\""},
		Vi: Message{"kỳ này có hơn %[1]d bài, quá nhiều cho một kỳ", "chia thành nhiều kỳ, hoặc in từng trang bằng \"bantin batch\""}},
	{Code: IssueOutside,
		En: Message{"%[1]q lies outside the folder of the issue file, and is printed", "make sure that it is meant to be, above all where the issue was sent to you"},
		Vi: Message{"%[1]q nằm ngoài thư mục của kỳ này, nhưng vẫn được in", "xem lại có đúng là bài muốn in không, nhất là khi bantin.yaml do người khác gửi"}},
	{Code: IssueOutput,
		En: Message{"\"output: %[1]s\" leads out of the folder of the issue file", "give the name with -o if it is meant"},
		Vi: Message{"\"output: %[1]s\" ghi tệp ra ngoài thư mục của kỳ này", "nếu đúng ý thì đặt tên tệp bằng -o"}},
	{Code: IssueFileAndRest,
		En: Message{"an article has both \"file: %[1]s\" and \"rest: %[2]s\"", "make two entries of them"},
		Vi: Message{"một bài có cả \"file: %[1]s\" lẫn \"rest: %[2]s\"", "tách thành hai mục"}},
	{Code: IssueNoPicture, Missing: true,
		En: Message{"the article has no picture %[1]q", "its pictures: %[2]s"},
		Vi: Message{"bài không có ảnh %[1]q", "các ảnh của bài: %[2]s"}},
	{Code: IssueNoPictures, Missing: true,
		En: Message{"there is no picture %[1]q: the article has none", "take its number or name out"},
		Vi: Message{"không có ảnh %[1]q: bài này không có ảnh nào", "bỏ số hoặc tên ảnh đó đi"}},
	{Code: IssueNoParagraph,
		En: Message{"there is no paragraph %[1]s to cut: the article has %[2]d",
			"\"bantin check -v\" numbers the paragraphs"},
		Vi: Message{"không có đoạn %[1]s để cắt: bài chỉ có %[2]d đoạn",
			"chạy \"bantin check -v\" để xem số của từng đoạn"}},
	{Code: IssueChoiceMany,
		En: Message{"%[1]q holds several pages, but pictures or paragraphs of one article are chosen for it",
			"list each page as an entry of its own"},
		Vi: Message{"%[1]q có nhiều trang, nhưng lại chọn ảnh hoặc cắt đoạn như của một bài",
			"ghi mỗi trang thành một bài riêng"}},
}
