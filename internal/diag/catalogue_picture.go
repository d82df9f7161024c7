package diag

// The codes of pictures.
const (
	PictureBroken    Code = "picture-broken"
	PictureElsewhere Code = "picture-elsewhere"
	CaptionGuessed   Code = "caption-guessed"
	SpeakerGuessed   Code = "speaker-guessed"
	PictureKind      Code = "picture-kind"
	PictureTooLarge  Code = "picture-too-large"
	PictureFileLarge Code = "picture-file-large"
	PictureCostly    Code = "picture-costly"
	PictureChanged   Code = "picture-changed"
	PictureCut       Code = "picture-cut"
	PictureColours   Code = "picture-colours"
)

var pictureEntries = []Entry{
	{Code: PictureBroken, Missing: true,
		En: Message{"picture %[1]q cannot be decoded and is left out",
			"save the page again, or put a good copy in its place"},
		Vi: Message{"ảnh %[1]q bị hỏng nên bị bỏ", "lưu lại trang, hoặc thay bằng bản ảnh tốt"}},
	{Code: CaptionGuessed,
		En: Message{"lines that are captions by their place only: %[1]d, the first %[2]q",
			"compare with the page; without its picture (\"pictures:\" in the issue file) such a line is a paragraph"},
		Vi: Message{"có %[1]d dòng chỉ do vị trí mà coi là chú thích ảnh, dòng đầu: %[2]q",
			"so với trang gốc; nếu bỏ ảnh đó (\"pictures:\" trong bantin.yaml) thì dòng ấy in thành đoạn văn"}},
	{Code: SpeakerGuessed,
		En: Message{"%[1]d lines behind a dash are printed as who said the quotation above them, the first: %[2]q",
			"compare it with the page; nothing of it is lost"},
		One: "a line behind a dash is printed as who said the quotation above it: %[2]q", By: 1,
		Vi: Message{"có %[1]d dòng sau dấu gạch được in như tên người nói của lời trích ở trên, dòng đầu: %[2]q",
			"so với trang gốc; không mất chữ nào"}},
	{Code: PictureElsewhere,
		En: Message{"pictures found by a similar name, or in a folder that several pages share: %[1]s",
			"check that each belongs to the article; keep the pictures of a page in a folder with the name of the page and \"_files\""},
		Vi: Message{"ảnh lấy theo tên gần giống tên trong trang, hoặc từ thư mục dùng chung cho nhiều trang: %[1]s",
			"xem từng ảnh có đúng của bài không; nên để ảnh của mỗi trang trong thư mục có tên của trang thêm \"_files\""}},
	{Code: PictureKind, Missing: true,
		En: Message{"%[1]q is no JPEG, PNG, GIF, WebP or BMP picture and is left out", "turn it into one of these"},
		Vi: Message{"%[1]q không phải ảnh JPEG, PNG, GIF, WebP hay BMP nên bị bỏ",
			"chuyển sang một trong các dạng này"}},
	{Code: PictureTooLarge, Missing: true,
		En: Message{"picture %[1]q has too many pixels and is left out", "make it smaller than 100 megapixels"},
		Vi: Message{"ảnh %[1]q có quá nhiều điểm ảnh nên bị bỏ", "thu nhỏ xuống dưới 100 triệu điểm ảnh"}},
	{Code: PictureFileLarge, Missing: true,
		En: Message{"the file of picture %[1]q is larger than 64 MiB and is left out", "save it anew, as a JPEG or with fewer pixels"},
		Vi: Message{"tệp ảnh %[1]q lớn hơn 64 MiB nên bị bỏ", "lưu lại ảnh thành JPEG hoặc thu nhỏ ảnh"}},
	{Code: PictureCostly, Missing: true,
		En: Message{"picture %[1]q would take too much memory or time to read and is left out",
			"make it smaller, or save it anew as a plain JPEG (not progressive) or PNG (not interlaced)"},
		Vi: Message{"ảnh %[1]q tốn quá nhiều bộ nhớ hoặc thời gian để đọc nên bị bỏ",
			"thu nhỏ ảnh, hoặc lưu lại thành JPEG thường (không phải progressive) hay PNG không interlaced"}},
	{Code: PictureChanged, Missing: true,
		En: Message{"picture %[1]q was changed while the bulletin was made, and is left out", "run the command again"},
		Vi: Message{"ảnh %[1]q bị thay đổi trong lúc làm bản tin nên bị bỏ", "chạy lại lệnh"}},
	{Code: PictureCut, Missing: true,
		En: Message{"picture %[1]q was not saved to its end: what is missing of it is grey, or coarse",
			"save the page again, or put a whole copy of the picture in its place"},
		Vi: Message{"ảnh %[1]q tải về chưa hết: phần thiếu in màu xám, hoặc ảnh kém nét",
			"lưu lại trang, hoặc thay bằng bản ảnh đầy đủ"}},
	{Code: PictureColours,
		En: Message{"colours of these pictures are meant for a press or another device, and may look a little different in print: %[1]s",
			"if they matter, save the picture with the colours of screens (sRGB)"},
		Vi: Message{"màu của các ảnh này dành cho máy in công nghiệp hoặc thiết bị khác nên có thể in ra hơi khác: %[1]s",
			"nếu cần đúng màu, lưu lại ảnh theo hệ màu sRGB"}},
}
