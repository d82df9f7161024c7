package extract

import (
	"testing"

	"bantin/internal/source"
)

func TestTitlesOfErrorPages(t *testing.T) {
	for _, s := range []string{
		"404", "404 - Không tìm thấy trang", "Lỗi 404", "Error 403: Forbidden", "404 Not Found", "500 Internal Server Error",
		"Server Error in '/' Application.", "Runtime Error", "Just a moment...", "Lỗi", "Sorry, something went wrong",
		"Không tìm thấy trang", "This page can’t be displayed", "Trang này không tồn tại",
		"404.", "404-", "404 |", "HTTP Error 404.0 - Not Found", "403.14 - Forbidden", "500 – Lỗi máy chủ", "404|Trang lỗi",
	} {
		if !errorTitle().MatchString(s) {
			t.Errorf("%q is no error page", s)
		}
	}
	for _, s := range []string{
		"500 suất quà đến với học trò nghèo", "Lỗi 404 trên cổng dịch vụ công: xã nói gì?", "404 hộ đã có nước sạch",
		"Lỗi tại ai?", "Trang vàng của làng nghề", "Just a moment of rest for the rowers", "Runtime errors explained",
		"500.000 cây giống đến với bà con", "500-600 cây giống cho hai thôn", "400-500 hộ có nước sạch", "500 - 600 suất quà",
		"500–600 suất quà", "500-year flood on the delta", "500.5 ha rừng được trồng mới", "404: 2 tuổi đã biết đọc",
	} {
		if errorTitle().MatchString(s) {
			t.Errorf("%q is an error page", s)
		}
	}
}

// TestNamedPagesAreNoNotices names a page that says that its site is closed.
func TestNamedPagesAreNoNotices(t *testing.T) {
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(`<html><head><title>Website của xã đang được nâng cấp</title></head><body>`+
		`<div><h1>Website của xã đang được nâng cấp</h1><p>Tổ công nghệ của xã đang chuyển các bài cũ sang hệ thống mới, `+
		`hai cán bộ làm cả buổi tối để kịp mở lại trước ngày hội làng.</p></div></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Article(pages[0]); err == nil {
		t.Error("nobody names it, and it is an article")
	}
	if _, _, err := Named(pages[0]); err != nil {
		t.Errorf("it is named, and refused: %v", err)
	}
}
