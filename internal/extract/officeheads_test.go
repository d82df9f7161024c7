package extract_test

import (
	"strings"
	"testing"
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
