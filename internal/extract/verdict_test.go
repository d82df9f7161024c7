package extract

import "testing"

func TestTitlesOfErrorPages(t *testing.T) {
	for _, s := range []string{
		"404", "404 - Không tìm thấy trang", "Lỗi 404", "Error 403: Forbidden", "404 Not Found", "500 Internal Server Error",
		"Server Error in '/' Application.", "Runtime Error", "Just a moment...", "Lỗi", "Sorry, something went wrong",
		"Không tìm thấy trang", "This page can’t be displayed", "Trang này không tồn tại",
	} {
		if !errorTitle().MatchString(s) {
			t.Errorf("%q is no error page", s)
		}
	}
	for _, s := range []string{
		"500 suất quà đến với học trò nghèo", "Lỗi 404 trên cổng dịch vụ công: xã nói gì?", "404 hộ đã có nước sạch",
		"Lỗi tại ai?", "Trang vàng của làng nghề", "Just a moment of rest for the rowers", "Runtime errors explained",
	} {
		if errorTitle().MatchString(s) {
			t.Errorf("%q is an error page", s)
		}
	}
}
