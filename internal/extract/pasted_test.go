package extract_test

import (
	"strings"
	"testing"
)

// TestPastedLines gives pasted text, and what of it is title, standfirst, date,
// section, authors, source and copy.
func TestPastedLines(t *testing.T) {
	const (
		title = "Người giữ bến đò của làng"
		first = "Hai mươi hai năm chèo đò, ông chưa một lần nhận tiền của học trò nghèo xóm bãi."
		next  = "Mùa nước lên, ông buộc thêm hai phao, bắt từng đứa mặc áo phao mới cho xuống đò."
	)
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"headline, standfirst, copy", []string{title, first, next}, title + "|" + first + "||||| " + next},
		{"one paragraph", []string{title, first + " " + next}, title + "|||||| " + first + " " + next},
		{"a short line that comes twice", []string{title, "Tin ảnh", first, "Tin ảnh", next},
			title + "|Tin ảnh||||| " + first + " Tin ảnh " + next},
		{"a headline that comes twice", []string{"Cổng thông tin", title, "Đọc nhiều", title, first, next},
			title + "|" + first + "||||| " + next},
		{"a date below the headline", []string{title, "21/11/2026 07:30", first, next},
			title + "|" + first + "|2026-11-21T07:30:00+07:00|||| " + next},
		{"a date in the copy", []string{title, first, "Ngày 21/11/2026", next},
			title + "|" + first + "||||| Ngày 21/11/2026 " + next},
		{"sections", []string{"Trang chủ » Tin tức » Nông nghiệp", "Trang chủ » Ảnh", title, first, next},
			title + "|" + first + "||Tin tức>Nông nghiệp||| " + next},
		{"pictures, the second without a caption",
			[]string{title, first, "a.jpg", "b.png", next + " " + next + " " + next},
			title + "|" + first + "||||| ! a.jpg  ! b.png  " + next + " " + next + " " + next},
		{"a menu above the headline", []string{"Cổng thông tin", "Giới thiệu", "Tin tức", title, "21/11/2026 07:30", first, next},
			title + "|" + first + "|2026-11-21T07:30:00+07:00|||| " + next},
		{"a kicker above the headline", []string{"Gương sáng", title, first, next}, "Gương sáng|" + title + "||||| " + first + " " + next},
		{"copy above a date", []string{title, first, next, next + next, "Một việc làm của cả thôn", "21/11/2026"},
			title + "|" + first + "||||| " + next + " " + next + next + " Một việc làm của cả thôn 21/11/2026"},
		{"the head of a letter", []string{"UBND xã Tân Hòa", "Độc lập - Tự do - Hạnh phúc", "Mời họp", "Số: 12/TB", "Ngày 21/11/2026", first, next},
			"UBND xã Tân Hòa|Độc lập - Tự do - Hạnh phúc||||| Mời họp Số: 12/TB Ngày 21/11/2026 " + first + " " + next},
		{"the foot of a page", []string{title, first, next, "Văn Lâm", "Cơ quan chủ quản: UBND xã Tân Hòa", "Điện thoại: 0200 123 4567"},
			title + "|" + first + "|||Văn Lâm|| " + next},
		{"names behind the end", []string{title, first, next + "./.", "Văn Lâm", "Nguồn: Báo Tân"},
			title + "|" + first + "|||Văn Lâm|Báo Tân| " + next + "./."},
		{"names far behind it",
			[]string{title, first, next + "./.", "Các tin khác", "Một tin nữa của xã", "Một tin khác",
				"Lại một tin", "Thu Trang"}, title + "|" + first + "||||| " + next + "./."},
	} {
		a, err := read(t, strings.Join(c.lines, "\n"))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := strings.Join([]string{a.Title, a.Standfirst, a.Date, strings.Join(a.Section, ">"),
			strings.Join(a.Authors, ","), a.Source, ""}, "|") + " " +
			strings.TrimSpace(strings.ReplaceAll(copyOf(a), "\n", " "))
		if got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
}
