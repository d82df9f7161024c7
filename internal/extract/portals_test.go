package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
)

// The pages here are as the portals of communes make them: no metadata, menus
// longer than the copy, tables for layout, fonts for headings.

var portalCopy = []string{
	"Sáng 21/11, tại nhà văn hóa thôn Đông, xã tổ chức hội nghị triển khai kế hoạch vụ đông, với sự tham dự của đại diện chín thôn.",
	"Theo kế hoạch, toàn xã gieo trồng 260 ha, trong đó có 85 ha khoai tây đã ký hợp đồng bao tiêu với doanh nghiệp.",
	"Các thôn đã chủ động làm đất, chuẩn bị giống, phân bón và nạo vét kênh mương nội đồng từ đầu tháng.",
	"Xã cũng hỗ trợ 50% tiền giống cho các hộ trồng từ ba sào trở lên; kinh phí lấy từ nguồn sự nghiệp nông nghiệp.",
}

const portalLead = "Vụ đông năm nay xã gieo trồng 260 ha, trong đó 85 ha có hợp đồng bao tiêu, cao nhất từ trước đến nay."
const portalTitle = "Xã gieo 260 ha vụ đông, hợp đồng bao tiêu đến ruộng"

func portalMenu() string {
	s := "<ul>"
	for i := range 14 {
		s += fmt.Sprintf(`<li><a href="/m%d">Mục số %d</a></li>`, i, i)
	}
	return s + "</ul>"
}

func portalOthers() string {
	s := `<div class="other"><h3>Tin khác</h3><ul>`
	for i := range 8 {
		s += fmt.Sprintf(`<li><a href="/tin/%d.html">Tin khác số %d của xã nhà trong tuần này</a> (12/%d/2026)</li>`, i, i, i+1)
	}
	return s + "</ul></div>"
}

func paras(format string, lines ...string) string {
	s := ""
	for _, l := range lines {
		s += fmt.Sprintf(format, l)
	}
	return s
}

func TestPortalsWithoutMetadata(t *testing.T) {
	foot := "<div>Bản quyền thuộc về Ủy ban nhân dân xã Tân. Địa chỉ: thôn Đông, xã Tân. Điện thoại: 0227 300 300. Giấy phép số 12/GP-STTTT.</div>"
	for name, c := range map[string]struct {
		page, date, source string
		section            []string
	}{
		"classes": {page: `<title>` + portalTitle + ` | Báo Tân</title></head><body>` + portalMenu() + `<div class="col"><div class="title-detail">` + portalTitle + `</div><span class="post-time">- 21/11/2026 07:30</span>
<div class="sapo_detail">` + portalLead + `</div><div id="content_detail">` + paras("<p>%s</p>", portalCopy[:3]...) + `<table class="TPL"><tr><td><img src="a_files/a.jpg"></td></tr><tr><td class="pCaption"><p>Nông dân ra đồng</p></td></tr></table>` +
			paras("<p>%s</p>", portalCopy[3:]...) + `<p class="author">Văn Lâm</p></div>` + portalOthers() + "</div>" + foot, date: "2026-11-21T07:30:00+07:00"},
		"NukeViet": {page: `<title>` + portalTitle + ` - Trang thông tin điện tử xã Tân</title></head><body>` + portalMenu() + `<div class="news_column"><h1 class="title">` + portalTitle + `</h1><span class="h5">Thứ bảy - 21/11/2026 07:30</span>
<div class="hometext">` + portalLead + `</div><div id="news-bodyhtml" class="bodytext">` + strings.Join(portalCopy[:3], "<br /><br />") + `<div style="text-align:center"><img src="/a_files/a.jpg"><br><em>Nông dân ra đồng</em></div>` + portalCopy[3] + `</div>
<p class="h5 text-right"><strong>Tác giả: </strong>Văn Lâm</p><p class="h5 text-right"><strong>Nguồn tin: </strong>Báo Tân</p></div>` + portalOthers() + foot, date: "2026-11-21T07:30:00+07:00", source: "Báo Tân"},
		"SharePoint": {page: `<title>Trung ương</title></head><body><form id="aspnetForm"><a href="#x">Skip Ribbon Commands</a>` + portalMenu() + `<div><table width=100%><tr><td class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/tin">Tin tức</a> » <a href="/nn">Nông nghiệp</a></td></tr>
<tr><td><span class="tieude">` + portalTitle + `</span></td></tr><tr><td><i>Ngày đăng: 21/11/2026 07:30</i></td></tr><tr><td><div class="ms-WPBody"><p style="text-align:justify"><strong><span>` + portalLead + `</span></strong></p>` +
			paras(`<p style="text-align:justify"><span style="font-family:Times">%s</span></p>`, portalCopy[:3]...) + `<p style="text-align:center"><img src="a_files/a.jpg"></p><p style="text-align:center"><em>Nông dân ra đồng</em></p>` + paras("<p>%s</p>", portalCopy[3:]...) +
			`<p style="text-align:right"><strong>Văn Lâm</strong></p></div></td></tr></table>` + portalOthers() + "</div>" + foot + "</form>", date: "2026-11-21T07:30:00+07:00", section: []string{"Tin tức", "Nông nghiệp"}},
		"tables": {page: `<title>Cổng thông tin điện tử xã Tân</title></head><body><table width=980><tr><td width=200>` + portalMenu() + `</td><td><table><tr><td><font size=4 color=red><b>` + portalTitle + `</b></font></td></tr>
<tr><td><font size=1>Cập nhật lúc: 07:30 21/11/2026</font></td></tr><tr><td><font face=Arial><b>` + portalLead + `</b><br><br>` + strings.Join(portalCopy[:3], "<br><br>") + `<br><br><center><img src="a_files/a.jpg"><br><i>Nông dân ra đồng</i></center><br>` + portalCopy[3] +
			`<br><br><div align=right><b>Văn Lâm</b></div></font></td></tr><tr><td>` + portalOthers() + `</td></tr></table></td><td>` + portalMenu() + "</td></tr></table>" + foot, date: "2026-11-21T07:30:00+07:00"},
	} {
		t.Run(name, func(t *testing.T) {
			a := mustHave(t, `<html lang="en"><head><meta charset="utf-8">`+c.page+"</body></html>", portalCopy, "Mục số", "Tin khác", "Bản quyền", "Ngày đăng", "Văn Lâm", portalTitle)
			if a.Title != portalTitle || a.Lead != portalLead || a.Date != c.date || !slices.Equal(a.Authors, []string{"Văn Lâm"}) || a.Source != c.source || a.Language != "vi" {
				t.Errorf("title %q, lead %q, date %q, authors %q, source %q, language %q", a.Title, a.Lead, a.Date, a.Authors, a.Source, a.Language)
			}
			if c.section != nil && !slices.Equal(a.Section, c.section) {
				t.Errorf("section %q", a.Section)
			}
			pictures := 0
			for _, b := range a.Body {
				if im, ok := b.(article.Image); ok {
					pictures++
					if im.Caption != "Nông dân ra đồng" {
						t.Errorf("%+v", im)
					}
				}
			}
			if pictures != 1 || len(a.Body) != 5 {
				t.Errorf("%d pictures, %d blocks:\n%s", pictures, len(a.Body), copyOf(a))
			}
		})
	}
}

func TestNoticesAreArticles(t *testing.T) {
	rows := "<tr><th>Thôn</th><th>Ngày</th></tr>"
	for i := range 9 {
		rows += fmt.Sprintf("<tr><td>Thôn %d</td><td>%d/12</td></tr>", i, i+1)
	}
	for title, body := range map[string]string{
		"Lịch tiêm chủng tháng 12": "<p>Trạm Y tế xã báo lịch tiêm như sau:</p><table border=1>" + rows + "</table>",
		"Thông báo mất điện":       "<p>Ngày 25/11, từ 7 giờ đến 11 giờ, Điện lực ngừng cấp điện ở thôn Đông và thôn Đoài để sửa đường dây; mong bà con thông cảm.</p>",
	} {
		a := mustHave(t, "<html><head><title>"+title+"</title></head><body>"+portalMenu()+"<div class=detail><h1>"+title+"</h1><div class=content>"+body+"</div></div>"+portalOthers()+"</body></html>", nil, "Tin khác", "Mục số")
		if a.Title != title || len(a.Body) == 0 {
			t.Errorf("%q: %d blocks", a.Title, len(a.Body))
		}
	}
}
