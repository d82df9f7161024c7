package extract_test

import (
	"strings"
	"testing"
)

// A heading over the site's menu that the page says elsewhere to be a name is no headline.
func TestHeadsOfSites(t *testing.T) {
	t.Parallel()
	const (
		title  = "Thôn Cồn Vạc nạo vét mương Đông trước vụ hè thu"
		name   = "<div class=ten><span>Trường Đại học</span><h1>Kỹ thuật Sông Vạc</h1></div>"
		menu   = "<ul class=menu><li><a href=/>Trang chủ</a></li><li><a href=/g>Giới thiệu</a></li><li><a href=/t>Tin tức</a></li></ul>"
		foot   = "<div class=footer><p>Trường Đại học Kỹ thuật Sông Vạc</p></div>"
		bold   = "<div><b>" + title + "</b></div>"
		linked = "<div class=news-title><a href=/t/1>" + title + "</a></div>"
		unsure = "Kỹ thuật Sông Vạc"
	)
	for what, c := range map[string][5]string{ // head of the page, heads, what is above the copy, foot, headline
		"a line in bold":           {"", name + menu, bold, foot, title},
		"a large line":             {"", name + menu, "<font size=4>" + title + "</font><br>", foot, title},
		"a heading":                {"", name + menu, "<h3>" + title + "</h3>", foot, title},
		"a link set as a title":    {"", name + menu, linked, foot, title},
		"the window has the name":  {"<title>Trường Đại học Kỹ thuật Sông Vạc</title>", name + menu, bold, foot, title},
		"the site's name":          {"<title>Kỹ thuật Sông Vạc</title><meta property=og:site_name content='Kỹ thuật Sông Vạc'>", name + menu, linked, "", title},
		"a link to the first page": {"", "<a href=/><h1>Khoa Công nghệ May và Thời trang</h1></a>" + menu, bold, "", title},
		"the kind in a heading":    {"", "<div><h2>Trường Đại học</h2><h1>Kỹ thuật Sông Vạc</h1></div>" + menu, bold, "", title},
		"the foot says another":    {"", name + menu, bold, "<div class=footer><p>Ủy ban nhân dân xã Cồn Vạc</p></div>", unsure},
		"the foot is a link":       {"", name + menu, bold, "<div class=footer><a href=/x>Trường Đại học Kỹ thuật Sông Vạc</a></div>", unsure},
		"the foot says a sentence": {"", name + menu, bold, "<div class=footer><p>Ảnh và tin: em Lê Na, Kỹ thuật Sông Vạc</p></div>", unsure},
		"no menu":                  {"", name, bold, foot, unsure},
		"a menu of parts":          {"", name + "<ul><li><a href=#1>Phần một</a></li><li><a href=#2>Phần hai</a></li><li><a href=#3>Phần ba</a></li></ul>", bold, foot, unsure},
		"the menu is below":        {"", name, bold + "@" + menu, foot, unsure},
		"a heading of the article": {"", "<article>" + name + "</article>" + menu, bold, foot, unsure},
		"a sentence":               {"", name + menu, "<div><b>" + title + ".</b></div>", foot, unsure},
		"a few words":              {"", name + menu, "<div><b>Nạo vét mương Đông</b></div>", foot, unsure},
		"the name of an office":    {"", name + menu, "<div><b>Trường Đại học Kỹ thuật Sông Vạc Đông</b></div>", foot, unsure},
		"a headline over the menu": {"", "<h1>Học sinh thi kể chuyện về quê hương</h1>" + menu, bold, foot, "Học sinh thi kể chuyện về quê hương"},
		"a hidden name of the site": {"<title>Lễ khai giảng</title><meta property=og:title content='Lễ khai giảng'><meta property=og:site_name content='Kỹ thuật Sông Vạc'>",
			"<h1 style=display:none>Kỹ thuật Sông Vạc</h1>" + menu, "<h2>Lễ khai giảng</h2><h3>Diễn văn khai mạc của thầy hiệu trưởng</h3>", foot, "Lễ khai giảng"},
		"a date above it":            {"", name + menu, "<div class=d>Thứ hai, 02/11/2026</div>" + bold, foot, title},
		"two headings":               {"", name + menu, "<h2>Lễ khai giảng</h2><h3>Diễn văn khai mạc của thầy hiệu trưởng</h3>", foot, unsure},
		"a heading, a line in bold":  {"", name + menu, "<h2>Lễ khai giảng</h2>" + bold, foot, unsure},
		"a heading in the copy":      {"", name + menu, "<article><h2 class=entry-title>" + title + "</h2><div><h3>Ba tổ nhận ba đoạn mương đầu tiên</h3></div></article>", foot, title},
		"a sentence above it":        {"", name + menu, "<div>Sáng thứ hai, thôn họp ở nhà văn hóa và chia việc cho ba tổ.</div>" + bold, foot, unsure},
		"a sentence in a cell":       {"", name + menu, "<table><tr><td>Thôn họp ở nhà văn hóa và chia việc cho ba tổ.</td></tr></table>" + bold, foot, unsure},
		"the head of a document":     {"", name + menu, "<p>Số: 12/KH-UBND</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>" + bold, foot, unsure},
		"a caption above it":         {"", name + menu, "<img src=muong.jpg width=600><p>Mương Đông trước khi nạo vét</p>" + bold, foot, unsure},
		"a picture above it":         {"", name + menu, "<img src=muong.jpg width=600>" + bold, foot, unsure},
		"signs in the menu":          {"", name + strings.ReplaceAll(menu, "Tin tức", "<img src=i.png>Tin tức"), bold, foot, title},
		"a standfirst set as title":  {"", name + menu, "<div class=ten>Vụ hè thu ở Cồn Vạc</div>" + bold, foot, unsure},
		"a title in a name's window": {"<title>Kỹ thuật Sông Vạc | Trang chủ</title>", name + menu, "<h2>Giới thiệu</h2>" + bold, foot, unsure},
		"the data say otherwise": {"<meta property=og:title content='Lễ khai giảng'><meta property=og:site_name content='Kỹ thuật Sông Vạc'>",
			"<h1>Kỹ thuật Sông Vạc</h1>" + menu, "<h2>Lễ khai giảng</h2><div class=title><a href=#a>Diễn văn khai mạc của thầy hiệu trưởng</a></div>", foot, "Lễ khai giảng"},
		"the window says otherwise": {"<title>Kỹ thuật Sông Vạc mở ngày hội việc làm</title>", name + menu, "<div><b>Một buổi sáng rất đông người ở sân trường</b></div>", foot, ""},
	} {
		above, below, _ := strings.Cut(c[2], "@")
		a, err := read(t, c[0]+"<body><div class=w><div class=head><img src=emblem.png>"+c[1]+"</div><div class=main>"+above+
			"<div class=noidung>"+ditch+"</div>"+below+"</div>"+c[3]+"</div>")
		if err != nil {
			t.Error(what, err)
			continue
		}
		if c[4] == "" {
			if strings.HasPrefix(a.Title, "Một buổi") {
				t.Errorf("%s: %q", what, a.Title)
			}
		} else if a.Title != c[4] {
			t.Errorf("%s: %q, want %q", what, a.Title, c[4])
		}
		if a.Title == title && len(a.Body) != 3+strings.Count(c[2], "<h2 class=entry-title>") {
			t.Errorf("%s: %d blocks, want the copy alone", what, len(a.Body))
		}
	}
}
