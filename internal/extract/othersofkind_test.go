package extract_test

import (
	"strings"
	"testing"
)

// TestOthersOfAKind: a line over others of the kind ends the article where nothing but links to
// pages of the site is below it; copy below such a line, links to files and to the laws of
// another site are printed with it.
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
	one, two := row(link("/v/1", "81/KX"), "Kế hoạch của xã"), row(link("/v/2", "82/KX"), "Kế hoạch của thôn")
	for name, c := range map[string]struct {
		below string
		stays bool
	}{
		"a table":                {over + table(one, two), false},
		"a line in bold":         {"<p><b>Các văn bản khác cùng lĩnh vực:</b></p>" + table(one, two), false},
		"lines":                  {over + "<p>" + link("/v/1", "81/KX về phòng cháy") + "</p><p>" + link("/v/2", "82/KX về trồng cây") + "</p><p>18/09/2025</p>", false},
		"files":                  {over + table(row(link("/1.pdf", "81/KX"), "Kế hoạch"), row(link("/2.pdf", "82/KX"), "Kế hoạch")), true},
		"another site":           {over + table(row(link("https://b.vn/1", "81/KX"), "Luật"), row(link("https://b.vn/2", "82/KX"), "Luật")), true},
		"parts of the page":      {"<h4>Câu hỏi cùng loại</h4><p>" + link("#a", "81/KX và phí chợ") + "</p><p>" + link("#b", "82/KX") + "</p>", true},
		"a row without a link":   {over + table(one, row("82/KX", "Kế hoạch của thôn")), true},
		"sentences":              {over + table(one, row(link("/v/2", "82/KX"), "Mức thu là hai nghìn đồng.")), true},
		"one":                    {over + table(one), true},
		"who signs below":        {over + table(one, two) + signed, true},
		"the day of a letter":    {over + table(one, two) + "<p>Bến Gỗ, ngày 18 tháng 9 năm 2025</p>", true},
		"copy below":             {over + table(one, two) + line(1) + line(2), true},
		"more words":             {"<h4>Văn bản cùng loại hết hiệu lực</h4>" + table(one, two), true},
		"a sentence":             {"<p>Văn bản cùng loại được nộp một lần.</p>" + table(one, two), true},
		"in a list of documents": {"<p>Đơn đề nghị;</p><p>Văn bản cùng loại</p><p>81/KX;</p><p>Bản sao.</p>", true},
		"over a line of copy":    {over + "<p>81/KX: xã nhận hồ sơ theo các mẫu này.</p>", true},
	} {
		a, err := read(t, "<html>"+headTitle+"<body><div class=c>"+h1+document+c.below+"</div></body></html>")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := copyOf(a)
		if stays := strings.Contains(got, "81/KX") || strings.Count(got, "table") > 1; stays != c.stays || !c.stays && (len(a.LeftOut) > 0 || strings.Contains(got, "cùng l")) {
			t.Errorf("%s: %v\n%s", name, a.LeftOut, got)
		}
	}
}
