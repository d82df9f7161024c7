package extract_test

import (
	"strings"
	"testing"
)

// TestWhoPostedIt: the line below the one by which readers write to the author says who posted
// an article and when; such lines of readers, and of other articles, do not.
func TestWhoPostedIt(t *testing.T) {
	_, body := numbered(1, 6)
	const posted = "<a href=/u>Mai Thị Lụa</a> @ 16:20 18/09/2025"
	for name, c := range map[string]struct{ below, date, author string }{
		"who posted it":       {"<div>Nhắn tin cho tác giả<br>" + posted + "<br>Số lượt xem: 8</div>", "2025-09-18", "Mai Thị Lụa"},
		"in capitals":         {"<div>NHẮN TIN CHO TÁC GIẢ<br>MAI THỊ LỤA @ 18/09/2025</div>", "2025-09-18", "MAI THỊ LỤA"},
		"an office":           {"<div>Nhắn tin cho tác giả<br>Trường Hoa Sen @ 16:20 18/09/2025</div>", "2025-09-18", ""},
		"a reader":            {"<div>" + posted + "<br>Bài rất hay, mong xã làm tiếp.</div>", "", ""},
		"a reader, headed":    {"<div>Ý kiến<br>" + posted + "</div>", "", ""},
		"in another box":      {"<div>Nhắn tin cho tác giả</div><div class=it>" + posted + "</div>", "", ""},
		"of another article":  {"<div>Khai mạc giải bóng đá<br>" + posted + "</div>", "", ""},
		"an address":          {"<div>Nhắn tin cho tác giả<br>mai.lua @ 18/09/2025</div>", "", ""},
		"with more behind it": {"<div>Nhắn tin cho tác giả<br>" + posted + " đã sửa</div>", "", ""},
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=w><div class=c>"+h1+"<div>"+body+"</div></div>"+c.below+"</div></body></html>", nil)
		if got := strings.Join(a.Authors, ","); !strings.HasPrefix(a.Date, c.date) || c.date == "" && a.Date != "" || got != c.author {
			t.Errorf("%s: %q by %q", name, a.Date, got)
		}
	}
}
