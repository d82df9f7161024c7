package diag

// The codes of extraction.
const (
	ArticleDoubtful Code = "article-doubtful"
	Paywall         Code = "paywall"
	CopyLeftOut     Code = "copy-left-out"
	PictureMissing  Code = "picture-missing"
	FrameLeftOut    Code = "frame-left-out"
	FilmLeftOut     Code = "film-left-out"
	DrawingLeftOut  Code = "drawing-left-out"
	FormulaAsCode   Code = "formula-as-code"
	FormulaLeftOut  Code = "formula-left-out"
	WeekdayWrong    Code = "weekday-wrong"
	ListPage        Code = "list-page"
	ErrorPage       Code = "error-page"
	LoginPage       Code = "login-page"
	SearchPage      Code = "search-page"
	PageNotDrawn    Code = "page-not-drawn"
	NoArticle       Code = "no-article"
)

var extractEntries = []Entry{
	{Code: Paywall, Missing: true,
		En: Message{"this is only the beginning of the article: the page keeps the rest for subscribers (paywall)",
			"log in in the browser, open the whole article and save it again"},
		Vi: Message{"đây chỉ là phần đầu của bài: trang giữ phần còn lại cho người đăng nhập hoặc trả tiền",
			"đăng nhập trong trình duyệt, mở trọn bài rồi lưu lại"}},
	{Code: ArticleDoubtful,
		En: Message{"this page may be a list, not an article",
			"look at its text; leave the page out if it is none, or name it in bantin.yaml"},
		Vi: Message{"trang này có thể là danh sách, không phải bài viết",
			"xem lại nội dung; nếu không phải bài thì bỏ ra, nếu đúng thì ghi tên tệp vào bantin.yaml"}},
	{Code: CopyLeftOut, Missing: true,
		En: Message{"lines that read like text of the article are not printed: %[1]d, the first %[2]q",
			"compare the print with the page; \"bantin check\" lists the lines"},
		Vi: Message{"có %[1]d dòng giống nội dung bài mà không in, dòng đầu: %[2]q",
			"so bản in với trang; lệnh \"bantin check\" liệt kê từng dòng"}},
	{Code: PictureMissing, Missing: true,
		En: Message{"picture %[1]q is not among the saved files",
			"save the page again as \"Webpage, Complete\", or put the picture into its folder"},
		Vi: Message{"không có ảnh %[1]q trong các tệp đã lưu", "lưu lại trang kiểu \"Trang web, toàn bộ\" " +
			"(Webpage, Complete), hoặc chép ảnh vào thư mục của trang"}},
	{Code: FrameLeftOut,
		En: Message{"a page in a frame (a film, a map) is left out: %[1]s",
			"open it and take from it what readers need, or print its address"},
		Vi: Message{"khung nhúng (phim, bản đồ) không in được: %[1]s",
			"mở khung đó, chép phần bạn đọc cần, hoặc in địa chỉ của nó"}},
	{Code: FilmLeftOut,
		En: Message{"a film or sound is left out: %[1]s", "say in the article where it can be seen or heard"},
		Vi: Message{"đoạn phim hoặc âm thanh không in được: %[1]s", "ghi trong bài nơi có thể xem hoặc nghe"}},
	{Code: DrawingLeftOut, Missing: true,
		En: Message{"a drawing (SVG) is left out: %[1]s", "save it as PNG or JPEG beside the page"},
		Vi: Message{"hình vẽ (SVG) không in được: %[1]s", "lưu hình đó thành PNG hoặc JPEG cạnh trang"}},
	{Code: FormulaAsCode,
		En: Message{"a formula is printed as its code: %[1]s",
			"compare it with the page; where readers need the formula itself, put a picture of it into the article"},
		Vi: Message{"công thức in ra ở dạng mã: %[1]s",
			"so bản in với trang; nếu bạn đọc cần chính công thức, chụp nó thành ảnh rồi đưa vào bài"}},
	{Code: FormulaLeftOut, Missing: true,
		En: Message{"a formula is left out: the page has only its drawing",
			"take a picture of it from the page and put that into the article"},
		Vi: Message{"công thức không in được: trang chỉ lưu nét vẽ của nó",
			"chụp công thức trên trang thành ảnh rồi đưa vào bài"}},
	{Code: WeekdayWrong,
		En: Message{"the weekday in %[1]q is not that of %[2]s", "check the date with the portal"},
		Vi: Message{"thứ trong %[1]q không khớp ngày %[2]s", "kiểm tra lại ngày với cổng thông tin"}},
	{Code: ListPage, Missing: true,
		En: Message{"this page is a list of articles, not an article", "open the article itself and save that page"},
		Vi: Message{"đây là trang danh sách tin, không phải một bài viết", "mở bài viết cần lấy rồi lưu trang đó"}},
	{Code: ErrorPage, Missing: true,
		En: Message{"this page is the error message of a site, not an article",
			"open the article again and save the page once it shows"},
		Vi: Message{"đây là trang báo lỗi của cổng, không phải bài viết",
			"mở lại bài viết, khi thấy nội dung mới lưu trang"}},
	{Code: LoginPage, Missing: true,
		En: Message{"this page asks to log in, and has no article", "log in, open the article and save that page"},
		Vi: Message{"đây là trang đăng nhập, không có bài viết", "đăng nhập, mở bài viết rồi lưu trang đó"}},
	{Code: SearchPage, Missing: true,
		En: Message{"this page is the result of a search, not an article",
			"open the article itself and save that page"},
		Vi: Message{"đây là trang kết quả tìm kiếm, không phải bài viết", "mở chính bài viết rồi lưu trang đó"}},
	{Code: PageNotDrawn, Missing: true,
		En: Message{"this page was saved before its script had drawn the article",
			"open it, wait until the article shows, and save it again as \"Webpage, complete\""},
		Vi: Message{"trang được lưu khi bài viết chưa hiện xong",
			"mở trang, chờ bài hiện đủ rồi lưu lại kiểu \"Trang web, toàn bộ\" (Webpage, Complete)"}},
	{Code: NoArticle, Missing: true,
		En: Message{"no article was found in this page", "open the article itself and save that page"},
		Vi: Message{"không tìm thấy bài viết trong trang này", "mở bài viết cần lấy rồi lưu trang đó"}},
}
