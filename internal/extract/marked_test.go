package extract_test

import (
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

// TestAMarkedPageIsReadAsItIs: nothing of what bantin wrote is weighed or left out,
// nor is what somebody has put into it since.
func TestAMarkedPageIsReadAsItIs(t *testing.T) {
	const page = `<!DOCTYPE html><meta name="bantin-articles" content="1"><body>
<article lang="vi"><meta itemprop="datePublished" content="2026-11-21">
<meta itemprop="author" content="An"><meta itemprop="author" content="Bình">
<h1>Tin thứ<br>nhất</h1><p class="lead">Tóm tắt.</p>
<p>Xem thêm: <em>một</em>
  dòng</p><div class="menu">Chữ trần <p>Đoạn trong khung</p></div>
<h2 hidden>Đề mục</h2>
<blockquote><p lang="en">Lời <span lang="vi">nói</span></p><cite>Bà Sáu</cite></blockquote>
<figure class="cover guessed"><img src="anh.jpg" alt="a"><figcaption>Chú thích <small>Ảnh: Khôi</small></figcaption></figure>
<ol type="a" start="3"><li>Một<ul><li>Hai</li></ul></li></ol>
<table><caption>Bảng</caption><tr><th>A</th></tr><tr><th scope="row">B</th></tr><tr><td colspan="2"><code>b  c</code></td></tr></table>
</article>
<article lang="en"><h1>Second</h1><p>One line.</p></article>
<article><h1>Third</h1></article></body>`
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil || len(pages) != 3 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	a, diags, err := extract.Article(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	want := "Xem thêm: một dòng\nChữ trần\nĐoạn trong khung\n# Đề mục\n> Lời nói\n"
	got := ""
	for _, b := range a.Body[:5] {
		switch b := b.(type) {
		case article.Paragraph:
			got += b.Text.String() + "\n"
		case article.Heading:
			got += "# " + b.Text.String() + "\n"
		case article.Quote:
			got += "> " + b.Text.String() + "\n"
		}
	}
	if got != want || a.Title != "Tin thứ\nnhất" || a.Standfirst != "Tóm tắt." || a.Date != "2026-11-21" ||
		strings.Join(a.Authors, ";") != "An;Bình" || a.Profile != "bantin" {
		t.Errorf("%q\n%+v", got, a)
	}
	if q := a.Body[4].(article.Quote).Text; len(q) != 2 || q[0].Lang != "en" || q[1].Lang != "" { // the article is in Vietnamese
		t.Errorf("%+v", q)
	}
	im := a.Body[5].(article.Image)
	if im.Src != "anh.jpg" || im.File != "" || im.Caption != "Chú thích" || im.Credit != "Khôi" || !im.Cover ||
		!im.CaptionGuessed || im.Bare || len(diags) != 1 {
		t.Errorf("%+v, said %v", im, diags)
	}
	l, table := a.Body[6].(article.List), a.Body[7].(article.Table)
	if l.Style != "a" || l.Start != 3 || l.Items[0].Items[0].Text.String() != "Hai" || l.Items[0].Below.Ordered {
		t.Errorf("%+v", l)
	}
	if table.HeaderRows != 1 || table.Caption != "Bảng" || table.Rows[1][0].Scope != article.RowScope || table.Rows[2][0].ColSpan != 2 ||
		table.Rows[2][0].Text[0] != (article.Run{Text: "b  c", Code: true}) {
		t.Errorf("%+v", table)
	}
	if b, _, err := extract.Article(pages[1]); err != nil || b.Title != "Second" || b.Language != "en" {
		t.Errorf("%+v, %v", b, err)
	}
	if _, _, err := extract.Article(pages[2]); err == nil {
		t.Error("a headline alone is an article")
	}
}

// TestOnlyTheMarkMakesAPageMarked: a page that looks the same is searched for copy.
func TestOnlyTheMarkMakesAPageMarked(t *testing.T) {
	for _, head := range []string{"", `<meta name="bantin" content="1">`, `<meta itemprop="bantin-articles" content="1">`} {
		pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte("<html><head>"+head+"</head><body><article><h1>A</h1><p>B</p></article>"))
		if err != nil || len(pages) != 1 || pages[0].Marked {
			t.Errorf("%q: %v", head, err)
		}
	}
}

// TestAMarkedPageThatIsCutIsStillAPage: one whose articles are beyond the limits is
// no input of which nothing is said.
func TestAMarkedPageThatIsCutIsStillAPage(t *testing.T) {
	page := `<!DOCTYPE html><meta name="bantin-articles" content="1"><body>` + strings.Repeat("<i></i>", 300_001) +
		"<article><h1>A</h1><p>B</p></article>"
	pages, err := source.ReadPiped(source.Input{File: "bai.html"}, []byte(page))
	if err != nil || len(pages) != 1 || len(pages[0].Diags) == 0 {
		t.Errorf("%d pages, %v", len(pages), err)
	}
}
