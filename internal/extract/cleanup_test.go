package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

// TestLinesThatAreNoCopy gives what is in the midst of the copy, above it or
// at its end, and what of it is printed.
func TestLinesThatAreNoCopy(t *testing.T) {
	const (
		long  = "Hai cống ấy ở thôn Đông và thôn Đoài, sẽ sửa xong trước Tết Nguyên đán"
		email = "Muốn hỏi thêm về việc nạo vét kênh mương, bà con gửi thư cho Ủy ban nhân dân xã."
	)
	_, body := numbered(1, 5)
	for _, c := range []struct{ name, above, amid, end, want string }{
		{"a word of the page", "", "<p>Chia sẻ</p>", "", ""},
		{"such a word as a heading over copy", "",
			"<h3>Email</h3><p>" + email + "</p>", "", "# Email\n" + email + "\n"},
		{"the same over a line of the page", "", "<h3>Email</h3><p>Chia sẻ</p>", "", ""},
		{"buttons", "", "<ul><li>Facebook<li>Zalo</ul>", "", ""},
		{"a button in a list of copy", "", "<ul><li>Facebook<li>Cổng xã</ul>", "", "- Facebook- Cổng xã\n"},
		{"a bold line over copy", "", "<p><b>Còn hai cống chưa sửa</b></p><p>" + long + ".</p>", "",
			"# Còn hai cống chưa sửa\n" + long + ".\n"},
		{"over a short bold paragraph", "", "<p><b>Còn hai cống chưa sửa</b></p><p><b>" + long + ".</b></p>", "",
			"Còn hai cống chưa sửa\n" + long + ".\n"},
		{"over a short line", "", "<p><b>Còn hai cống chưa sửa</b></p><p>Ở thôn Đông.</p>", "",
			"Còn hai cống chưa sửa\nỞ thôn Đông.\n"},
		{"of more than 140 letters", "", "<p><b>" + long + "; " + long + "; " + long + "</b></p>", "",
			long + "; " + long + "; " + long + "\n"},
		{"a bold question of somebody", "", "<p><b>“Bao giờ thì nước về”</b></p>", "", "“Bao giờ thì nước về”\n"},
		{"how often the page was read", "", "<p>Lượt xem: 1.024</p>", "", ""},
		{"a pointer", "", "<p>Xem thêm: Nước về ruộng sớm</p>", "", ""},
		{"a date above the copy", "<p>Thứ Bảy, 21/11/2026</p>", "", "", ""},
		{"a date in it", "", "<p>Ngày 21/11/2026</p>", "", "Ngày 21/11/2026\n"},
		{"when something is", "<p>Thời gian: 7 giờ 30 ngày 28/11/2026</p>", "", "",
			"Thời gian: 7 giờ 30 ngày 28/11/2026\n"},
		{"the foot of the page", "", "", "<p>Địa chỉ: thôn Đông, xã Tân Hòa</p><p>Điện thoại: 0220 3812 345</p>" +
			"<p>Bản quyền thuộc về Ủy ban nhân dân xã Tân Hòa</p>", ""},
		{"where to ask", "", "", "<p>Địa chỉ: thôn Đông, xã Tân Hòa</p><p>Điện thoại: 0220 3812 345</p>",
			"Địa chỉ: thôn Đông, xã Tân Hòa\nĐiện thoại: 0220 3812 345\n"},
		{"a heading over nothing is the last line", "", "", "<h3>Còn hai cống chưa sửa</h3>", "Còn hai cống chưa sửa\n"},
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+c.above+body+c.amid+body+c.end+
			"</div></body></html>", nil)
		var rest []article.Block
		for _, b := range a.Body {
			if p, ok := b.(article.Paragraph); !ok || !strings.HasPrefix(p.Text.String(), "Câu thứ") {
				rest = append(rest, b)
			}
		}
		if got := copyOf(&article.Article{Body: rest}); got != c.want || len(a.Body)-len(rest) != 10 {
			t.Errorf("%s: %q of %d blocks, want %q", c.name, got, len(a.Body), c.want)
		}
	}
}
