package diag

// The codes of what an editor should look at.
const (
	MastheadMissing Code = "masthead-missing"
	NumberMissing   Code = "number-missing"
	TitleMissing    Code = "title-missing"
	AuthorMissing   Code = "author-missing"
	DateMissing     Code = "date-missing"
	CaptionMissing  Code = "caption-missing"
	CapitalsUnknown Code = "capitals-unknown"
	ArticleTwice    Code = "article-twice"
	LegalMissing    Code = "legal-missing"
	LegalSize       Code = "legal-size"
	LegalPages      Code = "legal-pages"
	LegalEdition    Code = "legal-edition"
	LegalNote       Code = "legal-note"

	LegalAdvertising Code = "legal-advertising"
	LegalUnknown     Code = "legal-unknown"
	LawSize          Code = "law-size"
	LawPages         Code = "law-pages"
	LawKey           Code = "law-key"
	LawWords         Code = "law-words"
)

var proofEntries = []Entry{
	{Code: MastheadMissing,
		En: Message{"the issue has no masthead: the name of the bulletin is not known",
			"write \"series: {name: …}\" in bantin.yaml, or --title"},
		Vi: Message{"kỳ này không có măng sét vì chưa ghi tên bản tin", "ghi \"series: {name: …}\" trong bantin.yaml, hoặc thêm --title"}},
	{Code: NumberMissing,
		En: Message{"the issue has no number", "write \"issue: {number: …}\" in bantin.yaml, or --number"},
		Vi: Message{"chưa ghi số của kỳ này", "ghi \"issue: {number: …}\" trong bantin.yaml, hoặc thêm --number"}},
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
		En: Message{"the page of %[1]s is larger than the %[2]g × %[3]g cm that the rules for bulletins allow",
			"ask the authority that licenses it, or choose a smaller edition"},
		Vi: Message{"khổ của %[1]s lớn hơn %[2]g × %[3]g cm mà quy định về bản tin cho phép",
			"hỏi cơ quan cấp phép, hoặc chọn ấn bản nhỏ hơn"}},
	{Code: LegalPages,
		En: Message{"%[1]d pages are more than the %[2]d that the rules for bulletins allow", "leave articles out"},
		Vi: Message{"có %[1]d trang, quá %[2]d trang mà quy định về bản tin cho phép", "bớt bài"}},
	{Code: LegalEdition,
		En: Message{"the page of %[1]s is larger than the %[2]g × %[3]g cm that the rules for bulletins allow; " +
			"the edition %[4]s obeys them",
			"build it with -e %[4]s, or write \"editions: [%[4]s]\" in bantin.yaml"},
		Vi: Message{"khổ của %[1]s lớn hơn %[2]g × %[3]g cm mà quy định về bản tin cho phép; ấn bản %[4]s đúng khổ",
			"làm với -e %[4]s, hoặc ghi \"editions: [%[4]s]\" trong bantin.yaml"}},
	{Code: LegalNote,
		En: Message{"%[1]s", "\"legal: none\" in bantin.yaml switches the rules off"},
		Vi: Message{"%[1]s", "\"legal: none\" trong bantin.yaml là không kiểm tra theo quy định"}},
	{Code: LegalAdvertising,
		En: Message{"it reads like advertising, which the rules for bulletins do not allow: %[1]q",
			"leave it out of the bulletin"},
		Vi: Message{"giống quảng cáo, mà quy định không cho bản tin đăng quảng cáo: %[1]q", "bỏ phần này khỏi bản tin"}},
	{Code: LegalUnknown,
		En: Message{"there are no rules for bulletins named %[1]q",
			"built in: %[2]s; \"none\" switches them off; yours: the path of a YAML file"},
		Vi: Message{"không có bộ quy định về bản tin nào tên %[1]q",
			"có sẵn: %[2]s; \"none\" là không kiểm tra; của riêng bạn: đường dẫn tệp YAML"}},
	{Code: LawSize,
		En: Message{"the longer side of the largest page is shorter than the other",
			"write both: \"short_side: 190mm\" and \"long_side: 270mm\""},
		Vi: Message{"cạnh dài của khổ lớn nhất lại ngắn hơn cạnh ngắn",
			"ghi cả hai: \"short_side: 190mm\" và \"long_side: 270mm\""}},
	{Code: LawPages,
		En: Message{"an issue cannot have %[1]d pages at most", "write a number of pages, or leave the key out"},
		Vi: Message{"số trang nhiều nhất không thể là %[1]d", "ghi một số trang, hoặc bỏ mục này"}},
	{Code: LawWords,
		En: Message{"advertising cannot be found by %[1]q, which has no words", "write words, or take it out"},
		Vi: Message{"không thể tìm quảng cáo bằng %[1]q vì không có chữ nào", "ghi chữ cần tìm, hoặc bỏ mục này"}},
	{Code: LawKey,
		En: Message{"no key of bantin.yaml is %[1]q, so that none could be missing", "choose one of: %[2]s"},
		Vi: Message{"bantin.yaml không có mục %[1]q để kiểm tra", "chọn một trong các mục: %[2]s"}},
}
