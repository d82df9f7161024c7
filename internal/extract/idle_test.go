package extract

import "testing"

// TestLinesThatSayNothing: what portals of schools print around each article.
func TestLinesThatSayNothing(t *testing.T) {
	for s, want := range map[string]bool{
		"A- A A+ |": true, "Click để đánh giá bài viết": true,
		"Chia sẻ: Facebook | Zalo": true, "A – Phần chung": false, "Tham khảo thêm": false,
	} {
		if isIdle(s) != want {
			t.Errorf("%q is idle: %t, want %t", s, !want, want)
		}
	}
	for s, want := range map[string]bool{
		"Tổng số điểm của bài viết là: 0 trong 0 đánh giá": true, "Lượt xem: 1.204": true,
		"Tổng số điểm của bài thi: 20": false,
	} {
		if counter().MatchString(s) != want {
			t.Errorf("%q counts readers: %t, want %t", s, !want, want)
		}
	}
}
