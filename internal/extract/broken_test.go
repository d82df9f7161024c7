package extract

import (
	"strings"
	"testing"
	"time"
)

// TestABookOfBrokenLinesIsJoinedAtOnce: what is joined is not gone through again for each line, be
// they words or parts of one.
func TestABookOfBrokenLinesIsJoinedAtOnce(t *testing.T) {
	for line, want := range map[string]string{"ab\n": "ab ab", "ch-\n": "ch-ch-", "ab–chi-\nều abcd\n": "ab–chiều abcd ab–chiều"} {
		from := time.Now()
		if got := joinBroken(strings.Repeat(line, 200_000)); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %.20q", line, got)
		}
		if took := time.Since(from); took > 10*time.Second {
			t.Errorf("%q: %v", line, took)
		}
	}
}

func TestLinesBrokenByCopyingAreJoined(t *testing.T) {
	broken := `Tít của bài

Sáng nay, Ủy ban nhân dân xã tổ chức hội
nghị triển khai kế hoạch nạo vét kênh mương
mùa mưa, với sự tham gia của tám thôn và
hợp tác xã dịch vụ.

Ông Trần Văn Khải, Chủ tịch Hội Nông dân
xã, cho biết bà con đã thống nhất góp công
hai buổi, bầu ra ban điều hành gồm:
- Ông Lê Văn Tám
- Bà Hồ Thị Chín

Thôn có tên trong danh sách hộ nghèo đa chi-
ều năm nay, giảm ba hộ so với kinh tế-
xã hội năm trước.
`
	want := `Tít của bài

Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị triển khai kế hoạch nạo vét kênh mương mùa mưa, với sự tham gia của tám thôn và hợp tác xã dịch vụ.

Ông Trần Văn Khải, Chủ tịch Hội Nông dân xã, cho biết bà con đã thống nhất góp công hai buổi, bầu ra ban điều hành gồm:
- Ông Lê Văn Tám
- Bà Hồ Thị Chín

Thôn có tên trong danh sách hộ nghèo đa chiều năm nay, giảm ba hộ so với kinh tế-xã hội năm trước.

`
	if got := joinBroken(broken); got != want {
		t.Errorf("got\n%s", got)
	}
	for name, text := range map[string]string{
		"paragraphs": "Một đoạn.\nHai đoạn.\nBa đoạn.\nBốn đoạn.\nNăm đoạn.\nSáu đoạn.\nBảy đoạn.\n",
		"verse": "Lúa vàng trĩu hạt bờ xa\nMẹ đi\nLiềm cong cắt ngọn nắng vương\nCha gom\n" +
			"Ai về\nTrăng lên bến Sậy, đò êm mái chèo\nCâu hò\nGửi gió\n",
		"two lines": "Một dòng chữ\nvà dòng sau\n",
	} {
		if got := joinBroken(text); got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
}
