package compose

import (
	"testing"

	"bantin/internal/article"
)

// TestPausesAreNoBlanks: who writes a pause with many dots has written no form.
func TestPausesAreNoBlanks(t *testing.T) {
	for text, want := range map[string]bool{
		"Họ và tên: ....................":          true,
		"Họ và tên: ………………":                        true,
		"Ngày ..... tháng ..... năm 2026":          true,
		"Người khai (ký tên) ____________":         true,
		"Nhớ mãi ..... những ngày ấy":              false,
		"Rồi thì……":                                false,
		"Chờ đợi........ rồi cũng về... với làng.": false,
		"": false,
	} {
		if got := hasBlanks(article.Plain(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
