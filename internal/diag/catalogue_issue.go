package diag

// The codes of bantin.yaml.
const (
	IssueNoArticles   Code = "issue-no-articles"
	IssueUnreadable   Code = "issue-unreadable"
	IssueFileMissing  Code = "issue-file-missing"
	IssueOverrideMany Code = "issue-override-many"
	IssueNoNotice     Code = "issue-no-notice"
	IssueManyPoints   Code = "issue-many-points"
)

var issueEntries = []Entry{
	{Code: IssueNoArticles,
		En: Message{"the issue has no articles", "list them under \"articles\", one file or folder a line"},
		Vi: Message{"số này chưa có bài", "liệt kê bài ở mục \"articles\", mỗi dòng một tệp hoặc thư mục"}},
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
		Vi: Message{"áp phích có %[1]d ý là quá nhiều: nhiều nhất %[2]d ý", "bớt những ý còn lại"}},
}
