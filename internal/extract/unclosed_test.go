package extract_test

import (
	"strings"
	"testing"
)

// TestCopyInAnElementThatIsNeverClosed is printed, where browsers show it; what such elements are
// made for stays out.
func TestCopyInAnElementThatIsNeverClosed(t *testing.T) {
	const rest = "<p>Đoạn áp chót này nằm sau chỗ hỏng, có đủ câu chữ để người đọc còn hiểu.</p>" +
		"<p>Đoạn cuối kể về hai mươi gia đình văn hóa tiêu biểu của xã, được trao quà.</p>"
	for _, open := range []string{"<form><input>", "<form><p>Tên:</p><input type=text>", "<button>", "<nav>", "<header>", "<b>", "<a href=/x>", "<font>"} {
		a := mustHave(t, "<html><body><article><h1>Một bài dài của xã</h1>"+strings.Repeat(line(3), 3)+open+rest+"</article></body></html>", nil)
		if got := copyOf(a); !strings.Contains(got, "áp chót") || !strings.Contains(got, "tiêu biểu") {
			t.Errorf("behind %s: %q", open, got)
		}
	}
	for _, box := range []string{
		"<form><input type=email><p>Nhận tin của xã mỗi tuần qua thư điện tử của quý vị.</p><p>Quý vị có thể ngừng nhận tin bất cứ lúc nào.</p><button>Gửi</button></form>",
		"<form><input type=email><p>Nhận tin của xã mỗi tuần qua thư điện tử của quý vị.</p><p>Quý vị có thể ngừng nhận tin bất cứ lúc nào.</p></form>" + line(4),
		"<nav><p><a href=/1>Xã Tân Hòa tổng kết năm năm xây dựng nông thôn mới.</a></p><p><a href=/2>Hơn trăm hộ dân đồng lòng hiến đất làm đường.</a></p></nav>",
	} {
		a := mustHave(t, "<html><body><article><h1>Một bài dài của xã</h1>"+strings.Repeat(line(3), 3)+box+"</article></body></html>", nil)
		if got := copyOf(a); strings.Contains(got, "mỗi tuần") || strings.Contains(got, "nông thôn mới") {
			t.Errorf("%s: %q", box, got)
		}
	}
}
