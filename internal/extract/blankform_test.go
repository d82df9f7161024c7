package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// TestAFormToFillInIsWhole: a page that is a form and nothing else keeps its labels without a value and the lines to
// write on, which look like what pages have around their copy; dots below a label of the page are no form.
func TestAFormToFillInIsWhole(t *testing.T) {
	dots := strings.Repeat(".", 90)
	for name, c := range map[string]struct {
		in   []string
		gone string
	}{
		"dots":                {in: []string{"Họ và tên:" + dots, "Ngày sinh: ...../...../.......... Nam □ Nữ □", "Nội dung đăng ký:", dots, dots, "Tôi cam đoan lời khai trên là đúng."}},
		"rules":               {in: []string{"Kính gửi:", "Tên tôi là: ______________", "Lý do xin nghỉ:", "____________________", "Tôi cam đoan lời khai trên là đúng, nếu sai tôi xin chịu trách nhiệm.", "Tôi xin cảm ơn Ủy ban nhân dân xã đã đọc đơn này và chờ trả lời."}},
		"dots above a label":  {in: []string{dots, "Ý kiến của thôn:", dots, "Bà con gửi phiếu về nhà văn hóa thôn trước ngày mồng mười tháng sau."}},
		"a label of the page": {in: []string{"Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị triển khai kế hoạch nạo vét kênh mương trước mùa mưa."}, gone: "Lượt xem:"},
	} {
		page := "<html><head><title>Phiếu đăng ký học nghề</title></head><body><article><h1>Phiếu đăng ký học nghề</h1><div class=detail-content>"
		if c.gone != "" {
			page += "<p>" + c.gone + "</p><p>" + dots + "</p>"
		}
		page += "<p>" + strings.Join(c.in, "</p><p>") + "</p></div></article></body></html>"
		pages, err := source.ReadPiped(source.Input{File: "phieu.html"}, []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := extract.Article(pages[0])
		if err != nil {
			t.Fatal(name, err)
		}
		var got []string
		if a.Standfirst != "" {
			got = append(got, a.Standfirst)
		}
		for _, b := range a.Body {
			switch b := b.(type) {
			case article.Paragraph:
				got = append(got, b.Text.String())
			case article.Heading:
				got = append(got, b.Text.String())
			default:
				t.Errorf("%s: %T", name, b)
			}
		}
		if s, want := strings.Join(got, "\n"), strings.Join(c.in, "\n"); s != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, s, want)
		}
	}
}
