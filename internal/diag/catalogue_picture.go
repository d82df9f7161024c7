package diag

var pictureEntries = []Entry{
	{Code: "picture-broken",
		En: Message{"picture %[1]q cannot be decoded and is left out",
			"save the page again, or put a good copy in its place"},
		Vi: Message{"ảnh %[1]q bị hỏng nên bị bỏ", "lưu lại trang, hoặc thay bằng bản ảnh tốt"}},
	{Code: "picture-kind",
		En: Message{"%[1]q is no JPEG, PNG, GIF or WebP picture and is left out", "turn it into one of these"},
		Vi: Message{"%[1]q không phải ảnh JPEG, PNG, GIF hay WebP nên bị bỏ", "chuyển sang một trong các dạng này"}},
	{Code: "picture-too-large",
		En: Message{"picture %[1]q has too many pixels and is left out", "make it smaller than 100 megapixels"},
		Vi: Message{"ảnh %[1]q có quá nhiều điểm ảnh nên bị bỏ", "thu nhỏ xuống dưới 100 triệu điểm ảnh"}},
}
