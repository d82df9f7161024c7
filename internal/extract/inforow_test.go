package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// ditch is the copy of an article.
const ditch = `<p>Sáng 12/5, thôn Cồn Vạc họp bàn việc nạo vét mương Đông trước vụ hè thu, có đại diện của bốn mươi hộ đến dự.</p>
<p>Mương dài hai cây số, bị bồi lấp từ mùa lũ năm ngoái, làm cho ba mươi mẫu ruộng cuối nguồn thiếu nước tưới.</p>
<p>Bà con thống nhất mỗi hộ góp hai ngày công, xã hỗ trợ máy xúc và dầu để làm xong trước ngày 30 trong tháng.</p>`

func TestListsAboveTheCopy(t *testing.T) {
	const row = "<ul class=post-info><li><i class='fa fa-clock-o'>&nbsp;</i> 12/05/2026 09:05</li><li><i class='fa fa-user'></i> Phạm Thu Hằng</li>" +
		"<li><i class='fa fa-eye'></i> 120</li></ul>"
	for _, c := range []struct {
		list, first string // the beginning of the first block of the copy
		author      string
	}{
		{row, "Sáng 12/5", "Phạm Thu Hằng"},
		{strings.ReplaceAll(row, "post-info", "x"), "Sáng 12/5", "Phạm Thu Hằng"}, // its signs tell
		{"<ul class=article-info><li>Người viết: Hà Lan lúc 12/05/2026</li><li><a href=/t>Tin tức</a></li></ul>", "Sáng 12/5", "Hà Lan"},
		// Lists of the copy: without a name or signs, of a notice, of an event, of several days, of sentences, in an order.
		{"<ul><li>12/05/2026</li><li>Phạm Thu Hằng</li></ul>", "12/05/2026", ""},
		{"<ul class=info><li>Thời gian: 12/05/2026</li><li>Địa điểm: Nhà văn hóa thôn</li></ul>", "Thời gian", ""},
		{"<ul><li><i class='fa fa-clock-o'></i> 12/05/2026</li><li><i class='fa fa-map-marker'></i> Nhà Văn Hóa Cồn Vạc</li></ul>", "12/05/2026", ""},
		{"<ul class=info><li>12/05/2026</li><li>19/05/2026</li><li>26/05/2026</li></ul>", "12/05/2026", ""},
		{"<ul class=meta-list><li>12/05/2026</li><li>Mương Đông bắt đầu được nạo vét.</li></ul>", "12/05/2026", ""},
		{"<ol class=info><li>12/05/2026</li><li>Phạm Thu Hằng</li></ol>", "12/05/2026", ""},
		{"<ul class=info><li>12/05/2026</li><li><a href=/f/kh.pdf>Kế hoạch số 5</a></li></ul>", "12/05/2026", ""},
		{"<ul class=event-info><li>12/05/2026</li><li><a href=/map>Nhà văn hóa</a></li></ul>", "12/05/2026", ""},
		{"<ul class=info><li>Phạm Thu Hằng</li><li>Trần Văn Lâm</li></ul>", "Phạm Thu Hằng", ""},
		// Of people and things that have days, too: a birthday, somebody who died, an event, a post, a room, winners, an award.
		{"<ul class=info><li><i class='fa fa-user'></i> Phạm Thu Hằng</li><li><i class='fa fa-birthday-cake'></i> 12/05/1961</li></ul>", "Phạm Thu Hằng", ""},
		{"<ul class=post-info><li><i class='fa fa-user'></i> Phạm Thu Hằng</li><li><i class='fa fa-birthday-cake'></i> 12/05/1961</li></ul>", "Phạm Thu Hằng", ""},
		{"<ul class=info><li>Phạm Thị Thu</li><li>12/05/1941</li></ul>", "Phạm Thị Thu", ""},
		{"<ul class=x><li><i class='fa fa-calendar'></i> 20/11/2026 08:00</li><li><i class='fa fa-user'></i> Phạm Thu Hằng</li></ul>", "20/11/2026", ""},
		{"<ul class=event-info><li><i class='fa fa-calendar'></i> 20/11/2026</li><li><i class='fa fa-user'></i> Phạm Thu Hằng</li></ul>", "20/11/2026", ""},
		{"<div class=event-detail><ul class=post-info><li><i class='fa fa-calendar'></i> 20/11/2026</li><li><i class='fa fa-user'></i> Phạm Thu Hằng</li></ul></div>", "20/11/2026", ""},
		{"<ul class=x><li><i class='fa fa-calendar'></i> 20/11/2026</li><li><i class='fa fa-users'></i> 120</li></ul>", "20/11/2026", ""},
		{"<ul class=job-info><li><i class='fa fa-clock-o'></i> 30/12/2026</li><li><i class='fa fa-money'></i> 9.500.000</li></ul>", "30/12/2026", ""},
		{"<ul class=post-info><li><i class='fa fa-clock-o'></i> 12/05/2026</li><li><i class='fa fa-folder-open'></i> Phạm Thu Hằng</li></ul>", "12/05/2026", ""},
		{"<ul class=x><li><i class='fa fa-calendar'></i> 12/05/2026</li><li><i class='fa fa-phone'></i> 0987000111</li></ul>", "12/05/2026", ""},
		{"<ul class=info><li>Phạm Thu Hằng</li><li>Trần Văn Lâm</li><li>12/05/2026</li></ul>", "Phạm Thu Hằng", ""},
		{"<ul class=post-info><li>12/05/2026</li><li>Huy Chương Kháng Chiến</li></ul>", "12/05/2026", ""},
		{"<ul class=info><li>Ngày ban hành: 12/05/2026</li><li>Lượt tải: 15</li></ul>", "Ngày ban hành", ""},
		{"<ul class=info><li>12/05/2026</li><li>Phát quang bờ mương từ cầu Đông đến cống Tây</li></ul>", "12/05/2026", ""},
	} {
		a, err := read(t, "<div><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"+c.list+ditch+"</div>")
		if err != nil {
			t.Fatal(c.list, err)
		}
		first := ""
		switch b := a.Body[0].(type) {
		case article.Paragraph:
			first = b.Text.String()
		case article.List:
			first = b.Items[0].Text.String()
		}
		if !strings.HasPrefix(strings.TrimSpace(first), c.first) {
			t.Errorf("%s: begins with %.60q, want %q", c.list, first, c.first)
		}
		if got := strings.Join(a.Authors, ", "); c.author != "" && (got != c.author || !strings.HasPrefix(a.Date, "2026-05-12")) {
			t.Errorf("%s: by %q on %s, want %q", c.list, got, a.Date, c.author)
		} else if c.author == "" && (got != "" || strings.HasPrefix(a.Date, "19")) {
			t.Errorf("%s: by %q on %s, want nobody", c.list, got, a.Date)
		}
	}
	if a, err := read(t, "<div><h1>Thôn Cồn Vạc nạo vét mương trước vụ hè thu</h1>"+ditch+row+ditch+"</div>"); err != nil || len(a.Body) != 7 {
		t.Errorf("a list amid the copy: %v, %d blocks, want 7", err, len(a.Body))
	}
}
