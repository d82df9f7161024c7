package extract_test

import (
	"strings"
	"testing"
)

// TestHeadlineSaidAgainInLines: the lines above the copy that say the headline again are said
// once; lines that look so and say more, or less, stay.
func TestHeadlineSaidAgainInLines(t *testing.T) {
	_, body := numbered(1, 6)
	const title = "Tổ Toán trường Đồng Tâm tổ chức ngày hội hình học cho học sinh khối bảy"
	centred := func(s string) string { return "<p style='text-align:center'><b>" + s + "</b></p>" }
	const first, last = "TỔ TOÁN TRƯỜNG ĐỒNG TÂM", "NGÀY HỘI HÌNH HỌC CHO HỌC SINH KHỐI BẢY"
	picture := "<p><img src=a.jpg></p>"
	for name, c := range map[string]struct{ above, stays string }{
		"word for word":       {centred("TỔ TOÁN TRƯỜNG ĐỒNG TÂM TỔ CHỨC") + centred(last), ""},
		"some words less":     {centred(first) + centred(last), ""},
		"a picture between":   {centred(first) + picture + centred(last), ""},
		"headings":            {"<h2>Tổ Toán trường Đồng Tâm tổ chức</h2><h3>Ngày hội hình học cho học sinh khối bảy</h3>", ""},
		"one line of it":      {centred(first), "TOÁN"},
		"its end only":        {centred(last), "HÌNH HỌC"},
		"another word":        {centred(first) + centred("NGÀY HỘI ĐẠI SỐ CHO HỌC SINH KHỐI BẢY"), "ĐẠI SỐ"},
		"another order":       {centred(last) + centred(first), "TOÁN"},
		"more behind it":      {centred(first) + centred(last+" NĂM HỌC 2025"), "2025"},
		"much is left out":    {centred("TỔ TOÁN") + centred("HỌC SINH KHỐI BẢY"), "TOÁN"},
		"a line between":      {centred(first) + centred("CHÀO MỪNG NGÀY NHÀ GIÁO") + centred(last), "CHÀO MỪNG"},
		"as plain paragraphs": {"<p>Tổ Toán trường Đồng Tâm tổ chức</p><p>ngày hội hình học cho học sinh khối bảy</p>", "Đồng Tâm"},
		"a link":              {centred(first) + centred("<a href=/k>"+last+"</a>"), "TOÁN"},
		"below copy":          {body + centred(first) + centred(last), "TOÁN"},
	} {
		a, err := read(t, "<html><head><title>"+title+"</title></head><body><div class=c><h1>"+title+"</h1>"+c.above+body+"</div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, _, _ := strings.Cut(copyOf(a), "Câu thứ 6")
		switch {
		case a.Title != title, c.stays != "" && !strings.Contains(copyOf(a), c.stays):
			t.Errorf("%s: %q\n%s", name, a.Title, copyOf(a))
		case c.stays == "" && (strings.Contains(fold(got), "hình học") || len(a.LeftOut) > 0):
			t.Errorf("%s: %v\n%s", name, a.LeftOut, got)
		}
	}
}

func fold(s string) string { return strings.ToLower(s) }

// TestWayBeforeTheHeadline: what a system prints before a headline in its own heading is none of
// it, and a line of the foot that names the site is no headline.
func TestWayBeforeTheHeadline(t *testing.T) {
	_, body := numbered(1, 6)
	const title, site = "Phường mở bếp ăn học đường", "Đài Phát thanh và Truyền hình Đồng Tâm"
	for name, c := range map[string]struct{ window, above, below, want string }{
		"a section":              {title, "<h1><a href=/t>Tin hoạt động</a> &gt; " + title + "</h1>", "", title},
		"a section of the menu":  {title, "<ul><li><a href=/hd>Hoạt động phường</a></li></ul><h1>Hoạt động phường &gt; " + title + "</h1>", "", title},
		"no section":             {title, "<h1>Trước 2020 &gt; " + title + "</h1>", "", "Trước 2020 > " + title},
		"of a title's own":       {"Lớp học > Nhà trường > Nơi các em lớn lên", "<h1>Lớp học &gt; Nhà trường &gt; Nơi các em lớn lên</h1>", "", "Lớp học > Nhà trường > Nơi các em lớn lên"},
		"of another window":      {"Trang tin của phường", "<h1>Thu &gt; chi của cả năm nay</h1>", "", "Thu > chi của cả năm nay"},
		"the site in the foot":   {title + " - " + site, "<h1>" + title + "</h1>", "<div class=foot><p>" + site + "</p></div>", title},
		"the site as a heading":  {site + " - " + title, "<h1>" + site + "</h1><div class=tieude>" + title + "</div>", "", title},
		"an office the headline": {"Cổng tin xã - " + site, "<h1>Cổng tin xã</h1><h2>" + site + "</h2>", "", site},
	} {
		a, err := read(t, "<html><head><title>"+c.window+"</title></head><body>"+"<div class=c>"+c.above+body+"</div>"+c.below+"</body></html>")
		if err != nil || a.Title != c.want {
			t.Errorf("%s: %v %+v", name, err, a)
		}
	}
}
