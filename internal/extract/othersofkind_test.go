package extract_test

import (
	"strings"
	"testing"
)

// TestOthersOfAKind: a line over others of the kind ends the article where nothing but links to
// pages of the site is below it; copy below such a line, links to files and to the laws of
// another site are printed with it. What a table says beside its links is told.
func TestOthersOfAKind(t *testing.T) {
	const (
		document = "<table><tr><td>Số</td><td>88/KH-UBND</td></tr><tr><td>Người ký</td><td>Tạ Thị Bích Liên, Phó Chủ tịch</td></tr>" +
			"<tr><td>Trích yếu</td><td>Về việc tổ chức bữa ăn học đường cho học sinh tiểu học trong xã</td></tr></table>"
		over   = "<h4>Văn bản cùng loại</h4>"
		signed = "<p style='text-align:right'><b>TM. ỦY BAN NHÂN DÂN</b></p>"
	)
	link := func(to, said string) string { return "<a href='" + to + "'>" + said + "</a>" }
	row := func(first, second string) string {
		return "<tr><td>" + first + "</td><td>" + second + "</td></tr>"
	}
	table := func(rows ...string) string {
		return "<table><tr><th>Số</th><th>Trích yếu</th></tr>" + strings.Join(rows, "") + "</table>"
	}
	terms := "<table><tr><th>Tên</th><th>Thời hạn</th></tr>" + row(link("/t/1", "81/KX"), "3 ngày") + row(link("/t/2", "82/KX"), "1 ngày, phí 5.000 đồng") + "</table>"
	one, two := row(link("/v/1", "81/KX"), "Kế hoạch của xã"), row(link("/v/2", "82/KX"), "Kế hoạch đất đai của thôn")
	for name, c := range map[string]struct {
		below string
		stays bool
		told  bool // that it is left out
	}{
		"a table":                {over + table(one, two), false, true},
		"a line in bold":         {"<p><b>Các văn bản khác cùng lĩnh vực:</b></p>" + table(one, two), false, true},
		"lines":                  {over + "<p>" + link("/v/1", "81/KX về phòng cháy") + "</p><p>" + link("/v/2", "82/KX về trồng cây") + "</p><p>18/09/2025</p>", false, false},
		"files":                  {over + table(row(link("/1.pdf", "81/KX"), "Kế hoạch"), row(link("/2.pdf", "82/KX"), "Kế hoạch")), true, false},
		"another site":           {over + table(row(link("https://b.vn/1", "81/KX"), "Luật"), row(link("https://b.vn/2", "82/KX"), "Luật")), true, false},
		"parts of the page":      {"<h4>Câu hỏi cùng loại</h4><p>" + link("#a", "81/KX và phí chợ") + "</p><p>" + link("#b", "82/KX") + "</p>", true, false},
		"a row without a link":   {over + table(one, row("82/KX", "Kế hoạch của thôn")), true, false},
		"sentences":              {over + table(one, row(link("/v/2", "82/KX"), "Mức thu là hai nghìn đồng.")), true, false},
		"one":                    {over + table(one), true, false},
		"who signs below":        {over + table(one, two) + signed, true, false},
		"the day of a letter":    {over + table(one, two) + "<p>Bến Gỗ, ngày 18 tháng 9 năm 2025</p>", true, false},
		"copy below":             {over + table(one, two) + line(1) + line(2), true, false},
		"more words":             {"<h4>Văn bản cùng loại hết hiệu lực</h4>" + table(one, two), true, false},
		"a sentence":             {"<p>Văn bản cùng loại được nộp một lần.</p>" + table(one, two), true, false},
		"periods and fees":       {"<h4>Thủ tục cùng lĩnh vực</h4>" + terms, true, false},
		"of other procedures":    {"<h4>Thủ tục khác cùng lĩnh vực</h4>" + terms, true, false},
		"short terms":            {over + table(one, row(link("/v/2", "82/KX"), "3 ngày")), true, false},
		"fees":                   {over + table(one, row(link("/v/2", "82/KX"), "Nộp tại xã lệ phí 8.000 đồng")), true, false},
		"terms in the link":      {over + table(one, row(link("/v/2", "Kế hoạch của thôn")+" hết hạn ngày 20 tháng tới", "82/KX")), true, false},
		"two columns of words":   {over + table(row(link("/v/1", "Kế hoạch 81/KX"), "Chủ tịch xã ký duyệt"), two), true, false},
		"titles in the link":     {over + table(row("81/KX", link("/v/1", "Kế hoạch của xã")), row("18/09/2025", link("/v/2", "Kế hoạch của thôn"))), false, false},
		"parts of the work":      {"<p>Tài liệu cùng chuyên mục:</p><p>" + link("/t/1", "Phần 1: 81/KX") + "</p><p>" + link("/t/2", "Phần 2: 82/KX") + "</p>", true, false},
		"annexes":                {over + "<p>" + link("/t/1", "Phụ lục I: 81/KX") + "</p><p>" + link("/t/2", "Phụ lục II: 82/KX") + "</p>", true, false},
		"forms in a table":       {over + table(row("81/KX", link("/v/1", "Mẫu số 1. Đơn")), row("82/KX", link("/v/2", "Mẫu số 2. Tờ khai"))), true, false},
		"other papers":           {"<p>Tài liệu khác cùng chuyên mục:</p><p>" + link("/t/1", "Sổ tay 81/KX") + "</p><p>" + link("/t/2", "Sổ tay 82/KX") + "</p>", false, false},
		"in a list of documents": {"<p>Đơn đề nghị;</p><p>Văn bản cùng loại</p><p>81/KX;</p><p>Bản sao.</p>", true, false},
		"over a line of copy":    {over + "<p>81/KX: xã nhận hồ sơ theo các mẫu này.</p>", true, false},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=c>"+h1+document+c.below+"</div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := copyOf(a)
		if stays := strings.Contains(got, "81/KX") || strings.Count(got, "table") > 1; stays != c.stays || (len(a.LeftOut) > 0) != c.told || !c.stays && (strings.Contains(got, "cùng l")) {
			t.Errorf("%s: %v\n%s", name, a.LeftOut, got)
		}
	}
}
