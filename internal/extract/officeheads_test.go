package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
)

func TestTitlesBelowOfficesInSeveralHeadings(t *testing.T) {
	const (
		title  = "Thôn Cồn Vạc nạo vét mương Đông trước vụ hè thu"
		school = "<h2>PHÒNG GIÁO DỤC HUYỆN VẠC SƠN</h2><h1>TRƯỜNG TIỂU HỌC</h1><h1>NGUYỄN VĂN TIẾP</h1>"
		linked = "<div class=tieu-de><a href=/t/1>" + title + "</a></div>"
	)
	for _, c := range [][3]string{ // heads, what is above the copy, headline
		{school, linked, title},
		{"<h2>Trường Đại Học</h2><h1>Sư Phạm Kỹ Thuật TP. Vạc Sơn</h1><h3>Đoàn Thanh niên</h3>", linked + "<p class=date>12/05/2026</p>", title},
		{"<h2>Trường Đại Học</h2><h1>Sư Phạm Kỹ Thuật TP. Vạc Sơn</h1>", "<div class=article-title>" + title + "</div>", title},
		// The section stands over it, and is set as a title, too.
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "<div class=title-box><a href=/s>Tin tức - Sự kiện</a></div>" + linked, title},
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "<div class=title-box><a href=/s>Hoạt động Đoàn - Hội sinh viên</a></div>" + linked, title},
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "<div class=title-box><a href=/s>Đoàn viên dọn bến đò trước lễ hội</a></div>" + linked, "Sư phạm Vạc Sơn"},
		// The headline is in the headings: no office, or one that the article is about.
		{"<h3>Trường Tiểu học Cồn Vạc</h3><h1>Học sinh thi kể chuyện về quê hương</h1>", linked, "Học sinh thi kể chuyện về quê hương"},
		{"<h1>Học sinh thi kể chuyện về quê hương</h1>", linked, "Học sinh thi kể chuyện về quê hương"},
		{"<h3>TRƯỜNG TIỂU HỌC CỒN VẠC</h3><h1>HỌC SINH THI KỂ CHUYỆN</h1>", "", "HỌC SINH THI KỂ CHUYỆN"},
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "", "Sư phạm Vạc Sơn"},
		// What is above the copy is no title: a section of the menu, a few words, a sentence, the head of a box.
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "<div class=title><a href=/t>Tin tức</a></div>", "Sư phạm Vạc Sơn"},
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "<div class=title><a href=/t>Tin hoạt động của nhà trường</a></div>", "Sư phạm Vạc Sơn"},
		{"<h2>Trường Đại học</h2><h1>Sư phạm Vạc Sơn</h1>", "<div class=title>Thôn Cồn Vạc đã nạo vét xong mương Đông.</div>", "Sư phạm Vạc Sơn"},
	} {
		a, err := read(t, "<body><div class=w><div class=head><img src=emblem.png>"+c[0]+
			"</div><ul class=menu><li><a href=/>Trang chủ</a></li><li><a href=/t>Tin hoạt động của nhà trường</a></li><li><a href=/t>Tin tức</a></li></ul><div class=main>"+
			c[1]+"<div class=noidung>"+ditch+"</div></div></div>")
		if err != nil {
			t.Fatal(c, err)
		}
		if a.Title != c[2] {
			t.Errorf("%s | %s: %q, want %q", c[0], c[1], a.Title, c[2])
		}
		if c[2] == title && (len(a.Body) != 3 || !strings.Contains(c[1], "date") && a.Date != "") {
			t.Errorf("%s: %d blocks, want the copy alone", c[0], len(a.Body))
		}
	}
	a, err := read(t, "<title>HỌC SINH THI KỂ CHUYỆN | Trường Cồn Vạc</title><body><div class=head><h3>TRƯỜNG TIỂU HỌC CỒN VẠC</h3><h1>HỌC SINH THI KỂ CHUYỆN</h1></div>"+
		"<div class=main>"+linked+"<div class=noidung>"+ditch+"</div></div>")
	if err != nil || a.Title != "HỌC SINH THI KỂ CHUYỆN" {
		t.Errorf("the window has the heading in capitals: %v %q", err, a.Title)
	}
}

func TestWindowTellsWhichLineIsTheTitle(t *testing.T) {
	const (
		title = "Học sinh khối bốn thi vẽ tranh về con mương"
		heads = "<div class=ten><h1>Trường Tiểu học</h1><h1>Nguyễn Văn Tiếp</h1></div>"
	)
	for _, c := range [][3]string{ // the window, what is above the copy, what is no headline
		{title + " | Cồn Vạc", "<div class=title>Thầy dạy hay, trò học giỏi, trường sạch đẹp</div>", "Thầy dạy hay, trò học giỏi, trường sạch đẹp"},
		{title + " | Cồn Vạc", "<div class=title>QUY ƯỚC NẾP SỐNG CỦA NHÀ TRƯỜNG</div><div class=title>Kèm theo quyết định số 15 của hiệu trưởng</div>",
			"Kèm theo quyết định số 15 của hiệu trưởng"},
	} {
		a, err := read(t, "<title>"+c[0]+"</title><meta property=og:title content='"+title+"'><body>"+heads+c[1]+"<div class=noidung>"+ditch+"</div>")
		if err != nil || a.Title == c[2] {
			t.Errorf("%s: %v, %q", c[1], err, a.Title)
		}
	}
	a, err := read(t, "<title>"+title+" | Cồn Vạc</title><body><div class=w>"+heads+"<div class=main><div class=title>"+title+"</div><div class=noidung>"+ditch+"</div></div></div>")
	if err != nil || a.Title != title {
		t.Errorf("the window holds the line: %v, %q", err, a.Title)
	}
}

func TestPicturesBesideNamesOfSchools(t *testing.T) {
	const (
		names  = "<div class=ten><h2>PHÒNG GIÁO DỤC HUYỆN VẠC SƠN</h2><h2>TRƯỜNG TIỂU HỌC CỒN VẠC</h2></div>"
		h1     = "<h1>Học sinh khối bốn thi vẽ tranh về con mương</h1>"
		linked = "<div class=title-detail><a href=/t/5>Học sinh khối bốn thi vẽ tranh về con mương</a></div>"
		pic    = "<img src=a.jpg width=600 height=400>"
	)
	for _, c := range []struct {
		above    string
		pictures int
	}{
		{"<div class=top>" + names + "<div class=anh>" + pic + "</div></div>" + h1, 1},
		{"<div class=top>" + names + "<figure>" + pic + "</figure></div>" + linked, 1},
		{"<div class=top>" + names + pic + "</div>" + linked, 1},
		{"<div class=top><img src=emblem.png>" + names + "<div class=anh>" + pic + "</div></div>" + linked, 1},
		{"<div class=top><img src=emblem.png>" + names + "</div>" + linked, 0},
		{"<div class=top><div class=logo><img src=emblem.png></div>" + names + "</div>" + linked, 0},
	} {
		a, err := read(t, "<body><div class=w>"+c.above+ditch+"</div>")
		if err != nil {
			t.Fatal(c, err)
		}
		n := 0
		for _, b := range a.Body {
			if _, ok := b.(article.Image); ok {
				n++
			}
		}
		if n != c.pictures {
			t.Errorf("%s: %d pictures, want %d", c.above, n, c.pictures)
		}
	}
}
