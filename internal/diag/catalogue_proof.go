package diag

// The codes of what an editor should look at.
const (
	TitleMissing    Code = "title-missing"
	AuthorMissing   Code = "author-missing"
	DateMissing     Code = "date-missing"
	CaptionMissing  Code = "caption-missing"
	CapitalsUnknown Code = "capitals-unknown"
	ArticleTwice    Code = "article-twice"
	LegalMissing    Code = "legal-missing"
	LegalSize       Code = "legal-size"
	LegalPages      Code = "legal-pages"
)

var proofEntries = []Entry{
	{Code: TitleMissing,
		En: Message{"no headline was found", "write \"headline:\" for it in bantin.yaml"},
		Vi: Message{"không tìm thấy tít", "ghi \"headline:\" cho bài trong bantin.yaml"}},
	{Code: AuthorMissing,
		En: Message{"no author was found", "write \"author:\" for it in bantin.yaml if the article is signed"},
		Vi: Message{"không tìm thấy tác giả", "nếu bài có ký tên, ghi \"author:\" trong bantin.yaml"}},
	{Code: DateMissing,
		En: Message{"no date was found", "write \"date:\" for it in bantin.yaml"},
		Vi: Message{"không tìm thấy ngày đăng", "ghi \"date:\" cho bài trong bantin.yaml"}},
	{Code: CaptionMissing,
		En: Message{"picture %[1]q has no caption", "see whether the page has one"},
		Vi: Message{"ảnh %[1]q không có chú thích", "xem trang gốc có chú thích không"}},
	{Code: CapitalsUnknown,
		En: Message{"abbreviations that readers may not know: %[1]s", "see whether the article explains them"},
		Vi: Message{"chữ viết tắt có thể bạn đọc chưa biết: %[1]s", "xem bài có giải thích không"}},
	{Code: ArticleTwice,
		En: Message{"the same article as %[1]q", "leave one of them out"},
		Vi: Message{"trùng với bài %[1]q", "bỏ một trong hai"}},
	{Code: LegalMissing,
		En: Message{"the rules for bulletins require %[2]s (%[1]s), which is missing",
			"add it to bantin.yaml, or switch the rules off with \"legal: none\""},
		Vi: Message{"theo quy định, bản tin phải ghi %[2]s (%[1]s); hiện còn thiếu",
			"ghi vào bantin.yaml, hoặc bỏ kiểm tra bằng \"legal: none\""}},
	{Code: LegalSize,
		En: Message{"the page of %[1]s is larger than the %[2]s × %[3]s cm that the rules for bulletins allow",
			"ask the authority that licenses it, or choose a smaller edition"},
		Vi: Message{"khổ của %[1]s lớn hơn %[2]s × %[3]s cm mà quy định về bản tin cho phép",
			"hỏi cơ quan cấp phép, hoặc chọn ấn bản nhỏ hơn"}},
	{Code: LegalPages,
		En: Message{"%[1]d pages are more than the %[2]d that the rules for bulletins allow", "leave articles out"},
		Vi: Message{"có %[1]d trang, quá %[2]d trang mà quy định về bản tin cho phép", "bớt bài"}},
}
