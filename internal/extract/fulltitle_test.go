package extract_test

import "testing"

func TestTheHeadlineAmongHeadingsAndData(t *testing.T) {
	page := func(window, og, body string) string {
		return `<html><head><title>` + window + `</title><meta property="og:title" content="` + og + `"></head><body>` +
			`<div class="c">` + body + `</div></body></html>`
	}
	const copy = "<p>Sáng 21/11, hơn ba trăm người của chín thôn ra kênh Bắc nạo vét, mỗi thôn một đoạn, xong việc " +
		"trước trưa, rồi cùng ăn cơm trên bờ.</p>"
	body := copy + copy + copy
	for what, c := range map[string]struct{ in, want string }{
		"the window and the data say more": {page("Cả xã ra đồng làm thủy lợi năm 2026",
			"Cả xã ra đồng làm thủy lợi năm 2026",
			"<h1>Cả xã ra đồng làm thủy lợi</h1>"+body), "Cả xã ra đồng làm thủy lợi năm 2026"},
		"what they have more is a site": {page("Cả xã ra đồng làm thủy lợi - Tin Tân Hòa",
			"Cả xã ra đồng làm thủy lợi - Tin Tân Hòa",
			"<h1>Cả xã ra đồng làm thủy lợi</h1>"+body), "Cả xã ra đồng làm thủy lợi"},
		"only one of them has more": {page("Cả xã ra đồng làm thủy lợi", "Cả xã ra đồng làm thủy lợi năm 2026",
			"<h1>Cả xã ra đồng làm thủy lợi</h1>"+body), "Cả xã ra đồng làm thủy lợi"},
		"a date in the heading": {page("Cả xã ra đồng làm thủy lợi", "Cả xã ra đồng làm thủy lợi",
			"<h1><span>21/11/2026</span> Cả xã ra đồng làm thủy lợi</h1>"+body), "Cả xã ra đồng làm thủy lợi"},
		"the name of the page's owner in a heading": {page("Cả xã ra đồng - Sổ tay anh Lềnh", "Cả xã ra đồng",
			"<h1>Sổ tay anh Lềnh</h1><h1>Cả xã ra đồng</h1>"+body), "Cả xã ra đồng"},
		"the only h1 is of a section": {page("Cả xã ra đồng làm thủy lợi | Tân Hòa",
			"Cả xã ra đồng làm thủy lợi | Tân Hòa",
			body+"<h1>Bà con nói gì về đợt này</h1>"+body), "Cả xã ra đồng làm thủy lợi"},
	} {
		if a := mustHave(t, c.in, nil); a.Title != c.want {
			t.Errorf("%s: %q, want %q", what, a.Title, c.want)
		}
	}
}
