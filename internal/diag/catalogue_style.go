package diag

// The codes of templates.
const (
	TemplateUnknown  Code = "template-unknown"
	TemplateNear     Code = "template-near"
	TemplateCircle   Code = "template-circle"
	TemplateGeometry Code = "template-geometry"
	TemplateFace     Code = "template-face"
	TemplateIdle     Code = "template-idle"
	TemplateLeading  Code = "template-leading"
	TemplateTight    Code = "template-tight"
)

var styleEntries = []Entry{
	{Code: TemplateUnknown,
		En: Message{"there is no template %[1]q",
			"\"bantin templates\" lists them; the path of a .yaml file can be given too"},
		Vi: Message{"không có mẫu trang %[1]q",
			"lệnh \"bantin templates\" liệt kê các mẫu trang; cũng có thể ghi đường dẫn tới tệp .yaml"}},
	{Code: TemplateNear,
		En: Message{"there is no template %[1]q", "did you mean %[2]q?"},
		Vi: Message{"không có mẫu trang %[1]q", "có phải bạn muốn ghi %[2]q?"}},
	{Code: TemplateCircle,
		En: Message{"the template extends %[1]q, which extends it in turn, or too many others",
			"let one of them extend a template that is built in"},
		Vi: Message{"mẫu trang dựa trên %[1]q, mà mẫu này lại dựa trên chính nó, hoặc dựa trên quá nhiều mẫu khác",
			"cho một trong các mẫu đó dựa trên mẫu có sẵn"}},
	{Code: TemplateGeometry,
		En: Message{"the measures of the page do not fit together", "check these: %[1]s"},
		Vi: Message{"kích thước của trang không khớp nhau", "xem lại các mục: %[1]s"}},
	{Code: TemplateFace,
		En: Message{"%[1]q asks for the font %[2]q, which is not built in", "\"bantin fonts\" lists the fonts"},
		Vi: Message{"%[1]q cần phông %[2]q, mà phông này không có sẵn", "lệnh \"bantin fonts\" liệt kê các phông"}},
	{Code: TemplateIdle,
		En: Message{"%[1]q changes nothing on any page", "take it out of the template"},
		Vi: Message{"mục %[1]q không làm thay đổi trang in", "bỏ mục này khỏi mẫu trang"}},
	{Code: TemplateLeading,
		En: Message{"%[1]q changes nothing on any page: %[2]q sets these lines apart",
			"take it out of the template, and change %[2]q instead"},
		Vi: Message{"mục %[1]q không làm thay đổi trang in: khoảng cách các dòng này do mục %[2]q quyết định",
			"bỏ mục này khỏi mẫu trang, và sửa mục %[2]q"}},
	{Code: TemplateTight,
		En: Message{"%[1]q is larger than the leading of its lines, %[2]q: they will touch",
			"make the size smaller or the leading larger"},
		Vi: Message{"%[1]q lớn hơn khoảng cách dòng %[2]q: các dòng chữ sẽ chạm nhau",
			"giảm cỡ chữ hoặc tăng khoảng cách dòng"}},
}
