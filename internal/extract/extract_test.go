package extract_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

func read(t testing.TB, page string) (*article.Article, error) {
	t.Helper()
	pages, err := source.ReadPiped(source.Input{File: "x.html"}, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := extract.Article(pages[0])
	return a, err
}

const para = "<p>Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị tổng kết công tác năm, bàn phương hướng, nhiệm vụ " +
	"của năm tới, với sự tham dự của đông đảo cán bộ.</p>"

func TestEngineKeepsLeadCaptionAndBlocksAndDropsTheRest(t *testing.T) {
	a, err := read(t, `<html lang="vi"><head><title>Hội nghị tổng kết năm của xã | Cổng</title></head><body><nav><a href="/">Trang chủ</a></nav>
<div class="main"><h1>Hội nghị tổng kết năm của xã</h1><div class="date">21/11/2026 - 07:30</div><h2 class="sapo">Hội nghị nêu rõ những việc làm được và chưa được trong năm qua của toàn xã.</h2>
<div class="content">`+para+`<figure><img data-src="a.jpg" src="data:image/gif;base64,R0lGOD"><figcaption>Quang `+
		`cảnh hội nghị. Ảnh: Minh Khôi</figcaption></figure>`+para+
		`<h3>Những việc còn lại</h3><ul><li>Việc <b>một</b><ul><li>Việc con</li></ul></li><li>Việc hai</li></ul>`+para+
		`<table><tr><th>Thôn</th><th>Số hộ</th></tr><tr><td>Đông</td><td colspan="1">12</td></tr></table>`+para+
		`<blockquote><p>Làm đến đâu chắc đến đó.</p><cite>Ông Ba</cite></blockquote>`+para+
		`<div class="related-news"><a href="/1">Tin khác của xã trong tuần này</a></div><p>Tin liên quan</p>`+
		`<p>Không được có dòng này trong bài.</p></div></div><footer><p>Bản quyền</p></footer></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Hội nghị tổng kết năm của xã" || !strings.HasPrefix(a.Standfirst, "Hội nghị nêu rõ") ||
		a.Date != "2026-11-21T07:30:00+07:00" {
		t.Errorf("%q %q %q", a.Title, a.Standfirst, a.Date)
	}
	kinds := ""
	for _, b := range a.Body {
		switch b := b.(type) {
		case article.Paragraph:
			kinds += "p"
			if strings.Contains(b.Text.String(), "Không được") {
				t.Error("text after the end mark is kept")
			}
		case article.Image:
			kinds += "i"
			if b.Src != "a.jpg" || b.Caption != "Quang cảnh hội nghị." || b.Credit != "Minh Khôi" {
				t.Errorf("%+v", b)
			}
		case article.Heading:
			kinds += "h"
		case article.List:
			kinds += "l"
			if len(b.Items) != 2 || len(b.Items[0].Items) != 1 || !b.Items[0].Text[1].Bold {
				t.Errorf("%+v", b)
			}
		case article.Table:
			kinds += "t"
			if b.HeaderRows != 1 || len(b.Rows) != 2 {
				t.Errorf("%+v", b)
			}
		case article.Quote:
			kinds += "q"
			if b.Attribution != "Ông Ba" {
				t.Errorf("%+v", b)
			}
		}
	}
	if kinds != "piphlptpqp" {
		t.Errorf("blocks %s", kinds)
	}
}

func TestWholePageInAFormIsRead(t *testing.T) {
	a, err := read(t, `<html><head><title>Trung ương</title></head><body><form id="aspnetForm"><a>Skip Ribbon Commands</a><h1 class="News_Detail_Title">Khám sức khỏe cho người cao tuổi</h1>
<span class="News_Time_Post">Ngày đăng: 15/03/2024 08:30 SA | Lượt xem: 9</span><div id="divArticleDescription1">Đoàn thầy thuốc tình nguyện khám cho 312 người cao tuổi trong xã.</div>
<div id="divArticleDescription2">`+para+para+`<p>Kết luận đúng quy định ./.</p><p style="text-align:right">`+
		`<strong>Văn Lâm</strong></p></div></form></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	if a.Profile != "sharepoint-news" || a.Title != "Khám sức khỏe cho người cao tuổi" ||
		a.Date != "2024-03-15T08:30:00+07:00" || a.EndMark != "./." ||
		len(a.Authors) != 1 || a.Authors[0] != "Văn Lâm" || len(a.Body) != 3 {
		t.Errorf("%+v", a)
	}
}

func TestDoublyEscapedTitleAndOrganisationAsAuthor(t *testing.T) {
	a, err := read(t, `<html><head><meta property="og:site_name" content="Báo Làng"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Chi&amp;#7871;n s&amp;#7921; v&amp;#7873; l&amp;agrave;ng",
"datePublished":"2026-03-07T00:01:00","author":{"@type":"Organization","name":"Báo Làng"}}</script></head><body><div>`+para+para+para+`</div></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Chiến sự về làng" || a.Date != "2026-03-07T00:01:00+07:00" || len(a.Authors) != 0 {
		t.Errorf("%q %q %v", a.Title, a.Date, a.Authors)
	}
}

func TestListsAreRefused(t *testing.T) {
	data, err := os.ReadFile("../../testdata/trang-danh-sach/tin-tuc.html")
	if err != nil {
		t.Fatal(err)
	}
	_, err = read(t, string(data))
	var r *extract.Refusal
	if !errors.As(err, &r) || r.Reason != "list-page" {
		t.Errorf("the list page is taken, or is told as another: %v", err)
	}
	if _, err := read(t, "<html><body><p>Ngắn quá.</p></body></html>"); !errors.As(err, &r) ||
		r.Reason != "no-article" {
		t.Errorf("a page without text is taken, or is told as a list: %v", err)
	}
}

func TestPastedText(t *testing.T) {
	a, err := read(t, "Skip Ribbon Commands\nTin theo lĩnh vực\nNgười giữ bến đò của làng\n\nNgười giữ bến đò của "+
		"làng\nHai mươi hai năm chèo đò, ông chưa một lần nhận tiền của học trò nghèo xóm bãi.\nbendo.jpg\nÔng "+
		"trên chuyến đò chiều\nMùa nước lên, ông buộc thêm hai phao, bắt từng đứa mặc áo phao mới cho xuống "+
		"đò../.\nCác tin khác\nbỏ")
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Người giữ bến đò của làng" || !strings.HasPrefix(a.Standfirst, "Hai mươi") || len(a.Body) != 2 ||
		a.EndMark != "../." {
		t.Errorf("%+v", a)
	}
	if im, ok := a.Body[0].(article.Image); !ok || im.Caption != "Ông trên chuyến đò chiều" {
		t.Errorf("%+v", a.Body[0])
	}
}

func FuzzArticle(f *testing.F) {
	f.Add("<html><body><article><h1>Tít</h1>" + para + para + "</article>")
	f.Add("<table><tr><td rowspan=9999 colspan=99999>x<td><img src=a.jpg></table>" + para)
	f.Add("<ul><li><ul><li><ol start=99999999999>" + para)
	f.Add("Tít\nTít\nanh.jpg\nchú thích\nthân bài ./.")
	files, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(ar.Files[0].Data))
	}
	f.Fuzz(func(t *testing.T, s string) {
		pages, err := source.ReadPiped(source.Input{File: "x"}, []byte(s))
		if err != nil {
			return
		}
		a, _, err := extract.Article(pages[0])
		if err == nil && a == nil {
			t.Fatal("neither an article nor an error")
		}
	})
}

func BenchmarkArticle(b *testing.B) {
	page := "<html><body><div>" + strings.Repeat(para, 40) + "</div></body></html>"
	for b.Loop() {
		if _, err := read(b, page); err != nil {
			b.Fatal(err)
		}
	}
}
