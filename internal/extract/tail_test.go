package extract_test

import (
	"slices"
	"strings"
	"testing"
)

// TestLastLinesThatAreCopy: what begins like the line of source or author, and
// is none.
func TestLastLinesThatAreCopy(t *testing.T) {
	_, body := numbered(1, 5)
	for _, last := range []string{
		"Nguồn: nước về từ sông Hồng qua cống đầu làng, chảy hết kênh Bắc rồi mới sang kênh Nam, ruộng nào cũng đủ.",
		"Theo ông Ba, việc ấy còn dài.",
		"Theo kế hoạch của Ủy ban nhân dân xã và các thôn",
		"<b>Bao giờ thì nước về?</b>",
		"<b>việc còn lại của xã</b>",
		"<b>Ủy ban nhân dân xã</b>",
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+"<p>"+last+"</p></div></body></html>", nil)
		words := strings.NewReplacer("<b>", "", "</b>", "").Replace(last)
		if len(a.Authors) > 0 || a.Source != "" || !strings.Contains(copyOf(a), words) {
			t.Errorf("%s: authors %q, source %q", last, a.Authors, a.Source)
		}
	}
}

// TestWhichAuthorsAreTaken holds the line at the end of the copy against what the
// page says of itself: the longer list counts if it has all names of the other.
func TestWhichAuthorsAreTaken(t *testing.T) {
	_, body := numbered(1, 5)
	for _, c := range []struct {
		data, last string
		want       []string
	}{
		{`"Văn Lâm"`, "", []string{"Văn Lâm"}},
		{`"Văn Lâm"`, "<p><b>Thu Trang</b></p>", []string{"Thu Trang"}},
		{`"Văn Lâm","Minh Khôi"`, "<p><b>Thu Trang</b></p>", []string{"Thu Trang"}},
		{`"Thu Trang","Minh Khôi"`, "<p><b>Thu Trang</b></p>", []string{"Thu Trang", "Minh Khôi"}},
		{`"thu trang","Minh Khôi"`, "<p><b>Thu Trang</b></p>", []string{"Thu Trang"}},
		{`"Báo Tân","Văn Lâm"`, "", []string{"Văn Lâm"}},
		{`"Văn Lâm","VĂN LÂM"`, "", []string{"Văn Lâm"}},
	} {
		a := mustHave(t, `<html><head><title>Cả xã ra đồng làm thủy lợi đầu vụ</title>`+
			`<script type="application/ld+json">`+
			`{"@type":"NewsArticle","headline":"Cả xã ra đồng làm thủy lợi đầu vụ","author":[`+c.data+
			`]}</script></head>`+
			"<body><div class=c>"+h1+body+c.last+"</div></body></html>", nil)
		if !slices.Equal(a.Authors, c.want) {
			t.Errorf("%s and %s: %q, want %q", c.data, c.last, a.Authors, c.want)
		}
	}
}

// TestNamesSetRightByAClass: frameworks set who signs to the right by a class.
func TestNamesSetRightByAClass(t *testing.T) {
	_, body := numbered(1, 5)
	for class, want := range map[string]string{"mt-4 text-right": "Bùi Hằng", "text-end": "Bùi Hằng",
		"has-text-align-right": "Bùi Hằng", "text-center": "", "text-righteous": "", "right": ""} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=page>"+h1+"<div class=c>"+body+"</div><div class='"+class+
			"'>Bùi Hằng</div></div></body></html>", nil)
		if got := strings.Join(a.Authors, ", "); got != want {
			t.Errorf("%s: %q, want %q", class, got, want)
		}
	}
}

// TestNamesOfHashtags: lines of hashtags at the end name who made the article, as those above
// the name of who took the pictures do; other hashtags, and other lines, are copy.
func TestNamesOfHashtags(t *testing.T) {
	_, body := numbered(1, 5)
	for last, want := range map[string]string{
		"<p>#Tin_bài: #Khánh_Huyền</p>":                               "Khánh Huyền",
		"<p>#Tin_bài: #Khánh_Huyền</p><p>#Ảnh: #Gia_Bảo</p>":          "Khánh Huyền",
		"<p>Tin bài: Khánh Huyền</p><p>Ảnh: Gia Bảo</p>":              "Khánh Huyền",
		"<p>#Tin_bài: #Khánh_Huyền #và #Gia_Bảo</p>":                  "Khánh Huyền Gia Bảo",
		"<p>#Hội_thi: #Nhà_nông</p>":                                  "",
		"<p>#khanhhuyen #giabao</p>":                                  "",
		"<p>#Khánh_Huyền</p>":                                         "",
		"<p>#Tin_bài: cả xã cùng làm</p>":                             "",
		"<p># 5: Khánh Huyền</p>":                                     "",
		"<p>Khánh Huyền</p><p>Ảnh: Gia Bảo</p>":                       "",
		"<p>Ảnh: Gia Bảo</p>":                                         "",
		"<p>Tin bài: Khánh Huyền</p><p>Ảnh: cả xã ra đồng đầu vụ</p>": "",
		"<p>Biên tập: Khánh Huyền</p><p>Hình ảnh: Gia Bảo</p>":        "Khánh Huyền",
		"<p>Giải nhất: Khánh Huyền</p><p>Ảnh: Gia Bảo</p>":            "",
	} {
		a := mustHave(t, "<html>"+headTitle+"<body><div class=c>"+h1+body+last+"</div></body></html>", nil)
		if got := strings.Join(a.Authors, " "); got != want {
			t.Errorf("%s: %q", last, got)
		}
		if photo := strings.Contains(last, "Bảo</p>") && strings.Contains(last, "nh: "); photo && !strings.Contains(copyOf(a), "Bảo") {
			t.Errorf("%s: who took the pictures is lost", last)
		}
	}
}
