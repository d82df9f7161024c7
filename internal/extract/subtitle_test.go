package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestSubtitles: a short line between headline and copy that says something of the article is the
// standfirst where its box is named for one, else the first line of the copy; what systems print
// there is neither.
func TestSubtitles(t *testing.T) {
	const sub = "Mở cửa tối thứ ba và thứ sáu"
	for _, c := range []struct{ below, lead, first string }{
		{"<div class=sub-title>" + sub + "</div>", sub, ""},
		{"<div class=d>20/11/2026</div><div class=mota>" + sub + "</div>", sub, ""},
		{"<div class=description><strong>" + sub + "</strong></div><div class=d>20/11/2026</div>", sub, ""},
		{"<div class=sub>" + sub + "</div><div class=d>20/11/2026</div>", "", sub},
		{"<p>" + sub + "</p>", "", sub},
		{"<div class=subtitle>Open on two nights a week</div>", "Open on two nights a week", ""},
		// The page's own:
		{below: "<div class=cat>Hoạt động của đoàn thể xã</div>"},
		{below: "<div>Nghe bài viết qua giọng đọc tự động</div>"},
		{below: "<div>Theo dõi chúng tôi trên trang mạng xã hội</div>"},
		{below: "<div>Bạn cần đăng nhập để gửi ý kiến</div>"},
		{below: "<div class=desc>Tin tức › Hoạt động của đoàn thể</div>"},
		{below: "<div>Ủy ban nhân dân xã Tân Hòa</div>"},
		{below: "<div><span>Tạ Duy Khánh</span><span>56 lượt xem của bạn đọc</span></div>"},
		{below: "<div class=desc>20/11/2026 của ban văn hóa</div>"},
		{below: "<div><a href=/x>Ra quân trồng cây ở đường liên thôn</a></div>"},
		{below: "<div class=ref><div>Ra quân trồng cây ở đường liên thôn</div><div><a href=/x>Xem tiếp</a></div></div>"},
		{below: "<div><img src=a.jpg width=600></div><div>Các cháu thiếu nhi chọn sách ở quầy</div>"},
		{below: "<div>Stories from the parish of Halden</div>"},
		{below: "<div class=desc>Shure SM 7 B</div>"},
		{below: "<div hidden>" + sub + "</div>"},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=m>"+h1+c.below+"<div class=c>"+line(1)+line(2)+line(3)+line(4)+line(5)+"</div></div></body></html>")
		if err != nil {
			t.Fatal(c.below, err)
		}
		var short []string
		for _, b := range a.Body {
			if p, ok := b.(article.Paragraph); ok && len(p.Text.String()) < 60 {
				short = append(short, p.Text.String())
			}
		}
		if got := strings.Join(short, " / "); a.Standfirst != c.lead || got != c.first {
			t.Errorf("%s: standfirst %q, first line %q", c.below, a.Standfirst, got)
		}
	}
}
