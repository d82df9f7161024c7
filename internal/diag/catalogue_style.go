package diag

// The codes of templates.
const (
	TemplateUnknown  Code = "template-unknown"
	TemplateGeometry Code = "template-geometry"
	TemplateFace     Code = "template-face"
)

var styleEntries = []Entry{
	{Code: TemplateUnknown,
		En: Message{"there is no template %[1]q",
			"\"bantin templates\" lists them; the path of a .yaml file can be given too"},
		Vi: Message{"không có mẫu trang %[1]q",
			"lệnh \"bantin templates\" liệt kê các mẫu trang; cũng có thể ghi đường dẫn tới tệp .yaml"}},
	{Code: TemplateGeometry,
		En: Message{"the measures of the page do not fit together", "check these: %[1]s"},
		Vi: Message{"kích thước của trang không khớp nhau", "xem lại các mục: %[1]s"}},
	{Code: TemplateFace,
		En: Message{"%[1]q asks for the font %[2]q, which is not built in", "\"bantin fonts\" lists the fonts"},
		Vi: Message{"%[1]q cần phông %[2]q, mà phông này không có sẵn", "lệnh \"bantin fonts\" liệt kê các phông"}},
}
