package extract_test

import "testing"

// TestSchoolBelowItsOffice: a banner with nothing but the name of an office and that of a school
// below it is the school's; a menu, a link, news or a kind of school below the office is not.
func TestSchoolBelowItsOffice(t *testing.T) {
	_, body := numbered(1, 6)
	const office, school = "SỞ GIÁO DỤC VÀ ĐÀO TẠO NINH BÌNH", "Trường THPT Hoa Lư A"
	lines := func(first, second string) string { return "<div>" + first + "</div><div>" + second + "</div>" }
	for name, c := range map[string]struct{ banner, want string }{
		"a department":        {lines(office, school), school},
		"a commune":           {lines("UBND xã Đồng Tâm", "TRƯỜNG MẦM NON ĐỒNG TÂM 2"), "TRƯỜNG MẦM NON ĐỒNG TÂM 2"},
		"named boxes":         {"<div class=school-name>" + office + "</div><div>" + school + "</div>", school},
		"headings":            {"<h1>" + office + "</h1><h2>" + school + "</h2>", school},
		"a college":           {lines(office, "TRƯỜNG CAO ĐẲNG NGHỀ BẾN GỖ"), "TRƯỜNG CAO ĐẲNG NGHỀ BẾN GỖ"},
		"of two kinds":        {lines(office, "Trường TH&THCS Bến Gỗ"), "Trường TH&THCS Bến Gỗ"},
		"a centre":            {lines(office, "TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN BẾN GỖ"), "TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN BẾN GỖ"},
		"a motto":             {lines(office, "TRƯỜNG HỌC XANH VÀ THÂN THIỆN"), office},
		"a network":           {lines(office, "TRƯỜNG HỌC KẾT NỐI"), office},
		"a motto of a kind":   {lines(office, "TRƯỜNG MẦM NON LẤY TRẺ LÀM TRUNG TÂM"), office},
		"our school":          {lines(office, "TRƯỜNG EM MÁI NHÀ CHUNG"), office},
		"a motto of centres":  {lines(office, "TRUNG TÂM GIÁO DỤC CỘNG ĐỒNG HỌC TẬP"), office},
		"a kind of school":    {lines(office, "Trường THCS"), office},
		"a link":              {lines(office, "<a href=/d/1>"+school+"</a>"), office},
		"news":                {lines(office, school+" đón bằng chuẩn quốc gia"), office},
		"news in capitals":    {lines(office, "Trường THPT Hoa Lư A Đón Bằng Công Nhận Trường Chuẩn Quốc Gia"), office},
		"news that runs":      {lines(office, "<marquee>"+school+"</marquee>"), office},
		"a box named for it":  {"<div>" + office + "</div><div class=ticker>" + school + "</div>", office},
		"several schools":     {lines(office, school) + "<div>Trường THPT Gia Viễn B</div>", office},
		"outside the banner":  {"<div>" + office + "</div></div><div><div>" + school + "</div>", office},
		"below another name":  {lines("Công đoàn Giáo dục Ninh Bình", school), "Công đoàn Giáo dục Ninh Bình"},
		"another office":      {lines(office, "Phòng Giáo dục Trung học Ninh Bình"), office},
		"what the page is on": {lines(office, "Cả xã ra đồng làm thủy lợi đầu vụ"), office},
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=banner>"+c.banner+"</div><div class=w>"+"<div class=t>"+h1+"</div><div class=c>"+body+"</div></div></body></html>", nil)
		if a.Site != c.want {
			t.Errorf("%s: %q, want %q", name, a.Site, c.want)
		}
	}
}

// TestSystemBehindTheSchool: the word that a window's title ends with is the system that a site
// is on, where the box for the site's name has the office before it.
func TestSystemBehindTheSchool(t *testing.T) {
	_, body := numbered(1, 6)
	const title, school = "Cả xã ra đồng làm thủy lợi đầu vụ", "Trường Tiểu học Bến Gỗ 2"
	named := func(s string) string { return "<div id=banner><span id=sitename>" + s + "</span></div>" }
	for name, c := range map[string]struct{ window, banner, want string }{
		"a school":            {title + " - " + school + " - Violet", named(school), school},
		"its website":         {title + " - " + school + " - Violet", named("Website của " + school), school},
		"without a banner":    {title + " - " + school + " - Violet", "", "Violet"},
		"a page on a school":  {title + " - " + school + " - Violet", "<p>Trang về <span class=school-name>" + school + "</span></p>", "Violet"},
		"another's banner":    {title + " - " + school + " - Violet", named("Báo Làng Sen"), "Violet"},
		"a section before it": {title + " - Giáo dục - Violet", named("Giáo dục và đời sống"), "Violet"},
		"a site of words":     {title + " - " + school + " - Báo Làng", named(school), "Báo Làng"},
	} {
		a := mustHave(t, "<html><head><title>"+c.window+"</title></head><body>"+c.banner+"<div class=w><div class=t>"+h1+"</div><div class=c>"+body+"</div></div></body></html>", nil)
		if a.Site != c.want {
			t.Errorf("%s: %q, want %q", name, a.Site, c.want)
		}
	}
}
