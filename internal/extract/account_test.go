package extract

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/source"
)

// copyLine is a line of running text about a thing.
func copyLine(thing string) string {
	return "<p>Chiều 12/3, đoàn công tác của xã đã đến kiểm tra " + thing +
		" và ghi nhận nhiều ý kiến của bà con trong thôn về việc này.</p>"
}

// leftOf is what is left out of a page with a body.
func leftOf(t *testing.T, body string) []article.Omission {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: "trang.html"},
		[]byte("<html><head><meta charset=utf-8><title>Kiểm tra đê điều trước mùa lũ</title></head><body>"+
			body+"</body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	return a.LeftOut
}

func TestLeftOut(t *testing.T) {
	head := "<h1>Kiểm tra đê điều trước mùa lũ</h1>"
	whole := copyLine("đê Đông") + copyLine("đê Tây") + copyLine("cống Nam") + copyLine("kè Bắc")
	for _, c := range []struct {
		name, body string
		want       []string // "rule: first words"
	}{
		{"a page printed whole", "<div>" + head + whole + "</div>", nil},
		{"a table whose foot stands first in the source", "<div>" + head + whole + "<table><tfoot><tr><td>Cộng<td>600 mét" +
			"</tfoot><tbody><tr><td>Thôn Cồn Sẻ<td>350 mét<tr><td>Thôn Bàu Tròn<td>250 mét</tbody></table></div>", nil},
		{"menus and the page's foot", "<nav><a href=/>Trang chủ</a></nav><div>" + head + whole +
			"</div><div class=footer>" + copyLine("bản quyền") + "</div>", nil},
		{"a hidden line", "<div>" + head + whole + `<p style="display:none">` + copyLine("chỗ khuất")[3:] + "</div>",
			nil},
		{"a line said twice", "<div>" + head + whole + "</div><div class=footer>" + copyLine("đê Đông") + "</div>",
			nil},
		{"what readers write", "<div>" + head + whole + `<div class="disqus">` + copyLine("nhà bia") + "</div></div>",
			nil},
		{"an aside of copy in the article", "<div>" + head + whole + "<aside>" + copyLine("nhà bia") + "</aside></div>",
			[]string{"furniture-element: Chiều 12/3,"}},
		{"short lines in a box with a doubtful name", "<div>" + head + whole + `<div class="callout">` +
			"<div>Thời gian: 7 giờ 30 sáng thứ Bảy</div><div>Địa điểm: nhà văn hóa thôn Đông</div>" +
			"<div>Thành phần: đại diện các hộ dân</div></div></div>",
			[]string{"furniture-word: Thời gian:", "furniture-word: Địa điểm:", "furniture-word: Thành phần:"}},
		{"such lines with a number to call", "<div>" + head + whole + `<div class="callout">` +
			"<div>Thời gian: 7 giờ 30 sáng thứ Bảy</div><div>Điện thoại: 0254 3888 999</div></div></div>", nil},
		{"what a document says of itself, in a box named for what pages do", "<div>" + head + whole + `<div class="meta">` +
			"<p>Số: 12/2026/QĐ-UBND</p><p>Người ký: Nguyễn Văn A</p></div></div>",
			[]string{"furniture-word: Số: 12/2026/QĐ-UBND", "furniture-word: Người ký:"}},
		{"what pages say of themselves", "<div>" + head + whole + `<div class="meta"><p>Ngày đăng: 12/3/2026</p>` +
			"<p>Lượt xem: 125</p><p>Tác giả: Nguyễn Văn A</p><p>Chuyên mục: Nông nghiệp</p></div></div>", nil},
		{"one such term alone", "<div>" + head + whole + `<div class="meta"><p>Số: 12</p><p>Lượt xem: 125</p></div></div>`, nil},
		{"the foot of a portal in the box of the copy", "<div>" + head + whole +
			"<h3>Tin khác</h3><p>Bản quyền thuộc về Ủy ban nhân dân xã. Địa chỉ: thôn Đông, xã Tân Hòa. " +
			"Giấy phép số 12/GP-STTTT do Sở Thông tin và Truyền thông cấp.</p></div>", nil},
		{"numbers that may break", "<div>" + head + whole + "<p>Mốc 0.40616<wbr>75367<wbr>76996 và 0.14576<wbr>21521" +
			"<wbr>78299 và 0.55512<wbr>31231<wbr>23123 do đoàn đo đạc của tỉnh cắm ở chân đê.</p></div>", nil},
		{"one short line in such a box", "<div>" + head + whole +
			`<div class="callout"><div>Mời bà con đón đọc</div></div></div>`, nil},
		{"a box as those of the copy", `<div><div class="than">` + head + whole + "</div><div><div class=giua>" +
			strings.Repeat("<a href=/x>Một bài khác về đê điều</a> ", 9) + `</div><div class="than">` +
			copyLine("nhà bia") + "</div></div></div>", []string{"outside-body: Chiều 12/3,"}},
		{"another article in such a box", `<div><div class="than">` + head + whole + "</div><div><div class=giua>" +
			strings.Repeat("<a href=/x>Một bài khác về đê điều</a> ", 9) + `</div><div><h1>Trồng cây đầu xuân</h1>` +
			`<div class="than">` + copyLine("nhà bia") + "</div></div></div></div>", nil},
		{"links to other pages", "<div>" + head + whole + `<div class="related">` +
			strings.Repeat(`<a href=/x>Một bài khác cũng nói về chuyện đê điều của xã trong mùa mưa lũ năm nay và `+
				`năm sau</a><br>`, 3) + "</div></div>", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, o := range leftOf(t, c.body) {
				if o.Place == "" {
					t.Errorf("%v has no place", o)
				}
				got = append(got, o.Rule+": "+strings.Join(strings.Fields(o.Text)[:2], " "))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestAnAccountIsBounded(t *testing.T) {
	var b strings.Builder
	for range 5000 {
		b.WriteString(strings.ReplaceAll(copyLine("mốc"), "<p>", "<li>"))
	}
	body := "<div><h1>Kiểm tra đê điều trước mùa lũ</h1>" + copyLine("đê Đông") + copyLine("đê Tây")
	if got := leftOf(t, body+copyLine("cống Nam")+"<ul class=disqus>"+b.String()+"</ul></div>"); len(
		got) > maxOmissions {
		t.Errorf("%d lines", len(got))
	}
}

// TestWordsInCommonAreNotPrintedFromThere wants lines of a few words, which are
// in the copy by chance, to be the page's; a name that the article has is printed.
func TestWordsInCommonAreNotPrintedFromThere(t *testing.T) {
	pages, err := source.ReadPiped(source.Input{File: "trang.html"}, []byte(`<html><head><meta charset=utf-8><title>Kiểm tra đê điều</title>`+
		`<meta property="article:section" content="Thủy lợi"></head><body><ul><li>đê Đông</li><li>Thủy lợi</li>`+
		`<li>12</li><li>đoàn công tác của xã</li></ul><div><h1>Kiểm tra đê điều trước mùa lũ</h1>`+
		copyLine("đê Đông")+copyLine("đê Tây")+"</div></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]article.Fate{"đê Đông": article.Furniture, "12": article.Furniture,
		"Thủy lợi": article.SaidTwice, "đoàn công tác của xã": article.SaidTwice}
	for _, l := range read(pages[0]).account() {
		if fate, ok := want[l.text]; ok && l.fate != fate {
			t.Errorf("%q: fate %d, want %d", l.text, l.fate, fate)
		}
		delete(want, l.text)
	}
	if len(want) > 0 {
		t.Errorf("without a fate: %v", want)
	}
}

// TestABlockThatBeginsWithSpaceHasItsReason wants the rule that left a line out,
// though white space is before its first word.
func TestABlockThatBeginsWithSpaceHasItsReason(t *testing.T) {
	pages, err := source.ReadPiped(source.Input{File: "trang.html"}, []byte(`<html><head><meta charset=utf-8><title>Kiểm tra đê điều</title>`+
		`</head><body><div><h1>Kiểm tra đê điều trước mùa lũ</h1>`+copyLine("đê Đông")+copyLine("đê Tây")+
		`<p> <a href="/them"><span>Đọc thêm</span></a></p>`+copyLine("cống Nam")+"</div></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range read(pages[0]).account() {
		if l.text == "Đọc thêm" {
			if l.rule != ruleIdle {
				t.Errorf("rule %q, want %q", l.rule, ruleIdle)
			}
			return
		}
	}
	t.Error("the line has no fate")
}
