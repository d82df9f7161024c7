package extract

import "testing"

// TestPatternsCompile asks for each pattern: none may fail when it is first
// needed, in the middle of a page.
func TestPatternsCompile(t *testing.T) {
	for text, p := range map[string]bool{
		"Ngày đăng: 21/11/2026":       posted().MatchString("Ngày đăng: 21/11/2026"),
		"Xem thêm":                    pointing().MatchString("Xem thêm"),
		"By John Smith":               opening().MatchString("By John Smith"),
		"Bản quyền thuộc về":          colophon().MatchString("Bản quyền thuộc về"),
		"Tin, ảnh: Văn Lâm":           credits().MatchString("Tin, ảnh: Văn Lâm"),
		"bài đăng hôm qua (sưu tầm).": bracketed().MatchString("bài đăng hôm qua (sưu tầm)."),
	} {
		if !p {
			t.Errorf("%q is not told", text)
		}
	}
}
