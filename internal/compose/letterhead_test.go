package compose

import (
	"testing"

	"bantin/internal/article"
)

// TestLinesOfALettersHeadBelongTogether: the second line of the motto, the rest of an agency's name and what a notice is
// about stand right below the line in capitals above them; another part of the head does not.
func TestLinesOfALettersHeadBelongTogether(t *testing.T) {
	for _, c := range []struct {
		above, in string
		want      bool
	}{
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", true},
		{"ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA", true},
		{"THÔNG BÁO", "Về việc thu gom rác thải", true},
		{"CHƯƠNG I", "QUY ĐỊNH CHUNG", true},
		{"XÃ TÂN HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", false},
		{"XÃ TÂN HÒA", "THÔNG BÁO", false},
		{"Độc lập - Tự do - Hạnh phúc", "THÔNG BÁO", false},
		{"ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA", "Số: 45/TB-UBND", false},
	} {
		if got := goesOn(article.Plain(c.above), article.Plain(c.in)); got != c.want {
			t.Errorf("%q below %q: %v", c.in, c.above, got)
		}
	}
}
