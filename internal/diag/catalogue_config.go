package diag

// The codes of files in YAML.
const (
	ConfigTooLarge   Code = "config-too-large"
	ConfigSyntax     Code = "config-syntax"
	ConfigTab        Code = "config-tab"
	ConfigEncoding   Code = "config-encoding"
	ConfigEscape     Code = "config-escape"
	ConfigQuote      Code = "config-quote"
	ConfigBracket    Code = "config-bracket"
	ConfigColon      Code = "config-colon"
	ConfigIndent     Code = "config-indent"
	ConfigAnchor     Code = "config-anchor"
	ConfigDocuments  Code = "config-documents"
	ConfigMany       Code = "config-many"
	ConfigKeyKind    Code = "config-key-kind"
	ConfigTooDeep    Code = "config-too-deep"
	ConfigKey        Code = "config-key"
	ConfigKeyUnknown Code = "config-key-unknown"
	ConfigTwice      Code = "config-twice"
	ConfigNotMap     Code = "config-not-map"
	ConfigNotList    Code = "config-not-list"
	ConfigNotValue   Code = "config-not-value"
	ConfigNothing    Code = "config-nothing"
	ConfigValue      Code = "config-value"
	ConfigQuoted     Code = "config-quoted"
	DateNone         Code = "date-none"
	ConfigWord       Code = "config-word"
	ConfigChoice     Code = "config-choice"
)

var configEntries = []Entry{
	{Code: ConfigTooLarge,
		En: Message{"the file is larger than 4 MiB", "a bantin.yaml is a page of text; is this another file?"},
		Vi: Message{"tệp lớn hơn 4 MiB", "bantin.yaml chỉ dài một trang; có phải nhầm tệp không?"}},
	{Code: ConfigSyntax,
		En: Message{"not valid YAML", "check the indentation and the colons near this line"},
		Vi: Message{"không phải YAML hợp lệ", "xem lại khoảng thụt đầu dòng và dấu hai chấm gần dòng này"}},
	{Code: ConfigTab,
		En: Message{"there is a tab where spaces should be", "indent with spaces"},
		Vi: Message{"có dấu tab ở chỗ phải là dấu cách", "thụt đầu dòng bằng dấu cách"}},
	{Code: ConfigEncoding,
		En: Message{"the file is not in UTF-8", "save it again in the encoding UTF-8"},
		Vi: Message{"tệp không dùng bảng mã UTF-8", "lưu lại tệp với bảng mã UTF-8"}},
	{Code: ConfigEscape,
		En: Message{"a backslash in double quotes begins an escape", "write paths with / or in single quotes"},
		Vi: Message{"dấu \\ trong ngoặc kép bị hiểu là dấu đặc biệt",
			"ghi đường dẫn bằng dấu /, hoặc đặt trong nháy đơn"}},
	{Code: ConfigQuote,
		En: Message{"a quote is opened and not closed", "close it near this line"},
		Vi: Message{"có dấu ngoặc kép hoặc nháy mở mà không đóng", "đóng lại ở gần dòng này"}},
	{Code: ConfigBracket,
		En: Message{"a bracket is opened and not closed", "close it near this line"},
		Vi: Message{"có dấu ngoặc mở mà không đóng", "đóng lại ở gần dòng này"}},
	{Code: ConfigColon,
		En: Message{"there is a colon where none can be",
			"put a value that holds a colon in quotes, and check the indentation"},
		Vi: Message{"có dấu hai chấm ở chỗ không được dùng",
			"đặt giá trị có dấu hai chấm trong ngoặc kép, và xem lại khoảng thụt đầu dòng"}},
	{Code: ConfigIndent,
		En: Message{"the indentation does not match", "keys of one level begin in the same column"},
		Vi: Message{"khoảng thụt đầu dòng không khớp", "các mục cùng cấp phải bắt đầu ở cùng một cột"}},
	{Code: ConfigAnchor,
		En: Message{"a value that begins with * names an anchor that does not exist", "put it in quotes"},
		Vi: Message{"giá trị bắt đầu bằng * bị hiểu là trỏ tới mục khác, mà mục ấy không có", "đặt giá trị đó trong ngoặc kép"}},
	{Code: ConfigDocuments,
		En: Message{"a second document begins", "leave out the line \"---\""},
		Vi: Message{"tệp có phần thứ hai, bắt đầu sau dòng \"---\"", "bỏ dòng \"---\""}},
	{Code: ConfigMany,
		En: Message{"more than %[1]d errors; the rest are not listed", "fix these first"},
		Vi: Message{"có hơn %[1]d lỗi; các lỗi sau không hiện", "sửa các lỗi trên trước"}},
	{Code: ConfigKeyKind,
		En: Message{"this key is not a word", "put a key that begins with [, { or ? in quotes"},
		Vi: Message{"tên mục phải là một từ", "đặt tên mục bắt đầu bằng [, { hoặc ? trong ngoặc kép"}},
	{Code: ConfigTooDeep,
		En: Message{"nested too deeply", "flatten this part of the file"},
		Vi: Message{"các mục lồng nhau quá sâu", "bớt số cấp ở phần này"}},
	{Code: ConfigKey,
		En: Message{"unknown key %[1]q", "did you mean %[2]q?"},
		Vi: Message{"không có mục %[1]q", "có phải bạn muốn ghi %[2]q?"}},
	{Code: ConfigKeyUnknown,
		En: Message{"unknown key %[1]q", "the keys here are: %[2]s"},
		Vi: Message{"không có mục %[1]q", "các mục ở đây là: %[2]s"}},
	{Code: ConfigTwice,
		En: Message{"key %[1]q is given twice", "keep one of the two"},
		Vi: Message{"mục %[1]q được ghi hai lần", "giữ lại một"}},
	{Code: ConfigNotMap,
		En: Message{"%[1]q should hold keys with values", "write them below it, one a line, two spaces in"},
		Vi: Message{"%[1]q phải chứa các mục và giá trị",
			"ghi các mục ở dưới, mỗi dòng một mục, thụt vào hai dấu cách"}},
	{Code: ConfigNotList,
		En: Message{"%[1]q should be a list", "write one entry a line, each after \"- \""},
		Vi: Message{"%[1]q phải là một danh sách", "ghi mỗi dòng một mục, bắt đầu bằng \"- \""}},
	{Code: ConfigNotValue,
		En: Message{"%[1]q should be a single value", "write one value after the colon"},
		Vi: Message{"%[1]q phải là một giá trị", "ghi một giá trị sau dấu hai chấm"}},
	{Code: ConfigNothing,
		En: Message{"there is nothing behind %[1]q",
			"write it after the colon, or take the line out; \"none\" is for a picture that needs no caption or credit"},
		Vi: Message{"sau %[1]q chưa có gì",
			"ghi sau dấu hai chấm, hoặc bỏ dòng này; ảnh không cần chú thích hay tên người chụp thì ghi none"}},
	{Code: ConfigValue,
		En: Message{"%[1]q cannot be %[2]q", "write it like %[3]s"},
		Vi: Message{"%[1]q không nhận giá trị %[2]q", "ghi theo dạng %[3]s"}},
	{Code: ConfigQuoted,
		En: Message{"something stands behind the closing quotation mark",
			"put the whole value between single ones: '\"Tiếng nói\" Tân Hòa'"},
		Vi: Message{"sau dấu ngoặc kép đóng còn có chữ", "đặt cả giá trị trong dấu nháy đơn: '\"Tiếng nói\" Tân Hòa'"}},
	{Code: DateNone,
		En: Message{"there is no day %[1]q", "look at the calendar: that month has fewer days"},
		Vi: Message{"không có ngày %[1]q", "xem lại lịch: tháng đó không có ngày này"}},
	{Code: ConfigWord,
		En: Message{"%[1]q cannot be %[2]q", "did you mean %[3]q?"},
		Vi: Message{"%[1]q không nhận giá trị %[2]q", "có phải bạn muốn ghi %[3]q?"}},
	{Code: ConfigChoice,
		En: Message{"%[1]q cannot be %[2]q", "choose one of: %[3]s"},
		Vi: Message{"%[1]q không nhận giá trị %[2]q", "chọn một trong: %[3]s"}},
}
