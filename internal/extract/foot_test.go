package extract_test

import (
	"strings"
	"testing"
)

// TestWhatHoldsTheHeadlineIsNoFoot: the line that the window repeats says that a box with who answers for the page in it
// is the page; a motto above these says no such thing.
func TestWhatHoldsTheHeadlineIsNoFoot(t *testing.T) {
	const (
		motto  = "Thôn Hạ quê hương tôi"
		copied = "<p>Sáng 12/5, hơn hai trăm hộ dân thôn Hạ cùng nhau san đất, trải đá làm con đường dài hai cây số ra bãi bồi.</p>"
		says   = "<div>Bản quyền thuộc về Ban biên tập</div><div>Giấy phép số 14/GP-STTTT ngày 02/4/2019</div><div>Địa chỉ: Thôn Hạ - Điện thoại: 0233 000 456</div>"
		menu   = "<ul class=menu><li><a href=/1>Giới thiệu</a><li><a href=/2>Văn bản</a><li><a href=/3>Liên hệ</a></ul>"
	)
	for name, c := range map[string]struct {
		page      string
		want, not string
	}{
		"all of a page":     {"<form><div>" + motto + "</div><div>12/05/2025</div>" + copied + "<div>" + says + "</div></form>", "san đất", "Bản quyền"},
		"a motto in a foot": {"<div><div>12/05/2025</div>" + copied + "</div><div class=bot><div>" + motto + "</div>" + says + "</div>", "san đất", "Bản quyền"},
	} {
		a, err := read(t, "<html lang=vi><head><title>"+motto+"</title></head><body>"+menu+c.page+"</body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := copyOf(a); !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}
