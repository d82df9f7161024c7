package diag

var extractEntries = []Entry{
	{Code: "picture-missing",
		En: Message{"picture %[1]q is not among the saved files", "save the page again as \"Webpage, complete\", or put the picture into its folder"},
		Vi: Message{"không có ảnh %[1]q trong các tệp đã lưu", "lưu lại trang kiểu \"Webpage, complete\", hoặc chép ảnh vào thư mục của trang"}},
	{Code: "weekday-wrong",
		En: Message{"the weekday in %[1]q is not that of %[2]s", "check the date with the portal"},
		Vi: Message{"thứ trong %[1]q không khớp ngày %[2]s", "kiểm tra lại ngày với cổng thông tin"}},
}
