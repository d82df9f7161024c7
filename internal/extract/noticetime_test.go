package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/source"
)

// printedOfNotice is all that is printed of a notice between a headline and a sentence,
// without its spaces.
func printedOfNotice(t *testing.T, notice string) string {
	t.Helper()
	page := `<html lang="vi"><head><title>Lịch tiêm chủng mở rộng của xã</title></head><body><h1>Lịch tiêm chủng mở rộng của xã</h1><div class="body">` + notice +
		`<p>` + strings.Repeat("Trẻ được khám miễn phí. ", 5) + `</p></div></body></html>`
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := Named(pages[0])
	if err != nil {
		t.Fatalf("%s: %v", notice, err)
	}
	var out strings.Builder
	for in := range article.Inlines(a.Body...) {
		out.WriteString(in.String() + "|")
	}
	return out.String()
}

func TestTheTimeOfANoticeStaysInALineOfItsOwn(t *testing.T) {
	lines := func(s ...string) string { return "<div>" + strings.Join(s, "</div><div>") + "</div>" }
	list := func(s ...string) (out string) {
		for i, of := range s {
			out += [2]string{"<dt>", "<dd>"}[i%2] + of + [2]string{"</dt>", "</dd>"}[i%2]
		}
		return "<dl>" + out + "</dl>"
	}
	for _, c := range []struct {
		notice string
		stays  bool // the day
	}{
		{list("Thời gian:", "7 giờ 30, thứ Bảy, ngày 5/10/2024", "Địa điểm:", "Trạm y tế xã Ea Yông"), true},
		{list("Thời gian", "05/10/2024", "Địa điểm", "Trạm y tế xã Ea Yông", "Đối tượng", "Trẻ dưới một tuổi"), true},
		{list("Thời gian", "05/10/2024", "Địa điểm", "Hội trường xã", "Điện thoại", "0262.3625000"), true},
		{list("Đối tượng", "Trẻ dưới một tuổi của toàn xã", "Hạn nộp hồ sơ", "05/10/2024"), true},
		{lines("Địa điểm:", "Trạm y tế xã", "Thời gian:", "05/10/2024"), true},
		{lines("Thời gian:", "05/10/2024", "Địa điểm:", "Hội trường xã"), true},

		// of the page
		{lines("Thời gian:", "05/10/2024"), false},
		{list("Thời gian", "05/10/2024", "Lượt xem", "214 lượt"), false},
		{list("Ngày đăng", "05/10/2024", "Tác giả", "Lê Thị Mai"), false},
		{list("Thời gian đăng", "05/10/2024", "Chuyên mục", "Y tế"), false},
		{list("Cập nhật", "05/10/2024", "Đơn vị", "Trạm y tế"), false},
		{list("Thời gian", "05/10/2024", "Lĩnh vực", "Y tế"), false},
		{list("Người gửi", "Lê Thị Mai", "Thời gian", "05/10/2024", "Đơn vị", "Trạm y tế"), false},
		{list("Phóng viên", "Lê Thị Mai", "Ảnh", "Y Bhen", "Thời gian", "05/10/2024"), false},
		{list("Date", "05/10/2024", "Reading time", "3 minutes", "Language", "Vietnamese"), false},
		{lines("Thời gian:", "05/10/2024", "Tác giả:", "Lê Mai"), false},
		{lines("Thời gian:", "05/10/2024", "Lượt đọc:", "214 lượt"), false},
		{lines("Thời gian:", "05/10/2024", "Nguồn:", "Báo Đắk Lắk"), false},
		{lines("Thời gian:", "05/10/2024", "Chuyên mục:", "Y tế"), false},
		{lines("Bắt đầu:", "05/10/2024", "Trạng thái:", "Đã duyệt"), false},
		{lines("Thời gian:", "05/10/2024", "Liên hệ:", "Ban biên tập"), false},
		{list("Thời gian", "05/10/2024", "Nội dung", "Tin y tế"), false},
		{lines("Thời gian:", "05/10/2024 08:12", "Đơn vị:", "Phòng Y tế"), false},
		{lines("Thời gian:", "05/10/2024 08:12", "Địa điểm:", "Ea Yông"), false},
		{lines("Thời gian:", "08:12, 05/10/2024", "Địa điểm:", "Ea Yông"), false},
	} {
		if got := printedOfNotice(t, c.notice); strings.Contains(got, "5/10/2024") != c.stays {
			t.Errorf("%s says %q", c.notice, got)
		}
	}
	if got := printedOfNotice(t, lines("Thời gian:", "05/10/2024", "Địa điểm:", "Hội trường xã")); !strings.HasPrefix(got, "Thời gian:|05/10/2024|Địa điểm:|Hội trường xã|") {
		t.Errorf("a label is lost: %q", got)
	}
}
