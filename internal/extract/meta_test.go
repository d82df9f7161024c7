package extract_test

import (
	"slices"
	"strings"
	"testing"

	"bantin/internal/article"
	"bantin/internal/extract"
	"bantin/internal/source"
)

func TestBoldLinesOverCopyAreHeadings(t *testing.T) {
	_, body := numbered(1, 3)
	got := copyOf(mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+"<p><b>Còn hai cống chưa sửa</b></p>"+
		line(4)+
		"<p><b>PV: Xin ông cho biết bao giờ thì xong?</b></p>"+line(5)+
		"<p><strong>Đây là một câu trọn vẹn, in đậm để nhấn mạnh.</strong></p>"+line(6)+
		"<p><b>Văn Lâm</b></p></div></body></html>", nil))
	if !strings.Contains(got, "\n# Còn hai cống chưa sửa\n") || strings.Count(got, "# ") != 1 {
		t.Errorf("%s", got)
	}
}

func TestInitialsKeepTheirPoint(t *testing.T) {
	_, body := numbered(1, 3)
	for in, want := range map[string]string{"Ra đồng - Ảnh: H.Y.T.": "H.Y.T.",
		"Ra đồng. (Ảnh: Minh Khôi).": "Minh Khôi", "Ra đồng. Ảnh: Cổng xã.": "Cổng xã"} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+"<figure><img src=a.jpg><figcaption>"+in+
			"</figcaption></figure>"+line(5)+"</div></body></html>", nil)
		for _, b := range a.Body {
			if im, ok := b.(article.Image); ok && im.Credit != want {
				t.Errorf("%s: %q", in, im.Credit)
			}
		}
	}
}

func TestAuthorsSectionAndSource(t *testing.T) {
	_, body := numbered(1, 5)
	a := mustHave(t, `<html><head><title>Cả xã ra đồng làm thủy lợi đầu vụ</title><script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
{"@type":"ListItem","position":1,"name":"Trang chủ"},{"@type":"ListItem","position":2,"item":{"@id":"/a","name":"Kinh tế"}},{"@type":"ListItem","position":3,"name":"Thủy lợi"}]}</script>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Cả xã ra đồng làm thủy lợi đầu vụ","author":[{"@type":"Person","name":"Văn Lâm"},{"@type":"Person","name":"Thu Trang"}]}</script></head>
<body><h1 data-role="title">Cả xã ra đồng làm thủy lợi đầu vụ</h1><div data-role="author">Văn Lâm</div><div data-role="content">`+body+`</div><span class="link-source-text-name">Nguồn: Báo Tân</span></body></html>`, nil)
	if !slices.Equal(a.Authors, []string{"Văn Lâm", "Thu Trang"}) ||
		!slices.Equal(a.Section, []string{"Kinh tế", "Thủy lợi"}) || a.Source != "Báo Tân" {
		t.Errorf("%q %q %q", a.Authors, a.Section, a.Source)
	}
}

func TestPastedSectionLine(t *testing.T) {
	for in, want := range map[string][]string{"Tin theo lĩnh vực Tổng hợp": {"Tổng hợp"},
		"Trang chủ » Tin tức » Nông nghiệp": {"Tin tức", "Nông nghiệp"}} {
		a, err := read(t, "Người giữ bến đò của làng\n"+in+"\nNgười giữ bến đò của làng\nHai mươi hai năm chèo đò, "+
			"ông chưa một lần nhận tiền của học trò.\nMùa nước lên, ông buộc thêm hai phao, bắt từng đứa mặc áo phao.")
		if err != nil || !slices.Equal(a.Section, want) || a.Title != "Người giữ bến đò của làng" {
			t.Errorf("%s: %v %v", in, a, err)
		}
	}
}

func TestLastLinesNameTheAuthorOrTheSource(t *testing.T) {
	_, body := numbered(1, 5)
	for in, want := range map[string]struct {
		authors []string
		source  string
	}{
		"<p><b>Văn Lâm</b></p>":                     {authors: []string{"Văn Lâm"}},
		`<p style="text-align: right;">Văn Lâm</p>`: {authors: []string{"Văn Lâm"}},
		`<p class="author">Văn Lâm - Thu Trang</p>`: {authors: []string{"Văn Lâm",
			"Thu Trang"}},
		"<p>Tin, ảnh: Văn Lâm</p>": {authors: []string{"Văn Lâm"}},
		"<p>Bài và ảnh: Văn Lâm, Thu Trang.</p>": {authors: []string{"Văn Lâm",
			"Thu Trang"}},
		"<p><em>Minh Khôi (tổng hợp)</em></p>":                   {authors: []string{"Minh Khôi"}},
		"<p>Nguồn: Báo Tân Hòa</p>":                              {source: "Báo Tân Hòa"},
		"<p><i>Theo Báo Tân Hòa</i></p>":                         {source: "Báo Tân Hòa"},
		"<p>Theo ông Ba, việc ấy còn dài.</p>":                   {},
		"<p><b>Việc ấy còn dài</b></p>":                          {},
		"<p>Văn Lâm</p>":                                         {},
		`<p style="text-align:right"><b>UBND xã Tân Hòa</b></p>`: {},
		"<p><b>Văn Lâm</b></p><p style='text-align:right'>(Theo Báo Tân)</p>": {authors: []string{"Văn Lâm"},
			source: "Báo Tân"},
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+in+"</div></body></html>", nil)
		if !slices.Equal(a.Authors, want.authors) || a.Source != want.source {
			t.Errorf("%s: %q %q", in, a.Authors, a.Source)
		}
		if k := len(a.Body); (k == 5) != (want.authors != nil || want.source != "") {
			t.Errorf("%s: %d blocks", in, k)
		}
	}
}

func TestPastedTail(t *testing.T) {
	start := "Người giữ bến đò của làng\nHai mươi hai năm chèo đò, ông chưa một lần nhận tiền của học trò nghèo " +
		"xóm bãi.\nMùa nước lên, ông buộc thêm hai phao, bắt từng đứa mặc áo phao."
	for in, want := range map[string]struct {
		authors []string
		source  string
		blocks  int
	}{
		"\nChiều nào ông cũng đợi học trò./.\nVăn Lâm": {[]string{"Văn Lâm"}, "", 2},
		"\nChiều nào ông cũng đợi học trò.\nBài, ảnh: Văn Lâm - Thu Trang": {[]string{"Văn Lâm", "Thu Trang"}, "",
			2},
		"\nChiều nào ông cũng đợi học trò.\nVăn Lâm\nNguồn: Báo Tân":          {[]string{"Văn Lâm"}, "Báo Tân", 2},
		"\nChiều nào ông cũng đợi học trò.\nÔng bảo còn sức thì còn chèo đò.": {nil, "", 3},
		"\nChiều nào ông cũng đợi học trò../.\nCác tin khác\nVăn Lâm viết":    {nil, "", 2},
	} {
		a, err := read(t, start+in)
		if err != nil || !slices.Equal(a.Authors, want.authors) || a.Source != want.source ||
			len(a.Body) != want.blocks {
			t.Errorf("%s: %+v %v", in, a, err)
		}
	}
}

func TestPicturesOfPastedTextThatAreMissingAreTold(t *testing.T) {
	pages, err := source.ReadPiped(source.Input{File: "x.txt"}, []byte("Người giữ bến đò của làng\nHai mươi hai năm chèo đò, ông chưa "+
		"một lần nhận tiền của học trò.\nbendo.jpg\nÔng trên chuyến đò chiều\nMùa nước lên, ông buộc thêm hai "+
		"phao, bắt từng đứa mặc áo phao."))
	if err != nil {
		t.Fatal(err)
	}
	_, diags, err := extract.Article(pages[0])
	if err != nil || len(diags) != 1 || diags[0].Code != "picture-missing" {
		t.Errorf("%v %v", diags, err)
	}
}
