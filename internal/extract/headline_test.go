package extract_test

import "testing"

// TestWhichLineIsTheHeadline gives a page several lines that may be its headline.
func TestWhichLineIsTheHeadline(t *testing.T) {
	const (
		title   = "Cả xã ra đồng làm thủy lợi đầu vụ"
		subject = "Về việc nạo vét kênh mương trước vụ"
	)
	_, body := numbered(1, 5)
	for _, c := range []struct{ name, head, start, want string }{
		{"a heading that is part of the window's title", "<title>" + title + " - Tin tức nông nghiệp</title>",
			"<h1>Tin tức nông nghiệp</h1><h1>" + title + "</h1>", title},
		{"a heading that is the portal's name", `<title>Báo Tân Hòa xã</title><meta property="og:site_name" ` +
			`content="Báo Tân Hòa xã">`, "<h1>Báo Tân Hòa xã</h1><h2>" + title + "</h2>", title},
		{"a heading that says what kind of portal it is", "<title>Cổng thông tin xã Tân</title>",
			"<h1>Cổng thông tin xã Tân</h1><div class=tieude>" + title + "</div>", title},
		{"a title that ends as the window's begins",
			`<title>nước đã về</title><meta property="og:title" content="` + title +
				`: nước đã về">`, "", title + ": nước đã về"},
		{"a label before the title",
			"<title>" + title + `</title><meta property="og:title" content="Tin: ` + title + `">`,
			"", title},
		{"several bold lines", "<title>Trang chủ</title>", "<p><b>Tin hoạt động của các thôn trong xã</b></p><p><b>" +
			title + "</b></p>", title},
		{"a bold line below one with the class of a title", "<title>Trang chủ</title>", "<p class=tieude>" + title +
			"</p><p><b>Tin hoạt động của các thôn trong xã</b></p>", title},
		{"a window's title of few words", "<title>Tin tức xã Tân</title>", "<p><b>" + title + "</b></p>", title},
		{"a window's title of many",
			"<title>" + title + "</title>", "<p><b>Tin hoạt động của các thôn trong xã</b></p>",
			title},
		{"a document's kind above what it is about", "<title>Trang chủ</title>", "<p>THÔNG BÁO</p><h1>" + subject + "</h1>",
			"THÔNG BÁO " + subject},
		{"a section's link above what a document is about", "<title>Trang chủ</title>", "<p><a href=/tb>Thông báo</a></p>" +
			"<h1>" + subject + "</h1>", subject},
		{"the head of a menu, out of sight", "<title>" + title + "</title>", "<h1>Main IATA navigation</h1>", title},
		{"what heads boxes of news, in an article", "", "<article><h1>Tin mới</h1>" + body + "</article>", "Tin mới"},
		{"the state and its motto above a document", "<title>Trang chủ</title>", "<p><b>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>" +
			"<p><b>Độc lập - Tự do - Hạnh phúc</b></p><p align=center>KẾ HOẠCH</p><p align=center>NẠO VÉT KÊNH MƯƠNG TRƯỚC VỤ</p>",
			"KẾ HOẠCH NẠO VÉT KÊNH MƯƠNG TRƯỚC VỤ"},
		{"the head of a box of news", "<title>Trang chủ - Xã Tân</title>", "<h2>Tin nổi bật</h2><div>" + title + "</div>", title},
		{"the window's title of the first page", "<title>Trang chủ -Trang thông tin điện tử xã Tân Hòa</title>",
			"<div>" + title + "</div>", title},
		{"a section in capitals above it", "<title>Trang chủ</title>", "<p>THÔNG BÁO</p><p><b>HUYỆN TÂN LẬP KHÁNH THÀNH CẦU MỚI</b></p>",
			"HUYỆN TÂN LẬP KHÁNH THÀNH CẦU MỚI"},
		{"a headline that begins with its kind", "<title>Trang chủ</title>", "<p>NGHỊ ĐỊNH</p><p><b>NGHỊ ĐỊNH VỀ NẠO VÉT KÊNH MƯƠNG</b></p>",
			"NGHỊ ĐỊNH VỀ NẠO VÉT KÊNH MƯƠNG"},
		{"a section that the window names behind it", "<title>" + title + " - Kinh tế nông nghiệp - Báo Tân Lập</title>",
			"<p><b>Kinh tế nông nghiệp</b></p>", title + " - Kinh tế nông nghiệp"},
		{"a window's title with a dash", "<title>Thông báo số 12 - Về việc cắt nước trong ngày mai</title>", "<p><b>Thông báo số 12</b></p>",
			"Thông báo số 12 - Về việc cắt nước trong ngày mai"},
		{"a site named twice", "<title>Ra quân nạo vét - UBND xã Tân UBND xã Tân</title>", "<div>Ra quân nạo vét</div>", "Ra quân nạo vét"},
		{"a menu above it", "<title>Trang chủ</title>", "<ul><li>Giới thiệu<li>Thông báo</ul><h1>" + subject + "</h1>",
			subject},
	} {
		a := mustHave(t, "<html><head>"+c.head+"</head><body><div class=page>"+c.start+"<div class=c>"+body+
			"</div></div></body></html>", nil)
		if a.Title != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Title, c.want)
		}
	}
}
