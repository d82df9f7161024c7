package diag

// The codes of profiles.
const (
	ProfileUnreadable Code = "profile-unreadable"
	ProfileTwice      Code = "profile-twice"
	ProfileEmpty      Code = "profile-empty"
	ProfileSelector   Code = "profile-selector"
	ProfileHost       Code = "profile-host"
	ProfileNoMatch    Code = "profile-no-match"
	ProfileNoBody     Code = "profile-no-body"
)

var profileEntries = []Entry{
	{Code: ProfileUnreadable,
		En: Message{"the profile %[1]q cannot be read", "allow reading it, or take it out of the folder"},
		Vi: Message{"không đọc được bản mô tả cổng %[1]q", "cấp quyền đọc, hoặc đưa tệp ra khỏi thư mục"}},
	{Code: ProfileTwice,
		En: Message{"there are two profiles with the name %[1]q, the other in %[2]s", "rename one of the files"},
		Vi: Message{"có hai bản mô tả cổng cùng tên %[1]q, bản kia trong %[2]s", "đổi tên một trong hai tệp"}},
	{Code: ProfileEmpty,
		En: Message{"%[1]q has no value",
			"write a selector after it; put one that begins with # in quotes: \"#content\""},
		Vi: Message{"mục %[1]q chưa có giá trị",
			"ghi bộ chọn CSS ở sau; bộ chọn bắt đầu bằng # phải đặt trong ngoặc kép: \"#content\""}},
	{Code: ProfileSelector,
		En: Message{"%[1]q is not a CSS selector",
			"write it like div.content or \"#content p\"; put one that begins with # or [ in quotes"},
		Vi: Message{"%[1]q không phải bộ chọn CSS",
			"ghi theo dạng div.content hoặc \"#content p\"; bộ chọn bắt đầu bằng # hay [ phải đặt trong ngoặc kép"}},
	{Code: ProfileHost,
		En: Message{"%[1]q is not the name of a site",
			"write it like tanhoa.gov.vn, without https:// and without a path"},
		Vi: Message{"%[1]q không phải tên miền", "ghi theo dạng tanhoa.gov.vn, không có https:// và đường dẫn ở sau"}},
	{Code: ProfileNoMatch,
		En: Message{"the profile does not say which pages it is for",
			"add \"match\" with a selector that only these have"},
		Vi: Message{"bản mô tả cổng chưa cho biết dùng cho những trang nào",
			"thêm mục \"match\" với bộ chọn CSS mà chỉ các trang đó có"}},
	{Code: ProfileNoBody,
		En: Message{"the profile does not say where the text of the article is", "add \"body\" with its selector"},
		Vi: Message{"bản mô tả cổng chưa cho biết nội dung bài nằm ở đâu",
			"thêm mục \"body\" với bộ chọn CSS của phần đó"}},
}
