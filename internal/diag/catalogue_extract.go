package diag

var extractEntries = []Entry{
	{Code: "picture-missing",
		En: Message{"picture %[1]q is not among the saved files", "save the page again as \"Webpage, complete\", or put the picture into its folder"},
		Vi: Message{"không có ảnh %[1]q trong các tệp đã lưu", "lưu lại trang kiểu \"Webpage, complete\", hoặc chép ảnh vào thư mục của trang"}},
	{Code: "frame-left-out",
		En: Message{"a page in a frame (a film, a map) is left out: %[1]s", "open it and take from it what readers need, or print its address"},
		Vi: Message{"bỏ ra một khung nhúng (phim, bản đồ): %[1]s", "mở khung đó, chép phần bạn đọc cần, hoặc in địa chỉ của nó"}},
	{Code: "film-left-out",
		En: Message{"a film or sound is left out: %[1]s", "say in the article where it can be seen or heard"},
		Vi: Message{"bỏ ra một đoạn phim hoặc âm thanh: %[1]s", "ghi trong bài nơi có thể xem hoặc nghe"}},
	{Code: "drawing-left-out",
		En: Message{"a drawing (SVG) is left out: %[1]s", "save it as PNG or JPEG beside the page"},
		Vi: Message{"bỏ ra một hình vẽ (SVG): %[1]s", "lưu hình đó thành PNG hoặc JPEG cạnh trang"}},
	{Code: "weekday-wrong",
		En: Message{"the weekday in %[1]q is not that of %[2]s", "check the date with the portal"},
		Vi: Message{"thứ trong %[1]q không khớp ngày %[2]s", "kiểm tra lại ngày với cổng thông tin"}},
}
