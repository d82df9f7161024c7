package extract_test

import "testing"

// TestWhatAnnouncesTheFirstListAnnouncesAll: an editor that begins a list anew for
// each item leaves several below the line that announces them; links that no line
// announces stay a box of links.
func TestWhatAnnouncesTheFirstListAnnouncesAll(t *testing.T) {
	lists := "<ul><li><a href=/1>Quy chế tưới tiêu của hợp tác xã</a></li></ul>" +
		"<ul><li><a href=/2>Lịch mở cống đầu vụ</a></li></ul><ul><li><a href=/3>Sổ tay nạo vét kênh</a></li></ul>"
	want, body := numbered(1, 5)
	mustHave(t, headTitle+"<body>"+h1+"<div class=c>"+body+"<p>Bà con nên đọc trước ba tài liệu sau đây:</p>"+lists+line(6)+"</div>",
		append(want, "Quy chế tưới tiêu", "Lịch mở cống", "Sổ tay nạo vét"))
	mustHave(t, headTitle+"<body>"+h1+"<div class=c>"+body+lists+line(6)+"</div>",
		want, "Quy chế tưới tiêu", "Lịch mở cống", "Sổ tay nạo vét")
}
