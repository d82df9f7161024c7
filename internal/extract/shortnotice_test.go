package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/source"
)

// Pages of portals around a short notice: the menu and the foot say more than it does.
const (
	portalHead = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang chủ</title></head><body><form id="aspnetForm"><div id="s4-workspace"><div class="header">` +
		`<div class="today">Thứ Bảy, 28/11/2026</div><ul class="menu"><li><a href="/1">Trang chủ</a></li><li><a href="/2">Giới thiệu</a></li><li><a href="/3">Tin tức - Sự kiện</a></li></ul></div>` +
		`<div class="left"><div class="box-title">Tin mới nhất</div><ul><li><a href="/t1">Ra quân làm đường giao thông nông thôn</a><span class="date">01/09/2024</span></li></ul></div><div class="content"><div class="cms-news">`
	portalFoot = `</div></div><div class="footer"><p>Cổng thông tin điện tử huyện Ea Kar</p><p>Chịu trách nhiệm chính: Ông Trần Văn Bé, Phó Chủ tịch UBND huyện</p>` +
		`<p>Điện thoại: 0262.3625000 - Email: ubnd@eakar.example.vn</p></div></div></form></body></html>`
)

// readShort reads a page, which somebody names as an article or not.
func readShort(t *testing.T, page string, named bool) (*article.Article, error) {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	find := Article
	if named {
		find = Named
	}
	a, _, err := find(pages[0])
	return a, err
}

// saysAll is the text of all blocks, a line each.
func saysAll(a *article.Article) (out []string) {
	for in := range article.Inlines(a.Body...) {
		out = append(out, in.String())
	}
	return out
}

func TestTheFootIsNotAllOfThePageAroundAShortNotice(t *testing.T) {
	a, err := readShort(t, portalHead+`<div class="news-date">13/09/2024</div><div class="body"><p align="center"><b>THÔNG BÁO</b></p><p align="center"><b>Về việc cắt điện trên địa bàn xã</b></p>`+
		`<p>Điện lực huyện thông báo lịch cắt điện để sửa chữa đường dây trung áp trên địa bàn xã Ea Týh từ 6 giờ đến 17 giờ ngày 20/9/2024.</p></div>`+portalFoot, false)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(saysAll(a), "|"); !strings.HasPrefix(got, "Điện lực huyện") || strings.Contains(got, "trách nhiệm") {
		t.Errorf("it says %s", got)
	}
}

func TestAPageOfMenuAndFootIsNoArticle(t *testing.T) {
	for _, named := range []bool{false, true} {
		if a, err := readShort(t, portalHead+portalFoot, named); err == nil {
			t.Errorf("named %v: it says %q", named, saysAll(a))
		}
	}
}

func TestANamedPageOfOneLineSaysThisLine(t *testing.T) {
	line := "Cúp nước từ 8h đến 17h ngày 20/9 tại thôn 1, thôn 2."
	nuke := `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Lịch cúp nước - Trang thông tin điện tử xã Đắk Sin</title><meta name="generator" content="NukeViet v4.5"></head><body><div><header><h1>Trang thông tin điện tử xã Đắk Sin</h1></header>` +
		`<section id="body"><div class="news_column panel"><h1 class="title" itemprop="headline">Lịch cúp nước</h1><span class="h5">Thứ sáu - 13/09/2024 08:12</span><div id="news-bodyhtml"><p>` + line + `</p></div></div>` +
		`<div class="panel"><div>Thống kê</div><ul><li>Đang truy cập 12</li><li>Hôm nay 340</li></ul></div></section>` +
		`<footer>© Bản quyền thuộc về UBND xã Đắk Sin. Địa chỉ: thôn 3, xã Đắk Sin. Điện thoại: 0261.3700000</footer></div></body></html>`
	for _, page := range []string{portalHead + `<div class="news-title">Thông báo cúp nước</div><div class="news-date">13/09/2024</div><div class="body"><p>` + line + `</p></div>` + portalFoot, nuke} {
		a, err := readShort(t, page, true)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := append([]string{a.Standfirst}, saysAll(a)...); strings.Join(got, "") != line {
			t.Errorf("it says %q", got)
		}
		if _, err := readShort(t, page, false); err == nil {
			t.Error("nobody names it, and it is an article")
		}
	}
}

func TestANamedPageOfOneScanIsThisPicture(t *testing.T) {
	page := portalHead + `<h2>Quyết định công nhận xã đạt chuẩn</h2><p><img src="scan.jpg" width="800" height="1100"></p>` + portalFoot
	a, err := readShort(t, page, true)
	if err != nil {
		t.Fatal(err)
	}
	im, ok := a.Body[0].(article.Image)
	if len(a.Body) != 1 || !ok || im.Src != "scan.jpg" || a.Title != "Quyết định công nhận xã đạt chuẩn" {
		t.Errorf("%q has %v", a.Title, a.Body)
	}
	if _, err := readShort(t, page, false); err == nil {
		t.Error("nobody names it, and it is an article")
	}
}

func TestWhatFollowsATableIsNoHeadline(t *testing.T) {
	a, err := readShort(t, `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Trường Mầm non Hoa Sen</title></head><body><div class="container"><div class="detail-news"><h2 class="title-detail">Thời khóa biểu tuần 5</h2>`+
		`<p class="time-post">13/09/2024 08:12 - Lượt xem: 213</p><div class="content-detail"><table><tr><th>Thứ</th><th>Sáng</th><th>Chiều</th></tr><tr><td>2</td><td>Tập đọc</td><td>Âm nhạc</td></tr><tr><td>3</td><td>Toán</td><td>Vẽ</td></tr></table></div>`+
		`<div class="other-news"><h3>Tin cùng chuyên mục</h3><ul><li><a href="/1">Thông báo lịch tiếp công dân tháng 9</a></li></ul></div></div></div></body></html>`, true)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Thời khóa biểu tuần 5" {
		t.Errorf("the headline is %q", a.Title)
	}
}

func TestWhatSaysWhoAnswersIsNotAlwaysAFoot(t *testing.T) {
	const menu = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tin tức</title></head><body><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul>`
	const apply = `<footer><p>Mọi hồ sơ xin gửi về Trạm Y tế xã Ea Tiêu, Địa chỉ: thôn 3, xã Ea Tiêu, huyện Cư Kuin. Điện thoại: 0262.3625000, gặp bác sĩ Y Bhen trong giờ hành chính, hạn cuối nhận hồ sơ là ngày 30 tháng 9 năm 2024.</p></footer>`
	for name, c := range map[string]struct{ page, says string }{
		"whom to apply to, in an article": {`<article><h1>Trạm y tế xã tuyển hai điều dưỡng</h1><p>Trạm cần hai điều dưỡng.</p>` + apply + `</article>`, "hạn cuối"},
		"whom to apply to, below a list":  {`<main><h2>Tuyển dụng</h2><ul><li>Hai điều dưỡng</li><li>Một kế toán</li></ul></main>` + apply, "hạn cuối"},
		"whose a picture is":              {`<div><h1>Ảnh tường của lớp</h1><p>Ảnh của em Mai.</p><footer><p>Bản quyền ảnh thuộc về em Lê Mai lớp 9A2; ai muốn dùng lại xin hỏi em và cô chủ nhiệm trước. Điện thoại: 0262.3625000, giờ hành chính.</p></footer></div>`, "Bản quyền ảnh"},
		"who is on duty":                  {`<div><h1>Phân công trực lũ ngày 20/9</h1><div><p>Chịu trách nhiệm chính: ông Y Bhen</p><p>Trực đêm: ông Bé, bà Mai</p><p>Điện thoại: 0262.3625000</p></div></div>`, "Trực đêm"},
		"by which licence a school works": {`<div><h1>Công khai của trường Hoa Sen</h1><div><p>Giấy phép hoạt động số 12/QĐ-PGDĐT ngày 20/5/2019</p><p>Hiệu trưởng: cô Lê Thị Mai</p><p>Điện thoại: 0262.3625000</p></div></div>`, "Hiệu trưởng"},
		"whom to call":                    {`<div><h1>Thông tin liên hệ</h1><p>Bà con gọi theo số sau.</p><div><p>Trang thông tin điện tử xã Ea Tiêu</p><p>Chịu trách nhiệm chính: ông Y Bhen</p><p>Điện thoại: 0262.3625000</p></div></div>`, "ông Y Bhen"},
		"a list over the foot":            {`<div><h2>Danh sách trúng tuyển lớp mầm</h2><ul><li>Nguyễn Văn An</li><li>Y Bhen Niê</li><li>Trần Bé</li></ul></div><div><p>Cổng thông tin điện tử xã Ea Tiêu</p><p>Chịu trách nhiệm chính: Ông Y Bhen</p><p>Điện thoại: 0262.3625000</p></div>`, "Y Bhen Niê"},
	} {
		a, err := readShort(t, menu+c.page+"</body></html>", true)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := strings.Join(append([]string{a.Standfirst}, saysAll(a)...), "|"); !strings.Contains(got, c.says) {
			t.Errorf("%s: it says %s", name, got)
		}
	}
}

func TestTheColumnsOfAFootAreNoNotice(t *testing.T) {
	const (
		begin   = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang chủ</title></head><body><div id="w"><div><a href="/">Trang chủ</a> | <a href="/g">Giới thiệu</a></div>`
		weather = `<div><p>Thời tiết</p><p>Buôn Ma Thuột 25 độ, trời nhiều mây, chiều tối có mưa rào và dông vài nơi trong tỉnh, gió nhẹ, ngày mai tạnh ráo hơn và có nắng nhẹ vào buổi trưa.</p></div>`
		news    = `<div><h2>Tin mới</h2><ul><li><a href="/1">Ra quân làm đường giao thông nông thôn</a> <span>13/09/2024</span></li><li><a href="/2">Tiêm chủng tháng 9 cho trẻ em toàn xã</a> <span>12/09/2024</span></li></ul></div>`
		about   = `<p>Chịu trách nhiệm chính: Ông Y Bhen, Chủ tịch UBND xã</p><p>Ghi rõ nguồn "eatieu.example.vn" khi phát hành lại thông tin từ cổng này.</p><p>© 2024 UBND xã Ea Tiêu. Thiết kế bởi VNPT Đắk Lắk.</p>`
		links   = `<div><p>Liên kết</p><p>Chính phủ</p><p>Quốc hội</p><p>UBND tỉnh</p><p>Sở TTTT</p></div>`
		end     = `</div></body></html>`
	)
	for _, foot := range []string{`<table><tr><td>` + about + `</td></tr></table>`, `<div><div>` + about + `</div>` + links + `</div>`, `<div>` + links + `<div>` + about + `</div></div>`} {
		if a, err := readShort(t, begin+weather+news+foot+end, false); err == nil {
			t.Errorf("a list of news over %s says %q", foot, saysAll(a))
		}
		a, err := readShort(t, begin+`<div><h1>Sơ đồ cổng</h1><ul><li><a href="/0">Mục 0</a></li><li><a href="/1">Mục 1</a></li></ul></div>`+weather+foot+end, true)
		if err == nil && strings.Contains(strings.Join(saysAll(a), "|"), "Quốc hội") {
			t.Errorf("a list of links over %s says %q", foot, saysAll(a))
		}
	}
}

func TestTheTitleThatAProfileFindsHasNoCodes(t *testing.T) {
	a, err := readShort(t, `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tin tức</title><meta name="generator" content="NukeViet v4.5"></head><body><div class="news_column panel">`+
		`<h1 class="title">Hội thi &amp;quot;Nhà nông đua tài&amp;quot; năm 2024</h1><div id="news-bodyhtml"><p>`+strings.Repeat("Mười hai đội của mười hai thôn thi tài trong hai ngày. ", 6)+`</p></div></div></body></html>`, false)
	if err != nil {
		t.Fatal(err)
	}
	if want := `Hội thi "Nhà nông đua tài" năm 2024`; a.Title != want || a.Profile != "nukeviet" {
		t.Errorf("the headline is %q by %s", a.Title, a.Profile)
	}
}
