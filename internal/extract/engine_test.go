package extract_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
)

// copyOf is the running text of an article, a line a block.
func copyOf(a *article.Article) string {
	var b strings.Builder
	for _, x := range a.Body {
		switch x := x.(type) {
		case article.Paragraph:
			b.WriteString(x.Text.String())
		case article.Heading:
			b.WriteString("# " + x.Text.String())
		case article.Image:
			b.WriteString("! " + x.Src + " " + x.Caption)
		case article.List:
			for _, it := range x.Items {
				b.WriteString("- " + it.Text.String())
			}
		case article.Table:
			b.WriteString("table")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// line is a paragraph of its own that can be told from others.
func line(n int) string {
	return fmt.Sprintf("<p>Câu thứ %d của bài: cán bộ, đảng viên và nhân dân trong xã cùng dọn kênh mương, phát "+
		"quang bờ bụi, chuẩn bị nước cho vụ mới.</p>", n)
}

func mustHave(t *testing.T, page string, want []string, not ...string) *article.Article {
	t.Helper()
	a, err := read(t, page)
	if err != nil {
		t.Fatal(err)
	}
	got := a.Standfirst + "\n" + copyOf(a)
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q is lost in\n%s", w, got)
		}
	}
	for _, w := range not {
		if strings.Contains(got, w) {
			t.Errorf("%q is kept in\n%s", w, got)
		}
	}
	return a
}

func numbered(from, to int) (want []string, html string) {
	for i := from; i <= to; i++ {
		want = append(want, fmt.Sprintf("Câu thứ %d của bài", i))
		html += line(i)
	}
	return want, html
}

const headTitle = "<head><title>Cả xã ra đồng làm thủy lợi đầu vụ</title></head>"
const h1 = "<h1>Cả xã ra đồng làm thủy lợi đầu vụ</h1>"

func TestBodyInPiecesIsTakenWhole(t *testing.T) {
	for name, wrap := range map[string]string{
		"sections": "<section class=row><div><div>%s</div></div></section>",
		"folded":   `<div class="accordion-item"><div class="panel" style="display:none">%s</div></div>`,
		"widgets":  `<div class="elementor-widget elementor-widget-text-editor"><div>%s</div></div>`,
	} {
		var body strings.Builder
		for i := range 6 {
			fmt.Fprintf(&body, wrap, fmt.Sprintf("<h3>Phần %d</h3>", i)+line(2*i)+line(2*i+1))
		}
		want, _ := numbered(0, 11)
		t.Run(name, func(t *testing.T) {
			mustHave(t, "<html>"+headTitle+"<body><nav><a href=/>Trang chủ</a></nav>"+h1+"<div id=x>"+body.String()+
				"</div></body></html>", append(want, "# Phần 5"))
		})
	}
}

func TestWhatStandsBesideTheArticleIsLeftOut(t *testing.T) {
	want, body := numbered(1, 6)
	teaser := `<div class="item"><a href="/tin/1"><img src="t.jpg"></a><h3><a href="/tin/1">Một tin khác của xã ` +
		`nhà trong tuần</a></h3><p>Tóm tắt của tin khác ấy dài một chút.</p></div>`
	foreign := "<p>Bạn đọc góp ý rằng đoạn mương trước cửa nhà văn hóa còn chưa được nạo vét, mong xã sớm cho " +
		"người xuống xem lại chỗ ấy.</p>"
	mustHave(t, "<html>"+headTitle+"<body><div class=top><a href=/>Trang chủ</a></div><div class=wrap><div "+
		"class='left has-sidebar'>"+h1+body+
		`<figure><img src="a.jpg"><figcaption>Ra quân ở cánh đồng Đông</figcaption></figure><div `+
		`class="photo-caption">Chú thích của đoạn phim không lưu được.</div>`+
		`<p><a href="/tin/2">XEM THÊM TIN VỀ THỦY LỢI CỦA HUYỆN NHÀ</a></p><p>Quảng cáo</p>`+
		`<div class=newsletter><p>Nhận tin qua thư.</p><input type=email></div></div>`+
		"<div class=list>"+strings.Repeat(teaser, 4)+"</div><div class=comments>"+strings.Repeat(foreign, 9)+
		"</div></div><footer>"+foreign+"</footer></body></html>",
		append(want, "! a.jpg Ra quân ở cánh đồng Đông"), "góp ý", "Tóm tắt", "không lưu được", "XEM THÊM",
		"Quảng cáo", "Nhận tin")
}

func TestOpeningLinesAndTailAreCut(t *testing.T) {
	want, body := numbered(1, 6)
	mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+"<div>Số: 37</div><div>Ngày đăng: 21/11/2026 08:00</div>"+
		body+
		"<h3>Tin liên quan</h3><p>Một tin khác được nhắc ở đây cho người đọc bấm vào mà xem.</p></div></body></html>",
		want, "Số: 37", "Ngày đăng", "Tin liên quan", "Một tin khác")
	// An end mark in the middle does not cut the rest off.
	wantMore, more := numbered(7, 12)
	mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+"<p>Đọc nhiều</p>"+more+"</div></body></html>",
		append(want, wantMore...))
}

func TestLayoutTablesAndStreamedPagesAreRead(t *testing.T) {
	want, body := numbered(1, 6)
	mustHave(t, "<html>"+headTitle+"<body><table><tr><td width=70%><img src=a.jpg>"+h1+body+
		"</td><td><ul><li><a href=/1>Mục một</a></ul></td></tr></table></body></html>", want, "Mục một")
	mustHave(t, `<html>`+headTitle+`<body><div>Đang tải</div><div hidden id="S:0"><main>`+h1+body+
		`</main></div></body></html>`, want, "Đang tải")
}

func TestFirstBoldParagraphIsTheStandfirst(t *testing.T) {
	_, body := numbered(1, 5)
	standfirst := "Sáng 21/11, hơn ba trăm người của chín thôn ra đồng nạo vét kênh Bắc."
	for _, p := range []string{"<p><strong>" + standfirst + "</strong></p>", "<p><em>" + standfirst + "</em></p>",
		`<p class="sapo">` + standfirst + "</p>", `<h2 class="article-sapo">` + standfirst + "</h2>"} {
		a := mustHave(t, "<html lang=en>"+headTitle+"<body><div class=c>"+h1+p+body+"</div></body></html>", nil)
		if a.Standfirst != standfirst || strings.Contains(copyOf(a), standfirst) || a.Language != "vi" {
			t.Errorf("%s: standfirst %q, language %s", p, a.Standfirst, a.Language)
		}
	}
	for _, p := range []string{"<p>" + standfirst + "</p>",
		"<p><b>" + standfirst + "</b> Mọi người về trước trưa.</p>"} {
		if a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+p+body+"</div></body></html>",
			nil); a.Standfirst != "" {
			t.Errorf("%s is taken as the standfirst %q", p, a.Standfirst)
		}
	}
}

func TestPlainPageOfAPoorPortalIsNoList(t *testing.T) {
	// No metadata, no time, a menu longer than the article.
	menu := "<ul>"
	for i := range 40 {
		menu += fmt.Sprintf("<li><a href=/m%d>Mục số %d của cổng thông tin</a></li>", i, i)
	}
	want, body := numbered(1, 4)
	mustHave(t, "<html>"+headTitle+"<body><div>"+menu+"</ul></div><div class=content>"+h1+body+"</div></body></html>",
		want, "Mục số")
}

func TestShopsAndFrontPagesAreRefused(t *testing.T) {
	_, body := numbered(1, 2)
	shop, front := "", ""
	for i := range 24 {
		shop += fmt.Sprintf(`<div class=product><a href=/p%d><img src=%d.jpg>Máy bơm số %d</a>`+
			`<span>1.%d00.000đ</span></div>`, i, i, i, i)
		front += fmt.Sprintf(`<div class=tin><h3><a href=/tin-%d>Tin thứ %d của xã nhà trong tuần này</a></h3>`+
			`<p>Tóm tắt ngắn của tin.</p></div>`, i, i)
	}
	for name, page := range map[string]string{
		"shop": `<html><head><title>Máy bơm</title><meta property="og:type" content="product.group"><link ` +
			`rel=canonical href="https://shop.example.vn/danh-muc/may-bom"></head><body><h1>Máy bơm</h1><div>` +
			shop + "</div><div>" + body + "</div></body></html>",
		"front": `<html><head><title>Trang chủ</title><link rel=canonical href="https://xa.example.vn/"></head>` +
			`<body><h1>Tin tức</h1><div>` + front + "</div>" + body + "</body></html>",
		"record": "<html><head><title>Thuộc tính</title></head><body><h1>Thuộc tính văn bản</h1><div>Số ký " +
			"hiệu</div><div>12/2026</div><div>Ngày ban hành</div><div>01/02/2026</div>" +
			strings.Repeat("<div>Cơ quan ban hành</div>", 12) + "</body></html>",
	} {
		_, err := read(t, page)
		var r *extract.Refusal
		if !errors.As(err, &r) {
			t.Errorf("%s is taken for an article: %v", name, err)
		}
	}
}

func TestSiteAndTitleAreToldApart(t *testing.T) {
	_, body := numbered(1, 5)
	for _, c := range []struct{ head, start, title, site string }{
		{`<title>XÃ TÂN - Cả xã ra đồng làm thủy lợi đầu vụ</title>`, h1, "Cả xã ra đồng làm thủy lợi đầu vụ",
			"XÃ TÂN"},
		{`<title>Cả xã ra đồng làm thủy lợi đầu vụ | Cổng thông tin xã Tân</title>`, "",
			"Cả xã ra đồng làm thủy lợi đầu vụ", "Cổng thông tin xã Tân"},
		{`<title>Trung ương</title><link rel=canonical href="https://tan.example.vn:443/a.aspx">`,
			`<a href="/">Trang chủ</a><a href="/">Cổng thông tin xã Tân</a>` + h1,
			"Cả xã ra đồng làm thủy lợi đầu vụ", "Cổng thông tin xã Tân"},
		{`<title>Cả xã ra đồng</title><meta property="og:title" content="Tin: Cả xã ra đồng làm thủy lợi đầu vụ">` +
			`<link rel=canonical href="https://tan.example.vn:443/a.aspx">`, "<h1>Tin ảnh xã</h1>",
			"Tin: Cả xã ra đồng làm thủy lợi đầu vụ", "tan.example.vn"},
		{headTitle, "<div class=a>UBND xã Tân</div>" + h1, "Cả xã ra đồng làm thủy lợi đầu vụ", "UBND xã Tân"},
		{headTitle, "<div class=a>Trang chủ » Tin tức » Kinh tế</div>" + h1, "Cả xã ra đồng làm thủy lợi đầu vụ", ""},
		{headTitle, "<div class=a>Tỉnh Tân</div><div class=b>UBND xã Tân</div>" + h1, "Cả xã ra đồng làm thủy lợi đầu vụ", ""},
		{headTitle, "<div class=a>Mùa nước ở xã Tân</div>" + h1, "Cả xã ra đồng làm thủy lợi đầu vụ", ""},
		{headTitle, h1 + "<div class=a>UBND xã Tân</div>", "Cả xã ra đồng làm thủy lợi đầu vụ", ""},
	} {
		a := mustHave(t, "<html><head>"+c.head+"</head><body>"+c.start+"<div class=c>"+body+"</div></body></html>", nil)
		if a.Title != c.title || a.Site != c.site {
			t.Errorf("%s: title %q, site %q", c.head, a.Title, a.Site)
		}
	}
}

func TestListsWithOtherThingsInThem(t *testing.T) {
	_, body := numbered(1, 5)
	got := copyOf(mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+
		"<ul><li>Một</li><li>Hai</li><p><b>Ghi chú</b> của ban biên "+
		"tập</p><ul><li>Ba</li></ul><li>Bốn</li></ul></div></body></html>", nil))
	if !strings.HasSuffix(got, "- Một- Hai\nGhi chú của ban biên tập\n- Ba- Bốn\n") {
		t.Errorf("%s", got)
	}
}

func TestUnnamedStandfirstAndIntroductionAreKept(t *testing.T) {
	want, body := numbered(1, 6)
	dek := "Từ sáng sớm, chín thôn cùng ra kênh Bắc, mỗi thôn nhận một đoạn, xong việc trước trưa."
	a := mustHave(t, "<html>"+headTitle+"<body><div class=page><div class=top>"+h1+"<p class=x>"+dek+
		"</p></div><div class=thân>"+body+"</div></div></body></html>", want)
	if a.Standfirst != dek || strings.Contains(copyOf(a), dek) {
		t.Errorf("standfirst %q", a.Standfirst)
	}
	// An introduction of several paragraphs in a box of its own is copy.
	more, intro := numbered(7, 9)
	mustHave(t, "<html>"+headTitle+"<body><div class=page>"+h1+"<div class=a>"+intro+"</div><div class=b>"+
		strings.Repeat(body, 3)+"</div></div></body></html>", append(want, more...))
}

func TestBoxesOfSitesBuildersAreCopy(t *testing.T) {
	var body strings.Builder
	for i := range 8 {
		fmt.Fprintf(&body, `<div class="elementor-element elementor-widget elementor-widget-heading"><div `+
			`class="elementor-widget-container"><h3>Việc %d</h3></div></div><div class="elementor-element `+
			`elementor-widget"><div>%s</div></div>`, i, line(i))
	}
	want, _ := numbered(0, 7)
	mustHave(t, "<html>"+headTitle+"<body>"+h1+"<div class=x>"+body.String()+
		`</div><div class="widget widget_recent">`+line(99)+"</div></body></html>", append(want, "# Việc 3"),
		"Câu thứ 99")
}

func TestSectionOfTeasersIsRefusedThoughItSaysArticle(t *testing.T) {
	list := ""
	for i := range 14 {
		list += fmt.Sprintf(`<article class=tin><a href=/t%d><img src=%d.jpg></a><a class=tit href=/t%d>Tin thứ %d `+
			`của chuyên mục trong tuần này</a><p>Tóm tắt tin thứ %d: người dân các thôn ra đồng nạo vét kênh `+
			`mương, chuẩn bị nước cho vụ mới, xong trước trưa nay.</p></article>`, i, i, i, i, i)
	}
	_, err := read(t, `<html><head><title>Thông tin mới nhất về nông nghiệp của xã</title><meta property="og:type" `+
		`content="article"></head><body><main><div>`+list+`</div></main></body></html>`)
	var r *extract.Refusal
	if !errors.As(err, &r) || r.Reason != "list-page" {
		t.Errorf("%v", err)
	}
}
